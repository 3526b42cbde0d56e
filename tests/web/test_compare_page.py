"""Two replies at the same time, the blindfold, and the vote: without a browser."""

import threading
import time
from contextlib import closing
from types import SimpleNamespace

import gradio as gr
import pytest

from tests.web.fakes import WRONG, BrokenChecker, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.backend import Limits, Variant
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import Answer, Finished, Sampling, Thinking, Waiting
from tutor.settings import Settings
from tutor.teaching.comparison import Vote
from tutor.teaching.early_steps import Stepped
from tutor.teaching.tutor import Checked, Checking, Tutor
from tutor.teaching.votes import VoteFile
from tutor.web.column import figures, head_html
from tutor.web.compare_tab import (
    ANSWERING,
    BAD_SEED,
    BAD_TEMPERATURE,
    NO_VOTE,
    NOT_READY,
    ONE_MODEL,
    SAME_MODEL,
    UNKNOWN_MODEL,
    WHICH,
    CompareTab,
)
from tutor.web.privacy import is_private, privacy_sentence
from tutor.web.side_by_side import WAITING, Blindfolded, Contest, together
from tutor.web.transcript import KEPT
from tutor.web.votes_tab import NOTHING, VoteBox, VotesTab

ME = SimpleNamespace(session_hash="me")
SKIP = gr.skip()
PROBLEM = "What is 15% of 240?"
STEPS = (StepVerdict("0.15*240", "0.15*240 = 36", "equivalent", "0.15*240 = 36."),)
RIGHT = Verdict("verified", None, "15% of 240 = 36.", "36", STEPS)
TUNED, BASE = FakeEngine.variants


def judge():
    return FakeChecker(RIGHT, verdicts={"is 24": WRONG})


def compare_tab(engine=None, checker=None, box=None):
    engine = engine or FakeEngine(default=reply("0.15*240 = 36\n", "It is 36."))
    with gr.Blocks():
        return CompareTab(Tutor(engine, checker or judge()), box or VoteBox(None), max_problem_chars=100)


def ask(tab, *, text=PROBLEM, first="base", second="tuned", heat=0, seed=1, blind=False):
    return tab._ask(text, first, second, heat, seed, blind, ME)


def compared(tab, **form):
    """Return the contest and all that the page was sent while it ran."""
    contest, *_ = ask(tab, **form)
    return contest, list(tab._run(contest, ME))


# --- two at a time ------------------------------------------------------------------------------------


def test_both_sources_run_at_the_same_time_and_the_last_pictures_are_complete():
    meeting = threading.Barrier(2, timeout=10)

    def source(name):
        def pictures():
            yield f"{name} begins"
            meeting.wait()  # one after the other would wait for ever
            yield f"{name} ends"

        return pictures

    *_, last = together([source("a"), source("b")])
    assert last == ("a ends", "b ends")


def test_closing_closes_both_sources():
    closed = []

    def source():
        try:
            while True:
                time.sleep(0.01)
                yield 1
        finally:
            closed.append(1)

    pictures = together([source, source])
    next(pictures)
    pictures.close()
    deadline = time.monotonic() + 5
    while len(closed) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(closed) == 2


def test_an_error_is_raised_when_the_other_has_ended():
    def broken():
        yield 1
        raise ZeroDivisionError

    def whole():
        yield 2
        yield 3

    with pytest.raises(ZeroDivisionError):
        list(together([broken, whole]))


def test_both_get_the_same_problem_and_sampling_once():
    tab = compare_tab(checker=FakeChecker(WRONG))
    engine = tab._tutor.engine
    compared(tab, heat=0.7, seed=42)
    assert sorted(engine.variants_asked) == ["base", "tuned"]
    assert engine.samplings == [Sampling(0.7, 42)] * 2
    assert [[message.content for message in asked] for asked in engine.asked] == [[PROBLEM]] * 2


def test_stop_ends_both_at_once():
    endless = Script("<think>on and on ", endless=True)
    backend = ScriptedBackend({PROBLEM: endless}, base_default=endless, delay_s=0.005, slots=2)
    with closing(Engine(lambda: backend, limits=Limits(max_new_tokens=10**6))) as engine:
        tab = compare_tab(engine)
        while engine.state == "loading":
            time.sleep(0.01)
        contest, *_ = ask(tab, first="recorded-base", second="recorded")
        pictures = tab._run(contest, ME)
        for outputs in pictures:
            if "Both: Thinking" in outputs[-1]:
                break
        tab._stop(ME)
        stopped = time.monotonic()
        *_, last = pictures
        # The engine's own threads notice within a token; what is left is the page's.
        assert time.monotonic() - stopped < 1.0
        assert last[-1] == "<span>Both: Stopped.</span>" and "on and on" in str(last[1]) + str(last[4])
        while any(engine.load) and time.monotonic() - stopped < 5:
            time.sleep(0.01)
        assert engine.load == (0, 0)


# --- what is seen -------------------------------------------------------------------------------------


def test_open_columns_say_whose_they_are_and_show_verdict_and_figures():
    tab = compare_tab()
    contest, *asked = ask(tab)
    assert "Base" in asked[0] and "Fine-tuned" in asked[3]
    *_, last = tab._run(contest, ME)
    _, left, left_foot, _, right, right_foot, ballot, _, _, status = last
    assert "Not right" in left_foot and "Verified" in right_foot
    assert "Not right" in str(left) and "1 step checked" in str(right)
    assert not ballot["visible"]
    assert status.startswith("<span>Base: Answer ready") and "Fine-tuned: Answer ready" in status


def test_figures_are_tokens_seconds_and_speed():
    assert figures(Finished("stop", tokens=1_200, seconds=8.0)) == ["1,200 tokens", "8.0 s", "150 tokens/s"]
    assert figures(Finished("stop", tokens=3)) == ["3 tokens", "0.0 s"]


def test_a_label_is_text():
    assert "<img" not in head_html(Variant("x", "<img src=x onerror=alert(1)>"))


TELLING = ("tuned", "base", "verified", "not right", "✓", "✗", "step", "tokens", "36 =", "= 36.")


def test_nothing_that_is_sent_before_the_vote_tells_which_is_which():
    same = reply("thinking it over\n", "It is some number.")
    engine = FakeEngine(default=same, base=same)
    tab = compare_tab(engine, FakeChecker(RIGHT, steps=STEPS))
    contest, *asked = ask(tab, blind=True)
    *pictures, last = tab._run(contest, ME)
    assert WHICH in last[-1] and last[6]["visible"]
    sent = str([asked[:6], asked[7], pictures, last[:6], last[7:]]).lower()
    assert [word for word in TELLING if word in sent] == []


def test_the_columns_are_shuffled():
    tab = compare_tab()
    seats = set()
    for _ in range(40):
        contest, *_ = ask(tab, blind=True)
        seats.add(contest.models[0].name)
        tab._runs.end("me")
    assert seats == {"tuned", "base"}
    assert ask(tab)[0].models == (BASE, TUNED)


def test_a_blindfolded_transcript_holds_back_whatever_judges_or_names():
    blind = Blindfolded()
    for event in (
        Waiting("Loading Tuned model…"),
        Thinking("0.15*240 = 36\n"),
        Stepped(STEPS),
        Answer("It is 36."),
        Finished("stop"),
        Checking(),
        Checked(RIGHT),
    ):
        blind.add(event)
        sent = str(blind.messages()) + blind.status
        assert not any(word in sent for word in ("Tuned", "Verified", "verified", "✓", "Checking"))
    assert blind.status == "Answer ready" and blind.verdict is None
    blind.reveal()
    assert "Verified" in str(blind.messages()) and "✓" in str(blind.messages()) and blind.verdict == RIGHT


def test_how_long_a_thought_took_is_held_back():
    """Each picture of a thought and an answer, while they are written and when they have ended."""
    same = reply("thinking it over\n", "It is some number.")
    tab = compare_tab(FakeEngine(default=same, base=same))
    contest, pictures = compared(tab, blind=True)
    assert "'title': 'Thought'" in str(pictures[-1]) and "duration" not in str(pictures)
    assert str(vote(tab, contest, "tie")).count("duration") == 2


@pytest.mark.parametrize(("reason", "note"), [("length", "after 512 tokens"), ("time", "after 60 seconds")])
def test_the_limit_that_cut_a_reply_off_is_held_back(reason, note):
    end = Finished(reason, f"The reply was cut off {note}.", tokens=512, seconds=60.0)
    cut = [Thinking("half a th"), end]
    tab = compare_tab(FakeEngine(default=cut, base=cut))
    contest, pictures = compared(tab, blind=True)
    assert [figure for figure in ("512", "60", "duration") if figure in str(pictures)] == []
    assert str(pictures[-1]).count("The reply was cut off") == 2 and WHICH in pictures[-1][-1]
    revealed = str(vote(tab, contest, "tie"))
    assert revealed.count(note) == revealed.count("duration") == 2 and "512 tokens" in revealed


def test_that_a_reply_was_kept_is_held_back_when_its_check_is_stopped():
    blind = Blindfolded()
    for event in (Answer("It is 36."), Finished("stop", cached=True), Checking()):
        blind.add(event)
    blind.stop()
    note = KEPT.rstrip(".")
    assert note not in str(blind.messages())
    blind.reveal()
    assert note in str(blind.messages())


def test_an_error_that_names_the_model_is_held_back():
    blind = Blindfolded()
    blind.add(Finished("error", "The weights of Base model are missing."))
    assert "Base" not in str(blind.messages()) + blind.status
    blind.reveal()
    assert "Base model" in str(blind.messages())


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Loading Gemma-3-1B-it…", WAITING),  # the base's title, also when its adapter was asked for
        ("Loading the model…", WAITING),
        ("2 ahead of you", "2 ahead of you"),
        ("Gemma is 2 ahead of you", WAITING),
    ],
)
def test_a_note_on_a_model_that_is_none_of_the_two_is_held_back(note, shown):
    blind = Blindfolded()
    blind.add(Waiting(note))
    assert blind.status == shown and "Gemma" not in str(blind.messages())
    blind.add(Finished("refused", "The server has no 'Gemma-3-1B-it'."))
    assert "Gemma" not in str(blind.messages()) + blind.status


def test_a_model_that_is_opened_for_a_blind_comparison_is_not_named_on_the_way():
    loading = [Waiting("Loading Gemma-3-270M…"), Waiting("Loading Tuned…"), *reply("", "It is 36.")]
    tab = compare_tab(FakeEngine(default=loading, base=loading))
    _, pictures = compared(tab, blind=True)
    assert "Loading" not in str(pictures) and "Gemma" not in str(pictures)


# --- the vote -----------------------------------------------------------------------------------------


def vote(tab, contest, choice, on_page=()):
    return tab._voting(choice)(contest, list(on_page))


def test_a_vote_reveals_names_marks_and_verdicts_and_counts_once():
    tab = compare_tab()
    contest, _ = compared(tab, blind=True)
    letter = "a" if contest.models[0] is TUNED else "b"
    *columns, ballot, outcome, on_page, _ = vote(tab, contest, letter)
    seen = str(columns)
    assert "Tuned model" in seen and "Base model" in seen and "Not right" in seen and "✓" in seen
    assert not ballot["visible"]
    assert f"You chose {letter.upper()}" in outcome and "The checker agrees" in outcome
    [cast] = on_page
    assert cast.winner == "tuned" and sorted(cast.verdicts) == ["verified", "wrong"]
    assert cast.problem == PROBLEM and cast.seed == 1
    assert vote(tab, contest, letter, on_page) == (SKIP,) * 10


@pytest.mark.parametrize("end", [Finished("error", "It broke."), Finished("cancelled")])
def test_there_is_no_vote_on_half_a_comparison(end):
    engine = FakeEngine(base=[Answer("It is"), end])
    tab = compare_tab(engine)
    contest, pictures = compared(tab, blind=True)
    *columns, ballot, outcome, _, _ = pictures[-1]
    assert not ballot["visible"] and "nothing to vote on" in outcome and NO_VOTE.startswith("There")
    assert "Base model" in str(columns)
    assert vote(tab, contest, "a") == (SKIP,) * 10


def test_a_reply_that_was_cut_off_can_be_voted_on():
    tab = compare_tab(FakeEngine(base=[Answer("on and on"), Finished("length", "Cut off.")]))
    contest, pictures = compared(tab, blind=True)
    assert pictures[-1][6]["visible"]
    assert len(vote(tab, contest, "both_wrong")[8]) == 1


def test_there_is_no_vote_where_all_is_seen_or_nothing_was_asked():
    tab = compare_tab()
    contest, _ = compared(tab)
    assert vote(tab, contest, "a") == (SKIP,) * 10
    assert vote(tab, None, "a") == (SKIP,) * 10
    assert vote(tab, Contest(PROBLEM, (TUNED, BASE), Sampling(), True), "a") == (SKIP,) * 10


def test_votes_are_kept_in_the_file_only_when_there_is_one(tmp_path):
    file = VoteFile(tmp_path / "votes.sqlite3")
    tab = compare_tab(box=VoteBox(file))
    contest, _ = compared(tab, blind=True)
    assert vote(tab, contest, "tie")[8] == []
    [kept] = file.votes()
    assert kept.choice == "tie" and kept.problem == PROBLEM


def test_a_file_that_fails_is_a_sentence_and_the_names_are_shown(tmp_path):
    (tmp_path / "votes.sqlite3").write_bytes(b"damaged " * 600)
    tab = compare_tab(box=VoteBox(VoteFile(tmp_path / "votes.sqlite3")))
    contest, _ = compared(tab, blind=True)
    *columns, _, outcome, on_page, _ = vote(tab, contest, "tie")
    assert "could not be kept" in outcome and "damaged" in outcome and on_page == []
    assert "Tuned model" in str(columns)
    _, pictures = compared(tab)
    assert "Verified" in str(pictures[-1])


# --- what is refused ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"text": " "}, "type a problem"),
        ({"text": "x" * 101}, "101 characters"),
        ({"text": None}, "type a problem"),
        ({"first": "tuned"}, SAME_MODEL),
        ({"first": "evil"}, UNKNOWN_MODEL),
        ({"heat": 2.1}, BAD_TEMPERATURE),
        ({"heat": -0.1}, BAD_TEMPERATURE),
        ({"heat": float("nan")}, BAD_TEMPERATURE),
        ({"seed": -1}, BAD_SEED),
        ({"seed": 2**31}, BAD_SEED),
        ({"seed": float("inf")}, BAD_SEED),
    ],
)
def test_what_cannot_be_asked_is_a_sentence_and_reserves_nothing(form, sentence):
    tab = compare_tab()
    *others, status = ask(tab, **form)
    assert sentence in status and all(other == SKIP for other in others)
    assert not tab._runs.active("me")
    assert list(tab._run(None, ME)) == [(SKIP,) * 10]


def test_a_page_that_knows_no_models_yet_compares_base_and_tuned():
    assert ask(compare_tab(), first=None, second=None)[0].models == (BASE, TUNED)


def test_the_second_of_two_clicks_is_told_to_wait():
    tab = compare_tab()
    ask(tab)
    assert ANSWERING in ask(tab)[-1]


@pytest.mark.parametrize(
    ("variants", "state", "sentence"),
    [((), "loading", NOT_READY), ((), "failed", "No weights."), ((TUNED,), "ready", ONE_MODEL)],
)
def test_without_two_models_it_says_so(variants, state, sentence):
    tab = compare_tab(FakeEngine(variants=variants, state=state, note="No weights."))
    assert sentence in ask(tab)[-1]


def test_the_models_are_offered_when_they_are_known():
    engine = FakeEngine(variants=(), state="loading")
    tab = compare_tab(engine)
    first, second, timer = tab._offer_models(None, None)
    assert first == second == SKIP and timer.active
    engine.variants, engine.state = (TUNED, BASE), "ready"
    first, second, timer = tab._offer_models(None, None)
    assert (first["value"], second["value"]) == ("base", "tuned") and not timer.active
    assert first["choices"] == [("Tuned model", "tuned"), ("Base model", "base")]
    assert tab._offer_models("tuned", "base")[0]["value"] == "tuned"


def test_a_check_that_breaks_is_a_sentence_in_its_column():
    tab = compare_tab(checker=BrokenChecker())
    _, pictures = compared(tab)
    assert "Something went wrong" in pictures[-1][-1] and not tab._runs.active("me")


def test_what_is_lost_gives_the_box_back():
    tab = compare_tab()
    ask(tab)
    box, status = tab._lost(ME)
    assert box["submit_btn"] and "Something went wrong" in status
    assert ask(tab)[0] is not SKIP


# --- results and privacy ------------------------------------------------------------------------------


def cast(choice, problem="=1+1"):
    return Vote(
        "2026-01-02T03:04:05+00:00", ("base", "tuned"), choice, ("wrong", "verified"), 0.0, 1, problem
    )


def votes_tab(box=None, **options):
    with gr.Blocks():
        return VotesTab(
            FakeEngine(), box or VoteBox(None), gr.State([]), **{"with_problems": True, **options}
        )


def test_the_results_name_the_models_and_give_rates_with_intervals():
    shown = votes_tab().shown([cast("b"), cast("b"), cast("a"), cast("tie")])
    assert "Tuned model won 2 of 3 votes with a winner, <b>67 %</b> (21–94 %)." in shown
    assert "The checker agrees with 2 of 4 votes that it can judge" in shown
    assert "2 of 4, 15–85 %" in shown and "--at:50.0%" in shown


def test_without_votes_and_with_a_damaged_file_there_is_a_sentence(tmp_path):
    assert "No votes yet" in votes_tab().shown([])
    (tmp_path / "v").write_bytes(b"damaged " * 600)
    tab = votes_tab(VoteBox(VoteFile(tmp_path / "v")))
    assert "damaged" in tab.shown([])
    text, status = tab._csv([])
    assert text == "" and "damaged" in status


def test_the_download_has_the_problems_only_where_nobody_else_can_ask_for_it():
    text, _ = votes_tab()._csv([cast("b")])
    assert '"\'=1+1"' in text
    text, _ = votes_tab(with_problems=False)._csv([cast("b")])
    assert "1+1" not in text and "base" in text
    assert votes_tab()._csv([])[0] == "" and NOTHING in votes_tab()._csv([])[1]


@pytest.mark.parametrize(
    ("settings", "space_id", "private"),
    [
        (Settings(), "", True),
        (Settings(host="0.0.0.0"), "", False),
        (Settings(allowed_hosts=("tutor.school.org",)), "", False),
        (Settings(), "me/tutor", False),
    ],
)
def test_a_page_that_others_can_reach_is_not_private(settings, space_id, private):
    assert is_private(settings, space_id=space_id) is private


@pytest.mark.parametrize(
    ("settings", "space_id"),
    [
        (Settings(votes=True), ""),
        (Settings(votes=True, host="0.0.0.0"), ""),
        (Settings(votes=True), "me/tutor"),
        (Settings(votes=True, server_url="http://gpu/v1"), ""),
    ],
)
def test_the_privacy_line_says_that_votes_are_kept(settings, space_id):
    sentence = privacy_sentence(settings, space_id=space_id)
    assert sentence.endswith("A vote is kept with its problem.")
    assert "nothing is stored" not in sentence and "stores nothing." not in sentence
