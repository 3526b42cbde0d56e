"""How sure a share of right answers is, and whether two shares of the same rows differ."""

from fractions import Fraction
from math import comb, sqrt

Z_95 = 1.959964


def wilson(correct: int, n: int) -> tuple[float, float]:
    """Return the Wilson score interval at 95 % (Wilson 1927); `n` is at least 1.

    >>> tuple(round(bound, 4) for bound in wilson(50, 100))
    (0.4038, 0.5962)
    """
    share, z2 = correct / n, Z_95**2
    center = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_95 * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return center - half, center + half


def mcnemar(gained: int, lost: int) -> float:
    """Return the two-sided p-value of McNemar's exact test (McNemar 1947).

    `gained` rows are right only with the one model, `lost` only with the other.

    >>> round(mcnemar(9, 1), 4), mcnemar(0, 0)
    (0.0215, 1.0)
    """
    n = gained + lost
    tail = sum(comb(n, k) for k in range(min(gained, lost) + 1))
    return min(1.0, float(Fraction(2 * tail, 2**n)))
