"""One checker for all tests of this folder: its workers start once."""

from collections.abc import Iterator

import pytest

from tutor.checking import Checker


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    with Checker() as shared:
        yield shared
