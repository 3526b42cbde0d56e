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
    Story(
        asks=(
            "{name} bakes {n} loaves of bread. Each loaf takes {f} grams of flour and {s:share} as much "
            "water as flour. How many kilograms do the flour and the water for all the loaves weigh?",
            "For one loaf {name} uses {f} grams of flour, and the water weighs {s:share} of that. How "
            "many kilograms of flour and water together go into {n} loaves?",
        ),
        draw={"n": span(2, 20), "f": span(300, 900, 20), "s": pick(2, 3, 4, 5)},
        steps=(
            "A loaf takes {w = f/s} grams of water.",
            "That makes {d = f+w} grams for a loaf.",
            "All the loaves take {g = d*n} grams.",
            "That is {k = g/1000} kilograms.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A jar of honey weighs {a} grams full and {b} grams empty. {name} takes {s} grams of honey "
            "[a|every] day for {his} tea. How many days do {n} full jars last?",
            "{name} uses {s} grams of honey a day. Each of {his} {n} full jars weighs {a} grams with the "
            "honey and {b} grams without it. For how many days does {he} have honey?",
        ),
        draw={"b": span(150, 300, 10), "s": span(10, 30, 5), "t": span(10, 30), "n": span(2, 5)},
        given={"a": "b+s*t"},
        steps=(
            "The honey in a jar weighs {h = a-b} grams.",
            "In all jars there are {all = h*n} grams.",
            "They last {d = all/s} days.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to eat at {e} o'clock in the evening. The potatoes cook for {p} minutes, "
            "peeling them takes {q} minutes before that, and {he} shops for {s} minutes before the "
            "peeling. {He} comes home from work at {h} o'clock and starts at once. How many minutes are "
            "left over?",
            "Dinner is to be ready at {e} o'clock. At {h} o'clock {name} goes shopping for {s} minutes, "
            "then peels potatoes for {q} minutes and cooks them for {p} minutes. How many minutes too "
            "early is {he} done?",
        ),
        draw={"e": span(6, 8), "h": span(3, 5), "p": span(20, 35), "q": span(8, 20), "s": span(20, 50, 5)},
        steps=(
            "Shopping, peeling and cooking take {t = s+q+p} minutes.",
            "From {h} to {e} o'clock it is {k = e-h} hours.",
            "That is {m = k*60} minutes.",
            "So {r = m-t} minutes are left.",
        ),
    ),
    Story(
        asks=(
            "A cook fries {k} pancakes at a time in a big pan. One filling takes {m} minutes. {name} "
            "ordered {c} pancakes for each of {g} children, and {a} pancakes are ready already. How many "
            "minutes must the cook still fry, if the pan is always full?",
            "Each of {g} children is to get {c} pancakes. {a} pancakes lie ready. The pan holds {k} at a "
            "time and needs {m} minutes for them. For how many minutes does {name} have to fry the "
            "others, always with a full pan?",
        ),
        draw={"k": pick(3, 4, 5, 6), "m": span(3, 6), "c": span(2, 5), "g": span(6, 30), "a": span(3, 20)},
        given={"two": "(g*c-a)/k-1"},
        steps=(
            "The children get {n = g*c} pancakes.",
            "There are {r = n-a} still to be fried.",
            "The pan must be filled {f = r/k} times.",
            "That takes {t = f*m} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} pours {a} cups of oats into a box that already held some oats. Every morning {he} "
            "takes {b} cups. After {d} mornings there are {r} cups left. How many cups were in the box "
            "at the beginning?",
            "There were some oats in a box when {name} added {a} cups. Then {he} ate {b} cups a day for "
            "{d} days, and {r} cups remained. How many cups of oats were there before {he} added any?",
        ),
        draw={"a": span(4, 15), "b": span(2, 3), "d": span(5, 20), "r": span(2, 12)},
        steps=(
            "In {d} days {name} eats {x = b*d} cups.",
            "Before that there were {y = x+r} cups.",
            "Before the new ones were added there were {z = y-a} cups.",
        ),
    ),
    Story(
        asks=(
            "A restaurant sold {a} soups at ${p}, {b} salads at ${q} and {c} roasts at ${r} in one "
            "evening. The food had cost ${f} and the cook was paid ${w}. What was the profit?",
            "In one evening {name}'s restaurant paid ${f} for food and ${w} to the cook. It sold {a} "
            "soups, {b} salads and {c} roasts at ${p}, ${q} and ${r} each. How many dollars of profit "
            "were made?",
        ),
        draw={
            "a": span(10, 40),
            "p": span(4, 7),
            "b": span(8, 30),
            "q": span(6, 10),
            "c": span(10, 40),
            "r": span(14, 25),
            "f": span(80, 200, 10),
            "w": span(90, 160, 10),
        },
        steps=(
            "The soups bring ${x = a*p}.",
            "The salads bring ${y = b*q}.",
            "The roasts bring ${z = c*r}.",
            "In all that is ${all = x+y+z}.",
            "The costs are ${k = f+w}.",
            "The profit is ${g = all-k}.",
        ),
    ),
    Story(
        asks=(
            "A pot of chili is enough for {n} bowls. {name} serves {a} guests two bowls each and {b} "
            "guests one bowl each. {He} freezes half of what is left. How many bowls does {he} freeze?",
            "{name} cooks {n} bowls of chili. {a} of the guests eat two bowls each, and {b} other guests "
            "eat one bowl each. Half of the remaining bowls go into the freezer. How many bowls is that?",
        ),
        draw={"n": span(24, 60, 2), "a": span(3, 9), "b": span(2, 12)},
        steps=(
            "Two bowls each is {x = a*2} bowls.",
            "The guests eat {y = x+b} bowls.",
            "There are {r = n-y} bowls left.",
            "Half of them, {h = r/2}, go into the freezer.",
        ),
    ),
    Story(
        asks=(
            "A box of cereal has {n} grams and costs ${a:money}; a larger box has {k:times} as many "
            "grams and costs ${b:money}. How many dollars does {name} save when {he} buys {m} large "
            "boxes instead of the same amount in small boxes?",
            "{name} needs as much cereal as {m} large boxes hold. A large box costs ${b:money} and holds "
            "{k:times} the {n} grams of a small box, which costs ${a:money}. How many dollars cheaper is "
            "it to buy large boxes only than small boxes only?",
        ),
        draw={
            "n": pick(250, 300, 375, 400, 500),
            "a": pick(2.2, 2.5, 2.75, 3, 3.4, 3.8),
            "k": pick(2, 3),
            "b": pick(4, 4.25, 4.5, 5, 5.5, 6, 6.6, 7.2),
            "m": span(2, 9),
        },
        given={"gap": "a*k*10-b*10"},
        steps=(
            "A large box holds as much as {k} small ones, so {s = m*k} small boxes would be needed.",
            "They would cost ${x = s*a}.",
            "The large boxes cost ${y = m*b}.",
            "{name} saves ${d = x-y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} makes jam. {He} has {a} kilograms of plums, and the stones are {p}% of the weight. "
            "For every 2 kilograms of fruit without stones {he} takes one kilogram of sugar. How many "
            "kilograms of sugar does {he} need?",
            "The stones make up {p}% of the weight of {a} kilograms of plums. Without them, the fruit is "
            "cooked with half its weight of sugar. How many kilograms of sugar does {name} take?",
        ),
        draw={"a": span(4, 80), "p": pick(5, 10, 15, 20, 25)},
        steps=(
            "The stones weigh {s = a*p/100} kilograms.",
            "The fruit without stones weighs {f = a-s} kilograms.",
            "Half of that is {z = f/2} kilograms of sugar.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {d} dozen eggs. {He} bakes {a} cakes with {x} eggs each and makes {b} omelets "
            "with {y} eggs each. How many eggs must {he} borrow, because {he} has too few?",
            "How many eggs are missing? {name} wants to bake {a} cakes with {x} eggs each and to make "
            "{b} omelets with {y} eggs each, but {he} has only {d} dozen eggs.",
        ),
        draw={"d": span(2, 5), "a": span(3, 9), "x": span(4, 6), "b": span(4, 12), "y": span(2, 4)},
        steps=(
            "There are {h = d*12} eggs.",
            "The cakes need {u = a*x} eggs.",
            "The omelets need {v = b*y} eggs.",
            "Together that is {n = u+v} eggs.",
            "So {m = n-h} eggs are missing.",
        ),
    ),
    Story(
        asks=(
            '"I eat {a} slices of bread in the morning and {b} in the evening," says {name}. {His} loaf '
            "has {s} slices, and {c} of them were given to the ducks. On how many days does {he} eat "
            "before the loaf is finished?",
            "A loaf has {s} slices. {name} gives {c} slices to the ducks and then eats {a} slices each "
            "morning and {b} slices each evening. How many days does {he} need to finish the loaf?",
        ),
        draw={"a": span(2, 5), "b": span(2, 4), "d": span(2, 7), "c": span(2, 9)},
        given={"s": "a*d+b*d+c", "few": "36-a*d-b*d-c"},
        steps=(
            "After the ducks {r = s-c} slices are left.",
            "In a day {name} eats {x = a+b} slices.",
            "The loaf lasts {d = r/x} days.",
        ),
    ),
    Story(
        asks=(
            "A coffee shop uses {g} grams of beans for a cup and sells {n} cups on a weekday, but {k} "
            "cups fewer on Saturday and on Sunday each. How many grams of beans does it use in a week?",
            "On each of the five weekdays a coffee shop sells {n} cups of coffee, and on each of the two "
            "other days {k} fewer. With {g} grams of beans for a cup, how many grams are used in one "
            "week?",
        ),
        draw={"g": span(8, 15), "n": span(60, 200, 5), "k": span(10, 50, 5)},
        steps=(
            "On weekdays it sells {a = 5*n} cups.",
            "On a day of the weekend it sells {b = n-k} cups.",
            "On both days that is {c = 2*b} cups.",
            "In a week it sells {w = a+c} cups.",
            "They take {all = w*g} grams.",
        ),
    ),
    Story(
        asks=(
            "{name} mixes nuts for a party: {a} grams of almonds, {d} grams more of peanuts than of "
            "almonds, and {p:share} as many grams of cashews as of peanuts. {He} divides the mix among "
            "{k} bowls. How many grams go into each bowl?",
            "A nut mix has {a} grams of almonds and {d} grams more of peanuts; the cashews weigh "
            "{p:share} of the peanuts. If {name} fills {k} bowls equally with the mix, how many grams "
            "does each hold?",
        ),
        draw={"a": span(100, 500, 10), "d": span(40, 200, 10), "p": pick(2, 3, 4, 5), "k": span(2, 8)},
        steps=(
            "There are {b = a+d} grams of peanuts.",
            "There are {c = b/p} grams of cashews.",
            "Together it is {all = a+b+c} grams.",
            "Each bowl gets {e = all/k} grams.",
        ),
    ),
    Story(
        asks=(
            "A cafeteria has {n} plates. At noon {a} of them are dirty and {b} more are broken. {name} "
            "washes {w} plates in 10 minutes. How many clean, whole plates are there after {m} minutes "
            "of washing?",
            "Of {n} plates in a cafeteria, {b} are broken and thrown away and {a} are dirty; the rest "
            "are clean. {name} washes {w} plates every 10 minutes. How many clean plates are there when "
            "{he} has washed for {m} minutes?",
        ),
        draw={
            "n": span(150, 300, 10),
            "a": span(80, 120, 5),
            "b": span(3, 12),
            "w": span(8, 18),
            "m": span(20, 60, 10),
        },
        given={"ok": "a-w*m/10"},
        steps=(
            "At noon {c = n-a-b} plates are clean and whole.",
            "In {m} minutes there are {t = m/10} times 10 minutes.",
            "{name} washes {x = t*w} plates.",
            "Then {all = c+x} plates are clean.",
        ),
    ),
)
