"""headline-age: somebody dies at one age in the headline and at another in the body.

Reads headlines such as "… Dies at 101" and "…, 82, is dead". Speaks only where the body gives an age at death, or the
age beside the surname, and nowhere the headline's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span

_DIES = regex(
    r"(?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})[^\n]{0,80}?\b(?:[Dd]ies|[Dd]ead|[Dd]ied)\s(?:at|aged)\s(?P<age>\d{2,3})\b"
    r"|(?P<who2>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3}),\s(?P<age2>\d{2,3}),\s(?:[Dd]ies|[Ii]s\s[Dd]ead)\b"
)
_AGED = regex(
    r"\b(?:[Hh]e|[Ss]he)\swas\s(?P<a>\d{2,3})(?=[.,;]|\syears\sold|$)"
    r"|\bdied\b[^.;:]{0,60}?\b(?:aged|at\sthe\sage\sof|at\sage|at)\s(?P<b>\d{2,3})(?=[.,;]|\s(?:after|in|on|at|of|from)\b|$)"
)
_DEATH = regex(r"\b(?:died|dead|death|dies)\b")
_OTHERS = regex(r"\b(?:when|wife|husband|son|daughter|brother|sister|mother|father|then)\b")


@rule("headline-age", on=Document, category="contradiction", severity=Severity.WARNING)
def headline_age(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """An age at death in the headline that the body does not bear out.

    ```bad 2024-12-30
    Jimmy Carter, Peacemaker and 39th President, Dies at [[101]]

    The former president died on Sunday at his home in Plains, his son said. He was 100.
    ```
    ```bad 1999-03-08
    Stanley Kubrick, [[78]], dies in England

    Film director Stanley Kubrick, who made 13 films, died at the age of 70 on Sunday.
    ```
    ```bad 2013-12-06
    Nelson Mandela dead at [[96]]

    Mr Mandela died on Thursday evening. He was 95 years old.
    ```
    ```good 2024-12-30
    Jimmy Carter, 39th President, Dies at 100

    The former president died on Sunday. He was 100. His wife, Rosalynn, died in 2023 at 96.
    ```
    ```good 2013-12-06
    Nelson Mandela dies at 95

    Mr Mandela died on Thursday. He was 44 when he went to prison, aged 71 when he came out.
    ```
    ```good 2005-02-11
    Arthur Miller, 89, Is Dead

    The playwright's second play opened in 1947. He was 32, and famous.
    ```
    ```good 2017-07-14
    Liu Xiaobo dies at 61

    The laureate died on Thursday aged 61. His friend of many years in Shenyang, the poet, died at 70.
    ```
    ```good 1997-09-01
    Princess, 36, dies in Paris crash

    Her companion Dodi Fayed was killed too. He was 42.
    ```
    """
    title = next((block for block in document.blocks[:2] if block.kind in ("title", "heading")), None)
    if title is None:
        return
    head = title.span.of(document.prose)
    told = _DIES.search(head)
    if told is None:
        return
    group = "age" if told["age"] else "age2"
    body = document.prose[title.span.end :]
    if re.search(rf"\b{told[group]}\b", body):
        return
    ages = [found for found in _AGED.finditer(body) if _of_the_dead(found, body)]
    years = {int(found["a"] or found["b"]) for found in ages}
    if len(years) != 1 or abs(next(iter(years)) - int(told[group])) > 15:
        return
    at = Span(*told.span(group)).shifted(title.span.start)
    yield Hit(at, f"The headline gives {told[group]} as the age, the body {next(iter(years))}.", 0.85)


def _of_the_dead(found: re.Match[str], body: str) -> bool:
    """Whether the age is of the one who died: nobody else in its sentence, and a death in it or the one before."""
    start = max(body.rfind(". ", 0, found.start()), body.rfind("\n", 0, found.start())) + 1
    end = body.find(".", found.end())
    earlier = max(body.rfind(". ", 0, max(0, start - 2)), body.rfind("\n", 0, max(0, start - 2))) + 1
    own = body[start : end if end >= 0 else len(body)]
    return not _OTHERS.search(own) and bool(found["b"] or _DEATH.search(body[earlier:start]))
