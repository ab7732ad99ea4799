"""Wikipedia as a reference: asked politely, read exactly, and never believed when it misbehaves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import ConfigError, ReferenceUnavailable
from checker.readers import read_text
from checker.references.opened import open_references
from checker.references.wikipedia import open_wikipedia
from checker.types import Claim, Mention, Span
from tests.references.rude_server import serving

DRAFT = read_text("Mira Lindqvist is minister of transport of Sweden.", "draft.txt", date(2033, 1, 1))
MISBEHAVIOURS = [
    "limited", "limited_long", "down", "page_not_json", "cut", "loop", "huge", "drip", "reset", "nonsense",
]  # fmt: skip


def claim(name: str = "Mira Lindqvist") -> Claim:
    subject = Mention(Span(0, len(name)), "person", name)
    words = Mention(Span(18, 49), "office", "minister of transport of Sweden")
    text = f"{name} is minister of transport of Sweden."
    return Claim(Span(0, 50), text, "holds-office", subject, words, date(2033, 1, 1))


def options(base: str, folder: Path) -> dict[str, object]:
    return {
        "base_url": base,
        "cache": str(folder / "w.sqlite"),
        "seconds": 0.6,
        "retries": 1,
        "retry_wait": 0.01,
    }


@pytest.mark.network
def test_passages_with_title_and_address(tmp_path: Path) -> None:
    with serving("well") as (base, server):
        wiki = open_wikipedia("desk@example.org", options(base, tmp_path))
        found = wiki.ask(claim(), DRAFT)
        assert found[0].text.startswith("She was minister of transport of Sweden")
        assert (found[0].origin, found[0].title) == ("wikipedia", "Mira Lindqvist")
        assert found[0].url.endswith("/wiki/Mira_Lindqvist")
        assert found[0].retrieved == date.today()
        assert all("presscheck/" in agent and "desk@example.org" in agent for agent in server.agents)
        before = len(server.asked)
        assert open_wikipedia("desk@example.org", options(base, tmp_path)).ask(claim(), DRAFT) == found
        assert len(server.asked) == before


@pytest.mark.network
def test_nobody_of_that_name_is_no_evidence(tmp_path: Path) -> None:
    with serving("well") as (base, _):
        assert open_wikipedia("desk@example.org", options(base, tmp_path)).ask(claim("Nobody Known"), DRAFT) == ()


@pytest.mark.network
@pytest.mark.parametrize("mode", MISBEHAVIOURS)
def test_misbehaviour_is_unavailable(mode: str, tmp_path: Path) -> None:
    with serving(mode) as (base, _):
        wiki = open_wikipedia("desk@example.org", options(base, tmp_path))
        with pytest.raises(ReferenceUnavailable):
            wiki.ask(claim(), DRAFT)


@pytest.mark.network
def test_no_server_at_all(tmp_path: Path) -> None:
    wiki = open_wikipedia("desk@example.org", options("http://127.0.0.1:9/w/api.php", tmp_path))
    with pytest.raises(ReferenceUnavailable):
        wiki.ask(claim(), DRAFT)


def test_online_without_contact_is_refused() -> None:
    with pytest.raises(ConfigError, match="contact"):
        open_references(("wikipedia",), (), True, "", {}, None)


def test_offline_asks_nobody() -> None:
    assert open_references(("knowledge", "wikipedia"), (), False, "", {}, None) == ()


def test_broken_cache_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "w.sqlite").write_bytes(b"this is no database" * 100)
    with serving("well") as (base, _):
        assert open_wikipedia("desk@example.org", options(base, tmp_path)).ask(claim(), DRAFT)


def test_unknown_option_is_named() -> None:
    with pytest.raises(ConfigError, match="langauge"):
        open_wikipedia("desk@example.org", {"langauge": "en"})


@pytest.mark.network
def test_dead_reference_is_told_and_nothing_else_lost(tmp_path: Path) -> None:
    from checker.config import Config
    from checker.engine import Checker

    config = Config(
        judge=False, online=True, contact="desk@example.org", references=("knowledge", "wikipedia"),
        wikipedia=options("http://127.0.0.1:9/w/api.php", tmp_path),
    )  # fmt: skip
    draft = "Swedish Prime Minister Mira Lindqvist spoke on Monday, 2 January 2033. The the end."
    with Checker.open(config) as checker:
        report = checker.check_text(draft, "draft.txt", date(2033, 1, 1))
    rules = {each.rule for each in report.findings}
    assert report.incomplete
    assert rules >= {"could-not-check", "doubled-word", "date-weekday-mismatch"}
    assert not rules & {"refuted-claim", "wrong-office"}
