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
)
