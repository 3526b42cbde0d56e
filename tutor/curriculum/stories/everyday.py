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
)
