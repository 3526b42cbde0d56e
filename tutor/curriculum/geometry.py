"""Area, perimeter, circles in terms of π, and volume."""

import re
from collections.abc import Sequence
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import by_level, show

_RECTANGLE = (
    "A rectangular {place} is {a} {u} long and {b} {u} wide.",
    "Take a rectangle with sides of {a} {u} and {b} {u}.",
    "A rectangle is {a} {u} long and {b} {u} wide.",
    "A {place} has the shape of a rectangle with length {a} {unit} and width {b} {unit}.",
    "The sides of a rectangle are {a} {u} and {b} {u}.",
    "A rectangle has length {a} {u} and width {b} {u}.",
    "Given is a rectangular {place} of {a} {u} by {b} {u}.",
    "A rectangular {place} measures {a} {u} by {b} {u}.",
    "The length of a rectangular {place} is {a} {u}, its width is {b} {u}.",
    "Look at a rectangle that is {a} {u} long and {b} {u} wide.",
    "A {a} {u} by {b} {u} rectangle is the shape of a {place}.",
    "A {place} is a rectangle: {a} {u} one way, {b} {u} the other way.",
    "rectangle, {a} {u} by {b} {u}.",
    "I have a rectangle: one side is {a} {u} and the other is {b} {u}.",
    "One edge of a rectangular {place} is {a} {u} and the next one is {b} {u}.",
    "My {place} is {a} {u} long and {b} {u} wide and has four right angles.",
    "A rectangle measures {a} {unit} along the bottom and {b} {unit} along the side.",
    "For a rectangle, the length is {a} {u} and the width is {b} {u}.",
    "Someone draws a rectangle of {a} {u} times {b} {u}.",
    "The plan shows a rectangular {place}, {a} {u} long, {b} {u} wide.",
    "Suppose a rectangle has sides {a} {u} and {b} {u}.",
    "There is a rectangular {place} with a length of {a} {u} and a width of {b} {u}.",
)
_AREA = ("What is its area in square {unit}?",
    "How large is its area?",
    "Work out its area.",
    "Work out the area in square {unit}.",
    "Compute the area.", "What is its area?", "How big is the area?", "Find the area.",
         "Calculate the area.", "How many square {unit} is that?",
    "what is the area", "help me find the area", "How many square {unit} does it cover?",
    "How many square {unit} of floor does it have?", "All of it is painted. How large is the painted area?",
    "Give the area in square {unit}.", "Tell me the area of this rectangle.", "Which area does it have?",
    "How many square {unit} of paper cover it exactly?", "I need its area.", "Determine how big its area is.",
    "Multiply to get its area.", "It gets a new surface. What area is that?")  # fmt: skip
_AROUND = ("What is its perimeter?",
    "Work out its perimeter.",
    "Compute the perimeter.",
    "Determine the perimeter in {unit}.",
    "How long is its edge all around?", "How many {unit} is it all the way around?", "Find the perimeter.",
           "How many {unit} of border go around it?", "Calculate the perimeter in {unit}.",
           "How long is the way around it?",
    "what is the perimeter", "help me find the perimeter", "How far is it once around?",
    "Someone walks once around it. How many {unit} is that?", "What is the length of a fence around it?",
    "How many {unit} of fence are needed to close it in?", "Tell me the perimeter of this rectangle.",
    "A ribbon goes around the edge. How long must it be?", "Add up all four sides. What do you get?",
    "An ant runs along all four edges. How far does it run?", "I need its perimeter.",
    "What do its four sides add up to?", "Give the length of its border.")  # fmt: skip
_SIDE_OF_AREA = (
    "A rectangular {place} has an area of {s} square {unit}. It is {a} {unit} long. How wide is it?",
    "A rectangle of length {a} {unit} has the area {s} square {unit}. What is its width?",
    "The area of a rectangle is {s} square {unit} and its length {a} {unit}. How wide is it?",
    "Find the width of a rectangle with area {s} square {unit} and length {a} {unit}.",
    "A rectangular {place} of {s} square {unit} has a side of {a} {unit}. How long is the other side?",
    "A rectangle with area {s} square {unit} has length {a} {unit}. Find its width in {unit}.",
    "The area of a {place} is {s} square {unit}; one side is {a} {unit}. How many {unit} is the other side?",
    "How wide is a rectangle of {s} square {unit} that is {a} {unit} long?",
    "What is the width of a rectangle whose area is {s} square {unit} and whose length is {a} {unit}?",
    "A {place} covers {s} square {unit}. It is a rectangle of length {a} {unit}. What is its width in "
    "{unit}?",
    "rectangle with area {s} square {unit} and one side {a} {unit}, how long is the other side",
    "help me find the width, the area is {s} square {unit} and the length is {a} {unit}",
    "{s} square {unit} of carpet cover a rectangular floor that is {a} {unit} long. How wide is the floor?",
    "Length times width gives {s} square {unit}, and the length is {a} {unit}. What is the width?",
    "A painter covers {s} square {unit} of a rectangular wall {a} {unit} long. How high is the wall?",
    "Which width must a rectangle of length {a} {unit} have so that its area is {s} square {unit}?",
    "A rectangular field has {s} square {unit}. Its one edge is {a} {unit}. Give the other edge in {unit}.",
    "The area of a rectangle: {s} square {unit}. Its length: {a} {unit}. Its width?",
    "Someone knows the area of a {place}, {s} square {unit}, and one side, {a} {unit}. Find the other side.",
    "How many {unit} wide is a rectangle that covers {s} square {unit} and is {a} {unit} long?",
    "Determine the missing side of a rectangle with {s} square {unit} of area and a side of {a} {unit}.",
    "A rectangle is {a} {unit} long. It holds {s} square {unit}. Calculate how wide it is.",
)
_SIDE_OF_PERIMETER = (
    "The perimeter of a rectangular {place} is {s} {unit}. Its length is {a} {unit}. What is its width?",
    "Find the width of a rectangle with perimeter {s} {unit} and length {a} {unit}.",
    "A rectangle of length {a} {unit} has the perimeter {s} {unit}. How wide is it?",
    "A rectangular {place} is {a} {unit} long and has a perimeter of {s} {unit}. Find its width.",
    "The border of a rectangular {place} is {s} {unit} long. One side is {a} {unit}. How long is the "
    "side next to it?",
    "A rectangle has perimeter {s} {unit} and length {a} {unit}. Find its width.",
    "{s} {unit} of fence go around a {place}. It is a rectangle {a} {unit} long. How many {unit} wide is it?",
    "All the way around a rectangle it is {s} {unit}. One side is {a} {unit}. How long is the other side?",
    "How wide is a rectangle with perimeter {s} {unit} and length {a} {unit}?",
    "What is the width of a rectangle of length {a} {unit} if its perimeter is {s} {unit}?",
    "rectangle, perimeter {s} {unit}, length {a} {unit}, what is the width",
    "help me find the width, the perimeter is {s} {unit} and the length {a} {unit}",
    "Someone walks {s} {unit} once around a rectangular {place} with a side of {a} {unit}. Find the "
    "other side.",
    "A frame uses {s} {unit} of wood in all and is {a} {unit} long. How wide is the frame?",
    "A wire of {s} {unit} is bent to a rectangle of length {a} {unit}. What is its width?",
    "The four sides of a rectangle add up to {s} {unit}. One of them is {a} {unit}. Find the side "
    "next to it.",
    "Which width gives a rectangle of length {a} {unit} a perimeter of {s} {unit}?",
    "Perimeter of a rectangle: {s} {unit}. One side: {a} {unit}. The other side?",
    "Calculate the missing side of a rectangle with {s} {unit} of perimeter and a side of {a} {unit}.",
    "A ribbon of {s} {unit} fits exactly around a {place} that is {a} {unit} long. How many {unit} "
    "wide is it?",
    "Determine the width: a rectangle has the length {a} {unit} and it is {s} {unit} around.",
    "The edge of a rectangle measures {s} {unit} in total, its length {a} {unit}. Work out the "
    "width in {unit}.",
)
_TRIANGLE = (
    "A triangle has base {a} {u} and height {b} {u}. What is its area?",
    "Find the area of a triangle with base {a} {u} and height {b} {u}.",
    "The base of a triangle is {a} {u} and its height is {b} {u}. Calculate its area.",
    "What is the area of a triangle whose base is {a} {u} and whose height is {b} {u}?",
    "A sail is a triangle with base {a} {u} and height {b} {u}. How many square {unit} is it?",
    "The legs of a right triangle are {a} {u} and {b} {u}. What is its area?",
    "How big is a triangle of base {a} {u} and height {b} {u}, in square {unit}?",
    "A triangular garden bed has a base of {a} {u} and a height of {b} {u}. Find its area.",
    "Calculate the area of a triangle: base {a} {u}, height {b} {u}.",
    "A triangle is {a} {u} wide at its base and {b} {u} high. Work out its area.",
    "area of a triangle with base {a} {u} and height {b} {u}",
    "help me with a triangle, base {a} {u} and height {b} {u}, what is the area",
    "A flag is a triangle, {a} {u} along the bottom and {b} {u} high. What is its area?",
    "How many square {unit} does a triangle with base {a} {u} and height {b} {u} cover?",
    "Work out the area of a triangular {place} with base {a} {u} and height {b} {u}.",
    "One side of a triangle is {a} {u}, and the height on it is {b} {u}. Determine the area.",
    "The height of a triangle is {b} {u}, its base {a} {u}. How big is its area?",
    "A triangular sign needs paint. It has a base of {a} {u} and a height of {b} {u}. What area is painted?",
    "Give the area in square {unit} of a triangle of base {a} {u} and height {b} {u}.",
    "What area belongs to a triangle that is {b} {u} high and {a} {u} wide at the bottom?",
    "Cut a rectangle of {a} {u} by {b} {u} along its diagonal. What is the area of one triangle?",
    "Compute the area of the triangle with base {a} {u} and altitude {b} {u}.",
)
_CIRCLE_AREA = (
    "Find the area of a circle with {given}. Give the answer in terms of pi.",
    "What is the area of a circle with {given}, in terms of π?",
    "A circle has {given}. What is its area in terms of pi?",
    "Calculate the area of a circle of {given} in terms of π.",
    "A round table has {given}. Find its area in terms of pi.",
    "How big is the area of a circle with {given}? Leave π in your answer.",
    "Work out the area of a circle with {given}, leaving pi in the answer.",
    "A circular pond has {given}. What is its area as a multiple of π?",
    "Give the exact area of a circle with {given}.",
    "Express the area of a circle of {given} in terms of π.",
    "area of a circle with {given} in terms of pi",
    "help me find the area of a circle, {given}, answer with π",
    "A round pizza has {given}. What is its area in terms of π?",
    "A lamp lights up a circle of {given}. How large is the lit area as a multiple of pi?",
    "Which area does a circle of {given} cover? Give a multiple of π.",
    "Determine the exact area inside a circle with {given}.",
    "Compute the area of a disk with {given}, in terms of π.",
    "The circle has {given}; give its area with pi.",
    "For a circle with {given}, what is the exact area?",
    "A round plate of {given} is painted on one side. What area is painted, in terms of pi?",
    "Area of a circle, {given}. Keep π.",
    "How much area does a round rug with {given} have? Use π in the answer.",
)
_CIRCLE_AROUND = (
    "Find the circumference of a circle with {given}. Give the answer in terms of pi.",
    "What is the circumference of a circle with {given}, in terms of π?",
    "A circle has {given}. What is its circumference in terms of pi?",
    "Calculate the circumference of a circle of {given} in terms of π.",
    "A wheel has {given}. Find its circumference in terms of pi.",
    "How long is the way around a circle with {given}? Leave π in your answer.",
    "Work out the circumference of a circle with {given}, leaving pi in the answer.",
    "A circular pond has {given}. What is its circumference as a multiple of π?",
    "Give the exact circumference of a circle with {given}.",
    "Express the circumference of a circle of {given} in terms of π.",
    "circumference of a circle with {given} in terms of pi",
    "help me find the circumference of a circle, {given}, answer with π",
    "A round track has {given}. How long is one lap, its circumference, in terms of π?",
    "A hoop has {given}. What is its circumference as a multiple of pi?",
    "Determine the exact circumference of a circle with {given}.",
    "Compute the circumference of a round table with {given}, in terms of π.",
    "The circle has {given}; give its circumference with pi.",
    "For a circle with {given}, what is the exact circumference?",
    "Someone goes the whole way around a circle with {given}. How far is that in terms of pi?",
    "Circumference of a circle, {given}. Keep π.",
    "How far does a wheel with {given} roll in one turn? That is its circumference; use π.",
    "What circumference does a ring of {given} have? Leave pi in it.",
)
_BOX = (
    "A box is {a} {u} long, {b} {u} wide and {c} {u} high. What is its volume?",
    "Find the volume of a box of {a} {u} by {b} {u} by {c} {u}.",
    "How many cubic {unit} does a box of {a} by {b} by {c} {unit} hold?",
    "A tank measures {a} {u} by {b} {u} by {c} {u}. Calculate its volume.",
    "The edges of a rectangular box are {a} {u}, {b} {u} and {c} {u}. What is its volume?",
    "What is the volume of a rectangular prism with edges {a} {u}, {b} {u} and {c} {u}?",
    "A crate has length {a} {u}, width {b} {u} and height {c} {u}. Find its volume.",
    "Work out the volume of a cuboid with sides {a} {u}, {b} {u}, {c} {u}.",
    "An aquarium is {a} {u} by {b} {u} at the bottom and {c} {u} high. How many cubic {unit} is that?",
    "A room is {a} {u} long, {b} {u} wide and {c} {u} high. How many cubic {unit} of air are in it?",
    "volume of a box with sides {a} {u}, {b} {u} and {c} {u}",
    "help me find the volume of a box, {a} {u} by {b} {u} by {c} {u}",
    "A truck can load {a} {u} in length, {b} {u} in width and {c} {u} in height. How many cubic {unit} fit?",
    "What volume does a carton of {a} {u} times {b} {u} times {c} {u} have?",
    "A drawer is {a} {u} deep, {b} {u} wide and {c} {u} high. Find its volume.",
    "A pool with straight walls is {a} {u} long, {b} {u} wide and {c} {u} deep. Give its volume.",
    "Compute the volume of a cuboid whose edges measure {a} {u}, {b} {u} and {c} {u}.",
    "A block of wood has the edges {a} {u}, {b} {u} and {c} {u}. How many cubic {unit} of wood is it?",
    "Length {a} {u}, width {b} {u}, height {c} {u}: what is the volume of the box?",
    "Determine how many cubic {unit} of sand fill a box of {a} {u} by {b} {u} by {c} {u}.",
    "A cellar measures {a} {u} by {b} {u} and is {c} {u} high. Work out its volume.",
    "How big is the volume of a package with the edges {a} {u}, {b} {u}, {c} {u}?",
)
_CYLINDER = (
    "A cylinder has {given} and height {h} {u}. Find its volume in terms of pi.",
    "What is the volume of a cylinder with {given} and height {h} {u}, in terms of π?",
    "Find the volume of a cylinder of {given} and height {h} {u}. Leave π in your answer.",
    "A round tank has {given} and is {h} {u} high. What is its volume in terms of pi?",
    "A can with {given} is {h} {u} high. Calculate its volume in terms of π.",
    "Work out the exact volume of a cylinder with {given} and height {h} {u}.",
    "Give the volume of a cylinder with {given} and height {h} {u} as a multiple of π.",
    "Express the volume of a cylinder of {given} and height {h} {u} in terms of pi.",
    "How big is the volume of a cylinder that has {given} and height {h} {u}? Answer in terms of π.",
    "A pillar is a cylinder with {given} and height {h} {u}. What is its exact volume?",
    "volume of a cylinder with {given} and height {h} {u} in terms of pi",
    "help me find the volume of a cylinder, {given}, height {h} {u}, answer with π",
    "A candle is a cylinder with {given} and is {h} {u} high. What is its volume in terms of pi?",
    "A glass has {given} inside and is {h} {u} high. How much does it hold as a multiple of π?",
    "Determine the exact volume of a cylinder with height {h} {u} and {given}.",
    "A well is round, with {given}, and {h} {u} deep. Give its volume in terms of π.",
    "Compute the volume of a cylinder that is {h} {u} tall and has {given}. Keep pi.",
    "A pipe with {given} is {h} {u} long. What volume fits in it, in terms of π?",
    "The height of a cylinder is {h} {u}, and it has {given}. Find its exact volume.",
    "For a cylinder with {given} and height {h} {u}, what is the volume with pi?",
    "A roll of paper has {given} and height {h} {u}. Calculate its volume in terms of π.",
    "Volume of a cylinder: {given}, height {h} {u}. Leave π in it.",
)
_BIG, _SMALL = (
    ("garden", "room", "field", "playground", "yard", "court"),
    ("poster", "picture", "tray", "screen", "card"),
)
_UNITS = (
    ("m", "meters", _BIG),
    ("cm", "centimeters", _SMALL),
    ("ft", "feet", _BIG),
    ("in", "inches", _SMALL),
)


def rectangle(random: Draw, level: int) -> Worked:
    """Return area or perimeter of a rectangle."""
    a, b = _length(random, level), _length(random, level)
    words = words_for(random)
    given = random.template(_RECTANGLE).format(a=show(a), b=show(b), **words)
    if random.random() < 0.5:
        lines = [
            "The area of a rectangle is asked: length times width.",
            f"Multiply the sides: {calc(f'{show(a)}*{show(b)}')}",
        ]
        question = f"{given} {random.template(_AREA).format(**words)}"
        return measured(question, lines, show(a * b), words, 2, "area")
    lines = [
        "The way around a rectangle is asked, the perimeter: add all four sides.",
        f"Length plus width: {calc(f'{show(a)}+{show(b)}')}",
        f"Both come twice: {calc(f'2*{show(a + b)}')}",
    ]
    question = f"{given} {random.template(_AROUND).format(**words)}"
    return measured(question, lines, show(2 * (a + b)), words, 1, "perimeter")


def side(random: Draw, level: int) -> Worked:
    """Return a side of a rectangle from its area or its perimeter."""
    a, b, words = _length(random, level), _length(random, level), words_for(random)
    if random.random() < 0.5:
        lines = [
            "The area and one side are given, the other side is asked: divide.",
            f"Area divided by the side: {calc(f'{show(a * b)}/{show(a)}')}",
        ]
        question = random.template(_SIDE_OF_AREA).format(s=show(a * b), a=show(a), **words)
        return measured(question, lines, show(b), words, 1, "other side")
    around = show(2 * (a + b))
    lines = [
        "The perimeter and one side are given, the other side is asked: halve and subtract.",
        f"Half the perimeter is both sides together: {calc(f'{around}/2')}",
        f"Take away the known side: {calc(f'{show(a + b)}-{show(a)}')}",
    ]
    question = random.template(_SIDE_OF_PERIMETER).format(s=around, a=show(a), **words)
    return measured(question, lines, show(b), words, 1, "other side")


def triangle(random: Draw, level: int) -> Worked:
    """Return the area of a triangle from base and height."""
    a, b = _length(random, level), _length(random, level)
    lines = [f"Base times height: {calc(f'{show(a)}*{show(b)}')}", f"Half of it: {calc(f'{show(a * b)}/2')}"]
    words = words_for(random)
    question = random.template(_TRIANGLE).format(a=show(a), b=show(b), **words)
    return measured(question, lines, show(a * b / 2), words, 2, "area")


def circle(random: Draw, level: int) -> Worked:
    """Return area or circumference of a circle, as a multiple of π."""
    words = words_for(random)
    given, lines, radius = _round(random, level, words["u"])
    if random.random() < 0.5:
        lines = [
            "The area of a circle is asked: π times the radius squared.",
            *lines,
            f"The radius squared: {calc(f'{show(radius)}*{show(radius)}')}",
        ]
        question = random.template(_CIRCLE_AREA).format(given=given)
        return measured(question, lines, _times_pi(radius * radius), words, 2, "area")
    lines = [
        "The way around a circle is asked, the circumference: π times twice the radius.",
        *lines,
        f"Twice the radius: {calc(f'2*{show(radius)}')}",
    ]
    question = random.template(_CIRCLE_AROUND).format(given=given)
    return measured(question, lines, _times_pi(2 * radius), words, 1, "circumference")


def box(random: Draw, level: int) -> Worked:
    """Return the volume of a box."""
    a, b, c = (_length(random, max(1, level - 1)) for _ in range(3))
    lines = [
        f"Length times width: {calc(f'{show(a)}*{show(b)}')}",
        f"Times the height: {calc(f'{show(a * b)}*{show(c)}')}",
    ]
    words = words_for(random)
    question = random.template(_BOX).format(a=show(a), b=show(b), c=show(c), **words)
    return measured(question, lines, show(a * b * c), words, 3, "volume")


def cylinder(random: Draw, level: int) -> Worked:
    """Return the volume of a cylinder, as a multiple of π."""
    words = words_for(random)
    given, lines, radius = _round(random, level, words["u"])
    height = random.randint(2, by_level(level, 9, 12, 15, 20, 30))
    lines += [
        f"The radius squared: {calc(f'{show(radius)}*{show(radius)}')}",
        f"Times the height: {calc(f'{show(radius * radius)}*{height}')}",
    ]
    question = random.template(_CYLINDER).format(given=given, h=height, **words)
    return measured(question, lines, _times_pi(radius * radius * height), words, 3, "volume")


def _round(random: Draw, level: int, unit: str) -> tuple[str, list[str], Fraction]:
    """Return what is given of a circle, the steps to its radius, and the radius."""
    radius = Fraction(random.randint(1, by_level(level, 10, 12, 20, 30, 60)), by_level(level, 1, 1, 1, 1, 2))
    if level > 1 and random.random() < 0.5:
        line = f"The radius is half the diameter: {calc(f'{show(2 * radius)}/2')}"
        return f"diameter {show(2 * radius)} {unit}", [line], radius
    return f"radius {show(radius)} {unit}", [f"The radius is {show(radius)}."], radius


def _times_pi(value: Fraction) -> str:
    return "\\pi" if value == 1 else f"{show(value)}\\pi"


def _length(random: Draw, level: int) -> Fraction:
    if level < 4:
        return Fraction(random.randint(2, by_level(level, 12, 25, 60, 0, 0)))
    return Fraction(
        random.randint(4, by_level(level, 0, 0, 0, 120, 300)),
        random.choice((1, 2) if level == 4 else (1, 2, 10)),
    )


_NUMBER_ASKED = re.compile("ow many|in square|in cubic|in (?:meters|centimeters|feet|inches)")
_TEX_ROOT = re.compile(r"\\sqrt\{(\d+)\}")


def measured(
    question: str, lines: Sequence[str], value: str, words: dict[str, str], power: int, asked: str
) -> Worked:
    """Return the problem with a unit in its answer, unless the question has none or asks for a number.

    The last step says the whole answer; `asked` is the word for it: "area".
    """
    plain = _TEX_ROOT.sub(r"√\1", value).replace("\\pi", "π")
    if _NUMBER_ASKED.search(question) or not re.search(rf"\d (?:{words['u']}|{words['unit']})\b", question):
        return question, [*lines, f"The {asked} is {plain}."], value
    exponent = f"^{power}" if power > 1 else ""
    said = f"The {asked} is {plain} {words['u']}{exponent}."
    return question, [*lines, said], f"{value} \\text{{ {words['u']}}}{exponent}"


def words_for(random: Draw) -> dict[str, str]:
    """Return a unit, short and long, and a thing of that size."""
    short, unit, places = random.choice(_UNITS)
    return {"u": short, "unit": unit, "place": random.choice(places)}


FAMILIES = (
    Family(
        "area and perimeter",
        (
            Kind(rectangle),
            Kind(side),
            Kind(triangle, method="The area of a triangle is asked: half of base times height."),
        ),
    ),
    Family("circles", (Kind(circle),)),
    Family(
        "volume",
        (
            Kind(box, method="The volume of a box is asked: length times width times height."),
            Kind(
                cylinder,
                (2, 3, 4, 5),
                method="The volume of a cylinder is asked: π times the radius squared times the height.",
            ),
        ),
    ),
)
