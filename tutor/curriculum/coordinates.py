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
    lines = [f"{n}: {calc(f'({a}+{signed(b)})/2')}" for n, a, b in zip("xy", p, q, strict=True)]
    return _ask(random, _MIDPOINT, p, q), lines, f"({show(middle[0])}, {show(middle[1])})"


def slope(random: Draw, level: int) -> Worked:
    """Return the slope of the line through two points."""
    p, run = _point(random, level), nonzero(random, by_level(level, 3, 5, 8, 12, 15))
    rise = run * nonzero(random, 5) if level < 3 else nonzero(random, by_level(level, 0, 0, 9, 12, 20))
    q = (p[0] + run, p[1] + rise)
    lines = [
        f"Change of y: {calc(f'{q[1]}-{signed(p[1])}')}",
        f"Change of x: {calc(f'{q[0]}-{signed(p[0])}')}",
        f"Slope: {calc(f'{rise}/{signed(run)}')}",
    ]
    return _ask(random, _SLOPE, p, q), lines, answer_number(Fraction(rise, run))


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
        f"Change of x: {calc(f'{q[0]}-{signed(p[0])}')}, squared: {calc(f'{signed(dx)}*{signed(dx)}')}",
        f"Change of y: {calc(f'{q[1]}-{signed(p[1])}')}, squared: {calc(f'{signed(dy)}*{signed(dy)}')}",
        f"Add: {calc(f'{dx * dx}+{dy * dy}')}",
    ]
    root_lines, root = square_root(squares)
    return _ask(random, _DISTANCE, p, q), [*lines, *root_lines], root


def line_through(random: Draw, level: int) -> Worked:
    """Return the equation of the line through two points."""
    p, run, m = _point(random, level), nonzero(random, 4), nonzero(random, by_level(level, 3, 4, 5, 8, 12))
    q = (p[0] + run, p[1] + m * run)
    b = p[1] - m * p[0]
    lines = [
        f"Change of y: {calc(f'{q[1]}-{signed(p[1])}')}, change of x: {calc(f'{q[0]}-{signed(p[0])}')}",
        f"Slope: {calc(f'{m * run}/{signed(run)}')}",
        f"Intercept: {calc(f'{p[1]}-{signed(m)}*{signed(p[0])}')}",
    ]
    return _ask(random, _LINE, p, q), lines, f"y = {term(m, 'x')}{plus(b)}"


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
            Kind(midpoint, method="The midpoint has the mean of each coordinate."),
            Kind(distance, method="By Pythagoras: square both changes, add, take the root."),
        ),
    ),
    Family(
        "slopes and lines",
        (
            Kind(slope, method="The slope is the change of y over the change of x."),
            Kind(line_through, method="The line is y = mx + b, with slope m and intercept b."),
        ),
    ),
)
