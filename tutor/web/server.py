"""The application: the page behind its guards, and the server that carries it until it is stopped."""

import errno
import logging
import socket
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.web.api import Service, api_router
from tutor.web.api_errors import ApiError
from tutor.web.limits import ApiGuard, PageGuard
from tutor.web.privacy import is_loopback
from tutor.web.security import middleware

if TYPE_CHECKING:
    from gradio import Blocks

GRACE_S = 5.0  # after a signal to end, what is being written may end by itself
START_S = 30.0  # from the bound port to the first answer, on a busy machine
_EVERY_ADDRESS = ("0.0.0.0", "::")

log = logging.getLogger(__name__)


def build_app(
    page: "Blocks", settings: Settings, service: Service | None = None, *, space_id: str = ""
) -> FastAPI:
    """Return the application: the page and, with a `service`, the API, with what protects them in front."""
    from tutor.web.mount import mount_page  # Gradio: slow to import, and not needed to serve the API alone

    app = api_app(settings, service, space_id=space_id)
    mount_page(app, page)
    return app


def api_app(settings: Settings, service: Service | None, *, space_id: str = "") -> FastAPI:
    """Return the application without its page."""
    guards = middleware(settings, space_id=space_id)
    guards.append(Middleware(PageGuard, requests_per_minute=settings.requests_per_minute))
    if service is not None:
        guards.append(
            Middleware(
                ApiGuard,
                api_key=settings.api_key,
                requests_per_minute=settings.requests_per_minute,
                observe=service.metrics.request,
            )
        )
    # The documentation pages of FastAPI would load scripts from elsewhere.
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, middleware=guards)
    if service is not None:
        app.include_router(api_router(service, settings))
        _add_mcp(app, service, settings)
    return app


def _add_mcp(app: FastAPI, service: Service, settings: Settings) -> None:
    """Answer at /mcp: with the tools, or that there are none."""
    if not settings.mcp:

        async def off(scope: Scope, receive: Receive, send: Send) -> None:
            refusal = ApiError(
                404, "The MCP tools are switched off; TUTOR_MCP switches them on.", "not_found"
            )
            await refusal.response()(scope, receive, send)

        app.router.routes.append(Route("/mcp", _Asgi(off)))
        return
    try:
        from tutor.web.mcp import mcp_manager
    except ModuleNotFoundError as error:
        raise TutorError(
            f"TUTOR_MCP is on, but the package {error.name} is missing: pip install mcp, or unset it."
        ) from None
    manager = mcp_manager(service, settings)
    app.router.routes.append(Route("/mcp", _Asgi(manager.handle_request)))
    app.router.lifespan_context = lambda _: manager.run()


class _Asgi:
    """An application as a route's endpoint: a plain function would be called with a request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


def bind_address(settings: Settings, space_id: str = "") -> str:
    """A Space is reached through its proxy, from outside the container; elsewhere the host is the setting."""
    return "0.0.0.0" if space_id and is_loopback(settings.host) else settings.host


def open_warning(settings: Settings, *, space_id: str = "") -> str:
    """Return the sentence for who opens the page to the network with nothing in front of it, else ""."""
    if space_id or settings.trusted_proxies or is_loopback(settings.host):
        return ""
    return (
        f"The page is open to the network on {settings.host}, without encryption and without a password: "
        "docs/deployment.md says how to put a proxy in front of it."
    )


def serve(app: FastAPI, settings: Settings, *, space_id: str = "") -> None:
    """Serve until the program is told to end; raise `TutorError` when the port is taken."""
    with Server(app, settings, space_id=space_id) as server:
        if warning := open_warning(settings, space_id=space_id):
            log.warning(warning)
        print(f"Math Tutor is ready: {server.url}", flush=True)
        server.wait()


class Server:
    """The application on its port, carried by a thread until `close`."""

    def __init__(self, app: FastAPI, settings: Settings, *, space_id: str = "") -> None:
        """Bind the port and answer from it; raise `TutorError` when it cannot be had."""
        host = bind_address(settings, space_id)
        self._sockets = _bind(host, settings.port)
        shown = "localhost" if host in _EVERY_ADDRESS else host
        shown = f"[{shown}]" if ":" in shown and not shown.startswith("[") else shown
        self.url = f"http://{shown}:{settings.port}/"
        config = uvicorn.Config(
            app,
            log_level="warning",
            proxy_headers=bool(settings.trusted_proxies),  # else anybody could choose an address
            forwarded_allow_ips=list(settings.trusted_proxies),
            timeout_graceful_shutdown=round(GRACE_S),
        )
        self._server = _Uvicorn(config)
        self._thread = threading.Thread(target=self._run, name="web", daemon=True)
        self._thread.start()
        self._server.is_up.wait(START_S)
        if not self._server.started:
            self.close()
            raise TutorError("The web server did not start; the lines above say why.")

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def wait(self) -> None:
        """Block until the server ends, or a signal does."""
        while self._thread.is_alive():
            self._thread.join(1.0)

    def close(self) -> None:
        """Take no more requests, let those under way end within `GRACE_S`, and end."""
        self._server.should_exit = True
        self._thread.join(GRACE_S + 2.0)

    def _run(self) -> None:
        try:
            self._server.run(self._sockets)
        finally:
            self._server.is_up.set()


class _Uvicorn(uvicorn.Server):
    """Tells when it is up, and ends what a page keeps open before it waits for the rest."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        app = self.config.app
        if isinstance(app, FastAPI) and (end_page := getattr(app.state, "end_page", None)):
            end_page()
        await super().shutdown(sockets)


def _bind(host: str, port: int) -> list[socket.socket]:
    """Return sockets bound to the addresses of the host; raise `TutorError` when there is none to be had."""
    bound: list[socket.socket] = []
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, kind, protocol, _, address in dict.fromkeys(found):
            bound += _bind_one(socket.socket(family, kind, protocol), address)
        if not bound:
            raise OSError(errno.EADDRNOTAVAIL, "no address of this name is this machine's")
    except (OSError, OverflowError) as error:
        for sock in bound:
            sock.close()
        raise TutorError(
            f"Port {port} on {host} cannot be used: another program has it, or it is not allowed. "
            "Set TUTOR_PORT to another number."
        ) from error
    return bound


def _bind_one(sock: socket.socket, address: Any) -> list[socket.socket]:
    """Return the socket, bound; nothing when this machine has no such address (IPv6 may be off)."""
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sock.family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind(address)
        sock.listen(socket.SOMAXCONN)
    except OSError as error:
        sock.close()
        if error.errno == errno.EADDRNOTAVAIL:
            return []
        raise
    return [sock]
