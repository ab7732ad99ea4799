"""wrong-first-name: the holder of an office with somebody else's first name.

Knows who holds an office that only one person holds. Speaks only where the surname is the holder's, nobody known
bears the name as written, and the first name is no short or foreign form of the right one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.fold import fold, surnames
from checker.knowledge.nicknames import NICKNAMES
from checker.patterns import regex
from checker.references.titled import LATELY, holders, one_land, shared, told_of
from checker.rules import rule
from checker.spelling import names
from checker.spelling.names import Name
from checker.types import Desk, Document, Evidence, Hit, Severity, Span, Suggestion, Tenure

_HEDGE = regex(
    r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|late|deputy|vice|shadow|acting|future|next|incoming|previous|old|first)[ -]+$"
)
_SOUND = str.maketrans({"y": "i", "j": "i", "k": "c", "q": "c", "w": "v", "z": "s", "h": None})


@rule("wrong-first-name", on=Document, category="name", severity=Severity.WARNING)
def wrong_first_name(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """The holder of an office under the right surname and a wrong first name.

    Only beside an office that one person holds, and that person's surname. Short forms (Bill, Toni), initials,
    second first names and other ways of writing a name from another alphabet are left alone.

    ```bad 2016-08-04
    The Chancellor of the Exchequer, [[Peter]] Hammond, said the two would talk.
    ```
    ```bad 1980-05-05
    Vice-President [[Dale]] Mondale is to represent the United States at the funeral in Belgrade.
    ```
    ```bad 2016-08-04
    Russian Foreign Minister [[Viktor]] Lavrov spoke in Moscow.
    ```
    ```bad 2025-06-14
    German Chancellor [[Joachim]] Merz met Canadian Prime Minister [[Jim]] Carney on Monday.
    ```
    ```bad 1984-12-16
    The British prime minister, [[Mary]] Thatcher, liked the guest from Moscow.
    ```
    ```bad 1993-01-02
    It was settled between [[Viktor]] Klaus, the Czech prime minister, and his Slovak colleague.
    ```
    ```bad 2023-11-13
    Rishi Sunak, Britain's prime minister, kept [[James]] Hunt as chancellor.
    ```
    ```good 2023-11-13
    Rishi Sunak, Britain's prime minister, kept Jeremy Hunt as chancellor; the team kept James Hunt as a driver.
    ```
    ```good 2016-08-04
    The Chancellor of the Exchequer, Philip Hammond, met Russian Foreign Minister Sergey Lavrov.
    ```
    ```good 2025-06-14
    The chancellor's wife, Charlotte Merz, met Diana Carney, an economist.
    ```
    ```good 1998-05-05
    President William Clinton met British Prime Minister Anthony Blair and Chancellor Helmut Kohl.
    ```
    ```good 2003-03-03
    Former President George H. W. Bush wrote to President George W. Bush.
    ```
    ```good 2019-04-04
    Ukrainian President Volodymyr Zelenskiy will meet Polish President Andrzej Duda.
    ```
    """
    for name in names.find(document):
        if not name.given or document.quoted(name.span):
            continue
        known = name.mention
        if known is not None and known.kind == "person" and (known.entity is not None or known.candidates):
            continue
        before, behind = names.office_before(name, document), names.office_behind(name, document)
        office = before[0] if before else behind
        if office is None or _HEDGE.search(document.prose[: office.span.start][-16:]):
            continue
        bare = not told_of(office, desk) and not one_land(office, document)
        for tenure in holders(office, document, desk, lately=LATELY):
            if bare and shared(tenure.person, desk):
                continue
            if _is_other(name, tenure, desk):
                yield _hit(name, tenure)
                break


def _hit(name: Name, tenure: Tenure) -> Hit:
    right = tenure.person.name
    first = right.split()[0]
    at = Span(name.at.start - len(" ".join(name.given)) - 1, name.at.start - 1)
    evidence = Evidence(
        f"{right}: {tenure.office.title}", "knowledge", tenure.source, tenure.url,
        tenure.since, tenure.until, tenure.known_until, "refuted",
    )  # fmt: skip
    told = f"The reference has {right} in this office, and nobody called {' '.join(name.given)} {name.last}."
    return Hit(at, told, 0.88, (Suggestion(at, first),), (evidence,))


def _is_other(name: Name, tenure: Tenure, desk: Desk) -> bool:
    """Whether the surname is the holder's and the first name none of the holder's."""
    person = tenure.person
    if fold(name.last) not in surnames(person.name, person.country) or len(name.last) < 4:
        return False
    known = {word for each in (person.name, *desk.knowledge.aliases(person.id)) for word in fold(each).split()}
    written = fold(name.given[0])
    if len(written) < 3 or any(_same(written, word) for word in known):
        return False
    return not desk.knowledge.named([f"{name.given[0]} {name.last}"])


def _same(one: str, other: str) -> bool:
    """Whether two first names may be one: short forms, endings, transliterations."""
    if one == other or NICKNAMES.get(one, one) == NICKNAMES.get(other, other):
        return True
    first, second = (each.translate(_SOUND) for each in (one, other))
    return first[:4] == second[:4] or first.startswith(second) or second.startswith(first)
