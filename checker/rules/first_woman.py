"""First women in office: who they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span

_FEMALE = regex(
    r"\bfirst\s(?:(?:woman|female)\s(?!to\s|as\s)(?P<office>[a-zA-Z][\w\s-]{3,45})"
    r"|woman\s(?:to\s(?:serve\sas|become|be|hold\sthe\soffice\sof|lead)|as)\s(?P<office2>[\w\s’'-]{3,60}))"
)
_SILENT = regex(
    r"\b(?:since|second|elected|black|Muslim|Asian|Hispanic|Latina|directly|openly|popularly|Catholic|Jewish|not|never"
    r"|almost|could|would|might|may|if|hop\w+|to\swin|Labour|East\sGerman|after|predecessor|like|candidate|deputy|acting"
    r"|shadow|nominee|Conservative)\b"
)
_OF = regex(r"\s(?:of|for)\s(?!state|the\s(?:House|treasury|exchequer))")
_NAME = regex(r"\b[A-Z][\w’'-]+(?:\s(?:von\sder\s)?[A-Z][\w’'-]+){1,3}")


@rule("first-woman", on=Sentence, category="title", severity=Severity.WARNING)
def first_woman(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """ "The first woman" in an office that a woman has held before.

    Theresa May was Britain's second female prime minister, after Margaret Thatcher. A small
    table of first holders; where the sentence adds anything ("since", "elected", "black") or the
    country and office are not in the table, nothing is said.

    ```bad 2016-07-13
    Theresa May becomes Britain's [[first female prime minister]] on Wednesday.
    ```
    ```bad 2016-11-30
    Hillary Clinton was the [[first woman to serve as secretary of state]], from 2009 to 2013.
    ```
    ```bad 2017-10-26
    Jacinda Ardern was sworn in as New Zealand's [[first female prime minister]] on Thursday.
    ```
    ```bad 2009-08-08
    Sonia Sotomayor is the [[first woman to become a Supreme Court justice]] in the United States.
    ```
    ```good 2016-07-13
    Margaret Thatcher was Britain's first female prime minister; Theresa May is the second.
    ```
    ```good 1997-01-23
    Madeleine Albright is the first woman to serve as secretary of state.
    ```
    ```good 2017-10-26
    Jacinda Ardern is New Zealand's youngest prime minister and the first woman to have a baby in the post.
    ```
    ```good 2009-08-08
    Sonia Sotomayor is the first Hispanic woman on the court. Teresa Kok was the first female speaker in Selangor.
    ```
    ```good 2010-06-24
    Julia Gillard is Australia's first female prime minister. Hanna Smith was the first woman to be club president.
    ```
    """
    if not any(each in sentence.text for each in ("first woman", "first female")) or _SILENT.search(sentence.text):
        return
    for found in _FEMALE.finditer(sentence.text):
        said = (found["office"] or found["office2"] or "").removeprefix("a ").removeprefix("the ")
        record = _record(said, sentence.text)
        if record is None:
            continue
        office, first, since = record
        names = _NAME.findall(sentence.text[: found.start()]) or _NAME.findall(sentence.text[found.end() :])
        people = [name for name in names if _NAME.fullmatch(name)]
        last = first.split()[-1]
        if not people or last in sentence.text or _plain(last) in _plain(sentence.text) or document.day.year < since:
            continue
        if not any(m.kind == "person" for m in document.mentions_in(sentence.span)):
            continue
        end = found.start() + found.group().find(office) + len(office)
        span = Span(found.start(), end).shifted(sentence.span.start)
        if not document.quoted(span):
            evidence = Evidence(f"{first}, {since}", "knowledge", "Table of first women in office")
            yield Hit(span, f"The first woman in that office was {first}, in {since}.", 0.85, evidence=(evidence,))


def _record(said: str, text: str) -> tuple[str, str, int] | None:
    """(the office's words, who was first, since when) where the country or body stands in the sentence."""
    for realms, office, first, since in _table():
        words = office.match(said)
        if words is None or (_OF.match(said, words.end()) and not realms.search(said, words.end())):
            continue
        if realms.search(text):
            return words.group(), first, since
    return None


@cache
def _table() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, int], ...]:
    found = []
    lines = (Path(__file__).parent / "tables" / "first_women.tsv").read_text("utf-8").splitlines()[2:]
    for realms, office, first, since in (line.split("\t") for line in lines):
        where = "" if realms.endswith("|") else rf"\b(?:{realms})\b"
        found.append((regex(where), regex(rf"(?:{office})\b"), first, int(since)))
    return tuple(found)


def _plain(words: str) -> str:
    from unicodedata import normalize

    return "".join(letter for letter in normalize("NFKD", words) if letter.isascii())
