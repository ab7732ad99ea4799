"""wrong-office: a person given an office they do not hold on that day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.claims.offices import FORMER, HELD, HOLDS, NEXT
from checker.patterns import regex
from checker.references.phrases import day_words
from checker.references.strangers import FIRST_NAME
from checker.references.that_year import IN_YEAR
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Suggestion, Verdict
from checker.verify import DOUBTED

_OWN = regex(r"\b(?:his|her|its|their|my|your|whose|later|eventual|future)\s+(?:own\s+)?$", re.I)
_INDEFINITE = regex(r"\ban?\s+$", re.I)
_IMAGINED = regex(r"\b(?:would|could|might|should|if|were to|imagine|hypothetical|potential)\b", re.I)
_SAYS = regex(r"\b(?:said|says|told|tells|warned|announced|promised|insisted|added|wrote)\b|\bthat\b|;")
"""What is said is no longer about who says it: "President X said that tariffs would come"."""
_COMING = regex(
    r"\b(?:takes? (?:office|over|up)|(?:be|is|are|being|get) sworn in|inaugurat\w+|assumes?|succeeds?|replaces?|"
    r"will (?:be|become|take|serve|succeed|replace|start)|(?:is|are|was|were) (?:to|due to|set to|about to)|"
    r"designate)\b",
    re.I,
)
"""An office about to be taken: "Governor Paterson takes office on Monday"."""
_LOUD = frozenset(("refuted", "outdated", "premature"))


@rule("wrong-office", on=Verdict, category="title", severity=Severity.WARNING)
def wrong_office(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A person given an office they do not hold on that day.

    An error where the tables vouch for it: the person's time in the office had ended or not
    begun, or somebody else held it. A former American office-holder addressed by the old title
    is at most a note, and so are a speaker's words in a quotation. Acting, designate, shadow
    and candidate office-holders are left alone, and so is every time the tables do not cover.

    ```bad 2025-06-14
    The [[European Central Bank, led by Mario Draghi]], cut rates; NATO, headed by Mark Rutte, met on Monday.
    ```
    ```bad 2020-01-01
    [[Antonio Guterres, the secretary-general of the United States]], spoke in New York.
    ```
    ```bad 2014-07-18
    Mark Rutte, the Dutch prime minister, flew home. [[Tony Abbott, his Austrian counterpart]], told parliament so.
    ```
    ```bad 2003-08-20
    British Foreign Secretary Jack Straw and his [[Russian counterpart, Sergei Lavrov]], condemned the attack.
    ```
    ```bad 2025-06-01
    [[Donald Trump, the US senator]], has been trying to broker a deal.
    ```
    ```bad 2025-06-01
    [[German Chancellor Olaf Scholz]] received the delegation in Berlin on Monday.
    ```
    ```bad 2024-06-01
    [[US Secretary of State Marco Rubio]] will travel to Tokyo on Friday.
    ```
    ```bad 2012-03-05
    [[UN Secretary-General Kofi Annan]] said on Monday that aid was on its way.
    ```
    ```bad 2026-03-10
    [[Mark Rutte, the Dutch prime minister]] and NATO secretary general, came for lunch.
    ```
    ```bad 2018-07-16
    [[Emmanuel Macron, the French prime minister]], and Kolinda Grabar-Kitarovic embraced the players.
    ```
    ```bad 1969-07-21
    [[President Johnson]] spoke to the astronauts by radio telephone from the White House.
    ```
    ```bad 2017-11-22
    [[Robert Mugabe resigned as president of Zambia]] on Tuesday after 37 years in power.
    ```
    ```bad 2015-12-14
    The text was gavelled through by [[Laurent Fabius, the French environment minister]].
    ```
    ```bad 2019-07-17
    [[Ursula von der Leyen was elected president of the European Council]] by the Parliament on Tuesday.
    ```
    ```bad 2022-09-09
    In 2011 she laid a wreath in Dublin with the [[Irish President Mary Robinson]].
    ```
    ```bad 2018-06-12
    [[South Korean President Kim Dae-jung]], who met the North's leader in April, welcomed the outcome.
    ```
    ```bad 1989-11-10
    [[Helmut Kohl, the chancellor of East Germany]], broke off a visit to Warsaw.
    ```
    ```bad 2023-04-04
    Finland would be safer, said [[Jens Stoltenberg, the former secretary general of NATO]].
    ```
    ```bad 1995-06-20
    [[French President Helmut Kohl]] left for Moscow on Tuesday.
    ```
    ```good 2025-06-01
    Donald Trump, the US president, has been trying to broker a deal.
    ```
    ```good 2025-06-01
    In 2010, Prime Minister Gordon Brown called an election. Then-Senator Barack Obama opposed the war.
    ```
    ```good 2025-06-01
    Former German Chancellor Olaf Scholz received the delegation. Frank-Walter Steinmeier, a former
    foreign minister, is president.
    ```
    ```good 2025-06-01
    The film stars a comedian as German Chancellor Olaf Scholz. The Senator Hotel is named after nobody.
    ```
    ```good 1995-06-20
    German Chancellor Helmut Kohl left for Moscow on Tuesday, as did French President Jacques Chirac.
    ```
    ```good 2019-10-01
    Ukrainian Head of the Office of the President Andriy Bohdan spoke on Monday.
    ```
    ```good 2025-06-01
    Files on the killing of President John F. Kennedy were released on Friday. A film about Prime Minister
    Michael Manley of Jamaica opens on Monday. Chancellor Helmut Kohl is seen as the father of unity.
    ```
    ```good 1995-03-01
    President Bush, who left the White House in 1993, told reporters at his ranch that he had voted.
    Bill Clinton met Al Gore, the secretary of state, and the speaker of the House.
    ```
    ```good 2025-06-01
    Former President Donald Trump was convicted in New York in 2024. In 2004, President Bush signed the bill.
    ```
    ```good 2016-07-14
    Britain has a new cabinet. She surprised everybody by making Boris Johnson foreign secretary on Wednesday.
    Robert Mugabe, who was to resign as president of Zimbabwe a year later, sent a telegram.
    ```
    ```good 2022-09-09
    In 2011 she laid a wreath in Dublin with the Irish President Mary McAleese. In 2015 a statue of Prime Minister
    Margaret Thatcher was unveiled, and a film about Chancellor Helmut Schmidt came out in 2010.
    ```
    ```good 2008-03-14
    Governor David Paterson of New York takes office on Monday, after Governor Eliot Spitzer resigned this week.
    ```
    ```good 2024-11-20
    President-elect Donald Trump named Senator Marco Rubio as his choice for secretary of state.
    ```
    """
    claim = verdict.claim
    if verdict.label not in _LOUD or claim.predicate not in (HOLDS, HELD, FORMER, NEXT):
        return
    if verdict.reason == FIRST_NAME:
        return  # `other-first-name` says it
    if any(each.origin != "knowledge" for each in verdict.evidence):
        return
    severity = _severity(verdict, document)
    if severity is None or _loose(verdict, document):
        return
    if any(words.casefold() == claim.object.text.casefold() for words in verdict.better):
        return  # the very office, of another place: wrong-state and others say so
    written = claim.object.span.of(document.prose) == claim.object.text
    suggestions = tuple(
        Suggestion(claim.object.span, _at_head(words, claim.object.span.start, document))
        for words in (verdict.better if written else ())
    )
    suggestions += _holder(verdict)
    yield Hit(claim.span, _message(verdict), verdict.confidence, suggestions, verdict.evidence, severity)


def _at_head(words: str, position: int, document: Document) -> str:
    """The words with a capital where they open a sentence."""
    sentence = document.sentence_at(position)
    opens = sentence is not None and sentence.span.start == position
    return words[:1].upper() + words[1:] if opens else words


def _holder(verdict: Verdict) -> tuple[Suggestion, ...]:
    """The name of who has held the office since, or held it in the year told."""
    person = verdict.claim.subject
    if verdict.reason == IN_YEAR:
        return (Suggestion(person.span, verdict.evidence[-1].text.partition(":")[0]),)
    if verdict.label != "outdated" or not verdict.evidence:
        return ()
    before, now = verdict.evidence[0].text.partition(":"), verdict.evidence[-1]
    name, _, office = now.text.partition(":")
    same = office.split(",")[0] == before[2].split(",")[0]
    serving = now.until is None or now.until >= verdict.claim.when
    return (Suggestion(person.span, name),) if same and name != before[0] and serving else ()


def _loose(verdict: Verdict, document: Document) -> bool:
    """Somebody's own minister ("his foreign minister, X"), a later king, or a president only imagined."""
    span = verdict.claim.object.span
    before = document.prose[max(0, span.start - 24) : span.start]
    if _OWN.search(before) and not span.of(document.prose).endswith("counterpart"):
        return True
    sentence = document.sentence_at(span.start)
    if verdict.label != "premature" or sentence is None or verdict.claim.predicate == FORMER:
        return False
    own = document.prose[sentence.span.start : verdict.claim.span.end]
    own += _SAYS.split(document.prose[verdict.claim.span.end : sentence.span.end])[0]
    return bool(_INDEFINITE.search(before) or _IMAGINED.search(own) or _COMING.search(sentence.text))


def _severity(verdict: Verdict, document: Document) -> Severity | None:
    quoted = document.quoted(verdict.claim.span)
    if verdict.reason == "courtesy":
        if not verdict.certain:
            return None
        return Severity.WARNING if _just_left(verdict) and not quoted else Severity.NOTE
    if quoted or verdict.reason == DOUBTED:
        return Severity.NOTE
    if verdict.label == "outdated" and not verdict.certain and verdict.claim.dated:
        return Severity.NOTE
    return Severity.ERROR if verdict.certain else Severity.WARNING


def _just_left(verdict: Verdict) -> bool:
    """A full name under a title given up within the year: no courtesy, but yesterday's news."""
    until = verdict.evidence[0].until if verdict.evidence else None
    recent = until is not None and verdict.claim.when - until < timedelta(days=400)
    return recent and " " in verdict.claim.subject.text.strip()


def _message(verdict: Verdict) -> str:
    claim = verdict.claim
    known = [each.text for each in verdict.evidence]
    day = day_words(claim.when)
    person = claim.subject.text
    if claim.subject.entity and " " not in person:
        person = claim.subject.entity.name
    if verdict.reason == IN_YEAR:
        return f"In the year told {person} was not {claim.object.text}. The reference has {'; '.join(known)}."
    if claim.predicate == FORMER and verdict.reason == "not yet in office":
        return f"On {day} {person} had not yet held that office. The reference has {known[0]}."
    if claim.predicate == FORMER and verdict.label == "premature":
        return f"On {day} {person} was still in office. The reference has {known[0]}."
    if claim.predicate == NEXT:
        return f"On {day} {person} was in office already. The reference has {known[0]}."
    told = f" The reference has {'; '.join(known)}." if known else ""
    if verdict.label == "outdated":
        return f"On {day} {person} was no longer {claim.object.text}.{told}"
    if verdict.label == "premature":
        return f"On {day} {person} was not yet {claim.object.text}.{told}"
    return f"On {day} {person} was not {claim.object.text}.{told}"
