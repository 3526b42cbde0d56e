"""Longer plots about money: trips, picnics and shared costs."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A [taxi|van] driver fills up {g} gallons of fuel at ${p:money} [a|per] gallon each "
            "morning. On Monday {he} has {n} trips at ${a} [each|apiece] and on Tuesday {m} trips at "
            "${b} each. What does {he} earn on the two days after paying for the fuel?",
            "{name} drives a taxi. {He} makes {n} trips for ${a} [each|apiece] on one day and {m} "
            "trips for ${b} each on the next. On each of the two days the fuel takes {g} gallons at "
            "${p:money}. How much [is left|does {he} keep]?",
        ),
        draw={
            "g": span(4, 10),
            "p": pick(2.5, 3, 3.25, 3.5, 4),
            "n": span(8, 20),
            "a": span(7, 15),
            "m": span(8, 20),
            "b": span(7, 15),
        },
        steps=(
            "The first day brings ${x = n*a}.",
            "The second day brings ${y = m*b}.",
            "The fuel for a day costs ${f = g*p}.",
            "For two days it costs ${ff = 2*f}.",
            "{He} keeps ${left = x+y-ff}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} and {name2} share a taxi, a [hotel room|tent site] and a meal. The taxi [costs|is] "
            "${t}, the night costs {k:times} as much, and the meal costs ${d} less than the night. "
            "{name} has paid for the taxi and the meal, {name2} for the night. How much [must {name2} "
            "give {name}|does {name2} owe {name}] so that both have paid the same?",
            "On a trip, {name} pays ${t} for a taxi and also pays for dinner. {name2} pays for the "
            "[hotel|room], which costs {k:times} as much as the taxi and ${d} more than dinner. What "
            "must {name2} give to {name} to make it [even|fair]?",
        ),
        draw={"t": span(20, 60, 2), "k": pick(2, 3), "d": span(2, 18, 2)},
        steps=(
            "The night costs ${night = k*t}.",
            "The meal costs ${meal = night-d}.",
            "{name} has paid ${x = t+meal}.",
            "Together they have paid ${all = x+night}.",
            "Half of that is ${half = all/2}.",
            "So ${owe = x-half} must be given to {name}.",
        ),
    ),
    Story(
        asks=(
            "For a picnic with {n} people, {name} [buys|gets] {d} drinks for each person and {s} "
            "sandwiches for each person. Drinks come in packs of {k} at ${p} a pack, and a sandwich "
            "costs ${c}. {name2} pays half of the [bill|total]. What does {name2} pay?",
            "To a picnic come {n} people. For each of them there are to be {d} drinks and {s} "
            "sandwiches. A pack of {k} drinks is ${p}, and a sandwich is ${c}. {name} and {name2} "
            "[split|share] the cost [equally|evenly]. How much does each of the two [pay|spend]?",
        ),
        draw={
            "n": pick(4, 6, 8, 10, 12),
            "d": pick(2, 3, 4),
            "s": pick(2, 3),
            "k": pick(6, 8, 12),
            "p": span(4, 9),
            "c": pick(3, 4, 5),
        },
        steps=(
            "They need {dr = n*d} drinks.",
            "That is {packs = dr/k} packs.",
            "The drinks cost ${x = packs*p}.",
            "They need {sw = n*s} sandwiches.",
            "The sandwiches cost ${y = sw*c}.",
            "Half of all is ${half = (x+y)/2}.",
        ),
    ),
    Story(
        asks=(
            "{name} drives {m} miles to work and the same way back, {d} days [a|per] week. {His} car "
            "needs a gallon for {g} miles, and a gallon costs ${p}. By taking a train for ${t} a week, "
            "how much [would {he} save|could be saved] [in|over] {w} weeks?",
            "The way to work is {m} miles, and {name} drives it both ways on {d} days [a|per] week in "
            "a car that goes {g} miles on a gallon. Fuel is ${p} a gallon; a train ticket for the week "
            "would be ${t}. How much [cheaper|less expensive] is the train over {w} weeks?",
        ),
        draw={
            "m": span(10, 40),
            "d": pick(4, 5, 6),
            "g": pick(20, 24, 25, 30),
            "p": pick(3, 4, 5),
            "t": span(10, 40),
            "w": span(2, 10),
        },
        steps=(
            "Each day {he} drives {day = 2*m} miles.",
            "In a week it is {week = day*d} miles.",
            "That takes {gal = week/g} gallons.",
            "The fuel costs ${fuel = gal*p} a week.",
            "With the train {he} saves ${s = fuel-t} a week.",
            "In {w} weeks that is ${all = s*w}.",
        ),
    ),
    Story(
        asks=(
            "A [choir|band] of {n} people travels by bus for ${bus} and stays {k:word} nights in rooms "
            "for two at ${r} [a|per] night for a room. The town pays ${t}. The rest is shared "
            "[equally|evenly] by all. What does each person pay?",
            "All {n} people of a [team|club] take a bus for ${bus} and sleep {k:word} nights, two in a "
            "room, at ${r} a room. After a gift of ${t}, how much does each of them pay if they "
            "[share|split] the cost equally?",
        ),
        draw={
            "n": span(10, 30, 2),
            "bus": span(200, 600, 20),
            "k": pick(2, 3),
            "r": span(40, 80, 10),
            "t": span(100, 400, 50),
        },
        steps=(
            "They need {rooms = n/2} rooms.",
            "A night costs ${night = rooms*r}.",
            "The nights cost ${nights = k*night}.",
            "With the bus it is ${all = nights+bus}.",
            "After the gift ${rest = all-t} is left to pay.",
            "Each person pays ${each = rest/n}.",
        ),
        decimals=True,
    ),
)
