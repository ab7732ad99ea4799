"""One country's leaders and foreign ministers from a SPARQL service that speaks Wikidata's terms.

Polite: a named User-Agent, one question at a time, waits as long as the service asks. Knows
heads of state, heads of government and foreign ministers, the offices Wikidata ties to a
country in a way a query can rely on; no other.
"""

from __future__ import annotations

import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from checker.errors import ReferenceUnavailable
from checker.patterns import regex

ENDPOINT = "https://query.wikidata.org/sparql"
TRIES = 4
LONGEST_WAIT = 120.0
QUERY = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?person ?name ?role ?position ?title ?start ?startPrecision ?end ?endPrecision WHERE {
  ?country wdt:P297 "%(code)s" .
  { ?country wdt:P1906 ?position . BIND("head-of-state" AS ?role) }
  UNION { ?country wdt:P1313 ?position . BIND("prime-minister" AS ?role) }
  UNION { ?position wdt:P279* wd:Q7330070 ; wdt:P1001 ?country . BIND("foreign-minister" AS ?role) }
  ?person p:P39 ?statement .
  ?statement ps:P39 ?position .
  FILTER NOT EXISTS { ?statement wikibase:rank wikibase:DeprecatedRank }
  OPTIONAL { ?statement pq:P580 ?start
    OPTIONAL { ?statement pqv:P580/wikibase:timePrecision ?startPrecision } }
  OPTIONAL { ?statement pq:P582 ?end
    OPTIONAL { ?statement pqv:P582/wikibase:timePrecision ?endPrecision } }
  OPTIONAL { ?person rdfs:label ?name FILTER(LANG(?name) = "en") }
  OPTIONAL { ?position rdfs:label ?title FILTER(LANG(?title) = "en") }
} ORDER BY ?role ?start ?person
"""
CROWNED = regex(r"\b(king|queen|monarch|emperor|sultan|emir|grand duke|prince)\b", re.I)


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One office holder as the service gave it. Dates are ISO, shortened to what is known."""

    country: str
    role: str
    since: str
    until: str
    person: str
    name: str

    @property
    def url(self) -> str:
        """The person's page."""
        return f"https://www.wikidata.org/wiki/{self.person}"


@dataclass(frozen=True)
class Service:
    """Where to ask and how: `contact` goes into the User-Agent, as the service's rules demand."""

    endpoint: str = ENDPOINT
    contact: str = ""
    timeout: float = 60.0
    sleep: Callable[[float], None] = time.sleep

    def holders(self, country: str) -> tuple[Found, ...]:
        """The office holders of an ISO country; `ReferenceUnavailable` after the last try."""
        fault = ""
        for attempt in range(TRIES):
            try:
                return _read(self._ask(QUERY % {"code": country.upper()}), country)
            except urllib.error.HTTPError as error:
                fault = f"HTTP {error.code}"
                if error.code not in (429, 500, 502, 503, 504):
                    break
                self._wait(attempt, error.headers.get("Retry-After", ""))
            except (OSError, HTTPException, ValueError) as error:
                # A time-out, a broken connection, half an answer or one that is not JSON.
                fault = str(error) or type(error).__name__
                self._wait(attempt, "")
        raise ReferenceUnavailable(f"{self.endpoint}: {country}: {fault}")

    def _wait(self, attempt: int, asked: str) -> None:
        if attempt < TRIES - 1:
            wait = float(asked) if asked.isdigit() else 2.0**attempt
            self.sleep(min(wait, LONGEST_WAIT))

    def _ask(self, query: str) -> dict[str, Any]:
        request = urllib.request.Request(
            self.endpoint,
            data=urllib.parse.urlencode({"query": query}).encode(),
            headers={
                "Accept": "application/sparql-results+json",
                "User-Agent": f"presscheck-knowledge-refresh ({self.contact})",
            },
        )
        with urllib.request.urlopen(request, timeout=self.timeout) as answer:
            content = json.loads(answer.read().decode("utf-8"))
        if not isinstance(content, dict) or "bindings" not in content.get("results", {}):
            raise ValueError("the answer is not a SPARQL result")
        return content


def _read(content: dict[str, Any], country: str) -> tuple[Found, ...]:
    lines = [{key: cell["value"] for key, cell in line.items()} for line in content["results"]["bindings"]]
    heads = {line["position"] for line in lines if line["role"] == "head-of-state"}
    found = set()
    for line in lines:
        person = line["person"].rsplit("/", 1)[-1]
        if not re.fullmatch(r"Q\d+", person) or not line.get("name"):
            continue
        if line["role"] == "prime-minister" and line["position"] in heads:
            continue  # a president who governs: entered once, as president
        role = line["role"]
        if role == "head-of-state":
            role = _head(line.get("title", ""))
        since = _date(line.get("start", ""), line.get("startPrecision", ""))
        until = _date(line.get("end", ""), line.get("endPrecision", ""))
        if since or until:
            found.add(Found(country.lower(), role, since, until, person, line["name"]))
    return tuple(sorted(found))


def _head(title: str) -> str:
    if CROWNED.search(title):
        return "monarch"
    return "president" if "president" in title.lower() else "head-of-state"


def _date(value: str, precision: str) -> str:
    """ "2025-05-06", "2025-05" or "2025", as far as the service vouches for it; "" for none."""
    if not re.match(r"\d{4}-\d\d-\d\d", value):
        return ""
    return value[: {"9": 4, "10": 7}.get(precision, 10)]
