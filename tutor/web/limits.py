"""Who may use the API, how often, how much at once, and how large a request; how often the page may be asked.

The page stays open to all: it has no key, and a school class that shares one address is no flood.
"""

import hmac
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from ipaddress import IPv6Address, ip_address

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tutor.web.api_errors import TOO_LARGE, ApiError

GUARDED = ("/v1", "/mcp", "/metrics")  # these and what is below them
_PAGE = "/gradio_api"
STARTING = (f"{_PAGE}/queue/join", f"{_PAGE}/call")  # asked for each reply, comparison or batch
# They would write files for anybody, and the page has no use for them.
CLOSED = tuple(f"{_PAGE}/{name}" for name in ("upload", "deep_link", "component_server", "process_recording"))
PAGE_SHARE = 10  # times the requests of the API: by default 600 a minute, a class of 30 that asks every 3 s
AT_ONCE = 32  # requests of one address that are being answered
MAX_BODY_BYTES = 4 << 20  # of any request; the texts in it have limits of their own
# Of a whole conversation, whoever said it: far more than any model here reads, for all of it is tokenized.
MAX_MESSAGES = 1_000
MAX_CONVERSATION_CHARS = 200_000
MAX_CLIENTS = 10_000  # whose use is remembered


class RateLimit:
    """So many requests a minute for each client: all at once or spread, as they like. Thread-safe."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """0 sets no limit."""
        self._per_minute, self._clock = per_minute, clock
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # requests left, at which time

    def wait_s(self, client: str) -> float:
        """Count a request and return 0; or return the seconds until the next one is allowed."""
        if not self._per_minute:
            return 0.0
        now, per_s = self._clock(), self._per_minute / 60
        with self._lock:
            left, since = self._left.pop(client, (float(self._per_minute), now))
            left = min(float(self._per_minute), left + (now - since) * per_s)
            allowed = left >= 1
            self._left[client] = (left - allowed, now)
            if len(self._left) > MAX_CLIENTS:
                self._left.popitem(last=False)  # the one that was quiet the longest
        return 0.0 if allowed else (1 - left) / per_s


class ApiGuard:
    """Before the API: rate limit, key, and the number of requests that one address has answered at once."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        api_key: str,
        requests_per_minute: int,
        observe: Callable[[str, int], None] | None = None,
    ) -> None:
        """`api_key` "" asks for none. `observe` hears of each guarded request's path and status."""
        self._app, self._key = app, api_key.encode()
        self._rate = RateLimit(requests_per_minute)
        self._at_work: Counter[str] = Counter()
        self._observe = observe or (lambda path, status: None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_guarded(scope["path"]):
            return await self._app(scope, receive, send)
        client = client_of(scope)

        async def observed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._observe(scope["path"], message["status"])
            await send(message)

        if refusal := self._refusal(client, Headers(scope=scope)):
            return await refusal.response()(scope, receive, observed)
        self._at_work[client] += 1
        try:
            await self._app(scope, receive, observed)
        finally:
            self._at_work[client] -= 1
            if not self._at_work[client]:
                del self._at_work[client]

    def _refusal(self, client: str, headers: Headers) -> ApiError | None:
        """Wrong keys count as requests, so that keys cannot be tried out quickly."""
        if wait_s := self._rate.wait_s(client):
            return ApiError(429, "Too many requests a minute; wait.", "rate_limit_exceeded", None, wait_s)
        if self._key and not hmac.compare_digest(_bearer(headers), self._key):
            return ApiError(401, "This server asks for an API key, and this is none.", "invalid_api_key")
        if self._at_work[client] >= AT_ONCE:
            return ApiError(
                429,
                f"More than {AT_ONCE} requests at once; wait for one to end.",
                "too_many_at_once",
                None,
                1,
            )
        return None


class PageGuard:
    """Before the page: how often one address may ask for a reply, and no files of anybody's.

    What is asked without the queue, as the page does while it waits for the model, is not counted.
    """

    def __init__(
        self, app: ASGIApp, *, requests_per_minute: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`requests_per_minute` is the API's; the page has `PAGE_SHARE` times as many."""
        self._app, self._rate = app, RateLimit(PAGE_SHARE * requests_per_minute, clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (refusal := self._refusal(scope)):
            return await refusal.response()(scope, receive, send)
        await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> ApiError | None:
        if _is_below(scope["path"], CLOSED):
            return ApiError(404, "This page takes no files.", "not_found")
        starts = scope["method"] == "POST" and _is_below(scope["path"], STARTING)
        if starts and (wait_s := self._rate.wait_s(client_of(scope))):
            return ApiError(429, "Too many requests a minute; wait.", "rate_limit_exceeded", None, wait_s)
        return None


class BodyLimit:
    """Refuse requests whose body is larger than `max_bytes`, whatever they say of its length."""

    def __init__(self, app: ASGIApp, max_bytes: int = MAX_BODY_BYTES) -> None:
        self._app, self._max_bytes = app, max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        length = Headers(scope=scope).get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self._max_bytes:
            return await self._too_large().response()(scope, receive, send)
        read = 0

        async def limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_bytes:
                raise HTTPException(413, self._too_large().message)
            return message

        await self._app(scope, limited, send)

    def _too_large(self) -> ApiError:
        return ApiError(413, f"The request is larger than {self._max_bytes:,} bytes.", TOO_LARGE)


def is_guarded(path: str) -> bool:
    """Tell whether a path belongs to the API, and not to the page or the health checks."""
    return _is_below(path, GUARDED)


def _is_below(path: str, prefixes: Iterable[str]) -> bool:
    return any(path == prefix or path.startswith(prefix + "/") for prefix in prefixes)


def client_of(scope: Scope) -> str:
    """Return whose request it is: the address, of IPv6 the network that one customer gets.

    The address is the connection's. What a header says of it counts only when uvicorn has put it there, as it
    does for the proxies that TUTOR_TRUSTED_PROXIES names.
    """
    host = scope["client"][0] if scope.get("client") else ""
    try:
        address = ip_address(host)
    except ValueError:
        return str(host)
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
    return str(address)


def _bearer(headers: Headers) -> bytes:
    scheme, _, key = headers.get("authorization", "").partition(" ")
    return key.strip().encode("utf-8", "replace") if scheme.lower() == "bearer" else b""
