"""Packing, the card and publishing, with a folder in the Hub's place."""

import errno
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from train import card, pack, publish
from train.evaluate import Score
from train.recipe import Recipe, load, save
from tutor.errors import TutorError
from tutor.inference.adapter import CONFIG, WEIGHTS, sha256

DATA = (
    "# Data of tiny\n\n| source | license |\n|---|---|\n| /home/somebody/rows.jsonl at 17a4 | Apache-2.0 |\n"
)


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A checkpoint of a run whose recipe is full of paths."""
    run = tmp_path / "runs" / "tiny"
    path = run / "checkpoints" / "checkpoint-7"
    path.mkdir(parents=True)
    save_file({"base_model.model.q_proj.lora_A.weight": torch.ones(2, 3)}, path / WEIGHTS)
    config = {"peft_type": "LORA", "base_model_name_or_path": "/home/somebody/cache/gemma", "r": 2}
    (path / CONFIG).write_text(json.dumps(config), encoding="utf-8")
    recipe = Recipe(
        "tiny", "gemma-3-270m", gsm8k="/home/somebody/gsm8k", source="/home/somebody/rows.jsonl",
        eval_file="/home/somebody/dev.jsonl", samples="/home/somebody/samples.jsonl",
        start="/home/somebody/runs/first/checkpoints/checkpoint-3",
        decontaminate=["/home/somebody/test.jsonl", "openai/gsm8k:main:test"],
    )  # fmt: skip
    save(recipe, run / "recipe.yaml")
    (run / "DATA.md").write_text(DATA, encoding="utf-8")
    (run / "data.json").write_text("{}\n", encoding="utf-8")
    (run / "loss.csv").write_text("step,loss\n1,2\n", encoding="utf-8")
    (run / "loss.png").write_bytes(b"picture")
    return path


def score(adapter: str, correct: int, **values: object) -> dict[str, object]:
    plain = Score(
        "gemma-3-270m", adapter, "gsm8k", "dev", 10, correct, correct / 10, (0.1, 0.9), "greedy", "on", "c",
        1, rows="17a4",
    )  # fmt: skip
    return asdict(plain) | values


@pytest.fixture
def adapter(checkpoint: Path, tmp_path: Path) -> Path:
    """A whole adapter folder."""
    folder = tmp_path / "math-adapter"
    pack.pack(checkpoint, folder)
    scores = [
        score("math-adapter", 6, well_formed=0.99, by={"family": {"ratios": (3, 4)}, "level": {"2": (1, 6)}},
              paired={"gained": 5, "lost": 1, "p": 0.21875}, weights=sha256(folder / WEIGHTS)),
        score("none", 2),
    ]  # fmt: skip
    (folder / "scores.json").write_text(json.dumps(scores), encoding="utf-8")
    (folder / card.CARD).write_text(card.build_card(folder), encoding="utf-8")
    return folder


class FolderHub:
    """Keeps repositories as folders."""

    def __init__(self, root: Path) -> None:
        self.root, self.private = root, None

    def create_repo(self, repo_id: str, *, private: bool, exist_ok: bool) -> None:
        self.private = private
        (self.root / repo_id).mkdir(parents=True, exist_ok=exist_ok)

    def upload_folder(
        self, *, repo_id: str, folder_path: Path, allow_patterns: list[str], commit_message: str
    ) -> None:
        for name in allow_patterns:
            shutil.copy(folder_path / name, self.root / repo_id / name)


def test_no_path_of_the_machine_travels(adapter: Path) -> None:
    for path in adapter.iterdir():
        assert b"somebody" not in path.read_bytes(), path.name
    recipe = load(adapter / "recipe.yaml", [])
    assert (recipe.gsm8k, recipe.source, recipe.eval_file) == ("", "rows.jsonl", "dev.jsonl")
    assert (recipe.start, recipe.samples) == ("first/checkpoints/checkpoint-3", "samples.jsonl")
    assert recipe.decontaminate == ["test.jsonl", "openai/gsm8k:main:test"]


def test_data_card_and_loss_curve_travel_in_the_manifest(adapter: Path) -> None:
    listed = json.loads((adapter / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert {"data.json", "DATA.md", "loss.csv", "loss.png", "NOTICE", "recipe.yaml", CONFIG, WEIGHTS} == set(
        listed
    )


def test_the_card_holds_every_figure_base_before_tuned(adapter: Path) -> None:
    text = (adapter / card.CARD).read_text(encoding="utf-8")
    assert text.startswith("---\nbase_model: google/gemma-3-270m\n")
    base = "| gsm8k, dev | base | greedy | on | 10 | 20.0% | 10.0% to 90.0% |  |"
    tuned = "| gsm8k, dev | tuned | greedy | on | 10 | 60.0% | 10.0% to 90.0% | 99.0% |"
    assert f"{base}\n{tuned}" in text
    assert "5 answers gained, 1 lost, p = 0.22" in text
    assert "| ratios | 3 | 4 | 75% |" in text
    assert "| 2 | 1 | 6 | 17% |" in text
    assert "![Loss by step](loss.png)" in text
    assert "| rows.jsonl at 17a4 | Apache-2.0 |" in text
    assert "# Data of tiny" not in text
    assert "has not been scored" not in text


@pytest.mark.parametrize("name", [WEIGHTS, "loss.csv", "manifest.json"])
@pytest.mark.parametrize("before", [False, True])
def test_a_full_disk_leaves_no_half_adapter(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, before: bool
) -> None:
    folder = tmp_path / "math-adapter"
    if before:
        pack.pack(checkpoint, folder)
        save_file({"base_model.model.q_proj.lora_A.weight": torch.zeros(2, 3)}, checkpoint / WEIGHTS)
    there = {path.name: path.read_bytes() for path in folder.iterdir()} if before else {}
    new = pack.Together.new

    def full(files: pack.Together, asked: str) -> Path:
        path = new(files, asked)
        if asked == name:
            path.write_bytes(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")
        return path

    with monkeypatch.context() as patch:
        patch.setattr(pack.Together, "new", full)
        with pytest.raises(TutorError, match="disk of .*math-adapter is full. Nothing was written"):
            pack.pack(checkpoint, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == there
    pack.pack(checkpoint, folder)
    assert {path.name for path in folder.iterdir()} == {
        "data.json", "DATA.md", "loss.csv", "loss.png", "NOTICE", "recipe.yaml", "manifest.json", CONFIG,
        WEIGHTS,
    }  # fmt: skip
    assert json.loads((folder / "manifest.json").read_text())["files"][WEIGHTS] == sha256(folder / WEIGHTS)


def test_the_runs_before_stand_in_manifest_and_card(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = tmp_path / "runs" / "first"
    first.mkdir()
    save(Recipe("first", "gemma-3-270m", start="some/packed-adapter"), first / "recipe.yaml")
    (first / "data.json").write_text(json.dumps({"files": {"train.jsonl": "ab12"}}), encoding="utf-8")
    save(Recipe("tiny", "gemma-3-270m", start="runs/first/checkpoints/checkpoint-3"),
         checkpoint.parent.parent / "recipe.yaml")  # fmt: skip
    pack.pack(checkpoint, tmp_path / "packed")
    earlier = json.loads((tmp_path / "packed/manifest.json").read_text(encoding="utf-8"))["earlier_runs"]
    assert [run["name"] for run in earlier] == ["first", "packed-adapter"]
    assert (earlier[0]["step"], earlier[0]["rank"], earlier[0]["train.jsonl"]) == (3, 16, "ab12")
    (tmp_path / "packed/scores.json").write_text("[]", encoding="utf-8")
    text = card.build_card(tmp_path / "packed")
    assert "| goes on from | first, step 3 (rank 16, rate 0.001); packed-adapter |" in text


def test_scores_of_other_weights_or_rows_are_refused(adapter: Path) -> None:
    path = adapter / "scores.json"
    scores = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([scores[0] | {"weights": "0"}, scores[1]]), encoding="utf-8")
    with pytest.raises(TutorError, match="measured with other weights"):
        card.build_card(adapter)
    path.write_text(json.dumps([scores[0], scores[1] | {"rows": "0"}]), encoding="utf-8")
    with pytest.raises(TutorError, match="measured on other rows"):
        card.build_card(adapter)


def test_the_limits_are_those_that_were_measured(adapter: Path) -> None:
    assert "more often wrong" not in (adapter / card.CARD).read_text(encoding="utf-8")
    path = adapter / "scores.json"
    scores = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([scores[0] | {"accuracy": 0.2}]), encoding="utf-8")
    assert "more often wrong than right on some problems: 20% of gsm8k, dev right" in card.build_card(adapter)


def test_a_score_without_one_of_the_base_beside_it_is_named(adapter: Path) -> None:
    assert "Not measured for the base" not in (adapter / card.CARD).read_text(encoding="utf-8")
    path = adapter / "scores.json"
    scores = json.loads(path.read_text(encoding="utf-8"))
    alone = [
        scores[0] | {"data": "curriculum", "split": "test", "n": 1_600},
        scores[0] | {"calculator": "off"},
    ]
    path.write_text(json.dumps([*scores, *alone]), encoding="utf-8")
    assert (
        "\n\nNot measured for the base model: curriculum, test (greedy, calculator on, n = 1,600); "
        "gsm8k, dev (greedy, calculator off, n = 10).\n\n"
    ) in card.build_card(adapter)


def test_a_card_without_a_score_of_the_adapter_says_so(adapter: Path) -> None:
    (adapter / "scores.json").write_text(json.dumps([score("none", 2)]), encoding="utf-8")
    text = card.build_card(adapter)
    assert "has not been scored yet" in text
    assert "model-index" not in text


def test_publishing_sends_the_adapter_and_nothing_else(adapter: Path, tmp_path: Path) -> None:
    (adapter / "notes.txt").write_text("mine", encoding="utf-8")
    hub = FolderHub(tmp_path / "hub")
    publish.publish(adapter, "me/math-adapter", hub, private=True)
    sent = {path.name for path in (hub.root / "me" / "math-adapter").iterdir()}
    assert sent == {path.name for path in adapter.iterdir()} - {"notes.txt"}
    assert hub.private is True


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("scores.json", None, "train.evaluate"),
        ("README.md", None, "train.card"),
        ("manifest.json", None, "train.pack"),
        ("recipe.yaml", "name: other\nbase_model: m\n", "recipe.yaml is damaged or was changed"),
        ("loss.png", None, "loss.png is damaged"),
        ("README.md", "# The best adapter", "not that of its scores"),
    ],
)
def test_a_folder_that_is_not_whole_is_not_published(
    adapter: Path, tmp_path: Path, file: str, text: str | None, reason: str
) -> None:
    if text is None:
        (adapter / file).unlink()
    else:
        (adapter / file).write_text(text, encoding="utf-8")
    with pytest.raises(TutorError, match=reason):
        publish.publish(adapter, "me/math-adapter", FolderHub(tmp_path / "hub"), private=False)
    assert not (tmp_path / "hub").exists()


def test_without_a_token_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.get_token", lambda: None)
    with pytest.raises(TutorError, match="HF_TOKEN"):
        publish.connect()


def test_a_hub_that_fails_gives_a_sentence(adapter: Path) -> None:
    class Offline(FolderHub):
        def create_repo(self, repo_id: str, **options: object) -> None:
            raise ConnectionError("no route to the Hub.\nTraceback")

    with pytest.raises(TutorError, match=r"me/x could not be written: no route to the Hub\. Check"):
        publish.publish(adapter, "me/x", Offline(adapter), private=False)


def test_a_dry_run_lists_the_files(adapter: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr("sys.argv", ["publish", str(adapter), "me/math-adapter", "--dry-run"])
    publish.main()
    out = capsys.readouterr().out
    assert WEIGHTS in out and out.endswith("Nothing was sent to me/math-adapter.\n")


def test_the_shipped_card_is_that_of_its_scores() -> None:
    folder = Path(card.__file__).parent.parent / "assets" / "adapters" / "gemma-3-270m-math"
    assert (folder / card.CARD).read_text(encoding="utf-8") == card.build_card(folder)
