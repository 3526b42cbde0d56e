import copy
import random
import threading
import time

import pytest
import torch
from transformers import GenerationConfig, PreTrainedTokenizerFast

from tutor.errors import ModelError, TutorError
from tutor.inference.backend import Generated, Limits
from tutor.inference.engine import Engine
from tutor.inference.local import BROKEN, OUT_OF_MEMORY, PREFILL_TOKENS, LocalBackend
from tutor.messages import GREEDY, Answer, Finished, Message, Sampling
from tutor.prompting import GEMMA_CHAT, QUESTION, PromptForm, build_prompt

PROBLEMS = ["what is 2+3", "a", "a longer question, which is long and takes more than one window?", "b c d"]
PROMPTS = [build_prompt(QUESTION, [Message("user", problem)]) for problem in PROBLEMS]


@pytest.fixture
def backend(model, tokenizer):
    return LocalBackend(model, tokenizer, QUESTION, label="tiny")


def generate(backend, problem="what is 2+3", *, cancelled=None, emit=None, sampling=GREEDY, **limits):
    """Return the text and how it ended."""
    pieces = []
    end = backend.generate(
        [Message("user", problem)],
        Limits(**limits),
        emit or pieces.append,
        cancelled or threading.Event(),
        sampling,
    )
    return "".join(pieces), end


# Batches


def test_rows_of_a_batch_equal_single_replies(backend):
    together = backend.complete(PROMPTS, max_new_tokens=15)
    assert together == [backend.complete([prompt], max_new_tokens=15)[0] for prompt in PROMPTS]
    assert len(set(together)) == len(PROMPTS)


def test_a_streamed_reply_equals_the_one_of_a_batch(backend):
    for words in (1, PREFILL_TOKENS // 2 - 9, PREFILL_TOKENS // 2 - 8, 100):  # below, at and above one piece
        problem = "a " * words
        prompt = build_prompt(QUESTION, [Message("user", problem)])
        text, _ = generate(backend, problem, max_new_tokens=12)
        assert text == backend.complete([prompt, "Question: b?"], max_new_tokens=12)[0]


def test_rows_end_each_by_itself(tokenizer, typist):
    backend = LocalBackend(
        typist("4", "a longer reply", "cut\nQuestion: x"), tokenizer, QUESTION, label="tiny"
    )
    assert backend.complete(PROMPTS[:3], max_new_tokens=50) == ["4", "a longer reply", "cut"]


def test_the_head_is_never_copied_for_each_row(backend, model):
    # With frozen weights torch multiplies a slice with gaps by copying the head once for each row.
    gaps = []
    handle = model.lm_head.register_forward_pre_hook(
        lambda _, inputs: gaps.append(not inputs[0].is_contiguous())
    )
    backend.complete(PROMPTS, max_new_tokens=3)
    handle.remove()
    assert gaps == [False] * 3


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
    backend = LocalBackend(typist("<<48/2=99>>"), tokenizer, QUESTION, label="tiny")
    assert "48/2=24>>" in generate(backend, sampling=Sampling(0.7, 1), max_new_tokens=30)[0]


def test_the_models_own_generation_settings_change_nothing(backend, model, tokenizer):
    expected = backend.complete(PROMPTS, max_new_tokens=12)
    model.generation_config = GenerationConfig(
        do_sample=True, temperature=2.0, top_k=3, top_p=0.5, repetition_penalty=1.5, no_repeat_ngram_size=1
    )
    backend = LocalBackend(model, tokenizer, QUESTION, label="tiny")
    assert backend.complete(PROMPTS, max_new_tokens=12) == expected


# Prompts and ends


def test_the_prompt_counts_with_one_bos(backend, tokenizer):
    text = build_prompt(QUESTION, [Message("user", "a <bos> b")])
    assert backend.count_tokens([Message("user", "a <bos> b")]) == len(tokenizer(text).input_ids)
    assert tokenizer(text).input_ids.count(tokenizer.bos_token_id) == 1


def test_a_tokenizer_without_bos_is_an_error(model, rust_tokenizer):
    plain = copy.deepcopy(rust_tokenizer)
    plain.post_processor = None
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=plain, bos_token="<bos>", eos_token="<eos>", pad_token="<pad>"
    )
    with pytest.raises(ModelError, match="exactly one <bos>"):
        generate(LocalBackend(model, tokenizer, QUESTION, label="tiny"))


def test_a_missing_stop_token_is_an_error(model, tokenizer):
    form = PromptForm("other", stop_tokens=("<|im_end|>",))
    with pytest.raises(ModelError, match="<|im_end|>"):
        LocalBackend(model, tokenizer, form, label="tiny")


@pytest.mark.parametrize("end", ["<eos>", "<end_of_turn>"])
def test_a_stop_token_ends_the_reply_and_has_no_text(tokenizer, typist, end):
    backend = LocalBackend(typist("x² 🦄", end=end), tokenizer, GEMMA_CHAT, label="tiny")
    assert generate(backend) == ("x² 🦄", Generated("stop", 7))  # 🦄 is four tokens


def test_a_stop_string_ends_the_reply_and_is_never_seen(tokenizer, typist):
    backend = LocalBackend(typist("4\nQuestion: a"), tokenizer, QUESTION, label="tiny")
    text, end = generate(backend)
    assert text == "4" and end.reason == "stop"


def test_a_reply_without_end_is_cut_off_by_length_and_by_time(tokenizer, typist):
    backend = LocalBackend(typist("ab", end=""), tokenizer, QUESTION, label="tiny")
    assert generate(backend, max_new_tokens=7) == ("abbbbbb", Generated("length", 7))
    started = time.monotonic()
    text, end = generate(backend, max_new_tokens=4000, max_seconds=0.2)
    assert end == Generated("time", len(text)) and 0 < len(text) < 4000
    assert time.monotonic() - started < 2


def test_text_held_for_a_stop_string_or_a_character_comes_at_the_end(tokenizer, typist):
    backend = LocalBackend(typist("4\nQuest", end=""), tokenizer, QUESTION, label="tiny")
    assert generate(backend, max_new_tokens=7)[0] == "4\nQuest"
    backend = LocalBackend(typist("4🦄", end=""), tokenizer, QUESTION, label="tiny")
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

    hook = model.register_forward_pre_hook(cancel_at_the_second)
    end = generate(backend, "a " * 1000, cancelled=cancelled)
    hook.remove()
    assert end == ("", Generated("cancelled", 0)) and len(calls) == 2


# Errors


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
    for broken in (lambda: generate(backend), lambda: backend.complete(PROMPTS, max_new_tokens=12)):
        model.error = error
        with pytest.raises(TutorError) as caught:
            broken()
        assert str(caught.value) == sentence
        assert (
            generate(backend, max_new_tokens=12),
            backend.complete(PROMPTS, max_new_tokens=12),
        ) == expected


def test_an_error_of_the_reader_passes_through_and_the_next_request_works(backend):
    expected = generate(backend, max_new_tokens=12)

    def break_off(text):
        raise KeyError("reader")

    with pytest.raises(KeyError, match="reader"):
        generate(backend, emit=break_off)
    assert generate(backend, max_new_tokens=12) == expected


# With an adapter, through the engine


@pytest.fixture
def tuned(model, tokenizer):
    from peft import LoraConfig, get_peft_model

    torch.manual_seed(1)
    config = LoraConfig(r=4, target_modules=["q_proj", "v_proj"], init_lora_weights=False)
    return LocalBackend(get_peft_model(model, config), tokenizer, QUESTION, label="tuned")


def leaked_hooks(backend):
    return sum(len(module._forward_pre_hooks) for module in backend._model.modules())


def test_an_adapter_changes_the_reply_in_stream_and_batch_alike(tuned):
    text, _ = generate(tuned, max_new_tokens=12)
    assert text == tuned.complete(PROMPTS, max_new_tokens=12)[0]
    with tuned._model.disable_adapter():
        assert text != generate(tuned, max_new_tokens=12)[0]


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
    assert leaked_hooks(tuned) == 0
    engine.close()
    assert not engine._thread.is_alive()


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
