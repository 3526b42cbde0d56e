"""Populations, growth and decline, percent of the remainder, weather."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "A village had {n} people. [In one year|During the last year] {b} children were born, {d} "
            "people died, {x:times} as many people moved in as died, and {m} moved away. How many people "
            "live there now?",
            "In a year, a [village|small town] of {n} people has {b} births and {d} deaths. {m} people "
            "move away, and {x:times} as many as the deaths move in. What is the [new population|number "
            "of people at the end of the year]?",
            "At the start of the year {n} people lived in a [valley|village]. During the year there were "
            "{b} births and {d} deaths; {x:times} as many people arrived as died, and {m} left. How many "
            "people [are there|live there] at the end of the year?",
        ),
        draw={
            "n": span(400, 3000, 50),
            "b": span(15, 60),
            "d": span(8, 40),
            "x": span(2, 4),
            "m": span(10, 80),
        },
        steps=(
            "{come = d*x} people moved in.",
            "The village gained {up = b+come} people.",
            "It lost {down = d+m} people.",
            "Now there are {now = n+up-down} people.",
        ),
    ),
    Story(
        asks=(
            "A town of {n} people grew by [{p}%|{p} percent] in the first year and by {q}% in the second."
            " How many people [live there|does it have] after two years?",
            "The population of a town is {n}. [This year|In the first year] it rises by [{p}%|{p} "
            "percent] and in the year after by {q}% of the new number. What is it then?",
            "A [suburb|town] has {n} people. How many will it have in two years, if it grows by [{p}%|{p}"
            " percent] in the first year and then by {q}% in the second?",
        ),
        draw={"n": span(1000, 6000, 500), "p": pick(5, 10, 20), "q": pick(5, 10, 20, 30)},
        steps=(
            "In the first year it grows by {a = n*p/100} people.",
            "Then there are {one = n+a} people.",
            "In the second year it grows by {b = one*q/100} people.",
            "Then there are {two = one+b} people.",
        ),
    ),
    Story(
        asks=(
            "Bacteria double every {h} hours. A dish has {n} of them now. How many more than now will "
            "there be after {t} hours?",
            "A dish contains {n} bacteria, and their number doubles every {h} hours. By how many does the"
            " number [grow|increase] in {t} hours?",
            "In {name}'s experiment, the number of [yeast cells|bacteria] doubles every {h} hours, "
            "starting with {n}. [How many are added|By how many does it rise] within {t} hours?",
            "{n} bacteria are put in a dish. Every {h} hours there are twice as many. How many [new "
            "ones|more] are there [after {t} hours|when {t} hours have passed]?",
        ),
        draw={"h": span(2, 8), "n": span(20, 200, 10)},
        given={"t": "3*h"},
        steps=(
            "In {t} hours the number doubles {k = t/h} times.",
            "After the first time there are {a = n*2}.",
            "After the second time there are {b = a*2}.",
            "After the third time there are {c = b*2}.",
            "That is {more = c-n} more.",
        ),
    ),
    Story(
        asks=(
            "{name} spends [{p}%|{p} percent] of ${n} on [clothes|rent] and {q}% of the rest on food. How"
            " many dollars does {he} still have?",
            "Of ${n}, {name} [uses|pays] [{p}%|{p} percent] for a bike and then {q}% of the remainder for"
            " a [helmet and lights|lock and a bag]. How much is left, in dollars?",
            "{name} has ${n}. First [{p}%|{p} percent] goes for a [ticket|gift], then {q}% of what is "
            "left goes for a hotel room. How many dollars remain?",
        ),
        draw={"n": span(100, 900, 50), "p": pick(10, 20, 25, 30, 40, 50), "q": pick(10, 20, 25, 30, 50, 60)},
        steps=(
            "First ${a = n*p/100} is spent.",
            "That leaves ${r = n-a}.",
            "Then ${b = r*q/100} is spent.",
            "{name} still has ${left = r-b}.",
        ),
    ),
    Story(
        asks=(
            "A tree was {a} feet tall when it was planted. It grows {k:word} feet a year for the first "
            "{n} years and {j:word} foot a year after that. How [tall is it|many feet tall is it] {t} "
            "years after it was planted?",
            "{name} plants a tree {a} feet tall. For {n} years it grows {k:word} feet [each|every] year, "
            "and then only {j:word} foot a year. How many feet tall is it after {t} years [in all|from "
            "planting]?",
            "A young tree of {a} feet [gains|grows] {k:word} feet in each of the first {n} years and "
            "{j:word} foot in every later year. What is its height in feet when {t} years have passed "
            "since {name} planted it?",
        ),
        draw={"a": span(3, 8), "k": span(2, 4), "n": span(3, 8), "j": pick(1), "m": span(2, 12)},
        given={"t": "n+m"},
        steps=(
            "In the first years it grows {x = k*n} feet.",
            "There are {m = t-n} later years.",
            "In these it grows {y = m*j} feet.",
            "It is {h = a+x+y} feet tall.",
        ),
    ),
    Story(
        asks=(
            "A [nature club|forest office] counted {n} deer. One third are male. [A quarter|One fourth] "
            "of the females have fawns, {f:word} each. How many fawns are there, if [fawns were not "
            "counted among the {n}|the {n} deer are all grown]?",
            "In a [forest|wildlife park] there are {n} grown deer. [A third|One third] of them are males."
            " Among the females, a quarter have {f:word} fawns each. How many fawns [are there|live in "
            "the forest]?",
        ),
        draw={"u": span(2, 20), "f": pick(2), "k": pick(6)},
        given={"n": "u*k"},
        steps=(
            "{m = n/3} deer are male.",
            "{w = n-m} deer are female.",
            "{q = w/4} of them have fawns.",
            "There are {all = q*f} fawns.",
        ),
    ),
    Story(
        asks=(
            "A website has {n} users. [Each|Every] month {a} new users [join|sign up] and {b} leave. "
            "After {m} months a sale brings [{p}%|{p} percent] more users. How many users are there then?",
            "[Each|Every] month a [chat app|website] gains {a} users and loses {b}. It [starts|begins] "
            "with {n}. {m} months later, an advertisement raises the number by {p}%. What is the number "
            "of users [after that|then]?",
        ),
        draw={
            "n": span(200, 900, 50),
            "a": span(60, 150, 10),
            "b": span(10, 50, 5),
            "m": span(3, 12),
            "p": pick(10, 20, 25, 30, 50),
        },
        steps=(
            "In a month it grows by {g = a-b} users.",
            "In {m} months that is {x = g*m} users.",
            "Then there are {now = n+x} users.",
            "The rise is {up = now*p/100} users.",
            "In the end there are {all = now+up} users.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} fish. In spring [{p}%|{p} percent] of them lay eggs, and {k} young fish hatch"
            " from each of those. A heron eats {h} young fish. How many fish, old and young, [does {name}"
            " have now|are there now]?",
            "In {name}'s pond live {n} fish. Each of [{p}%|{p} percent] of them has {k} young ones, and a"
            " [heron|cat] catches {h} of the young fish. How many fish [swim in|are in] the pond now?",
        ),
        draw={
            "n": pick(20, 30, 40, 50, 60),
            "p": pick(10, 20, 30, 40, 50),
            "k": span(3, 12),
            "h": span(4, 20),
        },
        steps=(
            "{m = n*p/100} fish have young ones.",
            "{y = m*k} young fish hatch.",
            "{r = y-h} of them are left.",
            "In the pond there are {all = n+r} fish.",
        ),
    ),
    Story(
        asks=(
            "A glacier [was|used to be] {a} feet long and becomes {d} feet shorter [each|every] year. A "
            "lake in front of it was {b} feet long and becomes {e} feet longer every year. After {t} "
            "years, [how many feet longer is the glacier than the lake|by how many feet is the glacier "
            "longer than the lake]?",
            "[Each|Every] year a glacier of {a} feet loses {d} feet, while the lake at its end, {b} feet "
            "long, grows by {e} feet. How many feet longer than the lake is the glacier [in {t} years|{t}"
            " years from now|after {t} years]?",
        ),
        draw={
            "a": span(900, 3000, 50),
            "d": span(10, 40),
            "b": span(100, 400, 20),
            "e": span(5, 25),
            "t": span(5, 20),
        },
        steps=(
            "The glacier loses {x = d*t} feet.",
            "Then it is {g = a-x} feet long.",
            "The lake gains {y = e*t} feet.",
            "Then it is {l = b+y} feet long.",
            "The glacier is {diff = g-l} feet longer.",
        ),
    ),
    Story(
        asks=(
            "In a forest of {n} trees, [{p}%|{p} percent] are sick. Half of the sick trees are cut down, "
            "and {k} new trees are planted for [every|each] tree cut down. How many trees [does the "
            "forest have|are in the forest] then?",
            "[{p}%|{p} percent] of the {n} trees in a [park|forest] are damaged by a storm. Half of the "
            "damaged ones are cut down. For each of those, {k} young trees are planted. How many trees "
            "are there [afterward|in the end]?",
        ),
        draw={"n": span(100, 800, 50), "p": pick(4, 8, 10, 12, 20), "k": span(2, 5)},
        steps=(
            "{s = n*p/100} trees are in bad shape.",
            "{c = s/2} trees are cut down.",
            "{new = c*k} trees are planted.",
            "There are {all = n-c+new} trees then.",
        ),
    ),
    Story(
        asks=(
            "A library had {n} books on January 1. Every month it [buys|gets] {a} new books, and every "
            "third month it throws out {t} worn ones, for the first time at the end of March. How many "
            "books does it have at the end of the year?",
            "At the start of a year there are {n} books in a library. {a} books are added each month, "
            "and at the end of every three months {t} old ones are taken away. How many books are there "
            "when the year is over?",
        ),
        draw={"n": span(500, 3000, 50), "a": span(10, 40), "t": span(12, 60)},
        steps=(
            "In twelve months {x = 12*a} books are added.",
            "There are {q = 12/3} times when books go.",
            "Then {y = q*t} books go in all.",
            "At the end there are {all = n+x-y} books.",
        ),
    ),
    Story(
        asks=(
            "A video had {n} views on Monday. On Tuesday it had {k:times} as many as on Monday, and on "
            "Wednesday {p}% fewer than on Tuesday. How many views did it have on the three days "
            "together?",
            "{name}'s video gets {n} views on the first day, {k:times} as many on the second day, and on "
            "the third day {p}% fewer than on the second. How many views is that in three days?",
        ),
        draw={"n": span(100, 900, 20), "k": span(2, 6), "p": pick(10, 15, 20, 25, 30, 40, 50)},
        steps=(
            "On the second day there are {b = n*k} views.",
            "That falls by {d = b*p/100} views.",
            "On the third day there are {c = b-d} views.",
            "In three days there are {all = n+b+c} views.",
        ),
    ),
    Story(
        asks=(
            "The number of frogs in a pond doubles every year, but each autumn, after the doubling, "
            "herons catch {h} of them. There are {n} frogs now. How many are there after two years?",
            "In a pond live {n} frogs. In the course of each year their number first doubles, and then "
            "{h} are caught by herons. How many frogs are there at the end of the second year?",
        ),
        draw={"n": span(20, 120), "h": span(5, 30)},
        steps=(
            "In the first year the frogs become {a = n*2}.",
            "After the herons there are {b = a-h}.",
            "In the second year they become {c = b*2}.",
            "After the herons there are {d = c-h}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s hair is {a} centimeters long and grows {g} millimeters a week. After {w} weeks "
            "{he} has {c} centimeters cut off. How many millimeters long is it then?",
            "How many millimeters long is {name}'s hair after the haircut? It was {a} centimeters long, "
            "then it grew {g} millimeters a week for {w} weeks, and at the end {c} centimeters were cut "
            "off.",
        ),
        draw={"a": span(10, 40), "g": span(2, 4), "w": span(8, 30), "c": span(2, 8)},
        steps=(
            "At first the hair is {x = a*10} millimeters long.",
            "It grows by {y = g*w} millimeters.",
            "The hairdresser cuts off {z = c*10} millimeters.",
            "After that it is {r = x+y-z} millimeters long.",
        ),
    ),
    Story(
        asks=(
            "A company had {n} workers. It hired {p}% more. A year later {q} workers retired, and half "
            "that number were newly hired. How many workers does it have now?",
            "A firm with {n} workers first takes on {p}% more. Later {q} workers retire, and for every "
            "two who retire one new person comes. How many workers are there at the end?",
        ),
        draw={"n": span(80, 600, 20), "p": pick(5, 10, 15, 20, 25, 30), "q": span(4, 40, 2)},
        steps=(
            "First {x = n*p/100} workers come.",
            "Then there are {a = n+x} workers.",
            "After {q} retire there are {b = a-q}.",
            "The new people number {h = q/2}.",
            "Now there are {all = b+h} workers.",
        ),
    ),
    Story(
        asks=(
            "Two towns are growing. Town A has {a} people and gains {x} a year; town B has {b} people "
            "and gains {y} a year. After how many years do both have the same number of people?",
            "Town A, with {a} people now, grows by {x} people each year. Town B has {b} people and grows "
            "by {y} each year. In how many years [are they the same size|will they be equally large]?",
        ),
        draw={"b": span(1000, 5000, 100), "x": span(20, 80, 5), "y": span(90, 200, 5), "t": span(3, 25)},
        given={"a": "b+y*t-x*t"},
        steps=(
            "Now town A has {d = a-b} people more.",
            "Each year town B catches up {c = y-x} people.",
            "They are the same size after {t = d/c} years.",
        ),
    ),
    Story(
        asks=(
            "A candle is {a} centimeters long and burns down {b} millimeters every {m} minutes. It burns "
            "for {h} hours. How many millimeters of it are left?",
            "{name} lights a candle of {a} centimeters. In every {m} minutes it becomes {b} millimeters "
            "shorter. How many millimeters long is it after {h} hours?",
        ),
        draw={"a": span(15, 40), "b": span(2, 9), "m": pick(5, 6, 10, 12, 15, 20), "h": span(2, 5)},
        steps=(
            "The candle is {x = a*10} millimeters long.",
            "In {h} hours there are {t = h*60} minutes.",
            "That is {k = t/m} times {m} minutes.",
            "It burns down {y = k*b} millimeters.",
            "There are {r = x-y} millimeters left.",
        ),
    ),
    Story(
        asks=(
            "A baby weighed {a} grams at birth. In the first week it lost {p}% of that, and then it "
            "gained {g} grams a day for {d} days. What does it weigh now, in grams?",
            "At birth a baby weighs {a} grams. After a loss of {p}% in the first days, it gains {g} "
            "grams on each of the next {d} days. How many grams does it weigh then?",
        ),
        draw={"a": span(2500, 4200, 100), "p": pick(4, 5, 6, 8, 10), "g": span(20, 40), "d": span(5, 30)},
        steps=(
            "First it loses {x = a*p/100} grams.",
            "Then it weighs {b = a-x} grams.",
            "It gains {y = g*d} grams.",
            "Now it weighs {c = b+y} grams.",
        ),
    ),
    Story(
        asks=(
            "On Monday {name} has {n} followers. Each day from Tuesday to Friday, the number grows by "
            "{g} more than it grew the day before; on Tuesday it grows by {a}. How many followers does "
            "{he} have on Friday?",
            "{name} starts the week with {n} followers on Monday. On Tuesday {a} join, on Wednesday {g} "
            "more than joined on Tuesday, and so on: each day {g} more than on the day before. How many "
            "followers are there on Friday evening?",
        ),
        draw={"n": span(50, 500, 10), "a": span(5, 30), "g": span(2, 12)},
        steps=(
            "On Wednesday {b = a+g} join.",
            "On Thursday {c = b+g} join.",
            "On Friday {d = c+g} join.",
            "In the four days {s = a+b+c+d} join.",
            "So there are {all = n+s} followers.",
        ),
    ),
    Story(
        asks=(
            "Five years ago a school had {a} students. Since then it has grown by {g} students every "
            "year. A quarter of its students today come by bus, in buses for {k}. How many full buses is "
            "that?",
            "A school grew by {g} students a year and had {a} students five years ago. Today a quarter "
            "of the students ride to school in full buses with {k} seats. How many buses are there?",
        ),
        draw={"a": span(200, 700, 10), "g": span(8, 40, 2), "k": pick(20, 25, 30, 35, 40, 45, 50)},
        given={"two": "(a+5*g)/4/k-1"},
        steps=(
            "In five years {x = 5*g} students were added.",
            "Today there are {n = a+x} students.",
            "By bus come {q = n/4}.",
            "They fill {b = q/k} buses.",
        ),
    ),
    Story(
        asks=(
            "The price of a [used bicycle|painting|guitar] was ${n}. It rose by {p}% in one year and "
            "then fell by {q}% of the new price. By how many dollars is it now above the first price?",
            "A [guitar|painting] cost ${n}. First its price went up by {p}%, then the higher price went "
            "down by {q}%. How many dollars more than at first does it cost now?",
        ),
        draw={"n": span(100, 1000, 20), "p": pick(20, 25, 30, 40, 50, 60), "q": pick(5, 10, 15, 20)},
        steps=(
            "The price rises by ${u = n*p/100}.",
            "Then it is ${a = n+u}.",
            "It falls by ${d = a*q/100}.",
            "So it is ${b = a-d}.",
            "That is ${c = b-n} above the first price.",
        ),
    ),
    Story(
        asks=(
            "Today {n} people live on an island. That is {k:times} as many as {t} years ago. If the same "
            "number of people was added each year, how many people were added in a year?",
            "The number of people on an island has become {k:times} what it was {t} years ago. It is {n} "
            "now. By how many people a year did it grow, if it grew by the same number every year?",
        ),
        draw={"k": span(2, 5), "t": span(5, 20), "u": span(4, 60)},
        given={"n": "k*u*t"},
        steps=(
            "In the past there were {a = n/k} people.",
            "Since then {d = n-a} people were added.",
            "That is {y = d/t} people a year.",
        ),
    ),
    Story(
        asks=(
            "Snow lay {a} centimeters deep in the morning. Then it snowed for {h} hours, and {b} "
            "centimeters fell every hour. In the afternoon the sun melted {p}% of all the snow. How deep "
            "was it then, in centimeters?",
            "How many centimeters of snow are left in the evening? In the morning there were {a} "
            "centimeters, then {b} centimeters fell in each of {h} hours, and after that {p}% of "
            "everything melted.",
        ),
        draw={"a": span(5, 40), "b": span(2, 8), "h": span(2, 6), "p": pick(10, 20, 25, 30, 40, 50)},
        steps=(
            "In {h} hours {x = b*h} centimeters fell.",
            "Then the snow was {y = a+x} centimeters deep.",
            "Of that {m = y*p/100} centimeters melted.",
            "There were {r = y-m} centimeters left.",
        ),
    ),
    Story(
        asks=(
            "A forest ranger plants {a} trees in the first year and in each following year {k:times} as "
            "many as in the year before. After three years {d} of all these trees have died. How many "
            "are alive?",
            "In the first year {a} trees are planted, in the second {k:times} as many, and in the third "
            "{k:times} as many as in the second. If {d} of them die, how many trees [are alive|live on] "
            "in the end?",
        ),
        draw={"a": span(20, 120, 5), "k": span(2, 4), "d": span(10, 80)},
        steps=(
            "In the second year {b = a*k} trees are planted.",
            "In the third year {c = b*k} trees are planted.",
            "In all there are {s = a+b+c} trees.",
            "Alive are {r = s-d} trees.",
        ),
    ),
    Story(
        asks=(
            "A pond has {a} fish. Each year {b} young ones are added and {d} old ones die. How many fish "
            "does it have at the end of {y} years?",
            "Every year {b} animals are born on a farm that began with {a}, and {d} are sold. How many "
            "are there after {y} years?",
        ),
        draw={"a": span(20, 90), "b": span(8, 30), "d": span(2, 7), "y": span(2, 9)},
        steps=(
            "In a year the number grows by {x = b-d}.",
            "In all the years it grows by {z = x*y}.",
            "Then there are {w = a+z}.",
        ),
    ),
)
