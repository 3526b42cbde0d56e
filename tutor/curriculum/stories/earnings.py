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
    Story(
        asks=(
            "{name} gets ${a} for shoveling a short path and {x:times} as much for a long one. "
            "{He} clears {n} short and {m} long paths, and a new shovel costs {him} ${s}. What is "
            "left?",
            "A long path pays {x:times} as much as a short one, for which {name} gets ${a}. After "
            "{n} short paths and {m} long ones {he} buys a shovel for ${s}. How much does {he} "
            "have left?",
        ),
        draw={"a": span(4, 9), "x": span(2, 3), "n": span(3, 9), "m": span(2, 6), "s": span(12, 30)},
        steps=(
            "A long path pays ${b = a*x}.",
            "The short paths bring ${p = n*a}.",
            "The long paths bring ${q = m*b}.",
            "After buying the shovel ${r = p+q-s} is left.",
        ),
    ),
    Story(
        asks=(
            "{name} picks {a} baskets of berries in the morning and {m} fewer in the afternoon. A "
            "basket pays ${p:money}. {He} works {h} hours in all. How much does {he} earn an "
            "hour?",
            "For each basket of berries {name} gets ${p:money}. {He} fills {a} before noon and "
            "{m} fewer after noon, in {h} hours all together. What are {his} earnings per hour?",
        ),
        draw={"a": span(12, 30), "m": span(2, 8), "p": pick(1.5, 2, 2.5, 3), "h": span(4, 9)},
        steps=(
            "In the afternoon {he} picks {b = a-m} baskets.",
            "In all that is {n = a+b} baskets.",
            "They pay ${s = n*p}.",
            "An hour brings ${e = s/h}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} and {name2} share ${s} from a concert. {name} gets {p}% for writing the "
            "songs, and the rest is split evenly between the two. How much does {name} get in "
            "all?",
            "${s} came in at a concert. First {name} takes {p}% as the writer of the songs; then "
            "{name} and {name2} halve the rest. How many dollars does {name} have?",
        ),
        draw={"s": span(100, 900, 20), "p": pick(10, 20, 30, 40, 50)},
        steps=(
            "For the songs {name} gets ${a = s*p/100}.",
            "The rest is ${r = s-a}.",
            "Half of the rest is ${h = r/2}.",
            "In all {name} gets ${t = a+h}.",
        ),
    ),
    Story(
        asks=(
            "A taxi driver takes ${f:money} for getting in and ${k:money} for each kilometer. "
            "{name} drives {n} people alone, each for {d} kilometers, and spends ${g} on fuel. "
            "What does {name} keep?",
            "In {name}'s taxi, getting in costs ${f:money} and a kilometer ${k:money}. {n} people "
            "each ride {d} kilometers alone. After ${g} for fuel, how much is left?",
        ),
        draw={
            "f": pick(3, 3.5, 4, 4.5),
            "k": pick(1.5, 2, 2.25, 1.2),
            "n": span(5, 15),
            "d": span(3, 12),
            "g": span(10, 30),
        },
        steps=(
            "The kilometers of one ride cost ${x = d*k}.",
            "One ride costs ${y = f+x}.",
            "All the rides bring ${z = n*y}.",
            "{name} keeps ${r = z-g}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "In the first week {name} earned ${a}. In each of the next two weeks {he} earned ${m} "
            "more than in the week before. {He} pays back ${d} to {name2}. How much is left?",
            "{name}'s pay was ${a} in week one and rose by ${m} in week two and again in week "
            "three. Of the pay for these weeks, ${d} goes to {name2}. What remains?",
        ),
        draw={"a": span(60, 200, 5), "m": span(5, 30, 5), "d": span(20, 120, 5)},
        steps=(
            "The second week brought ${b = a+m}.",
            "The third week brought ${c = b+m}.",
            "The three weeks brought ${s = a+b+c}.",
            "Left is ${r = s-d}.",
        ),
    ),
    Story(
        asks=(
            "{name} folds boxes: {a} in the first hour and {m} fewer in each of the next two "
            "hours than in the hour before. {n} boxes pay ${p}. What does {he} earn in the three "
            "hours?",
            "For {n} folded boxes there are ${p}. {name} folds {a} in an hour, {m} fewer in the "
            "second hour, and in the third {m} fewer than in the second. How many dollars is "
            "that?",
        ),
        draw={"a": span(50, 120, 2), "m": span(4, 15), "n": pick(5, 6, 9, 10, 12), "p": span(2, 4)},
        steps=(
            "In the second hour {he} folds {b = a-m} boxes.",
            "In the third hour {he} folds {c = b-m} boxes.",
            "Together that is {s = a+b+c} boxes.",
            "That is {k = s/n} times {n} boxes.",
            "{He} earns ${e = k*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} has a job at ${r} an hour. {name2} earns ${d} an hour more but works only {h} "
            "hours a week, {m} hours fewer than {name}. How much do both earn in a week?",
            "{name2} works {h} hours a week, which is {m} hours fewer than {name}. {name} gets "
            "${r} an hour and {name2} ${d} more than that. What do the two earn together in a "
            "week?",
        ),
        draw={"r": span(10, 20), "d": span(2, 8), "h": span(10, 30), "m": span(4, 12)},
        steps=(
            "{name2} gets ${q = r+d} an hour.",
            "{name} works {k = h+m} hours.",
            "{name} earns ${x = k*r}.",
            "{name2} earns ${y = h*q}.",
            "Together they earn ${s = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} gives {n} lessons every week and gets ${a} for each. For a room {he} pays ${r} a "
            "week. How much does {he} keep in {w} weeks?",
            "A room costs {name} ${r} a week. In it {he} gives {n} lessons every week at ${a} each. What "
            "is left for {him} after {w} weeks?",
        ),
        draw={"n": span(4, 20), "a": span(12, 40), "r": span(20, 90, 5), "w": span(2, 12)},
        steps=(
            "The lessons of a week bring ${x = n*a}.",
            "After the rent ${y = x-r} are left.",
            "In all weeks that is ${z = w*y}.",
        ),
    ),
)
