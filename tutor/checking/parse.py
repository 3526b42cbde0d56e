r"""Read one expression into a tree of `Node`s. Nothing here can execute text or calculate anything.

The grammar is a whitelist: numbers, one-letter names, + - * / ^, brackets, |x|, sqrt, abs, pi, \frac, \sqrt
and mixed numbers. Anything else, and anything that two readers could take differently (1/2x, 6/2(1+2), x2,
x^1/2), is `Unread`: a half-read text is worse than none. Bounds: 60 digits a number, 400 tokens, 30 levels.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_DIGITS, MAX_TOKENS, MAX_DEPTH = 60, 400, 30


class Unread(Exception):
    """The text is not one whole, unambiguous expression of the grammar."""


class TooBig(Exception):
    """The text can be read, but a bound on its size forbids to work with it."""


@dataclass(frozen=True, slots=True)
class Node:
    """op: number or name (in text), neg, + - * / ^, mixed (whole, over, under), root (index in text), abs."""

    op: str
    args: tuple["Node", ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """kind: number, name, word, command, end, or the character; `spaced` when a space stands before it."""

    kind: str
    text: str
    spaced: bool


_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)|(?P<command>\\frac|\\sqrt)|(?P<word>[A-Za-z]+)"
    r"|(?P<sign>[-+*/^()\[\]{}|])"
)
_WORDS = frozenset({"sqrt", "abs", "pi"})
_PRODUCT_OF_NAMES = re.compile("[xyz]{2,3}")  # xy is x*y; every other run of letters may be a word
_CLOSING = {"(": ")", "[": "]", "{": "}"}
# i and e would have to be the imaginary unit and Euler's number; o and O are mistaken for zero.
_REFUSED_NAMES = frozenset("ieoO")
_FUNCTION_NAMES = frozenset("fghABCDEFGHIJKLMNOPQRSTUVWXYZ")
_END = Token("end", "", False)


def parse(text: str) -> Node:
    """Return the tree of a normalised text without = and without units; raise `Unread` or `TooBig`."""
    tokens = list(_tokens(text))
    if len(tokens) > MAX_TOKENS:
        raise TooBig
    reader = _Reader(tokens)
    node = reader.sum()
    if reader.next.kind != "end":
        raise Unread
    return node


def names(node: Node) -> frozenset[str]:
    """Return the variables in `node`; pi is not one."""
    if node.op == "name" and node.text != "pi":
        return frozenset((node.text,))
    return frozenset().union(*(names(arg) for arg in node.args))


def _tokens(text: str) -> Iterator[Token]:
    position, spaced = 0, False
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise Unread
        position = match.end()
        kind, piece = str(match.lastgroup), match[0]
        if kind == "space":
            spaced = True
            continue
        yield from _classify(kind, piece, spaced)
        spaced = False


def _classify(kind: str, text: str, spaced: bool) -> Iterator[Token]:
    if kind == "word":
        if text in _WORDS:
            yield Token("word", text, spaced)
        elif (len(text) == 1 and text not in _REFUSED_NAMES) or _PRODUCT_OF_NAMES.fullmatch(text):
            yield from (Token("name", letter, spaced) for letter in text)
        else:
            raise Unread
        return
    if kind == "number":
        if len(text) > MAX_DIGITS:
            raise TooBig
        if len(text) > 1 and text[0] == "0" and text[1] != ".":
            raise Unread  # 007 and the parts of a date are not numbers to calculate with
    yield Token(text if kind == "sign" else kind, text, spaced)


class _Reader:
    """Recursive descent over the tokens; each method reads one level of precedence."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._in_bars = False
        self._bars_read = False

    @property
    def next(self) -> Token:
        return self._peek(0)

    def _peek(self, ahead: int) -> Token:
        index = self._at + ahead
        return self._tokens[index] if index < len(self._tokens) else _END

    def _take(self, kind: str | None = None) -> Token:
        token = self.next
        if token.kind == "end" or (kind is not None and token.kind != kind):
            raise Unread
        self._at += 1
        return token

    def sum(self) -> Node:
        """product (('+' | '-') product)*"""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooBig
        node = self._product()
        while self.next.kind in ("+", "-"):
            sign = self._take().kind
            node = Node(sign, (node, self._product()))
        self._depth -= 1
        return node

    def _product(self) -> Node:
        node, divided = self._signed(), False
        while True:
            if self.next.kind in ("*", "/"):
                sign = self._take().kind
                divided = sign == "/"
                node = Node(sign, (node, self._signed()))
            elif self._starts_factor():
                if divided or (self.next.kind == "(" and node.text in _FUNCTION_NAMES):
                    raise Unread  # 1/2x: half of x, or one over 2x? f(2): a value of f, or 2f?
                node = Node("*", (node, self._power()))
            else:
                return node

    def _starts_factor(self) -> bool:
        """Can the next token be multiplied without a sign? A number cannot: x2 and 3 4 are not products."""
        kind = self.next.kind
        if kind == "|":
            return not self._bars_read  # |2|x|3| has two readings
        return kind in ("name", "word", "command", "(", "[", "{")

    def _signed(self) -> Node:
        if self.next.kind in ("+", "-"):
            sign = self._take().kind
            node = self._power()
            return Node("neg", (node,)) if sign == "-" else node
        return self._power()

    def _power(self) -> Node:
        base = self._primary()
        if self.next.kind != "^":
            return base
        if base.op == "mixed":
            raise Unread
        self._take()
        negative = self.next.kind == "-"
        if negative:
            self._take()
        # A number stands alone: in 10^2\frac12 the fraction does not belong to the exponent.
        number = self.next.kind == "number"
        exponent = Node("number", text=self._take().text) if number else self._primary()
        if self.next.kind == "^":
            raise TooBig  # power towers
        if exponent.text == "1" and self.next.kind == "/":
            raise Unread  # x^1/2: a root was meant, x/2 is written
        return Node("^", (base, Node("neg", (exponent,)) if negative else exponent))

    def _primary(self) -> Node:
        token = self._take()
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name":
            return Node("name", text=token.text)
        if token.kind in _CLOSING:
            return self._bracketed(token.kind)
        if token.kind == "|" and not self._in_bars:
            return self._bars()
        if token.kind == "word":
            return self._word(token.text)
        if token.kind == "command":
            return self._fraction() if token.text == r"\frac" else self._tex_root()
        raise Unread

    def _number(self, token: Token) -> Node:
        """A number, or a mixed number: 3 1/2 and 3\\frac{1}{2} (only with a proper fraction)."""
        node = Node("number", text=token.text)
        if self.next.kind == "number" and self.next.spaced and self._peek(1).kind == "/":
            over = self._take()
            self._take("/")
            mixed = _mixed(
                token, Node("number", text=over.text), Node("number", text=self._take("number").text)
            )
            if self.next.kind in ("/", "^") or self._starts_factor():
                raise Unread
            return mixed
        if self.next.text == r"\frac" and token.text.isdigit():
            self._take()
            fraction = self._fraction()
            if all(arg.op == "number" for arg in fraction.args):
                return _mixed(token, *fraction.args)
            return Node("*", (node, fraction))
        return node

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
        return Node("abs", (node,))

    def _word(self, word: str) -> Node:
        if word == "pi":
            return Node("name", text="pi")
        if self.next.kind in ("(", "{"):
            node = self._bracketed(self._take().kind)
        elif word == "sqrt" and self.next.kind in ("number", "name"):
            token = self._take()
            node = Node(token.kind, text=token.text)
            if self._starts_factor() or self.next.kind == "^":
                raise Unread  # √2x: where does the root end?
        else:
            raise Unread
        return Node("abs", (node,)) if word == "abs" else Node("root", (node,), "2")

    def _fraction(self) -> Node:
        return Node("/", (self._group(), self._group()))

    def _group(self) -> Node:
        r"""What a TeX command takes: {…} or one digit or letter (\frac12 is split into 1 and 2)."""
        token = self._take()
        if token.kind == "{":
            return self._bracketed("{")
        if token.kind == "number" and len(token.text) > 1 and token.text.isdigit():
            rest = Token("number", token.text[1:], False)
            if len(rest.text) > 1 or self._tokens[self._at - 2].text != r"\frac":
                raise Unread
            self._tokens.insert(self._at, rest)
        elif token.kind not in ("number", "name") or len(token.text) > 1:
            raise Unread
        return Node(token.kind, text=token.text[:1])

    def _tex_root(self) -> Node:
        index = "2"
        if self.next.kind == "[":
            self._take()
            index = self._take("number").text
            self._take("]")
            if index not in ("2", "3", "4", "5", "6", "7", "8", "9"):
                raise Unread
        return Node("root", (self._group(),), index)


def _mixed(whole: Token, over: Node, under: Node) -> Node:
    digits = (whole.text, over.text, under.text)
    if not all(text.isdigit() for text in digits) or int(over.text) >= int(under.text):
        raise Unread
    return Node("mixed", (Node("number", text=whole.text), over, under))
