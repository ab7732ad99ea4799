"""A knight's or dame's style put before the surname."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_STYLE = regex(r"\b(?P<style>Sir|Dame)\s(?P<name>[A-Z][\w’'-]*[a-z])\b(?!['’]?\s[A-Z]|-)")
_POSSESSIVE = regex(r"['’]s?$")


@rule("sir-surname", on=Document, category="name", severity=Severity.WARNING)
def sir_surname(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """ "Sir" or "Dame" before a surname alone: the style goes with the first name.

    Sir Keir, never Sir Starmer. Flagged only where the draft itself gives the full name.

    ```bad 2024-08-01
    Keir Starmer visited Southport. [[Sir Starmer]] laid flowers and was heckled.
    ```
    ```bad 1993-12-08
    Sir Anthony Hopkins came to London for the film. [[Sir Hopkins]] stayed a night.
    ```
    ```bad 2000-05-16
    Judi Dench was there, and [[Dame Dench]] spoke of the theatre in York.
    ```
    ```good 2024-08-01
    Keir Starmer visited Southport. Sir Keir laid flowers and was heckled.
    ```
    ```good 1993-12-08
    Sir Anthony Hopkins came to London. Sir Anthony stayed a night.
    ```
    ```good 2011-04-29
    David Beckham was there; Sir David Attenborough was not, and Sir Elton sang.
    ```
    ```good 1965-01-30
    Winston Churchill is dead. Sir Winston's coffin lay in Westminster; Sir Churchill Downs ran in Kentucky.
    ```
    ```good 2019-09-09
    George Martin met Sir George; his son Martin George called him Sir Martin in jest.
    ```
    """
    if "Sir " not in document.prose and "Dame " not in document.prose:
        return
    styled = [found for found in _STYLE.finditer(document.prose) if not document.quoted(Span(*found.span()))]
    if not styled:
        return
    full: dict[str, set[str]] = {}
    given: set[str] = set()
    for name in names.find(document):
        if name.given:
            full.setdefault(name.last, set()).add(name.given[0])
            given.update(name.given)
    for found in styled:
        last = _POSSESSIVE.sub("", found["name"])
        first = full.get(last, set())
        if len(first) == 1 and last not in given:
            span = Span(found.start(), found.start("name") + len(last))
            right = f"{found['style']} {next(iter(first))}"
            yield Hit(span, f"The style goes with the first name: “{right}”.", 0.9, (Suggestion(span, right),))
