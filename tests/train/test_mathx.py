"""Long solutions from a file in MathX's shape to token rows; and the model that they are for, in small."""

import errno
import json
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from train import mathx
from train.batches import read_rows
from train.filters import CHECK_S, CHECK_WAIT_S, Solved, is_validation
from train.mathx import prepare_long
from train.prepare import prepare
from train.prepared import check_prepared
from train.provenance import read_tests, refuse_test_data, revision_of
from train.recipe import Recipe
from train.stream import Row, network_errors, rows_of
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.messages import Message
from tutor.prompting import GEMMA_CHAT, INSTRUCTION, QUESTION, build_prompt

TEST_PROBLEM = "A baker bakes 12 loaves on each of 5 days and sells 48 of them."


def row(i: int, **other: object) -> Row:
    solution = f"<think>\n{i} + {i} = {2 * i}.\n</think>\n\nThe answer is \\boxed{{{2 * i}}}."
    return {
        "problem": f"add {i} to itself",
        "expected_answer": str(2 * i),
        "generated_solution": solution,
    } | other


SPOILED = {
    "an empty column": row(1, problem=" "),
    "not one complete think block": row(2, generated_solution="The answer is \\boxed{4}."),
    "a control token in the solution": row(
        3, generated_solution="<think>a<end_of_turn>b</think>\nThe answer is \\boxed{6}."
    ),
    "shares words with a test problem": row(4, problem=f"{TEST_PROBLEM} How many are left?"),
    "the same problem again": row(10),
    "longer than 900 tokens": row(6, generated_solution=f"<think>{'a ' * 999}</think>\n\\boxed{{12}}"),
    "answer wrong": row(7, expected_answer="15"),
}


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker(timeout_s=CHECK_S, wait_s=CHECK_WAIT_S) as shared:
        yield shared


@pytest.fixture
def recipe(tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    """A recipe on sixty good rows, one spoiled in each way, and a line that is not UTF-8."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(mathx, "Checker", lambda **_: nullcontext(checker))  # its start takes seconds
    rows = [row(i) for i in range(10, 70)]
    rows[30:30] = SPOILED.values()
    lines = [json.dumps(r).encode() for r in rows]
    Path("rows.jsonl").write_bytes(b"\n".join([*lines[:5], b"\xff\xfe", *lines[5:]]) + b"\n")
    Path("test.jsonl").write_text(json.dumps({"question": TEST_PROBLEM, "answer": "12"}), encoding="utf-8")
    return Recipe(
        "long", "gemma-3-4b-it", source="rows.jsonl", source_rows=1_000, shuffle_buffer=20,
        validation_share=0.2, max_tokens=900, decontaminate=["test.jsonl"],
    )  # fmt: skip


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def card(recipe: Recipe) -> dict[str, Any]:
    return json.loads((recipe.folder / "data.json").read_text(encoding="utf-8"))


def test_every_row_is_kept_or_dropped_for_its_reason(recipe: Recipe, tokenizer) -> None:
    counts = prepare(recipe, tokenizer, GEMMA_CHAT)
    expected = {f"dropped: {reason}": 1 for reason in [*SPOILED, "not JSON, or not UTF-8"]}
    assert {what: n for what, n in counts.items() if what.startswith("dropped")} == expected
    assert counts["kept for training"] + counts["kept for validation"] == 60
    assert counts["kept for validation"] == sum(
        is_validation(f"add {i} to itself", 0.2) for i in range(10, 70)
    )
    train = lines(recipe.folder / "train.jsonl")
    assert counts["tokens"] == sum(r["length"] for r in train)
    assert len(train) == counts["kept for training"] == len(read_rows(recipe.folder / "train.jsonl"))
    questions = {r["question"]: r["answer"] for r in lines(recipe.folder / "dev.jsonl")}
    assert len(questions) == counts["kept for validation"] == len(lines(recipe.folder / "validation.jsonl"))
    assert all(
        questions[f"add {i} to itself"] == str(2 * i)
        for i in range(10, 70)
        if f"add {i} to itself" in questions
    )


def test_loss_lies_on_the_solution_and_the_stop_token(recipe: Recipe, tokenizer) -> None:
    prepare(recipe, tokenizer, GEMMA_CHAT)
    seen = set()
    for found in lines(recipe.folder / "train.jsonl") + lines(recipe.folder / "validation.jsonl"):
        ids, mask = found["input_ids"], found["completion_mask"]
        assert len(ids) == len(mask) == found["length"] <= 900
        assert ids.count(tokenizer.bos_token_id) == 1 and ids[0] == tokenizer.bos_token_id
        start = mask.index(1)
        assert mask == [0] * start + [1] * (len(ids) - start)
        stop = tokenizer.convert_tokens_to_ids("<end_of_turn>")
        assert ids[-1] == stop and ids[start:].count(stop) == 1
        text = tokenizer.decode(ids[start:-1])
        i = int(text.split()[1])
        assert text == row(i)["generated_solution"]
        prompt = build_prompt(GEMMA_CHAT, [Message("user", f"add {i} to itself")])
        assert ids[:start] == tokenizer(prompt)["input_ids"]
        assert INSTRUCTION[:20].lower() in tokenizer.decode(ids[:start]).lower()
        seen.add(i)
    assert seen == set(range(10, 70))


def test_a_base_model_gets_its_own_form(recipe: Recipe, tokenizer) -> None:
    prepare(recipe, tokenizer, QUESTION)
    for found in lines(recipe.folder / "train.jsonl"):
        scored = [i for i, m in zip(found["input_ids"], found["completion_mask"], strict=True) if m]
        assert tokenizer.decode(scored[:-1]).startswith("\n<think>\n")
        assert scored[-1] == tokenizer.eos_token_id


def test_the_card_names_the_source_its_hash_and_the_tests(recipe: Recipe, tokenizer) -> None:
    again = replace(
        recipe, name="again", decontaminate=["test.jsonl", "absent.jsonl"], require_decontamination=False
    )
    for each in (recipe, again):
        prepare(each, tokenizer, GEMMA_CHAT)
    source = card(recipe)["sources"][0]
    assert source["name"] == f"rows.jsonl at {revision_of('rows.jsonl')}"
    assert source["rows"] == 68 and len(source["sha256"]) == 64
    assert card(recipe)["notes"] == [
        "Kept out: problems that share 8 words in a row with test.jsonl (1 problems)."
    ]
    assert "NOT checked against: absent.jsonl" in (again.folder / "DATA.md").read_text(encoding="utf-8")
    assert card(again)["sources"] == card(recipe)["sources"]
    assert card(again)["files"] == card(recipe)["files"]


def test_preparing_again_changes_nothing_and_checks_nothing(recipe: Recipe, tokenizer, monkeypatch) -> None:
    prepare(recipe, tokenizer, GEMMA_CHAT)
    before = {path.name: path.read_bytes() for path in recipe.folder.iterdir() if path.is_file()}

    def never(check: object) -> Any:
        def test(row: Solved) -> None:
            raise AssertionError("checked twice")

        return test

    monkeypatch.setattr(mathx, "unverified", never)
    prepare(recipe, tokenizer, GEMMA_CHAT)
    assert before == {path.name: path.read_bytes() for path in recipe.folder.iterdir() if path.is_file()}


def test_a_subset_is_not_continued_with_other_values(recipe: Recipe, tokenizer) -> None:
    prepare(recipe, tokenizer, GEMMA_CHAT)
    with pytest.raises(TutorError, match="begun with another max_tokens, seed"):
        prepare(replace(recipe, max_tokens=500, seed=1), tokenizer, GEMMA_CHAT)
    with Path("rows.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row(99)) + "\n")
    with pytest.raises(TutorError, match="source or a test has changed"):
        prepare(recipe, tokenizer, GEMMA_CHAT)


def test_a_source_that_changed_after_it_was_prepared_is_refused(recipe: Recipe, tokenizer) -> None:
    prepare(recipe, tokenizer, GEMMA_CHAT)
    check_prepared(recipe, recipe.folder)
    with Path("rows.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row(99)) + "\n")
    with pytest.raises(TutorError, match=r"rows\.jsonl has changed since .*long was prepared from it"):
        check_prepared(recipe, recipe.folder)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"recipe": {}}'])
def test_a_damaged_plan_is_named(recipe: Recipe, tokenizer, content: str) -> None:
    prepare(recipe, tokenizer, GEMMA_CHAT)
    (recipe.folder / "subset" / mathx.PLAN).write_text(content, encoding="utf-8")
    with pytest.raises(TutorError, match=r"plan\.json is damaged; delete .*subset and start again"):
        prepare(recipe, tokenizer, GEMMA_CHAT)


# Bad input


@pytest.mark.parametrize(
    "source",
    [
        "apple/GSM-Symbolic", "reasoning_gym/gsm_symbolic", "data/gsm symbolic.jsonl", "qintongli/GSM-Plus",
        "reasoning-machines/gsm-hard", "madrylab/gsm8k-platinum", "juletxara/mgsm", "../gsm8k/test.jsonl",
        "HuggingFaceH4/MATH-500", "ChilleD/SVAMP", "AI-MO/aimo-validation-aime", "MathArena/aime_2025",
    ],
)  # fmt: skip
def test_data_made_from_tests_are_refused_by_name(recipe: Recipe, tokenizer, source: str) -> None:
    with pytest.raises(TutorError, match="is not trained on: it is made from .* Choose another source"):
        prepare(replace(recipe, source=source), tokenizer, GEMMA_CHAT)
    assert not recipe.folder.exists()


@pytest.mark.parametrize(
    "source", ["XenArcAI/MathX-5M", "openai/gsm8k", "gsm8k/train.jsonl", "maimed/latest"]
)
def test_other_data_are_not_refused(source: str) -> None:
    refuse_test_data(source)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (json.dumps({"problem": "1+1", "solution": "2"}), "no column expected_answer or answer"),
        (json.dumps(row(1, expected_answer="")), r"None of 1 rows .* an empty column \(1\)"),
        ("\xff", "None of 1 rows"),
        ("[" * 100_000, "None of 1 rows"),
        ("", "None of 0 rows .* empty"),
    ],
)
def test_a_source_that_cannot_be_used_says_why(recipe: Recipe, tokenizer, content: str, message: str) -> None:
    Path("rows.jsonl").write_bytes(content.encode("latin-1"))
    with pytest.raises(TutorError, match=message):
        prepare(recipe, tokenizer, GEMMA_CHAT)


def test_rows_nested_almost_too_deep_do_not_stop_the_run(recipe: Recipe, tokenizer) -> None:
    with Path("rows.jsonl").open("a", encoding="utf-8") as file:
        for depth in range(700, 1100):
            file.write(json.dumps(row(depth))[:-1] + ', "more": ' + "[" * depth + "]" * depth + "}\n")
    counts = prepare(recipe, tokenizer, GEMMA_CHAT)
    assert counts["dropped: not JSON, or not UTF-8"] > 1


def test_a_source_that_is_not_there_is_named(recipe: Recipe, tokenizer) -> None:
    with pytest.raises(TutorError, match=r"absent\.parquet is not there"):
        prepare(replace(recipe, source="absent.parquet"), tokenizer, GEMMA_CHAT)


@pytest.mark.parametrize("content", [None, "", "{half", '{"text": "no problem"}'])
def test_a_test_that_cannot_be_read_stops_the_run_or_is_named(
    recipe: Recipe, tokenizer, content: str | None
) -> None:
    if content is None:
        Path("test.jsonl").unlink()
    else:
        Path("test.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(
        TutorError, match=r"could not be kept out: test\.jsonl .*require_decontamination=false"
    ):
        prepare(recipe, tokenizer, GEMMA_CHAT)
    prepare(replace(recipe, require_decontamination=False), tokenizer, GEMMA_CHAT)
    assert card(recipe)["notes"][0] == "No test was kept out."
    assert card(recipe)["notes"][1].startswith("NOT checked against: test.jsonl (")


def test_problems_in_two_parts_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "svamp.jsonl"
    path.write_text(json.dumps({"Body": "Ann has 3 pens.", "Question": "How many?"}), encoding="utf-8")
    assert read_tests([str(path)], required=True)[0].problems == ("Ann has 3 pens. How many?",)


def test_a_dead_stream_keeps_what_was_done_and_goes_on(recipe: Recipe, tokenizer, monkeypatch) -> None:
    rows = [row(i) for i in range(10, 700)]
    recipe = replace(recipe, validation_share=0.0)

    def dying(first: int) -> Iterator[Row]:
        yield from rows[first:400]
        raise network_errors()[0]("connection reset")  # of the Hub's HTTP library

    with monkeypatch.context() as patch:
        patch.setattr(mathx, "rows_of", lambda opener: rows_of(opener, sleep=lambda seconds: None))
        with pytest.raises(TutorError, match="broke at row 400 and did not come back"):
            prepare_long(recipe, tokenizer, GEMMA_CHAT, dying)
    assert not (recipe.folder / "train.jsonl").exists()
    assert len(lines(recipe.folder / "subset" / "train-rows.jsonl")) == 256
    prepare_long(recipe, tokenizer, GEMMA_CHAT, lambda first: iter(rows[first:]))
    whole = replace(recipe, name="whole")
    prepare_long(whole, tokenizer, GEMMA_CHAT, lambda first: iter(rows[first:]))
    check_prepared(recipe, recipe.folder)
    for name in mathx.FILES:
        assert (recipe.folder / name).read_bytes() == (whole.folder / name).read_bytes()
    assert card(recipe)["sources"] == card(whole)["sources"]


def test_a_full_disk_leaves_no_half_file(recipe: Recipe, tokenizer, monkeypatch) -> None:
    def full(row: Solved) -> dict[str, Any]:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(mathx, "_question", full)
        with pytest.raises(TutorError, match="disk of .* is full. The filtered rows are kept"):
            prepare(recipe, tokenizer, GEMMA_CHAT)
    assert [path.name for path in recipe.folder.iterdir()] == ["subset"]
    prepare(recipe, tokenizer, GEMMA_CHAT)
    assert (recipe.folder / "dev.jsonl").stat().st_size > 0


# The model: a Gemma 3 with a vision tower


@pytest.fixture(scope="module")
def multimodal(tmp_path_factory: pytest.TempPathFactory, tokenizer) -> tuple[Any, Path]:
    """A tiny Gemma 3 with a vision tower, and the folder it is saved in."""
    import torch
    from transformers import Gemma3Config, Gemma3ForConditionalGeneration

    text = {
        "vocab_size": len(tokenizer), "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 6,
        "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 16, "sliding_window": 16,
        "initializer_range": 0.3,
    }  # fmt: skip
    vision = {
        "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2,
        "image_size": 28, "patch_size": 14,
    }  # fmt: skip
    torch.manual_seed(0)
    config = Gemma3Config(text_config=text, vision_config=vision, mm_tokens_per_image=1)
    folder = tmp_path_factory.mktemp("multimodal")
    Gemma3ForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return Gemma3ForConditionalGeneration.from_pretrained(folder, dtype=torch.bfloat16), folder


def test_only_the_text_half_is_loaded_and_answers_alike(multimodal: tuple[Any, Path], tokenizer) -> None:
    import torch
    from transformers import Gemma3ForCausalLM

    from tutor.inference.weights import load

    whole, folder = multimodal
    text = load(folder)
    assert isinstance(text, Gemma3ForCausalLM)
    assert not any("vision" in name for name, _ in text.named_modules())
    ids = tokenizer("what is 2+3? it is 5, for 2+3 = 5", return_tensors="pt")["input_ids"]
    with torch.no_grad():
        assert torch.equal(text(ids).logits, whole(input_ids=ids).logits)


def test_a_missing_weight_is_not_replaced_by_random_numbers(
    multimodal: tuple[Any, Path], tmp_path: Path
) -> None:
    import shutil

    from safetensors.torch import load_file, save_file

    from tutor.errors import ModelError
    from tutor.inference.weights import load

    folder = Path(shutil.copytree(multimodal[1], tmp_path / "broken"))
    tensors = load_file(folder / "model.safetensors")
    dropped = next(name for name in tensors if name.endswith("layers.3.mlp.up_proj.weight"))
    save_file(
        {k: v for k, v in tensors.items() if k != dropped}, folder / "model.safetensors", {"format": "pt"}
    )
    with pytest.raises(ModelError, match="lacks 1 weights"):
        load(folder)


def test_the_adapter_lies_on_the_language_model_only(multimodal: tuple[Any, Path]) -> None:
    from peft import get_peft_model

    from train.estimate import shape_of
    from train.sft import lora_config

    whole, folder = multimodal
    tuned = get_peft_model(whole, lora_config(Recipe("n", "m")))
    names = [name for name, p in tuned.named_parameters() if p.requires_grad]
    assert len(names) == 6 * 7 * 2 and all("language_model.layers" in name for name in names)
    shape = shape_of(json.loads((folder / "config.json").read_text(encoding="utf-8")))
    assert shape is not None
    assert sum(p.numel() for p in tuned.parameters() if p.requires_grad) == shape.lora_parameters(16)
    assert (
        sum(
            p.numel() for p in tuned.get_base_model().model.language_model.parameters() if not p.requires_grad
        )
        == shape.parameters
    )
    tuned.unload()
