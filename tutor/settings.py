"""All settings, read once from the environment (prefix TUTOR_) into one frozen value.

`Settings.from_env()` is the only reader of the environment in the product; `app.py` calls it once and
passes the value down.
"""

import os.path
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tutor.errors import SettingsError

ASSETS = Path(__file__).resolve().parent.parent / "assets"
MAX_SAMPLES = 15
AT_MOST = {"retries": 9, "slots": 256}
MAY_BE_ZERO = frozenset({
    "TUTOR_RETRIES", "TUTOR_SAMPLES", "TUTOR_SLOTS", "TUTOR_REPLY_CACHE", "TUTOR_REQUESTS_PER_MINUTE",
})  # fmt: skip
SCRIPTED = "scripted"  # the value of `model` that plays recorded replies


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside; the field names are the variable names without TUTOR_."""

    model: str = ""  # registry id or a local folder; "" picks by itself
    adapter: str = ""  # adapter folder; "" takes the one shipped for the model; "none" turns it off
    server_url: str = ""  # base URL of an OpenAI-compatible server; "" means: run the model here
    server_key: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 7860
    cache: Path | None = None  # folder for prepared weights; None takes the user's cache folder
    allowed_hosts: tuple[str, ...] = ()  # further names under which the page may be asked for
    calculator: bool = True  # exact arithmetic put into the stream after "<<48/2="
    max_waiting: int = 16  # requests in the queue, besides those at work
    max_problem_chars: int = 4_000
    max_prompt_tokens: int = 1_024
    max_new_tokens: int = 512
    max_seconds: float = 120.0  # wall time of one reply
    first_seconds: float = 60.0  # to the first text of a model server, which may have a queue
    retries: int = 2  # further tries when the check finds a mistake; 0 turns them off
    samples: int = 5  # of a problem, on demand, to see how many agree; 0 turns that off
    slots: int = 0  # replies that are written at the same time; 0: as many as suit the machine
    quantize: bool = True  # 8-bit weights for decoding on a CPU
    base_model: str = ""  # the base model's name on the server, for the compare page
    models: tuple[str, ...] = ()  # more to compare: ids, model folders, adapter folders, names on the server
    data: Path | None = None  # folder for what is kept: votes, replies; None takes the user's own
    votes: bool = False  # keep the votes of the compare page
    reply_cache: int = 0  # greedy replies kept on disk, which may quote problems; 0 keeps none
    api_key: str = field(default="", repr=False)  # asked of every API request; "" asks for none
    requests_per_minute: int = 60  # of one address to the API, from its pages ten times as many; 0: no limit
    trusted_proxies: tuple[str, ...] = ()  # addresses whose X-Forwarded-For is believed
    metrics: bool = True  # serve /metrics
    mcp: bool = False  # serve the MCP tools check_answer and solve

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the variables that are set; raise `SettingsError` naming variable, value and remedy."""
        values: dict[str, object] = {}
        for name, default in ((f, getattr(cls(), f)) for f in cls.__dataclass_fields__):
            raw = environ.get(f"TUTOR_{name.upper()}", "").strip()
            if raw:
                values[name] = _parse(f"TUTOR_{name.upper()}", raw, default)
        for check in (_check_port, _check_server, _check_keys, _check_bounds, _check_samples, _check_data):
            check(values)
        return cls(**values)  # type: ignore[arg-type]  # each value was parsed to the type of its default


def _check_port(values: Mapping[str, object]) -> None:
    if (port := values.get("port")) is not None and not 0 < int(str(port)) < 2**16:
        raise SettingsError(f"TUTOR_PORT is {str(port)!r}; set it to a number below 65536, or unset it.")


def _check_bounds(values: Mapping[str, object]) -> None:
    for name, most in AT_MOST.items():
        if int(str(values.get(name, 0))) > most:
            raise SettingsError(
                f"TUTOR_{name.upper()} is {values[name]}; set it to at most {most}, or unset it."
            )


def _check_samples(values: Mapping[str, object]) -> None:
    if int(str(values.get("samples", 0))) not in (0, *range(2, MAX_SAMPLES + 1)):
        raise SettingsError(
            f"TUTOR_SAMPLES is {values['samples']}; set it to 0, or to 2 up to {MAX_SAMPLES}, or unset it."
        )


def _check_server(values: Mapping[str, object]) -> None:
    url = str(values.get("server_url", ""))
    try:
        parts = urlsplit(url)
        good = not url or (parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0)
    except ValueError:  # a broken address or port
        good = False
    if not good:
        raise SettingsError(f"TUTOR_SERVER_URL is {url!r}; set it to an address like http://host:8000/v1.")
    if (base := values.get("base_model")) and not url:
        raise SettingsError(
            f"TUTOR_BASE_MODEL is {base!r}, a name on a server; set TUTOR_SERVER_URL too, or unset it."
        )


def _check_keys(values: Mapping[str, object]) -> None:
    for name in ("server_key", "api_key"):
        key = str(values.get(name, ""))
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise SettingsError(f"TUTOR_{name.upper()} has a character that no key has; copy it again.")


def _check_data(values: Mapping[str, object]) -> None:
    for name in ("cache", "data"):
        path = values.get(name)
        if isinstance(path, Path) and os.path.exists(path) and not os.path.isdir(path):
            raise SettingsError(
                f"TUTOR_{name.upper()} is {str(path)!r}, which is no folder; set it to one, or unset it."
            )


def _parse(variable: str, raw: str, default: object) -> object:
    try:
        if isinstance(default, bool):
            return {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}[
                raw.lower()
            ]
        if isinstance(default, int | float):
            number = type(default)(raw)
            if not 0 <= number < 10**9 or (number == 0 and variable not in MAY_BE_ZERO):
                raise ValueError
            return number
    except (KeyError, ValueError):
        kind = "0 or a positive number" if variable in MAY_BE_ZERO else "a positive number"
        kind = "on or off" if isinstance(default, bool) else kind
        raise SettingsError(f"{variable} is {raw!r}; set it to {kind}, or unset it.") from None
    if isinstance(default, tuple):
        return tuple(dict.fromkeys(part.strip() for part in raw.split(",") if part.strip()))
    if default is None:
        return _folder(variable, raw)
    return raw


def _folder(variable: str, raw: str) -> Path:
    try:
        return Path(raw).expanduser()
    except RuntimeError:  # no home, or no such user
        raise SettingsError(
            f"{variable} is {raw!r}; there is no such home: set it to a whole path."
        ) from None
