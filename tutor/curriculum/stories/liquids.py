"""Liquids, mixtures and water tanks."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "A tank holds {n} liters. One pipe fills {a} liters [a|per|each] minute, and a drain lets out"
            " {b} liters a minute. The tank already has {k} liters. In how many minutes is it full?",
            "A [water tank|basin] with room for {n} liters has {k} liters in it. [Each|Every] minute {a} "
            "liters run in and {b} liters run out. How many minutes [pass until it is full|does it take "
            "to fill it]?",
            "While {a} liters [a|per|each] minute flow into a tank, {b} liters a minute [leak|flow] out. "
            "The tank [starts|begins] with {k} liters and can hold {n}. [After|In] how many minutes is it"
            " full?",
        ),
        draw={"a": span(12, 40), "b": span(3, 11), "t": span(4, 30), "k": span(20, 200, 10)},
        given={"n": "k+t*a-t*b"},
        steps=(
            "{miss = n-k} liters are missing.",
            "Each minute the tank gains {gain = a-b} liters.",
            "It is full in {t = miss/gain} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} mixes {a} liters of juice that is [{p}%|{p} percent] sugar with {b} liters of water. "
            "How many percent of the mixture is sugar?",
            "To {a} liters of a drink with [{p}%|{p} percent] sugar, {name} [adds|pours] {b} liters of "
            "pure water. What percent of the [new drink|mixture] is sugar?",
            "A [syrup|drink] of {a} liters contains [{p}%|{p} percent] sugar. After {b} liters of water "
            "are added, what is the percentage of sugar?",
        ),
        draw={"a": span(2, 12), "b": span(2, 12), "p": pick(10, 12, 15, 20, 24, 30, 40)},
        given={"guard": "a*p/100*10"},
        steps=(
            "The sugar in it is {s = a*p/100} liters.",
            "The mixture has {all = a+b} liters.",
            "The sugar makes {q = s/all*100}% of it.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} pours {n} bottles of [juice|punch], {k} milliliters each, into a bowl. {g} guests "
            "drink {c} milliliters each. How many milliliters [are left|remain] in the bowl?",
            "A bowl of punch is made from {n} bottles with {k} milliliters each. {g} people [take|drink] "
            "a cup of {c} milliliters each. How many milliliters [stay in|are still in] the bowl?",
            "For {g} guests, {name} fills a bowl with {n} bottles of {k} milliliters. If each guest "
            "[has|drinks] {c} milliliters, how many milliliters [does nobody drink|are there at the end]?",
        ),
        draw={
            "n": span(3, 10),
            "k": pick(330, 500, 700, 750),
            "g": span(5, 20),
            "c": pick(150, 180, 200, 250),
        },
        steps=(
            "The bowl holds {all = n*k} milliliters.",
            "The guests drink {d = g*c} milliliters.",
            "{left = all-d} milliliters are left.",
        ),
    ),
    Story(
        asks=(
            "A [water tank|tank] is {x}/{y} full. When {k} liters are taken out, {r} liters are left. How"
            " many liters [does it hold when it is full|does the full tank hold]?",
            "[Someone takes|The neighbors take] {k} liters out of a tank that is {x}/{y} full. Now {r} "
            "liters are in it. [What is its capacity in liters|How many liters fit into it]?",
            "{k} liters are used from a tank that is {x}/{y} full, which leaves {r} liters in it. How "
            "many liters are in it [when it is full|when it is filled to the top]?",
        ),
        draw={"x": pick(2, 3), "y": pick(5, 7), "u": span(10, 60), "k": span(15, 80)},
        given={"r": "u*x-k"},
        steps=(
            "Before, there were {b = r+k} liters.",
            "{x} parts of {y} are {b} liters, so one part is {u = b/x} liters.",
            "Full, it holds {all = u*y} liters.",
        ),
    ),
    Story(
        asks=(
            "A faucet drips {d} times [a|per|each] minute. {k} drops make a milliliter. How many "
            "milliliters are lost in {h} hours?",
            "[Each|Every] minute, {d} drops fall from a [broken faucet|leaking pipe]. A milliliter is {k}"
            " drops. How many milliliters of water does {name} lose in {h} hours?",
            "{name} does not close the [tap|faucet] well, and {d} drops fall [each|every] minute. If {k} "
            "drops are one milliliter, how many milliliters [are wasted|run off] in {h} hours?",
        ),
        draw={"d": span(10, 60, 5), "k": pick(10, 15, 20), "h": span(2, 8)},
        steps=(
            "In an hour there are {hour = d*60} drops.",
            "In {h} hours there are {all = hour*h} drops.",
            "That is {ml = all/k} milliliters.",
        ),
    ),
    Story(
        asks=(
            "A barrel collects {a} liters of rain on Monday. On Tuesday it collects [{p}%|{p} percent] "
            "more, and on Wednesday {name} waters the garden with {k} liters from it. How many liters are"
            " in the barrel [then|after that], if it was empty before Monday?",
            "An empty rain barrel [gets|collects] {a} liters on the first day and [{p}%|{p} percent] more"
            " than that on the second. On the third day {name} takes out {k} liters. How many liters "
            "[remain|are left]?",
        ),
        draw={"a": span(20, 80, 10), "p": pick(10, 20, 30, 40, 50), "k": span(15, 90)},
        steps=(
            "On the second day {up = a*p/100} liters more are collected.",
            "That makes {b = a+up} liters.",
            "In two days it is {all = a+b} liters.",
            "{left = all-k} liters are left.",
        ),
    ),
    Story(
        asks=(
            "{name} has a [pitcher|jug] for {a} cups and one for {b} cups. {He} fills a bucket with "
            "{x:word} of the first and {y:word} of the second. A cup of water weighs {w} ounces. How many"
            " ounces of water [are in the bucket|has {he} poured]?",
            "A bucket is filled with {x:word} pitchers of {a} cups and {y:word} pitchers of {b} cups. How"
            " many ounces does the water in it weigh if [one cup|a cup of water] weighs {w} ounces?",
            "Into an empty bucket [go|come] {x:word} jugs of {a} cups and {y:word} jugs of {b} cups of "
            "water. With {w} ounces for a cup, how many ounces is [that|this]?",
        ),
        draw={"a": pick(4, 6, 9), "b": pick(3, 5, 7), "x": span(2, 4), "y": span(2, 5), "w": pick(8)},
        steps=(
            "The first kind brings {m = x*a} cups.",
            "The second kind brings {n = y*b} cups.",
            "In the bucket there are {c = m+n} cups.",
            "They weigh {oz = c*w} ounces.",
        ),
    ),
    Story(
        asks=(
            "A fuel tank of a [ship|generator] holds {n} gallons. It uses {a} gallons [an|per] hour "
            "during the {d} hours of the day shift and half as much during the {e} hours of the night "
            "shift. How many gallons are left of a full tank after one day and night?",
            "With a full tank of {n} gallons a [machine|ferry] starts the day shift of {d} hours, using "
            "{a} gallons [an|per] hour. In the night shift of {e} hours it uses half as many gallons an "
            "hour. How many gallons are [left|in the tank] after both shifts?",
        ),
        draw={"n": span(150, 400, 10), "a": span(6, 16, 2), "d": span(8, 12), "e": span(8, 12)},
        steps=(
            "The day shift takes {x = a*d} gallons.",
            "At night it takes {b = a/2} gallons an hour.",
            "The night shift takes {y = b*e} gallons.",
            "Together that is {u = x+y} gallons.",
            "{left = n-u} gallons are left.",
        ),
    ),
    Story(
        asks=(
            "{name} makes green paint from {a} liters of blue and {b} liters of yellow. {He} needs {n} "
            "liters of green. How many liters of yellow [does {he} need|must {he} have]?",
            "{a} liters of blue and {b} liters of yellow make a [nice|bright] green. How many liters of "
            "yellow [go into|are needed for] {n} liters of this green?",
            "How many liters of yellow paint are in {n} liters of green if {name} always [mixes|stirs] "
            "{a} liters of blue with {b} liters of yellow [to get it|for it]?",
        ),
        draw={"a": span(2, 5), "b": span(2, 7), "t": span(2, 9)},
        given={"n": "a*t+b*t"},
        steps=(
            "One mixture makes {m = a+b} liters.",
            "That takes {t = n/m} such mixtures.",
            "They take {y = t*b} liters of yellow.",
        ),
    ),
    Story(
        asks=(
            "{name} drinks {g} glasses of water a day, each with {k} ounces. A gallon has 128 ounces. How"
            " many gallons does {he} drink in {d} days[?| at this rate?]",
            "There are 128 ounces in a gallon. [Each day|Every day] {name} has {g} glasses of water of "
            "{k} ounces each. How many gallons [is that|does {he} drink] in {d} days?",
            "{name} has {g} glasses of water [every|each] day, and a glass holds {k} ounces. How many "
            "gallons of 128 ounces does {he} drink in {d} days?",
        ),
        draw={"g": pick(4, 6, 8), "k": pick(8, 16), "d": pick(8, 12, 16, 20, 24, 28, 32, 40, 60)},
        steps=(
            "In a day {name} drinks {oz = g*k} ounces.",
            "In {d} days that is {all = oz*d} ounces.",
            "That is {gal = all/128} gallons.",
        ),
    ),
    Story(
        asks=(
            "Two tanks hold {a} and {b} liters. Water is pumped from the first to the second until both "
            "hold the same. The pump moves {v} liters [a|per|each] minute. How many minutes [does it "
            "run|does that take]?",
            "A pump [moves|brings] {v} liters [a|per|each] minute from a tank with {a} liters into one "
            "with {b} liters. After how many minutes do both contain the same amount?",
            "There are {a} liters in one tank and {b} liters in another. A pump takes {v} liters "
            "[a|per|each] minute from the first to the second. How many minutes must it [run|work] to "
            "make them equal?",
        ),
        draw={"v": span(3, 20), "t": span(3, 15), "b": span(30, 200, 5)},
        given={"a": "b+2*v*t"},
        steps=(
            "The first tank has {d = a-b} liters more.",
            "Half of that must be moved: {half = d/2} liters.",
            "It takes {t = half/v} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} ounces of vinegar. A recipe for a cleaner takes {v} ounces of vinegar and "
            "{x:times} as much water. {He} uses up all the vinegar and fills bottles of {k} ounces. How "
            "many bottles [are filled|can {he} fill]?",
            "A [glass cleaner|window cleaner] is {v} ounces of vinegar and {x:times} that amount of "
            "water. {name} makes it from {n} ounces of vinegar and fills it into bottles of {k} ounces. "
            "How many bottles [does {he} fill|are full]?",
            "For each {v} ounces of vinegar, {name} adds {x:times} as many ounces of water to make a "
            "cleaner. {He} uses {n} ounces of vinegar. How many bottles of {k} ounces can be "
            "[filled|filled with the cleaner]?",
        ),
        draw={"v": span(2, 6), "m": span(3, 12), "x": span(2, 4), "k": pick(8, 10, 12, 16, 20, 24)},
        given={"n": "v*m", "guard": "n*x/k"},
        steps=(
            "The vinegar is enough for {m = n/v} times the recipe.",
            "That takes {w = m*v*x} ounces of water.",
            "Together there are {all = n+w} ounces.",
            "They fill {b = all/k} bottles.",
        ),
    ),
    Story(
        asks=(
            "A [lake|pond] holds {n} thousand gallons. In a hot month it loses [{p}%|{p} percent] of its "
            "water. Rain then brings back {k} thousand gallons. How many thousand gallons are missing "
            "from the first amount?",
            "At first a [reservoir|pond] contains {n} thousand gallons. It loses [{p}%|{p} percent] in "
            "the heat and gets back {k} thousand gallons from rain. By how many thousand gallons is the "
            "amount [smaller than|below] the first one?",
        ),
        draw={"n": span(40, 400, 20), "p": pick(10, 15, 20, 25, 30), "k": span(2, 30)},
        steps=(
            "It loses {lost = n*p/100} thousand gallons.",
            "After the loss it holds {low = n-lost} thousand gallons.",
            "After the rain it holds {now = low+k} thousand gallons.",
            "{miss = n-now} thousand gallons are missing.",
        ),
    ),
    Story(
        asks=(
            "{name}'s coffee machine makes {c} cups from a full tank of water of {t} ounces. A cup is {k}"
            " ounces and the rest [is lost as|becomes] steam. How many ounces of steam are lost when "
            "{name} makes {n} cups, if every tank is [used up|emptied]?",
            "A machine turns {t} ounces of water into {c} cups of coffee with {k} ounces each; the other "
            "water [becomes|is lost as] steam. How many ounces of steam come from [making {n} cups|{n} "
            "cups made with full tanks]?",
        ),
        draw={"c": span(4, 10), "k": span(5, 8), "s": span(2, 9), "m": span(2, 6)},
        given={"t": "c*k+s", "n": "c*m"},
        steps=(
            "A tank gives {cof = c*k} ounces of coffee.",
            "Per tank {s = t-cof} ounces become steam.",
            "{n} cups take {m = n/c} tanks.",
            "The steam is {all = m*s} ounces.",
        ),
    ),
    Story(
        asks=(
            "A cow gives {a} liters of milk in the morning and {m} liters less in the evening. A farm has"
            " {n} such cows. The milk [is filled into|goes in] cans of {k} liters. How many cans are "
            "filled [in a day|each day]?",
            "On a dairy farm with {n} cows, each cow gives {a} liters of milk in the morning and {m} "
            "liters less than that in the evening. How many cans of {k} liters [are needed|does the farm "
            "fill] [each|every] day?",
        ),
        draw={"a": span(8, 16), "m": span(2, 5), "n": span(5, 40, 5), "k": pick(10, 20, 25, 30, 40)},
        steps=(
            "In the evening a cow gives {b = a-m} liters.",
            "In a day it gives {c = a+b} liters.",
            "All cows give {all = c*n} liters.",
            "They fill {x = all/k} cans.",
        ),
    ),
)
