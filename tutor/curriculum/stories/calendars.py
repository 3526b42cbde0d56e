"""Calendars: days, weeks, months and years."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "Today is June {d}. {name}'s [summer camp|dance camp|first day at the farm] starts on August "
            "{e}. June has 30 days and July has 31. [In how many days does it start|How many days from "
            "now does it start|How many days must {he} wait for it]?",
            "On June {d}, {name} [begins to count|starts counting] the days until August {e}, the day of "
            "{his} [flight|trip]. There are 30 days in June and 31 in July. How many days are there to "
            "go?",
        ),
        draw={"d": span(3, 27), "e": span(2, 25)},
        steps=(
            "Until the end of June there are {june = 30-d} more days.",
            "With July and the days of August it is {days = june+31+e} days.",
        ),
    ),
    Story(
        asks=(
            "A bottle holds {n} vitamin tablets, and {name} [takes|swallows] {k} of them [a|every] day. "
            "{He} has been taking them for {w} weeks. For how many more days will the bottle last[?| from"
            " now?| if nothing changes?]",
            "[On the doctor's advice, {name}|{name}|Feeling tired, {name}] opened a bottle of {n} tablets"
            " {w} weeks ago and has taken {k} tablets [each|every] day since then. [How many days will "
            "the rest last|The rest is enough for how many more days]?",
        ),
        draw={"w": span(2, 6), "k": span(2, 4), "rest": span(4, 30)},
        given={"n": "w*7*k+rest*k"},
        steps=(
            "In {w} weeks there are {days = w*7} days.",
            "In that time {used = days*k} tablets were taken.",
            "There are {left = n-used} tablets left.",
            "They last for {more = left/k} more days.",
        ),
    ),
    Story(
        asks=(
            "{kids} children [take turns washing the dishes|share the work of washing the dishes|wash the"
            " dishes in turn], one child [each|every] day. [Washing up|Doing all the dishes|The work] "
            "takes {m} minutes. How many minutes does each child spend on it in {w} weeks if [everyone "
            "has equally many turns|they all have the same number of turns]?",
            "In a family with {kids} children, a different child washes the dishes [each|every] day, "
            "always in the same order, and it takes {m} minutes. Over {w} weeks everyone has the same "
            "number of turns. How many minutes does one child spend washing dishes in [that time|those "
            "weeks|this period]?",
        ),
        draw={"kids": span(2, 7), "m": span(10, 30), "w": span(2, 12)},
        steps=(
            "There are {days = w*7} days.",
            "Each child has {turns = days/kids} turns.",
            "That is {mins = turns*m} minutes for each child.",
        ),
    ),
    Story(
        asks=(
            "{name} waters {his} [cactus|aloe plant] every {a} days and {his} fern every {b} days. [How "
            "many times does {he} water a plant|How many waterings are there] in {d} days, if [both "
            "plants get a watering on the last day|the last of these days is a day for both]?",
            "Over {d} days, {name} gives water to a cactus every {a} days and to a palm every {b} days. "
            "Both numbers divide {d} exactly. How many waterings [are there|does that make] "
            "[altogether|in all]?",
        ),
        draw={"a": span(6, 15), "b": span(2, 5), "n": span(2, 6)},
        given={"d": "a*b*n"},
        steps=(
            "The first plant gets {x = d/a} waterings.",
            "The other one gets {y = d/b} waterings.",
            "Together there are {all = x+y} waterings.",
        ),
    ),
    Story(
        asks=(
            "{name} [subscribes to|gets] a magazine that comes out [each|every] month and a newsletter "
            "that comes out every week. How many issues [does {he} receive|arrive in {his} mailbox] in "
            "{y} years, if a year has 52 weeks?",
            "A club sends its members one magazine a month and one letter a week. [Taking|Counting] 52 "
            "weeks for a year, how many mailings does {name} get in {y} years of membership?",
            "For {y} years {name} has [received|been sent] one magazine [each|every] month and one "
            "newsletter each week (52 weeks [a|per|each] year). How many mailings is that [in "
            "all|altogether]?",
        ),
        draw={"y": span(2, 9)},
        steps=(
            "The magazine comes {mag = 12*y} times.",
            "The newsletter comes {news = 52*y} times.",
            "Together that is {all = mag+news} mailings.",
        ),
    ),
    Story(
        asks=(
            "{name}'s vacation begins in {total} days. {He} spends {w} full weeks of this time [preparing"
            " for exams|at school] and the {t} days after that at {his} grandparents' house. [The rest is"
            " free|The other days are free]. How many free days [does {he} have|are there] before the "
            "vacation?",
            "[There are {total} days until|It is {total} days to|{name} counts {total} days until] the "
            "vacation. School takes up {w} whole weeks of them, and {t} more days are planned for a visit"
            " to an uncle. How many days [remain unplanned|are still without a plan]?",
        ),
        draw={"total": span(30, 75), "w": span(2, 6), "t": span(3, 12)},
        steps=(
            "The weeks have {school = w*7} days.",
            "So {busy = school+t} days are taken.",
            "That leaves {free = total-busy} days.",
        ),
    ),
    Story(
        asks=(
            "{name} was away on a trip for {w} weeks and {d} days. {He} spent {a:word} days in the "
            "mountains, and the rest of the time was split evenly among {n} cities. How many days did "
            "{he} stay in each city?",
            "A trip through {n} cities and the mountains [took|lasted] {w} weeks and {d} days. {name} "
            "[stayed|was] in the mountains for {a:word} days and gave the same number of days to every "
            "city. How many days [were there for each city|did each city get]?",
            "{name} [planned|booked] a journey of {w} weeks and {d} days. Of these, {a:word} days [are "
            "for|go to] hiking in the mountains, and the other days are shared [equally|evenly] by {n} "
            "cities. How long, in days, will {he} be in one city?",
        ),
        draw={"w": span(2, 5), "d": span(2, 6), "a": span(3, 9), "n": span(2, 6)},
        steps=(
            "The weeks are {x = w*7} days.",
            "The whole trip lasts {all = x+d} days.",
            "For the cities there are {rest = all-a} days.",
            "Each city gets {each = rest/n} days.",
        ),
    ),
    Story(
        asks=(
            "A year has 365 days. {name}'s school is [open|in session] {s} days of the year. {He} also "
            "goes to [music school|chess club] on {c} days without school. On how many days of the year "
            "does {he} have neither?",
            "Of the 365 days of a year, {s} are school days. On {c} [other|more] days {name} has a club "
            "meeting instead. How many days of the year are [free of both|left without school or club]?",
            "{name} counted: out of 365 days there were {s} school days, and on {c} of the [other "
            "days|days without school] {he} had a [sports match|dance class]. How many days [were "
            "left|remained]?",
        ),
        draw={"s": span(165, 195), "c": span(12, 60)},
        steps=(
            "Without school there are {free = 365-s} days.",
            "Without the club it is {left = free-c} days.",
        ),
    ),
    Story(
        asks=(
            "The [new bridge|town pool] was planned to take {p} weeks to build. Rain [delayed|set back] "
            "the work by {r} days, and a strike delayed it by {s:times} as many days as the rain. How "
            "many days did the work take [in all|altogether]?",
            "{p} weeks were planned for [building a playground|repairing a street]. The workers lost {r} "
            "days to rain and {s:times} as many days to missing material, so the work took longer by all "
            "these days. How many days did it last?",
            "A [road|school hall] was to be finished in {p} weeks. It took longer: there were {r} days of"
            " [storms|rain], and waiting for machines cost {s:times} as many days as that. After how many"
            " days was it finished?",
        ),
        draw={"p": span(4, 20), "r": span(3, 12), "s": span(2, 4)},
        steps=(
            "The plan was {plan = p*7} days.",
            "The second delay was {d2 = r*s} days.",
            "Together the delays are {late = r+d2} days.",
            "The work took {all = plan+late} days.",
        ),
    ),
    Story(
        asks=(
            "{name} [writes|draws] in a diary {k} days [a|per|each] week and fills {p} pages on each of "
            "those days. The diary has {n} pages, of which {used} are already full. In how many weeks "
            "will it be [full|used up|finished]?",
            "A diary with {n} pages already has {used} full pages. {name} writes {p} pages on each of {k}"
            " days in a week. How many weeks does {he} need to [fill the rest|finish the diary|get to the"
            " last page]?",
        ),
        draw={"w": span(3, 12), "k": span(3, 6), "p": span(2, 4), "used": span(10, 60)},
        given={"n": "w*k*p+used"},
        steps=(
            "There are {left = n-used} empty pages.",
            "In a week {name} fills {week = k*p} pages.",
            "The diary lasts for {w = left/week} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name} is {tall} months old today, and {his} cousin is {y} years and {m} months old. By how "
            "many months is the cousin older?",
            "[The cousin of {name}|{name}'s little cousin] is {y} years and {m} months old, while {name} "
            "is {tall} months old. How many months [younger is {name}|older is the cousin]?",
            "{name}'s [neighbor|cousin|friend] was born {y} years and {m} months ago, and {name} {tall} "
            "months ago. How many months [lie between the two births|are there between their birthdays]?",
        ),
        draw={"tall": span(14, 30), "y": span(3, 6), "m": span(2, 11)},
        steps=(
            "The years are {ym = y*12} months.",
            "So the older one is {old = ym+m} months old.",
            "The difference is {diff = old-tall} months.",
        ),
    ),
    Story(
        asks=(
            "A library book may be kept for {w} weeks. {name} reads {a} pages on each of the "
            "first {d} days, and the book has {n} pages. How many pages a day must {he} read on "
            "all the other days to finish it in time?",
            "{name} has {w} weeks for a library book of {n} pages. On each of the first {d} days "
            "{he} reads {a} pages. On the days that remain {he} wants to read equally much each "
            "day. How many pages a day does {he} need to read?",
        ),
        draw={"w": span(2, 4), "a": span(5, 20), "d": span(3, 9), "b": span(6, 25)},
        given={"n": "a*d+(7*w-d)*b"},
        steps=(
            "{name} has {t = w*7} days.",
            "On the first days {he} reads {x = a*d} pages.",
            "There are {r = n-x} pages left.",
            "There are {m = t-d} days left.",
            "{He} must read {b = r/m} pages a day.",
        ),
    ),
    Story(
        asks=(
            "In {name}'s advent box there are {n} chocolates for the days of December, one a day. "
            "By the {d}th {he} has eaten one for every day so far, and {k} more that were meant "
            "for later days. How many are still in the box?",
            "A box holds {n} chocolates, one for each day from December 1 on. On the evening of "
            "the {d}th, {name} has taken the chocolates of all days until then and another {k} as "
            "well. How many chocolates does the box still hold?",
        ),
        draw={"n": span(24, 31), "d": span(4, 16), "k": span(2, 7)},
        steps=(
            "{name} has eaten {e = d+k} chocolates.",
            "Still in the box are {left = n-e}.",
        ),
    ),
    Story(
        asks=(
            "A gym costs ${m} a month or ${y} for a whole year. {name} pays by the month, stops "
            "after {k} months, and also pays ${f} for leaving early. How much less than the price "
            "of a year did {he} pay?",
            "For a year the gym costs ${y}; by the month it is ${m}. {name} took the monthly plan "
            "for {k} months and then paid a fee of ${f} to leave. How many dollars below the "
            "price for a year is that?",
        ),
        draw={"m": span(25, 50), "y": span(280, 420, 10), "k": span(3, 8), "f": span(15, 60, 5)},
        steps=(
            "The months cost ${x = m*k}.",
            "With the fee {name} paid ${p = x+f}.",
            "That is ${d = y-p} less.",
        ),
    ),
    Story(
        asks=(
            "{name} swims every {a}th day and {name2} every {b}th day. Both swim today. {name} "
            "swims {x} meters each time and {name2} {y} meters. How many meters do both swim in "
            "the {n} days after today, the last of which is a day for both?",
            "Today {name} and {name2} both swim. After that {name} goes every {a} days and swims "
            "{x} meters, and {name2} goes every {b} days and swims {y} meters. On day {n} from "
            "now both are there again. How many meters have they swum in these {n} days, [the "
            "swim of today not counted|not counting today]?",
        ),
        draw={
            "a": pick(4, 5, 6, 7),
            "b": pick(8, 9, 10, 12),
            "q": span(2, 5),
            "x": span(200, 900, 50),
            "y": span(500, 1500, 100),
        },
        given={"n": "a*b*q/2"},
        steps=(
            "{name} swims {s = n/a} times.",
            "{name2} swims {t = n/b} times.",
            "{name} swims {u = s*x} meters.",
            "{name2} swims {v = t*y} meters.",
            "Together that is {all = u+v} meters.",
        ),
    ),
    Story(
        asks=(
            "The school year has {w} weeks with {d} school days each, but {h} of these days are "
            "holidays. {name} rides {k} kilometers to school and {k} back. How many kilometers is "
            "that in the year if {he} was ill on {i} school days?",
            "Every school day {name} rides {k} kilometers to school and the same way back. There "
            "are {w} weeks with {d} school days, less {h} holidays, and on {i} more days {he} is "
            "ill. How many kilometers does {he} ride in the year?",
        ),
        draw={"w": span(36, 42), "d": pick(5, 6), "h": span(8, 20), "k": span(2, 9), "i": span(2, 9)},
        steps=(
            "The weeks have {s = w*d} school days.",
            "{name} rides on {r = s-h-i} of them.",
            "A day has {e = 2*k} kilometers.",
            "In the year that is {all = r*e} kilometers.",
        ),
    ),
    Story(
        asks=(
            "From Monday to Friday {name} sleeps {a} hours a night and on the two nights of the "
            "weekend {m} hours more. How many hours does {he} sleep in {w} weeks?",
            "{name} sleeps {a} hours in each of five nights of a week, and {m} hours longer in "
            "each of the other two. [How many hours of sleep|What number of hours] is that in {w} "
            "weeks?",
        ),
        draw={"a": pick(6, 6.5, 7, 7.5, 8, 8.5), "m": pick(0.5, 1.5, 2, 2.5), "w": span(2, 12)},
        steps=(
            "The five nights have {x = 5*a} hours.",
            "A night of the weekend has {b = a+m} hours.",
            "The two nights have {y = 2*b} hours.",
            "A week has {s = x+y} hours.",
            "In {w} weeks it is {all = s*w} hours.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A moon day: on a faraway planet a year has {m} months of {d} days, and a week has "
            "{k} days. How many full weeks does a year have there, if {r} days of the year belong "
            "to no week?",
            "On {name}'s dream planet there are {m} months of {d} days in a year. {r} feast days "
            "are not part of any week, and a week has {k} days. How many weeks are in a year?",
        ),
        draw={"m": span(6, 20), "d": span(15, 40), "k": pick(4, 5, 6, 8, 9, 10), "r": span(2, 9)},
        steps=(
            "The year has {all = m*d} days.",
            "{x = all-r} of these belong to weeks.",
            "The year has {w = x/k} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name} marks on a calendar when {he} waters the tomatoes: {a} times a week in June, "
            "which we count as 4 weeks, and {x:times} as often in the {b} weeks after that. One "
            "watering takes {l} liters. How many liters is that in all?",
            "In the 4 weeks of June {name} waters {his} tomatoes {a} times a week, and in the "
            "next {b} weeks {x:times} as often. {He} uses {l} liters each time. How many liters "
            "of water does {he} need in [all these|these] weeks?",
        ),
        draw={"a": span(2, 3), "x": pick(2, 3), "b": span(3, 8), "l": span(12, 60, 4)},
        steps=(
            "In June there are {j = 4*a} waterings.",
            "Later there are {k = a*x} waterings a week.",
            "That makes {m = k*b} waterings.",
            "In all there are {n = j+m} waterings.",
            "They take {all = n*l} liters.",
        ),
    ),
    Story(
        asks=(
            '"My birthday is in {w} weeks and {d} days," says {name}. "Mine is {k} days before '
            'yours," says {name2}. How many days must {name2} still wait?',
            "{name} has a birthday in {w} weeks and {d} days; {name2}'s is {k} days earlier. For "
            "how many days must {name2} [still wait|wait from today]?",
        ),
        draw={"w": span(2, 12), "d": span(2, 6), "k": span(3, 13)},
        steps=(
            "{w} weeks are {x = w*7} days.",
            "{name}'s birthday is in {y = x+d} days.",
            "{name2} must wait {z = y-k} days.",
        ),
    ),
    Story(
        asks=(
            "A clock loses {s} seconds every hour. {name} sets it right, and {d} days later {he} "
            "looks at it. By how many minutes is it slow then?",
            "{name}'s old clock runs slow: it loses {s} seconds in each hour. It was right {d} "
            "days ago. How many minutes is it behind now?",
        ),
        draw={"s": span(2, 20), "d": span(2, 45)},
        steps=(
            "{d} days have {h = d*24} hours.",
            "The clock loses {t = h*s} seconds.",
            "That is {m = t/60} minutes.",
        ),
    ),
    Story(
        asks=(
            "A magazine comes out every {k} weeks. {name} has the issues of {y} years, with 52 "
            "weeks in each, and {m} of them are missing from the shelf. An issue is {t} "
            "millimeters thick. How many millimeters of the shelf do the issues fill?",
            "Every {k} weeks there is a new issue of a magazine. {name} collected it for {y} "
            "years of 52 weeks but has lost {m} issues. If each is {t} millimeters thick, how "
            "many millimeters does the row on {his} shelf measure?",
        ),
        draw={"k": pick(2, 4), "y": span(2, 9), "m": span(2, 9), "t": span(3, 9)},
        steps=(
            "In {y} years there are {w = y*52} weeks.",
            "That makes {n = w/k} issues.",
            "{name} still has {h = n-m} issues.",
            "They fill {all = h*t} millimeters.",
        ),
    ),
    Story(
        asks=(
            "On the first day of a month of {d} days, {name} has {a} jam jars. {He} uses {u:word} "
            "a week for four weeks, and on the last {r} days, each a feast day, {he} uses "
            "{v:word} a day. How many jars does {he} have at the end of the month?",
            "{name} starts a month with {a} jars of jam. In each of the first four weeks {he} "
            "opens {u:word} jars, and on each of the {r} days after these weeks {v:word} jars. "
            "How many jars are left then?",
        ),
        draw={"d": pick(30, 31), "u": span(3, 6), "v": span(2, 4), "a": span(40, 70), "r": pick(2, 3)},
        given={"ok": "31-28-r+1", "same": "(d-28)/r"},
        steps=(
            "In the four weeks {name} uses {x = 4*u} jars.",
            "On the last days {he} uses {y = r*v} jars.",
            "Left are {z = a-x-y} jars.",
        ),
    ),
    Story(
        asks=(
            "{name} works on {d} days and then has {f} days off, again and again. {He} is paid "
            "${p} for a day of work. After {n} days, when the last day off is over, how much has "
            "{he} earned?",
            "After every {d} days of work {name} has {f} days off. {He} earns ${p} on a day of "
            "work and nothing on the others. What does {he} earn in {n} days, which begin with "
            "the first day of work and end with the last day off?",
        ),
        draw={"d": span(3, 10), "f": span(2, 5), "k": span(3, 12), "p": span(60, 150, 5)},
        given={"n": "(d+f)*k"},
        steps=(
            "Work and free days together take {r = d+f} days.",
            "This is repeated {k = n/r} times.",
            "{name} works on {w = k*d} days.",
            "{He} earns ${all = w*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} read that a bamboo grows {g} centimeters a day. {His} plant is {h} "
            "centimeters tall on May 10. It should be {t} centimeters tall. On which day of May "
            "is it so tall?",
            "On May 10 a bamboo is {h} centimeters high, and every day it grows by {g} "
            "centimeters. On what day of May does it [reach|have] {t} centimeters?",
        ),
        draw={"g": span(3, 30), "h": span(20, 150, 5), "k": span(2, 21)},
        given={"t": "h+g*k"},
        steps=(
            "It must still grow {m = t-h} centimeters.",
            "That takes {k = m/g} days.",
            "It is the day {d = 10+k} of May.",
        ),
    ),
    Story(
        asks=(
            "A ferry runs every day, {a} times on days from Monday to Friday, {b} times on a "
            "Saturday and {c} times on a Sunday. In {w} full weeks it did not run {s} times "
            "because of storms. How many times did it run?",
            "How many times did the ferry run in {w} full weeks, if the plan is {a} trips on each "
            "of the five days from Monday to Friday, {b} on Saturday, and {c} on Sunday, and "
            "storms stopped {s} trips?",
        ),
        draw={"a": span(6, 15), "b": span(8, 20), "c": span(3, 7), "w": span(2, 10), "s": span(4, 30)},
        steps=(
            "The five days have {x = 5*a} trips.",
            "A week has {y = x+b+c} trips.",
            "In {w} weeks {z = y*w} trips are planned.",
            "The ferry ran {r = z-s} times.",
        ),
    ),
)
