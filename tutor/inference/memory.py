"""Memory that was freed goes back to the system."""

import ctypes
from contextlib import suppress


def give_back() -> None:
    """Return freed memory to the system: glibc keeps a gigabyte of what quantizing needed for a moment.

    Does nothing where the C library is another one.
    """
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
