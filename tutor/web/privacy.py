"""What this machine tells others: nothing, if it can be helped."""

from collections.abc import MutableMapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from tutor.settings import SCRIPTED, Settings

# Gradio and huggingface_hub read these when they are imported.
_SWITCHES = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_DISABLE_TELEMETRY": "1", "DO_NOT_TRACK": "1"}


def silence_telemetry(environ: MutableMapping[str, str]) -> None:
    """Turn off usage reports; call it before anything imports Gradio."""
    environ.update(_SWITCHES)


def is_loopback(host: str) -> bool:
    """Tell whether `host` can only be reached from this machine."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def privacy_sentence(settings: Settings, *, space_id: str = "") -> str:
    """Return what is true of the problems that are typed in, in one sentence for the page."""
    if settings.server_url and settings.model != SCRIPTED:
        return f"Problems are sent to the model server at {urlsplit(settings.server_url).hostname}."
    if space_id:
        return "Problems are answered on this Hugging Face Space; the tutor stores nothing."
    if is_loopback(settings.host):
        return "Nothing you type leaves this machine."
    return "Problems stay on the computer that runs this tutor; nothing is stored."
