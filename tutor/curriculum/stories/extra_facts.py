"""Stories that tell more than the question needs."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} is {age} years old and has played the violin for {y} years. {He} practices {m} "
            "minutes [a|per|each] day on {d} days of the week. {His} teacher wants {h} hours a week. How "
            "many minutes a week are [missing|still lacking]?",
            "{name}, who is {age}, practices the violin on {d} days [a|per|each] week, {m} minutes [each "
            "day|each time]. {He} began {y} years ago. How many minutes a week must {he} add to "
            "[reach|get to] the {h} hours that {his} teacher wants?",
            "The teacher asks for {h} hours of practice in a week. For {y} years now {name}, aged {age}, "
            "has practiced {m} minutes on {d} days of [each|every] week. By how many minutes [a|per|each]"
            " week is that [too little|too short]?",
        ),
        draw={"age": span(9, 15), "y": span(2, 5), "m": span(15, 45, 5), "d": span(3, 6), "h": span(3, 6)},
        steps=(
            "{name} practices {p = m*d} minutes a week.",
            "The teacher wants {w = h*60} minutes.",
            "{miss = w-p} minutes are missing.",
        ),
    ),
    Story(
        asks=(
            "A school bus with {s} seats leaves at {t} a.m. At the first stop {a} students get on, at the"
            " second {x:times} as many, and at the third {b}. {c} of the students get off at the middle "
            "school. How many students [ride on|go on] to the high school?",
            "At {t} a.m. a school bus with {s} seats starts empty. It takes {a} students at one stop, "
            "{x:times} as many at the next and {b} at the last one. {c} students [leave|get off] at the "
            "middle school, and the others at the high school. [How many is that|How many get off at the "
            "high school]?",
            "How many students [reach|arrive at] the high school in a bus with {s} seats that left at {t}"
            " a.m., if {a} students got on first, then {x:times} as many as these, then {b}, and {c} got "
            "off at the middle school?",
        ),
        draw={
            "s": pick(60, 66, 72),
            "t": pick(6, 7),
            "a": span(4, 10),
            "x": span(2, 3),
            "b": span(5, 14),
            "c": span(6, 20),
        },
        steps=(
            "At the second stop {k = a*x} students get on.",
            "On the bus there are {all = a+k+b} students.",
            "{left = all-c} students ride on.",
        ),
    ),
    Story(
        asks=(
            "A [movie|play] lasts {m} minutes and is shown {n} times [a|per|each] day. A ticket "
            "[costs|is] ${p}. The hall has {r} rows of {s} seats, and {e} seats are empty today in one "
            "showing. How many dollars does this showing bring in?",
            "The hall of a [theater|cinema] has {r} rows with {s} seats. There are {n} shows [a|per|each]"
            " day, each of {m} minutes, at ${p} a ticket. In one show {e} seats [stay|are] empty. How "
            "many dollars do the tickets for this show bring?",
        ),
        draw={
            "m": span(80, 130, 5),
            "n": span(2, 4),
            "p": span(6, 14),
            "r": span(8, 18),
            "s": span(10, 20),
            "e": span(5, 60),
        },
        steps=(
            "The hall has {all = r*s} seats.",
            "{full = all-e} seats are taken.",
            "The tickets bring ${cash = full*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} lives on the {f}th floor of a house with {g} floors. Between two floors there are {s}"
            " steps. [Each|Every] day {he} walks down and up once. How many steps is that in {d} days, "
            "[counted from the ground floor, which is floor 1|if the ground floor is floor 1]?",
            "A house has {g} floors; the ground floor is floor 1. {name} lives on floor {f}, and from one"
            " floor to the next there are {s} steps. [Every day|Each day] {he} goes down to the ground "
            "floor once and back up. How many steps does {he} [take|walk] in {d} days?",
        ),
        draw={"f": span(4, 9), "more": span(2, 5), "s": span(12, 20), "d": span(5, 14)},
        given={"g": "f+more"},
        steps=(
            "It is {k = f-1} floors up from the ground floor.",
            "That is {one = k*s} steps.",
            "Down and up it is {day = 2*one} steps a day.",
            "In {d} days it is {all = day*d} steps.",
        ),
    ),
    Story(
        asks=(
            "{name} paid ${c} for a [printer|scanner] {y} years ago. It makes {p} pages [a|per|each] "
            "minute. A book of {n} pages must be copied {k} times, but {b} pages of the book are blank "
            "and are left out. How many minutes does the [work|job] take?",
            "A book has {n} pages, of which {b} are blank. {name}, whose copier is {y} years old and cost"
            " ${c}, copies all the other pages {k} times at {p} pages [a|per|each] minute. [How many "
            "minutes does this take|For how many minutes does the machine run]?",
        ),
        draw={
            "c": span(120, 300, 10),
            "y": span(2, 5),
            "p": pick(10, 12, 15, 20, 24, 30),
            "n": span(60, 200, 4),
            "b": span(4, 24),
            "k": span(3, 10),
        },
        given={"guard": "k*n/p-k*b/p-1"},
        steps=(
            "{use = n-b} pages are copied.",
            "In all that is {all = use*k} pages.",
            "It takes {t = all/p} minutes.",
        ),
    ),
    Story(
        asks=(
            "In a park there are {b} benches, {o} oaks and {x:times} as many maples as oaks. A storm "
            "knocks down {d} maples and {e} oaks. How many more maples than oaks are [standing|there] "
            "now?",
            "A park with {b} benches has {o} oaks, and the number of maples is {x:times} that of the "
            "oaks. After a storm {e} oaks and {d} maples are gone. By how many are the maples [more than "
            "the oaks|ahead of the oaks] now?",
            "After a storm, {e} of the {o} oaks of a park with {b} benches [lie on the ground|have "
            "fallen]. Of the maples, which were {x:times} as many as the oaks, {d} have fallen. How many "
            "more maples than oaks [are left|still stand]?",
        ),
        draw={"b": span(10, 40), "o": span(12, 50), "x": span(2, 4), "d": span(4, 20), "e": span(2, 10)},
        steps=(
            "There were {m = o*x} maples.",
            "{a = m-d} maples are left.",
            "{c = o-e} oaks are left.",
            "That is {diff = a-c} maples more.",
        ),
    ),
    Story(
        asks=(
            "{name} and {p} friends [rent|hire] boats for {h} hours. A boat for {s} people [costs|is] "
            "${c} an hour. All boats are full. {He} brings {w} bottles of water. How much do the boats "
            "cost in all, in dollars?",
            "With {p} friends and {w} bottles of water, {name} goes rowing for {h} hours in full boats of"
            " {s} people. An hour [costs|is] ${c} for each boat. What do they pay [altogether|for all the"
            " boats], in dollars?",
        ),
        draw={"k": span(2, 5), "s": span(3, 6), "h": span(2, 4), "c": span(6, 18), "w": span(5, 15)},
        given={"p": "k*s-1"},
        steps=(
            "There are {n = p+1} people.",
            "They need {k = n/s} boats.",
            "An hour costs ${hour = k*c}.",
            "In {h} hours that is ${all = hour*h}.",
        ),
    ),
    Story(
        asks=(
            "A teacher named {name} with {y} years at the school grades {n} essays of {w} words. {He} "
            "needs {m} minutes for each of the first {k} essays and half as long for each of the others. "
            "How many minutes [does the grading take|does {he} need in all]?",
            "There are {n} essays of about {w} words to grade. {name}, a teacher for {y} years, takes {m}"
            " minutes for each of the first {k} and, being faster then, half of that time for "
            "[every|each] other one. In how many minutes [is {he} done|are all of them graded]?",
        ),
        draw={
            "y": span(3, 25),
            "n": span(18, 32),
            "w": span(200, 500, 50),
            "m": span(6, 14, 2),
            "k": span(5, 14),
        },
        steps=(
            "The first essays take {a = k*m} minutes.",
            "{r = n-k} essays are left.",
            "One of these takes {q = m/2} minutes.",
            "They take {b = r*q} minutes.",
            "In all that is {all = a+b} minutes.",
        ),
    ),
    Story(
        asks=(
            "A [farmer|neighbor] has {h} horses and {c} chickens. One horse weighs {w} pounds. Each horse"
            " eats {k} pounds of hay a day. There are {n} pounds of hay, and {l} pounds of it are wet and"
            " cannot be used. For how many days [is there enough hay|does the hay last]?",
            "{h} horses, about {w} pounds each, and {c} chickens live on a farm. The horses eat {k} "
            "pounds of hay each, [each|every] day, the chickens none. Of {n} pounds of hay {l} pounds "
            "[are spoiled|got wet] and are thrown away. How many days does the rest last?",
        ),
        draw={
            "h": span(2, 8),
            "c": span(10, 40),
            "w": span(800, 1200, 50),
            "k": span(12, 25),
            "d": span(4, 20),
            "l": span(20, 100, 5),
        },
        given={"n": "h*k*d+l"},
        steps=(
            "{good = n-l} pounds of hay can be used.",
            "The horses eat {day = h*k} pounds a day.",
            "The hay lasts for {d = good/day} days.",
        ),
    ),
    Story(
        asks=(
            "{name} runs a race of {r} kilometers in {t} minutes. {He} drinks {a} milliliters of water at"
            " each of {s} stations and {b} milliliters after the race, out of bottles of {v} milliliters."
            " How many bottles [does {he} empty|is that]?",
            "During a race of {r} kilometers, which takes {him} {t} minutes, {name} [drinks|has] {a} "
            "milliliters of water at each of the {s} stations. At the finish {he} drinks {b} milliliters "
            "more. How many bottles of {v} milliliters is that [in all|altogether]?",
        ),
        draw={
            "r": pick(10, 15, 20),
            "t": span(60, 120, 5),
            "a": pick(100, 150, 200, 250),
            "s": span(3, 8),
            "b": pick(200, 300, 400, 500),
            "v": pick(250, 300, 400, 500),
        },
        given={"guard": "a*s/v+b/v-1"},
        steps=(
            "At the stations {name} drinks {x = a*s} milliliters.",
            "With the rest it is {all = x+b} milliliters.",
            "That is {n = all/v} bottles.",
        ),
    ),
    Story(
        asks=(
            "{name}'s [apartment|house] has {r} rooms and [costs|is] ${c} [a|per|each] month. {He} shares"
            " it with {p:word} others, and all pay the same. Electricity is another ${e} a month, shared "
            "in the same way. How many dollars does {name} pay in {m} months?",
            "{name} and {p:word} other people live in {r} rooms. [Each|Every] month they split ${c} for "
            "rent and ${e} for electricity [equally|in equal parts]. What does {name} spend on "
            "[this|both] in {m} months, in dollars?",
        ),
        draw={
            "r": span(3, 6),
            "k": span(3, 5),
            "each": span(200, 450, 10),
            "e": span(45, 180, 5),
            "m": span(2, 12),
            "p": span(2, 4),
        },
        given={"c": "each*p+each-e"},
        steps=(
            "In a month ${all = c+e} must be paid.",
            "There are {n = p+1} people.",
            "Each one pays ${one = all/n} a month.",
            "In {m} months that is ${total = one*m}.",
        ),
    ),
    Story(
        asks=(
            "A hiking trail starts at {h} feet above the sea and is {l} miles long. {name} walks {a} "
            "miles before the first rest and {b} [more|further] miles before the second. {He} carries {w}"
            " pounds. After the second rest {he} walks half of the way that is left. How many miles [is "
            "{he} from the end|does {he} still have to walk]?",
            "With {w} pounds on {his} back, {name} hikes a trail of {l} miles that begins {h} feet above "
            "the sea. After {a} miles {he} rests, and after {b} more miles {he} rests again. [Then|After "
            "that] {he} does half of the remaining way. How many miles are left [to the end|of the "
            "trail]?",
        ),
        draw={
            "h": span(500, 3000, 100),
            "l": span(10, 30),
            "a": span(2, 7),
            "b": span(2, 6),
            "w": span(12, 30),
        },
        given={"guard": "l/2-a/2-b/2-1"},
        steps=(
            "Until the second rest it is {x = a+b} miles.",
            "Then {r = l-x} miles are left.",
            "Half of that is left in the end: {half = r/2} miles.",
        ),
    ),
    Story(
        asks=(
            "{name} bakes {c} [cookies|pretzels] in {t} minutes at {o} degrees. {He} eats {e:word} of "
            "them, gives {x:times} as many to {name2}, and puts the rest in {b:word} equal boxes. How "
            "many are in a box?",
            "After {t} minutes at {o} degrees, {c} [rolls|cookies] are ready. {name} eats {e:word}, "
            "{name2} gets {x:times} as many as that, and {b:word} boxes share the others "
            "[equally|evenly]. How many are there in [each box|one box]?",
        ),
        draw={
            "t": span(10, 25),
            "o": pick(350, 375, 400),
            "e": span(2, 5),
            "x": span(2, 3),
            "b": span(2, 5),
            "s": span(4, 12),
        },
        given={"c": "e+e*x+b*s"},
        steps=(
            "{name2} gets {g = e*x}.",
            "{r = c-e-g} are left.",
            "In a box there are {s = r/b}.",
        ),
    ),
    Story(
        asks=(
            "A class of {n} students [visits|goes to] a castle that is {y} years old. The tour takes {m} "
            "minutes and [costs|is] ${s} for a student; {t:word} teachers pay double the price each. A "
            "group pays ${d} less. How many dollars [does the class pay with its teachers|do all of them "
            "pay]?",
            "For a tour of {m} minutes through a castle of {y} years, a student pays ${s} and a teacher "
            "pays twice that. As a group they pay ${d} less in total. What do {n} students and {t:word} "
            "teachers pay together, in dollars?",
        ),
        draw={
            "n": span(15, 30),
            "y": span(400, 800, 10),
            "m": pick(45, 60, 75, 90),
            "s": span(3, 9),
            "t": span(2, 4),
            "d": span(5, 25),
        },
        steps=(
            "The students pay ${a = n*s}.",
            "A teacher pays ${p = 2*s}.",
            "The teachers pay ${b = t*p}.",
            "Without the discount it is ${c = a+b}.",
            "The group pays ${all = c-d}.",
        ),
    ),
    Story(
        asks=(
            "A lighthouse {t} meters tall was built {y} years ago. Its lamp flashes {f:word} "
            "times every {s} seconds. How many times does it flash in {m} minutes?",
            "Every {s} seconds the lamp of a lighthouse flashes {f:word} times. The tower is {t} "
            "meters tall and {y} years old. How many flashes are there in {m} minutes?",
        ),
        draw={
            "t": span(20, 60),
            "y": span(60, 200),
            "f": span(2, 4),
            "s": pick(5, 6, 10, 12, 15, 20),
            "m": span(2, 15),
        },
        steps=(
            "{m} minutes are {a = m*60} seconds.",
            "That is {b = a/s} times {s} seconds.",
            "The lamp flashes {c = b*f} times.",
        ),
    ),
    Story(
        asks=(
            "{name}, who is {age}, buys {n} fish for ${p} each and a tank of {l} liters for ${t}. "
            "{He} pays with ${c} in cash and the rest by card. How much goes on the card?",
            "A tank of {l} liters costs ${t}, and a fish costs ${p}. {name} is {age} years old "
            "and buys the tank and {n} fish, paying ${c} in cash. How many dollars are left to "
            "pay by card?",
        ),
        draw={
            "age": span(10, 16),
            "n": span(4, 15),
            "p": span(2, 7),
            "l": span(50, 120, 10),
            "t": span(40, 90, 5),
            "c": span(20, 60, 10),
        },
        steps=(
            "The fish cost ${x = n*p}.",
            "With the tank it is ${y = x+t}.",
            "On the card goes ${z = y-c}.",
        ),
    ),
    Story(
        asks=(
            "A bakery opens at {o} a.m. {name} bought {a} rolls there on Monday, twice as many on "
            "Tuesday and {m} fewer on Wednesday than on Tuesday, at {c} cents each. How many "
            "cents did {he} pay in the three days?",
            "On Monday {name} gets {a} rolls at a bakery that opens at {o} a.m., on Tuesday twice "
            "as many, on Wednesday {m} fewer than on Tuesday. One roll costs {c} cents. How many "
            "cents are that in all?",
        ),
        draw={"o": pick(6, 7), "a": span(5, 20), "m": span(2, 8), "c": pick(30, 40, 45, 50, 60)},
        steps=(
            "On Tuesday {he} bought {b = 2*a} rolls.",
            "On Wednesday {he} bought {d = b-m} rolls.",
            "In all {he} bought {s = a+b+d} rolls.",
            "They cost {e = s*c} cents.",
        ),
    ),
    Story(
        asks=(
            "A choir of {n} singers, {k} of them children, sings {s} songs in {m} minutes. Each "
            "adult pays ${p} a month for the choir, and children pay nothing. How much comes in "
            "in a year?",
            "{k} of the {n} singers of a choir are children and pay nothing. All others pay ${p} "
            "a month. The choir knows {s} songs and sings them in {m} minutes. What do the "
            "singers pay in a year?",
        ),
        draw={"n": span(25, 60), "k": span(5, 20), "s": span(8, 20), "m": span(40, 90, 5), "p": span(3, 12)},
        steps=(
            "There are {a = n-k} adults.",
            "They pay ${b = a*p} a month.",
            "In a year that is ${c = b*12}.",
        ),
    ),
    Story(
        asks=(
            "{name} rides {d} kilometers in {h} hours on a bike that cost ${c}. {He} rests for "
            "{r} minutes of this time. How many minutes does {he} ride for each kilometer?",
            "A ride of {d} kilometers takes {name} {h} hours, {r} minutes of which are a rest. "
            "{His} bike cost ${c}. How many minutes of riding is that for one kilometer?",
        ),
        draw={"u": span(3, 6), "d": span(15, 70), "h": span(2, 5), "c": span(200, 800, 20)},
        given={"r": "h*60-u*d", "short": "100-h*60+u*d"},
        steps=(
            "{h} hours are {m = h*60} minutes.",
            "{name} rides for {t = m-r} minutes.",
            "For one kilometer that is {u = t/d} minutes.",
        ),
    ),
    Story(
        asks=(
            "A tower of {f} floors has {w} windows on each floor. It stands at {n} Main Street. "
            "{name} cleans {k} windows an hour and has done {a} floors already. How many hours "
            "does the rest take?",
            "At {n} Main Street there is a house of {f} floors with {w} windows on every floor. "
            "{a} floors are done, and {name} cleans {k} windows an hour. In how many hours is the "
            "rest clean?",
        ),
        draw={
            "f": span(8, 24),
            "w": span(6, 24),
            "n": span(100, 300),
            "k": pick(6, 8, 10, 12),
            "a": span(2, 6),
        },
        steps=(
            "{r = f-a} floors are left.",
            "They have {x = r*w} windows.",
            "That takes {h = x/k} hours.",
        ),
    ),
)
