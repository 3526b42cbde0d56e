"""Why nothing is said about an answer."""

from tutor.checking.reason import Reason

REASONS_OPEN = (
    # not_checkable: of a kind, or in words, that is not decided.
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
    # could_not_check: not read whole, too big, or too slow.
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
    # no_answer: none was found.
    Reason("no_final_answer", "no_answer", "no_final_answer", "I found no final answer in the reply."),
    Reason("unfinished", "no_answer", "unfinished_thinking", "The reply ends before it gives an answer."),
    # ambiguous: two different ones.
    Reason(
        "several_values",
        "ambiguous",
        "two_answers",
        "The problem asks for one value, the answer gives several.",
    ),
    Reason("contradicting", "ambiguous", "two_answers", "The reply gives two different final answers."),
)
