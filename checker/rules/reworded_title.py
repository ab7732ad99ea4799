"""reworded-title: a known office-holder under a title whose words are near-synonyms of the right one.

"Overseas Priest Hakan Fidan" is what rewording programs make of a foreign minister. Compares the words beside the
name with the titles of the offices that the person has held; knows near-synonyms and which words stand together in
print. Titles that exist anywhere, and what a job is rightly called ("army head"), are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from checker.annotate.link import SAME_OFFICE
from checker.annotate.offices import forms_of
from checker.patterns import regex
from checker.phrases.grams import Grams, shipped
from checker.references.phrases import cased
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Mention, Severity, Span, Suggestion, Tenure

_BEFORE = regex(r"(?:^|[\s“\"'‘(])(?P<title>[A-Za-z][A-Za-z-]+(?:\s[A-Za-z][A-Za-z-]+){1,3})\s$")
_AFTER = regex(
    r",\s(?:the|an?|(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}['’]s?|who\sis\s(?:the|an?|[A-Z]\w+['’]s))\s"
    r"(?:(?:US|U\.S\.|UK|EU|UN|[A-Z][a-z]+(?:an|ish|ese|ch|i))\s)?"
    r"(?P<title>[A-Za-z][a-z-]+(?:\s[A-Za-z][a-z-]+){1,3})(?=[,.;:]|\s(?:who|and|in|on|at|said|led|told)\b)"
)
_CHIEFS = frozenset(
    "chief head boss leader director manager spokesman spokeswoman commander captain officer official"
    " chairman chair aide adviser advisor envoy politician lawmaker coach".split()
)
"""Words that rightly end many a title the tables do not list."""
_ON_TRIAL = frozenset("acting interim caretaker deputy vice former late then future incoming outgoing".split())
"""First words that go with any title, in whatever word for it."""
_LIKE = 0.35
_AROUND = timedelta(days=3650)


@rule("reworded-title", on=Mention, category="office-form", severity=Severity.WARNING)
def reworded_title(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An office-holder's title with near-synonyms in the place of its words.

    Only beside somebody the reference knows in such an office, and only where nobody writes the words so.

    ```bad 2025-06-02
    Turkish [[Overseas Priest]] Hakan Fidan sat between them. Rustem Umerov, Ukraine's [[protection clergyman]], led.
    ```
    ```bad 2019-07-24
    The queen received [[Prime Clergyman]] Boris Johnson in London.
    ```
    ```bad 2015-07-14
    John Boehner, the [[Loudspeaker of the Home]], objected. Mohammad Javad Zarif, Iran's [[overseas cleric]], left.
    ```
    ```bad 2014-03-01
    Sergei Lavrov, the [[overseas clergyman]], flew to Paris.
    ```
    ```good 2025-06-02
    Turkish Foreign Minister Hakan Fidan sat between them. Rustem Umerov, Ukraine's defence minister, led.
    ```
    ```good 2019-07-24
    The queen received Tory leader Boris Johnson, the party head, and old friend Boris Johnson's aides in London.
    ```
    ```good 2014-03-01
    Sergei Lavrov, the top diplomat, flew to Paris with army chief Valery Gerasimov, the general's old comrade.
    ```
    ```good 1999-08-10
    President Boris Yeltsin named as acting premier Vladimir Putin, the director of the security service.
    ```
    ```good 2009-05-05
    Angela Merkel, the chancellor, and Labour Party boss Gordon Brown, a vicar's son, met.
    ```
    ```good 2012-08-13
    Talks went on for hours. Sean Chen, the Taiwanese Premier, said on the steps that it was a good day.
    ```
    ```good 1994-05-10
    Nelson Mandela, the African statesman, and Archbishop Desmond Tutu, a parish priest once, danced.
    ```
    """
    lone = mention.candidates[0] if len(mention.candidates) == 1 else None
    person = mention.entity or lone
    if mention.kind != "person" or person is None or document.quoted(mention.span):
        return
    for at, words in _beside(mention, document):
        plain = words.lower().split()
        if plain[0] in _ON_TRIAL:
            continue
        if forms_of(" ".join(plain), desk.knowledge) or any(each.kind == "people" for each in document.mentions_in(at)):
            continue
        terms = desk.knowledge.tenures(person.id)
        if any(" ".join(plain) in each.office.title.casefold() for each in terms):
            continue
        for tenure in _held(terms, document.day):
            right = _meant(plain, tenure, desk.knowledge)
            if right:
                better = cased(right, words) if words[0].isupper() else right
                told = f"{person.name}: {tenure.office.title}. No office is called “{words}”."
                evidence = Evidence(
                    f"{person.name}: {tenure.office.title}", "knowledge", tenure.source, tenure.url,
                    tenure.since, tenure.until, tenure.known_until,
                )  # fmt: skip
                yield Hit(at, told, 0.9, (Suggestion(at, better),), (evidence,))
                return


def _beside(mention: Mention, document: Document) -> Iterator[tuple[Span, str]]:
    """What may be the title: the last words before the name, the first of an apposition after it."""
    start = max(0, mention.span.start - 60)
    before = _BEFORE.search(document.prose[start : mention.span.start])
    if before:
        words = before["title"].split()
        for count in (2, 3):
            if len(words) >= count:
                text = " ".join(words[-count:])
                end = start + before.end("title")
                yield Span(end - len(text), end), text
    after = _AFTER.match(document.prose, mention.span.end)
    if after:
        yield Span(*after.span("title")), after["title"]


def _held(tenures: tuple[Tenure, ...], day: date) -> Iterator[Tenure]:
    """Offices held on the day or some years around it, the latest first."""
    for tenure in reversed(tenures):
        if (tenure.since is None or tenure.since <= day + _AROUND) and (
            tenure.until is None or tenure.until >= day - _AROUND
        ):
            yield tenure


def _meant(plain: list[str], tenure: Tenure, knowledge: Knowledge) -> str:
    """The title of the office that the words stand for, word by word; "" where they stand for none."""
    grams = shipped()
    if any(_seen(grams, one, two) for one, two in pairwise(plain)):
        return ""
    roles = SAME_OFFICE.get(tenure.office.role, (tenure.office.role,))
    for words in _titles(knowledge, roles, tenure.office.country, len(plain)):
        alike = [_near(grams, word, other) for word, other in zip(plain, words, strict=True)]
        put_in = sum(word != other for word, other in zip(plain, words, strict=True))
        if all(alike) and put_in > (1 if plain[-1] in _CHIEFS and plain[-1] != words[-1] else 0):
            return " ".join(words)
    return _turned(plain, tenure, roles, knowledge)


def _turned(plain: list[str], tenure: Tenure, roles: tuple[str, ...], knowledge: Knowledge) -> str:
    """A title with "of" whose two nouns are told the other way round: "state clerk", a secretary of state."""
    if len(plain) != 2:
        return ""
    for words in _titles(knowledge, roles, tenure.office.country, 3):
        if words[1] == "of" and _near(shipped(), plain[0], words[2]) and _near(shipped(), plain[1], words[0]):
            return " ".join(words) if plain[1] != words[0] else ""
    return ""


def _titles(knowledge: Knowledge, roles: tuple[str, ...], country: str, length: int) -> list[tuple[str, ...]]:
    """Every title of so many words for such an office, those of the country first."""
    forms = [each for each in knowledge.titles() if each.role in roles and not each.right]
    forms.sort(key=lambda each: (country not in each.countries, bool(each.countries)))
    return [words for each in forms if len(words := tuple(each.words.split())) == length]


def _near(grams: Grams, word: str, other: str) -> bool:
    if word == other:
        return True
    one, two = grams.word(word), grams.word(other)
    if one is None or two is None:
        return False
    return max(grams.near(one).get(two, 0.0), grams.near(two).get(one, 0.0)) >= _LIKE


def _seen(grams: Grams, first: str, second: str) -> bool:
    one, two = grams.word(first), grams.word(second)
    lift = grams.lift(one, two) if one is not None and two is not None else None
    return lift is not None and lift > 0.5
