"""Terms of office drawn by chance from the tables and told as news: ended ones must be flagged, running ones never."""

from __future__ import annotations

import random
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.types import Severity

DAY = date(2021, 6, 2)
SHAPES = (
    "{adjective} {title} {name} said on Monday that talks would go on.",
    "{name}, the {adjective} {lower}, arrived on Monday.",
    "{name}, {country}'s {lower}, arrived on Monday.",
    "The {lower} of {country}, {name}, arrived on Monday.",
)
DRAWN = 70
TERMS = (
    "SELECT entity.name, office.title, office.country, office.role, entity.id FROM tenure "
    "JOIN office ON office.id = tenure.office JOIN entity ON entity.n = tenure.person "
    "WHERE tenure.verified AND office.single AND office.unit = '' AND office.country != '' "
    "AND office.role NOT IN ('ambassador', 'monarch', 'head-of-state') AND (entity.until = '' OR entity.until IS NULL) "
    "AND {} ORDER BY tenure.rowid"
)
ENDED = "tenure.until BETWEEN '2016' AND '2021-02'"
RUNNING = "tenure.since BETWEEN '2000' AND '2021-02' AND tenure.until > '2021-10'"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",)))


def sentences(checker: Checker, which: str, seed: int) -> list[str]:
    """One sentence a term, in a shape drawn by chance; nobody who holds such an office again."""
    knowledge, chance = checker.knowledge, random.Random(seed)
    found = []
    for name, title, code, role, person in chance.sample(knowledge.lines(TERMS.format(which)), DRAWN):  # type: ignore[attr-defined]
        state = knowledge.state(code)
        again = any(
            each.office.role == role and (each.until is None or each.until > DAY) and (each.since or DAY) <= DAY
            for each in knowledge.tenures(person)
        )
        if state is None or not state.adjectives or again != (which == RUNNING):
            continue
        shape = chance.choice(SHAPES)
        lower = title[:1].lower() + title[1:]
        found.append(
            shape.format(adjective=state.adjectives[0], title=title, name=name, lower=lower, country=state.name)
        )
    return found


def flagged(checker: Checker, sentence: str) -> bool:
    report = checker.check_text(sentence, "draft.txt", DAY)
    return any(each.severity is not Severity.NOTE for each in report.findings)


def test_ended_terms_are_flagged(checker: Checker) -> None:
    told = sentences(checker, ENDED, 11)
    missed = [each for each in told if not flagged(checker, each)]
    assert len(told) > 40
    assert len(missed) <= 0.12 * len(told), missed


def test_running_terms_are_not(checker: Checker) -> None:
    told = sentences(checker, RUNNING, 12)
    assert len(told) > 40
    assert [each for each in told if flagged(checker, each)] == []
