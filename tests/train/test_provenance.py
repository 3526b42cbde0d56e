"""Test data are known by their names, the user's own folders are not."""

import pytest

from train.provenance import refuse_test_data
from tutor.errors import TutorError


@pytest.mark.parametrize(
    "source",
    [
        "test_gsm8k.jsonl", "gsm8ktest.jsonl", "gsm8k_test.parquet", "gsm8k-main-test.jsonl",
        "gsm.symbolic.jsonl", "GSM Symbolic.jsonl", "gsm__symbolic.jsonl", "test-split-of-gsm8k.jsonl",
        "/data/gsm8k/test.jsonl", "/data/test/gsm8k.jsonl", "gsm8k/main/test-00000-of-00001.parquet",
        "gsm8k/test", "gsm8k-symbolic/x.jsonl", "/data/gsm_symbolic/p1.jsonl", "gsm8k_hard.jsonl",
        "gsm8k-plus.jsonl", "grade_school_math/data/test.jsonl",
        "datasets--openai--gsm8k/snapshots/740312add88f781978c0658806c59bc2815b9866/main/test.parquet",
        "hendrycks_math_test.jsonl", "math_test.jsonl", "/data/MATH/test.jsonl",
        "competition_math/test.jsonl", "test_hendrycks_math.jsonl", "math.500.jsonl", "svamp.jsonl",
        "/data/svamp/rows.jsonl", "aime.2025.jsonl",
    ],
)  # fmt: skip
def test_what_holds_test_problems_is_refused(source: str) -> None:
    with pytest.raises(TutorError, match="is not trained on: it is made from .* Choose another source"):
        refuse_test_data(source)
    with pytest.raises(TutorError, match="No checkpoint is chosen by .* Choose another eval_file"):
        refuse_test_data(source, chosen_by=True)


@pytest.mark.parametrize(
    "source",
    [
        "", "dev.jsonl", "/home/me/gsm8k-tutor/test-data/mathx.jsonl", "/runs/svamp-free/mathx.jsonl",
        "/home/me/svamp/runs/mathx.jsonl", "/tmp/test_rows0/gsm8k", "/tmp/test_rows0/gsm8k/train.jsonl",
        "gsm8k_latest.jsonl", "gsm8k_plus_curriculum.jsonl", "gsm8k-without-svamp.jsonl",
        "runs/gemma-3-270m-math/curriculum-test.jsonl", "hendrycks_math/train.jsonl", "MATH/train.jsonl",
        "gsm8k/main/train-00000-of-00001.parquet", "my-math-tests/rows.jsonl",
    ],
)  # fmt: skip
def test_other_names_are_not_refused(source: str) -> None:
    refuse_test_data(source)
    refuse_test_data(source, chosen_by=True)
