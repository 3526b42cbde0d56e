"""Sets of numbers in words, rewritten with signs: "x is greater than 2", "all real numbers from 1 to 3"."""

import re

_NUMBER = r"(?P<{}>-?(?:[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?|\\frac ?\{{-?[0-9]+\}} ?\{{[0-9]+\}}))"
_ONE, _OTHER = _NUMBER.format("one"), _NUMBER.format("other")
_SUBJECT = r"(?:(?:(?:all|any|every|the) )?(?:real )?(?:numbers?|values?)(?: of [a-z])?(?: [a-z])?|[a-z])"
_IS = r"(?:,? (?:that |which )?(?:is|are|must be|has to be))?"
_SIGNS = (
    (
        r"(?:strictly )?(?:greater|bigger|larger|more) than or equal to|at least|no less than|not less than",
        "≥",
    ),
    (r"(?:less|smaller) than or equal to|at most|no more than|not more than|not greater than", "≤"),
    (r"(?:strictly )?(?:greater|bigger|larger|more) than", ">"),
    (r"(?:strictly )?(?:less|smaller) than", "<"),
)
_BETWEEN = re.compile(
    rf"{_SUBJECT}{_IS} (?:strictly |(?P<from>from) |)(?P<between>between )?{_ONE} (?:and|to) {_OTHER}"
    r"(?:,? (?P<kind>inclusive|exclusive|including (?:both|the) (?:ends|endpoints)))?",
    re.IGNORECASE,
)


def in_signs(answer: str, name: str) -> str:
    """Return an answer in words as relations of `name`; any other answer stays as it is."""
    text = answer.strip().rstrip(".")
    if match := _BETWEEN.fullmatch(text):
        return _between(match, name) or answer
    pieces = re.split(r",? (and|or) (?!equal)", text)
    found = [_single(piece, name, first=index == 0) for index, piece in enumerate(pieces[::2])]
    if all(found):
        return "".join(
            word
            for pair in zip(found, [f" {one} " for one in pieces[1::2]] + [""], strict=True)
            for word in pair
            if word
        )
    return answer


def leaves_ends_open(answer: str) -> bool:
    """Is it "between 1 and 3", which does not say whether 1 and 3 belong to it?"""
    return "between" in answer and "clu" not in answer


def _between(match: re.Match[str], name: str) -> str:
    """Between 1 and 3: without the ends, unless they are said to belong to it; "from 1 to 3" says nothing."""
    kind = (match["kind"] or "").lower()
    if bool(match["from"]) == bool(match["between"]) or (match["from"] and not kind):
        return ""
    sign = "≤" if kind.startswith("inclu") else "<"
    return f"{match['one']} {sign} {name} {sign} {match['other']}"


def _single(piece: str, name: str, first: bool) -> str:
    for words, sign in _SIGNS:
        subject = rf"{_SUBJECT}{_IS} " if first else rf"(?:{_SUBJECT}{_IS} |is )?"
        if match := re.fullmatch(rf"{subject}(?:{words}) {_ONE}", piece.strip(), re.IGNORECASE):
            return f"{name} {sign} {match['one']}"
    return ""
