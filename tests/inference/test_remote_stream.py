"""What a model server's stream means, without a connection: bytes to objects, deltas to one tagged text."""

import json

import pytest

from tutor.errors import ServerError
from tutor.inference.deltas import TaggedText
from tutor.inference.sse import MAX_LINE_BYTES, json_events

ONE, TWO = b'data: {"a": 1}', b'data: {"b": "\xe2\x89\xa0\xf0\x9f\xa6\x84"}'
BOTH = [{"a": 1}, {"b": "≠🦄"}]

# A stream and the objects in it.
STREAMS = {
    "line feeds": (ONE + b"\n\n" + TWO + b"\n\ndata: [DONE]\n\n", BOTH),
    "carriage returns too": (ONE + b"\r\n\r\n" + TWO + b"\r\n\r\ndata: [DONE]\r\n\r\n", BOTH),
    "no empty lines": (ONE + b"\n" + TWO + b"\n", BOTH),
    "no end of the last line": (ONE + b"\n\n" + TWO, BOTH),
    "no [DONE]": (ONE + b"\n\n" + TWO + b"\n\n", BOTH),
    "no space": (b'data:{"a": 1}\n\n' + TWO + b"\n\ndata:[DONE]\n", BOTH),
    "text after [DONE]": (ONE + b"\n\n" + TWO + b'\n\ndata: [DONE]\n\ndata: {"c": 3}\nrubbish', BOTH),
    "comments": (b": ping\n\n" + ONE + b"\n\n: ping\n:\n\n" + TWO + b"\n\n", BOTH),
    "other fields": (
        b"event: message\nid: 7\nretry: 10\n" + ONE + b"\n\nevent: message\n" + TWO + b"\n\n",
        BOTH,
    ),
    "empty data": (b"data:\n\ndata: \n\n" + ONE + b"\n\n" + TWO + b"\n\n", BOTH),
    "byte order mark": (b"\xef\xbb\xbf" + ONE + b"\n\n" + TWO, BOTH),
    "nothing": (b"", []),
    "line separators inside": ('data: {"a": "x\u2028y\u0085z"}\n\n'.encode(), [{"a": "x\u2028y\u0085z"}]),
    "broken UTF-8": (b'data: {"a": "x\xffy\xe2\x89"}\n\n', [{"a": "x\ufffdy\ufffd"}]),
    "a page instead of a stream": (b"<html>\n<p>bad gateway</p>\n", []),
}


@pytest.mark.parametrize(("stream", "expected"), STREAMS.values(), ids=STREAMS)
def test_a_stream_may_be_cut_anywhere(stream: bytes, expected: list[object]) -> None:
    assert list(json_events([stream])) == expected
    assert list(json_events(bytes([byte]) for byte in stream)) == expected
    for cut in range(len(stream) + 1):
        assert list(json_events([stream[:cut], b"", stream[cut:]])) == expected, cut


# The last line of a stream that breaks.
BROKEN = [
    b'data: {"error": "boom"}',
    b'data: {"error": {"message": "boom", "code": 500}}',
    b'data: {"object": "error", "message": "boom"}',
    b'error: {"code": 500, "message": "boom"}',
    b'data: {"a": ',
    b"data: [1]",
    b"data: 1",
    b"data: " + b"[" * 100_000,
    b'data: {"a": ' + b"9" * 10_000 + b"}",
    b"x" * (MAX_LINE_BYTES + 1),
]


@pytest.mark.parametrize("last", BROKEN, ids=lambda last: last[:24].decode())
@pytest.mark.parametrize("done", [b"", b"\n\ndata: [DONE]\n\n"], ids=["cut", "done"])
def test_what_came_before_an_error_is_kept(last: bytes, done: bytes) -> None:
    events = json_events([ONE + b"\n\n", last, done])
    assert next(events) == {"a": 1}
    with pytest.raises(ServerError, match="reported an error") as caught:
        next(events)
    assert "boom" not in str(caught.value)


def test_a_long_line_is_read_in_linear_time() -> None:
    text = "x" * 1_000_000
    stream = b'data: {"a": "' + text.encode() + b'"}\n'
    assert list(json_events(stream[at : at + 100] for at in range(0, len(stream), 100))) == [{"a": text}]


def field(**names: object) -> dict[str, object]:
    return names


def content(*pieces: str) -> list[dict[str, object]]:
    return [{"content": piece} for piece in pieces]


LEGACY = "<think>\nadd\n</think>\n2"

# The deltas of a reply, and its text.
REPLIES = {
    "reasoning": ([field(reasoning="one "), field(reasoning="and one"), *content("2")], "one and one", "2"),
    "reasoning_content": ([field(reasoning_content="one"), *content("2", "!")], "one", "2!"),
    "thinking": ([field(thinking="one"), *content("2")], "one", "2"),
    "two names at once": ([field(reasoning="one", reasoning_content="one"), *content("2")], "one", "2"),
    "an empty name beside a full one": ([field(reasoning="", thinking="one", content=None)], "one", ""),
    "field and content in one delta": ([field(reasoning="one", content="2")], "one", "2"),
    "empty deltas": (
        [field(role="assistant", content=None), {}, field(content=""), *content("2"), field(reasoning=None)],
        "",
        "2",
    ),
    "no text at all": ([field(content=["2"], reasoning={"a": 1}), field(content=7)], "", ""),
    "tags": (content("<think>one</think>2"), "one", "2"),
    "tags in pieces": (content("<th", "ink>o", "ne<", "/thi", "nk>", "2"), "one", "2"),
    "tags without an end": (content("<think>one"), "one", ""),
    "an unfinished tag": (content("1 <thin"), "", "1 <thin"),
    "tags inside a field": (
        [field(reasoning="a </th"), field(reasoning="ink> b"), *content("2")],
        "a  b",
        "2",
    ),
    "an unfinished tag in a field": ([field(reasoning="a <"), *content("2")], "a <", "2"),
    "field first, then all of it in tags": (
        [field(reasoning_content="add"), *content("<think>", "add", "</think>", "2")],
        "add",
        "2",
    ),
    "both at the same time": (
        [*content("<think>"), *(field(reasoning_content=c, content=c) for c in "add"), *content("</think>2")],
        "add",
        "2",
    ),
    "tags first, then the field": (
        [*content(LEGACY[:10]), field(reasoning_content="add"), *content(LEGACY[10:])],
        "\nadd",
        "\n2",
    ),
    "tags a little ahead of the field": (
        [*content("<think>ad"), *(field(reasoning_content=c) for c in "add"), *content("d</think>2")],
        "add",
        "2",
    ),
    "a field that says something else": (
        [*content("<think>x"), field(reasoning_content="add"), *content("</think>2")],
        "xadd",
        "2",
    ),
}


@pytest.mark.parametrize(("deltas", "thought", "answer"), REPLIES.values(), ids=REPLIES)
def test_each_server_way_gives_one_text(deltas: list[dict[str, object]], thought: str, answer: str) -> None:
    text = TaggedText()
    whole = "".join(text.feed(delta) for delta in deltas) + text.flush()
    before, _, after = whole.replace("</think>", "", 1).partition("<think>")
    assert (before + after).count("think>") == 0
    opened = f"<think>{thought}" if thought else ""
    closed = f"</think>{answer}" if thought and answer else answer
    assert whole == opened + closed


@pytest.mark.parametrize("name", ["both at the same time", "tags", "tags first, then the field"])
@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pieces_of_any_size_give_the_same(name: str, size: int) -> None:
    deltas, thought, answer = REPLIES[name]
    text, whole = TaggedText(), ""
    for delta in deltas:
        longest = max(len(str(value)) for value in delta.values())
        for at in range(0, longest, size):
            whole += text.feed({key: str(value)[at : at + size] for key, value in delta.items()})
    assert whole + text.flush() == f"<think>{thought}</think>{answer}"


def test_a_chunk_is_one_line_of_json() -> None:
    huge = {"choices": [{"delta": {"content": "π" * 500_000}}]}
    assert list(json_events([b"data: " + json.dumps(huge, ensure_ascii=False).encode() + b"\n\n"])) == [huge]
