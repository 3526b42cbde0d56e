"""A reply that was kept from an earlier question says so, and the page says that replies are kept."""

import html
from dataclasses import replace

import pytest

from tests.web.fakes import VERIFIED, WRONG
from tutor.messages import Answer, Finished, Thinking
from tutor.settings import Settings
from tutor.teaching.retry import Retrying
from tutor.teaching.tutor import Checked, Checking
from tutor.web.privacy import privacy_sentence
from tutor.web.transcript import KEPT, Transcript, asked, conversation, text_of

REPLY = (Thinking("0.15*240"), Answer("It is 36."))


def after(*events):
    transcript = Transcript()
    for event in events:
        transcript.add(event)
    return transcript


def marked(transcript):
    """Return for each message whether it says that the reply was kept."""
    return [KEPT in html.unescape(text_of(message)) for message in transcript.messages()]


@pytest.mark.parametrize("cached", [True, False])
def test_a_kept_reply_says_so_under_its_verdict(cached):
    reply = (*REPLY, Finished("stop", cached=cached), Checking())
    assert marked(after(*reply)) == [False, False, cached]
    assert marked(after(*reply, Checked(VERIFIED))) == [False, False, cached]


def test_a_kept_reply_whose_check_was_stopped_says_so():
    transcript = after(*REPLY, Finished("stop", cached=True), Checking())
    transcript.stop()
    assert marked(transcript) == [False, False, True]


def test_a_kept_reply_that_failed_its_check_says_so_in_its_panel_and_the_next_try_does_not():
    kept = (*REPLY, Finished("stop", cached=True), Checking(), Retrying(WRONG, 2, 3))
    transcript = after(*kept, *REPLY, Finished("stop"), Checking(), Checked(VERIFIED))
    assert marked(transcript) == [True, False, False, False, False]


def test_the_model_never_reads_it():
    transcript = after(*REPLY, Finished("stop", cached=True), Checking(), Checked(VERIFIED))
    turns = conversation([asked("15% of 240?"), *transcript.messages()])
    assert [turn.content for turn in turns] == ["15% of 240?", "It is 36."]


@pytest.mark.parametrize(
    ("settings", "space_id", "expected"),
    [
        (Settings(), "", "Nothing you type leaves this machine; replies are kept on it, and may quote it."),
        (
            Settings(host="192.168.1.7"),
            "",
            "Problems stay on the computer that runs this tutor; replies are kept there, and may quote them.",
        ),
        (
            Settings(),
            "me/tutor",
            "Problems are answered on this Hugging Face Space; replies are kept there, and may quote them.",
        ),
        (Settings(server_url="http://gpu/v1"), "", "Problems are sent to the model server at gpu."),
        (
            Settings(server_url="http://gpu/v1", models=("gemma-3-270m",)),
            "",
            "Problems are sent to the model server at gpu; replies of other models are kept by the tutor, "
            "and may quote them.",
        ),
    ],
)
def test_the_privacy_line_says_that_replies_are_kept(settings, space_id, expected):
    shown = privacy_sentence(replace(settings, reply_cache=100), space_id=space_id)
    assert shown == expected
    assert "kept" not in privacy_sentence(settings, space_id=space_id)
