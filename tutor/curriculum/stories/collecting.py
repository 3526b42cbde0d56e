"""Collections: cards, stamps, coins, and games for scores."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} has {p} pages of stamps with {s} stamps on each page. {He} buys {n} packs of {k} "
            "stamps. {d} of the new stamps are doubles and go to {name2}. How many stamps [does {name} "
            "have|are in {name}'s album] [now|then]?",
            "In {name}'s album there are {p} pages with {s} stamps on each. After buying {n} packs of {k}"
            " stamps, {he} gives away {d} doubles. How many stamps does {he} [own|have] [in the end|at "
            "the end]?",
            "[At a flea market|In a shop], {name} buys {n} packs of {k} stamps for {his} album, where {p}"
            " pages with {s} stamps each are full. {d} new stamps are doubles, so {he} gives them away. "
            "How many stamps are {his} now?",
        ),
        draw={"p": span(5, 20), "s": span(6, 20), "n": span(2, 6), "k": span(10, 25), "d": span(3, 18)},
        steps=(
            "The album has {old = p*s} stamps.",
            "The packs have {new = n*k} stamps.",
            "Together that is {all = old+new} stamps.",
            "After the gift {left = all-d} stamps are left.",
        ),
    ),
    Story(
        asks=(
            "A jar contains {q} quarters, {d} dimes and {n} nickels. How many cents more than ${m} is that?",
            "{name} empties a [jar|money box] and finds {q} quarters, {d} dimes and {n} nickels. By how "
            "many cents is the money in it more than ${m}?",
            "{name} [wants|would like|plans] to buy a [toy|ball] for ${m} and pays with {q} quarters, {d}"
            " dimes and {n} nickels. That is too much; how many cents [come back|does {he} get back]?",
        ),
        draw={"q": span(8, 20), "d": span(5, 20), "n": span(4, 20), "m": span(2, 5)},
        steps=(
            "The quarters are {a = q*25} cents.",
            "The dimes are {b = d*10} cents.",
            "The nickels are {c = n*5} cents.",
            "Together that is {all = a+b+c} cents.",
            "The dollars are {e = m*100} cents.",
            "The difference is {diff = all-e} cents.",
        ),
    ),
    Story(
        asks=(
            "{name} trades {his} [football|baseball] cards: for [every|each] {a} of {his} cards {he} gets"
            " {b} cards from {name2}. {He} has {n} cards and trades {g} of them. How many cards does {he}"
            " have [afterward|after the trade|in the end]?",
            "For {a} common cards, {name2} gives {name} {b} rare ones. {name} gives {name2} {g} common "
            "cards in this way and had {n} cards before. How many cards [does {name} own|are in {name}'s "
            "box] after the trade?",
        ),
        draw={"a": span(4, 9), "b": pick(2, 3), "t": span(2, 8), "n": span(50, 150)},
        given={"g": "a*t"},
        steps=(
            "The trade is made {t = g/a} times.",
            "{name} gets {new = t*b} cards.",
            "After giving there are {kept = n-g} cards.",
            "In the end {name} has {all = kept+new} cards.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} model cars. [{p}%|{p} percent] of them are red, and [a third|one third] of "
            "the others are [blue|black]. How many are neither red nor of this other color?",
            "[Of|Out of] {name}'s {n} toy cars, [{p}%|{p} percent] are red. [A third|One third] of the "
            "[others|cars that are not red] are silver, and the rest are [yellow|green]. How many belong "
            "to this rest?",
        ),
        draw={"p": pick(10, 20, 25, 40, 50, 70), "n": span(20, 120, 10)},
        steps=(
            "{red = n*p/100} cars are red.",
            "{o = n-red} cars are not red.",
            "{t = o/3} of these have the second color.",
            "{rest = o-t} cars are left.",
        ),
    ),
    Story(
        asks=(
            "A pack of cards [costs|is] ${c:money} and has {k} cards. {name} needs {n} cards to fill an "
            "album and already has {h}. If [all new cards fit|no card comes twice], how many dollars "
            "[does {he} spend|do the packs cost {him}]?",
            "{name}'s album has room for {n} cards, and {h} are in it. [New ones|Cards] are sold in packs"
            " of {k} for ${c:money} a pack. If no card comes twice, [what does it cost in dollars to fill"
            " the album|how many dollars does the full album still cost]?",
        ),
        draw={"c": pick(1.5, 2, 2.5, 0.8, 1.2, 3), "k": span(5, 12), "x": span(4, 20), "h": span(15, 120)},
        given={"n": "h+k*x"},
        steps=(
            "{miss = n-h} cards are missing.",
            "They are in {x = miss/k} packs.",
            "The packs cost ${cost = x*c}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {a} foreign coins. {name2} gives {him} {b:word} coins [a|per|each] week. {name} "
            "gives {c:word} coins a week to {name3}. How many coins [does {name} have|are {name}'s] after"
            " {w} weeks?",
            "[Each|Every] week {name} gets {b:word} coins from {name2} for {his} collection and gives "
            "{c:word} to {name3}. {He} [starts|starts out] with {a} coins. How large is the collection "
            "[after {w} weeks|when {w} weeks have passed]?",
        ),
        draw={"a": span(10, 80), "b": span(6, 12), "c": span(2, 4), "w": span(3, 15)},
        steps=(
            "In a week the collection grows by {up = b-c} coins.",
            "In {w} weeks it grows by {all = up*w} coins.",
            "Then there are {n = a+all} coins.",
        ),
    ),
    Story(
        asks=(
            "{name} sells {his} comic collection: {a} comics at ${p} [each|apiece] and {b} rare ones at "
            "{x:times} that price. With the money {he} buys a [guitar|bike] for ${g}. How many dollars "
            "[are left|remain|are left over]?",
            "For {a} of {his} comics {name} [asks|gets] ${p} [each|apiece], and for {b} rare ones "
            "{x:times} as much each. A [scooter|camera] costs {him} ${g} of that money. How many dollars "
            "does {he} still have?",
        ),
        draw={"a": span(10, 40), "p": span(2, 6), "b": span(3, 10), "x": span(2, 5), "g": span(60, 180, 5)},
        steps=(
            "The comics bring ${m = a*p}.",
            "A rare one costs ${r = p*x}.",
            "The rare ones bring ${k = b*r}.",
            "Together that is ${all = m+k}.",
            "After the purchase ${left = all-g} is left.",
        ),
    ),
    Story(
        asks=(
            "In a video game, {name} collects {c} coins in each of {l} levels and loses {x} coins to a "
            "[dragon|wizard]. A magic shield costs {s} coins. How many shields can {he} buy with all "
            "{his} coins?",
            "A level of a game has {c} coins, and {name} has [cleared|finished] {l} levels with all their"
            " coins. A [troll|robber] takes {x} of them. For the rest {he} buys shields at {s} coins "
            "each. How many shields does {he} get?",
            "After {l} levels with {c} coins each, {name} must pay {x} coins at a [gate|bridge]. {He} "
            "spends everything else on shields, and one shield costs {s} coins. How many shields are "
            "that?",
        ),
        draw={"c": span(20, 60, 2), "l": span(3, 9), "x": span(10, 60), "s": span(8, 30)},
        given={"guard": "c*l/s-x/s-1"},
        steps=(
            "The levels bring {all = c*l} coins.",
            "After the loss there are {left = all-x} coins.",
            "They buy {n = left/s} shields.",
        ),
    ),
    Story(
        asks=(
            "{name} plays {g} games [of darts|of checkers|against a computer]. A win gives {w} points, a "
            "loss takes away {l} points. {He} wins {a} games and loses the others. How many points does "
            "{he} have if {he} started with {s}?",
            "With {s} points to begin with, {name} [enters|plays] a series of {g} games. {He} wins {a} of"
            " them for {w} points each. Each of the other games costs {him} {l} points. What is {his} "
            "final [score|number of points]?",
            "{name} begins with {s} points and plays {g} games, of which {he} wins {a}. [For a win|For "
            "each win] there are {w} points, and for each [game not won|defeat] {l} points are lost. How "
            "many points are there in the end?",
        ),
        draw={"g": span(8, 20), "w": span(4, 10), "l": span(2, 5), "a": span(4, 15), "s": span(10, 50, 5)},
        given={"guard": "g-a-1"},
        steps=(
            "{lost = g-a} games are lost.",
            "The wins bring {plus = a*w} points.",
            "The losses cost {minus = lost*l} points.",
            "In the end {name} has {all = s+plus-minus} points.",
        ),
    ),
    Story(
        asks=(
            "{name} has {x:times} as many [marbles|buttons] as {name2}. After {name} loses {k} of them, "
            "{he} has {r}. How many did the two have together [at first|before that]?",
            "{name} loses {k} [beads|chestnuts] and has {r} left. Before that {he} had {x:times} as many "
            "as {name2}. How many did the two have together [before the loss|at that time]?",
            "{r} [marbles|tokens] are left after {name} has lost {k}. Before this, {name} had {x:times} "
            "as many as {name2}. What was the total of both [then|at that time]?",
        ),
        draw={"b": span(5, 30), "x": span(2, 5), "k": span(3, 15)},
        given={"r": "b*x-k"},
        steps=(
            "At first {name} had {a = r+k}.",
            "{name2} has {b = a/x}.",
            "Together they had {all = a+b}.",
        ),
    ),
    Story(
        asks=(
            "{name} builds towers of toy bricks. The first has {a} bricks, and every next one has {m} "
            "bricks more [than the one before|than the last]. {He} builds {n:word} towers from a box of "
            "{b} bricks. How many bricks [are left|remain]?",
            "[From|With] a box of {b} bricks {name} builds {n:word} towers. The smallest takes {a} "
            "bricks, the next one {m} more, and the biggest {m} more than that. How many bricks [stay in "
            "the box|does {he} not use]?",
            "{name} has {b} toy bricks. {He} needs {a} for a small tower, {m} more than that for a second"
            " one, and another {m} more for a third one. How many bricks are not [needed|used]?",
        ),
        draw={"a": span(8, 30), "m": span(2, 10), "n": pick(3), "b": span(120, 250, 5)},
        steps=(
            "The second tower has {c = a+m} bricks.",
            "The third tower has {d = c+m} bricks.",
            "The towers take {used = a+c+d} bricks.",
            "{left = b-used} bricks are left.",
        ),
    ),
    Story(
        asks=(
            "A deck [has|consists of] {n} cards. {k} players get {c} cards each, and {t} cards are laid "
            "open on the table. The rest form a pile. From the pile every player draws {d:word} more. How"
            " many cards are in the pile then?",
            "{k} players share part of a deck of {n} cards: each gets {c}. {t} cards go [face up|open] on"
            " the table, and the others form a pile, from which every player [takes|draws] {d:word} "
            "cards. How many cards does the pile have left?",
            "{n} cards are used in a game for {k} people. Everyone is dealt {c} cards, {t} lie [open|face"
            " up], and the rest is the pile. After everyone has taken {d:word} cards from the pile, how "
            "many cards [does it have|are still in it]?",
        ),
        draw={"n": pick(52, 60, 80, 100), "k": span(2, 5), "c": span(4, 8), "t": span(2, 6), "d": span(2, 3)},
        given={"guard": "n-k*c-t-k*d-1"},
        steps=(
            "The players get {hand = k*c} cards.",
            "The pile has {pile = n-hand-t} cards.",
            "The players draw {draw = k*d} cards.",
            "The pile has {left = pile-draw} cards left.",
        ),
    ),
    Story(
        asks=(
            "{name} puts {his} {n} photos in albums. {a} photos are too blurry and are thrown away. Each "
            "album holds {p} pages with {k} photos on a page. How many albums [does {he} fill|are "
            "filled]?",
            "[Of|Out of] {n} photos {name} throws away {a} because they are [blurry|too dark]. The others"
            " go in albums with {p} pages and {k} photos on each page. How many albums are [full|filled] "
            "[at the end|in the end]?",
        ),
        draw={"x": span(2, 6), "p": span(8, 20), "k": span(2, 6), "a": span(3, 40)},
        given={"n": "x*p*k+a"},
        steps=(
            "{keep = n-a} photos are kept.",
            "An album holds {hold = p*k} photos.",
            "They fill {x = keep/hold} albums.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} rocks. {k} of them are in each of {x:word} boxes, and the rest are on a "
            "shelf. {He} then gives half of the rocks on the shelf to [a museum|{his} school]. How many "
            "rocks does {he} still own?",
            "{name}'s rock collection has {n} pieces, {k} in each of {x:word} boxes and the others on a "
            "shelf. Half of those on the shelf go to [{name2}|a school]. How many pieces [remain|are "
            "left] in the collection?",
            "{name} has {n} rocks. There are {x:word} boxes with {k} rocks [in each of them|apiece]. The "
            "rocks that are not in a box are on a shelf, and {name} gives half of these away. How many "
            "does {he} keep?",
        ),
        draw={"x": span(2, 6), "k": span(8, 20), "s": span(10, 40, 2)},
        given={"n": "x*k+s"},
        steps=(
            "The boxes hold {b = x*k} rocks.",
            "On the shelf there are {s = n-b} rocks.",
            "Half of them are given away: {g = s/2}.",
            "{name} still has {left = n-g} rocks.",
        ),
    ),
    Story(
        asks=(
            "A [puzzle|jigsaw puzzle] has {n} pieces. On the first day {name} places [{p}%|{p} percent] "
            "of the pieces. On the second day {name2} helps, and together they place {k} pieces [an|per] "
            "hour for {h} hours. How many pieces [are still missing|must they still place]?",
            "[{p}%|{p} percent] of a puzzle with {n} pieces is [done|placed] on day one. On day two "
            "{name} and {name2} work {h} hours and place {k} pieces [an|per] hour. How many pieces must "
            "still be placed?",
        ),
        draw={
            "n": pick(200, 300, 400, 500, 1000),
            "p": pick(10, 20, 25, 30, 40),
            "k": span(20, 50),
            "h": span(2, 5),
        },
        steps=(
            "On the first day {a = n*p/100} pieces are placed.",
            "On the second day it is {b = k*h} pieces.",
            "Together that is {done = a+b} pieces.",
            "{left = n-done} pieces are missing.",
        ),
    ),
    Story(
        asks=(
            "{name} throws {n} rings at a pole. Each ring on the pole scores {a} points, and each ring "
            "that only touches it scores {b} points. {x} rings land on the pole, and half of the others "
            "touch it. [What is the score|How many points does {he} score]?",
            "[Of|Out of] {n} rings thrown by {name}, {x} land on the pole for {a} points each. Half of "
            "the [remaining|other] rings touch the pole and get {b} points each. How many points does "
            "{name} [make|have]?",
        ),
        draw={"n": span(10, 30), "x": span(3, 12), "a": span(5, 10), "b": span(2, 4)},
        given={"guard": "n/2-x/2-1"},
        steps=(
            "The rings on the pole bring {m = x*a} points.",
            "{o = n-x} rings are not on the pole.",
            "{t = o/2} of them touch it.",
            "They bring {k = t*b} points.",
            "The score is {s = m+k}.",
        ),
    ),
    Story(
        asks=(
            "{name} finds {a} shells on the first day at the sea and {m} more on each day than on "
            "the day before. {He} stays {n:word} days and breaks {k} shells on the way home. How "
            "many whole shells does {he} bring home?",
            "At the sea {name} stays {n:word} days. On day one {he} finds {a} shells, and on each "
            "of the next days {m} more than the day before. {k} of all the shells break. How many "
            "are whole?",
        ),
        draw={"a": span(5, 30), "m": span(3, 12), "n": pick(3), "k": span(2, 20)},
        steps=(
            "On the second day {he} finds {b = a+m} shells.",
            "On the third day {he} finds {c = b+m} shells.",
            "Together that is {all = a+b+c} shells.",
            "Whole are {w = all-k} shells.",
        ),
    ),
    Story(
        asks=(
            '"Half of my marbles are glass and {p}% are steel; the other {r} are clay," says '
            "{name}. How many glass marbles does {he} have?",
            "Half of {name}'s marbles are made of glass, {p}% of steel, and the rest, {r} "
            "marbles, of clay. [How many are made of glass|What is the number of glass marbles]?",
        ),
        draw={"p": pick(10, 15, 20, 25, 30, 35, 40), "n": span(20, 300, 10)},
        given={"r": "n*(50-p)/100"},
        steps=(
            "Half is 50%, so clay makes up {c = 50-p}% of all.",
            "One percent is {o = r/c} marbles.",
            "Half of the marbles is {g = o*50}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} sorts {n} buttons by color. There are {k} red ones, {x:times} as many white "
            "ones, and the black ones are half of what is left. All the others are green. How "
            "many green ones are there?",
            "Out of {n} buttons, {k} are red, and {x:times} as many are white. Half of the others "
            "are black and the rest of them green. How many green buttons does {name} have?",
        ),
        draw={"k": span(6, 25), "x": span(2, 4), "g": span(5, 40)},
        given={"n": "k+k*x+2*g"},
        steps=(
            "White are {w = k*x} buttons.",
            "Neither red nor white are {r = n-k-w} buttons.",
            "Green are half of these: {g = r/2}.",
        ),
    ),
    Story(
        asks=(
            "A stamp show sells bags: a small bag has {a} stamps and costs ${p}, a large one has "
            "{b} stamps and costs ${q}. {name} has ${m} and buys {s} small bags; with the rest of "
            "the money {he} gets large ones. How many stamps does {he} bring home?",
            "{name} takes ${m} to a stamp show. {He} buys {s} small bags ({a} stamps for ${p}) "
            "and spends all the rest on large bags ({b} stamps for ${q}). How many stamps has "
            "{he} bought?",
        ),
        draw={
            "a": span(10, 25),
            "p": span(2, 4),
            "b": span(40, 90, 5),
            "q": span(5, 9),
            "s": span(2, 8),
            "l": span(2, 6),
        },
        given={"m": "p*s+q*l"},
        steps=(
            "The small bags cost ${x = s*p}.",
            "For large bags ${r = m-x} is left.",
            "That buys {l = r/q} large bags.",
            "The small bags hold {u = s*a} stamps.",
            "The large ones hold {v = l*b} stamps.",
            "Together that is {all = u+v} stamps.",
        ),
    ),
    Story(
        asks=(
            "In round one of a quiz {name} got {a} points, in round two {x:times} as many, and in "
            "round three {he} lost {k}. {name2} ended with {d} points fewer than {name}. What was "
            "{name2}'s score?",
            "{name} scores {a} points in the first round, {x:times} that in the second, and loses "
            "{k} points in the third. {name2} is {d} points behind {name} at the end. How many "
            "points does {name2} have?",
        ),
        draw={"a": span(12, 40), "x": span(2, 4), "k": span(4, 15), "d": span(3, 20)},
        steps=(
            "In round two {name} got {b = a*x} points.",
            "At the end {name} has {e = a+b-k} points.",
            "{name2} has {f = e-d} points.",
        ),
    ),
    Story(
        asks=(
            "{name} has {n} coins in rows. If {he} puts {a} in each row, {r:word} coins are left "
            "over. {He} gives these to {name2} and sells {s} full rows at ${p} a coin. How much "
            "does {he} get?",
            "From {n} coins {name} makes rows of {a}; {r:word} coins remain, and {name2} gets "
            "these. {name} sells the coins of {s} rows for ${p} each. How many dollars does {he} "
            "get?",
            "With {a} coins in a row, {name}'s {n} coins make full rows and {r:word} more coins. "
            "{He} sells {s} of the full rows and gets ${p} for each coin. What is that in "
            "dollars?",
        ),
        draw={"a": span(5, 12), "q": span(6, 15), "r": span(2, 4), "s": span(2, 5), "p": span(2, 9)},
        given={"n": "a*q+r"},
        steps=(
            "In the rows that {he} sells there are {c = s*a} coins.",
            "They bring ${m = c*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} throws darts: {a} darts in the red ring for {x} points each, {b} in the blue "
            "ring for {y} each, and {m} miss. What is {his} average for each dart thrown?",
            "Of {name}'s darts, {a} hit the red ring ({x} points each), {b} hit the blue ring "
            "({y} points each), and {m} hit nothing. How many points is that on average for every "
            "dart?",
        ),
        draw={
            "a": span(2, 9),
            "x": pick(10, 15, 20, 25),
            "b": span(2, 9),
            "y": pick(4, 5, 6, 8),
            "m": span(2, 5),
        },
        steps=(
            "The red ring brings {p = a*x} points.",
            "The blue ring brings {q = b*y} points.",
            "Together {name} has {s = p+q} points.",
            "There were {n = a+b+m} darts.",
            "The average is {v = s/n} points.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has twice as many stickers as {name2}. If {name} gave {name2} {k} stickers, "
            "both would have the same number. Instead, {name} buys {b} more. How many stickers "
            "does {name} have then?",
            "By giving {k} stickers to {name2}, {name}, who has twice as many as {name2}, could "
            "make their numbers equal. But {name} keeps them all and buys {b} more. How many "
            "stickers does {name} have [in the end|now]?",
        ),
        draw={"k": span(3, 60), "b": span(5, 40)},
        steps=(
            "The gift would lower {name}'s number and raise {name2}'s, so the difference is {d = 2*k}.",
            "{name} has twice as many as {name2}, so the difference is as large as {name2}'s "
            "number, and {name} has {a = 2*d}.",
            "After buying there are {all = a+b} stickers.",
        ),
    ),
    Story(
        asks=(
            "{name} draws cards in a game. A star is worth {s} points, a moon half as many, and a "
            "sun {x:times} as many as a star. {He} draws {a} stars, {b} moons and {c} suns. How "
            "many points is that?",
            "In a card game a star brings {s} points, a moon half of that, and a sun {x:times} "
            "the points of a star. How many points do {a} stars, {b} moons and {c} suns bring?",
        ),
        draw={"s": span(4, 20, 2), "x": span(3, 5), "a": span(2, 6), "b": span(2, 9), "c": span(2, 5)},
        steps=(
            "A moon brings {m = s/2} points.",
            "A sun brings {u = s*x} points.",
            "The stars bring {p = a*s}, the moons {q = b*m} and the suns {r = c*u} points.",
            "Together that is {all = p+q+r} points.",
        ),
    ),
    Story(
        asks=(
            "{name} collects toy trains. {He} has {t} trains with {c} cars each and buys {k} "
            "single cars. Then {he} builds longer trains, each with {m} cars. How many long "
            "trains can {he} build from all the cars?",
            "From the cars of {t} toy trains, {c} to a train, and from {k} new cars {name} builds "
            "trains of {m} cars. How many of these new trains does {he} get?",
        ),
        draw={"t": span(4, 20), "c": span(4, 9), "k": span(2, 30), "m": span(8, 15)},
        steps=(
            "The trains have {x = t*c} cars.",
            "With the new ones there are {y = x+k} cars.",
            "That makes {z = y/m} long trains.",
        ),
    ),
    Story(
        asks=(
            "An album with {p} pages has room for {k} photos on each page, but {e} pages stay "
            "empty because they are torn. {name} has {n} photos. How many photos do not fit?",
            "{name} wants to put {n} photos in an album of {p} pages, {k} to a page. {e} pages "
            "are torn and cannot be used. For how many photos is there no room?",
        ),
        draw={"p": span(20, 40), "k": span(3, 8), "e": span(2, 6), "x": span(5, 60)},
        given={"n": "p*k-e*k+x"},
        steps=(
            "{u = p-e} pages can be used.",
            "They have room for {r = u*k} photos.",
            "There is no room for {x = n-r} photos.",
        ),
    ),
    Story(
        asks=(
            "{name} pays ${c} for an old coin. After a year it is worth {p}% more, and in the "
            "second year its worth rises by ${r}. {He} sells it and buys {k} new coins, all at "
            "the same price. What does one of these cost?",
            "An old coin that cost {name} ${c} gains {p}% in its first year and ${r} in the "
            "second. {He} sells it for what it is worth then and buys {k} equal coins with the "
            "money. What is the price of each?",
        ),
        draw={"c": span(20, 200, 10), "p": pick(10, 20, 25, 30, 40, 50), "r": span(3, 30), "k": span(2, 8)},
        steps=(
            "In the first year it gains ${g = c*p/100}.",
            "Then it is worth ${w = c+g}.",
            "After the second year it is worth ${v = w+r}.",
            "Each new coin costs ${o = v/k}.",
        ),
    ),
    Story(
        asks=(
            "Three friends put their comics together. {name} brings {a}, {name2} brings {d} "
            "fewer, and {name3} brings as many as both of them together. They put them in boxes "
            "of {b}. How many boxes do they fill?",
            "{name3} has as many comics as {name} and {name2} together. {name} has {a}, and "
            "{name2} has {d} fewer than {name}. How many boxes of {b} do the comics of all three "
            "fill?",
        ),
        draw={"a": span(15, 60), "d": span(3, 14), "b": span(6, 20)},
        steps=(
            "{name2} has {x = a-d} comics.",
            "{name} and {name2} have {y = a+x} comics.",
            "With those of {name3} there are {z = 2*y} comics.",
            "They fill {n = z/b} boxes.",
        ),
    ),
    Story(
        asks=(
            '"I need {n} points for the gold badge," says {name}. Every museum visit gives {v} '
            "points and every quiz {q}. {He} has made {a} visits. How many quizzes must {he} "
            "still do, if {he} has done {b} already?",
            "For a gold badge {n} points are needed. A museum visit brings {v} points, a quiz "
            "{q}. {name} has {a} visits and {b} quizzes so far and wants to get the rest with "
            "quizzes. How many more quizzes are that?",
        ),
        draw={"v": span(10, 30, 5), "q": span(4, 9), "a": span(2, 8), "b": span(2, 6), "k": span(3, 12)},
        given={"n": "v*a+q*b+q*k"},
        steps=(
            "The visits brought {x = a*v} points.",
            "The quizzes brought {y = b*q} points.",
            "{r = n-x-y} points are missing.",
            "That is {k = r/q} more quizzes.",
        ),
    ),
)
