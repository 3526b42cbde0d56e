"""Perimeters, areas and volumes in stories."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} fences a rectangular garden {l} yards long and {w} yards wide. A gate of {g} yards "
            "needs no fence. A yard of fence [costs|is] ${p}. How much does the fence cost, in dollars?",
            "A rectangular [yard|meadow] measures {l} by {w} yards. All around it, except for a gate {g} "
            "yards wide, a fence is put up for ${p} a yard. [What is the price of the fence in "
            "dollars|How many dollars does the fence cost]?",
            "What does it cost, in dollars, to fence a rectangular [field|garden] of {l} yards by {w} "
            "yards at ${p} [per|a] yard, if {g} yards are left open for a gate?",
        ),
        draw={"l": span(12, 40), "w": span(6, 30), "g": span(2, 4), "p": span(3, 12)},
        steps=(
            "Length and width are {h = l+w} yards together.",
            "All around it is {per = 2*h} yards.",
            "The fence is {f = per-g} yards long.",
            "It costs ${cost = f*p}.",
        ),
    ),
    Story(
        asks=(
            "A floor is {l} feet long and {w} feet wide. {name} covers it with square tiles with sides of"
            " {t:word} feet. A box has {k} tiles. How many boxes does {he} need?",
            "{name} [wants|would like|plans] to tile a [kitchen|hall] of {l} by {w} feet. The tiles are "
            "squares of {t:word} feet by {t:word} feet and come in boxes of {k}. How many boxes [are "
            "needed|must {he} order]?",
            "Square tiles with a side of {t:word} feet are sold in boxes of {k}. How many boxes "
            "[cover|are enough for] a rectangular floor that is {l} feet long and {w} feet wide?",
        ),
        draw={"t": pick(2, 3), "x": span(4, 15), "y": span(3, 12), "k": span(4, 12)},
        given={"l": "t*x", "w": "t*y", "guard": "x*y/k-1"},
        steps=(
            "The floor has {area = l*w} square feet.",
            "A tile has {tile = t*t} square feet.",
            "That takes {n = area/tile} tiles.",
            "They come in {b = n/k} boxes.",
        ),
    ),
    Story(
        asks=(
            "A rectangular pool is {l} meters long, {w} meters wide and {h} meters deep. A pump fills it "
            "with {v} cubic meters [an|per] hour. After {t} hours, how many cubic meters of water are "
            "still missing?",
            "Water [runs|flows] into an empty pool of {l} by {w} meters with a depth of {h} meters, {v} "
            "cubic meters [each|every] hour. How many cubic meters more does the pool hold after {t} "
            "hours until it is full?",
            "An empty pool is {l} meters long, {w} meters wide and {h} meters deep. {name} [fills|has "
            "been filling] it for {t} hours with {v} cubic meters [an|per] hour. How many cubic meters "
            "are [missing|still needed] for a full pool?",
        ),
        draw={
            "l": pick(10, 12, 15, 20, 25),
            "w": span(5, 10),
            "h": pick(2, 3),
            "v": span(10, 30),
            "t": span(3, 9),
        },
        steps=(
            "The pool holds {full = l*w*h} cubic meters.",
            "{now = v*t} cubic meters have run in.",
            "{left = full-now} cubic meters are missing.",
        ),
    ),
    Story(
        asks=(
            "A square field has a perimeter of {p} meters. On every {a} square meters a farmer plants {k}"
            " [trees|bushes]. How many does he plant [in all|altogether]?",
            "The way around a square [orchard|park] is {p} meters. On every {a} square meters there are "
            "{k} [trees|bushes]. How many are there [altogether|in all|in total]?",
        ),
        draw={"s": pick(10, 12, 20, 24, 30, 40), "a": pick(20, 25, 30, 40, 50), "k": span(2, 5)},
        given={"p": "4*s"},
        steps=(
            "A side is {s = p/4} meters long.",
            "The area is {area = s*s} square meters.",
            "It contains {n = area/a} times {a} square meters.",
            "That makes {all = n*k} plants.",
        ),
    ),
    Story(
        asks=(
            "A [wall|house wall] is {l} feet long and {h} feet high. It has {n:word} windows of {a} by "
            "{b} feet. A can of paint covers {c} square feet. How many cans [are needed|of paint must be "
            "bought]?",
            "{name} paints a wall of {l} by {h} feet, but not its {n:word} windows, each {a} feet by {b} "
            "feet. One can of paint is enough for {c} square feet. How many cans does {he} [use|need]?",
            "How many cans of paint are needed for a wall of {l} feet by {h} feet with {n:word} windows "
            "that are not painted, each {a} feet wide and {b} feet high, if [one can|a can] is enough for"
            " {c} square feet?",
        ),
        draw={
            "l": span(15, 40),
            "h": span(8, 12),
            "n": span(2, 4),
            "a": span(3, 5),
            "b": span(3, 6),
            "c": pick(20, 24, 30, 40, 50, 60),
        },
        given={"guard": "l*h/c-n*a*b/c-1"},
        steps=(
            "The whole wall has {wall = l*h} square feet.",
            "A window has {win = a*b} square feet.",
            "The windows have {wins = n*win} square feet.",
            "To paint there are {area = wall-wins} square feet.",
            "That takes {cans = area/c} cans.",
        ),
    ),
    Story(
        asks=(
            "{name} has {k} sheets of [paper|cardboard], each {l} centimeters long and {w} centimeters "
            "wide. Out of each one {he} cuts a square with sides of {s} centimeters. How many square "
            "centimeters are left [in all|altogether]?",
            "From each of {k} sheets of paper, {l} by {w} centimeters, {name} cuts out a square with "
            "sides of {s} centimeters. How many square centimeters of paper are left [over|over "
            "altogether]?",
            "{name} cuts a square of {s} by {s} centimeters from [every|each] sheet of a stack of {k}. "
            "The sheets measure {l} by {w} centimeters. What is the [area that is left|remaining area] of"
            " all sheets in square centimeters?",
        ),
        draw={"l": span(20, 32), "w": span(15, 24), "s": span(5, 12), "k": span(2, 6)},
        steps=(
            "A sheet has {sheet = l*w} square centimeters.",
            "The square has {sq = s*s} square centimeters.",
            "From each sheet {rest = sheet-sq} square centimeters are left.",
            "In all that is {all = rest*k} square centimeters.",
        ),
    ),
    Story(
        asks=(
            "A rectangle has a perimeter of {p} inches. It is {m} inches longer than it is wide. [What is"
            " its area in square inches|How many square inches does it have|How large is it in square "
            "inches]?",
            "{name} bends a wire of {p} inches into a rectangle whose length is {m} inches more than its "
            "width. How many square inches are [inside|inside the wire]?",
            "A picture frame uses {p} inches of wood along its outer edge. It is {m} inches [longer than "
            "wide|higher than it is wide]. What area in square inches does it cover?",
            "The length of a [poster|garden bed] is {m} inches more than its width, and the way around it"
            " is {p} inches. How many square inches does it [cover|have]?",
        ),
        draw={"w": span(4, 20), "m": span(2, 9)},
        given={"p": "4*w+2*m"},
        steps=(
            "Half of the perimeter is {half = p/2} inches.",
            "Without the extra inches it is {two = half-m} inches.",
            "The width is {w = two/2} inches.",
            "The length is {l = w+m} inches.",
            "The area is {area = l*w} square inches.",
        ),
    ),
    Story(
        asks=(
            "A box is {a} inches long, {b} inches wide and {c} inches high. Small cubes have edges of "
            "{e:word} inches. How many cubes [fit into|fill] the box?",
            "{name} fills a box of {a} by {b} by {c} inches with cubes whose edges are {e:word} inches "
            "long. How many cubes [are in it|does {he} put in] when it is full?",
            "How many cubes with an edge of {e:word} inches [are needed to fill|can be stacked in] a box "
            "that is {a} inches long, {b} inches wide and {c} inches high?",
        ),
        draw={"e": pick(2, 3, 4), "x": span(2, 6), "y": span(2, 5), "z": span(2, 5)},
        given={"a": "e*x", "b": "e*y", "c": "e*z"},
        steps=(
            "Along the length there are {x = a/e} cubes.",
            "Along the width there are {y = b/e} cubes.",
            "There are {z = c/e} layers.",
            "The box holds {n = x*y*z} cubes.",
        ),
    ),
    Story(
        asks=(
            "A [field|piece of land] of {l} by {w} meters is divided: [{p}%|{p} percent] of it is for "
            "[corn|wheat], and the rest is split into {k} equal plots for vegetables. How many square "
            "meters [does each plot have|are in one plot]?",
            "{name}'s land is {l} meters long and {w} meters wide. [{p}%|{p} percent] of the area is a "
            "meadow, and the other part is [rented out|given to neighbors] as {k} plots of the same size."
            " How large is one plot in square meters?",
        ),
        draw={
            "l": pick(40, 50, 60, 80, 100),
            "w": pick(20, 30, 40, 50),
            "p": pick(20, 25, 40, 50, 60),
            "k": span(3, 12),
        },
        steps=(
            "The area is {area = l*w} square meters.",
            "The first part has {a = area*p/100} square meters.",
            "{rest = area-a} square meters are left.",
            "A plot has {plot = rest/k} square meters.",
        ),
    ),
    Story(
        asks=(
            "A path {w:word} feet wide runs all around a rectangular [lawn|pond] of {l} by {b} feet. How "
            "many square feet does the path have?",
            "Around a rectangular [garden|swimming pool] of {l} feet by {b} feet there is a path, "
            "{w:word} feet wide on all sides. What is the area of the [path|path alone] in square feet?",
            "{name} lays a path around a rectangular [flower bed|pool] that is {l} feet long and {b} feet"
            " wide. The path is {w:word} feet wide everywhere. How many square feet [are covered "
            "by|belong to] the path?",
        ),
        draw={"l": span(12, 40), "b": span(8, 30), "w": pick(2, 3, 4)},
        steps=(
            "The path adds {two = 2*w} feet to the length and to the width.",
            "The big rectangle is {long = l+two} feet long.",
            "It is {wide = b+two} feet wide.",
            "Its area is {big = long*wide} square feet.",
            "The inner one has {small = l*b} square feet.",
            "The path has {path = big-small} square feet.",
        ),
    ),
    Story(
        asks=(
            "{name} walks {n} times around a square [park|block] with sides of {s} meters, and {name2} "
            "walks {k} times around a rectangular one of {a} by {b} meters. How many meters more does "
            "{name} [walk|go]?",
            "A square [market|school yard] has sides of {s} meters, and a rectangular one measures {a} by"
            " {b} meters. {name} goes around the first {n} times and {name2} around the second {k} times."
            " By how many meters is {name}'s walk [longer|longer than {name2}'s]?",
            "{name} jogs {n} rounds of a square with sides of {s} meters. {name2} jogs {k} rounds of a "
            "rectangle, {a} meters long and {b} meters wide. How many meters [farther does {name} "
            "jog|more than {name2} is that for {name}]?",
        ),
        draw={
            "s": span(60, 150, 10),
            "n": span(3, 6),
            "a": span(30, 90, 10),
            "b": span(20, 70, 10),
            "k": span(2, 4),
        },
        steps=(
            "Once around the square is {x = 4*s} meters.",
            "{name} walks {p = x*n} meters.",
            "Once around the rectangle is {y = 2*a+2*b} meters.",
            "{name2} walks {q = y*k} meters.",
            "The difference is {diff = p-q} meters.",
        ),
    ),
    Story(
        asks=(
            "{name} [sews|puts] a border around {n} rectangular tablecloths of {l} by {w} feet. {He} has "
            "{r} rolls of border with {k} feet each. How many feet of border [are left|remain|does {he} "
            "not use]?",
            "Each of {n} tablecloths is {l} feet long and {w} feet wide and gets a border all around. {r}"
            " rolls of border have {k} feet each. How many feet [are not used|remain] [in the end|at the "
            "end]?",
        ),
        draw={"n": span(2, 6), "l": span(5, 9), "w": span(3, 6), "r": span(3, 8), "k": span(20, 50, 5)},
        steps=(
            "Around one cloth it is {per = 2*l+2*w} feet.",
            "All of them need {need = per*n} feet.",
            "The rolls have {have = r*k} feet.",
            "{left = have-need} feet are left.",
        ),
    ),
    Story(
        asks=(
            "The area of a rectangular room is {a} square feet, and it is {l} feet long. {name} puts a "
            "[wooden strip|baseboard] along all its walls except for a door of {d} feet. How many feet of"
            " it [does {he} need|are needed]?",
            "A room has {a} square feet and is {l} feet long; it is a rectangle. Along the walls runs a "
            "strip of [wood|tiles] that only leaves out a door {d} feet wide. How [long is the strip, in "
            "feet|many feet long is the strip]?",
            "How many feet of [trim|molding] go around a rectangular room with an area of {a} square feet"
            " and a length of {l} feet, if none is needed at a door {d} feet wide?",
        ),
        draw={"l": span(10, 24), "w": span(8, 18), "d": span(3, 5)},
        given={"a": "l*w"},
        steps=(
            "The room is {w = a/l} feet wide.",
            "All around it is {per = 2*l+2*w} feet.",
            "The strip is {s = per-d} feet long.",
        ),
    ),
    Story(
        asks=(
            "The sides of a triangular sail are {a}, {b} and {c} feet long. A square sail has the same "
            "perimeter. [What is the area of the square sail in square feet|How many square feet does the"
            " square sail have|How large is the square sail in square feet]?",
            "A triangle of [rope|ribbon] has sides of {a}, {b} and {c} feet. {name} lays the same "
            "[piece|length] out as a square. How many square feet does the square have?",
            "With the same length of [fence|wire], {name} can enclose a triangle with sides of {a}, {b} "
            "and {c} feet or a square. How many square feet [does the square enclose|are in the square]?",
        ),
        draw={"a": span(8, 24), "b": span(8, 24), "c": span(8, 24)},
        given={"guard": "a+b-c", "guard2": "a+c-b", "guard3": "b+c-a"},
        steps=(
            "The perimeter is {per = a+b+c} feet.",
            "A side of the square is {s = per/4} feet long.",
            "The square has {area = s*s} square feet.",
        ),
    ),
    Story(
        asks=(
            "A fish tank is {l} centimeters long, {w} centimeters wide and {h} centimeters high. It is "
            "filled [up to|to] {t} centimeters below the edge. A liter is 1000 cubic centimeters. How "
            "many liters of water [are in the tank|does it contain]?",
            "{name}'s aquarium measures {l} by {w} centimeters and is {h} centimeters high. The water "
            "[ends|stands] {t} centimeters below the upper edge. How many liters of water are in it, at "
            "1000 cubic centimeters a liter?",
            "{name} fills a tank that is {l} centimeters long, {w} centimeters wide and {h} centimeters "
            "high, but stops {t} centimeters [before the top|below the top]. How many liters is that, if "
            "1000 cubic centimeters [are|make] a liter?",
        ),
        draw={
            "l": pick(40, 50, 60, 80, 100),
            "w": pick(20, 25, 30, 40, 50),
            "h": span(30, 50, 5),
            "t": pick(5, 10),
        },
        steps=(
            "The water is {d = h-t} centimeters deep.",
            "Its volume is {v = l*w*d} cubic centimeters.",
            "That is {lit = v/1000} liters.",
        ),
    ),
    Story(
        asks=(
            "{name} needs {k} bags of [soil|bark] for each {a} square yards of a flower bed. The bed is "
            "{l} yards long and {w} yards wide, and a bag [costs|is] ${p}. How many dollars do the bags "
            "cost?",
            "A bed of {l} by {w} yards is to be covered with [bark|compost]: {k} bags for [every|each] "
            "{a} square yards, at ${p} a bag. What is the cost [of all bags in dollars|in dollars]?",
        ),
        draw={"a": pick(4, 5, 6, 8, 10), "k": span(2, 4), "l": span(6, 24), "w": span(2, 8), "p": span(3, 9)},
        steps=(
            "The bed has {area = l*w} square yards.",
            "That is {n = area/a} times {a} square yards.",
            "It takes {bags = n*k} bags.",
            "They cost ${cost = bags*p}.",
        ),
    ),
)
