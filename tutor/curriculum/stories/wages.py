"""Hourly wages, overtime, taxes and raises."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} [earns|is paid|makes] ${r} an hour and works {h} hours a day, {d} days a week. "
            "[How much|What] does {he} earn in {w} weeks?",
            "For every hour at the [bakery|warehouse|car wash], {name} gets ${r}. {He} works {d} days "
            "a week and {h} hours each day. What are {his} [earnings|wages] for {w} weeks?",
        ),
        draw={"r": span(9, 24), "h": span(3, 8), "d": span(2, 6), "w": span(2, 8)},
        steps=(
            "In a week {name} works {hours = h*d} hours.",
            "A week brings ${week = hours*r}.",
            "In {w} weeks {he} earns ${all = week*w}.",
        ),
    ),
    Story(
        asks=(
            "{name} is paid ${r} per hour for the first 40 hours of a week and [one and a half "
            "times|1.5 times] as much for every hour after that. Last week {he} worked {h} hours. [How "
            "much did {he} earn|What was {his} pay in dollars]?",
            "A [mechanic|nurse|security guard] named {name} makes ${r} [an|per] hour. Hours beyond 40 "
            "in a week are paid at 1.5 times that rate. What does {he} earn in a week with {h} hours[ "
            "of work|]?",
        ),
        draw={"r": span(10, 30, 2), "h": span(42, 58)},
        steps=(
            "The first 40 hours bring ${base = 40*r}.",
            "There are {over = h-40} hours of overtime.",
            "An hour of overtime brings ${rate = r*1.5}.",
            "The overtime brings ${extra = over*rate}.",
            "Together {he} earns ${pay = base+extra}.",
        ),
    ),
    Story(
        asks=(
            "{name} works {h} regular hours at ${r} an hour and {o} overtime hours, [which are "
            "paid|each paid] at {k} dollars more per hour. How much money does {he} make that week?",
            "This week {name} had {h} normal hours and {o} hours of overtime. A normal hour pays ${r}; "
            "overtime pays ${k} an hour more[ than that|]. What [is|was] {his} total pay?",
            "A normal hour pays {name} ${r}, and an hour of overtime pays ${k} more. [How many "
            "dollars|How much money] does {he} [get|earn] for {h} normal hours [and|plus] {o} hours of "
            "overtime?",
        ),
        draw={"h": span(20, 40), "r": span(9, 20), "o": span(2, 10), "k": span(2, 8)},
        steps=(
            "The regular hours bring ${x = h*r}.",
            "An overtime hour pays ${y = r+k}.",
            "The overtime brings ${z = o*y}.",
            "In total {he} makes ${all = x+z}.",
        ),
    ),
    Story(
        asks=(
            "{name} earned ${pay} last week. [The job|{His} job] pays ${r} [an|per] hour, and ${tips} "
            "of the money came from tips. How many hours did {he} work?",
            "Of the ${pay} that {name} [took home|made] last week, ${tips} were tips. The rest was "
            "[wages|pay] at ${r} [an|per] hour. For how many hours [did {he} work|was {he} paid]?",
        ),
        draw={"r": span(8, 18), "h": span(8, 40), "tips": span(15, 90, 5)},
        steps=(
            "Without the tips {he} earned ${wages = pay-tips}.",
            "At ${r} an hour that is {h = wages/r} hours.",
        ),
        given={"pay": "r*h+tips"},
    ),
    Story(
        asks=(
            "A [salesperson|car dealer|shop assistant] gets a fixed salary of ${base} a month plus "
            "{pc}% of all sales. In [March|October|June] the sales were ${sales}. How much did the "
            "[job|month] bring in all?",
            "{name} has a monthly salary of ${base} and also gets {pc}% of what {he} sells. Last month "
            "{he} sold goods for ${sales}. What was {his} income [that|last] month?",
        ),
        draw={"base": span(800, 2500, 100), "pc": pick(2, 3, 5, 8, 10, 12), "sales": span(4000, 20000, 500)},
        steps=(
            "The share of the sales is ${part = sales*pc/100}.",
            "With the salary that makes ${all = base+part}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s hourly pay rose from ${a} to ${b}. {He} works {h} hours [a|per] week. How much "
            "more does {he} now earn in {w} weeks than before?",
            "{name} works {h} hours every week. [Since|After] a raise {he} makes ${b} [an|per] hour "
            "instead of ${a}. How many extra dollars [is that|does that make] in {w} weeks?",
            "After [years in the same job|a good year], {name} gets ${b} rather than ${a} [an|per] "
            "hour. With {h} hours [a|per] week, how much more money is that over {w} weeks?",
        ),
        draw={"a": span(9, 15), "b": span(16, 22), "h": span(10, 40), "w": span(2, 10)},
        steps=(
            "Each hour now brings ${d = b-a} more.",
            "That is ${week = d*h} more in a week.",
            "In {w} weeks it is ${all = week*w}.",
        ),
    ),
    Story(
        asks=(
            "{name} babysits for ${r} [an|per] hour until 10 p.m. and for ${k} [an hour|per hour] "
            "after that. One night {he} starts at {s} p.m. and [stays|is there] until midnight. What "
            "does {he} earn?",
            "Until 10 p.m. a babysitter gets ${r} [an|per] hour, and later ${k} an hour. {name} "
            "[babysits|works] from {s} p.m. until midnight. How much money does {he} [get|make]?",
        ),
        draw={"r": span(7, 11), "k": span(12, 16), "s": span(4, 8)},
        steps=(
            "Before 10 p.m. {he} works {early = 10-s} hours.",
            "These bring ${x = early*r}.",
            "The {late = 12-10} hours until midnight bring ${y = late*k}.",
            "In all {he} earns ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} pays {pc}% of {his} monthly wage of ${wage} as [tax|income tax] and ${rent} for "
            "rent. How much is left [for everything else|after that]?",
            "[Every|Each] month {name} earns ${wage}. First {pc}% [goes to|is taken for] taxes, then "
            "${rent} goes to the landlord. How many dollars [does {he} keep|remain]?",
        ),
        draw={"wage": span(1500, 4000, 100), "pc": pick(10, 15, 20, 25), "rent": span(400, 900, 50)},
        steps=(
            "The tax is ${tax = wage*pc/100}.",
            "After tax {he} has ${net = wage-tax}.",
            "After the rent ${left = net-rent} is left.",
        ),
    ),
    Story(
        asks=(
            "{name} makes ${y} [a|per] year at {his} [old|first] job. A new job [pays|offers] ${m} a "
            "month. How much more would {he} earn in a year at the new job?",
            "A company offers {name} ${m} [a|per] month. {He} now makes ${y} [a|per] year. By how many "
            "dollars would {his} [yearly pay|income for the year] go up?",
        ),
        draw={"y": span(24000, 36000, 500), "m": span(3100, 4000, 50)},
        steps=(
            "The new job pays ${new = m*12} a year.",
            "That is ${d = new-y} more.",
        ),
    ),
    Story(
        asks=(
            "{name} earns ${r} [an|per] hour [as a gardener|in a library|at a hotel]. From Monday to "
            "Friday {he} works {h} hours each day and on Saturday {s} hours, when the pay is double. "
            "[What does {he} earn in the week|How much money is that in a week]?",
            "On each of the five weekdays {name} works {h} hours at ${r} [an|per] hour. [On "
            "Saturday|Each Saturday] {he} works {s} hours for double pay. [How many dollars|How much "
            "money] does such a week bring?",
        ),
        draw={"r": span(8, 18), "h": span(2, 8), "s": span(2, 6)},
        steps=(
            "On weekdays {he} works {days = 5*h} hours.",
            "They bring ${x = days*r}.",
            "On Saturday an hour brings ${double = 2*r}.",
            "Saturday brings ${y = s*double}.",
            "The week brings ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s pay of ${r} [an|per] hour goes up by {pc}%. [How much|What] does {he} earn for "
            "{h} hours [after the raise|at the new rate]?",
            "After [a raise|an increase] of {pc}%, what does {name} get for {h} hours of [{his} "
            "work|work] if an hour paid ${r} before?",
            "An hour of {name}'s work used to pay ${r}. Now it pays {pc}% more. What do {h} hours "
            "bring [now|today]?",
        ),
        draw={"r": pick(10, 12, 15, 16, 20, 24, 25), "pc": pick(5, 10, 20, 25, 40, 50), "h": span(6, 40, 2)},
        steps=(
            "The raise is ${raise = r*pc/100} an hour.",
            "An hour now pays ${new = r+raise}.",
            "{He} earns ${pay = h*new}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} is paid ${a} for each lawn and {x:times} as much for each hedge. Last week {he} did "
            "{l} lawns and {h} hedges and spent ${g} on gas. How many dollars did {he} earn after that "
            "cost?",
            "For a lawn {name} gets ${a}, for a hedge {x:times} that sum. With {l} lawns and {h} hedges "
            "done and ${g} paid for gas, what has {he} earned, in dollars?",
        ),
        draw={"a": span(8, 20), "x": pick(2, 3), "l": span(3, 12), "h": span(2, 8), "g": span(5, 30)},
        steps=(
            "The lawns bring ${b = l*a}.",
            "A hedge brings ${c = a*x}.",
            "The hedges bring ${d = h*c}.",
            "After paying for gas {name} has ${e = b+d-g}.",
        ),
    ),
    Story(
        asks=(
            "{name} picks berries and is paid {c} cents a kilo. {He} fills {n} boxes with {k} kilos "
            "each, and ${l} are taken off for lunch. How many dollars does {he} get?",
            "For a kilo of berries a farmer pays {c} cents. {name} brings {n} boxes of {k} kilos, and "
            "the farmer keeps ${l} for {his} lunch. What is {name} paid, in dollars?",
        ),
        draw={"c": span(50, 120, 10), "n": span(8, 30), "k": span(3, 8), "l": span(4, 9)},
        steps=(
            "{name} picks {w = n*k} kilos.",
            "They bring {m = w*c} cents.",
            "That is {d = m/100} dollars.",
            "After lunch it is ${e = d-l}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A waiter earns ${r} an hour and shares tips. On one evening {n} waiters share ${t} in tips "
            "equally, and {name} works {h} hours as one of them. What does {name} earn that evening, in "
            "dollars?",
            "{name} is one of {n} waiters who share all tips in equal parts. The tips were ${t}, and "
            "{name} also gets ${r} for each of {his} {h} hours. How many dollars is that for the evening?",
        ),
        draw={"r": span(8, 16), "n": span(3, 8), "s": span(12, 60), "h": span(3, 8)},
        given={"t": "n*s"},
        steps=(
            "Each waiter gets ${s = t/n} in tips.",
            "The hours bring ${w = r*h}.",
            "{name} earns ${e = s+w}.",
        ),
    ),
    Story(
        asks=(
            "Job A pays ${a} an hour for {h} hours a week. Job B pays ${b} an hour for {k} hours a week, "
            "but the train to it costs ${t} a week. How many dollars more does job B bring in {w} weeks?",
            "{name} can work {h} hours a week at ${a} an hour nearby, or {k} hours at ${b} an hour in "
            "the city, where {he} must pay ${t} a week for the train. By how many dollars is the city "
            "job better in {w} weeks?",
        ),
        draw={
            "a": span(10, 16),
            "h": span(15, 30),
            "b": span(15, 25),
            "k": span(18, 35),
            "t": span(20, 60, 5),
            "w": span(2, 8),
        },
        given={"guard": "b*k-t-a*h-1"},
        steps=(
            "Job A, the first one, brings ${x = a*h} a week.",
            "The other job pays ${y = b*k} a week.",
            "After the train it is ${z = y-t}.",
            "Each week that is ${d = z-x} more.",
            "In {w} weeks it is ${e = d*w} more.",
        ),
    ),
    Story(
        asks=(
            "A translator gets {c} cents a word. A page has {k} words, and {name} translates {p} pages "
            "an hour. How many dollars does {he} earn in {h} hours?",
            "{name} translates {p} pages an hour, each with {k} words, at {c} cents a word. What are {h} "
            "hours of work worth, in dollars?",
        ),
        draw={"c": span(5, 12), "k": pick(200, 250, 300, 400), "p": span(2, 4), "h": span(2, 8)},
        steps=(
            "In an hour {name} translates {w = p*k} words.",
            "That brings {m = w*c} cents.",
            "In dollars it is {d = m/100} an hour.",
            "In {h} hours {he} earns ${e = d*h}.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to earn ${g} this week. On Monday and Tuesday {he} works {a} hours each, on "
            "Wednesday {b} hours. For ${r} an hour, how many more hours must {he} work?",
            "To earn ${g} in a week at ${r} an hour, {name} works {a} hours on each of two days and {b} "
            "hours on a third day. How many hours are still missing?",
        ),
        draw={"r": span(9, 25), "a": span(4, 8), "b": span(3, 9), "m": span(3, 18)},
        given={"g": "r*(2*a+b+m)"},
        steps=(
            "For ${g} {name} must work {t = g/r} hours.",
            "On the two equal days {he} works {d = 2*a} hours.",
            "In three days it is {u = d+b} hours.",
            "{m = t-u} hours are missing.",
        ),
    ),
    Story(
        asks=(
            "A boss pays {x:word} painters ${a} a day each and {y:word} helpers half of that. The job "
            "takes {d} days, and the customer pays ${c}. How many dollars does the boss keep?",
            "A team of {x:word} painters and {y:word} helpers works for {d} days. A painter gets ${a} a "
            "day, a helper half as much. What is left for the boss of the ${c} that the customer pays?",
        ),
        draw={
            "x": span(2, 6),
            "y": span(2, 6),
            "a": span(80, 180, 10),
            "d": span(2, 6),
            "k": span(50, 800, 50),
        },
        given={"c": "x*a*d+y*a*d/2+k"},
        steps=(
            "The painters cost ${p = x*a} a day.",
            "A helper gets ${h = a/2} a day.",
            "The helpers cost ${q = y*h} a day.",
            "A day costs ${t = p+q}.",
            "The whole job costs ${w = t*d}.",
            "The boss keeps ${k = c-w}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s pay starts at ${a} a month and rises by ${d} a month after each half year. How "
            "many dollars does {he} earn in the first year and a half?",
            "In {his} first six months {name} earns ${a} a month, in the next six ${d} a month more, and "
            "in the six after that again ${d} a month more. What is {his} pay for all these months, in "
            "dollars?",
        ),
        draw={"a": span(1200, 2400, 100), "d": span(50, 200, 10)},
        steps=(
            "In the second half year {name} earns ${b = a+d} a month.",
            "In the third half year it is ${c = b+d} a month.",
            "One month of each kind makes ${s = a+b+c}.",
            "There are six of each, so it is ${t = 6*s}.",
        ),
    ),
    Story(
        asks=(
            "{name} delivers papers: {n} houses a day, six days a week, for {c} cents a house. On "
            "Sundays {he} delivers to {m} houses for twice the money. How many dollars does {he} make in "
            "a week?",
            "Six days a week {name} brings papers to {n} houses at {c} cents each, and on Sunday to {m} "
            "houses at double that rate. What does a week bring {him}, in dollars?",
        ),
        draw={"n": span(30, 90, 5), "c": span(5, 15), "m": span(20, 80, 5)},
        steps=(
            "On each of six days {name} earns {a = n*c} cents.",
            "That is {b = 6*a} cents.",
            "On Sunday a house brings {d = 2*c} cents.",
            "Sunday brings {e = m*d} cents.",
            "The week brings {f = b+e} cents.",
            "In dollars that is {g = f/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name}'s boss takes off {c} cents for each minute that {he} is late. {He} is {m} minutes "
            "late on {k:word} days of a week with {d} working days. At ${a} a day, how many dollars does "
            "{he} get for the week?",
            "{name} gets ${a} a day and works {d} days a week. On {k:word} of these days {he} comes {m} "
            "minutes late, and each late minute costs {him} {c} cents. What is {his} pay for the week in "
            "dollars?",
        ),
        draw={
            "c": pick(10, 20, 25, 50),
            "m": span(4, 20, 2),
            "k": pick(2, 3),
            "d": pick(4, 5, 6),
            "a": span(60, 150, 5),
        },
        steps=(
            "{name} is late for {x = k*m} minutes.",
            "That costs {him} {y = x*c} cents.",
            "In dollars it is {z = y/100}.",
            "Without this {he} would get ${w = a*d}.",
            "{He} gets ${e = w-z}.",
        ),
        decimals=True,
    ),
)
