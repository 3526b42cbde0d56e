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
)
