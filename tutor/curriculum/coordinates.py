"""Points in the plane: distance, midpoint, slope, and the line through two points."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.roots import square_root
from tutor.curriculum.writing import answer_number, by_level, nonzero, plus, show, term

_MIDPOINT = (
    "Find the midpoint of {p} and {q}.",
    "Compute the midpoint of {p} and {q}.",
    "What is the point halfway from {p} to {q}?",
    "What is the midpoint of {p} and {q}?",
    "Find the midpoint of the segment from {p} to {q}.",
    "Which point is halfway between {p} and {q}?",
    "Calculate the midpoint of the line segment with endpoints {p} and {q}.",
    "A segment has the endpoints {p} and {q}. What is its midpoint?",
    "Determine the midpoint between {p} and {q}.",
    "The ends of a segment are {p} and {q}. Find its middle.",
    "Given the points {p} and {q}, find their midpoint.",
    "What point lies in the middle between {p} and {q}?",
    "midpoint of {p} and {q}",
    "help me find the midpoint between {p} and {q}",
    "Where is the middle of the segment that joins {p} and {q}?",
    "A treasure lies exactly halfway between {p} and {q}. At which point is it?",
    "Two friends at {p} and {q} want to meet in the middle. Give the coordinates of that place.",
    "M is the midpoint of {p} and {q}. What are its coordinates?",
    "Give the coordinates of the point in the middle of {p} and {q}.",
    "A line segment runs from {p} to {q}. Work out its midpoint.",
    "The points {p} and {q} are opposite ends of a diameter. Find the center of the circle.",
    "what is the middle point of {p} and {q}",
    "Which point divides the segment from {p} to {q} into two equal halves?",
    "Midpoint for {p} and {q}?",
)
_SLOPE = (
    "Find the slope of the line through {p} and {q}.",
    "What is the slope of the line through {p} and {q}?",
    "Calculate the slope of the line that passes through {p} and {q}.",
    "A line goes through {p} and {q}. What is its slope?",
    "Determine the slope of the line from {p} to {q}.",
    "Find the gradient of the line through {p} and {q}.",
    "What slope does the line through {p} and {q} have?",
    "Given the points {p} and {q}, find the slope of the line between them.",
    "How steep is the line through {p} and {q}? Give its slope.",
    "Work out the slope between {p} and {q}.",
    "slope between {p} and {q}",
    "help me find the slope, the points are {p} and {q}",
    "Two points on a line are {p} and {q}. Compute its slope.",
    "What is the gradient of the line that joins {p} to {q}?",
    "What is m for the line that passes through {p} and {q}?",
    "A road on a map runs straight from {p} to {q}. What is the slope of its line?",
    "Find rise over run from {p} to {q}.",
    "The graph of a straight line contains {p} and {q}. Give its slope.",
    "how do i get the slope of the line through {p} and {q}",
    "By how much does y change per step of x on the line through {p} and {q}?",
    "Compute the slope of the segment with endpoints {p} and {q}.",
    "Slope of the line: points {p}, {q}.",
    "Line through {p} and {q}: what is its slope?",
)
_DISTANCE = (
    "Find the distance between {p} and {q}.",
    "What is the distance between {p} and {q}?",
    "How far is {p} from {q}?",
    "Calculate the distance from {p} to {q}.",
    "Determine the distance between the points {p} and {q}.",
    "Find the length of the segment from {p} to {q}.",
    "How long is the segment with endpoints {p} and {q}?",
    "Given the points {p} and {q}, find the distance between them.",
    "Work out how far apart {p} and {q} are.",
    "What is the length of the line segment between {p} and {q}?",
    "distance between {p} and {q}",
    "help me find the distance from {p} to {q}",
    "Two houses stand at {p} and {q} on a map. How far apart are they?",
    "An ant walks straight from {p} to {q}. How long is its path?",
    "Use the distance formula for {p} and {q}.",
    "Compute the length of the line segment from {p} to {q}.",
    "What is the straight-line distance from {p} to {q}?",
    "A segment joins {p} and {q}. How long is it?",
    "how far apart are the points {p} and {q}",
    "The points {p} and {q} are ends of a side of a square. How long is that side?",
    "Find d, the distance of {p} and {q}.",
    "Determine how long the way from {p} straight to {q} is.",
    "Measure the distance from the point {p} to the point {q}.",
)
_LINE = (
    "Find the equation of the line through {p} and {q}.",
    "Find the line that passes through {p} and {q}.",
    "What is the line through {p} and {q}, written as y = mx + b?",
    "What is the equation of the line through {p} and {q}?",
    "Write the equation of the line through {p} and {q} in slope-intercept form.",
    "A line passes through {p} and {q}. Find its equation.",
    "Determine the equation y = mx + b of the line through {p} and {q}.",
    "Give the line through {p} and {q} in the form y = mx + b.",
    "Which line goes through {p} and {q}? Give its equation.",
    "Find y = mx + b for the line that contains {p} and {q}.",
    "equation of the line through {p} and {q}",
    "help me find the equation of a line, it goes through {p} and {q}",
    "Two points of a straight line are {p} and {q}. Find y = mx + b.",
    "Write y = mx + b for the line that joins {p} and {q}.",
    "What equation describes the straight line from {p} to {q}?",
    "Set up the equation of the line on which {p} and {q} lie.",
    "Find m and b so that y = mx + b holds for {p} and {q}, and give the equation.",
    "The graph of a linear function contains {p} and {q}. What is its equation?",
    "what is the equation of a line that has the points {p} and {q}",
    "A straight path runs through {p} and {q}. Give the equation of its line.",
    "Work out the equation of the straight line connecting {p} with {q}.",
    "Determine the linear equation through the points {p} and {q}.",
    "Slope-intercept form of the line through {p} and {q}?",
)
_STEPS = (
    (3, 4),
    (4, 3),
    (6, 8),
    (8, 6),
    (5, 12),
    (12, 5),
    (9, 12),
    (8, 15),
    (15, 8),
    (7, 24),
    (20, 21),
    (12, 16),
)


def midpoint(random: Draw, level: int) -> Worked:
    """Return the point in the middle of two points."""
    p, q = _point(random, level), _point(random, level)
    if level < 3:
        q = (q[0] + (p[0] + q[0]) % 2, q[1] + (p[1] + q[1]) % 2)
    middle = [Fraction(a + b, 2) for a, b in zip(p, q, strict=True)]
    lines = [
        f"The {n} values are {a} and {b}: {calc(f'({a}+{signed(b)})/2')}"
        for n, a, b in zip("xy", p, q, strict=True)
    ]
    answer = f"({show(middle[0])}, {show(middle[1])})"
    return _ask(random, _MIDPOINT, p, q), [*lines, f"The midpoint is {answer}."], answer


def slope(random: Draw, level: int) -> Worked:
    """Return the slope of the line through two points."""
    p, run = _point(random, level), nonzero(random, by_level(level, 3, 5, 8, 12, 15))
    rise = run * nonzero(random, 5) if level < 3 else nonzero(random, by_level(level, 0, 0, 9, 12, 20))
    q = (p[0] + run, p[1] + rise)
    value = Fraction(rise, run)
    lines = [
        _change("y", p[1], q[1]),
        _change("x", p[0], q[0]),
        f"Divide: {calc(f'{rise}/{signed(run)}')}",
        f"The slope is {show(value)}.",
    ]
    return _ask(random, _SLOPE, p, q), lines, answer_number(value)


def distance(random: Draw, level: int) -> Worked:
    """Return the distance of two points; a whole number, at level 5 also a root."""
    p = _point(random, level)
    dx, dy = random.choice(_STEPS[: by_level(level, 2, 4, 8, 12, 12)])
    if level == 5 and random.random() < 0.6:
        dx, dy = random.randint(1, 9), random.randint(1, 9)
    dx, dy = dx * random.choice((1, -1)), dy * random.choice((1, -1))
    q = (p[0] + dx, p[1] + dy)
    squares = dx * dx + dy * dy
    lines = [
        f"{_change('x', p[0], q[0])}, squared: {calc(f'{signed(dx)}*{signed(dx)}')}",
        f"{_change('y', p[1], q[1])}, squared: {calc(f'{signed(dy)}*{signed(dy)}')}",
        f"Add: {calc(f'{dx * dx}+{dy * dy}')}",
    ]
    root_lines, root = square_root(squares)
    return _ask(random, _DISTANCE, p, q), [*lines, *root_lines], root


def line_through(random: Draw, level: int) -> Worked:
    """Return the equation of the line through two points."""
    p, run, m = _point(random, level), nonzero(random, 4), nonzero(random, by_level(level, 3, 4, 5, 8, 12))
    q = (p[0] + run, p[1] + m * run)
    b = p[1] - m * p[0]
    equation = f"y = {term(m, 'x')}{plus(b)}"
    lines = [
        _change("y", p[1], q[1]),
        _change("x", p[0], q[0]),
        f"The slope m: {calc(f'{m * run}/{signed(run)}')}",
        f"m times x at ({p[0]}, {p[1]}): {calc(f'{signed(m)}*{signed(p[0])}')}",
        f"b is y minus that: {calc(f'{p[1]}-{signed(m * p[0])}')}",
        f"Together: {equation}",
    ]
    return _ask(random, _LINE, p, q), lines, equation


def _change(name: str, start: int, end: int) -> str:
    """Return the line that subtracts the start from the end, both named first."""
    return f"{name} goes from {start} to {end}: {calc(f'{end}-{signed(start)}')}"


def _point(random: Draw, level: int) -> tuple[int, int]:
    top = by_level(level, 6, 9, 12, 15, 20)
    low = 0 if level == 1 else -top
    return random.randint(low, top), random.randint(low, top)


def _ask(random: Draw, table: tuple[str, ...], p: tuple[int, int], q: tuple[int, int]) -> str:
    return random.template(table).format(p=f"({p[0]}, {p[1]})", q=f"({q[0]}, {q[1]})")


FAMILIES = (
    Family(
        "midpoint and distance",
        (
            Kind(midpoint, method="The midpoint is asked: take the mean of both x and of both y."),
            Kind(distance, method="The distance is asked: square both changes, add, take the root."),
        ),
    ),
    Family(
        "slopes and lines",
        (
            Kind(slope, method="The slope is asked: the change of y over the change of x."),
            Kind(line_through, method="The line y = mx + b is asked: first the slope m, then b."),
        ),
    ),
)
