"""Herds, flocks and other animals."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "A farm has {c} cows and {h:times} as many chickens. There are also {d} fewer goats than "
            "cows. How many animals [live on|are there on] the farm[ in all|]?",
            "{name} keeps {c} cows. {He} has {h:times} as many chickens as cows, and {d} fewer goats "
            "than cows. How many [animals|of these animals] does {he} keep [altogether|in total]?",
            "On a farm with {c} cows there are {h:times} as many chickens as cows and {d} fewer goats "
            "than cows. What is the number of [all these animals|animals]?",
        ),
        draw={"c": span(12, 40), "h": span(2, 5), "d": span(2, 10)},
        steps=(
            "There are {x = h*c} chickens.",
            "There are {g = c-d} goats.",
            "Together there are {all = c+x+g} animals.",
        ),
    ),
    Story(
        asks=(
            "In a [barn|yard], {name} counts {n} chickens and {m} sheep. How many legs [do they "
            "have|are there] in all?",
            "How many legs [does {name} count|are there] in a [field|stable|yard] with {m} sheep and "
            "{n} chickens?",
            "There are {m} sheep and {n} hens in a [field|garden]. {name} counts [their|all the] legs. "
            "[To what number does {he} come|How many are there]?",
        ),
        draw={"n": span(3, 40), "m": span(2, 25)},
        steps=(
            "The birds have {x = n*2} legs.",
            "The sheep have {y = m*4} legs.",
            "In all there are {all = x+y} legs.",
        ),
    ),
    Story(
        asks=(
            "{name}'s [barn|yard] holds only cows and ducks. There are {heads} heads and {legs} legs. "
            "How many cows [are there|does {name} have]?",
            "Cows and ducks, {heads} animals [in all|altogether|in total], stand in a "
            "[field|meadow|yard]. Together they have {legs} legs. How many [of them are cows|cows are "
            "there]?",
        ),
        draw={"c": span(3, 20), "d": span(3, 25)},
        steps=(
            "If all were ducks, there would be {x = heads*2} legs.",
            "There are {more = legs-x} legs more than that.",
            "Each cow has two legs more than a duck, so there are {c = more/2} cows.",
        ),
        given={"heads": "c+d", "legs": "4*c+2*d"},
    ),
    Story(
        asks=(
            "A [horse|pony] eats {k} pounds of hay a day. {name} has {n} of them and {b} bales of hay "
            "with {w} pounds each. How many days does the hay last?",
            "There are {b} bales of hay, {w} pounds each, in {name}'s barn. With {n} [ponies|horses] "
            "that eat {k} pounds [a|per] day each, [after how many days is it gone|for how many days "
            "is that enough]?",
        ),
        draw={
            "n": span(2, 8),
            "k": pick(10, 12, 15, 20),
            "w": pick(40, 45, 50, 60, 80),
            "b": span(10, 60, 2),
        },
        steps=(
            "There are {hay = b*w} pounds of hay.",
            "Each day {day = n*k} pounds are eaten.",
            "The hay lasts {days = hay/day} days.",
        ),
    ),
    Story(
        asks=(
            "Last year {name} had {s} sheep. In spring {l} lambs were born. In summer {he} sold "
            "{p:share} of the whole flock, and in fall {he} [bought|purchased] {b} more. How many "
            "sheep does {he} have now?",
            "{name}'s flock of {s} sheep got {l} lambs. After that {p:share} of all the animals were "
            "sold and {b} others were [bought|purchased]. How large is the flock [now|then]?",
            "{name} began the year with {s} sheep, to which {l} lambs were added. {He} sold {p:share} "
            "of the animals in [July|August] and bought {b} in October. How many were there [after "
            "that|at the end]?",
        ),
        draw={"s": span(20, 120, 2), "l": span(8, 40), "p": pick(2, 3, 4, 5, 6), "b": span(5, 30)},
        steps=(
            "With the lambs there were {x = s+l} sheep.",
            "{name} sold {sold = x/p}.",
            "That left {y = x-sold}.",
            "Now there are {z = y+b}.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} [rabbits|guinea pigs]. Of these, {a} are white, and half as many are "
            "black. All others are [brown|spotted]. How many are neither white nor black?",
            "Of {name}'s {n} [rabbits|pigeons|ducks], {a} are white, and there are half as many black "
            "ones. How many have another color?",
            "There are {n} [cats|pigeons|rabbits] on a farm: {a} white ones, half as many black ones, "
            "and the rest are gray. How many gray ones are there?",
        ),
        draw={"n": span(30, 80), "a": span(10, 36, 2)},
        steps=(
            "There are {b = a/2} black ones.",
            "White and black together are {two = a+b}.",
            "Another color have {c = n-two}.",
        ),
    ),
    Story(
        asks=(
            "A [fox|hawk] took {f} of {name}'s chickens, and {he} gave {g} to {name2}. The ones that "
            "were left were put into {c} coops with {k} in each. How many chickens did {he} have [at "
            "first|to begin with]?",
            "{name} has {c} coops with {k} chickens in each. Before that, {g} chickens were given to "
            "{name2} and {f} were lost to a [fox|storm]. How many chickens were there [at first|before "
            "all this]?",
            "{name} lost {f} chickens to a [fox|dog], gave {g} to {name2}, and had just enough left to "
            "put {k} in each of {c} coops. With how many chickens did {he} start?",
        ),
        draw={"f": span(2, 9), "g": span(3, 12), "c": span(3, 9), "k": span(4, 12)},
        steps=(
            "In the coops there are {x = c*k} chickens.",
            "Together with the ones that are gone there were {start = x+f+g} at first.",
        ),
    ),
    Story(
        asks=(
            "A pig weighs {w} pounds and gains {g} pounds [a|per] day. {name} sells it when it weighs "
            "{t} pounds. Its food [costs|is] ${c} a day. How much does the food cost until then?",
            "A calf of {w} pounds grows by {g} pounds [each|every] day and eats food for ${c} [a|per] "
            "day. What will the food have cost when the calf weighs {t} pounds?",
            "For how many dollars does {name} feed a [pig|calf] that weighs {w} pounds, gains {g} "
            "pounds and costs ${c} [a|per] day, until it weighs {t} pounds?",
        ),
        draw={"w": span(40, 90), "g": pick(2, 3), "d": span(15, 60), "c": pick(2, 3, 4)},
        steps=(
            "It must gain {more = t-w} pounds.",
            "That takes {d = more/g} days.",
            "The food costs ${cost = d*c}.",
        ),
        given={"t": "w+g*d"},
    ),
    Story(
        asks=(
            "In a pond there were {a} ducks and {b} geese. Then {x} ducks flew away, and {k:times} "
            "that number of geese came. How many birds were on the pond [then|in the end]?",
            "{name} sees {a} ducks and {b} geese on a [lake|river]. [A little|Some time] later {x} of "
            "the ducks are gone, but {k:times} as many geese as that have [come|landed]. How many "
            "birds does {he} see now?",
        ),
        draw={"a": span(12, 40), "b": span(5, 20), "x": span(3, 11), "k": pick(2, 3)},
        steps=(
            "There are still {ducks = a-x} ducks.",
            "The number of new geese is {new = k*x}.",
            "There are {birds = ducks+b+new} birds.",
        ),
    ),
    Story(
        asks=(
            "{name} trades {n} [sheep|goats] for cows. For every {a} of these animals {he} gets {b} "
            "cows. [A|Each] cow is worth ${v}. What are all the cows worth that {he} gets?",
            "At a market, {a} [goats|sheep] are traded for {b} cows. {name} brings {n} of them. If a "
            "cow is worth ${v}, what is the value of the cows that {he} takes home?",
            "For {a} [goats|sheep|pigs], {name} can get {b} cows, and a cow is worth ${v}. {He} has "
            "{n} of these animals and trades them all. What are {his} new cows worth?",
        ),
        draw={"a": span(4, 9), "b": pick(2, 3), "k": span(2, 9), "v": span(300, 900, 50)},
        steps=(
            "{name} can trade {k = n/a} times.",
            "{He} gets {cows = k*b} cows.",
            "They are worth ${value = cows*v}.",
        ),
        given={"n": "a*k"},
    ),
)
