"""Parties, invitations and events."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} invites {n} people to a party. [{p}%|{p} percent] of them say yes. {k} of those who "
            "said yes [bring a friend|come with one friend]. How many people [come|are there], counting "
            "{name}?",
            "[Of|Out of] {n} people invited to {name}'s party, [{p}%|{p} percent] accept, and {k} of "
            "these come with [a friend|one more guest]. How many people, {name} included, [are at the "
            "party|is that]?",
        ),
        draw={"n": pick(20, 25, 30, 40, 50), "p": pick(40, 60, 70, 80), "k": span(3, 10)},
        steps=(
            "{y = n*p/100} people say yes.",
            "With the friends there are {g = y+k} guests.",
            "With {name} there are {all = g+1} people.",
        ),
    ),
    Story(
        asks=(
            "For a party, {name} bakes {t} trays of {c} [cupcakes|cookies]. {b} of them burn. The {g} "
            "guests eat {e:word} each. How many are left?",
            "{g} guests come to {name}'s [party|housewarming], and each eats {e:word} cupcakes. {name} "
            "had made {t} trays with {c} cupcakes each, of which {b} were burned and thrown away. How "
            "many cupcakes [remain|are left over]?",
            "{t} trays with {c} [muffins|cupcakes] each come out of {name}'s oven. {b} are burned. Of the"
            " good ones, {g} guests eat {e:word} each. How many good ones are [left|there in the end]?",
        ),
        draw={"t": span(3, 8), "c": pick(6, 9, 12, 15), "b": span(2, 8), "g": span(5, 20), "e": span(2, 4)},
        steps=(
            "{name} bakes {all = t*c} pieces.",
            "{good = all-b} of them are good.",
            "The guests eat {eat = g*e}.",
            "{left = good-eat} are left.",
        ),
    ),
    Story(
        asks=(
            "{name} writes {n} invitations. {He} does {a} [a|per|each] day for the first {d} days and "
            "[wants|would like|plans] to finish in {e} more days. How many must {he} write on each of "
            "these days?",
            "There are {n} invitations to write. {name} has written {a} [a|per|each] day for {d} days. "
            "[To be done|If {he} wants to be done] in {e} more days, how many invitations a day must {he}"
            " write [from now on|now]?",
            "For {d} days {name} writes {a} invitations [a|per|each] day. In all there must be {n}. How "
            "many a day [are left to write|must be written] in the {e} days that remain?",
        ),
        draw={"a": span(4, 12), "d": span(2, 5), "e": span(2, 4), "x": span(5, 15)},
        given={"n": "a*d+e*x"},
        steps=(
            "So far {done = a*d} invitations are written.",
            "{left = n-done} are left.",
            "That is {x = left/e} a day.",
        ),
    ),
    Story(
        asks=(
            "[For a dinner|For a party|At a reunion] tables for {s} people are set up for {g} guests, and"
            " the tables are all full. Each table gets {f} flowers and {c:word} candles. A flower "
            "[costs|is] ${p} and a candle ${q}. How many dollars do the decorations cost?",
            "{g} guests sit at full tables of {s}. Every table is decorated with {f} flowers at ${p} "
            "[each|apiece] and {c:word} candles at ${q} each. What do the decorations [for all "
            "tables|altogether] cost, in dollars?",
        ),
        draw={
            "s": pick(4, 6, 8, 10),
            "t": span(3, 12),
            "f": span(3, 9),
            "c": span(2, 4),
            "p": span(2, 4),
            "q": span(3, 6),
        },
        given={"g": "s*t"},
        steps=(
            "There are {t = g/s} tables.",
            "The flowers for one table cost ${x = f*p}.",
            "The candles for one table cost ${y = c*q}.",
            "One table costs ${z = x+y}.",
            "All tables cost ${all = z*t}.",
        ),
    ),
    Story(
        asks=(
            "A pizza is cut into {s} slices. {name} orders {n} pizzas for {g} people. Everyone eats "
            "{e:word} slices, and {k} people eat one more slice. How many slices [are left|remain|are "
            "left over]?",
            "For {g} people, {name} [buys|orders] {n} pizzas with {s} slices each. Everybody has {e:word}"
            " slices, and then {k} people take one more. How many slices [remain|does nobody eat]?",
            "{n} pizzas of {s} slices [arrive|are delivered] at a party of {g}. All the people eat "
            "{e:word} slices each; {k} of them eat an extra slice. How many slices are there [at the "
            "end|in the end]?",
        ),
        draw={"s": pick(6, 8, 10, 12), "n": span(3, 9), "g": span(6, 20), "e": span(2, 4), "k": span(2, 6)},
        given={"guard": "n*s-g*e-k-1"},
        steps=(
            "There are {all = n*s} slices.",
            "Everyone together eats {a = g*e} slices.",
            "With the extra ones it is {b = a+k} slices.",
            "{left = all-b} slices are left.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} balloons. [{p}%|{p} percent] of them burst, and {he} ties the rest in bunches"
            " of {b} on each of the tables. How many tables [get a bunch|are decorated]?",
            "[Of|Out of] {n} balloons bought by {name}, [{p}%|{p} percent] burst. The others are [tied "
            "together|put] in bunches of {b}, one bunch for each table. How many tables [are "
            "decorated|have balloons]?",
        ),
        draw={"n": span(40, 200, 10), "p": pick(4, 5, 10, 20, 25), "b": span(3, 9)},
        steps=(
            "{x = n*p/100} balloons burst.",
            "{r = n-x} balloons are left.",
            "They make {t = r/b} bunches, one for each table.",
        ),
    ),
    Story(
        asks=(
            "Renting a hall [costs|is] ${r} plus ${h} for [each|every] hour. A party lasts {t} hours, and"
            " {g} friends share the cost [equally|evenly]. How many dollars does each friend pay?",
            "{g} friends rent a [hall|barn] for {t} hours. They pay ${r} at the start and ${h} an hour, "
            "all in equal shares. How many dollars [does each of them pay|is that for each]?",
            "The price for a [boat|dance hall] is ${r} for the booking and ${h} for [each|every] hour. "
            "{g} people take it for {t} hours and divide the price [equally|evenly]. What does each of "
            "them pay, in dollars?",
        ),
        draw={"r": span(40, 200, 10), "h": span(20, 60, 5), "t": span(3, 8), "g": span(5, 20)},
        steps=(
            "The hours cost ${x = h*t}.",
            "In all it costs ${all = r+x}.",
            "Each friend pays ${each = all/g}.",
        ),
    ),
    Story(
        asks=(
            "At a party, everyone shakes hands once with everyone else. {n} people are there. How many "
            "handshakes are there [altogether|in all|in total]?",
            "{n} people [meet|come together]. Each of them shakes hands with each other one exactly once."
            " What is the number of handshakes?",
            "In a club of {n} members, every two members play [chess|table tennis] against each other "
            "once. How many games are [played|there]?",
        ),
        draw={"n": span(4, 16)},
        steps=(
            "Each person meets {o = n-1} others.",
            "Counting from both sides there are {b = n*o}.",
            "Each one was counted twice, so there are {h = b/2}.",
        ),
    ),
    Story(
        asks=(
            "{name} fills {b} goody bags with {t:word} toys and {c} candies each. Toys come in packs of "
            "{k} and cost ${p} a pack. Candies cost {q} cents each. How many dollars [do the toys cost "
            "more than the candies|more than for the candies does {he} pay for the toys]?",
            "There are {t:word} toys and {c} candies in each of {name}'s {b} [gift|goody] bags. A pack of"
            " {k} toys costs ${p}, and a candy costs {q} cents. How many dollars more does {name} spend "
            "on toys than on candies?",
            "{b} goody bags get {t:word} toys and {c} candies each. {name} pays ${p} for a pack of {k} "
            "toys and {q} cents for a candy. By how many dollars are [the toys|all toys] dearer than [the"
            " candies|all candies]?",
        ),
        draw={
            "b": pick(10, 15, 20, 25, 30),
            "t": span(2, 4),
            "c": span(4, 10),
            "k": pick(5, 6, 8, 10),
            "p": span(3, 8),
            "q": pick(5, 10, 20),
        },
        steps=(
            "{toys = b*t} toys are needed.",
            "That is {packs = toys/k} packs.",
            "They cost ${x = packs*p}.",
            "The candies cost ${y = b*c*q/100}.",
            "The difference is ${d = x-y}.",
        ),
    ),
    Story(
        asks=(
            "For a costume party, [a third|one third] of the {n} guests come as pirates, {a} come as "
            "[witches|robots], and half of the rest come as animals. How many guests come as animals?",
            "{n} guests come to a masked ball. [A third|One third] of them are pirates, {a} are "
            "[kings|cowboys], and of the others half are animals. How many animals [are there|does one "
            "see]?",
        ),
        draw={"n": span(30, 120, 3), "a": span(4, 20)},
        steps=(
            "{p = n/3} guests are pirates.",
            "{r = n-p-a} guests are left.",
            "Half of them, {h = r/2}, are animals.",
        ),
    ),
    Story(
        asks=(
            "{name}'s party [starts|begins] with {n} guests. [Each|Every] hour {a} guests leave and {b} "
            "come. After {h} hours {k} more guests come [at once|together]. How many guests [are there "
            "then|does the party have now]?",
            "At the start of a [garden party|street party] there are {n} people. In [each|every] hour {a}"
            " people go and {b} arrive. {h} hours later, {k} more come all at once. How many people are "
            "there then?",
        ),
        draw={"n": span(30, 90), "a": span(6, 12), "b": span(2, 5), "h": span(2, 5), "k": span(3, 15)},
        steps=(
            "Each hour the number falls by {d = a-b}.",
            "In {h} hours it falls by {x = d*h}.",
            "Then there are {y = n-x} people.",
            "With the last ones there are {all = y+k} people.",
        ),
    ),
    Story(
        asks=(
            "For {n} paper lanterns {name} needs {p} sheets of paper each. {He} has {h} sheets at home. A"
            " pack of {k} sheets [costs|is] ${c}. How many dollars [must {he} spend|does {he} spend] on "
            "paper?",
            "A [paper star|lantern] takes {p} sheets of paper, and {name} [wants|would like|plans] to "
            "make {n} for a party. With {h} sheets at home and packs of {k} for ${c}, how many dollars "
            "does {he} spend?",
            "{name} folds {n} [lanterns|garlands] out of {p} sheets of paper each. {h} sheets are there "
            "already; the others are bought in packs of {k} sheets at ${c} a pack. What do the packs "
            "cost, in dollars?",
        ),
        draw={"p": span(3, 9), "n": span(8, 30), "k": pick(10, 20, 25, 50), "m": span(2, 8), "c": span(2, 6)},
        given={"h": "n*p-m*k", "small": "n*p-2*h", "guard": "h-1"},
        steps=(
            "The lanterns take {all = n*p} sheets.",
            "{miss = all-h} sheets are missing.",
            "That is {m = miss/k} packs.",
            "They cost ${cost = m*c}.",
        ),
    ),
    Story(
        asks=(
            "At a [wedding|wedding party] there are {x:times} as many guests from the bride's side as "
            "from the groom's side. In all there are {n} guests. {k} guests of the bride leave early. How"
            " many guests of the bride [stay|are still there]?",
            "{n} guests celebrate a wedding. The bride has invited {x:times} as many of them as the "
            "groom. [Later|After dinner] {k} of the bride's guests go home. How many of the bride's "
            "guests are still there?",
            "There are {n} people at a [wedding|wedding dinner]: friends of the bride and friends of the "
            "groom, {x:times} as many of hers as of his. {k} of her friends must leave. How many of her "
            "friends remain?",
        ),
        draw={"g": span(8, 40), "x": span(2, 4), "k": span(3, 15)},
        given={"n": "g*x+g"},
        steps=(
            "The groom's guests are one of {parts = x+1} parts.",
            "There are {g = n/parts} guests of the groom.",
            "The bride has {b = n-g} guests.",
            "{left = b-k} of them stay.",
        ),
    ),
    Story(
        asks=(
            "{name} [plans|prepares] games: {a} rounds of {m} minutes each and a prize ceremony of {c} "
            "minutes. Between the rounds there are breaks of {b} minutes. The party lasts {h} hours. How "
            "many minutes [are left|does that leave] for [the meal|dinner]?",
            "A party of {h} hours has {a} rounds of games, each {m} minutes long, with {b} minutes of "
            "break between two rounds. The prizes take another {c} minutes. How many minutes [remain|are "
            "left] for eating?",
        ),
        draw={"a": span(3, 6), "m": span(10, 20, 5), "b": span(4, 8), "c": span(10, 25, 5), "h": span(3, 5)},
        steps=(
            "The games take {g = a*m} minutes.",
            "There are {k = a-1} breaks.",
            "They take {p = k*b} minutes.",
            "The party has {all = h*60} minutes.",
            "For the meal {left = all-g-p-c} minutes are left.",
        ),
    ),
    Story(
        asks=(
            "A band plays at a [school dance|street festival] for {h} hours with {b} breaks of {m} "
            "minutes each. A song takes {s} minutes. How many songs does the band play?",
            "How many songs of {s} minutes can a band play at a [ball|summer festival] of {h} hours if it"
            " takes {b} breaks of {m} minutes each?",
            "A [festival|dance] lasts {h} hours. The band takes {b} breaks, each {m} minutes long, and "
            "[apart from that|otherwise] plays songs of {s} minutes without a pause. How many songs is "
            "that?",
        ),
        draw={"h": span(2, 5), "b": span(2, 4), "m": pick(10, 12, 15, 20), "s": span(3, 6)},
        steps=(
            "The evening has {all = h*60} minutes.",
            "The breaks take {p = b*m} minutes.",
            "The band plays for {t = all-p} minutes.",
            "That is {n = t/s} songs.",
        ),
    ),
    Story(
        asks=(
            "{name} has ${m} for a party. A clown takes ${c} an hour for {h} hours, and the food costs "
            "${f} for each of the {n} guests. How much is left for presents?",
            "For {his} birthday {name} may spend ${m}. {He} hires a clown for {h} hours at ${c} an hour "
            "and pays ${f} a guest for food. {n} guests are coming. How many dollars remain?",
        ),
        draw={
            "m": span(200, 500, 10),
            "c": span(25, 60, 5),
            "h": span(2, 4),
            "f": span(4, 9),
            "n": span(8, 25),
        },
        steps=(
            "The clown takes ${x = c*h}.",
            "The food costs ${y = f*n}.",
            "There is ${r = m-x-y} left.",
        ),
    ),
    Story(
        asks=(
            "{name} strings {n} lamps on a line, {g} centimeters apart, and leaves {e} meters of cable "
            "at each end. How many meters long is the cable?",
            "On a cable hang {n} party lamps with {g} centimeters from one to the next. Before the first "
            "and after the last lamp there are {e} meters of cable each. What is the length of {name}'s "
            "cable in meters?",
        ),
        draw={"n": span(6, 41), "g": pick(20, 25, 40, 50, 60, 75), "e": span(2, 6)},
        steps=(
            "There are {k = n-1} gaps between the lamps.",
            "The gaps take {c = k*g} centimeters.",
            "That is {m = c/100} meters.",
            "Both ends together are {x = 2*e} meters.",
            "The cable has {all = m+x} meters.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "At a raffle {n} tickets are sold at ${p} each. There are {a} prizes worth ${b} each and one "
            "main prize worth ${c}. How much money is left for the club when the prizes are paid?",
            "A club sells {n} raffle tickets for ${p} apiece. It pays ${c} for the main prize and ${b} "
            "for each of {a} small prizes. What does the club gain, in dollars?",
        ),
        draw={
            "n": span(100, 400, 10),
            "p": pick(2, 3, 4, 5),
            "a": span(4, 15),
            "b": span(5, 15),
            "c": span(50, 150, 10),
        },
        steps=(
            "The tickets bring ${x = n*p}.",
            "The small prizes cost ${y = a*b}.",
            "With the main prize it is ${z = y+c}.",
            "The club keeps ${g = x-z}.",
        ),
    ),
    Story(
        asks=(
            "{n} children come to {name}'s party. {He} has {a} stickers, but {b} of them are torn. If "
            "every child is to get {k} good stickers, how many more must {he} buy?",
            "Each of {n} children at a party is to get {k} stickers. {name} finds {a} stickers at home, "
            "{b} of which are torn and cannot be used. How many stickers are missing?",
        ),
        draw={"n": span(6, 24), "k": span(3, 9), "a": span(20, 90), "b": span(3, 15)},
        given={"ok": "a-b-1"},
        steps=(
            "{name} needs {x = n*k} stickers.",
            "Good ones are {g = a-b}.",
            "So {m = x-g} stickers are missing.",
        ),
    ),
    Story(
        asks=(
            "A long table is made of {n} square tables put in one row. One person can sit at each free "
            "side of a square table. {name} invites {g} people. How many of the seats stay empty?",
            "{name} pushes {n} square tables together in one row. At every side of a table that is free "
            "there is room for one person. How many seats are empty when {g} people sit down?",
        ),
        draw={"n": span(6, 30), "g": span(8, 50)},
        steps=(
            "Along both long sides there are {x = 2*n} seats.",
            "With the two ends there are {s = x+2} seats.",
            "Empty are {e = s-g} seats.",
        ),
    ),
    Story(
        asks=(
            "{name} hides {n} eggs for an egg hunt. {name2} finds {p}% of them, {name3} finds {d} fewer "
            "than {name2}, and the small children find the rest. How many do the small children find?",
            "In an egg hunt {n} eggs are hidden. {p}% of them are found by {name2}, {d} fewer than that "
            "by {name3}, and all others by the little ones. How many eggs do the little ones find?",
        ),
        draw={"n": span(40, 200, 20), "p": pick(25, 30, 35, 40, 45), "d": span(3, 15)},
        steps=(
            "{name2} finds {a = n*p/100} eggs.",
            "{name3} finds {b = a-d} eggs.",
            "Together they find {s = a+b} eggs.",
            "The others find {r = n-s} eggs.",
        ),
    ),
    Story(
        asks=(
            "When {name} counted the guests at nine o'clock, there were {r}. In the hour before, {a} "
            "guests had come and {b} had left. Half of those who were there at eight had brought a "
            "present. How many presents was that, if each brought one?",
            "At nine o'clock there are {r} guests at {name}'s party. Since eight o'clock {a} guests have "
            "come and {b} have gone. Of the guests at eight o'clock, half had brought one present each. "
            "How many presents did these guests bring?",
        ),
        draw={"h": span(8, 40), "a": span(3, 20), "b": span(2, 15)},
        given={"r": "2*h+a-b"},
        steps=(
            "Without the new guests there would be {x = r-a}.",
            "With those who left there were {y = x+b} at eight o'clock.",
            "Half of them brought {h = y/2} presents.",
        ),
    ),
    Story(
        asks=(
            "For a dance, {n} people pay ${p} each in advance and {m} people pay ${d} more than that at "
            "the door. The hall costs ${h} and the music ${b}. What is the profit?",
            "At {name}'s dance, {n} people have bought tickets at ${p}. Another {m} people come without "
            "a ticket and pay ${d} more than the others. The hall is ${h} and the band ${b}. How many "
            "dollars remain?",
        ),
        draw={
            "n": span(30, 90, 5),
            "p": span(6, 12),
            "d": span(2, 5),
            "m": span(8, 30),
            "h": span(100, 250, 10),
            "b": span(80, 200, 10),
        },
        steps=(
            "The tickets bring ${x = n*p}.",
            "At the door one person pays ${q = p+d}.",
            "The door brings ${y = m*q}.",
            "In all ${s = x+y} comes in.",
            "The costs are ${c = h+b}.",
            "The profit is ${g = s-c}.",
        ),
    ),
    Story(
        asks=(
            "{name} cuts a birthday cake into {s} pieces. {a} children eat {k:word} pieces each, and the "
            "{b} adults share the remaining pieces so that each has the same number. How many pieces "
            "does an adult get?",
            "A birthday cake has {s} pieces. {a} children take {k:word} each. The rest is divided "
            "equally among {b} adults. How many pieces is that for each adult?",
        ),
        draw={"a": span(4, 12), "k": pick(2, 3), "b": span(2, 8), "t": span(2, 4)},
        given={"s": "a*k+b*t"},
        steps=(
            "The children eat {x = a*k} pieces.",
            "There are {r = s-x} pieces left.",
            "Each adult gets {t = r/b} pieces.",
        ),
    ),
    Story(
        asks=(
            "{name} is planning a film night from {a} o'clock to {b} o'clock. The first film lasts {f} "
            "minutes, the second {d} minutes less, and the break in between {p} minutes. How many "
            "minutes remain for talking?",
            "From {a} o'clock to {b} o'clock {name} and {his} guests watch two films with a break of {p} "
            "minutes. One film takes {f} minutes and the other {d} minutes less. The rest of the evening "
            "they talk. How many minutes is that?",
        ),
        draw={"a": span(5, 6), "b": span(10, 11), "f": span(95, 140), "d": span(5, 25), "p": span(10, 25)},
        steps=(
            "The second film takes {g = f-d} minutes.",
            "Films and break take {x = f+g+p} minutes.",
            "The evening has {h = b-a} hours.",
            "That is {m = h*60} minutes.",
            "For talking {r = m-x} minutes remain.",
        ),
    ),
    Story(
        asks=(
            "How many chairs must be borrowed for the street party? There are {n} families with {k} "
            "people each, and {a} people come alone. {name} has {c} benches for {b} people each, and "
            "everybody else needs a chair.",
            "{n} families of {k} people and {a} single people come to a street party. {c} benches seat "
            "{b} people each. The other people need chairs. How many chairs does {name} borrow?",
        ),
        draw={"n": span(8, 20), "k": span(3, 5), "a": span(4, 20), "c": span(4, 10), "b": span(3, 6)},
        steps=(
            "The families bring {x = n*k} people.",
            "In all there are {y = x+a} people.",
            "The benches seat {z = c*b} people.",
            "So {m = y-z} chairs are needed.",
        ),
    ),
    Story(
        asks=(
            "Balloons are sold in bags of {k} for ${p}. {name} wants {a} balloons in each of {r} rooms "
            "and {b} more at the door. {His} uncle pays half of the price. What does {name} pay, if no "
            "balloon is left over?",
            "{name} decorates {r} rooms with {a} balloons each and the door with {b} balloons. A bag of "
            "{k} balloons [costs|is] ${p}, {he} uses them all, and {his} aunt pays half. How many "
            "dollars does {name} pay {him}self?",
        ),
        draw={
            "k": pick(8, 10, 12, 15, 20),
            "p": span(2, 6),
            "a": span(6, 20),
            "r": span(3, 8),
            "b": span(4, 20),
        },
        given={"two": "(a*r+b)/k-1"},
        steps=(
            "The rooms take {x = a*r} balloons.",
            "With the door it is {y = x+b}.",
            "That is {z = y/k} bags.",
            "They cost ${c = z*p}.",
            "{name} pays half, ${h = c/2}.",
        ),
    ),
    Story(
        asks=(
            "{name} gave a gift bag to each of {n} guests. In a bag were {a} candies and {k:times} as "
            "many nuts. After that {he} had {c} candies and {d} nuts left. How many candies and nuts did "
            "{he} have at first?",
            "There were {a} candies and {k:times} as many nuts in each of the {n} gift bags for {name}'s "
            "guests; {c} candies and {d} nuts were left over. How many candies and nuts together were "
            "there before?",
        ),
        draw={"n": span(6, 20), "a": span(3, 9), "k": span(2, 3), "c": span(2, 9), "d": span(3, 20)},
        steps=(
            "A bag has {b = a*k} nuts.",
            "In a bag there are {s = a+b} pieces.",
            "All bags have {t = s*n} pieces.",
            "With the rest there were {all = t+c+d} pieces.",
        ),
    ),
    Story(
        asks=(
            '"We are {n} people," says {name}. "Every fourth person drinks tea, {p}% drink juice, and '
            'the others drink water." How many drink water?',
            "Of {n} guests, one in four drinks tea and {p}% drink juice. {name} serves water to all the "
            "others, in jugs that are enough for {k} people each. How many people drink water?",
        ),
        draw={"n": span(40, 240, 20), "p": pick(5, 10, 15, 20, 30, 35, 40, 45, 50, 55, 60), "k": span(4, 8)},
        steps=(
            "Tea is drunk by {t = n/4} people.",
            "Juice is drunk by {j = n*p/100} people.",
            "Water is drunk by {w = n-t-j} people.",
        ),
    ),
)
