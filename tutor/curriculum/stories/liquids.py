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
    Story(
        asks=(
            "A barrel of {n} liters of [cider|juice] is filled into {a} large bottles of {x} liters and "
            "small bottles of {y} liters. How many small bottles are needed?",
            "{name} empties a barrel with {n} liters. First {he} fills {a} bottles of {x} liters, then "
            "smaller ones of {y} liters with the rest. How many of the smaller ones are filled?",
        ),
        draw={"a": span(4, 20), "x": pick(3, 5), "y": pick(2, 1.5, 0.5), "t": span(6, 60)},
        given={"n": "a*x+t*y"},
        steps=(
            "The large bottles hold {b = a*x} liters.",
            "There are {r = n-b} liters left.",
            "They fill {t = r/y} small bottles.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name}'s aquarium holds {l} liters. Each week {he} changes {p}% of the water, and {e} "
            "liters that have dried up must be added too. How many liters of fresh water does {he} need "
            "in {w} weeks?",
            "How many liters of fresh water go into {name}'s aquarium in {w} weeks? It holds {l} liters. "
            "Once a week {p}% of that is replaced, and besides {he} adds {e} liters for the water that "
            "has dried up.",
        ),
        draw={"l": span(60, 300, 10), "p": pick(10, 15, 20, 25, 30), "e": span(2, 6), "w": span(3, 12)},
        steps=(
            "The change takes {x = l*p/100} liters.",
            "In a week it is {y = x+e} liters.",
            "In {w} weeks it is {all = y*w} liters.",
        ),
    ),
    Story(
        asks=(
            "Two taps fill a tub of {n} liters. The first gives {a} liters a minute, the second {b}. The "
            "first runs alone for {m} minutes before the second is opened as well. For how many minutes "
            "do both taps run together until the tub is full?",
            "A tub for {n} liters is empty. {name} opens a tap of {a} liters a minute and, {m} minutes "
            "later, also a tap of {b} liters a minute. How many minutes after opening the second tap is "
            "the tub full?",
        ),
        draw={"a": span(6, 20), "b": span(4, 18), "m": span(2, 8), "t": span(3, 12)},
        given={"n": "a*m+a*t+b*t"},
        steps=(
            "Alone the first tap brings {x = a*m} liters.",
            "There are {r = n-x} liters missing.",
            "Together the taps bring {y = a+b} liters a minute.",
            "They run together for {t = r/y} minutes.",
        ),
    ),
    Story(
        asks=(
            "A shower uses {s} liters a minute, and a bath takes {b} liters. {name} showers for {m} "
            "minutes every day of the week except Sunday, when {he} takes a bath. How many liters is "
            "that a week?",
            "From Monday to Saturday {name} takes a shower of {m} minutes each day, and on Sunday a bath "
            "of {b} liters. The shower uses {s} liters a minute. How many liters does {he} use in the "
            "week?",
        ),
        draw={"s": span(8, 16), "b": span(100, 180, 5), "m": span(4, 12)},
        steps=(
            "A shower takes {x = s*m} liters.",
            "The six showers take {y = 6*x} liters.",
            "With the bath it is {all = y+b} liters.",
        ),
    ),
    Story(
        asks=(
            "{name} makes {n} cups of punch from three parts of tea, two parts of juice and one part of "
            "sparkling water. How many cups of tea more than of sparkling water does {he} need?",
            "For {n} cups of punch, {name} mixes tea, juice and sparkling water in the ratio 3 to 2 to "
            "1. By how many cups is there more tea than sparkling water?",
        ),
        draw={"n": span(12, 1260, 6)},
        steps=(
            "There are {p = 3+2+1} parts in all.",
            "One part is {u = n/p} cups.",
            "Tea has {d = 3-1} parts more than sparkling water.",
            "That is {m = d*u} cups more.",
        ),
    ),
    Story(
        asks=(
            "A truck with {n} liters of milk stops at {a} shops and leaves {x} liters at each. A third "
            "of what is then left goes to a school, and the rest to a cheese factory. How many liters "
            "does the factory get?",
            "{name} drives a milk truck with {n} liters. {a} shops get {x} liters each. Of the remaining "
            "milk, a third is for a school and everything else for a cheese factory. How many liters "
            "reach the factory?",
        ),
        draw={"n": span(600, 2000, 20), "a": span(4, 12), "x": span(20, 90, 5)},
        steps=(
            "The shops get {y = a*x} liters.",
            "There are {r = n-y} liters left.",
            "The school gets {s = r/3} liters.",
            "The factory gets {f = r-s} liters.",
        ),
    ),
    Story(
        asks=(
            "{name} has a bottle of cough syrup with {v} milliliters. {He} takes {a} milliliters "
            "{t:word} times a day for the first {d} days, and after that {b} milliliters once a day. For "
            "how many days in all does the bottle last?",
            "A bottle holds {v} milliliters of cough syrup. For {d} days {name} takes {a} milliliters "
            "{t:word} times a day. After that {he} takes {b} milliliters a day until the bottle is "
            "empty. How many days does the whole treatment take?",
        ),
        draw={
            "a": pick(5, 10, 15),
            "t": pick(3, 4),
            "d": span(2, 5),
            "b": pick(5, 10, 15, 20),
            "k": span(2, 9),
        },
        given={"v": "a*t*d+b*k"},
        steps=(
            "In the first days {name} takes {x = a*t} milliliters a day.",
            "In {d} days that is {y = x*d} milliliters.",
            "There are {r = v-y} milliliters left.",
            "They last {k = r/b} days.",
            "In all it takes {all = d+k} days.",
        ),
    ),
    Story(
        asks=(
            "Rain fills a cistern of {n} liters to {p}%. In the dry weeks {name} takes out {a} liters "
            "every day, and no rain falls. After how many days are only {r} liters left?",
            "A cistern for {n} liters is {p}% full. Every day {name} takes {a} liters for {his} garden, "
            "and it does not rain. In how many days does the cistern hold just {r} liters?",
        ),
        draw={
            "n": span(500, 5000, 100),
            "p": pick(30, 40, 45, 60, 70, 75, 80, 90),
            "a": span(20, 80, 5),
            "r": span(50, 400, 50),
        },
        given={"two": "(n*p/100-r)/a-2"},
        steps=(
            "At first there are {x = n*p/100} liters.",
            "Until then {y = x-r} liters are taken out.",
            "That takes {d = y/a} days.",
        ),
    ),
    Story(
        asks=(
            "One pump empties a flooded cellar of {n} liters at {a} liters a minute. {name} lends a "
            "second pump, which moves {b} liters a minute. How many minutes earlier is the cellar empty "
            "when both pumps work from the start?",
            "There are {n} liters of water in a cellar. How many minutes are saved if a pump of {b} "
            "liters a minute helps from the beginning, and the first pump moves {a} liters a minute?",
        ),
        draw={"a": span(20, 120, 10), "b": span(10, 120, 10), "n": span(1200, 14400, 1200)},
        given={"d": "n/a-n/(a+b)"},
        steps=(
            "Alone the first pump needs {x = n/a} minutes.",
            "Together the pumps move {s = a+b} liters a minute.",
            "Together they need {y = n/s} minutes.",
            "That is {d = x-y} minutes earlier.",
        ),
    ),
    Story(
        asks=(
            "A bakery orders {c} canisters of oil with {l} liters each. It uses {a} milliliters for "
            "every tray of doughnuts and fries {t} trays a day. For how many days does the oil last?",
            "In a bakery each tray of doughnuts takes {a} milliliters of oil. There are {c} canisters of "
            "{l} liters, and {t} trays are fried a day. How many days does the oil last?",
        ),
        draw={
            "c": span(2, 12),
            "l": pick(5, 10, 15, 20),
            "a": pick(100, 125, 200, 250, 400, 500),
            "t": span(4, 20),
        },
        given={"two": "c*l*1000/a/t-2"},
        steps=(
            "There are {v = c*l} liters of oil.",
            "That is {m = v*1000} milliliters.",
            "In a day {d = a*t} milliliters are used.",
            "The oil lasts {k = m/d} days.",
        ),
    ),
    Story(
        asks=(
            "Yesterday {name} drank {a} glasses of water and {name2} drank {d} fewer than twice as many. "
            "A glass holds {g} milliliters. How many milliliters did the two drink together?",
            "{name2} drank {d} glasses fewer than twice the number {name} drank. {name} drank {a} "
            "glasses of {g} milliliters, and {name2}'s glasses were of the same size. How many "
            "milliliters is that for both together?",
        ),
        draw={"a": span(4, 12), "d": span(2, 6), "g": span(150, 350, 10)},
        steps=(
            "Twice {name}'s number is {x = a*2} glasses.",
            "{name2} drank {b = x-d} glasses.",
            "Together they drank {s = a+b} glasses.",
            "That is {v = s*g} milliliters.",
        ),
    ),
    Story(
        asks=(
            "{name} pays ${p} for a canister of {l} liters of windshield washer to be mixed with water: "
            "one part of washer and {w:word} parts of water. The tank of the car takes {t} liters of the "
            "mixture. How many times can {he} fill the tank with the whole canister?",
            "A canister with {l} liters of washer costs ${p}. {name} mixes it with {w:times} as much "
            "water. How many fillings of {t} liters does the whole canister give?",
        ),
        draw={"p": span(8, 20), "l": span(2, 12), "w": pick(2, 3, 4, 5), "t": pick(2, 3, 4, 5, 6)},
        given={"two": "(l+l*w)/t-1"},
        steps=(
            "The water for it is {x = l*w} liters.",
            "The mixture has {m = l+x} liters.",
            "That is enough for {f = m/t} fillings. The price is not needed.",
        ),
    ),
    Story(
        asks=(
            "After {name} drank {a} milliliters and {his} brother drank {p:share} of what was left, a "
            "bottle still contains {r} milliliters. How many milliliters were in it at the beginning?",
            "{name} drinks {a} milliliters from a bottle. {His} sister drinks {p:share} of the rest, and "
            "{r} milliliters remain. How many milliliters did the bottle contain at first?",
        ),
        draw={"a": span(100, 500, 10), "p": pick(2, 3, 4, 5), "u": span(50, 250, 10)},
        given={"r": "u*p-u"},
        steps=(
            "Of {p} equal parts, {k = p-1} are left.",
            "One part is {u = r/k} milliliters.",
            "Before the second drink there were {x = u*p} milliliters.",
            "At the beginning there were {all = x+a} milliliters.",
        ),
    ),
    Story(
        asks=(
            "A paint shop mixes {a} liters of white paint at ${p} a liter with {b} liters of blue paint "
            "at ${q} a liter and sells the mixture at ${s} a liter. What is the profit on the whole "
            "mixture?",
            "{name} buys {a} liters of white paint for ${p} a liter and {b} liters of blue paint for "
            "${q} a liter, mixes them, and sells every liter of the mixture for ${s}. How many dollars "
            "does {he} gain?",
        ),
        draw={"a": span(4, 20), "p": span(3, 6), "b": span(2, 12), "q": span(5, 10), "s": span(9, 15)},
        steps=(
            "The white paint costs ${x = a*p}.",
            "The blue paint costs ${y = b*q}.",
            "There are {v = a+b} liters of the mixture.",
            "They bring ${z = v*s}.",
            "The profit is ${g = z-x-y}.",
        ),
    ),
    Story(
        asks=(
            "How many cans does {name} carry to fill a pool of {l} liters, if the pool already holds {h} "
            "liters and a can holds {c} liters? On the way {p} liters are spilled from each can.",
            "{name}'s pool takes {l} liters and has {h} liters in it. {He} fills it with a can of {c} "
            "liters, but each time {p} liters are spilled on the way. How often must {he} carry the can?",
        ),
        draw={"c": span(8, 15), "p": pick(2, 3), "t": span(10, 50), "h": span(20, 200, 10)},
        given={"l": "h+c*t-p*t"},
        steps=(
            "There are {m = l-h} liters missing.",
            "Each can brings {u = c-p} liters.",
            "{name} carries {t = m/u} cans.",
        ),
    ),
)
