"""Refresh against a real SPARQL engine on loopback, and against services that misbehave."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from checker.errors import KnowledgeError, ReferenceUnavailable
from checker.knowledge import open_knowledge
from checker.knowledge.refresh import refresh
from checker.knowledge.wikidata import Service

pyoxigraph = pytest.importorskip("pyoxigraph")
pytestmark = pytest.mark.network
DAY = date(2026, 9, 1)

GRAPH = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q1 wdt:P297 "NO" ; wdt:P1313 wd:Q2 ; wdt:P1906 wd:Q3 .
wd:Q9 wdt:P297 "FR" ; wdt:P1313 wd:Q10 ; wdt:P1906 wd:Q11 .
wd:Q2 rdfs:label "Prime Minister of Norway"@en .
wd:Q3 rdfs:label "King of Norway"@en .
wd:Q11 rdfs:label "President of France"@en .
wd:Q4 wdt:P279 wd:Q7330070 ; wdt:P1001 wd:Q1 ; rdfs:label "Minister of Foreign Affairs"@en .
wd:Q101 rdfs:label "Kari Eksempel"@en, "Kari Eksempel"@nb ; p:P39 wd:s1, wd:s5 .
wd:s1 ps:P39 wd:Q2 ; pq:P580 "2026-08-20T00:00:00Z"^^xsd:dateTime .
wd:s5 ps:P39 wd:Q2 ; pq:P580 "1990-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:rank wikibase:DeprecatedRank .
wd:Q102 rdfs:label "Ola Prøve"@en ; p:P39 wd:s2 .
wd:s2 ps:P39 wd:Q2 ; pq:P580 "2021-10-14T00:00:00Z"^^xsd:dateTime ;
  pq:P582 "2026-08-20T00:00:00Z"^^xsd:dateTime .
wd:Q103 rdfs:label "Haakon Test"@en ; p:P39 wd:s3 .
wd:s3 ps:P39 wd:Q3 ; pq:P580 "2026-01-01T00:00:00Z"^^xsd:dateTime ; pqv:P580 wd:v3 .
wd:v3 wikibase:timePrecision 9 .
wd:Q104 rdfs:label "Per Utenriks"@en ; p:P39 wd:s4 .
wd:s4 ps:P39 wd:Q4 ; pq:P580 "2025-02-04T00:00:00Z"^^xsd:dateTime .
wd:Q105 p:P39 wd:s6 .
wd:s6 ps:P39 wd:Q4 ; pq:P580 "2025-02-05T00:00:00Z"^^xsd:dateTime .
wd:Q106 rdfs:label "Anne Exemple"@en ; p:P39 wd:s7 .
wd:s7 ps:P39 wd:Q11 ; pq:P580 "2025-05-14T00:00:00Z"^^xsd:dateTime .
"""

Answer = Callable[[BaseHTTPRequestHandler, str], None]


def _send(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", headers.pop("length", str(len(body))))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


class Loopback:
    """A SPARQL service over the small graph; `before` may answer in its place, once per entry."""

    def __init__(self) -> None:
        self.store = pyoxigraph.Store()
        self.store.load(GRAPH.encode(), format=pyoxigraph.RdfFormat.TURTLE)
        self.before: list[Answer] = []
        self.agents: list[str] = []
        self.waits: list[float] = []
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                loopback.agents.append(self.headers["User-Agent"])
                query = parse_qs(body)["query"][0]
                answer = loopback.before.pop(0) if loopback.before else loopback.answer
                answer(self, query)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, handler: BaseHTTPRequestHandler, query: str) -> None:
        _send(handler, self.result(query))

    def result(self, query: str) -> bytes:
        found = self.store.query(query)
        return bytes(found.serialize(format=pyoxigraph.QueryResultsFormat.JSON))

    def service(self, timeout: float = 5.0) -> Service:
        port = self.server.server_address[1]
        return Service(f"http://127.0.0.1:{port}/sparql", "desk@example.org", timeout, self.waits.append)


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    service = Loopback()
    yield service
    service.server.shutdown()
    service.server.server_close()


def test_difference_first_then_the_file(loopback: Loopback, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    said = refresh(file, ["no"], loopback.service(), today=DAY)
    assert "+ Kari Eksempel, prime-minister (no), since 2026-08-20" in said
    assert "+ Ola Prøve, prime-minister (no), since 2021-10-14 to 2026-08-20" in said
    assert "+ Haakon Test, monarch (no), since 2026" in said
    assert "+ Per Utenriks, foreign-minister (no), since 2025-02-04" in said
    assert "1990" not in said  # deprecated
    assert not file.exists()
    refresh(file, ["no"], loopback.service(), apply=True, today=DAY)
    knowledge = open_knowledge(file)
    assert [t.person.name for t in knowledge.holders("no/prime-minister", DAY)] == ["Kari Eksempel"]
    assert knowledge.holders("no/prime-minister", DAY)[0].known_until == DAY
    assert all("desk@example.org" in agent for agent in loopback.agents)


def test_hand_written_part_stays(loopback: Loopback, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    mine = "# ours\npeople:\n  - name: Jane Roe\n    offices:\n"
    mine += "      - {role: mayor, unit: us-ny/x, since: 2025-01-01}\n"
    file.write_text(mine, encoding="utf-8")
    refresh(file, ["no"], loopback.service(), apply=True, today=DAY)
    once = file.read_text(encoding="utf-8")
    assert once.startswith(mine)
    said = refresh(file, ["no"], loopback.service(), apply=True, today=DAY)
    assert "No change." in said
    assert file.read_text(encoding="utf-8") == once


def test_a_president_who_governs_is_entered_once(loopback: Loopback, tmp_path: Path) -> None:
    said = refresh(tmp_path / "own.yaml", ["fr"], loopback.service(), today=DAY)
    assert said.count("Anne Exemple") == 1
    assert "president (fr)" in said


def _busy(handler: BaseHTTPRequestHandler, query: str) -> None:
    _send(handler, b"slow down", 429, Retry_After="7")


def _not_json(handler: BaseHTTPRequestHandler, query: str) -> None:
    _send(handler, b"<html>maintenance</html>")


def _other_json(handler: BaseHTTPRequestHandler, query: str) -> None:
    _send(handler, b'{"error": "query timeout"}')


def _broken(handler: BaseHTTPRequestHandler, query: str) -> None:
    _send(handler, b"", 503)


@pytest.mark.parametrize("fault", [_busy, _not_json, _other_json, _broken])
def test_one_failure_is_asked_again(loopback: Loopback, tmp_path: Path, fault: Answer) -> None:
    loopback.before = [fault]
    assert "+ Kari Eksempel" in refresh(tmp_path / "own.yaml", ["no"], loopback.service(), today=DAY)
    assert loopback.waits == [7.0 if fault is _busy else 1.0]


def test_half_an_answer_is_no_answer(loopback: Loopback, tmp_path: Path) -> None:
    def half(handler: BaseHTTPRequestHandler, query: str) -> None:
        body = loopback.result(query)
        _send(handler, body[: len(body) // 2], length=str(len(body)))
        handler.connection.close()

    loopback.before = [half]
    assert "+ Kari Eksempel" in refresh(tmp_path / "own.yaml", ["no"], loopback.service(), today=DAY)
    assert len(loopback.agents) == 2


def test_a_time_out_is_asked_again(loopback: Loopback, tmp_path: Path) -> None:
    release = threading.Event()
    loopback.before = [lambda handler, query: (release.wait(5), None)[1]]
    said = refresh(tmp_path / "own.yaml", ["no"], loopback.service(timeout=0.3), today=DAY)
    release.set()
    assert "+ Kari Eksempel" in said


def test_a_failing_country_keeps_what_it_had_and_a_new_run_goes_on(
    loopback: Loopback, tmp_path: Path
) -> None:
    file = tmp_path / "own.yaml"
    refresh(file, ["no"], loopback.service(), apply=True, today=DAY)
    loopback.before = [_broken] * 4
    said = refresh(file, ["no", "fr"], loopback.service(), apply=True, today=DAY)
    assert "! no: not read" in said
    assert "- Kari" not in said
    assert "+ Anne Exemple" in said
    assert "Kari Eksempel" in file.read_text(encoding="utf-8")


def test_what_was_read_is_not_asked_again(loopback: Loopback, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    refresh(file, ["no"], loopback.service(), today=DAY)
    refresh(file, ["no", "fr"], loopback.service(), apply=True, today=DAY)
    assert len(loopback.agents) == 2
    assert not list(tmp_path.glob(".own*"))


def test_nobody_answers(loopback: Loopback, tmp_path: Path) -> None:
    loopback.before = [_broken] * 4
    with pytest.raises(ReferenceUnavailable, match="HTTP 503"):
        refresh(tmp_path / "own.yaml", ["no"], loopback.service(), apply=True, today=DAY)
    assert not (tmp_path / "own.yaml").exists()


def test_a_refusal_is_not_repeated(loopback: Loopback, tmp_path: Path) -> None:
    loopback.before = [lambda handler, query: _send(handler, b"", 403)]
    with pytest.raises(ReferenceUnavailable, match="HTTP 403"):
        refresh(tmp_path / "own.yaml", ["no"], loopback.service(), today=DAY)
    assert len(loopback.agents) == 1


def test_who_asks_must_say_so(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="who is asking"):
        refresh(tmp_path / "own.yaml", ["no"], Service(contact=""), today=DAY)
