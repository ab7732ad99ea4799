"""Wikipedia (or a wiki of the newsroom's own) as a reference: passages about a claim's subject.

Asked only with `--online`. It speaks for the day it is read, not for the draft's day; the
evidence carries that day, and policy decides what it is worth. A page that cannot be
fetched, whole and well formed, is `ReferenceUnavailable`, never an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker import __version__, cache
from checker.errors import ConfigError, ReferenceUnavailable
from checker.patterns import regex
from checker.references.wiki_cache import WikiCache
from checker.types import Block, Claim, Document, Evidence, Span

KEYS = {"language", "variant", "base_url", "cache", "cache_days", "seconds", "retries", "retry_wait"}
MOST = 5
_WORD = regex(r"[^\W\d_]{3,}|\d{2,4}")
_AMBIGUOUS = regex(r"\b(?:may|can|might|could) (?:also )?refer to\b|\bis the name of several\b")


@dataclass(frozen=True)
class Wikipedia:
    """The wiki, its cache and its manners."""

    client: Any
    cache: WikiCache
    key: str
    cache_days: int = 7
    name: str = "wikipedia"

    def close(self) -> None:
        """Give the cache back."""
        self.cache.close()

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """Sentences about the claim's subject, those that share most words with it first."""
        subject = claim.subject.entity.name if claim.subject.entity else claim.subject.text
        if not subject.strip() or claim.predicate in ("said", "figure"):
            return ()
        page = self._page(subject.strip())
        if not page.get("text"):
            return ()
        wanted = _words(claim.text) - _words(subject)
        ranked = sorted(_sentences(page["text"]), key=lambda each: -len(wanted & _words(each)))
        day = date.fromisoformat(page["read"])
        return tuple(
            Evidence(each, "wikipedia", page["title"], page["url"], retrieved=day)
            for each in ranked[:MOST]
            if wanted & _words(each)
        )

    def _page(self, subject: str) -> dict[str, Any]:
        today = date.today()
        key = f"{self.key}|{subject.casefold()}"
        if known := self.cache.get(key, today, self.cache_days):
            return known
        page = self._fetched(subject)
        self.cache.put(key, today, page)
        return {**page, "read": today.isoformat()}

    def _fetched(self, subject: str) -> dict[str, Any]:
        """Title, address, revision and text of the subject's page; empty where there is none."""
        from wikipediaapi import WikipediaException

        try:
            page = self.client.page(subject)
            if not page.exists():
                page = self._searched(subject)
            if page is None:
                return {}
            text = page.text
            if _AMBIGUOUS.search(text[:400]):
                return {}
            return {"title": page.title, "url": page.fullurl, "revision": page.lastrevid, "text": text}
        except WikipediaException as error:
            raise ReferenceUnavailable(f"Wikipedia could not be asked about {subject}: {error}") from error
        except (KeyError, TypeError, ValueError, AttributeError, OSError, RuntimeError) as error:
            kind = type(error).__name__
            raise ReferenceUnavailable(f"Wikipedia's answer about {subject} made no sense ({kind})") from error

    def _searched(self, subject: str) -> Any | None:
        """The first search result whose title has every word of the subject."""
        names = _words(subject)
        for title, page in self.client.search(subject, limit=3).pages.items():
            if names and names <= _words(title):
                return page
        return None


def open_wikipedia(contact: str, options: Mapping[str, Any]) -> Wikipedia:
    """The wiki as configured. Raises `ConfigError` for an unknown option."""
    from wikipediaapi import Wikipedia as Client

    from checker.references.polite import PoliteTransport

    for name in options:
        if name not in KEYS:
            raise ConfigError(f"[wikipedia] has no option {name!r}; there are {', '.join(sorted(KEYS))}")
    language, base = str(options.get("language", "en")), str(options.get("base_url", ""))
    seconds = float(options.get("seconds", 10))
    client = Client(
        user_agent=f"presscheck/{__version__} ({contact})",
        language=language,
        variant=options.get("variant"),
        max_retries=int(options.get("retries", 2)),
        retry_wait=float(options.get("retry_wait", 1)),
        timeout=seconds,
        transport=PoliteTransport(base, seconds),
    )
    pages = Path(str(options["cache"])) if "cache" in options else cache.folder() / "wikipedia.sqlite"
    return Wikipedia(client, WikiCache(pages), f"{base}|{language}", int(options.get("cache_days", 7)))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _sentences(text: str) -> list[str]:
    from checker.annotate import sentences

    blocks = tuple(Block(Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    return [each.text for each in sentences.split(text, blocks)]
