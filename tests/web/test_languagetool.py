"""LanguageTool's form: offsets, filters, languages, add-ons."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from checker.config import Config
from checker.web.application import application

FAULTY = "😀 The hearing opens on Monday, 21 January 2025, in the old court. The the clerk said so."


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(application(Config(judge=False)), "http://127.0.0.1:8470") as opened:
        yield opened


def rules(client: TestClient, **fields: str) -> list[str]:
    answer = client.post("/v2/check", data={"text": FAULTY, "language": "en-US", **fields})
    return [each["rule"]["id"] for each in answer.json()["matches"]]


def test_rules_and_categories_are_filtered(client: TestClient) -> None:
    assert rules(client) == ["DATE_WEEKDAY_MISMATCH", "DOUBLED_WORD"]
    assert rules(client, disabledRules="DOUBLED_WORD") == ["DATE_WEEKDAY_MISMATCH"]
    assert rules(client, disabledCategories="DATE") == ["DOUBLED_WORD"]
    assert rules(client, enabledRules="DOUBLED_WORD", enabledOnly="true") == ["DOUBLED_WORD"]


def test_replacements_replace_all_that_is_marked(client: TestClient) -> None:
    match = client.get("/v2/check", params={"text": FAULTY, "language": "auto"}).json()["matches"][0]
    wide = FAULTY.encode("utf-16-le")
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    better = wide[:start].decode("utf-16-le") + match["replacements"][0]["value"] + wide[end:].decode("utf-16-le")
    assert better == FAULTY.replace("Monday", "Tuesday")


@pytest.mark.parametrize(
    "fields",
    [
        {"language": "de-DE", "text": "x"},
        {"language": "en"},
        {"data": "{", "language": "en"},
        {"data": json.dumps({"annotation": [5]}), "language": "en"},
    ],
)
def test_refusals(client: TestClient, fields: dict[str, str]) -> None:
    assert client.post("/v2/check", data=fields).status_code == 422


def test_addons_may_ask_and_sites_may_not(client: TestClient) -> None:
    fields = {"text": "The the clerk", "language": "en"}
    addon = client.post("/v2/check", data=fields, headers={"origin": "moz-extension://0a1b-2c"})
    assert addon.status_code == 200
    assert addon.headers["access-control-allow-origin"] == "moz-extension://0a1b-2c"
    for origin in ("https://elsewhere.example", "null", "moz-extension://x/https://elsewhere.example"):
        refused = client.post("/v2/check", data=fields, headers={"origin": origin})
        assert refused.status_code == 403
        assert "access-control-allow-origin" not in refused.headers


def test_sign_of_life(client: TestClient) -> None:
    assert client.get("/v2/healthcheck").text == "OK"
