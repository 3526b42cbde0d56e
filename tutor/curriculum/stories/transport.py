"""Transport: fuel, buses, trains, trucks and fares."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name}'s car [uses|needs] {g} gallons of gas for {m} miles. {He} plans a trip of {trip} "
            "miles, and a gallon [costs|is] ${p:money}. How much will the gas for the [trip|whole trip] "
            "cost, in dollars?",
            "For {m} miles a car needs {g} gallons of gas at ${p:money} a gallon. [What does the gas for "
            "a trip of {trip} miles cost|How many dollars of gas does it burn on a trip of {trip} miles]?",
            "Gas is ${p:money} per gallon. {name} has [measured|found out] that {his} [van|car] drives "
            "{m} miles on {g} gallons. How many dollars must {he} spend on gas for {trip} miles?",
        ),
        draw={"g": span(3, 12), "per": span(20, 40), "n": span(5, 20), "p": pick(3.2, 3.5, 3.6, 4.1, 3.4, 3)},
        given={"m": "g*per", "trip": "n*per"},
        steps=(
            "On one gallon the car drives {per = m/g} miles.",
            "The trip needs {n = trip/per} gallons.",
            "The gas costs ${cost = n*p}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A [bus|tram] has {n} passengers. At the first stop {off} people get off and {on} get on. At "
            "the second stop [a third|one third] of the passengers [leave|get off]. How many passengers "
            "are [on it|on board] then?",
            "{n} people are [riding|sitting] in a [bus|train car]. {off} of them get off at the museum "
            "and {on} others get on. At the next stop, [a third|one third] of all the people get off. How"
            " many people [ride on|stay]?",
        ),
        draw={"n": span(20, 60), "off": span(3, 15), "on": span(2, 20)},
        steps=(
            "After the first stop there are {one = n-off+on} passengers.",
            "At the second stop {gone = one/3} leave.",
            "{left = one-gone} passengers are still there.",
        ),
    ),
    Story(
        asks=(
            "A full tank of {name}'s car holds {tank} gallons. {He} has driven {m} miles since filling "
            "it, and the car gets {per} miles from a gallon. How many more miles can {he} drive [before "
            "the tank is empty|with what is left]?",
            "{name} filled up {his} car's tank of {tank} gallons and [then|since then] drove {m} miles. "
            "With {per} miles to the gallon, how many miles can the car [still go|go on] without stopping"
            " for gas?",
            "A car goes {per} miles on one gallon. Its tank was filled with {tank} gallons, and [the "
            "car|it] has gone {m} miles [since|since then]. How far in miles does the rest of the gas "
            "take it?",
        ),
        draw={"tank": span(10, 18), "per": span(20, 38), "used": span(2, 9)},
        given={"m": "used*per", "guard": "tank-used-1"},
        steps=(
            "{used = m/per} gallons have been used.",
            "The tank still holds {left = tank-used} gallons.",
            "They are enough for {more = left*per} miles.",
        ),
    ),
    Story(
        asks=(
            "A delivery driver makes {n} round trips [a|per|each] day between a warehouse and a store {m}"
            " miles away. The van drives {per} miles on a liter of diesel, which [costs|is] ${p:money}. "
            "How much does the diesel for [one day|a day of work] cost, in dollars?",
            "The [warehouse|bakery] and the [shop|store] are {m} miles apart. [Each|Every] day a van goes"
            " there and back {n} times. It makes {per} miles on a liter of diesel at ${p:money} a liter. "
            "What is the [daily cost of the diesel|cost of the diesel for one day] in dollars?",
        ),
        draw={
            "n": span(3, 8),
            "m": span(5, 20),
            "per": pick(10, 12, 15, 8),
            "p": pick(1.5, 1.8, 1.2, 2.1, 1.4),
        },
        steps=(
            "A round trip is {round = 2*m} miles.",
            "In a day the van drives {day = round*n} miles.",
            "It needs {lit = day/per} liters.",
            "They cost ${cost = lit*p}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A school [needs|orders|rents] buses for a trip of {kids} students and {t} teachers. Each bus"
            " has {seats} seats and [costs|is] ${c}. The cost is shared [equally|evenly] by the students,"
            " and all buses are full. How many dollars does each student pay?",
            "[Together, {kids}|{kids}] students and {t} teachers are going to a [museum|science park] in "
            "full buses with {seats} seats, and one bus [costs|is] ${c}. Only the students pay, all of "
            "them the same. How many dollars [must each of them pay|does each one pay]?",
        ),
        draw={"b": span(2, 5), "seats": pick(30, 36, 40, 45, 48, 50), "t": span(4, 12), "each": span(8, 20)},
        given={"kids": "b*seats-t", "c": "kids*each/b"},
        steps=(
            "{all = kids+t} people are going.",
            "They need {b = all/seats} buses.",
            "The buses cost ${cost = b*c}.",
            "Each student pays ${each = cost/kids}.",
        ),
    ),
    Story(
        asks=(
            "A ferry makes {n} trips [a|per|each] day and takes {c} cars on each trip. A car pays ${p}. "
            "On {k} of the trips of a day it was only half full. How many dollars did the cars pay that "
            "day?",
            "With room for {c} cars, a ferry [crosses|goes over] {n} times [a|per|each] day; a car pays "
            "${p}. Today all trips were full, except {k} that were half full. How many dollars [did the "
            "cars pay|came from the cars]?",
            "Today a ferry made {n} trips, {k} of them half full and the others full. It [holds|carries] "
            "{c} cars when full, at ${p} for each car. How much money, in dollars, was paid for cars?",
        ),
        draw={"n": span(7, 14), "c": span(20, 60, 2), "p": span(4, 15), "k": span(2, 5)},
        steps=(
            "{f = n-k} trips were full.",
            "They carried {a = f*c} cars.",
            "On a trip that was half full there were {h = c/2} cars.",
            "These trips carried {b = k*h} cars.",
            "In all there were {all = a+b} cars.",
            "They paid ${cash = all*p}.",
        ),
    ),
    Story(
        asks=(
            "A train has {w} cars with {s} seats each. [{p}%|{p} percent] of the seats are taken when it "
            "leaves. At the next station {a} people get off and {b} get on. How many seats are free then,"
            " if everybody [sits|has a seat]?",
            "[{p}%|{p} percent] of the seats are taken in a train of {w} cars with {s} seats each. "
            "[Then|After that] {a} passengers get off and {b} get on, and [all of them sit|everyone finds"
            " a seat]. How many free seats [are there|does the train have] now?",
        ),
        draw={
            "w": span(4, 10),
            "s": pick(40, 50, 60, 80),
            "p": pick(30, 40, 50, 60, 75),
            "a": span(10, 60),
            "b": span(10, 60),
        },
        steps=(
            "The train has {all = w*s} seats.",
            "At first {t = all*p/100} are taken.",
            "After the station {n = t-a+b} are taken.",
            "{free = all-n} seats are free.",
        ),
    ),
    Story(
        asks=(
            "A bus ticket [costs|is] ${c:money}, and a card for ten rides costs ${t:money}. {name} rides "
            "to work and back on {d} days. How many dollars does {he} save with cards, if all rides on "
            "them are used?",
            "{name} rides the [bus|subway] to work and home again on {d} days. Single tickets are "
            "${c:money} [each|apiece]; a card for ten rides is ${t:money}. {He} buys just enough cards. "
            "How many dollars [cheaper is that|does that save]?",
        ),
        draw={"c": pick(2, 2.5, 3, 1.8, 2.2), "t": pick(15, 16, 18, 20, 24), "d": pick(10, 15, 20, 25)},
        steps=(
            "There are {r = 2*d} rides.",
            "Single tickets would cost ${a = r*c}.",
            "{k = r/10} cards are needed.",
            "They cost ${b = k*t}.",
            "{name} saves ${s = a-b}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A truck may carry {m} pounds. It already holds {n} [crates|sacks] of {w} pounds. How many "
            "boxes of {b} pounds can still be loaded?",
            "{n} crates, each {w} pounds, are [in|on] a truck whose limit is {m} pounds. Boxes of {b} "
            "pounds are added until the limit is reached exactly. How many boxes [are added|is that]?",
            "The [limit|maximum load] of a truck is {m} pounds. After loading {n} crates of {w} pounds, "
            "how many boxes of {b} pounds can {name} [still load|add]?",
        ),
        draw={"n": span(5, 20), "w": span(40, 120, 5), "k": span(4, 30), "b": span(15, 50, 5)},
        given={"m": "n*w+k*b"},
        steps=(
            "The load so far is {x = n*w} pounds.",
            "{r = m-x} pounds are left.",
            "That is enough for {k = r/b} boxes.",
        ),
    ),
    Story(
        asks=(
            "{name} rents a car for {d} days at ${a} [a|per|each] day. The first {f} miles are free, and "
            "every mile beyond them costs {c} cents. {He} drives {m} miles. How many dollars does {he} "
            "pay?",
            "A rental car is ${a} [a|per|each] day. There is no charge for the first {f} miles of the "
            "whole rental, but {c} cents for each further mile. What does {name} pay, in dollars, for {d}"
            " days and {m} miles?",
            "For {d} days {name} [has|keeps] a rental car and drives {m} miles. The price is ${a} "
            "[a|per|each] day, plus {c} cents for each mile above {f}. How many dollars [is the bill|does"
            " this cost]?",
        ),
        draw={
            "d": span(2, 9),
            "a": span(20, 60),
            "f": pick(100, 150, 200, 250),
            "c": pick(10, 20, 25, 50),
            "m": span(220, 600, 20),
        },
        given={"guard": "m-f-1"},
        steps=(
            "The days cost ${x = d*a}.",
            "{e = m-f} miles must be paid.",
            "They cost ${y = e*c/100}.",
            "In all that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "Parking [costs|is] ${a} for the first hour and ${b} for [each|every] hour after it. {name} "
            "parked from {s} a.m. to {e} p.m. How many dollars did {he} pay?",
            "In a [parking garage|parking lot] the first hour [costs|is] ${a} and each further hour ${b}."
            " {name} drives in at {s} a.m. and out at {e} p.m. [What does {he} pay|How much is it], in "
            "dollars?",
            "{name}'s car is in a garage from {s} a.m. [until|to] {e} p.m. The garage takes ${a} for the "
            "first hour and ${b} for each of the others. What is the [price|fee] in dollars?",
        ),
        draw={"a": span(4, 9), "b": span(2, 3), "s": span(8, 11), "e": span(2, 7)},
        steps=(
            "From {s} a.m. to {e} p.m. it is {t = 12-s+e} hours.",
            "After the first hour there are {r = t-1} hours.",
            "They cost ${x = r*b}.",
            "In all {name} pays ${all = a+x}.",
        ),
    ),
    Story(
        asks=(
            "An airline allows {k} pounds of baggage. {name}'s suitcase weighs {a} pounds, and {his} bag "
            "weighs [a quarter|one fourth] of that plus {m} pounds. Every pound too much [costs|is] ${c}."
            " How many dollars must {he} pay?",
            "{name} flies with a suitcase of {a} pounds and a bag that weighs {m} pounds more than [a "
            "quarter|one fourth] of the suitcase. {k} pounds are free, and each pound above that "
            "[costs|is] ${c}. How many dollars [does {he} pay|is the charge]?",
        ),
        draw={"k": span(40, 50), "a": span(36, 60, 4), "m": span(2, 8), "c": span(3, 12)},
        given={"guard": "a+a/4+m-k-1"},
        steps=(
            "A quarter of the suitcase is {q = a/4} pounds.",
            "The bag weighs {b = q+m} pounds.",
            "Together they weigh {w = a+b} pounds.",
            "That is {o = w-k} pounds too much.",
            "It costs ${fee = o*c}.",
        ),
    ),
    Story(
        asks=(
            "An electric car [needs|uses] {k} kilowatt-hours for {m} miles. Charging [at home|in {name}'s"
            " garage] costs {c} cents for a kilowatt-hour. A gas car needs ${g} of gas for the same {m} "
            "miles. How many cents does the electric car save [on these miles|there]?",
            "For {m} miles a gas car burns ${g} of gas. An electric car takes {k} kilowatt-hours at {c} "
            "cents each for the same way. By how many cents is the [electric car|second car] cheaper?",
        ),
        draw={"k": span(20, 35), "m": pick(100), "c": span(12, 30), "g": span(9, 16)},
        steps=(
            "The electricity costs {e = k*c} cents.",
            "The gas costs {f = g*100} cents.",
            "The difference is {s = f-e} cents.",
        ),
    ),
    Story(
        asks=(
            "A truck makes {k} trips with {a} boxes and {m} trips with {b} boxes. Each box weighs {w} "
            "kilos. How many tons does it carry in all, if a ton is 1000 kilos?",
            "{name}'s truck carries {a} boxes on each of {k} trips and {b} boxes on each of {m} other "
            "trips. A box weighs {w} kilos, and 1000 kilos are a ton. How many tons is that?",
        ),
        draw={
            "k": span(2, 8),
            "a": span(20, 60, 5),
            "m": span(2, 8),
            "b": span(10, 50, 5),
            "w": pick(10, 20, 40, 50),
        },
        steps=(
            "The first trips carry {x = k*a} boxes.",
            "The other trips carry {y = m*b} boxes.",
            "In all that is {z = x+y} boxes.",
            "They weigh {v = z*w} kilos.",
            "In tons it is {t = v/1000}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A tram is empty at the first stop, where {a} people get on. At each of the next {n} stops "
            "{b} people get on and {c:word} get off. How many people are in it then?",
            "{a} people board an empty tram. Then come {n} stops, and at each of them {b} people board "
            "and {c:word} leave. How many are on board after these stops?",
        ),
        draw={"a": span(10, 40), "n": span(2, 7), "b": span(6, 15), "c": span(2, 5)},
        steps=(
            "At each stop {d = b-c} more people are in the tram.",
            "After {n} stops it is {e = d*n} more.",
            "Then {f = a+e} people are in it.",
        ),
    ),
)
