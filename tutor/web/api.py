"""The routes of the API: chat in OpenAI's form, checks, batches, and what a monitor asks for."""

import json
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

from tutor.checking.__main__ import grade_line
from tutor.checking.checker import MAX_REFERENCE_CHARS, Checker
from tutor.inference.backend import Variant
from tutor.inference.engine import objection
from tutor.messages import Finished
from tutor.settings import Settings
from tutor.teaching.batch import Batch
from tutor.teaching.batch_ask import Outcome
from tutor.teaching.batch_list import MAX_PROBLEMS, Item
from tutor.teaching.tutor import Tutor, TutorEvent
from tutor.web.api_errors import TOO_LARGE, ApiError
from tutor.web.chat_form import ALIVE, QUIET_S, ChatForm, refusal_of
from tutor.web.chat_request import ChatRequest, conversation_of
from tutor.web.metrics import CONTENT_TYPE, Metrics
from tutor.web.streams import BROKEN, log_place
from tutor.web.threads import Streaming, Threads, while_connected

LOADING_AGAIN_S = 2.0
OWNER = "math-tutor"


@dataclass(frozen=True, slots=True)
class Service:
    """What the API answers with."""

    tutor: Tutor
    checker: Checker
    metrics: Metrics
    threads: Threads


class Problem(BaseModel):
    """A problem of a batch; without an answer the reply is checked against the problem."""

    problem: str
    answer: Annotated[str | None, Field(max_length=MAX_REFERENCE_CHARS)] = None
    id: str | int | None = None


class BatchRequest(BaseModel):
    """A list of problems, each asked once and greedily."""

    problems: Annotated[list[Problem | str], Field(min_length=1, max_length=MAX_PROBLEMS)]
    model: str | None = None


class AsciiJson(JSONResponse):
    """JSON that can be written whatever a model has said: half a character is no UTF-8."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content).encode("ascii")


class ApiRoute(APIRoute):
    """A route whose errors have OpenAI's form and quote nothing of the request."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except ApiError as error:
                return error.response()
            except RequestValidationError as error:
                return _invalid(error).response()
            except HTTPException as error:
                # `BodyLimit` raises it where only reading tells how large the request is.
                code = TOO_LARGE if error.status_code == 413 else None
                return ApiError(error.status_code, str(error.detail), code).response()
            except ClientDisconnect:
                return Response(status_code=499)  # nobody reads it
            except Exception as error:
                log_place(error)
                return ApiError(500, BROKEN).response()

        return handled


def api_router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of the API."""
    router = APIRouter(route_class=ApiRoute)
    engine, started = service.tutor.engine, int(time.time())

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/readyz")
    async def readyz() -> Response:
        status = 200 if engine.state == "ready" else 503
        return AsciiJson({"status": engine.state, "reason": engine.note}, status)

    @router.get("/metrics")
    async def metrics() -> Response:
        if not settings.metrics:
            raise ApiError(404, "Metrics are switched off.", "not_found")
        return Response(service.metrics.text(), media_type=CONTENT_TYPE)

    @router.get("/v1/models")
    async def models() -> Response:
        data = [_model(variant, started) for variant in _ready_variants(service)]
        return AsciiJson({"object": "list", "data": data})

    @router.get("/v1/models/{name:path}")
    async def model(name: str) -> Response:
        return AsciiJson(_model(variant_of(service, name), started))

    @router.post("/v1/chat/completions")
    async def chat(body: ChatRequest, request: Request) -> Response:
        body.refuse_unsupported()
        messages = conversation_of(body.messages, settings.max_problem_chars)
        variant = variant_of(service, body.model)
        ask = service.tutor.solve if body.check else engine.reply
        events = ask(messages, sampling=body.sampling(), variant=variant.name)
        if not isinstance(events, Generator):
            raise TypeError("an engine's reply is a generator, so that it can be closed")
        return await _answered(service.threads.items(events), body, request)

    @router.post("/v1/check")
    async def check(request: Request) -> Response:
        line = await request.body()
        verdict = await service.threads.call(partial(grade_line, service.checker, line))
        if verdict.code == "malformed":
            raise ApiError(400, verdict.message, verdict.code)
        return AsciiJson(verdict.to_dict())

    @router.post("/v1/batch")
    async def batch(body: BatchRequest) -> Response:
        problems = [Problem(problem=row) if isinstance(row, str) else row for row in body.problems]
        for index, row in enumerate(problems):
            if why := objection(row.problem, settings.max_problem_chars):
                raise ApiError(400, f"Problem {index}: {why}", "bad_problem", f"problems.{index}")
        variant = variant_of(service, body.model)
        items = [Item(row.problem, row.answer, "", line) for line, row in enumerate(problems, 1)]
        batches = service.threads.items(service.tutor.batch(items, [variant]))
        ids = [row.id for row in problems]
        return Streaming(_batch_lines(batches, ids, variant), "application/x-ndjson")

    @router.api_route("/v1/{rest:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    async def unknown(rest: str) -> Response:
        raise ApiError(404, "There is no such address or method in this API.", "not_found")

    return router


def _ready_variants(service: Service) -> tuple[Variant, ...]:
    """Return the models that can answer; raise `ApiError` while there are none."""
    engine = service.tutor.engine
    if engine.state == "ready":
        return engine.variants
    loading = engine.state == "loading"
    code, again_s = ("loading", LOADING_AGAIN_S) if loading else ("unavailable", None)
    raise ApiError(503, engine.note, code, None, again_s)


def variant_of(service: Service, name: str | None) -> Variant:
    """Return the model of that name, the first for None; raise `ApiError` when there is none."""
    for variant in _ready_variants(service):
        if name in (None, variant.name):
            return variant
    raise ApiError(404, "There is no such model here; /v1/models lists them.", "model_not_found", "model")


def _model(variant: Variant, created: int) -> dict[str, Any]:
    return {
        "id": variant.name,
        "object": "model",
        "created": created,
        "owned_by": OWNER,
        "label": variant.label,
        "tuned": variant.tuned,
    }


async def _answered(events: AsyncGenerator[TutorEvent], body: ChatRequest, request: Request) -> Response:
    """Return the reply as a stream or as one object. What is refused at once is an error, not a stream."""
    first = await anext(events, None)
    if first is None or isinstance(first, Finished):
        await events.aclose()
        raise refusal_of(first or Finished("error"), at_once=True)
    form = ChatForm(body.model)
    if body.stream:
        wants_usage = bool(body.stream_options and body.stream_options.include_usage)
        return Streaming(_chunks(events, form, wants_usage), "text/event-stream")
    async for event in while_connected(events, request):
        form.take(event)
    return AsciiJson(form.completion())


async def _chunks(
    events: AsyncGenerator[TutorEvent], form: ChatForm, include_usage: bool
) -> AsyncGenerator[bytes]:
    yield form.opening()
    sent = time.monotonic()
    try:
        async with aclosing(events):
            async for event in events:
                chunk = form.take(event)
                if not chunk and time.monotonic() - sent > QUIET_S:
                    chunk = ALIVE
                if chunk:
                    yield chunk
                    sent = time.monotonic()
    except Exception as error:  # the status was sent long ago
        log_place(error)
    for chunk in form.closing(include_usage=include_usage):
        yield chunk


async def _batch_lines(
    batches: AsyncGenerator[Batch], ids: list[str | int | None], variant: Variant
) -> AsyncGenerator[bytes]:
    """Yield a line for each problem as soon as it is done, and a last one on the whole batch."""
    told: set[tuple[int, int]] = set()
    note = ""
    try:
        async with aclosing(batches):
            async for batch in batches:
                note = batch.note
                for job in batch.outcomes.keys() - told:
                    told.add(job)
                    yield _line({"index": job[0], "id": ids[job[0]], **_result(batch.outcomes[job])})
    except Exception as error:
        log_place(error)
        note = BROKEN
    yield _line({"done": len(told), "of": len(ids), "model": variant.name, "note": note})


def _result(outcome: Outcome) -> dict[str, Any]:
    end = outcome.end
    return {
        "reply": outcome.reply,
        "answer": outcome.answer or None,
        "verdict": outcome.verdict.to_dict() if outcome.verdict else None,
        "finished": end.reason,
        "note": end.message,
        "tokens": end.tokens,
        "seconds": round(end.seconds, 3),
    }


def _line(row: dict[str, Any]) -> bytes:
    return json.dumps(row).encode("ascii") + b"\n"


def _invalid(error: RequestValidationError) -> ApiError:
    """Return the first thing that is wrong with a request, by its place and never by its value."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:]) or None
    if first["type"] == "json_invalid":
        return ApiError(400, "The request is not JSON.", "bad_request")
    return ApiError(400, f"{place or 'The request'}: {first['msg']}.", "bad_request", place)
