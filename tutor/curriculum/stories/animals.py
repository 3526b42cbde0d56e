"""Herds, flocks and other animals."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A farm has {c} cows and {h:times} as many chickens. There are also {d} fewer goats than "
            "cows. How many animals [live on|are there on] the farm[ in all|]?",
            "{name} keeps {c} cows. {He} has {h:times} as many chickens as cows, and {d} fewer goats "
            "than cows. How many [animals|of these animals] does {he} keep [altogether|in total]?",
            "On a farm with {c} cows there are {h:times} as many chickens as cows and {d} fewer goats "
            "than cows. What is the number of [all these animals|animals]?",
        ),
        draw={"c": span(12, 40), "h": span(2, 5), "d": span(2, 10)},
        steps=(
            "There are {x = h*c} chickens.",
            "There are {g = c-d} goats.",
            "Together there are {all = c+x+g} animals.",
        ),
    ),
    Story(
        asks=(
            "In a [barn|yard], {name} counts {n} chickens and {m} sheep. How many legs [do they "
            "have|are there] in all?",
            "How many legs [does {name} count|are there] in a [field|stable|yard] with {m} sheep and "
            "{n} chickens?",
            "There are {m} sheep and {n} hens in a [field|garden]. {name} counts [their|all the] legs. "
            "[To what number does {he} come|How many are there]?",
        ),
        draw={"n": span(3, 40), "m": span(2, 25)},
        steps=(
            "The birds have {x = n*2} legs.",
            "The sheep have {y = m*4} legs.",
            "In all there are {all = x+y} legs.",
        ),
    ),
    Story(
        asks=(
            "{name}'s [barn|yard] holds only cows and ducks. There are {heads} heads and {legs} legs. "
            "How many cows [are there|does {name} have]?",
            "Cows and ducks, {heads} animals [in all|altogether|in total], stand in a "
            "[field|meadow|yard]. Together they have {legs} legs. How many [of them are cows|cows are "
            "there]?",
        ),
        draw={"c": span(3, 20), "d": span(3, 25)},
        steps=(
            "If all were ducks, there would be {x = heads*2} legs.",
            "There are {more = legs-x} legs more than that.",
            "Each cow has two legs more than a duck, so there are {c = more/2} cows.",
        ),
        given={"heads": "c+d", "legs": "4*c+2*d"},
    ),
    Story(
        asks=(
            "A [horse|pony] eats {k} pounds of hay a day. {name} has {n} of them and {b} bales of hay "
            "with {w} pounds each. How many days does the hay last?",
            "There are {b} bales of hay, {w} pounds each, in {name}'s barn. With {n} [ponies|horses] "
            "that eat {k} pounds [a|per] day each, [after how many days is it gone|for how many days "
            "is that enough]?",
        ),
        draw={
            "n": span(2, 8),
            "k": pick(10, 12, 15, 20),
            "w": pick(40, 45, 50, 60, 80),
            "b": span(10, 60, 2),
        },
        steps=(
            "There are {hay = b*w} pounds of hay.",
            "Each day {day = n*k} pounds are eaten.",
            "The hay lasts {days = hay/day} days.",
        ),
    ),
    Story(
        asks=(
            "Last year {name} had {s} sheep. In spring {l} lambs were born. In summer {he} sold "
            "{p:share} of the whole flock, and in fall {he} [bought|purchased] {b} more. How many "
            "sheep does {he} have now?",
            "{name}'s flock of {s} sheep got {l} lambs. After that {p:share} of all the animals were "
            "sold and {b} others were [bought|purchased]. How large is the flock [now|then]?",
            "{name} began the year with {s} sheep, to which {l} lambs were added. {He} sold {p:share} "
            "of the animals in [July|August] and bought {b} in October. How many were there [after "
            "that|at the end]?",
        ),
        draw={"s": span(20, 120, 2), "l": span(8, 40), "p": pick(2, 3, 4, 5, 6), "b": span(5, 30)},
        steps=(
            "With the lambs there were {x = s+l} sheep.",
            "{name} sold {sold = x/p}.",
            "That left {y = x-sold}.",
            "Now there are {z = y+b}.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} [rabbits|guinea pigs]. Of these, {a} are white, and half as many are "
            "black. All others are [brown|spotted]. How many are neither white nor black?",
            "Of {name}'s {n} [rabbits|pigeons|ducks], {a} are white, and there are half as many black "
            "ones. How many have another color?",
            "There are {n} [cats|pigeons|rabbits] on a farm: {a} white ones, half as many black ones, "
            "and the rest are gray. How many gray ones are there?",
        ),
        draw={"n": span(30, 80), "a": span(10, 36, 2)},
        steps=(
            "There are {b = a/2} black ones.",
            "White and black together are {two = a+b}.",
            "Another color have {c = n-two}.",
        ),
    ),
    Story(
        asks=(
            "A [fox|hawk] took {f} of {name}'s chickens, and {he} gave {g} to {name2}. The ones that "
            "were left were put into {c} coops with {k} in each. How many chickens did {he} have [at "
            "first|to begin with]?",
            "{name} has {c} coops with {k} chickens in each. Before that, {g} chickens were given to "
            "{name2} and {f} were lost to a [fox|storm]. How many chickens were there [at first|before "
            "all this]?",
            "{name} lost {f} chickens to a [fox|dog], gave {g} to {name2}, and had just enough left to "
            "put {k} in each of {c} coops. With how many chickens did {he} start?",
        ),
        draw={"f": span(2, 9), "g": span(3, 12), "c": span(3, 9), "k": span(4, 12)},
        steps=(
            "In the coops there are {x = c*k} chickens.",
            "Together with the ones that are gone there were {start = x+f+g} at first.",
        ),
    ),
    Story(
        asks=(
            "A pig weighs {w} pounds and gains {g} pounds [a|per] day. {name} sells it when it weighs "
            "{t} pounds. Its food [costs|is] ${c} a day. How much does the food cost until then?",
            "A calf of {w} pounds grows by {g} pounds [each|every] day and eats food for ${c} [a|per] "
            "day. What will the food have cost when the calf weighs {t} pounds?",
            "For how many dollars does {name} feed a [pig|calf] that weighs {w} pounds, gains {g} "
            "pounds and costs ${c} [a|per] day, until it weighs {t} pounds?",
        ),
        draw={"w": span(40, 90), "g": pick(2, 3), "d": span(15, 60), "c": pick(2, 3, 4)},
        steps=(
            "It must gain {more = t-w} pounds.",
            "That takes {d = more/g} days.",
            "The food costs ${cost = d*c}.",
        ),
        given={"t": "w+g*d"},
    ),
    Story(
        asks=(
            "In a pond there were {a} ducks and {b} geese. Then {x} ducks flew away, and {k:times} "
            "that number of geese came. How many birds were on the pond [then|in the end]?",
            "{name} sees {a} ducks and {b} geese on a [lake|river]. [A little|Some time] later {x} of "
            "the ducks are gone, but {k:times} as many geese as that have [come|landed]. How many "
            "birds does {he} see now?",
        ),
        draw={"a": span(12, 40), "b": span(5, 20), "x": span(3, 11), "k": pick(2, 3)},
        steps=(
            "There are still {ducks = a-x} ducks.",
            "The number of new geese is {new = k*x}.",
            "There are {birds = ducks+b+new} birds.",
        ),
    ),
    Story(
        asks=(
            "{name} trades {n} [sheep|goats] for cows. For every {a} of these animals {he} gets {b} "
            "cows. [A|Each] cow is worth ${v}. What are all the cows worth that {he} gets?",
            "At a market, {a} [goats|sheep] are traded for {b} cows. {name} brings {n} of them. If a "
            "cow is worth ${v}, what is the value of the cows that {he} takes home?",
            "For {a} [goats|sheep|pigs], {name} can get {b} cows, and a cow is worth ${v}. {He} has "
            "{n} of these animals and trades them all. What are {his} new cows worth?",
        ),
        draw={"a": span(4, 9), "b": pick(2, 3), "k": span(2, 9), "v": span(300, 900, 50)},
        steps=(
            "{name} can trade {k = n/a} times.",
            "{He} gets {cows = k*b} cows.",
            "They are worth ${value = cows*v}.",
        ),
        given={"n": "a*k"},
    ),
    Story(
        asks=(
            "A beehive has {f} frames, and each frame gives {g} grams of honey. {name} leaves {k} "
            "frames for the bees and fills the honey of the others into jars of {j} grams. How "
            "many jars does {he} [fill|get]?",
            "{name} takes honey from a hive with {f} frames but leaves {k} of them for the bees. "
            "Every frame holds {g} grams. How many jars of {j} grams can {he} fill?",
        ),
        draw={"f": span(8, 20), "g": span(500, 1500, 100), "k": span(2, 5), "j": pick(250, 400, 500)},
        steps=(
            "{name} empties {n = f-k} frames.",
            "They give {all = n*g} grams of honey.",
            "That fills {jars = all/j} jars.",
        ),
    ),
    Story(
        asks=(
            "A snail climbs a wall. By day it climbs {u} centimeters, and at night it slides down "
            "{d} centimeters. After {n} days and nights it is still {r} centimeters below the "
            "top. How high is the wall, in centimeters?",
            "Each day a snail climbs {u} centimeters up a wall, and each night it slips back {d} "
            "centimeters. When {n} days and {n} nights have passed, {r} centimeters are missing "
            "to the top. [What is the height of the wall in centimeters|How many centimeters high "
            "is the wall]?",
        ),
        draw={"u": span(30, 70, 5), "d": span(8, 25), "n": span(3, 9), "r": span(30, 90)},
        steps=(
            "In one day and night it gains {g = u-d} centimeters.",
            "After {n} of them it is {h = n*g} centimeters high.",
            "The wall is {w = h+r} centimeters high.",
        ),
    ),
    Story(
        asks=(
            "{name} keeps hens. They lay {e} eggs on a weekday and {m} fewer on a Saturday or a "
            "Sunday. How many full boxes of ten eggs does a whole week give, when {k} eggs are "
            "eaten at home and the rest fill the boxes exactly?",
            "On each of the five weekdays {name}'s hens lay {e} eggs, on each day of the weekend "
            "{m} fewer. {name} eats {k} eggs in that week. The other eggs fill boxes of ten "
            "exactly. How many boxes are there?",
        ),
        draw={"e": span(15, 45), "m": span(2, 9), "k": span(4, 20)},
        steps=(
            "The weekdays give {a = 5*e} eggs.",
            "A day of the weekend gives {b = e-m} eggs.",
            "Both days of the weekend give {c = 2*b} eggs.",
            "After eating there are {left = a+c-k} eggs.",
            "They fill {boxes = left/10} boxes.",
        ),
    ),
    Story(
        asks=(
            "Walking {n} dogs at once costs the owners ${p} for each dog. {name} walks {n} dogs "
            "in the morning and {m} more than that in the evening, on {d} days. {He} spends ${t} "
            "on treats. What does {name} keep?",
            "For every dog on a walk {name} gets ${p}. On each of {d} days {he} takes {n} dogs "
            "out in the morning and {m} more dogs than that in the evening. Treats cost {him} "
            "${t} in all. [How much is left|How many dollars are left] for {him}?",
        ),
        draw={"n": span(2, 6), "p": span(4, 9), "m": span(2, 4), "d": span(3, 10), "t": span(6, 30)},
        steps=(
            "In the evening there are {e = n+m} dogs.",
            "In a day that makes {day = n+e} dogs.",
            "A day brings ${one = day*p}.",
            "All the days bring ${all = one*d}.",
            "After the treats {name} keeps ${k = all-t}.",
        ),
    ),
    Story(
        asks=(
            "A vet has {h} hours of time. A checkup of a cat takes {a} minutes and that of a dog "
            "{b} minutes. {n} cats come first. For how many dogs is there time after them?",
            "The doctor for animals works {h} hours. She needs {a} minutes for a cat and {b} "
            "minutes for a dog. After {n} cats, how many dogs can she [see|examine] in the time "
            "that is left?",
        ),
        draw={
            "a": pick(5, 10, 15, 20, 25),
            "b": pick(20, 24, 25, 30, 35, 40, 45),
            "n": span(2, 14),
            "k": span(2, 10),
        },
        given={"h": "(a*n+b*k)/60"},
        steps=(
            "The vet has {m = h*60} minutes.",
            "The cats take {c = n*a} minutes.",
            "For dogs there are {r = m-c} minutes left.",
            "That is time for {k = r/b} dogs.",
        ),
    ),
    Story(
        asks=(
            "A panda eats {k} kilograms of bamboo a day, and its cub eats a quarter of that. The "
            "zoo has {s} kilograms, and a truck brings {b} bundles of {w} kilograms. How many "
            "days does the bamboo last for both animals?",
            "A zoo has {s} kilograms of bamboo and gets {b} bundles of {w} kilograms more. Its "
            "panda eats {k} kilograms [a|per] day, and the cub a quarter as much. For how many "
            "days [is this enough|can the zoo feed both]?",
        ),
        draw={"k": pick(12, 16, 20, 24), "s": span(40, 300, 10), "b": span(4, 20), "w": pick(15, 20, 25)},
        steps=(
            "The bundles weigh {x = b*w} kilograms.",
            "In all there are {all = s+x} kilograms.",
            "The cub eats {c = k/4} kilograms a day.",
            "Both eat {day = k+c} kilograms a day.",
            "It lasts {t = all/day} days.",
        ),
    ),
    Story(
        asks=(
            "In a flock of {n} birds, {p}% fly away when a dog barks. A third of the birds that "
            "fled come back. How many birds are there then?",
            "A dog scares a flock of {n} birds: {p}% of them fly off. Later a third of those that "
            "flew off return. How many birds [sit there|are in the flock] in the end?",
            "{name} watches {n} [sparrows|pigeons|gulls]. A cat comes, and {p}% of them fly away. "
            "A third of these come back soon. How many birds does {name} see then?",
        ),
        draw={"n": span(20, 600, 5), "p": pick(5, 10, 15, 20, 30, 40, 45, 60, 75, 80, 90)},
        steps=(
            "Away are {away = n*p/100} birds.",
            "Back come {back = away/3} birds.",
            "Then there are {now = n-away+back} birds.",
        ),
    ),
    Story(
        asks=(
            "A cat has {a} kittens, and another cat has {m} fewer. {name} finds homes for all the "
            "kittens but {k:word}, and every new owner who takes one gives ${p} to the shelter. "
            "How much money does the shelter get?",
            "Two cats have kittens: one has {a}, the other {m} fewer. All but {k:word} of the "
            "kittens find a home, one in each home, and each new owner pays the shelter ${p}. How "
            "many dollars does the shelter receive?",
        ),
        draw={"a": span(5, 9), "m": span(2, 3), "k": span(2, 3), "p": span(15, 80, 5)},
        steps=(
            "The other cat has {b = a-m} kittens.",
            "Together there are {all = a+b} kittens.",
            "A home is found for {h = all-k} of them.",
            "The shelter gets ${sum = h*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} sees spiders and beetles in the garden. A spider has 8 legs and a beetle has "
            "6. There are {s} spiders and {x:times} as many beetles. How many legs have they [in "
            "all|altogether]?",
            "In a terrarium live {s} spiders with 8 legs each and {x:times} as many beetles with "
            "6 legs each. How many legs does {name} count [in all|altogether]?",
        ),
        draw={"s": span(3, 70), "x": span(2, 6)},
        steps=(
            "There are {b = s*x} beetles.",
            "The spiders have {p = s*8} legs.",
            "The beetles have {q = b*6} legs.",
            "Together that is {all = p+q} legs.",
        ),
    ),
    Story(
        asks=(
            "A sheep gives {w} pounds of wool. {name} has {n} sheep. One pound of wool makes {k} "
            "balls of yarn, and {l} balls get wet and are spoiled. The good balls are sold at "
            "${p} each. What do they bring?",
            "What does {name} get for {his} yarn if {he} has {n} sheep with {w} pounds of wool "
            "each, a pound makes {k} balls of yarn, {l} balls are spoiled, and each of the others "
            "is sold for ${p}?",
        ),
        draw={"w": span(5, 10), "n": span(4, 20), "k": span(3, 6), "l": span(4, 30), "p": span(3, 8)},
        steps=(
            "All the sheep give {all = n*w} pounds of wool.",
            "This makes {balls = all*k} balls of yarn.",
            "Good are {good = balls-l} balls.",
            "They bring ${sum = good*p}.",
        ),
    ),
    Story(
        asks=(
            "A whale can stay under water for {a} minutes, which is {m} minutes less than "
            "{x:times} the time of a seal. For how many minutes can the seal stay under water?",
            "{m} minutes less than {x:times} as long as a seal: that is how long a whale stays "
            "under water. The whale stays there for {a} minutes. [How many minutes does the seal "
            "manage|How many minutes is it for the seal]?",
        ),
        draw={"s": span(8, 30), "x": span(2, 5), "m": span(2, 12)},
        given={"a": "s*x-m"},
        steps=(
            "With {m} minutes more, it would be {x:times} the time of the seal: {t = a+m} minutes.",
            "The seal can stay for {s = t/x} minutes.",
        ),
    ),
    Story(
        asks=(
            '"My parrot knows {a} words," says {name}. "I teach it {b} new words a week, but each '
            'week it forgets {c}." After how many weeks does the parrot know {g} words?',
            "A parrot knows {a} words. Each week it learns {b} new words from {name} and forgets "
            "{c} words. In how many weeks will it know {g} words?",
            "{name} wants {his} parrot to know {g} words. It knows {a} now. Every week it learns "
            "{b} and forgets {c}. How many weeks [will that take|does {name} need]?",
        ),
        draw={"a": span(10, 40), "b": span(6, 12), "c": span(2, 4), "w": span(3, 15)},
        given={"g": "a+b*w-c*w"},
        steps=(
            "In a week the parrot gains {n = b-c} words.",
            "It still lacks {m = g-a} words.",
            "That takes {w = m/n} weeks.",
        ),
    ),
    Story(
        asks=(
            "Fish food: a big fish needs {a} grams a day and a small one half of that. {name} has "
            "{n} big fish and {m} small fish. A can holds {c} grams. How many days does a can "
            "last?",
            "{name}'s tank holds {n} big and {m} small fish. A big fish eats {a} grams of food "
            "[a|per] day, and a small one eats half as much. For how many days does a can of {c} "
            "grams last?",
        ),
        draw={"a": pick(2, 4, 6), "n": span(2, 9), "m": span(3, 15), "t": span(5, 30)},
        given={"c": "(a*n+a*m/2)*t"},
        steps=(
            "The big fish eat {x = n*a} grams a day.",
            "A small fish eats {h = a/2} grams a day.",
            "The small ones eat {y = m*h} grams a day.",
            "All of them eat {day = x+y} grams a day.",
            "The can lasts {t = c/day} days.",
        ),
    ),
    Story(
        asks=(
            "{name} rode a horse for {h} hours at {v} miles an hour, rested for {r} minutes, and "
            "then rode {b} miles more. The horse drinks {w} liters of water after every {k} "
            "miles, the last time at the end. How many liters does it drink?",
            "A horse goes {v} miles an hour for {h} hours, rests for {r} minutes and goes on for "
            "{b} more miles. It drinks {w} liters after every {k} miles, for the last time at the "
            "end of the ride. How many liters of water is that?",
        ),
        draw={
            "h": span(2, 4),
            "v": span(4, 9),
            "r": span(15, 50, 5),
            "b": span(2, 16),
            "w": span(5, 15),
            "k": pick(3, 4, 5, 6),
        },
        steps=(
            "At first the ride is {x = h*v} miles long.",
            "With the rest of the way it is {all = x+b} miles.",
            "The horse drinks {t = all/k} times.",
            "That is {liters = t*w} liters.",
        ),
    ),
)
