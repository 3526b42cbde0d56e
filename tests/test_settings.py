from pathlib import Path

import pytest

from tutor.errors import SettingsError
from tutor.inference.server import Patience
from tutor.settings import Settings


def test_an_empty_environment_gives_the_defaults() -> None:
    settings = Settings.from_env({"PATH": "/bin", "TUTOR_MODEL": "  "})
    assert settings == Settings()
    assert (settings.host, settings.port, settings.calculator) == ("127.0.0.1", 7860, True)


def test_each_kind_of_value_is_read() -> None:
    settings = Settings.from_env(
        {
            "TUTOR_MODEL": "gemma-3-1b-it",
            "TUTOR_PORT": "8000",
            "TUTOR_MAX_SECONDS": "2.5",
            "TUTOR_CALCULATOR": "off",
            "TUTOR_CACHE": "/tmp/models",
            "TUTOR_ALLOWED_HOSTS": "tutor.school.org, 10.0.0.7",
        }
    )
    assert settings.model == "gemma-3-1b-it"
    assert settings.port == 8000
    assert settings.max_seconds == 2.5
    assert settings.calculator is False
    assert settings.cache == Path("/tmp/models")
    assert settings.allowed_hosts == ("tutor.school.org", "10.0.0.7")


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "http"), ("PORT", "-1"), ("PORT", "0"), ("CALCULATOR", "perhaps"), ("MAX_SECONDS", "nan")],
)
def test_a_bad_value_is_refused_with_name_value_and_remedy(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"TUTOR_{name} is '{value}'; set it to .*, or unset it"):
        Settings.from_env({f"TUTOR_{name}": value})


def test_the_first_text_of_a_server_is_waited_for_as_long_as_is_said() -> None:
    assert Settings().first_seconds == Patience().first
    assert Settings.from_env({"TUTOR_FIRST_SECONDS": "2.5"}).first_seconds == 2.5
    for value in ("0", "-1", "soon"):
        with pytest.raises(SettingsError, match=f"TUTOR_FIRST_SECONDS is '{value}'; set it to a positive"):
            Settings.from_env({"TUTOR_FIRST_SECONDS": value})


def test_the_key_is_not_shown() -> None:
    assert "sk-TESTSECRET" not in repr(Settings.from_env({"TUTOR_SERVER_KEY": "sk-TESTSECRET"}))


@pytest.mark.parametrize("port", ["65536", "70000"])
def test_a_port_that_does_not_exist_is_refused(port: str) -> None:
    with pytest.raises(SettingsError, match="below 65536"):
        Settings.from_env({"TUTOR_PORT": port})


@pytest.mark.parametrize(
    "url", ["http://[::1/v1", "localhost:8000/v1", "ftp://host/v1", "http://", "http://h:99999/"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="TUTOR_SERVER_URL .* like http://host:8000/v1"):
        Settings.from_env({"TUTOR_SERVER_URL": url})


def test_a_key_that_no_header_can_hold_is_refused_without_showing_it() -> None:
    with pytest.raises(SettingsError, match="TUTOR_SERVER_KEY") as caught:
        Settings.from_env({"TUTOR_SERVER_KEY": "sk-sécret"})
    assert "sécret" not in str(caught.value)


def test_retries_may_be_turned_off_but_not_go_on_for_ever() -> None:
    assert Settings().retries == 2
    assert Settings.from_env({"TUTOR_RETRIES": "0"}).retries == 0
    assert Settings.from_env({"TUTOR_RETRIES": "9"}).retries == 9
    with pytest.raises(SettingsError, match="TUTOR_RETRIES is 10; set it to at most 9, or unset it"):
        Settings.from_env({"TUTOR_RETRIES": "10"})
    with pytest.raises(SettingsError, match="TUTOR_RETRIES is '-1'; set it to 0 or a positive number"):
        Settings.from_env({"TUTOR_RETRIES": "-1"})


def test_samples_may_be_turned_off_but_one_is_nothing_to_compare() -> None:
    assert Settings().samples == 5
    assert [Settings.from_env({"TUTOR_SAMPLES": n}).samples for n in ("0", "2", "15")] == [0, 2, 15]
    for number in ("1", "16"):
        with pytest.raises(SettingsError, match=f"TUTOR_SAMPLES is {number}; set it to 0, or to 2 up to 15"):
            Settings.from_env({"TUTOR_SAMPLES": number})


def test_as_many_slots_as_a_machine_can_use() -> None:
    assert Settings().slots == 0  # what suits the machine
    assert [Settings.from_env({"TUTOR_SLOTS": n}).slots for n in ("0", "1", "256")] == [0, 1, 256]
    with pytest.raises(SettingsError, match="TUTOR_SLOTS is 257; set it to at most 256, or unset it"):
        Settings.from_env({"TUTOR_SLOTS": "257"})
    for number in ("-1", "1.5", "many"):
        with pytest.raises(
            SettingsError, match=f"TUTOR_SLOTS is '{number}'; set it to 0 or a positive number"
        ):
            Settings.from_env({"TUTOR_SLOTS": number})


def test_nothing_is_kept_and_nobody_is_slowed_unless_it_is_said() -> None:
    assert (Settings().reply_cache, Settings().votes, Settings().requests_per_minute) == (0, False, 60)
    settings = Settings.from_env({"TUTOR_REPLY_CACHE": "0", "TUTOR_REQUESTS_PER_MINUTE": "0"})
    assert (settings.reply_cache, settings.requests_per_minute) == (0, 0)
    settings = Settings.from_env({"TUTOR_REPLY_CACHE": "5000", "TUTOR_VOTES": "on", "TUTOR_MCP": "1"})
    assert (settings.reply_cache, settings.votes, settings.mcp) == (5000, True, True)
    with pytest.raises(SettingsError, match="TUTOR_REPLY_CACHE is '-5'; set it to 0 or a positive number"):
        Settings.from_env({"TUTOR_REPLY_CACHE": "-5"})


def test_more_models_are_listed_once_each() -> None:
    settings = Settings.from_env({"TUTOR_MODELS": " gemma-3-1b-it, /models/a b ,,gemma-3-1b-it,"})
    assert settings.models == ("gemma-3-1b-it", "/models/a b")
    assert Settings.from_env({"TUTOR_MODELS": " , "}).models == ()


@pytest.mark.parametrize("name", ["CACHE", "DATA"])
def test_a_folder_is_a_folder_or_will_be_one(tmp_path: Path, name: str) -> None:
    def folder(value: str) -> Path:
        path: Path = getattr(Settings.from_env({f"TUTOR_{name}": value}), name.lower())
        return path

    assert folder(str(tmp_path)) == tmp_path
    assert folder(str(tmp_path / "later" / "still")) == tmp_path / "later" / "still"
    assert folder("~/tutor") == Path.home() / "tutor"
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(SettingsError, match=f"TUTOR_{name} is '{file}', which is no folder; set it to one"):
        folder(str(file))
    with pytest.raises(SettingsError, match=f"TUTOR_{name} is '~nobody-here/x'; there is no such home"):
        folder("~nobody-here/x")


def test_a_base_model_has_a_name_on_a_server_only() -> None:
    server = {"TUTOR_SERVER_URL": "http://gpu:8000/v1"}
    assert Settings.from_env({**server, "TUTOR_BASE_MODEL": "gemma"}).base_model == "gemma"
    with pytest.raises(SettingsError, match="TUTOR_BASE_MODEL is 'gemma'.*; set TUTOR_SERVER_URL too"):
        Settings.from_env({"TUTOR_BASE_MODEL": "gemma"})


@pytest.mark.parametrize("key", ["sk-s\u00e9cret", "sk secret", "sk-\tsecret", "sk-\x7fsecret"])
def test_the_keys_of_both_sides_fit_into_a_header_and_are_not_shown(key: str) -> None:
    assert "sk-TEST" not in repr(Settings.from_env({"TUTOR_API_KEY": "sk-TEST"}))
    for name in ("TUTOR_API_KEY", "TUTOR_SERVER_KEY"):
        with pytest.raises(SettingsError, match=f"{name} has a character that no key has") as caught:
            Settings.from_env({name: key})
        assert "cret" not in str(caught.value)
