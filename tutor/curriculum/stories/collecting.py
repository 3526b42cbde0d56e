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
)
