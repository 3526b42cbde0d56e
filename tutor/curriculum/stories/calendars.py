"""Calendars: days, weeks, months and years."""

from tutor.curriculum.story import Story, span

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
)
