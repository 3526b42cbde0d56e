"""Donations, collections and helping."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A [school|church|club] wants to raise ${goal} for a [shelter|hospital|library]. So far "
            "{n} families have given ${a} each, and a sale has brought ${s}. How much is still missing?",
            "For a new [playground|library|ambulance], ${goal} are needed. So far {n} families have "
            "given ${a} each and a bake sale has brought ${s}. How many dollars must still be "
            "[found|raised]?",
        ),
        draw={
            "goal": span(1000, 3000, 100),
            "n": span(12, 40),
            "a": pick(10, 15, 20, 25),
            "s": span(80, 300, 10),
        },
        steps=(
            "The families gave ${x = n*a}.",
            "With the sale that is ${y = x+s}.",
            "Still missing is ${z = goal-y}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s boss promises to give ${k} for every ${u} that {name} collects. {name} collects "
            "${a} from [neighbors|friends] and ${b} at work. How much does the boss give?",
            "For each ${u} that {name} collects, {his} company adds ${k}. {He} gets ${a} from "
            "[friends|relatives] and ${b} from people at work. [What|How many dollars] does the "
            "company add?",
            "A [bank|firm] adds ${k} to each ${u} of a collection. {name} collects ${a} from "
            "[neighbors|family] and ${b} from others. How much does the [bank|firm] add in all?",
        ),
        draw={"u": pick(5, 10, 20), "k": pick(2, 3, 4), "a": span(30, 150, 5), "b": span(20, 100, 5)},
        steps=(
            "{name} collects ${all = a+b}.",
            "That is {n = all/u} times ${u}.",
            "The boss gives ${gift = n*k}.",
        ),
    ),
    Story(
        asks=(
            "{name} collects [cans|books|coats] for people in need. In the first week {he} gets {a}, "
            "in the second {k:times} as many, and in the third {d} fewer than in the second. They are "
            "put into boxes of {b}. How many boxes are filled?",
            "In three weeks {name} collected [coats|blankets|books]: {a} in the first, {k:times} as "
            "many in the second and {d} fewer than that in the third. With {b} to a box, how many "
            "boxes does {he} fill?",
            "How many boxes of {b} does {name} fill if people bring {a} [toys|coats|cans] in one week, "
            "{k:times} as many in the next, and {d} fewer in the third week than in the second?",
        ),
        draw={"a": span(10, 40), "k": pick(2, 3), "d": span(3, 20), "b": pick(5, 6, 8, 10, 12)},
        steps=(
            "In the second week it is {x = k*a}.",
            "In the third week it is {y = x-d}.",
            "Together that is {all = a+x+y}.",
            "They fill {boxes = all/b} boxes.",
        ),
    ),
    Story(
        asks=(
            "{name} gives {pc}% of {his} pay to charity [every|each] month; a quarter of the gift goes "
            "to [animals|a hospital] and the rest to [schools|children]. {His} pay is ${m}. How much "
            "does {he} give to the second group in a year?",
            "Of a monthly pay of ${m}, {name} gives {pc}% away. One quarter of that is for "
            "[animals|parks] and all the rest is for [children|old people]. What do the latter get in "
            "a year?",
        ),
        draw={"m": span(1600, 4000, 200), "pc": pick(2, 3, 4, 5, 8, 10)},
        steps=(
            "{name} gives ${gift = m*pc/100} a month.",
            "A quarter of it is ${q = gift/4}.",
            "The second group gets ${rest = gift-q} a month.",
            "In a year that is ${year = rest*12}.",
        ),
    ),
    Story(
        asks=(
            "In a walk for charity, {name} gets ${a:money} [a|per] mile from each of {n} "
            "[sponsors|supporters] and a fixed ${b} from {name2}. {He} walks {m} miles. How much does "
            "{he} raise?",
            "{name} walks {m} miles for charity. [In all|Altogether], {n} people pay {him} ${a:money} "
            "for every mile, and {name2} pays ${b} no matter how far {he} walks. What is the total?",
            "Each of {n} [friends|neighbors|shops] gives {name} ${a:money} for every mile of a walk. "
            "{name2} gives ${b} once. How many dollars does {name} have after {m} miles?",
        ),
        draw={"a": pick(0.5, 0.75, 1.25, 1.5, 2), "n": span(3, 15), "b": span(10, 50, 5), "m": span(4, 15)},
        steps=(
            "For a mile {he} gets ${mile = a*n}.",
            "For {m} miles that is ${x = mile*m}.",
            "With the fixed sum it is ${all = x+b}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A class of {n} students sells [cookies|plants|cards] for ${p} each to pay for a trip that "
            "costs ${t}. Each student sells {k}. How much is left over for [lunch|drinks]?",
            "Each of the {n} students in a class sells {k} [cards|calendars|plants] at ${p}. The money "
            "pays for a bus that costs ${t}, and the rest is for [drinks|snacks]. How much is the rest?",
        ),
        draw={"n": span(15, 30), "k": span(3, 10), "p": span(2, 5), "t": span(120, 400, 10)},
        steps=(
            "The class sells {all = n*k} things.",
            "They bring ${sum = all*p}.",
            "Left over is ${left = sum-t}.",
        ),
    ),
    Story(
        asks=(
            "A food bank has {r} pounds of rice and gets {a} more bags of {w} pounds. It gives "
            "[each|every] family {k} pounds. How many families [can it help|get rice]?",
            "There are {r} pounds of rice at a food bank, and {name} brings {a} bags with {w} pounds "
            "each. If every family gets {k} pounds, for how many families is that enough?",
            "Every family is to get {k} pounds of rice. There are {r} pounds and {a} full bags of {w} "
            "pounds. How many families can be [helped|given rice|served]?",
        ),
        draw={"r": span(30, 150, 5), "a": span(4, 20), "w": pick(5, 10, 20), "k": pick(4, 5, 6, 8, 10)},
        steps=(
            "The bags hold {x = a*w} pounds.",
            "Together there are {all = r+x} pounds.",
            "That is enough for {n = all/k} families.",
        ),
    ),
    Story(
        asks=(
            "{name} gave {p:share} of {his} [old coins|old toys|books] to a charity shop and then {a} "
            "of them to {name2}. {He} still has {b}. How many did {he} have [at first|to begin with]?",
            "After giving {p:share} of {his} books to a [library|hospital] and {a} more to {name2}, "
            "{name} has {b} books left. How many books did {he} have before?",
            "{name} gave away {p:share} of {his} [games|puzzles|shells]. Then {name2} got {a} of those "
            "that were left, and {b} remained. How many did {name} own [at first|to begin with|before "
            "that]?",
        ),
        draw={"p": pick(2, 3, 4, 5), "a": span(4, 30), "b": span(10, 60)},
        steps=(
            "Before the gift to {name2} there were {x = a+b}.",
            "That is {k = p-1} of {p} equal parts.",
            "One part is {one = x/k}.",
            "At first there were {all = one*p}.",
        ),
    ),
    Story(
        asks=(
            "In a [village|neighborhood], {n} people give ${a} each, {m} people give ${b} each, and "
            "one person gives as much as all the [others|other people] together. [How much money|How "
            "much] is given?",
            "A collection for a [fire station|school garden] brings ${a} from each of {n} people, ${b} "
            "from each of {m}, and from one more the same as from all these together. What is the "
            "whole sum?",
        ),
        draw={"n": span(5, 30), "a": pick(5, 10, 15), "m": span(3, 15), "b": pick(20, 25, 50)},
        steps=(
            "The first group gives ${x = n*a}.",
            "The second group gives ${y = m*b}.",
            "Together that is ${z = x+y}.",
            "The last person doubles it to ${all = 2*z}.",
        ),
    ),
    Story(
        asks=(
            "{name} reads to [patients|children] in a hospital {h} hours [a|per] week. {name2} does so "
            "{d} hours more a week. How many hours do they [help|read] together in {w} weeks if "
            "{name2} misses one week?",
            "Each week {name} helps in a [kitchen|hospital] for {h} hours and {name2} for {d} hours "
            "more than that. {name2} is away in one of the {w} weeks. How many hours do both give [in "
            "all|altogether|in total]?",
        ),
        draw={"h": span(2, 5), "d": span(2, 5), "w": span(4, 12)},
        steps=(
            "{name2} helps {b = h+d} hours a week.",
            "{name} helps {x = h*w} hours in all.",
            "{name2} is there for {k = w-1} weeks.",
            "{name2} helps {y = b*k} hours in all.",
            "Together that is {all = x+y} hours.",
        ),
    ),
    Story(
        asks=(
            "Of the ${all} that a [concert|dinner] for charity brought, {pc}% paid for the hall and "
            "${f} for the [band|food]. The rest was given in equal parts to {k:word} "
            "[schools|shelters]. How much did each get?",
            "A [dinner|concert] for charity takes in ${all}. The hall costs {pc}% of that, the "
            "[music|food] ${f}. What is left is shared equally by {k} shelters. What does one of them "
            "receive?",
        ),
        draw={
            "all": span(800, 4000, 100),
            "pc": pick(5, 10, 15, 20, 25),
            "f": span(100, 400, 20),
            "k": span(2, 5),
        },
        steps=(
            "The hall cost ${hall = all*pc/100}.",
            "After that and the other costs ${rest = all-hall-f} was left.",
            "Each got ${each = rest/k}.",
        ),
    ),
    Story(
        asks=(
            "{name} plants trees for the town. {He} plants {a} [a|per] day for {d} days, and then "
            "{pc}% of all of them dry up. [Volunteers|Neighbors] replace half of these. How many trees "
            "are alive then?",
            "In {d} days, {name} plants {a} trees [a|per] day for a [park|forest]. [Later|After that] "
            "{pc}% of them dry up, and half of the lost ones are replaced. How many living trees are "
            "there in the end?",
        ),
        draw={"a": span(8, 30), "d": span(5, 20, 5), "pc": pick(10, 20, 30, 40)},
        steps=(
            "{name} plants {all = a*d} trees.",
            "Of these {dry = all*pc/100} dry up.",
            "Replaced are {new = dry/2}.",
            "Alive are {end = all-dry+new}.",
        ),
    ),
    Story(
        asks=(
            "{name} knits hats for babies in a hospital. A hat takes {a} hours. {He} knits {h} "
            "hours a day on {d} days a week. {name2} knits {b} hats a week. How many hats do they "
            "have in {w} weeks?",
            "A hat for a baby takes {name} {a} hours to knit, and {he} knits {h} hours on {d} "
            "days of every week. {name2} makes {b} hats a week. How many hats can they bring to "
            "the hospital after {w} weeks?",
        ),
        draw={"a": pick(2, 3, 4, 5), "h": span(2, 4), "d": span(3, 6), "b": span(2, 9), "w": span(3, 12)},
        steps=(
            "{name} knits {t = h*d} hours a week.",
            "In that time {he} makes {n = t/a} hats.",
            "Together they make {s = n+b} hats a week.",
            "In {w} weeks it is {all = s*w} hats.",
        ),
    ),
    Story(
        asks=(
            '"For each of the first {k} laps that you run I pay ${a}, and for each lap after '
            "those ${b},\" says {name}'s uncle. {name} runs {n} laps. How much does the uncle pay?",
            "{name}'s uncle gives ${a} for each of the first {k} laps of a charity run and ${b} "
            "for each lap after those. What does he give if {name} runs {n} laps?",
        ),
        draw={"a": span(2, 5), "k": span(5, 10), "b": span(6, 10), "n": span(12, 35)},
        steps=(
            "The first laps bring ${x = k*a}.",
            "After these {name} runs {r = n-k} laps.",
            "They bring ${y = r*b}.",
            "The uncle pays ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "Bags for a food drive: each holds {r} packs of rice, {b} cans of beans and a bottle "
            "of oil. A pack of rice costs ${p:money}, a can ${c:money} and a bottle ${o:money}. "
            "How much do {n} bags cost?",
            "A bag for a family holds {r} packs of rice (${p:money} each), {b} cans of beans "
            "(${c:money} each) and one bottle of oil (${o:money}). {name} wants to pay for {n} "
            "bags. How many dollars is that?",
        ),
        draw={
            "r": span(2, 5),
            "b": span(3, 8),
            "p": pick(1.5, 2, 2.25, 1.8),
            "c": pick(0.75, 0.9, 1, 1.2),
            "o": pick(3, 3.5, 4, 4.25),
            "n": span(5, 40),
        },
        steps=(
            "The rice in a bag costs ${x = r*p}.",
            "The beans cost ${y = b*c}.",
            "A bag costs ${z = x+y+o}.",
            "All the bags cost ${all = z*n}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A blood bank needs {n} bags of blood a week. On Monday {a} people give one bag each, "
            "on Tuesday {p}% more, and on Wednesday half as many as on Monday. How many bags are "
            "missing then?",
            "{n} bags of blood are needed in a week, and everyone who comes gives one bag. {a} "
            "people come on Monday, {p}% more than that on Tuesday, and half of Monday's number "
            "on Wednesday. How many bags are still needed after these days?",
        ),
        draw={"a": span(20, 80, 4), "p": pick(10, 20, 25, 50), "n": span(150, 300, 5)},
        steps=(
            "On Tuesday {m = a*p/100} more people come.",
            "So {b = a+m} people come on Tuesday.",
            "On Wednesday {c = a/2} people come.",
            "Still missing are {r = n-a-b-c} bags.",
        ),
    ),
    Story(
        asks=(
            "Children collect bottles. Each bottle brings {c} cents. The first group finds {a} "
            "bottles, the second {d} bottles fewer, and a third group brings ${m} from home. How "
            "many trees at ${t} can they plant with all the money?",
            "A tree costs ${t}. One group of children collects {a} bottles, another {d} fewer, "
            "and for every bottle there are {c} cents. A third group gives ${m}. How many trees "
            "can be paid with all of that?",
        ),
        draw={
            "c": pick(10, 20, 25),
            "a": span(60, 200, 5),
            "d": span(5, 40, 5),
            "m": span(10, 60),
            "t": pick(4, 5, 6, 8, 9),
        },
        steps=(
            "The second group finds {b = a-d} bottles.",
            "Together they find {n = a+b} bottles.",
            "The bottles bring ${x = n*c/100}.",
            "With the gift there are ${all = x+m}.",
            "That pays for {k = all/t} trees.",
        ),
    ),
    Story(
        asks=(
            "An animal shelter has ${s}. Food costs ${f} a week and the vet ${v} a week. Visitors "
            "give ${g} a week. For how many weeks does the money last?",
            "The costs of a shelter for animals are ${f} for food and ${v} for the vet in every "
            "week. Gifts bring ${g} a week, and ${s} are in the bank. After how many weeks is the "
            "bank account empty?",
        ),
        draw={"f": span(80, 200, 10), "v": span(50, 120, 10), "g": span(40, 110, 10), "w": span(4, 20)},
        given={"s": "(f+v-g)*w"},
        steps=(
            "The costs are ${c = f+v} a week.",
            "With the gifts ${d = c-g} a week are missing.",
            "The money lasts {w = s/d} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name} sells raffle tickets for a good cause: {a} tickets at ${p}, and strips of {k} "
            "tickets for ${q}. {He} sells {m} strips. The prizes cost ${c}. How many dollars are "
            "left for the good cause?",
            "In a raffle, a ticket costs ${p}, and a strip of {k} tickets costs ${q}. {name} "
            "sells {a} single tickets and {m} strips. After ${c} for prizes, how much money goes "
            "to the school library?",
        ),
        draw={
            "a": span(20, 80),
            "p": pick(2, 3),
            "k": pick(5, 6),
            "q": pick(8, 9),
            "m": span(8, 40),
            "c": span(40, 120, 5),
        },
        steps=(
            "The single tickets bring ${x = a*p}.",
            "The strips bring ${y = m*q}.",
            "After the prizes ${z = x+y-c} are left.",
        ),
    ),
    Story(
        asks=(
            "A church has {n} candles to give away. Each of {a} families takes {k:word}, and each "
            "of {b} old people takes half as many as a family. The rest are packed in parcels of "
            "{e}. How many parcels are there?",
            "Of {n} candles, each of {a} families gets {k:word} and each of {b} old people half "
            "as many as a family. What is left is put into parcels of {e} candles. How many "
            "parcels can be made?",
        ),
        draw={"k": pick(2, 4, 6, 8), "a": span(8, 20), "b": span(5, 20), "e": span(4, 9), "q": span(3, 12)},
        given={"n": "k*a+k*b/2+e*q"},
        steps=(
            "The families take {x = a*k} candles.",
            "An old person takes {h = k/2}.",
            "The old people take {y = b*h} candles.",
            "Left are {r = n-x-y} candles.",
            "That makes {q = r/e} parcels.",
        ),
    ),
    Story(
        asks=(
            "On the first day of a campaign ${a} came in, and on each of the next two days ${m} "
            "more than on the day before. The goal for the week is ${g}. How much must come in on "
            "each of the last {d} days of the week, if it is the same sum each day?",
            "${a} on Monday, and ${m} more each day until Wednesday: that is how a collection "
            "began. To get ${g} by the end of the week, how much must it bring on each of the "
            "{d:word} days after Wednesday, every day the same?",
        ),
        draw={"a": span(50, 200, 10), "m": span(10, 60, 10), "d": pick(2, 3, 4), "e": span(80, 300, 10)},
        given={"g": "3*a+3*m+d*e"},
        steps=(
            "Day two brought ${b = a+m}.",
            "Day three brought ${c = b+m}.",
            "The three days brought ${s = a+b+c}.",
            "Still missing is ${r = g-s}.",
            "Each of the other days must bring ${e = r/d}.",
        ),
    ),
    Story(
        asks=(
            "{name} repairs old bikes and gives them to children. {He} has {n} old bikes. {p}% of "
            "them are too broken, and {he} takes {w:word} good wheels from each of these. The "
            "other bikes lack {m} wheels in all. How many wheels must {he} buy?",
            "Out of {n} old bikes, {p}% cannot be saved, but each of those has {w:word} good "
            "wheels that {name} can use. For the bikes that can be saved, {he} needs {m} wheels. "
            "How many more wheels must {he} get?",
        ),
        draw={"n": span(20, 80, 10), "p": pick(10, 20, 30, 40), "w": pick(2), "m": span(10, 110)},
        given={"ok": "2*n-2*n*p/100-m+1", "more": "m-2*n*p/100-1"},
        steps=(
            "{b = n*p/100} bikes are too broken.",
            "They give {g = b*w} good wheels.",
            "{name} must still get {r = m-g} wheels.",
        ),
    ),
    Story(
        asks=(
            "A school sends {n} pencils to a village. {name}'s class gives {a} boxes of a dozen "
            "pencils, {name2}'s class {b} boxes of a dozen, and the teachers give the rest in "
            "packs of {k}. How many packs do the teachers give?",
            "{n} pencils are wanted for a village school. Two classes bring them in boxes of a "
            "dozen: one brings {a} boxes, the other {b}. How many packs of {k} must the teachers "
            "add?",
        ),
        draw={"a": span(4, 20), "b": span(4, 20), "k": pick(5, 8, 10, 15), "q": span(3, 20)},
        given={"n": "a*12+b*12+k*q"},
        steps=(
            "The classes give {c = a+b} boxes.",
            "They hold {p = c*12} pencils.",
            "The teachers give {r = n-p} pencils.",
            "That is {q = r/k} packs.",
        ),
    ),
    Story(
        asks=(
            "After giving half of {his} savings to a hospital and then ${b} to a school, {name} "
            "had ${r} left. {name2} gave {x:times} as much to the hospital as {name} did. How "
            "much did {name2} give?",
            "{name} gave half of {his} savings to a hospital, and of the other half ${b} to a "
            "school. Then {he} had ${r}. {name2}'s gift to the hospital was {x:times} as large as "
            "{name}'s. How many dollars did {name2} give?",
        ),
        draw={"b": span(20, 150, 5), "r": span(30, 200, 10), "x": span(2, 5)},
        steps=(
            "The other half of the savings was ${h = b+r}.",
            "So {name} gave the hospital ${h:money}, and {name2} gave ${g = h*x}.",
        ),
    ),
    Story(
        asks=(
            "Volunteers clean a beach of {l} kilometers. They clean {a} meters in the first hour "
            "and {m} meters more in the second hour. How many meters must each of {k} groups "
            "still clean, if the rest is shared equally?",
            "A beach is {l} kilometers long. In the first hour {a} meters are cleaned, in the "
            "second {m} meters more than in the first. Then {k:word} groups share the rest "
            "equally. How many meters does each group [get|clean]?",
        ),
        draw={"l": pick(2, 3, 4, 5), "a": span(200, 600, 20), "m": span(40, 200, 20), "k": span(2, 6)},
        steps=(
            "The beach is {t = l*1000} meters long.",
            "In the second hour {b = a+m} meters are cleaned.",
            "The rest is {r = t-a-b} meters.",
            "Each group cleans {e = r/k} meters.",
        ),
    ),
    Story(
        asks=(
            "A soup kitchen cooks {p} pots of {l} liters. A bowl holds {m} milliliters. {k} "
            "helpers eat one bowl each, and the guests get the rest. How many guests can have two "
            "bowls each?",
            "{p} pots with {l} liters of soup each are ready. One bowl takes {m} milliliters. "
            "After the {k} helpers have had a bowl each, for how many guests are there two bowls?",
        ),
        draw={"p": span(2, 8), "l": span(8, 25), "m": pick(250, 400, 500), "k": span(4, 15)},
        steps=(
            "There are {s = p*l} liters of soup.",
            "That is {t = s*1000} milliliters.",
            "It fills {b = t/m} bowls.",
            "For guests there are {g = b-k} bowls.",
            "That is enough for {n = g/2} guests.",
        ),
    ),
    Story(
        asks=(
            "Who gave more? {name} gives ${a} a week for a year of 52 weeks, and {name2} gives "
            "${b} a month for the same year. By how many dollars is {name}'s gift larger?",
            "{name} gives ${a} every week and {name2} ${b} every month to a shelter, both for one "
            "year (52 weeks). How many dollars more does {name} give in that year?",
        ),
        draw={"a": span(5, 25), "b": span(15, 90, 5)},
        steps=(
            "{name} gives ${x = a*52}.",
            "{name2} gives ${y = b*12}.",
            "{name} gives ${d = x-y} more.",
        ),
    ),
)
