"""What many blind votes say."""

import csv
import io

import pytest

from tutor.proportions import wilson
from tutor.teaching.comparison import Vote, checker_agrees, duels, votes_csv


def vote(choice, verdicts=("wrong", "verified"), models=("base", "tuned"), problem="What is 2+2?"):
    return Vote("2026-01-02T03:04:05+00:00", models, choice, verdicts, 0.0, None, problem)


@pytest.mark.parametrize(
    ("verdicts", "agreeing"),
    [
        (("verified", "wrong"), {"a"}),
        (("contradiction_in_steps", "verified_numerically"), {"b"}),
        (("verified", "matches_reference"), {"a", "b", "tie"}),
        (("wrong", "wrong"), {"both_wrong"}),
        (("wrong", "could_not_check"), None),
        (("", "verified"), None),
        (("partly", "wrong"), None),
        (("consistent", "verified"), None),
    ],
)
def test_the_checker_agrees_only_where_it_decides(verdicts, agreeing):
    found = {choice: checker_agrees(vote(choice, verdicts)) for choice in ("a", "b", "tie", "both_wrong")}
    assert found == {choice: None if agreeing is None else choice in agreeing for choice in found}


def test_votes_are_counted_by_model_whatever_its_column():
    votes = [
        vote("b"),  # tuned
        vote("a", ("verified", "wrong"), ("tuned", "base")),  # tuned
        vote("a"),  # base, against the checker
        vote("tie", ("", "")),
        vote("both_wrong", ("wrong", "wrong")),
    ]
    [duel] = duels(votes)
    assert duel.models == ("base", "tuned") and duel.wins == (1, 2)
    assert (duel.ties, duel.both_wrong, duel.n) == (1, 1, 5)
    base, tuned = duel.win_rates
    assert (base.right, tuned.right, tuned.n) == (1, 2, 3)
    assert tuned.interval == wilson(2, 3)
    assert (duel.agreement.right, duel.agreement.n) == (3, 4)


def test_without_a_winner_there_is_no_rate():
    [duel] = duels([vote("tie", ("", ""))])
    assert duel.win_rates is None and duel.agreement is None


def test_each_pair_of_models_is_counted_alone():
    others = [vote("a", models=("tuned", "second"))]
    assert [duel.models for duel in duels([vote("a"), *others, vote("b")])] == [
        ("base", "tuned"),
        ("second", "tuned"),
    ]
    assert duels([]) == []


def test_the_csv_has_all_of_a_vote_and_no_formula():
    hostile = vote("b", models=("=cmd|' /C calc'!A0", "tuned"), problem='@SUM(1+1)*"x"\n-1')
    [head, row, plain] = csv.reader(
        io.StringIO(votes_csv([hostile, vote("tie")], with_problems=True).removeprefix("\ufeff"))
    )
    assert head[:5] == ["time", "model A", "model B", "vote", "better model"] and len(head) == len(row)
    assert row[1] == "'=cmd|' /C calc'!A0" and row[-1] == '\'@SUM(1+1)*"x"\n-1'
    assert row[3:7] == ["b", "tuned", "wrong", "verified"]
    assert plain[-1] == "What is 2+2?" and plain[4] == ""


def test_problems_can_be_left_out_of_the_csv():
    assert "2+2" not in votes_csv([vote("a")], with_problems=False)
