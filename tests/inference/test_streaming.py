import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.inference.streaming import BROKEN, StopText, TokenText

TEXT = "x² ≠ 👩‍🔬 \\frac{1}{2}🦄 ok"


def decode(tokenizer, ids):
    stream = TokenText(tokenizer)
    return [stream.feed(token_id) for token_id in ids], stream.flush()


def cut(stop_strings, pieces):
    stop = StopText(stop_strings)
    return "".join(map(stop.feed, pieces)) + stop.flush(), stop.stopped


def test_text_is_reassembled_exactly_from_whole_pieces(rust_tokenizer):
    pieces, rest = decode(rust_tokenizer, rust_tokenizer.encode(TEXT, add_special_tokens=False).ids)
    assert "".join(pieces) == TEXT and rest == ""
    assert BROKEN not in "".join(pieces)


def test_a_formula_comes_token_by_token_without_lumps(rust_tokenizer):
    ids = rust_tokenizer.encode("\\frac{1}{2}", add_special_tokens=False).ids
    pieces, _ = decode(rust_tokenizer, ids)
    assert pieces == ["\\fr", "ac", "{", "1", "}", "{", "2", "}"]


def test_a_character_of_four_byte_tokens_comes_whole(rust_tokenizer):
    ids = rust_tokenizer.encode("🦄", add_special_tokens=False).ids
    assert len(ids) == 4
    assert decode(rust_tokenizer, ids) == (["", "", "", "🦄"], "")


def test_the_first_space_of_a_reply_is_kept(rust_tokenizer):
    ids = rust_tokenizer.encode(" 4", add_special_tokens=False).ids
    assert "".join(decode(rust_tokenizer, ids)[0]) == " 4"


def test_a_broken_character_at_the_end_is_flushed_as_such(rust_tokenizer):
    ids = rust_tokenizer.encode("ok🦄", add_special_tokens=False).ids[:-1]
    pieces, rest = decode(rust_tokenizer, ids)
    assert "".join(pieces) == "ok"
    assert rest == BROKEN * 3


def test_special_tokens_have_no_text(rust_tokenizer):
    ids = [rust_tokenizer.token_to_id(token) for token in ("a", "<end_of_turn>", "b", "<pad>")]
    assert decode(rust_tokenizer, ids) == (["a", "", "b", ""], "")


@given(data=st.data())
def test_no_sequence_of_tokens_breaks_the_stream(rust_tokenizer, data):
    ids = data.draw(st.lists(st.integers(0, rust_tokenizer.get_vocab_size() - 1), max_size=30))
    pieces, rest = decode(rust_tokenizer, ids)
    whole = rust_tokenizer.decode(ids, skip_special_tokens=True)
    assert "".join(pieces) + rest == whole or BROKEN in whole


@given(text=st.text(max_size=40))
def test_any_text_survives_the_tokenizer_and_the_stream(rust_tokenizer, text):
    ids = rust_tokenizer.encode(text.replace("▁", " "), add_special_tokens=False).ids
    pieces, rest = decode(rust_tokenizer, ids)
    assert "".join(pieces) + rest == rust_tokenizer.decode(ids, skip_special_tokens=True)


STOPS = ("\nQuestion:", "###")
STOP_CASES = [
    ("4\nQuestion: next", "4", True),
    ("\nQuestion:", "", True),
    ("4\nQuestion", "4\nQuestion", False),
    ("4\n\nQuestion: x", "4\n", True),
    ("a # b ## c ### d", "a # b ## c ", True),
    ("a##\nQuest##", "a##\nQuest##", False),
    ("a##\nQuestion:b###", "a##", True),
    ("", "", False),
]


@pytest.mark.parametrize(("text", "expected", "stopped"), STOP_CASES)
def test_a_stop_string_ends_the_text_however_it_is_cut(text, expected, stopped):
    assert cut(STOPS, [text]) == cut(STOPS, text) == (expected, stopped)
    for at in range(len(text) + 1):
        assert cut(STOPS, [text[:at], text[at:]]) == (expected, stopped)


def test_text_that_begins_no_stop_string_is_not_held_back():
    stop = StopText(STOPS)
    assert [stop.feed(piece) for piece in ("a", "\n", "Q", "x", "#", "a")] == ["a", "", "", "\nQx", "", "#a"]


def test_without_stop_strings_all_text_passes():
    assert cut((), ["\nQuestion:", "x"]) == ("\nQuestion:x", False)


@given(pieces=st.lists(st.text("\nQue#stion:", max_size=12), max_size=8))
def test_any_cut_gives_the_text_before_the_first_stop_string(pieces):
    text = "".join(pieces)
    ends = [text.find(stop) for stop in STOPS if stop in text]
    assert cut(STOPS, pieces) == (text[: min(ends)] if ends else text, bool(ends))
