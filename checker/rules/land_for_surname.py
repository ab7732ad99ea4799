"""land-for-surname: a country or town written for an office-holder's surname: "Prime Minister David Cameroon".

Knows who holds an office on the draft's day. Speaks only where the first name is the holder's and the land's name a
slip or two from the surname. Does not know people who really bear a land's name but for those in the tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.offices import of_one_country
from checker.knowledge.fold import fold
from checker.patterns import regex
from checker.references.tenures import confirmed_on
from checker.rules import rule
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion, Tenure, Title

_GIVEN = regex(r"(?:,)? (?P<given>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\.)?) (?P<last>[A-ZÀ-Þ][\w’'-]+)\b(?!['’]s? [A-Z])")
_LANDS = ("state", "place", "people")
_SLIPS = 2
_ALIKE = 4
"""Letters that a surname has at least for two slips to be few."""


@rule("land-for-surname", on=Mention, category="name", severity=Severity.WARNING)
def land_for_surname(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country or town written for an office-holder's surname.

    A spelling program does not stop at a name that exists.

    ```bad 2016-06-24
    Britain voted to leave. Prime Minister David [[Cameroon]] announced his resignation on Friday.
    ```
    ```bad 2012-07-01
    French President François [[Holland]] met reporters.
    ```
    ```bad 1994-07-25
    The Israeli prime minister, Yitzhak [[Rabat]], spoke in Washington.
    ```
    ```good 2016-06-24
    Britain voted to leave. Prime Minister David Cameron announced his resignation. Cameroon's prime minister did not.
    ```
    ```good 2012-07-01
    French President François Hollande met Prime Minister David Cameron. President Francois England is a nickname.
    ```
    ```good 2019-08-25
    The British prime minister, Boris Johnson, spoke in Johnstown. Sports Minister Tracey Crouch of England did not.
    ```
    ```good 2009-05-05
    Prime Minister Gordon Brown met Mayor Gordon London of Reading.
    ```
    ```good 1996-04-04
    Defense Secretary William Perry flew to Perry, Georgia; Vice President Al Gore went to Goree.
    ```
    """
    title = mention.value
    if mention.kind != "office" or not isinstance(title, Title) or not title.role or title.qualifiers:
        return
    found = _GIVEN.match(document.prose, mention.span.end)
    if found is None or document.quoted(mention.span):
        return
    at = Span(*found.span("last"))
    if not _land(at, found["last"], document, desk):
        return
    for tenure in _holders(title, document, desk):
        right = tenure.person.name.rsplit(" ", 1)
        if any(fold(found["last"]) in fold(each).split() for each in desk.knowledge.aliases(tenure.person.id)):
            continue  # "Schroeder" is one way to write Schröder
        apart = letters_apart(fold(found["last"]), fold(right[-1]), _SLIPS)
        given = fold(found["given"]).split()[0]
        if len(right) == 2 and fold(right[0]).split()[0] == given and 0 < apart <= _SLIPS and len(right[1]) > _ALIKE:
            name = tenure.person.name
            evidence = Evidence(
                f"{name}: {tenure.office.title}", "knowledge", tenure.source, tenure.url,
                tenure.since, tenure.until, tenure.known_until, "refuted",
            )  # fmt: skip
            told = f"“{found['last']}” is a land or a town; the office is held by {name}."
            yield Hit(at, told, 0.9, (Suggestion(at, right[1]),), (evidence,))
            return


def _land(at: Span, word: str, document: Document, desk: Desk) -> bool:
    """Whether the word is a country's or a town's name, and no known person's here."""
    here = document.mentions_in(at)
    if any(each.kind == "person" and (each.entity or each.candidates) for each in here):
        return False
    known = desk.knowledge.named([word]).get(word, ())
    return any(each.kind in _LANDS and each.span == at for each in here) or any(each.kind == "place" for each in known)


def _holders(title: Title, document: Document, desk: Desk) -> Iterator[Tenure]:
    """Who holds an office of that kind, in the country told or in one that the draft names."""
    country = title.country or of_one_country(title, desk.knowledge)
    named = {
        each.entity.country or each.entity.id.removeprefix("state:")
        for each in document.mentions
        if each.kind in ("state", "people") and each.entity is not None
    }
    for code in [country] if country else sorted(named):
        for post in desk.knowledge.offices(title.role, code, title.unit):
            yield from (
                each for each in desk.knowledge.holders(post.id, desk.day) if each.until or confirmed_on(each, desk.day)
            )
