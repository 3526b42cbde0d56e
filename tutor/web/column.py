"""What a chat consists of, wherever the page shows one: its component, its column in a comparison."""

from typing import Any

import gradio as gr

from tutor.inference.backend import Variant
from tutor.messages import Finished
from tutor.web.markdown import inert
from tutor.web.render import verdict_mark
from tutor.web.side_by_side import Picture

LATEX_DELIMITERS: list[dict[str, str | bool]] = [
    {"left": "$$", "right": "$$", "display": True},
    {"left": "\\[", "right": "\\]", "display": True},
    {"left": "\\(", "right": "\\)", "display": False},
]


def chat_view(**options: Any) -> gr.Chatbot:
    """Return a chat as the tutor shows it; `options` are the chatbot's own."""
    return gr.Chatbot(
        elem_classes="chat",
        show_label=False,
        height="100%",
        buttons=["copy"],
        latex_delimiters=LATEX_DELIMITERS,
        feedback_options=None,
        allow_file_downloads=False,
        **options,
    )


class Column:
    """One model's side of a comparison: whose it is, its reply, and the figures under it."""

    def __init__(self, side: str) -> None:
        """`side` is "left" or "right"; create it inside a `gr.Row`."""
        with gr.Column(elem_id=f"column-{side}", elem_classes="side", min_width=280):
            self.head = gr.HTML(elem_classes="side-head", padding=False)
            self.chat = chat_view(
                elem_id=f"chat-{side}",
                label=f"Reply on the {side}",
                placeholder=f'<span class="quiet">The {side} model\'s reply comes here.</span>',
            )
            self.foot = gr.HTML(elem_classes="side-foot", padding=False)

    @property
    def board(self) -> list[Any]:
        """The components, in the order of what `cleared` and `shown` return."""
        return [self.head, self.chat, self.foot]

    @staticmethod
    def cleared(head: str) -> tuple[Any, ...]:
        return head, [], ""

    @staticmethod
    def shown(picture: Picture | None, *, blind: bool, head: Any = None) -> tuple[Any, ...]:
        """Return what the components get; `blind` leaves out the figures, which may tell whose they are."""
        head = gr.skip() if head is None else head
        if picture is None:
            return head, gr.skip(), gr.skip()
        return head, picture.messages, "" if blind else foot_html(picture)


NO_COLUMN: tuple[Any, ...] = (gr.skip(), gr.skip(), gr.skip())


def head_html(variant: Variant, letter: str = "") -> str:
    """Return the heading of a column: the kind of model and its label; a `letter` comes before them."""
    kind = "Fine-tuned" if variant.tuned else "Base"
    mark = f'<span class="letter">{letter}</span> ' if letter else ""
    return f'<h2>{mark}{kind}</h2> <span class="side-model">{inert(variant.label)}</span>'


def blind_head_html(letter: str) -> str:
    """Return the heading of a column that does not say whose it is."""
    return f'<h2><span class="letter">{letter}</span></h2> <span class="side-model">Which model?</span>'


def foot_html(picture: Picture) -> str:
    """Return verdict and figures; "" while the reply is written."""
    parts = [verdict_mark(picture.verdict)] if picture.verdict else []
    if picture.finished and picture.finished.tokens:
        parts += figures(picture.finished)
    return " ".join(f"<span>{part}</span>" for part in parts)


def figures(end: Finished) -> list[str]:
    """Return tokens, seconds and speed in words.

    >>> figures(Finished("stop", tokens=90, seconds=1.5))
    ['90 tokens', '1.5 s', '60 tokens/s']
    >>> figures(Finished("stop", tokens=1, seconds=0.0, cached=True))
    ['1 token', 'kept from an earlier reply']
    """
    tokens = f"{end.tokens:,} token{'s' * (end.tokens != 1)}"
    if end.cached:
        return [tokens, "kept from an earlier reply"]
    speed = [f"{end.tokens / end.seconds:.3g} tokens/s"] if end.seconds else []
    return [tokens, f"{end.seconds:.1f} s", *speed]


def session_of(request: gr.Request) -> str:
    """Return what tells one open page from the others."""
    return request.session_hash or ""


def busy(**values: Any) -> Any:
    """Return the text box while a reply is written: with Stop in the place of Send."""
    return gr.update(submit_btn=False, stop_btn=True, **values)


def idle() -> Any:
    """Return the text box when it takes a problem."""
    return gr.update(submit_btn=True, stop_btn=False)


def status_html(phrase: str) -> str:
    """Return a phrase of the page's own tables, or a note of the engine, as text."""
    return f"<span>{phrase.replace('&', '&amp;').replace('<', '&lt;')}</span>"
