"""Discounts, sales tax and tips."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A [coat|backpack|keyboard] costs ${p}. Today there is a discount of {pc}%. How much does "
            "{name} pay [for it|today]?",
            "{name} gets {pc}% off a [coat|watch|pair of shoes] that normally costs ${p}. [What|How "
            "many dollars] does {he} pay?",
        ),
        draw={"p": span(20, 200, 10), "pc": pick(10, 15, 20, 25, 30, 40, 60)},
        steps=(
            "The discount is ${d = p*pc/100}.",
            "{He} pays ${pay = p-d}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "The price of a [table|stove|tent] is ${p}. With {pc}% sales tax added, how much change "
            "does {name} get from ${bill}?",
            "{name} hands over ${bill} for a [stove|tent|bed] at ${p} plus {pc}% sales tax. How many "
            "dollars [come back|does {he} get back]?",
            "Sales tax is {pc}%. {name} pays for a [heater|tent|ladder] with a price of ${p} before "
            "tax and [gives the clerk|hands over] ${bill}. What is the change?",
        ),
        draw={"p": span(50, 180, 10), "pc": pick(5, 6, 8, 10), "bill": pick(200)},
        steps=(
            "The tax is ${tax = p*pc/100}.",
            "With tax it costs ${all = p+tax}.",
            "The change is ${change = bill-all}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A store takes {a}% off a [jacket|chair|mixer] that costs ${p}. At the [counter|checkout] "
            "{name} gets another {b}% off the lower price. [How much|What] does {he} pay in the end?",
            "First the price of a [mixer|suit|camera], ${p}, is reduced by {a}%. Then, with a coupon, "
            "{name} gets {b}% off what is left of the price. What does {he} pay?",
        ),
        draw={"p": span(40, 300, 20), "a": pick(10, 20, 25, 40, 50), "b": pick(5, 10, 20, 25, 50)},
        steps=(
            "The first discount is ${x = p*a/100}.",
            "That leaves ${mid = p-x}.",
            "The coupon takes off ${y = mid*b/100}.",
            "{He} pays ${end = mid-y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "After a discount of {pc}%, a pair of [skates|boots|headphones] [costs|is] ${s:money}. "
            "What was the price before[ the discount|]?",
            "{name} paid ${s:money} for a [helmet|blender|drill] that was {pc}% cheaper than usual. "
            "What is its usual price?",
        ),
        draw={"p": span(20, 200, 5), "pc": pick(10, 20, 25, 30, 40, 50, 60)},
        steps=(
            "{He} paid {rest = 100-pc} percent of the price.",
            "One percent is ${one = s/rest}.",
            "The full price was ${p = one*100}.",
        ),
        given={"s": "p*(100-pc)/100"},
        decimals=True,
    ),
    Story(
        asks=(
            "The bill for a dinner is ${bill}. {name} adds a tip of {pc}% and shares the total "
            "[equally|evenly] with {k:word} friends. How much does each person pay?",
            "With a tip of {pc}% on top of ${bill}, {name} and {k} friends split the dinner bill "
            "[evenly|equally]. What is one person's share?",
            "The bill for {name} and {k} friends is ${bill}. They [add|leave] a {pc}% tip and split "
            "everything [evenly|equally]. [How many dollars|How much money] does each of them pay?",
        ),
        draw={"bill": span(30, 180, 6), "pc": pick(10, 15, 20, 25), "k": span(2, 5)},
        steps=(
            "The tip is ${tip = bill*pc/100}.",
            "The total is ${all = bill+tip}.",
            "There are {people = k+1} people.",
            "Each pays ${each = all/people}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} buys {n} [shirts|books|plants] at ${p} [each|apiece]. When the total is over $50, "
            "the shop takes {pc}% off. {His} total is over $50. [How much|What] does {he} pay?",
            "A shop takes {pc}% off every purchase above $50. {name} buys {n} [plants|lamps|games] for "
            "${p} [each|apiece], which is above $50. What must {he} pay?",
        ),
        draw={"n": span(4, 9), "p": span(15, 40), "pc": pick(5, 10, 15, 20)},
        steps=(
            "The full price is ${all = n*p}.",
            "The discount is ${off = all*pc/100}.",
            "{He} pays ${pay = all-off}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Member cards at a [gym|pool|zoo] cost ${card} and give {pc}% off each visit. A visit "
            "normally costs ${v}. {name} goes {n} times. [How much|What] does {he} save with the card "
            "[in total|after paying for it]?",
            "A card for ${card} makes every visit to the [zoo|pool] {pc}% cheaper. Without it a visit "
            "costs ${v}. If {name} goes there {n} times, how many dollars [does the card save {him}|is "
            "{he} better off] in the end?",
        ),
        draw={
            "card": span(10, 30, 5),
            "pc": pick(10, 20, 25, 30, 50),
            "v": span(8, 20, 2),
            "n": span(10, 30),
        },
        steps=(
            "On one visit {he} saves ${one = v*pc/100}.",
            "On {n} visits {he} saves ${all = n*one}.",
            "After paying for the card that is ${net = all-card}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A shirt that costs a shop ${c} is priced {up}% higher. Later it is sold {down}% below "
            "that price. What does the shop gain on it[ in dollars|]?",
            "A shop adds {up}% to the ${c} that it paid for a [lamp|shirt|kettle]. In a sale it takes "
            "{down}% off the new price. How much does it [earn|gain] with this [item|article]?",
        ),
        draw={"c": span(10, 80, 5), "up": pick(40, 50, 60, 80, 100), "down": pick(10, 20, 25, 30)},
        steps=(
            "The first price is ${p = c*(100+up)/100}.",
            "The sale takes off ${off = p*down/100}.",
            "It is sold for ${s = p-off}.",
            "The gain is ${gain = s-c}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} buys {n} cups at ${p} each. For every three cups that {he} pays for, one more "
            "is free. {He} takes {n} cups home in all. How much does {he} pay?",
            "In a shop every fourth cup is free, and a cup costs ${p}. {name} takes {n} cups. "
            "[What|How many dollars] does {he} pay?",
        ),
        draw={"k": span(2, 15), "p": span(3, 20)},
        given={"n": "4*k"},
        steps=(
            "Each group of four has one free cup, so {f = n/4} cups are free.",
            "{name} pays for {m = n-f} cups.",
            "They cost ${c = m*p}.",
        ),
    ),
    Story(
        asks=(
            "A coupon takes ${k} off, and a card takes {pc}% off. {name} can use only one of them "
            "for a lamp at ${p}. How much more does {he} save with the card?",
            "For a lamp at ${p}, {name} can use a coupon worth ${k} or a card that gives {pc}% "
            "off, but not both. How many dollars is the card better than the coupon?",
        ),
        draw={"p": span(60, 300, 10), "pc": pick(10, 15, 20, 25, 30, 40), "k": span(5, 25)},
        steps=(
            "The card saves ${s = p*pc/100}.",
            "That is ${d = s-k} more than the coupon.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "The second pair of shoes is at half price. {name} takes a pair for ${a} and a "
            "cheaper one for ${b}, which is the second pair. With a bill of ${m}, how much change "
            "does {he} get?",
            "{name} buys shoes for ${a} and a second pair, which usually costs ${b} and today "
            "only half of that. {He} pays with ${m}. What change is there?",
        ),
        draw={"a": span(40, 90, 5), "b": span(20, 40, 2), "m": pick(120, 150, 200)},
        steps=(
            "The second pair costs ${h = b/2}.",
            "Together that is ${s = a+h}.",
            "The change is ${c = m-s}.",
        ),
    ),
    Story(
        asks=(
            "A hotel room is ${p} a night. From the {k}th night on, each night is {pc}% cheaper. "
            "{name} stays {n} nights. What is the bill?",
            "{name} stays {n} nights in a hotel at ${p} a night. Beginning with night {k}, the "
            "price is {pc}% lower. How many dollars does {he} pay?",
        ),
        draw={
            "p": span(50, 150, 10),
            "k": pick(4, 5, 6, 7),
            "pc": pick(10, 20, 30, 40, 50),
            "n": span(8, 16),
        },
        steps=(
            "Before night {k} there are {a = k-1} nights at the full price.",
            "They cost ${x = a*p}.",
            "There are {b = n-a} cheaper nights.",
            "A cheaper night costs ${q = p-p*pc/100}.",
            "These cost ${y = b*q}.",
            "The bill is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "A jacket got cheaper twice: first by ${a}, then by {pc}% of the price that was left. "
            "It was ${p} at first. By how many dollars is it cheaper now than at first?",
            "The price of a jacket was ${p}. It fell by ${a} and later by {pc}% of the lower "
            "price. How many dollars did it fall in all?",
        ),
        draw={"p": span(80, 260, 10), "a": span(10, 50, 10), "pc": pick(10, 20, 25, 30, 40, 50)},
        steps=(
            "After the first time it costs ${m = p-a}.",
            "The second time takes off ${s = m*pc/100}.",
            "In all it fell by ${t = a+s}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} orders {n} books at ${p} each. Sending them costs ${s}, but it is free for "
            "orders of ${f} or more. How many dollars does {he} save by ordering {k} books more, "
            "if {he} wanted to pay for the sending otherwise and these {k} books cost ${c} each "
            "elsewhere?",
            "Sending is free for orders of ${f} or more and costs ${s} for smaller ones. {name} "
            "has {n} books at ${p} each in the basket and needs {k} more, which cost ${c} each "
            "elsewhere. With them in the basket at ${p} each the order is large enough. How much "
            "does {he} save by ordering all here?",
        ),
        draw={
            "n": span(2, 4),
            "p": span(8, 15),
            "s": span(3, 6),
            "k": span(2, 3),
            "u": span(2, 4),
            "f": pick(30, 40, 50, 60),
        },
        given={"c": "p+u", "big": "n*p+k*p-f+1", "small": "f-n*p"},
        steps=(
            "For each of the {k} books {he} saves ${d = c-p}.",
            "For all of these that is ${e = k*d}.",
            "With the free sending {he} saves ${g = e+s}.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} eat out. Their dishes cost ${a} and ${b}, and they have {n} "
            "drinks at ${d:money} each. They give a tip of {pc}%. What do they pay in all?",
            "Two dishes for ${a} and ${b} and {n} drinks at ${d:money} each are on the bill. With "
            "a tip of {pc}%, how much do {name} and {name2} leave on the table?",
        ),
        draw={
            "a": span(12, 25),
            "b": span(10, 22),
            "n": span(2, 5),
            "d": pick(2, 2.5, 3, 3.5, 4),
            "pc": pick(10, 20),
        },
        steps=(
            "The drinks cost ${x = n*d}.",
            "The bill is ${s = a+b+x}.",
            "The tip is ${t = s*pc/100}.",
            "They pay ${all = s+t}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A shop gives one point for every ${u} spent, and {k} points are worth ${w}. {name} "
            "spends ${a} in May and ${b} in June. How many dollars are the points worth?",
            "For every ${u} that {name} spends, {he} gets a point. {k} points can be changed for "
            "${w}. {He} spent ${a} one month and ${b} the next. What are all these points worth "
            "in dollars?",
        ),
        draw={
            "u": pick(2, 4, 5),
            "k": pick(5, 10, 20),
            "w": pick(2, 3),
            "a": span(40, 200, 5),
            "b": span(40, 200, 5),
        },
        steps=(
            "{name} spends ${s = a+b}.",
            "That gives {p = s/u} points.",
            "They can be changed {t = p/k} times.",
            "They are worth ${v = t*w}.",
        ),
    ),
    Story(
        asks=(
            "After {name} got {pc}% off, {he} used a gift card of ${g} and then had to pay ${r}. "
            "What was the price at first?",
            "{name} paid ${r} and a gift card of ${g} for a bag that was {pc}% off. What would "
            "the bag cost without the discount?",
        ),
        draw={"pc": pick(10, 20, 25, 30, 40, 50, 60), "p": span(40, 250, 10), "g": span(5, 25, 5)},
        given={"r": "p-p*pc/100-g"},
        steps=(
            "With the gift card {he} paid ${s = r+g}.",
            "That is {k = 100-pc}% of the price.",
            "The price at first was ${p = s*100/k}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A family of {a} adults and {c} children goes to a museum. An adult pays ${p} and a "
            "child {pc}% less. A family ticket is ${f}. How much does the family save with it?",
            "{a} adults at ${p} each and {c} children at {pc}% less each can go to a museum on "
            "one family ticket of ${f}. How many dollars does the ticket save them?",
        ),
        draw={
            "a": pick(2),
            "c": span(2, 6),
            "p": span(10, 24, 2),
            "pc": pick(25, 40, 50, 60),
            "f": span(20, 50),
        },
        steps=(
            "A child pays ${q = p-p*pc/100}.",
            "The children pay ${x = c*q}.",
            "The adults pay ${y = a*p}.",
            "Together that would be ${s = x+y}.",
            "The family saves ${d = s-f}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name}'s phone plan costs ${p} a month. New customers pay half for the first "
            "{k:word} months. What does {he}, a new customer, pay in the first {n} months?",
            "For the first {k:word} months a phone plan is half price; then it is ${p} a month. "
            "How much does {name} pay for {n} months, beginning with the first?",
        ),
        draw={"p": span(10, 50, 2), "k": span(2, 6), "n": span(8, 24)},
        steps=(
            "Half of the price is ${h = p/2}.",
            "The first months cost ${x = k*h}.",
            "There are {m = n-k} months at the full price.",
            "They cost ${y = m*p}.",
            "In all {name} pays ${s = x+y}.",
        ),
    ),
    Story(
        asks=(
            "Fruit left over in the evening is sold at {pc}% off. {name} buys {a} kilos of grapes "
            "at the evening price; in the morning a kilo cost ${p:money}. {He} also buys bread "
            "for ${b:money}. How much does {he} spend?",
            "In the morning grapes were ${p:money} a kilo, in the evening they are {pc}% cheaper. "
            "{name} buys {a} kilos in the evening and bread for ${b:money}. What does {he} pay?",
        ),
        draw={
            "pc": pick(20, 25, 40, 50, 60),
            "a": span(2, 6),
            "p": pick(4, 5, 6, 3.5, 4.5),
            "b": pick(2, 2.5, 3, 3.75),
        },
        steps=(
            "The price falls by ${d = p*pc/100} a kilo.",
            "A kilo costs ${q = p-d}.",
            "The grapes cost ${x = a*q}.",
            "With the bread {name} spends ${s = x+b}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A seller lowers the price of a sofa by {a}%, but nobody buys it. Then {he} adds ${d} "
            "worth of pillows for free. {name2} buys the sofa, which cost ${p} before. The "
            "pillows are part of the deal. How much does {name2} save against the old prices of "
            "both?",
            "{name2} gets a sofa {a}% cheaper than its price of ${p}, and pillows worth ${d} for "
            "nothing. How many dollars does {name2} save on both?",
        ),
        draw={"p": span(300, 900, 20), "a": pick(5, 10, 15, 20, 25, 30), "d": span(15, 60, 5)},
        steps=(
            "On the sofa the discount is ${s = p*a/100}.",
            "With the pillows {name2} saves ${t = s+d}.",
        ),
    ),
    Story(
        asks=(
            '"Buy {k} bottles and get {pc}% off all of them," says a sign. A bottle is ${p}. '
            "{name} and {k2:word} friends together buy {k} bottles and share the price equally. "
            "What does each of them pay?",
            "With {k} bottles at ${p} each there is a discount of {pc}% on all. {name} and "
            "{k2:word} friends buy just that many and share the cost equally. How much is it for "
            "each?",
        ),
        draw={"k": span(6, 24, 2), "p": span(2, 12), "pc": pick(5, 10, 20, 25, 50), "k2": span(2, 5)},
        steps=(
            "Without the discount it would be ${x = k*p}.",
            "The discount is ${d = x*pc/100}.",
            "They pay ${y = x-d}.",
            "There are {n = k2+1} people.",
            "Each pays ${e = y/n}.",
        ),
        decimals=True,
    ),
)
