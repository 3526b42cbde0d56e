"""Implicit solutions F(x, y) = C of a differential equation of first order.

Every point of the plane lies on one of the curves, so y' = -F_x/F_y has to satisfy the equation everywhere.
"""

from tutor.checking.parse import Node, Unread, names
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import nice_point
from tutor.checking.tasks.trees import ZERO, derivative, negative, over, substitute
from tutor.checking.values import Undecided
from tutor.checking.verdict import Verdict, conclude


def check_implicit(
    sides: tuple[Node, Node], solution: tuple[Node, Node], x: str, y: str, at: tuple[Node, Node] | None
) -> Verdict:
    """Return the verdict on left = right as the solution of an equation in x, y and Z_1, which is y'.

    `at` is the point of an initial condition. Raise `Unread` or `Undecided` where nothing can be said.
    """
    curve = Node("-", solution)
    constants = names(curve) - {x, y}
    if (
        y not in names(curve)
        or len(constants) > 1
        or any(len(one) > 1 or one not in "CcKk" for one in constants)
    ):
        raise Unread
    by_constant = derivative(curve, next(iter(constants)), 1) if constants else ZERO
    if names(by_constant) & {x, y}:
        raise Undecided  # y² = Cx: the constant has to be isolated first
    across = derivative(curve, y)
    if across == ZERO:
        raise Unread
    slope = negative(over(derivative(curve, x), across))
    left, right = (substitute(side, {"Z_1": slope}) for side in sides)
    if (names(left) | names(right)) - {x, y}:
        raise Undecided
    found = equal(left, right)
    if found.kind == "different" and constants and not names(by_constant):
        nice = nice_point(left, right)
        if nice is not None:
            return conclude("ode_differs", point=nice[0], lhs=nice[1], rhs=nice[2])
    if not found.holds:
        raise Undecided
    return _check_constant(curve, bool(constants), {x: at[0], y: at[1]} if at else None, found.kind == "same")


def _check_constant(curve: Node, has_constant: bool, at: dict[str, Node] | None, proved: bool) -> Verdict:
    if at is None and not has_constant:
        return conclude("ode_constant_missing", value="This curve", count="an arbitrary constant")
    if at is not None:
        if has_constant:
            raise Undecided  # a constant that the condition would fix
        if not equal(substitute(curve, at), ZERO).holds:
            return conclude("curve_misses_point")
    key = "ode_holds" if proved else "ode_holds_at_points"
    return conclude(key, value="The slope of the curve", what="the equation at each of its points")
