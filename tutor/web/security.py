"""What protects the page on the way in and out: allowed hosts and origins, and security headers.

The model's text is hostile until proven otherwise, so the content policy lets the page load nothing from
elsewhere, whatever gets through `render`. A host allow-list stops DNS rebinding: a foreign page whose name
was pointed at this machine. `unsafe-inline` and `unsafe-eval` are what Gradio itself needs.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tutor.settings import Settings
from tutor.web.limits import BodyLimit

_POLICY = (
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",  # Gradio's page has a <base> of its own
    "form-action 'self'",
)
_LOCAL = ("127.0.0.1", "localhost", "[::1]")
_EVERY_ADDRESS = ("0.0.0.0", "::", "")
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{0,5})?")  # in lower case, with or without a port
_SPACES = ("https://huggingface.co", "https://*.hf.space")


def security_headers(*, space_id: str = "") -> dict[str, str]:
    """Return the headers of every response; a Space is shown in a frame of huggingface.co."""
    ancestors = " ".join(_SPACES) if space_id else "'none'"
    headers = {
        "Content-Security-Policy": "; ".join((*_POLICY, f"frame-ancestors {ancestors}")),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }
    if not space_id:
        headers |= {"X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin"}
    return headers


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names under which the page may be asked for; `*.example.org` allows every name below."""

    names: tuple[str, ...]
    any_address: bool = False  # IP addresses cannot be rebound, so a server open to the network takes them

    def allow(self, name: str) -> bool:
        name = name.lower()
        if any(
            name == allowed or (allowed[:2] == "*." and name.endswith(allowed[1:])) for allowed in self.names
        ):
            return True
        return self.any_address and _is_address(name)


def allowed_hosts(settings: Settings, *, space_id: str = "") -> Hosts:
    """Return this machine's names, the configured host, TUTOR_ALLOWED_HOSTS, and a Space's own name."""
    names = [*_LOCAL, *(name.lower() for name in settings.allowed_hosts)]
    open_to_all = settings.host in _EVERY_ADDRESS
    if not open_to_all:
        names.append(f"[{settings.host}]" if ":" in settings.host else settings.host.lower())
    if space_id:
        names.append("*.hf.space")
    return Hosts(tuple(names), any_address=open_to_all)


def middleware(settings: Settings, *, space_id: str = "") -> list[Middleware]:
    """Return what stands before the page and the API, outermost first."""
    return [
        Middleware(SecurityHeaders, headers=security_headers(space_id=space_id)),
        Middleware(
            HostGuard, hosts=allowed_hosts(settings, space_id=space_id), trusted=settings.allowed_hosts
        ),
        # Gradio has rules of its own, but leaves it to these. No cookies, so no credentials.
        Middleware(
            CORSMiddleware,
            allow_origin_regex=_origins(settings),
            allow_methods=["GET", "POST"],
            allow_headers=["authorization", "content-type", "mcp-protocol-version", "mcp-session-id"],
            expose_headers=["retry-after"],
        ),
        Middleware(BodyLimit),
    ]


def _origins(settings: Settings) -> str:
    """Return the pattern of the pages that may ask: those under the names of TUTOR_ALLOWED_HOSTS."""
    names = "|".join(
        r"[^/:@]+" + re.escape(name[1:]) if name.startswith("*.") else re.escape(name)
        for name in map(str.lower, settings.allowed_hosts)
    )
    return rf"https?://(?:{names})(?::\d+)?" if names else r"(?!)"


class SecurityHeaders:
    """Put fixed headers on every response."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class HostGuard:
    """Refuse requests under a foreign name, and requests that a page from elsewhere makes.

    A page from elsewhere is one whose `Origin` is neither the host it asks nor one of `trusted`, the names
    given in TUTOR_ALLOWED_HOSTS (a proxy may have renamed the host).
    """

    def __init__(self, app: ASGIApp, hosts: Hosts, trusted: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = hosts
        self._trusted = Hosts(tuple(name.lower() for name in trusted))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and (objection := self._objection(Headers(scope=scope))):
            if scope["type"] == "http":
                await PlainTextResponse(objection, status_code=403)(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        await self._app(scope, receive, send)

    def _objection(self, headers: Headers) -> str:
        host = headers.get("host", "").lower()
        if not self._hosts.allow(_without_port(host)):
            return "This host name is not allowed; add it to TUTOR_ALLOWED_HOSTS to use it.\n"
        # Gradio makes addresses of these two, and fails where it cannot. The second is a server's of its own,
        # which does not run here.
        forwarded = headers.get("x-forwarded-host", "").partition(",")[0].strip()
        if (forwarded and not _can_be_parsed(forwarded)) or "x-gradio-server" in headers:
            return "The headers of this request are not those of a browser or a proxy.\n"
        origin = headers.get("origin")
        if origin is None:
            return ""
        origin_host = _host_of(origin)
        if origin_host and (origin_host == host or self._trusted.allow(_without_port(origin_host))):
            return ""
        return "Requests from other pages are not allowed.\n"


def _host_of(origin: str) -> str:
    """Return host and port of an origin; "" for what is none, such as `null` or `http://[`."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _without_port(host: str) -> str:
    """Return the name: `localhost` of `localhost:7860`, `[::1]` of `[::1]:7860`, "" when it is no host."""
    found = _HOST.fullmatch(host)
    return found[1] if found else ""


def _can_be_parsed(host: str) -> bool:
    """Tell whether a host makes a URL; what looks like an address must be one."""
    name = _without_port(host.lower())
    looks_like_address = name.startswith("[") or not name.strip("0123456789.")
    return _is_address(name) if looks_like_address else bool(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
