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


def is_private(settings: Settings, *, space_id: str = "") -> bool:
    """Tell whether nobody but this machine's user can reach the page; a proxy has a name of its own."""
    return is_loopback(settings.host) and not settings.allowed_hosts and not space_id


def privacy_sentence(settings: Settings, *, space_id: str = "") -> str:
    """Return what is true of the problems that are typed in, in a sentence or two for the page."""
    kept = "replies are kept there, and may quote them" if settings.reply_cache else ""
    votes = " A vote is kept with its problem." if settings.votes else ""
    rest = "nothing else is stored" if votes else "nothing is stored"
    if settings.server_url and settings.model != SCRIPTED:
        here = "; replies of other models are kept by the tutor, and may quote them"
        kept = here if settings.reply_cache and settings.models else ""
        return (
            f"Problems are sent to the model server at {urlsplit(settings.server_url).hostname}{kept}.{votes}"
        )
    if space_id:
        nothing = "the tutor stores nothing else" if votes else "the tutor stores nothing"
        return f"Problems are answered on this Hugging Face Space; {kept or nothing}.{votes}"
    if is_loopback(settings.host):
        kept = "; replies are kept on it, and may quote it" if kept else ""
        return f"Nothing you type leaves this machine{kept}.{votes}"
    return f"Problems stay on the computer that runs this tutor; {kept or rest}.{votes}"
