from pathlib import Path

import pytest

from tutor.errors import SettingsError
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
