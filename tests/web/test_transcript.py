import html

import pytest

from tests.web.fakes import VERIFIED, WRONG
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.messages import Answer, Finished, Message, Thinking, Waiting
from tutor.teaching.early_steps import Stepped
from tutor.teaching.retry import Retrying
from tutor.teaching.tutor import Checked, Checking
from tutor.web.limits import MAX_CONVERSATION_CHARS, MAX_MESSAGES
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


def test_of_a_chat_without_end_the_model_is_given_the_newest_part():
    turn = chat(("2*3?", after(*DONE)))
    told = conversation([*turn * MAX_MESSAGES, asked("and 3*4?")])
    assert len(told) == MAX_MESSAGES - 1 and told[-1] == Message("user", "and 3*4?")  # no answer comes first
    assert [message.role for message in told[:3]] == ["user", "assistant", "user"]
    answer = {"role": "assistant", "content": "x" * MAX_CONVERSATION_CHARS, "metadata": {"id": "answer"}}
    long = [asked("first"), answer]
    assert conversation([*long, *turn, asked("last")])[0] == Message("user", "2*3?")
    assert conversation([asked("1" * (MAX_CONVERSATION_CHARS + 1))])[0].content.startswith("111")


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


# Further tries

FAILED = (Thinking("bad"), Answer("It is 24."), Finished("stop"), Checking())
AGAIN = (*FAILED, Retrying(WRONG, 2, 3))


def test_a_failed_try_is_folded_away_with_its_text_and_verdict():
    (panel, text), (notice, sentence) = shapes(after(*AGAIN))
    assert panel == {"title": "First try: wrong", "status": "done"}
    assert "bad" in text and "It is 24." in text and "Not right" in text
    assert notice == {"id": "notice"} and "The check found a mistake. Trying again, 2 of 3…" in sentence


def test_the_status_names_the_try_at_work():
    assert after(*AGAIN).status == "The check found a mistake. Trying again, 2 of 3"
    assert after(*AGAIN, Waiting("1 ahead of you")).status == "Trying again, 2 of 3: 1 ahead of you"
    assert after(*AGAIN, Thinking("c")).status == "Trying again, 2 of 3: Thinking"


def test_the_try_that_checks_is_shown_and_counted():
    transcript = after(*AGAIN, *DONE)
    titles = [metadata.get("title") or metadata["id"] for metadata, _ in shapes(transcript)]
    assert titles == ["First try: wrong", "notice", "Thought", "answer", "verdict"]
    assert "Trying again" not in str(transcript.messages())
    assert "Checked on the 2nd try." in shapes(transcript)[-1][1]
    assert transcript.status == "Answer ready. Checked: verified. Checked on the 2nd try."


def test_when_no_try_checks_the_last_one_is_shown_and_the_number_told():
    transcript = after(*AGAIN, *FAILED, Retrying(WRONG, 3, 3), *FAILED, Checked(WRONG))
    titles = [metadata.get("title") or metadata["id"] for metadata, _ in shapes(transcript)]
    assert titles == ["First try: wrong", "Second try: wrong", "notice", "Thought", "answer", "verdict"]
    assert "3 tries failed the check" in shapes(transcript)[-1][1]


def test_a_try_that_could_not_be_checked_is_not_called_checked():
    unclear = Verdict("could_not_check", "timeout", "Too slow.", "36")
    text = shapes(after(*AGAIN, *FAILED, Checked(unclear)))[-1][1]
    assert "This is the 2nd try." in text and "Checked on" not in text


def test_a_further_try_that_is_stopped_has_no_spinner_and_no_verdict():
    transcript = after(*AGAIN, Thinking("half"))
    transcript.stop()
    assert "pending" not in str(transcript.messages()) and "Trying again" not in str(transcript.messages())
    assert transcript.status == "Stopped."
    transcript = after(*AGAIN, *FAILED)
    transcript.stop()
    assert "Checking" not in str(transcript.messages()) and "Trying again" not in str(transcript.messages())


def test_the_model_is_given_the_shown_reply_only():
    history = [*chat(("one", after(*AGAIN, *DONE))), asked("two")]
    assert conversation(history)[1] == Message("assistant", "It is \\(36\\) < 40.")


def test_a_contradiction_has_a_title_of_its_own():
    verdict = Verdict("contradiction_in_steps", "step", "2+2 is not 5.", "5")
    assert (
        shapes(after(*FAILED, Retrying(verdict, 2, 3)))[0][0]["title"] == "First try: a step does not follow"
    )


# Steps


def test_the_steps_are_marked_in_the_thought_and_summed_up():
    steps = (
        StepVerdict("2*3", "2*3 = 6", "equivalent", "2*3 = 6."),
        StepVerdict("6+1", "6+1 = 8", "not_equivalent", "6+1 = 7."),
    )
    reply = (Thinking("2*3 = 6\nsecond\n6+1 = 8"), Answer("8"), Finished("stop"), Checking())
    assert "✓" not in str(after(*reply).messages())
    verdict = Verdict("consistent", None, "", "8", steps)
    (_, thought), _, (_, line) = shapes(after(*reply, Checked(verdict)))
    first, second, third = thought.split("\n")
    assert "✓" in first and "step" not in second and "does not follow: 6+1 = 7." in third
    assert "2 steps checked, 1 does not follow." in line


def test_the_steps_of_a_failed_try_are_marked_too():
    wrong = Verdict("wrong", None, "", "8", (StepVerdict("6+1", "6+1 = 8", "not_equivalent", "6+1 = 7."),))
    reply = (Thinking("6+1 = 8"), Answer("8"), Finished("stop"), Checking())
    text = shapes(after(*reply, Retrying(wrong, 2, 3)))[0][1]
    assert "does not follow: 6+1 = 7." in text and "1 step checked, 1 does not follow." in text


EARLY = StepVerdict("2*3", "2*3 = 6", "equivalent", "2*3 = 6.")


def test_marks_stand_beside_the_lines_while_the_model_thinks_and_the_status_is_quiet():
    writing = (Thinking("2*3 = 6\n6+"), Stepped((EARLY,)))
    transcript = after(*writing)
    [(panel, text)] = shapes(transcript)
    assert panel["status"] == "pending" and "✓" in text.split("\n")[0]
    assert transcript.status == "Thinking"
    stopped = after(*writing)
    stopped.stop()
    assert "✓" in shapes(stopped)[0][1] and "checked." not in str(shapes(stopped))
    checking = after(*writing, Thinking("1 = 7\n"), Answer("It is 7."), Finished("stop"), Checking())
    assert "✓" in shapes(checking)[0][1]


def test_marks_in_an_answer_are_not_given_to_the_model():
    text = "2 + 3 = 5\n\nIt is 5."
    steps = (
        StepVerdict("2 + 3", "2 + 3 = 5", "equivalent", ""),
        StepVerdict("2 + 3 = 5", "It is 5.", "equivalent", ""),
    )
    verdict = Verdict("verified", None, "2 + 3 = 5.", "5", steps)
    transcript = after(Answer(text), Finished("stop"), Checking(), Checked(verdict))
    (_, answer), (_, line) = shapes(transcript)
    assert answer.count("✓") == 1 and "1 step checked." in line
    history = [*chat(("2*3?", transcript)), asked("two")]
    assert conversation(history)[1] == Message("assistant", text)


def test_a_further_try_begins_without_marks():
    reply = (Thinking("2*3 = 6\n"), Stepped((EARLY,)), Answer("It is 24."), Finished("stop"), Checking())
    transcript = after(*reply, Retrying(WRONG, 2, 3), Thinking("2*3 = 6\n"))
    assert "✓" not in shapes(transcript)[-1][1]
