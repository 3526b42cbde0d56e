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
    Story(
        asks=(
            "{name} prints T-shirts. The printing machine costs ${f}, and each shirt costs ${c} "
            "and sells for ${p}. After selling {n} shirts, how much money has {he} gained [in "
            "all|altogether]?",
            "A machine for printing shirts costs {name} ${f} once. [Each|A] shirt then costs ${c} "
            "and is sold for ${p}. What is {his} gain after {n} shirts, once the machine is paid "
            "for?",
        ),
        draw={"f": span(200, 600, 20), "c": span(4, 8), "p": span(14, 25), "n": span(60, 150, 5)},
        steps=(
            "On each shirt {he} gains ${g = p-c}.",
            "On all the shirts it is ${all = n*g}.",
            "After paying for the machine ${net = all-f} is left.",
        ),
    ),
    Story(
        asks=(
            '"If I pay at once, the supplier gives me {pc}% off the ${bill}," says {name}. "If I '
            'pay later, I must pay ${fee} on top of the bill." How much cheaper is it to pay at '
            "once?",
            "A supplier's bill is ${bill}. {name} can pay now and get {pc}% off, or pay next "
            "month with a fee of ${fee}. How many dollars does {he} save by paying now instead of "
            "later?",
        ),
        draw={"bill": span(200, 2000, 50), "pc": pick(2, 3, 4, 5), "fee": span(5, 40)},
        steps=(
            "Paying at once takes off ${off = bill*pc/100}.",
            "At once {name} pays ${now = bill-off}.",
            "Later {he} would pay ${later = bill+fee}.",
            "The difference is ${d = later-now}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Plan A for a taxi firm: ${a} a month for the radio plus {c} cents a ride. Plan B: "
            "${b} a month and no more. {name} has {n} rides a month. How many dollars a month is "
            "plan B cheaper for {him}?",
            "{name} drives a taxi and has {n} rides [a|per] month. Radio plan A costs ${a} a "
            "month and {c} cents for each ride, and plan B costs ${b} for everything. How much "
            "[does {he} save|is saved] in a month with plan B?",
        ),
        draw={
            "a": span(20, 60, 5),
            "c": pick(15, 20, 25, 30, 40),
            "b": span(70, 120, 5),
            "n": span(240, 500, 20),
        },
        steps=(
            "The rides cost ${r = n*c/100} in plan A.",
            "Plan A costs ${x = a+r} in all.",
            "Plan B saves ${s = x-b}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A shop had {n} umbrellas at ${c} each. On rainy days it sold {a} of them for ${p}; "
            "after the rain it sold the rest for ${q} each. How much profit did the shop make?",
            "{name} bought {n} umbrellas for ${c} each. While it rained {he} sold {a} at ${p}, "
            "and later all the others at only ${q}. [What was {his} profit|How much did {he} gain "
            "in all]?",
        ),
        draw={"n": span(30, 80), "c": span(5, 8), "a": span(15, 28), "p": span(14, 22), "q": span(6, 9)},
        steps=(
            "Buying them cost ${x = n*c}.",
            "In the rain they brought ${y = a*p}.",
            "After the rain {r = n-a} were left.",
            "These brought ${z = r*q}.",
            "The profit is ${g = y+z-x}.",
        ),
    ),
    Story(
        asks=(
            "Company A has {a} employees, company B has {x:times} as many, and company C has {m} "
            "more than A and B together. Company C gives a bonus of ${b} to each of its "
            "employees. What do the bonuses cost company C?",
            "A bonus of ${b} goes to every employee of company C. Company C has {m} employees "
            "more than companies A and B together; B has {x:times} as many as A, and A has {a}. "
            "How many dollars is that in all?",
        ),
        draw={"a": span(8, 40), "x": span(2, 4), "m": span(5, 30), "b": span(20, 100, 10)},
        steps=(
            "Company B has {y = a*x} employees.",
            "A and B have {z = a+y} employees.",
            "Company C has {c = z+m} employees.",
            "The bonuses cost ${all = c*b}.",
        ),
    ),
    Story(
        asks=(
            "{name} runs a café with {t} tables for {k} people. At noon {p}% of the seats are "
            "taken. Every guest orders a menu for ${m}, and {n:word} of them take dessert for "
            "${d} more. How much money comes in at noon?",
            "In a café there are {t} tables with {k} seats each. {p}% of the seats are taken at "
            "noon. Each guest has the menu for ${m}; {n:word} guests have a dessert too, which "
            "costs ${d}. [What|How much] does the café take in?",
        ),
        draw={
            "t": span(5, 20),
            "k": pick(2, 4, 5, 6),
            "p": pick(40, 50, 60, 70, 75, 80, 90),
            "m": span(9, 16),
            "n": span(3, 9),
            "d": span(3, 6),
        },
        given={"guard": "t*k*p/100-n"},
        steps=(
            "The café has {s = t*k} seats.",
            "Taken are {g = s*p/100} seats.",
            "The menus bring ${x = g*m}.",
            "The desserts bring ${y = n*d}.",
            "Together that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} asks the bank for ${l}. {He} pays it back in {n} equal parts, and with each "
            "part {he} pays ${i} of interest. How many dollars is each payment, interest "
            "included?",
            "A loan of ${l} is paid back in {n} equal parts. With every part {name} also pays "
            "${i} of interest. What is one payment with its interest, in dollars?",
        ),
        draw={"e": span(40, 300, 5), "n": span(6, 36, 2), "i": span(3, 20)},
        given={"l": "e*n"},
        steps=(
            "One part of the loan is ${e = l/n}.",
            "With the interest it is ${p = e+i}.",
        ),
    ),
    Story(
        asks=(
            "The rent of a shop was ${r} a month last year. This year it is {pc}% higher. {name} "
            "shares the shop with {name2}, and {name2} pays ${b} a month of the new rent. How "
            "much does {name} pay in {m} months of this year?",
            "{name} and {name2} rent a shop together. The monthly rent rose by {pc}% from ${r}. "
            "If {name2} pays ${b} of it each month and {name} pays the rest, what does {name} pay "
            "over {m} months?",
        ),
        draw={
            "r": span(600, 1500, 50),
            "pc": pick(4, 5, 6, 8, 10, 12),
            "b": span(200, 450, 10),
            "m": span(2, 12),
        },
        steps=(
            "The rent rose by ${up = r*pc/100}.",
            "The new rent is ${n = r+up}.",
            "{name} pays ${a = n-b} a month.",
            "In {m} months that is ${all = a*m}.",
        ),
    ),
    Story(
        asks=(
            "A delivery firm has {v} vans. Each drives {k} kilometers a day, and {l} liters of "
            "fuel are enough for 100 kilometers. A liter costs ${p:money}. What does the fuel for "
            "all vans cost a day, in dollars?",
            "With {l} liters of fuel a van drives 100 kilometers. {name} owns {v} of these vans, "
            "every one of which drives {k} kilometers a day. At ${p:money} a liter, how much is "
            "spent on fuel in a day?",
        ),
        draw={"v": span(2, 9), "k": span(100, 300, 20), "l": span(6, 12), "p": pick(1.5, 1.6, 1.8, 2)},
        steps=(
            "Together the vans drive {all = v*k} kilometers.",
            "They need {f = all*l/100} liters.",
            "The fuel costs ${c = f*p}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} bottles juice. {He} buys {a} kilos of apples for {c} cents a kilo and gets "
            "{b:word} bottles of juice from every {k:word} kilos. Empty bottles cost {e} cents "
            "each. What does {he} spend on the apples and the bottles, in dollars?",
            "Apples cost {c} cents a kilo and empty bottles {e} cents apiece. Out of {k:word} "
            "kilos of apples come {b} bottles of juice. {name} buys {a} kilos and as many bottles "
            "as {he} needs. How many dollars does {he} spend?",
        ),
        draw={
            "k": span(3, 6),
            "t": span(10, 40),
            "c": pick(40, 50, 60, 80),
            "b": span(2, 4),
            "e": pick(20, 25, 30, 50),
        },
        given={"a": "k*t"},
        steps=(
            "The apples cost {x = a*c} cents.",
            "{name} uses {t = a/k} times {k:word} kilos.",
            "That makes {n = t*b} bottles.",
            "The bottles cost {y = n*e} cents.",
            "Together that is ${all = (x+y)/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "An internet shop sends out {n} orders, and {p}% of them are returned. A returned "
            "order costs the shop ${c} in postage, and each order that stays with the customer "
            "brings a profit of ${g}. What does the shop gain?",
            "Of {n} orders, {p}% are returned. Each order that is kept by the customer means ${g} "
            "of profit for the shop, and each returned one means a loss of ${c}. [How much|What] "
            "is gained all in all?",
        ),
        draw={"n": span(100, 800, 20), "p": pick(5, 10, 15, 20, 25), "c": span(3, 9), "g": span(6, 15)},
        steps=(
            "Returned are {r = n*p/100} orders.",
            "Kept are {k = n-r} orders.",
            "The kept orders bring ${x = k*g}.",
            "The returned ones cost ${y = r*c}.",
            "The gain is ${all = x-y}.",
        ),
    ),
    Story(
        asks=(
            "{name} sells handmade soap at a market. The stand costs ${s} a day. On the first day "
            "{he} sells {a} bars, on the second {m} more. {He} gets ${p} a bar, and making one "
            "costs {him} ${c}. What is left after the two days?",
            "A bar of soap costs ${c} to make and sells for ${p}. {name} sells {a} bars on the "
            "first market day and {m} more than that on the second. The stand is ${s} for each "
            "day. How much profit is there [in the end|after both days]?",
        ),
        draw={"s": span(15, 45, 5), "a": span(20, 50), "m": span(3, 15), "p": span(5, 9), "c": pick(2, 3)},
        steps=(
            "On the second day {b = a+m} bars are sold.",
            "In all that is {n = a+b} bars.",
            "Each bar brings ${g = p-c} more than it costs.",
            "Together that is ${x = n*g}.",
            "The stand costs ${y = 2*s}.",
            "Left is ${left = x-y}.",
        ),
    ),
    Story(
        asks=(
            "{name} has a hair salon. A haircut takes {m} minutes and a coloring {x:times} as "
            "long. One day {he} did {a} haircuts, had {b} minutes of breaks, and worked {h} hours "
            "in all, breaks included. How many colorings did {he} do?",
            "A coloring takes {x:times} as long as a haircut, which takes {m} minutes. Of {h} "
            "hours in the salon, {b} minutes were breaks. {name} did {a} haircuts and spent the "
            "other time on colorings. How many were there?",
        ),
        draw={
            "m": pick(15, 20, 25, 30, 40),
            "x": span(2, 4),
            "a": span(2, 10),
            "b": pick(15, 30, 45, 60, 75, 90),
            "c": span(2, 6),
        },
        given={"h": "(m*a+b+c*x*m)/60", "ok": "12-h"},
        steps=(
            "The day has {t = h*60} minutes.",
            "The haircuts take {y = a*m} minutes.",
            "For colorings {r = t-y-b} minutes are left.",
            "A coloring takes {k = m*x} minutes.",
            "{name} did {c = r/k} colorings.",
        ),
    ),
    Story(
        asks=(
            "A phone shop pays its sellers ${s} a week and ${b} for every phone sold after the "
            "first {k}. {name} sells {n} phones in a week. What does {he} get?",
            "For the first {k} phones in a week there is only the fixed pay of ${s}. For each "
            "phone after these a seller gets ${b} more. What is the pay of {name}, who sells {n} "
            "phones in that week?",
        ),
        draw={"s": span(200, 400, 10), "b": span(5, 20), "k": span(5, 12), "n": span(15, 40)},
        steps=(
            "{name} sells {e = n-k} phones more than the first {k}.",
            "For these {he} gets ${x = e*b}.",
            "Together {he} gets ${all = s+x}.",
        ),
    ),
    Story(
        asks=(
            "A hotel has {a} single rooms for ${p} and {b} double rooms for ${q} a night. Last "
            "night all the double rooms were taken, and the hotel took in ${all}. How many single "
            "rooms were empty?",
            "Last night a hotel took in ${all}. A single room costs ${p} and a double room ${q}. "
            "All {b} double rooms were taken, and some of the {a} single rooms. How many single "
            "rooms were not?",
        ),
        draw={
            "a": span(15, 30),
            "b": span(5, 20),
            "p": span(40, 70, 5),
            "q": span(75, 110, 5),
            "e": span(2, 9),
        },
        given={"all": "b*q+a*p-e*p"},
        steps=(
            "The double rooms brought ${x = b*q}.",
            "The single rooms brought ${y = all-x}.",
            "That is {t = y/p} single rooms.",
            "Empty were {e = a-t} single rooms.",
        ),
    ),
)
