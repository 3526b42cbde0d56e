"""Negative numbers: sums, differences, products and quotients with signs."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import CALCULATE, NAMES, ask, by_level, nonzero, product, total

_RISES = (
    "The temperature is {a} degrees. It {verb} by {b} degrees. What is the temperature now?",
    "From {a} degrees the temperature {verb} by {b} degrees. Where does it end?",
    "The temperature {verb} by {b} degrees from {a} degrees. What is the result?",
    "A lake is at {a} degrees. It {verb} by {b} degrees overnight. How warm is it then?",
    "Yesterday it was {a} degrees. Today the temperature {verb} by {b} degrees. What is it today?",
    "It was {a} °C in the morning. Then the temperature {verb} by {b} °C. How many °C is it now?",
    "A thermometer shows {a} degrees. After that the temperature {verb} by {b} degrees. What does it "
    "show then?",
    "At noon it is {a} degrees; by the evening the temperature {verb} by {b} degrees. What is it in "
    "the evening?",
    "Starting at {a} degrees, the temperature {verb} by {b} degrees. Find the new temperature.",
    "The freezer is at {a} °C. Its temperature {verb} by {b} °C. What is its temperature now?",
)
_ACCOUNTS = (
    "{name}'s account stands at {a} dollars. {name} {verb} {b} dollars. What is the balance now?",
    "The balance is {a} dollars before {name} {verb} {b} dollars. What is it after that?",
    "An account shows {a} dollars; {name} {verb} {b} dollars. What does it show now?",
    "How much is on an account of {a} dollars after {name} {verb} {b} dollars?",
    "{name} {verb} {b} dollars. Before that the balance was {a} dollars. What is it now?",
    "The balance of {name}'s account is {a} dollars, and {name} {verb} {b} dollars. Find the new balance.",
    "{name} has a balance of {a} dollars and {verb} {b} dollars. What balance does that leave?",
    "A bank statement shows {a} dollars. Then {name} {verb} {b} dollars. What does it show now?",
    "With {a} dollars on the account, {name} {verb} {b} dollars. How many dollars are on it then?",
    "{name}'s card is at {a} dollars. {name} {verb} {b} dollars. Where does it stand afterwards?",
)
_SITUATIONS = ((_RISES, "rises", "falls"), (_ACCOUNTS, "pays in", "takes out"))


def sum_or_difference(random: Draw, level: int) -> Worked:
    """Return a + b or a - b with at least one negative number in it or as the result."""
    top = by_level(level, 10, 20, 50, 100, 300)
    a, b, op = nonzero(random, top), nonzero(random, top), random.choice("+-")
    if level == 1:
        b = abs(b)
    question = ask(random, CALCULATE, f"{a} {op} {signed(b)}")
    if b > 0:
        word = "Add" if op == "+" else "Subtract"
        return question, [f"{word} {b}: {calc(f'{a}{op}{b}')}"], str(a + b if op == "+" else a - b)
    word, back = ("Adding", "-") if op == "+" else ("Subtracting", "+")
    same = "subtracting" if op == "+" else "adding"
    line = f"{word} {b} is {same} {-b}: {calc(f'{a}{back}{-b}')}"
    return question, [line], str(a + b if op == "+" else a - b)


def product_or_quotient(random: Draw, level: int) -> Worked:
    """Return a product or a quotient with signs."""
    top = by_level(level, 9, 12, 12, 25, 60)
    a, b, op = nonzero(random, top), nonzero(random, top), random.choice("*/")
    if a > 0 and b > 0:
        a = -a
    if op == "/":
        a, result = a * b, a
    else:
        result = a * b
    shown = random.choice(("*", "×") if op == "*" else ("/", "÷"))
    question = ask(random, CALCULATE, f"{a} {shown} {signed(b)}")
    rule = (
        "The signs are equal, so the result is positive"
        if a * b > 0
        else "The signs differ, so it is negative"
    )
    return question, [f"{rule}: {calc(f'{signed(a)}{op}{signed(b)}')}"], str(result)


def several(random: Draw, level: int) -> Worked:
    """Return a sum of three or four signed numbers, or products in a difference."""
    top = by_level(level, 9, 9, 15, 20, 30)
    a, b, c = (nonzero(random, top) for _ in range(3))
    if level == 5 and random.random() < 0.6:
        d = nonzero(random, 12)
        b, c = nonzero(random, 12), nonzero(random, 12)
        first, second, op = product(a, b), product(c, d), random.choice("+-")
        lines = [f"First product: {calc(first)}", f"Second product: {calc(second)}"]
        lines.append(f"Together: {calc(f'{a * b}{op}{signed(c * d)}')}")
        return (
            ask(random, CALCULATE, f"{signed(a)} * {signed(b)} {op} {signed(c)} * {signed(d)}"),
            lines,
            str(a * b + (c * d if op == "+" else -c * d)),
        )
    signs = random.choice("+-"), random.choice("+-")
    question = ask(random, CALCULATE, f"{a} {signs[0]} {signed(b)} {signs[1]} {signed(c)}")
    b, c = (b if signs[0] == "+" else -b), (c if signs[1] == "+" else -c)
    lines = [f"Without double signs: {total(a, b, c)}", f"First: {calc(total(a, b))}"]
    return question, [*lines, f"Then: {calc(total(a + b, c))}"], str(a + b + c)


def in_words(random: Draw, level: int) -> Worked:
    """Return a temperature or a balance that goes up or down."""
    top = by_level(level, 10, 20, 40, 60, 120)
    table, up, down = random.choice(_SITUATIONS)
    a, b, rises = -random.randint(1, top), random.randint(2, top), random.random() < 0.5
    if not rises and random.random() < 0.5:
        a = random.randint(1, b)
    question = random.template(table).format(a=a, b=b, verb=up if rises else down, name=random.choice(NAMES))
    op = "+" if rises else "-"
    line = f"{'Up' if rises else 'Down'} by {b}: {calc(f'{a}{op}{b}')}"
    return question, [line], str(a + b if rises else a - b)


FAMILIES = (
    Family(
        "negative numbers",
        (
            Kind(sum_or_difference, (1, 2, 3, 4)),
            Kind(product_or_quotient, (2, 3, 4, 5)),
            Kind(several, (3, 4, 5)),
            Kind(in_words, (1, 2, 3, 4, 5)),
        ),
    ),
)
