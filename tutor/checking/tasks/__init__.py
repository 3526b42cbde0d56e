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
    data,
    derivatives,
    equation_wordings,
    equations,
    evaluations,
    forms,
    inequalities,
    integrals,
    limits,
    matrices,
    numbers,
    odes,
    other_equations,
    sequences,
    systems,
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
    TaskKind("counting", data.recognize_counting, check_working),
    TaskKind("unit conversion", amounts.recognize_conversion, check_working),
    TaskKind("percentage", amounts.recognize_percentage, amounts.check_percentage),
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
