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
    Story(
        asks=(
            "{name}'s phone plan costs ${a} a month. From the seventh month on the price is ${d} higher. "
            "What does {he} pay in the first year?",
            "A phone plan is ${a} a month for six months. After that it becomes ${d} a month dearer. How "
            "many dollars does {name} pay in the first twelve months?",
        ),
        draw={"a": span(10, 60), "d": span(2, 20)},
        steps=(
            "The first six months cost ${x = 6*a}.",
            "After that a month costs ${b = a+d}.",
            "The year has {k = 12-6} more months.",
            "They cost ${y = k*b}.",
            "In the year that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "A photo takes {p} megabytes and a video of one minute takes {v} megabytes. {name} has {g} "
            "gigabytes free, stores {n} photos and then {m} minutes of video. How many megabytes are "
            "still free? (A gigabyte is 1000 megabytes.)",
            "On {name}'s phone {g} gigabytes are free, each of 1000 megabytes. {He} stores {n} photos of "
            "{p} megabytes each and {m} minutes of video with {v} megabytes a minute. How many megabytes "
            "remain?",
        ),
        draw={
            "p": span(3, 6),
            "v": span(60, 120, 10),
            "g": span(4, 16),
            "n": span(50, 400, 10),
            "m": span(4, 40),
        },
        steps=(
            "Free are {f = g*1000} megabytes at first.",
            "The photos take {x = n*p} megabytes.",
            "The videos take {y = m*v} megabytes.",
            "There are {r = f-x-y} megabytes left.",
        ),
    ),
    Story(
        asks=(
            "{name} looks at {his} phone {n} times a day for {m} minutes each time. {He} decides to do "
            "it only half as often. How many hours does {he} gain in {d} days?",
            "Every day {name} takes up {his} phone {n} times, always for {m} minutes. If it is only half "
            "as often from now on, how many hours are gained in {d} days?",
        ),
        draw={"n": span(20, 80, 2), "m": span(2, 6), "d": span(5, 60, 5)},
        steps=(
            "Half of the times is {h = n/2}.",
            "In a day that gains {x = h*m} minutes.",
            "In {d} days it is {y = x*d} minutes.",
            "That is {z = y/60} hours.",
        ),
    ),
    Story(
        asks=(
            "Plan A costs ${f} a month with all calls included. Plan B costs ${g} a month and {c} cents "
            "a minute. For how many minutes a month do both cost the same?",
            "With one plan {name} pays ${f} a month and nothing for calls. With another it is ${g} a "
            "month and {c} cents for each minute. At how many minutes a month are the two plans equally "
            "expensive?",
        ),
        draw={"f": span(20, 60), "g": span(5, 19), "c": pick(2, 4, 5, 8, 10, 20)},
        steps=(
            "The basic prices differ by ${d = f-g}.",
            "That is {e = d*100} cents.",
            "They are used up after {m = e/c} minutes.",
        ),
    ),
    Story(
        asks=(
            "A film of {s} megabytes is downloaded at {v} megabytes a second. After {t} seconds the "
            "speed drops to half. How many seconds does the whole download take?",
            "{name} downloads {s} megabytes. For {t} seconds it goes at {v} megabytes a second, and then "
            "only half as fast until the end. How long does it take in all, in seconds?",
        ),
        draw={"v": span(4, 40, 2), "t": span(20, 90, 5), "k": span(10, 120)},
        given={"s": "v*t+v/2*k"},
        steps=(
            "In {t} seconds {x = v*t} megabytes come.",
            "There are {r = s-x} megabytes left.",
            "The speed is then {h = v/2} megabytes a second.",
            "The rest takes {k = r/h} seconds.",
            "In all it takes {all = t+k} seconds.",
        ),
    ),
    Story(
        asks=(
            "{name} pays for a phone of ${p} in monthly parts. {He} has paid ${a} a month for {m} "
            "months. The seller then takes ${o} off the rest, and {name} pays what remains in {k} equal "
            "parts. How large is each part?",
            "For a phone of ${p}, {name} has already paid {m} times ${a}. Of what {he} still owes, ${o} "
            "is forgiven. The remainder is paid in {k} equal payments. How many dollars is each of "
            "these?",
        ),
        draw={
            "p": span(400, 1200, 20),
            "a": span(20, 60, 5),
            "m": span(3, 9),
            "o": span(10, 60, 5),
            "k": span(3, 12),
        },
        steps=(
            "So far {name} has paid ${x = a*m}.",
            "{He} still owes ${r = p-x}.",
            "After that ${y = r-o} has to be paid.",
            "Each part is ${z = y/k}.",
        ),
    ),
    Story(
        asks=(
            "Three sisters share a phone bill of ${b}. {name} talked for {x} minutes, and the other two "
            "for {y} and {z} minutes. They divide the bill by minutes. How many dollars does {name} pay?",
            "A bill of ${b} is divided by the minutes talked. {name} talked for {x} minutes, {his} two "
            "cousins for {y} and {z}. What is {name}'s part in dollars?",
        ),
        draw={
            "x": span(20, 200, 10),
            "y": span(20, 200, 10),
            "z": span(20, 200, 10),
            "b": pick(24, 30, 36, 40, 42, 45, 48, 54, 60, 72, 80, 90),
        },
        steps=(
            "Together they talked for {s = x+y+z} minutes.",
            "{name}'s part is {x} of these {s} minutes, so it is ${p = b*x/s}.",
        ),
    ),
    Story(
        asks=(
            '"In the first round I had {a} points in my phone game," says {name}. "In every later round '
            'I had {d} more than in the round before." How many points did {he} have in four rounds '
            "together, if {l} points were taken away for cheating?",
            "{name} plays four rounds on {his} phone. The first brings {a} points and each of the others "
            "{d} more than the one before. At the end {l} points are taken away. What is the final "
            "score?",
        ),
        draw={"a": span(20, 150, 5), "d": span(5, 40), "l": span(10, 80, 5)},
        steps=(
            "The second round brings {b = a+d} points.",
            "The third brings {c = b+d} points.",
            "The fourth brings {e = c+d} points.",
            "Together that is {s = a+b+c+e} points.",
            "At the end there are {r = s-l} points.",
        ),
    ),
    Story(
        asks=(
            "{name} had some credit on {his} phone. {He} used ${a} for calls, then half of the rest for "
            "games, and loaded ${l} again. Now there is ${r}. How much credit was there at first?",
            "There is ${r} on {name}'s phone after {he} loaded ${l}. Before that {he} had spent ${a} on "
            "calls and then half of what remained on games. With how many dollars did {he} start?",
        ),
        draw={"a": span(4, 30), "l": span(5, 30, 5), "h": span(2, 20)},
        given={"r": "h+l"},
        steps=(
            "Before loading there was ${h = r-l}.",
            "Before the games it was ${x = h*2}.",
            "At first it was ${y = x+a}.",
        ),
    ),
    Story(
        asks=(
            "A newspaper costs ${w} a week online or ${p:money} for a printed copy. {name} buys {n} "
            "printed copies a week. How much would {he} save online in {k} weeks?",
            "Every week {name} buys {n} printed newspapers at ${p:money} each. Online all of them are "
            "${w} a week. What would {he} save in {k} weeks by reading online?",
        ),
        draw={"w": span(2, 6), "p": pick(1.5, 1.8, 2.25, 2.5, 3), "n": span(4, 7), "k": span(4, 52)},
        steps=(
            "The printed copies cost ${x = n*p} a week.",
            "Online saves ${d = x-w} a week.",
            "In {k} weeks that is ${all = d*k}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Of the {n} messages on {name}'s phone, {p}% are from {his} family. {He} deletes half of the "
            "others, and then {a} new ones arrive. How many messages are there now?",
            "{name} has {n} messages, {p}% of them from the family. {He} keeps these but deletes half of "
            "all the others. Then {a} more come. How many messages does the phone hold?",
        ),
        draw={"n": span(40, 400, 20), "p": pick(10, 20, 25, 30, 40, 45, 55, 60), "a": span(5, 50)},
        steps=(
            "From the family there are {f = n*p/100} messages.",
            "The others number {o = n-f}.",
            "Half of them is {h = o/2}, and these are deleted.",
            "Now there are {r = n-h+a} messages.",
        ),
    ),
    Story(
        asks=(
            "A video service has {a} customers at ${p} a month and {b} customers at ${q} a month. It "
            "pays ${c} a month for films and ${w} to each of its {k} workers. What is its profit in a "
            "month?",
            "How many dollars a month does a video service earn after its costs? {a} customers pay ${p} "
            "a month, {b} pay ${q}; films cost ${c} and each of {k} workers gets ${w}.",
        ),
        draw={
            "a": span(500, 900, 20),
            "p": span(8, 12),
            "b": span(300, 600, 20),
            "q": span(13, 18),
            "c": span(1000, 3000, 100),
            "w": span(1500, 2500, 100),
            "k": pick(2, 3),
        },
        steps=(
            "The first customers pay ${x = a*p}.",
            "The others pay ${y = b*q}.",
            "The workers get ${z = k*w}.",
            "The costs are ${s = c+z}.",
            "The profit is ${g = x+y-s}.",
        ),
    ),
    Story(
        asks=(
            "A battery lasts {h} hours when new and {p}% less after two years. {name} uses the old "
            "battery for {m} minutes. How many minutes does it still last?",
            "{name}'s phone ran for {h} hours when it was new, but now the time is {p}% shorter. {He} "
            "has used the full battery for {m} minutes. For how many more minutes will it run?",
        ),
        draw={"h": span(10, 30), "p": pick(10, 15, 20, 25, 30, 40), "m": span(40, 300, 5)},
        steps=(
            "New, it lasted {n = h*60} minutes.",
            "It has lost {l = n*p/100} minutes.",
            "So it lasts {o = n-l} minutes now.",
            "There are {r = o-m} minutes left.",
        ),
    ),
    Story(
        asks=(
            "{name} calls {his} grandmother {n} times a week for {m} minutes and {his} aunt once a week "
            "for {t:times} as long as one call to the grandmother. How many minutes is that in {w} "
            "weeks?",
            "In a week {name} has {n} calls of {m} minutes with {his} grandmother and one call with "
            "{his} aunt that is {t:times} as long as one of these. How many minutes does {he} talk in "
            "{w} weeks?",
        ),
        draw={"n": span(5, 9), "m": span(5, 25), "t": span(2, 4), "w": span(2, 10)},
        steps=(
            "With the grandmother it is {x = n*m} minutes a week.",
            "The call with the aunt takes {y = t*m} minutes.",
            "In a week that is {z = x+y} minutes.",
            "In {w} weeks it is {all = z*w} minutes.",
        ),
    ),
)
