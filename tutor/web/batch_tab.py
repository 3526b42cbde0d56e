"""Batch compare: components and their events; what is shown comes from batch_view.py."""

import base64
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import gradio as gr

from tutor.inference.backend import Variant
from tutor.teaching.batch_export import to_csv, to_json
from tutor.teaching.batch_list import (
    MAX_BYTES,
    MAX_PROBLEMS,
    TOO_BIG,
    ProblemList,
    read_file,
    read_list,
)
from tutor.teaching.batch_scores import counted
from tutor.teaching.tutor import Tutor
from tutor.web.batch_parts import EXAMPLE, FILE, INTRO, LIVE, PLACEHOLDER, READ_FILE, SAVE, SHOW
from tutor.web.batch_stream import Picture, stream_batch
from tutor.web.batch_view import kinds_of_rows, progress_html, rows_markdown, scores_html
from tutor.web.column import LATEX_DELIMITERS
from tutor.web.markdown import inert
from tutor.web.runs import Runs
from tutor.web.streams import BROKEN

REDRAW_S = 1.0  # the plot and the latest rows, while a batch runs
CHOICES_POLL_S = 1.0
NO_SECOND = ""  # the second model's name when only one is asked

NOT_READY = "The model is still loading. Please wait until it is ready."
SAME_MODEL = "Both models are the same. Please choose two different ones, or none as the second."
UNKNOWN_MODEL = "There is no such model here. Please choose another one."
RUNNING = "A batch is running here already: stop it first, or wait."
UNREADABLE_FILE = "The file could not be read. Please choose it again."
STOPPING = "Stopping…"
GUESSED = "The topics are guessed from the words of the problems."
CONDITIONS = (
    "Each problem is put once to each model, without chance (greedy decoding). An answer is right when the "
    "checker finds it equal to the reference answer; one that is right in part is not."
)


class BatchTab:
    """The components of a batch and their events; create it inside a `gr.Blocks`."""

    def __init__(self, tutor: Tutor, *, max_problem_chars: int) -> None:
        self._tutor = tutor
        self._max_chars = max_problem_chars
        self._runs = Runs()
        with gr.Column(elem_id="batch"):
            self._build_form()
            self._build_results()
        self._connect()

    def _build_form(self) -> None:
        gr.HTML(INTRO, padding=False)
        self.problems = gr.Textbox(
            elem_id="batch-problems",
            label=f"Problems and answers, at most {MAX_PROBLEMS}",
            placeholder=PLACEHOLDER,
            lines=6,
            max_lines=14,
        )
        with gr.Row(elem_id="batch-sources"):
            self.file = gr.HTML(FILE, elem_id="batch-file", padding=False, js_on_load=READ_FILE)
            self.example = gr.Button("Insert an example", elem_id="batch-example", size="sm")
        variants = self._tutor.engine.variants
        with gr.Row(elem_id="batch-models"):
            self.first = gr.Dropdown(
                label="First model", choices=_choices(variants), value=_name(variants, 0), filterable=False
            )
            self.second = gr.Dropdown(
                label="Second model",
                choices=[*_choices(variants), ("None", NO_SECOND)],
                value=_name(variants, 1),
                filterable=False,
            )
        with gr.Row(elem_id="batch-buttons"):
            self.start = gr.Button("Start", variant="primary", elem_id="batch-start")
            self.stop = gr.Button("Stop", variant="stop", elem_id="batch-stop", visible=False)
        self.status = gr.HTML(elem_id="batch-status", padding=False, js_on_load=LIVE)

    def _build_results(self) -> None:
        self.progress = gr.HTML(elem_id="batch-progress", padding=False)
        self.scores = gr.HTML(elem_id="batch-scores", padding=False)
        with gr.Row(elem_id="batch-tools", visible=False) as self.tools:
            self.show = gr.Radio([], label="Show problems", elem_id="batch-show")
            self.save_csv = gr.Button("Download CSV", size="sm", elem_id="batch-csv")
            self.save_json = gr.Button("Download JSON", size="sm", elem_id="batch-json")
        self.rows = gr.Markdown(elem_id="batch-rows", latex_delimiters=LATEX_DELIMITERS)
        # They stay in the browser, so that nothing of a batch is kept here.
        self.csv, self.json = gr.Textbox(visible=False), gr.Textbox(visible=False)

    def _connect(self) -> None:
        quick: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
        form: list[Any] = [self.problems, self.first, self.second]
        buttons: list[Any] = [self.start, self.stop, self.status]
        board: list[Any] = [*buttons, self.progress, self.scores, self.tools, self.show]
        board += [self.rows, self.csv, self.json]
        self.file.upload(self._take_file, None, [self.problems, self.status], **quick)
        self.example.click(self._insert_example, None, [self.problems, self.status], **quick)
        running = self.start.click(self._start, form, buttons, **quick).then(
            self._run,
            form,
            board,
            concurrency_limit=None,  # the batches share their seats among themselves
            show_progress="hidden",
            api_visibility="private",
        )
        running.failure(self._lost, None, buttons, **quick)
        self.stop.click(self._stop, None, buttons, **quick)
        for button, text, name in (
            (self.save_csv, self.csv, "comparison.csv"),
            (self.save_json, self.json, "comparison.json"),
        ):
            button.click(None, text, None, js=SAVE.replace("NAME", name), api_visibility="private")
        self.show.change(None, self.show, None, js=SHOW, api_visibility="private")
        timer = gr.Timer(CHOICES_POLL_S)
        timer.tick(self._offer_models, [self.first, self.second], [self.first, self.second, timer], **quick)

    # The form.

    def _take_file(self, data: gr.EventData) -> tuple[Any, str]:
        """Put the text of a file into the box; it comes from the browser, and is nowhere kept as a file."""
        try:
            if data.size > MAX_BYTES:
                return gr.skip(), _status(TOO_BIG)
            raw = base64.b64decode(data.content or "", validate=True)
        except (TypeError, ValueError):  # not what READ_FILE sends
            return gr.skip(), _status(UNREADABLE_FILE)
        text, objection = read_file(raw)
        if objection:
            return gr.skip(), _status(objection)
        read = read_list(text, max_problem_chars=self._max_chars)
        return text, _status(read.objection or _summary(read))

    def _insert_example(self) -> tuple[str, str]:
        return EXAMPLE, _status(_summary(read_list(EXAMPLE, max_problem_chars=self._max_chars)))

    def _offer_models(self, first: str | None, second: str | None) -> tuple[Any, Any, Any]:
        """Fill in the names of the models as soon as they are known; then look no more."""
        variants = self._tutor.engine.variants
        if not variants:
            return gr.skip(), gr.skip(), gr.Timer(active=self._tutor.engine.state == "loading")
        names = {variant.name for variant in variants}
        return (
            gr.update(choices=_choices(variants), value=first if first in names else _name(variants, 0)),
            gr.update(
                choices=[*_choices(variants), ("None", NO_SECOND)],
                value=second if second in names else _name(variants, 1),
            ),
            gr.Timer(active=False),
        )

    # The batch.

    def _start(
        self, text: str, first: str | None, second: str | None, request: gr.Request
    ) -> tuple[Any, ...]:
        """Look at the form and reserve the run. Returned: both buttons, status line."""
        read, _, objection = self._read(text, first, second)
        if not objection and not self._runs.reserve(request.session_hash or ""):
            objection = RUNNING
        if objection:
            return gr.skip(), gr.skip(), _status(objection)
        return *_busy(), _status(_summary(read))

    def _read(
        self, text: str, first: str | None, second: str | None
    ) -> tuple[ProblemList, tuple[Variant, ...], str]:
        """Return what to ask of whom, or the sentence that says why not."""
        variants = {variant.name: variant for variant in self._tutor.engine.variants}
        read = read_list(text, max_problem_chars=self._max_chars)
        asked = [name for name in (first, second) if name]
        if self._tutor.engine.state == "failed":
            return read, (), self._tutor.engine.note
        if not variants:
            return read, (), NOT_READY
        if not asked or not set(asked) <= set(variants):
            return read, (), UNKNOWN_MODEL
        if len(set(asked)) < len(asked):
            return read, (), SAME_MODEL
        return read, tuple(variants[name] for name in asked), read.objection

    def _run(
        self, text: str, first: str | None, second: str | None, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        """Show the batch while it runs; closing the generator, as a closed page does, ends it."""
        session = request.session_hash or ""
        if (stop := self._runs.begin(session)) is None:
            yield (gr.skip(),) * 10  # a generator without a value would empty the outputs
            return
        try:
            read, variants, _ = self._read(text, first, second)
            with closing(stream_batch(self._tutor, read.items, variants, stop)) as pictures:
                draw = _Drawing().outputs
                for picture in pictures:
                    if not picture.ended:
                        yield draw(picture)
        finally:
            self._runs.end(session)
        yield *_idle(), _status(picture.ended), *_final(picture)

    def _stop(self, request: gr.Request) -> tuple[Any, Any, str]:
        """Stop the run, which draws its own end; without one under way the button is given back at once."""
        if self._runs.stop(request.session_hash or ""):
            return gr.skip(), gr.skip(), _status(STOPPING)
        return *_idle(), _status("")

    def _lost(self, request: gr.Request) -> tuple[Any, Any, Any]:
        """The run broke off: give the button back, unless another is under way."""
        if not self._runs.release(request.session_hash or ""):
            return gr.skip(), gr.skip(), gr.skip()
        return *_idle(), _status(BROKEN)


class _Drawing:
    """What each component gets while a batch runs; most of it only once in a while, for it is long."""

    def __init__(self) -> None:
        self._drawn_s, self._replies, self._quarter = -REDRAW_S, -1, 0

    def outputs(self, picture: Picture) -> tuple[Any, ...]:
        batch, skip = picture.batch, gr.skip()
        done = len(batch.outcomes)
        bar, status, scored, rows = progress_html(batch, picture.elapsed_s), skip, skip, skip
        if (quarter := 4 * done // batch.replies) > self._quarter:
            self._quarter, status = quarter, _status(f"{25 * quarter} % are done.")
        if done != self._replies and picture.elapsed_s - self._drawn_s >= REDRAW_S:
            self._drawn_s, self._replies = picture.elapsed_s, done
            scored, rows = scores_html(batch, running=True), rows_markdown(batch, running=True)
        return skip, skip, status, bar, scored, gr.update(visible=False), skip, rows, skip, skip


def _final(picture: Picture) -> tuple[Any, ...]:
    """Return the whole result: bar, scores, tools, rows, and both files."""
    batch = picture.batch
    return (
        progress_html(batch, picture.elapsed_s),
        scores_html(batch) + f'<p class="batch-note">{inert(CONDITIONS)}</p>',
        gr.update(visible=bool(batch.outcomes)),
        gr.update(choices=kinds_of_rows(batch), value="all"),
        rows_markdown(batch),
        to_csv(batch),
        to_json(batch),
    )


def _summary(read: ProblemList) -> str:
    """Return what was read, in a sentence or two."""
    answers = sum(item.reference is not None for item in read.items)
    topics = len({item.topic for item in read.items})
    topic_count = "1 topic" if topics == 1 else f"{topics} topics"
    named = f"{counted(len(read.items))}, {answers} with an answer, {topic_count}."
    return " ".join(filter(None, (named, read.note, GUESSED * read.guessed)))


def _choices(variants: Sequence[Variant]) -> list[tuple[str, str]]:
    return [(variant.label, variant.name) for variant in variants]


def _name(variants: Sequence[Variant], place: int) -> str | None:
    """Return the name of a variant; of the second place none when there is only one."""
    return variants[place].name if place < len(variants) else NO_SECOND if variants else None


def _busy() -> tuple[Any, Any]:
    return gr.update(visible=False), gr.update(visible=True)


def _idle() -> tuple[Any, Any]:
    return gr.update(visible=True), gr.update(visible=False)


def _status(sentence: str) -> str:
    return f"<span>{inert(sentence)}</span>"
