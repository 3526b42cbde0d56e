"""The table of faults in docs/deployment.md is complete, and every test that it names is there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
DOCUMENT = TESTS.parent / "docs" / "deployment.md"
ROW = re.compile(r"^\| (F\d+) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
ROWS = ROW.findall(DOCUMENT.read_text(encoding="utf-8"))


@cache
def functions_in(path: Path) -> frozenset[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(
        node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, functions)
    )


def test_every_fault_has_a_row_and_no_other() -> None:
    assert [name for name, *_ in ROWS] == [f"F{number}" for number in range(1, 25)]


@pytest.mark.parametrize(("name", "tests"), [(row[0], row[3]) for row in ROWS], ids=[row[0] for row in ROWS])
def test_every_test_that_is_named_exists(name: str, tests: str) -> None:
    named = NAMED.findall(tests)
    assert named and NAMED.sub("", tests).strip() == "", "a row names its tests, and nothing else"
    assert [test for path, test in named if test not in functions_in(TESTS / path)] == []


def test_every_fault_test_stands_in_the_table() -> None:
    named = {test for *_, tests in ROWS for _, test in NAMED.findall(tests)}
    faults = {test for path in Path(__file__).parent.glob("test_*.py") for test in functions_in(path)}
    helping = {test for test in faults if test.startswith("test_")} - functions_in(Path(__file__)) - named
    assert helping <= ALSO, "put them into the table, or below"


# Tests of this folder that belong to no row.
ALSO = {
    "test_a_model_that_is_whole_opens",
    "test_a_manifest_cannot_point_outside_of_its_folder",
    "test_the_shipped_adapter_passes_and_has_checksums",
    "test_no_key_no_name_and_no_problem_is_in_a_log_or_an_answer",
    "test_a_rebound_name_and_a_foreign_page_are_refused",
    "test_an_uploaded_page_is_never_shown_as_one",
}
