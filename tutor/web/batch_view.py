"""What the page shows of a batch: pure, safe HTML and markdown out."""

from collections.abc import Iterator, Sequence

from tutor.teaching.batch import Batch
from tutor.teaching.batch_ask import Outcome
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_scores import Scores, Share, TopicScore, labels, paired_sentence, remarks, scores
from tutor.web.markdown import inert
from tutor.web.render import verdict_mark
from tutor.web.samples import answer_shown

LATEST = 6  # rows that are shown while the batch runs
MAX_PROBLEM_CHARS = 400  # of a problem in the table

# Which rows to show; style.css hides those without a class of this name.
_KINDS = {"all": "All", "differ": "One right, one not", "not-right": "Not right"}

# What stands in the verdict's place under a reply that has none.
_ENDINGS = {
    "length": "Cut off: too long",
    "time": "Cut off: too slow",
    "cancelled": "Stopped",
    "refused": "Could not be asked",
    "error": "Failed",
}


# --- progress -----------------------------------------------------------------------------------------


def progress_html(batch: Batch, elapsed_s: float) -> str:
    """Return the bar, how many replies are there, and about how long the others will take."""
    done, all_of_them = len(batch.outcomes), batch.replies
    left = f" · {time_left(elapsed_s / done * (all_of_them - done))} left" if 4 <= done < all_of_them else ""
    return (
        '<div class="batch-bar">'
        f'<progress aria-label="Replies" max="{all_of_them}" value="{done}"></progress>'
        f"<span>{done} of {all_of_them} replies{left}</span></div>"
    )


def time_left(seconds: float) -> str:
    """Return a rough length of time in words.

    >>> time_left(4), time_left(50), time_left(130)
    ('less than 10 s', 'about 50 s', 'about 2 min')
    """
    if seconds < 10:
        return "less than 10 s"
    return f"about {round(seconds / 10) * 10} s" if seconds < 95 else f"about {round(seconds / 60)} min"


# --- accuracy by topic --------------------------------------------------------------------------------


def scores_html(batch: Batch, *, running: bool = False) -> str:
    """Return plot, table and sentences on the scores; "" while there is nothing to say.

    While the batch is running nothing is said of the difference: a test that is read again and again until
    it is significant proves nothing.
    """
    found = scores(batch)
    models = [variant.label for variant in batch.variants]
    said = [paired_sentence(found.paired, found.labels)] if found.paired and not running else []
    notes = list(remarks(found))
    if found.total and tuple(models) != found.labels:
        named = zip(found.labels, models, strict=True)
        notes.insert(0, "; ".join(f"{label}: {model}" for label, model in named) + ".")
    shown = [_plot(found, models), *(f'<p class="batch-finding">{inert(sentence)}</p>' for sentence in said)]
    if notes:
        shown.append(f'<ul class="batch-remarks">{"".join(f"<li>{inert(note)}</li>" for note in notes)}</ul>')
    return "".join(shown)


def _plot(found: Scores, models: Sequence[str]) -> str:
    """Return one table row for each topic: the numbers as text, and as marks on a scale of 0 to 100 %.

    The marks differ in shape as well as in color, and screen readers hear the numbers.
    """
    if found.total is None:
        return ""
    heads = "".join(
        f'<th scope="col" title="{inert(model)}">{_mark(place)} {inert(label)}</th>'
        for place, (label, model) in enumerate(zip(found.labels, models, strict=True))
    )
    rows = "".join(_topic_row(score, found.labels) for score in (found.total, *found.topics))
    return (
        '<table class="batch-plot"><caption>Right answers by topic, with 95 % intervals (Wilson)</caption>'
        '<thead><tr><th scope="col">Topic</th><td class="scale"><div aria-hidden="true">'
        f"<span>0</span><span>50</span><span>100 %</span></div></td>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _topic_row(score: TopicScore, labels: Sequence[str]) -> str:
    whiskers = "".join(_whisker(place, share) for place, share in enumerate(score.shares))
    cells = "".join(
        f'<td class="share">{_mark(place)} {_labeled(inert(label), _share(share))}</td>'
        for place, (label, share) in enumerate(zip(labels, score.shares, strict=True))
    )
    return (
        f'<tr><th scope="row">{inert(score.topic)}</th>'
        f'<td class="scale"><div aria-hidden="true">{whiskers}</div></td>{cells}</tr>'
    )


def _mark(place: int) -> str:
    return f'<span class="mark mark-{place}" aria-hidden="true"></span>'


def _share(share: Share) -> str:
    low, high = (round(100 * bound) for bound in share.interval)
    return (
        f"<b>{round(100 * share.value)} %</b> <small>{share.right} of {share.n}, "
        f"{low}\u2013{high}\u00a0%</small>"
    )


def _whisker(place: int, share: Share) -> str:
    low, high = (f"{100 * bound:.1f}%" for bound in share.interval)
    return (
        f'<i class="whisker whisker-{place}" style="--low:{low};--high:{high};--at:{100 * share.value:.1f}%">'
        f"{_mark(place)}</i>"
    )


# --- one row a problem --------------------------------------------------------------------------------


def rows_markdown(batch: Batch, *, running: bool = False) -> str:
    """Return the table of what is done: all of it, or the latest rows while the batch is running."""
    done = [index for index in range(len(batch.items)) if any(batch.row(index))]
    if running:
        done = sorted(done, reverse=True)[:LATEST]
    if not done:
        return ""
    heads = [inert(label) for label in labels(batch)]
    columns = ["No.", "Problem", "Expected", *heads]
    rows = [_row_markdown(index, batch, heads) for index in done]
    return "\n".join([_cells(columns), _cells(["---"] * len(columns)), *rows])


def _row_markdown(index: int, batch: Batch, heads: Sequence[str]) -> str:
    item, row = batch.items[index], batch.row(index)
    kinds = " ".join(f"batch-{kind}" for kind in _kinds(item, row))
    number = f'<span class="{kinds}">{index + 1}</span>'
    problem = f'{shown(_clipped(item.problem))} <span class="batch-topic">{inert(item.topic)}</span>'
    expected = "—" if item.reference is None else shown(_clipped(item.reference))
    answers = (_labeled(head, _answer(outcome)) for head, outcome in zip(heads, row, strict=True))
    return _cells([number, problem, _labeled("Expected", expected), *answers])


def _labeled(name: str, cell: str) -> str:
    """On a narrow window the cells stand below each other, each with its own name."""
    return f'<span class="cell-name">{name}: </span>{cell}'


def _answer(outcome: Outcome | None) -> str:
    if outcome is None:
        return "—"
    if outcome.verdict is None:
        return f'<span class="tone-neutral">{_ENDINGS.get(outcome.end.reason, "Failed")}</span>'
    mark = verdict_mark(outcome.verdict)
    return f"{shown(_clipped(outcome.answer))}<br>{mark}" if outcome.answer else mark


def kinds_of_rows(batch: Batch) -> list[tuple[str, str]]:
    """Return the choices of which rows to show: what they are called, with their number, and the value."""
    rows = [kind for index, item in enumerate(batch.items) for kind in _kinds(item, batch.row(index))]
    kinds = [kind for kind in _KINDS if kind != "differ" or len(batch.variants) > 1]
    return [(f"{_KINDS[kind]} ({rows.count(kind)})", kind) for kind in kinds]


def _kinds(item: Item, row: Sequence[Outcome | None]) -> Iterator[str]:
    """Yield the kinds of row that a row is; none while nothing is done."""
    right = {outcome.is_right for outcome in row if outcome is not None and outcome.was_given}
    if any(row):
        yield "all"
    if item.reference is not None and len(right) > 1:
        yield "differ"
    if item.reference is not None and False in right:
        yield "not-right"


def shown(text: str) -> str:
    """Return a problem or an answer for a cell; a set in plain text keeps its braces."""
    plain_set = text[:1] == "{" and text[-1:] == "}" and "\\" not in text
    return answer_shown(f"\\{{{text[1:-1]}\\}}" if plain_set else text)


def _clipped(text: str) -> str:
    return text if len(text) <= MAX_PROBLEM_CHARS else text[:MAX_PROBLEM_CHARS].rpartition(" ")[0] + " …"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
