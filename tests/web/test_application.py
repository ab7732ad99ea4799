"""The HTTP door: reports by contract, LanguageTool's form, guards."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from checker.config import Config
from checker.web.application import application
from checker.web.guard import LARGEST

FAULTY = "😀 The hearing opens on Monday, 21 January 2025, in the old court."


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(
        application(Config(judge=False)), "http://127.0.0.1:8470", raise_server_exceptions=False
    ) as opened:
        yield opened


def test_check_by_contract(client: TestClient) -> None:
    answer = client.post("/check", json={"text": FAULTY, "as_of": "2025-01-20"})
    values = answer.json()
    (finding,) = values["documents"][0]["findings"]
    assert FAULTY[finding["start"] : finding["end"]] == finding["quote"] == "Monday, 21 January 2025"
    assert values["documents"][0]["as_of"] == "2025-01-20"


def test_check_a_file(client: TestClient) -> None:
    encoded = base64.b64encode(f"<p>{FAULTY}</p>".encode()).decode()
    answer = client.post("/check", json={"file": encoded, "name": "draft.html"})
    assert answer.json()["summary"]["error"] == 1


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"json": {"text": 5}}, 400),
        ({"json": ["x"]}, 400),
        ({"json": {"text": "x", "as_of": "soon"}}, 400),
        ({"json": {"file": "!!", "name": "a.txt"}}, 400),
        ({"json": {"file": base64.b64encode(b"no zip").decode(), "name": "a.docx"}}, 422),
        ({"json": {"file": "eA==", "name": "a.exe"}}, 422),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 400),
        ({"content": b"text=x", "headers": {"content-type": "application/x-www-form-urlencoded"}}, 415),
        ({"json": {"text": "x"}, "headers": {"origin": "http://elsewhere.example"}}, 403),
        ({"json": {"text": "x"}, "headers": {"origin": "null"}}, 403),
        ({"json": {"text": "x"}, "headers": {"origin": "moz-extension://0a1b"}}, 403),
        ({"json": {"text": "x"}, "headers": {"host": "elsewhere.example"}}, 400),
        ({"json": {"text": "x"}, "headers": {"host": "127.0.0.1.elsewhere.example"}}, 400),
        ({"json": {"text": "x", "name": 5}}, 400),
        ({"json": {"text": "x", "sources": [{"name": "a.txt"}]}}, 400),
        ({"json": {"text": "x", "sources": [{"name": "a.exe", "text": "x"}]}}, 422),
        ({"json": {"text": "x", "sources": [{"text": "x"}] * 41}}, 400),
        ({"json": {"text": "x" * 600_001}}, 413),
        ({"content": b"x", "headers": {"content-length": str(LARGEST + 1)}}, 413),
    ],
)
def test_refusals_are_clear(client: TestClient, request_: dict[str, object], code: int) -> None:
    answer = client.post("/check", **request_)  # type: ignore[arg-type]
    assert answer.status_code == code
    assert "Traceback" not in answer.text


def test_names_a_server_answers_to() -> None:
    """Its own name, loopback and addresses; any other name may have been led here."""
    app = application(Config(judge=False), host="desk.example")
    for host, code in [
        ("desk.example", 200), ("desk.example:8470", 200), ("localhost:1", 200), ("192.0.2.7", 200), ("[::1]:1", 200),
        ("evil.example", 400), ("desk.example.evil.example", 400), ("[evil]", 400), ("", 400),
    ]:  # fmt: skip
        assert TestClient(app, "http://127.0.0.1").get("/health", headers={"host": host}).status_code == code, host


def test_guards_on_every_answer(client: TestClient) -> None:
    for path in ("/", "/health", "/static/page.js", "/nowhere", "/settings"):
        answer = client.get(path)
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_languagetool_counts_utf16(client: TestClient) -> None:
    answer = client.post("/v2/check", data={"text": FAULTY, "language": "en-GB"}).json()
    (match,) = answer["matches"]
    wide = FAULTY.encode("utf-16-le")
    found = wide[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")
    assert found == "Monday, 21 January 2025"
    assert answer["language"]["code"] == "en-GB"


def test_languagetool_annotated_text(client: TestClient) -> None:
    pieces = [{"markup": "<p>"}, {"text": FAULTY}, {"markup": "</p>"}]
    answer = client.post(
        "/v2/check", data={"data": json.dumps({"annotation": pieces}), "language": "en-US"}
    ).json()
    whole = ("<p>" + FAULTY + "</p>").encode("utf-16-le")
    (match,) = answer["matches"]
    assert (
        whole[2 * match["offset"] : 2 * (match["offset"] + match["length"])]
        .decode("utf-16-le")
        .startswith("Monday")
    )


def test_languages(client: TestClient) -> None:
    assert {each["longCode"] for each in client.get("/v2/languages").json()} >= {"en-US", "en-GB"}
