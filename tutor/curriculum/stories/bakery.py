"""Bakeries and bake sales."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A bakery [bakes|makes] {n} loaves. In the morning it sells {p:share} of them and in the "
            "afternoon {a}. The rest are sold at half of the ${c} price. How much do the rest bring?",
            "Of {n} loaves, a baker sells {p:share} before noon and {a} after noon at ${c} "
            "[each|apiece]. In the evening the others [go|are sold] for half the price. What do these "
            "bring in?",
            "A baker has {n} loaves at ${c} each. Before noon {p:share} of them are sold, and later "
            "{a} more. The rest go at half price. How much money does [the half-price sale|the sale of "
            "the rest] bring?",
        ),
        draw={"n": span(60, 240, 12), "p": pick(2, 3, 4, 6), "a": span(10, 60), "c": pick(2, 4, 6)},
        steps=(
            "Before noon {x = n/p} are sold.",
            "There are {rest = n-x-a} left in the evening.",
            "Half the price is ${half = c/2}.",
            "They bring ${money = rest*half}.",
        ),
    ),
    Story(
        asks=(
            "{name} bakes {d} dozen [cookies|muffins|rolls]. {His} family eats {e}, and {he} sells the "
            "rest in bags of {k} at ${p} a bag. How much does {he} [take in|earn]?",
            "From {d} dozen [muffins|cookies|buns], {name} keeps {e} for {his} family. The others go "
            "into bags of {k} and sell for ${p} a bag. [How many dollars|How much money] do the bags "
            "bring?",
        ),
        draw={"d": span(3, 12), "e": span(4, 16), "k": pick(4, 5, 6, 8), "p": span(2, 6)},
        steps=(
            "There are {all = d*12} of them.",
            "For sale there are {rest = all-e}.",
            "That is {bags = rest/k} bags.",
            "They bring ${money = bags*p}.",
        ),
    ),
    Story(
        asks=(
            "At a bake sale a slice of cake [costs|is] ${a:money} and a cookie costs {c} cents. "
            "{name}'s class sells {n} slices and {m} cookies. The [flour and eggs|ingredients] cost "
            "${i}. What is the [profit|gain]?",
            "People [bought|purchased] {n} slices of cake at ${a:money} and {m} cookies at {c} cents "
            "each at a [school|church] bake sale, for which ${i} had been spent. How much money was "
            "gained?",
        ),
        draw={
            "a": pick(1.5, 1.75, 2, 2.5),
            "c": pick(25, 50, 75),
            "n": span(12, 60),
            "m": span(20, 80),
            "i": span(10, 40),
        },
        steps=(
            "The cake brings ${x = n*a}.",
            "The cookies bring ${y = m*c/100}.",
            "Together that is ${z = x+y}.",
            "The profit is ${gain = z-i}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} [starts|begins] work at {s} a.m. and [bakes|makes] {n} trays of {k} rolls [an|per] "
            "hour until {e} a.m. {He} burns {b} rolls. How many good rolls are there?",
            "From {s} to {e} in the morning, {name} [bakes|makes] {n} trays [an|per] hour with {k} "
            "rolls on each, but {b} rolls are burnt. How many [are good|can be sold]?",
        ),
        draw={"s": span(3, 5), "e": span(7, 9), "n": span(2, 6), "k": span(12, 30, 2), "b": span(4, 20)},
        steps=(
            "{He} bakes for {h = e-s} hours.",
            "That is {t = h*n} trays.",
            "They hold {all = t*k} rolls.",
            "Good are {good = all-b} rolls.",
        ),
    ),
    Story(
        asks=(
            "A cake [needs|takes] {f} cups of flour, and a loaf of bread {g} cups. {name} has a bag "
            "with {c} cups and [bakes|makes] {b} loaves. How many cakes can {he} bake with [the "
            "rest|what is left]?",
            "With {c} cups of flour, {name} first [bakes|makes] {b} loaves of bread that need {g} cups "
            "each. A cake needs {f} cups. For how many cakes is there flour left?",
        ),
        draw={"f": span(2, 4), "g": span(3, 6), "b": span(2, 8), "k": span(2, 9)},
        steps=(
            "The loaves take {x = b*g} cups.",
            "There are {rest = c-x} cups left.",
            "They are enough for {k = rest/f} cakes.",
        ),
        given={"c": "f*k+g*b"},
    ),
    Story(
        asks=(
            "A wedding cake has three layers. On the bottom one are {n} sugar [roses|pearls|hearts], "
            "on the middle one {d} fewer, and on the top one half as many as in the middle. At {c} "
            "cents each, how many dollars do they cost?",
            "Each sugar [flower|rose] [costs|is] {c} cents. {name} puts {n} on the bottom layer of a "
            "cake, {d} fewer on the middle layer and half of the middle number on the top. What do "
            "they cost in dollars?",
            "{name} pays {c} cents for each sugar [star|heart|flower]. The bottom of a cake gets {n} "
            "of them, the middle {d} fewer, and the top half as many as the middle. How many dollars "
            "does {he} pay?",
        ),
        draw={"n": span(20, 60, 2), "d": span(4, 14, 2), "c": pick(20, 25, 40, 50, 75)},
        steps=(
            "The middle layer has {m = n-d}.",
            "The top layer has {top = m/2}.",
            "In all there are {all = n+m+top}.",
            "They cost ${cost = all*c/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} sold {a} pies on Friday. On Saturday {he} sold {pc}% more, and on Sunday {p:share} "
            "of Saturday's number. {He} had baked {n}. How many pies were not sold?",
            "{name} baked {n} pies for a weekend. {He} sold {a} on Friday, {pc}% more than that on "
            "Saturday, and on Sunday {p:share} of what {he} sold on Saturday. How many were left?",
            "All in all, {n} pies were ready for a [fair|festival|holiday]. {name} sold {a} on the "
            "first day, {pc}% more on the second, and on the third {p:share} of the number of the "
            "second day. How many pies were [left|not sold]?",
        ),
        draw={"a": span(20, 60, 10), "pc": pick(10, 20, 30, 50), "p": pick(2, 3, 4), "n": span(120, 240, 10)},
        steps=(
            "On Saturday {b = a+a*pc/100} pies were sold.",
            "On Sunday {c = b/p} pies were sold.",
            "In all {sold = a+b+c} were sold.",
            "Not sold were {left = n-sold}.",
        ),
    ),
    Story(
        asks=(
            "{name} makes [cupcakes|doughnuts] in batches of {k}. The ingredients for a batch cost "
            "${c}. {He} has to make {n} for a [party|wedding] and takes ${p} for each. What is {his} "
            "profit?",
            "A customer orders {n} [doughnuts|cupcakes|tarts] at ${p} [each|apiece]. {name} makes them "
            "in batches of {k}, and a batch costs {him} ${c}. [How much|What] does {he} gain?",
        ),
        draw={"k": pick(6, 8, 10, 12, 24), "b": span(2, 10), "c": span(4, 9), "p": pick(2, 3)},
        steps=(
            "{name} makes {b = n/k} batches.",
            "They cost ${cost = b*c}.",
            "The customer pays ${pay = n*p}.",
            "The profit is ${gain = pay-cost}.",
        ),
        given={"n": "k*b"},
    ),
    Story(
        asks=(
            "{name} [ices|decorates] {a} [cookies|cupcakes] in {m} minutes. {name2} does {b} in the "
            "same time. How many minutes do they need together for {n} of them?",
            "In {m} minutes {name} can ice {a} cookies and {name2} can ice {b}. Working [together|side "
            "by side], in how many minutes are {n} cookies done?",
            "How many minutes do {name} and {name2} need to ice {n} [cookies|cupcakes] together if in "
            "{m} minutes {name} does {a} and {name2} does {b}?",
        ),
        draw={"a": span(4, 15), "b": span(4, 15), "m": span(3, 10), "k": span(3, 12)},
        steps=(
            "In {m} minutes they ice {both = a+b} cookies.",
            "They need {k = n/both} times {m} minutes.",
            "That is {time = k*m} minutes.",
        ),
        given={"n": "(a+b)*k"},
    ),
    Story(
        asks=(
            "One oven bakes {a} [loaves|cakes|pizzas] at a time and takes {x} minutes. Another takes "
            "{b} at a time and {y} minutes. How many do both bake in {h} hours of [nonstop "
            "baking|baking without a break]?",
            "{name} has two ovens. The small one bakes {a} loaves in {x} minutes, the large one {b} "
            "loaves in {y} minutes. How many loaves [come out of both|do both bake] in {h} hours?",
            "A [bakery|kitchen] has an oven that bakes {a} pies every {x} minutes and an oven that "
            "bakes {b} pies every {y} minutes. How many pies [do they bake|are baked] in {h} hours if "
            "both run all the time?",
        ),
        draw={
            "a": span(4, 12),
            "x": pick(20, 30, 40),
            "b": span(12, 30),
            "y": pick(30, 40, 60),
            "h": span(2, 8),
        },
        steps=(
            "The time is {m = h*60} minutes.",
            "The small oven bakes {s = m/x} times and makes {p = s*a}.",
            "The large oven bakes {t = m/y} times and makes {q = t*b}.",
            "Together they make {all = p+q}.",
        ),
    ),
    Story(
        asks=(
            "A [bagel|bun|roll] costs {c} cents. Whoever buys {k} pays only ${p}. {name} [buys|gets] "
            "{n}. [How many dollars|How much money] does {he} save against the single price?",
            "Single rolls are {c} cents, and {k} together are ${p}. If {name} takes {n} rolls [in such "
            "packs|that way], how many dollars [cheaper is it|does {he} save]?",
        ),
        draw={"c": pick(60, 75, 80, 90), "k": pick(10, 12), "p": span(5, 8), "t": span(2, 6)},
        steps=(
            "One by one they would cost ${x = n*c/100}.",
            "{name} buys {t = n/k} packs.",
            "They cost ${y = t*p}.",
            "{He} saves ${d = x-y}.",
        ),
        given={"n": "t*k"},
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {f} kilograms of flour. A loaf takes {g} grams. {He} [bakes|makes] {n} loaves "
            "[a|per] day. For how many days does the flour last if {s} grams are spilled?",
            "A sack holds {f} kilograms of flour, but {s} grams are spilled. For each of {n} loaves "
            "[a|per] day, {name} needs {g} grams. [After|In] how many days is the flour gone?",
            "{name} bakes {n} loaves a day, with {g} grams of flour in each. {He} had {f} kilograms of "
            "flour but spilled {s} grams. For how many days is the rest [enough|good]?",
        ),
        draw={"g": pick(400, 450, 500, 600), "n": span(4, 12), "days": span(3, 12), "s": span(200, 900, 100)},
        steps=(
            "There are {all = f*1000} grams.",
            "After the spill {rest = all-s} grams are left.",
            "A day takes {day = n*g} grams.",
            "The flour lasts {days = rest/day} days.",
        ),
        given={"f": "(g*n*days+s)/1000"},
    ),
    Story(
        asks=(
            "{name} [mixes|combines] {a} kilos of nuts at ${x} [a|per] kilo with {b} kilos of raisins "
            "at ${y} a kilo. For how much must {he} sell a kilo of the mixture to gain ${g} [in "
            "all|altogether|in total]?",
            "{name} has {a} kilos of nuts, which cost ${x} [a|per] kilo, and {b} kilos of raisins at "
            "${y} a kilo. {He} [mixes|combines] them and wants to gain ${g}. What must a kilo of the "
            "mixture cost?",
        ),
        draw={"a": span(2, 9), "x": span(8, 15), "b": span(2, 9), "y": span(3, 7), "g": span(5, 30)},
        steps=(
            "The nuts cost ${p = a*x}.",
            "The raisins cost ${q = b*y}.",
            "The mixture must bring ${sum = p+q+g}.",
            "It weighs {w = a+b} kilos.",
            "A kilo must cost ${price = sum/w}.",
        ),
    ),
    Story(
        asks=(
            "A roll weighs {g} grams before baking and loses {p}% of that in the oven. {name} "
            "bakes {n} rolls. How many grams do the baked rolls weigh together?",
            "{n} rolls of {g} grams of dough each lose {p}% of their weight in the oven. [What do "
            "the baked rolls weigh in grams|How many grams of baked rolls are there]?",
        ),
        draw={"g": span(50, 120, 10), "p": pick(10, 20), "n": span(12, 96, 2)},
        steps=(
            "A roll loses {l = g*p/100} grams.",
            "A baked roll weighs {b = g-l} grams.",
            "All of them weigh {all = n*b} grams.",
        ),
    ),
    Story(
        asks=(
            "{name} orders a cake for {c} guests. The baker plans {k} guests for each kilogram of "
            "cake. A kilogram costs ${p:money}, and the sugar figures on top cost ${f:money}. "
            "{name} has already paid ${d}. How many dollars are still to be paid?",
            "A baker counts one kilogram of cake for {k} guests, at ${p:money} a kilogram. For "
            "{c} guests {name} orders a cake with sugar figures for another ${f:money}. If {he} "
            "has paid ${d} in advance, how much must {he} still pay?",
        ),
        draw={
            "k": pick(6, 8, 10),
            "m": span(3, 12),
            "p": pick(14, 16.5, 18, 20, 12.5),
            "f": pick(4.5, 6, 7.25, 9),
            "d": span(10, 30, 5),
        },
        given={"c": "k*m"},
        steps=(
            "The cake must weigh {m = c/k} kilograms.",
            "That costs ${x = m*p}.",
            "With the figures it is ${all = x+f}.",
            "Still to pay are ${rest = all-d}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Yesterday's bread is cheaper: a loaf costs ${p:money} fresh and ${q:money} the day "
            "after. A café takes {a} fresh loaves and {b} old ones [each|every] day, {d} days a "
            "week. How much does the café pay in a week?",
            '"[Every|Each] day I need {a} fresh loaves and {b} from yesterday," says the owner of '
            "a café that is open {d} days a week. Fresh loaves are ${p:money}, the others "
            "${q:money}. What does the café pay for bread in a week?",
        ),
        draw={
            "p": pick(3, 3.5, 4, 4.5),
            "q": pick(1.5, 1.75, 2, 1.25),
            "a": span(3, 12),
            "b": span(2, 9),
            "d": pick(5, 6),
        },
        steps=(
            "The fresh loaves cost ${x = a*p} a day.",
            "The old ones cost ${y = b*q} a day.",
            "A day costs ${day = x+y}.",
            "A week costs ${w = day*d}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "How many eggs are left? {name} has {t} trays of 30 eggs. {He} bakes {s} sponge cakes "
            "with {a} eggs each and {p} plates of waffles with {b} eggs each, and {k} eggs break.",
            "{name} has {t} trays with 30 eggs on each, of which {k} eggs break. For {s} sponge "
            "cakes {he} takes {a} eggs each, and for {p} plates of waffles {b} eggs each. How "
            "many eggs are left over?",
        ),
        draw={
            "t": span(2, 5),
            "s": span(3, 10),
            "a": span(4, 8),
            "p": span(3, 9),
            "b": span(2, 4),
            "k": span(2, 7),
        },
        steps=(
            "There were {all = t*30} eggs.",
            "The cakes take {x = s*a} eggs.",
            "The waffles take {y = p*b} eggs.",
            "Left are {left = all-x-y-k} eggs.",
        ),
    ),
    Story(
        asks=(
            "{name} sets aside {a} grams of {his} dough for a pie crust. Half of what is left "
            "goes into the freezer, and the other half makes exactly {n} pretzels of {g} grams. "
            "How many grams of dough did {he} have?",
            "After taking {a} grams of dough for a pie crust, {name} freezes half of the rest and "
            "makes {n} pretzels of {g} grams from the other half. [How many grams of dough were "
            "there at first|What did all the dough weigh in grams]?",
        ),
        draw={"a": span(150, 400, 10), "n": span(8, 30), "g": span(60, 120, 5)},
        steps=(
            "The pretzels take {p = n*g} grams.",
            "That is half of the rest, so the rest was {r = p*2} grams.",
            "With the pie crust there were {all = r+a} grams.",
        ),
    ),
    Story(
        asks=(
            "A line at a bakery: {n} people stand in front of {name}. {k} of them give up and go "
            "home, and each of the others is served in {s} seconds. After how many minutes is "
            "{his} turn, when the people before {him} are done?",
            "At a bakery, {n} people are in line before {name}. Soon {k} of these people leave "
            "the line. Serving one person takes {s} seconds. For how many minutes does {name} "
            "wait until all those before {him} are served?",
        ),
        draw={"n": span(8, 30), "k": span(2, 6), "s": pick(20, 30, 40, 45, 60, 90)},
        steps=(
            "Before {name} there are still {r = n-k} people.",
            "Serving them takes {t = r*s} seconds.",
            "That is {m = t/60} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} bakes gingerbread houses. Each has 4 walls and 2 roof plates. A baking sheet "
            "holds {k} plates of any kind. {He} has already baked {b} plates. How many more "
            "sheets must {he} bake for {n} houses?",
            "A gingerbread house is built from 4 walls and 2 roof plates, and {k} of such plates "
            "fit on a baking sheet. {name} plans {n} houses and has {b} plates already. How many "
            "sheets does {he} still have to bake?",
        ),
        draw={"k": pick(4, 6, 8, 9, 10, 12), "n": span(4, 30), "b": span(4, 60)},
        steps=(
            "A house takes {one = 4+2} plates.",
            "The houses take {all = n*one} plates.",
            "{name} still needs {rest = all-b} plates.",
            "They take {s = rest/k} sheets.",
        ),
    ),
    Story(
        asks=(
            "On Monday a baker sells {a} croissants, and every next day {m} more than the day "
            "before. {He} bakes {n} croissants a day. How many croissants are left unsold on "
            "Monday, Tuesday and Wednesday together?",
            "[Every day|Each day] {n} croissants are baked. {a} of them are sold on Monday, {m} "
            "more on Tuesday and another {m} more on Wednesday. How many are left over from these "
            "three days, all in all?",
        ),
        draw={"a": span(30, 70), "m": span(4, 12), "n": span(90, 130, 2)},
        given={"guard": "n-a-2*m"},
        steps=(
            "On Tuesday {b = a+m} are sold.",
            "On Wednesday {c = b+m} are sold.",
            "In the three days {sold = a+b+c} are sold.",
            "In the three days {made = 3*n} are baked.",
            "Left over are {left = made-sold}.",
        ),
    ),
    Story(
        asks=(
            "A muffin has {c} calories, and a glass of milk has {m} calories fewer. {name} has "
            "{n} muffins and two glasses of milk. To use up these calories {he} jogs, and jogging "
            "burns {j} calories a minute. For how many minutes must {he} jog?",
            "{name} eats {n} muffins with {c} calories each and drinks two glasses of milk, each "
            "with {m} calories fewer than a muffin. Jogging burns {j} calories in a minute. How "
            "many minutes of jogging burn all that {he} ate and drank?",
        ),
        draw={"c": span(180, 320, 10), "m": span(40, 110, 10), "n": span(2, 4), "j": pick(8, 10, 12, 15)},
        steps=(
            "The muffins have {x = n*c} calories.",
            "A glass of milk has {g = c-m} calories.",
            "Two glasses have {y = 2*g} calories.",
            "Together that is {all = x+y} calories.",
            "They are burned in {t = all/j} minutes.",
        ),
    ),
    Story(
        asks=(
            "Sourdough: every day {name} takes {u} grams out of a jar for baking and puts {a} "
            "grams of flour and {w} grams of water back in. The jar holds {s} grams in the "
            "beginning. How many grams are in it after {d} days?",
            "A jar of sourdough weighs {s} grams without the glass. [Each|Every] day, {a} grams "
            "of flour and {w} grams of water go in and {u} grams are taken out. What does the "
            "sourdough weigh after {d} days, in grams?",
        ),
        draw={
            "s": span(150, 400, 10),
            "a": span(50, 90, 5),
            "w": span(40, 80, 5),
            "u": span(40, 85, 5),
            "d": span(3, 14),
        },
        steps=(
            "In a day {in = a+w} grams go in.",
            "So it grows by {up = in-u} grams a day.",
            "In {d} days it grows by {g = up*d} grams.",
            "Then there are {all = s+g} grams.",
        ),
    ),
    Story(
        asks=(
            "Two bakers share an order of {n} rolls. The first makes {a} in an hour. The second "
            "makes {b} in an hour but begins {d} hours later. When the second one has worked for "
            "{t} hours, how many rolls are still missing?",
            "For an order of {n} rolls one baker works from the start and makes {a} an hour. {d} "
            "hours later another one joins and makes {b} an hour. How many rolls are missing when "
            "the second baker has been at work for {t} hours?",
        ),
        draw={
            "a": span(40, 90, 5),
            "b": span(40, 90, 5),
            "d": span(2, 3),
            "t": span(2, 4),
            "n": span(500, 900, 20),
        },
        steps=(
            "The first baker has worked {h = d+t} hours.",
            "The first made {x = h*a} rolls.",
            "The second made {y = t*b} rolls.",
            "Missing are {m = n-x-y} rolls.",
        ),
    ),
    Story(
        asks=(
            "{name} cuts a sheet cake of {l} centimeters by {w} centimeters into squares with "
            "sides of {s} centimeters. {He} sells each square for {c} cents. The cake cost {him} "
            "${k}. What is {his} profit in dollars?",
            "A sheet cake is {l} centimeters long and {w} centimeters wide. Square pieces with a "
            "side of {s} centimeters are sold at {c} cents. How many dollars are gained if the "
            "cake cost ${k} to bake?",
        ),
        draw={
            "s": pick(5, 6, 8),
            "p": span(6, 9),
            "q": span(3, 5),
            "c": pick(80, 90, 120, 150, 160, 250),
            "k": span(5, 14),
        },
        given={"l": "s*p", "w": "s*q"},
        steps=(
            "Along the length there are {p = l/s} pieces.",
            "Along the width there are {q = w/s} pieces.",
            "That makes {n = p*q} pieces.",
            "They bring ${m = n*c/100}.",
            "The profit is ${g = m-k}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} had some bags of flour. {He} used {a} on Thursday, got {b} new ones on "
            "Friday, and on Saturday used half of all that were there. Now {c} bags are left. "
            "With how many bags did {he} start?",
            "After using {a} bags of flour, a baker received {b} bags. Then half of all the bags "
            "were used, and {c} were left. How many bags did the baker have at the very "
            "beginning?",
        ),
        draw={"a": span(3, 15), "b": span(4, 20), "c": span(10, 30)},
        steps=(
            "Before Saturday there were {x = c*2} bags.",
            "Without the new ones there were {y = x-b} bags.",
            "At the start there were {s = y+a} bags.",
        ),
    ),
    Story(
        asks=(
            "For a school fair, class A bakes {a} trays of {k} muffins, class B bakes {b} trays "
            "of {m} muffins, and the teachers bake {t:share} of what both classes bake together. "
            "How many muffins are there at the fair?",
            "The muffins for a fair come from class A ({a} trays with {k} each), class B ({b} "
            "trays with {m} each) and the teachers, who bring {t:share} as many as the two "
            "classes together. What is the number of all the muffins?",
        ),
        draw={
            "a": span(3, 9),
            "k": pick(12, 15, 16, 20),
            "b": span(3, 9),
            "m": pick(10, 12, 18, 24),
            "t": pick(2, 3, 4, 5, 6),
        },
        steps=(
            "Class A bakes {x = a*k} muffins.",
            "Class B bakes {y = b*m} muffins.",
            "Together the classes bake {z = x+y}.",
            "The teachers bake {u = z/t}.",
            "In all there are {all = z+u} muffins.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to bake apple pies. A pie takes {k} apples. {name2} brings {a} apples, "
            "a neighbor brings {x:times} as many as {name2}, and {name} picks the rest. How many "
            "apples does {name} pick for {p} pies?",
            "For each of {p} pies {name} needs {k} apples. {name2} gives {him} {a}, and a "
            "neighbor gives {x:times} as many as {name2}. How many apples must {name} pick to "
            "have [just|exactly] enough?",
        ),
        draw={"p": span(5, 15), "k": span(6, 10), "a": span(5, 20), "x": span(2, 3)},
        steps=(
            "The pies need {all = p*k} apples.",
            "The neighbor brings {b = a*x} apples.",
            "The gifts are {g = a+b} apples.",
            "{name} picks {rest = all-g} apples.",
        ),
    ),
    Story(
        asks=(
            "From 5 a.m. on, a baker bakes {n} baguettes in every batch, and a batch takes {m} "
            "minutes. From 7 a.m. to 9 a.m. {k} customers come in every half hour and take "
            "{q:word} baguettes each. How many baguettes are left at 9 a.m., when the last batch "
            "comes out?",
            "A batch of {n} baguettes takes {m} minutes; the first batch goes into the oven at 5 "
            "a.m., and the oven is never empty until 9 a.m. From 7 a.m. to 9 a.m., {k} customers "
            "buy {q:word} baguettes each in every half hour. How many are there at 9 a.m.?",
        ),
        draw={"n": span(20, 40, 2), "m": pick(20, 24, 30, 40), "k": span(6, 14), "q": pick(2, 3)},
        steps=(
            "From 5 to 9 there are {t = (9-5)*60} minutes.",
            "That is enough for {b = t/m} batches.",
            "They give {all = b*n} baguettes.",
            "From 7 to 9 there are {h = (9-7)*2} half hours.",
            "In them {c = h*k} customers come.",
            "They take {sold = c*q} baguettes.",
            "Left are {left = all-sold}.",
        ),
    ),
)
