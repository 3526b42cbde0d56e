"""Gardens, fields and fruit picking."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} plants {r} rows of {n} [tulips|cabbages|onions]. Then {d} of the plants die in a "
            "frost, and rabbits eat {p:share} of the others. How many plants [are left|remain]?",
            "In a garden with {r} rows of {n} [beets|tulips|lettuces], a frost kills {d} plants. Of "
            "the rest, {p:share} are eaten by [rabbits|deer]. How many plants [are left|remain]?",
        ),
        draw={"r": span(4, 12), "n": span(6, 20), "d": span(2, 20), "p": pick(2, 3, 4, 5)},
        steps=(
            "At first there are {all = r*n} plants.",
            "After the frost there are {x = all-d}.",
            "Animals eat {eaten = x/p} of them.",
            "There are {left = x-eaten} plants left.",
        ),
    ),
    Story(
        asks=(
            "A [tomato|pepper] plant gives {a} fruits, each weighing {g} grams. How many kilograms "
            "does {name} harvest from {n} plants?",
            "{name} has {n} [tomato|pepper|cucumber] plants with {a} fruits each. A fruit weighs {g} "
            "grams. How many kilograms of fruit is that?",
            "How many kilograms of [cucumbers|tomatoes] does {name} get from {n} plants if each plant "
            "gives {a} of them and each weighs {g} grams?",
            "On each of {name}'s {n} [pepper|tomato] plants grow {a} fruits of {g} grams each. How "
            "many kilograms can {he} [pick|harvest]?",
        ),
        draw={"a": span(8, 30), "g": span(50, 250, 25), "n": span(4, 20)},
        steps=(
            "There are {k = n*a} fruits.",
            "They weigh {gr = k*g} grams.",
            "That is {kg = gr/1000} kilograms.",
        ),
    ),
    Story(
        asks=(
            "A rectangular [flower bed|garden] is {l} feet long and {w} feet wide. {name} puts a "
            "[fence|border] around it that costs ${p} a foot, but leaves {g} feet open for a gate. "
            "What does it cost?",
            "{name} [wants|plans] to fence a [garden|lawn] of {l} by {w} feet. The gate takes up {g} "
            "feet and needs no fence. How much is the fence at ${p} [a foot|per foot]?",
        ),
        draw={"l": span(12, 40), "w": span(8, 30), "g": span(3, 6), "p": span(2, 9)},
        steps=(
            "Around the garden it is {around = 2*(l+w)} feet.",
            "The fence is {fence = around-g} feet long.",
            "It costs ${cost = fence*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} picks {a} baskets of [cherries|plums] and {name2} picks {b}. A basket holds {k} "
            "pounds. They sell everything at ${p} [a|per] pound and share the money [equally|evenly]. "
            "How much does each get?",
            "Together {name} and {name2} sell all the [plums|cherries|apricots] they have picked, at "
            "${p} [a|per] pound, and share [equally|evenly]. {name} has {a} baskets and {name2} has "
            "{b}, with {k} pounds in each. What does each of the two get?",
        ),
        draw={"a": span(3, 12), "b": span(3, 12), "k": span(4, 14, 2), "p": span(2, 5)},
        steps=(
            "Together they have {n = a+b} baskets.",
            "That is {w = n*k} pounds.",
            "They are paid ${all = w*p}.",
            "Each gets ${half = all/2}.",
        ),
    ),
    Story(
        asks=(
            "{name} [picks|gathers] {a} apples in the morning and {d} fewer in the afternoon. Of all "
            "these, {bad:word} are bad. {He} puts the good ones into bags of {k}. How many bags does "
            "{he} fill?",
            "In the afternoon {name} picked {d} apples fewer than in the morning, when it was {a}. "
            "After throwing away {bad} bad ones, {he} [packed|put] the rest in bags of {k}. How many "
            "bags [were there|did {he} fill]?",
            "{name} has {a} apples from the morning and {d} fewer than that from the afternoon. {bad} "
            "of them are thrown away. How many bags of {k} apples do the others [fill|make]?",
        ),
        draw={"a": span(30, 90), "d": span(4, 25), "bad": span(2, 9), "k": pick(4, 5, 6, 8, 10, 12)},
        steps=(
            "In the afternoon it is {b = a-d} apples.",
            "In all there are {all = a+b}.",
            "Good ones are {good = all-bad}.",
            "They fill {bags = good/k} bags.",
        ),
    ),
    Story(
        asks=(
            "An orchard pays ${p} for each full crate. {name} fills a crate in {m} minutes and works "
            "from {s} a.m. until noon, with a break of {br} minutes. How much [is {he} paid|does {he} "
            "earn]?",
            "Filling a crate with [pears|oranges] takes {name} {m} minutes, and each crate brings "
            "{him} ${p}. {He} [starts|begins] at {s} a.m., stops at noon and rests for {br} minutes. "
            "[What|How much] does {he} earn?",
        ),
        draw={"p": span(3, 8), "m": pick(10, 12, 15, 20, 25), "s": span(6, 9), "br": span(15, 45, 15)},
        steps=(
            "From {s} to 12 there are {h = 12-s} hours.",
            "That is {min = h*60} minutes.",
            "Without the break it is {work = min-br} minutes.",
            "{He} fills {n = work/m} crates.",
            "{He} earns ${pay = n*p}.",
        ),
    ),
    Story(
        asks=(
            "A sunflower is {a} inches tall and grows {g} inches [a|per] week. A corn plant is {b} "
            "inches tall and grows {k} inches a week. [After|In] how many weeks are they equally tall?",
            "{name}'s sunflower, {a} inches tall, grows by {g} inches [a|per] week. {name2}'s is {b} "
            "inches tall and grows {k} inches a week. In how many weeks [will they have|do they reach] "
            "the same height?",
        ),
        draw={"b": span(20, 40), "weeks": span(3, 9), "k": span(2, 4), "d": span(1, 3)},
        steps=(
            "The difference is {gap = b-a} inches.",
            "Each week it gets {step = g-k} inches smaller.",
            "They are equally tall after {weeks = gap/step} weeks.",
        ),
        given={"g": "k+d", "a": "b-d*weeks"},
    ),
    Story(
        asks=(
            "Watering a garden takes {c} cans [a|per] day, and a can holds {l} liters. A barrel with "
            "{b} liters of rain water is used first. How many days does [it|the barrel] last if {r} "
            "liters of rain fall into it [first|before that]?",
            "{name} uses {c} cans of {l} liters [each|every] day on the [vegetables|flowers]. The "
            "barrel has {b} liters, and a shower adds {r}. For how many days is there enough?",
            "A barrel holds {b} liters of water, and rain brings another {r} liters. Each day {name} "
            "takes {c} cans of {l} liters from it. How many days [does the water last|is the water "
            "enough for]?",
        ),
        draw={"c": span(3, 8), "l": pick(5, 8, 10), "days": span(4, 15), "r": span(10, 60, 5)},
        steps=(
            "With the rain there are {all = b+r} liters.",
            "Each day takes {day = c*l} liters.",
            "It lasts {days = all/day} days.",
        ),
        given={"b": "c*l*days-r"},
    ),
    Story(
        asks=(
            "Seeds come in packs of {k}. {name} sows {n} packs, and {pc}% of the seeds [come up|grow], "
            "but {s} of the young plants are eaten by snails. How many plants does {he} have?",
            "{name} sows {n} packs with {k} seeds each. If {pc}% of the seeds [sprout|come up] and "
            "snails eat {s} of the plants, how many [are left|remain]?",
            "From {n} packs of {k} seeds, {pc}% grow into plants. [Snails|Birds|Slugs] eat {s} of "
            "these. How many plants does {name} have in the end?",
        ),
        draw={"k": pick(20, 25, 40, 50), "n": span(2, 8), "pc": pick(60, 70, 75, 80, 90), "s": span(4, 20)},
        steps=(
            "{name} sows {all = n*k} seeds.",
            "Of these, {up = all*pc/100} come up.",
            "After the snails {left = up-s} are left.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} [strawberries|blueberries]. {He} eats {a} of them. How many more "
            "[would|does] {he} need to put {k} on each of {m} cupcakes?",
            "With {n} strawberries in {his} basket, {name} eats {a}. [Then {he}|{He} then] wants to "
            "put {k} on each of {m} cakes. How many more strawberries are needed?",
            "{name} needs {k} [cherries|berries|nuts] for each of {m} cakes. {He} had {n} but ate {a} "
            "of them. How many more must {he} [get|buy|pick]?",
        ),
        draw={"n": span(15, 40), "a": span(2, 9), "k": span(3, 6), "m": span(10, 20)},
        steps=(
            "{He} has {left = n-a} left.",
            "The cakes need {need = m*k}.",
            "{He} needs {more = need-left} more.",
        ),
    ),
    Story(
        asks=(
            "{name}'s apple tree gave {a} apples in its first year, {k:times} as many in its second, "
            "and {pc}% more than in the second year in its third. How many [apples did it give|apples "
            "did {he} get|apples were there] in the third year?",
            "In its first year a [pear|peach|lemon] tree gives {a} fruits. The next year it is "
            "{k:times} as many, and the year after there are {pc}% more than that. How many is that in "
            "the third year[ of the tree|]?",
            "How many [apples|pears|plums] did a tree give in its third year, {pc}% more than in its "
            "second, if the second year brought {k:times} as many as the first and the first brought "
            "{a}?",
        ),
        draw={"a": span(10, 60, 5), "k": span(2, 4), "pc": pick(10, 20, 25, 40, 50)},
        steps=(
            "In the second year there are {b = k*a}.",
            "The increase is {plus = b*pc/100}.",
            "In the third year there are {c = b+plus}.",
        ),
    ),
    Story(
        asks=(
            "{name} buys {a} rose bushes at ${p} [each|apiece], {b} bags of soil at ${q} each and a "
            "[shovel|rake] for ${s}. The shop takes ${off} off. [How much|What] does {he} pay?",
            "For {his} garden, {name} gets a [shovel|hose] for ${s}, {a} roses at ${p} [each|apiece] "
            "and {b} bags of soil at ${q} each. With a coupon {he} pays ${off} less. What does {he} "
            "pay?",
        ),
        draw={
            "a": span(2, 8),
            "p": span(8, 16),
            "b": span(2, 9),
            "q": span(3, 7),
            "s": span(12, 30),
            "off": pick(5, 10, 15),
        },
        steps=(
            "The plants cost ${x = a*p}.",
            "The soil costs ${y = b*q}.",
            "Together with the tool that is ${z = x+y+s}.",
            "{He} pays ${pay = z-off}.",
        ),
    ),
    Story(
        asks=(
            "Four [friends|sisters|neighbors] pick berries. The first [picks|gathers] {a} quarts, the "
            "second {d} more than the first, the third twice as many as the second, and the fourth as "
            "many as the first two together. How many quarts do they pick?",
            "{name} [picks|gathers] {a} quarts of berries, and {name2} picks {d} quarts more. {name3} "
            "picks twice as many as {name2}. [Their|A] neighbor picks as many as {name} and {name2} "
            "together. How many quarts do the four pick[ in all|]?",
        ),
        draw={"a": span(3, 12), "d": span(2, 7)},
        steps=(
            "The second picks {b = a+d} quarts.",
            "The third picks {c = 2*b} quarts.",
            "The fourth picks {e = a+b} quarts.",
            "In all it is {all = a+b+c+e} quarts.",
        ),
    ),
    Story(
        asks=(
            "A lawn is {l} meters long and {w} meters wide. In it is a square pond with sides of {s} "
            "meters. One bag of seed is enough for {k} square meters. How many bags are needed for the "
            "[grass|rest]?",
            "{name} sows grass on a piece of land of {l} by {w} meters, but not on the square "
            "[pond|terrace] in it with sides of {s} meters. A bag of seed is enough for {k} square "
            "meters. How many bags [does {he} need|must {he} buy]?",
            "{name} has a yard of {l} by {w} meters. A square of {s} by {s} meters is [covered with "
            "stone|taken up by a pond], and grass is sown on the rest. How many bags of seed are "
            "needed if one is enough for {k} square meters?",
        ),
        draw={"l": span(10, 30), "w": span(8, 20), "s": span(2, 6), "k": pick(4, 5, 8, 10, 12, 20)},
        steps=(
            "The whole land has {all = l*w} square meters.",
            "The square takes {sq = s*s} square meters.",
            "For the grass {grass = all-sq} square meters are left.",
            "That takes {bags = grass/k} bags.",
        ),
    ),
    Story(
        asks=(
            "{name} can pick {a} pounds of grapes an hour and {name2} can pick {b}. {name} starts {h} "
            "hours before {name2}, and then they work together for {k} hours. How many pounds do they "
            "pick?",
            "Picking grapes, {name} gets {a} pounds in an hour and {name2} {b} pounds. If {name} works "
            "alone for {h} hours and then both for {k} hours, how many pounds [of grapes are picked|do "
            "they have]?",
            "In an hour {name} picks {a} pounds of [grapes|beans|olives] and {name2} picks {b}. First "
            "{name} picks alone for {h} hours, then they pick side by side for {k} hours. How many "
            "pounds [is that|do they pick] in all?",
        ),
        draw={"a": span(8, 25), "b": span(8, 25), "h": span(2, 4), "k": span(2, 6)},
        steps=(
            "Alone {name} picks {x = a*h} pounds.",
            "Together they pick {rate = a+b} pounds an hour.",
            "In {k} hours that is {y = rate*k} pounds.",
            "In all it is {all = x+y} pounds.",
        ),
    ),
    Story(
        asks=(
            "A square garden has a path around it, on the outside, that is {p} meters wide. The "
            "garden's sides are {s} meters long. How many square meters does the path cover?",
            "Around a square [lawn|pool] with sides of {s} meters, {name} lays a path {p} meters wide "
            "on all four sides. What is the area of the path in square meters?",
            "{name} has a square [pond|garden|terrace] with sides of {s} meters and builds a walk {p} "
            "meters wide all around it. How many square meters [is|has] the walk?",
        ),
        draw={"s": span(5, 20), "p": pick(2, 3, 4)},
        steps=(
            "With the path the sides are {t = s+2*p} meters long.",
            "The large square has {big = t*t} square meters.",
            "The inner square has {small = s*s} square meters.",
            "The path has {path = big-small} square meters.",
        ),
    ),
    Story(
        asks=(
            "{name} needs {j} pounds of [peaches|plums] for every {m} jars of jam. {He} "
            "[picks|gathers] {a} pounds and [buys|purchases] {b} more. How many jars can {he} fill?",
            "It takes {j} pounds of plums to [fill|make] {m} jars of jam. {name} has {a} pounds from "
            "{his} own tree and {b} pounds from {name2}. How many jars [is that enough for|can {he} "
            "fill]?",
        ),
        draw={"j": pick(2, 3, 5), "m": pick(4, 6, 7, 8), "a": span(8, 40), "b": span(4, 20)},
        steps=(
            "Together there are {all = a+b} pounds.",
            "That is {k = all/j} times {j} pounds.",
            "So {he} can fill {jars = k*m} jars.",
        ),
    ),
    Story(
        asks=(
            "A hedge {l} meters long is planted along a straight fence, with a bush every {g} meters and "
            "one bush at each end. A bush [costs|is] ${p}. What do the bushes cost together?",
            "{name} plants bushes in a straight line that is {l} meters long: one at the beginning, then "
            "one after every {g} meters, up to the end. How many dollars does {he} pay if a bush "
            "[costs|is] ${p}?",
        ),
        draw={"k": span(5, 30), "g": pick(2, 3, 4, 5), "p": span(4, 15)},
        given={"l": "k*g"},
        steps=(
            "The line has {k = l/g} gaps.",
            "There is one bush more than gaps, so there are {b = k+1} bushes.",
            "They cost ${c = b*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} waters {n} pots. Each small pot gets {a} milliliters and each large pot gets "
            "{b:times} as much as a small one. {s} of the pots are small. How many milliliters of water "
            "does {he} need?",
            "Of {n} pots on {name}'s balcony, {s} are small and the others are large. A small pot needs "
            "{a} milliliters of water and a large one {b:times} that much. How many milliliters do all "
            "the pots need?",
        ),
        draw={"n": span(10, 30), "s": span(4, 15), "a": pick(100, 120, 150, 200, 250), "b": span(2, 4)},
        given={"more": "n-s-1"},
        steps=(
            "There are {g = n-s} large pots.",
            "A large pot gets {c = a*b} milliliters.",
            "The small pots get {x = s*a} milliliters.",
            "The large pots get {y = g*c} milliliters.",
            "Together that is {all = x+y} milliliters.",
        ),
    ),
    Story(
        asks=(
            "{name}'s pear tree has {n} pears. In a storm {p}% of them fall down, and wasps spoil {w} of "
            "those still on the tree. {He} fills the good ones from the tree into boxes of {k}. How many "
            "boxes [does {he} fill|are full]?",
            "A storm shakes {p}% of the {n} pears from a tree. Of the pears that stay on it, {w} are "
            "eaten by wasps, and the others go into boxes of {k}. How many boxes does {name} fill?",
        ),
        draw={
            "n": span(100, 400, 20),
            "p": pick(10, 15, 20, 25, 30, 40),
            "w": span(4, 40),
            "k": pick(6, 8, 9, 10, 12, 15),
        },
        given={"two": "(n-n*p/100-w)/k-1"},
        steps=(
            "In the storm {f = n*p/100} pears fall.",
            "There are {r = n-f} pears on the tree.",
            "Without the spoiled ones it is {g = r-w}.",
            "They fill {b = g/k} boxes.",
        ),
    ),
    Story(
        asks=(
            "How tall is {name}'s bean plant at the end of the fourth week? It measured {a} centimeters "
            "at the start. In the first week it grew {g} centimeters, and in every later week {d} "
            "centimeters more than in the week before.",
            "At first {name}'s bean is {a} centimeters tall. It grows {g} centimeters in the first week, "
            "and each week its growth is {d} centimeters more than in the week before. How many "
            "centimeters tall is it after four weeks?",
        ),
        draw={"a": span(5, 30), "g": span(3, 15), "d": span(2, 6)},
        steps=(
            "In the second week it grows {x = g+d} centimeters.",
            "In the third week it grows {y = x+d} centimeters.",
            "In the fourth week it grows {z = y+d} centimeters.",
            "So its height is {all = a+g+x+y+z} centimeters.",
        ),
    ),
    Story(
        asks=(
            "{name} had some tulip bulbs. {He} planted {r} rows of {n}, gave {g} bulbs to each of {f} "
            "neighbors, and then had {k} bulbs left. How many bulbs did {he} have at first?",
            "After planting {r} rows with {n} tulip bulbs in each and giving {f} neighbors {g} bulbs "
            "each, {name} still has {k} bulbs. With how many bulbs did {he} start?",
        ),
        draw={"r": span(3, 12), "n": span(6, 20), "g": span(4, 15), "f": span(2, 6), "k": span(2, 20)},
        steps=(
            "In the rows there are {x = r*n} bulbs.",
            "The neighbors got {y = f*g} bulbs.",
            "At first there were {all = x+y+k} bulbs.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to spread a layer of bark that is {t} centimeters thick over a bed {l} meters "
            "long and {w} meters wide. The bark comes in bags of {k} liters. How many bags are needed? "
            "(A cubic meter is 1000 liters, and a meter is 100 centimeters.)",
            "A bed is {l} meters long and {w} meters wide. How many bags with {k} liters of bark does "
            "{name} need for a layer {t} centimeters thick, if a cubic meter has 1000 liters and a meter "
            "has 100 centimeters?",
        ),
        draw={"t": pick(4, 5, 6, 8, 10, 12), "l": span(2, 12), "w": span(2, 9), "k": pick(40, 50, 60, 80)},
        given={"two": "l*w*t*10/k-1"},
        steps=(
            "The bed has an area of {a = l*w} square meters.",
            "A layer of one centimeter on one square meter takes {u = 1000/100} liters.",
            "So {t} centimeters on one square meter take {v = u*t} liters.",
            "The whole bed takes {all = a*v} liters.",
            "That is {b = all/k} bags.",
        ),
    ),
    Story(
        asks=(
            "A community garden has {n} plots. {a} of them are rented for ${p} a year each, and {b} "
            "smaller ones for ${q} a year each. The rest are free of charge. The water bill is ${w} a "
            "year. What is left of the rent after the water is paid?",
            "The {n} plots of a community garden bring different rents: {a} plots bring ${p} each in a "
            "year, {b} bring ${q} each, and the others nothing. From this money the yearly bill of ${w} "
            "for water is paid. How many dollars remain?",
        ),
        draw={
            "n": span(50, 80),
            "a": span(10, 30),
            "p": span(30, 60, 2),
            "b": span(5, 18),
            "q": span(15, 28),
            "w": span(200, 600, 10),
        },
        steps=(
            "The larger plots bring ${x = a*p}.",
            "The smaller plots bring ${y = b*q}.",
            "The free plots bring nothing, so in all there is ${s = x+y}.",
            "After the water bill ${r = s-w} is left.",
        ),
    ),
    Story(
        asks=(
            "{name} mows {his} lawn in {m} minutes and does so {k} times a month from April to "
            "September. In the other months {he} does not mow. Cutting the hedge takes {c} hours a year. "
            "How many hours a year does {he} spend on the lawn and the hedge?",
            "How many hours a year does {name} spend on mowing and on the hedge? The hedge takes {c} "
            "hours in all. Mowing takes {m} minutes each time, and {he} mows {k} times in each of the "
            "six months from April to September, and never in the other months.",
        ),
        draw={"m": span(20, 90, 5), "k": span(2, 9), "c": span(3, 15)},
        given={"two": "m*k*6/60-1"},
        steps=(
            "From April to September there are 6 months, so {name} mows {n = 6*k} times.",
            "That takes {x = n*m} minutes.",
            "That is {h = x/60} hours.",
            "With the hedge it is {all = h+c} hours.",
        ),
    ),
    Story(
        asks=(
            "Tomatoes are planted {g} centimeters apart in rows of {l} meters, with a plant at both ends "
            "of every row. {name} plants {r} rows. How many plants is that?",
            "In each of {r} rows, {l} meters long, {name} sets a tomato plant at the beginning and then "
            "another one every {g} centimeters, the last one at the very end. How many plants does {he} "
            "need?",
        ),
        draw={"g": pick(25, 40, 50, 60, 75, 80), "l": span(2, 15), "r": span(2, 12)},
        steps=(
            "A row is {c = l*100} centimeters long.",
            "It has {k = c/g} gaps.",
            "So there are {p = k+1} plants in a row.",
            "In all rows there are {all = p*r} plants.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} weed a garden with {n} beds. {name} weeds {a} beds in an hour and "
            "{name2} weeds {b}. After {h} hours {name2} goes home. How many more hours does {name} need "
            "for the rest alone?",
            "In an hour {name} can weed {a} beds and {name2} can weed {b}. They work together for {h} "
            "hours, and then {name} weeds the rest of the {n} beds alone. How many hours does {name} "
            "work alone?",
        ),
        draw={"a": span(2, 9), "b": span(2, 9), "h": span(2, 4), "t": span(2, 6)},
        given={"n": "a*h+b*h+a*t"},
        steps=(
            "Together they weed {x = a+b} beds an hour.",
            "In {h} hours that is {y = x*h} beds.",
            "There are {r = n-y} beds left.",
            "For these {name} needs {t = r/a} hours.",
        ),
    ),
    Story(
        asks=(
            "Of the {n} seeds that {name} sowed, {a} came up in the first week and half of the others in "
            "the second week. {He} put the young plants of both weeks into trays of {k}. How many trays "
            "did {he} fill?",
            "{name} sows {n} seeds. In the first week {a} of them come up, and in the second week half "
            "of those that are still missing. All the young plants are set into trays with room for {k}. "
            "How many trays are filled?",
        ),
        draw={"n": span(40, 200, 2), "a": span(10, 80), "k": pick(4, 6, 8, 9, 10, 12)},
        given={"rest": "n-a-8", "two": "(a+(n-a)/2)/k-1"},
        steps=(
            "After the first week {r = n-a} seeds are missing.",
            "In the second week {b = r/2} come up.",
            "Together there are {all = a+b} young plants.",
            "They fill {t = all/k} trays.",
        ),
    ),
    Story(
        asks=(
            "{name}'s garden is {a} meters long and {w} meters wide. {name2}'s garden is {d} meters "
            "shorter, but its width is {k:times} the width of {name}'s. By how many square meters is "
            "{name2}'s garden larger?",
            "{name}'s garden measures {a} by {w} meters. The garden of {name2} is {k:times} as wide, but "
            "{d} meters less long than the {a} meters of {name}'s. How many square meters more does "
            "{name2} have?",
        ),
        draw={"a": span(14, 40), "w": span(4, 13), "d": span(2, 6), "k": span(2, 3)},
        steps=(
            "{name}'s garden has {x = a*w} square meters.",
            "{name2}'s garden is {l = a-d} meters long.",
            "It is {v = w*k} meters wide.",
            "It has {y = l*v} square meters.",
            "The difference is {z = y-x} square meters.",
        ),
    ),
    Story(
        asks=(
            '"Last year I picked {a} pounds of currants," says {name}. "This year it was {p}% less. I '
            "froze {f} pounds of this year's currants and made jelly from the rest, with {u} pounds for "
            'each jar." How many jars did {he} make?',
            "Last year {name} had {a} pounds of currants, and this year {p}% less. {f} pounds of this "
            "year's currants go into the freezer. From the rest {he} makes jelly, using {u} pounds for a "
            "jar. How many jars is that?",
        ),
        draw={"a": span(20, 120, 4), "p": pick(10, 20, 25, 30, 40, 50), "f": span(3, 20), "u": pick(2, 3)},
        given={"two": "(a-a*p/100-f)/u-2"},
        steps=(
            "This year it was {d = a*p/100} pounds less.",
            "So {name} picked {b = a-d} pounds this year.",
            "For jelly {j = b-f} pounds are left.",
            "That makes {n = j/u} jars.",
        ),
    ),
    Story(
        asks=(
            "A garden hose gives {v} liters of water a minute, a can holds {c} liters. {name} waters "
            "with the hose for {m} minutes and then carries {k} full cans. How many liters of water does "
            "the garden get in {d} days, if every day is the same?",
            "Every day {name}'s garden gets water from a hose for {m} minutes, {v} liters a minute, and "
            "then {k} full cans of {c} liters. How many liters does it get in {d} days?",
        ),
        draw={
            "v": span(10, 25),
            "c": pick(8, 10, 12, 15),
            "m": span(5, 30, 5),
            "k": span(2, 9),
            "d": span(3, 12),
        },
        steps=(
            "The hose gives {x = v*m} liters.",
            "The cans bring {y = k*c} liters.",
            "In a day that is {z = x+y} liters.",
            "In {d} days it is {all = z*d} liters.",
        ),
    ),
    Story(
        asks=(
            "Three friends picked blueberries. {name} picked {a} cups. {name2} picked {d} cups fewer "
            "than twice as many as {name}, and {name3} picked the average of the other two. How many "
            "cups did {name3} pick?",
            "{name} fills {a} cups with blueberries. {name2} fills {d} fewer than twice as many, and "
            "{name3} fills exactly the average of what {name} and {name2} have. How many cups does "
            "{name3} fill?",
        ),
        draw={"a": span(8, 50), "d": span(2, 15)},
        steps=(
            "Twice as many as {name} is {x = a*2} cups.",
            "So {name2} has {b = x-d} cups.",
            "Together {name} and {name2} have {s = a+b} cups.",
            "The average is {c = s/2} cups.",
        ),
    ),
)
