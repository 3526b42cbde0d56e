"""How a run ends, goes on and is watched: signals, kills, full disks, accuracy, early stop."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from accelerate import Accelerator
from peft import get_peft_model_state_dict
from PIL import Image
from safetensors.torch import load_file, save_file

from train import scoring, sft
from train.callbacks import Accuracy, Progress, StopOnSignal
from train.curve import read_lines
from train.data_card import digest
from train.recipe import Recipe, RecipeError, save
from train.scoring import AnswerAccuracy
from tutor.errors import TutorError
from tutor.inference.adapter import WEIGHTS
from tutor.inference.local import GPU_SLOTS, SLOTS
from tutor.prompting import QUESTION

ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.usefixtures("uncompiled")


@pytest.fixture
def recipe(model, tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    """A recipe for the tiny model and forty prepared rows, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    model.save_pretrained("base")
    tokenizer.save_pretrained("base")
    recipe = Recipe(
        "tiny", "base", rank=4, batch_tokens=128, accumulate=2, max_steps=4, save_steps=2, log_steps=1,
        schedule="warmup_stable_decay", decay=0.5, warmup=0.25, learning_rate=1e-2,
    )  # fmt: skip
    recipe.folder.mkdir(parents=True)
    with (recipe.folder / "train.jsonl").open("w", encoding="utf-8") as file:
        for i in range(40):
            ids = (
                tokenizer(f"question: {i}+1?")["input_ids"] + tokenizer(f"so {i + 1}")["input_ids"][1:] + [1]
            )
            mask = [int(k >= len(ids) - 4) for k in range(len(ids))]
            file.write(json.dumps({"input_ids": ids, "completion_mask": mask, "length": len(ids)}) + "\n")
    return recipe


def weights(recipe: Recipe, step: int) -> dict[str, torch.Tensor]:
    return load_file(recipe.folder / "checkpoints" / f"checkpoint-{step}" / WEIGHTS)


def losses(recipe: Recipe) -> list[tuple[int, float]]:
    lines = (recipe.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["step"], row["loss"]) for row in map(json.loads, lines) if "loss" in row]


class StopAt(StopOnSignal):
    """Receives its signal at a step."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._at = step

    def on_step_end(self, args, state, control, **kwargs) -> None:
        if state.global_step == self._at:
            self.received = signal.SIGINT
        super().on_step_end(args, state, control, **kwargs)


def test_a_run_that_was_stopped_ends_like_one_that_was_not(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    parted = replace(recipe, name="parted")
    parted.folder.mkdir()
    (parted.folder / "train.jsonl").write_bytes((recipe.folder / "train.jsonl").read_bytes())
    sft.train(parted, StopAt(3))
    assert not (parted.folder / "checkpoints" / "checkpoint-4").exists()
    # What a killed run can leave behind: a checkpoint that was not written to its end.
    torn = parted.folder / "checkpoints" / "checkpoint-9"
    torn.mkdir()
    (torn / WEIGHTS).write_bytes(b"half")
    sft.train(parted, StopOnSignal())
    straight, resumed = weights(recipe, 4), weights(parted, 4)
    assert straight.keys() == resumed.keys()
    assert all(torch.equal(straight[name], resumed[name]) for name in straight)
    assert losses(parted) == losses(recipe)
    assert any(t.abs().max() > 0 for name, t in resumed.items() if "lora_B" in name)


def test_a_run_starts_from_another_adapter(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    first = recipe.folder / "checkpoints" / "checkpoint-4"
    further = replace(recipe, name="further", start=str(first))
    further.folder.mkdir()
    shutil.copy(recipe.folder / "train.jsonl", further.folder)
    begun = get_peft_model_state_dict(sft.build_trainer(further).model)
    assert all(torch.equal(begun[name], tensor) for name, tensor in weights(recipe, 4).items())
    assert all(tensor.dtype == torch.float32 for tensor in begun.values())
    sft.train(further, StopOnSignal())
    assert any(not torch.equal(weights(further, 4)[name], tensor) for name, tensor in begun.items())


@pytest.mark.parametrize("rank", [2, 8])
def test_a_run_can_go_on_at_another_rank(recipe: Recipe, rank: int) -> None:
    sft.train(recipe, StopOnSignal())
    start = str(recipe.folder / "checkpoints" / "checkpoint-4")
    further = replace(recipe, name="further", start=start, rank=rank, alpha=rank)
    further.folder.mkdir()
    shutil.copy(recipe.folder / "train.jsonl", further.folder)
    sft.train(further, StopOnSignal())
    assert all(rank in tensor.shape for tensor in weights(further, 4).values())


def test_an_adapter_that_is_not_finite_is_no_start(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    path = recipe.folder / "checkpoints" / "checkpoint-4"
    tensors = load_file(path / WEIGHTS)
    next(iter(tensors.values()))[0] = torch.nan
    save_file(tensors, path / WEIGHTS)
    with pytest.raises(RecipeError, match="finite"):
        sft.build_trainer(replace(recipe, start=str(path)))


def test_an_adapter_of_another_base_model_is_no_start(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    own = recipe.folder / "recipe.yaml"
    own.write_text(own.read_text(encoding="utf-8").replace("base_model: base", "base_model: other"))
    start = str(recipe.folder / "checkpoints" / "checkpoint-4")
    with pytest.raises(RecipeError, match="belongs to other, not to base"):
        sft.build_trainer(replace(recipe, name="further", start=start))


def test_the_stable_schedule_falls_at_the_end_and_needs_one(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    lines = (recipe.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()
    rates = [row["learning_rate"] for row in map(json.loads, lines) if "loss" in row]
    assert rates == pytest.approx([0.0, 1e-2, 1e-2, 5e-3])
    with pytest.raises(RecipeError, match="needs max_steps"):
        sft.build_trainer(replace(recipe, max_steps=-1))


def test_a_stable_run_can_be_shortened_and_decays_from_where_it_is(recipe: Recipe) -> None:
    sft.train(replace(recipe, max_steps=40), StopAt(2))
    sft.train(replace(recipe, max_steps=4), StopOnSignal())
    lines = (recipe.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[-2])["step"] == 4
    assert json.loads(lines[-2])["learning_rate"] == pytest.approx(5e-3)


def test_a_finished_run_is_not_trained_on(recipe: Recipe, capsys) -> None:
    sft.train(recipe, StopOnSignal())
    before = losses(recipe)
    sft.train(recipe, StopOnSignal())
    assert "finished" in capsys.readouterr().out
    assert losses(recipe) == before and saved_step(recipe) == 4
    with pytest.raises(RecipeError, match="max_steps is 3"):
        sft.train(replace(recipe, max_steps=3), StopOnSignal())
    sft.train(replace(recipe, max_steps=5), StopOnSignal())
    assert saved_step(recipe) == 5


@pytest.mark.parametrize("values", [{}, {"max_steps": 5}])
def test_a_finished_run_refuses_another_recipe(recipe: Recipe, values: dict[str, int], capsys) -> None:
    sft.train(recipe, StopOnSignal())
    with pytest.raises(RecipeError, match="started with another rank, learning_rate"):
        sft.train(replace(recipe, rank=8, learning_rate=1e-3, **values), StopOnSignal())
    assert "finished" not in capsys.readouterr().out
    assert "rank: 4\n" in (recipe.folder / "recipe.yaml").read_text(encoding="utf-8")


def add_row(recipe: Recipe) -> None:
    data = recipe.folder / "train.jsonl"
    lines = data.read_text(encoding="utf-8").splitlines(keepends=True)
    data.write_text("".join([*lines, lines[0]]), encoding="utf-8")


@pytest.mark.parametrize("stopped", [2, 4])
def test_checkpoints_are_not_continued_on_other_rows(recipe: Recipe, stopped: int, capsys) -> None:
    sft.train(recipe, StopAt(stopped))
    before = (recipe.folder / "train.jsonl").read_text(encoding="utf-8")
    add_row(recipe)
    longer = replace(recipe, max_steps=5)
    said = f"other rows than .*checkpoint-{stopped} .*delete .*checkpoints "
    for again in (recipe, longer):
        with pytest.raises(RecipeError, match=said):
            sft.train(again, StopOnSignal())
    assert saved_step(recipe) == stopped and "finished" not in capsys.readouterr().out
    (recipe.folder / "train.jsonl").write_text(before, encoding="utf-8")
    sft.train(longer, StopOnSignal())
    assert saved_step(recipe) == 5


def test_rows_prepared_while_a_run_goes_on_are_compared(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    sft.train(recipe, StopAt(2))
    data = recipe.folder / "train.jsonl"
    rows = data.read_text(encoding="utf-8")

    def prepared(text: str) -> None:
        data.unlink(missing_ok=True)
        monkeypatch.setattr(sft, "prepare", lambda *_: {"rows": data.write_text(text, encoding="utf-8")})
        sft.train(recipe, StopOnSignal())

    with pytest.raises(RecipeError, match="other rows than"):
        prepared(rows + rows)
    assert saved_step(recipe) == 2
    prepared(rows)
    assert saved_step(recipe) == 4


def test_without_checkpoints_a_run_begins_on_other_rows(recipe: Recipe) -> None:
    sft.train(recipe, StopAt(2))
    shutil.rmtree(recipe.folder / "checkpoints")
    add_row(recipe)
    sft.train(recipe, StopAt(2))
    assert saved_step(recipe) == 2
    sft.train(recipe, StopOnSignal())
    assert saved_step(recipe) == 4


def test_a_run_that_an_older_version_started_goes_on_and_is_then_tied_to_its_rows(recipe: Recipe) -> None:
    sft.train(recipe, StopAt(2))
    tied = recipe.folder / sft.ROWS_HASH
    known = tied.read_text(encoding="utf-8")
    assert known == f"{digest(recipe.folder / 'train.jsonl')}  train.jsonl\n"
    tied.unlink()
    sft.train(recipe, StopOnSignal())
    assert saved_step(recipe) == 4 and tied.read_text(encoding="utf-8") == known
    add_row(recipe)
    with pytest.raises(RecipeError, match="other rows"):
        sft.train(recipe, StopOnSignal())


def test_a_run_that_ended_early_is_not_trained_on(recipe: Recipe, capsys) -> None:
    sft.train(recipe, StopOnSignal())
    longer = replace(recipe, max_steps=9, patience=2)
    shares = ((2, 0.5), (3, 0.4), (4, 0.3))
    rows = [json.dumps({"step": step, "accuracy": share}) for step, share in shares]
    (recipe.folder / "accuracy.jsonl").write_text("\n".join(rows), encoding="utf-8")
    sft.train(longer, StopOnSignal())
    assert "ended early" in capsys.readouterr().out and saved_step(recipe) == 4
    sft.train(replace(longer, patience=3, max_steps=5), StopOnSignal())
    assert saved_step(recipe) == 5


def test_a_run_that_goes_on_logs_and_saves_as_its_recipe_says_now(recipe: Recipe) -> None:
    sft.train(recipe, StopAt(2))
    sft.train(replace(recipe, max_steps=9, save_steps=3, log_steps=4, keep_checkpoints=2), StopOnSignal())
    assert [step for step, _ in losses(recipe)] == [1, 2, 4, 8]
    kept = sorted(path.name for path in (recipe.folder / "checkpoints").glob("checkpoint-*"))
    assert kept == ["checkpoint-6", "checkpoint-9"]


def test_the_log_holds_speed_and_memory_and_the_curve_is_drawn(recipe: Recipe) -> None:
    sft.train(recipe, StopOnSignal())
    row = json.loads((recipe.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert row["tokens_per_second"] > 0
    assert row["peak_memory_gb"] > 0.1
    table = (recipe.folder / "loss.csv").read_text(encoding="utf-8").splitlines()
    assert table[0].startswith("step,")
    assert len(table) == 5
    with Image.open(recipe.folder / "loss.png") as picture:
        assert len(picture.convert("RGB").getcolors(1 << 20)) > 3


def test_a_loss_that_is_not_finite_ends_the_run_and_names_the_batch(recipe: Recipe) -> None:
    sft.claim_folder(recipe)
    trainer = sft.build_trainer(recipe)
    next(p for p in trainer.model.parameters() if p.requires_grad).data.fill_(torch.nan)
    with pytest.raises(TutorError, match=r"not finite at step 1, in a batch of \d+ rows.*'question: "):
        trainer.train()


def test_a_report_that_is_not_installed_is_named(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sft, "find_spec", lambda name: None)
    with pytest.raises(RecipeError, match="pip install trackio"):
        sft.build_trainer(replace(recipe, report_to="trackio"))


def test_a_line_that_a_full_disk_cut_off_does_not_end_the_next_run(recipe: Recipe) -> None:
    (recipe.folder / "progress.jsonl").write_text('{"step": 1, "lo', encoding="utf-8")
    sft.train(recipe, StopOnSignal())
    assert [row["step"] for row in read_lines(recipe.folder / "progress.jsonl") if "loss" in row] == [2, 3, 4]


def test_a_full_disk_ends_in_a_sentence(recipe: Recipe) -> None:
    (recipe.folder / "progress.jsonl").symlink_to("/dev/full")
    with pytest.raises(TutorError, match="disk is full"):
        sft.train(recipe, StopOnSignal())


def test_the_best_checkpoint_is_remembered_and_the_run_ends_early(recipe: Recipe) -> None:
    recipe = replace(recipe, max_steps=9, save_steps=100, keep_checkpoints=2)
    sft.claim_folder(recipe)
    trainer = sft.build_trainer(recipe)
    shares = iter([0.2, 0.4, 0.3, 0.4, 0.9])
    progress = Progress(recipe.folder, lambda: 0)
    trainer.add_callback(Accuracy(recipe.folder, 1, 2, lambda: next(shares), progress))
    trainer.train()
    assert trainer.state.global_step == 4
    assert (
        recipe.folder / "checkpoints" / "checkpoint-1"
    ).exists() is False  # two are kept: the best, the last
    best = json.loads((recipe.folder / "best.json").read_text(encoding="utf-8"))
    assert (best["step"], best["accuracy"]) == (2, 0.4)
    assert (recipe.folder / best["checkpoint"] / WEIGHTS).is_file()


def test_a_measurement_that_fails_leaves_a_checkpoint_and_the_run_goes_on(recipe: Recipe, capsys) -> None:
    recipe = replace(recipe, max_steps=3, save_steps=100)
    sft.claim_folder(recipe)
    trainer = sft.build_trainer(recipe)
    shares = iter([None, 0.4, None])

    def measure() -> float:
        share = next(shares)
        if share is None:
            raise TutorError("The model ran out of memory.")
        return share

    progress = Progress(recipe.folder, lambda: 0)
    trainer.add_callback(Accuracy(recipe.folder, 1, 1, measure, progress))
    trainer.train()
    assert trainer.state.global_step == 3
    saved = sorted(path.name for path in (recipe.folder / "checkpoints").glob("checkpoint-*"))
    assert saved == ["checkpoint-1", "checkpoint-2", "checkpoint-3"]
    assert [row["step"] for row in read_lines(recipe.folder / "accuracy.jsonl")] == [2]
    assert json.loads((recipe.folder / "best.json").read_text(encoding="utf-8"))["step"] == 2
    said = capsys.readouterr().out
    assert "step 1: accuracy was not measured" in said and "step 3: accuracy was not measured" in said
    assert "ran out of memory" in said


def test_a_failed_measurement_does_not_change_how_a_run_goes_on(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise TutorError("The model ran out of memory.")

    monkeypatch.setattr(scoring, "measure", fail)
    Path("rows.jsonl").write_text('{"question": "1+1?", "answer": "2"}\n', encoding="utf-8")
    watched = replace(recipe, name="watched", save_steps=100, eval_steps=2, eval_file="rows.jsonl")
    watched.folder.mkdir()
    shutil.copy(recipe.folder / "train.jsonl", watched.folder)
    sft.train(recipe, StopOnSignal())
    sft.train(watched, StopAt(3))
    assert (watched.folder / "checkpoints" / "checkpoint-2").is_dir()
    shutil.rmtree(watched.folder / "checkpoints" / "checkpoint-3")  # as if it had been killed
    sft.train(watched, StopOnSignal())
    straight, resumed = weights(recipe, 4), weights(watched, 4)
    assert all(torch.equal(straight[name], resumed[name]) for name in straight)
    assert not (watched.folder / "accuracy.jsonl").exists()


@pytest.mark.parametrize(("device", "slots"), [("cpu", SLOTS), ("meta", GPU_SLOTS)])
def test_a_gpu_writes_as_many_answers_at_once_as_in_the_app(
    tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: str, slots: int
) -> None:
    data, seen = tmp_path / "dev.jsonl", []
    data.write_text('{"question": "1+1?", "answer": "2"}\n', encoding="utf-8")
    monkeypatch.setattr(scoring, "measure", lambda backend, *_: seen.append(backend.slots) or [])
    trainer = SimpleNamespace(as_served=lambda: nullcontext(None), accelerator=Accelerator(cpu=True))
    gemma = SimpleNamespace(like=torch.empty(0, device=device), adapters=frozenset())
    AnswerAccuracy(trainer, tokenizer, QUESTION, data, 10, decoder=lambda model: gemma)()
    assert seen == [slots]


def test_all_processes_learn_that_one_could_not_measure(
    tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "dev.jsonl"
    data.write_text('{"question": "1+1?", "answer": "2"}\n' * 2, encoding="utf-8")
    monkeypatch.setattr(scoring, "measure", lambda *_: [SimpleNamespace(right=True)])
    accelerator = SimpleNamespace(
        process_index=0,
        num_processes=2,
        device=torch.device("cpu"),
        reduce=lambda found: found + torch.tensor([0, 1]),  # what a process beside this one adds
    )
    trainer = SimpleNamespace(as_served=lambda: nullcontext(None), accelerator=accelerator)
    gemma = SimpleNamespace(like=torch.empty(0), adapters=frozenset())
    with pytest.raises(TutorError, match="Another process"):
        AnswerAccuracy(trainer, tokenizer, QUESTION, data, 10, decoder=lambda model: gemma)()


def test_accuracy_is_measured_on_what_the_model_writes(typist, tokenizer, tmp_path: Path) -> None:
    gemma = typist("\n<think>\na\n</think>\n\\(72\\)", "\n<think>\na\n</think>\n\\(71\\)")
    data = tmp_path / "dev.jsonl"
    rows = [{"question": "long question", "answer": "#### 72"}, {"question": "short", "answer": "72"}]
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    trainer = SimpleNamespace(as_served=lambda: nullcontext(None), accelerator=Accelerator(cpu=True))
    assert AnswerAccuracy(trainer, tokenizer, QUESTION, data, 10, decoder=lambda model: gemma)() == 0.5


def test_measuring_in_a_run_changes_nothing_in_it(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "MAX_NEW_TOKENS", 8)
    sft.train(recipe, StopOnSignal())
    watched = replace(recipe, name="watched", eval_steps=2, eval_rows=2, eval_file="rows.jsonl")
    watched.folder.mkdir()
    (watched.folder / "train.jsonl").write_bytes((recipe.folder / "train.jsonl").read_bytes())
    Path("rows.jsonl").write_text('{"question": "1+1?", "answer": "2"}\n' * 2, encoding="utf-8")
    sft.train(watched, StopOnSignal())
    steps = [
        json.loads(line)["step"] for line in (watched.folder / "accuracy.jsonl").read_text().splitlines()
    ]
    assert steps == [2, 4]
    straight, measured = weights(recipe, 4), weights(watched, 4)
    assert all(torch.equal(straight[name], measured[name]) for name in straight)


@pytest.fixture
def start(recipe: Recipe):
    """`start()` runs the stage in a process of its own, writing to output.txt; it is ended after the test."""
    recipe = replace(recipe, max_steps=100_000, save_steps=3)
    save(recipe, Path("recipe.yaml"))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "train.sft", "recipe.yaml"]
    with ExitStack() as ends, Path("output.txt").open("w") as output:

        def run() -> subprocess.Popen[bytes]:
            process = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
            ends.callback(process.kill)
            return process

        yield run


def saved_step(recipe: Recipe) -> int:
    last = sft.last_checkpoint(recipe.folder / "checkpoints")
    return int(last.name.removeprefix("checkpoint-")) if last else 0


def wait_for(step: int, recipe: Recipe, process: subprocess.Popen[bytes]) -> None:
    while saved_step(recipe) < step:
        assert process.poll() is None, Path("output.txt").read_text(encoding="utf-8")
        time.sleep(0.1)


@pytest.mark.timeout(400)  # two processes, each with all imports
def test_ctrl_c_keeps_a_checkpoint_and_a_killed_run_goes_on(recipe: Recipe, start) -> None:
    first = start()
    wait_for(6, recipe, first)
    first.kill()
    first.wait()
    before = [step for step, _ in losses(recipe)]
    second = start()
    wait_for(before[-1] + 6, recipe, second)
    second.send_signal(signal.SIGINT)
    assert second.wait(timeout=120) == 130
    assert "Stopping after this step" in Path("output.txt").read_text(encoding="utf-8")
    after = [step for step, _ in losses(recipe)][len(before) :]
    assert saved_step(recipe) == after[-1]
    assert 1 < after[0] <= before[-1] + 1  # from a checkpoint, not from the start


def test_the_echo_of_a_signal_is_no_second_one(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = StopOnSignal()
    with pytest.raises(SystemExit):
        stop._receive(signal.SIGTERM, None)  # nothing is trained yet
    stop.on_train_begin(None, None, None)
    stop._receive(signal.SIGTERM, None)
    stop._receive(signal.SIGINT, None)
    assert stop.received == signal.SIGTERM
    later = time.monotonic() + 60
    monkeypatch.setattr(time, "monotonic", lambda: later)
    with pytest.raises(SystemExit) as ended:
        stop._receive(signal.SIGINT, None)
    assert ended.value.code == 130


# Run by each of two processes: which rows it gets, and which files of the run it writes.
RANK = """
import json, os, sys
from dataclasses import replace
from pathlib import Path

written = []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and "runs/" in arguments[0]:
        if set(str(arguments[1])) & set("wax+"):
            written.append(arguments[0])
    elif event in ("os.rename", "os.remove") and "runs/" in str(arguments[0]):
        written.append(str(arguments[0]))

sys.addaudithook(watch)
from train import sft
from train.callbacks import StopOnSignal
from train.recipe import load

recipe = load(Path("halves.yaml"), [])
sft.train(recipe, StopOnSignal())
mine = list(written)
# 40 rows are 13 batches and a row.
odd = replace(recipe, name="odd", batch_tokens=0, batch=3, schedule="cosine")
loader = sft.build_trainer(odd).get_train_dataloader()

class Told(StopOnSignal):
    def on_step_end(self, args, state, control, **kwargs):
        if os.environ["RANK"] == "1" and state.global_step == 2:
            self.received = 15  # one of the processes gets a signal
        super().on_step_end(args, state, control, **kwargs)

told = Told()
sft.train(replace(recipe, name="told"), told)
assert told.received == 15
rows = [row for batch in loader for row in batch["input_ids"].tolist()]
Path(f"rank-{os.environ['RANK']}.json").write_text(json.dumps({"rows": rows, "written": mine}))
"""


@pytest.mark.timeout(400)  # processes with all imports
def test_two_processes_train_like_one(recipe: Recipe) -> None:
    """Each takes every other batch, so that a step sees the same rows as one process with two batches."""
    sft.train(recipe, StopOnSignal())
    halves = replace(recipe, name="halves", accumulate=1)
    for folder in (halves.folder, Path("runs/odd"), Path("runs/told")):
        folder.mkdir()
        shutil.copy(recipe.folder / "train.jsonl", folder)
    save(halves, Path("halves.yaml"))
    Path("rank.py").write_text(RANK, encoding="utf-8")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    done = subprocess.run([*command, "rank.py"], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert [step for step, _ in losses(halves)] == [1, 2, 3, 4]
    assert saved_step(replace(recipe, name="told")) == 2  # both ended where one was told to
    for (_, one), (_, two) in zip(losses(recipe), losses(halves), strict=True):
        assert two == pytest.approx(one, rel=1e-4)
    one, two = weights(recipe, 4), weights(halves, 4)
    assert all(torch.allclose(one[name], two[name], atol=1e-4) for name in one)

    first, second = (json.loads(Path(f"rank-{rank}.json").read_text()) for rank in (0, 1))
    assert any("progress.jsonl" in path for path in first["written"])
    own = "rng_state_1.pth"  # each process keeps the state of its random numbers
    assert [path for path in second["written"] if not path.endswith(own)] == []
    seen = [tuple(row) for row in first["rows"] + second["rows"]]
    assert len(first["rows"]) > 10 and len(second["rows"]) > 10
    assert len(seen) == len(set(seen))  # no row twice, also where the batches do not come out even
