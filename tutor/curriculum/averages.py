"""Mean, median, mode and range."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
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
)


def mean(random: Draw, level: int) -> Worked:
    """Return the mean of some numbers; a decimal at the top levels."""
    count = random.randint(*by_level(level, (2, 3), (3, 4), (3, 5), (4, 6), (5, 8)))
    numbers = [random.randint(1, by_level(level, 12, 30, 60, 100, 100)) for _ in range(count)]
    while (sum(numbers) * (1 if level < 4 else 10)) % count:
        numbers[-1] += 1
    lines = [
        f"Count them: {', '.join(f'{n} ({place})' for place, n in enumerate(numbers, 1))}",
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
        f"The total must be {calc(f'{average}*{count + 1}')}.",
        f"The known ones add up to {calc('+'.join(map(str, known)))}.",
        f"The missing one is {calc(f'{average * (count + 1)}-{sum(known)}')}.",
    ]
    question = random.template(_MISSING).format(
        list=listed(known), count=count, total=count + 1, mean=average, name=random.choice(NAMES)
    )
    return question, lines, str(last)


def median(random: Draw, level: int) -> Worked:
    """Return the median of a list out of order."""
    count = by_level(level, 3, 5, random.choice((5, 7)), random.choice((4, 6)), random.choice((6, 7, 8, 9)))
    numbers = [random.randint(1, by_level(level, 12, 30, 50, 99, 150)) for _ in range(count)]
    ordered, middle = sorted(numbers), count // 2
    lines = [f"In order: {', '.join(map(str, ordered))}"]
    if count % 2:
        lines.append(f"There are {count} numbers; the one in the middle is {ordered[middle]}.")
        value = Fraction(ordered[middle])
    else:
        a, b = ordered[middle - 1 : middle + 1]
        lines += [f"The two in the middle are {a} and {b}.", f"Their mean: {calc(f'({a}+{b})/2')}"]
        value = Fraction(a + b, 2)
    return _other(random, "median", numbers), lines, show(value)


def mode(random: Draw, level: int) -> Worked:
    """Return the number that stands most often in a list."""
    count, top = by_level(level, 4, 5, 6, 8, 9), by_level(level, 9, 15, 30, 50, 90)
    numbers = random.sample(range(1, top + 1), count)
    often = random.choice(numbers)
    extra = by_level(level, 1, 1, 2, 2, 3)
    if level > 3:
        numbers.append(random.choice([n for n in numbers if n != often]))
    numbers += [often] * extra
    random.shuffle(numbers)
    lines = [
        f"In order: {', '.join(map(str, sorted(numbers)))}",
        f"{often} stands there most often: {numbers.count(often)} times.",
    ]
    return _other(random, "mode", numbers), lines, str(often)


def spread(random: Draw, level: int) -> Worked:
    """Return the range of a list: the largest number minus the smallest."""
    count, top = random.randint(3, by_level(level, 4, 5, 7, 8, 9)), by_level(level, 20, 50, 100, 300, 900)
    numbers = [random.randint(1 if level < 4 else -20, top) for _ in range(count)]
    low, high = min(numbers), max(numbers)
    lines = [
        f"The largest is {high} and the smallest is {low}.",
        f"Subtract: {calc(f'{high}-{low}' if low >= 0 else f'{high}-({low})')}",
    ]
    return _other(random, "range", numbers), lines, str(high - low)


def _other(random: Draw, what: str, numbers: list[int]) -> str:
    return random.template(_OTHER).format(what=what, list=_shown(random, numbers))


def _shown(random: Draw, numbers: list[int]) -> str:
    return ", ".join(map(str, numbers)) if random.random() < 0.5 else listed(numbers)


FAMILIES = (
    Family(
        "averages",
        (
            Kind(mean, method="The mean is the sum divided by how many numbers there are."),
            Kind(missing, method="The mean times how many numbers there are is their sum."),
        ),
    ),
    Family(
        "median, mode and range",
        (
            Kind(median, method="The median is the number in the middle of the ordered list."),
            Kind(mode, method="The mode is the number that stands there most often."),
            Kind(spread, method="The range is the largest number minus the smallest."),
        ),
    ),
)
