"""Square roots in lowest terms, with the lines that lead to them."""

from math import isqrt

from tutor.curriculum.problem import calc


def square_part(number: int) -> tuple[int, int]:
    """Return k and n with number = k²·n and k as large as possible."""
    outer = next(k for k in range(isqrt(number), 0, -1) if number % (k * k) == 0)
    return outer, number // outer**2


def take_out(number: int) -> list[str]:
    """Return the line that takes the square out of a root, if there is one."""
    outer, _ = square_part(number)
    rest = calc(f"{number}/{outer * outer}")
    return [f"Take out the square {calc(f'{outer}*{outer}')}: {rest} stays."] if outer > 1 else []


def times_root(factor: int, inner: int) -> str:
    r"""Return `3\sqrt{2}`."""
    return f"{'' if factor == 1 else factor}\\sqrt{{{inner}}}"


def square_root(number: int) -> tuple[list[str], str]:
    """Return the lines and the root: a whole number, or with the square taken out."""
    outer, inner = square_part(number)
    if inner == 1:
        return [f"The root is {outer}, because {calc(f'{outer}*{outer}')}."], str(outer)
    return take_out(number), times_root(outer, inner)
