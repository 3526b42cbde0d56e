"""Buying and selling with a profit."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} buys {n} [phone cases|T-shirts|lamps] for ${a} each and sells all of them for ${b} "
            "each. {He} also pays ${fee} for a [market stall|website]. What is {his} profit?",
            "A trader pays ${a} apiece for {n} [umbrellas|toys] and ${fee} for a [stand|place] at the "
            "market. If all of them are sold at ${b} each, how many dollars does the trader [gain|earn "
            "in the end]?",
        ),
        draw={"n": span(10, 60), "a": span(3, 9), "b": span(12, 20), "fee": span(15, 60, 5)},
        steps=(
            "The goods cost ${x = n*a}.",
            "Together with the fee that is ${cost = x+fee}.",
            "The sales bring ${y = n*b}.",
            "The profit is ${profit = y-cost}.",
        ),
    ),
    Story(
        asks=(
            "A shop buys a [desk|bike|carpet] for ${a} and wants {pc}% more when it sells it. [In the "
            "end|After some talk] it takes ${d} off that price. What profit does the shop make?",
            "{name} pays ${a} for a used [piano|bicycle|boat], adds {pc}% to find a selling price and "
            "then lowers that price by ${d} for a [friend|student]. How many dollars does {he} gain?",
        ),
        draw={"a": span(80, 400, 20), "pc": pick(20, 25, 30, 40, 50), "d": span(4, 18)},
        steps=(
            "The added part is ${plus = a*pc/100}.",
            "The asking price is ${ask = a+plus}.",
            "It is sold for ${sold = ask-d}.",
            "The profit is ${gain = sold-a}.",
        ),
    ),
    Story(
        asks=(
            "{name} [buys|gets] a box of {n} [mangoes|melons] for ${cost}. Of these, {bad:word} are "
            "rotten. For how much must {he} sell each of the others to make a profit of ${profit}?",
            "A box with {n} melons costs {name} ${cost}, but {bad} of them [are spoiled|cannot be "
            "sold]. What price for each good one gives {him} a profit of ${profit}[ in all|]?",
            "After {name} had paid ${cost} for {n} [melons|mangoes|pineapples], {bad} of them turned "
            "out to be [bad|rotten]. At what price each must the good ones be sold so that {he} gains "
            "${profit}?",
        ),
        draw={"n": span(20, 48, 2), "bad": span(2, 8), "price": span(2, 5), "profit": span(10, 40, 2)},
        steps=(
            "There are {good = n-bad} good ones.",
            "They must bring ${sum = cost+profit}.",
            "Each must be sold for ${price = sum/good}.",
        ),
        given={"cost": "(n-bad)*price-profit"},
    ),
    Story(
        asks=(
            "{name} sells [handmade soap|bracelets|birdhouses] online for ${p} each. The website keeps "
            "{pc}% of every sale, and material costs ${m} for each piece. How much does {he} earn with "
            "{n} pieces?",
            "A website takes {pc}% of each sale. {name} sells {n} [bracelets|birdhouses|cups] there "
            "for ${p} each, and each cost {him} ${m} to make. What does {he} [gain|earn] [in "
            "all|altogether|in total]?",
        ),
        draw={"p": span(10, 40, 5), "pc": pick(4, 5, 8, 10, 12, 20), "m": span(2, 6), "n": span(3, 30)},
        steps=(
            "The website keeps ${cut = p*pc/100} of each sale.",
            "One piece brings ${gain = p-cut-m}.",
            "All of them bring ${all = n*gain}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A dealer sells one [painting|vase] for ${x}, which is {k:times} what was paid for it, and "
            "another for ${y}, which is ${loss} less than was paid for it. What is the profit on both "
            "together?",
            "{name} sold two old [clocks|chairs]. The first brought ${x}, or {k:times} what {he} had "
            "paid. The second brought ${y}, and {he} lost ${loss} on it. [How much|What] did {he} gain "
            "[with the two|in all]?",
        ),
        draw={"k": span(2, 5), "c": span(20, 80), "y": span(15, 90), "loss": span(3, 18)},
        steps=(
            "The first one had cost ${c = x/k}.",
            "On it the gain was ${gain = x-c}.",
            "With the loss on the second, ${net = gain-loss} is left.",
        ),
        given={"x": "k*c"},
    ),
    Story(
        asks=(
            "A [bookshop|stationer] orders {n} calendars at ${a} [each|apiece]. It sells {m} of them "
            "at ${b} [each|apiece] before New Year and the rest at ${c} each in January. How much does "
            "it earn in all after paying for them?",
            "Of {n} calendars bought for ${a} [each|apiece], a shop sells {m} for ${b} [each|apiece]. "
            "In January the others go for ${c} each. What is the [profit|gain]?",
        ),
        draw={
            "n": span(40, 100, 5),
            "a": span(3, 5),
            "m": span(20, 38),
            "b": span(9, 15),
            "c": pick(2, 6, 7),
        },
        steps=(
            "The calendars cost ${cost = n*a}.",
            "Before New Year they bring ${x = m*b}.",
            "In January {rest = n-m} calendars are left.",
            "They bring ${y = rest*c}.",
            "After the cost ${profit = x+y-cost} remains.",
        ),
    ),
    Story(
        asks=(
            "A factory shop sells [chairs|stools] at ${p}. If the price falls to ${q}, it will sell "
            "{m} [a|per] week instead of {n}. By how much do the weekly sales rise in dollars?",
            "At ${p} each, {n} [lamps|stools|kites] are sold in a week; at ${q} [each|apiece], {m} "
            "would be sold. How many more dollars a week would the lower price bring?",
        ),
        draw={"p": span(20, 40), "q": span(12, 19), "n": span(10, 25), "m": span(40, 80)},
        steps=(
            "At the old price a week brings ${x = p*n}.",
            "At the new price it brings ${y = q*m}.",
            "That is ${d = y-x} more.",
        ),
    ),
    Story(
        asks=(
            "{name} [buys|gets] {d} dozen [roses|eggs|pens] at ${a} a dozen and sells them one by one "
            "at {c} cents each. What is {his} profit in dollars?",
            "{name} paid ${a} a dozen for {d} dozen [pens|rolls|buns]. {He} sells each for {c} cents. "
            "[How many dollars|How much money] does {he} gain?",
        ),
        draw={"d": span(3, 15), "a": span(2, 6), "c": pick(75, 80, 90, 95)},
        steps=(
            "{d} dozen are {n = d*12} pieces.",
            "They cost ${cost = d*a}.",
            "They bring ${sales = n*c/100}.",
            "The profit is ${gain = sales-cost}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} buys {n} kilos of coffee beans for ${c} and fills them into bags of {g} grams. {He} "
            "sells each bag for ${p}. How many dollars does {he} gain?",
            "A shop pays ${c} for {n} kilos of tea, packs the tea into bags of {g} grams and sells all "
            "bags at ${p} each. What is the profit in dollars?",
        ),
        draw={"n": span(2, 15), "g": pick(100, 125, 200, 250, 500), "p": span(3, 12), "c": span(20, 150, 5)},
        steps=(
            "{n} kilos are {w = n*1000} grams.",
            "They fill {b = w/g} bags.",
            "The bags bring ${s = b*p}.",
            "The profit is ${r = s-c}.",
        ),
    ),
    Story(
        asks=(
            "{name} buys a broken radio for ${a}, puts in new parts for ${b} and works on it for {h} "
            "hours. {He} sells it for ${s}. How many dollars does {he} earn per hour of work?",
            "After {h} hours of repair work with parts for ${b}, {name} sells for ${s} an old lamp that "
            "cost {him} ${a}. What did an hour of the work bring, in dollars?",
        ),
        draw={"a": span(5, 40), "b": span(4, 30), "h": span(2, 8), "w": span(6, 20)},
        given={"s": "a+b+h*w"},
        steps=(
            "{name} spends ${c = a+b}.",
            "{He} gains ${g = s-c}.",
            "An hour brings ${w = g/h}.",
        ),
    ),
    Story(
        asks=(
            "A dealer mixes {x} kilos of nuts at ${a} a kilo with {y} kilos of raisins at ${b} a kilo "
            "and sells the mixture at ${p} a kilo. What is the profit on the whole mixture, in dollars?",
            "{x} kilos of nuts cost {name} ${a} each, {y} kilos of raisins ${b} each. {He} mixes them "
            "and takes ${p} for a kilo of the mixture. How many dollars does {he} gain with all of it?",
        ),
        draw={"x": span(4, 20), "y": span(4, 20), "a": span(6, 12), "b": span(2, 5), "p": span(10, 18)},
        steps=(
            "The nuts cost ${c = x*a}.",
            "The raisins cost ${d = y*b}.",
            "Together they cost ${e = c+d}.",
            "The mixture weighs {w = x+y} kilos.",
            "It is sold for ${s = w*p}.",
            "The profit is ${g = s-e}.",
        ),
    ),
    Story(
        asks=(
            "{name} trades at a fair: {k} postcards for one badge, and {m} badges for one poster. How "
            "many posters can {he} get for {n} postcards?",
            "One badge is worth {k} postcards and one poster is worth {m} badges. For how many posters "
            "can {name} trade {n} postcards?",
        ),
        draw={"k": span(2, 9), "m": span(2, 8), "z": span(2, 12)},
        given={"n": "k*m*z"},
        steps=(
            "For {n} postcards {name} gets {b = n/k} badges.",
            "For these {he} gets {z = b/m} posters.",
        ),
    ),
    Story(
        asks=(
            "{name} buys {n} plants at ${a} each, but {d:word} of them die. {He} sells half of the "
            "others at ${b} each and the rest at ${c} each. How many dollars does {he} earn above {his} "
            "cost?",
            "Of {n} plants that cost ${a} each, {d:word} dry up. One half of those that remain is sold "
            "at ${b} each, the other half at ${c} each. What is the profit in dollars?",
        ),
        draw={"n": span(12, 60, 2), "a": span(2, 5), "d": pick(2, 4, 6), "b": span(9, 14), "c": span(5, 8)},
        steps=(
            "The plants cost ${e = n*a}.",
            "{r = n-d} plants can be sold.",
            "Half of them is {h = r/2}.",
            "The dearer half brings ${x = h*b}.",
            "The cheaper half brings ${y = h*c}.",
            "The profit is ${g = x+y-e}.",
        ),
    ),
    Story(
        asks=(
            "At a market {name} takes in ${a} on Friday, ${d} less on Saturday, and twice as much on "
            "Sunday as on Saturday. The goods cost {him} {p}% of all this money. How many dollars remain?",
            "{name}'s stall brings ${a} on Friday. On Saturday it is ${d} less, and on Sunday double "
            "Saturday's money. {p}% of the sum goes to pay for the goods. What does {he} keep, in "
            "dollars?",
        ),
        draw={"a": span(120, 300, 10), "d": span(20, 80, 10), "p": pick(20, 30, 40, 50, 60)},
        steps=(
            "Saturday brings ${b = a-d}.",
            "Sunday brings ${c = 2*b}.",
            "In all that is ${s = a+b+c}.",
            "The goods cost ${g = s*p/100}.",
            "{name} keeps ${k = s-g}.",
        ),
    ),
    Story(
        asks=(
            "A farmer sells eggs at ${p} a dozen. A hen lays {e} eggs a week, and feed for one hen costs "
            "{c} cents a week. How many dollars does the farmer gain from {h} hens in a week?",
            "In a week each of {h} hens lays {e} eggs and eats feed for {c} cents. The eggs are sold at "
            "${p} a dozen. What do the hens bring in a week after paying for the feed, in dollars?",
        ),
        draw={"p": span(3, 6), "e": pick(4, 5, 6), "c": span(30, 90, 5), "h": span(12, 96, 12)},
        steps=(
            "The hens lay {n = h*e} eggs.",
            "That is {d = n/12} dozen.",
            "The eggs bring ${s = d*p}.",
            "The feed costs {f = h*c} cents.",
            "In dollars that is {g = f/100}.",
            "The gain is ${r = s-g}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} bought a stamp album for ${a} and sold it to {name2} at a gain of ${g}. {name2} sold "
            "it to {name3} at a loss of {p}% of what {he2} had paid. How many dollars did {name3} pay?",
            "An album cost {name} ${a}. {name2} bought it from {name} for ${g} more than that, and "
            "{name3} bought it from {name2} for {p}% less than {name2} had paid. What did {name3} pay, "
            "in dollars?",
        ),
        draw={"a": span(20, 120, 5), "g": span(5, 40, 5), "p": pick(10, 20, 25, 30, 40, 50)},
        steps=(
            "{name2} paid ${b = a+g}.",
            "The loss was ${l = b*p/100}.",
            "{name3} paid ${c = b-l}.",
        ),
    ),
    Story(
        asks=(
            "How many bracelets must {name} sell to pay for a table at the market (${f}) and {his} bus "
            "rides (${b}), if a bracelet sells for ${p} and {he} spends ${m} on the material of each?",
            "{name}'s table at a market costs ${f} and the bus ${b}. Each bracelet sells for ${p}, and "
            "its material costs ${m}. After how many sold bracelets has {he} just covered these costs?",
        ),
        draw={"p": span(8, 20), "m": span(2, 7), "n": span(4, 25), "b": span(3, 15)},
        given={"f": "n*p-n*m-b", "guard": "f-9"},
        steps=(
            "{name} must cover ${c = f+b}.",
            "Each bracelet brings ${g = p-m} above its material.",
            "{He} must sell {n = c/g} bracelets.",
        ),
    ),
    Story(
        asks=(
            "A juggler's shop bought {n} sets of balls for ${c} in all. It sold {k} sets at ${p} each. "
            "At what price must each of the other sets be sold for a total profit of ${g}?",
            "{n} sets of chess pieces cost a dealer ${c} together. {k} of them were sold for ${p} each. "
            "For a profit of ${g} on all, what must each remaining set cost, in dollars?",
        ),
        draw={"n": span(12, 30), "k": span(4, 10), "p": span(10, 20), "q": span(6, 18), "g": span(20, 90, 5)},
        given={"c": "k*p+n*q-k*q-g", "guard": "c-50"},
        steps=(
            "In all the sets must bring ${s = c+g}.",
            "The first ones brought ${a = k*p}.",
            "The others must bring ${b = s-a}.",
            "There are {m = n-k} others.",
            "Each must cost ${q = b/m}.",
        ),
    ),
)
