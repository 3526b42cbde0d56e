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
)
