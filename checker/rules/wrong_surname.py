"""wrong-surname: the holder of an office with somebody else's surname: "Secretary of State John Foster Dallas".

Knows who holds an office that only one person holds. Speaks only where the first names are the holder's and nobody
known bears the name as written. Behind a title without a country only a holder of a country that the draft
names counts, under two first names or a double one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.fold import fold, surnames
from checker.patterns import regex
from checker.references.tenures import of_title
from checker.references.titled import SOME, holders, told_of
from checker.rules import rule
from checker.spelling import names
from checker.spelling.letters import letters_apart
from checker.spelling.names import Name
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Suggestion, Tenure, Title

_HEDGE = regex(
    r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|late|deputy|vice|shadow|acting|future|next|incoming|previous|old|first)[ -]+$"
)
MANY = 40
NEAR = 3
"""Letters that a surname has more of, for two slips to be few."""


@rule("wrong-surname", on=Document, category="name", severity=Severity.WARNING)
def wrong_surname(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """The holder of an office under the right first names and a wrong surname.

    ```bad 1957-10-06
    Secretary of State John Foster [[Dallas]] saw the Russians in Washington.
    ```
    ```bad 2025-05-06
    In Germany it took two rounds. President Frank-Walter [[Meier]] swore him in.
    ```
    ```bad 2019-07-25
    British Prime Minister Boris [[Johnston-Smith]] met the queen. Canada's prime minister, Justin [[Thibault]], wrote.
    ```
    ```bad 2018-07-12
    Britain's cabinet met. Foreign Secretary Jeremy [[Hunter]] flew to Tehran.
    ```
    ```bad 2025-08-01
    Alexander [[Stubbs]], the Finnish president, spoke in Helsinki.
    ```
    ```bad 2025-08-01
    The accords were signed on 1 August 1975. President Gerald [[Carter]] signed for the United States.
    ```
    ```good 1957-10-06
    Secretary of State John Foster Dulles saw the Russians. Secretary of State John Smith of Ohio's state house left.
    ```
    ```good 2025-05-06
    President Frank-Walter Steinmeier swore him in; the president of the chess club, Frank-Walter Meier, did not.
    ```
    ```good 2019-07-25
    Former British Prime Minister Boris Baker never existed. British Prime Minister Theresa May left.
    ```
    ```good 2009-01-21
    President Barack Obama and French President Nicolas Sarkozy spoke. Justice Minister Nicolas Blanc was away.
    ```
    ```good 1998-05-05
    Prime Minister Tony Blair met Tony Banks, the sports minister.
    ```
    """
    for name in names.find(document):
        known = name.mention
        if not name.given or document.quoted(name.span):
            continue
        if known is not None and known.kind == "person" and (known.entity is not None or known.candidates):
            continue
        before, behind = names.office_before(name, document), names.office_behind(name, document)
        office = before[0] if before else behind
        if office is None or _HEDGE.search(document.prose[: office.span.start][-16:]):
            continue
        for tenure in holders(office, document, desk, SOME):
            if _is_other(name, tenure, desk) and _told(name, tenure, office, desk):
                yield _hit(name, tenure)
                break


def _hit(name: Name, tenure: Tenure) -> Hit:
    right = tenure.person.name
    evidence = Evidence(
        f"{right}: {tenure.office.title}", "knowledge", tenure.source, tenure.url,
        tenure.since, tenure.until, tenure.known_until, "refuted",
    )  # fmt: skip
    told = f"The reference has {right} in this office, and nobody called {' '.join(name.given)} {name.last}."
    better = right.split(" ", len(name.given))[-1]
    return Hit(name.at, told, 0.86, (Suggestion(name.at, better),), (evidence,))


def _told(name: Name, tenure: Tenure, office: Mention, desk: Desk) -> bool:
    """Whether the holder is told well enough: by the office's country or body, two first names, a surname all but
    right, or one that another holder bears."""
    double = len(name.given) > 1 or "-" in name.given[0]
    return double or told_of(office, desk) or _all_but(name.last, tenure) or _mixed(name.last, office, desk)


def _mixed(last: str, office: Mention, desk: Desk) -> bool:
    """Whether the surname is that of another holder of the very office: "President Gerald Carter"."""
    bearers = desk.knowledge.surnamed([last]).get(last, ())
    title = office.value
    if len(bearers) > MANY or not isinstance(title, Title):
        return False
    return any(of_title(desk.knowledge.tenures(each.id), title, desk.knowledge) for each in bearers)


def _all_but(last: str, tenure: Tenure) -> bool:
    right = fold(tenure.person.name.split()[-1])
    return len(right) > NEAR and letters_apart(fold(last), right, 2) <= 2


def _is_other(name: Name, tenure: Tenure, desk: Desk) -> bool:
    """Whether the first names are the holder's and the surname is not."""
    person = tenure.person
    given = fold(" ".join(name.given))
    if len(given) < 4 or fold(name.last) in surnames(person.name, person.country):
        return False
    whole = {fold(each) for each in (person.name, *desk.knowledge.aliases(person.id))}
    if not any(each.startswith(f"{given} ") and " " not in each[len(given) + 1 :] for each in whole) or any(
        fold(name.last) in each.split() for each in whole
    ):
        return False
    written = f"{' '.join(name.given)} {name.last}"
    bearers = desk.knowledge.named([written]).get(written, ())
    return not any(fold(written) in (fold(each.name), *map(fold, desk.knowledge.aliases(each.id))) for each in bearers)
