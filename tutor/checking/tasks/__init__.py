"""The kinds of problems that are checked without a reference, beside calculations and equations.

`KINDS` is the table. A kind recognizes a normalised problem, whole or not at all, and checks an answer
against it. A new kind is one more row: the first that recognizes the problem judges it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tutor.checking.parse import TooBig, Unread
from tutor.checking.tasks import (
    amounts,
    calculations,
    chances,
    comparing,
    consequences,
    data,
    derivatives,
    division,
    equation_wordings,
    equations,
    evaluations,
    forms,
    geometry,
    inequalities,
    integrals,
    inverses,
    limits,
    lines,
    matrices,
    money,
    notations,
    number_sets,
    numbers,
    numerals,
    odes,
    other_equations,
    parabolas,
    parameters,
    plane_curves,
    questions,
    recurrences,
    regions,
    root_questions,
    rounding,
    sequences,
    systems,
    tangents,
    vectors,
)
from tutor.checking.tasks.reading import rewrite
from tutor.checking.tasks.working import check_working
from tutor.checking.verdict import Verdict


@dataclass(frozen=True, slots=True)
class TaskKind:
    """`recognize` returns what a problem asks, or None in the slightest doubt.

    `check` returns the verdict; it raises `Unread` for an answer with a part that is left over, `Undecided`,
    or `TooBig`. What `recognize` raises counts as None.
    """

    name: str
    recognize: Callable[[str], Any]
    check: Callable[[Any, str, str | None], Verdict]


KINDS = (
    TaskKind("derivative", derivatives.recognize, derivatives.check),
    TaskKind("integral", integrals.recognize, integrals.check),
    TaskKind("limit", limits.recognize, limits.check),
    TaskKind("form", forms.recognize, forms.check),
    TaskKind("evaluation", evaluations.recognize, evaluations.check),
    TaskKind("sequence", sequences.recognize, sequences.check),
    TaskKind("differential equation", odes.recognize, odes.check),
    TaskKind("system", systems.recognize, systems.check),
    TaskKind("inequality", inequalities.recognize, inequalities.check),
    TaskKind("whole numbers", numbers.recognize, numbers.check),
    TaskKind("prime factorization", numbers.recognize_factorization, numbers.check_factorization),
    TaskKind("congruence", numbers.recognize_congruence, numbers.check_congruence),
    TaskKind("matrix", matrices.recognize, matrices.check),
    TaskKind("statistics", data.recognize, check_working),
    TaskKind("counting", data.recognize_counting, data.check_counting),
    TaskKind("unit conversion", amounts.recognize_conversion, check_working),
    TaskKind("percentage", amounts.recognize_percentage, amounts.check_percentage),
    TaskKind("money", money.recognize, money.check),
    TaskKind("number form", notations.recognize, notations.check),
    TaskKind("numeral", numerals.recognize, numerals.check),
    TaskKind("shape", geometry.recognize, check_working),
    TaskKind("vector", vectors.recognize, vectors.check),
    TaskKind("probability", chances.recognize, check_working),
    TaskKind("comparison", comparing.recognize, comparing.check),
    TaskKind("tangent", tangents.recognize_line, tangents.check_line),
    TaskKind("stationary points", tangents.recognize_stationary, tangents.check_stationary),
    TaskKind("implicit derivative", tangents.recognize_slope, tangents.check_slope),
    TaskKind("region", regions.recognize, check_working),
    TaskKind("rounded value", rounding.recognize, rounding.check),
    TaskKind("calculation", calculations.recognize, calculations.check),
    TaskKind("roots of an equation", root_questions.recognize, root_questions.check),
    TaskKind("parabola", parabolas.recognize, questions.check),
    TaskKind("line", lines.recognize, questions.check),
    TaskKind("plane curve", plane_curves.recognize, plane_curves.check),
    TaskKind("inverse function", inverses.recognize, inverses.check),
    TaskKind("domain and range", number_sets.recognize, number_sets.check),
    TaskKind("polynomial division", division.recognize, division.check),
    TaskKind("recurrence", recurrences.recognize, recurrences.check),
    TaskKind("parameter", parameters.recognize, parameters.check),
    TaskKind("value from equations", consequences.recognize, check_working),
    TaskKind("complex solutions", other_equations.recognize_complex, other_equations.check_complex),
    TaskKind("formula", other_equations.recognize_formula, other_equations.check_formula),
    TaskKind("equation", equation_wordings.recognize, equations.check),
)


def find_task(plain: str) -> tuple[TaskKind, Any] | None:
    """Return the kind of a normalised problem and what it asks."""
    text = rewrite(plain)
    for kind in KINDS:
        with suppress(Unread, TooBig):
            task = kind.recognize(text)
            if task is not None:
                return kind, task
    return None
