"""What the page draws while the tutor works: one picture after the other, the last one complete.

Stop is a flag that is looked at between events (they come at least every 0.25 s), not a cancelled request: so
the last state is always drawn, and no panel stays open with a spinner.
"""

import logging
import threading
import time
import traceback
from collections.abc import Generator, Iterator
from contextlib import closing

from tutor.messages import WAKE_S, Answer, Finished, Sampling, Thinking
from tutor.teaching.agreement import Agreement
from tutor.teaching.retry import Retrying
from tutor.teaching.tutor import Checked, Tutor
from tutor.web.samples import Samples
from tutor.web.transcript import ChatMessage, Transcript, conversation

log = logging.getLogger(__name__)

REDRAW_S = 0.05  # at most 20 pictures a second, however fast the model writes
BROKEN = "Something went wrong on this side. Please try again."


def stream(
    tutor: Tutor,
    history: list[ChatMessage],
    stop: threading.Event,
    *,
    transcript: Transcript | None = None,
    sampling: Sampling | None = None,
    variant: str = "",
) -> Generator[Transcript]:
    """Yield the transcript each time the page should redraw; always ends with its final state."""
    transcript = transcript or Transcript()
    drawn = 0.0
    yield transcript
    try:
        with closing(tutor.solve(conversation(history), sampling=sampling, variant=variant)) as events:
            for event in events:
                stopped = stop.is_set()
                if stopped and isinstance(event, Retrying):
                    transcript.add(Checked(event.verdict))  # no further try: this one stays
                    break
                transcript.add(event)
                if stopped and not isinstance(event, Finished | Checked):
                    transcript.stop()
                    break
                if not isinstance(event, Thinking | Answer) or time.monotonic() - drawn >= REDRAW_S:
                    yield transcript
                    drawn = time.monotonic()
    except Exception as error:  # the student gets a sentence, the log the place
        log_place(error)
        transcript.add(Finished("error", BROKEN))
    yield transcript


def log_place(error: Exception) -> None:
    """Log where an error happened, without its message, which may quote what a student wrote."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("answering failed: %s at:\n%s", type(error).__name__, frames)


def stream_samples(
    tutor: Tutor, history: list[ChatMessage], count: int, stop: threading.Event
) -> Iterator[Samples]:
    """Yield what the samples of the last problem look like; always ends with their final state."""
    samples = Samples(count)
    drawn = 0.0
    yield samples
    try:
        with closing(tutor.sample(conversation(history), count)) as events:
            for event in events:
                samples.add(event)
                if stop.is_set():
                    samples.stop()
                    break
                if isinstance(event, Agreement) or time.monotonic() - drawn >= WAKE_S:
                    yield samples
                    drawn = time.monotonic()
    except Exception as error:  # as above
        log_place(error)
        samples.stop(BROKEN)
    yield samples
