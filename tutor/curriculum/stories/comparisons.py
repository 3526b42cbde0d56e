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
)
