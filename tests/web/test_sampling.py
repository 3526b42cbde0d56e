from types import SimpleNamespace

import gradio as gr

from tests.web.fakes import BrokenChecker, FakeChecker, FakeEngine, reply
from tutor.teaching.tutor import Tutor
from tutor.web.chat_tab import ChatTab
from tutor.web.streams import BROKEN
from tutor.web.transcript import asked

ME = SimpleNamespace(session_hash="me")
SKIP, IDLE = gr.skip(), gr.update(submit_btn=True, stop_btn=False)


def checked_chat():
    answer = {"role": "assistant", "content": "It is 36.", "metadata": {"id": "answer"}}
    return [asked("What is 15% of 240?"), answer]


def sampling_tab(checker=None):
    engine = FakeEngine(default=reply("a", "The answer is 36."))
    with gr.Blocks():
        return ChatTab(Tutor(engine, checker or FakeChecker()), max_problem_chars=100, samples=3)


def test_samples_come_under_the_reply_and_replace_those_before():
    tab = sampling_tab()
    history = checked_chat()
    for _ in range(2):
        _, box, _ = tab._ask_again_and_again(history, ME)
        assert box["stop_btn"]
        *_, (history, box, status) = tab._sample(history, ME)
        assert box == IDLE and "3 of 3 samples agree." in status
        assert [message["metadata"] and message["metadata"]["id"] for message in history] == [
            None,
            "answer",
            "samples",
        ]
    assert [m.content for m in tab._tutor.engine.asked[-1]] == ["What is 15% of 240?"]


def test_samples_need_a_problem_and_a_run_of_their_own():
    tab = sampling_tab()
    assert tab._ask_again_and_again([], ME)[0] == SKIP and not tab._runs.active("me")
    assert list(tab._sample([], ME)) == [(SKIP, SKIP, SKIP)]
    tab._submit("one", [], ME)
    assert "Still answering" in tab._ask_again_and_again(checked_chat(), ME)[2]


def test_stop_between_samples_keeps_those_that_are_complete():
    tab = sampling_tab()
    tab._ask_again_and_again(checked_chat(), ME)
    pictures = tab._sample(checked_chat(), ME)
    for _, _, status in pictures:
        if "Sample 2" in status:
            tab._stop(ME)
    assert "Stopped after 1 of 3 samples. Only one sample is complete." in status
    assert tab._tutor.engine.closed == 2 == len(tab._tutor.engine.asked)


def test_samples_that_break_are_a_sentence():
    tab = sampling_tab(BrokenChecker())
    tab._ask_again_and_again(checked_chat(), ME)
    *_, (history, box, status) = tab._sample(checked_chat(), ME)
    assert BROKEN in status and box == IDLE and not tab._runs.active("me")
