"""garbled-title: the office of a known person in words that no country uses for it.

Knows near-synonyms that rewording programs put for the words of an office ("Protection" for
Defence, "Principal" for Prime) and which offices they come from. Speaks only beside a person
who holds such an office on the draft's day: a Home Minister is right in Delhi, and France has
a minister for the overseas departments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from checker.annotate.offices import forms_of
from checker.patterns import lower, regex
from checker.references.tenures import confirmed_on, last_known_on
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Entity,
    Evidence,
    Hit,
    Knowledge,
    Mention,
    Severity,
    Span,
    Suggestion,
    Tenure,
    TitleForm,
)

_AFTER = regex(r",? (?:the|an?) (?P<words>[A-Z][\w’'-]+(?: (?:of|for|the|[A-Z][\w’'-]+)){1,5})")
_BEFORE = 70
_HEDGE = regex(
    r"(?:[,&/]|\band|\b(?:former|ex|then|late|deputy|shadow|acting|so-called|nicknamed|dubbed|self-styled))[ -]+$", re.I
)


@rule("garbled-title", on=Mention, category="office-form", severity=Severity.WARNING)
def garbled_title(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """The office of a known person in words that no country uses for it.

    "Security General António Guterres", "Attorney Public Pam Bondi": machine paraphrase and
    bad translation turn the words round or put near-synonyms for them. Only beside somebody
    who holds the office meant, and only where the country does not call it so.

    ```bad 2025-06-01
    The United Nations [[Security General]], António Guterres, said on Monday that the talks had failed.
    ```
    ```bad 2025-06-01
    The [[Attorney Public]], Pam Bondi, announced the charges.
    ```
    ```bad 2025-06-01
    The [[Overseas Minister]] of France, Jean-Noël Barrot, flew to Beirut.
    ```
    ```bad 2024-11-05
    British [[Home Minister]] Yvette Cooper met Keir Starmer, the [[Foremost Minister]].
    ```
    ```bad 2015-05-05
    Indian [[Leading Minister]] Narendra Modi flew to Mongolia; [[Chief Equity]] John Roberts stayed at home.
    ```
    ```bad 2005-06-06
    The [[Preeminent Minister]], Tony Blair, met [[Councillor]] Gerhard Schröder.
    ```
    ```good 2025-06-01
    UN Secretary-General António Guterres spoke. Attorney General Pam Bondi announced the charges.
    ```
    ```good 2025-06-01
    Overseas Minister Manuel Valls, a former prime minister of France, flew to Nouméa.
    ```
    ```good 2021-08-08
    India's Home Minister, Amit Shah, met External Affairs Minister S. Jaishankar.
    ```
    ```good 2013-03-03
    Narendra Modi, the Chief Minister of Gujarat, hopes to be prime minister of India.
    ```
    ```good 2024-11-05
    The so-called Leading Minister Keir Starmer laughed. Dutch Minister-President Mark Rutte had left.
    ```
    ```good 2018-10-10
    Education and Training Minister Simon Birmingham spoke in Canberra.
    Norwegian Minister President Erna Solberg spoke in Oslo; Angela Merkel, the Iron Lady, did not.
    ```
    """
    person = mention.entity or (mention.candidates[0] if len(mention.candidates) == 1 and " " in mention.text else None)
    if mention.kind != "person" or person is None or document.quoted(mention.span):
        return
    for span, words in _titles_beside(mention, document):
        role, held = _garbled(words, person, document.day, desk.knowledge)
        before = document.prose[max(0, span.start - 24) : span.start]
        if held is None or document.quoted(span) or _HEDGE.search(before):
            continue
        right = _right(held, role, desk.knowledge)
        message = f"“{span.of(document.prose)}” is not the name of an office: {person.name} is {held.office.title}."
        evidence = Evidence(
            f"{person.name}: {held.office.title}", "knowledge", held.source, since=held.since, verdict="refuted"
        )
        yield Hit(span, message, 0.9, (Suggestion(span, right),) if right else (), (evidence,))


def _titles_beside(mention: Mention, document: Document) -> Iterator[tuple[Span, str]]:
    """Garbled words of office right before the name, or set off by commas behind it."""
    start = max(0, mention.span.start - _BEFORE)
    before = document.prose[start : mention.span.start]
    for found in _pattern().finditer(before):
        if _joins(before[found.end() :]):
            yield Span(*found.span(1)).shifted(start), found[1]
    after = _AFTER.match(document.prose, mention.span.end)
    if after and (found_after := _pattern().search(after["words"])):
        yield Span(*found_after.span(1)).shifted(after.start("words")), found_after[1]


def _joins(gap: str) -> bool:
    """Whether nothing but a comma or an owner ("of France,") stands between title and name."""
    return gap in (" ", ", ") or bool(re.fullmatch(r" (?:of|for) (?:the )?[A-Z][\w’'. -]{1,30}, ", gap))


def _garbled(words: str, person: Entity, day: date, knowledge: Knowledge) -> tuple[str, Tenure | None]:
    """(role, tenure): the office of the person that the words garble, if the country does not call it so."""
    plain = _plain(words)
    roles = _table()[plain]
    held = [each for each in knowledge.tenures(person.id) if _holds(each, day)]
    forms = [each for each in forms_of(plain, knowledge) if not each.generic]
    for each in held:
        if any(_spoken_for(form, each) for form in forms):
            return "", None
    for each in held:
        role = _BY_TITLE.get(each.office.title, each.office.role)
        if {role, each.office.role} & roles and each.office.country not in _KEPT.get(plain, ()):
            return each.office.role, each
    return "", None


def _spoken_for(form: TitleForm, held: Tenure) -> bool:
    """Whether the words are right for the office held, or another rule knows them: wrong form, other office."""
    country = held.office.country
    if form.wrong_in:
        return bool(form.right) and (country in form.wrong_in or "*" in form.wrong_in)
    return form.role != "councillor" and (not form.countries or country in form.countries)


def _holds(tenure: Tenure, day: date) -> bool:
    return tenure.verified and (confirmed_on(tenure, day) or last_known_on(tenure, day))


def _right(held: Tenure, role: str, knowledge: Knowledge) -> str:
    """The office's title in its country, without the country; nothing where it reads as a sentence part."""
    title = held.office.title.split(" of the ")[0] if role == "secretary-general" else held.office.title
    title = title.replace("Secretary General", "Secretary-General")
    return title if len(title.split()) <= 4 and not title.startswith("President of the E") else ""


_BY_TITLE = {
    "Secretary of State": "us-secretary-of-state", "Chancellor": "chancellor", "Federal Chancellor": "chancellor",
}  # fmt: skip
"""Offices whose own title is garbled, not that of their role."""
_KEPT = {
    "home minister": ("in", "bd", "pk", "np", "lk", "my", "mm", "mw", "sl", "gh", "jp", "kr", "gr", "nl"),
    "chief minister": ("in", "my", "pk", "gi", "je", "im", "gg", "lk", "np", "ky", "sg", "sl", "ug", "mt", "sb"),
    "first minister": ("gb", "hr", "je", "sk"),
    "premier minister": ("fr", "be", "lu", "ca"),
}
"""Countries that do say so, or once did."""


def _plain(words: str) -> str:
    return re.sub(r"[\s-]+", " ", lower(words))


@cache
def _pattern() -> re.Pattern[str]:
    words = (each.replace(" ", r"[\s-]") for each in sorted(_table(), key=len, reverse=True))
    return regex(rf"(?<![\w-])(?=[A-Z])((?i:{'|'.join(words)}))(?![\w-])")


@cache
def _table() -> dict[str, frozenset[str]]:
    """Garbled words -> the roles they are made from."""
    lines = (Path(__file__).parent / "tables" / "garbled_titles.tsv").read_text("utf-8").splitlines()
    table: dict[str, frozenset[str]] = {}
    for line in lines:
        if line.startswith(("#", "shape\t")):
            continue
        shape, words, roles = line.split("\t")
        for word in words.split("|"):
            key = shape.replace("*", word)
            table[key] = table.get(key, frozenset()) | frozenset(roles.split("|"))
    return table
