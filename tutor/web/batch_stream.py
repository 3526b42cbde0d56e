"""A batch as pictures for the page: one after the other, the last one with all that was done."""

import threading
import time
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from tutor.inference.backend import Variant
from tutor.teaching.batch import Batch
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_scores import counted
from tutor.teaching.tutor import Tutor
from tutor.web.streams import BROKEN, log_place

STOPPED = "Stopped: {done} of {all} problems are done."
DONE = "Done: {problems}."


@dataclass(frozen=True, slots=True)
class Picture:
    """A batch at one moment; `ended` is the sentence at its end, "" while it runs."""

    batch: Batch
    elapsed_s: float
    ended: str = ""


def stream_batch(
    tutor: Tutor, items: Sequence[Item], variants: Sequence[Variant], stop: threading.Event
) -> Generator[Picture]:
    """Yield a picture after each event of the batch; the last one has ended, with all that was done."""
    began = time.monotonic()
    batch, ended = Batch(tuple(items), tuple(variants)), ""
    try:
        with closing(tutor.batch(items, variants)) as found:
            for batch in found:
                if stop.is_set() and len(batch.outcomes) < batch.replies:
                    ended = STOPPED
                    break
                yield Picture(batch, time.monotonic() - began)
    except Exception as error:  # the page gets a sentence, the log the place
        log_place(error)
        batch = replace(batch, note=BROKEN)
    done = sum(1 for _ in batch.complete())
    sentence = (ended or (STOPPED if batch.note else DONE)).format(
        done=done, all=len(batch.items), problems=counted(done)
    )
    yield Picture(batch, time.monotonic() - began, " ".join(filter(None, (batch.note, sentence))))
