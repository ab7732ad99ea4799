"""Words taken for others that look or sound alike."""

from __future__ import annotations

import pytest

from checker.phrases.slips import slips


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("They lost there jobs last year.", "their"),
        ("He did not no what to do.", "know"),
    ],
)
def test_a_slip_is_found_where_it_stands(sentence: str, meant: str) -> None:
    (slip,) = slips(sentence)
    assert slip.meant == meant
    assert slip.span.of(sentence) == slip.word


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether forecasts help, whether conditions change and whether stations close, nobody knows.",
        "Your talking annoys them, and its being late is a matter whose telling takes time.",
        "There jobs are scarce, and whether forecasts help nobody knows.",
        "No one knew whether the weather would hold in the county.",
        "The statue of the angel passed the whole night in a hole of the past.",
        "It's the first time its board, bored to tears, was too tired to vote.",
        "The pole vaulter led the poll; lead pipes led to the site in plain sight.",
        "Then more than half of them, older then, were where we are.",
        "The council's counsel sought a peace of sorts, piece by piece.",
        "Who's there, whose hat, and your coat if you're cold.",
        "He filed past a field of spilt milk and split logs.",
        "In 1954 Minster church hosted the health minister of Heath.",
        "The principal's principle: personal matters stay off, and so do personnel of the firm.",
        "Causal links are not casual; martial law is no marital law.",
    ],
)
def test_sound_words_beside_their_likes_are_left_alone(sentence: str) -> None:
    assert list(slips(sentence)) == []
