"""What stands around a task and asks for nothing else: greetings, "please", "step by step", "(3 marks)".

Only whole known phrases are left out. Each piece of a chain is cut off by itself, so that "1. Please solve
x² = 9. Show your work. Thanks!" becomes "solve x² = 9".
"""

import re

_MAX_PIECES = 6

_START = re.compile(
    r"\A(?:(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?[!,.]? "
    r"|(?:(?:a )?quick question|question)[:,!.] "
    r"|(?:q(?:uestion)?|problem|exercise|task) ?[0-9]{1,3}[a-h]?[.:)]? (?=[a-z(\\$])"
    r"|\(?(?:[0-9]{1,2}|[a-h])[.)] (?=[a-z]{3})"
    r"|i(?:'m| am) (?:stuck|confused|struggling)(?: on| with)? (?:this|(?:my|this) (?:homework|problem"
    r"|question))(?: problem| question)?[.:!,] "
    r"|i (?:don't|do not) (?:understand|get) (?:this|my homework)(?: problem| question| one)?[.:!,] "
    r"|(?:can|could|would|will) (?:you|u)(?: please| pls| plz| kindly)?(?: help me(?: to| with)?)?[,:]? "
    r"(?=[a-z]{3,}\b)"
    r"|(?:can|could) (?:you|u) (?:please )?tell me[,:]? (?=what)"
    r"|(?:please|pls|plz|kindly)[,:]? (?:help me(?: to| with)?[,:]? )?|help me(?: to| with)?[,:]? "
    r"|i need (?:some )?help (?:with|solving)(?: this)?[,:]? |i need (?:to|the answer (?:to|for)) "
    r"|i (?:have|want|am trying|would like) to |i'd like to "
    r"|how (?:do|can|would|should) (?:i|you|we|one) (?=solve|simplify|factor|expand|differentiate|integrate)"
    r"|my homework(?: problem| question)? is[:,]? |we know that (?=[^.]*=|[^.]*[<>≤≥])"
    r"|without (?:using )?(?:a |any )?calculators?,? )",
    re.IGNORECASE,
)
# Other ways to say "what is …": the whole text, and nothing but a calculation inside.
_VALUE = re.compile(
    r"\A(?:whats(?= )|(?:(?:i need|tell me|give(?: me)?|find|state) (?:the )?(?:value|result)(?: of| for)?)"
    r"|(?:show(?: me)? )?how to (?:work out|calculate|get)|how (?:do|can|would|should) (?:i|you|we|one) "
    r"(?:calculate|compute|work out|get)|what do (?:i|you|we) get (?:for|from)"
    r"|what does(?=.+ come to[?.]?\Z)) (?P<rest>.+?)(?: come to)?[?.]?\Z",
    re.IGNORECASE,
)
_CALCULATION = re.compile(
    r"(?=.*[0-9])(?:[0-9 .,+\-*/^()%·×÷{}$−]|\\(?:frac|sqrt|cdot|times|div|left|right|[()]))+"
)
_STEPS = (
    r"(?:(?:all|each|every|your|the|its|any|of|full|complete|clear|my) )*"
    r"(?:steps?|work(?:ing)?s?|reasoning|solutions?)"
)
_CHECKED = r"(?:(?:your|the|all) )*(?:answers?|solutions?|work|results?)"
_KINDLY = r"(?:please |pls |kindly )?"
_END = re.compile(
    r"(?:(?<=[.?!,;)]) "
    rf"{_KINDLY}(?:show {_STEPS}|show (?:me )?how(?: you (?:got|found) (?:it|your answer))?"
    rf"|explain {_STEPS}|explain (?:your (?:answer|reasoning|steps)|how you (?:got|found) (?:it|your answer))"
    rf"|(?:explain|think|work)(?: (?:it|this)(?: out)?)? step[- ]by[- ]step|check {_CHECKED}"
    r"|(?:do not|don't) use (?:a |any )?calculators?|no calculators?(?: allowed)?"
    r"|can you (?:please )?help(?: me)?(?: with this)?"
    r"|(?:write|give|express|state|leave) (?:your |the |all |only )*(?:exact )?(?:answers?"
    r"|solutions?(?: set)?|it|values?)(?: (?:in|using|as|with|exact) ?(?:interval notation"
    r"|set(?:-builder)? notation|(?:a )?(?:simplified|exact|simplest|surd|radical)(?: (?:radical|surd))?"
    r"(?: form)?|(?:its |the )?(?:simplest|lowest) (?:form|terms)|terms of (?:pi|π|\\pi)"
    r"|an? (?:ordered pair|point|integer|decimal|exact value"
    r"|(?:simplified |reduced |common |proper )?fraction(?: in (?:its )?(?:lowest terms|simplest form))?)))?"
    r"|(?:i(?:'m| am) (?:stuck|confused|lost)|i need help)"
    r"|(?:thanks|thank you|thx|ty|cheers)(?: so much| very much| in advance| a lot)?)"
    r"|,? (?:and|then)? ?"
    rf"{_KINDLY}(?:(?:show|explain|justify) {_STEPS}|check {_CHECKED}|verify {_CHECKED})"
    rf"|,? showing {_STEPS}|,? step[- ]by[- ]step|,? (?:for me|please|pls|plz)|, ?(?:thanks|thank you|thx)"
    r"|,? without (?:using )?(?:a |any )?calculators?"
    r"|,? (?:giving|leaving|expressing|writing) (?:your|the) (?:final )?answers? (?:in|as) (?:(?:simplest "
    r"|simplified |exact )?(?:surd|radical)? ?form|an exact value|terms of (?:pi|π|\\pi)|a decimal"
    r"|an? (?:simplified )?fraction(?: in (?:its )?(?:lowest terms|simplest form))?)"
    r"| [(\[][0-9]{1,2} (?:marks?|points?|pts?\.?)[)\]])[.!?]?$",
    re.IGNORECASE,
)
# "Write √72 in simplest radical form" asks for a form, "Solve x² = 8 in simplest radical form" for solutions.
_FORM = re.compile(
    r"\A((?:solve|find|evaluate|calculate|compute|determine|work out|what) .+?),? in (?:(?:simplest |exact "
    r"|simplified )?(?:surd|radical) form|terms of (?:pi|π|\\pi))[.?]?$",
    re.IGNORECASE,
)


def without_frame(text: str) -> str:
    """Return a normalised problem without the phrases around it that change nothing about the task."""
    for _ in range(_MAX_PIECES):
        shorter = _START.sub("", _FORM.sub(r"\1", _END.sub("", text)), count=1)
        if shorter == text or not shorter.strip():
            break
        text = shorter
    said = _VALUE.match(text)
    return f"what is {said['rest']}?" if said and _CALCULATION.fullmatch(said["rest"]) else text


_FRACTION = re.compile(
    r"\b(?:as|leave|give|write|answer)\b[^.?!=]{0,40}\b(?:as|in|is) an? (?:\w+ )?fraction\b"
    r"|\bas an? (?:\w+ )?fraction\b",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\bas a decimal\b", re.IGNORECASE)


def has_other_form(problem: str, answer: str) -> bool:
    """Is the answer a decimal number where a fraction is asked for, or the other way round?"""
    last = answer.rpartition("=")[2]
    decimal = re.search(r"[0-9]\.[0-9]|%", last) is not None
    if _FRACTION.search(problem):
        return decimal
    return (
        _DECIMAL.search(problem) is not None and not decimal and re.search(r"[0-9] ?/|frac", last) is not None
    )
