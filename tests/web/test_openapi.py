"""The OpenAPI document against the server: requests made from it, answers held against it (schemathesis)."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.routing import Route
from starlette.testclient import TestClient

from checker.config import Config
from checker.web.application import application

app = application(Config(judge=False, select=("doubled-word", "date-weekday-mismatch")))
client = TestClient(app, "http://127.0.0.1:8470", raise_server_exceptions=False)
schema = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@schema.parametrize()
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_answers_are_as_documented(case: Any) -> None:
    case.validate_response(client.request(**_request(case)), checks=CHECKS)


def _request(case: Any) -> dict[str, Any]:
    values: dict[str, Any] = case.as_transport_kwargs(base_url="http://127.0.0.1:8470")
    values.pop("cookies", None)
    if isinstance(values.get("data"), bytes):
        values["content"] = values.pop("data")
    return values


def test_every_route_is_documented_and_no_other() -> None:
    served = {route.path for route in app.routes if isinstance(route, Route)} - {"/", "/openapi.json"}
    assert set(client.get("/openapi.json").json()["paths"]) == served


@pytest.mark.parametrize("name", ["Report", "Finding", "Claim"])
def test_documents_name_all_fields(name: str) -> None:
    told = client.post("/check", json={"text": "The the Sergei Lavrov, the Russian foreign minister."}).json()
    wanted = client.get("/openapi.json").json()["components"]["schemas"][name]["properties"]
    document = told["documents"][0]
    there = {"Report": told, "Finding": document["findings"][0], "Claim": document["claims"][0]}[name]
    assert set(there) == set(wanted)


