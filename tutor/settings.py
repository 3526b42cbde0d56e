"""All settings, read once from the environment (prefix TUTOR_) into one frozen value.

`Settings.from_env()` is the only reader of the environment in the product; `app.py` calls it once and
passes the value down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tutor.errors import SettingsError

ASSETS = Path(__file__).resolve().parent.parent / "assets"


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
    max_waiting: int = 16  # requests in the queue, besides the one at work
    max_problem_chars: int = 4_000
    max_prompt_tokens: int = 1_024
    max_new_tokens: int = 512
    max_seconds: float = 120.0  # wall time of one reply

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the variables that are set; raise `SettingsError` naming variable, value and remedy."""
        values: dict[str, object] = {}
        for name, default in ((f, getattr(cls(), f)) for f in cls.__dataclass_fields__):
            raw = environ.get(f"TUTOR_{name.upper()}", "").strip()
            if raw:
                values[name] = _parse(f"TUTOR_{name.upper()}", raw, default)
        return cls(**values)  # type: ignore[arg-type]  # each value was parsed to the type of its default


def _parse(variable: str, raw: str, default: object) -> object:
    try:
        if isinstance(default, bool):
            return {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}[
                raw.lower()
            ]
        if isinstance(default, int | float):
            number = type(default)(raw)
            if not 0 < number < 10**9:
                raise ValueError
            return number
    except (KeyError, ValueError):
        kind = "on or off" if isinstance(default, bool) else "a positive number"
        raise SettingsError(f"{variable} is {raw!r}; set it to {kind}, or unset it.") from None
    if isinstance(default, tuple):
        return tuple(part.strip() for part in raw.split(",") if part.strip())
    if default is None:
        return Path(raw).expanduser()
    return raw
