"""Try again when the check contradicts a reply: which verdicts ask for it, and how the next try is drawn.

A greedy model gives the same reply each time, so a further try is sampled. Only a verdict that says that the
reply is wrong asks for one: what could not be checked may well be right.
"""

import secrets
from dataclasses import dataclass

from tutor.checking.verdict import Verdict
from tutor.messages import GREEDY, Sampling

CONTRADICTED = frozenset({"wrong", "contradiction_in_steps"})
TEMPERATURE = 0.7  # as for votes in train/evaluate.py: other ways, and still the model's own style


@dataclass(frozen=True, slots=True)
class Retrying:
    """The reply failed its check with `verdict`; all that comes from here on is try `number` of `tries`."""

    verdict: Verdict
    number: int
    tries: int


def contradicts(verdict: Verdict) -> bool:
    """Tell whether the check found a mistake, and did not only fail to find that all is well."""
    return verdict.verdict in CONTRADICTED


def sampling_of(number: int) -> Sampling:
    """Return how try `number` is decoded: the first greedily, the others by chance, each with a new seed."""
    return GREEDY if number == 1 else Sampling(TEMPERATURE, secrets.randbits(31))
