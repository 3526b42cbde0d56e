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
)
