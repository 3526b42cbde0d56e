import json
import threading
import time

import pytest

from tutor.errors import ModelError, TutorError
from tutor.inference.backend import Generated, Limits
from tutor.inference.scripted import DEFAULT_REPLY, PIECE_SIZES, Script, ScriptedBackend
from tutor.messages import Message, Sampling
from tutor.prompting import THINK_CLOSE, THINK_OPEN

LONG = "<think>\\frac{1}{2}</think>\\(\\frac{1}{2}\\)" * 20


def play(replies, problem="p", *, cancelled=None, **limits):
    backend = ScriptedBackend(replies, delay_s=0.0)
    pieces = []
    end = backend.generate(
        [Message("user", problem)], Limits(**limits), pieces.append, cancelled or threading.Event()
    )
    return pieces, end


def test_a_known_problem_gets_its_reply_and_any_other_the_default():
    replies = {"2+3": "5", "x": "7"}
    assert play(replies, " 2+3\n") == (["5"], Generated("stop", 1))
    assert "".join(play(replies, "something else")[0]) == DEFAULT_REPLY


def test_pieces_cut_tags_and_tex_in_the_middle():
    pieces, end = play({"p": LONG})
    assert "".join(pieces) == LONG and end == Generated("stop", len(pieces))
    assert {len(piece) for piece in pieces[:-1]} == set(PIECE_SIZES)
    assert not any(tag in piece for piece in pieces for tag in (THINK_OPEN, THINK_CLOSE, "\\frac{1}"))


def test_limits_of_length_and_time():
    assert play({"p": Script("again ", endless=True)}, max_new_tokens=50)[1] == Generated("length", 50)
    slow = Script("again ", endless=True, delay_s=0.01)
    assert play({"p": slow}, max_seconds=0.05)[1].reason == "time"


def test_a_cancel_ends_even_a_slow_start():
    cancelled = threading.Event()
    threading.Timer(0.05, cancelled.set).start()
    started = time.monotonic()
    assert play({"p": Script("a", start_s=60)}, cancelled=cancelled) == ([], Generated("cancelled", 0))
    assert time.monotonic() - started < 5


def test_a_scripted_error_comes_after_the_text():
    backend = ScriptedBackend({"p": Script("part", error=TutorError("The server is gone."))}, delay_s=0)
    pieces = []
    with pytest.raises(TutorError, match="The server is gone"):
        backend.generate([Message("user", "p")], Limits(), pieces.append, threading.Event())
    assert "".join(pieces) == "part"


def test_replies_come_from_a_file(tmp_path):
    path = tmp_path / "replies.json"
    path.write_text(json.dumps({"x² = 4": "±2"}), encoding="utf-8")
    assert "".join(play(path, "x² = 4")[0]) == "±2"


@pytest.mark.parametrize("content", [None, "{", "[]", '{"a": 1}', "\udcff"])
def test_a_file_that_is_none_is_an_error_that_names_it(tmp_path, content):
    path = tmp_path / "replies.json"
    if content is not None:
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ModelError, match="replies.json"):
        ScriptedBackend(path)


def test_a_sampled_reply_is_found_by_its_seed():
    backend = ScriptedBackend({"p": Script("first", samples=("second", "third")), "q": "only"}, delay_s=0.0)

    def say(problem, *sampling):
        pieces = []
        backend.generate([Message("user", problem)], Limits(), pieces.append, threading.Event(), *sampling)
        return "".join(pieces)

    assert say("p") == say("p", Sampling(0.0, 1)) == "first"
    assert [say("p", Sampling(0.7, seed)) for seed in (0, 1, 2)] == ["second", "third", "second"]
    assert say("q", Sampling(0.7, 1)) == "only"
