"""What the blind votes say: win rates with a plot, and the votes as a table to download."""

from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr

from tutor.teaching.batch_scores import Share
from tutor.teaching.comparison import Duel, Vote, duels, votes_csv
from tutor.teaching.parts import Engine
from tutor.teaching.votes import VoteFile, VotesError
from tutor.web.batch_parts import SAVE
from tutor.web.column import status_html
from tutor.web.markdown import inert

MAX_ON_PAGE = 1_000  # votes of an open page that are kept nowhere else

KEPT = "Votes are kept on the computer that runs this tutor, each with its problem."
NOT_KEPT = "Votes count until this page is closed; none is kept. TUTOR_VOTES=on keeps them."
NO_VOTES = "No votes yet. Switch on <b>Blind</b> under Compare, and say which reply is better."
NOTHING = "There is no vote to save yet."
TEXTS_LEFT_OUT = "The problems are left out of the download, because others can reach this page."
SAVED = "Saved"


class VoteBox:
    """Where votes go: into a file, or else no further than the page that is open."""

    def __init__(self, file: VoteFile | None) -> None:
        self._file = file

    @property
    def note(self) -> str:
        """What happens to a vote, in one sentence."""
        return KEPT if self._file else NOT_KEPT

    def add(self, vote: Vote, on_page: Sequence[Vote]) -> tuple[list[Vote], str]:
        """Take a vote; return those of the open page, and a sentence when it could not be kept."""
        if self._file is None:
            return [*on_page, vote][-MAX_ON_PAGE:], ""
        try:
            self._file.add(vote)
        except VotesError as error:
            return list(on_page), f"The vote could not be kept. {error}"
        return list(on_page), ""

    def votes(self, on_page: Sequence[Vote]) -> list[Vote]:
        """Return all votes; raise `VotesError` when the file cannot be read."""
        return list(on_page) if self._file is None else self._file.votes()


class VotesTab:
    """The results and their download; create it inside a `gr.Blocks`."""

    def __init__(self, engine: Engine, box: VoteBox, on_page: gr.State, *, with_problems: bool) -> None:
        """`on_page` holds the votes of the open page; `with_problems` puts problems into the download."""
        self._engine, self._box, self._with_problems = engine, box, with_problems
        with gr.Column(elem_id="votes"):
            gr.HTML("<h2>Votes</h2>", padding=False)
            self.results = gr.HTML(elem_id="votes-results", padding=False)
            self.save = gr.Button("Download CSV", size="sm", elem_id="votes-csv")
            self.status = gr.HTML(elem_id="votes-status", elem_classes="status", padding=False)
            note = f"{box.note} {'' if with_problems else TEXTS_LEFT_OUT}".strip()
            gr.HTML(f'<p class="small-print">{inert(note)}</p>', padding=False)
        self.csv = gr.Textbox(visible=False)  # on its way to the browser, which saves it
        quick: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
        saving = self.save.click(self._csv, on_page, [self.csv, self.status], **quick)
        saving.then(None, self.csv, None, js=_SAVE_IF_ANY, api_visibility="private")

    def shown(self, on_page: list[Vote]) -> str:
        """Return the results as HTML."""
        try:
            votes = self._box.votes(on_page)
        except VotesError as error:
            return f'<p class="votes-none">{inert(str(error))}</p>'
        labels = {variant.name: variant.label for variant in self._engine.variants}
        return results_html(duels(votes), labels)

    def _csv(self, on_page: list[Vote]) -> tuple[str, str]:
        try:
            votes = self._box.votes(on_page)
        except VotesError as error:
            return "", status_html(str(error))
        if not votes:
            return "", status_html(NOTHING)
        return votes_csv(votes, with_problems=self._with_problems), status_html(SAVED)


_SAVE_IF_ANY = f"(text) => {{ if (text) ({SAVE.replace('NAME', 'votes.csv').strip()})(text); }}"


# --- HTML ---------------------------------------------------------------------------------------------


def results_html(found: Sequence[Duel], labels: Mapping[str, str]) -> str:
    """Return each pair of models as a table that is a plot, too; the numbers are text."""
    if not found:
        return f'<p class="votes-none">{NO_VOTES}</p>'
    return "".join(
        _duel_html(duel, *(inert(labels.get(name, name)) for name in duel.models)) for duel in found
    )


def _duel_html(duel: Duel, first: str, second: str) -> str:
    counts = (
        (f"{first} is better", "first", duel.wins[0]),
        (f"{second} is better", "second", duel.wins[1]),
        ("Tie", "tie", duel.ties),
        ("Both wrong", "wrong", duel.both_wrong),
    )
    rows = "".join(_row(name, kind, Share(count, duel.n)) for name, kind, count in counts)
    said = "".join(f"<li>{sentence}</li>" for sentence in _sentences(duel, first, second))
    return (
        f'<section class="duel"><table><caption>{first} <span>against</span> {second}: {_votes(duel.n)}, '
        "with 95 % intervals (Wilson)</caption><thead><tr>"
        '<th scope="col">Vote</th><td class="scale"><div aria-hidden="true"><span>0</span><span>50</span>'
        '<span>100 %</span></div></td><th scope="col">Share</th></tr></thead>'
        f"<tbody>{rows}</tbody></table><ul>{said}</ul></section>"
    )


def _row(name: str, kind: str, share: Share) -> str:
    low, high = share.interval
    at = f"--at:{100 * share.value:.1f}%;--low:{100 * low:.1f}%;--high:{100 * high:.1f}%"
    return (
        f'<tr><th scope="row">{name}</th><td class="scale"><div aria-hidden="true" style="{at}">'
        f'<i class="bar bar-{kind}"></i><i class="interval"></i></div></td>'
        f"<td><b>{_percent(share)}</b> "
        f"<small>{share.right} of {share.n}, {_interval(share)}</small></td></tr>"
    )


def _sentences(duel: Duel, first: str, second: str) -> list[str]:
    said = []
    if rates := duel.win_rates:
        ahead = 0 if duel.wins[0] >= duel.wins[1] else 1
        rate, name = rates[ahead], (first, second)[ahead]
        said.append(
            f"Win rate: {name} won {rate.right} of {_votes(rate.n)} with a winner, "
            f"<b>{_percent(rate)}</b> ({_interval(rate)})."
        )
    if (agreed := duel.agreement) is not None:
        said.append(
            f"The checker agrees with {agreed.right} of {_votes(agreed.n)} that it can judge, "
            f"<b>{_percent(agreed)}</b> ({_interval(agreed)})."
        )
    else:
        said.append("The checker can judge none of these votes.")
    return said


def _votes(number: int) -> str:
    return f"{number:,} vote{'s' * (number != 1)}"


def _interval(share: Share) -> str:
    low, high = share.interval
    return f"{100 * low:.0f}–{100 * high:.0f} %"


def _percent(share: Share) -> str:
    return f"{100 * share.value:.0f} %"
