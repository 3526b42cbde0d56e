"""Ratios, sharing and distribution in groups."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} and {name2} [share|divide] ${n} in the ratio {a} to {b}. How many dollars more does "
            "{name2} get than {name}?",
            "${n} [is|are to be] split between {name} and {name2} so that their shares are as {a} to {b}."
            " By how many dollars is {name2}'s share larger?",
            "A prize of ${n} is [divided|shared] between {name} and {name2} in the ratio {a}:{b}. What is"
            " the difference of the two shares in dollars?",
            "For every ${a} that {name} gets, {name2} gets ${b}. Together they [receive|are paid] ${n}. "
            "How many dollars more [goes to|does that mean for] {name2}?",
        ),
        draw={"a": pick(1, 2, 3, 4), "b": pick(5, 7), "u": span(4, 40)},
        given={"n": "u*a+u*b"},
        steps=(
            "There are {parts = a+b} parts.",
            "One part is ${u = n/parts}.",
            "{name} gets ${x = u*a}.",
            "{name2} gets ${y = u*b}.",
            "The difference is ${diff = y-x}.",
        ),
    ),
    Story(
        asks=(
            "{n} [marbles|shells|pebbles] are shared among {k} children so that everyone gets the same "
            "number. {name} gives [a third|one third] of {his} share to {his} sister. How many does {he} "
            "keep?",
            "{k} children share {n} [beads|stickers|cards] [equally|evenly]. {name}, one of them, gives "
            "[a third|one third] of what {he} gets to a friend. How many [does {he} have then|are left "
            "for {him}]?",
        ),
        draw={"k": span(3, 12), "s": span(6, 36, 3)},
        given={"n": "k*s"},
        steps=(
            "Each child gets {s = n/k}.",
            "A third of that is {third = s/3}.",
            "{name} keeps {left = s-third}.",
        ),
    ),
    Story(
        asks=(
            "A bag of {n} [candies|nuts|toffees] is shared by {k} children. Each child eats {e} of them "
            "at once and takes the rest home. How many do the children take home [altogether|in all|in "
            "total]?",
            "{k} children [divide|share] a bag of {n} sweets [equally|evenly]. Every child eats {e} right"
            " away and takes the others home. How many sweets are [taken home|carried home] "
            "[altogether|in all|in total]?",
            "After a parade, {k} friends [put together|collect] {n} candies and share them "
            "[equally|evenly], and each of them eats {e} on the spot. How many candies are left for the "
            "way home, counting all friends?",
        ),
        draw={"k": span(3, 8), "s": span(8, 25), "e": span(2, 6)},
        given={"n": "k*s"},
        steps=(
            "Each child gets {s = n/k}.",
            "After eating, {left = s-e} are left for each child.",
            "Together they take home {all = left*k}.",
        ),
    ),
    Story(
        asks=(
            "{n} chairs are [put|placed] in {g} equal groups. [Then|After that] {m} chairs are added to "
            "each of {h:word} of the groups. How many chairs are [now in these {h:word} groups|in these "
            "{h:word} groups together]?",
            "A helper puts {n} chairs into {g} groups of the same size. For a [talk|lecture], {m} more "
            "chairs go to each of {h:word} groups. How many chairs [are there in|belong to] those "
            "{h:word} groups together?",
        ),
        draw={"g": span(5, 10), "s": span(6, 15), "m": span(2, 6), "h": span(2, 4)},
        given={"n": "g*s"},
        steps=(
            "At first each group has {s = n/g} chairs.",
            "Each of the {h} groups now has {b = s+m} chairs.",
            "Together they have {all = h*b} chairs.",
        ),
    ),
    Story(
        asks=(
            "[To make|For] orange paint, {name} mixes {r} parts of red with {y} parts of yellow. {He} "
            "uses {n} ounces of red. How many ounces of orange paint [does {he} get|are there in the "
            "end]?",
            "Orange paint is mixed from red and yellow in the ratio {r} to {y}. If {name} [takes|pours "
            "in] {n} ounces of red, how many ounces of orange paint [will there be|does that make]?",
            "[Red and yellow|Paint from two cans] in the ratio {r} to {y} makes orange: {r} parts red, "
            "{y} parts yellow. There are {n} ounces of red, and all of it is used. How many ounces of "
            "orange [come out|are made]?",
        ),
        draw={"r": pick(2, 3, 4), "y": pick(5, 7), "u": span(3, 15)},
        given={"n": "r*u"},
        steps=(
            "One part is {u = n/r} ounces.",
            "The yellow paint is {yel = u*y} ounces.",
            "Together that is {all = n+yel} ounces.",
        ),
    ),
    Story(
        asks=(
            "A father divides {n} acres of land among three children. The oldest gets half, the second "
            "gets [a third|one third] of the [rest|remainder], and the youngest gets what is left. How "
            "many acres does the youngest get?",
            "{n} acres are left to three heirs. {name} gets half of the land, {name2} gets [a third|one "
            "third] of what remains, and {name3} [receives|gets] everything else. How many acres [is that"
            " for|go to] {name3}?",
        ),
        draw={"n": span(30, 300, 6)},
        steps=(
            "The first one gets {a = n/2} acres.",
            "Then {rest = n-a} acres remain.",
            "The second one gets {b = rest/3} acres.",
            "The last one gets {c = rest-b} acres.",
        ),
    ),
    Story(
        asks=(
            "{name} has {a} [stickers|coins] and {name2} has {b}. How many must {name} give to {name2} so"
            " that both have the same number?",
            "{name2} owns {b} [postcards|stamps] and {name} owns {a}. After {name} gives some of {his} to"
            " {name2}, they have equally many. How many did {name} [give away|hand over]?",
            "{name} has {a} [tickets|tokens] and wants to be fair to {name2}, who has only {b}. How many "
            "of them should change hands so that [both have the same|they have equal numbers]?",
        ),
        draw={"b": span(5, 40), "g": span(3, 20)},
        given={"a": "b+2*g"},
        steps=(
            "{name} has {more = a-b} more than {name2}.",
            "Half of these must be given away: {g = more/2}.",
        ),
    ),
    Story(
        asks=(
            "Three friends earn ${n} by washing cars. {name} works {a} hours, {name2} {b} hours and "
            "{name3} {c} hours, and they share the money by hours. How many dollars does {name3} get?",
            "For ${n}, {name}, {name2} and {name3} clean [cars|boats] for {a}, {b} and {c} hours. The "
            "money is divided according to the hours worked. What is {name3}'s part [in dollars|, in "
            "dollars]?",
            "A job pays ${n}. {name} gives it {a} hours, {name2} gives it {b} hours and {name3} {c} "
            "hours. If [each|every] hour is paid [the same|equally], how many dollars go to {name3}?",
        ),
        draw={"a": span(2, 6), "b": span(2, 7), "c": span(2, 8), "u": span(6, 20)},
        given={"n": "u*a+u*b+u*c"},
        steps=(
            "They work {h = a+b+c} hours.",
            "An hour is worth ${u = n/h}.",
            "{name3} gets ${x = u*c}.",
        ),
    ),
    Story(
        asks=(
            "{n} students [go|are going] on a trip. There must be one adult for [every|each] {k} "
            "students. The adults and students ride in vans for {v} people. How many vans [do they "
            "need|are needed], if every van is full?",
            "A camp takes {n} students on a hike with one adult for [every|each] {k} students. All of "
            "them ride in full vans, {v} people in [each|a van]. How many vans [drive|are needed]?",
        ),
        draw={"k": span(4, 8), "ad": span(3, 12), "v": span(6, 12)},
        given={"n": "k*ad"},
        steps=(
            "There are {ad = n/k} adults.",
            "Together there are {all = n+ad} people.",
            "They need {vans = all/v} vans.",
        ),
    ),
    Story(
        asks=(
            "{name} packs {a} red and {b} blue [pencils|balloons|ribbons] into bags. Every bag has {x} "
            "red and {y} blue ones. The bags are made until the red ones run out. How many blue ones are "
            "left?",
            "There are {a} red and {b} blue [beads|buttons|flags]. {name} makes sets of {x} red and {y} "
            "blue ones until there are no more red ones. How many blue ones [remain|are not used]?",
            "From {a} red and {b} blue [tiles|roses], {name} puts together sets with {x} red and {y} blue"
            " ones each. [When|As soon as] the red ones are all used, how many blue ones are there still?",
        ),
        draw={"x": span(2, 6), "y": span(2, 6), "s": span(4, 15), "r": span(2, 20)},
        given={"a": "x*s", "b": "y*s+r"},
        steps=(
            "The red ones are enough for {s = a/x} sets.",
            "The sets take {used = s*y} blue ones.",
            "{left = b-used} blue ones are left.",
        ),
    ),
    Story(
        asks=(
            "A [rope|cable] of {n} feet is cut into two pieces. The longer piece is {m} feet longer than "
            "the shorter one. The longer piece is then cut into {k} equal parts. How many feet long is "
            "each part?",
            "{name} cuts a [wire|cord] of {n} feet in two, and one piece is {m} feet longer than the "
            "other. {He} cuts the longer piece into {k} parts of the same length. What is the length of "
            "[one such part|a part] in feet?",
            "A [pipe|board] {n} feet long is sawed in two so that one piece has {m} feet more than the "
            "other. The longer one is sawed into {k} pieces of the same length. [How many feet does each "
            "of these have|How long is each of these in feet]?",
        ),
        draw={"a": span(4, 30), "k": span(2, 6), "p": span(2, 12)},
        given={"m": "k*p-a", "n": "2*a+m"},
        steps=(
            "Twice the shorter piece is {two = n-m} feet.",
            "The shorter piece is {a = two/2} feet long.",
            "The longer piece is {b = n-a} feet long.",
            "Each part is {p = b/k} feet long.",
        ),
    ),
    Story(
        asks=(
            "In a [bag|jar] there are {n} balls. {x}/{y} of them are white, half of the rest are black, "
            "and the others are green. How many balls are green?",
            "[Of|Out of] {n} balls in a [box|basket], {x}/{y} are white. Half of the balls that are not "
            "white are black, and [all others|the last ones] are green. How many green balls are there?",
        ),
        draw={"x": pick(3, 5), "y": pick(4, 7, 8), "n": span(56, 280, 8)},
        given={"guard": "n*(y-x)/y/2-1"},
        steps=(
            "{w = n*x/y} balls are white.",
            "{rest = n-w} are not white.",
            "{g = rest/2} are green.",
        ),
    ),
    Story(
        asks=(
            "{name} makes [juice|lemonade] from syrup and water in the ratio 1 to {w}. A glass holds {g} "
            "milliliters. How many milliliters of syrup [does {he} need|are needed] for {n} glasses?",
            "For a [fruit drink|cool drink], one part of syrup is mixed with {w} parts of water. How many"
            " milliliters of syrup [go into|are in] {n} glasses of {g} milliliters?",
            "{n} glasses of {g} milliliters are filled with a [drink|lemonade] of syrup and water, 1 part"
            " syrup [to|and] {w} parts water. How many milliliters of it are syrup?",
        ),
        draw={"w": span(3, 9), "g": pick(200, 240, 250, 300), "n": span(4, 20)},
        steps=(
            "The glasses hold {all = n*g} milliliters.",
            "The drink has {parts = w+1} parts.",
            "The syrup is {s = all/parts} milliliters.",
        ),
    ),
    Story(
        asks=(
            "On a map, {c} centimeters stand for {k} kilometers. Two villages are {a} centimeters apart "
            "on the map, and a {goal} lies {b} centimeters farther on the same road. How many kilometers "
            "is it from the first village to the {goal}?",
            "A map shows {k} kilometers as {c} centimeters. On it, {name} measures {a} centimeters from "
            "home to a [bridge|church] and {b} more centimeters from there to a {goal}. How many "
            "kilometers is the whole way?",
        ),
        draw={
            "goal": pick("lake", "forest", "camp", "hill"),
            "c": span(2, 5),
            "q": span(2, 9),
            "a": span(3, 12),
            "b": span(2, 9),
        },
        given={"k": "c*q"},
        steps=(
            "One centimeter stands for {q = k/c} kilometers.",
            "On the map the way is {map = a+b} centimeters.",
            "That is {way = map*q} kilometers.",
        ),
    ),
    Story(
        asks=(
            "For every {a} dollars {name} saves, {his} [aunt|grandfather] adds {b} dollars. {name} saves "
            "{s} dollars [a|per|each] month. How many dollars are there after {m} months?",
            "{name} saves {s} dollars [each|every] month. A relative [promised|agreed] to add {b} dollars"
            " for [every|each] {a} dollars of these savings. What is the sum in dollars [after {m} "
            "months|when {m} months have passed]?",
        ),
        draw={"a": span(3, 8), "b": pick(2, 3), "k": span(2, 6), "m": span(3, 12)},
        given={"s": "a*k", "guard": "a-b"},
        steps=(
            "In {m} months {name} saves ${own = s*m}.",
            "That is {t = own/a} times {a} dollars.",
            "The relative adds ${gift = t*b}.",
            "Together that is ${all = own+gift}.",
        ),
    ),
    Story(
        asks=(
            "A [charity|relief team] gives {n} blankets to three villages. The first has {a} families, "
            "the second {b}, and the third {c}. Every family gets the same number of blankets. How many "
            "blankets does the [biggest|third] village get?",
            "{n} blankets are given out in three villages with {a}, {b} and {c} families, and each family"
            " gets equally many. How many blankets [go|are sent] to the village with {c} families?",
            "[After a storm|Before winter], three villages with {a}, {b} and {c} families receive {n} "
            "blankets, the same number for [each|every] family. How many blankets are for the {c} "
            "families of the third village?",
        ),
        draw={"a": span(8, 20), "b": span(8, 20), "c": span(21, 40), "u": span(2, 5)},
        given={"n": "u*a+u*b+u*c"},
        steps=(
            "There are {f = a+b+c} families.",
            "Each family gets {u = n/f} blankets.",
            "The village with {c} families gets {x = u*c} blankets.",
        ),
    ),
    Story(
        asks=(
            "For every {a} cats in a village there are {b} dogs. There are {n} cats. {k} of the dogs are "
            "puppies. How many grown dogs are there?",
            "In a village live {b} dogs to every {a} cats. {name} counts {n} cats, and {k} puppies among "
            "the dogs. How many dogs are grown?",
        ),
        draw={"a": pick(3, 5, 7), "b": pick(2, 4, 8, 9), "t": span(4, 20), "k": span(3, 20)},
        given={"n": "a*t"},
        steps=(
            "There are {t = n/a} groups of {a} cats.",
            "So there are {d = t*b} dogs.",
            "Grown are {g = d-k} dogs.",
        ),
    ),
    Story(
        asks=(
            "{name} earns {k:times} as much as {name2}. Together they earn ${n} a week. How much does "
            "{name} earn in {w} weeks?",
            "Together {name} and {name2} earn ${n} in a week, {name} {k:times} as much as {name2}. What "
            "does {name} earn in {w} weeks?",
        ),
        draw={"k": span(2, 5), "u": span(40, 300, 5), "w": span(2, 12)},
        given={"n": "k*u+u"},
        steps=(
            "{name2}'s pay is one of {p = k+1} equal parts.",
            "One part is ${u = n/p}.",
            "{name} earns ${x = u*k} a week.",
            "In {w} weeks that is ${all = x*w}.",
        ),
    ),
    Story(
        asks=(
            "Two gears turn together. The small one has {a} teeth and the large one has {k:times} as "
            "many. The small one turns {r} times a minute. How many times does the large one turn in {m} "
            "minutes?",
            "A small gear with {a} teeth drives a large gear with {k:times} as many teeth. In a minute "
            "the small one makes {r} turns. How many turns does the large gear make in {m} minutes?",
        ),
        draw={"a": span(10, 30, 2), "k": span(2, 6), "t": span(5, 60), "m": span(2, 15)},
        given={"r": "k*t"},
        steps=(
            "The large gear turns once while the small one turns {k} times, so it makes {t = r/k} turns "
            "a minute.",
            "In {m} minutes it makes {all = t*m} turns.",
        ),
    ),
    Story(
        asks=(
            "{name}, {name2} and {name3} buy a raffle ticket together. {name} pays ${a}, {name2} ${b} "
            "and {name3} ${c}. They win ${w} and share it in the same ratio. How many dollars more than "
            "{name2} does {name} get?",
            "A ticket was paid with ${a} by {name}, ${b} by {name2} and ${c} by {name3}. The prize of "
            "${w} is divided in the ratio of these amounts. By how much is {name}'s share larger than "
            "{name2}'s?",
        ),
        draw={"a": span(4, 9), "b": span(2, 5), "c": span(2, 8), "t": span(10, 90, 5)},
        given={"w": "(a+b+c)*t", "more": "a-b"},
        steps=(
            "The ticket cost ${s = a+b+c}.",
            "For each dollar paid they get ${t = w/s}.",
            "{name} paid ${d = a-b} more than {name2}.",
            "So {name} gets ${m = d*t} more.",
        ),
    ),
    Story(
        asks=(
            "A field is shared by wheat, corn and beans in the ratio {a} to {b} to {c}. The beans take "
            "{n} acres. How many acres has the whole field?",
            "On {name}'s field the areas of wheat, corn and beans are in the ratio {a} : {b} : {c}. {n} "
            "acres are beans. How large is the field in acres?",
        ),
        draw={"a": span(4, 9), "b": span(3, 7), "c": span(2, 5), "t": span(2, 20)},
        given={"n": "c*t"},
        steps=(
            "One part is {t = n/c} acres.",
            "There are {p = a+b+c} parts.",
            "The field has {f = p*t} acres.",
        ),
    ),
    Story(
        asks=(
            "{n} cookies are divided among {a} adults and {c} children, and every child gets twice as "
            "many as an adult. How many cookies do the children get together?",
            "Each of {c} children gets twice as many cookies as each of {a} adults. All {n} cookies are "
            "given out. How many cookies go to the children?",
        ),
        draw={"a": span(2, 9), "c": span(2, 9), "t": span(2, 8)},
        given={"n": "a*t+2*c*t"},
        steps=(
            "A child counts like two adults, so the children count like {x = 2*c} adults.",
            "That makes {p = a+x} equal parts.",
            "One part is {t = n/p} cookies.",
            "The children get {k = x*t} cookies.",
        ),
    ),
    Story(
        asks=(
            "In a box {x} of every {y} lamps are broken. {name} opens {b} boxes with {n} lamps each and "
            "sells the good lamps at ${p}. What do they bring?",
            "{name} buys {b} boxes of {n} lamps. Of every {y} lamps, {x} are broken. The other lamps are "
            "sold for ${p} each. How many dollars is that?",
        ),
        draw={
            "x": pick(2, 3),
            "y": pick(8, 10, 12, 15, 20),
            "b": span(2, 9),
            "n": span(24, 120, 12),
            "p": span(2, 9),
        },
        steps=(
            "There are {all = b*n} lamps.",
            "That is {g = all/y} groups of {y}.",
            "In each group {k = y-x} lamps are good.",
            "So {s = g*k} lamps are sold.",
            "They bring ${m = s*p}.",
        ),
    ),
    Story(
        asks=(
            "A {h}-foot pole casts a shadow of {s} feet. At the same time a tower casts a shadow of {t} "
            "feet, and a flag on top of it reaches {f} feet higher than the tower. How many feet above "
            "the ground does the flag reach?",
            "At noon the shadow of a {h}-foot pole is {s} feet and the shadow of a tower is {t} feet "
            "long. How high does a flag reach that goes {f} feet above the tower, in feet?",
        ),
        draw={"k": span(2, 5), "s": span(2, 6), "t": span(20, 90), "f": span(4, 15)},
        given={"h": "k*s"},
        steps=(
            "The pole is {k = h/s} times as high as its shadow is long.",
            "So the tower is {x = t*k} feet high.",
            "The flag reaches {y = x+f} feet.",
        ),
    ),
    Story(
        asks=(
            "The pupils of a school are in the ratio {a} boys to {b} girls. There are {d} girls more "
            "than boys. How many pupils are there?",
            "For every {a} boys in a school there are {b} girls, and in all there are {d} more girls "
            "than boys. How many pupils does the school have?",
        ),
        draw={"a": span(3, 8), "e": span(2, 6), "t": span(8, 60)},
        given={"b": "a+e", "d": "e*t"},
        steps=(
            "The girls have {e = b-a} parts more than the boys.",
            "One part is {t = d/e} pupils.",
            "There are {p = a+b} parts.",
            "The school has {n = p*t} pupils.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} had the same number of coins. Then {name} gave {g} coins to {name2}. Now "
            "{name} has {r} coins left. How many coins does {name2} have?",
            "After {name} gave {g} of {his} coins to {name2}, {name} has {r} left. Before that both had "
            "the same number. How many coins does {name2} have now?",
        ),
        draw={"g": span(3, 40), "r": span(5, 90)},
        steps=(
            "Before the gift each had {b = r+g} coins.",
            "{name2} has {n = b+g} coins now.",
        ),
    ),
    Story(
        asks=(
            "{a} painters paint a hall in {d} days. After {k} days, {b} more painters come to help. How "
            "many more days does the work take then?",
            "A hall would take {a} painters {d} days. When these have worked for {k} days, {b} others "
            "join them. In how many more days is the hall finished, if all work equally fast?",
        ),
        draw={"a": span(2, 12), "d": span(6, 24), "k": span(2, 6), "b": span(2, 12)},
        given={"more": "d-k-1"},
        steps=(
            "After {k} days the first painters would still need {r = d-k} days.",
            "That is {w = r*a} days of work for one painter.",
            "Then there are {n = a+b} painters.",
            "They need {t = w/n} days.",
        ),
    ),
    Story(
        asks=(
            '"I mix {a} cups of sand with {b} cups of soil," says {name}. {He} fills {n} pots, each with '
            "{c} cups of the mixture. How many cups of soil are in all the pots?",
            "{name} fills {n} pots with {c} cups each of a mixture that is {a} cups of sand to {b} cups "
            "of soil. How many cups of soil does {he} use?",
        ),
        draw={"a": span(2, 5), "b": span(2, 7), "n": span(4, 24), "c": span(3, 14)},
        steps=(
            "Each mixing makes {m = a+b} cups.",
            "The pots take {all = n*c} cups.",
            "So {name} mixes {t = all/m} times.",
            "That takes {s = t*b} cups of soil.",
        ),
    ),
    Story(
        asks=(
            "A third of {name}'s stamps are as many as half of {name2}'s. {name} has {n} stamps. How "
            "many stamps do they have together?",
            "{name} has {n} stamps. A third of them is the same number as half of {name2}'s stamps. How "
            "many do both have in all?",
        ),
        draw={"n": span(12, 900, 3)},
        steps=(
            "A third of {name}'s stamps is {t = n/3}.",
            "{name2} has twice that, {m = t*2} stamps.",
            "Together they have {all = n+m} stamps.",
        ),
    ),
    Story(
        asks=(
            "On a model train set, {s} centimeters of the real train are one centimeter of the model. A "
            "real wagon is {m} meters long. The model train has {w} wagons and an engine of {e} "
            "centimeters. How many centimeters long is it?",
            "One centimeter of a model is {s} centimeters of the real train. How long is a model train "
            "of {w} wagons, which are {m} meters long in reality, with a model engine of {e} "
            "centimeters?",
        ),
        draw={"s": pick(25, 40, 50, 60, 80, 100), "m": span(8, 24), "w": span(3, 12), "e": span(10, 30)},
        steps=(
            "A real wagon is {c = m*100} centimeters long.",
            "In the model it is {k = c/s} centimeters.",
            "All wagons are {x = k*w} centimeters.",
            "With the engine the train is {t = x+e} centimeters long.",
        ),
    ),
)
