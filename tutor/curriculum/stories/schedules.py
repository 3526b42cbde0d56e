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
)
