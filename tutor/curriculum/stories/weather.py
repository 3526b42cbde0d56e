"""Weather: temperatures, rain, snow and storms."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "At noon it was {a} degrees. Until evening the temperature fell by {d:word} degrees [an|per] "
            "hour for {h:word} hours, and in the night it fell {n} degrees more. [The next day|The day "
            "after] it rose by {u} degrees. [What was the temperature then|How many degrees was it then]?",
            "The temperature at noon is {a} degrees. It [drops|falls] {d:word} degrees [each|every] hour "
            "for {h:word} hours, then {n} degrees more overnight, and [climbs|rises] by {u} degrees in "
            "the morning. How many degrees is it now?",
        ),
        draw={"a": span(60, 90), "d": span(2, 3), "h": span(3, 6), "n": span(4, 15), "u": span(3, 25)},
        steps=(
            "In the hours until evening it fell by {x = d*h} degrees.",
            "In the evening it was {e = a-x} degrees.",
            "In the night it went down to {c = e-n} degrees.",
            "In the end it was {t = c+u} degrees.",
        ),
    ),
    Story(
        asks=(
            "In one week the daily high temperatures were {a}, {b}, {c}, {d} and {e} degrees from Monday "
            "to Friday. By how many degrees was Friday [above|warmer than] the average of [the five "
            "days|these days]?",
            "From Monday to Friday, {name} [wrote down|measured] {a}, {b}, {c}, {d} and {e} degrees. How "
            "many degrees [warmer than the average of these days|above the average of these five] was "
            "Friday?",
        ),
        draw={"a": span(55, 80), "b": span(55, 80), "c": span(55, 80), "d": span(55, 80), "e": span(70, 92)},
        given={"guard": "4*e-a-b-c-d-5"},
        steps=(
            "The sum is {s = a+b+c+d+e} degrees.",
            "The average is {m = s/5} degrees.",
            "Friday was {diff = e-m} degrees above it.",
        ),
    ),
    Story(
        asks=(
            "It snowed {a} inches on Monday and {x:times} as much on Tuesday. On Wednesday {m} inches "
            "melted. [Then|After that] the wind blew away half of the rest. How many inches of snow [were"
            " left|remained]?",
            "After {a} inches of snow on the first day and {x:times} as much on the second, {m} inches "
            "melt in the sun, and half of what remains is [cleared away|blown away]. How many inches of "
            "snow [lie there|are left]?",
            "Snow falls for two days: {a} inches on the first, {x:times} as much on the second. "
            "[Then|After that] {m} inches melt, and of what is left the [wind|plow] takes half. How many "
            "inches [of snow are there|stay] [in the end|at the end]?",
        ),
        draw={"a": span(2, 8), "x": span(2, 4), "m": span(2, 9)},
        given={"guard": "a*x+a-m-2"},
        steps=(
            "On Tuesday {b = a*x} inches fell.",
            "In two days it was {s = a+b} inches.",
            "After the melting there were {r = s-m} inches.",
            "Half of it was left: {half = r/2} inches.",
        ),
    ),
    Story(
        asks=(
            "Rain fell on [{p}%|{p} percent] of the days of a month with 30 days. On [a third|one third] "
            "of the rainy days there was also thunder. On how many rainy days [was there no thunder|did "
            "it not thunder]?",
            "In a month of 30 days, [{p}%|{p} percent] of the days were rainy. [A third|One third] of the"
            " rainy days had thunder. How many rainy days [were without it|had none]?",
            "{name} keeps a weather diary. Of the 30 days of a month, [{p}%|{p} percent] had rain, and on"
            " [a third|one third] of these it thundered. On how many rainy days [was there no thunder|did"
            " it not thunder at all]?",
        ),
        draw={"p": pick(20, 30, 40, 50, 60, 70)},
        steps=(
            "There were {r = 30*p/100} rainy days.",
            "On {t = r/3} of them there was thunder.",
            "{left = r-t} rainy days had none.",
        ),
    ),
    Story(
        asks=(
            "A shop sells [{p}%|{p} percent] of its {n} umbrellas on a rainy day. [The next day|The day "
            "after] it sells half of the rest, and on the third day it gets {k} new ones. How many "
            "umbrellas does it have [then|in the end]?",
            "On a day of rain, [{p}%|{p} percent] of the {n} umbrellas in a shop are sold, and half of "
            "the others [go|are sold] on the day after. [Then|After that] {k} more are delivered. How "
            "many umbrellas [are in the shop|does the shop have] now?",
        ),
        draw={"n": span(40, 200, 20), "p": pick(10, 20, 25, 30, 40, 50), "k": span(10, 60, 5)},
        steps=(
            "On the first day {a = n*p/100} umbrellas are sold.",
            "{r = n-a} are left.",
            "On the second day {b = r/2} are sold.",
            "Then there are {c = r-b} left.",
            "With the new ones there are {all = c+k} umbrellas.",
        ),
    ),
    Story(
        asks=(
            "It is {a} degrees in a village by day, and {m} degrees colder on the {place} above it. At "
            "night it becomes {x} degrees colder on the {place}, while in the village [below it|at its "
            "foot] it is {c} degrees. How many degrees [colder is the {place} than the village|is the "
            "village warmer than the {place}] at night?",
            "By day it is {a} degrees in the town and {m} degrees colder on the {place}. In the night it "
            "is {c} degrees in the town, and on the {place} it is {x} degrees colder than by day. How "
            "many degrees warmer is the [town|night in the town] than the {place} [that night|then]?",
        ),
        draw={
            "place": pick("mountain", "peak", "pass"),
            "a": span(60, 85),
            "m": span(10, 25),
            "x": span(8, 18),
            "c": span(45, 60),
        },
        given={"guard": "c+x+m-a-1", "cold": "a-m-x-9"},
        steps=(
            "By day it is {d = a-m} degrees up there.",
            "At night it is {n = d-x} degrees up there.",
            "The difference is {diff = c-n} degrees.",
        ),
    ),
    Story(
        asks=(
            "{name} has a rain gauge. It shows {a} millimeters on the first day and {x:times} as much on "
            "the second. On the third day it shows {m} millimeters less than on the second. Usually {v} "
            "millimeters [a|per|each] day fall in this month. How many millimeters more than usual was it"
            " in the three days?",
            "In three days {a} millimeters of rain fall on day one, {x:times} as much on day two, and {m}"
            " millimeters less on day three than on day two. Normally {v} millimeters [a|per] day fall. "
            "How many millimeters more than normal is that in the three days [together|altogether]?",
            "Normally there are {v} millimeters of rain [a|each] day. {name} measures {a} millimeters on "
            "one day, {x:times} as many on the next, and on the third {m} fewer than on that second day. "
            "By how many millimeters are the three days [wetter than normal|above normal]?",
        ),
        draw={"a": span(4, 12), "x": span(2, 4), "m": span(2, 8), "v": span(2, 9)},
        given={"guard": "a+2*a*x-m-3*v-1"},
        steps=(
            "The second day has {b = a*x} millimeters.",
            "The third day has {c = b-m} millimeters.",
            "In three days it is {all = a+b+c} millimeters.",
            "Normal would be {n = 3*v} millimeters.",
            "That is {more = all-n} millimeters more.",
        ),
    ),
    Story(
        asks=(
            "At sunrise it is {a} degrees in {name}'s greenhouse. The heater warms it by {h:word} degrees"
            " every {q} minutes. How many minutes does it take to reach {t} degrees, if the door stays "
            "open for the first {o} minutes and the heater is [off|out] during that time?",
            "A greenhouse has {a} degrees in the morning. For {o} minutes its door is open and the heater"
            " is off; then the heater [brings|adds] {h:word} degrees every {q} minutes. [After how many "
            "minutes, counted from the start,|How many minutes after the start] are there {t} degrees?",
            "The heater of a [greenhouse|workshop] starts {o} minutes after {name} arrives and then "
            "raises the temperature by {h:word} degrees every {q} minutes. It was {a} degrees when {name}"
            " came. How many minutes after that is it {t} degrees?",
        ),
        draw={"a": span(40, 55), "h": pick(2, 3, 4), "q": span(4, 10), "k": span(3, 9), "o": span(10, 30)},
        given={"t": "a+h*k"},
        steps=(
            "The temperature must rise by {d = t-a} degrees.",
            "That is {k = d/h} times {h} degrees.",
            "The heater runs for {m = k*q} minutes.",
            "With the wait it is {all = m+o} minutes.",
        ),
    ),
    Story(
        asks=(
            "A storm is {d} miles away and moves toward a town at {v} miles [an|per] hour. {name} needs "
            "{m} minutes to [close all windows|bring in the laundry]. How many minutes are left when {he}"
            " is done, before the storm comes?",
            "{name} hears of a storm {d} miles from town that comes closer at {v} miles [an|per] hour, "
            "and at once starts to [cover the plants|tie down the boats], which takes {m} minutes. How "
            "many minutes before the storm [arrives|reaches the town] is {he} done?",
            "At {v} miles [an|per] hour, a storm [comes|moves] straight toward {name}'s house, {d} miles "
            "away. {He} takes {m} minutes to [get ready|lock up]. How many minutes does {he} have left "
            "then?",
        ),
        draw={"v": pick(12, 15, 20, 30, 40), "t": span(2, 6), "m": span(15, 80, 5)},
        given={"d": "v*t"},
        steps=(
            "The storm needs {t = d/v} hours.",
            "That is {all = t*60} minutes.",
            "{left = all-m} minutes are left.",
        ),
    ),
    Story(
        asks=(
            "In a season of {n} days, {s} days were sunny and half as many were cloudy. On [{p}%|{p} "
            "percent] of the other days it rained, and the rest had snow. On how many days did it snow?",
            "{n} days of a season are recorded: {s} sunny ones, half as many cloudy ones, and of the "
            "others [{p}%|{p} percent] with rain. All the rest had snow. How many days [of snow were "
            "there|had snow]?",
            "{name}'s [weather book|calendar] covers {n} days. {s} of them are marked sunny, and cloudy "
            "days are half as many. Of the remaining days [{p}%|{p} percent] are rainy, the others snowy."
            " How many days are [marked snowy|snowy]?",
        ),
        draw={"n": pick(30, 60, 90, 100, 120), "s": span(10, 60, 2), "p": pick(20, 25, 40, 50, 60, 75, 80)},
        steps=(
            "{c = s/2} days were cloudy.",
            "{r = n-s-c} days are left.",
            "{w = r*p/100} of them had rain.",
            "{snow = r-w} days had snow.",
        ),
    ),
    Story(
        asks=(
            "A snowplow clears {a} miles of road an hour when the snow is light and a third less in heavy"
            " snow. A town has {n} miles of road. It [works|drives] {h} hours in light snow and the rest "
            "of the time in heavy snow. How many hours does it need [altogether|in all|in total]?",
            "A town's {n} miles of road are [plowed|cleared] by one plow. It does {a} miles [an|per] hour"
            " in light snow. After {h} hours the snow becomes heavy, and the plow is slower by a third. "
            "After how many hours is it done [altogether|in all|in total]?",
            "In light snow a plow clears {a} miles [an|per] hour; in heavy snow it is a third less. {n} "
            "miles must be cleared. The first {h} hours have light snow, all later ones heavy snow. How "
            "many hours does the [whole job|work] take?",
        ),
        draw={"a": pick(3, 6, 9, 12), "h": span(2, 6), "t": span(2, 6)},
        given={"n": "a*h+a*2/3*t"},
        steps=(
            "In light snow it clears {x = a*h} miles.",
            "{r = n-x} miles are left.",
            "In heavy snow it clears {b = a*2/3} miles an hour.",
            "The rest takes {t = r/b} hours.",
            "In all it takes {all = h+t} hours.",
        ),
    ),
    Story(
        asks=(
            "{name} flies a kite at {a} feet. The wind lifts it {u} feet, it drops {x:times} that "
            "distance, and then it rises {v} feet. How many feet below its first height is it [now|then]?",
            "A kite at {a} feet is [lifted|raised] by {u} feet, falls by {x:times} as many feet and "
            "climbs {v} feet again. By how many feet is it lower than [at first|at the beginning]?",
            "From a height of {a} feet {name}'s [kite|balloon] goes up {u} feet, comes down {x:times} "
            "that much and goes up {v} feet. How many feet lower is it [than before|than at the start]?",
        ),
        draw={"a": span(120, 300, 10), "u": span(10, 40), "x": span(2, 4), "v": span(4, 30)},
        given={"guard": "x*u-u-v-1", "high": "a+u-x*u-9"},
        steps=(
            "After the first gust it is at {b = a+u} feet.",
            "It drops by {d = u*x} feet.",
            "Then it is at {c = b-d} feet.",
            "It rises to {e = c+v} feet.",
            "That is {low = a-e} feet lower.",
        ),
    ),
    Story(
        asks=(
            "Rain falls into a barrel at {r} liters an hour for {h} hours. {name} then fills {k} cans of "
            "{c} liters from it. Before the rain it held {s} liters. How many liters are in it now?",
            "A barrel holds {s} liters. In {h} hours of rain it gets {r} liters an hour, and afterward "
            "{name} takes out {k} cans with {c} liters each. How many liters stay in the barrel?",
        ),
        draw={"r": span(4, 15), "h": span(2, 8), "k": span(2, 6), "c": pick(5, 8, 10), "s": span(20, 80)},
        steps=(
            "The rain brings {a = r*h} liters.",
            "Then the barrel holds {b = s+a} liters.",
            "The cans take {d = k*c} liters.",
            "{e = b-d} liters are left.",
        ),
    ),
    Story(
        asks=(
            "A snow cannon makes {a} tons of snow an hour in a cold night and half as much in a mild "
            "night. How many tons does it make in {n} cold nights and {m} mild nights, if it runs {h} "
            "hours each night?",
            "In a cold night a snow cannon makes {a} tons an hour, in a mild one only half of that. It "
            "runs for {h} hours a night. What do {n} cold and {m} mild nights bring together, in tons?",
        ),
        draw={"a": span(6, 30, 2), "n": span(2, 9), "m": span(2, 9), "h": span(5, 12)},
        steps=(
            "A cold night brings {c = a*h} tons.",
            "A mild night brings {d = c/2} tons.",
            "The cold nights bring {x = n*c} tons.",
            "The mild nights bring {y = m*d} tons.",
            "Together that is {z = x+y} tons.",
        ),
    ),
    Story(
        asks=(
            "A rain gauge holds {c} millimeters of rain. On Monday {a} millimeters fall into it, on "
            "Tuesday {k:times} as much, and on Wednesday {d} millimeters dry up. How many more "
            "millimeters can it take?",
            "Into a gauge for {c} millimeters fall {a} millimeters on the first day and {k:times} as much"
            " on the second. By the third, {d} millimeters have dried up. How many more can it take?",
        ),
        draw={"c": span(80, 200, 10), "a": span(5, 20), "k": pick(2, 3, 4), "d": span(1, 9)},
        steps=(
            "On Tuesday {x = k*a} millimeters fall.",
            "Together that is {y = a+x} millimeters.",
            "After the drying {z = y-d} are left.",
            "It can take {r = c-z} more.",
        ),
    ),
)
