"""What a batch says about the models: accuracy by topic with intervals, and whether two models differ."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tutor.proportions import mcnemar, wilson
from tutor.teaching.batch import Batch
from tutor.teaching.batch_ask import Outcome
from tutor.teaching.retry import CONTRADICTED

MAX_TOPICS = 12  # that are shown one by one
REST = "Other topics"
LEAST_DIFFERENT = 6  # of fewer rows that differ, McNemar's exact test never says p < 0.05
SIGNIFICANT = 0.05

_CONFIRMED = frozenset({"verified", "verified_numerically"})

_Row = tuple[str, tuple[Outcome, ...]]  # a topic, and what each model made of the problem


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `n` answers are right; `n` is at least 1."""

    right: int
    n: int

    @property
    def value(self) -> float:
        return self.right / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval at 95 %."""
        return wilson(self.right, self.n)


@dataclass(frozen=True, slots=True)
class TopicScore:
    """The problems of one topic that have a reference answer: each model's share of right answers."""

    topic: str
    n: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """Two models on the same `n` problems; `p` is two-sided, by McNemar's exact test."""

    n: int
    both: int
    only: tuple[int, int]  # right only by the first, only by the second
    p: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of what is complete. Problems without a reference answer are counted apart.

    An answer is right when it was found equal to the reference; one that could not be compared, or a reply
    that was cut off, is not. `open` is how many of a model's answers could not be compared.
    """

    total: TopicScore | None = None  # None while there is nothing to count
    topics: tuple[TopicScore, ...] = ()  # the largest first
    paired: Paired | None = None
    open: tuple[int, ...] = ()
    alone: tuple[Mapping[str, int], ...] = ()  # without reference: confirmed, contradicted, open
    unreferenced: int = 0
    failed: int = 0  # problems that a model could not be asked, in no count
    labels: tuple[str, ...] = field(default=())


def scores(batch: Batch) -> Scores:
    """Return the scores of the problems that all models are done with."""
    complete = list(batch.complete())
    given = [(item, row) for item, row in complete if all(outcome.was_given for outcome in row)]
    compared = [(item.topic, row) for item, row in given if item.reference is not None]
    alone = [row for item, row in given if item.reference is None]
    models = range(len(batch.variants))
    return Scores(
        total=_score("All topics", compared) if compared else None,
        topics=tuple(_by_topic(compared)),
        paired=_paired([row for _, row in compared]) if compared and len(models) == 2 else None,
        open=tuple(sum(_is_open(row[place]) for _, row in compared) for place in models),
        alone=tuple(Counter(_standing(row[place]) for row in alone) for place in models),
        unreferenced=len(alone),
        failed=len(complete) - len(given),
        labels=labels(batch),
    )


def labels(batch: Batch) -> tuple[str, ...]:
    """Return what the models are called beside their results: by their kind where that tells them apart."""
    kinds = tuple("Fine-tuned" if variant.tuned else "Base" for variant in batch.variants)
    full = tuple(variant.label for variant in batch.variants)
    names = tuple(variant.name for variant in batch.variants)
    if len(names) == 1:
        return full
    return next((found for found in (kinds, full) if len(set(found)) == len(found)), names)


def _score(topic: str, rows: Sequence[_Row]) -> TopicScore:
    right = (
        sum(outcome.is_right for outcome in column) for column in zip(*(row for _, row in rows), strict=True)
    )
    return TopicScore(topic, len(rows), tuple(Share(number, len(rows)) for number in right))


def _by_topic(rows: Sequence[_Row]) -> Iterator[TopicScore]:
    """Yield the largest topics one by one, and the others together."""
    sizes = sorted(Counter(topic for topic, _ in rows).items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [topic for topic, _ in (sizes if len(sizes) <= MAX_TOPICS else sizes[: MAX_TOPICS - 1])]
    for name in shown:
        yield _score(name, [row for row in rows if row[0] == name])
    if rest := [row for row in rows if row[0] not in shown]:
        yield _score(REST, rest)


def _paired(rows: Sequence[tuple[Outcome, ...]]) -> Paired:
    found = Counter((first.is_right, second.is_right) for first, second in rows)
    only = found[True, False], found[False, True]
    return Paired(len(rows), found[True, True], only, mcnemar(*only))


def _is_open(outcome: Outcome) -> bool:
    """Tell whether an answer is there that could not be compared."""
    return outcome.verdict is not None and outcome.verdict.verdict in ("could_not_check", "not_checkable")


def _standing(outcome: Outcome) -> str:
    name = outcome.verdict.verdict if outcome.verdict else ""
    return "confirmed" if name in _CONFIRMED else "contradicted" if name in CONTRADICTED else "open"


# --- in words -----------------------------------------------------------------------------------------


def paired_sentence(paired: Paired, labels: Sequence[str]) -> str:
    """Return what the paired comparison says, and how sure that is."""
    (first, second), (one, other) = labels, paired.only
    counts = (
        f"Of {counted(paired.n)} with a reference answer, {first} solved {paired.both + one} and "
        f"{second} {paired.both + other}: both solved {paired.both}, only {first} {one}, "
        f"only {second} {other}."
    )
    return f"{counts} {_judgement(paired, labels)}"


def _judgement(paired: Paired, labels: Sequence[str]) -> str:
    different = sum(paired.only)
    if not different:
        return "The two solved the same problems."
    test = f"McNemar's exact test, {p_value(paired.p)}"
    if paired.p < SIGNIFICANT:
        better = labels[0] if paired.only[0] > paired.only[1] else labels[1]
        return f"{better} is better on problems like these ({test})."
    if different < LEAST_DIFFERENT:
        return f"They differ on too few problems to tell which is better ({test})."
    return f"This is no evidence that one is better than the other ({test})."


def p_value(p: float) -> str:
    """Return a p-value as it is written: "p = 0.021", "p < 0.001"."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}" if p < 0.1 else f"p = {p:.2f}"


def remarks(found: Scores) -> Iterator[str]:
    """Yield a sentence on each thing that the accuracies do not show."""
    for label, number in zip(found.labels, found.open, strict=False):
        if number:
            answers = "1 answer" if number == 1 else f"{number} answers"
            yield f"{answers} of {label} could not be compared; that counts as not right."
    if found.unreferenced:
        each = "; ".join(
            f"{label}: {counts.get('confirmed', 0)} confirmed, {counts.get('contradicted', 0)} contradicted, "
            f"{counts.get('open', 0)} open"
            for label, counts in zip(found.labels, found.alone, strict=True)
        )
        yield (
            f"{counted(found.unreferenced)} without a reference answer, checked against the problem alone "
            f"and not counted above: {each}."
        )
    if found.failed:
        yield f"{counted(found.failed)} could not be put to both models, and count nowhere."


def counted(number: int) -> str:
    """Return so many problems in words: "1 problem", "8 problems"."""
    return f"{number} problem" if number == 1 else f"{number} problems"
