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
    Story(
        asks=(
            "{name} cuts a board of {l} meters into shelves of {s} centimeters each. The saw takes away "
            "nothing, and {r} centimeters remain. How many shelves does {he} get?",
            "A board is {l} meters long. {name} saws off as many shelves of {s} centimeters as needed "
            "and keeps {r} centimeters. How many shelves are there, if the width of the cut is ignored?",
        ),
        draw={"l": span(2, 12), "s": span(25, 90), "r": span(4, 80)},
        given={"two": "(l*100-r)/s-1", "small": "s-r"},
        steps=(
            "The board is {c = l*100} centimeters long.",
            "The shelves take {x = c-r} centimeters.",
            "That makes {n = x/s} shelves.",
        ),
    ),
    Story(
        asks=(
            "A tower of {n} blocks is built on a table {t} centimeters high. Each block is {b} "
            "millimeters high. How many millimeters above the floor is the top of the tower?",
            "{name} piles up {n} blocks of {b} millimeters on a table. The table is {t} centimeters "
            "high. How high above the floor does the pile reach, in millimeters?",
        ),
        draw={"n": span(5, 30), "b": span(15, 60), "t": span(60, 90)},
        steps=(
            "The blocks are {x = n*b} millimeters high.",
            "The table is {y = t*10} millimeters high.",
            "The top is {z = x+y} millimeters above the floor.",
        ),
    ),
    Story(
        asks=(
            "A ribbon of {l} meters is cut for {n} presents, each with {c} centimeters, and a bow takes "
            "another {b} centimeters for every present. How many centimeters are left?",
            "For each of {n} presents {name} needs {c} centimeters of ribbon and {b} centimeters more "
            "for a bow. How many centimeters are left of a ribbon that is {l} meters long?",
        ),
        draw={"l": span(5, 25), "n": span(4, 15), "c": span(50, 120, 5), "b": span(20, 40)},
        steps=(
            "A present takes {x = c+b} centimeters.",
            "The presents take {y = n*x} centimeters.",
            "The ribbon is {z = l*100} centimeters long.",
            "There are {r = z-y} centimeters left.",
        ),
    ),
    Story(
        asks=(
            "The floor of a hall is {l} meters by {w} meters. A stage of {a} by {b} meters is built in "
            "it. On the rest, {name} sets up chairs, and each chair needs {k} square meters. How many "
            "chairs fit?",
            "In a hall of {l} by {w} meters a stage takes up {a} by {b} meters. The other floor is for "
            "chairs with {k} square meters each. How many chairs can {name} set up?",
        ),
        draw={"l": span(12, 30), "w": span(8, 20), "a": span(3, 8), "b": span(2, 6), "k": pick(2, 3, 4)},
        steps=(
            "The hall has {x = l*w} square meters.",
            "The stage takes {y = a*b} square meters.",
            "For chairs {z = x-y} square meters are left.",
            "So {n = z/k} chairs fit.",
        ),
    ),
    Story(
        asks=(
            "{name} runs {n} laps on a track of {m} meters, and each lap takes {s} seconds. {He} rests "
            "for {r} seconds between two laps. How many minutes does all that take?",
            "A track is {m} meters long. {name} runs it {n} times, each time in {s} seconds, with a rest "
            "of {r} seconds between two rounds. How many minutes pass from the start to the finish?",
        ),
        draw={"n": span(3, 12), "m": pick(300, 400, 500), "s": span(70, 140, 2), "r": span(20, 60, 4)},
        given={"two": "(n*s+n*r-r)/60-1"},
        steps=(
            "The laps take {x = n*s} seconds.",
            "There are {k = n-1} rests.",
            "The rests take {y = k*r} seconds.",
            "Together that is {z = x+y} seconds.",
            "That is {t = z/60} minutes.",
        ),
    ),
    Story(
        asks=(
            "A picture is {a} centimeters wide and {b} centimeters high. The frame is {f} centimeters "
            "wide on every side. How many square centimeters does the frame itself cover?",
            "{name} puts a picture of {a} by {b} centimeters into a frame whose border is {f} "
            "centimeters wide all around. What is the area of the border in square centimeters?",
        ),
        draw={"a": span(20, 60), "b": span(15, 45), "f": span(2, 6)},
        steps=(
            "With the frame the width is {w = a+2*f} centimeters.",
            "The height is {h = b+2*f} centimeters.",
            "The whole has {x = w*h} square centimeters.",
            "The picture has {y = a*b} square centimeters.",
            "The frame covers {z = x-y} square centimeters.",
        ),
    ),
    Story(
        asks=(
            "{name} steps {c} centimeters with every step. From {his} house to the bridge {he} counts "
            "{n} steps, and from the bridge to the mill {m} more than that. How many meters is it from "
            "the house to the mill over the bridge?",
            "A step of {name}'s is {c} centimeters long. {He} takes {n} steps to the bridge, and then "
            "{m} steps more than that from the bridge on to the mill. How many meters does {he} walk in "
            "all?",
        ),
        draw={"c": pick(50, 60, 65, 70, 75, 80), "n": span(100, 600, 10), "m": span(20, 200, 10)},
        steps=(
            "From the bridge to the mill it is {a = n+m} steps.",
            "In all {name} takes {s = n+a} steps.",
            "That is {x = s*c} centimeters.",
            "It is {k = x/100} meters.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "A square with sides of {s} centimeters and a rectangle have the same area. The rectangle is "
            "{w} centimeters wide. How many centimeters longer is the perimeter of the rectangle than "
            "that of the square?",
            "{name} draws a square with sides of {s} centimeters and a rectangle of the same area, {w} "
            "centimeters wide. By how many centimeters do the perimeters differ?",
        ),
        draw={"s": span(4, 120), "w": span(2, 50)},
        given={"d": "s*s/w-s", "thin": "s-w"},
        steps=(
            "The area is {a = s*s} square centimeters.",
            "The rectangle is {l = a/w} centimeters long.",
            "Its perimeter is {p = 2*(l+w)} centimeters.",
            "The perimeter of the square is {q = 4*s} centimeters.",
            "The difference is {r = p-q} centimeters.",
        ),
    ),
    Story(
        asks=(
            "A spool holds {n} meters of wire and weighs {a} grams. The empty spool weighs {b} grams. "
            "{name} cuts off {m} meters. How many grams does the wire that is left on the spool weigh?",
            "With {n} meters of wire a spool weighs {a} grams; without any wire it is {b} grams. {name} "
            "takes {m} meters. What do the other meters of wire weigh, in grams?",
        ),
        draw={"n": span(20, 90, 5), "u": span(5, 40), "b": span(50, 150, 10), "m": span(4, 19)},
        given={"a": "b+n*u"},
        steps=(
            "All the wire weighs {w = a-b} grams.",
            "A meter weighs {u = w/n} grams.",
            "There are {r = n-m} meters left.",
            "They weigh {x = r*u} grams.",
        ),
    ),
    Story(
        asks=(
            "An elevator may carry {m} kilograms. {a} adults with an average weight of {x} kilograms and "
            "{c} children with an average weight of {y} kilograms get in. How many kilograms of luggage "
            "may they take along?",
            "In an elevator for {m} kilograms stand {a} adults, who weigh {x} kilograms on average, and "
            "{c} children, who weigh {y} kilograms on average. How much more weight, in kilograms, is "
            "allowed?",
        ),
        draw={
            "m": pick(500, 600, 630, 750, 800),
            "a": span(2, 6),
            "x": span(65, 85),
            "c": span(2, 5),
            "y": span(22, 45),
        },
        steps=(
            "The adults weigh {p = a*x} kilograms.",
            "The children weigh {q = c*y} kilograms.",
            "Together that is {s = p+q} kilograms.",
            "So {r = m-s} kilograms more are allowed.",
        ),
    ),
    Story(
        asks=(
            "How many tiles does {name} need? A kitchen wall is {l} centimeters long and gets {r} rows "
            "of square tiles with sides of {t} centimeters. {b} tiles break at work, and they have to be "
            "replaced.",
            "{name} covers a wall {l} centimeters long with {r} rows of square tiles, {t} centimeters on "
            "each side. {b} of the tiles break and must be bought again. How many tiles does {he} buy in "
            "all?",
        ),
        draw={"t": pick(10, 12, 15, 20, 25), "k": span(8, 40), "r": span(2, 9), "b": span(2, 9)},
        given={"l": "t*k"},
        steps=(
            "A row has {k = l/t} tiles.",
            "The rows have {x = k*r} tiles.",
            "With the broken ones it is {n = x+b} tiles.",
        ),
    ),
    Story(
        asks=(
            "A castle wall is {l} meters long, {h} meters high and {w} meters thick. {d} cubic meters of "
            "it have fallen down. A mason builds up {v} cubic meters a day. How many more days would a "
            "whole new wall of this size take than the repair?",
            "{name} must repair {d} cubic meters of a castle wall that is {l} meters long, {h} meters "
            "high and {w} meters thick, and {he} builds {v} cubic meters a day. By how many days is that "
            "shorter than building the whole wall anew?",
        ),
        draw={
            "l": span(12, 60, 2),
            "h": pick(2, 3, 4),
            "w": pick(2, 3),
            "d": span(4, 40, 2),
            "v": pick(2, 3, 4),
        },
        steps=(
            "The wall has {x = l*h*w} cubic meters.",
            "A new wall would take {y = x/v} days.",
            "The repair takes {z = d/v} days.",
            "The difference is {t = y-z} days.",
        ),
    ),
    Story(
        asks=(
            "{name} measures a room of {f} feet and {i} inches in length. A sofa of {a} inches and a "
            "cabinet of {b} inches stand along the wall. How many inches of the wall are free? (A foot "
            "has 12 inches.)",
            "A wall is {f} feet and {i} inches long, and a foot is 12 inches. Along it {name} puts a "
            "sofa of {a} inches and a cabinet of {b} inches. How many inches are left free?",
        ),
        draw={"f": span(12, 20), "i": span(2, 11), "a": span(60, 90), "b": span(25, 50)},
        steps=(
            "The feet make {x = f*12} inches.",
            "The wall is {l = x+i} inches long.",
            "The furniture takes {y = a+b} inches.",
            "There are {r = l-y} inches free.",
        ),
    ),
    Story(
        asks=(
            "A cube with edges of {e} centimeters is painted on all sides. {g} grams of paint cover {k} "
            "square centimeters. How many grams of paint are used for {n} such cubes?",
            "{name} paints {n} wooden cubes with edges of {e} centimeters on all six sides. For {k} "
            "square centimeters {he} needs {g} grams of paint. How many grams does {he} use?",
        ),
        draw={"e": span(4, 20), "g": span(2, 5), "k": pick(20, 25, 40, 50, 60, 80, 100), "n": span(2, 12)},
        given={"two": "e*e*6*n/k-1"},
        steps=(
            "A side has {a = e*e} square centimeters.",
            "A cube has {s = a*6} square centimeters on its six sides.",
            "All cubes have {all = s*n} square centimeters.",
            "That is {t = all/k} times {k} square centimeters.",
            "{name} needs {p = t*g} grams of paint.",
        ),
    ),
)
