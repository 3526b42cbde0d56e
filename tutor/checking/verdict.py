"""What a check can say: a verdict, a reason code, and one sentence for the student.

Every sentence stands in `REASONS`, so that the page, the API and the tests speak of the same rows. Values in
a sentence are printed from what was read (see show.py), never copied from the student's text.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

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


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: the key that the checks use, what it means, and the sentence with its {values}."""

    key: str
    verdict: VerdictName
    code: str | None
    message: str


_ROWS = (
    # An exact check of this answer against this problem ran and passed.
    Reason("calculation_holds", "verified", None, "{left} = {value}."),
    Reason("only_solution", "verified", None, "{holds} holds, and {value} is the only {kind}."),
    Reason("all_solutions", "verified", None, "{holds} hold, and there is no other {kind}."),
    Reason("all_values_hold", "verified", None, "All {count} values hold, and there is no other {kind}."),
    Reason("no_solution_holds", "verified", None, "The equation {equation} has no {kind}."),
    Reason("identity_holds", "verified", None, "Both sides of {equation} are equal for every real number."),
    Reason("same_as_reference", "matches_reference", None, "{value} matches the reference answer."),
    Reason("same_text", "matches_reference", None, "The answer reads the same as the reference answer."),
    Reason(
        "same_without_unit",
        "matches_reference",
        None,
        "{value} matches the reference answer; the reference names no unit to compare.",
    ),
    # Right as far as it goes.
    Reason("root_missing", "partly", "root_missing", "{given} of {counted}: right so far, but not complete."),
    Reason(
        "every_number", "partly", "infinitely_many", "{value} works, but so does every other real number."
    ),
    Reason(
        "excluded",
        "partly",
        "excluded_value",
        "It holds for nearly all numbers, but some make a denominator 0.",
    ),
    Reason("rounded", "partly", "rounded", "{value} is a rounded value; the exact one is asked for."),
    Reason("rounded_to", "partly", "rounded", "{value} is rounded; more exactly it is {exact}."),
    Reason(
        "not_evaluated",
        "partly",
        "not_evaluated",
        "The value is right, but there is still something to work out.",
    ),
    Reason(
        "unit_unexpected", "partly", "unit", "The value {value} is right, but the unit does not belong there."
    ),
    Reason("unit_missing", "partly", "unit_missing", "The value {value} is right, but the unit is missing."),
    Reason(
        "unit_converted",
        "partly",
        "unit_converted",
        "The amount is right, but it is asked for in another unit.",
    ),
    # A counter-example is in hand.
    Reason("other_value", "wrong", "value", "{left} = {exact}, not {value}."),
    Reason(
        "sides_differ",
        "wrong",
        "sides_differ",
        "For {name} = {value} the left side is {lhs} and the right side is {rhs}.",
    ),
    Reason("undefined", "wrong", "undefined", "For {name} = {value} the equation is not defined: {why}."),
    Reason("not_positive", "wrong", "not_positive", "{name} = {value} is not a positive number."),
    Reason("has_solutions", "wrong", "has_solutions", "There is a solution: the equation has {counted}."),
    Reason(
        "always_true", "wrong", "has_solutions", "There are solutions: both sides are equal for every number."
    ),
    Reason("other_than_reference", "wrong", "reference", "{value} is not the reference answer {exact}."),
    Reason("other_text", "wrong", "reference", "The answer is not the same as the reference answer."),
    # Nothing can be said, and why.
    Reason(
        "word_problem",
        "not_checkable",
        "word_problem",
        "This is a word problem: SymPy can check the calculation, not the set-up.",
    ),
    Reason(
        "unread_problem",
        "not_checkable",
        "unread_problem",
        "I could not read the whole problem as one calculation or one equation, so nothing was checked.",
    ),
    Reason(
        "no_problem", "not_checkable", "no_problem", "There is no problem and no reference to check against."
    ),
    Reason(
        "unread_answer",
        "could_not_check",
        "unread_answer",
        "I could not read the whole answer as mathematics.",
    ),
    Reason(
        "unread_reference",
        "could_not_check",
        "unread_reference",
        "I could not compare it with the reference.",
    ),
    Reason(
        "other_name",
        "could_not_check",
        "other_name",
        "The answer is about {given}, but the problem asks for {name}.",
    ),
    Reason(
        "comma",
        "could_not_check",
        "comma",
        "The comma can mean a decimal point or two answers: write a point, or a space after the comma.",
    ),
    Reason(
        "point",
        "could_not_check",
        "point",
        "The point can mark decimals or thousands: write 1000 or 1,000 for a thousand.",
    ),
    Reason(
        "incomplete",
        "could_not_check",
        "completeness",
        "{holds} is true, but I could not check that there is no other solution.",
    ),
    Reason(
        "solutions_unknown",
        "could_not_check",
        "completeness",
        "I could not check whether this equation has a solution.",
    ),
    Reason(
        "perhaps_rounded",
        "could_not_check",
        "rounded",
        "{value} does not hold exactly; it may be a rounded solution, which I could not check.",
    ),
    Reason("problem_undefined", "could_not_check", "undefined", "The problem has no real value: {why}."),
    Reason(
        "undecided", "could_not_check", "undecided", "I could not decide whether the two sides are equal."
    ),
    Reason("too_big", "could_not_check", "too_big", "The numbers here are too big to check safely."),
    Reason("problem_too_long", "could_not_check", "too_long", "The problem is too long to check."),
    Reason("answer_too_long", "could_not_check", "too_long", "The answer is too long to check."),
    Reason("timeout", "could_not_check", "timeout", "The check took too long and was stopped."),
    Reason(
        "crash", "could_not_check", "crash", "The check broke off, so I cannot say anything about the answer."
    ),
    Reason("busy", "could_not_check", "busy", "Too many checks are running at the moment; please try again."),
    Reason("malformed", "could_not_check", "malformed", "This row cannot be read: {why}."),
    Reason("no_final_answer", "no_answer", "no_final_answer", "I found no final answer in the reply."),
    Reason("unfinished", "no_answer", "unfinished_thinking", "The reply ends before it gives an answer."),
    Reason(
        "several_values",
        "ambiguous",
        "two_answers",
        "The problem asks for one value, the answer gives several.",
    ),
    Reason("contradicting", "ambiguous", "two_answers", "The reply gives two different final answers."),
)
REASONS = {row.key: row for row in _ROWS}

# These depend on the moment, not on the question: they must never be remembered.
PASSING_CODES = frozenset({"timeout", "crash", "busy"})


def conclude(key: str, /, answer: str | None = None, **values: object) -> Verdict:
    """Return the verdict of the row `key`, its sentence filled with `values`."""
    row = REASONS[key]
    return Verdict(row.verdict, row.code, row.message.format(**values), answer)
