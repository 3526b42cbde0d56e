"""Farms: eggs, milk, hay and harvests."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name}'s {n} hens lay {e} eggs each per week. {He} keeps {k} eggs [a|per] week for [the "
            "family|breakfast] and sells the rest at ${p} a dozen. [How much money|What] does {he} "
            "make a week?",
            "Each of {n} hens lays {e} eggs [a|per] week. Of the eggs, {k} are eaten at home, and the "
            "others are sold by the dozen for ${p}. What does a week bring?",
        ),
        draw={"n": span(12, 60), "e": pick(4, 5, 6), "k": span(4, 24, 2), "p": span(2, 6)},
        steps=(
            "In a week there are {all = n*e} eggs.",
            "For sale there are {rest = all-k} eggs.",
            "That is {doz = rest/12} dozen.",
            "They bring ${money = doz*p}.",
        ),
    ),
    Story(
        asks=(
            "A cow gives {l} liters of milk a day, and {name} has {n} cows. {He} makes [cheese|butter] "
            "from {p:share} of the milk and sells the rest at {c} cents [a|per] liter. [How many "
            "dollars|How much money] does {he} get for the milk of {d} days?",
            "{name}'s {n} cows give {l} liters of milk each per day. Of that, {p:share} is used for "
            "[cheese|yogurt|butter]. The rest is sold for {c} cents [a|per] liter. What do {d} days "
            "bring in dollars?",
        ),
        draw={
            "l": span(15, 30),
            "n": span(4, 20),
            "p": pick(2, 3, 4, 5),
            "d": span(2, 7),
            "c": pick(40, 50, 60, 75, 80),
        },
        steps=(
            "In a day the cows give {day = l*n} liters.",
            "For cheese {he} takes {cheese = day/p} liters.",
            "{He} sells {sell = day-cheese} liters a day.",
            "In {d} days that is {all = sell*d} liters.",
            "They bring ${money = all*c/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "The [wool|fleece] of one sheep weighs {w} pounds and sells for ${p} [a|per] pound. "
            "Shearing a sheep costs ${c}. [What|How much] does {name} earn with {n} sheep?",
            "{name} pays ${c} for the shearing of each of {his} {n} sheep. Each gives {w} pounds of "
            "wool, which sells for ${p} [a|per] pound. [What is left|How much money does {he} keep]?",
        ),
        draw={"w": span(5, 12), "p": span(2, 6), "c": span(3, 8), "n": span(10, 80, 2)},
        steps=(
            "One sheep gives wool for ${x = w*p}.",
            "After shearing ${y = x-c} is left.",
            "For {n} sheep that is ${all = n*y}.",
        ),
    ),
    Story(
        asks=(
            "A fence around a square [field|meadow|garden] has {n} posts, {d} meters apart, with a "
            "post in every corner. How many meters of wire does {name} need to go around it {k} times?",
            "All the way around a [pasture|field], {n} posts stand {d} meters apart. {name} puts up "
            "{k} lines of wire around it. How many meters of wire [are needed|does {he} need]?",
            "To close off a field, {name} sets {n} posts around it, each {d} meters from the next. The "
            "wire [goes|must go] around {k} times. How many meters of wire [does {he} use|must {he} "
            "buy]?",
        ),
        draw={"n": span(16, 80, 4), "d": span(2, 5), "k": span(2, 4)},
        steps=(
            "Around the field there are as many gaps as posts, so it is {around = n*d} meters.",
            "The wire must be {wire = around*k} meters long.",
        ),
    ),
    Story(
        asks=(
            "A field of {a} acres gives {b} bushels of wheat an acre. A truck takes {t} bushels at a "
            "time. How many trips [are needed|does the truck make] for the [harvest|wheat]?",
            "{name} harvests {b} bushels from every acre of a field with {a} acres. {His} truck holds "
            "{t} bushels. [After|In] how many full loads is everything [brought in|in the barn]?",
            "[Wheat|Corn] from {a} acres, {b} bushels from each, must be driven to the mill by a truck "
            "that takes {t} bushels. How many trips is that?",
        ),
        draw={"a": span(8, 60, 2), "b": span(30, 60, 5), "t": pick(40, 50, 60, 80, 100, 120)},
        steps=(
            "The field gives {all = a*b} bushels.",
            "That is {trips = all/t} trips.",
        ),
    ),
    Story(
        asks=(
            "A dairy fills {n} bottles from {l} liters. Each bottle [holds|takes] {ml} milliliters. "
            "How many milliliters [are left|remain]?",
            "From a can with {l} liters of milk, {name} fills {n} bottles with {ml} milliliters each. "
            "How many milliliters [stay|are left] in the can?",
            "{name} pours {l} liters of milk into bottles of {ml} milliliters. {He} has {n} bottles, "
            "and they [all get full|are filled]. How many milliliters of milk [are left|remain]?",
        ),
        draw={"n": span(8, 30), "l": span(5, 30), "ml": pick(250, 330, 500, 750)},
        steps=(
            "There are {all = l*1000} milliliters.",
            "The bottles take {x = n*ml} milliliters.",
            "There are {left = all-x} milliliters left.",
        ),
    ),
    Story(
        asks=(
            "A tractor plows {a} acres [an|per] hour and uses {g} gallons of fuel an hour. A gallon "
            "[costs|is] ${p}. How much does the fuel for a field of {f} acres cost?",
            "The field has {f} acres. [With|Using] {his} tractor, {name} plows {a} acres in an hour, "
            "and that hour takes {g} gallons at ${p} each. [What|How much] does {he} pay for fuel?",
        ),
        draw={"a": span(2, 6), "h": span(3, 15), "g": span(3, 8), "p": span(2, 5)},
        steps=(
            "The field takes {h = f/a} hours.",
            "{name} needs {fuel = h*g} gallons.",
            "They cost ${cost = fuel*p}.",
        ),
        given={"f": "a*h"},
    ),
    Story(
        asks=(
            "From {n} hives, {name} gets {a} pounds of honey each. {He} sells half of the honey in "
            "jars of {j} pounds at ${p} a jar. What does that bring?",
            "Each of {name}'s {n} bee hives gives {a} pounds of honey. Half of it goes into jars of "
            "{j} pounds, which [sell for|cost] ${p} each. [How much money|How many dollars] [do the "
            "jars bring|is that]?",
            "What does {name} get for half of {his} honey if {he} sells it in jars of {j} pounds for "
            "${p} each, and {n} hives gave [{him} |]{a} pounds each?",
        ),
        draw={"n": span(4, 20), "a": span(20, 60, 4), "j": pick(2, 4), "p": span(10, 25)},
        steps=(
            "The hives give {all = n*a} pounds.",
            "Half of it is {half = all/2} pounds.",
            "That fills {jars = half/j} jars.",
            "They bring ${money = jars*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} collects {a} eggs on Monday. On each of the next two days {he} finds {d} more than "
            "on the day before. On Wednesday evening {b} eggs break. How many [whole|good] eggs does "
            "{he} have?",
            "On Monday there are {a} eggs in {name}'s hen house, on Tuesday {d} more than that, and on "
            "Wednesday {d} more than on Tuesday. {He} takes them all but drops {b} of them. How many "
            "are [still whole|not broken]?",
            "{name}'s hens lay {a} eggs on the first day, {d} more on the second, and again {d} more "
            "on the third. On the way to [market|town] {b} of all these break. How many can {he} "
            "[sell|still sell]?",
        ),
        draw={"a": span(10, 40), "d": span(2, 9), "b": span(2, 8)},
        steps=(
            "On Tuesday there are {x = a+d} eggs.",
            "On Wednesday there are {y = x+d} eggs.",
            "In all there are {all = a+x+y} eggs.",
            "Not broken are {good = all-b} eggs.",
        ),
    ),
    Story(
        asks=(
            "A [barn|stable] needs {r} boards for the roof, twice that for the walls and {d} fewer for "
            "the floor than for the roof. Boards come in packs of {k}. {name} has {h} boards already. "
            "How many packs [must {he}|does {he} have to] buy?",
            "{name} is building a [stable|shed]. The roof takes {r} boards, the walls twice as many, "
            "and the floor {d} fewer than the roof. {He} already has {h} boards and [buys|purchases] "
            "the rest in packs of {k}. How many packs is that?",
            "How many packs of {k} boards does {name} need for a [shed|barn] if the roof takes {r} "
            "boards, the walls take twice as many, the floor takes {d} fewer than the roof, and {h} "
            "boards are [there already|left from before]?",
        ),
        draw={"r": span(30, 120, 5), "d": span(4, 20), "h": span(10, 60), "k": pick(8, 10, 12, 20)},
        steps=(
            "The walls take {w = 2*r} boards.",
            "The floor takes {f = r-d} boards.",
            "In all {all = r+w+f} boards are needed.",
            "{name} must buy {buy = all-h} boards.",
            "That is {packs = buy/k} packs.",
        ),
    ),
)
