"""Linear equations in one variable, solved one balance step a line."""

from fractions import Fraction
from random import Random

from tutor.curriculum.fractions import tex
from tutor.curriculum.problem import Family, Problem, calc, signed, value_of
from tutor.inference.calculator import format_exact

_PHRASES = (
    "Solve {e}",
    "Solve {e}.",
    "Solve for {x}: {e}",
    "Solve the equation {e}.",
    "Find {x} if {e}.",
    "What is {x} if {e}?",
    "Solve {e} for {x}.",
    "{e}",
)


def one_step(random: Random, level: int) -> Problem:
    """Return x + b = c, x - b = c, ax = c or x/a = c."""
    x, kind = _name(random), random.randrange(3)
    root, k = random.randint(1, (10, 20, 50)[level - 1]), random.randint(2, (10, 20, 30)[level - 1])
    if kind == 0:
        sign = random.choice("+-")
        c, back = (root + k, "-") if sign == "+" else (root - k, "+")
        word = "Subtract" if sign == "+" else "Add"
        side = "from" if sign == "+" else "to"
        line = f"{word} {k} {side} both sides: {x} = {calc(f'{c}{back}{k}')}"
        return _problem(random, level, x, f"{x} {sign} {k} = {c}", (line,), Fraction(root))
    if kind == 1:
        line = f"Divide both sides by {k}: {x} = {calc(f'{k * root}/{k}')}"
        return _problem(random, level, x, f"{k}{x} = {k * root}", (line,), Fraction(root))
    line = f"Multiply both sides by {k}: {x} = {calc(f'{root}*{k}')}"
    return _problem(random, level, x, f"{x}/{k} = {root}", (line,), Fraction(root * k))


def two_step(random: Random, level: int) -> Problem:
    """Return ax + b = c."""
    x, a, b, root = _name(random), *_numbers(random, level)
    c = a * root + b
    return _problem(random, level, x, f"{_ax(a, x)}{_plus(b)} = {_show(c)}", _solve(x, a, b, c), root)


def both_sides(random: Random, level: int) -> Problem:
    """Return ax + b = cx + d."""
    x, a, b, root = _name(random), *_numbers(random, level)
    root = Fraction(round(root))
    c = random.choice([k for k in range(1, abs(a) + 6) if k != a])
    d = (a - c) * root + b
    left = f"{_ax(a - c, x)}{_plus(b)} = {_show(d)}"
    lines = [f"Subtract {_ax(c, x)} from both sides, {calc(f'{a}-{c}')}: {left}"]
    equation = f"{_ax(a, x)}{_plus(b)} = {_ax(c, x)}{_plus(d)}"
    return _problem(random, level, x, equation, (*lines, *_solve(x, a - c, b, d)), root)


def bracket(random: Random, level: int) -> Problem:
    """Return a(x + b) = c."""
    x, a, b, root = _name(random), *_numbers(random, level)
    a = abs(a)
    c = a * (root + b)
    lines = [f"Divide both sides by {a}: {x}{_plus(b)} = {calc(f'{_show(c)}/{a}')}"]
    return _problem(
        random, level, x, f"{a}({x}{_plus(b)}) = {_show(c)}", (*lines, *_solve(x, 1, b, root + b)), root
    )


def _solve(x: str, a: int, b: int, c: Fraction) -> tuple[str, ...]:
    """Work ax + b = c down to x."""
    lines = []
    if b:
        word, side, back = ("Subtract", "from", "-") if b > 0 else ("Add", "to", "+")
        lines.append(f"{word} {abs(b)} {side} both sides: {_ax(a, x)} = {calc(f'{_show(c)}{back}{abs(b)}')}")
        c = value_of(f"{_show(c)}{back}{abs(b)}")
    if a != 1:
        lines.append(f"Divide both sides by {a}: {x} = {calc(f'{_show(c)}/{signed(a)}')}")
    return tuple(lines)


def _problem(
    random: Random, level: int, x: str, equation: str, lines: tuple[str, ...], root: Fraction
) -> Problem:
    if random.random() < 0.2:
        equation = f"\\({equation}\\)"
    question = random.choice(_PHRASES).format(e=equation, x=x)
    shown = _show(root)
    return Problem(
        "linear equations", level, question, lines, f"{x} = {tex(root) if '/' in shown else shown}"
    )


def _numbers(random: Random, level: int) -> tuple[int, int, Fraction]:
    """Return a, b and the root, so that all coefficients are integers."""
    a = random.randint(2, (6, 9, 15)[level - 1]) * (random.choice((1, 1, -1)) if level == 3 else 1)
    b = random.choice((1, -1)) * random.randint(1, (10, 20, 40)[level - 1])
    root = Fraction(random.randint(1, 12)) if level == 1 else Fraction(random.randint(-12, 15))
    if level == 3 and random.random() < 0.3:
        root = Fraction(random.randint(-20, 20), abs(a))
    return a, b, root


def _name(random: Random) -> str:
    return random.choice("xxxxyzntaw")


def _ax(a: int, x: str) -> str:
    return {1: x, -1: f"-{x}"}.get(a, f"{a}{x}")


def _plus(b: Fraction | int) -> str:
    if not b:
        return ""
    return f" {'+' if b > 0 else '-'} {_show(b if b > 0 else -b)}"


def _show(number: Fraction | int) -> str:
    return format_exact(Fraction(number))


FAMILIES = (
    Family("one-step equations", one_step),
    Family("two-step equations", two_step),
    Family("equations with x on both sides", both_sides),
    Family("equations with a bracket", bracket),
)
