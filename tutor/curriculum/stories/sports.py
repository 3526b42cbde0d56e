"""Sports: points, matches, training and leagues."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "A soccer team gets {w} points for a win and {d:word} point for a draw. It [won {a} games and"
            " drew {b}|has won {a} games, and {b} games were draws]. Its rival has {c} points. By how "
            "many points is the team ahead?",
            "In a league, a win counts {w} points and a draw counts {d:word}. {name}'s team has {a} wins "
            "and {b} draws, and the team in second place has {c} points. How large is the "
            "[lead|difference], in points?",
            "With {w} points for each win and {d:word} for each draw, a team has [won {a} games and drawn"
            " {b}|{a} wins and {b} draws]. How many points [more|in front] is that than a rival with {c} "
            "points?",
        ),
        draw={"w": pick(3), "d": pick(1), "a": span(6, 18), "b": span(2, 9), "c": span(15, 50)},
        given={"guard": "a*w+b*d-c-1"},
        steps=(
            "The wins bring {x = a*w} points.",
            "With the draws the team has {all = x+b*d} points.",
            "It is {lead = all-c} points ahead.",
        ),
    ),
    Story(
        asks=(
            "[In a basketball game|In the final|Against the neighbor town] {name} makes {a} two-point "
            "shots, {b} three-point shots and {c} free throws worth one point. The team scores {n} "
            "points. How many points come from the other players?",
            "A basketball team wins with {n} points. {name} hit {a} shots for two points, {b} shots for "
            "three points and {c} free throws for one point. How many points did the [rest of the "
            "team|others] score?",
            "{name}'s share in a game with {n} team points: {a} baskets of two points, {b} of three "
            "points and {c} free throws of one point. How many points [are left for|belong to] {his} "
            "teammates?",
            "{n} points is the score of {name}'s basketball team. {name} made {a} two-pointers, {b} "
            "three-pointers and {c} free throws of one point. How many points did [all the "
            "others|everyone else] make [together|combined]?",
        ),
        draw={"a": span(3, 9), "b": span(2, 5), "c": span(2, 7), "n": span(60, 98)},
        steps=(
            "The two-point shots make {x = a*2} points.",
            "The three-point shots make {y = b*3} points.",
            "With the free throws {name} has {mine = x+y+c} points.",
            "The others score {rest = n-mine} points.",
        ),
    ),
    Story(
        asks=(
            "{name} runs {k} kilometers on Monday. Each training day after that {he} runs {m:word} "
            "kilometers more than on the one before. {He} trains on Monday, Wednesday and Friday. How "
            "many kilometers is that in the [week|whole week]?",
            "{name}'s training days are Monday, Wednesday and Friday. {He} starts the week with {k} "
            "kilometers and [adds|puts on] {m:word} kilometers from one training day to the next. [What "
            "is the week's total in kilometers|How many kilometers does {he} run in the week]?",
            "On [three days a week|Monday, Wednesday and Friday] {name} runs. The first run is {k} "
            "kilometers long, and each of the other two is {m:word} kilometers longer than the one before"
            " it. How many kilometers [are the three runs together|does {he} run in a week]?",
        ),
        draw={"k": span(3, 12), "m": span(2, 4)},
        steps=(
            "On Wednesday it is {b = k+m} kilometers.",
            "On Friday it is {c = b+m} kilometers.",
            "In the week that is {all = k+b+c} kilometers.",
        ),
    ),
    Story(
        asks=(
            "{t} teams play in a league, and every team plays each other team {x:word} times. [With {w} "
            "points for a win|If a win brings {w} points], how many points can a team win at most?",
            "Each of the {t} teams of a league meets every other team {x:word} times in a season. A win "
            "gives {w} points. What is the [largest possible number of points|highest number of points "
            "possible] for a team?",
            "In a season, a team plays {x:word} times against each of the others in a league of {t} "
            "teams. If it wins [every game|all its games], at {w} points a win, how many points does it "
            "have?",
            "A league has {t} teams. [Each|Every] pair of teams meets {x:word} times, and a win is worth "
            "{w} points. How many points would a team have [that wins all its games|with no game lost or "
            "drawn]?",
        ),
        draw={"t": span(6, 20), "x": span(2, 4), "w": pick(2, 3)},
        steps=(
            "A team has {o = t-1} opponents.",
            "It plays {g = o*x} games.",
            "It can win {all = g*w} points.",
        ),
    ),
    Story(
        asks=(
            "A tournament has {n} players. Each round, half of them go home. After {r:word} rounds, how "
            "many players [are left|remain]?",
            "{n} players start in a [chess|tennis] tournament. In every round half of the players are "
            "eliminated. How many are still [playing|in it] after {r:word} rounds?",
            "[After each|In each] round of a table tennis cup only half of the players go on. {n} players"
            " enter. How many are there [after|at the end of] {r:word} rounds?",
        ),
        draw={"u": span(3, 12), "r": pick(3)},
        given={"n": "u*8"},
        steps=(
            "After the first round {a = n/2} players are left.",
            "After the second round {b = a/2} are left.",
            "After the third round {c = b/2} are left.",
        ),
    ),
    Story(
        asks=(
            "{name} [hit|scored on] [{p}%|{p} percent] of {his} {n} free throws in the first half of the "
            "season. In the second half {he} scored on {b} of {m} throws. How many throws did {he} miss "
            "[in the whole season|in all]?",
            "In the first half of the season {name} took {n} free throws and made [{p}%|{p} percent] of "
            "them. In the second half {he} made {b} out of {m}. How many [misses were there|did {he} "
            "miss] [altogether|in all|in total]?",
        ),
        draw={
            "n": pick(20, 40, 50, 60, 80),
            "p": pick(55, 60, 65, 70, 75, 80),
            "b": span(15, 40),
            "m": span(20, 60),
        },
        given={"guard": "m-b-1"},
        steps=(
            "In the first half {name} made {a = n*p/100} throws.",
            "{He} missed {x = n-a} of them.",
            "In the second half {he} missed {y = m-b}.",
            "In all that is {all = x+y} misses.",
        ),
    ),
    Story(
        asks=(
            "The average of {name}'s first {k:word} bowling games is {m} points. After one more game "
            "{his} average is {q} points. How many points did {he} score in the last game?",
            "{name} [bowls|has bowled] {k:word} games with an average of {m} points. The next game brings"
            " the average to {q}. What was the score in that game?",
            "After {k:word} games {name} averages {m} points, and after one game more {q} points. What "
            "did {he} score in [that additional|the additional|this last] game?",
            "What did {name} score in {his} latest bowling game if {his} average over {k:word} games was "
            "{m} and this one game [raised|lifted] it to {q}?",
        ),
        draw={"k": span(3, 6), "m": span(80, 140), "up": span(1, 6)},
        given={"q": "m+up"},
        steps=(
            "The first games have {a = k*m} points together.",
            "There are now {g = k+1} games.",
            "They have {b = g*q} points together.",
            "The last game has {last = b-a} points.",
        ),
    ),
    Story(
        asks=(
            "A [swimming pool|pool] is {l} meters long. {name} swims {n} lengths, and {name2} swims {m} "
            "lengths more than half of what {name} swims. How many meters do they swim together?",
            "{name} swims {n} lengths in a pool of {l} meters. {name2} [swims|does] half as many lengths "
            "plus {m} more. What distance in meters do the two swim [altogether|in all]?",
            "{name2} swims {m} lengths more than half of {name}'s number of lengths, and {name} swims "
            "{n}. With {l} meters to a length, how many meters [is that for both|do both of them swim] "
            "together?",
        ),
        draw={"l": pick(25, 50), "n": span(10, 40, 2), "m": span(2, 8)},
        steps=(
            "Half of {name}'s lengths is {half = n/2}.",
            "{name2} swims {b = half+m} lengths.",
            "Together they swim {len = n+b} lengths.",
            "That is {all = len*l} meters.",
        ),
    ),
    Story(
        asks=(
            "A season ticket [costs|is] ${s} and a single ticket costs ${t}. {name} [goes to|watches] all"
            " {h} home games before the winter break and all {h} home games after it. How many dollars "
            "does {he} save [with|by buying] the season ticket?",
            "There are {h} home games in [each half|either half] of a season. A ticket for one game "
            "[costs|is] ${t}, and a season ticket for all home games costs ${s}. How many dollars does "
            "{name} [save|keep] with the season ticket if {he} goes to every home game?",
            "{name} [never misses|goes to every] home game: {h} in the first half of the season and {h} "
            "in the second. How many dollars cheaper for {him} is a season ticket for ${s} than single "
            "tickets at ${t}?",
        ),
        draw={"h": span(6, 12), "t": span(8, 25), "s": span(90, 300, 10)},
        steps=(
            "There are {g = 2*h} home games.",
            "Single tickets cost ${all = g*t}.",
            "The season ticket saves ${save = all-s}.",
        ),
    ),
    Story(
        asks=(
            "{name}'s team lost by {m} points. In the first half it scored {a} points, and in the second "
            "half {b} points fewer than in the first. How many points did the other team score?",
            "A team scores {a} points before the break and {b} points fewer after it than before it, and "
            "it [loses|is beaten] by {m} points. What is the [score of the winners|other team's score]?",
            "Before halftime {name}'s team had {a} points; in the second half it added {b} fewer than "
            "that. The winners were {m} points better. How many points did the winners [have|score]?",
            "How many points did the winners of a game score if the losers, {name}'s team, had {a} points"
            " [before the break|at halftime], {b} fewer in the second half than in the first, and "
            "[lost|fell short] by {m} points?",
        ),
        draw={"a": span(20, 50), "b": span(3, 15), "m": span(2, 14)},
        steps=(
            "In the second half the team scored {c = a-b} points.",
            "In all it scored {mine = a+c} points.",
            "The other team scored {other = mine+m} points.",
        ),
    ),
    Story(
        asks=(
            "{name} does {a} [push-ups|sit-ups] on the first day of a plan and [{p}%|{p} percent] more on"
            " the second. On the third day {he} does as many as on both days together, minus {m}. How "
            "many is that [on the third day|on day three]?",
            "On day one {name} does {a} [push-ups|sit-ups|jumps], on day two [{p}%|{p} percent] more than"
            " that, and on day three {m} fewer than on the first two days together. How many does {he} do"
            " on [day three|the third day]?",
        ),
        draw={"a": pick(10, 20, 30, 40, 50, 60), "p": pick(10, 20, 30, 40, 50), "m": span(4, 15)},
        steps=(
            "The second day has {up = a*p/100} more.",
            "That makes {b = a+up}.",
            "Both days together make {both = a+b}.",
            "On the third day {name} does {c = both-m}.",
        ),
    ),
    Story(
        asks=(
            "A relay team of four swims {d} meters each. The first three [swimmers|of them] need {a}, {b}"
            " and {c} seconds. To [break|beat] the school record of {r} seconds by {m} seconds, how many "
            "seconds may the fourth swimmer need?",
            "Four swimmers form a relay. The times of the first three are {a}, {b} and {c} seconds, each "
            "over {d} meters. How many seconds must the fourth one swim so that the team is {m} seconds "
            "[faster than|under] the record of {r} seconds?",
            "The record for a relay of four times {d} meters is {r} seconds. {name}'s team wants to be "
            "{m} seconds faster. Three of the swimmers take {a}, {b} and {c} seconds. What time in "
            "seconds [is left|remains] for {name}, [the last one|who swims last]?",
        ),
        draw={
            "d": pick(50),
            "a": span(28, 40),
            "b": span(27, 40),
            "c": span(28, 41),
            "m": span(2, 5),
            "x": span(26, 38),
        },
        given={"r": "a+b+c+x+m"},
        steps=(
            "The team must swim {goal = r-m} seconds.",
            "The first three need {three = a+b+c} seconds.",
            "The fourth one may need {x = goal-three} seconds.",
        ),
    ),
    Story(
        asks=(
            "A coach buys {b} balls at ${p} [each|apiece] and {v} vests at ${q} each. The club pays half,"
            " and the {n} players share the rest [equally|evenly]. How many dollars [does each player "
            "pay|must each of the players pay]?",
            "For {n} players a coach orders {b} balls for ${p} apiece and {v} vests for ${q} apiece. Half"
            " of the [bill|cost] is paid by the club and the [remaining half|rest] by the players in "
            "equal parts. How many dollars is that for each player?",
        ),
        draw={"b": span(4, 12), "p": span(10, 30), "v": span(8, 20), "q": span(4, 12), "n": span(8, 20)},
        given={"guard": "b*p/n/2+v*q/n/2-1"},
        steps=(
            "The balls cost ${x = b*p}.",
            "The vests cost ${y = v*q}.",
            "The whole bill is ${all = x+y}.",
            "The players pay ${half = all/2}.",
            "Each of them pays ${each = half/n}.",
        ),
    ),
    Story(
        asks=(
            "A stadium has {n} seats. [{p}%|{p} percent] of the seats are sold, and [a quarter|one "
            "fourth] of the sold seats are sold to guests from [other cities|abroad]. How many of the "
            "sold seats belong to people from the city?",
            "[Of|Out of] {n} seats in a stadium, [{p}%|{p} percent] are sold. [A quarter|One fourth] of "
            "these tickets went to visitors from [outside|other towns], all others to people of the town."
            " How many tickets did the [townspeople|people of the town] buy?",
        ),
        draw={"n": pick(400, 800, 1200, 2000, 2400, 3000), "p": pick(40, 50, 60, 75, 80, 90)},
        steps=(
            "{sold = n*p/100} seats are sold.",
            "{guest = sold/4} of them are for visitors.",
            "The people of the town have {home = sold-guest} seats.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} [play|are playing] darts. After {r} rounds {name} has {a} points a round "
            "on average. {name2} has {b} points in all. How many points [must {name2} score|does {name2} "
            "need] in the next round to be {m} points ahead of {name}'s present total?",
            "After {r} rounds of darts, {name} averages {a} points a round and {name2} has a total of "
            "{b}. How many points does {name2} need in one more throw to be [ahead by {m} points|{m} "
            "points ahead] of the total {name} has now?",
            "In a [darts match|dart game] {name2} has {b} points so far. {name} has thrown {r} rounds "
            "with an average of {a} points. To lead by {m} points over what {name} has now, how many "
            "points does {name2} [still need|have to add]?",
        ),
        draw={"r": span(3, 6), "a": span(20, 45), "short": span(5, 30), "m": span(2, 12)},
        given={"b": "r*a-short"},
        steps=(
            "{name} has {x = r*a} points.",
            "{name2} wants {goal = x+m} points.",
            "{He2} needs {need = goal-b} more points.",
        ),
    ),
    Story(
        asks=(
            "A cyclist wins a race of {d} kilometers with {k} laps. {name} [gives up|must stop] after {j}"
            " laps. How many kilometers of the race [are missing for {name}|does {name} not ride]?",
            "A race has {k} [equal laps|laps of the same length] and is {d} kilometers long. {name} stops"
            " after lap {j}. How many kilometers [short of|before] the finish is {he}?",
            "{name} rides {j} of the {k} laps of a race and then [has a flat tire|gives up]. All laps are"
            " equally long, and the race has {d} kilometers. How many kilometers does {he} miss?",
        ),
        draw={"k": span(8, 20), "l": span(2, 9), "j": span(3, 15)},
        given={"d": "k*l", "guard": "k-j-1"},
        steps=(
            "A lap is {l = d/k} kilometers long.",
            "{name} rides {ride = j*l} kilometers.",
            "{miss = d-ride} kilometers are missing.",
        ),
    ),
)
