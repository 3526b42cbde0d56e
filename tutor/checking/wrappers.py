r"""Take an answer out of what stands around it: a box, bold marks, a sentence with a noun for a label.

Strings only. Only fixed forms of sentences are taken apart, and the rest must be read whole afterwards; a
sentence with a word that turns its meaning (not, less, twice, …) stays as it is, and is refused.
"""

import re

_BOLD = re.compile(r"(?<![^\s(])\*\*(?=\S)([^*]{1,300})(?<=\S)\*\*(?=$|[\s.,:;)])")
_WITHOUT = re.compile(r"(?<![A-Za-z\\])[Rℝ]\s?\\\s?(?=\\?\{)")  # R \ {1}: here the stroke is no TeX
_BOX = re.compile(r"(?:\$\$?|\\\(|\\\[)?\s?\\(?:boxed|fbox)\s?(\{.+\})\s?(?:\$\$?|\\\)|\\\])?\.?", re.DOTALL)
_LEAD = r"(?:(?:so|therefore|thus|hence|then|finally|answer|final answer|∴|\\therefore)[,:]? )?"
_TURNING = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|wrong|incorrect|false|maybe|perhaps|probably|if|unless|except|than|less"
    r"|more|least|most|over|under|twice|double|half|triple|other|old|previous|first|next|last|square|cube|root"
    r"|inverse|reciprocal|opposite|negative|minus|plus|times|per|each|left|remaining|would|could|should|might"
    r"|between|from|to)\b|n't\b",
    re.IGNORECASE,
)
_GENERAL = r"(?:final |correct |exact )?(?:answers?|solutions?|results?|values?|roots?|total|solution set)"
_IS = r"(?:is|are|equals|equal|will be|was|were)(?: equal to| given by)?:?"
_VERBS = (
    "has|have|had|needs?|needed|pays?|paid|earns?|earned|spends?|spent|gets?|got|sold|sells?|ate|eats?|bought"
    "|buys?|makes?|made|saves?|saved|reads?|walks?|walked|runs?|ran|drives?|drove|uses?|used|gives?|gave"
)
_SENTENCES = tuple(
    (re.compile(rf"{_LEAD}{pattern}", re.IGNORECASE), rest)
    for pattern, rest in (
        (rf"(?:the |our )?{_GENERAL} {_IS} (?P<rest>.+)", "{rest}"),
        (
            rf"(?:the )?(?:value|solution|answer) (?:of|for|to) (?P<noun>[a-z]) {_IS} (?P<rest>.+)",
            "{noun} = {rest}",
        ),
        (rf"the (?P<noun>(?-i:[a-z]){{3,}}(?: [a-z]+){{0,3}}?) {_IS} (?P<rest>.+)", "{noun}: {rest}"),
        (r"(?:it|this|that) is (?P<rest>.+)", "{rest}"),
        (r"there (?:is|are|were|will be) (?P<rest>[0-9].*)", "{rest}"),
        (r"(?:we|i) (?:get|got|have|find|found|obtain)(?: that)? (?P<rest>.+)", "{rest}"),
        (rf"(?:[a-z]+|the [a-z]+) (?:{_VERBS}) (?P<rest>[$0-9].*)", "{rest}"),
        (r"(?P<rest>[a-z](?:_\{?[0-9]\}?)? ?=.+)", "{rest}"),
    )
)
# Of whole numbers nobody knows how near they are.
_ABOUT = re.compile(
    r"(?:approximately|approx\.?|about|around|roughly)(?: equal to)? (?=[-$]{0,2}[0-9]*\.[0-9])"
)
_YES = re.compile(
    r"yes,? (?:it|they|this|that|he|she|there|we) (?:is|are|does|do|can|has|have|will|did)", re.IGNORECASE
)
_STATEMENT = re.compile(r"(?:the|this) (?:statement|claim|assertion) is (true|false)", re.IGNORECASE)
_NO = re.compile(
    r"no,? (?:it|they|this|that|he|she|there|we) "
    r"(?:(?:is|are|does|do|can|has|have|will|did) ?(?:not|n't)|cannot)",
    re.IGNORECASE,
)


def unboxed(text: str) -> str:
    """Return a raw answer without bold marks, and the inside of a box that is the whole answer."""
    text = _BOLD.sub(r"\1", text.strip()).replace("...", "…")
    text = _WITHOUT.sub("ℝ∖", text)
    match = _BOX.fullmatch(text)
    if match is None or _closes_early(match[1]):
        return text
    return unboxed(match[1][1:-1])


def _closes_early(text: str) -> bool:
    depth = 0
    for index, char in enumerate(text):
        escaped = index and text[index - 1] == "\\"
        depth += ((char == "{") - (char == "}")) if not escaped else 0
        if depth == 0:
            return index < len(text) - 1
    return True


def unsaid(text: str) -> str:
    """Return what a normalised sentence states, with its noun as a label; any other text as it is."""
    if match := _STATEMENT.fullmatch(text):
        return match[1]
    if _YES.fullmatch(text):
        return "yes"
    if _NO.fullmatch(text):
        return "no"
    for pattern, form in _SENTENCES:
        match = pattern.fullmatch(text)
        if match is None or _TURNING.search(text[: match.start("rest")]):
            continue
        parts = match.groupdict()
        text = form.format(noun=(parts.get("noun") or "").strip(), rest=parts["rest"].strip())
        break
    return _ABOUT.sub("≈ ", text, count=1) if _ABOUT.match(text) else text
