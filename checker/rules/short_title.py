"""short-title: the head of an organisation given a lesser office than the one held.

Knows who is or was secretary-general of a body, from the tables of offices. A body has many
secretaries, so it speaks only beside a person who heads that body.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion

_HEAD = "secretary-general"
_BEFORE = regex(r"\b(?P<body>[A-Z][\w.]*(?:\s(?:of\s|the\s)*[A-Z]\w+){0,3}?)(?:['’]s)?\s(?P<word>[Ss]ecretary),?\s$")
_BODIES = {
    "un": ("UN", "U.N.", "United Nations"), "nato": ("NATO", "Nato"), "osce": ("OSCE",), "opec": ("OPEC", "Opec"),
    "arab-league": ("Arab League", "League of Arab States"), "asean": ("ASEAN", "Asean"),
    "commonwealth": ("Commonwealth",), "council-of-europe": ("Council of Europe",), "oecd": ("OECD",),
    "interpol": ("Interpol", "INTERPOL"), "amnesty-international": ("Amnesty International", "Amnesty"),
}  # fmt: skip
_WIDTH = 44


@rule("short-title", on=Mention, category="office-form", severity=Severity.WARNING)
def short_title(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """The head of an organisation called its secretary.

    NATO and the United Nations have many secretaries and one secretary-general. Only beside a
    person who heads or headed the body named.

    ```bad 2025-06-01
    [[NATO Secretary]] Mark Rutte met ministers in Brussels.
    ```
    ```bad 2005-06-01
    [[UN Secretary]] Kofi Annan arrived in Khartoum on Friday.
    ```
    ```bad 2012-06-01
    The [[U.N. secretary]], Ban Ki-moon, condemned the attack; [[NATO secretary]] Anders Fogh Rasmussen agreed.
    ```
    ```good 2025-06-01
    NATO Secretary-General Mark Rutte and NATO Secretary General Rutte are the same man.
    ```
    ```good 2025-06-01
    At NATO, Secretary Rubio met Mark Rutte. The US secretary of state, Marco Rubio, left.
    ```
    ```good 2005-06-01
    UN Under-Secretary Jan Egeland arrived; UN Deputy Secretary-General Louise Frechette did not.
    ```
    ```good 2019-03-03
    A NATO secretary, Anna Berg, typed the letter. UN secretary Maria Lopez read it.
    ```
    ```good 1988-01-01
    Navy Secretary John Lehman resigned; Cabinet Secretary Robin Butler stayed.
    ```
    """
    if mention.kind != "person" or document.quoted(mention.span):
        return
    start = max(0, mention.span.start - _WIDTH)
    before = _BEFORE.search(document.prose[start : mention.span.start])
    people = (mention.entity,) if mention.entity else mention.candidates
    if before is None or not people:
        return
    bodies = [body for body, names in _BODIES.items() if before["body"].removeprefix("The ") in names]
    for person in people:
        for held in desk.knowledge.tenures(person.id):
            headed = held.office.role == _HEAD and {held.office.unit, held.office.country} & set(bodies)
            if headed and (held.since is None or held.since <= document.day):
                span = Span(before.start("body"), before.end("word")).shifted(start)
                word = Span(*before.span("word")).shifted(start)
                right = "Secretary-General" if before["word"][0] == "S" else "secretary-general"
                evidence = Evidence(f"{person.name}: {held.office.title}", "knowledge", held.source, since=held.since)
                message = f"{person.name} is no secretary but the secretary-general: write “{right}”."
                yield Hit(span, message, 0.93, (Suggestion(word, right),), (evidence,))
                return
