"""One row of the tables of sentences that a check can end with."""

from dataclasses import dataclass
from typing import Literal

VerdictName = Literal[
    "verified",
    "verified_numerically",
    "matches_reference",
    "partly",
    "wrong",
    "consistent",
    "contradiction_in_steps",
    "not_checkable",
    "could_not_check",
    "no_answer",
    "ambiguous",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """The key that the checks use, what it means, and the sentence with its {values}."""

    key: str
    verdict: VerdictName
    code: str | None
    message: str
