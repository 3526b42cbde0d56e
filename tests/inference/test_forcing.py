import pytest

from tutor.inference.backend import Variant
from tutor.inference.calculator import pending_result
from tutor.inference.local import LocalBackend
from tutor.prompting import QUESTION

TINY = [Variant("tiny", "tiny")]
PROMPT = "Question: a?\nAnswer:"

# What the model would write, with a "?" for each token that the calculator writes instead; what comes out.
ROWS = [
    ("<<48/2=???", "<<48/2=24>>"),
    ("so 2+3=<<2+3=??5 ok", "so 2+3=<<2+3=5>>5 ok"),
    ("<<1/3=???? ok", "<<1/3=1/3>> ok"),
    ("<<3-5=-??x", "<<3-5=-2>>x"),  # the sign came in one token with the "="
    ("<<3-5=???x", "<<3-5=-2>>x"),
    ("<<5-3=-2>>x", "<<5-3=-2>>x"),  # the wrong sign cannot be taken back
    ("<<2*(3+4)=???x", "<<2*(3+4)=14>>x"),  # ")=" is one token
    ("<<1/0=7>>", "<<1/0=7>>"),  # no value: the model goes on by itself
    ("<<x+1=7>>", "<<x+1=7>>"),
    ("<<=7>>", "<<=7>>"),
    ("2+3=6", "2+3=6"),  # no annotation
    ("<<2+3>>=6", "<<2+3>>=6"),
    ("<<1+1=??<<2+2=??", "<<1+1=2>><<2+2=4>>"),
    ("a²<<" + "+".join("1" * 30) + "=??? ok", "a²<<" + "+".join("1" * 30) + "=30>> ok"),  # 59 characters
]


@pytest.mark.parametrize(("written", "expected"), ROWS)
def test_a_result_is_forced(tokenizer, typist, written, expected):
    backend = LocalBackend(typist(written), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert backend.complete([PROMPT], max_new_tokens=100) == [expected]


def test_every_row_of_a_batch_is_forced_by_itself(tokenizer, typist):
    written, expected = zip(*ROWS, strict=True)
    backend = LocalBackend(typist(*written), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert backend.complete([PROMPT] * len(ROWS), max_new_tokens=100) == list(expected)


def test_sampling_cannot_miss_a_forced_result(tokenizer, typist):
    backend = LocalBackend(typist("<<48/2=???"), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert backend.complete([PROMPT], max_new_tokens=20, temperature=1.5, seed=3) == ["<<48/2=24>>"]


def test_an_expression_in_the_prompt_is_left_alone(tokenizer, typist):
    backend = LocalBackend(typist("=9"), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert backend.complete([PROMPT + " <<2+3"], max_new_tokens=10) == ["=9"]


def test_without_the_calculator_the_model_writes_what_it_likes(tokenizer, typist):
    backend = LocalBackend(
        typist("<<48/2=25>>"), tokenizer.backend_tokenizer, QUESTION, TINY, calculator=False
    )
    assert backend.complete([PROMPT], max_new_tokens=20) == ["<<48/2=25>>"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("<<2+3=", "5"),
        ("<<2-3=", "-1"),
        ("<<2-3=-", "1"),
        ("<<3-2=-", None),
        ("=", None),
        ("", None),
        ("<<-", None),
    ],
)
def test_what_is_missing_of_a_result(text, missing):
    assert pending_result(text) == missing
