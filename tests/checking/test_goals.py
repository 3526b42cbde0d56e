"""The large tables, written from the mathematics apart from the code: no false green, and seldom silence.

The bounds lie a little below what is reached, so that a lost kind of problem fails here.
"""

import pytest

from tests.checking.tables import rows
from tutor.checking import Checker
from tutor.checking.judge import judge
from tutor.checking.steps import check_steps

GREEN = ("verified", "verified_numerically")

pytestmark = pytest.mark.timeout(300)


def test_pairs_of_answers_are_told_apart() -> None:
    table = rows("equivalence")
    verdicts = [judge(None, row["answer"], row["reference"], row["assume"]).verdict for row in table]
    pairs = [(row["verdict"], verdict) for row, verdict in zip(table, verdicts, strict=True)]
    assert len(pairs) >= 600
    assert [pair for pair in pairs if pair[1] == "matches_reference" and pair[0] == "wrong"] == []
    assert [pair for pair in pairs if pair == ("matches_reference", "wrong")] == []
    assert sum(want == got for want, got in pairs) / len(pairs) >= 0.97


def test_problems_are_checked_without_a_reference() -> None:
    table = rows("free_checks")
    with Checker(workers=2, wait_s=30) as checker:
        verdicts = [checker.check(problem=row["problem"], answer=row["answer"]).verdict for row in table]
    asked = list(zip(table, verdicts, strict=True))
    assert len(asked) >= 300
    assert [row for row, verdict in asked if verdict in GREEN and row["verdict"] != "verified"] == []
    assert [row for row, verdict in asked if verdict == "wrong" and row["verdict"] == "verified"] == []
    right = [verdict in GREEN for row, verdict in asked if row["verdict"] == "verified"]
    assert sum(right) / len(right) >= 0.95


def test_pairs_of_lines_are_decided_and_rightly() -> None:
    table = rows("step_pairs")
    found = [check_steps([row["from"], row["to"]], assume=row["assume"]) for row in table]
    decided = [
        (row["verdict"], steps[-1].verdict)
        for row, steps in zip(table, found, strict=True)
        if steps and steps[-1].verdict != "unknown"
    ]
    assert len(table) >= 200
    assert len(decided) / len(table) >= 0.85
    assert sum(want == got for want, got in decided) / len(decided) >= 0.98
