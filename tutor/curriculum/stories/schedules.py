"""Time of day: timetables, clocks and lengths of time."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "[In the morning|Every morning|On school days] {name} needs {shower} minutes to shower, "
            "{dress} minutes to get dressed and {eat} minutes to eat breakfast. The school bus "
            "[comes|stops at the corner] {have} minutes after {he} gets up. How many minutes [does {he} "
            "have left over|are left over] when the bus arrives?",
            "The bus [picks {name} up|leaves] exactly {have} minutes after {name}'s alarm rings. First "
            "{he} showers for {shower} minutes, then {he} spends {dress} minutes getting dressed and "
            "{eat} minutes on breakfast. For how many minutes [must|does] {he} wait for the bus?",
        ),
        draw={"shower": span(5, 15), "dress": span(4, 12), "eat": span(8, 20), "have": span(40, 75)},
        steps=(
            "Getting ready takes {ready = shower+dress+eat} minutes.",
            "The time left over is {left = have-ready} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} practices the {what} for {m} minutes on every weekday and [twice as long|for twice "
            "that time] on Saturday and on Sunday. How many hours [a|each] week does {he} practice?",
            "On each of the five school days {name} plays the {what} for {m} minutes. On Saturday {he} "
            "plays for double that time, and on Sunday [again|too]. How many hours of practice [is "
            "that|does that make] [a|per] week?",
        ),
        draw={"what": pick("piano", "violin", "flute", "guitar", "drums"), "m": pick(10, 20, 30, 40, 50, 60)},
        steps=(
            "The five weekdays make {week = 5*m} minutes.",
            "A day of the weekend has {day = 2*m} minutes.",
            "The two days of the weekend make {end = 2*day} minutes.",
            "That is {all = week+end} minutes in a week.",
            "In hours that is {hours = all/60}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A movie lasts {film} minutes. [Before it there are|The cinema starts with] {ads} minutes of "
            "[ads|commercials], and after it the staff [cleans|sweeps] the theater for {clean} minutes. "
            "If the theater is open for {hours} hours, how many times can the movie be shown?",
            "A small [movie theater|cinema] is open {hours} hours [a|per|each] day and shows only one "
            "film. Each showing needs {ads} minutes for ads, {film} minutes for the film and {clean} "
            "minutes for cleaning. How many showings [fit into|are there in] one day?",
        ),
        draw={
            "slot": pick(100, 120, 144, 150, 160, 180),
            "ads": span(8, 20),
            "clean": span(6, 16),
            "hours": pick(8, 10, 12),
        },
        given={"film": "slot-ads-clean"},
        steps=(
            "One showing takes {slot = film+ads+clean} minutes.",
            "The theater is open for {open = hours*60} minutes.",
            "That is time for {shows = open/slot} showings.",
        ),
    ),
    Story(
        asks=(
            "[Today|After school|On Monday] {name} spends {math} minutes on math homework. {His} reading "
            "takes half as long as {his} math, and {his} science takes {more} minutes longer than {his} "
            "reading. How many minutes of homework does {he} do [in all|altogether]?",
            "{name} has three subjects for homework [tonight|this evening]. Math takes {math} minutes. "
            "Reading takes only half that time. Science takes {more} minutes more than reading. How long "
            "does {name} work on homework, [in minutes|counted in minutes]?",
        ),
        draw={"math": span(20, 60, 2), "more": span(3, 20)},
        steps=(
            "Reading takes {read = math/2} minutes.",
            "Science takes {sci = read+more} minutes.",
            "Together that is {all = math+read+sci} minutes.",
        ),
    ),
    Story(
        asks=(
            "A train ride [normally|usually] takes {h} hours and {m} minutes. Today the train makes {n} "
            "extra stops of {w} minutes each. How many minutes does the [ride|whole ride|trip] take "
            "[today|with these stops]?",
            "Because of work on the track, a train [has to|must] stop {n} more times than usual, and each"
            " of these stops lasts {w} minutes. Without them the trip takes {h} hours and {m} minutes. "
            "How [many minutes|long, in minutes,] does the trip take with the stops?",
            "The timetable gives {h} hours and {m} minutes for a train trip. [Today|This morning] there "
            "are {n} unplanned stops, each of {w} minutes. How many minutes is the train [under way|on "
            "its way]?",
        ),
        draw={"h": span(2, 6), "m": span(5, 55, 5), "n": span(2, 6), "w": span(3, 12)},
        steps=(
            "The hours are {hm = h*60} minutes.",
            "The usual ride takes {usual = hm+m} minutes.",
            "The stops add {extra = n*w} minutes.",
            "Today the ride takes {today = usual+extra} minutes.",
        ),
    ),
    Story(
        asks=(
            "A potter has {pots} [bowls|vases|mugs] to fire. The kiln holds {fit} of them and each firing"
            " takes {fire} hours. Between two firings the kiln must cool for {cool} hours. How many hours"
            " [pass|go by|are there] from the start of the first firing to the end of the last one?",
            "{name}'s kiln has room for {fit} [cups|plates|pots], and one firing lasts {fire} hours. "
            "After a firing the kiln cools for {cool} hours before the next one can start. {name} "
            "[wants|would like|plans] to fire {pots} pieces. How many hours after the [first start|start "
            "of the first firing] is the last firing finished?",
        ),
        draw={"rounds": span(3, 8), "fit": span(6, 24), "fire": span(3, 9), "cool": span(2, 5)},
        given={"pots": "rounds*fit"},
        steps=(
            "The pots need {rounds = pots/fit} firings.",
            "The firings take {hot = rounds*fire} hours.",
            "Between them there are {gaps = rounds-1} pauses.",
            "The pauses take {cold = gaps*cool} hours.",
            "In all that is {all = hot+cold} hours.",
        ),
    ),
    Story(
        asks=(
            "An old clock [loses|falls behind by] {s} minutes every {h} hours. {name} sets it to the "
            "right time. How many minutes [slow|behind] is [it|the clock] after {d} days?",
            "Every {h} hours, the clock in {name}'s kitchen falls {s} minutes behind. It is set right [on"
            " a Monday morning|at noon] and then nobody touches it for {d} days. How many minutes behind "
            "is it [then|after that time]?",
        ),
        draw={"s": span(2, 7), "h": pick(2, 3, 4, 6, 8, 12), "d": span(2, 9)},
        steps=(
            "The days have {hours = d*24} hours.",
            "That is {parts = hours/h} times {h} hours.",
            "The clock is {slow = parts*s} minutes slow.",
        ),
    ),
    Story(
        asks=(
            "{name} may [play video games|watch videos|use a tablet] for {h} hours [a|per|each] week. "
            "Because {he} helped in the house, {he} gets {e} extra minutes. So far this week {he} has "
            "used {a} minutes on each of {d} days. How many minutes [does {he} have left|can {he} still "
            "use|remain for this week]?",
            "[Each|Every] week {name}'s parents allow {him} {h} hours of screen time. This week they add "
            "{e} minutes as a reward. On {d} days {name} has already used {a} minutes [a|per|each] day. "
            "How many minutes of screen time [remain|are left|can {he} still use]?",
        ),
        draw={"h": span(3, 7), "e": pick(10, 15, 20, 30, 45), "a": span(15, 60, 5), "d": span(2, 5)},
        steps=(
            "The weekly limit is {limit = h*60} minutes.",
            "With the reward it is {total = limit+e} minutes.",
            "{name} has used {used = a*d} minutes.",
            "{He} has {left = total-used} minutes left.",
        ),
    ),
    Story(
        asks=(
            "A [dentist|hairdresser|tax adviser] works from {start} a.m. to {end} p.m. with a lunch break"
            " of {lunch} minutes. [Every|Each] appointment takes {each} minutes. How many appointments "
            "[fit into one day|are possible in a day]?",
            "{name}'s office opens at {start} a.m. and closes at {end} p.m. Apart from {lunch} minutes "
            "for lunch, {he} sees people all day long, {each} minutes for [each one|every visitor]. How "
            "many people can {he} see in a day?",
        ),
        draw={
            "start": pick(7, 8, 9),
            "end": span(2, 6),
            "lunch": pick(30, 45, 60),
            "each": pick(15, 20, 25, 30, 35, 45),
        },
        steps=(
            "From {start} a.m. to {end} p.m. it is {hours = 12-start+end} hours.",
            "That is {all = hours*60} minutes.",
            "Without lunch {work = all-lunch} minutes are left.",
            "There is time for {count = work/each} appointments.",
        ),
    ),
    Story(
        asks=(
            "A plane takes off at {h} a.m. and [flies for|lands after] {n} hours. At [its destination|the"
            " place where it lands] the clocks are {z} hours ahead. [At what hour in the afternoon "
            "(p.m.), local time, does it land|At which hour p.m., by the clocks there, does it land|What "
            "hour p.m. is it there when it lands]?",
            "{name} leaves on a plane at {h} o'clock in the morning. The flight lasts {n} hours. The city"
            " {he} flies to is {z} hours ahead of [home|the city {he} leaves]. When {he} lands, [which "
            "hour p.m.|what hour of the afternoon or evening] does a clock in that city show?",
        ),
        draw={"h": span(6, 10), "n": span(3, 8), "z": span(2, 5)},
        steps=(
            "At home it is {arrive = h+n} hours after midnight when the plane lands.",
            "There it is {local = arrive+z} hours after midnight.",
            "On a 12-hour clock that is {pm = local-12} p.m.",
        ),
    ),
    Story(
        asks=(
            "A baby sleeps {night} hours [at night|every night] and takes {k} naps of {m} minutes each "
            "during the day. [How many hours is the baby awake in a week|In one week, for how many hours "
            "is the baby awake|For how many hours a week is the baby not asleep]?",
            "{name}'s baby brother takes {k} naps [a|per|each] day, and each nap lasts {m} minutes. At "
            "night he sleeps for {night} hours. For how many hours in a whole week is he [awake|not "
            "asleep]?",
            "Every night a baby sleeps {night} hours, and [each|every] day it takes {k} naps of {m} "
            "minutes. How many hours [a|per] week does the baby spend [awake|being awake]?",
        ),
        draw={"night": span(8, 11), "k": span(2, 4), "m": pick(30, 45, 60, 75, 90)},
        steps=(
            "The naps take {nap = k*m} minutes a day.",
            "In hours that is {naph = nap/60}.",
            "The baby sleeps {sleep = night+naph} hours a day.",
            "It is awake for {awake = 24-sleep} hours a day.",
            "In a week that is {week = awake*7} hours.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "On the way to work, {name} walks {a} minutes to the station, waits {b} minutes and rides a "
            "train for {c} minutes. The way home takes {e} minutes longer. How many minutes does {he} "
            "spend [on the way|traveling|on these trips] in a week with {days} working days?",
            "{name} works {days} days [a|per|each] week. Going there means {a} minutes on foot, {b} "
            "minutes of waiting and {c} minutes on the [train|subway], and coming home always takes {e} "
            "minutes more [than that|than going there]. How many minutes [a|per] week is {he} on the way?",
        ),
        draw={"a": span(4, 15), "b": span(3, 10), "c": span(10, 45), "e": span(4, 15), "days": span(3, 6)},
        steps=(
            "Going there takes {go = a+b+c} minutes.",
            "Coming home takes {back = go+e} minutes.",
            "In one day that is {day = go+back} minutes.",
            "In a week it is {week = day*days} minutes.",
        ),
    ),
    Story(
        asks=(
            "A school day has {n} lessons of {l} minutes. There are {b} short breaks of {s} minutes each "
            "and one lunch break that is {x:times} as long as a short break. How many minutes after [the "
            "start of the first lesson|the first bell|the day begins] does the school day end?",
            "At {name}'s [school|new school|middle school], students [have|sit through] {n} lessons "
            "[a|per|each] day, each {l} minutes long. Between lessons there are {b} breaks of {s} minutes"
            " and a lunch break, which lasts {x:times} as long as one of the breaks. How long is the "
            "school day in minutes?",
        ),
        draw={"n": span(5, 8), "l": pick(40, 45, 50), "b": span(3, 5), "s": pick(5, 8, 10), "x": span(3, 6)},
        steps=(
            "The lessons take {less = n*l} minutes.",
            "The short breaks take {short = b*s} minutes.",
            "The lunch break lasts {lunch = x*s} minutes.",
            "The school day has {all = less+short+lunch} minutes.",
        ),
    ),
    Story(
        asks=(
            "A season of a series has {n} episodes of {m} minutes. {name} skips the {s:word} minutes of "
            "opening and closing titles in every episode. In how many hours has {he} watched the whole "
            "season?",
            "{name} watches all {n} episodes of a show, {m} minutes each, but always jumps over the "
            "titles, which take {s:word} minutes of an episode. How many hours of watching [is that|does "
            "that make]?",
        ),
        draw={"n": span(6, 30), "m": span(24, 50), "s": span(2, 5)},
        steps=(
            "Of each episode {name} watches {a = m-s} minutes.",
            "For all episodes that is {b = a*n} minutes.",
            "In hours it is {h = b/60}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A pack holds {n} tablets. {name} has taken {k} of them and [must take|takes] one every {h} "
            "hours, day and night. For how many days will the rest of the pack last?",
            "One tablet every {h} hours, at night too: that is what the doctor tells {name}. {k} of the "
            "{n} tablets in the box are gone. For how many more days are there tablets?",
        ),
        draw={"h": pick(2, 3, 4, 6, 8, 12), "d": span(3, 18), "k": span(2, 20)},
        given={"n": "24/h*d+k"},
        steps=(
            "There are {r = n-k} tablets left.",
            "{name} takes {p = 24/h} tablets a day.",
            "They last for {d = r/p} days.",
        ),
    ),
    Story(
        asks=(
            "Buses leave every {m} minutes. {name} comes to the stop {k} minutes after a bus has left. "
            "The next bus takes {r} minutes to the [market|beach], and from there {he} walks {w} "
            "minutes. How many minutes after coming to the stop does {he} arrive?",
            "{name} just missed a bus: it left {k} minutes before {he} came. Buses go every {m} minutes "
            "and ride {r} minutes, and then {he} has a walk of {w} minutes. How many minutes pass from "
            "{his} coming to the stop to the end of the walk?",
        ),
        draw={"m": pick(12, 15, 20, 30), "k": span(2, 11), "r": span(8, 40), "w": span(2, 12)},
        steps=(
            "{name} waits for {a = m-k} minutes.",
            "With the ride it is {b = a+r} minutes.",
            "With the walk it is {c = b+w} minutes.",
        ),
    ),
    Story(
        asks=(
            "In an hour a radio station has {a} minutes of news and {k} blocks of advertising of {b} "
            "minutes each. The rest is music, with songs of {s} minutes. How many songs does it play in "
            "{h} hours?",
            "How many songs of {s} minutes fit into {h} hours of a radio program if each hour also has "
            "{a} minutes of news and {k} advertising blocks, each {b} minutes long?",
        ),
        draw={"a": span(4, 15), "k": span(2, 5), "b": span(2, 4), "s": pick(3, 4, 5), "h": span(2, 12)},
        given={"whole": "(60-a-k*b)/s"},
        steps=(
            "In an hour the advertising takes {x = k*b} minutes.",
            "For music {y = 60-a-x} minutes are left.",
            "That is {z = y/s} songs an hour.",
            "In {h} hours it is {all = z*h} songs.",
        ),
    ),
    Story(
        asks=(
            "{name} waters {his} {n} houseplants every {k} days, each with {l} milliliters. How many "
            "liters of water does {he} need in a month of 30 days?",
            "Every {k} days {n} plants in {name}'s office get {l} milliliters of water each. How many "
            "liters are that in 30 days?",
        ),
        draw={"k": pick(2, 3, 5, 6), "n": span(4, 20), "l": span(100, 500, 50)},
        steps=(
            "In 30 days the plants are watered {t = 30/k} times.",
            "One watering takes {a = n*l} milliliters.",
            "In the month that is {b = a*t} milliliters.",
            "In liters it is {c = b/1000}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} has {p} pages to learn for an exam. For the first {d} evenings {he} learns {r} pages "
            "an evening, and after that {m} more pages each evening than before. How many evenings does "
            "{he} need in all?",
            "{p} pages must be learned. {name} [begins|starts] with {r} pages an evening. After {d} "
            "evenings {he} is faster and does {m} pages more per evening. On how many evenings does {he} "
            "learn until everything is done?",
        ),
        draw={"d": span(2, 7), "r": span(5, 15), "m": span(2, 8), "t": span(2, 9)},
        given={"p": "d*r+r*t+m*t"},
        steps=(
            "In the first evenings {name} learns {a = d*r} pages.",
            "{b = p-a} pages are left.",
            "Now {he} learns {c = r+m} pages an evening.",
            "The rest takes {t = b/c} evenings.",
            "In all that is {all = d+t} evenings.",
        ),
    ),
    Story(
        asks=(
            "There are {u} minutes between {name}'s alarm and the school bus. Today {he} presses the "
            "snooze button {k} times and sleeps {m} minutes longer each time. Washing and dressing take "
            "{d} minutes. How many minutes are left for breakfast?",
            "{name}'s alarm rings {u} minutes before the bus comes. {He} stays in bed for {k} snoozes of "
            "{m} minutes and then needs {d} minutes to wash and dress. How long can {he} take for "
            "breakfast, in minutes?",
        ),
        draw={"u": span(50, 90, 5), "k": span(2, 4), "m": span(5, 10), "d": span(10, 25)},
        given={"guard": "u-k*m-d-4"},
        steps=(
            "Snoozing takes {a = k*m} minutes.",
            "After that {b = u-a} minutes remain.",
            "For breakfast {c = b-d} minutes are left.",
        ),
    ),
    Story(
        asks=(
            "An orchestra rehearses for {h} hours. It warms up for {w} minutes, practices {n} short "
            "pieces for {p} minutes each, and gives the rest of the time to {k} parts of a symphony, all "
            "equally long. How many minutes does each part get?",
            "In a rehearsal of {h} hours, {w} minutes are for tuning and {n} times {p} minutes for "
            "songs. What is left is divided equally among {k} scenes. How many minutes are there for a "
            "scene?",
        ),
        draw={"h": span(2, 4), "w": span(5, 20, 5), "n": span(2, 5), "p": span(6, 20), "k": span(2, 6)},
        given={"guard": "h*60-w-n*p-20"},
        steps=(
            "The rehearsal has {a = h*60} minutes.",
            "The pieces take {b = n*p} minutes.",
            "That leaves {c = a-w-b} minutes.",
            "Each of the {k} gets {d = c/k} minutes.",
        ),
    ),
    Story(
        asks=(
            "A subway line has {n} stations. The ride from one station to the next takes {m} minutes, "
            "and at every station between the first and the last one the train stops for {s} seconds. "
            "How many minutes does it take from the first station to the last?",
            "From end to end a tram line has {n} stations, with {m} minutes of driving between "
            "neighbors. At all stations except the two ends the tram waits {s} seconds. How many minutes "
            "is a whole trip?",
        ),
        draw={"n": span(6, 26), "m": pick(2, 3, 4), "s": pick(20, 30, 40, 45, 60, 15)},
        steps=(
            "There are {a = n-1} rides between stations.",
            "Driving takes {b = a*m} minutes.",
            "There are {c = n-2} stops on the way.",
            "The stops take {d = c*s} seconds.",
            "That is {e = d/60} minutes.",
            "In all the trip takes {f = b+e} minutes.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} practices the trumpet on every day of the week except {f:word} free days, {m} "
            "minutes at a time. How many hours does {he} practice in {w} weeks?",
            "With {f:word} free days a week, {name} trains {m} minutes on each of the other days. How "
            "many hours of training is that in {w} weeks?",
        ),
        draw={"f": pick(2, 3), "m": pick(15, 20, 30, 36, 40, 45, 60, 75, 90), "w": span(3, 20)},
        steps=(
            "{name} practices on {d = 7-f} days a week.",
            "In {w} weeks that is {t = d*w} days.",
            "All of them have {a = t*m} minutes.",
            "In hours it is {h = a/60}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "At a film night the first film lasts {a} minutes, and the second is {c} minutes shorter. "
            "Between them there is a break of {b} minutes. The room is rented for {h} hours. How many "
            "minutes are left after the second film?",
            "{name} has the [hall|club room] for {h} hours and shows two films with a {b}-minute break "
            "between them. One film is {a} minutes long, the other one {c} minutes shorter. How many "
            "minutes does {he} have left [to clean up|for cleaning]?",
        ),
        draw={"a": span(90, 130), "c": span(5, 30), "b": span(10, 30, 5), "h": pick(4, 5)},
        given={"guard": "h*60-2*a+c-b-5"},
        steps=(
            "The second film lasts {d = a-c} minutes.",
            "With the break the films take {e = a+b+d} minutes.",
            "The room is rented for {f = h*60} minutes.",
            "That leaves {g = f-e} minutes.",
        ),
    ),
    Story(
        asks=(
            "A conference day has {n} speakers. Each of them talks for {s} minutes and answers questions "
            "for {q} minutes. There are two coffee breaks of {c} minutes. How many minutes of a day of "
            "{h} hours are free for other things?",
            "Of the {h} hours of a meeting, two breaks take {c} minutes each, and {n} guests get {s} "
            "minutes for a talk and {q} minutes for questions each. How many minutes remain for the "
            "discussion?",
        ),
        draw={
            "n": span(3, 9),
            "s": span(15, 40, 5),
            "q": pick(5, 10, 15),
            "c": pick(10, 15, 20),
            "h": span(4, 8),
        },
        given={"guard": "h*60-n*s-n*q-2*c-10"},
        steps=(
            "A speaker takes {a = s+q} minutes.",
            "All speakers take {b = a*n} minutes.",
            "The breaks take {d = 2*c} minutes.",
            "The day has {e = h*60} minutes.",
            "{r = e-b-d} minutes remain.",
        ),
    ),
    Story(
        asks=(
            "A satellite goes around the Earth once in {m} minutes and takes {k} photos on each round. "
            "How many photos does it take in {d} days?",
            '"Our satellite takes {k} photos on every trip around the Earth, and a trip lasts {m} '
            'minutes," says {name}. How many photos are taken in {d} days?',
        ),
        draw={"m": pick(80, 90, 96, 120, 160, 180), "k": span(3, 20), "d": span(2, 10)},
        steps=(
            "A day has {a = 24*60} minutes.",
            "In a day the satellite makes {r = a/m} rounds.",
            "It takes {p = r*k} photos a day.",
            "In {d} days that is {all = p*d} photos.",
        ),
    ),
    Story(
        asks=(
            "In the first week of a plan {name} practices {a} minutes a day. In each new week the daily "
            "time becomes {d} minutes longer. How many minutes in all does {he} practice in the third "
            "week?",
            "{name} draws every day of the week: {a} minutes a day in week one, and each week {d} "
            "minutes a day more than in the week before. How many minutes does week three have in total?",
        ),
        draw={"a": span(10, 40), "d": span(3, 15)},
        steps=(
            "By the third week the daily time has grown by {g = 2*d} minutes.",
            "It is then {t = a+g} minutes a day.",
            "In the third week that is {w = t*7} minutes.",
        ),
    ),
)
