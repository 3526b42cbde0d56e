import pytest

from tests.batch_results import BASE, TUNED, batch
from tutor.inference.backend import Variant
from tutor.proportions import mcnemar, wilson
from tutor.teaching.batch_scores import MAX_TOPICS, REST, labels, paired_sentence, remarks, scores


def test_accuracy_by_topic_counts_what_both_models_did():
    found = scores(batch("Sums: ++", "Sums: +-", "Sums: L?", "Lines: +p", "Lines: +.", "Lines: .."))
    assert [(row.topic, row.n, [share.right for share in row.shares]) for row in found.topics] == [
        ("Sums", 3, [2, 1]),
        ("Lines", 1, [1, 0]),
    ]
    assert (found.total.n, [share.right for share in found.total.shares]) == (4, [3, 1])
    assert found.total.shares[0].interval == wilson(3, 4)
    assert found.open == (0, 1)


def test_the_paired_comparison_is_mcnemars():
    found = scores(batch(*["T: ++"] * 3, *["T: +-"] * 9, "T: -+", *["T: --"] * 4))
    assert (found.paired.n, found.paired.both, found.paired.only) == (17, 3, (9, 1))
    assert found.paired.p == mcnemar(9, 1)
    assert paired_sentence(found.paired, found.labels) == (
        "Of 17 problems with a reference answer, Fine-tuned solved 12 and Base 4: both solved 3, "
        "only Fine-tuned 9, only Base 1. "
        "Fine-tuned is better on problems like these (McNemar's exact test, p = 0.021)."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["T: -+"] * 12, "Base is better on problems like these (McNemar's exact test, p < 0.001)."),
        (["T: +-"] * 6, "Fine-tuned is better on problems like these (McNemar's exact test, p = 0.031)."),
        (["T: ++", "T: --"], "The two solved the same problems."),
        (["T: +-"] * 5, "on too few problems to tell which is better (McNemar's exact test, p = 0.062)."),
        (["T: +-"] * 4 + ["T: -+"] * 3, "one is better than the other (McNemar's exact test, p = 1.00)."),
    ],
)
def test_the_sentence_says_no_more_than_the_test(rows, said):
    found = scores(batch(*rows))
    assert paired_sentence(found.paired, found.labels).endswith(said)


def test_problems_without_reference_are_counted_apart():
    found = scores(batch("T: +-", "T*: v-", "T*: cn", "T*: .v"))
    assert found.total.n == 1 and found.unreferenced == 2
    assert [dict(counts) for counts in found.alone] == [
        {"confirmed": 1, "contradicted": 1},
        {"contradicted": 1, "open": 1},
    ]
    (said,) = remarks(found)
    assert said == (
        "2 problems without a reference answer, checked against the problem alone and not counted above: "
        "Fine-tuned: 1 confirmed, 1 contradicted, 0 open; Base: 0 confirmed, 1 contradicted, 1 open."
    )


def test_what_could_not_be_asked_counts_nowhere():
    found = scores(batch("T: +E", "T: R+", "T*: Ev", "T: +?"))
    assert found.total.n == 1 and found.unreferenced == 0 and found.failed == 3
    assert list(remarks(found)) == [
        "1 answer of Base could not be compared; that counts as not right.",
        "3 problems could not be put to both models, and count nowhere.",
    ]


def test_many_topics_are_shown_together():
    rows = [f"Topic {n:02}: ++" for n in range(20)] + ["Topic 07: +-"]
    topics = scores(batch(*rows)).topics
    assert len(topics) == MAX_TOPICS and topics[0].topic == "Topic 07"
    assert topics[-1].topic == REST and sum(row.n for row in topics) == 21
    assert len(scores(batch(*rows[:12])).topics) == 12


def test_nothing_is_said_of_nothing():
    found = scores(batch("T: ..", "T: +."))
    assert found.total is None and found.paired is None and list(remarks(found)) == []


def test_one_model_alone_has_no_comparison():
    found = scores(batch("T: +", "T: -", variants=[TUNED]))
    assert found.paired is None and found.total.shares[0].right == 1 and found.labels == (TUNED.label,)


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ((TUNED, BASE), ("Fine-tuned", "Base")),
        ((BASE, TUNED), ("Base", "Fine-tuned")),
        ((BASE, Variant("other", "Other model")), ("Base model, CPU", "Other model")),
        ((BASE, Variant("other", "Base model, CPU")), ("base", "other")),
    ],
)
def test_models_are_told_apart(variants, expected):
    assert labels(batch("T: ++", variants=variants)) == expected
