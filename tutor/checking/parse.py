r"""Read one expression into a tree of `Node`s. Nothing here can execute text or calculate anything.

The grammar is a whitelist (tokens.py): the mathematics of school and the first university years in TeX, plain
text and Unicode. Anything else, and anything that two readers could take differently (1/2x, 6/2(1+2), x2,
x^1/2, e^2x, sin x/2, sin 2(x+1), |2|x|3|, d/dx), is `Unread`: a half-read text is worse than none. Standard
readings are kept: sin 2x is sin(2x), sin x cos x a product, sin^2 x a square, sin^-1 x the inverse function.
Bounds: 60 digits a number, 400 tokens, 30 levels.
"""

from tutor.checking.reader import ATOMS, Reader
from tutor.checking.series import series
from tutor.checking.tokens import Token, tokens
from tutor.checking.tree import Node, TooBig, Unread, branches, names, walk

__all__ = ["Node", "TooBig", "Unread", "branches", "names", "parse", "walk"]

MAX_TOKENS = 400
_SERIES = {r"\sum": "sum", r"\prod": "prod"}

_SEVERAL_ARGUMENTS = {"gcd": (2, 9), "lcm": (2, 9), "max": (1, 9), "min": (1, 9), "binomial": (2, 2)}
_INVERSES = {
    "sin": "arcsin", "cos": "arccos", "tan": "arctan", "sec": "arcsec", "csc": "arccsc", "sinh": "arcsinh",
    "cosh": "arccosh", "tanh": "arctanh",
}  # fmt: skip
_POWERED = frozenset({*_INVERSES, "cot", "coth", "sech", "csch", "ln", "log"})  # sin^2 x is written of these
_ENDS_ARGUMENT = frozenset({"end", "+", "-", "±", "∓", ")", "]", "}", "|", ",", "&", "newline", "function"})


def parse(text: str, variables: frozenset[str] = frozenset()) -> Node:
    """Return the tree of a normalised text without = and without units; raise `Unread` or `TooBig`.

    e is Euler's number and i the imaginary unit, unless `variables` contains them.
    """
    found = []
    for token in tokens(text, variables):
        found.append(token)
        if len(found) > MAX_TOKENS:
            raise TooBig
    reader = _Reader(found)
    node = reader.sum()
    if reader.next.kind != "end":
        raise Unread
    return node


class _Reader(Reader):
    """Adds functions and matrices."""

    def _function(self, token: Token) -> Node:
        name, base, power = token.text, None, None
        self._deeper()
        if name == "log":
            base = self._log_base()
        if self.next.kind == "^":
            name, power = self._function_power(name)
        args = self._call_arguments(name)
        low, high = _SEVERAL_ARGUMENTS.get(name, (1, 1))
        if not low <= len(args) <= high:
            raise Unread
        self._depth -= 1
        if name == "cis":
            if power is not None:
                raise Unread
            turned = Node("*", (Node("constant", text="i"), Node("call", args, "sin")))
            return Node("+", (Node("call", args, "cos"), turned))
        node = Node("call", args if base is None else (*args, base), name)
        return node if power is None else Node("^", (node, power))

    def _log_base(self) -> Node | None:
        r"""Read the base of \log_2 8, log_{10} x, and of log_10(x), log10(x) and log2(x) in plain text."""
        plain = self._peek(1).kind == "(" and self.next.kind == "number" and not self.next.spaced
        if plain and self.next.text in ("2", "10"):
            return Node("number", text=self._take().text)
        if self.next.kind != "_":
            return None
        self._take()
        if self.next.kind == "number" and self._peek(1).kind == "(":
            return Node("number", text=self._take().text)
        return self._group()

    def _function_power(self, name: str) -> tuple[str, Node | None]:
        """Read the 2 of sin² x, or the -1 of sin⁻¹ x, which is no power but the inverse function."""
        self._take("^")
        token = self._take()
        if token.kind in ("{", "("):
            power = self._bracketed(token.kind)
        elif token.kind in ("number", "name"):
            power = Node(token.kind, text=token.text)
        else:
            raise Unread
        if power == Node("neg", (Node("number", text="1"),)) and name in _INVERSES:
            return _INVERSES[name], None
        if name not in _POWERED or not (power.op == "number" and power.text.isdigit() or power.text == "n"):
            raise Unread
        return name, power

    def _call_arguments(self, name: str) -> tuple[Node, ...]:
        if self.next.kind == "(":
            return self._arguments()
        if self.next.kind == "{":
            return (self._bracketed(self._take().kind),)
        if name == "det" or name in _SEVERAL_ARGUMENTS:
            if name != "det" or self.next.kind != "environment":
                raise Unread
            return (self._primary(),)
        if self.next.kind == "|" and not self._in_bars:
            self._take()
            return (self._bars(),)
        return (self._bare_argument(),)

    def _bare_argument(self) -> Node:
        """sin 2x, ln x, tan \\frac{π}{4}, cos √2: where it ends must be clear."""
        if self.next.kind == "function":
            return self._primary()
        if self.next.kind not in (*ATOMS, "command", "word"):
            raise Unread
        node = self._power()
        while node.op != "degrees" and self.next.kind in ("name", "constant", "command"):
            if self._closes() or self.next.text in ("e", "i") and self.next.kind == "constant":
                break
            if self._may_end_here(node):
                raise Unread
            node = Node("*", (node, self._power()))
        if not self._argument_ends():
            raise Unread
        return node

    def _may_end_here(self, node: Node) -> bool:
        """sin x^2 y, ln x y, sin √2 x, cos \\frac{π}{3} x: is the next factor still under the function?"""
        last = node.args[1] if node.op == "*" else node
        if last.op in ("number", "constant"):
            return False
        if last.op == "/":
            return any(part.op != "number" for part in last.args)
        return last.op != "name" or (self.next.spaced and len(last.text) == len(self.next.text) == 1)

    def _argument_ends(self) -> bool:
        kind, after = self.next.kind, self._peek(1)
        if kind == "*":
            return after.kind in ("function", "(") or (after.kind == "constant" and after.text == "e")
        if kind == "/":
            return after.kind == "function"  # ln 8/ln 2; sin x/2 is sin(x)/2 to some, sin(x/2) to others
        return (kind in _ENDS_ARGUMENT and (kind != "|" or self._in_bars)) or self._closes()

    # ---- sums and products

    def _command(self, token: Token) -> Node:
        if token.text in _SERIES:
            return self._series(_SERIES[token.text])
        if token.text == r"\overline":
            return self._conjugate()
        return super()._command(token)

    def _conjugate(self) -> Node:
        """The bar over a number; over letters it may mean a segment or a mean."""
        node = self._group()
        if names(node) or not any(part == Node("constant", text="i") for part in walk(node)):
            raise Unread
        return Node("call", (node,), "conj")

    def _series(self, op: str) -> Node:
        """Read _{k=1}^{n} and the product behind it; what is added then may belong to the sum or not."""
        self._deeper()
        self._take("_")
        self._take("{")
        index = self._take()
        if index.kind != "name" and index.text != "i":
            raise Unread
        self._name_from_here(index.text)
        self._take("=")
        low = self.sum()
        self._take("}")
        self._take("^")
        high = self._group()
        node = series(op, index.text, self._product(), low, high)
        if self.next.kind in ("+", "-", "±", "∓") and self._peek(1).text not in _SERIES:
            raise Unread
        self._depth -= 1
        return node

    def _name_from_here(self, index: str) -> None:
        """Let i be a name, not the imaginary unit."""
        for place in range(self._at, len(self._tokens)):
            if self._tokens[place].text == index:
                self._tokens[place] = Token("name", index, self._tokens[place].spaced)

    # ---- matrices

    def _environment(self, token: Token) -> Node:
        if not token.text.startswith(r"\begin"):
            raise Unread
        kind = token.text[len(r"\begin{") : -1]
        rows = [self._row("&")]
        while self.next.kind == "newline":
            self._take()
            if self._closes():
                break
            rows.append(self._row("&"))
        self._take("environment", rf"\end{{{kind}}}")
        matrix = _matrix(rows)
        return Node("call", (matrix,), "det") if kind == "vmatrix" else matrix

    def _row(self, separator: str) -> Node:
        bars, self._in_bars = self._in_bars, False
        entries = [self.sum()]
        while self.next.kind == separator:
            self._take()
            entries.append(self.sum())
        self._in_bars = bars
        return Node("row", tuple(entries))

    def _listed_matrix(self) -> Node:
        rows: list[Node] = []
        while not rows or self.next.kind == ",":
            if rows:
                self._take()
            self._take("[")
            rows.append(self._row(","))
            self._take("]")
        self._take("]")
        return _matrix(rows)


def _matrix(rows: list[Node]) -> Node:
    if len({len(row.args) for row in rows}) != 1:
        raise Unread
    return Node("matrix", tuple(rows))
