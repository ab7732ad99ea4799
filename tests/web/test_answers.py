"""Lines as a check goes on, sources, decisions and exports over HTTP."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from starlette.testclient import TestClient

from checker.config import Config
from checker.web.application import application

FAULTY = (
    "The hearing opens on Monday, 21 January 2025.\n"
    "Sergei Lavrov, the Russian foreign minister, came. The the clerk left."
)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "exceptions.jsonl"


@pytest.fixture
def client(kept: Path) -> Iterator[TestClient]:
    with TestClient(application(Config(judge=False, exceptions=kept)), "http://127.0.0.1:8470") as opened:
        yield opened


def lines(client: TestClient, **order: Any) -> list[dict[str, Any]]:
    answer = client.post("/check", json=order, headers={"accept": "application/x-ndjson"})
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    return [json.loads(line) for line in answer.text.splitlines()]


def test_lines_tell_what_the_report_tells(client: TestClient) -> None:
    order = {"text": FAULTY, "as_of": "2025-01-20"}
    told = lines(client, **order)
    assert (told[0]["event"], told[0]["text"], told[0]["as_of"]) == ("draft", FAULTY, "2025-01-20")
    assert told[-1].pop("event") == "report"
    assert told[-1] == client.post("/check", json=order).json()
    early = {each["fingerprint"] for one in told[1:-1] for each in one.get("findings", ())}
    assert early >= {each["fingerprint"] for each in told[-1]["documents"][0]["findings"]}
    (claim,) = [one["claim"] for one in told[1:-1] if "claim" in one]
    assert claim["verdict"] == "supported"
    assert "Lavrov" in FAULTY[claim["start"] : claim["end"]]


def test_what_goes_wrong_is_the_last_line(client: TestClient) -> None:
    told = lines(client, file="eA==", name="a.exe")
    assert [each["event"] for each in told] == ["error"]
    assert "not a format" in told[0]["error"]


def test_sources_are_evidence(client: TestClient) -> None:
    draft = "“We will reopen the harbour in the spring,” Anna Berg said on Friday."
    speech = "Anna Berg said: “We will reopen the harbour in the autumn, and not a day before.”"
    sources = [{"name": "speech.txt", "text": speech}]
    report = client.post("/check", json={"text": draft, "sources": sources}).json()
    rules = {each["rule"]: each for each in report["documents"][0]["findings"]}
    assert rules["altered-quotation"]["evidence"][0]["title"] == "speech.txt"
    without = client.post("/check", json={"text": draft}).json()
    assert "altered-quotation" not in {each["rule"] for each in without["documents"][0]["findings"]}


def test_a_decision_silences_the_next_check(client: TestClient, kept: Path) -> None:
    (finding,) = [
        each for each in client.post("/check", json={"text": FAULTY}).json()["documents"][0]["findings"]
        if each["rule"] == "doubled-word"
    ]  # fmt: skip
    assert not kept.exists()
    name = finding["fingerprint"]
    decision = {"fingerprint": name, "rule": "doubled-word", "choice": "dismissed", "reason": "a poem"}
    assert client.post("/decisions", json=decision).json() == {"kept": True, "file": "exceptions.jsonl"}
    again = client.post("/check", json={"text": FAULTY}).json()["documents"][0]["findings"]
    assert [each["suppressed"] for each in again if each["rule"] == "doubled-word"] == ["dismissed: a poem"]


@pytest.mark.parametrize(
    "change", [{"rule": "no-such-rule"}, {"choice": "maybe"}, {"reason": " "}, {"fingerprint": ""}, {"quote": 5}]
)
def test_decisions_that_are_none(client: TestClient, kept: Path, change: dict[str, Any]) -> None:
    decision = {"fingerprint": "f", "rule": "doubled-word", "choice": "dismissed", "reason": "x", **change}
    assert client.post("/decisions", json=decision).status_code == 400
    assert not kept.exists()


def test_without_a_file_nothing_is_kept() -> None:
    client = TestClient(application(Config(judge=False)), "http://127.0.0.1:8470")
    decision = {"fingerprint": "f", "rule": "doubled-word", "choice": "right"}
    assert client.post("/decisions", json=decision).status_code == 409
    assert client.get("/settings").json()["exceptions"] is None


def test_word_of_a_pasted_text(client: TestClient) -> None:
    found = client.post("/check", json={"text": FAULTY, "as_of": "2025-01-20"}).json()["documents"][0]["findings"]
    change = next(each["suggestions"][0] for each in found if each["rule"] == "date-weekday-mismatch")
    order = {"text": FAULTY, "as_of": "2025-01-20", "format": "docx", "accepted": [change]}
    answer = client.post("/export", json=order)
    assert 'filename="draft-checked.docx"' in answer.headers["content-disposition"]
    (comment,) = docx.Document(io.BytesIO(answer.content)).comments
    assert "stands here twice" in comment.text
    encoded = base64.b64encode(answer.content).decode()
    again = client.post("/check", json={"file": encoded, "name": "draft.docx"}).json()
    assert again["text"] == FAULTY.replace("Monday", "Tuesday")


def test_html_leaves_out_what_was_settled(client: TestClient) -> None:
    found = client.post("/check", json={"text": FAULTY}).json()["documents"][0]["findings"]
    settled = {each["fingerprint"]: "dismissed: a poem" for each in found if each["rule"] == "doubled-word"}
    answer = client.post("/export", json={"text": FAULTY, "format": "html", "settled": settled})
    assert "is a Tuesday" in answer.text
    assert "stands here twice" not in answer.text.partition("Settled")[0]
    assert "dismissed: a poem" in answer.text


@pytest.mark.parametrize("more", [
    {"format": "pdf"}, {"format": {}}, {"format": "docx", "accepted": [{"start": 5, "end": 2, "text": ""}]},
    {"format": "docx", "accepted": [{"start": 0, "end": 999, "text": ""}]}, {"format": "html", "settled": {"a": 1}},
    {"format": "docx", "accepted": [{"start": 0, "end": 4, "text": ""}, {"start": 2, "end": 6, "text": ""}]},
    {"format": "docx", "accepted": [{"start": True, "end": 4, "text": ""}]},
])  # fmt: skip
def test_exports_that_are_none(client: TestClient, more: dict[str, Any]) -> None:
    assert client.post("/export", json={"text": FAULTY, **more}).status_code == 400
