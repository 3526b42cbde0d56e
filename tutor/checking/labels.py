"""The labels of values: x, x_1, f(x), dy/dx, angle ABC, Width."""

import re

from tutor.checking.kinds import Answer, Group, Named
from tutor.checking.parse import Unread, names, parse

_LETTER = r"\\?(?:[A-Za-z]|alpha|beta|gamma|theta|lambda|mu|phi|omega|sigma|rho|Delta)"
_SIMPLE_LABEL = re.compile(rf"({_LETTER})(?:_(?:\{{ ?([0-9A-Za-z]+) ?\}}|([0-9A-Za-z])))?")
_FUNCTION_LABEL = re.compile(
    r"[A-Za-z](?:_\{?[0-9]\}?)?(?:'{1,3}|\^\{? ?\(?-1\)? ?\}?)?\([A-Za-z0-9]{1,2}(?: ?, ?[A-Za-z])*\)"
    r"|[A-Za-z]'{1,3}|d[a-z]/d[a-z]|\\frac ?\{ ?d ?[a-z] ?\}\{ ?d ?[a-z] ?\}"
)
_WORD_LABEL = re.compile(
    r"(?:m ?)?\\?(?:angle|triangle|overline)[ {]*[A-Z]{1,4}\}?|[xyz]-intercepts?"
    r"|[A-Z]{2,4}|[A-Za-z]{3,}(?: [A-Za-z]+){0,3}"
)
_DERIVATIVE = re.compile(r"[fy]'(?:\(x\))?|d[fy]/dx")  # in x, whatever the function is called
# What takes an answer back names nothing: "not x = 5", "Wrong: 5".
_DOUBTS = "not|never|nor|neither|un?equal|isn|wrong|incorrect|false|maybe|perhaps|about|nearly|almost"
COLON_LABEL = re.compile(rf"(?!(?i:.*\b(?:{_DOUBTS})\b.*:))({_WORD_LABEL.pattern}|[A-Za-z]) ?: ?(.+)")
_FUNCTION_WORDS = re.compile(
    r"\b(?:sin|cos|tan|cot|sec|csc|log|exp|sqrt|abs|arc[a-z]+|max|min|gcd|lcm|det)\b"
    rf"|(?i:\b(?:{_DOUBTS})\b)"
)


def is_label(text: str) -> bool:
    if _SIMPLE_LABEL.fullmatch(text) or _FUNCTION_LABEL.fullmatch(text):
        return True
    return _WORD_LABEL.fullmatch(text) is not None and not _FUNCTION_WORDS.search(text) and not _is_read(text)


def _is_read(text: str) -> bool:
    """Is a word with small letters mathematics, like xyz?"""
    try:
        parse(text)
    except Unread:
        return False
    return not text.isupper()


def mentions_label(label: str, sides: list[str]) -> bool:
    """Does the label stand in what it is said to equal? Then it is an unknown of an equation."""
    if not _SIMPLE_LABEL.fullmatch(label):
        return False
    try:
        return any(names(parse(label)) & names(parse(side)) for side in sides)
    except Unread:
        return False


def named(label: str, value: Answer) -> Answer:
    index = ""
    if match := _SIMPLE_LABEL.fullmatch(label):
        label, index = match[1].lstrip("\\"), match[2] or match[3] or ""
    else:
        label = re.sub(r"[\s{}\\]", "", re.sub(r"\\frac ?\{(.*?)\}\{(.*?)\}", r"\1/\2", label))
        label = "y'" if _DERIVATIVE.fullmatch(label) else label
        label = label.casefold() if len(re.findall("[A-Za-z]", label)) > 3 and label.isalpha() else label
    if isinstance(value, Group) and value.brackets == "":
        return Group("", tuple(Named(label, item, index) for item in value.items))
    return Named(label, value, index)
