"""A surname that takes the floor and was never introduced."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.types import Desk, Document, Hit, Severity

_SAID = regex(r"\s(?:said|says|told|added|wrote|argued|explained|insisted|warned|replied|testified)\b")


@rule("never-introduced-surname", on=Document, category="name", severity=Severity.NOTE)
def never_introduced_surname(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """Someone speaks by surname alone, and the draft nowhere says who that is.

    Cutting a paragraph often cuts the introduction. People the reference knows by one
    name, places and bodies that "say" things, and names given in full anywhere are fine.

    ```bad 2025-06-01
    The bridge fell near Maputo. “It was old,” [[Macuacua]] said.
    ```
    ```bad 1984-03-12
    The pits closed on Monday. [[Ollerenshaw]] told the miners to go home.
    ```
    ```bad 2018-07-10
    All twelve boys left the cave. On Tuesday [[Osotthanakorn]] said they were well.
    ```
    ```good 2025-06-01
    The engineer Abel Macuacua inspected the bridge. “It was old,” Macuacua said.
    ```
    ```good 1984-03-12
    Scotland said no. Downing Street said little; Parliament told the miners to go home.
    ```
    ```good 2018-07-10
    Mr Osotthanakorn led the search. On Tuesday Osotthanakorn said they were well.
    ```
    ```good 2001-01-21
    Reuters said, Microsoft added and Moscow warned that the net was slow.
    ```
    ```good 1994-07-18
    Brazil said little. The Brazilian Football Confederation told reporters that Bahia added nothing.
    ```
    """
    found = names.find(document)
    introduced = {name.last for name in found if name.given or name.titled}
    introduced |= {word for name in found for word in name.given}
    done: set[str] = set()
    for name in found:
        if name.given or name.titled or name.last in introduced or name.last in done or len(name.last) < 5:
            continue
        if (
            name.mention is not None
            or not _SAID.match(document.prose, name.at.end)
            or not _surname(name, desk)
        ):
            continue
        done.add(name.last)
        yield Hit(name.at, f"Who is {name.last}? The draft gives no first name and no office.", 0.6)


def _surname(name: names.Name, desk: Desk) -> bool:
    """Whether the word is neither a word of English nor a name the reference knows by itself."""
    from checker import spelling

    return not spelling.known(name.last.lower()) and not desk.knowledge.named([name.last]).get(name.last)
