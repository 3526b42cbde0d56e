"""The compare page: one problem, two models side by side, and a blind vote between them."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import gradio as gr

from tutor.inference.backend import Variant
from tutor.inference.engine import objection
from tutor.messages import Sampling
from tutor.teaching.comparison import Choice, Vote
from tutor.teaching.tutor import Tutor
from tutor.web.chat_tab import ANSWERING, EXAMPLES
from tutor.web.column import NO_COLUMN, Column, busy, idle, session_of, status_html
from tutor.web.compare_view import heads, outcome_html, progress, sentences, shown
from tutor.web.runs import Runs
from tutor.web.side_by_side import Contest, Picture
from tutor.web.streams import BROKEN
from tutor.web.votes_tab import VoteBox

MAX_TEMPERATURE = 2.0
MAX_SEED = 2**31 - 1
CHOICES_POLL_S = 1.0

NOT_READY = "The model is still loading. Please wait until it is ready."
ONE_MODEL = "There is only one model here; TUTOR_MODELS names others to compare with."
SAME_MODEL = "Both models are the same. Please choose two different ones."
UNKNOWN_MODEL = "There is no such model here. Please choose another one."
BAD_TEMPERATURE = f"The temperature must be a number from 0 to {MAX_TEMPERATURE:g}."
BAD_SEED = f"The seed must be a whole number from 0 to {MAX_SEED:,}."
WHICH = "Both replies are ready. Which one is better?"
NO_VOTE = "There is nothing to vote on: a reply is missing or was stopped."

_BUTTONS: tuple[tuple[str, Choice], ...] = (
    ("A is better", "a"),
    ("B is better", "b"),
    ("Tie", "tie"),
    ("Both wrong", "both_wrong"),
)


class CompareTab:
    """The components of a comparison and their events; create it inside a `gr.Blocks`."""

    def __init__(self, tutor: Tutor, box: VoteBox, *, max_problem_chars: int) -> None:
        self._tutor, self._box = tutor, box
        self._max_chars = max_problem_chars
        self._runs = Runs()
        self._contest = gr.State(None)  # stays on the server, with what a blind vote must not show
        self.on_page = gr.State([])
        with gr.Column(elem_id="compare"):
            self._build_form()
            with gr.Row(elem_id="columns"):
                self.columns = (Column("left"), Column("right"))
            self._build_ballot()
        self._connect()

    def _build_form(self) -> None:
        self.problem = gr.Textbox(
            elem_id="compare-problem",
            elem_classes="problem",
            label="Problem for both models",
            placeholder="Type a math problem",
            lines=1,
            max_lines=6,
            submit_btn=True,
        )
        with gr.Row(elem_id="compare-examples"):
            self.examples = [gr.Button(row.topic, size="sm", elem_classes="chip") for row in EXAMPLES]
        variants = self._tutor.engine.variants
        first, second = _defaults(variants)
        with gr.Row(elem_id="compare-settings"):
            self.first = gr.Dropdown(_choices(variants), value=first, label="Left model", filterable=False)
            self.second = gr.Dropdown(_choices(variants), value=second, label="Right model", filterable=False)
            self.temperature = gr.Number(0, label="Temperature", step=0.1, elem_classes="small", min_width=80)
            self.seed = gr.Number(1, label="Seed", precision=0, elem_classes="small", min_width=80)
            self.blind = gr.Checkbox(label="Blind vote", elem_classes="blind", min_width=80)

    def _build_ballot(self) -> None:
        with gr.Row(elem_id="ballot", visible=False) as self.ballot:
            gr.HTML("<p>Which reply is better?</p>", padding=False)
            self.votes = [gr.Button(name, size="sm", elem_classes="vote") for name, _ in _BUTTONS]
        self.outcome = gr.HTML(elem_id="outcome", padding=False)
        self.status = gr.HTML(elem_id="compare-status", elem_classes="status", padding=False)

    def _connect(self) -> None:
        quick: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
        form: list[Any] = [self.problem, self.first, self.second, self.temperature, self.seed, self.blind]
        board = [*self.columns[0].board, *self.columns[1].board, self.ballot, self.outcome]
        ends: list[Any] = [self.problem, self.status]
        examples = [
            button.click(_say(row.problem), None, self.problem, **quick)
            for button, row in zip(self.examples, EXAMPLES, strict=True)
        ]
        asking = [self.problem.submit(self._ask, form, [self._contest, *board, *ends], **quick)]
        asking += [
            filled.then(self._ask, form, [self._contest, *board, *ends], **quick) for filled in examples
        ]
        for asked in asking:
            running = asked.then(
                self._run,
                self._contest,
                [*board, *ends],
                concurrency_limit=None,  # the engine has the queue, and tells how long it is
                show_progress="hidden",
                api_visibility="private",
            )
            for event in (asked, running):
                event.failure(self._lost, None, ends, **quick)
        self.problem.stop(self._stop, None, ends, **quick)
        for button, (_, choice) in zip(self.votes, _BUTTONS, strict=True):
            voting = [self._contest, self.on_page]
            button.click(self._voting(choice), voting, [*board, self.on_page, self.status], **quick)
        timer = gr.Timer(CHOICES_POLL_S)
        models: list[Any] = [self.first, self.second]
        timer.tick(self._offer_models, models, [*models, timer], **quick)

    def _offer_models(self, first: str | None, second: str | None) -> tuple[Any, Any, Any]:
        """Fill in the names of the models as soon as they are known; then look no more."""
        variants = self._tutor.engine.variants
        if not variants:
            return gr.skip(), gr.skip(), gr.Timer(active=self._tutor.engine.state == "loading")
        names = {variant.name for variant in variants}
        chosen = (first, second) if {first, second} <= names else _defaults(variants)
        left, right = (gr.update(choices=_choices(variants), value=name) for name in chosen)
        return left, right, gr.Timer(active=False)

    # What a click does before the replies. Returned: contest, columns, ballot, outcome, text box, status.

    def _ask(
        self,
        text: str,
        first: str | None,
        second: str | None,
        temperature: float | None,
        seed: float | None,
        blind: bool,
        request: gr.Request,
    ) -> tuple[Any, ...]:
        """Look at the form, seat the models and reserve the run."""
        models, sampling, refusal = self._read(text, first, second, temperature, seed)
        if not refusal and not self._runs.reserve(session_of(request)):
            refusal = ANSWERING
        if refusal or models is None:
            kept = (gr.skip(), *NO_COLUMN, *NO_COLUMN, gr.skip(), gr.skip())
            return *kept, gr.skip(), status_html(refusal)
        if blind:
            models = secrets.choice((models, models[::-1]))
        contest = Contest(text.strip(), models, sampling, bool(blind))
        cleared = [value for head in heads(contest, revealed=not blind) for value in Column.cleared(head)]
        return contest, *cleared, gr.update(visible=False), "", busy(), status_html("Reading the problem")

    def _read(
        self, text: str, first: str | None, second: str | None, temperature: float | None, seed: float | None
    ) -> tuple[tuple[Variant, Variant] | None, Sampling, str]:
        """Return whom to ask and how, or the sentence that says why not; a name left out is the default."""
        found = {variant.name: variant for variant in self._tutor.engine.variants}
        greedy = Sampling()
        if refusal := objection(text, self._max_chars):
            return None, greedy, refusal
        if not found:
            engine = self._tutor.engine
            return None, greedy, engine.note if engine.state == "failed" else NOT_READY
        if len(found) == 1:
            return None, greedy, ONE_MODEL
        defaults = _defaults(list(found.values()))
        first, second = first or defaults[0], second or defaults[1]
        if first not in found or second not in found:
            return None, greedy, UNKNOWN_MODEL
        if first == second:
            return None, greedy, SAME_MODEL
        if not 0 <= (heat := 0.0 if temperature is None else float(temperature)) <= MAX_TEMPERATURE:
            return None, greedy, BAD_TEMPERATURE
        if seed is not None and not (0 <= seed <= MAX_SEED and seed == int(seed)):
            return None, greedy, BAD_SEED
        return (found[first], found[second]), Sampling(heat, int(seed or 0)), ""

    # The replies.

    def _run(self, contest: Contest | None, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Show both replies while they are written; nothing without a reserved run."""
        session = session_of(request)
        if contest is None or (stop := self._runs.begin(session)) is None:
            yield (gr.skip(),) * 10  # a generator without a value would empty the outputs
            return
        pictures: tuple[Picture | None, ...] = ()
        try:
            with closing(contest.pictures(self._tutor, stop)) as drawn:
                for pictures in drawn:
                    columns = shown(contest, pictures, revealed=not contest.blind)
                    status = status_html(progress(contest, pictures))
                    yield *columns, gr.skip(), gr.skip(), gr.skip(), status
        finally:
            self._runs.end(session)
        if contest.blind and contest.is_complete:
            ending = (gr.update(visible=True), "", idle(), status_html(WHICH))
            yield *shown(contest, pictures, revealed=False), *ending
            return
        pictures = contest.reveal()
        note = outcome_html(NO_VOTE) if contest.blind else ""
        status = status_html(progress(contest, pictures))
        yield *shown(contest, pictures, revealed=True), gr.update(visible=False), note, idle(), status

    def _stop(self, request: gr.Request) -> tuple[Any, Any]:
        """Stop the run, which draws its own end; without one under way the box is given back at once."""
        if self._runs.stop(session_of(request)):
            return gr.skip(), gr.skip()
        return idle(), status_html("")

    def _lost(self, request: gr.Request) -> tuple[Any, Any]:
        """The replies could not be asked for, or broke off: give the box back, unless others are coming."""
        if not self._runs.release(session_of(request)):
            return gr.skip(), gr.skip()
        return idle(), status_html(BROKEN)

    # The vote.

    def _voting(self, choice: Choice) -> Callable[[Contest | None, list[Vote]], tuple[Any, ...]]:
        """Return what the button of this choice does; the first click on one of them counts."""

        def vote(contest: Contest | None, on_page: list[Vote]) -> tuple[Any, ...]:
            if contest is None or not (contest.blind and contest.is_complete and contest.close()):
                return (gr.skip(),) * 10
            pictures = contest.reveal()
            cast = _vote(contest, pictures, choice)
            on_page, trouble = self._box.add(cast, on_page)
            columns = shown(contest, pictures, revealed=True)
            outcome = outcome_html(*sentences(contest, cast), trouble or self._box.note)
            return *columns, gr.update(visible=False), outcome, on_page, status_html("")

        return vote


def _say(text: str) -> Callable[[], str]:
    return lambda: text


def _choices(variants: Sequence[Variant]) -> list[tuple[str, str]]:
    return [(variant.label, variant.name) for variant in variants]


def _defaults(variants: Sequence[Variant]) -> tuple[str | None, str | None]:
    """Return the names to begin with: a base model on the left, the one that answers in the chat opposite."""
    if not variants:
        return None, None
    others = sorted(variants[1:], key=lambda variant: variant.tuned)
    return (others[0] if others else variants[0]).name, variants[0].name


def _vote(contest: Contest, pictures: Sequence[Picture], choice: Choice) -> Vote:
    first, second = (picture.verdict.verdict if picture.verdict else "" for picture in pictures)
    names = (contest.models[0].name, contest.models[1].name)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    sampling = contest.sampling
    return Vote(now, names, choice, (first, second), sampling.temperature, sampling.seed, contest.problem)
