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
