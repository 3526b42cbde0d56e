"""Square roots in lowest terms, with the lines that lead to them."""

from math import isqrt, prod

from tutor.curriculum.problem import calc

_PRIMES = (2, 3, 5, 7, 11, 13)  # their squares are tried as divisors, in this order


def square_part(number: int) -> tuple[int, int]:
    """Return k and n with number = k²·n and k as large as possible."""
    outer = next(k for k in range(isqrt(number), 0, -1) if number % (k * k) == 0)
    return outer, number // outer**2


def divided_by_squares(number: int) -> list[str]:
    """Return the lines that divide by 4, 9, 25, … as often as it comes out whole; the last says the root."""
    lines: list[str] = []
    tried: list[str] = []  # divisions of the rest that did not come out whole
    out, rest = [], number
    for prime in _PRIMES:
        while prime * prime <= rest:
            division = calc(f"{rest}/{prime * prime}")
            if rest % (prime * prime):
                tried.append(division)
                break
            rest //= prime * prime
            out.append(prime)
            lines.append(f"{_not_whole(tried)}{division} is whole: {prime} comes out, {rest} stays.")
            tried = []
    if len(out) > 1:
        lines.append(f"{_not_whole(tried)}√{rest} stays, before it {calc('*'.join(map(str, out)))}")
        tried = []
    start = f"{_not_whole(tried)}the" if tried else "The"
    return [*lines, f"{start} root is {prod(out) if out else ''}√{rest}."]


def _not_whole(divisions: list[str]) -> str:
    return f"{', '.join(divisions)}: not whole; " if divisions else ""


def take_out(number: int) -> list[str]:
    """Return the lines from a number that is no square to its root in lowest terms."""
    low = isqrt(number)
    below, above = calc(f"{low}*{low}"), calc(f"{low + 1}*{low + 1}")
    return [f"{number} lies between {below} and {above}: no whole root.", *divided_by_squares(number)]


def times_root(factor: int, inner: int) -> str:
    r"""Return `3\sqrt{2}`."""
    return f"{'' if factor == 1 else factor}\\sqrt{{{inner}}}"


def square_root(number: int) -> tuple[list[str], str]:
    """Return the lines and the root: a whole number, or with the square taken out."""
    outer, inner = square_part(number)
    if inner == 1:
        return [f"The root: {calc(f'sqrt({number})')}"], str(outer)
    return take_out(number), times_root(outer, inner)
