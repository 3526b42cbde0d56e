"""Work rates and teams, building and painting."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "One pipe fitter can [connect|install] {a} [sinks|heaters] in a day, and an apprentice can do"
            " {b} in a day. They have an order of {n}. After {d} days of working together, how many are "
            "still [missing|to be done]?",
            "A [plumber|fitter] installs {a} [sinks|heaters] a day and an apprentice installs {b}. Both "
            "work on an order of {n}. How many [are not yet done|remain to be installed] after {d} days?",
        ),
        draw={"a": span(4, 9), "b": span(2, 4), "d": span(2, 8), "n": span(40, 120)},
        steps=(
            "Together they do {both = a+b} a day.",
            "In {d} days they do {done = both*d}.",
            "There are {left = n-done} still to do.",
        ),
    ),
    Story(
        asks=(
            "{name} paints {a} fence boards in an hour and {name2} paints {b}. The fence has {n} boards, "
            "and {k} of them are already painted. How many hours do the two need [for the rest|to finish "
            "it]?",
            "A [garden fence|fence] consists of {n} boards. {k} of the boards have been painted before. "
            "Now {name} and {name2} [start work|come to help], painting {a} and {b} boards [an|per] hour."
            " In how many hours are they done?",
            "Working side by side, {name} does {a} boards [an|per] hour and {name2} does {b}. They are "
            "painting a fence of {n} boards, of which {k} [already have color|need no paint]. How many "
            "hours does the [job|work] last?",
        ),
        draw={"a": span(6, 20), "b": span(5, 18), "t": span(2, 7), "k": span(5, 40)},
        given={"n": "a*t+b*t+k"},
        steps=(
            "There are {left = n-k} boards left to paint.",
            "Together they paint {both = a+b} boards an hour.",
            "They need {t = left/both} hours.",
        ),
    ),
    Story(
        asks=(
            "It takes {w} workers {d} days to [pave a square|build a wall]. How many days would it take "
            "{v} workers who work [at the same speed|just as fast]?",
            "{w} [roofers|bricklayers] can finish a job in {d} days. If only {v} of them come, how many "
            "days does the [job|same job] take?",
            "A job [needs|is planned for] {w} workers for {d} days. In the end there are {v} workers. How"
            " many days do they need, if everyone works at the same pace?",
        ),
        draw={"w": span(3, 12), "d": span(4, 20), "v": span(2, 15)},
        given={"other": "(w-v)*(w-v)"},
        steps=(
            "The job is {all = w*d} days of work for one person.",
            "Shared by {v} workers it takes {days = all/v} days.",
        ),
    ),
    Story(
        asks=(
            "{w} gardeners need {d} days to plant a park. After {e} days, {m} more gardeners join them. "
            "How many more days does it take to finish the park [if all work equally fast|at the same "
            "speed]?",
            "A park should be planted by {w} gardeners in {d} days. When {e} days have passed, {m} "
            "[more|extra] gardeners come to help. With everyone working at the same pace, how many "
            "further days are needed?",
            "{w} gardeners start on a park that would take them {d} days. After {e} days the boss "
            "[sends|hires] {m} more gardeners, who work just as fast. How many days [does the rest "
            "take|are needed for the rest]?",
            "A team of {w} gardeners [would finish|can finish] a park in {d} days. When {e} days are "
            "over, {m} people are added to the team, all [equally quick|of the same speed]. In how many "
            "days is the remaining work done?",
        ),
        draw={"w": span(3, 9), "m": span(2, 9), "e": span(2, 8), "d": span(6, 24)},
        given={"guard": "w*(d-e)/(w+m)-1"},
        steps=(
            "Left is work for {days = d-e} days.",
            "That is {work = days*w} days of work for one person.",
            "Now there are {team = w+m} gardeners.",
            "They need {rest = work/team} days.",
        ),
    ),
    Story(
        asks=(
            "A machine fills {a} bottles [a|per|each] minute. A newer machine fills {x:times} as many. "
            "[Both run|They run together] for {t} minutes, and then the old one breaks down. How many "
            "bottles are filled after {u} more minutes [in all|altogether]?",
            "In a [juice factory|dairy], an old machine fills {a} bottles per minute and a new one "
            "{x:times} as many. After {t} minutes the old machine stops, while the new one [goes on|keeps"
            " running] for another {u} minutes. How many bottles [have been filled|are filled in all]?",
        ),
        draw={"a": span(5, 20), "x": span(2, 4), "t": span(5, 20), "u": span(3, 12)},
        steps=(
            "The new machine fills {b = a*x} bottles a minute.",
            "Together the machines fill {both = a+b} bottles a minute.",
            "While both run, {first = both*t} bottles are filled.",
            "After that the new machine fills {second = b*u} bottles.",
            "In all that is {all = first+second} bottles.",
        ),
    ),
    Story(
        asks=(
            "{name} can type {a} words [a|per] minute, which is {m} words more than {name2}. How many "
            "words do they type together in {t} minutes?",
            "{name} types {m} words [a|per|each] minute more than {name2} and [reaches|manages] {a} words"
            " a minute. If both type for {t} minutes, how many words [are on paper|have they typed]?",
            "How many words do {name} and {name2} type in {t} minutes if {name} types {a} words [in a "
            "minute|each minute] and {name2} types {m} [fewer|words fewer] in that time?",
        ),
        draw={"a": span(40, 80), "m": span(4, 25), "t": span(3, 15)},
        steps=(
            "{name2} types {b = a-m} words a minute.",
            "Together they type {both = a+b} words a minute.",
            "In {t} minutes that is {all = both*t} words.",
        ),
    ),
    Story(
        asks=(
            "A wall needs {n} bricks. {name} lays {a} bricks [an|per] hour for {t} hours, then {name2} "
            "helps and lays {b} bricks an hour. How many hours do they [work together|need together] to "
            "finish the wall?",
            "{name} begins a wall of {n} bricks alone and lays {a} bricks [an|per] hour. {t} hours later "
            "{name2} [joins in|comes along] and lays {b} bricks an hour. How many hours [from then "
            "on|after that] does the wall still take?",
            "For a [garden wall|wall] of {n} bricks, {name} works alone for {t} hours, laying {a} bricks "
            "[each|every] hour. The rest {he} does together with {name2}, who lays {b} an hour. How many "
            "hours do they need for the rest?",
        ),
        draw={"a": span(20, 50), "b": span(15, 45), "t": span(2, 4), "u": span(2, 6)},
        given={"n": "a*t+a*u+b*u"},
        steps=(
            "Alone {name} lays {first = a*t} bricks.",
            "There are {left = n-first} bricks left.",
            "Together they lay {both = a+b} bricks an hour.",
            "They need {u = left/both} hours.",
        ),
    ),
    Story(
        asks=(
            "One gallon of paint is enough for {c} square feet. {name} [wants|would like|plans] to paint "
            "{r:word} rooms, each with {s} square feet of wall, and [every|each] wall needs two coats. "
            "How many gallons of paint [does {he} need|are needed]?",
            "{name} is painting {r:word} rooms with two coats of paint. A room has {s} square feet of "
            "wall, and a gallon [covers|is enough for] {c} square feet. How many gallons [are needed|must"
            " {he} buy]?",
        ),
        draw={"c": pick(300, 350, 400), "r": span(2, 6), "s": span(200, 600, 50)},
        steps=(
            "All rooms have {wall = r*s} square feet of wall.",
            "Two coats make {paint = 2*wall} square feet.",
            "That takes {gal = paint/c} gallons.",
        ),
    ),
    Story(
        asks=(
            "To build one [bookshelf|cabinet] {name} needs {b} boards and {x:times} as many screws as "
            "boards. {He} has {n} boards and enough screws. How many screws [does {he} use|are needed] if"
            " {he} uses all the boards?",
            "A [shelf|bench] takes {b} boards, and for [every|each] shelf or bench {name} needs {x:times}"
            " as many screws as boards. {He} builds until {his} {n} boards are used up. How many screws "
            "[are used|does {he} use]?",
        ),
        draw={"b": span(3, 8), "x": span(3, 6), "k": span(2, 9)},
        given={"n": "b*k"},
        steps=(
            "The boards are enough for {k = n/b} pieces.",
            "One piece takes {s = b*x} screws.",
            "In all {name} uses {all = k*s} screws.",
        ),
    ),
    Story(
        asks=(
            "Three [carpenters|woodworkers] share an order. {name} makes {a} [chairs|tables] a week, "
            "{name2} makes {m} fewer than {name}, and {name3} makes half as many as {name}. How many do "
            "they make in {w} weeks?",
            "[Each|Every] week {name} [finishes|completes] {a} [chairs|stools], {name3} half as many as "
            "{name}, and {name2} {m} fewer than {name}. Working for the same [shop|company], how many do "
            "the three finish in {w} weeks?",
        ),
        draw={"a": span(10, 30, 2), "m": span(2, 8), "w": span(2, 6)},
        steps=(
            "{name2} makes {b = a-m} a week.",
            "{name3} makes {c = a/2} a week.",
            "Together they make {week = a+b+c} a week.",
            "In {w} weeks that is {all = week*w}.",
        ),
    ),
    Story(
        asks=(
            "A road crew repairs {a} yards of road on the first day. [Each|Every] day after that it "
            "repairs {m} yards more than on the day before. How many yards are repaired in [the first "
            "three days|three days]?",
            "On its first day a crew repairs {a} yards of a [road|railroad]. On the second day it does "
            "{m} yards more, and on the third day again {m} yards more than on the second. What is the "
            "length repaired in the three days [in yards|, counted in yards]?",
            "A crew [lays|repairs] {a} yards of cable on Monday. On Tuesday it manages {m} yards more "
            "than on Monday, and on Wednesday {m} more than on Tuesday. How many yards [is that|are done]"
            " after the three days?",
        ),
        draw={"a": span(20, 90), "m": span(3, 20)},
        steps=(
            "On the second day it is {b = a+m} yards.",
            "On the third day it is {c = b+m} yards.",
            "Together that is {all = a+b+c} yards.",
        ),
    ),
    Story(
        asks=(
            "{name} needs {h} hours to mow a sports field alone. With {his} old mower {he} would need "
            "{x:times} as long. One day the new mower breaks after half of the field, and {he} does the "
            "other half with the old one. How many hours [does the field take|does the mowing last] [that"
            " day|on this day]?",
            "With a new mower, mowing the whole field takes {name} {h} hours, and with the old one "
            "{x:times} as long. [Today|This time] {he} mows half of the field with the new mower and half"
            " with the old one. How many hours does {he} [need|mow]?",
            "A sports field takes {h} hours to mow with {name}'s new mower and {x:times} as long with the"
            " old one. If [the first half|one half] is mowed with the new mower and [the second half|the "
            "other half] with the old one, how many hours does it take?",
        ),
        draw={"h": span(4, 12, 2), "x": span(2, 5)},
        steps=(
            "Half of the field takes {a = h/2} hours with the new mower.",
            "With the old one the whole field takes {old = h*x} hours.",
            "Half of that is {b = old/2} hours.",
            "In all it takes {all = a+b} hours.",
        ),
    ),
    Story(
        asks=(
            "A house has {f} floors with {w} windows on each floor. A cleaner needs {m} minutes for a "
            "window and takes a break of {b} minutes after each floor except the last one. How many "
            "minutes [does the work last|is the cleaner there]?",
            "{name} cleans the windows of a house with {f} floors, {w} windows a floor, {m} minutes for "
            "each window. Between two floors {he} [rests|pauses] for {b} minutes. How many minutes pass "
            "[in all|until {he} is done]?",
            "There are {w} windows on each of the {f} floors of an office. [Cleaning one|To clean one of "
            "them] takes {m} minutes, and between floors {name} takes a break of {b} minutes. How many "
            "minutes [does {he} need|does it take {him}]?",
        ),
        draw={"f": span(3, 7), "w": span(4, 12), "m": span(3, 8), "b": span(5, 15)},
        steps=(
            "There are {n = f*w} windows.",
            "Cleaning takes {clean = n*m} minutes.",
            "There are {k = f-1} breaks.",
            "The breaks take {rest = k*b} minutes.",
            "All this lasts {all = clean+rest} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} [has to|must] [fold|sort] {n} letters. In the first hour {he} does {a}, and in the "
            "second hour [{p}%|{p} percent] more than in the first. How many letters are still [left|to "
            "do] after two hours?",
            "A pile of {n} [envelopes|letters] must be sorted. {name} sorts {a} of them in one hour and "
            "speeds up by [{p}%|{p} percent] in the next hour. How many remain after [these two hours|the"
            " second hour]?",
        ),
        draw={"n": span(250, 500, 10), "a": span(40, 120, 10), "p": pick(10, 20, 30, 50)},
        steps=(
            "The increase is {m = a*p/100} letters.",
            "In the second hour {name} does {b = a+m} letters.",
            "In two hours {he} does {done = a+b} letters.",
            "There are {left = n-done} letters left.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} [knit|sew] scarves for a charity. {name} needs {a} days for a scarf and "
            "{name2} needs {b} days. How many scarves do they finish together in {d} days?",
            "For a good cause, {name} [finishes|makes] a blanket every {a} days and {name2} one every {b}"
            " days. How many blankets [will there be|do they have] after {d} days?",
            "Every {a} days {name} completes a [scarf|sweater]; {name2} completes one every {b} days. How"
            " many pieces have they made between them after {d} days?",
            "[Making|Finishing] one [hat|quilt] takes {name} {a} days and {name2} {b} days. Working next "
            "to each other for {d} days, how many do they make [in all|together]?",
        ),
        draw={"a": span(2, 6), "b": span(2, 8), "d": span(12, 60)},
        given={"guard": "d/a-1", "guard2": "d/b-1"},
        steps=(
            "{name} finishes {x = d/a} pieces.",
            "{name2} finishes {y = d/b} pieces.",
            "Together that is {all = x+y} pieces.",
        ),
    ),
    Story(
        asks=(
            "{name} packs {a} parcels an hour and {name2} packs {d} fewer. They start together, but "
            "{name2} leaves after {t} hours, and {name} goes on alone for {u} hours. How many parcels do "
            "they pack in all?",
            "In an hour {name} packs {a} parcels, which is {d} more than {name2} packs. Both work for "
            "{t} hours, and then {name} alone works for another {u} hours. How many parcels are packed?",
        ),
        draw={"a": span(14, 40), "d": span(2, 10), "t": span(2, 6), "u": span(2, 5)},
        steps=(
            "{name2} packs {b = a-d} parcels an hour.",
            "{name} works for {h = t+u} hours.",
            "{name} packs {x = a*h} parcels.",
            "{name2} packs {y = b*t} parcels.",
            "In all that is {z = x+y} parcels.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} earn ${m} for a job and share it by the hours they worked: {name} {a} "
            "hours and {name2} {b} hours. How many dollars does {name} get?",
            "A job paid ${m}. {name} spent {a} hours on it and {name2} {b} hours, and each hour is worth "
            "the same. What is {name}'s part in dollars?",
        ),
        draw={"a": span(2, 12), "b": span(2, 12), "r": span(8, 25)},
        given={"m": "a*r+b*r"},
        steps=(
            "Together they worked {h = a+b} hours.",
            "An hour is worth ${r = m/h}.",
            "{name} gets ${x = a*r}.",
        ),
    ),
    Story(
        asks=(
            "A group of {n} helpers must plant {t} trees, but {k:word} of the helpers stay at home. How "
            "many more trees must each of the others plant than was planned, if all shares are equal?",
            "{t} trees were to be planted by {n} helpers in equal shares, but {k:word} of the helpers "
            "fell ill. By how many trees does the share of each remaining helper grow?",
        ),
        draw={"n": span(6, 30), "k": span(2, 6), "t": span(60, 720, 12)},
        given={"guard": "t/(n-k)-t/n"},
        steps=(
            "The plan was {a = t/n} trees for each helper.",
            "Now there are {b = n-k} helpers.",
            "Each of them plants {c = t/b} trees.",
            "That is {d = c-a} more.",
        ),
    ),
    Story(
        asks=(
            "{t} teams of {n} players each come to a tournament. After the first day {k:word} teams go "
            "home, and {s} players of the others are hurt. How many players can still play?",
            "A tournament begins with {t} teams of {n} players. Then {k:word} teams leave, and among those"
            " who stay {s} players are hurt. How many are left who can play?",
        ),
        draw={"t": span(6, 20), "n": span(5, 11), "k": span(2, 5), "s": span(2, 9)},
        steps=(
            "There are {x = t-k} teams left.",
            "They have {y = x*n} players.",
            "Of these {z = y-s} can play.",
        ),
    ),
    Story(
        asks=(
            "{name}, {name2} and {name3} fill {e} envelopes for the school. {name} does {a} a minute, "
            "{name2} {b} a minute and {name3} {c} a minute. After {m} minutes {name3} goes home. How many"
            " envelopes are there then still to fill?",
            "Three people fill {e} envelopes: {name} {a} in a minute, {name2} {b} and {name3} {c}. How "
            "many are not filled after {m} minutes?",
        ),
        draw={"a": span(2, 9), "b": span(2, 9), "c": span(2, 9), "m": span(5, 30), "e": span(300, 900, 50)},
        steps=(
            "In a minute they fill {x = a+b+c} envelopes.",
            "In that time they fill {y = x*m} envelopes.",
            "There are {z = e-y} still to fill.",
        ),
    ),
)
