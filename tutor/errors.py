"""Errors that the set-up can cause. Every message says what to do next.

TutorError
├── SettingsError     an environment variable has a value that cannot be used
├── ModelError        weights are missing, gated, damaged or do not fit the machine
│   └── AdapterError  an adapter folder is missing, damaged, or made for another model
└── ServerError       a configured model server does not answer as expected
    └── ServerAwayError   it cannot be reached, which may mend by itself

What a student can cause is never an error: it is an event or a verdict with a sentence to show.
"""


class TutorError(Exception):
    """Base of all errors that the tutor raises on purpose."""


class SettingsError(TutorError):
    """An environment variable has a value that cannot be used."""


class ModelError(TutorError):
    """Model weights are missing, gated, damaged or do not fit the machine."""


class AdapterError(ModelError):
    """An adapter folder is missing, damaged, or made for another model."""


class ServerError(TutorError):
    """A configured model server does not answer as expected."""


class ServerAwayError(ServerError):
    """A configured model server cannot be reached or is not ready; asked later it may answer."""
