"""Short word problems with one idea: rectangles and averages."""

from random import Random

from tutor.curriculum.problem import Family, Problem, calc

# What has the shape, with units that fit its size.
_METERS, _CENTIMETERS, _FEET = ("m", "meters"), ("cm", "centimeters"), ("ft", "feet")
_PLACES = (
    *(
        (place, unit)
        for place in ("garden", "room", "field", "playground", "carpet")
        for unit in (_METERS, _FEET)
    ),
    *((place, unit) for place in ("poster", "picture", "tray", "screen") for unit in (_CENTIMETERS,)),
)
_NAMES = ("Mia", "Omar", "Lena", "Raj", "Sofia", "Tom", "Aisha", "Ken", "Ines", "Paul")


def rectangle(random: Random, level: int) -> Problem:
    """Return area, perimeter, or a missing side of a rectangle."""
    top = (12, 30, 80)[level - 1]
    long, wide = random.randint(2, top), random.randint(2, top)
    place, (short_unit, unit) = random.choice(_PLACES)
    given = random.choice(
        (
            f"A rectangular {place} is {long} {short_unit} long and {wide} {short_unit} wide.",
            f"A {place} has the shape of a rectangle with length {long} {unit} and width {wide} {unit}.",
        )
    )
    return random.choice((_area, _perimeter, _side))(random, level, given, place, unit, long, wide)


def _area(random: Random, level: int, given: str, place: str, unit: str, long: int, wide: int) -> Problem:
    question = random.choice(
        (f"What is its area in square {unit}?", "What is its area?", "How big is the area?")
    )
    lines = (f"Area is length times width: {calc(f'{long}*{wide}')}",)
    return Problem("rectangles", level, f"{given} {question}", lines, str(long * wide))


def _perimeter(
    random: Random, level: int, given: str, place: str, unit: str, long: int, wide: int
) -> Problem:
    question = random.choice(
        (
            "What is its perimeter?",
            f"How many {unit} is it all the way around?",
            f"How many {unit} of border go around it?",
        )
    )
    lines = (f"Length plus width: {calc(f'{long}+{wide}')}", f"Twice that: {calc(f'2*{long + wide}')}")
    return Problem("rectangles", level, f"{given} {question}", lines, str(2 * (long + wide)))


def _side(random: Random, level: int, given: str, place: str, unit: str, long: int, wide: int) -> Problem:
    if random.random() < 0.5:
        question = (
            f"A rectangular {place} has an area of {long * wide} square {unit}. "
            f"It is {long} {unit} long. How wide is it?"
        )
        lines = [f"Width is area divided by length: {calc(f'{long * wide}/{long}')}"]
    else:
        around = 2 * (long + wide)
        question = (
            f"The perimeter of a rectangular {place} is {around} {unit}. "
            f"Its length is {long} {unit}. What is its width?"
        )
        lines = [
            f"Half the perimeter: {calc(f'{around}/2')}",
            f"Take away the length: {calc(f'{long + wide}-{long}')}",
        ]
    return Problem("rectangles", level, question, tuple(lines), str(wide))


def average(random: Random, level: int) -> Problem:
    """Return the mean of some numbers, or a missing number from the mean."""
    count = random.randint(3, (3, 4, 5)[level - 1])
    mean = random.randint(4, (15, 40, 90)[level - 1])
    spread = [random.randint(-min(mean - 1, 9), 9) for _ in range(count - 1)]
    last = mean - sum(spread)
    if last <= 0:
        return average(random, level)
    numbers = [mean + s for s in spread] + [last]
    return random.choice((_mean, _missing))(random, level, numbers)


def _mean(random: Random, level: int, numbers: list[int]) -> Problem:
    shown, name = _listed(numbers), random.choice(_NAMES)
    question = random.choice(
        (
            f"What is the average of {shown}?",
            f"Find the mean of {shown}.",
            f"{name} scored {shown} on {len(numbers)} tests. What is the average score?",
            f"{name} read {shown} pages on {len(numbers)} days. How many pages a day is that on average?",
        )
    )
    lines = (
        f"Add them up: {calc('+'.join(map(str, numbers)))}",
        f"Divide by {len(numbers)}: {calc(f'{sum(numbers)}/{len(numbers)}')}",
    )
    return Problem("averages", level, question, lines, str(sum(numbers) // len(numbers)))


def _missing(random: Random, level: int, numbers: list[int]) -> Problem:
    known, mean, name = numbers[:-1], sum(numbers) // len(numbers), random.choice(_NAMES)
    question = random.choice(
        (
            f"The average of {len(numbers)} numbers is {mean}. The others are {_listed(known)}. "
            "What is the missing number?",
            f"{name} scored {_listed(known)} on {len(known)} tests. "
            f"What score on the next test makes the average {mean}?",
        )
    )
    lines = (
        f"The total must be {calc(f'{mean}*{len(numbers)}')}.",
        f"The known ones add up to {calc('+'.join(map(str, known)))}.",
        f"The missing one is {calc(f'{sum(numbers)}-{sum(known)}')}.",
    )
    return Problem("averages", level, question, lines, str(numbers[-1]))


def _listed(numbers: list[int]) -> str:
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}"


FAMILIES = (Family("rectangles", rectangle), Family("averages", average))
