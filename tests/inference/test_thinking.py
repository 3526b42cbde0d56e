import json
import re
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.inference.thinking import ThinkParser
from tutor.messages import Answer, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "thinking.jsonl").read_text("utf-8").splitlines()
]
KINDS = {"thinking": Thinking, "answer": Answer}
TAGS = (THINK_OPEN, THINK_CLOSE)

texts = st.lists(
    st.sampled_from([*TAGS, "<", "/", "think", ">", "<thi", "nk>", "</", "t", "a", " ", "\n", "²", "🦄"])
).map("".join)


def parse(pieces, *, thinking=False):
    """Feed the pieces, flush, and join neighboring events of one kind."""
    parser = ThinkParser(thinking=thinking)
    events = [event for piece in pieces for event in parser.feed(piece)] + parser.flush()
    assert all(event.text for event in events), "an event is empty"
    return [kind("".join(event.text for event in run)) for kind, run in groupby(events, type)]


def without_tags(text):
    return re.sub("|".join(TAGS), "", text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_way_of_cutting_the_stream_gives_the_same_events(case):
    text, thinking = case["text"], case["thinking"]
    expected = [KINDS[kind](piece) for kind, piece in case["events"]]
    assert parse([text], thinking=thinking) == expected
    assert parse(text, thinking=thinking) == expected
    for cut in range(len(text) + 1):
        assert parse([text[:cut], "", text[cut:]], thinking=thinking) == expected


@given(pieces=st.lists(texts), thinking=st.booleans())
def test_any_pieces_give_the_events_of_the_whole_and_lose_nothing_but_tags(pieces, thinking):
    text = "".join(pieces)
    events = parse(pieces, thinking=thinking)
    assert events == parse([text], thinking=thinking) == parse(text, thinking=thinking)
    assert "".join(event.text for event in events) == without_tags(text)


@given(text=texts, thinking=st.booleans())
def test_only_what_may_still_become_a_tag_is_held_back(text, thinking):
    parser, seen = ThinkParser(thinking=thinking), ""
    for end, character in enumerate(text, start=1):
        seen += "".join(event.text for event in parser.feed(character))
        outside = re.split("|".join(TAGS), text[:end])[-1]  # a whole tag is never held
        held = max((n for tag in TAGS for n in range(len(tag)) if outside.endswith(tag[:n])), default=0)
        assert seen == without_tags(text[:end])[: len(without_tags(text[:end])) - held]
