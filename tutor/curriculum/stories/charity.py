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
)
