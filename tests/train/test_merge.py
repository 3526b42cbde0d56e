"""Merging on a tiny model, and handing the result to a converter."""

import errno
import json
import sys
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors import SafetensorError

from train import merge as stage
from train.export import SCRIPT, build_modelfile, export, find_converter
from train.merge import base_of, merge_adapter, refuse_quantized
from tutor.errors import TutorError
from tutor.inference.weights import load


@pytest.fixture
def base(model, tokenizer, tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    model.to(torch.bfloat16).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture
def adapter(model, base: Path, tmp_path: Path) -> Path:
    tuned = get_peft_model(
        model, LoraConfig(r=4, target_modules=["q_proj", "down_proj"], task_type="CAUSAL_LM")
    )
    with torch.no_grad():
        for name, parameter in tuned.named_parameters():
            if "lora_" in name:
                parameter.normal_(std=0.1)
    folder = tmp_path / "adapter"
    tuned.save_pretrained(folder)
    path = folder / "adapter_config.json"
    config = json.loads(path.read_text(encoding="utf-8")) | {"base_model_name_or_path": "base"}
    path.write_text(json.dumps(config), encoding="utf-8")
    return folder


def test_the_merged_model_says_what_the_adapter_says(base: Path, adapter: Path, tmp_path: Path) -> None:
    from tutor.inference.adapter import attach

    assert base_of(adapter) == "base"
    difference = merge_adapter(adapter, tmp_path / "merged", str(base))
    ids = torch.tensor([[2, 270, 271, 272]])
    with torch.inference_mode():
        merged = load(tmp_path / "merged")(ids).logits.float()
        beside = attach(load(base), adapter, "base")(ids).logits.float()
        plain = load(base)(ids).logits.float()
    assert difference < 0.02 < stage.TOLERANCE  # a margin for other processors
    assert (merged - beside).abs().max() < 0.05 * beside.abs().max()
    assert (merged - plain).abs().max() > 3 * (merged - beside).abs().max()
    assert "Gemma Terms of Use" in (tmp_path / "merged" / "NOTICE").read_text(encoding="utf-8")


def test_a_quantized_base_is_refused(base: Path, adapter: Path, tmp_path: Path) -> None:
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    config["quantization_config"] = {"quant_method": "bitsandbytes", "load_in_4bit": True}
    (base / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(TutorError, match=r"is quantized \(bitsandbytes\)"):
        refuse_quantized(base)
    with pytest.raises(TutorError, match="unquantized base"):
        merge_adapter(adapter, tmp_path / "merged", str(base))
    assert not (tmp_path / "merged").exists()


def test_a_folder_with_files_is_not_written_over(base: Path, adapter: Path, tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="is not empty"):
        merge_adapter(adapter, tmp_path, str(base))


def test_a_file_is_not_written_over(base: Path, adapter: Path, tmp_path: Path) -> None:
    (tmp_path / "merged").write_text("mine", encoding="utf-8")
    with pytest.raises(TutorError, match="is not empty"):
        merge_adapter(adapter, tmp_path / "merged", str(base))
    assert (tmp_path / "merged").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("share", [0.0, 0.75, 1.25, float("nan")])
def test_a_merge_that_deviates_is_refused(
    base: Path, adapter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    """The adapter is left out, or added with a quarter too little or too much, or to no number."""

    def deviating(model, folder: Path, name: str):
        plain = {key: value.clone() for key, value in model.state_dict().items()}
        merged = merge(model, folder, name)
        with torch.no_grad():
            for key, value in merged.state_dict().items():
                value.copy_(plain[key] + share * (value - plain[key]))
        return merged

    merge = stage.merge
    monkeypatch.setattr(stage, "merge", deviating)
    with pytest.raises(TutorError, match="logits differ by .* nothing was written"):
        merge_adapter(adapter, tmp_path / "merged", str(base))
    assert not (tmp_path / "merged").exists()


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        SafetensorError(f"Error while serializing: I/O error: No space (os error {errno.ENOSPC})"),
    ],
)
def test_a_full_disk_leaves_no_half_model(
    base: Path, adapter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool, error: Exception
) -> None:
    target, copy = tmp_path / "new" / "merged", stage._copy_tokenizer
    if there:
        target.mkdir(parents=True)

    def full(*_: object) -> None:
        raise error

    monkeypatch.setattr(stage, "_copy_tokenizer", full)
    with pytest.raises(TutorError, match="disk of .*merged is full. Nothing was written; free some space"):
        merge_adapter(adapter, target, str(base))
    assert list((tmp_path / "new").rglob("*")) == ([target] if there else [])
    monkeypatch.setattr(stage, "_copy_tokenizer", copy)
    merge_adapter(adapter, target, str(base))
    assert {"model.safetensors", "config.json", "tokenizer.json", "NOTICE"} <= {
        path.name for path in target.iterdir()
    }
    assert list(target.parent.iterdir()) == [target] and not (target / stage.UNFINISHED).exists()


@pytest.mark.parametrize("there", [False, True])
def test_what_a_kill_has_left_is_no_obstacle(base: Path, adapter: Path, tmp_path: Path, there: bool) -> None:
    target = tmp_path / "new" / "merged"
    left = target / stage.UNFINISHED if there else target.with_name(f".merged{stage.UNFINISHED}")
    left.mkdir(parents=True)
    (left / "half.safetensors").write_bytes(b"half")
    merge_adapter(adapter, target, str(base))
    assert not left.exists() and not (target / "half.safetensors").exists()
    assert (target / "model.safetensors").is_file()


def test_other_errors_are_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    with pytest.raises(SafetensorError, match="damaged"), stage._whole(tmp_path / "merged"):
        raise SafetensorError("damaged")
    assert not list(tmp_path.iterdir())


def test_an_adapter_without_a_base_is_named(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="names a base model"):
        base_of(tmp_path)


def test_a_missing_converter_says_where_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LLAMA_CPP", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TutorError, match="git clone https://github.com/ggml-org/llama.cpp"):
        find_converter(None)
    with pytest.raises(TutorError, match="nowhere.py is not there"):
        find_converter(tmp_path / "nowhere.py")
    (tmp_path / SCRIPT).write_text("", encoding="utf-8")
    monkeypatch.setenv("LLAMA_CPP", str(tmp_path))
    assert find_converter(None) == tmp_path / SCRIPT


def test_the_converter_is_asked_for_the_type_and_its_failure_is_told(base: Path, tmp_path: Path) -> None:
    converter = tmp_path / SCRIPT
    converter.write_text(
        "import sys, pathlib\n"
        "model, _, out, _, kind = sys.argv[1:]\n"
        "pathlib.Path(out).write_text(f'{pathlib.Path(model).name} {kind}')\n",
        encoding="utf-8",
    )
    modelfile = export(base, tmp_path / "out" / "tutor.gguf", converter, "q8_0")
    assert (tmp_path / "out" / "tutor.gguf").read_text(encoding="utf-8") == "base q8_0"
    assert modelfile.read_text(encoding="utf-8").startswith("FROM ./tutor.gguf\n")
    converter.write_text("raise SystemExit('unknown architecture')", encoding="utf-8")
    with pytest.raises(TutorError, match=r"could not convert .*\nunknown architecture"):
        export(base, tmp_path / "again.gguf", converter, "q8_0")
    assert sys.executable  # the converter runs in this Python, with its gguf package


def test_the_modelfile_holds_the_trained_form() -> None:
    question = build_modelfile("a.gguf", "question")
    assert 'TEMPLATE """Question: {{ .Prompt }}\nAnswer:"""' in question
    assert 'PARAMETER stop "<eos>"' in question and 'PARAMETER stop "\\nQuestion:"' in question
    assert "SYSTEM" not in question
    chat = build_modelfile("a.gguf", "gemma-chat")
    assert "<start_of_turn>model\n" in chat and 'SYSTEM """You are a patient math tutor.' in chat
    assert 'PARAMETER stop "<end_of_turn>"' in chat
