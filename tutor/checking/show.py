"""Print a tree as plain text for a sentence: 3·5 + 5, (−2)², √(x + 1), |x|. No TeX, for screen readers."""

from collections.abc import Mapping

from tutor.checking.parse import Node

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SIGNS = {"+": " + ", "-": " − ", "*": "·", "/": "/", "±": " ± ", "∓": " ∓ "}
_STRENGTH = {"+": 1, "-": 1, "pm": 1, "neg": 2, "*": 3, "/": 3, "^": 4, "root": 4, "mixed": 1, "percent": 4}
_ROOTS = {"2": "√", "3": "∛", "4": "∜"}
_AFTER = {"factorial": "!", "degrees": "°", "percent": "%"}
_CONSTANTS = {"pi": "π", "oo": "∞"}
_BRACKETS = {"floor": "⌊{}⌋", "ceil": "⌈{}⌉"}
_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Sigma": "Σ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip


def show(node: Node, values: Mapping[str, Node] | None = None) -> str:
    """Return `node` as text; variables that have a value are replaced by it, in brackets where needed."""
    values = values or {}
    match node.op:
        case "number" | "repeating":
            return node.text
        case "constant":
            return _CONSTANTS.get(node.text, node.text)
        case "name":
            # The value itself is shown without further values: x may stand for something in x elsewhere.
            return show(values[node.text]) if node.text in values else show_name(node.text)
        case "neg":
            return "−" + _inside(node.args[0], values, 3)
        case "abs":
            return f"|{show(node.args[0], values)}|"
        case "root":
            sign = _ROOTS.get(node.text, f"{node.text}th root of ")
            inner = show(node.args[0], values)
            return sign + (inner if inner.isalnum() else f"({inner})")
        case "mixed":
            whole, over, under = (arg.text for arg in node.args)
            return f"{whole} {over}/{under}"
        case "^":
            return _inside(node.args[0], values, 5) + _exponent(node.args[1], values)
        case "factorial" | "degrees" | "percent":
            return _inside(node.args[0], values, 5) + _AFTER[node.op]
        case "call":
            return _call(node, values)
        case "matrix" | "row":
            return f"[{', '.join(show(arg, values) for arg in node.args)}]"
        case "sum" | "prod":
            body, low, high = (show(arg, values) for arg in node.args)
            return f"{'∑' if node.op == 'sum' else '∏'}({body}; {node.text} = {low}, …, {high})"
        case "pm" if len(node.args) == 1:
            return node.text + _inside(node.args[0], values, 3)
    return _binary(node, values)


def show_minus(text: str) -> str:
    """Return a printed number with true minus signs for its hyphens."""
    return text.replace("-", "−")


def show_name(name: str) -> str:
    """Return a variable as a sentence shows it: x₁, α."""
    letter, _, index = name.partition("_")
    letter = _GREEK.get(letter, letter)
    if not index:
        return letter
    return letter + index.translate(_SUBSCRIPT) if index.isdigit() else f"{letter}_{index}"


def _call(node: Node, values: Mapping[str, Node]) -> str:
    args = [show(arg, values) for arg in node.args]
    if node.text in _BRACKETS:
        return _BRACKETS[node.text].format(args[0])
    if node.text == "log" and len(args) == 2:
        base = args[1].translate(_SUBSCRIPT) if args[1].isdigit() else f"_({args[1]})"
        return f"log{base}({args[0]})"
    return f"{node.text}({', '.join(args)})"


def _binary(node: Node, values: Mapping[str, Node]) -> str:
    strength = _STRENGTH[node.op]
    left, right = node.args
    after = strength if node.op in "+*" else strength + 1  # a − (b − c) and a/(b·c) keep their brackets
    if node.op == "*" and _resolved(right, values).op in ("name", "constant"):
        sign = "" if _resolved(left, values).op == "number" else "·"
    else:
        sign = _SIGNS[node.text or node.op]
    return _inside(left, values, strength, first=True) + sign + _inside(right, values, max(after, 2))


def _resolved(node: Node, values: Mapping[str, Node]) -> Node:
    return values.get(node.text, node) if node.op == "name" else node


def _inside(node: Node, values: Mapping[str, Node], needed: int, first: bool = False) -> str:
    """Show a part, bracketed when it binds less than `needed`, or is a negative not in first place."""
    text = show(node, values)
    part = _resolved(node, values)
    strength = _STRENGTH.get(part.op, 9)
    if text.startswith("−"):
        return text if first and needed <= 3 and strength > 1 else f"({text})"
    return text if strength >= needed else f"({text})"


def _exponent(node: Node, values: Mapping[str, Node]) -> str:
    if node.op == "number" and node.text.isdigit():
        return node.text.translate(_SUPERSCRIPT)
    text = show(node, values)
    return f"^{text}" if text.isalnum() else f"^({text})"
