"""nobel-prize: a laureate with the Nobel prize of another field or of another year.

Knows the table of `checker.nobel_laureates`. Reads what `checker.nobel_told` finds: a name and a prize that stand
together. Says nothing of prizes denied, dreamed of or proposed, nor of prizes that are merely called Nobel.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.nobel_laureates import Laureate, named, winners
from checker.nobel_told import Told, prizes_told, pronoun
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion


@rule("nobel-prize", on=Sentence, category="reference", severity=Severity.WARNING)
def nobel_prize(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A Nobel laureate with the wrong field or the wrong year.

    Albert Einstein's prize was for physics, Toni Morrison's that of 1993. The year in which a prize was announced
    late or received late passes too. Nothing is said of prizes that somebody hoped for or was denied.

    ```bad 1955-04-19
    Albert Einstein won the Nobel Prize in [[Chemistry]] in 1921 and left Germany in 1933.
    ```
    ```bad 2011-11-07
    The museum honours Marie Curie, Nobel laureate in [[Medicine]].
    ```
    ```bad 2016-02-12
    The pulsar was found by Hulse and Taylor, who were awarded the Nobel Prize in [[Chemistry]] in 1993.
    ```
    ```bad 1961-07-03
    Police in Idaho said the 1954 Nobel [[Peace]] Prize laureate Ernest Hemingway had died.
    ```
    ```bad 2016-10-14
    Mr Dylan is the first American to win the Nobel Prize in Literature since Toni Morrison won in [[1939]].
    ```
    ```bad 2019-08-07
    Toni Morrison, who won the Nobel Prize in Literature in [[1994]], has died.
    ```
    ```bad 2012-06-06
    In [[2009]] Paul Krugman won the Nobel Prize in Economics. The [[2009]] Nobel Prize in Physics went to Andre Geim.
    ```
    ```good 1955-04-19
    Albert Einstein won the Nobel Prize in Physics for 1921, a year late, in 1922. Max Born has that of 1954.
    ```
    ```good 2011-11-07
    Marie Curie won the Nobel Prize in Physics in 1903 and that in Chemistry in 1911; Irène Joliot-Curie won in 1935.
    ```
    ```good 1963-10-10
    Linus Pauling, who won the Nobel Prize in Chemistry in 1954, was awarded the Nobel Peace Prize.
    ```
    ```good 2019-08-07
    A student of Toni Morrison won the Nobel Prize in Chemistry. She could have won the Nobel Peace Prize in 1994.
    ```
    ```good 2010-10-05
    Andre Geim won the Ig Nobel Prize in physics in 2000 for a frog, and the Nobel Prize in Physics in 2010.
    ```
    ```good 2020-10-07
    Emmanuelle Charpentier and Jennifer Doudna won the Nobel Prize in Chemistry in 2020 for work of 2012.
    ```
    """
    if "Nobel" not in sentence.text:
        return
    seen: set[Span] = set()
    people = named(sentence.text, document.prose)
    if not people:
        at = document.sentence_number(sentence.span.start)
        before = [each.text for each in document.sentences[max(0, at - 4) : at]]
        people = pronoun(sentence.text, before, document.prose)
    for who, told in prizes_told(sentence.text, people):
        yield from _hits(told, who, sentence, document, seen)


def _hits(told: Told, who: Laureate, sentence: Sentence, document: Document, seen: set[Span]) -> Iterator[Hit]:
    other = told.field not in {"", *who.fields}
    late = bool(told.year) and told.year not in who.years
    span = told.field_at if other else told.year_at
    if not (other or late) or span in seen or not who.years[0] <= document.day.year >= told.year:
        return
    seen.add(span)
    place = span.shifted(sentence.span.start)
    if document.quoted(place):
        return
    field, years = who.prizes[0]
    right = " and ".join(f"the Nobel prize for {each} of {dates[0]}" for each, dates in who.prizes)
    message = f"{who.name} won {right}."
    rightful = winners(told.field or field, told.year)
    if late and len(rightful) == 1 and (told.field or field) in {"literature", "peace"}:
        message += f" That of {told.year} for {told.field or field} went to {rightful[0]}."
    words = span.of(sentence.text)
    new = (field.capitalize() if words[0].isupper() else field) if other else str(years[0])
    suggestions = (Suggestion(place, new),) if len(who.prizes) == 1 else ()
    evidence = Evidence(message, "knowledge", "Table of Nobel laureates", verdict="refuted")
    yield Hit(place, message, 0.85, suggestions, (evidence,))
