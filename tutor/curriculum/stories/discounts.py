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
)
