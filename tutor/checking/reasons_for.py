"""What speaks for an answer: the sentences of the verdicts that hold."""

from tutor.checking.reason import Reason

REASONS_FOR = (
    # verified: an exact check of this answer against this problem ran and passed.
    Reason("calculation_holds", "verified", None, "{left} = {value}."),
    Reason("only_solution", "verified", None, "{holds} holds, and {value} is the only {kind}."),
    Reason("all_solutions", "verified", None, "{holds} hold, and there is no other {kind}."),
    Reason("all_values_hold", "verified", None, "All {count} values hold, and there is no other {kind}."),
    Reason("no_solution_holds", "verified", None, "The equation {equation} has no {kind}."),
    Reason("identity_holds", "verified", None, "Both sides of {equation} are equal for every real number."),
    Reason("task_holds", "verified", None, "{what} is {value}."),
    Reason("antiderivative_holds", "verified", None, "The derivative of {value} is {of}."),
    Reason("limit_missing_holds", "verified", None, "{what} does not exist: {why}."),
    Reason("ode_holds", "verified", None, "{value} satisfies {what}."),
    Reason("worked_out", "verified", None, "{what} is {value}."),
    Reason(
        "rounded_as_asked",
        "verified",
        None,
        "Each value is rounded as asked, and the number of solutions is {count}.",
    ),
    Reason("families_hold", "verified", None, "These are all real solutions of {equation}."),
    Reason("region_holds", "verified", None, "These are exactly the real solutions of {equation}."),
    Reason("primes_multiply", "verified", None, "{value} is {what}, and every factor is prime."),
    Reason("congruence_holds", "verified", None, "{name} ≡ {value} (mod {modulus}) holds for all solutions."),
    Reason("inequality_holds", "verified", None, "These are exactly the solutions of {equation}."),
    Reason("set_holds", "verified", None, "These are exactly the numbers of {what} of {equation}."),
    Reason("system_holds", "verified", None, "{point} solves every equation, and nothing else does."),
    Reason("points_hold", "verified", None, "All {count} solve every equation, and nothing else does."),
    Reason("system_inconsistent", "verified", None, "No numbers solve all equations at once."),
    Reason("system_open", "verified", None, "Infinitely many values solve all equations."),
    Reason("no_inverse", "verified", None, "The determinant is 0, so there is no inverse."),
    Reason(
        "eigenvalues_hold",
        "verified",
        None,
        "For each of them det(A − λ·I) is 0, and there is no other eigenvalue.",
    ),
    Reason(
        "complex_solutions", "verified", None, "All hold, and the number of complex solutions is {count}."
    ),
    Reason("formula_solved", "verified", None, "With {name} = {value} both sides are always equal."),
    # verified_numerically: the same, at points or to many digits.
    Reason(
        "task_holds_at_points",
        "verified_numerically",
        None,
        "{what} agrees with {value} at every point that was tried.",
    ),
    Reason(
        "antiderivative_holds_at_points",
        "verified_numerically",
        None,
        "The derivative of {value} agrees with {of} at every point that was tried.",
    ),
    Reason(
        "ode_holds_at_points",
        "verified_numerically",
        None,
        "{value} satisfies {what} at every point that was tried.",
    ),
    Reason(
        "all_hold_numerically",
        "verified_numerically",
        None,
        "All {count} hold to 60 digits, and there is no other {kind}.",
    ),
    Reason(
        "inequality_holds_numerically",
        "verified_numerically",
        None,
        "These are the solutions of {equation}, compared to 60 digits.",
    ),
    Reason(
        "set_holds_numerically",
        "verified_numerically",
        None,
        "These are the numbers of {what} of {equation}, compared to 60 digits.",
    ),
    Reason(
        "formula_solved_numerically",
        "verified_numerically",
        None,
        "With {name} = {value} both sides are equal at random points.",
    ),
    # matches_reference: equal to the given key.
    Reason("same_as_reference", "matches_reference", None, "{value} matches the reference answer."),
    Reason("same_value", "matches_reference", None, "The value is that of the reference answer."),
    Reason("same_text", "matches_reference", None, "The answer reads the same as the reference answer."),
    Reason(
        "same_without_unit",
        "matches_reference",
        None,
        "{value} matches the reference answer; the reference names no unit to compare.",
    ),
    # consistent: every calculation holds; the set-up was not checked.
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
)
