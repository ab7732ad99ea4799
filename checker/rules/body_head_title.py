"""body-head-title: the head of an international body called by another kind of title.

Knows which kind of head a body has from the table of offices, and speaks only beside the person who is it:
the IMF has a managing director, the ECB a president, NATO a secretary-general. Loose words (head, chief, boss,
director for a director-general) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.head_titles import KINDS
from checker.claims.offices import HOLDS
from checker.patterns import regex
from checker.references.phrases import cased
from checker.references.tenures import confirmed_on, last_known_on
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion, Tenure, Title, Verdict

_TITLE = regex(r"\b(?P<kind>" + "|".join(sorted(KINDS, key=len, reverse=True)) + r")\b")
_BOARD = frozenset(("chair", "president"))
"""One person may be the president of a body and chair its meetings, as at many companies."""


@rule("body-head-title", on=Verdict, category="office-form", severity=Severity.WARNING)
def body_head_title(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """The head of an international body called by a title the body does not use.

    NATO has no president, the European Commission no chairman, the WHO no secretary-general. Only beside the
    person who heads the body on that day; "head", "chief", "boss" and "leader" are always right.

    ```bad 2025-06-14
    [[European Commission Chairman]] Ursula von der Leyen spoke first.
    ```
    ```bad 2025-06-14
    [[NATO President]] Mark Rutte and the [[UN president]], Antonio Guterres, met on Friday.
    ```
    ```bad 2023-10-10
    [[IMF President]] Kristalina Georgieva warned of weak growth.
    ```
    ```bad 2012-07-26
    The [[governor of the European Central Bank]], Mario Draghi, promised to do whatever it takes.
    ```
    ```bad 2020-03-11
    [[WHO Secretary-General]] Tedros Adhanom Ghebreyesus called it a pandemic.
    ```
    ```good 2025-06-14
    European Commission President Ursula von der Leyen and NATO chief Mark Rutte met the UN head, Antonio Guterres.
    ```
    ```good 2023-10-10
    IMF Managing Director Kristalina Georgieva followed Christine Lagarde, now ECB president.
    ```
    ```good 2012-07-26
    The Italian Mario Draghi, the former governor of the Bank of Italy, is president of the European Central Bank.
    ```
    ```good 2020-03-11
    WHO Director-General Tedros Adhanom Ghebreyesus called it a pandemic. The WHO director, Tedros, was late.
    ```
    ```good 2009-06-06
    Jose Manuel Barroso, the former Portuguese prime minister, leads the Commission; its vice-president is Swedish.
    ```
    ```good 2019-07-07
    Federal Reserve Chair Jerome Powell met New York Federal Reserve President John Williams.
    ```
    """
    claim = verdict.claim
    title, person = claim.object.value, claim.subject.entity
    if claim.predicate != HOLDS or not isinstance(title, Title) or person is None or title.qualifiers:
        return
    told = _TITLE.search(title.words)
    if told is None or document.quoted(claim.span) or _more(title.words, told):
        return
    said = KINDS[told["kind"]]
    for tenure in desk.knowledge.tenures(person.id):
        found = _TITLE.match(tenure.office.title.casefold())
        serves = confirmed_on(tenure, document.day) or last_known_on(tenure, document.day)
        if found is None or not serves or not _same_body(tenure, title, told):
            continue
        right = KINDS[found["kind"]]
        loose = right == "director-general" and "director" in said
        if right != said and not loose and not _both(right, said, tenure):
            yield _hit(verdict, tenure, told["kind"], right, document)
        return


def _same_body(tenure: Tenure, title: Title, told: re.Match[str]) -> bool:
    """Whether the title is of the tenure's body; where the table's words hold the body's name, by the role."""
    if title.unit:
        return tenure.office.unit == title.unit
    return bool(tenure.office.unit) and title.role == tenure.office.role and told[0] != title.words


def _more(words: str, told: re.Match[str]) -> bool:
    """Whether it is a deputy's or another office with a longer name: "vice president", "board chairman"."""
    return words[: told.start()].endswith(("vice ", "deputy ", "vice-", "assistant ", "under-", "board ", "bank "))


def _both(right: str, said: str, tenure: Tenure) -> bool:
    return {right, said} == _BOARD and tenure.office.unit not in ("european-commission", "european-council", "ecb")


def _hit(verdict: Verdict, tenure: Tenure, words: str, right: str, document: Document) -> Hit:
    office, name = verdict.claim.object, tenure.person.name
    told = f"{name} is {tenure.office.title}; the body has no {words}."
    evidence = Evidence(
        f"{name}: {tenure.office.title}", "knowledge", tenure.source, tenure.url,
        tenure.since, tenure.until, tenure.known_until, "refuted",
    )  # fmt: skip
    at = _place(office, words, document)
    if at is None:
        return Hit(office.span, told, 0.85, (), (evidence,))
    return Hit(office.span, told, 0.85, (Suggestion(at, cased(right, at.of(document.prose))),), (evidence,))


def _place(office: Mention, words: str, document: Document) -> Span | None:
    """Where the words of office stand inside the mention."""
    text = office.span.of(document.prose).casefold().replace("-", " ")
    at = text.find(words.replace("-", " "))
    if at < 0 or len(text) != len(office.span):
        return None
    return Span(office.span.start + at, office.span.start + at + len(words))
