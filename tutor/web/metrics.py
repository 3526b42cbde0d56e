"""Figures for Prometheus: the queue, how fast replies come and how they end, and what the checks say."""

from collections.abc import Iterator
from typing import Any, Protocol

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from tutor.checking.checker import Checker
from tutor.checking.verdict import Verdict
from tutor.messages import Finished
from tutor.web.limits import GUARDED

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
MAX_VARIANTS = 50  # a name that nobody has must not become a series
_FIRST_TEXT_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3, 5, 8, 15, 30, 60, 120)
_REPLY_S = (0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300)
_TOKENS_PER_S = (1, 2, 5, 10, 15, 20, 30, 40, 60, 80, 120, 200, 400)


class Engine(Protocol):
    """What is looked at when somebody asks for the figures."""

    @property
    def state(self) -> str: ...
    @property
    def slots(self) -> int: ...
    @property
    def load(self) -> tuple[int, int]: ...


class Metrics:
    """The figures of one tutor since it started. Thread-safe."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._variants: set[str] = set()
        self._replies = self._counter("tutor_replies", "Replies, by how they ended.", "variant", "reason")
        self._cached = self._counter("tutor_replies_cached", "Replies kept from before.", "variant")
        self._tokens = self._counter("tutor_tokens", "Tokens written.", "variant")
        self._prompt_tokens = self._counter("tutor_prompt_tokens", "Tokens read.", "variant")
        self._first_text = self._histogram(
            "tutor_first_text_seconds", "From request to first text, waiting included.", _FIRST_TEXT_S
        )
        self._seconds = self._histogram("tutor_reply_seconds", "From being taken up to the end.", _REPLY_S)
        self._speed = self._histogram(
            "tutor_tokens_per_second", "Tokens a second of one reply.", _TOKENS_PER_S
        )
        self._verdicts = self._counter("tutor_verdicts", "Checks, by what they said.", "verdict")
        self._requests = self._counter("tutor_api_requests", "Requests to the API.", "route", "status")

    def _counter(self, name: str, words: str, *labels: str) -> Counter:
        return Counter(name, words, labels, registry=self.registry)

    def _histogram(self, name: str, words: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(name, words, ["variant"], registry=self.registry, buckets=buckets)

    def watch(self, engine: Engine, checker: Checker) -> None:
        """Report on these two whenever the figures are asked for."""
        self.registry.register(_Watched(engine, checker))

    def finished(self, end: Finished, variant: str) -> None:
        """Count a reply; the engine calls it."""
        name = self._known(variant)
        self._replies.labels(name, end.reason).inc()
        self._prompt_tokens.labels(name).inc(end.prompt_tokens)
        if end.first_text_s is not None:
            self._first_text.labels(name).observe(end.first_text_s)
        if end.cached:
            self._cached.labels(name).inc()
            return
        self._tokens.labels(name).inc(end.tokens)
        if end.tokens:
            self._seconds.labels(name).observe(end.seconds)
            if end.seconds > 0:
                self._speed.labels(name).observe(end.tokens / end.seconds)

    def verdict(self, verdict: Verdict) -> None:
        """Count a check."""
        self._verdicts.labels(verdict.verdict).inc()

    def request(self, path: str, status: int) -> None:
        """Count a request to the API."""
        route = path if path in _ROUTES else "other"
        self._requests.labels(route, str(status)).inc()

    def text(self) -> bytes:
        """Return all figures in Prometheus' text form."""
        return generate_latest(self.registry)

    def _known(self, variant: str) -> str:
        if len(self._variants) < MAX_VARIANTS:
            self._variants.add(variant)
        return variant if variant in self._variants else "other"


_ROUTES = {"/v1/chat/completions", "/v1/models", "/v1/check", "/v1/batch", *GUARDED[1:]}


class CountingChecker(Checker):
    """A checker whose verdicts are counted."""

    def __init__(self, metrics: Metrics, **options: Any) -> None:
        super().__init__(**options)
        self._metrics = metrics

    def check(self, **question: Any) -> Verdict:
        """See `Checker.check`."""
        verdict = super().check(**question)
        self._metrics.verdict(verdict)
        return verdict


class _Watched(Collector):
    """What is true at the moment of asking."""

    def __init__(self, engine: Engine, checker: Checker) -> None:
        self._engine, self._checker = engine, checker

    def collect(self) -> Iterator[Metric]:
        waiting, at_work = self._engine.load
        for name, words, value in (
            ("tutor_queue_waiting", "Requests that wait for the model.", waiting),
            ("tutor_queue_at_work", "Replies that are being written.", at_work),
            ("tutor_slots", "Replies that can be written at once.", self._engine.slots),
            ("tutor_ready", "1 when the model can answer.", self._engine.state == "ready"),
            (
                "tutor_checker_ready_workers",
                "Checking processes that are free.",
                self._checker.ready_workers(),
            ),
        ):
            yield GaugeMetricFamily(name, words, value=float(value))
        yield CounterMetricFamily(
            "tutor_checker_restarts",
            "Checking processes that were ended for a check that broke or took too long.",
            value=float(self._checker.restarts()),
        )
