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
)
