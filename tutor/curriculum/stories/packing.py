"""Packing, shipping and loading."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} packs {n} [glasses|candles|books] into boxes of {k}. {He} sends {s} of the boxes "
            "to a shop and gives {g} boxes to friends. How many boxes [are left|remain]?",
            "After packing {n} [cups|soaps] in boxes of {k}, {name} sells {s} boxes and gives away "
            "{g}. How many boxes does {he} [keep|still have]?",
        ),
        draw={"k": span(4, 12), "b": span(12, 30), "s": span(3, 9), "g": span(2, 5)},
        steps=(
            "There are {b = n/k} boxes.",
            "After {gone = s+g} boxes are gone, {left = b-gone} are left.",
        ),
        given={"n": "k*b"},
    ),
    Story(
        asks=(
            "A box holds {k} {thing}, a crate holds {b} boxes, and a truck takes {c} crates. How many "
            "{thing} are in {t} full trucks?",
            "[In all|Altogether], {t} full trucks bring crates, {c} to a truck. In every crate are {b} "
            "boxes with {k} {thing} each. How many {thing} are brought[ in all|]?",
        ),
        draw={
            "k": span(6, 24, 2),
            "b": span(4, 12),
            "c": span(10, 40, 5),
            "t": span(2, 4),
            "thing": pick("jars", "cans", "bottles"),
        },
        steps=(
            "A crate holds {x = b*k}.",
            "A truck holds {y = c*x}.",
            "In {t} trucks there are {all = t*y}.",
        ),
    ),
    Story(
        asks=(
            "Shipping a parcel [costs|is] ${f} plus {c} cents for each pound above {w} pounds. "
            "[What|How much] does {name} pay, in dollars, for {n} parcels of {p} pounds each?",
            "{name} sends {n} parcels. Each weighs {p} pounds. The price is ${f} up to {w} pounds and "
            "{c} cents [more for|for] every further pound. How many dollars [are due|must {he} "
            "pay|does {he} pay]?",
        ),
        draw={
            "f": span(4, 12),
            "c": pick(20, 25, 40, 50, 60, 75),
            "w": span(2, 6),
            "n": span(2, 8),
            "p": span(7, 20),
        },
        steps=(
            "Each parcel is {over = p-w} pounds above the limit.",
            "That costs {extra = over*c} cents more.",
            "One parcel costs ${one = f+extra/100}.",
            "All of them cost ${all = n*one}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A truck may carry {m} kilograms. It is loaded with {a} crates of {x} kilograms each. How "
            "many [bags|sacks] of {y} kilograms [may|can] still be loaded?",
            "{name}'s truck, which may carry {m} kilograms, already has {a} crates of {x} kilograms on "
            "it. For how many more [crates|sacks|boxes] of {y} kilograms is it strong enough?",
            "A [lorry|trailer] is allowed a load of {m} kilograms. {a} crates of {x} kilograms are on "
            "it. How many bags of {y} kilograms can {name} add?",
        ),
        draw={"a": span(5, 30), "x": span(20, 60, 5), "y": pick(10, 15, 20, 25, 40, 50), "b": span(4, 30)},
        steps=(
            "The crates weigh {load = a*x} kilograms.",
            "There are {rest = m-load} kilograms left.",
            "That is {b = rest/y} more.",
        ),
        given={"m": "a*x+b*y"},
    ),
    Story(
        asks=(
            "{name} has {a} red and {b} yellow [beads|ribbons|candies] and puts all of them into gift "
            "bags, {k} in each. {His} sister takes {s} bags. How many bags [are left|remain]?",
            "With {a} red and {b} yellow [candies|marbles|cards], {name} fills bags of {k}. {name2} "
            "takes {s} of the bags. How many bags [remain|does {name} have left]?",
        ),
        draw={"a": span(20, 80), "b": span(20, 80), "k": span(4, 12), "s": span(2, 6)},
        steps=(
            "Together there are {all = a+b}.",
            "They fill {bags = all/k} bags.",
            "There are {left = bags-s} bags left.",
        ),
    ),
    Story(
        asks=(
            "{name} moves house with {a} small boxes of {x} pounds each, {b} large boxes of {y} pounds "
            "each and a [piano|stove|safe] of {p} pounds. How many pounds less than {m} is that?",
            "A van may carry {m} pounds. {name} loads {a} boxes of {x} pounds, {b} boxes of {y} pounds "
            "and a [safe|wardrobe|piano] of {p} pounds. How many more pounds may the van carry?",
            "{name}'s things are {a} boxes of {x} pounds, {b} boxes of {y} pounds and a "
            "[wardrobe|piano|stove] of {p} pounds. The van may carry {m} pounds. How many pounds are "
            "[free|left] for other things?",
        ),
        draw={
            "a": span(10, 30),
            "x": span(12, 25),
            "b": span(5, 15),
            "y": span(30, 50),
            "p": span(200, 500, 10),
            "m": span(1600, 2600, 100),
        },
        steps=(
            "The small boxes weigh {s = a*x} pounds.",
            "The large boxes weigh {l = b*y} pounds.",
            "In all it is {all = s+l+p} pounds.",
            "That is {left = m-all} pounds less.",
        ),
    ),
    Story(
        asks=(
            "A warehouse has {n} parcels in the morning. Every hour {a} go out and {b} come in. How "
            "many parcels are there after {h} hours?",
            "At a post office there are {n} [parcels|packages] at first. [Each|Every] hour {b} arrive "
            "and {a} are taken away. What is their number after {h} hours?",
            "[Each|Every] hour, {a} parcels leave a [depot|warehouse] and {b} new ones get there. It "
            "held {n} at first. How many does it hold [after|at the end of] {h} hours?",
        ),
        draw={"n": span(300, 900, 10), "a": span(40, 70), "b": span(10, 35), "h": span(3, 8)},
        steps=(
            "Each hour there are {less = a-b} parcels fewer.",
            "In {h} hours that is {gone = h*less} fewer.",
            "Then there are {left = n-gone} parcels.",
        ),
    ),
    Story(
        asks=(
            "A carton of {n} [plates|vases] weighs {w} kilograms when full. The empty carton weighs "
            "{e} kilograms. How many grams does one of the pieces weigh?",
            "A carton has {n} [vases|bowls|mugs] of the same kind in it. Carton and contents weigh {w} "
            "kilograms; the carton alone weighs {e}. What is the weight of one piece in grams?",
            "When it is empty, a carton weighs {e} kilograms. With {n} [equal|identical] "
            "[bowls|plates|lamps] in it, it weighs {w} kilograms. How many grams does each of them "
            "weigh?",
        ),
        draw={"n": span(6, 24, 2), "u": span(100, 600, 50), "e": pick(2, 3)},
        steps=(
            "The pieces weigh {net = w-e} kilograms.",
            "That is {g = net*1000} grams.",
            "One piece weighs {u = g/n} grams.",
        ),
        given={"w": "n*u/1000+e"},
        decimals=True,
    ),
    Story(
        asks=(
            "[Each|Every] box needs {t} centimeters of tape, and a roll has {m} meters. {name} has {r} "
            "rolls. After taping {b} boxes, how many centimeters of tape [are left|remain]?",
            "{name} tapes {b} boxes with {t} centimeters of tape each. {He} had {r} rolls of {m} "
            "meters. How many centimeters [remain|of tape does {he} still have]?",
            "{name} has {r} rolls of tape with {m} meters each and closes {b} boxes, using {t} "
            "centimeters for every box. [What length of tape|How much tape], in centimeters, is left?",
        ),
        draw={"t": span(60, 150, 10), "m": pick(20, 25, 50), "r": span(2, 4), "b": span(10, 60)},
        steps=(
            "The rolls have {meters = r*m} meters.",
            "That is {cm = meters*100} centimeters.",
            "The boxes take {used = b*t} centimeters.",
            "There are {left = cm-used} centimeters left.",
        ),
    ),
    Story(
        asks=(
            "A ship carries {n} containers. At the first port {p:share} of them are unloaded and {a} "
            "are taken on. At the second port {b} are unloaded. How many containers are on the ship "
            "[now|then|after that]?",
            "Of {n} containers on a ship, {p:share} are unloaded at the first port, where {a} others "
            "come on board. The second port takes off {b}. How many [are left|does the ship have then]?",
            "A [big|cargo] ship [leaves|sets out] with {n} containers. It unloads {p:share} of them at "
            "one port, loads {a} there, and unloads {b} at the next. With how many containers does it "
            "sail on?",
        ),
        draw={"n": span(60, 360, 12), "p": pick(2, 3, 4, 6), "a": span(10, 40), "b": span(8, 30)},
        steps=(
            "At the first port {off = n/p} containers are unloaded.",
            "Then the ship has {x = n-off+a}.",
            "After the second port it has {y = x-b}.",
        ),
    ),
    Story(
        asks=(
            "A cube-shaped box with sides of {s} centimeters is filled with small cubes with sides of "
            "{c} centimeters. {name} [takes out|removes] {k} small cubes. How many [are left|remain]?",
            "A box is a cube with sides of {s} centimeters. {name} fills it completely with cubes of "
            "{c} centimeters, then gives {k} of them to {name2}. How many cubes are in the box "
            "[still|now]?",
            "How many cubes with sides of {c} centimeters are left in a full cube-shaped box with "
            "sides of {s} centimeters if {name} [gives away|takes away|loses] {k} of them?",
        ),
        draw={"c": span(2, 5), "m": span(3, 6), "k": span(4, 25)},
        steps=(
            "Along one side there are {m = s/c} cubes.",
            "The full box has {all = m*m*m} cubes.",
            "There are {left = all-k} left.",
        ),
        given={"s": "c*m"},
    ),
    Story(
        asks=(
            "A team of {a} people can load {n} crates in {h} hours. [At that|At the same] rate, how "
            "many hours do {b} people need for {m} crates?",
            "If {a} [people|workers] load {n} crates in {h} hours, how long do {b} take for {m} crates "
            "at [the same|this] rate[, in hours|]?",
        ),
        draw={"a": span(2, 6), "h": span(2, 5), "u": span(3, 9), "b": span(3, 9), "t": span(2, 8)},
        steps=(
            "In an hour {a} people load {x = n/h} crates.",
            "One person loads {u = x/a} crates an hour.",
            "Together {b} people load {rate = b*u} crates an hour.",
            "They need {t = m/rate} hours.",
        ),
        given={"n": "a*h*u", "m": "b*u*t"},
    ),
    Story(
        asks=(
            "{name} wraps {n} presents. Small ones take {a} minutes and [big|large] ones {b} minutes, "
            "and {k} are big. {He} rests {r} minutes [in all|altogether|in total]. How many minutes "
            "does [it|this] take?",
            "Of {n} presents, {k} are big and take {b} minutes each to wrap. The small ones take {a} "
            "minutes each. With {r} minutes of rest, how many minutes is {name} busy?",
        ),
        draw={"n": span(10, 24), "k": span(2, 8), "a": span(2, 4), "b": span(5, 9), "r": span(5, 20, 5)},
        steps=(
            "There are {small = n-k} small presents.",
            "They take {x = small*a} minutes.",
            "The big ones take {y = k*b} minutes.",
            "In all it is {all = x+y+r} minutes.",
        ),
    ),
    Story(
        asks=(
            "A delivery firm promises to bring {n} parcels. By noon it has brought {p:share} of them, "
            "and by four o'clock {a} more. It has {d} drivers, who share the rest equally. How many "
            "does [each|every] driver [get|still bring]?",
            "By noon {p:share} of {n} parcels are delivered, and {a} more [follow|are brought] in the "
            "afternoon. What remains is shared [equally|evenly] by {d} drivers. How many is that for "
            "[each|every] driver?",
        ),
        draw={"n": span(60, 240, 12), "p": pick(2, 3, 4, 6), "a": span(6, 30), "d": span(2, 6)},
        steps=(
            "By noon {x = n/p} parcels are delivered.",
            "In all {done = x+a} are delivered.",
            "There are {rest = n-done} left.",
            "Each driver gets {each = rest/d}.",
        ),
    ),
    Story(
        asks=(
            "{name} packs {n} apples into trays of {a} and the trays into boxes of {b}. A box costs {c} "
            "cents. How many cents do the boxes cost?",
            "{n} apples go into full trays of {a} apples, and {b} trays fill a box. For each box {name} "
            "pays {c} cents. How many cents is that?",
        ),
        draw={"a": pick(4, 6, 8, 9, 10), "b": span(4, 12), "t": span(3, 20), "c": span(30, 90, 5)},
        given={"n": "a*b*t"},
        steps=(
            "There are {x = n/a} trays.",
            "They fill {t = x/b} boxes.",
            "The boxes cost {k = t*c} cents.",
        ),
    ),
    Story(
        asks=(
            "A suitcase may weigh {m} kilograms. Empty it weighs {e} kilograms. {name} puts in clothes "
            "of {c} kilograms and {n} books of {g} grams each. How many grams may {he} still add?",
            "{name}'s suitcase, {e} kilograms when empty, holds {c} kilograms of clothes and {n} books "
            "with {g} grams each. At most {m} kilograms are allowed. How many grams are still free?",
        ),
        draw={
            "m": pick(20, 23, 25, 30),
            "e": span(2, 5),
            "c": span(6, 12),
            "n": span(3, 12),
            "g": span(250, 600, 50),
        },
        steps=(
            "For the contents there are {x = m-e} kilograms.",
            "After the clothes {y = x-c} kilograms are left.",
            "That is {z = y*1000} grams.",
            "The books weigh {b = n*g} grams.",
            "So {r = z-b} grams are free.",
        ),
    ),
    Story(
        asks=(
            "In a bottling plant {a} bottles go into a case and {k} cases onto a pallet. {name} has "
            "loaded {p} pallets and {c} single cases. {d} bottles of these were broken. How many whole "
            "bottles are there?",
            "How many whole bottles has {name} loaded? There are {p} full pallets of {k} cases each, and "
            "{c} more cases. A case has {a} bottles, and {d} bottles are broken.",
        ),
        draw={
            "a": pick(6, 9, 12, 20, 24),
            "k": span(20, 40, 4),
            "p": span(2, 6),
            "c": span(3, 15),
            "d": span(4, 30),
        },
        steps=(
            "The pallets have {x = p*k} cases.",
            "With the single ones it is {y = x+c} cases.",
            "They hold {b = y*a} bottles.",
            "Whole are {w = b-d} bottles.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} pack parcels. {name} packs {a} an hour and {name2} packs {d} fewer an "
            "hour. They begin together, and {name2} stops after {h} hours while {name} works {k} hours "
            "longer. How many parcels do they pack?",
            "Every hour {name} packs {a} parcels, and {name2} packs {d} fewer. {name2} works for {h} "
            "hours, {name} for {k} hours more than that. How many parcels are packed by the two of them?",
        ),
        draw={"a": span(12, 30), "d": span(2, 8), "h": span(2, 6), "k": span(2, 4)},
        steps=(
            "{name2} packs {b = a-d} parcels an hour.",
            "{name2} packs {x = b*h} parcels.",
            "{name} works {t = h+k} hours.",
            "{name} packs {y = a*t} parcels.",
            "Together that is {all = x+y} parcels.",
        ),
    ),
    Story(
        asks=(
            "A shop unpacks {n} crates with {k} oranges each. {p}% of the oranges are bad. The good ones "
            "are put into nets of {m}, and each net sells for ${s}. How much money do the nets bring?",
            "From {n} crates of {k} oranges, {p}% are thrown away. {name} puts the others into nets of "
            "{m} oranges, each for ${s}. How many dollars do all nets bring?",
        ),
        draw={
            "n": span(2, 20),
            "k": pick(40, 50, 60, 80, 100),
            "p": pick(5, 10, 15, 20, 25),
            "m": pick(4, 5, 6, 8, 9, 10),
            "s": span(2, 5),
        },
        steps=(
            "There are {a = n*k} oranges.",
            "Bad are {b = a*p/100} of them.",
            "Good are {g = a-b}.",
            "They fill {t = g/m} nets.",
            "The nets bring ${e = t*s}.",
        ),
    ),
    Story(
        asks=(
            "{name} wants to mail {a} books of {x} grams and {b} books of {y} grams in one parcel. The "
            "box itself weighs {c} grams. By how many grams is the parcel above the limit of {l} "
            "kilograms?",
            "A parcel must not weigh more than {l} kilograms. {name} fills a box of {c} grams with {a} "
            "books of {x} grams each and {b} books of {y} grams each. How many grams is that too much?",
        ),
        draw={
            "a": span(3, 8),
            "x": span(300, 600, 20),
            "b": span(2, 7),
            "y": span(400, 900, 50),
            "c": span(100, 400, 50),
            "l": pick(2, 3, 5),
        },
        given={"near": "8000-a*x-b*y-c"},
        steps=(
            "The first books weigh {u = a*x} grams.",
            "The other books weigh {v = b*y} grams.",
            "With the box the parcel weighs {w = u+v+c} grams.",
            "The limit is {m = l*1000} grams.",
            "That is {t = w-m} grams too much.",
        ),
    ),
    Story(
        asks=(
            "After {name} moved {a} books to a new shelf and gave half of the other books away, {b} "
            "books were left in {his} boxes. A box holds {k} books, and all boxes were full at the "
            "beginning. How many boxes were there?",
            "{name} had some full boxes with {k} books each. {He} put {a} of the books on a shelf and "
            "gave away half of the rest. Then {b} books were still in the boxes. With how many boxes did "
            "{he} begin?",
        ),
        draw={"k": span(12, 30), "t": span(3, 12), "a": span(10, 60)},
        given={"b": "(k*t-a)/2"},
        steps=(
            "Before giving half away there were {x = b*2} books.",
            "With those on the shelf it was {y = x+a} books.",
            "They filled {t = y/k} boxes.",
        ),
    ),
    Story(
        asks=(
            "A van takes {v} boxes at a time and needs {m} minutes for a trip there and back. {name} "
            "must move {n} boxes. {He} starts at {s} o'clock in the morning. How many minutes after noon "
            "is the van back from the last trip?",
            "{n} boxes are to be moved in a van for {v} boxes. Each trip there and back takes {m} "
            "minutes. {name} starts the first trip at {s} a.m. How many minutes past noon does the last "
            "trip end, if {he} never stops and every trip is with a full van?",
        ),
        draw={"v": span(6, 20), "t": span(4, 12), "m": span(25, 60, 5), "s": span(8, 10)},
        given={"n": "v*t"},
        steps=(
            "There are {t = n/v} trips.",
            "They take {x = t*m} minutes.",
            "From {s} o'clock to noon there are {h = 12-s} hours.",
            "That is {y = h*60} minutes.",
            "The last trip ends {z = x-y} minutes after noon.",
        ),
    ),
    Story(
        asks=(
            "Four boxes have an average weight of {m} kilograms. Three of them weigh {a}, {b} and {c} "
            "kilograms. What does the fourth box weigh, in kilograms?",
            "{name} carries four boxes that weigh {m} kilograms on average. The first three are {a}, {b} "
            "and {c} kilograms. How many kilograms has the last one?",
        ),
        draw={"m": span(8, 20), "a": span(5, 22), "b": span(5, 22), "c": span(5, 22)},
        given={"ok": "4*m-a-b-c-3", "top": "30-4*m+a+b+c"},
        steps=(
            "All four weigh {s = 4*m} kilograms.",
            "The first three weigh {x = a+b+c} kilograms.",
            "The fourth weighs {d = s-x} kilograms.",
        ),
    ),
    Story(
        asks=(
            "A box of {k} screws is {p} cents, and a bag of {j} nuts is {q} cents. {name} needs {n} "
            "screws and as many nuts. How many cents does {he} pay if everything comes out without a "
            "rest?",
            "{name} needs {n} screws and {n} nuts. Screws come in boxes of {k} for {p} cents, nuts in "
            "bags of {j} for {q} cents. {He} needs all {he} buys. What is the price in cents?",
        ),
        draw={
            "k": pick(10, 20, 25, 50),
            "j": pick(5, 8, 12, 15, 30),
            "n": span(40, 600, 20),
            "p": span(60, 150, 5),
            "q": span(40, 95, 5),
        },
        steps=(
            "{name} needs {a = n/k} boxes of screws.",
            "They cost {x = a*p} cents.",
            "{He} needs {b = n/j} bags of nuts.",
            "They cost {y = b*q} cents.",
            "Together that is {all = x+y} cents.",
        ),
    ),
    Story(
        asks=(
            '"Each of my gift boxes has {a} chocolates, half as many caramels, and {c} mints," says '
            "{name}. {He} has {n} sweets in all and packs them without any left over. How many gift "
            "boxes does {he} have?",
            "{name} packs {n} sweets into equal gift boxes: {a} chocolates, half as many caramels and "
            "{c} mints in each. How many boxes does that make?",
        ),
        draw={"a": span(4, 16, 2), "c": span(2, 9), "t": span(4, 30)},
        given={"n": "(a+a/2+c)*t"},
        steps=(
            "In a box there are {b = a/2} caramels.",
            "A box has {s = a+b+c} sweets.",
            "That makes {t = n/s} boxes.",
        ),
    ),
    Story(
        asks=(
            "A container is {l} meters long, {w} meters wide and {h} meters high. Crates with edges of "
            "{e} centimeters fill {p:share} of it. How many crates are in it?",
            "Crates, all with edges of {e} centimeters, fill {p:share} of a container that measures {l} "
            "by {w} by {h} meters. How many crates does {name} count?",
        ),
        draw={
            "l": span(4, 12),
            "w": pick(2, 3),
            "h": pick(2, 3),
            "e": pick(25, 50, 20),
            "p": pick(2, 3, 4, 5),
        },
        steps=(
            "Along one meter there are {k = 100/e} crates.",
            "So a cubic meter holds {c = k*k*k} crates.",
            "The container has {v = l*w*h} cubic meters.",
            "Full it would hold {f = v*c} crates.",
            "In it are {n = f/p} crates.",
        ),
    ),
    Story(
        asks=(
            "In a depot there are {n} letters for three streets. Oak Street gets {p}% of them, and Elm "
            "Street gets {d} fewer than Oak Street. How many letters are for the third street?",
            "{name} sorts {n} letters. {p}% are for Oak Street, {d} fewer than that are for Elm Street, "
            "and the others are for Pine Street. How many does Pine Street get?",
        ),
        draw={"n": span(100, 600, 20), "p": pick(30, 35, 40, 45), "d": span(5, 25)},
        steps=(
            "Oak Street gets {a = n*p/100} letters.",
            "Elm Street gets {b = a-d} letters.",
            "The third street gets {c = n-a-b} letters.",
        ),
    ),
    Story(
        asks=(
            "{name} wraps {n} candles. Each needs {c} centimeters of paper from a roll of {m} meters. "
            "When the candles are wrapped, {he} cuts the rest of the roll into {k} equal sheets. How "
            "many centimeters long is a sheet?",
            "From a roll of {m} meters, {name} cuts {n} strips of {c} centimeters for candles and "
            "divides what is left into {k} equal sheets. How long is each sheet, in centimeters?",
        ),
        draw={"n": span(5, 30), "c": span(12, 30), "m": span(5, 12), "k": span(2, 8)},
        given={"big": "(m*100-n*c)/k-19"},
        steps=(
            "The roll has {x = m*100} centimeters.",
            "The candles take {y = n*c} centimeters.",
            "There are {r = x-y} centimeters left.",
            "A sheet is {s = r/k} centimeters long.",
        ),
    ),
)
