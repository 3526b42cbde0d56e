"""Open a model with its adapters on this machine: weights and adapters in, a backend out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tutor.errors import ModelError
from tutor.inference.adapter import attach, changes, try_out
from tutor.inference.backend import Variant
from tutor.inference.gemma import Gemma
from tutor.inference.local import GPU_SLOTS, SLOTS, LocalBackend
from tutor.inference.memory import give_back
from tutor.inference.plain import TextModel
from tutor.inference.projection import Low
from tutor.inference.registry import ModelSpec
from tutor.inference.weights import gpu_gb, load, load_for_decoding, load_tokenizer
from tutor.prompting import FORMS


def open_folder(
    spec: ModelSpec,
    weights: Path,
    adapters: Sequence[Path],
    *,
    slots: int,
    calculator: bool,
    quantize: bool,
) -> LocalBackend:
    """Return the backend of the model in `weights`; its first adapter answers unless told otherwise.

    `slots` of 0 takes what suits the machine; `quantize` counts on a CPU only. Raises ModelError.
    """
    where = "GPU" if gpu_gb() else "CPU"
    if len({adapter.name for adapter in adapters}) < len(adapters):
        raise ModelError("Two adapters have the same folder name; rename one of them, or leave it out.")
    tokenizer = load_tokenizer(weights)
    give_back()
    loaded = load_for_decoding(weights, four_bit=spec.four_bit)
    tuned = [Variant(path.name, f"{spec.title} + {path.name}, {where}", tuned=True) for path in adapters]
    base = Variant(spec.id, f"{spec.title}, {where}")
    plain = _plain(loaded, spec, adapters)
    attached = None
    if plain is None:  # PEFT's to apply; the base model cannot answer beside it
        if isinstance(loaded, TextModel):
            loaded = load(weights, four_bit=spec.four_bit)
        attached = attach(loaded, adapters[0], spec.id)
        loaded, plain, variants = attached.get_base_model(), {}, tuned
    else:
        variants = [*tuned, base]
    gemma = Gemma(loaded.train(False), plain)
    gemma.rearrange(quantize=quantize and not gpu_gb())
    for adapter in adapters:
        try_out(gemma, adapter, tokenizer.encode("1+1").ids, attached)
    slots = slots or (GPU_SLOTS if gpu_gb() else SLOTS)
    return LocalBackend(gemma, tokenizer, FORMS[spec.form], variants, slots=slots, calculator=calculator)


def _plain(model: Any, spec: ModelSpec, adapters: Sequence[Path]) -> Mapping[str, Mapping[str, Low]] | None:
    """Return what the adapters add, by their names; None for one that is more than plain LoRA."""
    found = {}
    for path in adapters:
        low = changes(model, path, spec.id)
        if low is None:
            if len(adapters) > 1:
                raise ModelError(
                    f"The adapter {path.name} is more than plain LoRA, so it stands alone: "
                    "leave it, or the others, out of TUTOR_ADAPTER and TUTOR_MODELS."
                )
            return None
        found[path.name] = low
    return found
