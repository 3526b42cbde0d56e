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
    Story(
        asks=(
            "{name} hikes {a} kilometers to a lake at {v} kilometers an hour, rests there for {r} hours, "
            "and takes a shorter way of {b} kilometers home at the same speed. How many hours is {he} "
            "away?",
            "A lake is {a} kilometers away on the long path and {b} kilometers on the short one. {name} "
            "goes there on the long path, stays {r} hours and returns on the short path, always at {v} "
            "kilometers an hour. How many hours does the trip take?",
        ),
        draw={"v": pick(3, 4, 5, 6), "x": span(2, 7), "y": span(2, 5), "r": span(2, 5)},
        given={"a": "v*x", "b": "v*y", "d": "x-y"},
        steps=(
            "The way there takes {x = a/v} hours.",
            "The way back takes {y = b/v} hours.",
            "With the rest it is {t = x+r+y} hours.",
        ),
    ),
    Story(
        asks=(
            "A zoo ticket is ${a} for adults and ${c} for children. A family card for ${f} covers "
            "{n:word} adults and all their children. {name}'s family has {n:word} adults and {k} "
            "children. How much do they save with the card?",
            "How many dollars does the family card save? A family of {n:word} adults and {k} children "
            "goes to the zoo. Single tickets are ${a} for an adult and ${c} for a child, and the card "
            "for all of them is ${f}.",
        ),
        draw={"a": span(12, 25), "c": span(6, 11), "f": span(30, 60), "n": pick(2, 3, 4), "k": span(2, 5)},
        steps=(
            "The adults would pay ${x = n*a}.",
            "The children would pay ${y = k*c}.",
            "Single tickets would be ${z = x+y} in all.",
            "The card saves ${d = z-f}.",
        ),
    ),
    Story(
        asks=(
            "{name} has ${m} for the funfair. {He} takes {a} rides at ${p} each, buys a waffle for ${w}, "
            "and wins ${g} at a game. With the money {he} has then, {he} buys tickets for more rides at "
            "${p} each. How many more rides are possible if no money is left?",
            "At the funfair every ride is ${p}. {name} comes with ${m}, takes {a} rides, eats a waffle "
            "for ${w}, wins ${g}, and spends everything {he} still has on more rides. How many more "
            "rides does {he} take?",
        ),
        draw={"a": span(2, 6), "p": span(2, 5), "w": span(2, 6), "g": span(5, 15), "t": span(2, 9)},
        given={"m": "a*p+w+t*p-g", "ok": "m-a*p-w+1"},
        steps=(
            "The first rides cost ${x = a*p}.",
            "After rides and waffle, and with the prize, {name} has ${y = m-x-w+g}.",
            "That is enough for {t = y/p} more rides.",
        ),
    ),
    Story(
        asks=(
            "A museum has {f} floors. {name} spends {a} minutes on the first floor and {d} minutes less "
            "on each of the other floors. The café stop takes {c} minutes. How many minutes is {he} in "
            "the museum?",
            "In a museum with {f} floors {name} needs {a} minutes for the first floor, and {d} minutes "
            "less than that for every other floor. {He} also sits in the café for {c} minutes. How long "
            "does the visit last, in minutes?",
        ),
        draw={"f": span(3, 6), "a": span(25, 60), "d": span(4, 15), "c": span(15, 40)},
        steps=(
            "There are {k = f-1} other floors.",
            "Each of them takes {b = a-d} minutes.",
            "All of these take {x = k*b} minutes.",
            "The visit lasts {t = a+x+c} minutes.",
        ),
    ),
    Story(
        asks=(
            "On a car trip of {n} kilometers, {name} drives {a} kilometers before the first stop and a "
            "third of the rest before the second stop. How many kilometers are left after the second "
            "stop?",
            "{name}'s trip is {n} kilometers long. {He} stops after {a} kilometers, and again after "
            "another third of the remaining way. How many kilometers must {he} still drive?",
        ),
        draw={"n": span(200, 900, 10), "a": span(50, 180, 5)},
        steps=(
            "After the first stop {r = n-a} kilometers remain.",
            "Until the second stop it is {x = r/3} kilometers more.",
            "There are {y = r-x} kilometers left.",
        ),
    ),
    Story(
        asks=(
            "A group rents {b} rowboats at ${p} an hour each and {c} canoes at ${q} an hour each, for "
            "{h} hours. The {n} people of the group share the cost equally. What does each of them pay?",
            "{n} friends spend {h} hours on a river in {b} rowboats and {c} canoes. A rowboat is ${p} "
            "and a canoe ${q} for each hour. How many dollars is each friend's equal share?",
        ),
        draw={
            "b": span(2, 5),
            "c": span(2, 5),
            "p": span(8, 15),
            "q": span(5, 10),
            "h": span(2, 5),
            "n": span(8, 20),
        },
        steps=(
            "The rowboats cost ${x = b*p} an hour.",
            "The canoes cost ${y = c*q} an hour.",
            "Together that is ${z = x+y} an hour.",
            "In {h} hours it is ${all = z*h}.",
            "Each person pays ${e = all/n}.",
        ),
    ),
    Story(
        asks=(
            "A cable car carries {k} people every {m} minutes. {n} people are waiting at the bottom. "
            "{name} is the last of them. How many minutes after the first car leaves does {name}'s car "
            "leave?",
            "{n} people, with {name} at the very end of the line, wait for a cable car that takes {k} at "
            "a time and leaves every {m} minutes. The first car is leaving now, full. In how many "
            "minutes does the full car with {name} leave?",
        ),
        draw={"k": span(4, 30), "t": span(3, 12), "m": span(3, 12)},
        given={"n": "k*t"},
        steps=(
            "It takes {t = n/k} full cars to carry everyone.",
            "{name} is in the last one, {g = t-1} cars after the first.",
            "So {name}'s car leaves {w = g*m} minutes later.",
        ),
    ),
    Story(
        asks=(
            "A class of {n} goes to the theater. Tickets are ${p} each, but for every {k} tickets paid "
            "one more is free. The bus is ${b}. How much do tickets and bus cost together, if the {n} "
            "tickets come out exactly?",
            "In a theater, whoever pays for {k} tickets gets one more free. A ticket is ${p}. {n} "
            "students are coming, which makes full sets of paid and free tickets, and their bus costs "
            "${b}. What do they pay in all?",
        ),
        draw={"k": span(4, 9), "t": span(2, 6), "p": span(5, 12), "b": span(60, 200, 10)},
        given={"n": "k*t+t"},
        steps=(
            "A set has {s = k+1} tickets, the free one included.",
            "There are {t = n/s} sets.",
            "So {u = t*k} tickets are paid.",
            "They cost ${c = u*p}.",
            "With the bus it is ${all = c+b}.",
        ),
    ),
    Story(
        asks=(
            "{name} took {a} photos on the first day of a trip, {d} fewer on the second, and on the "
            "third as many as on the first two days together. Then {he} deleted {x} photos. How many did "
            "{he} keep?",
            "How many photos does {name} keep from {his} trip? On day one {he} took {a}, on day two {d} "
            "fewer, on day three as many as on both days before, and at home {he} deleted {x} of all "
            "these.",
        ),
        draw={"a": span(30, 90), "d": span(5, 25), "x": span(10, 60)},
        steps=(
            "On the second day there were {b = a-d} photos.",
            "On the third day there were {c = a+b}.",
            "In all there were {s = a+b+c}.",
            "{name} kept {r = s-x}.",
        ),
    ),
    Story(
        asks=(
            '"We cycled {a} kilometers a day for {d} days, rested one day, and then did {b} kilometers a '
            'day until the end," says {name}. The tour was {n} kilometers long. How many days did it '
            "take, with the day of rest?",
            "A bicycle tour of {n} kilometers starts with {d} days of {a} kilometers each. After one day "
            "of rest {name} rides {b} kilometers a day to the end. How many days does the tour last, the "
            "day of rest included?",
        ),
        draw={"a": span(30, 70), "d": span(2, 6), "b": span(25, 65), "t": span(2, 7)},
        given={"n": "a*d+b*t"},
        steps=(
            "In the first {d} days it was {x = a*d} kilometers.",
            "There were {r = n-x} kilometers left.",
            "They took {t = r/b} days.",
            "With the rest day it was {all = d+1+t} days.",
        ),
    ),
    Story(
        asks=(
            "{name} changes ${m} into coins of 50 cents for the game machines. {He} loses {a} coins, "
            "then doubles the number that is left by winning, and then gives {g} coins to {name2}. How "
            "many coins does {name} have now?",
            "For the game machines, {name} gets coins of 50 cents for ${m}. After losing {a} of them "
            "{he} wins so often that the rest is doubled. Then {name2} gets {g} coins as a gift. How "
            "many coins are left for {name}?",
        ),
        draw={"m": span(8, 30), "a": span(4, 14), "g": span(3, 20)},
        steps=(
            "Each dollar is 2 coins, so there are {n = m*2} coins.",
            "After the losses {x = n-a} are left.",
            "Doubled, it is {y = x*2} coins.",
            "After the gift {r = y-g} are left.",
        ),
    ),
    Story(
        asks=(
            "A campsite asks ${t} a night for a tent and ${p} a night for each person. {name} and {k} "
            "friends camp in {x:word} tents for {n} nights. They have ${m}. How much money is left?",
            "{name} goes camping with {k} friends. For each night they pay ${p} a person and ${t} for "
            "each of {x:word} tents. They stay for {n} nights and have ${m} with them. How many dollars "
            "do they bring home?",
        ),
        draw={
            "t": span(8, 15),
            "p": span(4, 9),
            "k": span(2, 6),
            "x": pick(2, 3),
            "n": span(2, 5),
            "m": span(200, 500, 10),
        },
        steps=(
            "There are {a = k+1} people.",
            "They pay ${b = a*p} a night for themselves.",
            "The tents cost ${c = x*t} a night.",
            "In {n} nights it is ${d = n*(b+c)}.",
            "There is ${r = m-d} left.",
        ),
    ),
    Story(
        asks=(
            "A tour boat leaves every {m} minutes from {a} a.m. to noon; the first leaves at {a} a.m. "
            "and the last at noon. Each boat takes {k} people, but {e} seats stay empty in all. How many "
            "people ride on the boats?",
            "From {a} a.m. until noon, with boats at both of these times too, a tour boat leaves every "
            "{m} minutes with {k} seats. All in all {e} seats stay empty. How many passengers are there?",
        ),
        draw={"m": pick(10, 12, 15, 20, 30), "a": span(7, 10), "k": span(12, 40), "e": span(5, 40)},
        steps=(
            "From {a} a.m. to noon there are {h = 12-a} hours.",
            "That is {t = h*60} minutes.",
            "There are {g = t/m} gaps between boats.",
            "So {b = g+1} boats leave.",
            "They have {s = b*k} seats.",
            "There are {p = s-e} passengers.",
        ),
    ),
    Story(
        asks=(
            "The entrance to a cave is {d} meters above a parking lot. {name} climbs {a} meters, slides "
            "back {s} meters, and climbs {b} meters more. How many meters higher must {he} still climb?",
            "{name} wants to reach a cave {d} meters above the parking lot. {He} has climbed {a} meters, "
            "come down {s} meters because of a wrong turn, and climbed another {b} meters. How many "
            "meters are missing?",
        ),
        draw={"d": span(150, 400, 10), "a": span(50, 120, 5), "s": span(5, 30), "b": span(20, 80, 5)},
        steps=(
            "After the way back down {name} is {x = a-s} meters up.",
            "After the second climb it is {y = x+b} meters.",
            "There are {r = d-y} meters missing.",
        ),
    ),
)
