r"""The part of the grammar that every expression has: signs, products, powers, numbers, names, brackets."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from tutor.checking.tokens import END, Token
from tutor.checking.tree import Node, TooBig, Unread

MAX_DEPTH = 30

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_ROUNDING = {r"\lfloor": (r"\rfloor", "floor"), r"\lceil": (r"\rceil", "ceil")}
_FUNCTION_NAMES = frozenset("fghABCDEFGHIJKLMNOPQRSTUVWXYZ")
_STARTS_FACTOR = frozenset({"name", "constant", "function", "word", "command", "environment", "(", "[", "{"})
ATOMS = frozenset({"number", "name", "constant"})


class Reader(ABC):
    """Recursive descent over the tokens; each method reads one level of precedence."""

    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0
        self._in_bars = False
        self._bars_read = False

    @property
    def next(self) -> Token:
        return self._peek(0)

    def _peek(self, ahead: int) -> Token:
        index = self._at + ahead
        return self._tokens[index] if index < len(self._tokens) else END

    def _take(self, kind: str | None = None, text: str | None = None) -> Token:
        token = self.next
        if token.kind == "end" or kind not in (None, token.kind) or text not in (None, token.text):
            raise Unread
        self._at += 1
        return token

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooBig

    def sum(self) -> Node:
        """product (('+' | '-' | '±' | '∓') product)*"""
        self._deeper()
        node = self._product()
        while self.next.kind in ("+", "-", "±", "∓"):
            sign = self._take().kind
            other = self._product()
            node = Node("pm", (node, other), sign) if sign in "±∓" else Node(sign, (node, other))
        self._depth -= 1
        return node

    def _product(self) -> Node:
        node, divided = self._signed(), False
        while True:
            if self.next.kind in ("*", "/"):
                sign = self._take().kind
                divided = sign == "/"
                node = Node(sign, (node, self._signed()))
            elif self._starts_factor() or self._is_second_factorial():
                last = self._tokens[self._at - 1]
                called = self.next.kind == "(" and last.kind == "name" and last.text in _FUNCTION_NAMES
                divided = divided and not self._is_spaced_fraction(node)
                if divided or called or node.op == "percent":
                    raise Unread  # 1/2x: half of x, or one over 2x? f(2): a value of f, or 2f?
                node = Node("*", (node, self._power()))
            else:
                return node

    def _is_spaced_fraction(self, node: Node) -> bool:
        """Is it the 1/2 of 1/2 n, with no space in the fraction and one behind it?"""
        signs = [self._peek(ahead) for ahead in (-3, -2, -1)]
        is_fraction = node.op == "/" and [token.kind for token in signs] == ["number", "/", "number"]
        is_apart = self.next.kind == "name" and self.next.spaced
        return is_fraction and is_apart and not signs[1].spaced and not signs[2].spaced

    def _starts_factor(self) -> bool:
        """Can the next token be multiplied without a sign? A number cannot: x2 and 3 4 are not products."""
        if self.next.kind == "|":
            # |2|x|3| has two readings, |x||y| only one.
            return not self._bars_read or (self._tokens[self._at - 1].kind == "|" and not self._in_bars)
        return self.next.kind in _STARTS_FACTOR and not self._closes()

    def _is_second_factorial(self) -> bool:
        """Is it the 9! of 3!9!?"""
        last = self._tokens[self._at - 1].kind
        return last == "!" and self.next.kind == "number" and self._peek(1).kind == "!"

    def _closes(self) -> bool:
        token = self.next
        return token.text in (r"\rfloor", r"\rceil") or token.text.startswith(r"\end")

    def _signed(self) -> Node:
        if self.next.kind in ("+", "-", "±", "∓"):
            sign = self._take().kind
            node = self._power()
            if sign in "±∓":
                return Node("pm", (node,), sign)
            return Node("neg", (node,)) if sign == "-" else node
        return self._power()

    def _power(self) -> Node:
        base = self._postfixed(self._primary())
        if self.next.kind != "^":
            return base
        if base.op in ("mixed", "degrees", "percent"):
            raise Unread
        self._take()
        exponent = self._exponent(base)
        if self.next.kind in ("^", "!", "°", "%"):
            raise TooBig if self.next.kind == "^" else Unread  # power towers; x^2!
        return Node("^", (base, exponent))

    def _postfixed(self, node: Node) -> Node:
        for sign, op in (("!", "factorial"), ("°", "degrees"), ("%", "percent")):
            if self.next.kind == sign:
                self._take()
                if self._is_second_factorial():
                    return Node(op, (node,))
                if self.next.kind in ("!", "°", "%", "number", "repeating"):
                    raise Unread  # n!! is another function, 30°15 another notation
                return Node(op, (node,))
        return node

    def _exponent(self, base: Node) -> Node:
        negative = self.next.kind == "-"
        if negative:
            self._take()
        first = self.next
        # A number stands alone: in 10^2\frac12 the fraction does not belong to the exponent.
        exponent = Node("number", text=self._take().text) if first.kind == "number" else self._primary()
        if first.kind in ATOMS:
            self._require_clear_exponent(base, first, exponent)
        return Node("neg", (exponent,)) if negative else exponent

    def _require_clear_exponent(self, base: Node, first: Token, exponent: Node) -> None:
        """Refuse x^1/2 (a root was meant, x/2 is written), e^2x, e^ix, a matrix's or a name's ^T."""
        after = self.next
        if exponent.text == "1" and after.kind == "/":
            raise Unread
        symbol = after.kind in ("name", "constant")
        if first.kind == "number" and symbol and base.op in ("number", "constant"):
            raise Unread
        if first.kind != "number" and symbol and not after.spaced:
            raise Unread
        if exponent.text == "T" and (base.op == "matrix" or base.text.isupper()):
            raise Unread

    def _primary(self) -> Node:
        token = self._take()
        read = self._readers().get(token.kind)
        if read is not None:
            return read(token)
        if token.kind in ("constant", "repeating"):
            return Node(token.kind, text=token.text)
        if token.kind == "[" and self.next.kind == "[":
            return self._listed_matrix()
        if token.kind in _CLOSING:
            return self._bracketed(token.kind)
        if token.kind == "|" and not self._in_bars:
            return self._bars()
        raise Unread

    def _readers(self) -> dict[str, Callable[[Token], Node]]:
        return {
            "number": self._number, "name": self._name, "word": self._word, "command": self._command,
            "function": self._function, "environment": self._environment,
        }  # fmt: skip

    def _number(self, token: Token) -> Node:
        """A number, or a mixed number: 3 1/2 and 3\\frac{1}{2} (only with a proper fraction)."""
        node = Node("number", text=token.text)
        if self.next.kind == "number" and self.next.spaced and self._peek(1).kind == "/":
            over = self._take()
            self._take("/")
            mixed = _mixed(
                token, Node("number", text=over.text), Node("number", text=self._take("number").text)
            )
            if self.next.kind in ("/", "^", "!") or self._starts_factor():
                raise Unread
            return mixed
        if self.next.text == r"\frac" and token.text.isdigit():
            self._take()
            fraction = self._fraction()
            if all(arg.op == "number" for arg in fraction.args):
                return _mixed(token, *fraction.args)
            return Node("*", (node, fraction))
        if self.next.kind == "{" and self._peek(1).text == r"\frac" and token.text.isdigit():
            return self._mixed_in_braces(token) or node
        return node

    def _mixed_in_braces(self, token: Token) -> Node | None:
        """Read the fraction of 2{\\frac{1}{2}}, which shows as 2 1/2; None, and nothing taken, for others."""
        start, self._at = self._at, self._at + 2
        fraction = self._fraction()
        if self.next.kind == "}" and all(arg.op == "number" for arg in fraction.args):
            self._take()
            return _mixed(token, *fraction.args)
        self._at = start
        return None

    def _name(self, token: Token) -> Node:
        """A letter, with its subscript when it has one; C(n, k) is the binomial coefficient."""
        if token.text == "C" and self.next.kind == "(":
            before, args = self._at, self._arguments()
            if len(args) == 2:
                return Node("call", args, "binomial")
            self._at = before
        if self.next.kind != "_":
            return Node("name", text=token.text)
        self._take()
        braced = self.next.kind == "{"
        if braced:
            self._take()
        index = self._take()
        text = index.text
        while braced and self.next.kind != "}":
            text += self._take().text
        if braced:
            self._take()
        if not (text.isalnum() and text.isascii() and len(text) <= 3) or self.next.kind == "_":
            raise Unread
        return Node("name", text=f"{token.text}_{text}")

    def _bracketed(self, opening: str) -> Node:
        bars, self._in_bars = self._in_bars, False
        node = self.sum()
        self._take(_CLOSING[opening])
        self._in_bars = bars
        return node

    def _bars(self) -> Node:
        self._in_bars = self._bars_read = True
        node = self.sum()
        self._in_bars = False
        self._take("|")
        return Node("call", (node,), "det") if node.op == "matrix" else Node("abs", (node,))

    def _arguments(self) -> tuple[Node, ...]:
        self._take("(")
        bars, self._in_bars = self._in_bars, False
        args = [self.sum()]
        while self.next.kind == ",":
            self._take()
            args.append(self.sum())
        self._take(")")
        self._in_bars = bars
        return tuple(args)

    def _word(self, token: Token) -> Node:
        if self.next.kind in ("(", "{"):
            node = self._bracketed(self._take().kind)
        elif token.text != "abs" and self.next.kind in ATOMS:
            inner = self._take()
            node = Node(inner.kind, text=inner.text)
            if self._starts_factor() or self.next.kind in ("^", "!", "_", "°"):
                raise Unread  # √2x: where does the root end?
        else:
            raise Unread
        index = {"sqrt": "2", "cbrt": "3"}.get(token.text, "")
        return Node("root", (node,), index) if index else Node("abs", (node,))

    def _command(self, token: Token) -> Node:
        if token.text == r"\frac":
            return self._fraction()
        if token.text == r"\sqrt":
            return self._tex_root()
        if token.text == r"\binom":
            return Node("call", (self._group(), self._group()), "binomial")
        if token.text not in _ROUNDING:
            raise Unread
        closing, name = _ROUNDING[token.text]
        bars, self._in_bars = self._in_bars, False
        node = self.sum()
        self._take("command", closing)
        self._in_bars = bars
        return Node("call", (node,), name)

    def _fraction(self) -> Node:
        above, below = self._group(), self._group()
        if above.text == "d" and _first(below).text == "d":
            raise Unread  # a derivative
        return Node("/", (above, below))

    def _group(self) -> Node:
        r"""What a TeX command takes: {…}, one digit or letter (\frac12 is split into 1 and 2), or a root."""
        token = self._take()
        if token.kind == "{":
            return self._bracketed("{")
        if token.text == r"\sqrt":
            return self._tex_root()
        if token.kind == "number" and len(token.text) > 1 and token.text.isdigit():
            rest = Token("number", token.text[1:], False)
            if len(rest.text) > 1 or self._tokens[self._at - 2].text not in (r"\frac", r"\binom"):
                raise Unread
            self._tokens.insert(self._at, rest)
        elif token.kind not in ATOMS or (token.kind == "number" and len(token.text) > 1):
            raise Unread
        return Node(token.kind, text=token.text[:1] if token.kind == "number" else token.text)

    def _tex_root(self) -> Node:
        index = "2"
        if self.next.kind == "[":
            self._take()
            index = self._take("number").text
            self._take("]")
            if index not in ("2", "3", "4", "5", "6", "7", "8", "9"):
                raise Unread
        if self.next.kind == "(":  # \sqrt(2) shows as √(2)
            return Node("root", (self._bracketed(self._take().kind),), index)
        return Node("root", (self._group(),), index)

    # ---- read in parse.py

    @abstractmethod
    def _function(self, token: Token) -> Node: ...

    @abstractmethod
    def _environment(self, token: Token) -> Node: ...

    @abstractmethod
    def _listed_matrix(self) -> Node: ...


def _first(node: Node) -> Node:
    while node.op == "*":
        node = node.args[0]
    return node


def _mixed(whole: Token, over: Node, under: Node) -> Node:
    digits = (whole.text, over.text, under.text)
    if not all(text.isdigit() for text in digits) or int(over.text) >= int(under.text):
        raise Unread
    return Node("mixed", (Node("number", text=whole.text), over, under))
