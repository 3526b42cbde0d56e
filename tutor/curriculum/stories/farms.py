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
    Story(
        asks=(
            "A farm has {g} goats and {k:times} as many geese as goats. {name} sells {s} of the geese at "
            "the [fair|market]. How many legs do the goats and the other geese have together?",
            "{name} keeps {g} goats, and {he} had {k:times} as many geese until {he} sold {s} of the "
            "geese. A goat has four legs and a goose has two. How many legs [do {his} animals have "
            "now|are there in {his} yard now]?",
        ),
        draw={"g": span(5, 30), "k": span(2, 5), "s": span(3, 15)},
        given={"rest": "g*k-s-1"},
        steps=(
            "There were {a = k*g} geese, because there were {k} for every goat.",
            "After the sale {b = a-s} geese are left.",
            "The goats have {x = g*4} legs, four each.",
            "The geese have {y = b*2} legs, two each.",
            "Together that is {all = x+y} legs.",
        ),
    ),
    Story(
        asks=(
            "A barn is stocked with {n} bales of hay. In a month each of the {a} horses eats {x} bales "
            "and each of the {c} cows eats {y} bales. For how many months does the hay last?",
            "For how many months do {n} bales of hay last on a farm with {a} horses and {c} cows? A "
            "horse [eats|needs] {x} bales a month, and a cow [eats|needs] {y}.",
        ),
        draw={"a": span(2, 8), "x": span(5, 9), "c": span(3, 15), "y": span(8, 14), "t": span(2, 9)},
        given={"n": "a*x*t+c*y*t"},
        steps=(
            "The horses eat {h = a*x} bales a month.",
            "The cows eat {k = c*y} bales a month.",
            "Together they eat {m = h+k} bales a month.",
            "The hay lasts {t = n/m} months.",
        ),
    ),
    Story(
        asks=(
            "{name} grew pumpkins this year. {He} sold {a} of them in the first week and half of the "
            "remaining ones in the second week. Then {he} gave {k} to the school, and {r} were left. How "
            "many pumpkins did {he} grow?",
            "After a good year {name} first sells {a} pumpkins, then half of what {he} still has, and "
            "then gives {k} pumpkins to [a school|a nursery]. Now {r} pumpkins are left. How many did "
            "{he} have at the beginning?",
            '"I have {r} pumpkins left," says {name}. "Yesterday I gave {k} to the school. Before that I '
            'had sold half of those I still had, and first of all I sold {a}." How many pumpkins did '
            "{he} start with?",
        ),
        draw={"a": span(20, 90), "k": span(5, 40), "r": span(4, 40)},
        steps=(
            "Before the gift there were {x = r+k} pumpkins.",
            "That was the half that was not sold, so before there were {y = x*2}.",
            "With the first ones sold it was {all = y+a} pumpkins at the start.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} hens, and each of them eats {g} grams of grain a day. A sack of {s} "
            "kilograms [costs|is] ${p}. How much does the grain for {d} days cost, if it makes a whole "
            "number of sacks?",
            "How much money does {name} spend on grain in {d} days? {He} feeds {n} hens with {g} grams "
            "each a day, a sack holds {s} kilograms and [costs|is priced at] ${p}, and in the end all "
            "sacks are empty.",
        ),
        draw={
            "n": span(10, 80, 5),
            "g": pick(100, 120, 125, 150),
            "s": pick(10, 15, 20, 25),
            "d": span(10, 60, 5),
            "p": span(8, 25),
        },
        given={"two": "n*g*d/1000/s-1"},
        steps=(
            "In a day the hens eat {day = n*g} grams.",
            "In {d} days they eat {all = day*d} grams.",
            "That is {kg = all/1000} kilograms.",
            "It takes {m = kg/s} sacks.",
            "They cost ${cost = m*p}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s field of {a} acres gives {x} bushels of barley an acre. {name2}'s field has {d} "
            "acres more but gives only {y} bushels an acre. How many bushels more does {name2} harvest "
            "than {name}?",
            "By how many bushels is {name2}'s harvest larger than {name}'s? {name} has {a} acres with "
            "{x} bushels from each. {name2} has {d} acres more than {name}, with {y} bushels from each.",
        ),
        draw={"a": span(10, 50), "x": span(40, 70, 5), "d": span(5, 40), "y": span(30, 60, 5)},
        given={"worse": "x-y"},
        steps=(
            "{name} harvests {p = a*x} bushels.",
            "{name2} has {b = a+d} acres.",
            "{name2} harvests {q = b*y} bushels.",
            "The difference is {diff = q-p} bushels.",
        ),
    ),
    Story(
        asks=(
            "Digging one row of potatoes takes {name} {m} minutes. {He} starts at {s} in the morning, "
            "stops at noon, and takes a break of {b} minutes in between. {k} rows were already dug the "
            "day before. How many rows are dug by noon?",
            "By noon, how many rows of potatoes are dug? {name} works from {s} in the morning until "
            "noon, except for a break of {b} minutes, needs {m} minutes for a row, and [had done|dug] "
            "{k} rows the day before.",
        ),
        draw={
            "m": pick(12, 15, 18, 20, 24, 25),
            "s": span(6, 9),
            "b": pick(15, 20, 30, 40, 45, 60),
            "k": span(3, 20),
        },
        steps=(
            "From {s} o'clock to noon it is {h = 12-s} hours.",
            "That is {all = h*60} minutes.",
            "Without the break {name} works {w = all-b} minutes.",
            "In that time {he} digs {r = w/m} rows.",
            "With the rows of the day before it is {sum = r+k} rows.",
        ),
    ),
    Story(
        asks=(
            "Of {n} ewes on a farm, {p}% have two lambs each this spring. All the others have one lamb "
            "each. How many sheep, ewes and lambs together, are there [now|after that]?",
            "A shepherd has {n} ewes. {p}% of them give birth to twins, and every other ewe has a single "
            "lamb. How many animals is that in all, ewes and lambs?",
        ),
        draw={"n": span(20, 300, 10), "p": pick(10, 20, 30, 40, 50, 60, 70, 80, 5, 15, 25, 35)},
        steps=(
            "Twins come from {t = n*p/100} ewes.",
            "One lamb comes from {o = n-t} ewes.",
            "The twins are {x = t*2} lambs.",
            "In all there are {l = x+o} lambs.",
            "Ewes and lambs together are {all = n+l} animals.",
        ),
    ),
    Story(
        asks=(
            "On Monday {name}'s cows gave {a} liters of milk, on Tuesday {b} liters and on Wednesday {c} "
            "liters. How many liters must they give on Thursday for an average of {m} liters over the "
            "four days?",
            "{name} hopes for an average of {m} liters of milk a day from Monday to Thursday. The first "
            "three days brought {a}, {b} and {c} liters. How many liters [are needed|must come] on "
            "Thursday?",
        ),
        draw={"a": span(80, 140), "b": span(80, 140), "c": span(80, 140), "m": span(95, 130, 5)},
        given={"low": "4*m-a-b-c-60"},
        steps=(
            "Four days with that average are {all = m*4} liters.",
            "The first three days brought {x = a+b+c} liters.",
            "Thursday must bring {d = all-x} liters.",
        ),
    ),
    Story(
        asks=(
            "At a farm stand, {name} and {his} brother sell {a} bags of carrots at ${p} each and {b} "
            "boxes of eggs at ${q} each. The place at the market costs them ${f}. They share what is "
            "left equally. How much does each of them get?",
            "{name} sells {a} bags of carrots for ${p} a bag, and {his} sister sells {b} boxes of eggs "
            "for ${q} a box. They pay ${f} for the stand and then split the rest into two equal shares. "
            "How many dollars is one share?",
        ),
        draw={"a": span(6, 30), "p": span(2, 5), "b": span(6, 30), "q": span(3, 7), "f": span(10, 40, 2)},
        steps=(
            "The carrots bring ${x = a*p}.",
            "The eggs bring ${y = b*q}.",
            "After paying for the place they have ${r = x+y-f} left.",
            "Each gets ${h = r/2}, which is half.",
        ),
    ),
    Story(
        asks=(
            "An incubator has {t} trays with {e} eggs on each, and {p:share} of the eggs do not hatch. "
            "{name} sells the {r} roosters among the chicks and puts the hens into pens of {m}. How many "
            "pens does {he} fill?",
            "{name} puts {t} trays of {e} eggs into an incubator, but {p:share} of all the eggs stay "
            "unhatched. {r} of the chicks turn out to be roosters and are sold. The others live in pens "
            "of {m} birds. How many pens [is that|are full]?",
        ),
        draw={
            "t": span(3, 9),
            "e": pick(12, 15, 16, 20, 24, 30),
            "p": pick(3, 4, 5, 6),
            "r": span(10, 50),
            "m": pick(4, 5, 6, 8, 10),
        },
        given={"two": "(t*e-t*e/p-r)/m-1"},
        steps=(
            "There are {all = t*e} eggs.",
            "Of these {x = all/p} do not hatch.",
            "So {c = all-x} chicks hatch.",
            "Without the roosters there are {h = c-r} hens.",
            "They fill {n = h/m} pens.",
        ),
    ),
    Story(
        asks=(
            "A trough holds {l} liters. Every evening {n} horses drink {a} liters each and {m} ponies "
            "drink {b} liters each from it, and the trough is filled again whenever it is empty. After "
            "{d} evenings the trough has just been emptied. How many troughs full of water was that?",
            "In the evening each of {n} horses drinks {a} liters and each of {m} ponies drinks {b} "
            "liters. How many full troughs of {l} liters do they drink in {d} evenings?",
        ),
        draw={
            "l": pick(100, 120, 150, 180, 200, 240, 300),
            "n": span(2, 10),
            "a": span(20, 40, 5),
            "m": span(2, 8),
            "b": span(10, 18, 2),
            "d": span(3, 14),
        },
        given={"two": "(n*a+m*b)*d/l-1"},
        steps=(
            "The horses drink {x = n*a} liters in an evening.",
            "The ponies drink {y = m*b} liters.",
            "Together that is {z = x+y} liters an evening.",
            "In {d} evenings they drink {all = z*d} liters.",
            "That is {f = all/l} full troughs.",
        ),
    ),
    Story(
        asks=(
            '"I keep {t} turkeys," says {name}. "The number of my ducks is {d} less than half of that, '
            'and I have {k:times} as many hens as ducks." How many birds does {he} keep?',
            "{name} counts {his} birds: {t} turkeys, ducks that are {d} fewer than half of the turkeys, "
            "and {k:times} as many hens as ducks. How many birds are there [in all|altogether]?",
        ),
        draw={"t": span(20, 80, 2), "d": span(2, 9), "k": span(2, 6)},
        given={"two": "t/2-d-1"},
        steps=(
            "Half of the turkeys is {h = t/2}.",
            "So there are {u = h-d} ducks.",
            "There are {e = u*k} hens.",
            "In all there are {all = t+u+e} birds.",
        ),
    ),
    Story(
        asks=(
            "A helper at the harvest earns ${w} an hour and ${b} extra for every crate above {f} crates "
            "in a day. {name} works {h} hours and fills {c} crates in one day. What is {he} paid for "
            "that day?",
            "{name} fills {c} crates in a working day of {h} hours. The farmer pays ${w} an hour, and "
            "for each crate after the first {f} crates ${b} more. How many dollars does {name} get?",
        ),
        draw={"w": span(10, 16), "b": span(2, 4), "f": span(10, 30), "h": span(4, 9), "c": span(15, 60)},
        given={"two": "c-f-1"},
        steps=(
            "For the hours {name} gets ${x = w*h}.",
            "{He} fills {e = c-f} crates more than {f}.",
            "For these {he} gets ${y = e*b}.",
            "In all that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "A firm plows a field for ${p} an acre. With a rented tractor, {name} could plow {a} acres a "
            "day; the rent is ${r} a day, and the fuel costs ${f} a day. How many dollars does {name} "
            "save on a field of {n} acres by renting the tractor?",
            "{name} has {n} acres to plow. {He} can pay a firm ${p} for each acre, or rent a tractor for "
            "${r} a day and buy fuel for ${f} a day. With the tractor {he} plows {a} acres a day. How "
            "much cheaper is the tractor for the whole field?",
        ),
        draw={
            "a": span(4, 12),
            "t": span(2, 8),
            "p": span(20, 50, 2),
            "r": span(80, 180, 5),
            "f": span(20, 50, 5),
        },
        given={"n": "a*t"},
        steps=(
            "The firm would take ${x = n*p}.",
            "With the tractor it takes {t = n/a} days.",
            "A day with the tractor costs ${y = r+f}.",
            "The tractor costs ${z = t*y} in all.",
            "{name} saves ${d = x-z}.",
        ),
    ),
    Story(
        asks=(
            "At birth a calf weighs {w} kilograms. It gains {g} grams a day. {name} wants to sell it "
            "when it weighs {m} kilograms. After {d} days, how many kilograms are still missing?",
            "{name}'s calf weighed {w} kilograms when it was born and has gained {g} grams on each of "
            "{d} days. How many more kilograms must it gain to reach {m} kilograms?",
        ),
        draw={
            "w": span(30, 45),
            "g": pick(600, 700, 750, 800, 900, 1100, 1200),
            "d": span(10, 60, 10),
            "m": pick(120, 130, 140, 150, 160),
        },
        steps=(
            "In {d} days the calf gains {x = g*d} grams.",
            "That is {k = x/1000} kilograms.",
            "Now it weighs {n = w+k} kilograms.",
            "There are {r = m-n} kilograms missing.",
        ),
    ),
)
