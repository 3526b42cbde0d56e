"""Companies: cost, sales and profit."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} makes candles. The wax for one costs ${a:money}, the wick ${b:money} and the jar "
            "${c:money}. {He} sells a candle for ${p}. How much profit do {n} candles bring?",
            "Wax for ${a:money}, a wick for ${b:money}, a jar for ${c:money}: that is all {name} needs "
            "for a candle, which [sells for|brings] ${p}. What is the profit on {n} [candles|of them]?",
            "To [make|produce] one candle, {name} spends ${a:money} on wax, ${b:money} on the wick and "
            "${c:money} on a jar. [What|How much] does {he} gain by selling {n} of them at ${p} "
            "[each|apiece]?",
        ),
        draw={
            "a": pick(1.5, 2, 2.25, 3),
            "b": pick(0.25, 0.3, 0.5),
            "c": pick(1, 1.2, 1.75, 2.5),
            "p": span(8, 15),
            "n": span(5, 40),
        },
        steps=(
            "One candle costs {name} ${one = a+b+c}.",
            "The profit on one is ${gain = p-one}.",
            "On {n} candles it is ${all = n*gain}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} rents a machine for ${rent} [a|per] month. It makes keys that cost ${a} each in "
            "material and sell for ${b}. How many keys a month must {he} sell to [cover the rent|make "
            "neither profit nor loss]?",
            "Every key brings a shop ${b}; the material for it costs ${a}. The shop pays ${rent} "
            "[a|per] month for the [machine|key cutter]. How many keys [pay for the machine|must be "
            "sold in a month to pay for it]?",
        ),
        draw={"a": span(1, 3), "d": span(2, 6), "n": span(30, 150, 10)},
        steps=(
            "Each key brings ${d = b-a} more than it costs.",
            "To cover the rent takes {n = rent/d} keys.",
        ),
        given={"b": "a+d", "rent": "n*d"},
    ),
    Story(
        asks=(
            "A [printer|copy shop] charges ${f} to set up a job and {c} cents for each page. {name} "
            "pays ${all}. How many pages [are printed|does {he} have printed]?",
            "{name}'s bill at the copy shop is ${all}: ${f} for setting up and {c} cents a page. [For "
            "how many pages is that|How many pages were printed]?",
            "A job at a copy shop costs ${f} for setting up plus {c} cents for every page. How many "
            "pages [does {name} get|can {name} have] for [exactly|just] ${all}?",
        ),
        draw={"f": span(5, 25), "c": pick(5, 8, 10, 20, 25), "n": span(100, 600, 100)},
        steps=(
            "Without the set-up the pages cost ${pages = all-f}.",
            "That is {cents = pages*100} cents.",
            "At {c} cents a page there are {n = cents/c} pages.",
        ),
        given={"all": "f+n*c/100"},
    ),
    Story(
        asks=(
            "{name} invests ${a}, {name2} invests ${b} and {name3} invests ${c} in a [food truck|small "
            "farm|shop]. They share a profit of ${profit} in proportion to what they put in. How much "
            "does {name2} get?",
            "A profit of ${profit} is shared by three partners in proportion to what they paid in: "
            "{name} ${a}, {name2} ${b}, {name3} ${c}. [What|How many dollars] does {name2} receive?",
            "{name} put ${a} into a [shop|garage], {name2} put in ${b}, and {name3} put in ${c}. If a "
            "profit of ${profit} is divided [in the same proportion|in that proportion], what is "
            "{name2}'s [part|share]?",
        ),
        draw={
            "a": span(1000, 5000, 500),
            "b": span(1000, 5000, 500),
            "c": span(1000, 4000, 500),
            "k": pick(1, 2, 3, 4),
        },
        steps=(
            "In all they invested ${all = a+b+c}.",
            "Each dollar invested brings ${rate = profit/all}.",
            "{name2} gets ${part = b*rate}.",
        ),
        given={"profit": "(a+b+c)*k/5"},
        decimals=True,
    ),
    Story(
        asks=(
            "A store sold {a} [phones|printers] in January. In February it sold {pc}% more, and in "
            "March {d} fewer than in February. How many did it sell in the three months?",
            "January brought {a} sales, February {pc}% more than that, and March {d} fewer than "
            "February. How many [sales|deals] did {name}'s [firm|agency] make from January to March?",
            "How many [phones|radios|watches] did {name}'s store sell from January to March if it sold "
            "{a} in January, {pc}% more in February, and {d} fewer in March than [in February|the "
            "month before]?",
        ),
        draw={"a": span(20, 200, 20), "pc": pick(5, 10, 15, 20, 25, 50), "d": span(2, 15)},
        steps=(
            "In February there were {plus = a*pc/100} more.",
            "That makes {b = a+plus} in February.",
            "In March there were {c = b-d}.",
            "In all there were {all = a+b+c}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s shop took in ${a} on Monday and ${b} on Tuesday. How much must it take in on "
            "Wednesday so that the average [for|of] the three days is ${m}?",
            "To reach an average of ${m} [a|per] day over three days, how much must {name}'s "
            "[shop|café] take in on the last day after ${a} on the first and ${b} on the second?",
            "The first two days brought {name} ${a} and ${b}. {He} [hopes for|wants] an average of "
            "${m} over three days. What must the third day bring?",
            "{name} wants {his} [shop|café|kiosk] to take in ${m} a day on average over three days. It "
            "took in ${a} and ${b} on the first two. How much must it take in on the third day?",
        ),
        draw={"a": span(80, 200, 5), "b": span(80, 200, 5), "m": span(130, 220, 5)},
        steps=(
            "The three days must bring ${sum = 3*m}.",
            "The first two brought ${two = a+b}.",
            "The third must bring ${c = sum-two}.",
        ),
    ),
    Story(
        asks=(
            "A company has ${rev} in sales. Material takes {p:share} of this money, and {w} workers "
            "get ${s} each. [What|How much] is left?",
            "Out of ${rev} in sales, {p:share} [pays for|goes into] material. Then {w} "
            "[workers|employees] get ${s} each. How much does the company keep?",
            "A [furniture|clothes|shoe] company spends {p:share} of its ${rev} in sales on material "
            "and pays each of its {w} workers ${s}. What profit [is left|remains]?",
        ),
        draw={
            "rev": span(8000, 30000, 1000),
            "p": pick(2, 4, 5, 10),
            "w": span(2, 5),
            "s": span(500, 1200, 50),
        },
        steps=(
            "The material costs ${mat = rev/p}.",
            "The workers get ${pay = w*s}.",
            "There remain ${left = rev-mat-pay}.",
        ),
    ),
    Story(
        asks=(
            "A van uses fuel for ${f} [a|per] day and [costs|is] ${r} a day to rent. {name} delivers "
            "{n} parcels a day with it and gets ${g} for each. [How much|What] does {he} earn "
            "[in|over] {d} days?",
            "For each parcel {name} gets ${g}. {He} delivers {n} [a|per] day with a van that "
            "[costs|is] ${r} a day in rent and ${f} a day in fuel. What is left of the money after {d} "
            "days?",
        ),
        draw={
            "f": span(10, 30),
            "r": span(30, 60, 5),
            "n": span(30, 80, 5),
            "g": span(2, 5),
            "d": span(3, 20),
        },
        steps=(
            "A day brings ${x = n*g}.",
            "A day costs ${y = f+r}.",
            "{He} keeps ${day = x-y} a day.",
            "In {d} days that is ${all = d*day}.",
        ),
    ),
    Story(
        asks=(
            "{name} opens a [car wash|kiosk] with ${start}. {He} [buys|purchases] a machine for ${m} "
            "and soap for ${s}. [In the first month|At first] {n} customers pay ${p} each. How much "
            "money is there [after that|now]?",
            "With ${start} in cash, {name} starts a car wash: ${m} goes for a machine and ${s} for "
            "soap. Then {n} customers come and pay ${p} each. How many dollars [does {he} have "
            "then|are in the till then]?",
        ),
        draw={
            "start": span(800, 2000, 100),
            "m": span(300, 700, 50),
            "s": span(20, 90, 5),
            "n": span(20, 90),
            "p": span(6, 15),
        },
        steps=(
            "After buying things {he} has ${rest = start-m-s}.",
            "The customers pay ${sales = n*p}.",
            "Now there is ${now = rest+sales}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s company has {a} customers, who pay ${p} [a|per] month each. Every month {g} new "
            "ones come and {l} leave. How much do the customers pay [in the month after {m} months of "
            "this|a month after {m} months]?",
            "After {m} months in which {g} customers [join|come] and {l} [quit|leave] every month, "
            "what does a company with {a} customers at first earn a month at ${p} [per customer|each]?",
        ),
        draw={
            "a": span(20, 100, 5),
            "p": span(5, 30, 5),
            "g": span(9, 20),
            "l": span(2, 8),
            "m": span(3, 12),
        },
        steps=(
            "Each month there are {net = g-l} more customers.",
            "After {m} months that is {more = net*m} more.",
            "Then there are {all = a+more} customers.",
            "They pay ${sum = all*p} a month.",
        ),
    ),
    Story(
        asks=(
            "A machine costs ${price} and loses {pc}% of its value in the first year and ${d} in the "
            "second year. What is it worth [after that|at the end of the second year]?",
            "{name} [buys|gets] a [tractor|copier|van] for ${price}. In a year its value falls by "
            "{pc}%, and in the next year by ${d}. For how much can {he} sell it then if {he} gets "
            "[just|exactly] what it is worth?",
        ),
        draw={"price": span(2000, 20000, 1000), "pc": pick(10, 15, 20, 25, 30), "d": span(200, 900, 50)},
        steps=(
            "In the first year it loses ${loss = price*pc/100}.",
            "It is then worth ${value = price-loss}.",
            "After the second year it is worth ${end = value-d}.",
        ),
    ),
    Story(
        asks=(
            "{name} rents out {n} [boats|bikes|kayaks] at ${p} [an|per] hour each. On Saturday all of "
            "them are out for {h} hours, on Sunday only half of them for {k} hours. How much do both "
            "days bring?",
            "A rental shop has {n} [bikes|kayaks|scooters] at ${p} [an|per] hour. On Saturday each is "
            "rented for {h} hours; on Sunday half of them are rented for {k} hours each. What [is "
            "earned|comes in] on the weekend?",
        ),
        draw={"n": span(4, 24, 2), "p": span(4, 15), "h": span(3, 8), "k": span(2, 6)},
        steps=(
            "Saturday has {x = n*h} paid hours.",
            "On Sunday {half = n/2} are out.",
            "Sunday has {y = half*k} paid hours.",
            "Together that is {hours = x+y} hours.",
            "They bring ${all = hours*p}.",
        ),
    ),
)
