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
    Story(
        asks=(
            "{name} wants to climb {g} meters in a climbing hall. A wall is {h} meters high. {He} climbs "
            "the wall {k} times in the morning and half as many times after lunch. How many meters are "
            "missing to {his} goal?",
            "A climbing wall has {h} meters. Before lunch {name} climbs it {k} times, after lunch only "
            "half as often. By how many meters does {he} miss {his} goal of {g} meters?",
        ),
        draw={"h": span(8, 20), "k": span(4, 12, 2), "m": span(10, 90)},
        given={"g": "h*k+h*k/2+m"},
        steps=(
            "After lunch {name} climbs the wall {a = k/2} times.",
            "In all it is {b = k+a} times.",
            "That makes {c = b*h} meters.",
            "{m = g-c} meters are missing.",
        ),
    ),
    Story(
        asks=(
            "A hockey game has three periods of {p} minutes. {name} is on the ice for {a} minutes in the "
            "first, {b} in the second and {x:word} minutes less than in the second in the third. For how "
            "many minutes of the game is {he} on the bench?",
            "In a game of three periods, {p} minutes each, {name} plays {a} minutes, then {b} minutes, "
            "and in the last period {x:word} minutes less than in the second. How many minutes of the "
            "game does {he} not play?",
        ),
        draw={"p": pick(15, 20), "a": span(5, 14), "b": span(7, 14), "x": span(2, 5)},
        steps=(
            "In the third period {name} plays {c = b-x} minutes.",
            "In all {he} plays {d = a+b+c} minutes.",
            "The game lasts {e = 3*p} minutes.",
            "{He} does not play for {f = e-d} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name}'s best long jump was {a} centimeters. In training {he} improves by {d} centimeters "
            "each month for {m} months. The school record is {r} meters. How many centimeters is {he} "
            "still below the record?",
            "The school record in the long jump is {r} meters. {name} jumps {a} centimeters and then "
            "gains {d} centimeters a month over {m} months. By how many centimeters does {he} still miss "
            "the record?",
        ),
        draw={"a": span(320, 450), "d": span(2, 8), "m": span(2, 9), "r": pick(5, 6, 5.5, 4.9)},
        given={"guard": "r*100-a-d*m-3"},
        steps=(
            "{name} gains {g = d*m} centimeters.",
            "Now {he} jumps {b = a+g} centimeters.",
            "The record is {c = r*100} centimeters.",
            "{He} misses it by {e = c-b} centimeters.",
        ),
    ),
    Story(
        asks=(
            "A gymnast gets marks from five judges: {a}, {b}, {c}, {d} and {e}. The highest mark and the "
            "lowest mark, {a} and {e}, do not count. What is the sum of the other marks, multiplied by a "
            "difficulty of {k}?",
            "Five judges give {a}, {b}, {c}, {d} and {e} points. The best ({a}) and the worst ({e}) are "
            "crossed out, and the sum of the rest is multiplied by {k} for difficulty. How many points "
            "does {name} get?",
        ),
        draw={
            "a": pick(9, 10),
            "b": span(6, 8),
            "c": span(6, 8),
            "d": span(5, 8),
            "e": pick(3, 4),
            "k": span(2, 9),
        },
        steps=(
            "The marks that count add up to {s = b+c+d}.",
            "With the difficulty it is {r = s*k}.",
        ),
    ),
    Story(
        asks=(
            "In the first half of a handball game {name}'s team scored {a} goals and the other team {d} "
            "more. In the second half {name}'s team scored {x:times} as many as in its first half, and "
            "the other team scored {b}. By how many goals did {name}'s team win?",
            "{name}'s team was {d} goals behind at halftime, with {a} goals of its own. After the break "
            "it scored {x:times} as many goals as before the break, and the other team scored {b}. How "
            "many goals more than the other team did it have at the end?",
        ),
        draw={"a": span(6, 14), "d": span(2, 5), "x": pick(2, 3), "b": span(5, 18)},
        given={"guard": "a*x-d-b-1"},
        steps=(
            "At halftime the other team had {c = a+d} goals.",
            "The other team ended with {e = c+b} goals.",
            "After the break {name}'s team scored {f = a*x} goals.",
            "It ended with {g = a+f} goals.",
            "It won by {h = g-e} goals.",
        ),
    ),
    Story(
        asks=(
            "A swim club has {n} members. {p}% of them are adults. The adults train {a} hours a week "
            "each and the children {b} hours each. How many hours of training is that for the whole club "
            "in a week, counted for each person?",
            "Of a club's {n} swimmers, {p}% are adults. Each adult swims {a} hours a week and each child "
            "{b} hours. If you add up the hours of all swimmers, how many hours a week is that?",
        ),
        draw={"n": span(40, 200, 20), "p": pick(20, 25, 30, 40, 45, 60), "a": span(2, 4), "b": span(3, 6)},
        steps=(
            "There are {c = n*p/100} adults.",
            "There are {d = n-c} children.",
            "The adults swim {e = c*a} hours.",
            "The children swim {f = d*b} hours.",
            "In all that is {g = e+f} hours.",
        ),
    ),
    Story(
        asks=(
            "The first of {n} marathon water stations is at kilometer {a}, and the next ones follow "
            "every {k} kilometers. How many kilometers lie between the last station and the finish at "
            "kilometer {f}?",
            "In a run of {f} kilometers there are {n} water stations. The first comes after {a} "
            "kilometers and each later one {k} kilometers after the one before. How far is it from the "
            "last station to the finish, in kilometers?",
        ),
        draw={"n": span(4, 9), "a": span(3, 7), "k": span(2, 5), "f": span(20, 50)},
        given={"guard": "f-a-n*k+k-1", "near": "12-f+a+n*k-k"},
        steps=(
            "After the first there are {m = n-1} more stations.",
            "From the first to the last it is {b = m*k} kilometers.",
            "The last one is at kilometer {c = a+b}.",
            "To the finish it is {d = f-c} kilometers.",
        ),
    ),
    Story(
        asks=(
            "In archery {name} shoots {n} arrows: {x:word} of them hit the 10, {y:word} hit the 8, and "
            "all the others hit the 5. How many points more than {name2}, who has {q} points, does "
            "{name} get?",
            "{name} shoots {n} arrows: {x:word} are worth 10 points each, {y:word} are worth 8 points "
            "each, and the rest 5 points each. {name2} has {q} points. By how many points does {name} "
            "win?",
        ),
        draw={"n": span(12, 20), "x": span(2, 5), "y": span(2, 6), "q": span(40, 110)},
        given={"guard": "n*5+5*x+3*y-q-1"},
        steps=(
            "The tens give {a = x*10} points.",
            "The eights give {b = y*8} points.",
            "{r = n-x-y} arrows hit the 5.",
            "They give {c = r*5} points.",
            "{name} has {d = a+b+c} points.",
            "{name} wins by {e = d-q} points.",
        ),
    ),
    Story(
        asks=(
            "{name} lifts a bar of {b} kilos with {x:word} plates of {p} kilos on each side. Next time "
            "{he} adds a plate of {q} kilos on each side. How many kilos does {he} lift then?",
            "On each side of a {b}-kilo bar there are {x:word} plates of {p} kilos and one of {q} kilos. "
            "What weight in kilos does {name} lift?",
        ),
        draw={"b": pick(10, 12, 15, 20), "x": span(2, 3), "p": pick(5, 10, 15, 20), "q": span(2, 9)},
        steps=(
            "The equal plates on one side weigh {a = x*p} kilos.",
            "One side weighs {c = a+q} kilos.",
            "Both sides weigh {d = 2*c} kilos.",
            "With the bar it is {e = d+b} kilos.",
        ),
    ),
    Story(
        asks=(
            "{name}'s heart beats {a} times a minute at rest and {d} times more a minute when {he} runs. "
            "{He} rests for {m} minutes and runs for {r} minutes. How many times does it beat in all?",
            "In {r} minutes of running and {m} minutes of rest, how often does {name}'s heart beat, if "
            "it is {a} times a minute at rest and {d} more than that when {he} runs?",
        ),
        draw={"a": span(56, 80), "d": span(40, 80, 5), "m": span(3, 15), "r": span(5, 30)},
        steps=(
            "At rest it beats {x = a*m} times.",
            "During the run it beats {v = a+d} times a minute.",
            "In the run it beats {y = v*r} times.",
            "In all that is {z = x+y} times.",
        ),
    ),
    Story(
        asks=(
            "After {n} games a basketball player has {a} points a game on average. In the next {m} games "
            "{he} scores {t} points in all. What is {his} average for all games now?",
            "{name} averaged {a} points in {n} games and then made {t} points in {m} games together. How "
            "many points a game is that on average for all the games?",
        ),
        draw={"n": span(4, 12), "a": span(8, 22), "m": span(2, 8), "t": span(20, 150)},
        given={"new": "t/m-4", "max": "36-t/m"},
        steps=(
            "In the first games {name} scored {x = n*a} points.",
            "In all games it is {y = x+t} points.",
            "There are {k = n+m} games.",
            "The average is {v = y/k} points.",
        ),
    ),
    Story(
        asks=(
            "A chess club plays on {b} boards, two players at each. {k} more members watch, and [a "
            "third|one third] of all members have stayed at home. How many members does the club have?",
            "On a club night all {b} chess boards are used by two players each and {k} members look on. "
            "[A third|One third] of the club's members did not come. What is the number of members?",
        ),
        draw={"b": span(4, 20), "k": span(2, 30)},
        steps=(
            "{p = b*2} members are playing.",
            "{c = p+k} members have come.",
            "They are two thirds, so a third is {t = c/2} members.",
            "The club has {m = t*3} members.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} skip rope. {name} does {a} jumps a minute and {name2} does {b}. {name2} "
            "starts {s:word} minutes later than {name}. How many jumps have they done together when "
            "{name} has been jumping for {t} minutes?",
            "{name} starts to skip rope at {a} jumps a minute, and {s:word} minutes later {name2} starts "
            "at {b} a minute. Both stop {t} minutes after {name} began. What is the number of their "
            "jumps together?",
        ),
        draw={"a": span(60, 110, 5), "b": span(70, 130, 5), "s": span(2, 4), "t": span(6, 15)},
        steps=(
            "{name} does {x = a*t} jumps.",
            "{name2} jumps for {u = t-s} minutes.",
            "{name2} does {y = b*u} jumps.",
            "Together they do {z = x+y} jumps.",
        ),
    ),
    Story(
        asks=(
            "For a tournament a club orders {c} medals at ${m} each and one cup. The sponsors give ${s}. "
            "The {t} teams pay the other costs with ${f} each. What does the cup cost, in dollars?",
            "{t} teams pay ${f} each and a sponsor gives ${s}. This pays exactly for {c} medals at ${m} "
            "each and a cup. How many dollars is the cup?",
        ),
        draw={"c": span(12, 40), "m": span(2, 5), "s": span(40, 150, 10), "t": span(4, 16), "f": span(5, 20)},
        given={"guard": "s+t*f-c*m-19", "max": "181-s-t*f+c*m"},
        steps=(
            "The teams pay ${a = t*f}.",
            "With the sponsors' money it is ${b = a+s}.",
            "The medals cost ${d = c*m}.",
            "The cup costs ${e = b-d}.",
        ),
    ),
)
