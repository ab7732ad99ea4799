"""The unmocked `wikipedia-api` client against a real MediaWiki: what is found, what is not, what is asked again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from checker.readers import read_text
from checker.references.wikipedia import Wikipedia, open_wikipedia
from checker.types import Claim, Evidence, Mention, Span
from tests.mediawiki.wiki import missing, raised

pytestmark = pytest.mark.mediawiki

PAGES = {
    "Mira Lindqvist": """'''Mira Lindqvist''' (born 1971) is a Swedish politician & engineer.

== Early life ==

== Career ==
She was succeeded as transport minister of Sweden by Karl Bergmark in 2029. She has led a museum since.

=== Awards ===
<!-- nothing yet -->
""",
    "M. Lindqvist": "#REDIRECT [[Mira Lindqvist]]",
    "Ana Delgado": "'''Ana Delgado''' may refer to:\n* [[Ana Delgado (minister)]], of Spain\n* [[Ana Delgado (judge)]]",
    "Ana Delgado (judge)": "'''Ana Delgado''' is a judge, and no minister of Spain.",
    "Tobias Renngard (politician)": "'''Tobias Renngard''' is the minister of fisheries of Norway.",
    "Анна Ветрова": "'''Анна Ветрова''' is the minister of health of a republic. She took office in 2030.",
    "Empty Person": "",
}
DRAFT = read_text("Mira Lindqvist is the transport minister of Sweden.", "draft.txt", date(2033, 1, 1))


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the wiki's api.php."""
    if lacking := missing():
        words = f"no MediaWiki on this machine: {lacking} is missing; scripts/ci-services.sh installs it (root)"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    with raised(tmp_path_factory.mktemp("wiki"), PAGES) as address:
        yield address


@pytest.fixture
def wiki(api: str, tmp_path: Path) -> Iterator[Wikipedia]:
    opened = open_wikipedia("desk@example.org", {"base_url": api, "cache": str(tmp_path / "cache.sqlite")})
    yield opened
    opened.close()


def asked(wiki: Wikipedia, name: str, office: str = "transport minister of Sweden") -> tuple[Evidence, ...]:
    """What the wiki says to the claim that `name` holds `office`."""
    subject, words = Mention(Span(0, len(name)), "person", name), Mention(Span(0, len(office)), "office", office)
    claim = Claim(Span(0, 1), f"{name} is {office}.", "holds-office", subject, words, date(2033, 1, 1))
    return wiki.ask(claim, DRAFT)


def requests(wiki: Wikipedia) -> int:
    """How many requests have left this machine's transport."""
    count: int = wiki.client._client._transport.requests
    return count


def test_evidence_has_sentence_title_and_an_address_that_opens(wiki: Wikipedia) -> None:
    first = asked(wiki, "Mira Lindqvist")[0]
    assert first.text == "She was succeeded as transport minister of Sweden by Karl Bergmark in 2029."
    assert (first.origin, first.title, first.retrieved) == ("wikipedia", "Mira Lindqvist", date.today())
    with urlopen(first.url, timeout=20) as page:
        assert "Karl Bergmark" in page.read().decode()


def test_redirect_is_followed(wiki: Wikipedia) -> None:
    found = asked(wiki, "M. Lindqvist")
    assert found
    assert {each.title for each in found} == {"Mira Lindqvist"}


def test_disambiguation_page_is_no_evidence(wiki: Wikipedia) -> None:
    assert asked(wiki, "Ana Delgado", "minister of Spain") == ()
    assert requests(wiki) > 0


def test_title_with_an_addition_is_found_by_search(wiki: Wikipedia) -> None:
    (found,) = asked(wiki, "Tobias Renngard", "minister of fisheries")
    assert found.title == "Tobias Renngard (politician)"


def test_title_in_cyrillic_letters(wiki: Wikipedia) -> None:
    found = asked(wiki, "Анна Ветрова", "minister of health")
    assert found[0].text == "Анна Ветрова is the minister of health of a republic."
    with urlopen(found[0].url, timeout=20) as page:
        assert page.status == 200


@pytest.mark.parametrize("name", ["Empty Person", "Nobody Known", "Odd [title] | {x}"])
def test_nothing_to_read_is_no_evidence(wiki: Wikipedia, name: str) -> None:
    assert asked(wiki, name) == ()


@pytest.mark.parametrize("name", ["Mira Lindqvist", "Ana Delgado", "Nobody Known"])
def test_second_run_makes_no_request(api: str, tmp_path: Path, name: str) -> None:
    options = {"base_url": api, "cache": str(tmp_path / "cache.sqlite")}
    first = open_wikipedia("desk@example.org", options)
    found = asked(first, name)
    assert requests(first) > 0
    first.close()
    second = open_wikipedia("desk@example.org", options)
    assert asked(second, name) == found
    assert requests(second) == 0
    second.close()


def checked(folder: Path, base: str, *more: str) -> dict[str, object]:
    """`presscheck check` on a draft that is wrong about Mira Lindqvist, with a wiki in its configuration."""
    (folder / "presscheck.toml").write_text(
        'contact = "desk@example.org"\nreferences = ["knowledge", "wikipedia"]\n'
        f'[wikipedia]\nbase_url = "{base}"\nretries = 0\ncache = "{folder / "cache.sqlite"}"\n'
    )
    draft = folder / "draft.txt"
    draft.write_text("Mira Lindqvist is the transport minister of Sweden. She opened the bridge.\n")
    program = [sys.executable, "-m", "checker.cli", "check", str(draft), "--format", "json", "--fail-on", "never"]
    done = subprocess.run([*program, *more], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, 3), done.stderr
    report: dict[str, object] = json.loads(done.stdout)["documents"][0]
    return report


def test_check_online_end_to_end(api: str, tmp_path: Path) -> None:
    first = checked(tmp_path, api, "--online")
    (finding,) = [each for each in first["findings"] if each["rule"] == "refuted-claim"]  # type: ignore[attr-defined]
    assert finding["severity"] == "warning"
    assert finding["evidence"][0]["title"] == "Mira Lindqvist"
    assert "Karl Bergmark" in finding["evidence"][0]["text"]
    assert finding["evidence"][0]["url"].startswith(api.replace("api.php", "index.php/"))
    again = checked(tmp_path, api, "--online")
    assert again["findings"] == first["findings"]


def test_offline_asks_nobody_and_says_so(api: str, tmp_path: Path) -> None:
    report = checked(tmp_path, api)
    assert not [each for each in report["findings"] if each["evidence"]]  # type: ignore[attr-defined]
    assert "wikipedia: offline" in report["skipped"]  # type: ignore[operator]
    assert not (tmp_path / "cache.sqlite").exists()
