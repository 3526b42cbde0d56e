"""Recipes, cooking, portions and restaurants."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A recipe for {n} {thing} needs {e} eggs. {name} has {d} dozen eggs and [uses {x} of them "
            "for breakfast|gives {x} of them to {name2}]. How many {thing} can {he} make with [the "
            "rest|what is left]?",
            "{name} has {d} dozen eggs. [Breakfast takes|An omelet takes] {x} of them, and the rest go "
            "into muffins. For {n} muffins, {e} eggs are needed. How many muffins [can {he} make|are "
            "possible]?",
        ),
        draw={
            "n": span(8, 24, 2),
            "e": pick(2, 3, 4),
            "d": span(2, 5),
            "x": span(2, 12),
            "thing": pick("pancakes", "muffins", "waffles"),
        },
        steps=(
            "There are {all = d*12} eggs.",
            "For baking {rest = all-x} eggs are left.",
            "That is enough for {k = rest/e} times the recipe.",
            "So {name} can make {m = k*n}.",
        ),
    ),
    Story(
        asks=(
            "A soup for {a} people needs {g} grams of [lentils|carrots|noodles]. How many grams does "
            "{name} need for {b} people[ at a party|]?",
            "{name} cooks for {b} [guests|people]. The recipe, meant for {a} people, says {g} grams of "
            "[noodles|beans]. How many grams must {he} take?",
        ),
        draw={"a": span(3, 8), "u": span(30, 120, 5), "b": span(9, 30)},
        steps=(
            "One person needs {u = g/a} grams.",
            "For {b} people that is {all = b*u} grams.",
        ),
        given={"g": "a*u"},
    ),
    Story(
        asks=(
            "{name} fills {n} [jars|bottles] of {s} milliliters each with sauce and has {r} "
            "milliliters left over. {He} started with {l} liters of [fresh|thin] sauce. How many "
            "milliliters were lost in cooking?",
            "From {l} liters of thin sauce, {name} cooks a thick one that fills {n} [glasses|jars] of "
            "{s} milliliters, with {r} milliliters [left over|to spare]. How many milliliters went off "
            "as steam?",
            "{name} cooks {l} liters of [sauce|syrup] until it is thick. Then it fills {n} jars of {s} "
            "milliliters each, and {r} milliliters remain. How many milliliters has it lost [in the "
            "pot|on the stove]?",
        ),
        draw={"n": span(4, 12), "s": span(200, 500, 50), "r": span(20, 150, 10), "l": span(2, 4)},
        steps=(
            "At first there were {start = l*1000} milliliters.",
            "The jars hold {x = n*s} milliliters.",
            "With the rest {end = x+r} milliliters were kept.",
            "So {lost = start-end} milliliters were lost.",
        ),
    ),
    Story(
        asks=(
            "A cake needs {f} cups of flour, {p:share} as much sugar, and {d} more cups of milk than "
            "sugar. How many cups of these things does {name} need for {n} cakes?",
            "For one cake, {name} takes {f} cups of flour. The sugar is {p:share} of that, and the "
            "milk is {d} cups more than the sugar. How many cups [is that in all|of the three are "
            "needed] for {n} cakes?",
            "{name} [bakes|makes] {n} cakes [for a wedding|for a fair]. Each takes {f} cups of flour, "
            "{p:share} as much sugar, and {d} cups more milk than sugar. How many cups does {he} "
            "measure [in total|altogether|in all]?",
        ),
        draw={"f": span(4, 12), "p": pick(2, 3, 4), "d": pick(2, 3), "n": span(2, 8)},
        steps=(
            "One cake needs {s = f/p} cups of sugar.",
            "It needs {m = s+d} cups of milk.",
            "That is {one = f+s+m} cups for one cake.",
            "For {n} cakes it is {all = n*one} cups.",
        ),
    ),
    Story(
        asks=(
            "Lemonade is made with {a} parts of water and {b:word} of lemon juice. {name} wants {l} "
            "{unit} of lemonade. How many {unit} more of water than of juice [are needed|does {he} "
            "need]?",
            "{name} [mixes|combines] water and lemon juice in the ratio {a}:{b} to get {l} {unit} of "
            "lemonade. How many more {unit} of water than of juice are in it?",
        ),
        draw={"a": span(3, 9), "b": pick(1, 2), "k": span(2, 12), "unit": pick("liters", "cups", "pints")},
        steps=(
            "There are {parts = a+b} parts.",
            "One part is {k = l/parts} {unit}.",
            "The water has {d = a-b} parts more than the juice.",
            "So there are {more = d*k} {unit} more of water.",
        ),
        given={"l": "(a+b)*k"},
    ),
    Story(
        asks=(
            "{name} roasts a [turkey|goose] of {w} pounds. It needs {m} minutes for each pound and "
            "then {r} minutes of rest. {He} wants to eat [in|after] {h} hours. How many minutes may "
            "{he} wait before {he} starts?",
            "For every pound, a [goose|turkey|roast] must be in the oven for {m} minutes, and then it "
            "rests for {r} minutes. {name}'s has {w} pounds and must be ready in {h} hours. In how "
            "many minutes does it have to go in?",
            "{name}'s [guests|parents] come to eat in {h} hours. A [goose|turkey] of {w} pounds takes "
            "{m} minutes a pound in the oven and {r} minutes of rest after that. How many minutes does "
            "{name} have before it must go in?",
        ),
        draw={"w": span(8, 14), "m": pick(12, 13, 15), "r": span(15, 30, 5), "h": span(4, 6)},
        steps=(
            "The oven time is {oven = w*m} minutes.",
            "With the rest it takes {all = oven+r} minutes.",
            "There are {time = h*60} minutes until the meal.",
            "So {wait = time-all} minutes remain before the start.",
        ),
    ),
    Story(
        asks=(
            "{name} [bought|purchased] {p} pounds of [potatoes|carrots]. Peeling takes away {s:share} "
            "of the weight. Each plate gets {o} ounces of what is left. How many plates is that? (A "
            "pound has 16 ounces.)",
            "A pound has 16 ounces. {name} peels {p} pounds of [potatoes|beets], and {s:share} of the "
            "weight is lost. At {o} ounces a plate, how many plates can be [served|filled]?",
            "From {p} pounds of [potatoes|turnips], {s:share} is lost as peel. How many plates of {o} "
            "ounces do the rest make, when a pound is 16 ounces?",
        ),
        draw={"p": span(4, 24, 4), "s": pick(2, 4), "o": pick(4, 6, 8, 12)},
        steps=(
            "Peeling takes away {lost = p/s} pounds.",
            "That leaves {left = p-lost} pounds.",
            "They are {ounces = left*16} ounces.",
            "That fills {plates = ounces/o} plates.",
        ),
    ),
    Story(
        asks=(
            "Each of {n} guests eats {a} slices of pizza. A pizza has {s} slices and [costs|is] ${p}. "
            "{name} orders just enough whole pizzas, and no slice is left. How much do [they|the "
            "pizzas] cost?",
            "For a party of {n} people, {name} counts {a} slices of pizza [for each|a person]. A pizza "
            "with {s} slices [costs|is] ${p}. All slices of the pizzas will be eaten. [What|How much] "
            "does {he} pay?",
        ),
        draw={"n": span(6, 32, 2), "a": span(2, 4), "s": pick(6, 8, 10, 12), "p": span(8, 18)},
        steps=(
            "The guests eat {all = n*a} slices.",
            "That is {k = all/s} pizzas.",
            "They cost ${cost = k*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} cuts {n} [pies|cakes] into {s} pieces each. At lunch {a} pieces are eaten, and at "
            "dinner [half of the rest|half of what is left]. How many pieces remain?",
            "Each of {n} [cakes|pizzas|pies] is cut into {s} pieces. {name}'s guests eat {a} of the "
            "pieces at noon and [half of the rest|half of what is left] in the evening. How many are "
            "left [over|for the next day]?",
        ),
        draw={"n": span(2, 6), "s": span(6, 12, 2), "a": span(4, 20, 2)},
        steps=(
            "There are {all = n*s} pieces.",
            "After lunch {rest = all-a} are left.",
            "Half of them is {left = rest/2}, which remain.",
        ),
    ),
    Story(
        asks=(
            "At a [diner|café], {n} friends order a [salad|soup|sandwich] for ${a:money} each, and "
            "{k:word} of them also order a dessert for ${b:money}. They leave a tip of ${t}. What do "
            "they pay [in total|altogether|in all]?",
            "{name} goes out with friends, {n} people in all. Everyone takes the [soup|pasta] for "
            "${a:money}, {k:word} people add a dessert for ${b:money}, and the tip is ${t}. How much "
            "[is that in total|do they pay together]?",
        ),
        draw={
            "n": span(4, 9),
            "a": pick(5.5, 6.25, 7.5, 8, 9.5),
            "k": span(2, 3),
            "b": pick(3.5, 4, 4.25, 5),
            "t": span(4, 12),
        },
        steps=(
            "The first course costs ${x = n*a}.",
            "The desserts cost ${y = k*b}.",
            "With the tip they pay ${all = x+y+t}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A restaurant has {a} tables for four and {b} tables for six. On [Sunday|Friday] evening "
            "all seats are taken except {e}. If [each|every] guest pays ${p} on average, how much is "
            "taken in?",
            "In a restaurant there are {a} tables with 4 seats and {b} tables with 6 seats. On one "
            "evening {e} seats [are|stay] empty, and the guests pay an average of ${p} each. [How much "
            "money|How many dollars] do they pay [in all|altogether]?",
        ),
        draw={"a": span(5, 15), "b": span(3, 9), "e": span(3, 12), "p": span(12, 35)},
        steps=(
            "The small tables have {x = a*4} seats.",
            "The large tables have {y = b*6} seats.",
            "There are {guests = x+y-e} guests.",
            "They pay ${all = guests*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} drinks {c} cups of [tea|coffee] a day and puts {s} [spoons|cubes] of sugar in "
            "each. A box holds {n} of these. How many days does [a|one] box last?",
            "One box has {n} [cubes|spoons] of sugar. With {c} cups of [coffee|tea] a day and {s} in "
            "each cup, after how many days has {name} used it up?",
        ),
        draw={"c": span(2, 5), "s": pick(2, 3), "days": span(8, 40)},
        steps=(
            "In a day {name} uses {day = c*s}.",
            "The box lasts {days = n/day} days.",
        ),
        given={"n": "c*s*days"},
    ),
    Story(
        asks=(
            "A [bag|sack] of rice weighs {k} kilograms. A family of {p} eats {g} grams of rice each "
            "per day. After {d} days, how many grams are left in the bag?",
            "All {p} people in a house eat {g} grams of rice each a day from a [sack|bag] of {k} "
            "kilograms. How many grams are [still in it|left in it] after {d} days?",
            "In a house with {p} people, everyone eats {g} grams of rice a day. Of a [new|full] bag of "
            "{k} kilograms, how many grams [are left|remain] after {d} days?",
        ),
        draw={"k": span(5, 20), "p": span(3, 6), "g": span(50, 150, 10), "d": span(4, 20)},
        steps=(
            "The bag holds {all = k*1000} grams.",
            "In a day they eat {day = p*g} grams.",
            "In {d} days they eat {eaten = day*d} grams.",
            "There are {left = all-eaten} grams left.",
        ),
    ),
    Story(
        asks=(
            "{name} is making [sandwiches|toast] for {n} children. Each gets {b} slices of bread, and "
            "a loaf has {s} slices. {He} already has {h} slices. A loaf [costs|is] ${p}. How much "
            "money does {he} need for bread if no slice is left?",
            "Every one of {n} children gets {b} slices of bread. {name} has {h} slices at home and "
            "[buys|purchases] the others in loaves of {s} for ${p} [each|apiece], with none to spare. "
            "What do the loaves cost [in all|together]?",
        ),
        draw={
            "n": span(10, 40),
            "b": span(2, 4),
            "s": pick(12, 14, 16, 18, 20),
            "h": span(4, 16),
            "p": span(2, 4),
        },
        steps=(
            "The children get {all = n*b} slices.",
            "{name} must buy {more = all-h} slices.",
            "That is {loaves = more/s} loaves.",
            "They cost ${cost = loaves*p}.",
        ),
    ),
    Story(
        asks=(
            "A [pitcher|jug] holds {l} liters. {name} pours {n} glasses of {g} milliliters from the "
            "full jug, adds {r} milliliters of water, and [drinks|pours out] half of what is in it. "
            "How many milliliters [are left|remain]?",
            "From a full jug of {l} liters, {n} glasses with {g} milliliters each are filled. Then "
            "{name} adds {r} milliliters and uses half of [everything in it|what the jug then holds]. "
            "[How much|What] is left, in milliliters?",
        ),
        draw={"l": pick(2, 3), "n": span(4, 8), "g": pick(150, 200, 250), "r": span(100, 500, 50)},
        steps=(
            "The jug holds {all = l*1000} milliliters.",
            "The glasses take {x = n*g} milliliters.",
            "With the added water there are {y = all-x+r} milliliters.",
            "Half of that is {half = y/2} milliliters, which are left.",
        ),
    ),
    Story(
        asks=(
            "{name}'s lunch has {a} calories, which is {d} fewer than dinner and {k:times} as many as "
            "breakfast. How many calories are the three meals [together|altogether]?",
            "For lunch {name} eats {a} calories. That is {k:times} as much as for breakfast, and {d} "
            "calories less than for dinner. What is the total [of the day|of these three meals]?",
            "Dinner had {d} calories more than lunch. Lunch, with {a} calories, had {k:times} as many "
            "as breakfast. How many calories did {name} [eat|have] that day in these meals?",
            "{name} had a lunch of {a} calories, {k:times} as many as {he} had for breakfast. Dinner "
            "had {d} calories more than lunch. How many calories is that [in all|altogether|in total]?",
        ),
        draw={"b": span(150, 350, 10), "k": pick(2, 3), "d": span(50, 250, 10)},
        steps=(
            "Breakfast has {b = a/k} calories.",
            "Dinner has {e = a+d} calories.",
            "Together that is {all = a+b+e} calories.",
        ),
        given={"a": "k*b"},
    ),
)
