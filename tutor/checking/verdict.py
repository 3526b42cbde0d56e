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
    Reason("task_holds", "verified", None, "{what} is {value}."),
    Reason(
        "task_holds_at_points",
        "verified_numerically",
        None,
        "{what} agrees with {value} at every point that was tried.",
    ),
    Reason("antiderivative_holds", "verified", None, "The derivative of {value} is {of}."),
    Reason(
        "antiderivative_holds_at_points",
        "verified_numerically",
        None,
        "The derivative of {value} agrees with {of} at every point that was tried.",
    ),
    Reason("limit_missing_holds", "verified", None, "{what} does not exist: {why}."),
    Reason("ode_holds", "verified", None, "{value} satisfies {what}."),
    Reason(
        "ode_holds_at_points",
        "verified_numerically",
        None,
        "{value} satisfies {what} at every point that was tried.",
    ),
    Reason("same_as_reference", "matches_reference", None, "{value} matches the reference answer."),
    Reason("same_value", "matches_reference", None, "The value is that of the reference answer."),
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
        "point_not_put_in",
        "partly",
        "not_evaluated",
        "The derivative is right; its value at the given point is asked for.",
    ),
    Reason(
        "rounded_reference",
        "partly",
        "rounded",
        "{value} rounds to the reference {exact}, which is rounded itself.",
    ),
    Reason(
        "unit_unexpected", "partly", "unit", "The value {value} is right, but the unit does not belong there."
    ),
    Reason(
        "base_missing", "partly", "unit_missing", "The digits {value} are right, but the base is missing."
    ),
    Reason("unit_missing", "partly", "unit_missing", "The value {value} is right, but the unit is missing."),
    Reason(
        "unit_converted",
        "partly",
        "unit_converted",
        "The amount is right, but it is asked for in another unit.",
    ),
    Reason(
        "rounded_to_digits",
        "partly",
        "rounded",
        "{value} is the right value rounded to {digits}; more exactly it is {exact}.",
    ),
    Reason(
        "constant_missing",
        "partly",
        "constant_missing",
        "{value} is one antiderivative; the constant of integration (+ C) is missing.",
    ),
    Reason(
        "not_simplified", "partly", "not_simplified", "The value is right, but it is not in lowest terms yet."
    ),
    Reason(
        "not_factored", "partly", "not_factored", "The value is right, but it is not a product of factors."
    ),
    Reason(
        "not_simplest",
        "partly",
        "not_simplified",
        "The expression is equal, but it can be simplified further.",
    ),
    Reason(
        "not_fully_factored",
        "partly",
        "not_factored",
        "The expression is equal, but it is not factored completely.",
    ),
    Reason(
        "not_expanded",
        "partly",
        "not_expanded",
        "The expression is equal, but it is not a sum without brackets and with like terms together.",
    ),
    Reason(
        "not_partial_fractions",
        "partly",
        "not_simplified",
        "The expression is equal, but it is not a sum of partial fractions.",
    ),
    Reason(
        "not_completed_square",
        "partly",
        "not_simplified",
        "The expression is equal, but it is not one square and a constant.",
    ),
    Reason(
        "ode_constant_missing",
        "partly",
        "constant_missing",
        "{value} is one solution; the general solution has {count}.",
    ),
    Reason(
        "interval_end",
        "partly",
        "interval_end",
        "The interval is right except for its end {value}: look whether that number belongs to it.",
    ),
    Reason(
        "strictness",
        "partly",
        "strictness",
        "The inequality is right except at {value}: look whether that number belongs to it.",
    ),
    Reason(
        "strictness_of",
        "partly",
        "strictness",
        "The sides are right, but equality is wrongly allowed or left out: it should be {value}.",
    ),
    Reason(
        "direction",
        "partly",
        "direction",
        "The bound is right, but the inequality points the wrong way: look at {value}.",
    ),
    Reason(
        "direction_of",
        "partly",
        "direction",
        "The sides are right, but the inequality points the wrong way: it should be {value}.",
    ),
    # A counter-example is in hand.
    Reason("other_value", "wrong", "value", "{left} = {exact}, not {value}."),
    Reason("task_value", "wrong", "value", "{what} is {exact}, not {value}."),
    Reason("task_differs", "wrong", "value", "For {point} {what} is {exact}, but the answer gives {value}."),
    Reason(
        "antiderivative_differs",
        "wrong",
        "value",
        "For {point} the derivative of the answer is {value}, but the integrand is {exact}.",
    ),
    Reason("limit_missing", "wrong", "value", "{what} does not exist: {why}."),
    Reason("limit_exists", "wrong", "value", "{what} exists: it is {exact}."),
    Reason("integral_exists", "wrong", "value", "{what} converges: it is {exact}."),
    Reason("has_value", "wrong", "value", "{what} has a value: {exact}."),
    Reason("has_no_value", "wrong", "undefined", "{what} has no value: {why}."),
    Reason(
        "ode_differs",
        "wrong",
        "sides_differ",
        "For {point} the left side of the equation is {lhs} and the right side is {rhs}.",
    ),
    Reason(
        "condition_fails",
        "wrong",
        "condition",
        "The condition does not hold: {what} is {value}, not {exact}.",
    ),
    Reason("curve_misses_point", "wrong", "condition", "The curve does not go through the given point."),
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
    # Only the lines that lead to the answer could be checked.
    Reason(
        "steps_hold",
        "consistent",
        None,
        "All {count} calculations are right and lead to {value}. Whether they fit the story is not checked.",
    ),
    Reason(
        "step_holds",
        "consistent",
        None,
        "The calculation is right and leads to {value}. Whether it fits the story is not checked.",
    ),
    Reason(
        "step_fails",
        "contradiction_in_steps",
        "step",
        "Line {number} does not hold: {fault} The answer may still be right.",
    ),
    Reason(
        "differs_at",
        "wrong",
        "reference",
        "For {point} the answer has the value {value}, the reference {exact}.",
    ),
    Reason(
        "other_kind",
        "wrong",
        "kind",
        "The answer is of another kind than the reference (a number, a set, a point).",
    ),
    Reason("other_label", "wrong", "name", "The answer is about {given}, the reference about {name}."),
    Reason("other_size", "wrong", "kind", "The matrix has another size than the reference."),
    Reason(
        "other_entry", "wrong", "reference", "An entry of the matrix is {value}, the reference has {exact}."
    ),
    Reason(
        "not_in_reference", "wrong", "reference", "{value} belongs to the answer, but not to the reference."
    ),
    Reason("not_in_answer", "wrong", "reference", "{value} belongs to the reference, but not to the answer."),
    Reason(
        "solves_answer",
        "wrong",
        "reference",
        "At {point} the answer is true, but the reference answer is not.",
    ),
    Reason(
        "solves_reference",
        "wrong",
        "reference",
        "At {point} the reference answer is true, but the answer is not.",
    ),
    # The table of tasks: equations, systems, inequalities, numbers, matrices, data, units.
    Reason("worked_out", "verified", None, "{what} is {value}."),
    Reason("worked_out_other", "wrong", "value", "{what} is {exact}, not {value}."),
    Reason("outside", "wrong", "outside", "{name} = {value} is outside the range that is asked for."),
    Reason(
        "rounded_as_asked",
        "verified",
        None,
        "Each value is rounded as asked, and the number of solutions is {count}.",
    ),
    Reason(
        "all_hold_numerically",
        "verified_numerically",
        None,
        "All {count} hold to 60 digits, and there is no other {kind}.",
    ),
    Reason(
        "family_missing", "partly", "root_missing", "{value} holds, but there are solutions beside these."
    ),
    Reason("families_hold", "verified", None, "These are all real solutions of {equation}."),
    Reason(
        "extra_number", "wrong", "extra", "{name} = {value} belongs to the answer, but it is no solution."
    ),
    Reason(
        "part_missing",
        "partly",
        "root_missing",
        "Right so far, but {name} = {value} is a solution, too.",
    ),
    Reason("region_holds", "verified", None, "These are exactly the real solutions of {equation}."),
    Reason(
        "not_a_product",
        "partly",
        "not_factored",
        "These are the primes in {value}; the factorization says how often each of them occurs.",
    ),
    Reason("not_prime", "partly", "not_factored", "The product is right, but {value} is not a prime number."),
    Reason("primes_multiply", "verified", None, "{value} is {what}, and every factor is prime."),
    Reason(
        "congruence_differs",
        "wrong",
        "sides_differ",
        "{product} leaves {left} on division by {modulus}, not {right}.",
    ),
    Reason("congruence_holds", "verified", None, "{name} ≡ {value} (mod {modulus}) holds for all solutions."),
    Reason(
        "congruence_class",
        "partly",
        "infinitely_many",
        "{name} = {value} works, but so does every number that differs by a multiple of {modulus}.",
    ),
    Reason("inequality_holds", "verified", None, "These are exactly the solutions of {equation}."),
    Reason(
        "inequality_holds_numerically",
        "verified_numerically",
        None,
        "These are the solutions of {equation}, compared to 60 digits.",
    ),
    Reason("inequality_solved", "wrong", "has_solutions", "There are solutions: {name} = {value} is one."),
    Reason(
        "remainder_missing", "partly", "root_missing", "The quotient is right, but there is a remainder, too."
    ),
    Reason("remainder_says", "wrong", "value", "The division leaves the remainder {exact}."),
    Reason("set_extra", "wrong", "extra", "{value} belongs to the answer, but not to {what}."),
    Reason("set_missing", "partly", "root_missing", "{value} belongs to {what}, too."),
    Reason("set_holds", "verified", None, "These are exactly the numbers of {what} of {equation}."),
    Reason(
        "set_holds_numerically",
        "verified_numerically",
        None,
        "These are the numbers of {what} of {equation}, compared to 60 digits.",
    ),
    Reason(
        "system_fails",
        "wrong",
        "sides_differ",
        "For {point} the two sides of {equation} are {lhs} and {rhs}.",
    ),
    Reason("system_undefined", "wrong", "undefined", "For {point} the equation {equation} is not defined."),
    Reason("system_holds", "verified", None, "{point} solves every equation, and nothing else does."),
    Reason("points_hold", "verified", None, "All {count} solve every equation, and nothing else does."),
    Reason("system_inconsistent", "verified", None, "No numbers solve all equations at once."),
    Reason("system_open", "verified", None, "Infinitely many values solve all equations."),
    Reason(
        "system_point_of_many",
        "partly",
        "infinitely_many",
        "{point} solves the system, but so do infinitely many other values.",
    ),
    Reason("system_is_solved", "wrong", "has_solutions", "There is a solution: {point}."),
    Reason("system_many", "wrong", "has_solutions", "There are solutions, and infinitely many of them."),
    Reason(
        "system_not_open",
        "wrong",
        "has_solutions",
        "There are not infinitely many solutions: {point} is the only one.",
    ),
    Reason("coordinate_other", "wrong", "value", "{name} is {exact} in the solution, not {value}."),
    Reason("other_form", "partly", "other_form", "The value is right, but it is asked for in another form."),
    Reason("no_inverse", "verified", None, "The determinant is 0, so there is no inverse."),
    Reason("has_inverse", "wrong", "has_solutions", "There is an inverse: the determinant is {value}."),
    Reason("no_inverse_at_all", "wrong", "value", "There is no inverse: the determinant is 0."),
    Reason(
        "not_an_eigenvalue",
        "wrong",
        "value",
        "{value} is no eigenvalue: det(A − λ·I) is {exact} there, not 0.",
    ),
    Reason(
        "eigenvalues_hold",
        "verified",
        None,
        "For each of them det(A − λ·I) is 0, and there is no other eigenvalue.",
    ),
    Reason("not_a_zero", "wrong", "sides_differ", "{name} = {value} does not make the two sides equal."),
    Reason(
        "complex_solutions", "verified", None, "All hold, and the number of complex solutions is {count}."
    ),
    Reason("formula_solved", "verified", None, "With {name} = {value} both sides are always equal."),
    Reason(
        "formula_solved_numerically",
        "verified_numerically",
        None,
        "With {name} = {value} both sides are equal at random points.",
    ),
    Reason(
        "formula_fails",
        "wrong",
        "sides_differ",
        "With {name} = {value} and {point}, the sides are {lhs} and {rhs}.",
    ),
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
        "degrees",
        "could_not_check",
        "degrees",
        "The problem speaks of degrees: write the answer in degrees, with °.",
    ),
    Reason(
        "log_base",
        "could_not_check",
        "log_base",
        "Here log can be to base 10 or to base e: write log_10 or ln.",
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
    Reason("steps_too_long", "could_not_check", "too_long", "The steps are too many or too long to check."),
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
