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
)
