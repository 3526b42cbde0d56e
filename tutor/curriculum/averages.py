"""Mean, median, mode and range."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import NAMES, by_level, listed, show

_MEAN = (
    "What is the average of {list}?",
    "Find the mean of {list}.",
    "What is the mean of {list}?",
    "Calculate the mean of {list}.",
    "Find the average of {list}.",
    "Work out the average of {list}.",
    "Compute the arithmetic mean of {list}.",
    "Determine the average of {list}.",
    "{name} scored {list} on {count} tests. What is the average score?",
    "{name} read {list} pages on {count} days. How many pages a day is that on average?",
    "On {count} days {list} people came to a museum. How many came on average each day?",
    "The numbers of goals in {count} seasons were {list}. What is the mean?",
    "mean of {list}",
    "average of {list}",
    "what is the average of {list}",
    "help me find the mean of {list}",
    "Give the mean of {list}.",
    "What is the arithmetic mean of {list}?",
    "The numbers are {list}. What is their average?",
    "{name} ran {list} km on {count} days. How many km were that on average each day?",
    "{name} wrote down {list}. Find the mean.",
    "Boxes weigh {list} kg. What is their mean weight in kg?",
    "The prices are {list} dollars. How many dollars is the average price?",
    "I got {list} points, what is my average",
)
_MISSING = (
    "The average of {total} numbers is {mean}. The others are {list}. What is the missing number?",
    "{name} scored {list} on {count} tests. What score on the next test makes the average {mean}?",
    "The mean of {list} and one more number is {mean}. Find that number.",
    "{total} numbers have the mean {mean}. All but one are {list}. What is the last one?",
    "After {count} games with {list} points, {name} wants an average of {mean}. How many points does "
    "the next game need?",
    "Which number must be added to the list {list} so that the mean becomes {mean}?",
    "The average of {list} and x is {mean}. What is x?",
    "{name} walked {list} km on {count} days. How many km on the next day make it {mean} km a day on "
    "average?",
    "The mean of {total} values is {mean}. {count} of them are {list}. What is the other value?",
    "{name} sold {list} tickets in {count} weeks. How many must be sold next week for an average of {mean}?",
    "{name} read {list} pages on {count} days. How many pages on the next day give an average of {mean}?",
    "{name} ran {list} km on {count} days. How many km on the next day bring the average to {mean} km a day?",
    "On {count} days a shop sold {list} lamps. How many must it sell the next day to make it {mean} a day "
    "on average?",
    "To {list} one number is added, and the average becomes {mean}. Which number is it?",
    "Together with one more number, {list} have the average {mean}. What is that number?",
    "{list} and one unknown number have a mean of {mean}. Find the unknown number.",
    "The mean is {mean}. The numbers are {list} and one that got lost. Which one?",
    "help me: {list} and x have the mean {mean}, what is x",
    "what number with {list} gives an average of {mean}",
    "So far {name} has {list} points. How many points are needed next for a mean of {mean}?",
    "One weight is missing: {list} kg are known, and the mean of all is {mean} kg. How many kg is it?",
    "Find x if the average of {list} and x is {mean}.",
    "A family drank {list} liters on {count} days. How many liters the next day make the mean {mean}?",
)
_OTHER = (
    "Find the {what} of {list}.",
    "What is the {what} of {list}?",
    "Determine the {what} of {list}.",
    "Calculate the {what} of {list}.",
    "Work out the {what} of {list}.",
    "Give the {what} of {list}.",
    "Find the {what} of the numbers {list}.",
    "What is the {what} of the data set {list}?",
    "Find the {what} of the data {list}.",
    "Compute the {what} of the following numbers: {list}.",
    "{what} of {list}",
    "what is the {what} of {list}",
    "help me find the {what} of {list}",
    "Find the {what}: {list}",
    "Find the {what}: {list}.",
    "What is the {what} of these numbers: {list}?",
    "The numbers are {list}. What is their {what}?",
    "The data are {list}. Find the {what}.",
    "I need the {what} of {list}.",
    "Please tell me the {what} of {list}.",
    "Can you find the {what} of {list}?",
    "For the list {list}, what is the {what}?",
    "Scores in a game: {list}. Give the {what}.",
    "{list}: what is the {what}?",
)


def mean(random: Draw, level: int) -> Worked:
    """Return the mean of some numbers; a decimal at the top levels."""
    count = random.randint(*by_level(level, (2, 3), (3, 4), (3, 5), (4, 6), (5, 8)))
    numbers = [random.randint(1, by_level(level, 12, 30, 60, 100, 100)) for _ in range(count)]
    while (sum(numbers) * (1 if level < 4 else 10)) % count:
        numbers[-1] += 1
    lines = [
        f"Count them: {_in_brackets(numbers, range(1, count + 1))}",
        f"Add them up: {calc('+'.join(map(str, numbers)))}",
        f"Divide by {count}: {calc(f'{sum(numbers)}/{count}')}",
    ]
    words = {"list": _shown(random, numbers), "count": count, "name": random.choice(NAMES)}
    return random.template(_MEAN).format(**words), lines, show(Fraction(sum(numbers), count))


def missing(random: Draw, level: int) -> Worked:
    """Return the number that brings the mean to a given value."""
    count = random.randint(*by_level(level, (2, 2), (2, 3), (3, 4), (3, 5), (4, 6)))
    average = random.randint(5, by_level(level, 12, 30, 50, 80, 100))
    known = [random.randint(max(1, average - 9), average + 9) for _ in range(count)]
    last = average * (count + 1) - sum(known)
    if last <= 0:
        return missing(random, level)
    lines = [
        f"Count them: {_in_brackets(known, range(1, count + 1))}, and the missing one ({count + 1})",
        f"All {count + 1} add up to {calc(f'{average}*{count + 1}')}.",
        f"The known ones add up to {calc('+'.join(map(str, known)))}.",
        f"The missing one is {calc(f'{average * (count + 1)}-{sum(known)}')}.",
    ]
    question = random.template(_MISSING).format(
        list=listed(known), count=count, total=count + 1, mean=average, name=random.choice(NAMES)
    )
    return question, lines, str(last)


def median(random: Draw, level: int) -> Worked:
    """Return the median of a list out of order.

    The list is put in order by one number a line: to see where one belongs is easier than to see the order
    of all. Then both ends are crossed out until the middle is left; nothing has to be counted.
    """
    count = by_level(level, 3, 5, random.choice((4, 5)), random.choice((5, 6)), random.choice((5, 6, 7)))
    numbers = [random.randint(1, by_level(level, 12, 30, 50, 99, 150)) for _ in range(count)]
    lines = [f"Put them in order one by one: {numbers[0]}"]
    lines += [f"Put in {new}: {_row(sorted(numbers[:at]))}" for at, new in enumerate(numbers[1:], 2)]
    ordered = sorted(numbers)
    inner = [ordered[cut : count - cut] for cut in range(1, (count + 1) // 2)]
    lines.append(f"Cross out both ends: {'; '.join(map(_row, inner))}")
    if count % 2:
        value = Fraction(inner[-1][0])
        lines.append(f"One is left in the middle: {show(value)}")
    else:
        a, b = inner[-1]
        value = Fraction(a + b, 2)
        lines.append(f"Two are left in the middle, their mean: {calc(f'({a}+{b})/2')}")
    return _other(random, "median", numbers), lines, show(value)


def mode(random: Draw, level: int) -> Worked:
    """Return the number that stands most often in a list."""
    count, top = by_level(level, 4, 5, 6, 7, 7), by_level(level, 9, 15, 30, 50, 90)
    numbers = random.sample(range(1, top + 1), count)
    often = random.choice(numbers)
    extra = by_level(level, 1, 1, 2, 2, 3)
    if level > 3:
        numbers.append(random.choice([n for n in numbers if n != often]))
    numbers += [often] * extra
    random.shuffle(numbers)
    so_far = [numbers[: at + 1].count(number) for at, number in enumerate(numbers)]
    lines = [
        f"How often each was there so far: {_in_brackets(numbers, so_far)}",
        f"The highest count is {max(so_far)}, at {often}.",
    ]
    return _other(random, "mode", numbers), lines, str(often)


def spread(random: Draw, level: int) -> Worked:
    """Return the range of a list: the largest number minus the smallest."""
    count, top = random.randint(3, by_level(level, 4, 5, 6, 7, 7)), by_level(level, 20, 50, 100, 300, 900)
    numbers = [random.randint(1 if level < 4 else -20, top) for _ in range(count)]
    low, high = min(numbers), max(numbers)
    lines = [
        f"Largest so far: {_in_brackets(numbers, accumulate(numbers, max))}",
        f"Smallest so far: {_in_brackets(numbers, accumulate(numbers, min))}",
        f"The largest is {high}, and the smallest is {low}.",
        f"Subtract: {calc(f'{high}-{signed(low)}')}",
    ]
    return _other(random, "range", numbers), lines, str(high - low)


def _row(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _in_brackets(numbers: Iterable[int], notes: Iterable[int]) -> str:
    """Return `13 (1), 20 (2)`: each number with what is noted at it."""
    return ", ".join(f"{number} ({note})" for number, note in zip(numbers, notes, strict=True))


def _other(random: Draw, what: str, numbers: list[int]) -> str:
    return random.template(_OTHER).format(what=what, list=_shown(random, numbers))


def _shown(random: Draw, numbers: list[int]) -> str:
    return _row(numbers) if random.random() < 0.5 else listed(numbers)


FAMILIES = (
    Family(
        "averages",
        (
            Kind(mean, method="The mean is asked: divide the sum by how many numbers there are."),
            Kind(
                missing,
                method="The mean is known and a number is missing: find the sum of all, then subtract.",
            ),
        ),
    ),
    Family(
        "median, mode and range",
        (
            Kind(median, method="The median is asked: the number in the middle, when all are in order."),
            Kind(mode, method="The mode is asked: the number that is there most often."),
            Kind(spread, method="The range is asked: the largest number minus the smallest."),
        ),
    ),
)
