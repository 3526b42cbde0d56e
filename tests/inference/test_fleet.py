import gc
import threading
import time
import weakref
from contextlib import ExitStack, closing

import pytest

from tests.recorded_server import delta, recorded_server
from tutor.errors import ModelError, SettingsError
from tutor.inference.backend import Limits, Variant
from tutor.inference.engine import SHUT_DOWN, UNKNOWN_VARIANT, Engine
from tutor.inference.fleet import Fleet, Further, fleet_of
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import Answer, Finished, Message, Sampling, Waiting
from tutor.settings import Settings

WAIT_S = 60  # for what comes at once on a machine that is not busy
ENDLESS = Script("again ", endless=True, delay_s=0.005)


class Model(ScriptedBackend):
    """Answers "<name> says <problem>", and knows its weights, which nothing else may keep alive."""

    def __init__(self, name, *, slots=1):
        super().__init__(
            {"on": ENDLESS}, default=f"{name} says yes", base_default=f"{name} base", delay_s=0.0
        )
        self.variants = (Variant(name, name.title(), tuned=True), Variant(f"{name}-base", f"{name} base"))
        self.slots, self.itself = slots, self  # a cycle, as models have


class Shelf:
    """Further models by name; notes which were opened, and holds none of them."""

    def __init__(self):
        self.opened, self.alive, self.observed = [], {}, []
        self.errors, self.gates = {}, {}

    def further(self, name):
        def open_model():
            self.opened.append(name)
            if name in self.gates:
                self.gates[name].wait(WAIT_S)
            if name in self.errors:
                raise self.errors[name]
            model = Model(name)
            self.alive.setdefault(name, []).append(weakref.ref(model))
            return model

        return Further(
            (Variant(name, f"The {name}", tuned=True), Variant(f"{name}-base", f"{name.title()}")),
            lambda: Engine(open_model, limits=Limits(), observe=self.note),
        )

    def note(self, end, variant):
        self.observed.append((end.reason, variant))

    def living(self, name):
        gc.collect()  # an engine that has ended can hang in a cycle of frames until then
        return sum(model() is not None for model in self.alive.get(name, []))


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def start(shelf):
    """`start(*names)` gives a fleet with a main engine and these further models."""
    fleets = []

    def build(*names, open_main=lambda: Model("main", slots=2)):
        main = Engine(open_main, limits=Limits(), observe=shelf.note)
        fleets.append(Fleet(main, [shelf.further(name) for name in names]))
        return fleets[-1]

    yield build
    for fleet in fleets:
        fleet.close()
    threads = [thread for fleet in fleets for engine in fleet._open() for thread in engine._threads]
    until(lambda: not any(thread.is_alive() for thread in threads))


def ask(fleet, variant="", problem="?", **options):
    return fleet.reply([Message("user", problem)], variant=variant, **options)


def told(events):
    """Return the text of a reply and its end."""
    events = [event for event in events if not isinstance(event, Waiting)]
    return "".join(event.text for event in events if isinstance(event, Answer)), events[-1]


def until(holds):
    deadline = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.01)


def ready(fleet):
    until(lambda: fleet.state == "ready")
    return fleet


# What there is


def test_all_models_are_listed_and_none_but_the_main_one_is_opened(start, shelf):
    fleet = ready(start("small", "large"))
    assert [variant.name for variant in fleet.variants] == [
        "main", "main-base", "small", "small-base", "large", "large-base"
    ]  # fmt: skip
    assert [variant.tuned for variant in fleet.variants] == [True, False] * 3
    assert (fleet.label, fleet.note, fleet.slots, fleet.load) == ("Main", "", 2, (0, 0))
    assert shelf.opened == []


def test_nothing_is_listed_before_the_default_is_known(start):
    gate = threading.Event()
    fleet = start("small", open_main=lambda: gate.wait(WAIT_S) and Model("main"))
    assert (fleet.variants, fleet.state, fleet.note, fleet.label) == ((), "loading", "Loading the model…", "")
    gate.set()
    assert ready(fleet).variants[0].name == "main"


def test_each_variant_is_answered_by_its_model(start, shelf):
    fleet = ready(start("small", "large"))
    rows = {
        "": "main says yes",
        "main": "main says yes",
        "main-base": "main base",
        "small": "small says yes",
        "small-base": "small base",
        "large": "large says yes",
        "large-base": "large base",
    }
    assert {name: told(ask(fleet, name))[0] for name in rows} == rows
    assert shelf.opened == ["small", "large"]
    assert shelf.observed == [("stop", name or "main") for name in rows]


@pytest.mark.parametrize("name", ["gpt", "Small", "small ", "The small", "recorded"])
def test_an_unknown_name_is_refused_and_opens_nothing(start, shelf, name):
    fleet = ready(start("small"))
    assert list(ask(fleet, name)) == [Finished("refused", UNKNOWN_VARIANT)]
    assert shelf.opened == []


def test_a_name_that_the_main_model_has_is_the_main_models(start, shelf):
    """The same model may be both: it is not opened twice, and a request while it loads waits to know."""
    gate = threading.Event()
    fleet = start("main", open_main=lambda: gate.wait(WAIT_S) and Model("main"))
    reply = ask(fleet, "main")
    assert next(reply) == next(reply) == Waiting("Loading the model…")
    gate.set()
    assert told(reply)[0] == "main says yes" and shelf.opened == []
    assert [variant.name for variant in fleet.variants] == ["main", "main-base"]


def test_a_request_that_waits_for_the_main_model_can_be_stopped(start, shelf):
    gate, cancelled = threading.Event(), threading.Event()
    fleet = start("small", open_main=lambda: gate.wait(WAIT_S) and Model("main"))
    reply = ask(fleet, "small", cancelled=cancelled)
    next(reply)
    cancelled.set()
    assert list(reply) == [Finished("cancelled", "Stopped.")] and shelf.opened == []
    gate.set()


def test_further_models_answer_though_the_main_one_failed(start):
    def broken():
        raise ModelError("No weights.")

    fleet = start("small", open_main=broken)
    until(lambda: fleet.state == "failed")
    assert (fleet.note, fleet.variants) == ("No weights.", ())
    assert list(ask(fleet)) == [Finished("error", "No weights.")]
    assert told(ask(fleet, "small"))[0] == "small says yes"


# Opening


def test_the_reader_sees_which_model_loads(start, shelf):
    shelf.gates["small"] = threading.Event()
    fleet = ready(start("small"))
    reply = ask(fleet, "small")
    assert [next(reply), next(reply)] == [Waiting("Loading Small…")] * 2
    assert (fleet.state, fleet.note, fleet.load) == ("ready", "", (1, 0))
    assert told(ask(fleet))[0] == "main says yes"  # meanwhile
    shelf.gates["small"].set()
    assert told(reply)[0] == "small says yes" and fleet.slots == 2


def test_many_who_ask_at_once_open_it_once(start, shelf):
    fleet, texts = ready(start("small")), []
    shelf.gates["small"] = threading.Event()
    readers = [threading.Thread(target=lambda: texts.append(told(ask(fleet, "small"))[0])) for _ in range(9)]
    for reader in readers:
        reader.start()
    until(lambda: fleet.load == (9, 0))
    shelf.gates["small"].set()
    for reader in readers:
        reader.join(WAIT_S)
    assert texts == ["small says yes"] * 9 and shelf.opened == ["small"]


def test_one_that_cannot_be_opened_says_why_and_is_tried_again_later(start, shelf):
    shelf.errors["large"] = ModelError("Large needs a GPU.")
    fleet = ready(start("large", "small"))
    for number in (1, 2):
        assert told(ask(fleet, "large")) == ("", Finished("error", "Large needs a GPU."))
        assert shelf.opened == ["large"] * number
    assert (fleet.state, told(ask(fleet))[0]) == ("ready", "main says yes")
    del shelf.errors["large"]
    assert told(ask(fleet, "large"))[0] == "large says yes"


def test_a_new_try_does_not_wait_until_the_last_reader_of_the_failed_one_has_left(start, shelf):
    shelf.errors["large"] = ModelError("No.")
    fleet = ready(start("large", "small"))
    early = ask(fleet, "large")
    while not isinstance(next(early), Finished):
        pass
    del shelf.errors["large"]
    assert told(ask(fleet, "large"))[0] == "large says yes"
    early.close()
    assert told(ask(fleet, "small"))[0] == "small says yes"
    until(lambda: shelf.living("large") == 0)  # the count of its readers was not spoilt


# Closing


def test_of_those_that_nobody_uses_the_last_stays_and_the_memory_of_the_others_is_free(start, shelf):
    fleet = ready(start("a", "b", "c"))
    gc.disable()  # closing must see to the cycles itself
    try:
        for name in ("a", "b"):
            told(ask(fleet, name))
        until(lambda: shelf.living("a") == 0)
        assert shelf.living("b") == 1
        told(ask(fleet, "b"))
        told(ask(fleet, "c"))
        until(lambda: shelf.living("b") == 0)
    finally:
        gc.enable()
    assert told(ask(fleet, "a"))[0] == "a says yes"
    assert shelf.opened == ["a", "b", "c", "a"]
    until(lambda: shelf.living("c") == 0)  # which its threads would keep alive


def test_one_in_use_stays_whatever_else_is_asked(start, shelf):
    fleet = ready(start("a", "b", "c"))
    long = ask(fleet, "a", "on")
    while not isinstance(next(long), Answer):
        pass
    for name in ("b", "c", "b"):
        told(ask(fleet, name))
    until(lambda: shelf.living("c") == 0)
    assert (shelf.living("a"), shelf.opened) == (1, ["a", "b", "c", "b"])
    assert isinstance(next(long), Answer | Waiting)
    long.close()  # now a is the one used last
    until(lambda: shelf.living("b") == 0)
    assert shelf.living("a") == 1 and told(ask(fleet, "a"))[0] == "a says yes"


def test_a_closed_reply_stops_the_model_and_frees_its_place(start):
    fleet = ready(start("a"))
    long = ask(fleet, "a", "on")
    while not isinstance(next(long), Answer):
        pass
    long.close()
    until(lambda: fleet.load == (0, 0))
    assert fleet._seats[0].readers == 0 and told(ask(fleet, "a"))[0] == "a says yes"


def test_sampling_and_stopping_reach_the_model(start):
    fleet, cancelled = ready(start("a")), threading.Event()
    reply = ask(fleet, "a", "on", cancelled=cancelled, sampling=Sampling(0.7, 1))
    while not isinstance(next(reply), Answer):
        pass
    cancelled.set()
    assert told(reply)[1].reason == "cancelled"


def test_closing_the_fleet_ends_everything(start, shelf):
    fleet = ready(start("a", "b"))
    replies = [ask(fleet, name, "on") for name in ("", "a")]
    for reply in replies:
        while not isinstance(next(reply), Answer):
            pass
    fleet.close()
    assert [told(reply)[1].reason for reply in replies] == ["cancelled"] * 2
    assert [list(ask(fleet, name)) for name in ("", "a", "b")] == [[Finished("error", SHUT_DOWN)]] * 3
    assert shelf.opened == ["a"]


def test_thirty_students_and_four_models(start, shelf):
    """Models come and go under them; every reply is whole and of its own model."""
    fleet, wrong = ready(start("a", "b", "c", "d")), []

    def student(number):
        for turn in range(6):
            name = "abcd"[(number + turn) % 4]
            text, end = told(ask(fleet, name))
            if (text, end.reason) != (f"{name} says yes", "stop"):
                wrong.append((name, text, end))

    students = [threading.Thread(target=student, args=[number]) for number in range(16)]
    for thread in students:
        thread.start()
    for thread in students:
        thread.join(60)
    assert wrong == []
    until(lambda: sum(shelf.living(name) for name in "abcd") == 1)
    assert [seat.readers for seat in fleet._seats] == [0] * 4


# From the settings


@pytest.fixture
def folder(tmp_path, model, tokenizer):
    """A model on disk that answers every question with 7: each token alone tells the next."""
    import torch

    colon, seven, end = tokenizer.convert_tokens_to_ids([":", "7", "<eos>"])
    with torch.no_grad():
        for layer in model.model.layers:
            layer.self_attn.o_proj.weight.zero_()
            layer.mlp.down_proj.weight.zero_()
        embedded = model.model.embed_tokens.weight
        model.lm_head.weight.zero_()
        model.lm_head.weight[seven], model.lm_head.weight[end] = embedded[colon], embedded[seven]
    path = tmp_path / "tiny"
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    return path


def test_a_model_folder_is_listed_opened_from_disk_and_its_replies_are_kept(folder, tmp_path):
    observed = []
    models = (str(folder), "gemma-3-1b-it")
    settings = Settings(model="scripted", models=models, quantize=False, data=tmp_path, reply_cache=9)
    fleet = fleet_of(settings, observe=lambda end, name: observed.append((end.reason, name, end.cached)))
    try:
        names = [variant.name for variant in ready(fleet).variants]
        assert names == ["recorded", "recorded-base", "tiny", "gemma-3-1b-it"]
        assert [variant.label for variant in fleet.variants][2:] == ["tiny", "Gemma-3-1B-it"]
        events = list(ask(fleet, "tiny"))
        assert Waiting("Loading tiny…") in events and told(events) == ("7", Finished("stop", tokens=1))
        assert told(ask(fleet, "tiny")) == ("7", Finished("stop", tokens=1, cached=True))
        assert not told(ask(fleet))[1].cached and not told(ask(fleet))[1].cached  # no model, nothing to keep
        assert observed[:2] == [("stop", "tiny", False), ("stop", "tiny", True)]
        assert (tmp_path / "replies.sqlite3").is_file()
    finally:
        fleet.close()


def test_the_shipped_adapter_and_its_base_are_two_variants():
    fleet = fleet_of(Settings(model="scripted", models=("gemma-3-270m",)))
    try:
        listed = ready(fleet).variants[2:]
        assert [(v.name, v.label, v.tuned) for v in listed] == [
            ("gemma-3-270m-math", "Gemma-3-270M + gemma-3-270m-math", True),
            ("gemma-3-270m", "Gemma-3-270M", False),
        ]
    finally:
        fleet.close()


def test_a_name_that_is_no_models_stops_the_start_with_a_sentence(tmp_path):
    with pytest.raises(ModelError, match=r"There is no model 'gemma-9'. Give one of gemma-3-270m, "):
        fleet_of(Settings(model="scripted", models=("gemma-9",)))


def test_two_models_of_one_name_cannot_be_told_apart(tmp_path):
    for parent in ("one", "two"):
        (tmp_path / parent / "tiny").mkdir(parents=True)
        (tmp_path / parent / "tiny" / "config.json").write_text("{}")
    settings = Settings(model="scripted", models=(str(tmp_path / "one/tiny"), str(tmp_path / "two/tiny")))
    with pytest.raises(SettingsError, match="two models that are called tiny; rename one's folder"):
        fleet_of(settings)


def test_an_adapter_is_the_main_models_and_needs_one_in_this_process(tmp_path):
    (tmp_path / "adapter_config.json").write_text("{}")
    fleet = fleet_of(Settings(models=(str(tmp_path),)), lambda: Model("main"))
    try:
        assert [variant.name for variant in ready(fleet).variants] == ["main", "main-base"]
    finally:
        fleet.close()
    for url in ("", "http://gpu:8000/v1"):
        with pytest.raises(SettingsError, match="TUTOR_MODELS has the adapter .*; take it out"):
            fleet_of(Settings(model="scripted", server_url=url, models=(str(tmp_path),)))


@pytest.fixture
def served():
    """`served(*names)` gives a fleet with a server that lists tutor, base and l2, and these TUTOR_MODELS."""
    with recorded_server() as server, ExitStack() as fleets:
        server.pages["/v1/models"] = {"data": [{"id": "tutor"}, {"id": "base"}, {"id": "l2"}]}
        server.chat(delta(content="7"), delta("stop"))

        def build(*names, listed=()):
            server.pages["/v1/models"]["data"] += [{"id": name} for name in listed]
            return fleets.enter_context(closing(fleet_of(Settings(server_url=server.url, models=names))))

        build.server = server
        yield build


def test_a_name_on_the_server_is_a_further_variant_of_it(served):
    fleet = ready(served("l2", "gemma-3-1b-it"))
    assert [variant.name for variant in fleet.variants] == ["tutor", "l2", "gemma-3-1b-it"]
    assert told(ask(fleet, "l2"))[0] == "7" and served.server.bodies()[-1]["model"] == "l2"


@pytest.mark.parametrize("tag", ["", ":latest"])
def test_a_model_that_is_here_and_on_the_server_is_the_servers(served, tmp_path, tag):
    (tmp_path / "config.json").write_text("{}")
    names = ("gemma-3-270m", str(tmp_path))
    fleet = ready(served(*names, listed=[name + tag for name in names]))
    assert [variant.name for variant in fleet.variants] == ["tutor", *(name + tag for name in names)]
    assert list(ask(fleet, "gemma-3-270m-math")) == [Finished("refused", UNKNOWN_VARIANT)]


def test_a_name_that_is_neither_on_the_server_nor_here_is_refused_when_it_has_said_what_it_has(
    served, tmp_path
):
    (tmp_path / "adapter_config.json").write_text("{}")
    for name in ("l3", str(tmp_path)):
        fleet = served(name)
        until(lambda fleet=fleet: fleet.state == "failed")
        assert fleet.note.startswith(f"TUTOR_MODELS has {name!r}, which the model server does not list")
