import html

import pytest

from tests.web.fakes import VERIFIED
from tutor.messages import Answer, Finished, Message, Thinking, Waiting
from tutor.teaching.tutor import Checked, Checking
from tutor.web.transcript import Transcript, asked, conversation, text_of, up_to_problem, with_notice


class Clock:
    now = 0.0

    def __call__(self) -> float:
        self.now += 1.6
        return self.now


def after(*events):
    transcript = Transcript(Clock())
    for event in events:
        transcript.add(event)
    return transcript


def shapes(transcript):
    return [(message["metadata"], html.unescape(text_of(message))) for message in transcript.messages()]


def test_waiting_is_shown_in_place_of_the_reply():
    transcript = after(Waiting("2 ahead of you"), Waiting(""))
    [(metadata, text)] = shapes(transcript)
    assert metadata == {"id": "notice"}
    assert "2 ahead of you" in text
    assert transcript.status == "2 ahead of you"


def test_the_panel_is_open_while_the_model_thinks():
    transcript = after(Thinking("\n15% "), Thinking("is \\(0."))
    assert shapes(transcript) == [({"title": "Thinking…", "status": "pending"}, "15% is ")]
    assert transcript.status == "Thinking"


def test_the_panel_closes_with_its_duration_when_the_answer_begins():
    transcript = after(Answer("\n"), Thinking("a"), Answer("It is"))
    assert shapes(transcript) == [
        ({"title": "Thought", "status": "done", "duration": 1.6}, "a"),
        ({"id": "answer"}, "It is"),
    ]


def test_the_verdict_comes_last_and_first_says_that_it_is_being_made():
    events = [Thinking("a"), Answer("36"), Finished("stop"), Checking()]
    assert "Checking" in shapes(after(*events))[-1][1]
    transcript = after(*events, Checked(VERIFIED))
    assert shapes(transcript)[-1][0] == {"id": "verdict"}
    assert "Verified" in shapes(transcript)[-1][1]
    assert transcript.status == "Answer ready. Checked: verified"


def test_a_check_that_is_stopped_leaves_the_answer_and_says_so():
    transcript = after(Answer("36"), Finished("stop"), Checking())
    transcript.stop()
    assert [text for _, text in shapes(transcript)] == [
        "36",
        '<span class="notice">The check was stopped.</span>',
    ]
    assert transcript.status == "Answer ready. The check was stopped."


def test_an_error_leaves_no_check_pending():
    transcript = after(Answer("36"), Finished("stop"), Checking(), Finished("error", "Broken."))
    assert "Checking" not in str(transcript.messages())


def test_a_stopped_thought_stays_open_without_a_spinner():
    transcript = after(Thinking("half a th"), Finished("cancelled", "Stopped."))
    (panel, text), (notice, sentence) = shapes(transcript)
    assert panel == {"title": "Thought", "duration": 1.6}
    assert text == "half a th"
    assert notice == {"id": "notice"} and "Stopped." in sentence
    assert transcript.status == "Stopped."


@pytest.mark.parametrize("reason", ["length", "time", "cancelled", "refused", "error"])
def test_every_ending_but_the_right_one_has_a_sentence(reason):
    transcript = after(Finished(reason))
    assert len(transcript.messages()) == 1
    assert transcript.status.endswith(".")


def test_a_silent_model_is_told():
    assert "said nothing" in shapes(after(Finished("stop")))[0][1]


def test_every_call_gives_fresh_objects():
    transcript = after(Answer("a"))
    one, two = transcript.messages(), transcript.messages()
    assert one == two
    assert one[0] is not two[0] and one[0]["metadata"] is not two[0]["metadata"]


def chat(*replies):
    history = []
    for problem, transcript in replies:
        history += [asked(problem), *transcript.messages()]
    return history


DONE = (Thinking("secret"), Answer("It is \\(36\\) < 40."), Finished("stop"), Checking(), Checked(VERIFIED))


def test_the_model_is_given_problems_and_answers_only():
    history = [*chat(("2*3 < 7?", after(*DONE))), asked("and 3*4?")]
    assert conversation(history) == [
        Message("user", "2*3 < 7?"),
        Message("assistant", "It is \\(36\\) < 40."),
        Message("user", "and 3*4?"),
    ]


def test_a_problem_without_an_answer_is_left_out_so_that_the_roles_alternate():
    history = [*chat(("first", after(Thinking("x"), Finished("cancelled")))), asked("second")]
    assert conversation(history) == [Message("user", "second")]


def test_undo_and_retry_find_the_problem_again():
    history = chat(("one*1", after(*DONE)), ("two", after(*DONE)))
    assert up_to_problem(history) == (history[:4], "two")
    assert up_to_problem(history, 3) == ([], "one*1")
    assert up_to_problem([]) == ([], "")


def test_a_notice_replaces_the_one_before_but_no_part_of_a_reply():
    twice = with_notice(with_notice([], "Please type a problem first."), "Too long.")
    assert [text_of(message) for message in twice] == ['<span class="notice">Too long&#46;</span>']
    history = chat(("one", after(Finished("refused", "Busy."))))
    assert len(with_notice(history, "Too long.")) == len(history) + 1
