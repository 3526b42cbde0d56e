"""What a run does beside training: progress, a stop on a signal, answer accuracy and early stop."""

import json
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import distributed
from transformers import TrainerCallback

from train.curve import ACCURACY, PROGRESS, draw_curve, read_lines
from train.files import write_whole
from tutor.errors import TutorError

BEST = "best.json"
ECHO_S = 2.0
NOT_MEASURED = (
    "accuracy was not measured; the checkpoint is saved and the run goes on. If memory is short, set a lower "
    "eval_tokens."
)
_LOGGED = ("loss", "mean_token_accuracy", "learning_rate", "grad_norm", "train_runtime")


def peak_memory_gb() -> float:
    """Return the largest resident size of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e9 if sys.platform == "darwin" else 1e6)  # bytes there, kilobytes elsewhere


class Progress(TrainerCallback):
    """Appends speed, memory and loss to `progress.jsonl` at each log; draws the loss curve at each save."""

    def __init__(self, folder: Path, tokens: Callable[[], int]) -> None:
        """`tokens` returns how many tokens this process has trained on, of several processes its own."""
        self._folder, self._tokens = folder, tokens
        self._start = self._last = time.monotonic()
        self._before = 0

    def on_train_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Log and save as often as the recipe says now; a checkpoint brings the numbers of its own run."""
        state.logging_steps, state.save_steps = args.logging_steps, args.save_steps

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **kwargs: Any) -> None:
        """Write one line."""
        if not state.is_world_process_zero:
            return
        now, tokens = time.monotonic(), self._tokens()
        row = {"step": state.global_step, "of": state.max_steps, "seconds": round(now - self._start)}
        if tokens > self._before:
            row["tokens_per_second"] = round((tokens - self._before) / (now - self._last))
        self._last, self._before = now, tokens
        row["peak_memory_gb"] = round(peak_memory_gb(), 2)
        if torch.cuda.is_available():
            row["peak_gpu_memory_gb"] = round(torch.cuda.max_memory_allocated() / 1e9, 2)
        row |= {k: logs[k] for k in _LOGGED if k in logs}
        _append(self._folder / PROGRESS, row)

    def on_save(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Draw what is there."""
        if not state.is_world_process_zero:
            return
        draw_curve(self._folder)

    def pause(self, seconds: float) -> None:
        """Leave time that was not spent on training out of the speed."""
        self._last += seconds


class StopOnSignal(TrainerCallback):
    """Ends a run after the step that a SIGINT or SIGTERM falls into, with a checkpoint; a second: at once.

    Before the first step there is nothing to save: then the first one ends it at once. Launchers of several
    processes pass on a signal that the processes got already: an echo is no second one.
    """

    def __init__(self) -> None:
        self.received: int | None = None
        self._when, self._training = 0.0, False

    def install(self) -> None:
        """Take over both signals."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._receive)

    def _receive(self, number: int, frame: FrameType | None) -> None:
        if not self._training:
            raise SystemExit(128 + number)
        if self.received is not None:
            if time.monotonic() - self._when > ECHO_S:
                raise SystemExit(128 + number)
            return
        self.received, self._when = number, time.monotonic()
        print(
            "\nStopping after this step, with a checkpoint. Once more: at once.", file=sys.stderr, flush=True
        )

    def on_train_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Begin to wait for the end of a step."""
        self._training = True

    def on_step_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Ask for the checkpoint and the end: all processes at the same step, or some would wait."""
        if distributed.is_initialized() and distributed.get_world_size() > 1:
            number = torch.tensor(self.received or 0, device=args.device)
            distributed.all_reduce(number, distributed.ReduceOp.MAX)
            self.received = int(number) or None
        if self.received is not None:
            control.should_save = control.should_training_stop = True


class Accuracy(TrainerCallback):
    """Measures answer accuracy every `every` steps, and stops early when it gets no better.

    A checkpoint is saved at each measurement. `accuracy.jsonl` keeps all, `best.json` names the best one. A
    measurement that fails counts as not made: its checkpoint is saved all the same, and the run goes on.
    """

    def __init__(
        self, folder: Path, every: int, patience: int, measure: Callable[[], float], progress: Progress
    ) -> None:
        """`measure` returns the share of right answers of the model as it is, or raises TutorError."""
        self._folder, self._every, self._patience = folder, every, patience
        self._measure, self._progress = measure, progress
        self._known = read_lines(folder / ACCURACY)  # before any process writes: all see the same

    def on_step_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        """Measure when it is time."""
        if state.global_step % self._every and state.global_step != state.max_steps:
            return
        control.should_save = True
        start, accuracy = time.monotonic(), None
        try:
            accuracy = self._measure()
        except TutorError as error:
            if state.is_world_process_zero:
                print(f"step {state.global_step}: {NOT_MEASURED} The reason: {error}", flush=True)
        seconds = time.monotonic() - start
        self._progress.pause(seconds)
        if accuracy is None:
            return
        known = [row for row in self._known if row["step"] < state.global_step]
        row = {"step": state.global_step, "accuracy": accuracy, "seconds": round(seconds)}
        self._known = [*known, row]
        best, since = best_of(self._known)
        name = f"checkpoint-{best['step']}"
        state.best_model_checkpoint = str(Path(args.output_dir) / name)  # is never deleted
        if state.is_world_process_zero:
            lines = "".join(json.dumps(row) + "\n" for row in self._known)
            write_whole(self._folder / ACCURACY, lines)
            write_whole(self._folder / BEST, json.dumps(best | {"checkpoint": f"checkpoints/{name}"}) + "\n")
            print(f"step {state.global_step}: {accuracy:.1%} right; best {best['accuracy']:.1%}", flush=True)
        if self._patience and since >= self._patience:
            print(f"No better accuracy in {since} measurements: stopped.", flush=True)
            control.should_training_stop = True


def best_of(measured: Sequence[dict[str, Any]]) -> tuple[dict[str, Any], int]:
    """Return the best measurement, the first of equals, and how many came after it."""
    best = max(measured, key=lambda row: (row["accuracy"], -row["step"]))
    return best, sum(row["step"] > best["step"] for row in measured)


def _append(path: Path, row: dict[str, Any]) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
