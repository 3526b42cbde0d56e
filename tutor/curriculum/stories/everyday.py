"""Short everyday stories of one, two or three steps."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} has {n} {thing} and puts them in rows of {k}. How many rows [are there|does {he} make]?",
            "There are {n} {thing}. {name} [lays|sorts] them in rows of {k}. How many rows is that?",
        ),
        draw={
            "thing": pick("coins", "dominoes", "tiles", "postcards", "bricks"),
            "r": span(3, 15),
            "k": span(3, 12),
        },
        given={"n": "r*k"},
        steps=("There are {r = n/k} rows.",),
    ),
    Story(
        asks=(
            "{name} is {a} centimeters tall, and {name2} is {m} centimeters [shorter|smaller]. A door is "
            "{d} centimeters high. How many centimeters are there between {name2}'s head and the top of "
            "the door?",
            "A door has a height of {d} centimeters. {name2} walks through it and is {m} centimeters "
            "shorter than {name}, who [measures|is] {a} centimeters. How many centimeters are [free|left]"
            " above {name2}?",
        ),
        draw={"a": span(140, 190), "m": span(5, 25), "d": span(195, 215)},
        steps=(
            "{name2} is {b = a-m} centimeters tall.",
            "Above {name2} there are {free = d-b} centimeters.",
        ),
    ),
    Story(
        asks=(
            "An elevator [starts|stands] on floor {a}. It goes up {u} floors and then down {x:times} as "
            "many. On [which|what] floor does it [stop|stop then]?",
            "From floor {a}, {name} [takes|rides] an elevator {u} floors up and then {x:times} that many "
            "down. On [which|what] floor does {he} get off?",
        ),
        draw={"a": span(10, 30), "u": span(2, 9), "x": span(2, 3)},
        given={"guard": "a+u-x*u-1"},
        steps=(
            "On the way up it reaches floor {t = a+u}.",
            "Then it goes down {d = u*x} floors.",
            "It stops on floor {f = t-d}.",
        ),
    ),
    Story(
        asks=(
            "{name} has {l} [beads|pearls] and needs {k} for one bracelet. {He} [wants|would like|plans] "
            "to make {n} bracelets. How many are [missing|still needed]?",
            "One bracelet takes {k} beads. For {n} bracelets {name} has only {l} beads. How many more "
            "beads [does {he} need|must {he} get]?",
        ),
        draw={"l": span(20, 100), "k": span(12, 30), "n": span(3, 9)},
        steps=(
            "All the bracelets take {all = k*n}.",
            "{miss = all-l} are missing.",
        ),
    ),
    Story(
        asks=(
            "There are {n} seats in a {place}. [{p}%|{p} percent] of them are taken. How many seats are "
            "[free|still free]?",
            "[{p}%|{p} percent] of the {n} seats in a {place} are [taken|occupied]. How many people [can "
            "still sit down|can still find a seat]?",
        ),
        draw={
            "place": pick("library", "café", "waiting room", "lecture hall"),
            "n": span(20, 200, 20),
            "p": pick(15, 25, 35, 40, 60, 75, 80),
        },
        steps=(
            "{t = n*p/100} seats are taken.",
            "{free = n-t} seats are free.",
        ),
    ),
    Story(
        asks=(
            "{name} sends {n} [letters|parcels]. {a} of them arrive after two days, {x:times} as many "
            "arrive after three days, and the rest are lost. How many are lost?",
            "[Of|Out of] {n} [postcards|packages] sent by {name}, {a} come on the second day and "
            "{x:times} as many on the third. All others [get|are] lost. How many is that?",
        ),
        draw={"n": span(30, 80), "a": span(4, 15), "x": span(2, 3)},
        steps=(
            "After three days {b = a*x} arrive.",
            "{l = n-a-b} are lost.",
        ),
    ),
    Story(
        asks=(
            "A candle is {h} centimeters [high|tall] and burns down {k} centimeters [an|per] hour. How "
            "high is it after {t} hours, in centimeters?",
            "{name} lights a candle of {h} centimeters. [Every|Each] hour it becomes {k} centimeters "
            "shorter. How many centimeters are left after {t} hours?",
        ),
        draw={"h": span(16, 40), "k": span(2, 5), "t": span(2, 7)},
        given={"guard": "h-k*t-1"},
        steps=(
            "In {t} hours it loses {x = k*t} centimeters.",
            "Then it is {left = h-x} centimeters high.",
        ),
    ),
    Story(
        asks=(
            "{name} feeds {c} cats. Each cat gets {a} ounces of food in the morning and {b} ounces in the"
            " evening. How many ounces of food is that [a day|each day]?",
            "[Each|Every] day, each of {name}'s {c} cats [eats|gets] {a} ounces of food in the morning "
            "and {b} in the evening. How many ounces of food [does {he} need|are needed] for one day?",
        ),
        draw={"c": span(2, 8), "a": span(2, 6), "b": span(2, 7)},
        steps=(
            "A cat gets {one = a+b} ounces a day.",
            "All of them get {all = one*c} ounces.",
        ),
    ),
    Story(
        asks=(
            "{n} dogs and {m} [parrots|ducks] are in an animal shelter. How many legs do they have "
            "[altogether|in all|in total]?",
            "An animal shelter [looks after|takes care of] {n} dogs and {m} [geese|chickens]. How many "
            "legs is that [altogether|in all|in total]?",
        ),
        draw={"n": span(3, 20), "m": span(3, 20)},
        steps=(
            "The dogs have {a = n*4} legs.",
            "The birds have {b = m*2} legs.",
            "Together they have {all = a+b} legs.",
        ),
    ),
    Story(
        asks=(
            "{name} takes {s} photos on the first day of a trip and {m} fewer on the second. {His} memory"
            " card [holds|has room for] {r} photos. How many more [fit on it|can {he} take after these "
            "two days]?",
            "There is room for {r} photos on {name}'s memory card. {He} takes {s} photos one day and {m} "
            "fewer [the day after|on the next day]. How many more photos [fit|can {he} take]?",
        ),
        draw={"s": span(30, 90), "m": span(5, 25), "r": span(200, 400, 10)},
        steps=(
            "On the second day it is {b = s-m} photos.",
            "There is room for {left = r-s-b} more.",
        ),
    ),
    Story(
        asks=(
            "A dozen is 12. {name} [needs|orders] {n} dozen name tags and {k} more. Each sheet of paper "
            "gives {s} tags. How many sheets of paper does {he} need?",
            "{name} prints {n} dozen name tags plus {k} extra ones, {s} [on a sheet|on each sheet]. With "
            "12 in a dozen, how many sheets [are needed|does that take]?",
        ),
        draw={"n": span(3, 12), "k": span(2, 20), "s": pick(4, 6, 8, 10)},
        steps=(
            "{n} dozen are {d = n*12} tags.",
            "In all there are {all = d+k} tags.",
            "They take {p = all/s} sheets.",
        ),
    ),
    Story(
        asks=(
            "{name} climbs a ladder with {n} rungs. {He} is on rung {a}, goes down {d:word} rungs to get "
            "a tool, and climbs again. How many rungs [is it|are there] from there to the top?",
            "On a ladder of {n} rungs {name} has [reached|come to] rung {a}. {He} goes back down {d:word}"
            " rungs. How many rungs is {he} [from|below] the top one now?",
        ),
        draw={"n": span(18, 30), "a": span(7, 16), "d": span(2, 6)},
        steps=(
            "{name} goes down to rung {b = a-d}.",
            "From there it is {up = n-b} rungs to the top.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} carry {n} boxes. {name} carries [{p}%|{p} percent] of them. How many more"
            " boxes than {name2} does {name} carry?",
            "{n} boxes must be [moved|carried]. {name} takes [{p}%|{p} percent] of them, and {name2} "
            "takes the others. By how many boxes does {name} [beat {name2}|carry more]?",
        ),
        draw={"n": span(20, 80, 10), "p": pick(60, 70, 80, 90)},
        steps=(
            "{name} carries {a = n*p/100} boxes.",
            "{name2} carries {b = n-a} boxes.",
            "The difference is {d = a-b} boxes.",
        ),
    ),
    Story(
        asks=(
            "A string of lights has {n} bulbs. Every {k}th bulb is red, and half of the other bulbs are "
            "green. How many bulbs are [green|green ones]?",
            "[Of|Out of] {n} bulbs on a string, every {k}th one is red. Half of the bulbs that are not "
            "red are green. How many green bulbs [are there|does the string have]?",
        ),
        draw={"k": pick(4, 5, 6, 7, 8), "t": span(4, 15)},
        given={"n": "k*t"},
        steps=(
            "{r = n/k} bulbs are red.",
            "{o = n-r} bulbs are not red.",
            "{g = o/2} bulbs are green.",
        ),
    ),
    Story(
        asks=(
            "{name} has a towel rack with {n} hooks. {a} hooks are full and {b:word} are broken. "
            "How many towels can {he} still hang up, one on each hook?",
            "A rack has {n} hooks, of which {b:word} are broken and {a} others are taken. How "
            "many towels find a free hook?",
        ),
        draw={"n": span(14, 40), "a": span(4, 10), "b": span(2, 3)},
        steps=(
            "{u = a+b} hooks cannot be used.",
            "{f = n-u} hooks are free.",
        ),
    ),
    Story(
        asks=(
            "The battery of {name}'s phone is at {a}%. It falls by {k} percentage points every "
            "hour. After {h} hours {he} charges it, and it rises by {c} points. At what percent "
            "is it then?",
            "{name}'s phone shows {a}%. In each of {h} hours it loses {k} of these percent, and "
            "then {he} charges it until {c} have been added. How many percent does it show?",
        ),
        draw={"a": span(60, 95), "k": span(5, 9), "h": span(3, 6), "c": span(8, 40)},
        given={"ok": "101-a+k*h-c", "left": "a-k*h"},
        steps=(
            "In {h} hours it loses {l = k*h}.",
            "Then it is at {b = a-l} percent.",
            "After charging it is at {e = b+c} percent.",
        ),
    ),
    Story(
        asks=(
            "{name} brushes {his} teeth {k:times} a day for {m} minutes. How many hours is that in {d} days?",
            "Every day {name} brushes {his} teeth {k:times}, each time for {m} minutes. How many "
            "hours of brushing are there in {d} days?",
        ),
        draw={"k": pick(2, 3), "m": span(2, 5), "d": span(5, 240, 5)},
        steps=(
            "That is {a = k*m} minutes a day.",
            "In {d} days it is {b = a*d} minutes.",
            "In hours that is {h = b/60}.",
        ),
    ),
    Story(
        asks=(
            "A tap drips {a} drops a minute, and {k} drops make a milliliter. How many "
            "milliliters of water are lost in {h} hours?",
            "{name}'s tap loses {a} drops every minute. {k} drops are one milliliter. What is "
            "lost in {h} hours, in milliliters?",
        ),
        draw={"a": span(8, 60, 4), "k": pick(10, 12, 15, 16, 20), "h": span(2, 24)},
        steps=(
            "In {h} hours there are {m = h*60} minutes.",
            "The tap loses {d = m*a} drops.",
            "That is {w = d/k} milliliters.",
        ),
    ),
    Story(
        asks=(
            '"I am number {a} in the line, and {name2} is number {b}," says {name}. Then {k:word} '
            "people between them leave. How many people are between them now?",
            "{name} is number {a} in a line and {name2} is number {b}. Of the people between "
            "them, {k:word} go away. How many still stand between the two?",
        ),
        draw={"a": span(3, 12), "g": span(6, 40), "k": span(2, 5)},
        given={"b": "a+g"},
        steps=(
            "The two numbers are {g = b-a} apart.",
            "Between them there were {m = g-1} people.",
            "Now there are {r = m-k} people.",
        ),
    ),
    Story(
        asks=(
            "{name}'s shelf is {l} centimeters long. {a} thick books of {x} centimeters each "
            "stand on it. How many thin books of {y} centimeters fit in the room that is left?",
            "On a shelf of {l} centimeters stand {a} books that are {x} centimeters thick. How "
            "many more books fit if each of them is {y} centimeters thick?",
        ),
        draw={"a": span(3, 12), "x": span(4, 7), "y": pick(2, 3), "b": span(4, 30)},
        given={"l": "a*x+b*y"},
        steps=(
            "The thick books take {u = a*x} centimeters.",
            "{r = l-u} centimeters are left.",
            "{b = r/y} thin books fit.",
        ),
    ),
    Story(
        asks=(
            "A pot of soup for {a} people needs {w} cups of water. {name} cooks for {b} people "
            "and has only a jug of {j} cups. How many times must {he} fill the jug?",
            "For {a} people, a soup takes {w} cups of water. How many jugs of {j} cups does "
            "{name} need for a soup for {b} people?",
        ),
        draw={"a": pick(2, 3, 4, 5, 6), "u": span(2, 4), "j": pick(2, 3, 4, 5, 6), "b": span(8, 40)},
        given={"w": "a*u"},
        steps=(
            "One person needs {u = w/a} cups.",
            "{b} people need {c = u*b} cups.",
            "That is {n = c/j} jugs.",
        ),
    ),
    Story(
        asks=(
            "A wall is {w} centimeters wide. {name} hangs up {n} pictures, each {p} centimeters "
            "wide, with equal gaps between them and at both ends. How wide is each gap, in "
            "centimeters?",
            "{name} wants to hang {n} pictures of {p} centimeters on a wall of {w} centimeters, "
            "so that all the gaps, also those at the two ends, are equal. How many centimeters is "
            "a gap?",
        ),
        draw={"n": span(2, 7), "p": span(20, 60, 5), "g": span(8, 40)},
        given={"w": "n*p+n*g+g"},
        steps=(
            "The pictures take {u = n*p} centimeters.",
            "For the gaps {r = w-u} centimeters are left.",
            "There are {k = n+1} gaps.",
            "Each gap is {g = r/k} centimeters wide.",
        ),
    ),
    Story(
        asks=(
            "{name} writes {a} cards in the morning and {b} in the afternoon. {He} needs a stamp "
            "for each card but has only {s} stamps. A stamp costs {c} cents. How many cents does "
            "{he} still have to spend?",
            "With {s} stamps in the drawer, {name} writes {a} cards and then {b} more. At {c} "
            "cents a stamp, how many cents do the missing stamps cost?",
        ),
        draw={"a": span(6, 25), "b": span(5, 20), "s": span(3, 15), "c": pick(50, 60, 65, 70, 75)},
        steps=(
            "There are {n = a+b} cards.",
            "{m = n-s} stamps are missing.",
            "They cost {x = m*c} cents.",
        ),
    ),
    Story(
        asks=(
            "There are {n} stairs to {name}'s door. {He} takes two at a time on the first {a} "
            "stairs and one at a time on the others. How many steps does {he} take?",
            "{name} goes up {n} stairs. On the first {a} of them each step of {his} covers two "
            "stairs, and on the rest it covers one. How many steps is that?",
        ),
        draw={"n": span(30, 70), "a": span(8, 28, 2)},
        steps=(
            "On the first stairs {he} takes {x = a/2} steps.",
            "{r = n-a} stairs are left.",
            "In all {he} takes {s = x+r} steps.",
        ),
    ),
    Story(
        asks=(
            "A parking garage has {f} floors with {k} places each. {a} cars are inside. In the "
            "next hour {b} cars leave and {c} come. How many places are free then?",
            "{a} cars stand in a garage with {f} floors and {k} places on each floor. {b} of them "
            "drive out and {c} others drive in. How many places are free after that?",
        ),
        draw={"f": span(3, 6), "k": span(30, 60, 5), "a": span(40, 85), "b": span(5, 30), "c": span(3, 25)},
        steps=(
            "The garage has {n = f*k} places.",
            "Then {i = a-b+c} cars are inside.",
            "Free are {r = n-i} places.",
        ),
    ),
    Story(
        asks=(
            "{name} walks {a} steps a minute, and each step is {s} centimeters long. How many "
            "meters does {he} walk in {m} minutes?",
            "A step of {name} is {s} centimeters long, and {he} takes {a} steps in a minute. How "
            "many meters is that in {m} minutes?",
        ),
        draw={"a": span(80, 120, 10), "s": pick(50, 60, 65, 70, 75, 80), "m": span(5, 40, 5)},
        steps=(
            "In {m} minutes {he} takes {n = a*m} steps.",
            "That is {c = n*s} centimeters.",
            "In meters it is {d = c/100}.",
        ),
    ),
    Story(
        asks=(
            "Half of the {n} lamps in a hall are on. {name} turns on {a} more, and {name2} turns "
            "off {b}. How many lamps are off then?",
            "In a hall with {n} lamps, half are on. Then {a} more are turned on by {name} and {b} "
            "are turned off by {name2}. How many are off now?",
        ),
        draw={"n": span(20, 80, 2), "a": span(3, 9), "b": span(2, 8)},
        steps=(
            "At first {h = n/2} lamps are on, and just as many are off.",
            "After {name} there are {x = h-a} lamps off.",
            "After {name2} there are {y = x+b} lamps off.",
        ),
    ),
    Story(
        asks=(
            "{name} cuts a ribbon of {m} meters into {k} pieces of {c} centimeters. The rest is "
            "shared equally among {n:word} children. How many centimeters does each child get?",
            "From a ribbon of {m} meters {name} cuts {k} pieces, each {c} centimeters long, and "
            "shares the rest equally among {n:word} children. How long is a child's part, in "
            "centimeters?",
        ),
        draw={"m": span(2, 9), "k": span(3, 12), "c": span(15, 60, 5), "n": span(2, 6)},
        steps=(
            "The ribbon is {l = m*100} centimeters long.",
            "The pieces take {x = k*c} centimeters.",
            "{r = l-x} centimeters are left.",
            "Each child gets {e = r/n} centimeters.",
        ),
    ),
)
