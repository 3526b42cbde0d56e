"""Negative numbers: sums, differences, products and quotients with signs."""

from tutor.curriculum.arithmetic import CALCULATIONS
from tutor.curriculum.draw import Draw
from tutor.curriculum.operations import worked
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import NAMES, ask, by_level, nonzero, product

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
    "It is {a} degrees outside and the temperature {verb} by {b} degrees. How cold or warm is it then?",
    "temperature is {a} degrees, it {verb} by {b} degrees. what is it now",
    "In the night it was {a} degrees. Until noon the temperature {verb} by {b} degrees. How many "
    "degrees is that?",
    "A cold room at {a} degrees {verb} by {b} degrees. What temperature does it have then?",
    "The weather station reported {a} degrees at six. By ten the temperature {verb} by {b} degrees. "
    "What does it report at ten?",
    "help me: it was {a} degrees and then the temperature {verb} by {b} degrees",
    "On a mountain it is {a} °C. The temperature {verb} by {b} °C. Find the temperature after that.",
    "The liquid is at {a} degrees before its temperature {verb} by {b} degrees. At how many degrees "
    "is it after that?",
    "What is the temperature after it {verb} by {b} degrees from {a} degrees?",
    "{a} degrees at first, then the temperature {verb} by {b} degrees: how many degrees now?",
    "If the temperature is {a} degrees and {verb} by {b} degrees, what will it be?",
    "On Monday the thermometer says {a} degrees. Until Tuesday the temperature {verb} by {b} "
    "degrees. Give the temperature on Tuesday.",
    "How many degrees is it when the temperature {verb} by {b} degrees after {a} degrees in the morning?",
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
    "account at {a} dollars, {name} {verb} {b} dollars. new balance?",
    "{name} looks at the account: {a} dollars. Then {name} {verb} {b} dollars. How much does it "
    "show after that?",
    "Before today the account of {name} was at {a} dollars. Today {name} {verb} {b} dollars. Give "
    "the balance tonight.",
    "If the balance is {a} dollars and {name} {verb} {b} dollars, what will it be?",
    "help me: balance {a} dollars, then {name} {verb} {b} dollars",
    "{name} {verb} {b} dollars at the bank. The account was at {a} dollars. At how many dollars is it now?",
    "A bank account with a balance of {a} dollars: {name} {verb} {b} dollars. What balance follows?",
    "The app of the bank says {a} dollars. After {name} {verb} {b} dollars, what does the app say?",
    "What is the balance after {name} {verb} {b} dollars, when it was {a} dollars at first?",
    "On Friday there are {a} dollars on {name}'s account. On Saturday {name} {verb} {b} dollars. "
    "What is there on Sunday?",
    "Find the balance: {a} dollars at the start, then {name} {verb} {b} dollars.",
    "{name}'s savings book says {a} dollars. What does it say when {name} {verb} {b} dollars?",
)
_HEIGHTS = (
    "A lift is on floor {a}. It {verb} {b} floors. On which floor is it then?",
    "From floor {a} a lift {verb} {b} floors. Where does it stop?",
    "lift starts at floor {a} and {verb} {b} floors. which floor now?",
    "Floors below the ground have negative numbers. A lift on floor {a} {verb} {b} floors. Where is it?",
    "A lift {verb} {b} floors from floor {a}. Which floor does it reach?",
    "A robot stands on the number {a} of a number line and {verb} {b} steps. On which number is it now?",
    "On a number line a marker at {a} {verb} {b} places. Where is it after that?",
    "A diver is at {a} m, measured from the surface. She {verb} {b} m. At what height in meters is she now?",
    "A drone hovers at a height of {a} m over a cliff and {verb} {b} m. What is its height now?",
    "A submarine at {a} m, measured from the sea level, {verb} {b} m. At how many meters is it then?",
    "A bird sits at {a} m, measured from the bridge, and {verb} {b} m. At how many meters is it now?",
    "The water stands at {a} cm on the scale and {verb} {b} cm. What does the scale show?",
    "At first the level of the lake is {a} cm, then it {verb} {b} cm. Find the new level.",
    "help me: a lift is on floor {a} and {verb} {b} floors, where is it?",
    "In a mine a cage at {a} m {verb} {b} m. At what height does it stop?",
    "A game piece on field {a} {verb} {b} fields. On which field is it then?",
    "A hiker at {a} m above the sea {verb} {b} m. How high is the hiker after that, in meters?",
    "If a lift on floor {a} {verb} {b} floors, which floor is that?",
    "A balloon at {a} m {verb} {b} m. Give its new height in meters.",
    "The hook of a crane hangs at {a} m. It {verb} {b} m. Where does it hang now?",
    "Where is a lift that was on floor {a} and {verb} {b} floors?",
    "A fish swims at {a} m and {verb} {b} m. At how many meters does it swim then?",
)
_SITUATIONS = (  # wordings, words for up and for down
    (_RISES, ("rises", "goes up", "climbs"), ("falls", "goes down", "drops")),
    (_ACCOUNTS, ("pays in", "deposits"), ("takes out", "withdraws", "spends")),
    (_HEIGHTS, ("goes up",), ("goes down",)),
)


def sum_or_difference(random: Draw, level: int) -> Worked:
    """Return a + b or a - b with at least one negative number in it or as the result."""
    top = by_level(level, 10, 20, 50, 100, 300)
    a, b, op = nonzero(random, top), nonzero(random, top), random.choice("+-")
    if level == 1:
        b = abs(b)
    if b > 0 and (op == "+" or a > b):
        a = -abs(a)
    question = ask(random, CALCULATIONS, f"{a} {op} {signed(b)}")
    if b > 0:
        word = "Add" if op == "+" else "Subtract"
        return question, [f"{word} {b}: {calc(f'{a}{op}{b}')}"], str(a + b if op == "+" else a - b)
    word, same = ("Plus", "minus") if op == "+" else ("Minus", "plus")
    # the calculation stands as in the question: a sign that is turned wrongly on the way does no harm
    line = f"{word} {signed(b)} is {same} {-b}: {calc(f'{a}{op}{signed(b)}')}"
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
    question = ask(random, CALCULATIONS, f"{a} {shown} {signed(b)}")
    line = calc(f"{signed(a)}{op}{signed(b)}")
    return question, [f"{'Multiply' if op == '*' else 'Divide'}: {line}"], str(result)


def several(random: Draw, level: int) -> Worked:
    """Return a sum of three signed numbers, at the top level also two products with a sum or difference."""
    top = by_level(level, 9, 9, 15, 20, 30)
    a, b, c = (nonzero(random, top) for _ in range(3))
    first, second = random.choice("+-"), random.choice("+-")
    if level == 5 and random.random() < 0.6:
        b, c, d = (nonzero(random, 12) for _ in range(3))
        shown = f"{signed(a)} * {signed(b)} {first} {signed(c)} * {signed(d)}"
        text, result = f"{product(a, b)}{first}{product(c, d)}", a * b + (c * d if first == "+" else -c * d)
    else:
        shown = f"{a} {first} {signed(b)} {second} {signed(c)}"
        text = shown.replace(" ", "")
        result = a + (b if first == "+" else -b) + (c if second == "+" else -c)
    return ask(random, CALCULATIONS, shown), worked(text), str(result)


def in_words(random: Draw, level: int) -> Worked:
    """Return a temperature or a balance that goes up or down."""
    top = by_level(level, 10, 20, 40, 60, 120)
    table, ups, downs = random.choice(_SITUATIONS)
    a, b, rises = -random.randint(1, top), random.randint(2, top), random.random() < 0.5
    if not rises and random.random() < 0.5:
        a = random.randint(1, b)
    verb = random.choice(ups if rises else downs)
    question = random.template(table).format(a=a, b=b, verb=verb, name=random.choice(NAMES))
    word, op = ("more", "+") if rises else ("less", "-")
    line = f'"{verb.capitalize()}" means {word}: {calc(f"{a}{op}{b}")}'
    return question, [f"At first: {a}", line], str(a + b if rises else a - b)


FAMILIES = (
    Family(
        "negative numbers",
        (
            Kind(
                sum_or_difference,
                (1, 2, 3, 4),
                method="Signs in plus and minus: plus a negative is minus, minus a negative is plus.",
            ),
            Kind(
                product_or_quotient,
                (2, 3, 4, 5),
                method="Signs in times and divided: equal signs give plus, different signs give minus.",
            ),
            Kind(
                several,
                (3, 4, 5),
                method="Several numbers with signs: products first, then plus and minus from left to right.",
            ),
            Kind(in_words, method="Something goes up or down: start at the first number, add or subtract."),
        ),
    ),
)
