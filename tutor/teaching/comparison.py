"""Blind votes between two models, and what many of them say: pure, no file and no page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from tutor.teaching import spreadsheet
from tutor.teaching.batch_scores import Share
from tutor.teaching.retry import CONTRADICTED

Choice = Literal["a", "b", "tie", "both_wrong"]  # a and b: the reply in the first or second column is better
CHOICES: tuple[Choice, ...] = get_args(Choice)

_CONFIRMED = frozenset({"verified", "verified_numerically", "matches_reference"})


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody said of two replies without knowing whose they were."""

    at: str  # ISO 8601, UTC, to the second
    models: tuple[str, str]  # the variants' names, by column
    choice: Choice
    verdicts: tuple[str, str]  # the checker's, by column; "" where there is none
    temperature: float
    seed: int | None
    problem: str = ""

    @property
    def winner(self) -> str:
        """The name of the better model; "" when neither is."""
        return dict(zip("ab", self.models, strict=True)).get(self.choice, "")


@dataclass(frozen=True, slots=True)
class Duel:
    """All votes between two models."""

    models: tuple[str, str]  # in alphabetical order
    wins: tuple[int, int]
    ties: int
    both_wrong: int
    judged: int  # votes of which the checker's verdicts say something
    agreed: int  # those of them that say the same

    @property
    def n(self) -> int:
        return sum(self.wins) + self.ties + self.both_wrong

    @property
    def win_rates(self) -> tuple[Share, Share] | None:
        """Each model's share of the votes with a winner; None when there is none."""
        decided = sum(self.wins)
        return (Share(self.wins[0], decided), Share(self.wins[1], decided)) if decided else None

    @property
    def agreement(self) -> Share | None:
        return Share(self.agreed, self.judged) if self.judged else None


def duels(votes: Iterable[Vote]) -> list[Duel]:
    """Return one `Duel` for each pair of models, the one with the most votes first."""
    ordered = sorted(votes, key=_pair)
    found = [_duel(pair, list(group)) for pair, group in groupby(ordered, key=_pair)]
    return sorted(found, key=lambda duel: -duel.n)


def _pair(vote: Vote) -> tuple[str, str]:
    first, second = sorted(vote.models)
    return first, second


def _duel(pair: tuple[str, str], votes: list[Vote]) -> Duel:
    choices = [vote.winner or vote.choice for vote in votes]
    said = [agrees for vote in votes if (agrees := checker_agrees(vote)) is not None]
    first, second = pair
    return Duel(
        pair,
        (choices.count(first), choices.count(second)),
        sum(vote.choice == "tie" for vote in votes),
        sum(vote.choice == "both_wrong" for vote in votes),
        len(said),
        sum(said),
    )


def checker_agrees(vote: Vote) -> bool | None:
    """Tell whether the verdicts say the same as the vote; None when one of them decides nothing.

    One right and one wrong reply: the right one should win. Two wrong ones: both are wrong. Of two right ones
    either may be the better explanation, but they are not wrong.
    """
    right = [_is_right(verdict) for verdict in vote.verdicts]
    match right:
        case [True, True]:
            return vote.choice != "both_wrong"
        case [False, False]:
            return vote.choice == "both_wrong"
        case [True, False] | [False, True]:
            return vote.choice == ("a" if right[0] else "b")
    return None


def _is_right(verdict: str) -> bool | None:
    return True if verdict in _CONFIRMED else False if verdict in CONTRADICTED else None


_COLUMNS = ["time", "model A", "model B", "vote", "better model", "verdict A", "verdict B"]
_COLUMNS += ["temperature", "seed", "problem"]


def votes_csv(votes: Iterable[Vote], *, with_problems: bool) -> str:
    """Return one line for each vote, safe to open in a spreadsheet."""
    return spreadsheet.to_csv([_COLUMNS, *(_cells(vote, with_problems) for vote in votes)])


def _cells(vote: Vote, with_problems: bool) -> Iterator[str]:
    yield from (vote.at, *vote.models, vote.choice, vote.winner, *vote.verdicts, f"{vote.temperature:g}")
    yield "" if vote.seed is None else str(vote.seed)
    yield vote.problem if with_problems else ""
