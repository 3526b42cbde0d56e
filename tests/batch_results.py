"""Batches as they are when they have run, for the tests of what is made of them."""

from tutor.checking.verdict import Verdict
from tutor.inference.backend import Variant
from tutor.messages import Finished
from tutor.teaching.batch import Batch
from tutor.teaching.batch_ask import Outcome
from tutor.teaching.batch_list import Item

TUNED, BASE = Variant("tuned", "Tuned model, CPU", tuned=True), Variant("base", "Base model, CPU")

_VERDICTS = {
    "+": "matches_reference",
    "-": "wrong",
    "?": "could_not_check",
    "v": "verified",
    "c": "contradiction_in_steps",
    "n": "not_checkable",
    "p": "partly",
}
_ENDINGS = {"L": "length", "R": "refused", "E": "error"}


def outcome(sign: str, answer: str = "5") -> Outcome:
    """Return the outcome that a sign of the tables above stands for."""
    if sign in _ENDINGS:
        return Outcome("", Finished(_ENDINGS[sign], "A sentence."))
    verdict = Verdict(_VERDICTS[sign], None, "Why.", answer)
    return Outcome(f"The answer is {answer}.", Finished("stop", tokens=7, seconds=1.5), answer, verdict)


def batch(*rows: str, variants=(TUNED, BASE), note: str = "") -> Batch:
    """Return a batch of rows "topic: signs"; a topic that ends in * has no reference, a "." is not done."""
    items, outcomes = [], {}
    for index, row in enumerate(rows):
        topic, _, signs = row.partition(": ")
        reference = None if topic.endswith("*") else "5"
        items.append(Item(f"Problem {index + 1}", reference, topic.rstrip("*"), index + 1))
        outcomes |= {(index, place): outcome(sign) for place, sign in enumerate(signs) if sign != "."}
    return Batch(tuple(items), tuple(variants), outcomes, note)
