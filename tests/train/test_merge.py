"""Merging on a tiny model, and handing the result to a converter."""

import json
import sys
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model

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
    assert difference < 0.05
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
