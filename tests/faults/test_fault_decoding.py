"""Faults while a model on this machine writes: readers that leave, errors, users who share one batch."""

import random
import threading
import time

import psutil
import pytest

from tests.faults.asking import WAIT_S, ask, end_of, eventually, outcome, text_of, together
from tutor.inference.backend import Limits
from tutor.messages import GREEDY, Answer, Message, Sampling
from tutor.prompting import QUESTION

PROBLEMS = ["what is 2+3", "a", "a longer question that takes more than one window?", "b c d"]
SHORT = Limits(max_new_tokens=12)


def one_each(tiny, sampling=GREEDY):
    """Return a request for each problem, with the backend's variants in turn."""
    names = [variant.name for variant in tiny.variants]
    return [(problem, names[n % len(names)], sampling) for n, problem in enumerate(PROBLEMS)]


def fail_once(gemma, method, error, *, after=0):
    """Make a method of the model raise an error once, after so many calls; return where those are noted."""
    calls, original = [], getattr(gemma, method)

    def failing(*args):
        calls.append(method)
        if len(calls) == after + 1:
            raise error
        return original(*args)

    setattr(gemma, method, failing)
    return calls


def write_for_ever(gemma, token_id):
    """Make the model choose one token again and again."""
    original = gemma.scores

    def scores(hidden):
        logits = original(hidden)
        logits[:, token_id] = 1e4
        return logits

    gemma.scores = scores


# F1, F3, F4: readers that leave


def test_a_tab_closed_at_the_fifth_piece_frees_the_model_within_half_a_second(start, tiny):
    engine, short = start(tiny, limits=Limits(max_new_tokens=500)), start(tiny, limits=SHORT)
    expected = text_of(ask(short, "b c d"))
    reply = ask(engine, "what is 2+3")
    pieces = (event for event in reply if isinstance(event, Answer))
    for _ in range(5):
        next(pieces)
    reply.close()
    assert eventually(lambda: engine.load == (0, 0), 0.5), "the model still writes for nobody"
    assert text_of(ask(short, "b c d")) == expected
    assert eventually(lambda: all(t.name != "decoding" for t in threading.enumerate()), 0.5)


@pytest.mark.parametrize("tokens", [60, 5], ids=["while it writes", "at its end"])
def test_stop_pressed_twice_gives_one_end_and_keeps_the_text(start, tiny, tokens):
    engine = start(tiny, limits=Limits(max_new_tokens=tokens))
    whole, reasons = text_of(ask(engine, "a")), set()
    for delay_ms in range(0, 24, 2):
        cancelled = threading.Event()

        def stop_twice(cancelled=cancelled, delay_s=delay_ms / 1e3):
            time.sleep(delay_s)
            cancelled.set()
            cancelled.set()

        stopper = threading.Thread(target=stop_twice)
        stopper.start()
        events = list(engine.reply([Message("user", "a")], cancelled=cancelled))
        stopper.join(WAIT_S)
        end = end_of(events)
        reasons.add(end.reason)
        assert (end.reason, end.message) == ("cancelled", "Stopped.") or end.reason in ("length", "stop")
        assert whole.startswith(text_of(events).rstrip("\ufffd"))
    assert "cancelled" in reasons


def test_twenty_cancels_in_random_order_while_four_are_served(start, tiny):
    engine = start(tiny, limits=SHORT, max_waiting=40)
    wanted = one_each(tiny)
    alone = [outcome(list(ask(engine, *request))) for request in wanted]
    flags, ends, served = [threading.Event() for _ in range(20)], {}, []

    def read(index):
        messages = [Message("user", f"question {index}")]
        ends[index] = end_of(list(engine.reply(messages, cancelled=flags[index]))).reason

    threads = [threading.Thread(target=read, args=[index]) for index in range(20)]
    threads.append(threading.Thread(target=lambda: served.extend(together(engine, wanted))))
    threads += [threading.Thread(target=flag.set) for flag in random.Random(0).sample(flags, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S * 2)
        assert not thread.is_alive()
    assert len(ends) == 20 and set(ends.values()) <= {"cancelled", "length", "stop"}
    assert [outcome(events) for events in served] == alone
    assert engine.load == (0, 0) and engine.state == "ready"
    assert outcome(list(ask(engine, *wanted[0]))) == alone[0]


# F5, F6, F21: errors in the model


@pytest.fixture
def errors():
    """The errors of a model by name, each with the sentence that its readers are to see."""
    import torch

    from tutor.inference.batch import BROKEN, OUT_OF_MEMORY
    from tutor.inference.engine import WENT_WRONG

    class PanicError(BaseException):
        """As the tokenizer's Rust code raises it: no `Exception`."""

    return {
        "gpu": (torch.OutOfMemoryError("CUDA out of memory"), OUT_OF_MEMORY),
        "cpu": (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), OUT_OF_MEMORY),
        "shapes": (RuntimeError("shapes do not match"), BROKEN),
        "code": (KeyError("my secret problem"), WENT_WRONG),
        "panic": (PanicError("my secret problem"), BROKEN),
    }


@pytest.mark.parametrize("name", ["gpu", "cpu", "shapes", "code", "panic"])
@pytest.mark.parametrize(
    ("method", "after"), [("hidden", 5), ("scores", 4), ("new_cache", 0)], ids=["layers", "head", "cache"]
)
def test_an_error_is_a_sentence_and_the_next_replies_are_as_before(
    start, tiny, gemma, tokenizer, errors, method, after, name, caplog
):
    from tutor.inference.local import LocalBackend

    error, sentence = errors[name]
    engine = start(tiny, limits=SHORT)
    pair = one_each(tiny)[:2]
    alone = [outcome(list(ask(engine, *request))) for request in pair]
    engine = start(LocalBackend(gemma, tokenizer.backend_tokenizer, QUESTION, tiny.variants), limits=SHORT)
    calls = fail_once(gemma, method, error, after=after)
    for events, reference in zip(together(engine, pair), alone, strict=True):
        end = end_of(events)
        assert end.message == sentence if end.reason == "error" else outcome(events) == reference
    assert len(calls) > after, "the error was never met"
    assert [outcome(list(ask(engine, *request))) for request in pair] == alone
    assert [outcome(events) for events in together(engine, pair)] == alone
    assert "my secret problem" not in caplog.text


def test_out_of_memory_costs_one_reply_not_those_that_are_being_written(start, tiny, gemma, errors):
    engine = start(tiny, limits=Limits(max_new_tokens=40))
    alone = outcome(list(ask(engine, "a", "base")))
    reply, first = ask(engine, "a", "base"), []
    while not text_of(first):
        first.append(next(reply))
    error, sentence = errors["gpu"]
    fail_once(gemma, "hidden", error)
    other = end_of(list(ask(engine, "b c d")))
    first += reply
    failed = [end for end in (end_of(first), other) if end.reason == "error"]
    assert [end.message for end in failed] == [sentence]
    assert outcome(first) == alone or end_of(first).reason == "error"
    assert outcome(list(ask(engine, "a", "base"))) == alone


def test_a_reader_that_breaks_harms_nobody_else(tiny):
    messages, never = [Message("user", PROBLEMS[0])], threading.Event()
    expected: list[str] = []
    tiny.generate(messages, SHORT, expected.append, never)

    def break_off(text):
        raise KeyError("reader")

    with pytest.raises(KeyError, match="reader"):
        tiny.generate(messages, SHORT, break_off, never)
    again: list[str] = []
    tiny.generate(messages, SHORT, again.append, never)
    assert "".join(again) == "".join(expected)


# F8, F9: too long a prompt, and a reply without an end


def test_a_prompt_of_exactly_the_limit_is_answered_and_one_token_more_is_refused(start, tiny):
    problem = "a " * 90
    length = tiny.count_tokens([Message("user", problem)])
    fits = start(tiny, limits=Limits(max_prompt_tokens=length, max_new_tokens=4))
    assert end_of(list(ask(fits, problem))).reason in ("length", "stop")
    tight = start(tiny, limits=Limits(max_prompt_tokens=length - 1, max_new_tokens=4))
    end = end_of(list(ask(tight, problem)))
    assert end.reason == "refused" and f"the limit is {length - 1:,}" in end.message


@pytest.mark.parametrize(
    ("limits", "reason"),
    [(Limits(max_new_tokens=30), "length"), (Limits(max_new_tokens=4_000, max_seconds=0.3), "time")],
    ids=["tokens", "seconds"],
)
def test_one_token_again_and_again_is_cut_off_and_says_so(start, tiny, gemma, tokenizer, limits, reason):
    write_for_ever(gemma, tokenizer.convert_tokens_to_ids("b"))
    events = list(ask(start(tiny, limits=limits), "a"))
    end = end_of(events)
    assert end.reason == reason and "cut off" in end.message
    assert set(text_of(events)) == {"b"}


# F23: users who share one batch


def test_users_at_once_get_what_each_would_get_alone(start, tiny):
    engine = start(tiny, limits=SHORT, max_waiting=30)
    requests = [
        (problem, variant.name, sampling)
        for problem in PROBLEMS
        for variant in tiny.variants
        for sampling in (GREEDY, Sampling(1.0, 1), Sampling(1.0, 2))
    ]
    alone = [outcome(list(ask(engine, *request))) for request in requests]
    assert len({text for text, *_ in alone}) > 20, "so many are equal that mixing them up would not show"
    assert [outcome(events) for events in together(engine, requests)] == alone


def test_a_variant_that_is_not_there_is_refused_and_never_answered_by_another(start, tiny):
    engine = start(tiny, limits=SHORT)
    list(ask(engine, "a"))  # it is open
    end = end_of(list(ask(engine, "a", "gpt-5")))
    assert end.reason == "refused" and "no such model" in end.message


# F24: a long day


def test_many_replies_leave_the_memory_as_it_was(start, tiny):
    engine, process = start(tiny, limits=SHORT), psutil.Process()

    def serve(first, count):
        for number in range(first, first + count):
            assert end_of(list(ask(engine, "a " * (number % 7 + 1)))).reason in ("length", "stop")
        return process.memory_info().rss

    before = serve(0, 20)
    assert serve(20, 60) < before * 1.05
