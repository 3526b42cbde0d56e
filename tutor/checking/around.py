r"""What stands around a stated answer and may change it: more formula, doubt before it, taking back after it.

The rule of all readers of replies: a statement counts only when nothing near it can carry it on, turn it or
withdraw it. So these are lists of what is known to be harmless after a statement, and everything else speaks
against it. Each look is bounded by `WINDOW` characters, except the one search for words that take back.
"""

import re
import unicodedata
from dataclasses import dataclass

WINDOW = 300


@dataclass(frozen=True, slots=True)
class Statement:
    """One stated answer and where its text stands; doubted: may not be stated, unclear: may not be whole."""

    start: int
    end: int
    text: str
    doubted: bool = False
    unclear: bool = False
    weak: bool = False  # by words that also stand in the middle of a solution


# ---- before

_BEGINNING = re.compile(r"[.!?](?=\s)|(?<![:,\s])[ \t]*\n(?:\s*\n|(?=\W{0,6}[A-Z]))")
_CONCLUSION = re.compile(r"\b(?:so|therefore|thus|hence|consequently)\b", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(?:not|never|cannot|without|wrong\w*|incorrect\w*|mis(?:take|read|calculat|comput|count)\w*|guess\w*"
    r"|if|when|whether|unless|might|maybe|perhaps|suppos\w+|assum\w+|doubt\w*|unlikely|false|claim\w*|common"
    r"|tempting|naive|someone|many|why|suspect\w*|expect\w*|estimat\w+|check\w*|example|instead|rather)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def doubted_before(text: str, start: int) -> bool:
    """Does the sentence say before `start` that what follows may not be so ("It is wrong that the …")?"""
    low = max(0, start - WINDOW)
    for match in _BEGINNING.finditer(text, low, start + 1):
        low = match.end() if match.end() <= start else low
    sentence = _CONCLUSION.split(text[low:start])[-1]
    return _DOUBT.search(sentence) is not None


_MODIFIERS = re.compile(
    r"(?:(?:final|correct|right|exact|only|complete|full|numerical|simplified|real|two)[\s*_]{1,9}){1,3}\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|our|my)[\s*_]*\Z", re.IGNORECASE)
_PART = re.compile(
    r"(?:[-+*/=%^0-9]|\b(?:of|by|than|times|plus|minus|half|twice|double|triple|over))\s*\Z", re.IGNORECASE
)
_LEADING = re.compile(r"(?:[.!?,;:)\]|“\"✅]|\b(?:so|then|thus|hence|therefore|and))\Z", re.IGNORECASE)


def is_subject(text: str, start: int) -> bool:
    """Is the noun at `start` the whole subject: "the final answer", not "a wrong …" or "half the …"?"""
    before = _MODIFIERS.sub("", text[max(0, start - WINDOW) : start])
    if article := _ARTICLE.search(before):
        head = before[: article.start()].rstrip(" \t*_")
        return (head.endswith("\n") and article[0][0].isupper()) or not _PART.search(head)
    line = before.rpartition("\n")[2]
    return not line.strip(" \t-*+#>|_•.)0123456789") or bool(_LEADING.search(before.rstrip(" \t*_")))


# ---- after

_CLOSING = re.compile(r"(?:\s{0,3}(?:\\\)|\\\]|\$\$?|</answer>)|\*\*|__|[*_`\"”]){0,6}")
_GAP = re.compile(r"(?:\s|\\[,; ])*")
_EXCLAIMED = re.compile(r"(?:\\\)|[$*_]|[A-Za-z]{3})\Z")
_HARMLESS = re.compile(
    # A rule, a heading, the end of a display, words.
    r"(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$|#{1,6} |\\end\{|\\\\\s*\\end\{"
    r"|\((?=[A-Za-z]{2,})|(?:[-+*•>] +)?[*_`\"“]{0,3}(?:[^\W\d_]{2,}|[AaI] +(?=[A-Za-z]))",
    re.MULTILINE,
)
_LABELED = re.compile(r"[*_]{0,3}[xyz]{2,3}\b|[^\n]{0,3}[A-Za-z] ?=")
_OPERATION = re.compile(r"\W*(?:or|and|plus|minus|times|also)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\W*(?:or|and(?! (?:so|thus|therefore|hence)\b)|plus|minus|times|over|divided|multiplied|squared|cubed"
    r"|per|percent|percentage|dozen|hundreds?|thousands?|[mbtr]+illions?|halves|half|thirds?|fourths?|quarters?"
    r"|fifths?|tenths?|hundredths?|to|than|point|more|less|fewer|remainder|mod|modulo|pi|root|off|factorial"
    r"|choose|out)\b",
    re.IGNORECASE,
)


def goes_on(text: str, end: int) -> bool:
    """Can what stands behind `end` belong to the formula that ends there? Yes in the slightest doubt."""
    before, text = text[max(0, end - 3) : end], text[end : end + WINDOW]
    at = _CLOSING.match(text).end()  # type: ignore[union-attr]  # it matches everywhere
    mark, ended = text[at : at + 1], False
    if mark in (".", ",", ";", "!"):
        if text[at + 1 : at + 2].strip('*_ \n\t"”\\$)'):
            return True  # 36.5 and 36,000
        if mark == "!" and at == 0 and not _EXCLAIMED.search(before):
            return True  # 3! may be 6
        ended = mark in ".!"
        at = _CLOSING.match(text, at + 1).end()  # type: ignore[union-attr]
    gap = _GAP.match(text, at)
    assert gap is not None
    rest = text[gap.end() :]
    if not rest or (ended and re.search(r"\n[ \t]*\n", gap[0])):
        return False
    if _LABELED.match(rest):
        return True
    if not _HARMLESS.match(rest):
        return unicodedata.category(rest[0]) != "So" and rest[0] not in "∎—"
    if not gap[0] and not ended and rest[0].isalnum():
        return True
    same_sentence = not ended and ("\n" not in gap[0] or rest.lstrip('-+*•>_`"“ ')[:1].islower())
    return (_MORE if same_sentence else _OPERATION).match(rest) is not None


_QUESTION = re.compile(r"[.!](?=\s|$)|\?|\n")


def is_asked(text: str, end: int) -> bool:
    """Does the sentence around `end` end by a question mark?"""
    match = _QUESTION.search(text, end, end + WINDOW)
    return match is not None and match[0] == "?"


_WITHDRAWALS = (
    r"wait|wrong\w*|incorrect\w*|mistake\w*|mistook|errors?|erroneous\w*|false|invalid|fail\w*|nonsense|typo",
    r"actually|correction\w*|corrected|correct(?:ing)?\s+(?:this|that|it|my\w*)|instead|rather|alternative\w*",
    r"oops|whoops|nope|hmm+|sorry|apolog\w+|meant|guess\w*|kidding|unsure|second\s+thoughts?",
    r"scratch|strike|ignore|disregard|take\s+(?:that|it|this)\s+back|make\s+(?:that|it)|changed?\s+my\s+mind",
    r"revis\w+|re-?(?:check|calculat|do|comput|think|consider|count)\w*|mis(?:read|calculat|comput|count)\w*",
    r"forgot\w*|overlook\w*|should\s+(?:be|have|read)|must\s+(?:be|have)|ought|another|unless|except|but",
    r"though|although|however|in\s+fact|only\s+(?:if|when)|never|cannot|can['’]t|(?:no|not)\s*[,.:;!—–-]",
    r"not\s+(?:quite|right|true|correct|yet|sure)|(?:is|are|was|were|does|did|has|can|could|['’]s)\s+not",
    r"(?:is|are|was|were|does|did)n['’]t|(?:do\s+not|don['’]t)\s+(?!hesitate|forget|worry|confuse|mix)",
    r"(?:correct|right|true|real|actual)\s+(?:one|value|result|number|solution|answer)\s+(?:is|was|would)",
    # Another number: "It is 41", "so we get 41".
    r"(?:it|this|that|i|he|she)(?:['’]s|\s+(?:is|was|gets?|got))\s+(?:(?:really|just|only|about|now)\s+)?"
    r"[\\($*]{0,6}(?:[a-z] ?= ?)?[-−]?[0-9]",
    r"(?:so|therefore|thus|hence|finally?|edit|update|in\s+the\s+end|this\s+gives)\b[^.!?\n]{0,80}[0-9]",
)
_NUMBER_LAST = r"(?:^|[.!?\n])[^.!?=\n]{0,80}[0-9][*_$\\)]{0,6}(?:[.!?]?$|[.!?]\s)"  # "Nay, 41.", no equation
_TAKEN_BACK = re.compile(
    rf"\b(?:{'|'.join(f'(?:{words})' for words in _WITHDRAWALS)})(?![a-z])|{_NUMBER_LAST}|❌|✗|✘",
    re.IGNORECASE | re.MULTILINE,
)


def is_taken_back(text: str, end: int) -> bool:
    """Do words behind `end` take back what was said?"""
    return _TAKEN_BACK.search(text[end:]) is not None


_STRUCK = re.compile(r"~~|<(?:s|del|strike)>|<!--|\\(?:x?cancel|bcancel|sout|st|h?phantom|vphantom)(?![a-z])")


def is_struck(text: str) -> bool:
    """Does the page show some of the text struck out, or hide it?"""
    return _STRUCK.search(text) is not None
