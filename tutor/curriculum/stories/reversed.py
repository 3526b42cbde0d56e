"""Problems told backward: the start is unknown, the end is given."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} spent half of {his} money on a [jacket|game] and then ${a} on lunch. {He} had ${r} "
            "left. How many dollars did {he} have [at first|at the beginning]?",
            "After spending half of {his} money on a [gift|bag] and another ${a} on a ticket, {name} has "
            "${r}. [With how many dollars did {he} start|How much money in dollars did {he} start with]?",
            "{name} had some money. Half of it went for [shoes|a book], ${a} more for a meal, and ${r} "
            "remained. How many dollars [was it|were there] at the beginning?",
        ),
        draw={"a": span(4, 30), "r": span(3, 40)},
        steps=(
            "Before spending ${a}, {name} had ${half = r+a}.",
            "That was half, so at first {he} had ${all = half*2}.",
        ),
    ),
    Story(
        asks=(
            "A bus leaves the first station with some passengers. At the second station {off} get off and"
            " {on} get on. At the third station half of the passengers get off, and {r} stay on the bus. "
            "With how many passengers did it leave the first station?",
            "Some people [sit|are] in a [bus|streetcar]. {off} get out at the park and {on} come in. At "
            "the market half of those on board get out. Now there are {r}. How many people were there at "
            "the start?",
            "There are {r} passengers in a [tram|bus] after half of the people have gotten off. One stop "
            "earlier, {off} people got off and {on} got on. How many passengers were in it before "
            "[that|these two stops]?",
        ),
        draw={"off": span(4, 20), "on": span(3, 18), "r": span(8, 30)},
        steps=(
            "Before the last stop there were {b = r*2} passengers.",
            "Before {on} got on there were {c = b-on}.",
            "Before {off} got off there were {a = c+off} passengers.",
        ),
    ),
    Story(
        asks=(
            "{name} thinks of a number. {He} multiplies it by {x}, adds {m} and gets {r}. What is "
            "{d:word} times the number?",
            "If {name}'s number is multiplied by {x} and then {m} is added, the [result|outcome] is {r}. "
            "What do you get when the number is multiplied by {d} instead?",
            "A number times {x}, plus {m}, [gives|makes] {r}. What [is|do you get for] the number times {d}?",
            "{name} [picks|chooses] a secret number, multiplies it by {x} and adds {m}. The result is "
            "{r}. {name2} wants to know {d:word} times the secret number. What [should|can] {name} "
            "answer?",
        ),
        draw={"n": span(3, 25), "x": span(3, 9), "m": span(4, 40), "d": span(2, 6)},
        given={"r": "n*x+m"},
        steps=(
            "Without the added number it is {t = r-m}.",
            "The number is {n = t/x}.",
            "The new result is {out = n*d}.",
        ),
    ),
    Story(
        asks=(
            "{name} gives [a third|one third] of {his} [stamps|cards] to {name2} and then {k} to {name3}."
            " {He} keeps {r}. How many did {he} have?",
            "[A third|One third] of {name}'s [marbles|shells] go to {name2}. {k} more go to {name3}, and "
            "{name} has {r} left. How many [were there|did {name} have] in the beginning?",
            "{name} keeps {r} [stickers|postcards] after giving [a third|one third] of all to {name2} and"
            " {k} to {name3}. [How many were there before|How many did {name} have before]?",
        ),
        draw={"a": span(4, 40), "k": span(3, 20)},
        given={"r": "2*a-k"},
        steps=(
            "Before giving {k} away, {name} had {two = r+k}.",
            "That was two thirds, so a third is {a = two/2}.",
            "At first {name} had {all = a*3}.",
        ),
    ),
    Story(
        asks=(
            "After a discount of {p}%, a [bike|coat] [costs|is] ${s}. The price before the discount was "
            "the old price raised by ${u}. What was the old price in dollars?",
            "A store first raises the price of a [lamp|coat] by ${u} and then takes [{p}%|{p} percent] "
            "off. Now it [costs|is] ${s}. How many dollars did it cost [at the very beginning|before both"
            " changes]?",
            "The price of a [tent|watch] went up by ${u}. Then it was reduced by [{p}%|{p} percent] to "
            "${s}. What was [the first price|its price at first] in dollars?",
        ),
        draw={"p": pick(10, 20, 25, 30, 40, 50), "full": span(40, 200, 5), "u": span(5, 30)},
        given={"s": "full*(100-p)/100", "guard": "full-u-9"},
        steps=(
            "The sale price is {rest = 100-p}% of the full price.",
            "The full price is ${full = s*100/rest}.",
            "Before it was raised it was ${old = full-u}.",
        ),
    ),
    Story(
        asks=(
            "A library lent out [{p}%|{p} percent] of its comics in the morning and {k} in the afternoon."
            " {r} comics are left. How many comics does the library own?",
            "In the morning [{p}%|{p} percent] of all comics of a [library|shop that lends books] were "
            "taken home by readers, and in the afternoon {k} more. {r} are still there. How many comics "
            "are there [altogether|in all|in total]?",
            "{r} comics are on the shelf. {k} were lent out in the afternoon, and before that, in the "
            "morning, [{p}%|{p} percent] of [all of them|all comics]. How many comics [are there "
            "altogether|does the library have]?",
        ),
        draw={"p": pick(20, 25, 40, 50, 60, 75), "n": span(40, 240, 20), "k": span(4, 30)},
        given={"r": "n*(100-p)/100-k"},
        steps=(
            "Before the afternoon there were {noon = r+k} comics.",
            "They are {rest = 100-p}% of all comics.",
            "In all there are {n = noon*100/rest} comics.",
        ),
    ),
    Story(
        asks=(
            "A [plant|bush] doubled its height in May and grew {m} more inches in June. In July it was "
            "cut by {c} inches and is now {r} inches tall. How tall was it before May, in inches?",
            "{name} cut {c} inches off a [sunflower|hedge] in July. Now it is {r} inches tall. In June it"
            " had grown {m} inches, and before that, in May, its height had doubled. [How many inches "
            "tall was it|What was its height in inches] at the start of May?",
            "In May a [vine|bean plant] grew to twice its height, in June it gained {m} inches, and in "
            "July {name} shortened it by {c} inches. [That left|After this it had] {r} inches. How many "
            "inches did it have when May began?",
        ),
        draw={"a": span(6, 30), "m": span(3, 15), "c": span(2, 12)},
        given={"r": "2*a+m-c"},
        steps=(
            "Before the cut it was {b = r+c} inches tall.",
            "Before June it was {d = b-m} inches tall.",
            "Before it doubled it was {a = d/2} inches tall.",
        ),
    ),
    Story(
        asks=(
            "{name} has saved ${r}. [Each|Every] week {he} put aside ${w}, and {his} [grandmother|uncle] "
            "once gave {him} ${g}. {He} began with ${s} in the piggy bank. For how many weeks has {he} "
            "saved?",
            "There are ${r} in {name}'s [money box|savings account]. ${s} were there at the start, ${g} "
            "came as a gift, and the rest came from putting in ${w} [each|every] week. How many weeks did"
            " that take?",
            "Starting with ${s}, {name} added ${w} [a|per|each] week and once a gift of ${g}. Now {he} "
            "has ${r}. How many [weekly payments were there|weeks did {he} save]?",
        ),
        draw={"w": span(3, 15), "n": span(4, 20), "g": span(10, 50, 5), "s": span(5, 40)},
        given={"r": "w*n+g+s"},
        steps=(
            "Without the gift there would be ${x = r-g}.",
            "The weeks brought ${y = x-s}.",
            "That took {n = y/w} weeks.",
        ),
    ),
    Story(
        asks=(
            "After {name} [filled|packed] {k} bags with {b} [potatoes|onions] each, a fifth of all of "
            "them was left. How many were there?",
            "{name} puts {b} [apples|lemons] into each of {k} bags. Then a fifth of all of them is not "
            "packed yet. How many are there [altogether|in all|in total]?",
            "{k} bags of {b} [carrots|oranges] have been packed. A fifth of the harvest [is not in a "
            "bag|remains]. How many pieces does the whole harvest have?",
        ),
        draw={"k": span(4, 16, 4), "b": span(5, 15)},
        steps=(
            "In the bags there are {packed = k*b}.",
            "They are four fifths, so one fifth is {f = packed/4}.",
            "In all there are {all = f*5}.",
        ),
    ),
    Story(
        asks=(
            "When a [hotel|hostel] is full, {r} guests [stay there|are in it]. There are {d} double rooms"
            " and {s} single rooms, and the other rooms have {t} beds each. How many rooms does it have "
            "[altogether|in all|in total]?",
            "A [hostel|guest house] with {d} rooms for two, {s} rooms for one and some rooms for {t} "
            "guests can take {r} guests. How many rooms [are there altogether|does it have]?",
        ),
        draw={"d": span(5, 20), "s": span(3, 15), "t": span(3, 6), "n": span(2, 12)},
        given={"r": "2*d+s+n*t"},
        steps=(
            "The double rooms take {x = 2*d} guests.",
            "With the single rooms it is {y = x+s} guests.",
            "The other rooms take {z = r-y} guests.",
            "There are {n = z/t} of them.",
            "In all there are {all = d+s+n} rooms.",
        ),
    ),
    Story(
        asks=(
            "At the end of a [card game|board game], {name} has {r} points. In the last round {he} lost "
            "half of {his} points, and in the round before that {he} won {m} points. How many points did "
            "{he} have before these two rounds?",
            "{name} [wins|gains] {m} points in one round of a game. In the next round {he} loses half of "
            "all {his} points and is left with {r}. With how many points did {he} [go into|enter] the "
            "first of the two rounds?",
            "{name} finished a [quiz|game of cards] with {r} points because {he} lost half of {his} "
            "points in the final round. Just before, {he} had won {m} points in one round. How many "
            "points were {his} before [that win|winning them]?",
        ),
        draw={"r": span(15, 60), "m": span(5, 28)},
        steps=(
            "Before the last round {name} had {b = r*2} points.",
            "Before the round with the win {he} had {a = b-m} points.",
        ),
    ),
    Story(
        asks=(
            "{n} guests are still at a party. In the first hour [a quarter|one fourth] of all guests "
            "left, and then {k} more left. How many guests came to the party?",
            "[A quarter|One fourth] of the guests of a [party|wedding] go home early, {k} more go home "
            "later, and {n} stay until the end. How many guests were there [at first|at the beginning]?",
            "At midnight {n} guests remain at a [dance|birthday party]. {k} left shortly before, and [a "
            "quarter|one fourth] of all guests had left before them. How many guests [were there|had "
            "come]?",
        ),
        draw={"q": span(4, 20), "k": span(3, 15)},
        given={"n": "3*q-k"},
        steps=(
            "Before the {k} guests left there were {b = n+k}.",
            "That is three quarters, so a quarter is {q = b/3}.",
            "{all = q*4} guests came.",
        ),
    ),
    Story(
        asks=(
            "{name} bakes {t} [equal|equally full] trays of rolls. {k} rolls burn, and the others are "
            "packed in {b} bags of {s}. How many rolls were on each tray?",
            "{b} bags with {s} [rolls|muffins] each come out of {name}'s bakery. {k} more were burned. "
            "All of them had been baked on {t} equally full trays. How many were on [a tray|each tray]?",
            "From {t} trays, each with the same number of [buns|rolls], {k} pieces were burned. The good "
            "ones filled {b} bags, {s} in [a|each] bag. How many pieces had been on each tray?",
        ),
        draw={"t": span(3, 9), "e": span(8, 24), "b": span(4, 20), "k": span(2, 9)},
        given={"s": "t*e/b-k/b", "guard": "s-1"},
        steps=(
            "Packed are {p = b*s} pieces.",
            "With the burned ones it is {all = p+k}.",
            "Each tray had {e = all/t}.",
        ),
    ),
    Story(
        asks=(
            "The sum of three numbers in a row on {name}'s [locker|lottery ticket] is {s}. The second is "
            "{a} more than the first, and the third is {b} more than the second. What is the third "
            "number?",
            "{name} writes three numbers. The second is larger than the first by {a}, and the third is "
            "larger than the second by {b}. Their sum is {s}. [Which number is the third|What is the "
            "third number]?",
            "Three numbers add up to {s}. From the first to the second it is {a} more, and from the "
            "second to the third {b} more. How large is the [third one|third number]?",
            "{name}, {name2} and {name3} draw number cards. {name2}'s number is {a} more than {name}'s, "
            "and {name3}'s is {b} more than {name2}'s. The [three add up to|sum of the three is] {s}. "
            "What number [did|does] {name3} have?",
        ),
        draw={"n": span(3, 40), "a": span(2, 9), "b": span(2, 9)},
        given={"s": "3*n+2*a+b"},
        steps=(
            "Without what is added to the first number three times: {t = s-a-a-b}.",
            "The first number is {n = t/3}.",
            "The second number is {m = n+a}.",
            "The third number is {o = m+b}.",
        ),
    ),
    Story(
        asks=(
            "A tank loses [a third|one third] of its water [by a leak|through a crack]. [Then|After that]"
            " {a} liters are poured in, and it holds {r} liters. How many liters did it hold [before the "
            "leak|at first]?",
            "Through a hole, a [barrel|tank] loses [a third|one third] of its water. After {a} liters "
            "have been added, there are {r} liters in it. How many liters [were in it before|did it hold "
            "at the start]?",
        ),
        draw={"t": span(10, 80), "a": span(5, 60)},
        given={"r": "2*t+a"},
        steps=(
            "Before the filling it held {two = r-a} liters.",
            "That was two thirds, so a third is {t = two/2} liters.",
            "At first it held {all = t*3} liters.",
        ),
    ),
    Story(
        asks=(
            "A candle burns down {x:word} centimeters [an|per] hour. {name} let it burn for {h} hours on "
            "Friday and {k} hours on Saturday, and [now|by now] {r} centimeters of it are left. How tall "
            "was the candle at first, in centimeters?",
            "How many centimeters tall was a candle before {name} lit it, if it gets {x:word} "
            "centimeters shorter in an hour, burned {h} hours one evening and {k} hours the next, and is "
            "{r} centimeters tall [now|after that]?",
            "Only {r} centimeters [remain|are left] of {name}'s candle. Each hour of burning took "
            "{x:word} centimeters off it. It burned for {h} hours yesterday. Today it burned for {k} "
            "hours. What was its height in centimeters before yesterday?",
        ),
        draw={"x": pick(2, 3), "h": span(2, 5), "k": span(2, 4), "r": span(3, 15)},
        steps=(
            "The candle burned for {t = h+k} hours.",
            "In that time it lost {b = t*x} centimeters.",
            "At first it was {a = b+r} centimeters tall.",
        ),
    ),
    Story(
        asks=(
            "{name} is in an elevator. It goes up {a} floors, comes down {b} floors and goes up {c} "
            "floors. Now it is on floor {r}. On which floor did {he} [get in|enter it]?",
            "An elevator stops on floor {r}. Before that it had climbed {a} floors, gone down {b} floors "
            "and climbed {c} [floors again|more floors]. What was the number of the floor it started "
            "from?",
            '"First I rode {a} floors up, then {b} floors down, and then {c} floors up, and here I am '
            'on floor {r}," says {name}. [On which floor was {he} at first|From which floor did {he} '
            "start]?",
        ),
        draw={"s": span(2, 15), "a": span(3, 12), "b": span(2, 9), "c": span(2, 8)},
        given={"r": "s+a-b+c"},
        steps=(
            "Before the last ride the elevator was on floor {x = r-c}.",
            "Before it went down it was on floor {y = x+b}.",
            "Before it went up it was on floor {s = y-a}.",
        ),
    ),
    Story(
        asks=(
            "{name} uses half of {his} [flour|sugar] for bread and then [a third|one third] of what is "
            "left for a cake. After that {r} grams remain. How many grams did {he} have at first?",
            "{r} grams of [rice|oats] are in {name}'s bag. Half of everything was given away first, and "
            "then [a third|one third] of the rest was cooked. How many grams were in the bag at the very "
            "start?",
            "Half of a bag of seeds goes into the first field. [A third|One third] of the rest goes into "
            "the second field, and {r} grams are kept. What was the weight of all the seeds in grams?",
        ),
        draw={"r": span(40, 960, 4)},
        steps=(
            "The {r} grams are two thirds of the rest, so a third is {t = r/2} grams.",
            "The rest after the first half was {rest = t*3} grams.",
            "At first there were {all = rest*2} grams.",
        ),
    ),
    Story(
        asks=(
            "A stall at the beach sold half of its kites and {a} more on Saturday. On Sunday it sold "
            "half of the kites that were left and {b} more. {r} kites remained. How many kites did the "
            "stall have before Saturday?",
            "On the first day {name} gave away half of {his} seashells and another {a}. On the second "
            "day {he} gave away half of what {he} still had and another {b}. Now {he} has {r} shells. "
            "How many did {he} have [at first|to begin with]?",
            "{r} [balloons|flags] are left over. Yesterday half of them all and {a} more were handed "
            "out; today it was half of what remained and {b} more. With how many did the handing out "
            "begin?",
        ),
        draw={"a": span(2, 9), "b": span(2, 9), "r": span(3, 25)},
        steps=(
            "Half of what was there on the second day is {h = r+b}.",
            "So on the second day it began with {s = h*2}.",
            "Half of the number at first is {g = s+a}.",
            "At first there were {all = g*2}.",
        ),
    ),
    Story(
        asks=(
            "{n} friends share a restaurant bill equally, and each pays ${p}. The bill contains {k} "
            "equal pizzas, ${d} for drinks and a tip of ${t}. How many dollars did one pizza cost?",
            "At a pizzeria {name}'s group orders {k} pizzas of the same price. With ${d} for drinks and "
            "${t} as a tip, each of the {n} people has to pay ${p}. [What is the price of a pizza in "
            "dollars|How many dollars is a pizza]?",
            "What does one pizza cost, if {n} people pay ${p} each, and this pays exactly for {k} such "
            "pizzas, drinks for ${d} and a ${t} tip?",
        ),
        draw={"n": span(3, 8), "k": span(2, 6), "z": span(9, 18), "d": span(8, 24), "t": span(3, 9)},
        given={"p": "k*z/n+d/n+t/n"},
        steps=(
            "Together the friends pay ${all = n*p}.",
            "Without the tip it is ${b = all-t}.",
            "The pizzas cost ${c = b-d}.",
            "One pizza costs ${z = c/k}.",
        ),
    ),
    Story(
        asks=(
            "{name} worked on a model ship for {t} minutes in all. Painting took {p} minutes, and "
            "planning took twice as long as painting. The rest of the time went into gluing {n} parts, "
            "each in the same time. How many minutes did one part take?",
            "In {t} minutes {name} planned, painted and glued a model plane. {He} painted for {p} "
            "minutes and planned for double that time, and gluing each of the {n} parts took equally "
            "long. How long did {he} need for a part, in minutes?",
        ),
        draw={"p": span(10, 40), "n": span(6, 30), "m": span(2, 9)},
        given={"t": "3*p+n*m"},
        steps=(
            "Planning took {q = 2*p} minutes.",
            "Planning and painting took {u = q+p} minutes.",
            "Gluing took {g = t-u} minutes.",
            "One part took {m = g/n} minutes.",
        ),
    ),
    Story(
        asks=(
            "In one year the number of [frogs|fish] in a pond grew to {x:times} as many. Then {k} of "
            "them were moved to another pond, and half of those that stayed were caught by herons. Now "
            "there are {r}. How many were there at the start of the year?",
            "{r} [rabbits|ducks] live in a park today. Last month half of them left. A month earlier {k} "
            "had been taken to a farm, and in the year before that the number had become {x:times} as "
            "large. How many lived there at first?",
        ),
        draw={"x": pick(2, 3, 4), "s": span(8, 60), "k": span(4, 40)},
        given={"r": "s*x/2-k/2", "guard": "r-3"},
        steps=(
            "Before half of them were gone there were {a = r*2}.",
            "Before {k} were taken away there were {b = a+k}.",
            "At first there were {s = b/x}.",
        ),
    ),
    Story(
        asks=(
            "A full jar of [honey|syrup] weighs {f} grams. When half of the contents are gone, it weighs "
            "{h} grams. How many grams does the empty jar weigh?",
            "{name} puts a full can of paint on a scale and reads {f} grams. After {he} has used exactly "
            "half of the paint, the scale shows {h} grams. What is the weight of the can without any "
            "paint, in grams?",
            "With half of its oil in it, a bottle weighs {h} grams; with all of its oil it weighs {f} "
            "grams. [How heavy is the bottle alone|What does the bottle alone weigh], in grams?",
        ),
        draw={"e": span(100, 400, 5), "c": span(150, 600, 10)},
        given={"f": "e+2*c", "h": "e+c"},
        steps=(
            "Half of the contents weighs {c = f-h} grams.",
            "Without the other half as well, {e = h-c} grams are left.",
        ),
    ),
    Story(
        asks=(
            "{name} gives {name2} {a} of {his} [marbles|trading cards], and now both have {n}. How many "
            "more than {name2} did {name} have before?",
            "After {name} handed over {a} stickers to {name2}, each of the two has {n} stickers. What "
            "was the difference between their numbers of stickers [at first|before this]?",
        ),
        draw={"a": span(2, 20), "n": span(22, 70)},
        steps=(
            "Before, {name} had {x = n+a}.",
            "{name2} had {y = n-a}.",
            "The difference was {d = x-y}.",
        ),
    ),
    Story(
        asks=(
            "{name} cuts {k} pieces of {c} centimeters each and one piece of {m} meters from a rope. {r} "
            "centimeters of rope are left. How many meters long was the rope?",
            "From a roll of ribbon, {k} bows of {c} centimeters each were made, and {m} meters went "
            "around a big box. The last {r} centimeters stayed on the roll. What was the length of the "
            "ribbon at first, in meters?",
            "The end of a cable, {r} centimeters, lies on the floor. The rest was cut into {k} short "
            "pieces of {c} centimeters and one long piece of {m} meters. How many meters did the whole "
            "cable measure?",
        ),
        draw={"k": span(4, 20), "c": span(15, 60, 5), "m": span(2, 9), "r": span(10, 95, 5)},
        given={"guard": "k*c/100+r/100+m"},
        steps=(
            "The short pieces take {s = k*c} centimeters.",
            "The long piece has {l = m*100} centimeters.",
            "With the rest that is {all = s+l+r} centimeters.",
            "In meters the length is {t = all/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "In hot weather a pool loses {l} liters of water a day. After {d} days {name} pours in {p} "
            "liters, and then the pool holds {r} liters. How many liters did it hold before the hot "
            "weather?",
            "{r} liters are in a garden pond, {p} of which were filled in just now. Over the last {d} "
            "days {l} liters had dried up each day. How many liters were in the pond {d} days ago?",
        ),
        draw={"l": span(5, 40), "d": span(3, 12), "p": span(20, 200, 10), "r": span(400, 2000, 20)},
        steps=(
            "Before {p} liters were poured in, there were {a = r-p} liters.",
            "In {d} days {b = l*d} liters were lost.",
            "At first there were {c = a+b} liters.",
        ),
    ),
    Story(
        asks=(
            "When a box of pencils is shared by {n} children, each gets {k} and {m} pencils are left "
            "over. How many would each get if {v} children shared the same box and nothing were left "
            "over?",
            "{name} hands out a bag of nuts to {n} children. Everyone receives {k} nuts, and {m} nuts "
            "stay in the bag. For {v} children there would be no rest at all. How many nuts would each "
            "of the {v} get?",
        ),
        draw={"n": span(4, 12), "k": span(5, 16), "m": span(2, 9), "v": span(3, 14)},
        given={"guard": "n-m", "whole": "(n*k+m)/v", "fewer": "(n-v)*(n-v)"},
        steps=(
            "The first children get {a = n*k} in all.",
            "Altogether there are {b = a+m}.",
            "Each of the {v} children would get {c = b/v}.",
        ),
    ),
    Story(
        asks=(
            "{name} is paid ${w} an hour. From last week's pay, {p}% went to tax and ${b} to a bus card. "
            "${r} were left. How many hours did {he} work last week?",
            "After {p}% had been taken off for tax, {name} bought shoes for ${b} with the rest of {his} "
            "pay and still had ${r}. An hour of work brings ${w} before tax. For how many hours was {he} "
            "paid?",
            "${r} of {name}'s weekly pay remain. ${b} were spent on food, and before that {p}% of the "
            "pay was kept back as tax. [{He} gets|The job pays] ${w} an hour before tax. How many hours "
            "were in that week's pay?",
        ),
        draw={"w": span(10, 25), "h": span(10, 40), "p": pick(10, 20, 25, 30), "b": span(15, 60)},
        given={"r": "w*h*(100-p)/100-b", "guard": "r-10"},
        steps=(
            "After tax there were ${a = r+b}.",
            "That is {q = 100-p}% of the pay.",
            "The whole pay was ${e = a*100/q}.",
            "{name} worked {h = e/w} hours.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} swap cards. First {name} gives {name2} {a} cards, then {name2} gives "
            "{name} {b}. In the end {name} has {x} cards and {name2} has {y}. How many cards did {name2} "
            "have at first?",
            "At the end of an afternoon {name} owns {x} stamps and {name2} owns {y}. They had traded "
            "twice: {a} stamps went from {name} to {name2}, and later {b} went from {name2} to {name}. "
            "[How many stamps did {name2} bring|With how many stamps did {name2} come]?",
        ),
        draw={"a": span(3, 15), "b": span(2, 18), "x": span(10, 80), "y": span(20, 90)},
        steps=(
            "Before the second trade {name2} had {t = y+b}.",
            "Before the first trade {name2} had {s = t-a}.",
        ),
    ),
    Story(
        asks=(
            "A flock of birds sits in a tree. [A quarter|One fourth] of them fly to a roof. Then {a} "
            "birds come from the field, and half of the birds that are now in the tree fly south. {r} "
            "birds are still in the tree. How many sat there at first?",
            "{r} birds remain in a tree after half of those there flew off. Shortly before, {a} birds "
            "had joined, and before these came, [a quarter|one fourth] of the flock had left. How many "
            "birds were in the flock at the beginning?",
        ),
        draw={"u": span(4, 25), "a": span(3, 24)},
        given={"r": "3*u/2+a/2"},
        steps=(
            "Before the half flew off there were {b = r*2} birds.",
            "Before the new ones came there were {c = b-a} birds.",
            "These were three quarters, so a quarter is {u = c/3} birds.",
            "At first there were {all = u*4} birds.",
        ),
    ),
)
