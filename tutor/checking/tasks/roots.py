"""Every real number that may solve an equation with logarithms, exponentials or trigonometric functions.

One new variable (t = ln f, t = b^u or z = e^(iu)) turns such an equation into a polynomial one, whose complex
zeros are all found to 60 digits. What comes out is a superset: rewriting may gain solutions, never lose one.
So each number is put into the original equation, and those that clearly fail, or are not defined, are
dropped. A form that no row can rewrite has no list, and nothing is said about its number of solutions.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import lcm
from typing import Any

import mpmath  # type: ignore[import-untyped]
import sympy  # type: ignore[import-untyped]

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.values import Undefined

Number = Any  # an mpf or mpc
Expression = Any  # a sympy.Expr

DIGITS = 60
MAX_DEGREE = 16
MAX_LOG = 10_000
_CONTEXT = mpmath.MPContext()
_CONTEXT.dps = DIGITS
_NEAR = _CONTEXT.mpf(10) ** -18  # double zeros come with half of the digits
SAME = _CONTEXT.mpf(10) ** -40  # two numbers this close are taken for one


@dataclass(frozen=True, slots=True)
class Roots:
    """The solutions, ascending; with a period, those of one period from 0 on."""

    values: tuple[Number, ...]
    period: Number = None


class NoList(Exception):
    """No row of the table rewrites the equation."""


def roots(left: Node, right: Node, name: str) -> Roots:
    """Return the real solutions of left = right to 60 digits; raise `NoList`, `TooBig` or `Undefined`."""
    symbol = symbols_for((name,))[name]
    try:
        whole = build(Node("-", (left, right)), {name: symbol})
    except Unread:
        raise NoList from None
    for rewrite in (_logarithms, _exponentials, _angles):
        found = rewrite(whole, symbol)
        if found is not None:
            values = [value for value in _distinct(found.values) if may_hold(left, right, name, value)]
            return Roots(tuple(values), found.period)
    raise NoList


def real(node: Node) -> Number:
    """Return the real value of a tree to 60 digits; raise `Undefined` without one, `Unread` for variables."""
    if names(node):
        raise Unread
    return Numeric(DIGITS).value(node, {})


def sides(left: Node, right: Node, name: str, value: Number) -> tuple[Number, Number]:
    """Return both sides at `value`; raise `Undefined` when one has no real value there."""
    numeric, point = Numeric(DIGITS), {name: (as_fraction(value), Fraction(0))}
    return numeric.value(left, point), numeric.value(right, point)


def may_hold(left: Node, right: Node, name: str, value: Number) -> bool:
    """Are both sides defined and, up to the precision, equal?"""
    try:
        one, other = sides(left, right, name, value)
    except Undefined:
        return False
    return bool(abs(one - other) <= SAME * (1 + max(abs(one), abs(other))))


def as_fraction(value: Number) -> Fraction:
    """Return exactly the binary number that `value` is."""
    sign, mantissa, exponent, _ = value._mpf_
    number: Fraction = Fraction(mantissa) * Fraction(2) ** exponent
    return -number if sign else number


def _distinct(values: Iterable[Number]) -> list[Number]:
    found: list[Number] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR * (1 + abs(value)):
            found.append(value)
    return found


# ---- polynomials


def _zeros(expression: Expression, symbol: Expression) -> list[Number]:
    """Return all complex zeros of the numerator of a rational expression in `symbol`."""
    above = sympy.numer(sympy.together(expression))
    try:
        poly = sympy.Poly(sympy.expand(above), symbol)
    except sympy.PolynomialError:
        raise NoList from None
    if poly.degree() > MAX_DEGREE:
        raise TooBig
    if poly.is_zero:
        raise NoList  # true for every number
    if poly.domain.is_ZZ or poly.domain.is_QQ:
        poly = poly.sqf_part()
    coefficients = [_complex(one) for one in poly.all_coeffs()]
    if abs(coefficients[0]) < SAME:
        raise NoList  # is it 0? Then the degree is another one
    if len(coefficients) < 2:
        return []
    try:
        return list(_CONTEXT.polyroots(coefficients, maxsteps=400, extraprec=800, error=False))
    except mpmath.libmp.NoConvergence:
        raise NoList from None


def _complex(value: Expression) -> Number:
    number = sympy.N(value, DIGITS + 10)
    if not number.is_number or number.free_symbols:
        raise NoList
    real_part, imaginary = number.as_real_imag()
    return _CONTEXT.mpc(_mpf(real_part), _mpf(imaginary))


def _mpf(value: Expression) -> Number:
    return (
        _CONTEXT.mpf(str(value))
        if value.is_Float or value.is_Integer
        else _CONTEXT.mpf(str(sympy.N(value, DIGITS)))
    )


def _real_zeros(expression: Expression, symbol: Expression) -> list[Number]:
    near = [zero for zero in _zeros(expression, symbol) if abs(_CONTEXT.im(zero)) <= _NEAR * (1 + abs(zero))]
    return [_CONTEXT.re(zero) for zero in near]


def _where(inner: Expression, symbol: Expression, values: Iterable[Number]) -> Iterator[Number]:
    """Yield every x with inner(x) = one of the values."""
    for value in values:
        yield from _real_zeros(inner - sympy.Float(str(value), DIGITS), symbol)


# ---- logarithms


def _logarithms(whole: Expression, symbol: Expression) -> Roots | None:
    """One logarithm, as often as it likes; or a sum of logarithms, which is the logarithm of a product."""
    logs = [log for log in whole.atoms(sympy.log) if log.has(symbol)]
    if not logs:
        return None
    fresh = sympy.symbols(f"t:{len(logs)}", real=True)
    changed = whole.xreplace(dict(zip(logs, fresh, strict=True)))
    if changed.has(symbol):
        return None
    if len(logs) == 1:
        values = _real_zeros(changed, fresh[0])
        if any(abs(value) > MAX_LOG for value in values):
            raise TooBig
        powers = [_CONTEXT.exp(value) for value in values]
        return Roots(tuple(_where(logs[0].args[0], symbol, powers)))
    return _sum_of_logarithms(sympy.expand(changed), [log.args[0] for log in logs], fresh, symbol)


def _sum_of_logarithms(
    changed: Expression, inner: list[Expression], fresh: tuple[Expression, ...], symbol: Expression
) -> Roots | None:
    factors = [changed.coeff(one) for one in fresh]
    rest = sympy.expand(changed - sum(factor * one for factor, one in zip(factors, fresh, strict=True)))
    if rest.has(*fresh) or any(factor.has(*fresh) for factor in factors):
        return None
    ratios = [sympy.simplify(factor / factors[0]) for factor in factors]
    if not all(ratio.is_Rational and abs(ratio) <= 12 for ratio in ratios):
        return None
    whole = lcm(*(int(ratio.q) for ratio in ratios))
    product = sympy.prod(one ** int(ratio * whole) for one, ratio in zip(inner, ratios, strict=True))
    value = _CONTEXT.exp(_CONTEXT.re(_complex(-rest * whole / factors[0])))
    return Roots(tuple(_where(product, symbol, [value])))


# ---- exponentials


def _exponentials(whole: Expression, symbol: Expression) -> Roots | None:
    """Powers of one base: t = b^u; two powers of different bases: their quotient is a number."""
    whole = sympy.expand(whole, power_exp=True, power_base=False, log=False, mul=True)
    powers = [one for one in whole.atoms(sympy.Pow, sympy.exp) if one.as_base_exp()[1].has(symbol)]
    if not powers:
        return None
    exponents = [_exponent(one) for one in powers]
    places = [one.as_independent(symbol, as_Add=True) for one in exponents]
    ratios = [sympy.simplify(place[1] / places[0][1]) for place in places]
    fresh = sympy.Symbol("t", positive=True)
    if not all(ratio.is_Rational and abs(ratio) <= 12 for ratio in ratios):
        return _two_exponentials(whole, powers, exponents, symbol)
    parts = lcm(*(int(ratio.q) for ratio in ratios))
    terms = [
        sympy.exp(place[0]) * fresh ** int(ratio * parts) for place, ratio in zip(places, ratios, strict=True)
    ]
    changed = whole.xreplace(dict(zip(powers, terms, strict=True)))
    if changed.has(symbol):
        return None
    values = [_CONTEXT.log(value) * parts for value in _real_zeros(changed, fresh) if value > 0]
    return Roots(tuple(_where(places[0][1], symbol, values)))


def _exponent(power: Expression) -> Expression:
    """Return the exponent of the power written with base e."""
    base, exponent = power.as_base_exp()
    if not base.is_number or not base.is_positive:
        raise NoList
    return sympy.expand(exponent * sympy.expand_log(sympy.log(base), force=True))


def _two_exponentials(
    whole: Expression, powers: list[Expression], exponents: list[Expression], symbol: Expression
) -> Roots | None:
    """a·e^u + b·e^v = 0 means u - v = ln(-b/a)."""
    if len(powers) != 2:
        return None
    a, b = (whole.coeff(power) for power in powers)
    rest = sympy.expand(whole - a * powers[0] - b * powers[1])
    if rest != 0 or not a.is_number or not b.is_number:
        return None
    quotient = _CONTEXT.re(_complex(-b / a))
    if quotient <= 0:
        return Roots(())
    return Roots(tuple(_where(exponents[0] - exponents[1], symbol, [_CONTEXT.log(quotient)])))


# ---- angles

_ANGLES: dict[Any, Callable[[Expression], Expression]] = {
    sympy.sin: lambda w: (w - 1 / w) / (2 * sympy.I),
    sympy.cos: lambda w: (w + 1 / w) / 2,
    sympy.tan: lambda w: (w - 1 / w) / (sympy.I * (w + 1 / w)),
    sympy.cot: lambda w: sympy.I * (w + 1 / w) / (w - 1 / w),
    sympy.sec: lambda w: 2 / (w + 1 / w),
    sympy.csc: lambda w: 2 * sympy.I / (w - 1 / w),
}


def _angles(whole: Expression, symbol: Expression) -> Roots | None:
    """Functions of multiples of one angle: z = e^(iu) on the unit circle."""
    calls = [one for one in whole.atoms(*_ANGLES) if one.has(symbol)]
    if not calls:
        return None
    parts = [sympy.expand(one.args[0]).as_independent(symbol, as_Add=True) for one in calls]
    factors = [sympy.simplify(part[1] / symbol) for part in parts]
    ratios = [sympy.simplify(factor / factors[0]) for factor in factors]
    if any(factor.has(symbol) for factor in factors) or not all(ratio.is_Rational for ratio in ratios):
        return None
    divisor = lcm(*(int(ratio.q) for ratio in ratios))
    fresh = sympy.Symbol("z")
    changed = whole.xreplace({
        one: _ANGLES[one.func](sympy.exp(sympy.I * part[0]) * fresh ** int(ratio * divisor))
        for one, part, ratio in zip(calls, parts, ratios, strict=True)
    })  # fmt: skip
    if changed.has(symbol):
        return None
    scale = _CONTEXT.re(_complex(factors[0])) / divisor
    period = 2 * _CONTEXT.pi / abs(scale)
    circle = [zero for zero in _zeros(changed, fresh) if abs(abs(zero) - 1) <= _NEAR]
    return Roots(tuple(on_circle(_CONTEXT.arg(zero) / scale, period) for zero in circle), period)


def on_circle(value: Number, period: Number) -> Number:
    """Return `value` moved by periods into [0, period); what is almost the period becomes 0."""
    moved = value - period * _CONTEXT.floor(value / period)
    return _CONTEXT.mpf(0) if period - moved < _NEAR or moved < _NEAR else moved


def common_period(period: Number, steps: Iterable[Number]) -> Number | None:
    """Return the smallest multiple of `period` that is also one of every step; None when there is none."""
    multiples = []
    for step in steps:
        ratio = Fraction(str(_CONTEXT.nstr(abs(step) / period, 40))).limit_denominator(60)
        if ratio == 0 or abs(_CONTEXT.mpf(ratio.numerator) / ratio.denominator * period - abs(step)) > SAME:
            return None
        multiples.append(ratio.numerator)
    count = reduce(lcm, multiples, 1)
    return period * count if count <= 60 else None


def number(value: Expression) -> Number:
    """Return an exact real value to 60 digits."""
    return _CONTEXT.re(_complex(value))
