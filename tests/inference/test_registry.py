import threading
import time
from pathlib import Path

import pytest

from tests.recorded_server import HANG, Reply, recorded_server
from tutor.errors import AdapterError, ModelError, ServerError
from tutor.inference import registry
from tutor.inference.backend import Limits
from tutor.inference.server import SILENT
from tutor.messages import Message
from tutor.prompting import FORMS
from tutor.settings import Settings


def test_every_row_is_complete() -> None:
    ids = [spec.id for spec in registry.MODELS]
    assert ids == ["gemma-3-270m", "gemma-3-270m-it", "gemma-3-1b-it", "gemma-3-4b-it"]
    assert all(spec.form in FORMS for spec in registry.MODELS)
    flagship = registry.find(registry.FLAGSHIP)
    assert flagship and flagship.four_bit and flagship.gpu_gb == 6


def test_a_model_is_found_by_id_and_by_repository() -> None:
    assert registry.find("google/gemma-3-1b-it") == registry.find("gemma-3-1b-it") is not None
    assert registry.find("gpt-4") is None


def test_an_unknown_model_gives_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Give one of gemma-3-270m, "):
        registry.spec_of(str(tmp_path / "absent"))


def test_a_local_folder_is_a_model_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    spec = registry.spec_of(str(tmp_path))
    assert (spec.form, registry.weights_folder(spec)) == ("question", tmp_path)
    (tmp_path / "tokenizer_config.json").write_text('{"chat_template": "…"}', encoding="utf-8")
    assert registry.spec_of(str(tmp_path)).form == "gemma-chat"


def test_a_model_that_cannot_be_fetched_gives_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = registry.find("gemma-3-1b-it")
    assert spec
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelError, match="TUTOR_MODEL"):
        registry.hub_folder(spec, fetch=False)


def test_a_gated_model_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import httpx
    from huggingface_hub.errors import GatedRepoError

    def gated(*args: object, **options: object) -> str:
        response = httpx.Response(403, request=httpx.Request("GET", "https://huggingface.co"))
        raise GatedRepoError("gated", response=response)

    monkeypatch.setattr("huggingface_hub.snapshot_download", gated)
    spec = registry.find("gemma-3-4b-it")
    assert spec
    with pytest.raises(ModelError, match="accept its terms .* HF_TOKEN"):
        registry.hub_folder(spec, fetch=True)


def test_the_flagship_is_refused_without_a_gpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "hub_folder", lambda spec, fetch: tmp_path)
    monkeypatch.setattr("tutor.inference.weights.gpu_gb", lambda: 0.0)
    with pytest.raises(ModelError, match="needs a CUDA GPU with 6 GB"):
        registry.open_model("gemma-3-4b-it")


@pytest.mark.parametrize(
    ("gb", "there", "picked"),
    [
        (0.0, True, "gemma-3-270m"),
        (12.0, True, "gemma-3-4b-it"),
        (12.0, False, "gemma-3-270m"),
        (4.0, True, "gemma-3-270m"),
    ],
)
def test_the_flagship_is_picked_only_with_gpu_and_weights(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, gb: float, there: bool, picked: str
) -> None:
    def folder(spec: registry.ModelSpec, fetch: bool) -> Path:
        assert not fetch
        if not there:
            raise ModelError("not there")
        return tmp_path

    monkeypatch.setattr("tutor.inference.weights.gpu_gb", lambda: gb)
    monkeypatch.setattr(registry, "hub_folder", folder)
    assert registry._pick() == picked


def test_a_configured_server_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr(registry, "_open_server", lambda settings: opened.append(settings.server_url))
    registry.backend_opener(Settings(server_url="http://127.0.0.1:1/v1", model="tutor"))()
    assert opened == ["http://127.0.0.1:1/v1"]


def test_what_is_set_for_a_server_reaches_it() -> None:
    with recorded_server() as server:
        rows = [{"id": name} for name in ("tutor", "base", "other")]
        server.pages["/v1/models"] = {"data": rows}
        server.replies["/v1/chat/completions"] = [Reply(before_s=HANG)]
        settings = Settings(server_url=server.url, models=("other",), slots=4, first_seconds=0.3)
        backend = registry.backend_opener(settings)()
        assert ([variant.name for variant in backend.variants], backend.slots) == (["tutor", "other"], 4)
        started = time.monotonic()
        with pytest.raises(ServerError, match=SILENT):
            backend.generate([Message("user", "1+1?")], Limits(), lambda text: None, threading.Event())
        assert time.monotonic() - started < 5


def test_a_model_is_an_id_or_a_folder_with_a_whole_one(tmp_path: Path) -> None:
    assert registry.is_model("gemma-3-270m") and registry.is_model("google/gemma-3-1b-it")
    assert not registry.is_model("gpt-4") and not registry.is_model(str(tmp_path))
    (tmp_path / "config.json").write_text("{}")
    assert registry.is_model(str(tmp_path))
    (tmp_path / "adapter_config.json").write_text("{}")
    assert not registry.is_model(str(tmp_path))


def test_the_shipped_adapter_is_the_default_and_can_be_turned_off() -> None:
    spec = registry.find("gemma-3-270m")
    assert spec
    shipped = registry.adapter_folder(spec, "")
    assert shipped and shipped.parts[-3:] == ("assets", "adapters", "gemma-3-270m-math")
    assert registry.adapter_folder(spec, "none") is None
    assert registry.adapter_folder(spec, "/my/adapter") == Path("/my/adapter")


@pytest.mark.parametrize("content", ["", "{", '{"model_type": "gemma3_text"}', '{"model_type": "absent"}'])
def test_a_folder_that_is_no_model_gives_one_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "config.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        registry.open_model(str(tmp_path), "none")


def test_a_bad_adapter_is_refused_before_anything_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "weights_folder", lambda *args: pytest.fail("the weights were opened"))
    with pytest.raises(AdapterError, match="TUTOR_ADAPTER"):
        registry.backend_opener(Settings(model="gemma-3-270m", adapter=str(tmp_path)))()
