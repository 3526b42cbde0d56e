"""Speed and distance, trips and fuel."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} rides a bike at {v} miles [per|an] hour for {t} hours. After a rest {he} rides for "
            "{t2} more hours at {slow} miles [an|per] hour less. How many miles does {he} ride "
            "[altogether|in all|in total]?",
            "On a bike tour {name} first [rides|travels] {t} hours at {v} miles [per|an] hour. {He} gets "
            "tired and [goes on|continues] {slow} miles per hour slower for another {t2} hours. How long "
            "is the [tour|whole way] in miles?",
            "After {t} hours on the bike at {v} miles [an|per] hour, {name} [makes a stop|has lunch]. The"
            " [next|following] {t2} hours {he} is slower by {slow} miles an hour. Find the number of "
            "miles of the tour.",
        ),
        draw={"v": span(9, 18), "t": span(2, 4), "t2": span(2, 3), "slow": span(2, 5)},
        steps=(
            "In the first part {name} rides {first = v*t} miles.",
            "Then the speed is {speed = v-slow} miles an hour.",
            "The second part has {second = speed*t2} miles.",
            "The whole tour is {all = first+second} miles long.",
        ),
    ),
    Story(
        asks=(
            "Two [trains|buses] leave the same station at the same time in opposite directions. One "
            "[goes|drives] {a} miles [per|an] hour and the other {b} miles per hour. How many miles apart"
            " are they after {t} hours?",
            "From one station, two [express trains|buses] start together and drive away from each other. "
            "Their speeds are {a} and {b} miles [an|per] hour. After {t} hours, [how far apart are "
            "they|what is the distance between them] in miles?",
            "{name} and {name2} start [at the same place|from the same town] and drive in opposite "
            "directions for {t} hours, {name} at {a} miles [an|per] hour and {name2} at {b}. How many "
            "miles are [between them|there between them] then?",
        ),
        draw={"a": span(30, 70, 5), "b": span(32, 66, 2), "t": span(2, 6)},
        steps=(
            "Each hour they move {apart = a+b} miles apart.",
            "After {t} hours that is {all = apart*t} miles.",
        ),
    ),
    Story(
        asks=(
            "The distance between two towns is {d} miles. {name} starts in one town at {a} miles [per|an]"
            " hour and {name2} starts in the other at {b} miles per hour, [driving|riding] toward each "
            "other. After how many hours do they meet?",
            "{name} and {name2} live {d} miles apart. They [start|set out] at the same moment to meet on "
            "the way; {name} [does|covers] {a} miles [each|every] hour and {name2} {b}. How many hours "
            "does it take until they meet?",
            "Two [cyclists|walkers on a long trail] are {d} miles apart and move toward each other, one "
            "at {a} miles [an|per] hour and the other one at {b} miles an hour. In how many hours "
            "[will|do] they meet?",
        ),
        draw={"a": span(4, 14), "b": span(3, 12), "t": span(2, 7)},
        given={"d": "a*t+b*t"},
        steps=(
            "Together they cover {both = a+b} miles an hour.",
            "They meet after {t = d/both} hours.",
        ),
    ),
    Story(
        asks=(
            "A thief drives away at {v} miles [an|per] hour. The police start {h} hours later and drive "
            "{w} miles an hour. How many hours do the police need to [catch up|catch the thief]?",
            "A slow truck leaves the [depot|harbor] at {v} miles [an|per] hour. A car follows it {h} "
            "hours later at {w} miles an hour. After how many hours of driving does the car [reach|catch "
            "up with|overtake] the truck?",
            "{name} left by [bus|truck] at {v} miles [per|an] hour, and {h} hours afterward {name2} "
            "followed on the same road by car at {w} miles per hour. For how many hours must {name2} "
            "drive to catch up?",
        ),
        draw={"v": span(30, 50, 5), "h": span(2, 3), "gain": pick(10, 15, 20, 25), "t": span(3, 9)},
        given={"w": "v+gain", "check": "v*h/gain"},
        steps=(
            "The head start is {lead = v*h} miles.",
            "Every hour {gain = w-v} miles of it are made up.",
            "It takes {t = lead/gain} hours to catch up.",
        ),
    ),
    Story(
        asks=(
            "{name} drives {d} miles from home to the [coast|lake] in {t} hours. On the way back there is"
            " [a lot of traffic|roadwork], and it takes {t2} hours. What is {his} average speed for the "
            "[whole|entire] trip in miles [an|per] hour?",
            "The way from home to a [farm|cabin] is {d} miles long. {name} needs {t} hours to get there "
            "and {t2} hours to come back the same way. [What is the average speed|How fast is that on "
            "average], in miles [per|an] hour, there and back?",
        ),
        draw={"d": span(60, 240, 6), "t": span(2, 4), "t2": span(3, 6)},
        steps=(
            "Both ways together are {all = 2*d} miles.",
            "They take {time = t+t2} hours.",
            "The average speed is {v = all/time} miles an hour.",
        ),
    ),
    Story(
        asks=(
            "{name} jogs {laps} laps around a lake. A lap is {m} meters long. If {he} runs {v} meters "
            "[a|per] minute and rests {r} minutes in the middle, how many minutes does the workout last?",
            "A path around a [lake|park] has a length of {m} meters. {name} runs it {laps} times at {v} "
            "meters per minute, with one break of {r} minutes. How long does this take [in minutes|, "
            "counted in minutes]?",
            "{name}'s speed on the track is {v} meters [a|per|each] minute. {He} [wants to run|runs] "
            "{laps} laps of {m} meters and to stop once for {r} minutes. How many minutes [will {he} "
            "need|does {he} need] [altogether|in all|in total]?",
        ),
        draw={
            "laps": span(2, 8),
            "m": pick(400, 600, 800, 1000, 1200),
            "v": pick(100, 120, 150, 160, 200),
            "r": span(3, 9),
        },
        steps=(
            "The run is {way = laps*m} meters long.",
            "Running takes {run = way/v} minutes.",
            "With the rest it is {all = run+r} minutes.",
        ),
    ),
    Story(
        asks=(
            "A snail climbs a wall of {h} feet. [Each|Every] day it climbs {up} feet, and each night it "
            "slides back {down} feet. How many feet are left to the top after {n} full days and nights?",
            "[Each|Every] day a [snail|beetle] goes up {up} feet on a wall {h} feet high, and every night"
            " it slips down {down} feet. After {n} days and nights, how many feet [must it still "
            "climb|are missing to the top]?",
            "A [caterpillar|snail] sits at the bottom of a tree {h} feet tall. By day it gains {up} feet "
            "and by night it loses {down} feet. [What distance in feet is left|How many feet are left] to"
            " the top after {n} days and nights?",
        ),
        draw={"up": span(4, 9), "down": span(2, 3), "n": span(2, 6), "h": span(25, 60)},
        given={"guard": "h-n*up+n*down-down"},
        steps=(
            "In a day and a night it gains {gain = up-down} feet.",
            "In {n} days and nights it gains {way = gain*n} feet.",
            "To the top there are {left = h-way} feet left.",
        ),
    ),
    Story(
        asks=(
            "{name} walks {a} miles to school and takes the bus {b} miles home by a longer road, {d} days"
            " [a|per|each] week. How many miles of [way to and from school|such trips] does {he} make in "
            "{w} weeks?",
            "[Each|Every] school day {name} goes {a} miles to school on foot and comes home by a bus that"
            " takes {b} miles. With {d} school days in a week, how many miles is that in {w} weeks?",
            "In the morning {name} walks {a} miles to school, and in the afternoon the [school bus|city "
            "bus] brings {him} home along a way of {b} miles. [{He} does this|This happens] {d} days "
            "[a|per|each] week. How many miles does {he} travel in {w} weeks?",
        ),
        draw={"a": pick(2, 3), "b": span(3, 8), "d": span(4, 5), "w": span(2, 10)},
        steps=(
            "A day has {day = a+b} miles.",
            "A week has {week = day*d} miles.",
            "In {w} weeks that is {all = week*w} miles.",
        ),
    ),
    Story(
        asks=(
            "A pilot has flown [{p}%|{p} percent] of a flight of {d} miles. The plane flies {v} miles "
            "[an|per] hour. How many hours are still [left|to fly]?",
            "A flight is {d} miles long, and [{p}%|{p} percent] of [the way|it] is already done. At {v} "
            "miles [an|per] hour, how many more hours does the plane need [to arrive|to the airport|for "
            "the rest]?",
            "After [{p}%|{p} percent] of a [journey|flight] of {d} miles, the pilot looks at the clock. "
            "How many hours will [the rest|the remaining part] take at {v} miles [per|an] hour?",
        ),
        draw={"p": pick(20, 25, 40, 50, 60, 75), "v": span(300, 600, 50), "d": span(1200, 4800, 200)},
        given={"guard": "(d-d*p/100)/v-1"},
        steps=(
            "{done = d*p/100} miles are done.",
            "{rest = d-done} miles are left.",
            "They take {t = rest/v} hours.",
        ),
    ),
    Story(
        asks=(
            "{name} hikes a trail of {d} miles. Uphill {he} walks the first {a} miles at {u} miles "
            "[an|per] hour, and downhill {he} walks the rest at {v} miles an hour. How many hours is {he}"
            " [walking|on the trail without breaks]?",
            "A [mountain path|trail] of {d} miles goes up for the first {a} miles and then down to its "
            "end. {name} does {u} miles [an|per] hour going up and {v} going down. For how many hours "
            "does {he} [walk|hike]?",
            "Going up, {name} makes {u} miles [an|per] hour; going down, {he} makes {v}. How many hours "
            "does {he} need for a [hike|path] of {d} miles whose first {a} miles go up and whose "
            "[remaining miles|other miles] go down?",
        ),
        draw={"u": pick(2, 3), "v": span(3, 5), "t1": span(2, 4), "t2": span(2, 3)},
        given={"a": "u*t1", "d": "u*t1+v*t2"},
        steps=(
            "Going up takes {t1 = a/u} hours.",
            "The way down has {b = d-a} miles.",
            "Going down takes {t2 = b/v} hours.",
            "Together that is {t = t1+t2} hours.",
        ),
    ),
    Story(
        asks=(
            "{name}'s boat goes {v} miles [an|per] hour in still water. The river flows at {c} miles an "
            "hour. How many hours longer does a trip of {d} miles take against the [stream|current] than "
            "with it?",
            "A river flows {c} miles [an|per] hour, and a [boat|canoe with a motor] makes {v} miles an "
            "hour in still water. For {d} miles, how many more hours does it need upstream than "
            "downstream?",
            "In still water a [ferry|boat] does {v} miles [per|an] hour. On a river with a current of {c}"
            " miles per hour it goes {d} miles downstream and [the same way|{d} miles] back upstream. How"
            " many hours more does the way back take?",
        ),
        draw={
            "v": pick(6, 8, 9, 10, 12, 15),
            "c": pick(2, 3, 4),
            "d": pick(24, 30, 36, 48, 60, 72, 84, 90, 96),
        },
        given={"guard": "d/(v-c)-d/(v+c)-1"},
        steps=(
            "With the stream the boat makes {down = v+c} miles an hour.",
            "Against it the boat makes {up = v-c} miles an hour.",
            "The trip down takes {t1 = d/down} hours.",
            "The trip up takes {t2 = d/up} hours.",
            "The difference is {more = t2-t1} hours.",
        ),
    ),
    Story(
        asks=(
            "{name} walks {a} meters a minute and {name2} walks {d} meters a minute faster. They walk "
            "from the same gate around a park in the same direction. How many meters is {name2} ahead "
            "after {t} minutes, if {name2} stops for {s:word} of these minutes?",
            "From one gate {name} and {name2} walk the same way. {name} makes {a} meters a minute, "
            "{name2} makes {d} more than that but rests for {s:word} minutes. How many meters is {name2} "
            "in front after {t} minutes?",
        ),
        draw={"a": span(50, 80, 5), "d": span(10, 40, 5), "s": span(2, 4), "t": span(12, 40)},
        steps=(
            "{name} has walked {x = a*t} meters.",
            "{name2} walks {v = a+d} meters a minute.",
            "{name2} walks for {u = t-s} minutes.",
            "{name2} has walked {y = v*u} meters.",
            "{name2} is {z = y-x} meters ahead.",
        ),
    ),
    Story(
        asks=(
            "A train is {l} meters long and drives {v} meters a second. How many seconds does it take to "
            "pass completely through a tunnel of {t} meters?",
            "How many seconds pass from the moment the front of a train enters a tunnel until its end "
            "comes out, if the train has {l} meters, the tunnel has {t} meters and the speed is {v} "
            "meters a second?",
        ),
        draw={"l": span(100, 400, 20), "v": pick(10, 15, 20, 25, 30, 40), "s": span(12, 60)},
        given={"t": "v*s-l", "guard": "t-100"},
        steps=(
            "The train must drive {w = t+l} meters.",
            "That takes {s = w/v} seconds.",
        ),
    ),
    Story(
        asks=(
            "{name} drives {d} kilometers to work at {v} kilometers an hour. On the new road {he} can "
            "drive {u} kilometers an hour, but the way is {e} kilometers longer. How many minutes does "
            "the new road save?",
            "The old road to the coast has {d} kilometers and allows {v} kilometers an hour. A new road "
            "is {e} kilometers longer and allows {u}. By how many minutes is the new road faster?",
        ),
        draw={
            "d": span(20, 120, 4),
            "v": pick(40, 48, 50, 60),
            "u": pick(80, 90, 100, 120),
            "e": span(4, 30, 2),
        },
        given={"guard": "60*d/v-60*(d+e)/u-2"},
        steps=(
            "The old way takes {a = d*60/v} minutes.",
            "The new way has {b = d+e} kilometers.",
            "It takes {c = b*60/u} minutes.",
            "The new road saves {s = a-c} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} pedals {r} turns of the wheel a minute, and the wheel rolls {w} centimeters with "
            "each turn. How many meters does {he} ride in {t} minutes?",
            "A bicycle wheel rolls {w} centimeters with one turn. {name}'s wheel turns {r} times a "
            "minute for {t} minutes. What is the distance in meters?",
        ),
        draw={"r": span(80, 160, 10), "w": span(180, 230, 5), "t": span(5, 30, 5)},
        steps=(
            "In {t} minutes the wheel turns {n = r*t} times.",
            "That is {c = n*w} centimeters.",
            "In meters it is {m = c/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A postal drone flies to a village at {v} kilometers an hour and needs {m} minutes. It then "
            "flies on for {k} minutes at {u} kilometers an hour. How many kilometers has it flown?",
            "For {m} minutes a drone flies at {v} kilometers an hour and for another {k} minutes at {u} "
            "kilometers an hour. [How long is its way|What distance does it cover] in kilometers?",
        ),
        draw={"v": span(30, 90, 6), "m": span(10, 50, 5), "k": span(5, 40, 5), "u": span(24, 96, 12)},
        steps=(
            "The first part has {a = v*m/60} kilometers.",
            "The second part has {b = u*k/60} kilometers.",
            "Together that is {c = a+b} kilometers.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} runs {k} kilometers in {t} minutes and {name2} runs {n} kilometers in {u} minutes. "
            "How many seconds longer does {name2} need for one kilometer?",
            "On a run of {k} kilometers {name} is on the way for {t} minutes. {name2}'s run has {n} "
            "kilometers and lasts {u} minutes. By how many seconds a kilometer is {name} faster?",
        ),
        draw={"k": span(2, 10), "t": span(8, 50), "n": span(2, 10), "u": span(10, 70)},
        given={"pace": "t/k*60-239", "other": "u/n*60-t/k*60-4", "slow": "480-u/n*60"},
        steps=(
            "{name} runs for {a = t*60} seconds.",
            "That is {b = a/k} seconds a kilometer.",
            "{name2} runs for {c = u*60} seconds.",
            "That is {d = c/n} seconds a kilometer.",
            "The difference is {e = d-b} seconds.",
        ),
    ),
    Story(
        asks=(
            "A ship sails {d} sea miles in {n} days and nights, always at the same speed. How many sea "
            "miles does it sail in {h} hours?",
            "In {n} days without a stop a ship covers {d} sea miles at a steady speed. What distance in "
            "sea miles does it cover in {h} hours?",
        ),
        draw={"n": span(2, 12), "v": span(8, 25), "h": span(5, 20)},
        given={"d": "24*n*v"},
        steps=(
            "{n} days have {t = n*24} hours.",
            "The ship sails {v = d/t} sea miles an hour.",
            "In {h} hours it sails {w = v*h} sea miles.",
        ),
    ),
    Story(
        asks=(
            "{name} lives {d} meters from school. {He} walks {a} meters, notices that {his} lunch is "
            "still at home, walks back, and then walks all the way to school. How many minutes is {he} "
            "on foot at {v} meters a minute?",
            "On the way to school, which is {d} meters from home, {name} turns around after {a} meters "
            "to fetch {his} bag at home and then goes to school. {He} always walks {v} meters a minute. "
            "How many minutes does {he} walk?",
        ),
        draw={"d": span(600, 2000, 50), "a": span(150, 550, 25), "v": pick(50, 60, 75, 80, 100)},
        steps=(
            "Going and coming back makes {b = 2*a} meters.",
            "With the way to school it is {c = b+d} meters.",
            "{name} walks for {t = c/v} minutes.",
        ),
    ),
    Story(
        asks=(
            "Sound travels {v} meters in a second. {name} sees a flash of lightning and hears the "
            "thunder {s} seconds later. A minute afterward another thunder comes only {u} seconds after "
            "its flash. How many meters closer is the storm?",
            "{name} counts {s} seconds between a flash and its thunder, and later {u} seconds. Thunder "
            "covers {v} meters each second. By how many meters has the storm come closer?",
        ),
        draw={"v": pick(330, 340, 335), "s": span(9, 25), "u": span(2, 8)},
        steps=(
            "The first flash was {a = s*v} meters away.",
            "The second flash was {b = u*v} meters away.",
            "The storm is {c = a-b} meters closer.",
        ),
    ),
    Story(
        asks=(
            "A bus is to cover {d} miles in {t} hours. In the first {h} hours it drives {v} miles an "
            "hour. How many miles an hour must it drive for the rest of the time?",
            "A bus driver has {t} hours for {d} miles. For {h} hours fog allows only {v} miles an hour. "
            "What speed in miles an hour is needed for the remaining hours?",
        ),
        draw={"h": span(2, 4), "v": span(25, 45, 5), "r": span(2, 4), "u": span(46, 70, 2)},
        given={"t": "h+r", "d": "h*v+r*u"},
        steps=(
            "In the first part the bus covers {a = h*v} miles.",
            "{b = d-a} miles are left.",
            "For them {r = t-h} hours are left.",
            "The bus must drive {u = b/r} miles an hour.",
        ),
    ),
    Story(
        asks=(
            "{name} swims {n} lengths of a {l}-meter pool in {t} minutes. At the same speed, how many "
            "minutes does {he} need to swim {d} meters across a lake and back?",
            "At the pool, with lengths of {l} meters, {name} swims {n} of them in {t} minutes. A lake is "
            "{d} meters wide. For how many minutes does {he} swim there and back at this speed?",
        ),
        draw={"l": pick(25, 50), "n": span(8, 40, 2), "t": span(10, 40), "d": span(150, 900, 50)},
        given={"slow": "n*l/t-19", "fast": "61-n*l/t"},
        steps=(
            "In the pool {name} swims {w = n*l} meters.",
            "{He} swims {v = w/t} meters a minute.",
            "There and back it is {b = 2*d} meters.",
            "That takes {u = b/v} minutes.",
        ),
    ),
    Story(
        asks=(
            "An airplane leaves a city at {v} miles an hour. {h} hours later a faster one leaves in the "
            "same direction at {u} miles an hour. How many miles is the first plane still ahead when the "
            "second one has flown for {t} hours?",
            "Two planes fly the same way from one airport, the second {h} hours after the first. The "
            "first flies {v} miles an hour, the second {u}. By how many miles does the first lead after "
            "the second has been in the air for {t} hours?",
        ),
        draw={"v": span(300, 420, 20), "h": span(2, 4), "g": span(40, 120, 20), "t": span(2, 6)},
        given={"u": "v+g", "guard": "h*v-t*g-10"},
        steps=(
            "The first plane has flown for {a = h+t} hours.",
            "It has covered {b = a*v} miles.",
            "The second plane has covered {c = t*u} miles.",
            "The first leads by {d = b-c} miles.",
        ),
    ),
    Story(
        asks=(
            "A hiker covers {p}% of a trail of {d} kilometers on the first day. On the second day {name} "
            "joins and they walk {a} kilometers. On the third day they walk the rest at {v} kilometers "
            "an hour. How many hours do they walk on the third day?",
            "Of a trail with {d} kilometers, {p}% are done on day one and {a} kilometers on day two. How "
            "many hours does the rest take on day three at {v} kilometers an hour?",
        ),
        draw={"d": span(40, 100, 5), "p": pick(20, 30, 40, 50), "a": span(8, 24), "v": pick(3, 4, 5)},
        steps=(
            "On the first day {x = d*p/100} kilometers are walked.",
            "After two days {y = x+a} kilometers are done.",
            "{z = d-y} kilometers are left.",
            "They take {t = z/v} hours.",
        ),
    ),
    Story(
        asks=(
            "An ant walks {c} centimeters in {s} seconds. How many meters does it walk in {m} minutes if "
            "it keeps that speed but stands still for {r} seconds in all?",
            "In {m} minutes an ant stands still for {r} seconds and walks the rest of the time at a "
            "speed of {c} centimeters in {s} seconds. How many meters does it walk?",
        ),
        draw={"c": pick(10, 20, 30, 40, 50), "s": pick(5, 10, 20), "m": span(2, 10), "r": span(10, 60, 10)},
        steps=(
            "{m} minutes are {a = m*60} seconds.",
            "The ant walks for {b = a-r} seconds.",
            "That is {k = b/s} times {s} seconds.",
            "It walks {w = k*c} centimeters.",
            "In meters that is {x = w/100}.",
        ),
        decimals=True,
    ),
)
