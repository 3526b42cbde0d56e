import copy
import random
import threading
import time

import pytest
import torch

from tutor.errors import ModelError, TutorError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.inference.batch import BROKEN, OUT_OF_MEMORY, READ_TOKENS
from tutor.inference.engine import Engine
from tutor.inference.gemma import Gemma
from tutor.inference.local import LocalBackend
from tutor.inference.projection import Low
from tutor.inference.streaming import TokenText
from tutor.messages import GREEDY, MIN_TEMPERATURE, Answer, Finished, Message, Sampling
from tutor.prompting import GEMMA_CHAT, QUESTION, PromptForm, build_prompt

PROBLEMS = ["what is 2+3", "a", "a longer question, which is long and takes more than one window?", "b c d"]
TINY = [Variant("tiny", "Tiny")]
PROMPTS = [build_prompt(QUESTION, [Message("user", problem)]) for problem in PROBLEMS]


@pytest.fixture
def backend(model, tokenizer):
    return LocalBackend(Gemma(model), tokenizer.backend_tokenizer, QUESTION, TINY)


def generate(
    backend, problem="what is 2+3", *, cancelled=None, emit=None, sampling=GREEDY, variant="", **limits
):
    """Return the text and how it ended."""
    pieces = []
    end = backend.generate(
        [Message("user", problem)],
        Limits(**limits),
        emit or pieces.append,
        cancelled or threading.Event(),
        sampling,
        variant,
    )
    return "".join(pieces), end


# Batches


def test_rows_of_a_batch_equal_single_replies(backend):
    together = backend.complete(PROMPTS, max_new_tokens=15)
    assert together == [backend.complete([prompt], max_new_tokens=15)[0] for prompt in PROMPTS]
    assert len(set(together)) == len(PROMPTS)


def test_a_streamed_reply_equals_the_one_of_a_batch(backend):
    for words in (1, READ_TOKENS // 2 - 9, READ_TOKENS // 2 - 8, 100):  # below, at and above one piece
        problem = "a " * words
        prompt = build_prompt(QUESTION, [Message("user", problem)])
        text, _ = generate(backend, problem, max_new_tokens=12)
        assert text == backend.complete([prompt, "Question: b?"], max_new_tokens=12)[0]


def test_rows_end_each_by_itself(tokenizer, typist):
    backend = LocalBackend(
        typist("4", "a longer reply", "cut\nQuestion: x"), tokenizer.backend_tokenizer, QUESTION, TINY
    )
    assert backend.complete(PROMPTS[:3], max_new_tokens=50) == ["4", "a longer reply", "cut"]


def test_the_head_gets_no_slice_with_gaps(backend, model):
    # With frozen weights torch multiplies one by copying the head, once for each row.
    gaps = []
    handle = model.lm_head.register_forward_pre_hook(
        lambda _, inputs: gaps.append(not inputs[0].is_contiguous())
    )
    backend.complete(PROMPTS, max_new_tokens=3)
    handle.remove()
    assert gaps and not any(gaps)


def test_no_prompts_have_no_replies(backend):
    assert backend.complete([], max_new_tokens=5) == []


def test_sampling_follows_the_seed_and_leaves_the_global_generator_alone(backend):
    before = torch.random.get_rng_state()
    first, again, other = (
        backend.complete(PROMPTS, max_new_tokens=12, temperature=1.0, seed=seed) for seed in (1, 1, 2)
    )
    assert first == again != other
    assert torch.equal(before, torch.random.get_rng_state())


def test_a_streamed_sample_follows_its_seed_and_leaves_the_global_generator_alone(backend):
    before = torch.random.get_rng_state()
    texts = [generate(backend, sampling=Sampling(1.0, seed), max_new_tokens=12)[0] for seed in (1, 1, 2)]
    assert texts[0] == texts[1] != texts[2]
    unseeded = {generate(backend, sampling=Sampling(1.0), max_new_tokens=12)[0] for _ in range(3)}
    assert len(unseeded) > 1
    assert torch.equal(before, torch.random.get_rng_state())


def test_a_streamed_sample_equals_the_one_of_a_batch_of_one(backend):
    prompt = build_prompt(QUESTION, [Message("user", "what is 2+3")])
    batch = backend.complete([prompt], max_new_tokens=12, temperature=1.0, seed=3)
    assert generate(backend, sampling=Sampling(1.0, 3), max_new_tokens=12)[0] == batch[0]


def test_after_a_sample_a_greedy_reply_is_the_same_as_before(backend):
    expected = generate(backend, max_new_tokens=12)
    assert generate(backend, sampling=Sampling(1.0, 1), max_new_tokens=12) != expected
    assert generate(backend, sampling=Sampling(0.0, 1), max_new_tokens=12) == expected


def test_the_calculator_decides_in_a_sample_too(tokenizer, typist):
    backend = LocalBackend(typist("<<48/2=99>>"), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert "48/2=24>>" in generate(backend, sampling=Sampling(0.7, 1), max_new_tokens=30)[0]


@pytest.mark.parametrize("temperature", [1e-300, 5e-324, 9e-4, -1.0, float("nan")])
def test_a_temperature_too_small_to_draw_with_is_greedy(backend, temperature):
    assert Sampling(temperature, 1) == Sampling(0.0, 1)
    expected = generate(backend, max_new_tokens=12)
    assert generate(backend, sampling=Sampling(temperature, 1), max_new_tokens=12) == expected


@pytest.mark.parametrize("temperature", [MIN_TEMPERATURE, 2.0, 1e30, float("inf")])
def test_the_smallest_and_the_largest_temperature_can_be_drawn_with(backend, temperature):
    assert generate(backend, sampling=Sampling(temperature, 1), max_new_tokens=12)[1].tokens


# Prompts and ends


def test_the_prompt_counts_with_one_bos(backend, tokenizer):
    text = build_prompt(QUESTION, [Message("user", "a <bos> b")])
    assert backend.count_tokens([Message("user", "a <bos> b")]) == len(tokenizer(text).input_ids)
    assert tokenizer(text).input_ids.count(tokenizer.bos_token_id) == 1


def test_a_tokenizer_without_bos_is_an_error(model, rust_tokenizer):
    plain = copy.deepcopy(rust_tokenizer)
    plain.post_processor = None
    with pytest.raises(ModelError, match="exactly one <bos>"):
        generate(LocalBackend(Gemma(model), plain, QUESTION, TINY))


def test_a_missing_stop_token_is_an_error(model, tokenizer):
    form = PromptForm("other", stop_tokens=("<|im_end|>",))
    with pytest.raises(ModelError, match="<|im_end|>"):
        LocalBackend(Gemma(model), tokenizer.backend_tokenizer, form, TINY)


@pytest.mark.parametrize("end", ["<eos>", "<end_of_turn>"])
def test_a_stop_token_ends_the_reply_and_has_no_text(tokenizer, typist, end):
    backend = LocalBackend(typist("x² 🦄", end=end), tokenizer.backend_tokenizer, GEMMA_CHAT, TINY)
    assert generate(backend) == ("x² 🦄", Generated("stop", 7))  # 🦄 is four tokens


def test_a_stop_string_ends_the_reply_and_is_never_seen(tokenizer, typist):
    backend = LocalBackend(typist("4\nQuestion: a"), tokenizer.backend_tokenizer, QUESTION, TINY)
    text, end = generate(backend)
    assert text == "4" and end.reason == "stop"


def test_a_reply_without_end_is_cut_off_by_length_and_by_time(tokenizer, typist):
    backend = LocalBackend(typist("ab", end=""), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert generate(backend, max_new_tokens=7) == ("abbbbbb", Generated("length", 7))
    started = time.monotonic()
    text, end = generate(backend, max_new_tokens=4000, max_seconds=0.2)
    assert end == Generated("time", len(text)) and 0 < len(text) < 4000
    assert time.monotonic() - started < 2


def test_text_held_for_a_stop_string_or_a_character_comes_at_the_end(tokenizer, typist):
    backend = LocalBackend(typist("4\nQuest", end=""), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert generate(backend, max_new_tokens=7)[0] == "4\nQuest"
    backend = LocalBackend(typist("4🦄", end=""), tokenizer.backend_tokenizer, QUESTION, TINY)
    assert generate(backend, max_new_tokens=3)[0] == "4\ufffd\ufffd"


# Cancel


def test_a_cancel_stops_within_a_token_and_the_next_request_works(backend):
    expected = generate(backend, max_new_tokens=15)
    cancelled, pieces = threading.Event(), []

    def stop_at_the_fifth(text):
        pieces.append(text)
        if len(pieces) == 5:
            cancelled.set()

    _, end = generate(backend, emit=stop_at_the_fifth, cancelled=cancelled, max_new_tokens=500)
    assert end.reason == "cancelled" and end.tokens < 15
    assert len(pieces) <= 6  # what was held comes last
    assert generate(backend, max_new_tokens=15) == expected


def test_a_cancel_before_the_start_and_while_reading_the_prompt(backend, model):
    cancelled = threading.Event()
    cancelled.set()
    assert generate(backend, cancelled=cancelled) == ("", Generated("cancelled", 0))

    cancelled = threading.Event()
    calls = []

    def cancel_at_the_second(*_):
        calls.append(1)
        if len(calls) == 2:
            cancelled.set()

    hook = model.model.embed_tokens.register_forward_pre_hook(cancel_at_the_second)
    end = generate(backend, "a " * 1000, cancelled=cancelled)
    hook.remove()
    assert end == ("", Generated("cancelled", 0)) and len(calls) == 2


# Errors


def break_at_the_third_token(model, error):
    """Raise the error once, where the logits of the third token are computed."""
    calls = []

    def count(*_):
        calls.append(1)
        if len(calls) == 3:
            handle.remove()
            raise error

    handle = model.lm_head.register_forward_pre_hook(count)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), OUT_OF_MEMORY),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), OUT_OF_MEMORY),
        (MemoryError(), OUT_OF_MEMORY),
        (RuntimeError("shapes do not match"), BROKEN),
    ],
)
def test_an_error_in_the_model_is_a_sentence_and_the_next_request_works(backend, model, error, sentence):
    expected = generate(backend, max_new_tokens=12), backend.complete(PROMPTS, max_new_tokens=12)
    for broken in (lambda: generate(backend), lambda: backend.complete(PROMPTS[:1], max_new_tokens=12)):
        break_at_the_third_token(model, error)
        with pytest.raises(TutorError) as caught:
            broken()
        assert str(caught.value) == sentence
        assert (
            generate(backend, max_new_tokens=12),
            backend.complete(PROMPTS, max_new_tokens=12),
        ) == expected


def test_without_memory_the_newest_reply_is_given_up_and_the_others_go_on(backend, model):
    expected = backend.complete(PROMPTS, max_new_tokens=12)
    jobs = [backend._job(prompt, 12, GREEDY, "") for prompt in PROMPTS]
    calls = []

    def break_with_all_at_work(*_):
        calls.append(1)
        if len(backend._batch._writing) == len(PROMPTS):
            handle.remove()
            raise torch.OutOfMemoryError

    handle = model.lm_head.register_forward_pre_hook(break_with_all_at_work)
    backend._batch.add(jobs)
    texts = [[] for _ in jobs]
    for job, text in zip(jobs[:-1], texts, strict=False):
        job.texts(text.append)
    with pytest.raises(TutorError, match="out of memory"):
        jobs[-1].texts(texts[-1].append)
    assert ["".join(text) for text in texts[:-1]] == expected[:-1]
    assert expected[-1].startswith("".join(texts[-1]))


def test_an_error_of_the_reader_passes_through_and_the_next_request_works(backend):
    expected = generate(backend, max_new_tokens=12)

    def break_off(text):
        raise KeyError("reader")

    with pytest.raises(KeyError, match="reader"):
        generate(backend, emit=break_off)
    assert generate(backend, max_new_tokens=12) == expected


def test_numbers_that_are_not_finite_end_one_reply_and_touch_no_other(backend, model):
    expected = backend.complete(PROMPTS, max_new_tokens=12)
    jobs = [backend._job(prompt, 12, GREEDY, "") for prompt in PROMPTS]

    def harm_the_second(_, inputs, output):
        if output.shape[0] == len(PROMPTS):
            handle.remove()
            output = output.clone()
            output[1] = torch.nan
            return output

    handle = model.model.layers[0].self_attn.v_proj.register_forward_hook(harm_the_second)
    backend._batch.add(jobs)
    texts = [[] for _ in jobs]
    for index, (job, text) in enumerate(zip(jobs, texts, strict=True)):
        if index == 1:
            with pytest.raises(TutorError, match="could not finish"):
                job.texts(text.append)
        else:
            job.texts(text.append)
            assert "".join(text) == expected[index]
    assert backend.complete(PROMPTS, max_new_tokens=12) == expected


class PanicError(BaseException):
    """As the tokenizer's Rust code raises it: no `Exception`."""


class Breaks:
    """Breaks wherever a job uses it."""

    def __init__(self, error):
        self.error = error

    def __getattr__(self, name):
        raise self.error


def harm_text(job, error):
    job.text = Breaks(error)


def harm_calculator(job, error):
    job.forcing = Breaks(error)


def harm_end(job, error):
    """Let the last text break, which is read when the reply has ended."""

    class Held(TokenText):
        def flush(self):
            raise error

    job.text = Held(job.text._tokenizer)


def harm_sampler(job, error):
    job.sampling = Sampling(1.0, 2**70)  # larger than a seed can be


def finished_texts(jobs):
    """Return each job's text, or the error that its reader met."""
    found = []
    for job in jobs:
        pieces = []
        try:
            job.texts(pieces.append)
            found.append("".join(pieces))
        except BaseException as error:
            found.append(error)
    return found


@pytest.mark.parametrize(
    "error", [KeyError("my problem"), RuntimeError("shapes"), PanicError(), MemoryError()]
)
@pytest.mark.parametrize("harm", [harm_text, harm_calculator, harm_end, harm_sampler])
def test_an_error_in_what_is_ones_own_ends_that_reply_alone(model, tokenizer, harm, error):
    backend = LocalBackend(Gemma(model), tokenizer.backend_tokenizer, QUESTION, TINY, slots=len(PROMPTS))
    expected = backend.complete(PROMPTS, max_new_tokens=12)
    jobs = [backend._job(prompt, 12, GREEDY, "") for prompt in PROMPTS]
    harm(jobs[1], error)
    backend._batch.add(jobs)
    texts = finished_texts(jobs)
    assert isinstance(texts[1], Exception)
    assert [*texts[:1], *texts[2:]] == [*expected[:1], *expected[2:]]
    assert backend.complete(PROMPTS, max_new_tokens=12) == expected  # all slots are free


def test_scores_that_cannot_be_drawn_from_end_that_reply_alone(backend, model):
    jobs = [backend._job(prompt, 12, Sampling(1.0, 1), "") for prompt in PROMPTS]

    def harm_the_second(_, inputs, output):
        if output.shape[0] == len(PROMPTS):
            output = output.clone()
            output[1, 7] = torch.inf
            return output

    expected = [backend.complete([p], max_new_tokens=12, temperature=1.0, seed=1)[0] for p in PROMPTS]
    handle = model.lm_head.register_forward_hook(harm_the_second)
    backend._batch.add(jobs)
    texts = finished_texts(jobs)
    handle.remove()
    assert str(texts[1]) == BROKEN
    assert [*texts[:1], *texts[2:]] == [*expected[:1], *expected[2:]]


def test_a_result_is_whole_after_a_pass_that_is_done_again(tokenizer, typist, model):
    backend = LocalBackend(typist("<<48/2=99>>", "b" * 40), tokenizer.backend_tokenizer, QUESTION, TINY)
    jobs = [backend._job(PROMPTS[1], 40, GREEDY, "") for _ in range(2)]

    def break_beside_the_calculator(_, inputs):
        if inputs[0].shape[0] == 1:  # the other row's token is the calculator's
            handle.remove()
            raise torch.OutOfMemoryError

    handle = model.lm_head.register_forward_pre_hook(break_beside_the_calculator)
    backend._batch.add(jobs)
    first, second = finished_texts(jobs)
    assert first == "<<48/2=24>>" and str(second) == OUT_OF_MEMORY


def test_a_common_prefix_that_is_not_finite_is_not_kept(backend, model, tokenizer):
    expected = LocalBackend(Gemma(model), tokenizer.backend_tokenizer, QUESTION, TINY).complete(
        PROMPTS, max_new_tokens=12
    )

    def harm_once(_, inputs, output):
        handle.remove()
        output = output.clone()
        output[1] = torch.nan  # of the first prompt's second token
        return output

    handle = model.model.layers[0].self_attn.v_proj.register_forward_hook(harm_once)
    with pytest.raises(TutorError, match="could not finish"):
        generate(backend, max_new_tokens=12)
    assert backend.complete(PROMPTS, max_new_tokens=12) == expected


# With adapters


VARIANTS = [Variant("one", "One", tuned=True), Variant("two", "Two", tuned=True), Variant("base", "Base")]


def random_changes(model, rank, seed, targets):
    """Return an adapter with random weights, large enough to change every reply."""
    generator = torch.Generator().manual_seed(seed)
    return {
        name: Low(
            torch.randn(rank, layer.in_features, generator=generator),
            torch.randn(layer.out_features, rank, generator=generator),
            0.05,
        )
        for name, layer in model.named_modules()
        if name.rpartition(".")[2] in targets
    }


@pytest.fixture
def adapters(model):
    return {
        "one": random_changes(model, 4, 1, ("q_proj", "v_proj")),
        "two": random_changes(model, 3, 2, ("o_proj", "gate_proj", "down_proj")),
    }


@pytest.fixture
def tuned(model, tokenizer, adapters):
    return LocalBackend(Gemma(model, adapters), tokenizer.backend_tokenizer, QUESTION, VARIANTS)


@pytest.fixture
def merged(model, tokenizer, adapters):
    """`merged(name)` is a backend without adapters, whose weights hold one."""

    def build(name):
        changed = copy.deepcopy(model)
        with torch.no_grad():
            for layer, low in adapters.get(name, {}).items():
                changed.get_submodule(layer).weight += low.scale * low.up @ low.down
        return LocalBackend(Gemma(changed), tokenizer.backend_tokenizer, QUESTION, TINY)

    return build


def test_each_variant_answers_as_the_model_with_its_adapter_merged(tuned, merged):
    texts = {
        variant.name: tuned.complete(PROMPTS, max_new_tokens=12, variant=variant.name) for variant in VARIANTS
    }
    for name, expected in texts.items():
        assert expected == merged(name).complete(PROMPTS, max_new_tokens=12)
    assert texts["one"] != texts["base"] != texts["two"]
    assert generate(tuned, max_new_tokens=12)[0] == texts["one"][0]  # the first variant answers


def test_the_variants_share_one_batch_and_nothing_else(tuned):
    names = ["one", "base", "two", "base"]
    alone = [
        tuned.complete([prompt], max_new_tokens=12, variant=name)[0]
        for prompt, name in zip(PROMPTS, names, strict=True)
    ]
    jobs = [tuned._job(prompt, 12, GREEDY, name) for prompt, name in zip(PROMPTS, names, strict=True)]
    tuned._batch.add(jobs)
    together = []
    for job in jobs:
        pieces = []
        job.texts(pieces.append)
        together.append("".join(pieces))
    assert together == alone


# Many at once


def test_a_new_reply_does_not_wait_for_the_end_of_another(tokenizer, typist):
    backend = LocalBackend(typist("a" * 50, "b"), tokenizer.backend_tokenizer, QUESTION, TINY)
    order = []
    first = threading.Thread(
        target=lambda: order.append(generate(backend, emit=lambda piece: seen.set(), max_new_tokens=4000)[1])
    )
    seen = threading.Event()
    first.start()
    assert seen.wait(5)
    order.append(generate(backend, "b")[1])
    first.join(10)
    assert [end.tokens for end in order] == [1, 50]


def test_more_prompts_than_slots_wait_for_their_turn(model, tokenizer, backend):
    narrow = LocalBackend(Gemma(model), tokenizer.backend_tokenizer, QUESTION, TINY, slots=2)
    prompts = [*PROMPTS, *reversed(PROMPTS)]
    assert narrow.complete(prompts, max_new_tokens=9) == backend.complete(prompts, max_new_tokens=9)


def test_replies_of_any_length_leave_and_others_take_their_place(tokenizer, typist):
    texts = [
        "".join(random.Random(n).choices("abcdef", k=length))
        for n, length in enumerate((9, 1, 30, 2, 17, 5, 24))
    ]
    backend = LocalBackend(typist(*texts), tokenizer.backend_tokenizer, QUESTION, TINY, slots=3)
    assert backend.complete(["Question: a?\nAnswer:"] * len(texts), max_new_tokens=50) == texts


def test_the_common_prefix_is_read_once(backend, model):
    sizes = []
    handle = model.model.embed_tokens.register_forward_pre_hook(
        lambda _, inputs: sizes.append(inputs[0].shape[1])
    )
    first = generate(backend, "a" * 40, max_new_tokens=3)
    pieces = [size for size in sizes if size > 1]
    sizes.clear()
    assert generate(backend, "a" * 40, max_new_tokens=3) == first
    assert sum(size for size in sizes if size > 1) < sum(pieces)
    handle.remove()


def _pieces(model, work):
    """Return (rows, tokens) of every pass that read prompts while `work` was done."""
    shapes = []
    handle = model.model.embed_tokens.register_forward_pre_hook(
        lambda _, inputs: shapes.append(tuple(inputs[0].shape))
    )
    work()
    handle.remove()
    return [shape for shape in shapes if shape[1] > 1]


def test_short_prompts_are_read_in_one_pass_and_a_long_one_alone(backend, model):
    short, long = build_prompt(QUESTION, [Message("user", "b c d")]), PROMPTS[2]
    assert _pieces(model, lambda: backend.complete([short] * 5, max_new_tokens=3)) == [(4, 32), (1, 16)]
    pieces = _pieces(model, lambda: backend.complete([short, long, short, short], max_new_tokens=3))
    assert pieces == [(1, 16), (1, 64), (1, 16), (2, 16)]


def test_without_memory_for_prompts_read_together_the_others_are_read_again(backend, model):
    prompts = [build_prompt(QUESTION, [Message("user", problem)]) for problem in ("b c d", "a b", "c d a")]
    expected = backend.complete(prompts, max_new_tokens=12)
    jobs = [backend._job(prompt, 12, GREEDY, "") for prompt in prompts]
    rows = []

    def break_once(_, inputs):
        rows.append(inputs[0].shape[0])
        if len(rows) == 1:
            raise torch.OutOfMemoryError

    handle = model.lm_head.register_forward_pre_hook(break_once)
    backend._batch.add(jobs)
    with pytest.raises(TutorError, match="out of memory"):
        jobs[-1].texts(lambda _: None)
    texts = [[] for _ in jobs]
    for job, text in zip(jobs[:-1], texts, strict=False):
        job.texts(text.append)
    handle.remove()
    assert rows[:2] == [3, 2]
    assert ["".join(text) for text in texts[:-1]] == expected[:-1]


def test_no_thread_is_left_when_all_is_written(backend):
    generate(backend, max_new_tokens=3)
    for thread in threading.enumerate():
        if thread.name == "decoding":
            thread.join(5)
            assert not thread.is_alive()


# Through the engine


def test_twenty_cancels_in_random_order_leave_a_working_model(tuned):
    expected, _ = generate(tuned, max_new_tokens=12)
    engine = Engine(lambda: tuned, limits=Limits(max_new_tokens=60), max_waiting=20)
    replies = [engine.reply([Message("user", f"question {n}")]) for n in range(20)]
    for reply in replies:
        next(reply)  # in the queue, the first ones at work
    shuffled = random.Random(0).sample(replies, len(replies))
    threads = [threading.Thread(target=reply.close) for reply in shuffled]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    events = list(engine.reply([Message("user", "what is 2+3")]))
    assert isinstance(events[-1], Finished) and events[-1].reason in ("length", "stop")
    text = "".join(event.text for event in events if isinstance(event, Answer))
    assert text.startswith(expected.rstrip("\ufffd"))
    engine.close()
    assert not any(thread.is_alive() for thread in engine._threads)


def test_a_closed_reply_frees_the_model_within_half_a_second(tuned):
    engine = Engine(lambda: tuned, limits=Limits(max_new_tokens=4000))
    reply = engine.reply([Message("user", "what is 2+3")])
    pieces = (event for event in reply if isinstance(event, Answer))
    for _ in range(5):
        next(pieces)
    started = time.monotonic()
    reply.close()
    other = engine.reply([Message("user", "b")])
    next(event for event in other if isinstance(event, Answer))
    assert time.monotonic() - started < 0.5
    other.close()
    engine.close()
