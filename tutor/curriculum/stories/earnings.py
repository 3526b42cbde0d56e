"""Pay by the piece, tips and shared earnings."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} washes [cars|trucks|buses] for ${p} [each|apiece] and {name2} cuts lawns for ${q} "
            "each. On Saturday {name} washed {n} and {name2} cut {m} lawns. How much more did {name} "
            "earn than {name2}?",
            "{name2} mowed {m} lawns at ${q} per lawn on Saturday while {name} washed {n} "
            "[cars|trucks] at ${p} [each|apiece]. By how many dollars did {name} earn more[ than "
            "{name2}|]?",
        ),
        draw={"p": span(6, 15), "n": span(6, 14), "q": span(10, 25), "m": span(2, 6)},
        steps=(
            "{name} earned ${x = n*p}.",
            "{name2} earned ${y = m*q}.",
            "{name} earned ${d = x-y} more.",
        ),
    ),
    Story(
        asks=(
            "Three [friends|brothers|sisters] paint a house for ${all}. The first works {a} hours, the "
            "second {b} hours and the third {c} hours, and they [share|split] the money by hours. How "
            "much does the third get?",
            "For painting a [barn|house|fence], three people get ${all} together. They worked {a}, {b} "
            "and {c} hours, and each hour counts the same. How many dollars go to the one who worked "
            "[longest|the most]?",
        ),
        draw={"a": span(3, 7), "b": span(4, 9), "c": span(10, 16), "r": span(8, 20)},
        steps=(
            "Together they worked {hours = a+b+c} hours.",
            "One hour pays ${r = all/hours}.",
            "The third gets ${part = c*r}.",
        ),
        given={"all": "a*r+b*r+c*r"},
    ),
    Story(
        asks=(
            "{name} delivers newspapers to {n} houses every day and is paid {c} cents for each paper. "
            "[How many dollars|How much money] does {he} earn in {w} weeks[ without a day off|, "
            "Sundays included]?",
            "Seven days a week {name} [carries|brings] a paper to each of {n} houses. [For each "
            "paper|Per paper] {he} gets {c} cents. [How many dollars|How much money] is that in {w} "
            "weeks?",
            "[In|Over] {w} weeks, how many dollars does {name} earn with {n} newspapers a day, seven "
            "days a week, at {c} cents [each|apiece]?",
        ),
        draw={"n": span(20, 80, 5), "c": pick(10, 15, 20, 25), "w": span(2, 6)},
        steps=(
            "In a week {he} delivers {week = n*7} papers.",
            "In {w} weeks that is {all = week*w} papers.",
            "They bring ${pay = all*c/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A waiter earned ${a} in tips on [Friday|Thursday], {k:times} as much on Saturday, and "
            "{p:share} of the Saturday amount on Sunday. What did the waiter earn in tips in those "
            "three days?",
            "{name} got ${a} in tips on Friday. On Saturday it was {k:times} that, and on Sunday "
            "{p:share} of what came in on Saturday. How much did {he} get [on the three days|in tips] "
            "[in total|altogether|in all]?",
            "On Friday the tips of {name}, a [waiter|hairdresser|taxi driver], came to ${a}. Saturday "
            "brought {k:times} as much, and Sunday {p:share} of Saturday's tips. How many dollars is "
            "that [in total|altogether]?",
        ),
        draw={"a": span(20, 60), "k": span(2, 4), "p": pick(2, 3, 4, 5)},
        steps=(
            "Saturday brought ${b = k*a}.",
            "Sunday brought ${c = b/p}.",
            "Together that is ${all = a+b+c}.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} run a [stall|lemonade stand]. {name} works {a} hours and {name2} works "
            "{b} hours. They earn ${all}, pay ${cost} for the things they used, and share what is left "
            "equally for every hour. How much does {name} get?",
            "Together {name} ({a} hours) and {name2} ({b} hours) took in ${all} at a "
            "[stand|market|fair]. After ${cost} for [supplies|materials], each hour of work is paid "
            "the same. What is {name}'s part?",
            "A [stall|booth] brings in ${all} and costs ${cost}. {name} worked there for {a} hours, "
            "{name2} for {b}[ hours|]. If the profit is shared by hours, how many dollars does {name} "
            "receive?",
        ),
        draw={"a": span(2, 9), "b": span(2, 9), "r": span(4, 12), "cost": span(10, 40, 5)},
        steps=(
            "After the costs ${net = all-cost} is left.",
            "They worked {hours = a+b} hours together.",
            "One hour is worth ${r = net/hours}.",
            "{name} gets ${part = a*r}.",
        ),
        given={"all": "a*r+b*r+cost"},
    ),
    Story(
        asks=(
            "A [tutor|music teacher|trainer] charges ${a} for a lesson with one child and ${b} per "
            "child for a group. {name} gives {n} single lessons and [one lesson|a lesson] to a group "
            "of {g}. How much money does {he} make?",
            "{name} teaches the [flute|piano|guitar]. {n} children have lessons alone at ${a} "
            "[each|apiece], and {g} more come as a group at ${b} each. What does {he} earn with all of "
            "them?",
        ),
        draw={"a": span(20, 40), "b": span(8, 15), "n": span(2, 6), "g": span(3, 8)},
        steps=(
            "The single lessons bring ${x = n*a}.",
            "The group brings ${y = g*b}.",
            "In all {he} makes ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} needs ${goal} for a [trip|laptop|course]. {He} has ${have} and earns ${r} an hour "
            "after paying ${bus} for the bus each day. If {he} works {h} hours a day, how many days "
            "must {he} work?",
            "Working {h} hours a day at ${r} an hour, {name} spends ${bus} on [bus fare|lunch] each "
            "day. {He} already has ${have} and wants ${goal}. After how many days of work does {he} "
            "have it?",
            "{name} wants to have ${goal}; so far {he} has ${have}. A day of work means {h} hours at "
            "${r} [each|an hour], less ${bus} for the [train|bus]. How many days [of work|like that] "
            "are needed?",
        ),
        draw={
            "h": span(3, 8),
            "r": span(8, 15),
            "bus": span(2, 8),
            "days": span(3, 15),
            "have": span(20, 120, 10),
        },
        steps=(
            "{He} still needs ${need = goal-have}.",
            "A day's wage is ${wage = h*r}.",
            "After the costs of the day ${net = wage-bus} is left.",
            "{He} must work {days = need/net} days.",
        ),
        given={"goal": "have+days*(h*r-bus)"},
    ),
    Story(
        asks=(
            "A factory pays {n} [workers|packers] ${a} a day each and {m} [foremen|drivers] ${b} a day "
            "each. How much does it pay them all in a week of {d} working days?",
            "What do {n} workers at ${a} a day and {m} drivers at ${b} a day cost [a company|an "
            "employer] in {d} days?",
            "A [builder|film company|farmer] has {n} workers, who get ${a} a day, and {m} drivers, who "
            "get ${b}[ a day|]. What sum does that make for {d} days?",
        ),
        draw={
            "n": span(4, 20),
            "a": span(60, 120, 10),
            "m": span(2, 5),
            "b": span(80, 150, 10),
            "d": span(4, 6),
        },
        steps=(
            "The first group costs ${x = n*a} a day.",
            "The second group costs ${y = m*b} a day.",
            "Together that is ${day = x+y} a day.",
            "In {d} days it is ${all = day*d}.",
        ),
    ),
    Story(
        asks=(
            "{name} types {w} words a minute and is paid ${p} for every {k} words. How much does {he} "
            "earn in {h} hours of [steady typing|typing]?",
            "At {w} words per minute, {name} types for {h} hours. [The pay is|{He} gets] ${p} for each "
            "{k} words. How many dollars [is that|does {he} make]?",
            "For [typing|copying] {k} words {name} gets ${p}. {He} types {w} words [a|per] minute. "
            "What will {he} have earned after {h} hours[ without a break|]?",
        ),
        draw={"w": span(30, 60, 5), "p": pick(2, 3), "k": pick(200, 300, 400, 500), "h": span(2, 6)},
        steps=(
            "In an hour {he} types {hour = w*60} words.",
            "In {h} hours that is {words = hour*h} words.",
            "That makes {units = words/k} times {k} words.",
            "{He} earns ${pay = units*p}.",
        ),
    ),
)
