"""Phone plans, subscriptions and regular bills."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A phone plan costs ${f} [a|per] month and {c} cents for every minute [after the "
            "first|above] {free} minutes. In [May|August], {name} talked for {m} minutes. How many "
            "dollars was {his} bill?",
            "{name}'s phone plan includes {free} minutes for ${f} [a|per] month; each further minute "
            "costs {c} cents. What does {he} pay for a month [with|in which {he} uses] {m} minutes?",
            "With {name}'s plan, {free} minutes [are included|come] in the monthly fee of ${f}, and "
            "every minute beyond them costs {c} cents. [How much|What] did {he} pay for {m} minutes in "
            "one month?",
        ),
        draw={
            "f": span(10, 40, 5),
            "c": pick(5, 8, 10, 12, 15),
            "free": pick(100, 200, 300),
            "m": span(220, 600, 10),
        },
        steps=(
            "{name} used {over = m-free} minutes more than were included.",
            "They cost ${extra = over*c/100}.",
            "The bill was ${bill = f+extra}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Company A asks ${a} a month for [internet|television]. Company B asks ${b} a month but "
            "[charges|takes] ${set} once for the setup. [How much|What] does {name} save in the first "
            "year with company B?",
            "{name} can get [internet|cable television] for ${a} a month, or for ${b} a month after "
            "paying ${set} once. How many dollars cheaper is the second offer [over|in] the first "
            "twelve months?",
        ),
        draw={"a": span(40, 70), "b": span(20, 39), "set": span(20, 90, 5)},
        steps=(
            "A year with the first company costs ${x = 12*a}.",
            "The monthly fees of the second come to ${y = 12*b}.",
            "With the setup that is ${z = y+set}.",
            "{name} saves ${d = x-z}.",
        ),
    ),
    Story(
        asks=(
            "{name} pays for {n} streaming services: the first costs ${a:money} a month, and each of "
            "the others costs ${b:money}. [How much|What] does {he} pay in {m} months?",
            "Of {n} [video|music] services that {name} uses, one costs ${a:money} a month and the "
            "others ${b:money} each. What do all of them cost {him} in {m} months?",
            "Every month {name} pays ${a:money} for one [channel|app] and ${b:money} for each of the "
            "others. {He} has {n} of them [in all|altogether|in total]. What is the cost for {m} "
            "months[ in dollars|]?",
        ),
        draw={
            "n": span(3, 6),
            "a": pick(9.5, 10.99, 12.5, 14.99),
            "b": pick(4.5, 5.99, 6.5, 7.25),
            "m": span(2, 12),
        },
        steps=(
            "There are {k = n-1} other services.",
            "They cost ${x = k*b} a month.",
            "All of them cost ${y = a+x} a month.",
            "In {m} months that is ${all = m*y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A [magazine|newspaper] costs ${p:money} at the kiosk. A subscription for {n} issues costs "
            "${s:money}. [How much|What] does {name} save on each issue [with the subscription|by "
            "subscribing]?",
            "{name} can subscribe to {n} issues of a [comic|magazine|newspaper] for ${s:money} instead "
            "of paying ${p:money} for each one. How many dollars [cheaper|less] is each issue then?",
        ),
        draw={
            "n": pick(10, 12, 20, 24, 40),
            "u": pick(1.5, 2, 2.25, 3, 3.25),
            "p": pick(3.5, 4, 4.5, 4.95, 5.2),
        },
        steps=(
            "With the subscription an issue costs ${u = s/n}.",
            "{name} saves ${d = p-u} on each issue.",
        ),
        given={"s": "n*u"},
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {g} gigabytes of data for the month. {He} uses {a} gigabytes [a|per] week in "
            "the first two weeks and {b} gigabytes in the third. How much is left for each of the last "
            "{d} days[ of the month|] if {he} uses the same amount daily?",
            "With {g} gigabytes [a|per] month, {name} uses up {a} in each of the first two weeks and "
            "{b} in the third. {d} days [remain|are left]. How many gigabytes can {he} use [a day|per "
            "day] then?",
        ),
        draw={"a": span(2, 6), "b": span(2, 9), "d": span(7, 10), "u": pick(0.5, 1, 1.5, 2)},
        steps=(
            "In the first two weeks {name} uses {x = 2*a} gigabytes.",
            "After three weeks {left = g-x-b} gigabytes are left.",
            "Each day {he} can use {u = left/d} gigabytes.",
        ),
        given={"g": "2*a+b+d*u"},
        decimals=True,
    ),
    Story(
        asks=(
            "{name} sends {a} text messages on Monday and {k:times} as many on Tuesday. On Wednesday "
            "{he} sends {d} fewer than on Tuesday. At {c} cents [a message|each], how many dollars do "
            "the messages [cost|of the three days cost]?",
            "A text message [costs|is] {c} cents. {name} sent {a} on [Monday|Thursday], {k:times} that "
            "number the next day, and {d} fewer the day after that than the day before. What did the "
            "messages [of those three days |]cost in dollars?",
        ),
        draw={"a": span(6, 20), "k": span(2, 4), "d": span(2, 9), "c": pick(5, 10, 20, 25)},
        steps=(
            "On the second day there were {b = k*a} messages.",
            "On the third day there were {e = b-d} messages.",
            "In all there were {all = a+b+e} messages.",
            "They cost ${cost = all*c/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A [gym|swimming club] asks ${j} to join and ${m} [a|per] month. {name} has paid ${all} so "
            "far. How many months has {he} been a member?",
            "Joining a [gym|tennis club|choir] costs ${j}, and [every|each] month costs ${m}. So far "
            "{name} has paid ${all} [to it|there]. For how many months is that?",
        ),
        draw={"j": span(20, 80, 5), "m": span(12, 45), "n": span(3, 18)},
        steps=(
            "The monthly fees make ${fees = all-j}.",
            "That is enough for {n = fees/m} months.",
        ),
        given={"all": "j+m*n"},
    ),
    Story(
        asks=(
            "The first {free:word} months of a [music|film|news] service are free. After that it costs "
            "${p} [a|per] month. What does {name} pay for the first {y} years?",
            "{name} signs up for {y} years of a [film|game] service. The first {free:word} months cost "
            "nothing, the others ${p} [each|apiece]. How much is that [in all|altogether]?",
        ),
        draw={"free": span(2, 6), "p": span(6, 20), "y": span(2, 5)},
        steps=(
            "{y} years are {months = y*12} months.",
            "{name} must pay for {paid = months-free} of them.",
            "That is ${all = paid*p}.",
        ),
    ),
    Story(
        asks=(
            "A yearly [bus|train|parking] pass costs ${y}. {name} could also pay ${m} [a|per] month. "
            "[How much|What] does {he} save each month with the yearly pass?",
            "{name} pays ${m} [a|per] month for a [parking space|train pass]. For a whole year at once "
            "{he} would pay only ${y}. How many dollars [a|per] month would {he} save?",
        ),
        draw={"u": span(25, 70), "m": span(40, 95)},
        steps=(
            "With the yearly pass a month costs ${u = y/12}.",
            "{name} saves ${d = m-u} each month.",
        ),
        given={"y": "12*u"},
    ),
    Story(
        asks=(
            "{name}, {name2} and {name3} share a family phone plan for ${f} [a|per] month. {name} also "
            "pays ${x} a month for {his} new phone, and a third of the plan. [What|How much] does "
            "{name} pay in {m} months?",
            "Three people share a phone plan for ${f} [a|per] month [equally|in equal parts]. {name} "
            "is one of them and also pays off a phone at ${x} a month. What [does {he}|must {he}] pay "
            "in {m} months?",
        ),
        draw={"part": span(12, 30), "x": span(8, 40), "m": span(3, 12)},
        steps=(
            "A third of the plan is ${part = f/3}.",
            "{name} pays ${month = part+x} a month.",
            "In {m} months that is ${all = m*month}.",
        ),
        given={"f": "3*part"},
    ),
    Story(
        asks=(
            "A new phone costs ${p}. {name} gets ${old} for {his} old phone, and pays the rest in {n} "
            "equal monthly payments. [How much|What] is each payment, with a service fee of ${fee} "
            "[a|per] month [added|on top]?",
            "{name} gives back an old phone for ${old} and buys a new one for ${p}. The rest is paid "
            "in {n} equal parts, one a month, and each month there is a fee of ${fee} [as well|too]. "
            "[How much|What] does {he} pay [a|per] month?",
        ),
        draw={
            "n": pick(6, 8, 10, 12, 20, 24),
            "u": span(12, 40),
            "old": span(40, 150, 10),
            "fee": span(2, 9),
        },
        steps=(
            "After the old phone ${rest = p-old} is left to pay.",
            "Each part is ${part = rest/n}.",
            "With the fee {name} pays ${month = part+fee} a month.",
        ),
        given={"p": "n*u+old"},
    ),
    Story(
        asks=(
            "A phone's battery is at {a}%. Watching films uses {u}% an hour, and talking uses {v}% an "
            "hour. {name} watches films for {h} hours. For how many hours can {he} then talk[ until it "
            "is empty|]?",
            "{name}'s [phone|tablet] is charged to {a}%. An hour of [films|video] takes {u}%, an hour "
            "of talking {v}%. After {h} hours of video, for how many hours of talk does the battery "
            "last?",
            "With {a}% left in the battery, {name} watches {h} hours of [films|sports], which takes "
            "{u}% an hour. How many hours of talking at {v}% an hour are [possible|left] after that?",
        ),
        draw={"u": span(8, 14), "v": span(3, 6), "h": span(2, 3), "t": span(3, 9)},
        steps=(
            "The films use {x = u*h} percent.",
            "There are {left = a-x} percent left.",
            "That is enough for {t = left/v} hours of talk.",
        ),
        given={"a": "u*h+v*t"},
    ),
    Story(
        asks=(
            "{name} pays ${w} for water and {k:times} as much for electricity [each|every] month; "
            "internet is ${d} less than electricity. What do the three [bills|costs] add up to in {m} "
            "months?",
            "[Each|Every] month the water bill is ${w}, electricity is {k:times} that, and internet "
            "costs ${d} less than electricity. How much [does {name} pay|are these bills] in {m} "
            "months?",
            "In {name}'s house, electricity costs {k:times} as much as water, and internet costs ${d} "
            "less than electricity. Water is ${w} [a|per] month. How many dollars [do|will] all three "
            "take in {m} months?",
        ),
        draw={"w": span(15, 35), "k": pick(2, 3), "d": span(3, 20), "m": span(2, 12)},
        steps=(
            "Electricity costs ${e = k*w} a month.",
            "Internet costs ${i = e-d} a month.",
            "A month costs ${month = w+e+i}.",
            "In {m} months that is ${all = m*month}.",
        ),
    ),
)
