"""The marks beside the lines of a reply, and the line that sums them up: pure, safe markdown out.

A mark belongs to the line that a step verdict names as its target: the whole line, or one of its formulas,
equal but for blanks. What names no line gets no mark, and nobody is told of a step that could not be decided.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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


class Marks:
    """The step verdicts of one reply on their way to its lines: each is placed once, in order."""

    def __init__(self, steps: Sequence[StepVerdict], parts: Iterable[str]) -> None:
        """`parts` are the texts that `render` will be given."""
        self.placed: list[StepVerdict] = []
        self._left = [step for step in steps if step.verdict in _MARKS][:_MAX_MARKS]
        self._lines = {_plain(line) for text in parts for line in text.split("\n")} - {""}
        self._passed: set[str] = set()

    def render(self, text: str, *, complete: bool = True, answers: bool = False) -> str:
        """Return what `markdown.render` makes of the next part, with a mark behind each line of a step.

        A line that may go on gets none. Nor does the last line of a part that `answers` get a ✓: the verdict
        under it speaks of the answer.
        """
        text = _PLACE.sub("", text)
        if not self._left:
            return render(text, complete=complete)
        places: dict[str, str] = {}
        shown = render("\n".join(self._marked(text, complete, answers, places)), complete=complete)
        shown = _FORMULA_SHOWN.sub(_places_behind, shown)
        # In code a place has become an entity; code is no step.
        shown = _ENTITY.sub(lambda code: "" if chr(int(code[1])) in places else code[0], shown)
        return _PLACE.sub(lambda place: places[place[0]], shown)

    def _marked(self, text: str, complete: bool, answers: bool, places: dict[str, str]) -> Iterator[str]:
        """Yield the lines, with a place for each mark; `places` gets the marks."""
        lines = text.split("\n")
        last = max((index for index, line in enumerate(lines) if line.strip()), default=0)
        for index, line in enumerate(lines):
            step = self._step_of(line) if complete or index < len(lines) - 1 else None
            self._passed.add(_plain(line))
            if step is not None:
                self._left.remove(step)
                if not (answers and index == last and _MARKS[step.verdict].follows):
                    self.placed.append(step)
                    place = chr(_FIRST_PLACE + len(places))
                    places[place] = _html(step)
                    line = line.rstrip() + place
            yield line

    def _step_of(self, line: str) -> StepVerdict | None:
        """Return the first step to this line or one of its formulas; its source must not be still to come."""
        texts = {_plain(text) for text in _texts(line)} - {""}
        steps = (step for step in self._left if _plain(step.target) in texts)
        return next((step for step in steps if not self._is_ahead(_plain(step.source))), None)

    def _is_ahead(self, line: str) -> bool:
        return line in self._lines and line not in self._passed


def unmarked(shown: str) -> str:
    """Return what was rendered without its marks."""
    return _SHOWN.sub("", shown)


def steps_sentence(steps: Sequence[StepVerdict]) -> str:
    """Return how many steps were decided, and how many of them do not follow; "" when none was."""
    decided = [_MARKS[step.verdict] for step in steps if step.verdict in _MARKS]
    if not decided:
        return ""
    wrong = sum(not mark.follows for mark in decided)
    checked = f"{len(decided)} step{'s' if len(decided) > 1 else ''} checked"
    return f"{checked}, {wrong} do{'es' if wrong == 1 else ''} not follow." if wrong else f"{checked}."


_FORMULA = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$|\$(.+?)\$|<<(.+?)>>")


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


_SHOWN = re.compile(r' <span class="step .*?</span></span>')


def _html(step: StepVerdict) -> str:
    mark = _MARKS[step.verdict]
    said = " ".join(step.message.split())
    words = inert(f"{mark.words}: {said}" if said and mark.words != "checked" else mark.words)
    return (
        f' <span class="step step-{mark.tone}" title="{words}"><span aria-hidden="true">{mark.sign}</span>'
        f'<span class="sr-only">({words})</span></span>'
    )
