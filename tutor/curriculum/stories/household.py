"""Rent, bills, loans and budgets."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "The rent for an apartment with {n:word} bedrooms is ${rent} [a|per] month. {name} and "
            "{k:word} [roommates|friends|cousins] share the rent and a ${bill} bill for "
            "[electricity|heating and water] equally. What does each person pay a month?",
            "{name} lives with {k} other people. Rent is ${rent} [a|per] month, and [power and "
            "water|the other bills] come to ${bill}. All pay the same. The apartment has {n} bedrooms. "
            "How much does each person pay per month?",
        ),
        draw={
            "n": pick(2, 3),
            "k": span(2, 4),
            "each": span(210, 480, 10),
            "bill": pick(60, 90, 100, 120, 140, 160, 200, 240),
        },
        steps=(
            "There are {people = k+1} people.",
            "The costs are ${all = rent+bill} a month.",
            "Each pays ${each = all/people}.",
        ),
        given={"rent": "each*(k+1)-bill"},
    ),
    Story(
        asks=(
            "{name} pays ${rent} rent [a|per] month. From [July|March|October] on, it rises by {pc}%. "
            "How much rent does {he} pay for the {n} months after the rise?",
            "After a rise of {pc}%, what does {name} pay for {n} months if the rent was ${rent} "
            "[a|per] month [until then|before]?",
            "The [landlord|owner] of {name}'s flat raises the rent of ${rent} [a|per] month by {pc}%. "
            "What will {n} months cost [now|from then on]?",
        ),
        draw={"rent": span(400, 1500, 50), "pc": pick(2, 4, 5, 6, 8, 10), "n": span(2, 6)},
        steps=(
            "The rise is ${rise = rent*pc/100}.",
            "The new rent is ${new = rent+rise}.",
            "For {n} months {he} pays ${all = n*new}.",
        ),
    ),
    Story(
        asks=(
            "{name} has a budget of ${b} for the month. {He} spends ${r} on rent, ${f} [a|per] week on "
            "food for four weeks, and ${t} on [transport|clothes]. How much remains?",
            "With ${b} for a month of four weeks, {name} pays ${r} for [a room|rent], ${f} a week for "
            "food and ${t} for [bus tickets|clothes]. What is left of the money at the end?",
        ),
        draw={
            "b": span(1200, 2000, 50),
            "r": span(400, 750, 25),
            "f": span(40, 110, 5),
            "t": span(30, 120, 5),
        },
        steps=(
            "Four weeks of food cost ${food = 4*f}.",
            "In all {he} spends ${spent = r+food+t}.",
            "There remain ${left = b-spent}.",
        ),
    ),
    Story(
        asks=(
            "{name} uses {k} kilowatt-hours of electricity a day. A kilowatt-hour costs {c} cents. "
            "What does the electricity [of|for] {n} days cost in dollars?",
            "One kilowatt-hour costs {c} cents. {name}'s household uses {k} of them [each|a] day. How "
            "many dollars is [that|the bill] for {n} days?",
            "What is the bill, in dollars, for {n} days if a [family|household|shop] uses {k} "
            "kilowatt-hours a day [at|and pays] {c} cents each?",
        ),
        draw={"k": span(6, 25), "c": pick(12, 15, 18, 20, 25, 30), "n": pick(10, 20, 30, 60)},
        steps=(
            "In {n} days {all = k*n} kilowatt-hours are used.",
            "They cost {cents = all*c} cents.",
            "In dollars that is ${cost = cents/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "By changing [light bulbs|to LED lamps], {name} saves ${s} a month. The [bulbs|lamps] cost "
            "${p} each, and {he} needs {n} of them. After how many months has {he} got the money back?",
            "{name} replaces {n} lamps at ${p} [each|apiece], which makes the [electricity|power] bill "
            "${s} smaller every month. How many months [does it take|pass] until {he} has saved what "
            "the lamps cost?",
        ),
        draw={"s": span(4, 12), "n": span(4, 12), "p": span(3, 9)},
        steps=(
            "The lamps cost ${cost = n*p}.",
            "{He} has it back after {months = cost/s} months.",
        ),
    ),
    Story(
        asks=(
            "{name} borrows ${loan} for a [used car|new roof|motorbike] and pays back ${pay} [a|per] "
            "month. After {m} months, how much does {he} still owe if no interest is charged?",
            "A loan of ${loan} without interest is paid back at ${pay} [a|per] month. What does {name} "
            "still have to pay after {m} [payments|months]?",
            "{name}'s [uncle|aunt|brother] lends {him} ${loan}. {He} gives back ${pay} every month. "
            "How many dollars are [missing|still owed] after {m} months?",
        ),
        draw={"loan": span(900, 4000, 100), "pay": span(50, 180, 10), "m": span(3, 10)},
        steps=(
            "In {m} months {he} pays back ${paid = m*pay}.",
            "{He} still owes ${left = loan-paid}.",
        ),
    ),
    Story(
        asks=(
            "{name} borrows ${loan} at {pc}% simple interest a year. After {y} years {he} pays "
            "everything back [at once|in one sum]. How much does {he} pay?",
            "The bank lends {name} ${loan} for {y} years. Each year {pc}% of that sum is charged as "
            "interest. What must {he} pay back [in all|altogether|in total], [loan and interest "
            "together|with the interest]?",
            "{name} puts ${loan} in an account that adds {pc}% of that first sum [each|every] year. "
            "What is in the account after {y} years[ in all|]?",
        ),
        draw={"loan": span(200, 3000, 100), "pc": span(2, 8), "y": span(2, 6)},
        steps=(
            "One year's interest is ${one = loan*pc/100}.",
            "In {y} years the interest is ${interest = y*one}.",
            "Together with the first sum that makes ${all = loan+interest}.",
        ),
    ),
    Story(
        asks=(
            "A [washing machine|sofa|refrigerator] costs ${price}. {name} can pay at once or pay "
            "${down} now and ${m} [a|per] month for {n} months. How much more does the second way cost?",
            "Instead of ${price} at once, {name} pays ${down} [first|right away] and then ${m} in each "
            "of {n} months for a [sofa|television|stove]. How many dollars more is that?",
        ),
        draw={
            "price": span(300, 700, 10),
            "down": span(50, 150, 10),
            "m": span(40, 80, 5),
            "n": pick(6, 8, 10, 12),
        },
        steps=(
            "The monthly payments make ${x = m*n}.",
            "With the first payment that is ${all = down+x}.",
            "It costs ${d = all-price} more.",
        ),
    ),
)
