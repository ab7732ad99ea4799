"""Terms that a program broke: found pair by pair, and told by their number in a draft."""

from __future__ import annotations

import pytest

from checker.phrases import weigh
from checker.phrases.exchanged import CALLED, Spun, density, exchanged, fitted, sureness, weighed
from checker.phrases.exchanged import Exchanged as Found
from checker.phrases.listed_terms import shipped
from checker.phrases.reworded import within
from checker.phrases.stretches import apart
from checker.phrases.terms import suspects
from checker.types import Span

SPUN = """The superior tribunal ruled on Tuesday that the previous overseas minister must stand attempt for cash
cleaning. His barrister told a squeeze meeting that the charges were false. The inner bank kept its interest tempo,
and the stock trade fell. Captives of battle were freed after harmony talks, the skull of condition said, and the
safety council will gather on Friday. A representative of the hygiene ministry spoke of the civic vacation.
"""
SOUND = """The high court ruled on Tuesday that the former foreign minister must stand trial for money laundering. His
lawyer told a press conference that the charges were false. The central bank kept its interest rate, and the stock
market fell. Prisoners of war were freed after peace talks, the head of state said, and the security council will meet
on Friday. A representative of the health ministry spoke of the public holiday.
"""


def read(prose: str) -> Spun:
    return exchanged(prose, (), len(prose.split()), 0.0)


@pytest.mark.parametrize(
    ("prose", "words", "right"),
    [
        ("They freed forty captives of battle.", "captives of battle", "prisoners of war"),
        ("He died of a heart assault in Lima.", "heart assault", "heart attack"),
        ("She told a squeeze meeting in Oslo so.", "squeeze meeting", "press conference"),
        ("He met Overseas Priest Ali in Rabat.", "Overseas Priest", "Foreign Minister"),
    ],
)
def test_the_right_term_is_among_the_first_two(prose: str, words: str, right: str) -> None:
    (found,) = (each for each in suspects(prose) if each.span.of(prose) == words)
    assert right in found.better[:2]


@pytest.mark.parametrize(
    "prose",
    [
        "They freed forty prisoners of war after a heart attack.",
        "The foreign minister met the head of government in Nairobi.",
        "Troops on the northeastern border held the western flank of the southern enclave.",
        "The Oxford Union and the Safety Committee met Bishop Stone of Hull.",
        "",
        "heart",
        "of of of of",
    ],
)
def test_terms_as_they_are_and_names_are_no_suspects(prose: str) -> None:
    assert not list(suspects(prose))


def test_a_draft_full_of_broken_terms_is_called_and_its_sound_twin_is_not() -> None:
    spun, sound = read(SPUN), read(SOUND)
    assert spun.called
    assert spun.odds > 3 * CALLED
    assert not sound.called
    assert sound.odds < 0
    assert {"squeeze meeting", "Captives of battle"} <= {each.span.of(SPUN) for each in spun.terms}


def test_positions_hold_behind_emoji_and_curly_quotes() -> None:
    prose = "“🙂 e\u0301t\u00e9” — he had a heart assault."
    assert [each.span.of(prose) for each in suspects(prose)] == ["heart assault"]


def test_what_is_left_out_does_not_count() -> None:
    whole = Span(0, len(SPUN))
    assert exchanged(SPUN, (whole,), len(SPUN.split()), 0.0).terms == ()


def test_more_suspects_say_more_and_length_says_less() -> None:
    assert weighed([3.0, 3.0], 300) > weighed([3.0], 300) > weighed([], 300)
    assert weighed([], 300) < 0
    assert weighed([4.0] * 5, 4000) < weighed([4.0] * 5, 400)


def test_a_higher_score_is_surer() -> None:
    each = [sureness(score, fitted().usual) for score in (-3.0, 0.0, 1.5, 3.0, 6.0)]
    assert each == sorted(each)
    assert each[0] < 0.4
    assert each[-1] > 0.95


def test_where_many_terms_are_broken_the_same_score_is_surer() -> None:
    few, many = density([3.0], 400), density([3.0, 2.0, 4.0, 1.0, 2.5, 5.5, 0.5, 4.5], 400)
    assert density([], 400) < few < many
    assert sureness(0.5, few) < sureness(0.5, many)
    assert density([], 0) > 0


def test_one_trade_term_however_odd_makes_no_spun_draft() -> None:
    assert weighed([9.0], 300) == weighed([4.5], 300)
    assert weighed([9.0, 9.0], 300) > weighed([9.0], 300)
    prose = SOUND + "The bank moved the overnight call rate to a range of zero to 0.1 percent and held rates there.\n"
    assert not read(prose).called
    both = [each for each in suspects(prose) if "call" in each.span.of(prose)]
    assert len(both) == 2
    assert both[0].span.overlaps(both[1].span)


def test_a_broken_title_in_a_name_is_shown_but_counts_for_nothing() -> None:
    prose = SPUN + "He was followed by Foreign Priest Ali and by Boss Justice Henry Reed Cooper of Hull.\n"
    at = prose.index("Boss Justice")
    name = Span(at, prose.index(" of Hull"))
    words = len(prose.split())
    left_out, named = exchanged(prose, (name,), words, 0.0), exchanged(prose, (), words, 0.0, (name,))
    assert named.odds == left_out.odds
    assert "Boss Justice" in {each.span.of(prose) for each in named.terms}
    assert "Boss Justice" not in {each.span.of(prose) for each in left_out.terms}


def test_a_reading_that_is_worth_little_is_not_offered() -> None:
    spun = read(SPUN + "The hall fainted beside the potash halt, and the vicar of melody left the forehead tune.\n")
    offered = {each.span.of(SPUN): each.better for each in spun.terms if each.span.end <= len(SPUN)}
    assert offered["squeeze meeting"][0] == "press conference"
    assert any(not each.better for each in spun.terms)


def test_of_terms_that_overlap_the_surer_stays() -> None:
    first, second = Found(Span(0, 10), 0.7, ("a b",)), Found(Span(5, 15), 0.9, ("c d",))
    assert apart([first, second], lambda each: each.sure) == (second,)


def test_the_house_may_except_a_phrase() -> None:
    house = weigh.House((), frozenset({"squeeze meeting"}))
    flagged = {each.words for each in weigh.read(SPUN, house=house).broken}
    assert "squeeze meeting" not in flagged
    assert "squeeze meeting" in {each.words for each in weigh.read(SPUN).broken}


def test_the_table_of_terms_knows_singular_and_plural() -> None:
    from checker.phrases.grams import shipped as grams

    number = grams().word
    one, many, of = number("attack"), number("attacks"), number("state")
    heart, head = number("heart"), number("head")
    assert None not in (one, many, of, heart, head)
    terms = shipped()
    assert terms.side_by_side(heart or 0, one or 0)
    assert terms.side_by_side(heart or 0, many or 0)
    assert terms.around_of(head or 0, of or 0)
    assert terms.side_by_side(heart or 0, head or 0) is None
    assert {one, many} <= set(terms.seconds(heart or 0))


def test_single_words_of_a_draft_called_for_its_terms_are_shown_too() -> None:
    prose = SPUN + "Officials said that atomic weaponry was not on the table on Monday.\n"
    (atomic,) = (each for each in within(prose) if each.words == "atomic")
    assert atomic.better[0] == "nuclear"
    assert "atomic" in {word for each in weigh.read(prose).broken for word in each.words.split()}
    assert within(SOUND) == ()
    assert not weigh.read(SOUND).spun
