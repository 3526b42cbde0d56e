"""Lists with dots: 1, 3, 5, …, 99. What stands for the dots is never guessed, only told apart or proved."""

from fractions import Fraction

from tutor.checking.exact import number_of
from tutor.checking.kinds import Answer, Group, Progression, Quantity
from tutor.checking.parse import Node, Unread, names
from tutor.checking.symbolic import equal

MAX_TERMS = 60


def told_apart(one: Progression, other: Progression) -> bool | None:
    """Return True when the two are the same, False when a term differs, None when nobody knows.

    1, 2, …, n and 1, 2, 3, …, n are the same only when the longer one goes on in equal steps.
    """
    if "{}" in (one.brackets, other.brackets) and one.brackets != other.brackets:
        return None
    for left, right in zip(one.terms, other.terms, strict=False):
        if not equal(left, right).holds:
            return False if _differ(left, right) else None
    if (one.last is None) != (other.last is None):
        return False
    if one.last is not None and other.last is not None and not equal(one.last, other.last).holds:
        return False if _differ(one.last, other.last) else None
    if len(one.terms) == len(other.terms):
        return True
    return True if all(_step(each.terms) is not None for each in (one, other)) else None


def _differ(left: Node, right: Node) -> bool:
    return equal(left, right).kind == "different" and names(left) == names(right)


def _step(terms: tuple[Node, ...]) -> object | None:
    """Return the step of two or more numbers in equal steps, else None."""
    values = [number_of(term) for term in terms]
    known = [value for value in values if value is not None]
    if len(known) < len(terms) or len(known) < 2:
        return None
    steps = {after - before for before, after in zip(known, known[1:], strict=False)}
    return steps.pop() if len(steps) == 1 else None


def written_out(found: Progression) -> Answer:
    """Return the list with all its terms; raise `Unread` when more than one list fits.

    Three terms in equal steps or with equal quotients, or two that count by one, and a last one that is met.
    """
    values = [number_of(term) for term in found.terms]
    last = None if found.last is None else number_of(found.last)
    known = [value for value in values if value is not None]
    if last is None or len(known) < len(values) or len(known) < 2:
        raise Unread
    step = known[1] - known[0]
    if len(known) == 2 and step != 1:
        raise Unread
    in_steps = _goes_on(known, step, 1)
    if not in_steps and not (known[0] and _goes_on(known, 0, known[1] / known[0])):
        raise Unread
    terms = known
    while terms[-1] != last:
        if len(terms) >= MAX_TERMS:
            raise Unread
        terms.append(terms[-1] + step if in_steps else terms[-1] * known[1] / known[0])
    return Group(found.brackets, tuple(Quantity(_node(value)) for value in terms))


def _goes_on(terms: list[Fraction], step: Fraction | int, ratio: Fraction | int) -> bool:
    return all(after == before * ratio + step for before, after in zip(terms, terms[1:], strict=False))


def _node(value: object) -> Node:
    text = str(value)
    sign, text = text.startswith("-"), text.lstrip("-")
    above, _, below = text.partition("/")
    node = Node("number", text=above)
    if below:
        node = Node("/", (node, Node("number", text=below)))
    return Node("neg", (node,)) if sign else node
