"""The tools `check_answer` and `solve` for other programs' assistants, over the Model Context Protocol.

The low-level form of the SDK. Gradio's `mcp_server` would offer functions of the page as tools, outside the
key and the limits of the API, and needs a package more. Nothing is kept between two requests, and
a tool's result is one JSON answer.
"""

import json
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
)
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request

from tutor.checking.checker import MAX_REFERENCE_CHARS
from tutor.inference.engine import objection
from tutor.messages import GREEDY, Finished, Message
from tutor.settings import Settings
from tutor.web.api import Service, variant_of
from tutor.web.api_errors import ApiError
from tutor.web.chat_form import ChatForm, refusal_of
from tutor.web.streams import BROKEN, log_place
from tutor.web.threads import while_connected

MAX_ANSWER_CHARS = 20_000


class _Question(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CheckAnswer(_Question):
    """Check the answer to a mathematics problem exactly: with a right answer, by comparing the two, else by
    checking it against the problem. The result has a verdict and a sentence that says why."""

    answer: str = Field(max_length=MAX_ANSWER_CHARS, description="the answer, such as x = 5 or \\frac{3}{4}")
    problem: str | None = Field(None, description="the problem's text")
    reference: str | None = Field(
        None, max_length=MAX_REFERENCE_CHARS, description="the right answer, if known"
    )


class Solve(_Question):
    """Solve a mathematics problem step by step. The result has the reply and the verdict of a check on it."""

    problem: str = Field(description="the problem's text")
    model: str | None = Field(None, description="one of the models of /v1/models; left out: the first")


Context = ServerRequestContext[Any, Request]
_Work = Callable[[Service, Settings, Any, Context], Awaitable[dict[str, Any]]]


async def _check_answer(
    service: Service, settings: Settings, question: CheckAnswer, context: Context
) -> dict[str, Any]:
    check = partial(
        service.checker.check,
        problem=question.problem,
        answer=question.answer,
        reference=question.reference,
    )
    return (await service.threads.call(check)).to_dict()


async def _solve(service: Service, settings: Settings, question: Solve, context: Context) -> dict[str, Any]:
    if why := objection(question.problem, settings.max_problem_chars):
        raise ApiError(400, why)
    variant = variant_of(service, question.model)
    form = ChatForm(variant.name)
    solving = service.tutor.solve([Message("user", question.problem)], sampling=GREEDY, variant=variant.name)
    events = service.threads.items(solving)
    if isinstance(first := await anext(events, None), Finished):
        raise refusal_of(first, at_once=True)
    async for event in events if context.request is None else while_connected(events, context.request):
        form.take(event)
    message = form.completion()["choices"][0]["message"]
    return {name: message.get(name) for name in ("content", "reasoning", "verdict", "note")}


_TOOLS: dict[str, tuple[type[_Question], _Work]] = {
    "check_answer": (CheckAnswer, _check_answer),
    "solve": (Solve, _solve),
}


def mcp_manager(service: Service, settings: Settings) -> StreamableHTTPSessionManager:
    """Return what answers at /mcp while its `run()` is entered."""
    logging.getLogger("mcp").setLevel(logging.CRITICAL)  # its warnings quote requests

    async def list_tools(context: Context, params: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(
            tools=[
                Tool(
                    name=name,
                    description=" ".join((form.__doc__ or "").split()),
                    input_schema=form.model_json_schema(),
                )
                for name, (form, _) in _TOOLS.items()
            ]
        )

    async def call_tool(context: Context, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in _TOOLS:
            return _failed("There is no such tool.")
        form, work = _TOOLS[params.name]
        try:
            question = form.model_validate(params.arguments or {})
            found = await work(service, settings, question, context)
        except ValidationError as error:
            first = error.errors()[0]
            return _failed(f"{'.'.join(map(str, first['loc'])) or 'The arguments'}: {first['msg']}.")
        except ApiError as error:
            return _failed(error.message)
        except Exception as error:
            log_place(error)
            return _failed(BROKEN)
        return CallToolResult(
            content=[TextContent(type="text", text=json.dumps(found))], structured_content=found
        )

    server: Server[Any] = Server("math-tutor", on_list_tools=list_tools, on_call_tool=call_tool)
    return StreamableHTTPSessionManager(
        server,
        json_response=True,
        stateless=True,
        # The application's own guard knows the hosts.
        security_settings=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )


def _failed(sentence: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=sentence)], is_error=True)
