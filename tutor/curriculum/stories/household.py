"""Rent, bills, loans and budgets."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "The rent for an apartment with {n:word} bedrooms is ${rent} [a|per] month. {name} and "
            "{k:word} [roommates|friends|cousins] share the rent and a ${bill} bill for "
            "[electricity|heating and water] equally. What does each person pay a month?",
            "{name} lives with {k} other people. Rent is ${rent} [a|per] month, and [power and "
            "water|the other bills] come to ${bill}. All pay the same. The apartment has {n} bedrooms. "
            "How much does each person pay per month?",
        ),
        draw={
            "n": pick(2, 3),
            "k": span(2, 4),
            "each": span(210, 480, 10),
            "bill": pick(60, 90, 100, 120, 140, 160, 200, 240),
        },
        steps=(
            "There are {people = k+1} people.",
            "The costs are ${all = rent+bill} a month.",
            "Each pays ${each = all/people}.",
        ),
        given={"rent": "each*(k+1)-bill"},
    ),
    Story(
        asks=(
            "{name} pays ${rent} rent [a|per] month. From [July|March|October] on, it rises by {pc}%. "
            "How much rent does {he} pay for the {n} months after the rise?",
            "After a rise of {pc}%, what does {name} pay for {n} months if the rent was ${rent} "
            "[a|per] month [until then|before]?",
            "The [landlord|owner] of {name}'s flat raises the rent of ${rent} [a|per] month by {pc}%. "
            "What will {n} months cost [now|from then on]?",
        ),
        draw={"rent": span(400, 1500, 50), "pc": pick(2, 4, 5, 6, 8, 10), "n": span(2, 6)},
        steps=(
            "The rise is ${rise = rent*pc/100}.",
            "The new rent is ${new = rent+rise}.",
            "For {n} months {he} pays ${all = n*new}.",
        ),
    ),
    Story(
        asks=(
            "{name} has a budget of ${b} for the month. {He} spends ${r} on rent, ${f} [a|per] week on "
            "food for four weeks, and ${t} on [transport|clothes]. How much remains?",
            "With ${b} for a month of four weeks, {name} pays ${r} for [a room|rent], ${f} a week for "
            "food and ${t} for [bus tickets|clothes]. What is left of the money at the end?",
        ),
        draw={
            "b": span(1200, 2000, 50),
            "r": span(400, 750, 25),
            "f": span(40, 110, 5),
            "t": span(30, 120, 5),
        },
        steps=(
            "Four weeks of food cost ${food = 4*f}.",
            "In all {he} spends ${spent = r+food+t}.",
            "There remain ${left = b-spent}.",
        ),
    ),
    Story(
        asks=(
            "{name} uses {k} kilowatt-hours of electricity a day. A kilowatt-hour costs {c} cents. "
            "What does the electricity [of|for] {n} days cost in dollars?",
            "One kilowatt-hour costs {c} cents. {name}'s household uses {k} of them [each|a] day. How "
            "many dollars is [that|the bill] for {n} days?",
            "What is the bill, in dollars, for {n} days if a [family|household|shop] uses {k} "
            "kilowatt-hours a day [at|and pays] {c} cents each?",
        ),
        draw={"k": span(6, 25), "c": pick(12, 15, 18, 20, 25, 30), "n": pick(10, 20, 30, 60)},
        steps=(
            "In {n} days {all = k*n} kilowatt-hours are used.",
            "They cost {cents = all*c} cents.",
            "In dollars that is ${cost = cents/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "By changing [light bulbs|to LED lamps], {name} saves ${s} a month. The [bulbs|lamps] cost "
            "${p} each, and {he} needs {n} of them. After how many months has {he} got the money back?",
            "{name} replaces {n} lamps at ${p} [each|apiece], which makes the [electricity|power] bill "
            "${s} smaller every month. How many months [does it take|pass] until {he} has saved what "
            "the lamps cost?",
        ),
        draw={"s": span(4, 12), "n": span(4, 12), "p": span(3, 9)},
        steps=(
            "The lamps cost ${cost = n*p}.",
            "{He} has it back after {months = cost/s} months.",
        ),
    ),
    Story(
        asks=(
            "{name} borrows ${loan} for a [used car|new roof|motorbike] and pays back ${pay} [a|per] "
            "month. After {m} months, how much does {he} still owe if no interest is charged?",
            "A loan of ${loan} without interest is paid back at ${pay} [a|per] month. What does {name} "
            "still have to pay after {m} [payments|months]?",
            "{name}'s [uncle|aunt|brother] lends {him} ${loan}. {He} gives back ${pay} every month. "
            "How many dollars are [missing|still owed] after {m} months?",
        ),
        draw={"loan": span(900, 4000, 100), "pay": span(50, 180, 10), "m": span(3, 10)},
        steps=(
            "In {m} months {he} pays back ${paid = m*pay}.",
            "{He} still owes ${left = loan-paid}.",
        ),
    ),
    Story(
        asks=(
            "{name} borrows ${loan} at {pc}% simple interest a year. After {y} years {he} pays "
            "everything back [at once|in one sum]. How much does {he} pay?",
            "The bank lends {name} ${loan} for {y} years. Each year {pc}% of that sum is charged as "
            "interest. What must {he} pay back [in all|altogether|in total], [loan and interest "
            "together|with the interest]?",
            "{name} puts ${loan} in an account that adds {pc}% of that first sum [each|every] year. "
            "What is in the account after {y} years[ in all|]?",
        ),
        draw={"loan": span(200, 3000, 100), "pc": span(2, 8), "y": span(2, 6)},
        steps=(
            "One year's interest is ${one = loan*pc/100}.",
            "In {y} years the interest is ${interest = y*one}.",
            "Together with the first sum that makes ${all = loan+interest}.",
        ),
    ),
    Story(
        asks=(
            "A [washing machine|sofa|refrigerator] costs ${price}. {name} can pay at once or pay "
            "${down} now and ${m} [a|per] month for {n} months. How much more does the second way cost?",
            "Instead of ${price} at once, {name} pays ${down} [first|right away] and then ${m} in each "
            "of {n} months for a [sofa|television|stove]. How many dollars more is that?",
        ),
        draw={
            "price": span(300, 700, 10),
            "down": span(50, 150, 10),
            "m": span(40, 80, 5),
            "n": pick(6, 8, 10, 12),
        },
        steps=(
            "The monthly payments make ${x = m*n}.",
            "With the first payment that is ${all = down+x}.",
            "It costs ${d = all-price} more.",
        ),
    ),
    Story(
        asks=(
            "{name}'s washing machine uses {w} liters for a load, and {he} washes {n} loads a week. A "
            "new machine would use {d} liters less for each load. How many liters of water would {he} "
            "save in {k} weeks?",
            "How many liters of water can {name} save in {k} weeks with a new washing machine? The old "
            "one takes {w} liters a load, the new one {d} liters less, and there are {n} loads a week.",
        ),
        draw={"w": span(50, 90, 5), "n": span(2, 7), "d": span(10, 35), "k": span(4, 52)},
        steps=(
            "In {k} weeks there are {l = n*k} loads.",
            "Each load saves {d} liters, so {s = l*d} liters are saved.",
        ),
    ),
    Story(
        asks=(
            "{name} buys {a} rolls of wallpaper at ${p:money} each, glue for ${g} and {b} brushes at "
            "${q:money} each. {He} pays with a hundred-dollar bill. How many dollars does {he} get back?",
            "From a bill of 100 dollars, how much change does {name} get for {a} rolls of wallpaper at "
            "${p:money} each, {b} brushes at ${q:money} each, and glue for ${g}?",
        ),
        draw={
            "a": span(2, 6),
            "p": pick(7.5, 8.25, 9.9, 10.5, 11.75),
            "g": span(4, 9),
            "b": span(2, 4),
            "q": pick(2.5, 3.25, 3.5, 4.2),
        },
        steps=(
            "The rolls cost ${x = a*p}.",
            "The brushes cost ${y = b*q}.",
            "With the glue it is ${all = x+y+g}.",
            "From $100 there is ${r = 100-all} left.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A family uses {a} rolls of kitchen paper in {w} weeks. A pack of {k} rolls [costs|is] ${p}. "
            "What do they pay for kitchen paper in a year of 52 weeks, if they buy full packs and use up "
            "everything?",
            "In {w} weeks a family uses up {a} rolls of kitchen paper. It is sold in packs of {k} rolls "
            "for ${p}. How many dollars a year (52 weeks) is that, with nothing left over?",
        ),
        draw={"a": span(2, 12), "w": pick(2, 4, 13), "k": pick(2, 3, 4, 6, 8), "p": span(3, 12)},
        steps=(
            "The year has {t = 52/w} times {w} weeks.",
            "In the year they use {r = t*a} rolls.",
            "That is {n = r/k} packs.",
            "They cost ${c = n*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} cleans the kitchen in {a} minutes, the bathroom in half that time, and each of the "
            "{n} other rooms in {b} minutes. {He} starts at {h} o'clock. How many minutes before {e} "
            "o'clock is {he} finished?",
            "The kitchen takes {name} {a} minutes to clean, the bathroom half as long, and every one of "
            "{n} more rooms {b} minutes. The cleaning begins at {h} o'clock, and guests come at {e} "
            "o'clock. How many minutes are left before they come?",
        ),
        draw={"a": span(20, 60, 2), "n": span(2, 5), "b": span(8, 25), "h": span(2, 3), "e": span(5, 7)},
        steps=(
            "The bathroom takes {x = a/2} minutes.",
            "The other rooms take {y = n*b} minutes.",
            "All the cleaning takes {s = a+x+y} minutes.",
            "There are {d = e-h} hours before {e} o'clock.",
            "That is {t = d*60} minutes.",
            "So {r = t-s} minutes are left.",
        ),
    ),
    Story(
        asks=(
            "{name}, {name2} and {name3} share a flat. The rent is ${r} a month. {name3} has the largest "
            "room and pays ${d} more than each of the other two, who pay the same. What does {name3} "
            "pay?",
            "Three people pay ${r} of rent together. {name} and {name2} pay the same amount, and "
            "{name3}, who has the largest room, pays ${d} more than either of them. How many dollars "
            "does {name3} pay?",
        ),
        draw={"u": span(200, 600, 5), "d": span(20, 150, 5)},
        given={"r": "u+u+u+d"},
        steps=(
            "Without the extra amount, ${x = r-d} is left to be paid in three equal parts.",
            "One part is ${u = x/3}.",
            "{name3} pays ${y = u+d}.",
        ),
    ),
    Story(
        asks=(
            "The heating used {a} liters of oil in January, {p}% less in February, and in March {d} "
            "liters less than in February. A liter [costs|is] ${c:money}. What does the oil for the "
            "three months cost?",
            "How much does {name} pay for {his} heating oil? It took {a} liters in January, {p}% less "
            "than that in February, and in March {d} liters less than in February; each liter is "
            "${c:money}.",
        ),
        draw={
            "a": span(200, 500, 20),
            "p": pick(10, 15, 20, 25, 30),
            "d": span(10, 80, 5),
            "c": pick(0.8, 0.9, 1.1, 1.2, 1.25),
        },
        steps=(
            "In February it is {x = a*p/100} liters less than in January.",
            "That is {f = a-x} liters.",
            "In March it is {m = f-d} liters.",
            "In the three months it is {all = a+f+m} liters.",
            "They cost ${t = all*c}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A television of {w} watts runs {h} hours a day. A kilowatt-hour (1000 watts for one hour) "
            "[costs|is] {c} cents. What does it cost in {d} days, in cents?",
            "{name}'s heater takes {w} watts, and it is on for {h} hours [every|each] day. 1000 watts "
            "for one hour are one kilowatt-hour and cost {c} cents. How many cents does {he} pay for {d} "
            "days?",
        ),
        draw={
            "w": pick(100, 150, 200, 250, 400, 500),
            "h": span(2, 8),
            "c": span(15, 40),
            "d": span(10, 60, 5),
        },
        steps=(
            "In {d} days it runs {t = h*d} hours.",
            "That takes {x = t*w} watt-hours.",
            "This is {k = x/1000} kilowatt-hours.",
            "They cost {m = k*c} cents.",
        ),
    ),
    Story(
        asks=(
            "{name} has ${n} for the week. Of this, {p:share} goes for groceries. Of the rest {he} "
            "spends ${b} on a bus ticket and ${f} a day for lunch on five days. How much is left?",
            "With ${n} for a week, {name} first spends {p:share} of it on groceries. A bus ticket for "
            "${b} and five lunches for ${f} each follow. How many dollars does {he} have in the end?",
        ),
        draw={"n": span(90, 240, 6), "p": pick(2, 3, 4, 5, 6), "b": span(10, 25), "f": span(4, 12)},
        steps=(
            "The groceries cost ${g = n/p}.",
            "After that ${r = n-g} is left.",
            "The lunches cost ${l = 5*f}.",
            "At the end ${e = r-b-l} is left.",
        ),
    ),
    Story(
        asks=(
            "Laying {n} square meters of new floor [costs|is] ${p} a square meter for the boards and "
            "${w} an hour for the worker, who lays {v} square meters an hour. What does {name} pay for "
            "the floor?",
            "A worker lays {v} square meters of floor an hour and asks for ${w} an hour. The boards are "
            "${p} for a square meter. How many dollars does a floor of {n} square meters cost {name}?",
        ),
        draw={"v": span(3, 6), "t": span(3, 12), "p": span(12, 40), "w": span(20, 50, 2)},
        given={"n": "v*t"},
        steps=(
            "The boards cost ${x = n*p}.",
            "The worker needs {t = n/v} hours.",
            "The work costs ${y = t*w}.",
            "Together that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s family puts {a} cents into a jar whenever someone forgets to turn off the light. "
            "It happened {x} times in the first week, half as often in the second, and in the third week "
            "it happened {d} fewer times than in the first. How many dollars are in the jar after three "
            "weeks?",
            "Whenever a light is left on, {a} cents go into a jar. That happens {x} times in the first "
            "week, half as often in the second week, and in the third week it happens {d} fewer times "
            "than in the first. How many dollars does {name} find in the jar?",
        ),
        draw={"a": pick(10, 20, 25, 30, 50), "x": span(8, 30, 2), "d": span(2, 7)},
        steps=(
            "In the second week it happens {h = x/2} times.",
            "In the third week it happens {t = x-d} times.",
            "In all it happens {n = x+h+t} times.",
            "That brings {c = n*a} cents.",
            "The jar has ${m = c/100} in it.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A carpet cleaner can be rented for ${f} plus ${h} an hour. A cleaning firm asks ${p} for "
            "each room. {name} has {r} rooms and needs {m} minutes a room. How much does {he} save by "
            "renting?",
            "{name} wants {r} rooms cleaned. A firm charges ${p} a room. A rented machine is ${f} plus "
            "${h} for every hour, and with it each room takes {m} minutes. How many dollars cheaper is "
            "the machine?",
        ),
        draw={
            "f": span(15, 40),
            "h": span(5, 12),
            "p": span(18, 40),
            "r": span(3, 8),
            "m": pick(20, 30, 40, 45, 60),
        },
        steps=(
            "The firm would take ${x = r*p}.",
            "With the machine it takes {t = r*m} minutes.",
            "That is {u = t/60} hours.",
            "The machine costs ${y = f+u*h}.",
            "{name} saves ${d = x-y}.",
        ),
    ),
    Story(
        asks=(
            '"If I turn the heating down, my bill of ${b} a month becomes {p}% lower," says {name}. How '
            "many dollars does {he} save in a winter of {m} months, after buying a thermostat for ${t}?",
            "A thermostat for ${t} makes {name}'s heating bill, until now ${b} a month, {p}% lower. What "
            "does {he} save in {m} months if the price of the thermostat is taken off?",
        ),
        draw={
            "b": span(80, 260, 10),
            "p": pick(5, 10, 15, 20, 25, 30),
            "m": span(4, 8),
            "t": span(20, 70, 5),
        },
        steps=(
            "In a month {name} saves ${x = b*p/100}.",
            "In {m} months that is ${y = x*m}.",
            "After the thermostat ${z = y-t} remains.",
        ),
    ),
    Story(
        asks=(
            "The water meter of {name}'s house showed {a} cubic meters in January and {b} in July. Of "
            "what was used in between, {g} cubic meters went to the garden, and the rest was used "
            "equally by {n} people. A cubic meter is 1000 liters. How many liters did each person use?",
            "In January the water meter reads {a} cubic meters, in July {b}. {g} of the cubic meters "
            "used went into the garden. How many liters (1000 to a cubic meter) did each of the {n} "
            "people in the house use, if all used the same?",
        ),
        draw={"a": span(200, 900), "n": span(2, 6), "u": span(10, 30), "g": span(5, 40)},
        given={"b": "a+g+n*u"},
        steps=(
            "Between the readings {x = b-a} cubic meters were used.",
            "Without the garden it was {y = x-g} cubic meters.",
            "That is {l = y*1000} liters.",
            "Each person used {e = l/n} liters.",
        ),
    ),
    Story(
        asks=(
            "{name} folds {a} shirts in the time in which {name2} folds {b}. That time is {m} minutes. "
            "How many shirts do the two fold together in {h} hours?",
            "In {m} minutes {name} folds {a} shirts and {name2} folds {b}. If they go on like this, how "
            "many shirts are folded by the two of them in {h} hours?",
        ),
        draw={"a": span(4, 12), "b": span(3, 11), "m": pick(5, 6, 10, 12, 15, 20), "h": span(2, 4)},
        steps=(
            "In {m} minutes they fold {s = a+b} shirts together.",
            "In {h} hours there are {t = h*60} minutes.",
            "That is {k = t/m} times {m} minutes.",
            "They fold {all = k*s} shirts.",
        ),
    ),
)
