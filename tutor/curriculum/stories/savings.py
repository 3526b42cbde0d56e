"""Savings, allowances and money kept."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "{name} wants to buy a [guitar|skateboard|camera] that costs ${goal}. {He} saves ${a} "
            "every week and [already has|has] ${have} in a jar. After how many weeks can {he} [buy "
            "it|pay for it]?",
            "There are ${have} in {name}'s money box, and each week {he} puts in another ${a}. [How "
            "many weeks does it take|How many weeks must {he} wait] until there are ${goal} in it?",
        ),
        draw={"a": span(4, 15), "weeks": span(3, 14), "have": span(10, 60)},
        steps=(
            "{He} still needs ${need = goal-have}.",
            "At ${a} a week that takes {weeks = need/a} weeks.",
        ),
        given={"goal": "a*weeks+have"},
    ),
    Story(
        asks=(
            "{name} gets an allowance of ${a} [a|per] week. {He} spends ${b} of it on "
            "[snacks|comics|bus rides] [each|every] week and saves the rest. How many weeks pass until "
            "{he} has saved ${goal}?",
            "Of {his} weekly ${a} pocket money, {name} spends ${b}[ on sweets| on games| on stickers] "
            "and keeps the rest. In how many weeks will {he} have ${goal}?",
        ),
        draw={"a": span(8, 20), "b": span(2, 7), "weeks": span(3, 15)},
        steps=(
            "Each week {he} saves ${save = a-b}.",
            "To reach ${goal} it takes {weeks = goal/save} weeks.",
        ),
        given={"goal": "(a-b)*weeks"},
    ),
    Story(
        asks=(
            "{name} saves ${a} in January. In each of the next two months {he} saves {k:times} as much "
            "as in the month before. How much does {he} save in these three months?",
            "In January {name} puts ${a} in the bank. Every month until the end of March the sum is "
            "{k:times} that of the month before. How many dollars does {he} [save|put in the bank] in "
            "the three months[ together|]?",
            "{name}'s savings were ${a} in [January|May], and they grew: each of the two following "
            "months brought {k:times} as much as the one before it. What [did|do] the three months "
            "bring [in total|altogether|in all]?",
        ),
        draw={"a": span(5, 40), "k": pick(2, 3)},
        steps=(
            "In the second month it is ${b = a*k}.",
            "In the third month it is ${c = b*k}.",
            "All three months bring ${all = a+b+c}.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} are saving for the same [tent|drum set|boat]. {name} saves ${a} "
            "[a|per] week and {name2} saves ${b} a week. The price is ${price}. How many weeks do they "
            "need together?",
            "A [tent|boat|telescope] costs ${price}. If {name} puts ${a} and {name2} ${b} in a box "
            "each week, after how many weeks [can they buy it|is there enough in the box]?",
        ),
        draw={"a": span(5, 20), "b": span(5, 20), "weeks": span(4, 16)},
        steps=(
            "Together they save ${sum = a+b} a week.",
            "They need {weeks = price/sum} weeks.",
        ),
        given={"price": "(a+b)*weeks"},
    ),
    Story(
        asks=(
            "{name} has ${x} in the bank and adds ${a} [a|per] month. {name2} has ${y} and adds ${b} a "
            "month. [After|In] how many months do they have the same amount?",
            "Two [sisters|friends|cousins] save money. One [starts|begins] with ${x} and saves ${a} "
            "[each|every] month; the other starts with ${y} and saves ${b} each month. In how many "
            "months will they have equal sums?",
        ),
        draw={"x": span(100, 300, 10), "a": span(5, 15), "d": span(3, 12), "months": span(3, 12)},
        steps=(
            "At first the difference is ${gap = x-y}.",
            "Each month it shrinks by ${step = b-a}.",
            "They are equal after {months = gap/step} months.",
        ),
        given={"b": "a+d", "y": "x-d*months"},
    ),
    Story(
        asks=(
            "{name} earns ${m} a month. {He} spends {p:share} of it on [rent|housing] and {q:share} of "
            "it on food. The rest is saved. How much does {he} save in a year?",
            "From a monthly income of ${m}, {name} pays {p:share} for rent and {q:share} for food, and "
            "everything else goes into a savings account. How many dollars [go there|does {he} save] "
            "in a year?",
            "What does {name} save in a year if {he} earns ${m} a month, {p:share} of which goes to "
            "[rent|the landlord], {q:share} of which goes to [food|groceries], and [the rest|what "
            "remains] is saved?",
        ),
        draw={"m": span(1200, 3000, 60), "p": pick(2, 3, 4), "q": pick(4, 5, 6)},
        steps=(
            "The rent is ${rent = m/p}.",
            "The food costs ${food = m/q}.",
            "Each month {he} saves ${save = m-rent-food}.",
            "In a year that is ${year = save*12}.",
        ),
    ),
    Story(
        asks=(
            "{name} saved {n} quarters, {m} dimes and {k} nickels. [How much is that|How much are they "
            "worth|What is their value] in dollars?",
            "In {name}'s piggy bank there are {n} quarters, {m} dimes and {k} nickels. How many "
            "dollars are [in it|there]?",
            "A jar [holds|contains] {m} dimes, {n} quarters and {k} nickels. What [is all that|are "
            "these coins] worth in dollars?",
        ),
        draw={"n": span(4, 30), "m": span(5, 40), "k": span(4, 40, 2)},
        steps=(
            "The quarters are worth {a = n*25} cents.",
            "The dimes are worth {b = m*10} cents.",
            "The nickels are worth {c = k*5} cents.",
            "Together that is {all = a+b+c} cents.",
            "In dollars it is ${dollars = all/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name}'s parents give {him} ${a} for every [chore|job] {he} does. {He} does {n} of them a "
            "week for {w} weeks, buys a [present|cap|book] for ${b} and saves the rest. How much does "
            "{he} save?",
            "For each [chore|job at home|job in the house] {name} gets ${a}. After {w} weeks with {n} "
            "of them a week, {he} spends ${b} on a [gift|poster]. What [is left|remains of the money]?",
        ),
        draw={"a": span(2, 5), "n": span(3, 8), "w": span(2, 8), "b": span(8, 30)},
        steps=(
            "In all {he} does {chores = n*w} chores.",
            "They bring ${earned = chores*a}.",
            "{He} saves ${save = earned-b}.",
        ),
    ),
    Story(
        asks=(
            "A child's allowance is ${a} [a|per] week at age {x} and goes up by ${d} a week on every "
            "birthday. How much is the allowance per week at age {y}?",
            "When {name} was {x}, {he} got ${a} [a|per] week. On each birthday the sum [rises|goes up] "
            "by ${d}. What does {he} get each week [when {he} is|at the age of] {y}?",
            "On every birthday, {name}'s weekly allowance grows by ${d}. At {x} it was ${a}. How many "
            "dollars a week is it [at|when {he} turns] {y}?",
        ),
        draw={"a": span(2, 6), "d": span(1, 3), "x": span(6, 9), "y": span(11, 16)},
        steps=(
            "From {x} to {y} there are {n = y-x} birthdays.",
            "The allowance grows by ${grow = n*d}.",
            "It is then ${new = a+grow} a week.",
        ),
    ),
    Story(
        asks=(
            "Half of {name}'s money is in the bank, {p:share} of it is in a [drawer|safe|box], and the "
            "${r} that remain are in {his} wallet. How much money does {he} have?",
            "{name} keeps half of {his} money in the bank and {p:share} of it at home. The other ${r} "
            "are [lent to {name2}|in {his} pocket]. How much money [does {he} own|is there] [in "
            "all|altogether|in total]?",
            "Of {name}'s money, half is [saved|invested], {p:share} is set aside for [a trip|rent], "
            "and ${r} are left. What is the whole sum?",
        ),
        draw={"p": pick(4, 6, 10), "r": span(12, 90, 6)},
        steps=(
            "If all is cut into {p} equal parts, half of them is {half = p/2} parts.",
            "Together with the other share {used = half+1} parts are used.",
            "The ${r} are the other {left = p-used} parts.",
            "One part is ${one = r/left}, and all of them are ${all = one*p}.",
        ),
        given={"all": "r/(1/2-1/p)"},
    ),
    Story(
        asks=(
            "On Monday {name} has ${a}. {He} spends {p:share} of it on Tuesday, {q:share} of the rest "
            "on Wednesday, and then [finds|is given] ${g}. How much does {he} have [now|in the end]?",
            "{name} starts the week with ${a}. First {p:share} of it goes for [lunch|a ticket], then "
            "{q:share} of what remains for [fuel|a haircut]. [Later|After that] a friend pays back "
            "${g}. What does {he} have then?",
        ),
        draw={"a": span(24, 120, 6), "p": pick(2, 3, 4, 6), "q": pick(2, 3, 4, 5), "g": span(5, 20)},
        steps=(
            "On the first day {he} spends ${x = a/p}.",
            "That leaves ${rest = a-x}.",
            "Then {he} spends ${y = rest/q}.",
            "In the end {he} has ${end = rest-y+g}.",
        ),
    ),
    Story(
        asks=(
            "{name} [wants|plans] to save ${goal} in {w} weeks. After {h} weeks {he} has [only|just] "
            "${have}. [How much|What] must {he} save in each remaining week?",
            "The plan of {name} is to have ${goal} after {w} weeks; {h} weeks have gone by, and {he} "
            "has ${have}. How many dollars a week [does {he} need to|must {he}] save from now on?",
            "With {w} weeks to save ${goal}, {name} [collects|puts aside] ${have} in the first {h}. "
            "What must {he} put aside in every week that is left?",
        ),
        draw={"w": span(8, 14), "h": span(3, 6), "have": span(20, 70), "s": span(8, 20)},
        steps=(
            "There are {left = w-h} weeks left.",
            "{He} still needs ${need = goal-have}.",
            "Each week {he} must save ${s = need/left}.",
        ),
        given={"goal": "have+s*(w-h)"},
    ),
    Story(
        asks=(
            "{name} puts {a} cents into a jar on Monday. On each of the next three days {he} puts in {d} "
            "cents more than on the day before. How many cents does {he} put in [from Monday to "
            "Thursday|in these four days]?",
            "From Monday to Thursday {name} feeds a coin bank. It gets {a} cents the first day, and "
            "every later day {d} cents more than the day before. What is the sum in cents [after "
            "Thursday|of the four days]?",
        ),
        draw={"a": span(10, 60), "d": span(4, 25)},
        steps=(
            "On Tuesday it is {b = a+d} cents.",
            "On Wednesday it is {c = b+d} cents.",
            "On Thursday it is {e = c+d} cents.",
            "In all four days it is {all = a+b+c+e} cents.",
        ),
    ),
    Story(
        asks=(
            "{name} saves ${a} a week for {w} weeks. Then {his} aunt adds {p:share} of that sum. How "
            "many dollars are still missing for a ${g} [laptop|drum kit]?",
            '"Whatever you save, I will add {p:share} of it," says {name}\'s aunt. {name} saves ${a} in '
            "each of {w} weeks. [The bike {he} wants|The tablet {he} wants] costs ${g}. What is still "
            "missing, in dollars, after the aunt's gift?",
        ),
        draw={"a": span(8, 25), "w": span(4, 12), "p": pick(2, 3, 4, 5), "m": span(10, 90)},
        given={"g": "a*w+a*w/p+m"},
        steps=(
            "{name} saves ${s = a*w}.",
            "The aunt adds ${t = s/p}.",
            "Together it is ${u = s+t}.",
            "There are ${m = g-u} missing.",
        ),
    ),
    Story(
        asks=(
            "{name} has two savings accounts. One holds ${x} and pays {p}% a year, the other holds ${y} "
            "and pays {q}% a year. How many dollars of interest do they bring [together in one year|in a "
            "year]?",
            "For a year ${x} lie in a bank at {p}% interest and ${y} in another bank at {q}%. What is "
            "the interest from both, in dollars?",
        ),
        draw={"x": span(200, 900, 100), "y": span(300, 1500, 100), "p": pick(2, 3, 4), "q": pick(5, 6, 7)},
        steps=(
            "The first account brings ${a = x*p/100}.",
            "The second account brings ${b = y*q/100}.",
            "Together they bring ${c = a+b}.",
        ),
    ),
    Story(
        asks=(
            "{name} used to buy {k} coffees a week at ${c} each. Now {he} buys only {m:word} a week and "
            "keeps the money that this saves. After how many weeks has {he} saved ${g}?",
            "Instead of {k} coffees a week, {name} drinks just {m:word} and puts the price of the others "
            "in a jar. A coffee costs ${c}. In how many weeks does the jar hold ${g}?",
        ),
        draw={"k": span(7, 15), "m": span(2, 5), "c": span(3, 6), "w": span(3, 16)},
        given={"g": "w*c*(k-m)"},
        steps=(
            "{name} buys {f = k-m} coffees fewer each week.",
            "That saves ${s = f*c} a week.",
            "It takes {w = g/s} weeks.",
        ),
    ),
    Story(
        asks=(
            "A new [heater|fridge] costs ${f}. It lowers the monthly electricity bill from ${a} to ${b}. "
            "After how many years has it saved as much as it cost?",
            "{name}'s family pays ${a} a month for electricity. With a new [boiler|freezer] for ${f} it "
            "would be only ${b} a month. How many years does it take until the [savings|lower bills] "
            "have paid for it?",
        ),
        draw={"y": span(2, 6), "s": span(5, 25), "b": span(40, 90)},
        given={"a": "b+s", "f": "12*s*y"},
        steps=(
            "Each month ${s = a-b} are saved.",
            "In a year ${t = s*12} are saved.",
            "It takes {y = f/t} years.",
        ),
    ),
    Story(
        asks=(
            "{name}, {name2} and {name3} buy a present for ${g}. {name} gives ${a}, {name2} gives ${d} "
            "less than twice as much as {name}, and {name3} pays the rest. How many dollars does {name3} "
            "pay?",
            "A present costs ${g}. From {name}'s savings come ${a}. {name2} pays twice that amount less "
            "${d}. [What is left for {name3} to pay|What must {name3} add], in dollars?",
        ),
        draw={"a": span(8, 30), "d": span(2, 12), "r": span(5, 30)},
        given={"g": "3*a-d+r"},
        steps=(
            "{name2} gives ${b = 2*a-d}.",
            "Together the two give ${c = a+b}.",
            "{name3} pays ${r = g-c}.",
        ),
    ),
    Story(
        asks=(
            "There are ${t} in {name}'s cash box: {n} five-dollar bills, {k} one-dollar bills, and the "
            "rest in ten-dollar bills. How many ten-dollar bills are there?",
            "{name} counts {his} savings of ${t}. {He} finds {k} bills of $1 and {n} bills of $5. All "
            "the other bills are $10 bills. How many $10 bills does {he} have?",
        ),
        draw={"n": span(3, 15), "k": span(4, 25), "z": span(2, 18)},
        given={"t": "5*n+k+10*z"},
        steps=(
            "The five-dollar bills are worth ${a = n*5}.",
            "Together with the one-dollar bills that is ${b = a+k}.",
            "The ten-dollar bills are worth ${c = t-b}.",
            "There are {z = c/10} of them.",
        ),
    ),
    Story(
        asks=(
            "{name} borrows ${x} from a bank for a [scooter|sofa] and pays back ${b} a month for {m} "
            "months and ${c} at the end. How many dollars more does {he} pay than {he} borrowed?",
            "A loan of ${x} is paid back in {m} monthly payments of ${b} and a last payment of ${c}. By "
            "how many dollars is what {name} pays back larger than the loan?",
        ),
        draw={"b": span(30, 90, 5), "m": span(6, 20), "c": span(40, 150, 5), "i": span(20, 120, 5)},
        given={"x": "b*m+c-i", "guard": "x-200"},
        steps=(
            "The monthly payments make ${a = b*m}.",
            "With the last one it is ${s = a+c}.",
            "That is ${i = s-x} more than the loan.",
        ),
    ),
    Story(
        asks=(
            "A family of {n} plans a trip. The flight costs ${f} a person, and the [hotel|cabin] costs "
            "${h} for all of them. They have ${s} already and put aside ${m} a month. In how many months "
            "do they have enough?",
            "How many months must a family of {n} save for a trip, if a flight is ${f} for each of them, "
            "the hotel is ${h} in all, ${s} are in the bank now, and ${m} are added every month?",
        ),
        draw={
            "n": span(3, 6),
            "f": span(120, 400, 20),
            "h": span(300, 900, 50),
            "m": span(100, 300, 25),
            "t": span(3, 12),
        },
        given={"s": "n*f+h-m*t", "guard": "s-50"},
        steps=(
            "The flights cost ${a = n*f}.",
            "With the hotel the trip costs ${b = a+h}.",
            "They still need ${c = b-s}.",
            "That takes {t = c/m} months.",
        ),
    ),
    Story(
        asks=(
            "{name}'s account starts the year with ${a}. A fee of ${f} is taken off [each|every] month, "
            "and in June ${g} come in as a refund. What is in the account after {m} months, if June is "
            "[one of them|among them]?",
            "Every month a bank takes ${f} off {name}'s account. {He} had ${a} in it in January and once "
            "received ${g}. How many dollars are there after {m} such fees?",
        ),
        draw={"a": span(80, 300, 5), "f": pick(2, 3, 4, 5), "m": span(7, 12), "g": span(20, 90)},
        steps=(
            "The fees add up to ${x = m*f}.",
            "Without the fees taken off there would be ${y = a+g}.",
            "There are ${z = y-x} in the account.",
        ),
    ),
    Story(
        asks=(
            "{name} walks to work and back instead of taking the bus, which costs ${f:money} for each "
            "way. {He} does so on {d} days a week. How many dollars does {he} save in {w} weeks?",
            "A bus ride costs ${f:money}. {name} now goes on foot in both directions, {d} days a week. "
            "What does that save {him} in {w} weeks, in dollars?",
        ),
        draw={"f": pick(1.5, 2, 2.25, 2.5, 2.75, 3), "d": span(3, 5), "w": span(3, 16)},
        steps=(
            "There are {r = 2*d} rides in a week.",
            "They would cost ${c = r*f} a week.",
            "In {w} weeks {name} saves ${s = c*w}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "For every ${k} that a child pays in, a bank gives {s} points. {name} pays in ${a} a week "
            "for {w} weeks. A [toy|game] is given out for {g} points. How many points does {name} have "
            "more than {he} needs for it?",
            "At {name}'s bank, each ${k} of savings is worth {s} points, and {g} points can be traded "
            "for a [cap|puzzle]. After {w} weeks with ${a} a week, {name} trades. How many points remain?",
        ),
        draw={"k": pick(5, 10), "s": span(2, 6), "a": span(5, 25, 5), "w": span(6, 14), "g": span(20, 60, 5)},
        steps=(
            "{name} pays in ${p = a*w}.",
            "That is {n = p/k} times ${k}.",
            "{name} gets {q = n*s} points.",
            "After the trade {r = q-g} points are left.",
        ),
    ),
    Story(
        asks=(
            "{name} had some money at home. {He} saved ${a} a week for {w} weeks, and then half of all "
            "{his} money went for a [jacket|present]. ${r} are left. How much did {he} have at home at "
            "first?",
            "After spending half of {his} savings on a [radio|ticket], {name} has ${r}. Over {w} weeks "
            "{he} had added ${a} each week to what {he} had at the start. What [was that start|did {he} "
            "start with], in dollars?",
        ),
        draw={"s": span(10, 80), "a": span(5, 18), "w": span(3, 10)},
        given={"r": "s/2+a*w/2"},
        steps=(
            "Before spending half {name} had ${b = r*2}.",
            "The weeks brought ${c = a*w}.",
            "At first {he} had ${s = b-c}.",
        ),
    ),
    Story(
        asks=(
            "{name} saves ${a} a day, and {name2} saves ${b} a week. How many dollars more has {name} "
            "than {name2} after {w} weeks, if both [begin|start] with nothing?",
            "Two friends start to save on the same day. {name2} puts ${b} aside each week and {name} "
            "${a} each day. How far is {name} ahead after {w} weeks, in dollars?",
        ),
        draw={"a": span(3, 9), "b": span(10, 40), "w": span(3, 12)},
        given={"guard": "7*a-b-1"},
        steps=(
            "In a week {name} saves ${x = a*7}.",
            "Each week {name} saves ${d = x-b} more.",
            "After {w} weeks it is ${e = d*w} more.",
        ),
    ),
    Story(
        asks=(
            "A [telescope|bicycle] costs ${g}. {name} has saved {p}% of the price and wants to save the "
            "rest in {w} weeks, the same sum each week. How many dollars a week is that?",
            "{p}% of the ${g} for a [guitar|camera] are in {name}'s drawer. The rest should come "
            "together in {w} equal weekly amounts. What must {he} save a week, in dollars?",
        ),
        draw={"g": span(80, 480, 20), "p": pick(10, 20, 25, 40, 50, 60), "w": span(3, 12)},
        steps=(
            "{name} has ${a = g*p/100}.",
            "{He} still needs ${b = g-a}.",
            "That is ${c = b/w} a week.",
        ),
    ),
)
