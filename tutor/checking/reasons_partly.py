"""What is missing, or in another form, in an answer that is right as far as it goes."""

from tutor.checking.reason import Reason

REASONS_PARTLY = (
    # partly: right as far as it goes.
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
    Reason(
        "family_missing", "partly", "root_missing", "{value} holds, but there are solutions beside these."
    ),
    Reason(
        "part_missing",
        "partly",
        "root_missing",
        "Right so far, but {name} = {value} is a solution, too.",
    ),
    Reason(
        "not_a_product",
        "partly",
        "not_factored",
        "These are the primes in {value}; the factorization says how often each of them occurs.",
    ),
    Reason("not_prime", "partly", "not_factored", "The product is right, but {value} is not a prime number."),
    Reason(
        "congruence_class",
        "partly",
        "infinitely_many",
        "{name} = {value} works, but so does every number that differs by a multiple of {modulus}.",
    ),
    Reason(
        "remainder_missing", "partly", "root_missing", "The quotient is right, but there is a remainder, too."
    ),
    Reason("set_missing", "partly", "root_missing", "{value} belongs to {what}, too."),
    Reason(
        "system_point_of_many",
        "partly",
        "infinitely_many",
        "{point} solves the system, but so do infinitely many other values.",
    ),
    Reason("other_form", "partly", "other_form", "The value is right, but it is asked for in another form."),
)
