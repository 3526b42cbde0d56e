"""The bridge between the tutor's generators, which block, and the event loop, which must not."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
from contextlib import aclosing
from typing import TypeVar

import anyio
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import ClientDisconnect, Request
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

THREADS = 128  # more than all slots and places in the queue: a request beyond those is refused at once

Item = TypeVar("Item")
Result = TypeVar("Result")


class Threads:
    """Threads for blocking work of the API alone, so that it cannot take those of the page."""

    def __init__(self) -> None:
        self._limiter = CapacityLimiter(THREADS)

    async def call(self, work: Callable[[], Result]) -> Result:
        return await run_sync(work, limiter=self._limiter)

    async def items(self, generator: Generator[Item]) -> AsyncGenerator[Item]:
        """Yield what the generator yields; it is closed when this one is, cancelled or not."""
        done = object()
        try:
            while (item := await self.call(lambda: next(generator, done))) is not done:
                yield item  # type: ignore[misc]  # `done` is no item
        finally:
            with anyio.CancelScope(shield=True):
                await self.call(generator.close)


async def while_connected(items: AsyncGenerator[Item], request: Request) -> AsyncIterator[Item]:
    """Yield the items; close their generator and raise `ClientDisconnect` when nobody listens any more.

    That is looked at after each item, so it takes as long as items are apart: at most WAKE_S.
    """
    async with aclosing(items):
        async for item in items:
            if await request.is_disconnected():
                raise ClientDisconnect
            yield item


class Streaming(StreamingResponse):
    """A streaming response that closes its generator as soon as the client has gone."""

    def __init__(self, content: AsyncGenerator[bytes], media_type: str) -> None:
        # A proxy must not hold the text back, and nobody is to keep it.
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(content, media_type=media_type, headers=headers)
        self._content = content

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with aclosing(self._content):
            await super().__call__(scope, receive, send)
