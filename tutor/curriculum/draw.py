"""Random choices for the families, with the templates for evaluation kept apart from those for training.

A template is any text or row that a problem is made from: a way of asking, a story. Which side it is on
follows from its own words (CRC-32), so that adding one moves no other.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

HELD_OUT_SHARE = 6  # one template in six is for evaluation only


def is_held_out(template: object) -> bool:
    """Say whether a template is for evaluation only; decided by its text."""
    return crc32(str(template).encode()) % HELD_OUT_SHARE == 0


class Draw(Random):
    """A seeded source of choices, for training or (`held_out`) for evaluation."""

    def __init__(self, seed: int, *, held_out: bool = False) -> None:
        super().__init__(seed)
        self.held_out = held_out

    def template(self, templates: Sequence[T]) -> T:
        """Return a template of this side. Every table needs one on each: else what is evaluated is known."""
        return self.choice([template for template in templates if is_held_out(template) == self.held_out])
