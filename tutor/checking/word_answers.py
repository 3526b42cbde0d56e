"""Answers in words of closed classes, of which only one can be right: even or odd, Monday to Sunday."""

import re

from tutor.checking.kinds import Word

# One class a row; the words of a class are separated by "|", synonyms by "=".
_ROWS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "even|odd|neither even nor odd=neither",
    "increasing|decreasing|constant",
    "rational|irrational",
    "prime|composite",
    "acute|obtuse|right=right-angled",
    "equilateral|isosceles|scalene",
    "converges=convergent|diverges=divergent",
    "continuous|discontinuous",
    "linear|quadratic|cubic|exponential|logarithmic",
    "parallel|perpendicular|skew",
    "ellipse|parabola|hyperbola|circle",
    "maximum=local maximum|minimum=local minimum|saddle point|inflection point=point of inflection",
    "concave up|concave down",
    "heads|tails",
    "dependent|independent",
    "consistent|inconsistent",
    "positive|negative",
    "clockwise|counterclockwise=counter-clockwise=anticlockwise",
    "north|south|east|west|northeast|northwest|southeast|southwest",
    "first quadrant=quadrant i=quadrant 1|second quadrant=quadrant ii=quadrant 2"
    "|third quadrant=quadrant iii=quadrant 3|fourth quadrant=quadrant iv=quadrant 4",
    "red|blue|green|yellow|black|white|orange|purple",
    "sas|asa|sss|aas|aaa|ssa|hl",
)
_NOUNS = re.compile(r" (?:function|triangle|angle|number|series|sequence|integral|lines|system|events)$")
_BY_NAME = {
    name: Word(names.split("=")[0], group)
    for group, row in enumerate(_ROWS)
    for names in row.split("|")
    for name in names.split("=")
}


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
_ORDINAL = re.compile(r"([0-9]{1,6}) ?\^? ?\{? ?(st|nd|rd|th) ?\}?")


def _ordinal(text: str) -> Word | None:
    """Return fifth, 5th and 5^{th} as one word; None for what is no ordinal number."""
    if text in _ORDINALS:
        return Word(str(_ORDINALS.index(text) + 1), -1)
    match = _ORDINAL.fullmatch(text)
    return Word(match[1], -1) if match else None


def read_word(text: str) -> Word | None:
    """Return the word of a class that the whole text is, with an article or a noun beside it; else None."""
    plain = re.sub(r"^(?:an? |the |it is |in (?:the )?)", "", text.casefold().strip(" ."))
    if (ordinal := _ordinal(plain)) is not None:
        return ordinal
    plain = re.sub(r"^(?:(?:series|sequence|integral|it) )(?=(?:con|di)verge)|^is (?=\w)", "", plain)
    return _BY_NAME.get(plain) or _BY_NAME.get(_NOUNS.sub("", plain))
