"""Longer plots about money: work, sales and supplies."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} leaves home with ${cash}. {He} buys {n} [bus tickets|stamps] at ${a} each, pays "
            "${b} for lunch, and gets ${r} back for [empty bottles|a broken lamp]. Then {he} spends "
            "{p:share} of the money that {he} has on [shoes|a book]. How much does {he} bring home?",
            "With ${cash} in {his} pocket, {name} pays for {n} [stamps|bus tickets] at ${a} each and "
            "for a lunch of ${b}. A shop gives {him} ${r} back for something that did not work. Of "
            "what {he} has then, {p:share} goes for a [scarf|gift]. How many dollars does {he} still "
            "have at home?",
        ),
        draw={
            "cash": span(50, 120),
            "n": span(2, 6),
            "a": span(2, 4),
            "b": span(6, 15),
            "r": span(4, 20),
            "p": pick(2, 3, 4, 5),
        },
        steps=(
            "The tickets or stamps cost ${x = n*a}.",
            "After that and lunch {he} has ${y = cash-x-b}.",
            "With the money back it is ${z = y+r}.",
            "{He} spends ${s = z/p} more.",
            "{He} brings home ${left = z-s}.",
        ),
    ),
    Story(
        asks=(
            "{name} paints rooms. A room takes {g} gallons of paint at ${p} [each|apiece] and {h} "
            "hours of work, for which {he} asks ${r} [an|per] hour. A customer with {n} rooms pays "
            "${adv} in advance. How much [does the customer still owe|is still to be paid]?",
            "A painter asks ${r} for an hour of work and ${p} for a gallon of paint. Each of {n} rooms "
            "takes {h} hours and {g} gallons. If ${adv} have been paid [already|in advance], how much "
            "more must be paid?",
        ),
        draw={
            "g": pick(2, 3),
            "p": span(18, 30, 2),
            "h": span(4, 9),
            "r": span(15, 30),
            "n": span(2, 6),
            "adv": span(100, 400, 50),
        },
        steps=(
            "The paint for a room costs ${x = g*p}.",
            "The work for a room costs ${y = h*r}.",
            "One room costs ${one = x+y}.",
            "All the rooms cost ${all = n*one}.",
            "Still to be paid is ${owe = all-adv}.",
        ),
    ),
    Story(
        asks=(
            "{name} earns ${r} an hour and works {h} hours [a|per] week. {He} pays {pc}% tax, spends "
            "${f} a week on food and ${b} on the bus, and saves the rest. How many weeks [must "
            "{he}|does {he} have to] work to save ${goal}?",
            "Each week {name} works {h} hours at ${r} an hour. After {pc}% tax, ${f} for food and ${b} "
            "for the bus, everything is [saved|put aside]. [After|In] how many weeks has {he} "
            "[saved|put aside] ${goal}?",
        ),
        draw={
            "r": pick(10, 12, 15, 20),
            "h": pick(20, 30, 40),
            "pc": pick(10, 20),
            "f": span(60, 120, 10),
            "b": span(10, 30, 5),
            "w": span(2, 10),
        },
        steps=(
            "A week's pay is ${pay = r*h}.",
            "The tax is ${tax = pay*pc/100}.",
            "Food and bus cost ${cost = f+b}.",
            "Each week {he} saves ${save = pay-tax-cost}.",
            "To save ${goal} takes {w = goal/save} weeks.",
        ),
        given={"goal": "w*(r*h-r*h*pc/100-f-b)"},
    ),
    Story(
        asks=(
            "{name} has a garage sale. {He} sells {a} books at ${p:money} [each|apiece], {k:times} as "
            "many toys at ${q:money} each, and a [bike|lamp] for ${b}. {He} gives half of all the "
            "money to {his} [brother|sister|cousin] and spends ${s} of {his} own half. How much does "
            "{he} have left?",
            "At a garage sale a [chair|bike] brings ${b}. {name} also sells {a} books for ${p:money} "
            "[each|apiece] and {k:times} as many toys for ${q:money} each. Half of the money goes to "
            "{name2}; of the other half {name} spends ${s}. How much of it is left?",
        ),
        draw={
            "a": span(6, 20, 2),
            "p": pick(0.5, 1, 1.5),
            "k": pick(2, 3),
            "q": pick(0.5, 1, 2),
            "b": span(15, 40),
            "s": span(3, 12),
        },
        steps=(
            "The books bring ${x = a*p}.",
            "{He} sells {toys = k*a} toys.",
            "The toys bring ${y = toys*q}.",
            "In all there are ${all = x+y+b}.",
            "Half of that is ${half = all/2}.",
            "After spending some {he} has ${left = half-s}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A [cook|restaurant] buys {a} pounds of beef at ${x} [a|per] pound and {b} pounds of beans "
            "at ${y} a pound. From that {n} plates of chili are made. The cook wants to earn ${g} on "
            "each plate. At what price must [a plate|one plate] be sold?",
            "From {a} pounds of beef at ${x} [a|per] pound and {b} pounds of beans at ${y} a pound, "
            "{name} makes {n} plates of [stew|chili]. How much must {he} ask for a plate to gain ${g} "
            "on each?",
        ),
        draw={
            "a": span(5, 20),
            "x": span(4, 9),
            "b": span(5, 20),
            "y": pick(2, 3),
            "n": span(20, 60, 4),
            "g": span(3, 8),
        },
        steps=(
            "The beef costs ${p = a*x}.",
            "The beans cost ${q = b*y}.",
            "Together that is ${all = p+q}.",
            "For one plate that is ${one = all/n}.",
            "A plate must cost ${price = one+g}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "On Monday {name} had {n} [melons|pineapples] to sell. {He} sold {p:share} of them on "
            "Monday and {q:share} of the rest on Tuesday. On Wednesday {b} went bad, and {he} sold all "
            "the others for ${c} [each|apiece]. [How much money|How many dollars] did {he} take in on "
            "Wednesday?",
            "Of {n} [melons|coconuts], {name} sells {p:share} on the first day and {q:share} of the "
            "others on the second. Then {b} are bad and the last ones are sold at ${c} [each|apiece]. "
            "What do the last ones bring?",
        ),
        draw={
            "n": span(60, 240, 12),
            "p": pick(2, 3, 4),
            "q": pick(2, 3, 4, 5),
            "b": span(2, 9),
            "c": pick(2, 3, 4, 5),
        },
        steps=(
            "On the first day {x = n/p} are sold.",
            "That leaves {rest = n-x}.",
            "On the second day {y = rest/q} are sold.",
            "For the last day {last = rest-y-b} good ones are left.",
            "They bring ${money = last*c}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s [office|school] prints {a} pages [a|per] day on {d} days a week. It begins to "
            "print on both sides of a sheet. A pack has {k} sheets and costs ${p}. How much money does "
            "it save on paper [in|over] {w} weeks?",
            "A [library|school] uses one sheet for each of the {a} pages that it prints a day, {d} "
            "days [a|per] week. If it prints on both sides from now on, how much does it save "
            "[in|over] {w} weeks, when a pack of {k} sheets costs ${p}?",
        ),
        draw={
            "a": span(100, 600, 50),
            "d": pick(5, 6),
            "k": pick(100, 250, 500),
            "p": span(4, 9),
            "w": span(4, 20, 2),
        },
        steps=(
            "In a week {week = a*d} pages are printed.",
            "In {w} weeks that is {all = week*w} pages.",
            "With both sides {saved = all/2} sheets are saved.",
            "That is {packs = saved/k} packs.",
            "They cost ${money = packs*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} [wants|plans] to make {n} [masks|aprons]. Each needs {c} centimeters of cloth and "
            "{r} centimeters of ribbon. Cloth costs ${p} a meter and ribbon ${q} a meter. What does "
            "[all the material|the material] cost?",
            "Cloth is ${p} a meter, ribbon ${q} a meter. For each of {n} [bags|aprons], {name} needs "
            "{c} centimeters of cloth and {r} centimeters of ribbon. How much does {he} [pay|spend]?",
        ),
        draw={
            "n": span(5, 40, 5),
            "c": span(40, 120, 10),
            "r": span(20, 80, 10),
            "p": span(4, 12),
            "q": pick(1, 2),
        },
        steps=(
            "{He} needs {x = n*c} centimeters of cloth.",
            "That is {xm = x/100} meters.",
            "The cloth costs ${cloth = xm*p}.",
            "{He} needs {y = n*r} centimeters of ribbon.",
            "That is {ym = y/100} meters.",
            "The ribbon costs ${ribbon = ym*q}.",
            "Together it is ${all = cloth+ribbon}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A farmer's stand takes in ${a} on Saturday. On Sunday it takes in {pc}% less because of "
            "rain. A helper gets {q:share} of [each|every] day's money, and the stand [costs|is] ${f} "
            "for the weekend. What [is left|remains] for the farmer?",
            "On Saturday {name}'s stand brought ${a}, and on rainy Sunday {pc}% less. {name2} gets "
            "{q:share} of all the money for [helping|the work], and ${f} go for the place. How much "
            "does {name} keep?",
        ),
        draw={
            "a": span(100, 600, 20),
            "pc": pick(10, 20, 25, 30, 40, 50),
            "q": pick(4, 5, 8, 10),
            "f": span(15, 60, 5),
        },
        steps=(
            "On Sunday it was ${less = a*pc/100} less.",
            "So Sunday brought ${b = a-less}.",
            "Both days brought ${all = a+b}.",
            "The helper gets ${h = all/q}.",
            "There remain ${left = all-h-f}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {h} hours for errands. The way to town takes {a} minutes, the same back. "
            "The bank takes {b} minutes and the doctor {x:times} as long. How many minutes are "
            "left?",
            "In {h} hours {name} wants to go to town ({a} minutes each way), to the bank ({b} "
            "minutes) and to the doctor, which takes {x:times} as long as the bank. How many "
            "minutes does {he} have to spare?",
        ),
        draw={"h": span(3, 5), "a": span(10, 25), "b": span(10, 20), "x": span(2, 3)},
        steps=(
            "{h} hours are {t = h*60} minutes.",
            "Both ways take {w = 2*a} minutes.",
            "The doctor takes {d = b*x} minutes.",
            "Left are {r = t-w-b-d} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} buys {n} kilos of potatoes at ${p:money} a kilo and a cabbage for ${c:money}. "
            "{He} returns {b} bottles at {k} cents each and pays with ${m}. How much change does "
            "{he} get if the bottle money is taken off the bill?",
            "At the market {name} takes {n} kilos of potatoes (${p:money} a kilo) and a cabbage "
            "(${c:money}). For {b} bottles, {k} cents each are taken off. What is the change from "
            "${m}?",
        ),
        draw={
            "n": span(3, 8),
            "p": pick(1.2, 1.5, 0.8, 2),
            "c": pick(2, 2.5, 3.25),
            "b": span(2, 8),
            "k": pick(10, 20, 25),
            "m": pick(20, 50),
        },
        steps=(
            "The potatoes cost ${x = n*p}.",
            "The goods cost ${y = x+c}.",
            "The bottles bring ${z = b*k/100}.",
            "{name} must pay ${q = y-z}.",
            "The change is ${r = m-q}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "For {k} children, {name} buys {a} pens and {b} notebooks each. A pen is {c} cents "
            "and a notebook ${n:money}. {He} has ${m}. How many dollars does {he} have left?",
            "{name} has ${m} and buys school things for {k} children: each gets {a} pens at {c} "
            "cents and {b} notebooks at ${n:money}. What is left of the money?",
        ),
        draw={
            "k": span(2, 6),
            "a": span(2, 5),
            "b": span(2, 4),
            "c": pick(50, 60, 75, 80),
            "n": pick(1.25, 1.5, 2, 2.5),
            "m": span(60, 120, 10),
        },
        steps=(
            "The pens for a child cost ${x = a*c/100}.",
            "The notebooks for a child cost ${y = b*n}.",
            "For one child that is ${z = x+y}.",
            "For all of them it is ${t = k*z}.",
            "Left is ${r = m-t}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} carries {n} parcels to the post office. {a} of them cost ${p} each to send. "
            "Of the rest, half cost ${q} each and the other half nothing, as they are paid "
            "already. How much does {name} pay?",
            "Of {n} parcels, {name} sends {a} for ${p} each. Half of the others are already paid, "
            "and the rest cost ${q} each. How many dollars is that?",
        ),
        draw={"a": span(3, 9), "h": span(3, 12), "p": span(5, 12), "q": span(3, 9)},
        given={"n": "a+2*h"},
        steps=(
            "The first ones cost ${x = a*p}.",
            "{r = n-a} parcels remain.",
            "Half of them, {h = r/2}, must be paid.",
            "They cost ${y = h*q}.",
            "{name} pays ${s = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} drives {a} kilometers to the market, {b} on to the mill, and {c} home. {He} "
            "does this {w:times} a week. The car needs {l} liters for 100 kilometers. How many "
            "liters does {he} use in {k} weeks?",
            "From home to the market it is {a} kilometers, on to the mill {b} and from there home "
            "{c}. {name} drives this round {w:times} a week for {k} weeks with {l} liters per 100 "
            "kilometers. How many liters is that?",
        ),
        draw={
            "a": span(5, 20),
            "b": span(4, 15),
            "c": span(6, 24),
            "w": span(2, 4),
            "l": span(5, 9),
            "k": span(4, 20),
        },
        steps=(
            "One round is {r = a+b+c} kilometers.",
            "In a week that is {s = r*w} kilometers.",
            "In all it is {t = s*k} kilometers.",
            "That takes {u = t*l/100} liters.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "After paying ${a} at the shoemaker and half of what was left at the tailor, {name} "
            "had ${r}. At the bank {he} had taken out {p:share} of {his} account to get the "
            "money. How much was in the account before?",
            "{name} took {p:share} of the money in {his} account to town. There {he} paid ${a} to "
            "a shoemaker and then half of the rest to a tailor, and ${r} remained. How much had "
            "been in the account?",
        ),
        draw={"a": span(10, 60, 2), "r": span(8, 60), "p": pick(2, 3, 4, 5, 10)},
        steps=(
            "Before the tailor {he} had ${b = 2*r}.",
            "Before the shoemaker {he} had ${c = b+a}.",
            "In the account there were ${s = c*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} buys {n} tins of varnish at ${a} each and {m} brushes at ${b} each. {He} has a "
            "voucher for ${v} and pays the rest with a ${w} banknote. How much change does {he} get?",
            "For a repair, {name} needs {m} brushes at ${b} each and {n} tins of paint at ${a} each. "
            "After ${v} off for a voucher, {he} pays with ${w}. What is the change?",
        ),
        draw={
            "n": span(2, 6),
            "a": span(3, 9),
            "m": span(2, 5),
            "b": span(2, 7),
            "v": span(2, 9),
            "w": pick(50, 100),
        },
        steps=(
            "The tins cost ${x = n*a}.",
            "The brushes cost ${y = m*b}.",
            "Together that is ${z = x+y}.",
            "With the voucher ${p = z-v} are to be paid.",
            "The change is ${c = w-p}.",
        ),
    ),
    Story(
        asks=(
            "{name} takes {k:word} parcels to the post. Each weighs {g} kilograms, and a kilogram costs "
            "${a}; every parcel is insured for ${b} besides. {name2} gives {him} ${d} for that. How much "
            "does {name} pay out of {his} own pocket?",
            "Sending a parcel costs ${a} for each of its {g} kilograms, and ${b} for the insurance. "
            "{name} sends {k:word} of them, and {name2} gives {him} ${d}. How much is left for {name} to "
            "pay?",
        ),
        draw={"k": span(2, 6), "g": span(2, 8), "a": span(2, 5), "b": span(1, 6), "d": span(5, 40, 5)},
        steps=(
            "The weight of a parcel costs ${x = g*a}.",
            "With the insurance that is ${y = x+b}.",
            "All the parcels cost ${z = k*y}.",
            "{name} pays ${r = z-d}.",
        ),
    ),
)
