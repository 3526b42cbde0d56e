"""The marks beside the lines of a thought, and the line that sums them up: pure, safe markdown out.

A mark belongs to the line of the thought that a step verdict names as its target: the whole line, or one of
its formulas, equal but for blanks. What names no line gets no mark, and nobody is told of a step that could
not be decided.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.checking.verdict import StepVerdict
from tutor.web.markdown import inert, render

# Stand in the text while it is rendered, each for one mark: no model's text may bring them in.
_FIRST_PLACE, _MAX_MARKS = 0xE000, 1_000
_PLACE = re.compile("[\ue000-\uf8ff]")  # the characters for private use


@dataclass(frozen=True, slots=True)
class _Mark:
    sign: str
    tone: str
    words: str  # for the tooltip and for screen readers, before the checker's sentence
    follows: bool


_MARKS = {
    "equivalent": _Mark("✓", "good", "checked", True),
    "implies": _Mark("✓", "partly", "follows, but not back", True),
    "implied_by": _Mark("✗", "bad", "does not follow", False),
    "not_equivalent": _Mark("✗", "bad", "does not follow", False),
}


def render_steps(text: str, steps: Sequence[StepVerdict]) -> str:
    """Return what `render` makes of a complete thought, with a mark at the end of each line of a step."""
    text = _PLACE.sub("", text)
    marks = [step for step in steps if step.verdict in _MARKS][:_MAX_MARKS]
    if not marks:
        return render(text)
    placed: dict[str, str] = {}
    lines = []
    for line in text.split("\n"):
        step = _step_of(line, marks)
        if step is not None:
            marks.remove(step)
            place = chr(_FIRST_PLACE + len(placed))
            placed[place] = _html(step)
            line = line.rstrip() + place
        lines.append(line)
    shown = _FORMULA_SHOWN.sub(_places_behind, render("\n".join(lines)))
    shown = _ENTITY.sub(lambda code: "" if chr(int(code[1])) in placed else code[0], shown)  # code is no step
    return _PLACE.sub(lambda place: placed[place[0]], shown)


def steps_sentence(steps: Sequence[StepVerdict]) -> str:
    """Return how many steps were decided, and how many of them do not follow; "" when none was."""
    decided = [_MARKS[step.verdict] for step in steps if step.verdict in _MARKS]
    if not decided:
        return ""
    wrong = sum(not mark.follows for mark in decided)
    checked = f"{len(decided)} step{'s' if len(decided) > 1 else ''} checked"
    return f"{checked}, {wrong} do{'es' if wrong == 1 else ''} not follow." if wrong else f"{checked}."


_FORMULA = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$|\$(.+?)\$|<<(.+?)>>")


def _step_of(line: str, steps: Sequence[StepVerdict]) -> StepVerdict | None:
    """Return the first of the steps whose target this line is, or one of its formulas."""
    texts = {_plain(text) for text in _texts(line)} - {""}
    return next((step for step in steps if _plain(step.target) in texts), None)


def _texts(line: str) -> Iterator[str]:
    yield line
    for formula in _FORMULA.finditer(line):
        yield formula[0]
        yield from filter(None, formula.groups())


def _plain(text: str) -> str:
    return " ".join(text.split())


_FORMULA_SHOWN = re.compile(r"\$\$.*?\$\$|\\\(.*?\\\)", re.DOTALL)
_ENTITY = re.compile(r"&#(\d{5});")


def _places_behind(formula: re.Match[str]) -> str:
    """Move the places of marks out of the formula that they fell into."""
    return _PLACE.sub("", formula[0]) + "".join(_PLACE.findall(formula[0]))


def _html(step: StepVerdict) -> str:
    mark = _MARKS[step.verdict]
    said = " ".join(step.message.split())
    words = inert(f"{mark.words}: {said}" if said and mark.words != "checked" else mark.words)
    return (
        f' <span class="step step-{mark.tone}" title="{words}"><span aria-hidden="true">{mark.sign}</span>'
        f'<span class="sr-only">({words})</span></span>'
    )
