"""The models the tutor knows, one row each, and which one to open on this machine.

Chosen by itself: a configured server first, else the flagship if a fitting GPU and its weights are there,
else the embedded model. `TUTOR_MODEL` and `TUTOR_ADAPTER` override.
"""

import logging
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tutor.errors import ModelError
from tutor.inference.backend import Backend
from tutor.inference.cache import cached
from tutor.inference.embedded import MODEL, cache_root, prepare
from tutor.prompting import FORMS, build_prompt
from tutor.settings import ASSETS, SCRIPTED, Settings

if TYPE_CHECKING:
    from tutor.inference.local import LocalBackend

OPENING = "opening"  # the name of the thread in which a model is opened
LATEST = ":latest"  # what Ollama adds to the name of a model without a tag

log = logging.getLogger(__name__)
Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One model: its registry id, where its weights come from, how it is asked, what it needs."""

    id: str
    title: str
    source: str  # "embedded" (a Python package), a Hub repository, or a local folder
    form: str  # name of a prompting.PromptForm
    adapter: str = ""  # folder under assets/adapters that is loaded by default
    four_bit: bool = False  # NF4 with double quantization
    gpu_gb: int = 0  # GPU memory that it needs; 0: runs on a CPU


MODELS = (
    ModelSpec(MODEL, "Gemma-3-270M", "embedded", "question", adapter="gemma-3-270m-math"),
    ModelSpec("gemma-3-270m-it", "Gemma-3-270M-it", "google/gemma-3-270m-it", "gemma-chat"),
    ModelSpec("gemma-3-1b-it", "Gemma-3-1B-it", "google/gemma-3-1b-it", "gemma-chat"),
    ModelSpec(
        "gemma-3-4b-it", "Gemma-3-4B-it", "google/gemma-3-4b-it", "gemma-chat", four_bit=True, gpu_gb=6
    ),
)
FLAGSHIP, EMBEDDED = "gemma-3-4b-it", MODEL


def find(model: str) -> ModelSpec | None:
    """Return the row of a registry id or of its Hub repository, or None."""
    return next((spec for spec in MODELS if model in (spec.id, f"google/{spec.id}")), None)


def backend_opener(settings: Settings) -> Callable[[], Backend]:
    """Return a function that opens the backend for these settings; it may take a minute.

    What it raises is a TutorError that says what to do next.
    """
    if settings.model == SCRIPTED:
        return lambda: _open_scripted()
    if settings.server_url:
        return lambda: _open_server(settings)
    return lambda: _open_local(settings)


def _open_scripted() -> Backend:
    from tutor.inference.scripted import ScriptedBackend

    return ScriptedBackend(ASSETS / "replies.json")


def _open_server(settings: Settings) -> Backend:
    from tutor.inference.remote import RemoteBackend
    from tutor.inference.server import Patience

    return RemoteBackend(
        settings.server_url,
        settings.server_key,
        settings.model,
        settings.base_model,
        settings.models,
        slots=settings.slots,
        calculator=settings.calculator,
        patience=Patience(first=settings.first_seconds),
    )


def _open_local(settings: Settings) -> Backend:
    model = settings.model or _pick()
    further = [folder for name in settings.models if is_adapter(folder := Path(name).expanduser())]
    backend = open_model(
        model,
        settings.adapter,
        further,
        calculator=settings.calculator,
        cache=settings.cache,
        slots=settings.slots,
        quantize=settings.quantize,
    )
    return _kept(backend, settings, spec_of(model), further) if settings.reply_cache else backend


def _kept(backend: Backend, settings: Settings, spec: ModelSpec, further: Sequence[Path]) -> Backend:
    """Return the backend with its replies kept on disk."""
    adapter = adapter_folder(spec, settings.adapter)
    sources = [weights_folder(spec, settings.cache), *([adapter] if adapter else []), *further]
    prompt = partial(build_prompt, FORMS[spec.form])
    switches = {"calculator": settings.calculator, "quantize": settings.quantize}
    return cached(backend, settings, sources, prompt=prompt, **switches)


def is_adapter(folder: Path) -> bool:
    """Tell whether a folder holds an adapter, not a model."""
    return (folder / "adapter_config.json").is_file()


def is_model(name: str) -> bool:
    """Tell whether a name is a registry id or the folder of a whole model."""
    folder = Path(name).expanduser()
    return find(name) is not None or ((folder / "config.json").is_file() and not is_adapter(folder))


def _pick() -> str:
    """Return the flagship's id when this machine can run it without fetching, else the embedded's."""
    from tutor.inference.weights import gpu_gb

    flagship = find(FLAGSHIP)
    assert flagship is not None  # a row of the table above
    if gpu_gb() < flagship.gpu_gb:
        return EMBEDDED
    try:
        hub_folder(flagship, fetch=False)
    except ModelError:
        log.info(
            "A GPU is there, but the weights of %s are not: the embedded model is used.", flagship.source
        )
        return EMBEDDED
    return FLAGSHIP


def open_model(
    model: str,
    adapter: str = "",
    further: Sequence[Path] = (),
    *,
    calculator: bool = True,
    cache: Path | None = None,
    slots: int = 0,
    quantize: bool = False,
) -> "LocalBackend":
    """Open a registry id or a local folder as a backend in this process: the model with its adapters.

    `adapter` is a folder, "" for the one shipped for the model, or "none"; it answers unless told otherwise.
    `further` ones, and the base model, answer when they are asked for. `slots` of 0 takes what suits the
    machine. `quantize` decodes with 8-bit weights on a CPU. Raises ModelError.
    """
    spec = spec_of(model)
    path = adapter_folder(spec, adapter)
    adapters = [*([path] if path else []), *further]
    # oneDNN keeps a compiled kernel for every matrix shape: prompts and batches of many sizes fill the
    # memory. It reads this once, when torch is imported.
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64")

    def opened() -> "LocalBackend":
        from tutor.inference.adapter import check_files
        from tutor.inference.opening import open_folder
        from tutor.inference.weights import gpu_gb

        for one in adapters:
            check_files(one, spec.id)  # before anything slow
        if spec.gpu_gb and gpu_gb() < spec.gpu_gb:
            raise ModelError(
                f"{spec.title} needs a CUDA GPU with {spec.gpu_gb} GB and bfloat16; there is none. "
                "Unset TUTOR_MODEL for the embedded model, or set TUTOR_SERVER_URL to a server that runs it."
            )
        weights = weights_folder(spec, cache)
        return open_folder(spec, weights, adapters, slots=slots, calculator=calculator, quantize=quantize)

    return _in_a_thread_that_ends(opened)


def _in_a_thread_that_ends(work: Callable[[], Opened]) -> Opened:
    """Return what `work` returns, or raise what it raises.

    Each thread that has used torch's matrix products keeps a team of OpenMP threads, and when these are more
    than the cores, none of them waits for work awake any more. Decoding with the 270M model then takes 1.7
    times as long. The thread is a daemon: a program that is told to end does not wait for a model.
    """
    done: Future[Opened] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # the thread that waits raises it
            done.set_exception(error)

    thread = threading.Thread(target=run, name=OPENING, daemon=True)
    thread.start()
    thread.join()
    return done.result()


def is_opening() -> bool:
    """Whether a thread opens a model now: one that Python cannot end, and would take torch away from."""
    return any(thread.name == OPENING for thread in threading.enumerate())


def adapter_folder(spec: ModelSpec, adapter: str) -> Path | None:
    """Return the adapter to load: the given one, the shipped one, or None."""
    if adapter == "none":
        return None
    if adapter:
        return Path(adapter).expanduser()
    return ASSETS / "adapters" / spec.adapter if spec.adapter else None


def spec_of(model: str) -> ModelSpec:
    """Return the row of a registry id, or a new one for a local folder; raise ModelError otherwise."""
    if (spec := find(model)) is not None:
        return spec
    folder = Path(model).expanduser()
    if not (folder / "config.json").is_file():
        known = ", ".join(row.id for row in MODELS)
        raise ModelError(f"There is no model {model!r}. Give one of {known}, or a folder with a config.json.")
    return ModelSpec(folder.name, folder.name, str(folder), _form_of(folder))


def weights_folder(spec: ModelSpec, cache: Path | None = None, report: Callable[[str], None] = print) -> Path:
    """Return the folder of a model's weights; the embedded ones are prepared when needed."""
    if spec.source == "embedded":
        return prepare(cache_root(cache), report)
    return hub_folder(spec, fetch=True) if spec in MODELS else Path(spec.source)


def _form_of(folder: Path) -> str:
    """Instruction-tuned models carry a chat template; base models do not."""
    tokenizer = folder / "tokenizer_config.json"
    in_config = tokenizer.is_file() and "chat_template" in tokenizer.read_text(encoding="utf-8")
    return "gemma-chat" if in_config or (folder / "chat_template.jinja").is_file() else "question"


def hub_folder(spec: ModelSpec, *, fetch: bool) -> Path:
    """Return the local copy of a Hub repository; raise ModelError with the reason when there is none."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import GatedRepoError, LocalEntryNotFoundError, RepositoryNotFoundError

    try:
        path = snapshot_download(
            spec.source,
            local_files_only=not fetch,
            allow_patterns=["*.json", "*.safetensors", "*.jinja", "*.model"],
        )
    except GatedRepoError as error:
        raise ModelError(
            f"{spec.source} is gated: accept its terms on huggingface.co/{spec.source} and set HF_TOKEN, "
            "or unset TUTOR_MODEL to use the embedded model."
        ) from error
    except RepositoryNotFoundError as error:
        raise ModelError(
            f"{spec.source} was not found on the Hub; check TUTOR_MODEL and HF_TOKEN."
        ) from error
    except (LocalEntryNotFoundError, OSError, ValueError) as error:
        raise ModelError(
            f"The weights of {spec.source} are not on this machine and could not be fetched. "
            "Fetch them where there is a network, or unset TUTOR_MODEL to use the embedded model."
        ) from error
    return Path(path)
