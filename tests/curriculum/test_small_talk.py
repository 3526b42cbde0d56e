import re
from itertools import islice

from tutor.curriculum.draw import is_held_out
from tutor.curriculum.small_talk import PLOTS, TOPICS, draw
from tutor.messages import Message
from tutor.prompting import QUESTION, build_prompt, build_reply


def test_there_are_many_ways_to_ask_and_to_reply() -> None:
    asks = [ask for topic in TOPICS for ask in topic.asks]
    replies = [reply for topic in TOPICS for reply in topic.replies]
    assert len(set(asks)) == len(asks) >= 60
    assert len(set(replies)) == len(replies) >= 25
    for topic in TOPICS:
        held_out = sum(map(is_held_out, topic.asks))
        assert held_out >= 1 and len(topic.asks) - held_out >= 2, topic.name


def test_problems_lack_something_in_many_plots() -> None:
    asks = [ask for plot in PLOTS for ask in plot.asks]
    replies = [reply for plot in PLOTS for reply in plot.replies]
    held_out = sum(map(is_held_out, PLOTS))
    assert len(PLOTS) - held_out >= 60 and held_out >= 8
    assert len(set(asks)) == len(asks) and not set(asks) & {ask for topic in TOPICS for ask in topic.asks}
    assert all(len(plot.asks) >= 2 <= len(plot.replies) for plot in PLOTS)
    assert not re.search(r"\d", "".join(replies)) and "=" not in "".join(replies)


def test_replies_are_short_and_invent_no_mathematics() -> None:
    for talk in islice(draw(1), 3000):
        assert 0 < len(talk.reply) < 150
        assert not re.search(r"[{}<>\\$]", talk.question + talk.reply) and "=" not in talk.reply, talk
        said = set(re.findall(r"\d+", talk.question))
        assert set(re.findall(r"\d+", talk.reply)) <= said, talk
        assert build_prompt(QUESTION, [Message("user", talk.question)]).count("\n") == 1
        assert build_reply(talk.reply).strip() == talk.reply


def test_training_never_sees_a_question_kept_for_evaluation() -> None:
    def questions(held_out: bool) -> set[str]:
        return {
            talk.question.lower().rstrip(".!?") or talk.question for talk in islice(draw(5, held_out), 4000)
        }

    assert not questions(True) & questions(False)
    assert list(islice(draw(5), 50)) == list(islice(draw(5), 50))
