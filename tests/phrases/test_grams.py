"""The table of what follows what, and how words of a draft are read against it."""

from __future__ import annotations

import pytest

from checker.phrases import reworded as wording
from checker.phrases.grams import shipped
from checker.phrases.strangers import Draft, forms
from checker.phrases.trees import grown, planted
from checker.types import Span

SOUND = """
The council voted on Tuesday to close two primary schools at the end of the summer, after a long and angry meeting in
the town hall. Parents had held a protest outside the building and handed in a petition with more than four thousand
signatures. The mayor said the city could not afford to keep half empty classrooms open, and promised that no child
would have to travel for more than twenty minutes. The head teacher of one school told reporters that the decision was
a terrible mistake and that the real problem was a lack of affordable housing for young families. The teachers union
said it would take legal advice. A final decision is expected before the end of the year.
"""
SPUN = """
The council balloted on Tuesday to shut two principal academies at the finish of the summer, after a lengthy and irate
encounter in the town corridor. Parents had clasped a dissent outside the edifice and handed in a supplication with
more than four thousand autographs. The mayor said the city could not yield to hold half vacant classrooms ajar, and
pledged that no infant would have to voyage for more than twenty instants. The skull teacher of one academy told
journalists that the verdict was an awful error and that the genuine trouble was a dearth of cheap lodging for youthful
kin. The teachers marriage said it would seize lawful counsel. A terminal verdict is awaited before the finish of the
year.
"""


@pytest.mark.parametrize(
    ("usual", "odd"),
    [("foreign ministry", "international ministry"), ("direct talks", "primary talks"), ("last round", "past square"),
     ("prime minister", "chief minister"), ("climate change", "climate alteration"),
     ("peace talks", "peace conversations")],
)  # fmt: skip
def test_usual_pairs_are_lifted_above_chance(usual: str, odd: str) -> None:
    grams = shipped()
    lifts = []
    for pair in (usual, odd):
        first, second = (grams.word(word) for word in pair.split())
        assert first is not None
        assert second is not None
        lifts.append(grams.lift(first, second))
    assert lifts[0] is not None
    assert lifts[0] > 1.5
    assert lifts[1] is None or lifts[1] < lifts[0] - 1


def test_a_triple_says_more_than_its_pairs() -> None:
    grams = shipped()
    words = [grams.word(word) for word in ("round", "of", "talks")]
    first, second, third = (word for word in words if word is not None)
    assert grams.bonus(first, second, third) > 2
    assert grams.bonus(third, second, first) == 0


def test_near_synonyms_keep_the_form_of_the_word() -> None:
    grams = shipped()

    def near(word: str) -> set[str]:
        number = grams.word(word)
        return {grams.text(other) for other in grams.near(number)} if number is not None else set()

    assert "accords" in near("contracts")
    assert "accord" not in near("contracts")
    assert "rejected" in near("rebuffed")
    assert "foreign" in near("international")
    assert "round" in near("square")


def test_an_unknown_word_has_no_number_and_its_text_comes_back() -> None:
    grams = shipped()
    assert grams.word("zzyzzx") is None
    assert grams.word("") is None
    for word in ("a", "ministry", "zuyganov", "zone", "'em"):
        number = grams.word(word)
        assert number is None or grams.text(number) == word


def test_british_spellings_find_the_table() -> None:
    assert "organized" in forms("organised")
    assert "pediatric" in forms("paediatric")
    assert list(forms("colour's"))[:2] == ["colour's", "colour"]


def test_places_stand_where_their_words_do_and_names_are_none() -> None:
    draft = Draft("The mayor of Café Zürich said the naïve plan was sound.", shipped())
    words = {place.span.of("The mayor of Café Zürich said the naïve plan was sound.") for place in draft.places()}
    assert words == {"mayor", "plan", "sound"}


def test_trees_add_up() -> None:
    trees = [[[0.5]], [[0, 1.0, 1, 2], [-1.0], [2.0]]]
    assert grown([planted(tree) for tree in trees], [1.0]) == -0.5
    assert grown([planted(tree) for tree in trees], [1.1]) == 2.5


def test_a_spun_draft_and_its_sound_twin() -> None:
    assert wording.reworded(SOUND).odds < 0
    found = wording.reworded(SPUN)
    assert found.odds > 3
    shown = {one.words: "".join(one.better[:1]) for one in wording.odd(SPUN, found)}
    assert shown["town corridor"] == "town hall"
    assert shown["teachers marriage"] == "teachers union"
    assert shown["infant"] == "child"
    assert len(shown) >= 10
    assert wording.odd(SOUND, wording.reworded(SOUND)) == ()


def test_odd_words_stand_where_their_spans_say() -> None:
    for one in wording.odd(SPUN, wording.reworded(SPUN)):
        assert one.span.of(SPUN) == one.words


def test_what_is_left_out_does_not_count() -> None:
    assert wording.reworded(SPUN, (Span(0, len(SPUN)),)).words == ()


def test_few_words_say_nothing() -> None:
    assert wording.reworded("The skull teacher clasped a supplication.").words == ()


def test_no_share_is_surer_than_none_without_evidence() -> None:
    odds, _ = wording.shares([0.0] * 200)
    assert odds < -4
    odds, each = wording.shares([-1.0] * 150 + [4.0] * 50)
    assert odds > 0
    assert wording.sureness(4.0, odds, each) > 0.9
    assert wording.sureness(-1.0, odds, each) < 0.3
