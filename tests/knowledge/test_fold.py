"""Names made comparable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.knowledge.fold import fold, sound, surnames


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jean-Noël Barrot", "JEAN NOEL BARROT"),
        ("Gideon Sa'ar", "Gideon Sa’ar"),
        ("Gideon Sa'ar", "gideon saar"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Jonas Gahr Støre", "Jonas Gahr Store"),
        ("J. D. Vance", "J D Vance"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ],
)
def test_same_name_same_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyi"),
        ("Muammar Gaddafi", "Moammar Qaddafi"),
        ("Hussein Ahmed", "Hussain Ahmad"),
        ("Dmitry Peskov", "Dmitriy Peskov"),
    ],
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Oleksandr Syrskyi", "Alexander Syrsky"),
        ("Ivan Petrov", "Ivan Petrova"),
        ("Hassan Rouhani", "Hussein Rouhani"),
    ],
)
def test_other_names_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("name", "country", "short"),
    [
        ("Ursula von der Leyen", "de", {"leyen", "von der leyen"}),
        ("Xi Jinping", "cn", {"xi", "jinping"}),
        ("Robert F. Kennedy Jr.", "us", {"kennedy"}),
        ("Bashar al-Assad", "sy", {"assad", "al assad"}),
        ("Pedro Sánchez Pérez-Castejón", "es", {"castejon"}),
    ],
)
def test_surnames(name: str, country: str, short: set[str]) -> None:
    assert short <= surnames(name, country)


def test_a_first_name_is_no_surname() -> None:
    assert "ursula" not in surnames("Ursula von der Leyen", "de")
    assert "marco" not in surnames("Marco Rubio", "us")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
