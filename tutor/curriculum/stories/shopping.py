"""Buying things, prices and change."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} has ${cash} in {his} [wallet|purse|pocket]. {He} buys {n} notebooks at ${a} each "
            "and {m} [pens|markers|erasers] at ${b} each. How much [change does {he} get|money does "
            "{he} have left]?",
            "A notebook costs ${a} and a pen costs ${b}. If {name} [pays for|buys] {n} notebooks and "
            "{m} pens with ${cash}, how many dollars [does {he} get back|will {he} receive in change]?",
        ),
        draw={"cash": span(40, 100, 10), "n": span(2, 6), "a": span(2, 6), "m": span(2, 8), "b": span(1, 3)},
        steps=(
            "The notebooks cost ${x = n*a}.",
            "The other things cost ${y = m*b}.",
            "Together that is ${all = x+y}.",
            "{He} has ${left = cash-all} left.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to buy a [jacket|bicycle helmet|pair of boots] for ${price}. {He} already "
            "has ${have}, and {his} grandmother gives {him} ${gift} more. How many more dollars does "
            "{he} [need|still need to find]?",
            "The [jacket|tent|radio] that {name} likes costs ${price}. {He} [owns|has put aside] "
            "${have}. After getting ${gift} for {his} birthday, how many dollars is {he} still short?",
        ),
        draw={"price": span(60, 140), "have": span(12, 50), "gift": span(5, 25)},
        steps=(
            "With the gift {he} has ${sum = have+gift}.",
            "{He} still needs ${need = price-sum}.",
        ),
    ),
    Story(
        asks=(
            "At the [corner shop|market|grocery store], {n} oranges cost ${a:money}. How much "
            "[do|would] {m} oranges cost[ at the same price|]?",
            "{name} paid ${a:money} for {n} oranges. [{name2} wants {m} of the same oranges|Then "
            "{name2} came and took {m} of them from the same box]. How many dollars must {name2} pay?",
        ),
        draw={"n": span(3, 8), "m": span(9, 20), "unit": pick(0.25, 0.5, 0.75, 1.5, 2)},
        steps=(
            "One orange costs ${one = a/n}.",
            "So {m} oranges cost ${cost = m*one}.",
        ),
        given={"a": "n*unit"},
        decimals=True,
    ),
    Story(
        asks=(
            "{name} [bought|picked up] {n} identical shirts and a pair of [jeans|trousers] for ${all} "
            "[in total|altogether]. The pair cost ${j}. How much did each shirt cost?",
            "Altogether {name} paid ${all} [at the till|at the checkout] for one pair of jeans and "
            "{n:word} shirts of the same price. The jeans alone cost ${j}. What was the price of one "
            "shirt[ in dollars|]?",
        ),
        draw={"n": span(2, 6), "s": span(8, 25), "j": span(25, 60)},
        steps=(
            "The shirts together cost ${shirts = all-j}.",
            "One shirt cost ${s = shirts/n}.",
        ),
        given={"all": "n*s+j"},
    ),
    Story(
        asks=(
            "A pack of {n} batteries costs ${a} at [one shop|the first shop]. At another shop a pack "
            "of {m} [of the same batteries|such batteries] costs ${b}. How many cents cheaper is each "
            "battery at the [cheaper|second] shop?",
            "Shop A sells {n} batteries for ${a}, while shop B sells {m} batteries for ${b}. By how "
            "many cents is one battery at shop A [dearer|more expensive] than at shop B?",
        ),
        draw={
            "n": pick(4, 5, 8),
            "ua": pick(80, 90, 100, 110, 120, 125, 150),
            "m": pick(10, 12, 16, 20),
            "ub": pick(50, 60, 65, 70, 75, 85),
        },
        steps=(
            "At the first shop one battery costs {x = a*100/n} cents.",
            "At the second shop it costs {y = b*100/m} cents.",
            "The difference is {d = x-y} cents.",
        ),
        given={"a": "n*ua/100", "b": "m*ub/100"},
    ),
    Story(
        asks=(
            "{name} goes to the [store|supermarket] with ${cash}. {He} spends ${a} on [bread and "
            "cheese|meat], then {p:share} of what is left on [fruit|cleaning supplies]. How much money "
            "does {he} bring home?",
            "After paying ${a} for groceries, {name} spent {p:share} of the rest of {his} money on [a "
            "present|flowers|a book]. If {he} [started with|had] ${cash}[ at first|], how many dollars "
            "were left?",
        ),
        draw={"cash": span(50, 120), "a": span(10, 40), "p": pick(2, 3, 4, 5)},
        steps=(
            "After the first purchase {he} has ${rest = cash-a}.",
            "Then {he} spends ${part = rest/p}.",
            "{He} brings home ${left = rest-part}.",
        ),
    ),
    Story(
        asks=(
            "{name} [is buying|buys|orders] [school supplies|supplies] for {n} classmates. Each one "
            "gets a ruler for ${a:money}, a glue stick for ${b:money} and a folder for ${c:money}. How "
            "much does {he} spend[ in all|]?",
            "Every set holds a ruler (${a:money}), a glue stick (${b:money}) and a folder "
            "(${c:money}). What is the [total cost|price] of {n} sets[ in dollars|]?",
            "What does it cost to give each of {n} children a ruler at ${a:money}, a glue stick at "
            "${b:money} and a folder at ${c:money}?",
        ),
        draw={
            "n": span(4, 24),
            "a": pick(0.5, 0.75, 0.9, 1.2),
            "b": pick(0.8, 1.1, 1.25, 1.5),
            "c": pick(0.4, 0.6, 1.35, 2),
        },
        steps=(
            "One set costs ${one = a+b+c}.",
            "For {n} sets that is ${all = n*one}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A [lamp|rug|kettle] costs {k:times} as much as a [cushion|mug|candle]. {name} buys one of "
            "the dearer items and {n} of the cheaper ones. If the cheaper item costs ${p}, how much "
            "does {name} [pay|spend]?",
            "{name} sees a cushion for ${p} and a lamp that costs {k:times} as much. {He} [takes|buys] "
            "the lamp and {n} cushions. How many dollars does {he} pay[ in total|]?",
        ),
        draw={"k": span(2, 6), "n": span(2, 5), "p": span(6, 18)},
        steps=(
            "The dearer item costs ${big = k*p}.",
            "The cheaper ones cost ${small = n*p}.",
            "In total {he} pays ${all = big+small}.",
        ),
    ),
    Story(
        asks=(
            "{name} [pays|is paying] for a ${a:money} sandwich and a ${b:money} "
            "[drink|juice|milkshake] with a ${bill} bill. The change comes [only|entirely] in "
            "quarters. How many quarters does {he} get?",
            "A sandwich costs ${a:money} and a drink ${b:money}. {name} [hands over|pays with] ${bill} "
            "and gets all of [the change|{his} change] in quarters. How many quarters is that?",
        ),
        draw={"a": pick(4.25, 4.5, 5.75, 6, 6.25), "b": pick(1.5, 1.75, 2, 2.25, 2.5), "bill": pick(10, 20)},
        steps=(
            "The food and the drink cost ${cost = a+b}.",
            "The change is ${change = bill-cost}.",
            "In quarters that is {quarters = change/0.25}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} needs {need} balloons for a [party|parade|school dance]. They are sold in packs of "
            "{pack}, and [a|each] pack costs ${p}. {He} already has {have}[ balloons| of them]. How "
            "[much|many dollars] will the packs cost {him}?",
            "For a [birthday|festival], {need} balloons are needed, but {name} has only {have}. A pack "
            "with {pack} balloons [is sold for|costs] ${p}. How many dollars must {name} spend so that "
            "there are exactly enough?",
        ),
        draw={"pack": pick(6, 8, 10, 12, 20), "k": span(3, 9), "have": span(5, 30), "p": span(2, 7)},
        steps=(
            "{He} still needs {more = need-have} balloons.",
            "That is {packs = more/pack} packs.",
            "They cost ${cost = packs*p}.",
        ),
        given={"need": "pack*k+have"},
    ),
    Story(
        asks=(
            "{name} and {name2} each buy a [scarf|hat|belt]. {name} pays ${a}, which is ${d} "
            "[less|cheaper] than what {name2} pays. How much do they spend together?",
            "{name}'s new hat cost ${a}. {name2}'s hat cost ${d} more [than that|than {name}'s]. What "
            "did the two [friends|cousins|neighbors] spend [altogether|in total]?",
        ),
        draw={"a": span(9, 40), "d": span(3, 15)},
        steps=(
            "{name2} pays ${b = a+d}.",
            "Together they spend ${sum = a+b}.",
        ),
    ),
    Story(
        asks=(
            "A toy store sells [puzzles|kites] for ${p} each. If a customer buys {free:word} of them, "
            "the next one is free. {name} [takes home|leaves with|wants] {n} of them in all. How "
            "[much|many dollars] does {he} pay?",
            "At a toy store every group of {group} [puzzles|kites] has one that is free, so {free} are "
            "paid for at ${p} each. {name} leaves with {n} of them. How many dollars did {he} spend?",
        ),
        draw={"free": span(2, 5), "k": span(2, 6), "p": span(4, 15)},
        steps=(
            "Each group has {g = free+1} items, and there are {groups = n/g} groups.",
            "{He} pays for {paid = groups*free} items.",
            "That costs ${cost = paid*p}.",
        ),
        given={"group": "free+1", "n": "k*group"},
    ),
    Story(
        asks=(
            "{name} bought {n} [cans of soup|bags of rice|jars of honey] for ${a} [each|apiece]. At "
            "home {he} found that {name2} had paid only ${b} for each at another store. How much would "
            "{name} have saved [there|at the other store]?",
            "One store [asks|charges] ${a} for a [jar of honey|can of paint] and another asks ${b}. "
            "{name} bought {n} at the first store. How much money would the second store have saved "
            "{him}?",
        ),
        draw={"n": span(3, 12), "a": span(6, 12), "b": span(2, 5)},
        steps=(
            "On each one {he} would have saved ${d = a-b}.",
            "On {n} of them that is ${save = n*d}.",
        ),
    ),
    Story(
        asks=(
            "{name} had some money. After buying a [cap|ball|bag] for ${a} and {n} [comics|postcards] "
            "for ${b} each, {he} had ${left} left. How much money did {he} have [at first|to begin "
            "with]?",
            "{name} spends ${a} on a ball and then buys {n} comics at ${b} each. Now {he} has ${left}. "
            "With how many dollars did {he} [start|go to the shop]?",
        ),
        draw={"a": span(5, 20), "n": span(2, 7), "b": span(2, 6), "left": span(3, 30)},
        steps=(
            "The smaller things cost ${x = n*b}.",
            "In all {he} spent ${spent = a+x}.",
            "At first {he} had ${start = spent+left}.",
        ),
    ),
    Story(
        asks=(
            "Together, {n} kilos of apples and {m} kilos of pears cost ${all}. A kilo of apples "
            "[costs|is] ${a}. How much does {name} pay for [each|one] kilo of pears?",
            "{name}'s [fruit|market] bill is ${all} for {n} kilos of apples and {m} kilos of pears. "
            "[Apples are ${a} a kilo|A kilo of apples is ${a}]. What [does a kilo of pears cost|is the "
            "price of a kilo of pears]?",
        ),
        draw={"n": span(2, 7), "m": span(2, 6), "a": span(2, 5), "b": span(2, 7)},
        steps=(
            "The apples cost ${x = n*a}.",
            "The pears cost ${y = all-x}.",
            "One kilo of pears costs ${b = y/m}.",
        ),
        given={"all": "n*a+m*b"},
    ),
    Story(
        asks=(
            "{name} wants to carpet {rooms} rooms that are {l} feet long and {w} feet wide each. The "
            "carpet [costs|is sold for] ${p} per square foot. What is the [total price|cost] of the "
            "carpet?",
            "Each of {rooms:word} rooms measures {l} feet by {w} feet. [How much|What] does {name} pay "
            "for carpet at ${p} a square foot if all [the rooms|of them] get [it|carpet]?",
            "Carpet costs ${p} per square foot. {name} [orders|buys] enough for {rooms} rooms of {l} "
            "feet by {w} feet. What does {he} pay?",
        ),
        draw={"rooms": span(2, 4), "l": span(9, 15), "w": span(7, 12), "p": span(2, 6)},
        steps=(
            "One room has {area = l*w} square feet.",
            "All the rooms have {all = rooms*area} square feet.",
            "The carpet costs ${cost = all*p}.",
        ),
    ),
    Story(
        asks=(
            "[In a bookstore|At a book fair], {name} [buys|gets] {n} paperbacks at ${a:money} "
            "[each|apiece] and pays with two $20 bills. How much change does {he} receive?",
            "{name} hands the [clerk|cashier|seller] two $20 bills for {n} paperbacks that cost "
            "${a:money} each. [How much money|What sum in dollars] does {he} get back?",
        ),
        draw={"n": span(2, 6), "a": pick(3.25, 3.5, 4.75, 4.99, 5.4, 6.2, 6.5)},
        steps=(
            "The paperbacks cost ${cost = n*a}.",
            "{He} hands over ${paid = 2*20}.",
            "The change is ${change = paid-cost}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} buys a phone for ${phone}, a case that costs {p:share} of that, and a charger that "
            "is ${d} [cheaper|less expensive] than the case. What is the total [price|bill]?",
            "A [leather|plastic] case costs {p:share} of what the ${phone} phone costs. The charger "
            "costs ${d} less than the case. How much does {name} pay for [all three|the three things]?",
        ),
        draw={"phone": span(120, 400, 20), "p": pick(4, 5, 8, 10), "d": span(3, 9)},
        steps=(
            "The case costs ${case = phone/p}.",
            "The charger costs ${charger = case-d}.",
            "The total is ${all = phone+case+charger}.",
        ),
    ),
    Story(
        asks=(
            "{name} can buy [yogurt|juice] in single cups for {c} cents each or in a box of {n} for "
            "${b}. {He} needs {k} boxes' worth. How [many dollars|much money in dollars] does {he} "
            "save by buying boxes [instead of|rather than] cups?",
            "A single cup [costs|is] {c} cents, and a box of {n} cups costs ${b}. How much money, in "
            "dollars, is saved when {k} boxes are bought instead of [the same number of single "
            "cups|just as many single cups]?",
        ),
        draw={"c": pick(60, 75, 80, 90), "n": pick(10, 20), "b": span(5, 12), "k": span(2, 6)},
        steps=(
            "The boxes hold {cups = k*n} cups.",
            "As single cups they cost ${single = cups*c/100}.",
            "The boxes cost ${boxes = k*b}.",
            "That saves ${save = single-boxes}.",
        ),
    ),
    Story(
        asks=(
            "{name} has ${cash}. {He} [buys|gets] as many [model cars|packs of cards|sheets of "
            "stickers] as {he} can at ${p} each and keeps the ${left} that remain. How many does {he} "
            "buy?",
            "With ${cash}, {name} bought [toy animals|model cars|sets of marbles] at ${p} "
            "[each|apiece] until only ${left} were left. How many did {he} buy?",
        ),
        draw={"p": span(4, 9), "n": span(3, 12), "left": pick(2, 3)},
        steps=(
            "{He} spends ${spent = cash-left}.",
            "So {he} buys {n = spent/p}.",
        ),
        given={"cash": "p*n+left"},
    ),
    Story(
        asks=(
            "{name} buys {n} liters of paint at ${p} a liter and {k:word} brushes. At the checkout {he} "
            "hands over ${b} and gets ${c} back. What does a brush cost, in dollars?",
            "For {n} liters of paint and {k:word} brushes {name} gives the cashier ${b} and receives "
            "${c} in change. A liter of the paint is ${p}. [How many dollars is|What is the price in "
            "dollars of] one brush?",
        ),
        draw={
            "n": span(2, 8),
            "p": span(6, 15),
            "k": span(2, 5),
            "z": span(2, 9),
            "b": pick(50, 60, 80, 100, 120, 150),
        },
        given={"c": "b-n*p-k*z", "small": "21-c"},
        steps=(
            "{name} pays ${a = b-c}.",
            "The paint costs ${d = n*p}.",
            "The brushes cost ${e = a-d}.",
            "One brush costs ${z = e/k}.",
        ),
    ),
    Story(
        asks=(
            "At one shop a kilo of nuts costs ${a}. At another shop a bag of {g} grams costs ${b}. How "
            "many dollars does {name} save on {k} kilos by buying at the cheaper shop, the first one?",
            "{name} wants {k} kilos of nuts. Sold loose they are ${a} a kilo, and in bags of {g} grams "
            "they are ${b} a bag. How much more would the bags cost {him}, in dollars?",
        ),
        draw={"a": span(8, 15), "g": pick(100, 200, 250, 500), "b": span(2, 10), "k": span(2, 9)},
        given={"guard": "1000/g*b*k-a*k-1", "close": "30*k-1000/g*b*k"},
        steps=(
            "{k} kilos are {w = k*1000} grams.",
            "That is {n = w/g} bags.",
            "The bags cost ${x = n*b}.",
            "The loose nuts cost ${y = k*a}.",
            "The difference is ${d = x-y}.",
        ),
    ),
    Story(
        asks=(
            "A sofa costs ${s}. {name} can pay at once and get {p}% off, or pay {m} monthly rates of "
            "${r}. How many dollars more does it cost to pay by the month?",
            '"Pay today and you get {p}% off the ${s}," says the seller, "or pay ${r} a month for {m} '
            'months." How many dollars does {name} save by paying today?',
        ),
        draw={
            "s": span(300, 900, 50),
            "p": pick(2, 4, 6, 8, 10),
            "m": pick(6, 10, 12),
            "r": span(30, 100, 5),
        },
        given={"guard": "m*r-s+1", "close": "s+120-m*r"},
        steps=(
            "The monthly rates add up to ${a = m*r}.",
            "Paying at once saves ${b = s*p/100} of the price.",
            "So at once it is ${c = s-b}.",
            "By the month it costs ${d = a-c} more.",
        ),
    ),
    Story(
        asks=(
            "{name} has a list: {a} eggs, {b} buns and {c} bottles of water. Eggs come in boxes of 12 "
            "for ${x}, buns in bags of {k} for ${y}, and water is ${z} a bottle. What does {he} pay if "
            "{he} needs full packs only?",
            "How many dollars are {a} eggs, {b} buns and {c} bottles of water, when a dozen eggs is "
            "${x}, a bag of {k} buns is ${y} and each bottle is ${z}?",
        ),
        draw={
            "a": pick(12, 24, 36, 48, 60),
            "j": span(2, 6),
            "k": pick(4, 5, 6, 8),
            "c": span(3, 12),
            "x": span(3, 6),
            "y": span(2, 5),
            "z": pick(1, 2, 3),
        },
        given={"b": "j*k"},
        steps=(
            "There are {m = a/12} dozen eggs.",
            "The eggs cost ${e = m*x}.",
            "There are {j = b/k} bags of buns.",
            "The buns cost ${f = j*y}.",
            "The water costs ${g = c*z}.",
            "{name} pays ${all = e+f+g}.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} shop together. {name}'s things cost ${a}, and {name2}'s cost {x:times} "
            "as much. They share a coupon for ${c} off and split the rest of the bill in equal parts. "
            "How many dollars does each pay?",
            "The things in {name2}'s basket cost {x:times} as much as those in {name}'s, which are ${a}. "
            "With a coupon of ${c} for the whole bill and equal shares for the two, what does each of "
            "them pay, in dollars?",
        ),
        draw={"a": span(8, 40), "x": span(2, 5), "c": span(4, 20)},
        steps=(
            "{name2}'s things cost ${b = a*x}.",
            "The bill is ${d = a+b}.",
            "With the coupon it is ${e = d-c}.",
            "Each pays ${f = e/2}.",
        ),
    ),
    Story(
        asks=(
            "Three equal towels cost ${a}. {name} buys {n} such towels and a mirror, which costs as much "
            "as {k} of the towels. How many dollars is that?",
            "A mirror costs as much as {k} lamps, and three lamps cost ${a}. What do {n} lamps and the "
            "mirror cost together, in dollars?",
        ),
        draw={"p": span(4, 25), "k": span(2, 6), "n": span(4, 12)},
        given={"a": "3*p"},
        steps=(
            "One piece costs ${p = a/3}.",
            "The mirror costs ${m = p*k}.",
            "The {n} pieces cost ${q = n*p}.",
            "Together that is ${s = m+q}.",
        ),
    ),
    Story(
        asks=(
            "{name} went shopping with ${m}. {He} spent {p}% of it on shoes and half of the rest on a "
            "shirt. Then {he} saw a belt for ${b} and bought it too. How many dollars were left?",
            "Of ${m}, {p}% went for [boots|a dress]. Half of what was left went for a hat, and ${b} for "
            "a [scarf|tie]. How many dollars did {name} bring home?",
        ),
        draw={"m": span(80, 240, 10), "p": pick(20, 30, 40, 50, 60), "b": span(5, 25)},
        steps=(
            "The first thing cost ${s = m*p/100}.",
            "After it ${r = m-s} were left.",
            "Half of that is ${h = r/2}.",
            "In the end ${e = h-b} were left.",
        ),
    ),
    Story(
        asks=(
            "A shop has {n} jars of jam. On Monday it sells {a}, on Tuesday {d} more than on Monday, and "
            "on Wednesday as many as on both days together. Then {k} new boxes of {b} jars come. How "
            "many jars does it have now?",
            "{a} jars of jam are sold on Monday, {d} more than that on Tuesday, and on Wednesday as many "
            "as on Monday and Tuesday together. The shop had {n} jars before Monday. On Thursday it gets "
            "{k} boxes with {b} jars each. How many jars are there then?",
        ),
        draw={
            "n": span(150, 300, 5),
            "a": span(8, 30),
            "d": span(2, 12),
            "k": span(2, 9),
            "b": pick(6, 8, 12),
        },
        steps=(
            "On Tuesday it sells {t = a+d} jars.",
            "On Wednesday it sells {w = a+t} jars.",
            "That makes {s = a+t+w} jars in three days.",
            "{r = n-s} jars are left.",
            "The boxes bring {g = k*b} jars.",
            "Now there are {e = r+g} jars.",
        ),
    ),
    Story(
        asks=(
            "{name} buys cloth for {n} curtains. Each curtain needs {c} centimeters of cloth, and a "
            "meter costs ${p}. The tailor takes ${t} for sewing each curtain. What do the curtains cost "
            "{name}, in dollars?",
            "A curtain needs {c} centimeters of cloth at ${p} a meter, and sewing it costs ${t}. How "
            "many dollars must {name} pay for {n} such curtains?",
        ),
        draw={"n": span(2, 12), "c": span(150, 300, 25), "p": span(4, 20, 2), "t": span(5, 18)},
        steps=(
            "The curtains need {a = n*c} centimeters of cloth.",
            "That is {b = a/100} meters.",
            "The cloth costs ${d = b*p}.",
            "Sewing costs ${e = n*t}.",
            "Together that is ${f = d+e}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A gift box contains {a} chocolates at {x} cents each and {b} cookies at {y} cents each. The "
            "empty box costs {z} cents. {name} sells it for ${p}. How many cents does {he} gain with one "
            "box?",
            "{name} packs {a} chocolates worth {x} cents each and {b} cookies worth {y} cents each in a "
            "box that costs {z} cents. What is the gain in cents on a box sold for ${p}?",
        ),
        draw={
            "a": span(4, 12),
            "b": span(4, 12),
            "x": span(15, 40, 5),
            "y": span(10, 30, 5),
            "z": span(30, 90, 10),
            "p": span(6, 15),
        },
        given={"guard": "p*100-a*x-b*y-z-40"},
        steps=(
            "The chocolates cost {c = a*x} cents.",
            "The cookies cost {d = b*y} cents.",
            "The whole box costs {e = c+d+z} cents.",
            "It is sold for {f = p*100} cents.",
            "The gain is {g = f-e} cents.",
        ),
    ),
    Story(
        asks=(
            "Which sum is left on {name}'s gift card of ${g} after {he} buys {n} candles at ${a} each "
            "and takes back {k:word} of them, which the shop pays back onto the card?",
            "{name} has a gift card of ${g}. {He} buys {n} glasses at ${a} each with it. Because "
            "{k:word} of them are the wrong color, the shop takes these back and puts their price back "
            "on the card. How many dollars are on the card now?",
        ),
        draw={"g": pick(50, 75, 100, 120, 150), "n": span(5, 12), "a": span(3, 12), "k": span(2, 4)},
        given={"guard": "g-n*a"},
        steps=(
            "{name} keeps {m = n-k} pieces.",
            "They cost ${c = m*a}.",
            "On the card there are ${r = g-c}.",
        ),
    ),
    Story(
        asks=(
            "In a sale, every second pair of socks is half price. A pair costs ${p}. {name} takes {n} "
            "pairs. How many dollars does {he} pay?",
            '"Buy a pair of socks for ${p} and get another pair for half the price," says a sign. What '
            "do {n} pairs cost {name} in dollars, if {he} uses the offer as often as possible?",
        ),
        draw={"p": span(4, 30, 2), "n": span(4, 36, 2)},
        steps=(
            "Half of the price is ${h = p/2}.",
            "Two pairs together cost ${t = p+h}.",
            "The {n} pairs are {k = n/2} times two pairs.",
            "{name} pays ${all = k*t}.",
        ),
    ),
    Story(
        asks=(
            "A supermarket gives one sticker for every ${k} spent. {name} spends ${a} a week and has {h} "
            "stickers already. A pan needs {g} stickers. After how many more weeks can {he} get the pan?",
            "{g} stickers bring a free pan, and a sticker is given for every ${k} of a bill. {name} has "
            "{h} stickers and spends ${a} every week, on one bill. In how many weeks does {he} have "
            "enough for the pan?",
        ),
        draw={"k": pick(5, 10, 20), "n": span(2, 9), "w": span(2, 9), "h": span(3, 20)},
        given={"a": "k*n", "g": "n*w+h"},
        steps=(
            "{name} needs {m = g-h} more stickers.",
            "In a week {he} gets {n = a/k} stickers.",
            "It takes {w = m/n} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name} compares two tents. The blue one costs ${a} and needs poles for ${b} and a mat for "
            "${c}. The green one costs ${d} with everything, but today it is {p}% cheaper. How many "
            "dollars cheaper is the green tent today?",
            "A green tent for ${d}, with poles and mat, is sold at {p}% off. A blue tent is ${a}, its "
            "poles are ${b} and its mat ${c}. By how many dollars is green the better buy?",
        ),
        draw={
            "a": span(80, 180, 5),
            "b": span(15, 40),
            "c": span(10, 30),
            "d": span(100, 240, 10),
            "p": pick(10, 20, 25, 30),
        },
        given={"guard": "a+b+c-d*(100-p)/100-1"},
        steps=(
            "The blue tent costs ${x = a+b+c} with everything.",
            "The green tent is cheaper by ${y = d*p/100} today.",
            "It costs ${z = d-y}.",
            "The green tent is ${e = x-z} cheaper.",
        ),
    ),
)
