"""The chat: components and their events; what is drawn while the tutor works comes from streams.py."""

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

import gradio as gr
from gradio.events import api

from tutor.inference.engine import EMPTY, STOPPED, objection
from tutor.messages import Answer, Finished, Message, Thinking
from tutor.teaching.retry import Retrying
from tutor.teaching.tutor import Checked, Tutor
from tutor.web.column import busy, chat_view, idle, session_of, status_html
from tutor.web.limits import client_of
from tutor.web.render import read_problem
from tutor.web.runs import Places, Runs
from tutor.web.samples import Samples
from tutor.web.streams import BROKEN, log_place, stream, stream_samples
from tutor.web.transcript import (
    ChatMessage,
    Transcript,
    asked,
    up_to_problem,
    with_notice,
    without_samples,
)

ANSWERING = "Still answering: stop it first, or wait"
TOO_MANY = "Your other problems are still being answered. Please wait for one to end."
CALLS_AT_ONCE = 2  # of programs at one address, also where there are few slots


@dataclass(frozen=True, slots=True)
class Example:
    """A problem to start with, under the name of its topic."""

    topic: str
    problem: str


EXAMPLES = (
    Example("Arithmetic", "What is 15% of 240?"),
    Example("Equations", "Solve 3x + 5 = 20"),
    Example("Fractions", "What is 3/4 + 1/6?"),
    Example(
        "Word problem",
        "A box holds 12 pencils. Mia buys 4 boxes and gives away 9 pencils. How many are left?",
    ),
)


class ChatTab:
    """The components of the chat and their events; create it inside a `gr.Blocks`."""

    def __init__(self, tutor: Tutor, *, max_problem_chars: int, samples: int = 0) -> None:
        """`samples` is how often "Ask … times" asks; 0 leaves that button out."""
        self._tutor = tutor
        self._samples = samples
        self._max_chars = max_problem_chars
        self._runs = Runs()
        self._callers = Places()
        self.chatbot = chat_view(
            elem_id="chat",
            label="Chat with the tutor",
            editable="user",
            examples=[
                {"text": row.problem, "display_text": f"{row.topic}\n{row.problem}"} for row in EXAMPLES
            ],
            placeholder=_PLACEHOLDER,
        )
        # style.css shows it only while there is a reply and none is being written.
        self.again = gr.Button(
            f"Ask {samples} times and compare", elem_id="again", size="sm", visible=samples > 0
        )
        self.problem = gr.Textbox(
            elem_id="problem",
            elem_classes="problem",
            label="Your problem",
            placeholder="Type a math problem",
            lines=1,
            max_lines=8,
            autofocus=True,
            submit_btn=True,
        )
        self.status = gr.HTML(elem_id="status", elem_classes="status", padding=False)
        self._connect()

    def _connect(self) -> None:
        """Every way to ask comes down to: put the problem into the chat, then answer it."""
        chat, problem, status = self.chatbot, self.problem, self.status
        board: list[Any] = [chat, problem, status]
        quick: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
        asking = (
            problem.submit(self._submit, [problem, chat], board, **quick),
            chat.example_select(self._take_example, [chat], board, **quick),
            chat.retry(self._retry, [problem, chat], board, **quick),
            chat.edit(self._edit, [problem, chat], board, **quick),
        )
        again = self.again.click(self._ask_again_and_again, [chat], board, **quick)
        for event, work in (*((event, self._answer) for event in asking), (again, self._sample)):
            working = event.then(
                work,
                [chat],
                board,
                concurrency_limit=None,  # the engine has the queue, and tells how long it is
                show_progress="hidden",
                api_visibility="private",
            )
            working.failure(self._lost, None, [problem, status], **quick)
        problem.stop(self._stop, None, [problem, status], **quick)
        chat.undo(self._undo, [problem, chat], board, **quick)
        chat.clear(lambda: "", None, status, **quick)
        api(self.chat, api_name="chat", concurrency_limit=None)

    # What a click does before the answer. Returned: chat, text box, status line.

    def _submit(self, text: str, history: list[ChatMessage], request: gr.Request) -> tuple[Any, ...]:
        return self._ask(text, history, request, box=busy(value=""))

    def _take_example(
        self, history: list[ChatMessage], data: gr.SelectData, request: gr.Request
    ) -> tuple[Any, ...]:
        return self._ask(data.value["text"], history, request, box=busy())

    def _retry(
        self, draft: str, history: list[ChatMessage], data: gr.RetryData, request: gr.Request
    ) -> tuple[Any, ...]:
        before, problem = up_to_problem(history, _index(data))
        return self._ask_again(problem, before, draft, request)

    def _edit(
        self, draft: str, history: list[ChatMessage], data: gr.EditData, request: gr.Request
    ) -> tuple[Any, ...]:
        problem = read_problem(str(data.value)).strip()
        return self._ask_again(problem, history[: _index(data)], draft, request)

    def _ask_again(
        self, problem: str, before: list[ChatMessage], draft: str, request: gr.Request
    ) -> tuple[Any, ...]:
        if not problem:
            return gr.skip(), gr.skip(), gr.skip()
        return self._ask(problem, before, request, box=busy(), refused=_draft(draft, problem))

    def _ask(
        self, text: str, before: list[ChatMessage], request: gr.Request, *, box: Any, refused: Any = None
    ) -> tuple[Any, ...]:
        """Put a problem into the chat and reserve its run; `box` and `refused` are what the text box gets."""
        if refusal := objection(text, self._max_chars):
            if self._runs.active(session_of(request)):
                return gr.skip(), gr.skip(), status_html(ANSWERING)
            return with_notice(before, refusal), refused or gr.skip(), status_html(refusal)
        if not self._runs.reserve(session_of(request)):
            return gr.skip(), gr.skip(), status_html(ANSWERING)
        return [*before, asked(text.strip())], box, status_html("Reading the problem")

    def _ask_again_and_again(self, history: list[ChatMessage], request: gr.Request) -> tuple[Any, ...]:
        """Reserve the run of several samples."""
        if not up_to_problem(history)[1]:
            return gr.skip(), gr.skip(), status_html(EMPTY)
        if not self._runs.reserve(session_of(request)):
            return gr.skip(), gr.skip(), status_html(ANSWERING)
        return gr.skip(), busy(), status_html("Asking again")

    def _undo(self, draft: str, history: list[ChatMessage], request: gr.Request) -> tuple[Any, ...]:
        if self._runs.active(session_of(request)):
            return gr.skip(), gr.skip(), gr.skip()
        before, problem = up_to_problem(history)
        return before, _draft(draft, problem), status_html("Taken back")

    # The answer itself.

    def _answer(self, history: list[ChatMessage], request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Stream the reply to the last problem; nothing when there is none, or no run is reserved for it."""
        due = bool(history) and history[-1]["role"] == "user"
        yield from self._drawn(history, request, due, partial(stream, self._tutor, history))

    def _sample(self, history: list[ChatMessage], request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Stream how many of several samples of the last problem agree."""
        before, problem = up_to_problem(history)
        samples = partial(stream_samples, self._tutor, [*before, asked(problem)], self._samples)
        yield from self._drawn(without_samples(history), request, bool(problem), samples)

    def _drawn(
        self,
        history: list[ChatMessage],
        request: gr.Request,
        due: bool,
        draw: Callable[[threading.Event], Iterator[Transcript | Samples]],
    ) -> Iterator[tuple[Any, ...]]:
        """Show what `draw` makes of the reserved run, behind the chat so far; nothing without such a run."""
        session = session_of(request)
        if not due or (stop := self._runs.begin(session)) is None:
            yield gr.skip(), gr.skip(), gr.skip()  # a generator without a value would empty the outputs
            return
        try:
            drawn: list[ChatMessage] = []
            status = ""
            for picture in draw(stop):
                drawn, status = picture.messages(), picture.status
                yield [*history, *drawn], gr.skip(), status_html(status)
        finally:
            self._runs.end(session)
        yield [*history, *drawn], idle(), status_html(status)

    def _stop(self, request: gr.Request) -> tuple[Any, Any]:
        """Stop the run, which draws its own end; without one under way the box is given back at once."""
        if self._runs.stop(session_of(request)):
            return gr.skip(), gr.skip()
        return idle(), status_html(STOPPED)

    def _lost(self, request: gr.Request) -> tuple[Any, Any]:
        """The answer could not be asked for, or broke off: give the box back, unless another is under way."""
        if not self._runs.release(session_of(request)):
            return gr.skip(), gr.skip()
        return idle(), status_html(BROKEN)

    def chat(self, message: str, request: gr.Request | None = None) -> Generator[dict[str, Any]]:
        """Answer one problem: yields `thinking` and `answer` so far, then how it finished, and `verdict`.

        When the check contradicts the answer, both begin again empty, and `tries` counts up. Programs of one
        address get half of the places for replies: the others are for those who sit at a page.
        """
        limit = max(CALLS_AT_ONCE, self._tutor.engine.slots // 2)
        with self._callers.place(_client(request), limit) as is_free:
            refusal = objection(message, self._max_chars) or ("" if is_free else TOO_MANY)
            yield from self._states(message, refusal)

    def _states(self, message: str, refusal: str) -> Generator[dict[str, Any]]:
        state: dict[str, Any] = {"thinking": "", "answer": "", "finished": None, "verdict": None, "tries": 1}
        if refusal:
            yield state | {"finished": "refused", "message": refusal}
            return
        try:
            with closing(self._tutor.solve([Message("user", message)])) as events:
                for event in events:
                    match event:
                        case Thinking(text):
                            state = state | {"thinking": state["thinking"] + text}
                        case Answer(text):
                            state = state | {"answer": state["answer"] + text}
                        case Finished(reason, sentence, tokens, seconds):
                            state = state | {"finished": reason, "message": sentence}
                            state = state | {"tokens": tokens, "seconds": seconds}
                        case Checked(verdict):
                            state = state | {"verdict": verdict.to_dict()}
                        case Retrying(_, number):
                            state = state | {"thinking": "", "answer": "", "finished": None, "tries": number}
                    yield state
        except Exception as error:
            log_place(error)
            yield state | {"finished": "error", "message": BROKEN}


def _index(data: gr.RetryData | gr.EditData) -> int:
    index = data.index[0] if isinstance(data.index, tuple | list) else data.index
    return int(index)


def _client(request: gr.Request | None) -> str:
    """Return whose request it is, by its address."""
    return client_of({"client": request.client}) if request is not None else ""


def _draft(draft: str, problem: str) -> Any:
    """Put a problem back into the box, unless something is typed there."""
    return gr.skip() if draft.strip() or not problem else gr.update(value=problem)


_PLACEHOLDER = """
## What shall we solve?

Type a problem below, or start with one of these. You will see the steps, and the answer is checked.
"""
