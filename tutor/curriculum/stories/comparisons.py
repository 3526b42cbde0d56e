"""Quantities told by comparison: times as many, fewer than, half of."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} has {a} {thing}. {name2} has {x:times} as many, and {name3} has {m} fewer than "
            "{name2}. How many {thing} do the three have [together|in all|altogether]?",
            "{name3} has {m} fewer {thing} than {name2}, who has {x:times} as many as {name}. If {name} "
            "has {a} {thing}, how many do they [have together|have in total]?",
        ),
        draw={
            "thing": pick("pencils", "seashells", "key rings", "comic books"),
            "a": span(6, 30),
            "x": span(2, 5),
            "m": span(3, 20),
        },
        steps=(
            "{name2} has {b = a*x} {thing}.",
            "{name3} has {c = b-m} {thing}.",
            "Together they have {all = a+b+c} {thing}.",
        ),
    ),
    Story(
        asks=(
            "A [red|blue] box weighs {a} pounds. A green box weighs {m} pounds more, and a yellow box "
            "weighs as much as the other two together. How many pounds do [all three|the three boxes] "
            "weigh?",
            "There are three boxes. The first weighs {a} pounds, the second weighs {m} pounds more than "
            "the first, and the third weighs as much as the first two [together|do together]. What is the"
            " [weight of all three|total weight] in pounds?",
            "{name} lifts three boxes: one of {a} pounds, one that is {m} pounds heavier, and one that is"
            " as heavy as [both of these|the first two] together. How many pounds [is that in all|does "
            "{he} lift altogether]?",
        ),
        draw={"a": span(5, 40), "m": span(3, 25)},
        steps=(
            "The second box weighs {b = a+m} pounds.",
            "The third box weighs {c = a+b} pounds.",
            "All three weigh {all = a+b+c} pounds.",
        ),
    ),
    Story(
        asks=(
            "{name} collected {a} pounds of [paper|glass] for recycling, which is {m} pounds less than "
            "{name2} collected. {name3} collected half as much as {name2}. How many pounds did {name3} "
            "collect?",
            "For a recycling day, {name} brings {a} pounds of [cans|old paper]. That is {m} pounds less "
            "than {name2} brings, and {name3} brings half as much as {name2}. How many pounds [does "
            "{name3} bring|come from {name3}]?",
            "{name2} beat {name} by {m} pounds in collecting [scrap metal|old newspapers], and {name} had"
            " {a} pounds. {name3} had half as much as {name2}. How many pounds did {name3} "
            "[have|collect]?",
        ),
        draw={"a": span(12, 60), "m": span(4, 30)},
        steps=(
            "{name2} has {b = a+m} pounds.",
            "{name3} has {c = b/2} pounds.",
        ),
    ),
    Story(
        asks=(
            "A town has {x:times} as many cats as dogs and {m} more birds than cats. There are {d} dogs. "
            "How many more birds than dogs are there?",
            "In a pet [survey|count] there were {d} dogs, {x:times} as many cats, and {m} more birds than"
            " cats. By how many does the number of birds [exceed|pass] the number of dogs?",
            "{name} counted pets in the [street|neighborhood]: {d} dogs, {x:times} as many cats as dogs, "
            "and birds, of which there were {m} more than cats. How many more birds than dogs did {he} "
            "count?",
        ),
        draw={"d": span(8, 60), "x": span(2, 4), "m": span(5, 40)},
        steps=(
            "There are {c = d*x} cats.",
            "There are {b = c+m} birds.",
            "There are {more = b-d} more birds than dogs.",
        ),
    ),
    Story(
        asks=(
            "A building is {a} feet tall. A tower is {m} feet shorter than {x:times} the building. A tree"
            " is a quarter as tall as the building. How much taller is the tower than the tree, in feet?",
            "{name} compares heights. The [school|hotel] is {a} feet tall. The tree next to it has [a "
            "quarter|one fourth] of this height, and the tower of the [town hall|old castle] is {m} feet "
            "shorter than {x:times} the height of that building. How many feet taller than the tree is "
            "the tower?",
            "The height of a tower is {x:times} that of a [building|hotel] {a} feet tall, less {m} feet. "
            "A tree has only [a quarter|one fourth] of the height of that building. [By how many feet is "
            "the tower taller|How many feet taller is the tower] than the tree?",
        ),
        draw={"a": span(40, 120, 4), "x": span(2, 3), "m": span(5, 30)},
        steps=(
            "The building's height times {x} is {t = a*x} feet.",
            "The tower is {tower = t-m} feet tall.",
            "The tree is {tree = a/4} feet tall.",
            "The tower is {more = tower-tree} feet taller.",
        ),
    ),
    Story(
        asks=(
            "{name} picked {a} shells, {name2} picked [{p}%|{p} percent] more, and {name3} picked {q}% of"
            " what {name2} picked. How many did the three pick?",
            "On the beach {name} finds {a} shells. {name2} finds [{p}%|{p} percent] more than {name}, and"
            " {name3} finds {q}% of the number of {name2}. What is [the total|their total|the number for "
            "all three]?",
            "{a} shells are in {name}'s bucket. In {name2}'s there are [{p}%|{p} percent] more, and in "
            "{name3}'s there are {q}% of {name2}'s number. How many shells are in the [three "
            "buckets|buckets together]?",
        ),
        draw={"a": pick(20, 40, 60, 80, 100), "p": pick(10, 20, 25, 50), "q": pick(25, 50, 75, 80)},
        steps=(
            "{name2} has {up = a*p/100} more than {name}.",
            "So {name2} has {b = a+up}.",
            "{name3} has {c = b*q/100}.",
            "Together they have {all = a+b+c}.",
        ),
    ),
    Story(
        asks=(
            "{w} people [want to ride|are waiting at a stop]. The first bus takes {a} of them, the second"
            " takes {m} more than the first, and the third takes {k} fewer than the second. How many "
            "people [stay behind|find no place]?",
            "Three buses come to a stop where {w} people are waiting. The first bus takes {a} people, the"
            " second {m} more than the first, and the third {k} fewer than the second. How many people "
            "[must wait|have to wait] for another bus?",
            "Three buses pick up people at a [stadium|station]. {a} people get on the first, {m} more "
            "than that on the second, and {k} fewer than on the second get on the third. {w} people were "
            "there. How many [are still waiting|did not get on]?",
        ),
        draw={"a": span(20, 40), "m": span(3, 12), "k": span(2, 15), "r": span(3, 30)},
        given={"w": "3*a+2*m-k+r"},
        steps=(
            "The second bus takes {b = a+m} people.",
            "The third bus takes {c = b-k} people.",
            "The buses take {all = a+b+c} people.",
            "{left = w-all} people are not in a bus.",
        ),
    ),
    Story(
        asks=(
            "{name} is {a} inches tall. {name2} is {m} inches [taller|bigger] than {name}, and {name3} is"
            " {k} inches shorter than {name2}. What is their average height in inches?",
            "The height of {name} is {a} inches. {name2} is {m} inches taller, and {name3} is {k} inches "
            "shorter than {name2}. How tall are the three [on average|on the average], in inches?",
            "{name3} is {k} inches shorter than {name2}, and {name2} is {m} inches taller than {name}, "
            "who [measures|is] {a} inches. What is the average of the three heights in inches?",
            "{name} measures {a} inches. {name2} measures {m} inches more than {name}, {name3} {k} inches"
            " less than {name2}. How many inches is the [average|mean] height of the three "
            "[children|friends]?",
        ),
        draw={"a": span(48, 62), "m": span(2, 9), "k": span(2, 8)},
        steps=(
            "{name2} is {b = a+m} inches tall.",
            "{name3} is {c = b-k} inches tall.",
            "Together the heights are {sum = a+b+c} inches.",
            "The average is {avg = sum/3} inches.",
        ),
    ),
    Story(
        asks=(
            "A cup of [cocoa|tea] [costs|is] ${a:money}. A sandwich costs {x:times} as much as the cup, "
            "and a salad costs ${m:money} less than the sandwich. What do {n} salads cost, in dollars?",
            "At a [school café|snack bar], a drink is ${a:money}, a sandwich is {x:times} as expensive, "
            "and a salad is ${m:money} cheaper than a sandwich. How many dollars [do {n} salads cost|must"
            " one pay for {n} salads]?",
            "{name} orders {n} salads for [the office|a team]. A salad costs ${m:money} less than a "
            "sandwich, and a sandwich costs {x:times} as much as a cup of tea, which is ${a:money}. What "
            "does {he} pay, in dollars?",
        ),
        draw={
            "a": pick(1.5, 2, 2.5, 1.2, 1.8),
            "x": span(2, 4),
            "m": pick(0.5, 0.8, 1, 0.2, 0.4),
            "n": span(3, 12),
        },
        steps=(
            "A sandwich costs ${s = a*x}.",
            "A salad costs ${sal = s-m}.",
            "All the salads cost ${all = sal*n}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A jar holds {a} [buttons|beads]. A bottle holds {m} more than half of that, and a box holds "
            "as many as {x:word} bottles. How many does the box hold?",
            "{name} fills a jar with {a} [beans|pearls]. A bottle takes half of this number and {m} more,"
            " and a box takes {x:times} as many as the bottle. How many [fit into|are in] the box?",
            "There are {a} [coins|nuts] in a jar. Half as many, plus {m}, are in a bottle, and {x:times} "
            "as many as in the bottle are in a box. How many [are in|does one count in] the box?",
        ),
        draw={"a": span(40, 200, 2), "m": span(5, 40), "x": span(2, 6)},
        steps=(
            "Half of the jar is {half = a/2}.",
            "The bottle holds {b = half+m}.",
            "The box holds {box = b*x}.",
        ),
    ),
    Story(
        asks=(
            "On {day}, {name}'s bakery sold {a} loaves. On the [next|following] day it sold {m} loaves "
            "fewer, and on the day after {x:times} as many as on that [second|poor] day. How many loaves "
            "more than on the first day [were sold|did it sell] on the third?",
            "A bakery sells {a} loaves one [day|morning], {m} loaves fewer on the next, and on the third "
            "{x:times} as many as on the second. How many more loaves does it sell on the third "
            "[day|morning of the three] than on the first?",
        ),
        draw={
            "day": pick("Monday", "Tuesday", "Thursday"),
            "a": span(40, 120),
            "m": span(5, 30),
            "x": span(2, 3),
        },
        steps=(
            "On the second day it sells {b = a-m} loaves.",
            "On the third day it sells {c = b*x} loaves.",
            "That is {more = c-a} loaves more than on the first.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} have {n} [stickers|magnets] together. {name} has {m} more than {name2}. "
            "How many does {name} have?",
            "Together, {name} and {name2} own {n} [badges|model cars]. If {name} owns {m} more than "
            "{name2}, how many [are {name}'s|belong to {name}]?",
            "The [collection|set] of {name} has {m} pieces more than that of {name2}, and the two make "
            "{n} pieces. How many pieces [does {name} have|are {name}'s]?",
        ),
        draw={"b": span(5, 60), "m": span(2, 30)},
        given={"n": "2*b+m"},
        steps=(
            "Without the extra ones there would be {two = n-m}.",
            "{name2} has {b = two/2}.",
            "{name} has {a = b+m}.",
        ),
    ),
    Story(
        asks=(
            "A [zoo|nature park] has {a} flamingos, {x:times} as many monkeys and {m} fewer lions than "
            "monkeys. [{p}%|{p} percent] of all these animals are [young|babies]. How many [is "
            "that|animals is that]?",
            "There are {a} owls in a [bird park|wildlife park], {x:times} as many ducks, and {m} fewer "
            "swans than ducks. Young birds make up [{p}%|{p} percent] of all of them. How many birds are "
            "young?",
        ),
        draw={"a": span(5, 30), "x": span(2, 5), "m": span(2, 20), "p": pick(10, 20, 25, 40, 50)},
        steps=(
            "The second kind has {b = a*x} animals.",
            "The third kind has {c = b-m} animals.",
            "In all there are {all = a+b+c} animals.",
            "{y = all*p/100} of them are young.",
        ),
    ),
    Story(
        asks=(
            "{name}'s {street} has {a} houses. The next street has {m} houses fewer than {x:times} that "
            "number. Each house has {w:word} mailboxes. How many mailboxes are there in [both streets|the"
            " two streets together]?",
            "In one street there are {a} houses, and in another {m} fewer than {x:times} as many. How "
            "many mailboxes do both streets have, with {w:word} [at|for] each house?",
            "A mail carrier serves two streets. The first has {a} houses; the second has {x:times} as "
            "many, minus {m}. If every house has {w:word} mailboxes, how many mailboxes [does the carrier"
            " serve|are on the route]?",
        ),
        draw={
            "street": pick("street", "lane"),
            "a": span(10, 40),
            "x": span(2, 4),
            "m": span(3, 15),
            "w": span(2, 4),
        },
        steps=(
            "The first number times {x} is {t = a*x}.",
            "The other street has {b = t-m} houses.",
            "Both have {h = a+b} houses.",
            "They have {all = h*w} mailboxes.",
        ),
    ),
    Story(
        asks=(
            "{name} spends {h} hours [a|per|each] week on [sports|music] and {x:times} as many on {his} "
            "job. {He} sleeps {s} hours a night. How many hours of the week are left for everything else?",
            "In a week {name} gives {h} hours to [a hobby|a sport] and {x:times} as many to work, and "
            "each night {he} sleeps {s} hours. How many of the week's hours [remain|are still free]?",
        ),
        draw={"h": span(5, 12), "x": span(2, 4), "s": span(7, 9)},
        steps=(
            "Work takes {w = h*x} hours.",
            "Sleep takes {sl = s*7} hours.",
            "The week has {all = 24*7} hours.",
            "{left = all-h-w-sl} hours are left.",
        ),
    ),
    Story(
        asks=(
            "Of three {kind}, the first is {a} miles long. The second is twice as long as the first, and "
            "the third is {m} miles longer than half of the second. How long are the three together, in "
            "miles?",
            "The second of three {kind} is twice as long as the first, which is {a} miles long. The third"
            " is {m} miles longer than half of the [second|second one]. How many miles are the three "
            "[altogether|in all|in total]?",
        ),
        draw={"kind": pick("trails", "rivers", "roads"), "a": span(6, 40), "m": span(2, 5)},
        steps=(
            "The second is {b = a*2} miles long.",
            "Half of it is {half = b/2} miles.",
            "The third is {c = half+m} miles long.",
            "Together they are {all = a+b+c} miles long.",
        ),
    ),
    Story(
        asks=(
            "A red rope is {a} meters long. A blue rope is {m} meters longer, and a white one is "
            "half as long as the red and the blue rope together. {name} ties all three together "
            "and loses {k} meters for the knots. How long is the new rope, in meters?",
            "{name} ties three ropes together: one of {a} meters, one that is {m} meters longer, "
            "and one half as long as those two together. The knots use up {k} meters. How many "
            "meters long is the whole rope?",
        ),
        draw={"a": span(8, 40), "m": span(2, 20, 2), "k": span(2, 4)},
        steps=(
            "The second rope is {b = a+m} meters long.",
            "Both together are {s = a+b} meters long.",
            "The third is {c = s/2} meters long.",
            "With the knots the new rope is {r = s+c-k} meters long.",
        ),
    ),
    Story(
        asks=(
            "Which is cheaper, and by how many dollars? {name} needs {n} notebooks. Shop A sells "
            "them at ${p:money} each. Shop B sells packs of {k} for ${q}. How much less does "
            "{name} pay in shop B?",
            "{n} notebooks cost ${p:money} each in one shop; another shop has packs of {k} for "
            "${q}. How many dollars does {name} save by buying {n} notebooks in packs?",
        ),
        draw={
            "k": pick(4, 5, 6, 8, 10),
            "t": span(2, 9),
            "p": pick(1.5, 1.75, 2, 2.25, 2.5, 3),
            "q": span(6, 18),
        },
        given={"n": "k*t"},
        steps=(
            "In shop A {he} pays ${x = n*p}.",
            "In shop B {he} needs {t = n/k} packs.",
            "They cost ${y = t*q}.",
            "{He} saves ${d = x-y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} read {x:times} as many pages as {name2} on Saturday, and {m} more than that "
            "on Sunday. In the two days {name2} read {a} pages on Saturday and {b} on Sunday. How "
            "many more pages did {name} read in the two days?",
            "On Saturday {name2} read {a} pages and {name} {x:times} as many. On Sunday {name2} "
            "read {b} pages, and {name} read {m} more than on Saturday. How many pages did {name} "
            "read more than {name2} on the weekend?",
        ),
        draw={"a": span(10, 30), "x": span(2, 4), "m": span(3, 15), "b": span(8, 35)},
        steps=(
            "On Saturday {name} read {p = a*x} pages.",
            "On Sunday {name} read {q = p+m} pages.",
            "{name} read {s = p+q} pages in all.",
            "{name2} read {t = a+b} pages in all.",
            "The difference is {d = s-t} pages.",
        ),
    ),
    Story(
        asks=(
            "Tank A holds {a} liters and gets {u} liters more every hour. Tank B holds {b} liters "
            "and loses {v} liters every hour. After {h} hours, how many liters more are in tank B "
            "than in tank A?",
            "Every hour {u} liters flow into tank A, which holds {a} liters at the start, and {v} "
            "liters flow out of tank B, which holds {b} liters at the start. What is the "
            "difference between them after {h} hours, in liters, if B still holds more?",
        ),
        draw={
            "a": span(20, 80, 5),
            "u": span(11, 20),
            "b": span(300, 500, 10),
            "v": span(4, 10),
            "h": span(2, 8),
        },
        steps=(
            "Tank A gains {x = u*h} liters.",
            "Tank A then holds {p = a+x} liters.",
            "Tank B loses {y = v*h} liters.",
            "Tank B then holds {q = b-y} liters.",
            "The difference is {d = q-p} liters.",
        ),
    ),
    Story(
        asks=(
            "A mouse weighs {a} grams. A rat weighs {x:times} as much, and a guinea pig weighs "
            "{m} grams more than {y:times} the rat. How many grams heavier than the mouse is the "
            "guinea pig?",
            "A guinea pig is {m} grams heavier than {y:times} a rat, and the rat is {x:times} as "
            "heavy as a mouse of {a} grams. By how many grams does the guinea pig weigh more than "
            "the mouse?",
        ),
        draw={"a": span(20, 40), "x": span(6, 10), "m": span(20, 150, 5), "y": pick(2, 3)},
        steps=(
            "The rat weighs {r = a*x} grams.",
            "The guinea pig weighs {g = r*y+m} grams.",
            "It is {d = g-a} grams heavier.",
        ),
    ),
    Story(
        asks=(
            "{name} has saved {p}% of ${g}, and {name2} has saved {q:share} of ${h}. How many "
            "dollars more does {name} have?",
            "{name} wants ${g} and has saved {p}% of that. {name2} wants ${h} and has saved "
            "{q:share} of it. By how many dollars is {name} ahead?",
        ),
        draw={
            "g": span(100, 600, 20),
            "p": pick(40, 45, 60, 65, 70, 75, 80, 90),
            "h": span(60, 300, 12),
            "q": pick(2, 3, 4, 6),
        },
        steps=(
            "{name} has ${a = g*p/100}.",
            "{name2} has ${b = h/q}.",
            "{name} has ${d = a-b} more.",
        ),
    ),
    Story(
        asks=(
            "There are {a} books on the first shelf and {m} fewer on the second. {name} moves "
            "books from the first shelf to the second until both hold the same number. How many "
            "books does {he} move?",
            "The second shelf holds {m} books fewer than the first, which holds {a}. How many "
            "books must {name} move so that both shelves hold equally many?",
        ),
        draw={"a": span(30, 90), "m": span(6, 28, 2)},
        steps=(
            "The second shelf holds {b = a-m} books.",
            "Together there are {s = a+b} books.",
            "Each shelf should hold {e = s/2} books.",
            "{name} moves {k = a-e} books.",
        ),
    ),
    Story(
        asks=(
            "The blue team has {x:times} as many points as the red team and {m} points fewer than "
            "the green team. The green team has {g} points. How many points do all the teams "
            "have?",
            "With {g} points the green team is {m} points ahead of the blue team. The blue team "
            "has {x:times} as many points as the red team. What do the three teams have together?",
        ),
        draw={"r": span(8, 40), "x": span(2, 5), "m": span(3, 25)},
        given={"g": "r*x+m"},
        steps=(
            "The blue team has {b = g-m} points.",
            "The red team has {r = b/x} points.",
            "All together have {all = g+b+r} points.",
        ),
    ),
    Story(
        asks=(
            "A train has {a} cars with {s} seats, and a bus has {d} seats fewer than one car of "
            "the train. How many buses are needed for as many people as the train can seat?",
            "One bus has {d} seats fewer than one car of a train. The train has {a} cars with {s} "
            "seats each. To replace the full train, how many full buses must drive?",
        ),
        draw={"b": span(30, 55), "a": span(4, 12), "d": span(8, 50)},
        given={"s": "b+d"},
        steps=(
            "The train has {t = a*s} seats.",
            "A bus has {b = s-d} seats.",
            "That takes {n = t/b} buses.",
        ),
    ),
    Story(
        asks=(
            "{name}'s plant grew {a} centimeters in May, {name2}'s grew {d} centimeters less. In "
            "June {name}'s grew half as much as in May, and {name2}'s grew {x:times} as much as "
            "it did in May. By how many centimeters did {name2}'s plant grow more in the two "
            "months?",
            "In May {name}'s plant grows {a} centimeters and {name2}'s {d} centimeters less. In "
            "June the first grows half of what it grew in May, the second {x:times} what it grew "
            "in May. How many centimeters more than {name}'s does {name2}'s plant grow in these "
            "months?",
        ),
        draw={"a": span(10, 60, 2), "d": span(2, 9), "x": span(2, 4)},
        steps=(
            "In May {name2}'s plant grew {b = a-d} centimeters.",
            "In June {name}'s grew {c = a/2} centimeters.",
            "In June {name2}'s grew {e = b*x} centimeters.",
            "In all {name}'s grew {p = a+c} centimeters.",
            "In all {name2}'s grew {q = b+e} centimeters.",
            "The difference is {f = q-p} centimeters.",
        ),
    ),
    Story(
        asks=(
            "{name} runs {a} kilometers in {m} minutes; {name2} needs {k} minutes more for the "
            "same way. Both run at a steady pace. How many minutes longer does {name2} need for "
            "{b} kilometers?",
            "For {a} kilometers {name} needs {m} minutes and {name2} {k} minutes more. If both "
            "keep their pace, by how many minutes is {name} faster over {b} kilometers?",
        ),
        draw={"a": pick(2, 3, 4, 5, 6), "u": span(4, 6), "v": span(1, 3), "b": span(7, 21)},
        given={"m": "a*u", "k": "a*v"},
        steps=(
            "For one kilometer {name2} needs {v = k/a} minutes more than {name}.",
            "For {b} kilometers {name2} needs {d = v*b} minutes more.",
        ),
    ),
    Story(
        asks=(
            "A village has {a} people. The next town has {x:times} as many, and the city has {m} "
            "people fewer than ten times the town. How many more people live in the city than in "
            "the village and the town together?",
            "A town has {x:times} as many people as a village of {a}, and a city has {m} people "
            "fewer than ten times the town. By how many people is the city larger than the other "
            "two together?",
        ),
        draw={"a": span(200, 900, 20), "x": span(3, 8), "m": span(100, 900, 50)},
        steps=(
            "The town has {t = a*x} people.",
            "The city has {c = t*10-m} people.",
            "Village and town have {b = a+t} people.",
            "The city has {d = c-b} more.",
        ),
    ),
    Story(
        asks=(
            "A bottle of juice costs ${a:money} more than a bottle of water. {name} pays "
            "${s:money} for {n} bottles of juice and {k} bottles of water, and a bottle of water "
            "costs ${w:money}. How much of this money is for the juice?",
            "Water is ${w:money} a bottle, juice ${a:money} more. For {n} bottles of juice and "
            "{k} of water {name} pays ${s:money}. How much of that goes for the juice?",
        ),
        draw={"w": pick(0.5, 0.75, 1, 1.25), "a": pick(0.5, 1, 1.5, 1.75), "n": span(2, 12), "k": span(2, 9)},
        given={"s": "n*w+n*a+k*w"},
        steps=(
            "A bottle of juice costs ${j = w+a}.",
            "The juice costs ${x = n*j}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Of two farms, one has {a} hectares of wheat and {b} hectares of corn. The other has "
            "{m} hectares less wheat and {x:times} as much corn. How many hectares more does the "
            "other farm have in all?",
            "The first farm has {a} hectares of wheat and {b} of corn; the second has {m} "
            "hectares less of wheat but {x:times} as much corn. By how many hectares is the "
            "second farm larger?",
        ),
        draw={"a": span(20, 60), "b": span(15, 40), "m": span(3, 14), "x": span(2, 4)},
        steps=(
            "The first farm has {f = a+b} hectares.",
            "The second has {w = a-m} hectares of wheat.",
            "It has {c = b*x} hectares of corn.",
            "In all it has {s = w+c} hectares.",
            "The difference is {d = s-f} hectares.",
        ),
    ),
)
