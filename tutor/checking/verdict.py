"""What a check can say: a verdict, a reason code, and one sentence for the student.

Every sentence stands in a table of `REASONS` (reasons_*.py), so that the page, the API and the tests speak of
the same rows. Values in a sentence are printed from what was read (see show.py), never copied from the
student's text.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from tutor.checking.reason import VerdictName
from tutor.checking.reasons_against import REASONS_AGAINST
from tutor.checking.reasons_for import REASONS_FOR
from tutor.checking.reasons_open import REASONS_OPEN
from tutor.checking.reasons_partly import REASONS_PARTLY

StepVerdictName = Literal["equivalent", "implies", "implied_by", "not_equivalent", "unknown"]


@dataclass(frozen=True, slots=True)
class StepVerdict:
    """How one line of a derivation follows from the line before it."""

    source: str
    target: str
    verdict: StepVerdictName
    message: str

    def to_dict(self) -> dict[str, str]:
        """Return the fixed keys: from, to, verdict, message."""
        return {"from": self.source, "to": self.target, "verdict": self.verdict, "message": self.message}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one check. `code` names a reason to object or to be silent; null when all is well."""

    verdict: VerdictName
    code: str | None
    message: str
    answer: str | None
    steps: tuple[StepVerdict, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the fixed keys: verdict, code, message, answer, steps."""
        return {
            "verdict": self.verdict,
            "code": self.code,
            "message": self.message,
            "answer": self.answer,
            "steps": [step.to_dict() for step in self.steps],
        }

    def to_json(self) -> str:
        """Return one line of ASCII JSON, safe to write to any stream."""
        return json.dumps(self.to_dict())


_TABLES = (REASONS_FOR, REASONS_PARTLY, REASONS_AGAINST, REASONS_OPEN)
REASONS = {row.key: row for table in _TABLES for row in table}

# These depend on the moment, not on the question: they must never be remembered.
PASSING_CODES = frozenset({"timeout", "crash", "busy"})


def conclude(key: str, /, answer: str | None = None, **values: object) -> Verdict:
    """Return the verdict of the row `key`, its sentence filled with `values`."""
    row = REASONS[key]
    return Verdict(row.verdict, row.code, row.message.format(**values), answer)
