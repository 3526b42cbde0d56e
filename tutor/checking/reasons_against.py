"""What speaks against an answer: the sentences that show a counter-example."""

from tutor.checking.reason import Reason

REASONS_AGAINST = (
    # wrong: a counter-example is in hand.
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
    Reason("worked_out_other", "wrong", "value", "{what} is {exact}, not {value}."),
    Reason("outside", "wrong", "outside", "{name} = {value} is outside the range that is asked for."),
    Reason(
        "extra_number", "wrong", "extra", "{name} = {value} belongs to the answer, but it is no solution."
    ),
    Reason(
        "congruence_differs",
        "wrong",
        "sides_differ",
        "{product} leaves {left} on division by {modulus}, not {right}.",
    ),
    Reason("inequality_solved", "wrong", "has_solutions", "There are solutions: {name} = {value} is one."),
    Reason("remainder_says", "wrong", "value", "The division leaves the remainder {exact}."),
    Reason("set_extra", "wrong", "extra", "{value} belongs to the answer, but not to {what}."),
    Reason(
        "system_fails",
        "wrong",
        "sides_differ",
        "For {point} the two sides of {equation} are {lhs} and {rhs}.",
    ),
    Reason("system_undefined", "wrong", "undefined", "For {point} the equation {equation} is not defined."),
    Reason("system_is_solved", "wrong", "has_solutions", "There is a solution: {point}."),
    Reason("system_many", "wrong", "has_solutions", "There are solutions, and infinitely many of them."),
    Reason(
        "system_not_open",
        "wrong",
        "has_solutions",
        "There are not infinitely many solutions: {point} is the only one.",
    ),
    Reason("coordinate_other", "wrong", "value", "{name} is {exact} in the solution, not {value}."),
    Reason("has_inverse", "wrong", "has_solutions", "There is an inverse: the determinant is {value}."),
    Reason("no_inverse_at_all", "wrong", "value", "There is no inverse: the determinant is 0."),
    Reason(
        "not_an_eigenvalue",
        "wrong",
        "value",
        "{value} is no eigenvalue: det(A − λ·I) is {exact} there, not 0.",
    ),
    Reason("not_a_zero", "wrong", "sides_differ", "{name} = {value} does not make the two sides equal."),
    Reason(
        "formula_fails",
        "wrong",
        "sides_differ",
        "With {name} = {value} and {point}, the sides are {lhs} and {rhs}.",
    ),
    # contradiction_in_steps: a line is false, and the answer could not be checked.
    Reason(
        "step_fails",
        "contradiction_in_steps",
        "step",
        "Line {number} does not hold: {fault} The answer may still be right.",
    ),
)
