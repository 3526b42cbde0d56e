"""Percentages of people, marks and mixtures."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "The price of a [game console|season ticket|train pass] went up from ${a} to ${b}. By how "
            "many percent did it [rise|go up]?",
            "A [flight|yearly pass|hotel room] used to cost ${a}. Now it [costs|is] ${b}. What is the "
            "increase in percent?",
        ),
        draw={"a": span(20, 200, 5), "pc": pick(5, 10, 15, 20, 25, 30, 40, 50, 60)},
        steps=(
            "The price rose by ${d = b-a}.",
            "Compared with the old price that is {pc = d*100/a} percent.",
        ),
        given={"b": "a+a*pc/100"},
    ),
    Story(
        asks=(
            "Of {n} [guests|passengers|visitors], {pc}% are children. Among the adults, {p:share} are "
            "over sixty. How many adults are [sixty or younger|not over sixty]?",
            "Children make up {pc}% of the {n} people on a [ship|train|campsite]; the others are "
            "adults, and {p:share} of the adults are over sixty. How many adults are not [older "
            "than|over] sixty?",
        ),
        draw={"n": span(100, 400, 20), "pc": pick(10, 20, 25, 40, 60), "p": pick(2, 3, 4, 5)},
        steps=(
            "The number of children is {kids = n*pc/100}.",
            "There are {others = n-kids} adults.",
            "Over sixty are {old = others/p}.",
            "So {young = others-old} adults are sixty or younger.",
        ),
    ),
    Story(
        asks=(
            "In a [school|company|town] with {n} people, {a}% have a dog. Of the dog owners, {b}% also "
            "have a cat. How many people have a dog but no cat?",
            "[Of|Among] the {n} families in a [town|village], {a}% keep a dog, and {b}% of these dog "
            "owners keep a cat too. How many families keep a dog [and|but] no cat?",
        ),
        draw={
            "n": span(200, 1200, 100),
            "a": pick(10, 15, 20, 25, 30, 40),
            "b": pick(10, 20, 25, 30, 40, 50, 60),
        },
        steps=(
            "There are {dogs = n*a/100} with a dog.",
            "Of these {both = dogs*b/100} also have a cat.",
            "A dog but no cat have {only = dogs-both}.",
        ),
    ),
    Story(
        asks=(
            "{name} scored {a}% on a test with {n} questions and {b}% on a test with {m} questions. "
            "How many questions did {he} answer [correctly|right] on the two tests together?",
            "One test had {n} questions, the other {m}. {name} got {a}% of the first and {b}% of the "
            "second right. How many right answers is that [in all|altogether]?",
            "{name} took [two quizzes|two tests], one with {n} questions and one with {m}. {He} had "
            "{a}% right on the first one and {b}% right on the second. How many questions did {he} get "
            "right [in all|altogether|in total]?",
        ),
        draw={
            "n": span(20, 60, 20),
            "a": pick(70, 75, 80, 85, 90, 95),
            "b": pick(60, 70, 80, 90),
            "m": span(10, 50, 10),
        },
        steps=(
            "On the first test {he} had {x = n*a/100} right.",
            "On the second test {he} had {y = m*b/100} right.",
            "In all that is {all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "Of {name}'s {n} [stamps|marbles|beads], {a}% are red, {b}% are blue and the rest are "
            "green. How many more green ones than red ones are there?",
            "In a collection of {n} [marbles|buttons|beads], {a}% are red and {b}% are blue. All the "
            "others are green. By how many are there more green than red ones?",
            "{name} has {n} [beads|balls|buttons] in three colors: {a}% of them are red, {b}% blue, "
            "the rest green. How many more green than red [beads|pieces] does {he} have?",
        ),
        draw={"n": span(20, 200, 20), "a": pick(5, 10, 15, 20, 25), "b": pick(20, 25, 30, 35)},
        steps=(
            "Red are {red = n*a/100}.",
            "Blue are {blue = n*b/100}.",
            "Green are {green = n-red-blue}.",
            "There are {d = green-red} more green ones.",
        ),
    ),
    Story(
        asks=(
            "The town of [Riverside|Oakville|Hillview] had {n} inhabitants. In one year the number "
            "grew by {a}%, and in the next year by {m} people. By what percent did it grow [in the two "
            "years|in these two years together]?",
            "A [club|village|school] with {n} members grew by {a}% in one year and by {m} members in "
            "the next. What is the growth over the two years in percent of the first number?",
            "A town with {n} people gets {a}% more people in one year and another {m} people in the "
            "[next|following] year. By what percent of the first number has it grown [by then|in all]?",
        ),
        draw={"n": span(200, 2000, 100), "a": pick(5, 10, 15, 20), "k": pick(4, 5, 6, 10, 12, 25, 30)},
        steps=(
            "In the first year {x = n*a/100} came.",
            "In both years {sum = x+m} came.",
            "That is {pc = sum*100/n} percent of {n}.",
        ),
        given={"m": "n*k/100"},
    ),
    Story(
        asks=(
            "{name} reads that {pc}% of a {g}-gram bar of chocolate is sugar. [{He} eats|If {he} eats] "
            "{p:share} of the bar, how many grams of sugar does {he} eat?",
            "A bar of chocolate weighs {g} grams; {pc}% of that is sugar. {name} [eats|takes] "
            "{p:share} of the bar. How many grams of sugar are in {his} piece?",
            "{name} [ate|shared] {p:share} of a chocolate bar of {g} grams. [How many grams|What "
            "weight in grams] of sugar did that part contain if {pc}% of the bar is sugar?",
        ),
        draw={"g": span(100, 400, 20), "pc": pick(25, 30, 40, 45, 50, 60), "p": pick(2, 4, 5, 10)},
        steps=(
            "The bar has {sugar = g*pc/100} grams of sugar.",
            "The piece has {part = sugar/p} grams.",
        ),
    ),
    Story(
        asks=(
            "Out of {m} questions, {name} had {n} wrong and all the others right. What was {his} "
            "[score|result] in percent?",
            "{name} answered {n} of the {m} questions of a quiz wrongly. What percentage of the "
            "questions did {he} get right?",
            "In a quiz with {m} questions {name} made {n} mistakes, one in a question. How many "
            "percent of {his} answers were right[, if {he} answered all|]?",
            "There were {m} questions. {name} [missed|got wrong] {n} of them and got the others right. "
            "[What percent|How many percent] were right?",
        ),
        draw={"m": pick(10, 20, 25, 40, 50), "n": span(2, 9)},
        steps=(
            "{He} got {right = m-n} right.",
            "That is {pc = right*100/m} percent.",
        ),
    ),
    Story(
        asks=(
            "{name} [mixes|combines] {a} liters of juice that is {x}% sugar with {b} liters of juice "
            "that is {y}% sugar. What percent of the mixture is sugar?",
            "{name} pours {a} liters of a drink with {x}% fruit and {b} liters of a drink with {y}% "
            "fruit together. How many percent fruit does the [new drink|mixture] have?",
            "A cook pours {a} liters of a {x}% [salt|sugar] solution into a pot with {b} liters of a "
            "{y}% solution of the same kind. What is the strength of the [mixture|result] in percent?",
        ),
        draw={"a": span(2, 10), "x": span(10, 60, 5), "b": span(2, 10), "y": span(5, 40, 5)},
        steps=(
            "The first part has {p = a*x/100} liters of it.",
            "The second part has {q = b*y/100} liters.",
            "The mixture has {v = a+b} liters.",
            "The percentage is {pc = (p+q)*100/v}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A {l}-liter tank is {a}% full. After {name} [pours in|adds] {m} liters, {w} liters of "
            "water are let out. What percent of the tank is full now?",
            "{name} has a tank for {l} liters that is {a}% full. First {w} liters are [used|taken "
            "out], then {m} liters are poured in. To what percent is the tank filled [then|in the end]?",
            "A tank can hold {l} liters and is {a}% full. In the [morning|night] {m} liters flow in "
            "and {w} liters flow out. How full is it now, [in percent|as a percentage]?",
        ),
        draw={"l": pick(50, 100, 200, 250, 500), "a": span(30, 70, 10), "m": span(2, 40), "w": span(2, 20)},
        steps=(
            "At first there are {x = l*a/100} liters.",
            "Then there are {y = x+m-w} liters.",
            "That is {pc = y*100/l} percent of the tank.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} earns ${w} [a|per] month and saves {a}% of it. {He} wants to save ${d} more "
            "[each|every] month [from now on|than now]. What percent of {his} pay does {he} save then?",
            "[Each|Every] month {name} saves {a}% of {his} ${w} pay. If {he} saves ${d} more, how many "
            "percent of the pay does {he} save?",
        ),
        draw={"w": span(1000, 4000, 200), "a": pick(5, 8, 10, 12), "k": span(2, 10)},
        steps=(
            "Now {he} saves ${s = w*a/100}.",
            "Then it is ${more = s+d}.",
            "That is {pc = more*100/w} percent of the pay.",
        ),
        given={"d": "w*k/100"},
    ),
    Story(
        asks=(
            "A [hotel|ship|lodge] has {n} rooms. On Friday {a}% of them are taken. On Saturday {m} "
            "more rooms are taken, and each room [costs|is] ${p}. How much do the rooms bring on "
            "Saturday?",
            "On Friday {a}% of the {n} rooms of a [hotel|guest house] are taken, and on Saturday {m} "
            "rooms more than on Friday. A room [costs|is] ${p} [a|per] night. What does Saturday night "
            "bring?",
        ),
        draw={"n": span(20, 200, 20), "a": span(30, 70, 5), "m": span(2, 6), "p": span(40, 120, 10)},
        steps=(
            "On Friday {x = n*a/100} rooms are taken.",
            "On Saturday {y = x+m} rooms are taken.",
            "They bring ${all = y*p}.",
        ),
    ),
)
