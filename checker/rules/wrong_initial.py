"""wrong-initial: a known person's middle initial that is another letter.

"Chief Justice John D. Roberts" is John G. Roberts. Speaks only where the reference writes the person with one middle
initial, an office of theirs stands beside the name, and nobody known bears the name as written.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.link import fits
from checker.knowledge.fold import fold
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Entity, Evidence, Hit, Knowledge, Mention, Severity, Span, Suggestion, Title

_INITIALLED = regex(
    r"\b(?P<first>[A-Z][a-z]+)\s(?P<initial>[A-Z])\.\s(?P<last>(?:Mc|Mac|O['’]|De|Van\s)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b"
    r"(?!\s(?!Jr|Sr|II)[A-Z][a-z])"
)
_BESIDE = 60


@rule("wrong-initial", on=Document, category="name", severity=Severity.WARNING)
def wrong_initial(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A middle initial that is not the one the office-holder bears.

    Papers that print middle initials correct them often. Read beside the person's office only.

    ```bad 2017-01-23
    The oath was administered by Chief Justice John [[D]]. Roberts Jr. on the steps.
    ```
    ```bad 2013-02-02
    John [[H]]. Kerry, the secretary of state, flew to Cairo. President Donald [[R]]. Trump came later.
    ```
    ```bad 2021-02-02
    Lloyd [[B]]. Austin, the defense secretary, visited the wall; President Joseph [[A]]. Biden Jr. did not.
    ```
    ```good 2017-01-23
    The oath was administered by Chief Justice John G. Roberts Jr. on the steps.
    ```
    ```good 2013-02-02
    John H. Kerry, a plumber, and John D. Roberts, a judge of the county, met President Barack Obama.
    ```
    ```good 2021-02-02
    Lloyd J. Austin III, the defense secretary, met President Joseph R. Biden Jr. and John F. Kerry.
    ```
    ```good 1984-06-06
    George P. Shultz, the secretary of state, met Caspar W. Weinberger, the defense secretary.
    ```
    ```good 1998-01-27
    President William J. Clinton met Samuel R. Berger; Harry S. Truman's daughter came.
    ```
    """
    for found in _INITIALLED.finditer(document.prose):
        at = Span(*found.span("initial"))
        if document.quoted(at):
            continue
        plain = f"{found['first']} {found['last']}"
        written = f"{found['first']} {found['initial']}. {found['last']}"
        if _borne(written, desk.knowledge):
            continue
        bearers = desk.knowledge.named([plain]).get(plain, ())
        if len(bearers) != 1:
            continue
        right = _initial(bearers[0], found["first"], found["last"], desk.knowledge)
        if right and right != found["initial"] and _office_beside(found.span(), bearers[0], document, desk):
            told = f"The reference writes {found['first']} {right}. {found['last']}."
            evidence = Evidence(told, "knowledge", bearers[0].name, verdict="refuted")
            yield Hit(at, told, 0.85, (Suggestion(at, right),), (evidence,))


def _borne(written: str, knowledge: Knowledge) -> bool:
    """Whether somebody known is written just so; another spelling that sounds alike is not."""
    wanted = fold(written)
    bearers = knowledge.named([written]).get(written, ())
    return any(fold(name) == wanted for each in bearers for name in (each.name, *knowledge.aliases(each.id)))


def _initial(person: Entity, first: str, last: str, knowledge: Knowledge) -> str:
    """The one middle initial that the reference has for the person; "" where it has none or several."""
    found = set()
    for name in (person.name, *knowledge.aliases(person.id)):
        words = name.replace(".", "").split()
        if len(words) < 3 or words[0] != first or last not in words:
            continue
        between = words[1 : words.index(last)]
        if between:
            found.add(between[0][0] if len(between) == 1 else "?")
    return found.pop() if len(found) == 1 and found != {"?"} else ""


def _office_beside(where: tuple[int, int], person: Entity, document: Document, desk: Desk) -> bool:
    """Whether an office that the person has held stands right before or behind the name."""
    start, end = where
    for mention in document.mentions_in(Span(max(0, start - _BESIDE), end + _BESIDE)):
        title = mention.value
        if mention.kind != "office" or not isinstance(title, Title) or not title.role:
            continue
        if _right_beside(mention, start, end, document) and any(
            fits(each, title, desk.knowledge) for each in desk.knowledge.tenures(person.id)
        ):
            return True
    return False


def _right_beside(office: Mention, start: int, end: int, document: Document) -> bool:
    before = document.prose[office.span.end : start]
    behind = document.prose[end : office.span.start]
    return (office.span.end <= start and before in (" ", ", ")) or (
        office.span.start >= end and regex(r"(?:\s(?:Jr|Sr)\.?|\sI{2,3})?,\s(?:the\s)?").fullmatch(behind) is not None
    )
