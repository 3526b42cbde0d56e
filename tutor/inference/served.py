"""What a model server serves: its kind, the models that we ask, their context, how they are prompted.

Asked once, at start. Every server lists its models; what else there is to know differs by its kind.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tutor.errors import ServerAwayError, ServerError
from tutor.inference.registry import LATEST, MODELS, find, is_model
from tutor.inference.server import BUSY, SILENT, Server, StatusError, Watch
from tutor.prompting import FORMS, PromptForm

AWAY = (
    "The model server at TUTOR_SERVER_URL does not answer yet; the tutor goes on trying. "
    "Check that it runs, and that the address ends in /v1."
)
NO_LIST = (
    "The model server at TUTOR_SERVER_URL does not list its models; check that it runs, that the "
    "address ends in /v1, and TUTOR_SERVER_KEY."
)
_PROBE = {"prompt": "Question: 1+1?\nAnswer:", "max_tokens": 1, "temperature": 0}
_PROBE_S = 60.0
_NAMES_SHOWN = 5

# Gemma's tokenizer makes a token of each digit and of nearly each sign, one or two of a word, and up to one
# of each byte of a character beyond ASCII. Letters at random need twice as many as this.
_PIECES = re.compile(r" ?[A-Za-z]{1,4}|[\x00-\x7f]")
_TURN_TOKENS = 8  # what a chat template puts around a turn


@dataclass(frozen=True, slots=True)
class Kind:
    """A server program that we know more about than the interface says."""

    title: str
    owner: str  # what it lists as the owner of a model
    raw: bool  # takes a text to be continued as it is, at /v1/completions
    token_question: Callable[[str, str], Mapping[str, Any]] | None = None  # model, text → body for /tokenize
    any_name: bool = False  # answers to every model name


VLLM = Kind("vLLM", "vllm", True, lambda model, text: {"model": model, "prompt": text})
LLAMA_CPP = Kind(
    "llama.cpp", "llamacpp", True, lambda model, text: {"content": text, "add_special": True}, any_name=True
)
OTHER = Kind("model server", "", False)
KINDS = (VLLM, LLAMA_CPP)


@dataclass(frozen=True, slots=True)
class Served:
    """One model on the server."""

    name: str
    kind: Kind
    tuned: bool
    context: int | None = None  # tokens, prompt and reply together; None when the server does not say
    form: PromptForm | None = None  # how to write its prompt as one text; None: the server's template does
    extra: Mapping[str, Any] = field(default_factory=dict)  # for each request


def survey(
    server: Server, model: str = "", base_model: str = "", further: Sequence[str] = ()
) -> tuple[Served, ...]:
    """Return the model that answers, its base when there is one, and those of `further` that are listed.

    Without `model` it is the first adapter that the server lists, else its first model; without `base_model`
    it is the model that the server lists as the adapter's parent. A model is a tuned one unless it has the
    base's name or that of a base of our registry. What `further` names may be a model on this machine
    instead. Raises ServerAwayError when the server cannot be reached or is not ready, which may mend by
    itself, and ServerError when it does not list them.
    """
    rows = _rows(server)
    model, base_model = _as_listed(model, rows), _as_listed(base_model, rows)
    first = next(iter(rows.values()))
    kind = next((kind for kind in KINDS if kind.owner == first.get("owned_by")), OTHER)
    others = [name for name in rows if name != base_model]
    name = model or next((n for n in others if rows[n].get("parent")), others[0] if others else "")
    base = base_model or str(rows.get(name, {}).get("parent") or "")
    for wanted, variable in ((name, "TUTOR_MODEL"), (base, "TUTOR_BASE_MODEL")):
        if wanted and wanted not in rows and not kind.any_name:
            known = ", ".join(list(rows)[:_NAMES_SHOWN])
            raise ServerError(f"The model server has no {wanted!r}; set {variable} to one of: {known}.")
    if not name:
        raise ServerError("The model server lists only the base model; set TUTOR_MODEL to the tuned one.")
    more = _listed(further, rows)
    context = _context(server, kind, rows, name, base)
    answering = Served(name, kind, _is_tuned(name, base_model), context, _form(name, rows, base))
    found = [answering]
    if base and base != name and kind is LLAMA_CPP:
        found = list(_two_of_one(server, replace(answering, tuned=True), base))
    elif base and base != name:
        found.append(Served(base, kind, False, context, _form(base, rows, base)))
    for other in (n for n in more if n not in (name, base)):
        parent = str(rows[other].get("parent") or "")
        room = _context(server, kind, rows, other, parent)
        found.append(Served(other, kind, _is_tuned(other, base), room, _form(other, rows, parent)))
    return tuple(replace(served, form=_usable_form(server, served)) for served in found)


def _as_listed(name: str, rows: Mapping[str, Any]) -> str:
    """Return the name under which the server lists the model; the same when it does not."""
    return name + LATEST if name and name not in rows and name + LATEST in rows else name


def _listed(further: Sequence[str], rows: Mapping[str, Any]) -> list[str]:
    """Return the names that the server lists; raise ServerError for one that is no model here either."""
    for name in further:
        if _as_listed(name, rows) not in rows and not is_model(name):
            known = ", ".join(list(rows)[:_NAMES_SHOWN])
            raise ServerError(
                f"TUTOR_MODELS has {name!r}, which the model server does not list, and which is no model "
                f"here; take it out, give it to the server, or take one of: {known}."
            )
    listed = (_as_listed(name, rows) for name in further)
    return list(dict.fromkeys(name for name in listed if name in rows))


def _is_tuned(name: str, base: str) -> bool:
    return name != base and find(name.removesuffix(LATEST)) is None


def _rows(server: Server) -> dict[str, dict[str, Any]]:
    """Return what the server lists, by name, in its order; not empty."""
    try:
        if rows := {str(row["id"]): row for row in server.ask("models")["data"]}:
            return rows
        cause: Exception = LookupError("no model")
    except (ServerError, LookupError, TypeError, AttributeError) as error:
        cause = error
    raise (ServerAwayError(AWAY) if _may_mend(cause) else ServerError(NO_LIST)) from cause


def _may_mend(error: Exception) -> bool:
    """Whether the same question may get an answer later: no connection, silence, a server that starts."""
    if isinstance(error, StatusError) and error.status:
        return error.status in BUSY or error.status >= 500
    return isinstance(error, ServerAwayError) or str(error) == SILENT


def _two_of_one(server: Server, tuned: Served, base: str) -> tuple[Served, Served]:
    """Return the two models of a llama.cpp server: its one adapter switched on and off."""
    try:
        adapters = [int(row["id"]) for row in server.ask("/lora-adapters")]
    except (ServerError, LookupError, TypeError, ValueError):
        adapters = []
    if not adapters:
        raise ServerError(
            "This llama.cpp server has one model only: start it with the adapter (--lora), or unset "
            "TUTOR_BASE_MODEL."
        )

    def scaled(scale: float) -> dict[str, Any]:
        return {"lora": [{"id": number, "scale": scale} for number in adapters]}

    form = tuned.form or _form(base, {}, "")
    base_row = replace(tuned, name=base, tuned=False, extra=scaled(0.0), form=form)
    return replace(tuned, extra=scaled(1.0), form=form), base_row


def _context(server: Server, kind: Kind, rows: Mapping[str, Any], *names: str) -> int | None:
    for row in (rows.get(name, {}) for name in (*names, next(iter(rows)))):
        meta = row.get("meta") if isinstance(row.get("meta"), dict) else {}
        for value in (row.get("max_model_len"), meta.get("n_ctx")):
            if isinstance(value, int) and value > 0:
                return value
    if kind is LLAMA_CPP:
        try:
            return int(server.ask("/props")["default_generation_settings"]["n_ctx"])
        except (ServerError, LookupError, TypeError, ValueError):
            pass
    return None


def _form(name: str, rows: Mapping[str, Any], base: str) -> PromptForm | None:
    """Return the prompt form of a model of our registry, by its name, repository or adapter."""
    known = {key: FORMS[spec.form] for spec in MODELS for key in (spec.id, f"google/{spec.id}")}
    adapters = {spec.adapter: FORMS[spec.form] for spec in MODELS if spec.adapter}
    names = (name, str(rows.get(name, {}).get("root") or ""), base)
    return next((form for n in names if (form := (known | adapters).get(n)) is not None), None)


def _usable_form(server: Server, served: Served) -> PromptForm | None:
    """Return the form if the server continues a text of it; a proxy may let only chats through.

    Raises ServerAwayError when there is no answer because the server has gone, or is not ready yet.
    """
    if served.form is None or not served.kind.raw:
        return None
    try:
        answer = server.ask("completions", {**_PROBE, **served.extra, "model": served.name}, _PROBE_S)
        return served.form if isinstance(answer["choices"][0]["text"], str) else None
    except (ServerError, LookupError, TypeError) as error:
        if isinstance(error, ServerAwayError) or (isinstance(error, StatusError) and error.status in BUSY):
            raise ServerAwayError(AWAY) from error  # else the calculator would be off for good
        return None


def count_tokens(server: Server, served: Served, texts: Sequence[str], watch: Watch | None = None) -> int:
    """Return the number of tokens of a prompt of these turns: the server's count, or a cautious estimate.

    The estimate, too, when `watch` ends before the server has counted.
    """
    text = "\n".join(texts)
    turns = 0 if served.form else _TURN_TOKENS * len(texts)
    if served.kind.token_question is not None:
        try:
            question = served.kind.token_question(served.name, text)
            answer = server.ask("/tokenize", question, watch=watch)
            return len(answer["tokens"]) + turns
        except (ServerError, LookupError, TypeError):
            pass
    return estimate_tokens(text) + turns


def estimate_tokens(text: str) -> int:
    """Return about as many tokens as a text of words and formulas has, rather more than less, with `<bos>`.

    >>> estimate_tokens("What is 12*4?"), estimate_tokens("√2")
    (9, 5)
    """
    ascii_pieces = len(_PIECES.findall(text))
    return 1 + ascii_pieces + sum(len(char.encode()) for char in text if not char.isascii())
