"""Read the last sentence of a reply that marks no answer: "The mean is 5.", "So x = 5.", "15% of 80 is 12".

A closing sentence counts only when it is the last one, says one thing in a known form, and nothing else in
the reply says another thing in such a form: a reply that finds an area and then a perimeter has no single
answer.
Bounded: only the last `MAX_TEXT` characters are looked at, and sentences of up to `MAX_CHARS`.
"""

import re
from dataclasses import dataclass

from tutor.checking.normalise import clean

MAX_TEXT = 8_000
MAX_CHARS = 200  # of the sentence

# What is found on the way to an answer, and what is not.
_ON_THE_WAY = (
    r"sum|total|product|difference|quotient|antiderivative|common denominator|number of [a-z]{2,20}|number"
)
_RESULTS = (
    r"mean|average|median|mode|range|variance|standard deviation|area|perimeter|volume|circumference"
    r"|hypotenuse"
    r"|derivative|integral|limit|slope|gradient|distance|midpoint|determinant|gcd|gcf|hcf|lcm"
    r"|common (?:divisor|factor|multiple)|value|result|probability|interest|price|remainder|rounded"
    r" (?:value|number)"
    r"|prime factori[sz]ation|simplified (?:form|expression|fraction)|factored form|magnitude|dot product"
    r"|length|width"
    r"|height|radius|diameter|decimal|fraction|percentage|percent (?:change|increase|decrease)|mixed number"
    r"|cost"
    r"|amount|expression|surface area|reciprocal|equation|inverse"
)
_MODIFIERS = (
    r"(?:(?:final|exact|required|desired|sample|population|greatest|least|lowest|highest|definite"
    r"|simplified|arithmetic"
    r"|simple|compound|sale|new|given|second|surface) ){0,3}"
)
_LEAD = (
    r"(?:(?:so|therefore|thus|hence|then|finally|in conclusion|this means|this gives|we get|we find|we have"
    r"|that means|and so|which gives|giving)(?: that)?[,:]? ){0,2}"
)
_OF = r"(?: (?:of|for|between|from|to|in|as|on|when|at) [^=:?!;]{1,80}?)?"
_NOUN = re.compile(
    rf"{_LEAD}(?:the |its |our )?{_MODIFIERS}(?P<noun>{_RESULTS}|{_ON_THE_WAY}){_OF} (?:is|are|equals|is"
    rf" equal to"
    r"|comes to)(?: equal to)?:? (?P<value>[^:?!;]{1,120})",
    re.IGNORECASE,
)
# "Area = 9 × 4 = 36 cm²": what is named, words, and the value behind the last sign.
_NOUN_CHAIN = re.compile(
    rf"{_LEAD}(?:the )?(?P<noun>{_RESULTS}|{_ON_THE_WAY}|det|gcd|lcm|mean){_OF} ?="
    rf" ?(?P<value>[^:?!;]{{1,160}})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_LEAD}(?P<name>[A-Za-z]) ?= ?(?P<value>[^:?!;=]{{1,60}}(?:(?: or |, | and )(?P=name) ?="
    rf" ?[^:?!;=]{{1,60}}){{0,3}})",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(r"(?<![A-Za-z0-9'^_({\\])([A-Za-z]) ?= ?([^\n,;.=]*(?:=[^\n,;.=]*)*)")
_PERCENT = re.compile(
    rf"{_LEAD}(?P<share>[0-9.]+) ?\\?% of (?P<whole>\$?[0-9.,]+) (?:is|=|equals) (?P<value>\$?[0-9.,/]+)",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"{_LEAD}(?:(?:the|this) (?:given )?(?:equation|system|inequality)(?: of equations)? has"
    r"|there (?:is|are)) (?P<value>(?:no|infinitely many) (?:real )?solutions?)",
    re.IGNORECASE,
)
_FORMULA = re.compile(rf"{_LEAD}(?P<value>[^:?!;A-Za-z]*=.*|[^:?!;=]{{1,90}}=[^:?!;]{{1,90}})", re.IGNORECASE)
_FORMULA_WORD = re.compile(
    r"(?<![\\A-Za-z])(?!(?:d[xytuv]|sin|cos|tan|cot|sec|csc|ln|log|exp|sqrt|pi|lim|det|gcd|lcm|arcsin"
    r"|arccos|arctan"
    r"|cm|mm|km|kg|or|and)(?![a-z]))[A-Za-z]{2,}"
)
_MARKUP = re.compile(r"\*\*|__|`|\\\(|\\\)|\\\[|\\\]|(?<!\\)\$(?=[^$\n]*(?<!\\)\$)|(?<=\S)\$(?=[\s.,]|$)")
_SENTENCE = re.compile(r"(?:(?<=[.!?])\s+|\n+)(?=\S)")
_INTRODUCTION = re.compile(r"^[A-Z][A-Za-z0-9 '²³/+-]{2,60}(?:, |: )(?=\S)")
_CLAUSE = re.compile(
    r"^.{1,120}?(?:,? so| and|, therefore|, thus|, hence|, then|, which gives|, giving)"
    r" (?=\S)",
    re.DOTALL,
)
_CHECK = re.compile(r"(?:let'?s |we can |to )?(?:check|verify|verification|checking)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:wait|wrong|incorrect|mistakes?|actually|correction|oops|sorry|hmm+|scratch|guess|maybe|perhaps"
    r"|might"
    r"|unsure|sure|think|not|never|cannot|can't|isn't|doesn't|don't|instead|rather|however|but|recheck|ignore"
    r"|approximately|about|roughly|estimate|if|suppose|assume|nearly|almost|between|example|should|would"
    r"|another"
    r"|student|claim\w*|common(?! (?:divisor|factor|multiple|denominator)))\b|❌|✗|✘|\?",
    re.IGNORECASE,
)
_TRAILING_WORDS = re.compile(
    r"\b(?:but|so|which|because|since|when|if|then|more|less|than|times|not|half|twice|percent of|plus"
    r"|minus|and|or)\b"
)


@dataclass(frozen=True, slots=True)
class _Reply:
    """The last sentence, and those before it, without markup."""

    last: str
    before: tuple[str, ...]


def last_statement(text: str) -> str | None:
    """Return the answer that the last sentence of `text` states; None in the slightest doubt."""
    sentences = [_plain(one) for one in _SENTENCE.split(text[-MAX_TEXT:].strip())]
    while len(sentences) > 1 and _CHECK.match(sentences[-1]) and "=" in sentences[-1]:
        if _UNSURE.search(sentences.pop()):
            return None
    if _UNSURE.search(" ".join(sentences[-4:])):
        return None
    for last in _readings(sentences[-1]):
        found = _read(_Reply(last, tuple(sentences[:-1])))
        if found is not None:
            return clean(found)
    return None


def _readings(sentence: str) -> list[str]:
    """The sentence, and what stands behind its introduction: "Divide by 2: x = 6", "..., so x = 6"."""
    found = [sentence] if len(sentence) <= MAX_CHARS else []
    for pattern in (_INTRODUCTION, _CLAUSE):
        match = pattern.match(sentence)
        if match and len(sentence) - match.end() <= MAX_CHARS:
            found.append(sentence[match.end() :])
    return found


def _plain(sentence: str) -> str:
    text = " ".join(_MARKUP.sub("", sentence).split())
    return re.sub(r"^(?:[-*•] |[0-9]{1,2}[.)] )", "", text).removesuffix(".").removesuffix("!").strip()


def _read(reply: _Reply) -> str | None:
    if match := _PERCENT.fullmatch(reply.last):
        return _percentage(match, reply)
    if match := _NAMED.fullmatch(reply.last):
        return _named(match, reply)
    if match := _NOUN.fullmatch(reply.last) or _NOUN_CHAIN.fullmatch(reply.last):
        return _of_noun(match, reply)
    if match := _NONE.fullmatch(reply.last):
        return None if any(map(_ASSIGNED.search, reply.before)) else match["value"].lower()
    if match := _FORMULA.fullmatch(reply.last):
        alone = not any(_ASSIGNED.search(one) or _CHECK.search(one) for one in reply.before)
        value = match["value"].strip(" ,")
        return value if alone and not _FORMULA_WORD.search(value) and value[:1] not in "=" else None
    return None


def _percentage(match: re.Match[str], reply: _Reply) -> str | None:
    whole, value = match["whole"], match["value"].strip(" ,.")
    if any(_PERCENT.fullmatch(one) for one in reply.before) or ("$" in whole) != ("$" in value):
        return None
    if "$" in whole:
        return value
    return f"{match['share']}/100 * {whole.replace(',', '')} = {value}"


def _named(match: re.Match[str], reply: _Reply) -> str | None:
    """Is nothing else called by a letter in the reply, and the same letter nothing else?"""
    name, stated = match["name"], f"{match['name']} = {match['value'].strip(' ,')}"
    if _TRAILING_WORDS.search(re.sub(rf"(?:\bor|\band|,) (?={name} ?=)", "", match["value"])):
        return None
    values = {value.strip(" .") for _, value in _ASSIGNED.findall(re.sub(r" (?:or|and) ", ", ", stated))}
    for one in reply.before:
        for found, other in _ASSIGNED.findall(one):
            if found != name or other.strip(" .") not in values:
                return None
    return stated


def _of_noun(match: re.Match[str], reply: _Reply) -> str | None:
    value = match["value"].strip(" ,.")
    *before, last = re.split(r" ?= ?", value)
    for side in reversed(before):
        if _FORMULA_WORD.search(side):
            break
        last = f"{side} = {last}"
    if _TRAILING_WORDS.search(last) or not any(map(str.isalnum, last)) or not last.strip(" ="):
        return None
    for one in reply.before:
        other = _NOUN.fullmatch(one) or _NOUN_CHAIN.fullmatch(one)
        if other is None or re.fullmatch(_ON_THE_WAY, other["noun"], re.IGNORECASE):
            continue
        if other["value"].strip(" ,.").rpartition("=")[2].strip() != last.rpartition("=")[2].strip():
            return None
    return last
