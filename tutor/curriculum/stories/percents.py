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
    Story(
        asks=(
            "{name} read {a}% of a book on Monday and {b}% of it on Tuesday. {r} pages are left. How "
            "many pages does the book have?",
            "On Monday {name} sorts {a}% of all {his} photos and on Tuesday another {b}% of all {his} "
            "photos. Now {r} photos are still unsorted. How many photos does {he} have in all?",
        ),
        draw={"a": span(10, 45, 5), "b": span(10, 45, 5), "n": span(60, 400, 20)},
        given={"r": "n-n*a/100-n*b/100"},
        steps=(
            "Done are {d = a+b} percent.",
            "So {p = 100-d} percent are left.",
            "{p} percent are {r}, so 100 percent are {n = r*100/p}.",
        ),
    ),
    Story(
        asks=(
            "A jacket costs ${p}. In the sale it is {a}% off, and with {his} club card {name} gets {b}% "
            "off the lower price. How many dollars does {he} pay?",
            "The price of ${p} for a [tent|coat] is lowered by {a}%. {name}'s club card takes another "
            "{b}% off the lowered price. What does {he} pay?",
        ),
        draw={"p": span(40, 300, 10), "a": pick(10, 20, 25, 30, 40, 50), "b": pick(5, 10, 20)},
        steps=(
            "The sale takes off ${x = p*a/100}.",
            "Then the price is ${q = p-x}.",
            "The card takes off ${y = q*b/100}.",
            "{name} pays ${r = q-y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A shop bought {n} lamps for ${c} each and wants to earn {p}% on each. It sells all but {k} "
            "of them. How much money do the sold lamps bring?",
            "{name} buys {n} lamps at ${c} each and sets the price {p}% higher. All of them are sold "
            "except {k}. How many dollars does {he} take in?",
        ),
        draw={"n": span(10, 60), "c": span(10, 80, 5), "p": pick(10, 20, 30, 40, 50, 60), "k": span(2, 9)},
        steps=(
            "On each lamp ${u = c*p/100} is added.",
            "The price is ${s = c+u}.",
            "Sold are {m = n-k} lamps.",
            "They bring ${all = m*s}.",
        ),
    ),
    Story(
        asks=(
            "A salesperson gets ${b} a month and {p}% of all sales. In March {name} sold goods for ${s}. "
            "From the pay {he} gives {t}% for taxes. How much does {he} keep?",
            "{name} is paid ${b} a month and, besides, {p}% of what {he} sells. {He} sold goods for ${s} "
            "in March, and {t}% of all the pay goes to taxes. How many dollars are left for {him}?",
        ),
        draw={
            "b": span(800, 2000, 100),
            "p": pick(2, 3, 4, 5, 6, 8, 10),
            "s": span(2000, 9000, 500),
            "t": pick(10, 15, 20, 25),
        },
        steps=(
            "For the sales {name} gets ${x = s*p/100}.",
            "In all it is ${y = b+x}.",
            "The taxes are ${z = y*t/100}.",
            "{He} keeps ${k = y-z}.",
        ),
    ),
    Story(
        asks=(
            "In a vote {p}% of {n} people said yes, {a} said no, and the others did not vote. How many "
            "more people said yes than did not vote?",
            "{n} people were asked about a new park. {p}% of them were for it, {a} were against it, and "
            "all the rest had no opinion. By how many were those for it more than those without an "
            "opinion?",
        ),
        draw={"n": span(100, 800, 20), "p": pick(45, 50, 55, 60, 65), "a": span(20, 150, 5)},
        given={"rest": "n-n*p/100-a"},
        steps=(
            "Yes said {y = n*p/100} people.",
            "Neither yes nor no said {r = n-y-a} people.",
            "The difference is {d = y-r}.",
        ),
    ),
    Story(
        asks=(
            "{name} got {a} points out of {m} in the first test and {b} out of {k} in the second. How "
            "many percentage points better was the second result?",
            "In one test {name} has {a} of {m} points, in the next {b} of {k}. By how many percentage "
            "points is {his} result in the second test higher?",
        ),
        draw={"m": pick(20, 25, 40, 50), "k": pick(20, 25, 40, 50, 80), "a": span(10, 40), "b": span(12, 76)},
        given={"c": "m-a", "d": "k-b"},
        steps=(
            "The first result is {x = a*100/m} percent.",
            "The second result is {y = b*100/k} percent.",
            "It is {z = y-x} percentage points better.",
        ),
    ),
    Story(
        asks=(
            "Last year {name}'s team won {a} of {n} games. This year it played {d} games more and won "
            "{p}% of them all. How many games more did it win this year?",
            "{name}'s team played {n} games last year and won {a}. This year there were {d} games more, "
            "and the team won {p}% of this year's games. By how many is the number of wins higher?",
        ),
        draw={"n": span(12, 50), "a": span(5, 25), "d": span(2, 14), "p": pick(50, 60, 65, 70, 75, 80)},
        given={"fair": "n-a-1"},
        steps=(
            "This year there were {m = n+d} games.",
            "Of these {w = m*p/100} were won.",
            "That is {x = w-a} more.",
        ),
    ),
    Story(
        asks=(
            "{p}% of the {n} seats in a concert hall are sold at ${a}. Half of the other seats are sold "
            "on the evening at ${b}. How much money comes in?",
            "A concert hall has {n} seats. {p}% of them sell at ${a} each. On the evening itself, half "
            "of the seats that are still free sell at ${b} each. What is taken in altogether?",
        ),
        draw={"n": span(100, 600, 20), "p": pick(40, 50, 60, 70, 80), "a": span(15, 40), "b": span(8, 14)},
        steps=(
            "At the first price {s = n*p/100} seats are sold.",
            "There are {f = n-s} seats still free.",
            "Half of them is {h = f/2}.",
            "The first seats bring ${x = s*a}.",
            "The others bring ${y = h*b}.",
            "In all it is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "{name} lost {p}% of {his} marbles in one game and {a} marbles in the next. Then {he} won "
            "{b}. Now {he} has {r} marbles. How many did {he} have at first?",
            "After losing {p}% of {his} marbles, then {a} more, and winning {b}, {name} has {r} marbles. "
            "How many marbles were there at the start?",
        ),
        draw={"n": span(20, 200, 10), "p": pick(10, 20, 25, 30, 40, 50), "a": span(3, 15), "b": span(2, 20)},
        given={"r": "n-n*p/100-a+b", "ok": "n-n*p/100-a"},
        steps=(
            "Before winning there were {x = r-b} marbles.",
            "Before the second game there were {y = x+a}.",
            "That was {q = 100-p} percent of all marbles.",
            "At first there were {n = y*100/q} marbles.",
        ),
    ),
    Story(
        asks=(
            "A recipe book has {n} recipes. {a}% are soups and {b}% are cakes. {name} has tried {x} of "
            "the soups and half of the cakes. How many of these soups and cakes has {he} not tried?",
            "Of the {n} recipes in {name}'s book {a}% are for soups and {b}% for cakes. {He} has already "
            "made {x} of the soups and half of the cakes. How many soups and cakes has {he} still not "
            "made?",
        ),
        draw={"n": span(100, 400, 20), "a": pick(15, 25, 35), "b": pick(10, 20, 30, 40), "x": span(4, 25)},
        given={"ok": "n*a/100-x"},
        steps=(
            "There are {s = n*a/100} soups.",
            "There are {c = n*b/100} cakes.",
            "Not tried are {y = s-x} soups.",
            "Of the cakes half, {h = c/2}, are not tried.",
            "Together that is {all = y+h}.",
        ),
    ),
    Story(
        asks=(
            "A baker uses {f} kilograms of flour a week. White flour makes up {p}% of it, and the rest "
            "is rye flour at ${r} a kilogram. White flour is ${w} a kilogram. What does the flour of {k} "
            "weeks cost?",
            "How much does {name} pay for the flour of {k} weeks? {He} uses {f} kilograms a week, of "
            "which {p}% is white flour at ${w} a kilogram and the rest is rye flour at ${r} a kilogram.",
        ),
        draw={
            "f": span(40, 200, 10),
            "p": pick(30, 40, 50, 60, 70, 80),
            "r": pick(4, 5),
            "w": pick(2, 3),
            "k": span(2, 8),
        },
        steps=(
            "White flour is {x = f*p/100} kilograms a week.",
            "Rye flour is {y = f-x} kilograms.",
            "In a week it costs ${z = x*w+y*r}.",
            "In {k} weeks it is ${all = z*k}.",
        ),
    ),
    Story(
        asks=(
            "The {n} pupils of a school come by bus, by bicycle or on foot. {a}% come by bus. Of the "
            "others, {b}% come by bicycle. How many come on foot?",
            "{a}% of a school's {n} pupils take the bus, and {b}% of the remaining ones ride a bicycle. "
            "The others walk. How many pupils walk?",
        ),
        draw={
            "n": span(100, 900, 20),
            "a": pick(20, 25, 30, 40, 50, 60),
            "b": pick(10, 20, 25, 30, 40, 50, 60),
        },
        steps=(
            "By bus come {x = n*a/100}.",
            "The others number {y = n-x}.",
            "By bicycle come {z = y*b/100}.",
            "On foot come {f = y-z}.",
        ),
    ),
    Story(
        asks=(
            "{name} tips {p}% on a dinner for ${a} and a taxi ride for ${b}. {He} had ${m} in {his} "
            "pocket. How much is left after paying for both, with the tips?",
            "With ${m} in {his} pocket, {name} goes out. Dinner is ${a} and the taxi ${b}, and {he} "
            "gives a tip of {p}% on both. How many dollars are left?",
        ),
        draw={"p": pick(10, 15, 20), "a": span(20, 60, 2), "b": span(8, 30, 2), "m": pick(80, 100, 120, 150)},
        steps=(
            "Dinner and taxi cost ${x = a+b}.",
            "The tips are ${t = x*p/100}.",
            "In all {name} pays ${y = x+t}.",
            "There is ${r = m-y} left.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A herd has {n} animals, {p}% of them sheep and the rest goats. {name} buys {g} more goats. "
            "How many goats are there now for every 100 animals of the new herd?",
            "{name}'s herd of {n} animals consists of sheep, {p}% of them all, and goats. Then {g} goats "
            "are added. What percent of all the animals are goats now?",
        ),
        draw={"n": span(20, 180, 10), "p": pick(20, 25, 30, 40, 50, 60, 70, 75, 80), "g": span(5, 70, 5)},
        steps=(
            "There are {s = n*p/100} sheep.",
            "There are {x = n-s} goats at first.",
            "With the new ones there are {y = x+g} goats.",
            "The herd has {m = n+g} animals.",
            "That is {c = y*100/m} percent.",
        ),
    ),
)
