"""A model server that comes late, goes and comes back: what the program's own health check says of it."""

from contextlib import ExitStack

import pytest

from tests.faults.asking import WAIT_S, eventually
from tests.faults.program import free_port
from tests.recorded_server import RecordedServer, Reply, delta, recorded_server
from tests.web.serving import PROBLEM, served
from tutor.inference import engine as engine_module
from tutor.inference.remote import RemoteBackend
from tutor.inference.server import Patience

QUICK = Patience(connect=1.0, question=2.0, end=0.3, retry=0.02)


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    """The port of a server that is not there yet; it is asked often."""
    monkeypatch.setattr(engine_module, "FIRST_PAUSE_S", 0.05)
    monkeypatch.setattr(engine_module, "LONGEST_PAUSE_S", 0.1)
    return free_port()


def opener(port: int):
    return lambda: RemoteBackend(f"http://127.0.0.1:{port}/v1", patience=QUICK)


def come(stack: ExitStack, port: int) -> RecordedServer:
    server = stack.enter_context(recorded_server(port))
    server.chat(delta(content="36"), delta("stop"))
    return server


def ask(api):
    return api.ask(PROBLEM, model="tutor")


def test_a_model_server_that_comes_late_is_waited_for(port: int) -> None:
    with served(backend=opener(port), wait=False) as api, ExitStack() as later:

        def says() -> str:
            return api.http.get("readyz").json()["reason"]

        assert eventually(lambda: "goes on trying" in says(), WAIT_S)
        assert api.http.get("readyz").status_code == 503 and api.http.get("healthz").status_code == 200
        assert str(port) not in says()
        refused = ask(api)
        assert refused.status_code == 503 and refused.headers["retry-after"]
        come(later, port)
        assert eventually(lambda: api.http.get("readyz").status_code == 200, WAIT_S)
        assert says() == "" and "36" in ask(api).text


def test_a_model_server_that_goes_and_comes_back_is_told_by_readyz(port: int) -> None:
    with ExitStack() as stack:
        first = stack.enter_context(ExitStack())
        server = come(first, port)
        api = stack.enter_context(served(backend=opener(port)))
        assert api.http.get("readyz").status_code == 200 and "36" in ask(api).text
        asked = len(server.asked)
        first.close()
        assert "cannot be reached" in ask(api).text
        unready = api.http.get("readyz")
        assert unready.status_code == 503 and "cannot be reached" in unready.json()["reason"]
        again = come(stack, port)
        assert eventually(lambda: api.http.get("readyz").status_code == 200, WAIT_S)
        assert "36" in ask(api).text
        assert len(server.asked) == asked and 1 <= len(again.asked) <= 2  # no storm of questions


def test_a_model_server_that_refuses_the_key_is_not_asked_again(port: int) -> None:
    with ExitStack() as stack:
        server = come(stack, port)
        server.pages["/v1/models"] = Reply(status=401)
        api = stack.enter_context(served(backend=opener(port), wait=False))
        assert eventually(lambda: api.engine.state == "failed", WAIT_S)
        assert "TUTOR_SERVER_KEY" in api.http.get("readyz").json()["reason"]
        assert not eventually(lambda: len(server.asked) > 1, 0.5)
