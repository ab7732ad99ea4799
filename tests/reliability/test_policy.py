"""From evidence to verdict and from hit to finding, case by case: what a mutant of `verify` or `settle` gets wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from checker import settle, verify
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT, TOOK
from checker.config import Config
from checker.engine import chosen
from checker.errors import ReferenceUnavailable
from checker.readers import read_text
from checker.types import (
    Claim,
    Document,
    Evidence,
    Finding,
    Hit,
    Ignore,
    Lines,
    Location,
    Mention,
    Scores,
    Sentence,
    Severity,
    Span,
    Suggestion,
    Verdict,
)  # fmt: skip

DAY = date(2025, 6, 1)


def claim(predicate: str = HOLDS, role: str = "the mayor of Bath", entity: Any = None) -> Claim:
    subject = Mention(Span(0, 6), "person", "Ms Lee", entity)
    return Claim(
        Span(0, 30), "Ms Lee is the mayor of Bath.", predicate, subject, Mention(Span(10, 27), "office", role), DAY
    )


def passages(*labels: str | None) -> tuple[Evidence, ...]:
    return tuple(Evidence(f"passage {n}", "wiki", verdict=each) for n, each in enumerate(labels))  # type: ignore[arg-type]


@dataclass
class Judge:
    scores: list[Scores]
    asked: list[tuple[str, str]]
    name = "fake"

    def score(self, pairs: Any) -> list[Scores]:
        self.asked += pairs
        return self.scores


@pytest.mark.parametrize(
    ("labels", "label", "confidence", "reason", "kept"),
    [
        ((None,), "unsupported", 0.4, "no passage speaks to it", 1),
        (("unsupported", "unchecked", "ambiguous"), "unsupported", 0.4, "no passage speaks to it", 3),
        (("supported", None), "supported", 0.7, "", 1),
        (("supported", "supported"), "supported", 0.7, "", 2),
        (("refuted", None), "refuted", 0.7, "a passage contradicts it", 1),
        (("outdated", "refuted"), "outdated", 0.7, "a passage contradicts it", 2),
        (("premature",), "premature", 0.7, "a passage contradicts it", 1),
        (("supported", "refuted", None), "unsupported", 0.5, "the passages disagree", 3),
    ],
)
def test_what_references_decided(labels: Any, label: str, confidence: float, reason: str, kept: int) -> None:
    judge = Judge([], [])
    found = verify.weigh(claim(), passages(*labels), judge if any(each in verify.DECIDED for each in labels) else None)
    assert (found.label, found.confidence, found.reason, len(found.evidence)) == (label, confidence, reason, kept)
    assert not found.certain
    assert judge.asked == []


@pytest.mark.parametrize(
    ("scores", "label", "kept"),
    [
        ([(0.0, 0.16, 0.84)], "refuted", (0,)),
        ([(0.0, 0.17, 0.839)], "unsupported", (0,)),
        ([(0.74, 0.26, 0.0)], "supported", (0,)),
        ([(0.739, 0.26, 0.0)], "unsupported", (0,)),
        ([(0.9, 0.1, 0.0), (0.0, 0.1, 0.9)], "unsupported", (0, 1)),
        ([(0.1, 0.8, 0.1), (0.0, 0.1, 0.9)], "refuted", (1,)),
        ([(0.1, 0.8, 0.1), (0.9, 0.1, 0.0)], "supported", (1,)),
    ],
)
def test_what_a_judge_scored(scores: Any, label: str, kept: tuple[int, ...]) -> None:
    judge, evidence = Judge([Scores(*each) for each in scores], []), passages(*[None] * len(scores))
    found = verify.weigh(claim(), evidence, judge)
    assert found.label == label
    assert [each.text for each in found.evidence] == [f"passage {n}" for n in kept]
    assert judge.asked == [(each.text, "Ms Lee is the mayor of Bath.") for each in evidence]


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        (HOLDS, "Ms Lee is the mayor of Bath."), (HELD, "Ms Lee was the mayor of Bath."),
        (FORMER, "Ms Lee was the mayor of Bath."), (NEXT, "Ms Lee will be the mayor of Bath."),
        (TOOK, "Ms Lee became the mayor of Bath."),
    ],
)  # fmt: skip
def test_a_claim_as_a_sentence(predicate: str, said: str) -> None:
    assert verify.statement(claim(predicate)) == verify.statement(claim(predicate, "mayor of Bath")) == said
    known: Any = SimpleNamespace(name="Ann Lee")
    assert verify.statement(claim(predicate, entity=known)) == said.replace("Ms Lee", "Ann Lee")
    assert verify.statement(replace(claim("else"), text="As it stands.")) == "As it stands."


@dataclass
class Reference:
    answer: tuple[Evidence, ...] | None
    asked: int = 0
    name = "fake"

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        self.asked += 1
        if self.answer is None:
            raise ReferenceUnavailable("the line is down")
        return self.answer


@pytest.mark.parametrize(
    ("tables", "answers", "label", "reason", "asked"),
    [
        ("supported", [passages("refuted")], "supported", "", [0]),
        ("refuted", [passages("supported")], "refuted", "", [0]),
        ("outdated", [passages("supported")], "outdated", "", [0]),
        ("premature", [passages("supported")], "premature", "", [0]),
        ("unchecked", [], "unchecked", "", []),
        ("unchecked", [()], "unsupported", "what was asked does not speak to it", [1]),
        ("ambiguous", [()], "ambiguous", "", [1]),
        ("unchecked", [None], "unchecked", "the line is down", [1]),
        ("ambiguous", [None, ()], "unchecked", "the line is down", [1, 1]),
        ("unchecked", [None, passages("refuted")], "refuted", "a passage contradicts it", [1, 1]),
        ("unsupported", [passages("supported"), passages("refuted")], "supported", "", [1, 0]),
        ("unsupported", [(), passages("refuted")], "refuted", "a passage contradicts it", [1, 1]),
    ],
)
def test_who_is_asked_and_what_counts(
    monkeypatch: pytest.MonkeyPatch, tables: Any, answers: Any, label: str, reason: str, asked: list[int]
) -> None:
    held = passages(None)
    monkeypatch.setattr(verify, "look_up", lambda each, *_: Verdict(each, tables, 0.9, held))
    references = [Reference(each) for each in answers]
    document: Any = read_text("Ms Lee is the mayor of Bath now.")
    found = verify.judge_claims([claim(), claim()], document, None, references)  # type: ignore[arg-type]
    assert [each.label for each in found] == [label] * 2
    assert [each.reason for each in found] == [reason] * 2
    assert [each.asked for each in references] == [2 * each for each in asked]
    if reason in ("the line is down", "what was asked does not speak to it"):
        assert (found[0].confidence, found[0].evidence) == (0.0, held)


TEXT = "One two three. Four two five.\n"


def finding(rule: str = "a", start: int = 4, end: int = 7, **more: Any) -> Finding:
    severity = more.pop("severity", Severity.WARNING)
    place = Location(start, end, 1, start + 1, TEXT[start:end])
    return Finding(
        rule, more.pop("category", "name"), severity, "", place, more.pop("mark", "m"), more.pop("sure", 0.5)
    )


def test_a_hit_becomes_a_finding_where_it_stands() -> None:
    document = read_text("# One two\r\n\r\nThree four five.\r\n", "a.md")
    at = document.prose.index("four")
    document = replace(document, sentences=(Sentence(Span(at - 6, at + 10), "Three four five.", 1),))
    rule: Any = SimpleNamespace(name="r", category="name", severity=Severity.NOTE)
    better = (Suggestion(Span(at, at + 4), "4"),)
    hit = Hit(Span(at, at + 4), "said", 0.3, better, passages(None))
    made = settle.place(hit, rule, document, Lines(document.source.text))
    start = document.source.text.index("four")
    assert made.location == Location(start, start + 4, 3, 7, "four")
    assert made.suggestions == (Suggestion(Span(start, start + 4), "4"),)
    assert (made.rule, made.category, made.severity, made.message) == ("r", "name", Severity.NOTE, "said")
    assert (made.confidence, made.evidence, made.in_quote, made.suppressed) == (0.3, passages(None), False, None)
    loud = settle.place(replace(hit, severity=Severity.ERROR), rule, document, Lines(document.source.text))
    assert (loud.severity, loud.fingerprint) == (Severity.ERROR, made.fingerprint)
    assert len(made.fingerprint) == 24


def marked(text: str, words: str, rule: str = "r", bare: bool = False) -> str:
    document = read_text(text)
    at, start = document.prose.index(words), document.prose.lower().index("the mayor")
    parts = () if bare else (Sentence(Span(start, len(document.prose)), document.prose[start:], 0),)
    return settle._fingerprint(rule, Hit(Span(at, at + len(words)), ""), replace(document, sentences=parts))


def test_a_fingerprint_survives_edits_elsewhere_and_no_others() -> None:
    same = marked("The mayor spoke.", "mayor")
    assert same == marked("Before it all. The mayor, spoke!", "mayor") == marked("THE mayor  SPOKE", "mayor")
    other = [
        marked("The mayor spoke.", "spoke"), marked("The mayor sang.", "mayor"),
        marked("The mayor spoke.", "mayor", "q"), marked("The mayor spoke.", "mayor", bare=True),
    ]  # fmt: skip
    assert len({same, *other}) == 5
    assert same == "1d635d75332dda455bbe0248"  # baselines and decisions of other days hold it
    assert marked("The mayor spoke.", "mayor", bare=True) == marked("The mayor sang.", "mayor", bare=True)


def test_twins_are_numbered_in_their_order() -> None:
    marks = [each.fingerprint for each in settle.number_twins([finding(mark=m) for m in "abaab"])]
    assert marks == ["a", "b", "a-2", "a-3", "b-2"]


def test_severities_as_configured() -> None:
    found = settle.weigh([finding("a"), finding("b")], {"a": Severity.ERROR})
    assert [each.severity for each in found] == [Severity.ERROR, Severity.WARNING]


def test_one_rule_speaks_once_about_one_place() -> None:
    kept = settle.merge([
        finding(sure=0.5, mark="x"), finding(sure=0.6, mark="y"), finding(sure=0.6, mark="z"), finding("b"),
        finding(start=5), finding(end=8), finding(sure=0.2),
    ])  # fmt: skip
    assert [(each.rule, each.location.start, each.location.end, each.fingerprint) for each in kept] == [
        ("a", 4, 7, "y"), ("b", 4, 7, "m"), ("a", 5, 7, "m"), ("a", 4, 8, "m"),
    ]  # fmt: skip


def test_the_rule_that_says_more_speaks_alone() -> None:
    strong = {"a": frozenset({"b", "c"})}
    for start, end, alone in ((4, 7, True), (6, 9, True), (0, 5, True), (7, 9, False), (0, 4, False)):
        kept = settle.outrank([finding("a"), finding("b", start, end)], strong)
        assert [each.rule for each in kept] == (["b"] if alone else ["a", "b"])
    assert len(settle.outrank([finding("b"), finding("a"), finding("c", 20, 22)], {"b": frozenset({"c"})})) == 3


def test_rules_that_outrank_each_other_are_rules() -> None:
    names = {each.name for each in chosen(Config(judge=False))}
    assert set(settle.STRONGER) | {each for those in settle.STRONGER.values() for each in those} <= names


def ignore(
    start: int = 0, end: int = 14, rules: tuple[str, ...] = ("*",), reason: str = "", until: Any = None
) -> Ignore:
    return Ignore(Span(start, end), rules, reason, Span(start, start), until)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (ignore(), "ignored in the draft"), (ignore(reason="so"), "so"), (ignore(rules=("a",)), "ignored in the draft"),
        (ignore(rules=("name",)), "ignored in the draft"), (ignore(rules=("b", "date")), None), (ignore(7, 20), None),
        (ignore(0, 4), None), (ignore(0, 5), "ignored in the draft"), (ignore(6, 9), "ignored in the draft"),
        (ignore(until=date(2999, 1, 1)), "ignored in the draft"), (ignore(until=date(2020, 1, 1)), None),
    ],
)  # fmt: skip
def test_what_a_writer_ignores(request_: Ignore, said: str | None) -> None:
    document = read_text(TEXT, as_of=DAY)
    (found,) = settle.silence([finding()], [ignore(20, 25, reason="elsewhere"), request_], document)
    assert found.suppressed == said


def test_an_empty_place_is_ignored_by_what_surrounds_it() -> None:
    document = read_text(TEXT, as_of=DAY)
    for start, said in ((0, "ignored in the draft"), (13, "ignored in the draft"), (14, None)):
        (found,) = settle.silence([finding(start=start, end=start)], [ignore()], document)
        assert found.suppressed == said
    (found,) = settle.silence([finding(start=13, end=13)], [ignore(14, 20)], document)
    assert found.suppressed is None


def test_an_ignore_that_has_ended_hides_no_other() -> None:
    over = ignore(until=date(2020, 1, 1))
    (found,) = settle.silence([finding()], [over, ignore(reason="so")], read_text(TEXT, as_of=DAY))
    assert found.suppressed == "so"


def test_an_ignore_ends_after_its_last_day() -> None:
    today = date.today()
    for draft in (today, today - timedelta(days=900)):
        document = read_text(TEXT, as_of=draft)
        assert not settle.expired(ignore(until=today), document)
        assert settle.expired(ignore(until=today - timedelta(days=1)), document)
    assert settle.expired(ignore(until=today), read_text(TEXT, as_of=today + timedelta(days=1)))
    assert not settle.expired(ignore(), document)


def test_findings_in_the_order_of_the_file() -> None:
    found = [
        finding("d", 8, 9), finding("c", 4, 9), finding("b", 4, 7), finding("a", 4, 7),
        finding("z", 4, 9, severity=Severity.ERROR), finding("y", 4, 5, severity=Severity.NOTE),
    ]  # fmt: skip
    assert "".join(each.rule for each in settle.in_order(found)) == "zabcyd"
