"""Factories, workshops and production."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A factory runs {h} hours [a|per] day and makes {a} [toy cars|bottles|light bulbs] an "
            "hour. Of these, {pc}% [have faults|are thrown away]. How many good ones does it make in "
            "{d} days?",
            "In a factory that runs {h} hours [a|per] day, {a} [bottles|chairs|cups] are made every "
            "hour, but {pc}% of all have faults. How many good ones are made in {d} days?",
        ),
        draw={"a": span(20, 200, 10), "h": span(6, 12), "pc": pick(2, 4, 5, 10), "d": span(2, 7)},
        steps=(
            "In a day {day = a*h} are made.",
            "In {d} days that is {all = day*d}.",
            "Faults are found in {bad = all*pc/100} of them.",
            "There are {good = all-bad} good ones.",
        ),
    ),
    Story(
        asks=(
            "Machine A makes {a} {thing} in {m} minutes. Machine B makes {b} {thing} in {n} minutes. "
            "How many {thing} do both [together|of them] make in an hour?",
            "[In a workshop|At a plant], one machine needs {m} minutes for {a} {thing} and another "
            "needs {n} minutes for {b}. How many {thing} do they make together in one hour?",
        ),
        draw={
            "a": span(2, 30),
            "m": pick(2, 3, 4, 5, 6, 10),
            "b": span(5, 40),
            "n": pick(4, 5, 10, 12, 15, 20),
            "thing": pick("screws", "buttons", "plates"),
        },
        steps=(
            "In an hour the first makes {x = a*60/m} {thing}.",
            "In an hour the second makes {y = b*60/n} {thing}.",
            "Together they make {all = x+y} {thing}.",
        ),
    ),
    Story(
        asks=(
            "A team of {n} workers [assembles|makes] {b} bicycles in a day. Working at [the same|this] "
            "rate, how many bicycles do {m} workers [assemble|make] in {d} days?",
            "If {n} workers put together {b} [bicycles|radios|desks] a day, how many do {m} workers "
            "put together in {d} days at [the same|this] rate?",
        ),
        draw={"n": span(2, 8), "u": span(2, 6), "m": span(5, 20), "d": span(2, 10)},
        steps=(
            "One worker makes {u = b/n} a day.",
            "In a day {m} workers make {day = m*u}.",
            "In {d} days they make {all = day*d}.",
        ),
        given={"b": "n*u"},
    ),
    Story(
        asks=(
            "A {thing} factory has an order for {o} pieces. It made {a} on Monday and {k:times} as "
            "many on Tuesday. How many must it make on each of the other {d:word} days to be done in "
            "time, if these days are equal?",
            "For an order of {o} pieces, a {thing} maker has {d} equal days left. On the days before, "
            "{a} were made and then {k:times} as many. How many must be made on each of the [days "
            "left|last days]?",
        ),
        draw={
            "a": span(40, 150, 5),
            "k": pick(2, 3),
            "d": span(2, 4),
            "u": span(50, 300, 10),
            "thing": pick("furniture", "toy", "shoe", "lamp"),
        },
        steps=(
            "On Tuesday it made {b = k*a}.",
            "In the two days that was {two = a+b}.",
            "There are {rest = o-two} still to make.",
            "Each day must bring {u = rest/d}.",
        ),
        given={"o": "a+k*a+d*u"},
    ),
    Story(
        asks=(
            "In a [small|large] factory each {thing} needs {b} buttons. Buttons come in boxes of {x}. "
            "With {n} boxes, how many {thing}s can be made if {l} buttons [are lost|are broken]?",
            "A tailor gets {n} boxes with {x} buttons each, and {l} buttons [fall out and are lost|are "
            "broken]. Each {thing} takes {b} buttons. For how many {thing}s are there enough?",
        ),
        draw={
            "b": span(4, 9),
            "x": pick(50, 100, 144, 200),
            "n": span(2, 9),
            "l": span(2, 60),
            "thing": pick("shirt", "coat", "vest"),
        },
        steps=(
            "There are {all = n*x} buttons.",
            "Of these {good = all-l} can be used.",
            "That is enough for {k = good/b}.",
        ),
    ),
    Story(
        asks=(
            "A machine that cuts {a} [boards|sheets] an hour is replaced by one that is {pc}% faster. "
            "How many more does the new one cut [in|over] {d} days of {h} hours?",
            "The old saw cut {a} boards [an|per] hour. The new [saw|one] cuts {pc}% more. How many "
            "extra boards [is that|does it cut] [in|over] {d} days with {h} hours each?",
        ),
        draw={"a": span(20, 200, 20), "pc": pick(10, 15, 20, 25, 50, 75), "d": span(2, 10), "h": span(6, 10)},
        steps=(
            "In an hour it cuts {more = a*pc/100} more.",
            "In {d} days there are {hours = d*h} hours.",
            "That makes {all = more*hours} more.",
        ),
    ),
    Story(
        asks=(
            "A plant uses {w} liters of water for each [tire|shirt|bottle] and makes {n} [a|per] day. "
            "By cleaning the water it can use {p:share} of it again. How much fresh water does it need "
            "in {d} days?",
            "For every [shirt|tire|can], a factory needs {w} liters of water, of which {p:share} can "
            "be used again and is not needed fresh. It makes {n} [a|per] day. How many liters of fresh "
            "water does it need for {d} days?",
        ),
        draw={"w": span(12, 60, 6), "p": pick(2, 3, 4, 6), "n": span(20, 200, 10), "d": span(2, 10)},
        steps=(
            "Each day {day = w*n} liters are used.",
            "Of that {again = day/p} liters are used again.",
            "Fresh are {fresh = day-again} liters a day.",
            "In {d} days that is {all = fresh*d} liters.",
        ),
    ),
    Story(
        asks=(
            "In a [warehouse|factory], {n} workers pack {a} boxes each before lunch. After lunch {k} "
            "of them go home, and each of the others packs {b} more boxes. How many boxes are packed "
            "[in all|altogether|in total]?",
            "In the morning each of {n} [workers|helpers] packs {a} boxes. In the afternoon {k} "
            "workers are [away|ill], and the others pack {b} boxes each. What is the number of boxes "
            "for the day?",
        ),
        draw={"n": span(6, 30), "a": span(8, 30), "k": span(2, 5), "b": span(6, 25)},
        steps=(
            "In the morning they pack {x = n*a} boxes.",
            "Later {rest = n-k} workers are there.",
            "They pack {y = rest*b} boxes.",
            "In all that is {all = x+y} boxes.",
        ),
    ),
    Story(
        asks=(
            "A [printer|press] prints {p} pages [a|per] minute. A book has {n} pages, and the cover "
            "takes {c} minutes more. How many minutes does [it|this] take for {k} books?",
            "Printing {p} pages takes a press one minute. A [book|catalog] has {n} pages, and then a "
            "cover takes {c} minutes. How many minutes are needed for {k} of them, one after the other?",
        ),
        draw={"p": pick(10, 12, 15, 20, 25, 30), "t": span(4, 20), "c": span(2, 5), "k": span(3, 15)},
        steps=(
            "The pages of one take {t = n/p} minutes.",
            "With the cover it is {one = t+c} minutes.",
            "For {k} of them it takes {all = k*one} minutes.",
        ),
        given={"n": "p*t"},
    ),
    Story(
        asks=(
            "The [night|early] shift makes {a} parts, which is {d} more than half of what the day "
            "shift makes. How many parts do both shifts make[ together|]?",
            "A plant's night shift makes {d} more than half as many [parts|wheels|engines] as its day "
            "shift. If the night shift makes {a}, how many are made day and night [together|in all]?",
        ),
        draw={"h": span(30, 150, 5), "d": span(4, 25)},
        steps=(
            "Half of the day shift's number is {h = a-d}.",
            "The day shift makes {day = 2*h}.",
            "Both make {all = a+day}.",
        ),
        given={"a": "h+d"},
    ),
    Story(
        asks=(
            "It takes {a} hours to make a [chair|bench] and {b} hours to make a table. {name} has {h} "
            "hours and makes {t} tables first. How many [chairs|benches] can {he} make in the time "
            "that is left?",
            "{name} needs {b} hours for a table and {a} for a [chair|stool]. {He} has {h} hours and "
            "wants {t} tables. For how many of the other pieces [is there time|does the time last]?",
            "{name} has {h} hours in the workshop. After making {t} tables at {b} hours each, how many "
            "[chairs|shelves|boxes] at {a} hours each can {he} make?",
        ),
        draw={"a": span(2, 5), "b": span(4, 9), "t": span(2, 5), "c": span(3, 12)},
        steps=(
            "The tables take {x = b*t} hours.",
            "There are {left = h-x} hours left.",
            "That is time for {c = left/a}.",
        ),
        given={"h": "a*c+b*t"},
    ),
    Story(
        asks=(
            "A [blanket|scarf] takes {w} balls of wool. {name} knits {n} of them for a fair. Wool "
            "comes in bags of {k} balls for ${p}. The finished pieces sell for ${s} [each|apiece]. "
            "What is {his} profit?",
            "For a fair, {name} knits {n} [scarves|shawls] with {w} balls of wool each. A bag of {k} "
            "balls costs ${p}, and each[ finished|] piece sells for ${s}. [How much|What] does {he} "
            "earn after paying for the wool?",
        ),
        draw={"w": span(2, 6), "n": span(5, 20), "k": pick(5, 6, 8, 10), "p": span(8, 20), "s": span(20, 50)},
        steps=(
            "The pieces take {balls = n*w} balls of wool.",
            "That is {bags = balls/k} bags.",
            "The wool costs ${cost = bags*p}.",
            "The sales are ${sales = n*s}.",
            "The profit is ${profit = sales-cost}.",
        ),
    ),
    Story(
        asks=(
            "A [pipe|rope|cable] {l} meters long is cut into pieces of {c} centimeters. Each cut takes "
            "{s} seconds. How many seconds do the cuts take?",
            "How many seconds does it take to cut a [pipe|log|cable] of {l} meters into pieces of {c} "
            "centimeters if one cut takes {s} seconds?",
            "A worker cuts a [bar|pipe|rope] of {l} meters into pieces {c} centimeters long, with {s} "
            "seconds for each cut. [For how many seconds|How many seconds] does the worker cut?",
        ),
        draw={"l": span(2, 12), "c": pick(10, 20, 25, 40, 50), "s": span(5, 20)},
        steps=(
            "It is {cm = l*100} centimeters long.",
            "There are {n = cm/c} pieces.",
            "That takes {cuts = n-1} cuts.",
            "They take {time = cuts*s} seconds.",
        ),
    ),
    Story(
        asks=(
            "A factory's {a} robots each weld {w} [frames|doors] an hour. If {b} robots are [switched "
            "off|repaired], how many hours do the others need for {o} of them?",
            "Of {a} robots, {b} stand still. Each of the others welds {w} frames [an hour|in an hour]. "
            "In how many hours [can|will] {o} frames be done?",
            "In a car plant {a} robots weld {w} [doors|hoods] each per hour. With {b} of the robots "
            "out of order, how many hours does it take to weld {o}?",
        ),
        draw={"a": span(6, 15), "b": span(2, 5), "w": span(4, 15), "h": span(3, 12)},
        steps=(
            "There are {on = a-b} robots at work.",
            "In an hour they weld {rate = on*w}.",
            "That takes {h = o/rate} hours.",
        ),
        given={"o": "(a-b)*w*h"},
    ),
    Story(
        asks=(
            "{name} sews {a} [bags|curtains] a day and {name2} sews {b}. {name} has a start of {d} "
            "days. [After|In] how many more days have they sewn {o} together?",
            "First {name} alone sews {a} [bags|cushions] a day for {d} days. Then {name2} joins and "
            "sews {b} [a|per] day as well. How many days do they work together until there are {o}?",
            "{name} and {name2} sew [flags|aprons|bags], {name} {a} a day and {name2} {b} a day. "
            "{name} begins {d} days [earlier|before {name2}]. How many days after {name2} begins do "
            "they have {o} in all?",
        ),
        draw={"a": span(3, 12), "b": span(3, 12), "d": span(2, 6), "t": span(2, 10)},
        steps=(
            "Alone {name} sews {x = a*d}.",
            "There are {rest = o-x} still to sew.",
            "Together they sew {rate = a+b} a day.",
            "That takes {t = rest/rate} days.",
        ),
        given={"o": "a*d+(a+b)*t"},
    ),
    Story(
        asks=(
            "A [paint|soap] factory fills {n} cans [an|per] hour with {l} liters each. A tank holds "
            "{t} liters. [After|In] how many hours is a full tank empty?",
            "From a tank with {t} liters, a machine fills {n} cans [an|per] hour, each with {l} liters "
            "of [paint|oil|juice]. How many hours pass until the tank is [empty|used up]?",
        ),
        draw={"n": span(20, 120, 10), "l": pick(0.5, 1.5, 2, 2.5), "h": span(3, 16)},
        steps=(
            "In an hour the cans take {hour = n*l} liters.",
            "The tank is empty after {h = t/hour} hours.",
        ),
        given={"t": "n*l*h"},
    ),
    Story(
        asks=(
            "A machine makes {a} caps a minute. Every {m} minutes of work it rests for {r:word} "
            "minutes. How many caps does it make in {t} minutes, if these end with a rest?",
            "After {m} minutes of work, a machine always rests for {r:word} minutes. It makes {a} "
            "caps in a minute of work. How many caps is that in {t} minutes that begin with work "
            "and end with a rest?",
        ),
        draw={"a": span(10, 60, 5), "m": span(10, 30), "r": span(2, 6), "k": span(2, 12)},
        given={"t": "m*k+r*k"},
        steps=(
            "Work and rest together take {c = m+r} minutes.",
            "This happens {k = t/c} times.",
            "In one stretch of work it makes {n = a*m} caps.",
            "In all it makes {s = k*n} caps.",
        ),
    ),
    Story(
        asks=(
            "Of {n} plates, {p}% break in the oven. Of the rest, {k} have small faults and are "
            "sold for ${q} each; the good ones bring ${g} each. What do all these plates bring?",
            "A pottery makes {n} plates. {p}% of them break. {k} of the others have small faults "
            "and cost ${q}, and the good ones cost ${g}. How much do they bring if all are sold?",
        ),
        draw={
            "n": span(60, 400, 20),
            "p": pick(5, 10, 15, 20),
            "k": span(6, 30),
            "q": span(2, 5),
            "g": span(8, 15),
        },
        steps=(
            "{b = n*p/100} plates break.",
            "Good are {r = n-b-k} plates.",
            "The good ones bring ${x = r*g}.",
            "The others bring ${y = k*q}.",
            "Together that is ${s = x+y}.",
        ),
    ),
    Story(
        asks=(
            "An order of {n} lamps is shared by three workshops. The first makes half of it, the "
            "second {a}, and the third the rest at {k} lamps a day. How many days does the third "
            "one need?",
            "Half of {n} lamps come from one workshop and {a} from a second. A third workshop "
            "makes all the others, {k} a day. For how many days must it work?",
        ),
        draw={"a": span(20, 90), "k": span(5, 20), "d": span(3, 15)},
        given={"n": "2*a+2*k*d"},
        steps=(
            "The first makes {h = n/2} lamps.",
            "For the third there are {r = n-h-a} lamps.",
            "It needs {d = r/k} days.",
        ),
    ),
    Story(
        asks=(
            "Steel comes in rolls of {w} kilograms. A can takes {g} grams. {name}'s factory uses "
            "{r} rolls and sells the cans in boxes of {b}. How many boxes are there?",
            "From {r} steel rolls of {w} kilograms, a factory makes cans of {g} grams and packs "
            "them in boxes of {b}. How many boxes does it fill?",
        ),
        draw={
            "w": span(20, 200, 10),
            "g": pick(20, 25, 40, 50),
            "r": span(2, 9),
            "b": pick(10, 20, 24, 25, 50),
        },
        steps=(
            "The rolls weigh {k = r*w} kilograms.",
            "That is {m = k*1000} grams.",
            "This makes {c = m/g} cans.",
            "They fill {n = c/b} boxes.",
        ),
    ),
    Story(
        asks=(
            "The day shift of {d} people makes {a} toys each, and the night shift has {m} people "
            "fewer, who make {k} toys more each. How many toys do both shifts make?",
            "There are {m} people fewer in the night shift than in the day shift of {d}. By day "
            "each makes {a} toys, by night {k} more than that. How many toys are made day and "
            "night together?",
        ),
        draw={"d": span(15, 40), "a": span(10, 40), "m": span(3, 9), "k": span(2, 9)},
        steps=(
            "The day shift makes {x = d*a} toys.",
            "In the night shift there are {n = d-m} people.",
            "Each of them makes {b = a+k} toys.",
            "The night shift makes {y = n*b} toys.",
            "Together they make {s = x+y} toys.",
        ),
    ),
    Story(
        asks=(
            "A factory had {s} engines in store. In {w} weeks it made {a} engines a week and sold "
            "{b} a week. Then a customer took {p:share} of all that were there. How many engines "
            "are left?",
            "{a} engines are made and {b} sold in each of {w} weeks, and {s} were in store "
            "before. At the end {p:share} of all those in store go to one customer. How many are "
            "left after that?",
        ),
        draw={
            "s": span(20, 120),
            "w": span(3, 12),
            "a": span(30, 60),
            "b": span(15, 28),
            "p": pick(2, 3, 4, 5),
        },
        steps=(
            "The store grows by {g = a-b} engines a week.",
            "In {w} weeks it grows by {h = g*w}.",
            "Then there are {t = s+h} engines.",
            "The customer takes {c = t/p}.",
            "Left are {l = t-c} engines.",
        ),
    ),
)
