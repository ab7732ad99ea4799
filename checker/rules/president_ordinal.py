"""The number of a president of the United States or of a pope."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.daybook import ordinal, ordinal_word
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_PRESIDENTS = (
    "George Washington|John Adams|Thomas Jefferson|James Madison|James Monroe|John Quincy Adams|Andrew Jackson"
    "|Martin Van Buren|William Henry Harrison|John Tyler|James Polk|Zachary Taylor|Millard Fillmore|Franklin Pierce"
    "|James Buchanan|Abraham Lincoln|Andrew Johnson|Ulysses Grant|Rutherford Hayes|James Garfield|Chester Arthur"
    "|Grover Cleveland|Benjamin Harrison|Grover Cleveland|William McKinley|Theodore Roosevelt|William Taft"
    "|Woodrow Wilson|Warren Harding|Calvin Coolidge|Herbert Hoover|Franklin Roosevelt|Harry Truman"
    "|Dwight Eisenhower|John Kennedy|Lyndon Johnson|Richard Nixon|Gerald Ford|Jimmy Carter|Ronald Reagan"
    "|George Bush|Bill Clinton|George Bush|Barack Obama|Donald Trump|Joe Biden|Donald Trump"
).split("|")
_POPES = {"Pius XII": 260, "John XXIII": 261, "Paul VI": 262, "John Paul II": 264, "Benedict XVI": 265}
_POPES |= {"Francis": 266, "Leo XIV": 267}
_N = r"(?P<n>\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)"
_WHO = r"(?P<who>(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]*[a-z])"
_OF_US = r"(?:\sof\sthe\s(?:United\sStates(?:\sof\sAmerica)?|US|U\.S\.|USA))?"
_ALONE = r"(?!\sof\b|\s(?:to|in|since|who|ever|from|with|without|after|whose)\b)"
"""Nothing follows that counts presidents of some kind: "the second president to return"."""
_AFTER = regex(
    rf"\b{_WHO},\s(?:(?:who\s)?(?:was|is|became|becomes|will\sbe)\s)?(?:the\s|America['’]s\s|the\snation['’]s\s)"
    rf"{_N}\s(?:US\s|U\.S\.\s|American\s)?president\b{_OF_US}{_ALONE}"
)
_AS = regex(
    rf"\b{_WHO}\s(?:was|is|became|becomes|(?:was|is)\ssworn\sin\sas|was\sinaugurated\sas|took\soffice\sas|as)\s"
    rf"(?:the\s|America['’]s\s){_N}\s(?:US\s|U\.S\.\s|American\s)?president\b{_OF_US}{_ALONE}"
)
_BEFORE = regex(
    rf"\b(?:[Tt]he|America['’]s|[Tt]he\snation['’]s)\s{_N}\s(?:US\s|U\.S\.\s|American\s)?president{_OF_US},\s{_WHO}"
)
_POPE = regex(rf"\bPope\s(?P<who>(?:[A-Z][a-z]+\s?){{1,2}}(?:[IVX]+\b)?),\s(?:the\s){_N}\spope\b")


@rule("president-ordinal", on=Sentence, category="number", severity=Severity.ERROR)
def president_ordinal(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A president of the United States, or a pope, counted wrong.

    Barack Obama was the 44th president. Read only where the number stands right beside a
    president's full name; presidents of other countries and bodies are left alone.

    ```bad 2009-01-21
    Barack Obama, the [[43rd]] president of the United States, took the oath on Tuesday.
    ```
    ```bad 1999-02-15
    Abraham Lincoln, the [[15th]] president, still heads the list of historians.
    ```
    ```bad 2021-01-21
    Joe Biden was sworn in as America's [[forty-fifth]] president on Wednesday.
    ```
    ```good 2025-01-21
    Donald Trump is the second president to return to the White House, and Grover Cleveland was the first president in
    history to do so. Joe Biden was the first president since Lyndon Johnson to step aside.
    ```
    ```good 2009-01-21
    Barack Obama, the 44th president of the United States, took the oath; the 43rd president flew home.
    ```
    ```good 1999-02-15
    Grover Cleveland, the 24th president, had been the 22nd; George Bush, the 41st president, agreed.
    ```
    ```good 2021-01-21
    Andrew Johnson, the 17th president, was impeached. Lyndon B. Johnson was the 36th president.
    ```
    ```good 2012-07-01
    William Harrison, the 12th president of the college, retired; James Monroe, the bank's third president, did not.
    ```
    ```good 1985-01-20
    Ronald Reagan, the 40th president, was the second president to be sworn in indoors.
    ```
    """
    if "president" not in sentence.text and "pope" not in sentence.text:
        return
    for pattern in (_AFTER, _AS, _BEFORE, _POPE):
        for found in pattern.finditer(sentence.text):
            right, said = _numbers(found["who"]), _number(found["n"])
            span = Span(*found.span("n")).shifted(sentence.span.start)
            if not right or not said or said in right or document.quoted(span):
                continue
            style = ordinal if found["n"][:1].isdigit() else _in_words
            better = style(right[-1])
            named = " and ".join(ordinal(each) for each in right)
            yield Hit(span, f"{found['who']} is counted as the {named}.", 0.9, (Suggestion(span, better),))
            return


@cache
def _index() -> dict[str, tuple[tuple[str, int], ...]]:
    """Surname -> (first name, number) of each president who bore it."""
    found: dict[str, list[tuple[str, int]]] = {}
    for number, name in enumerate(_PRESIDENTS, 1):
        first, _, rest = name.partition(" ")
        found.setdefault(rest.split()[-1], []).append((first, number))
    return {last: tuple(each) for last, each in found.items()}


def _numbers(who: str) -> list[int]:
    """The numbers that the person so named was counted by; empty for anybody else."""
    if who.strip() in _POPES:
        return [_POPES[who.strip()]]
    words = who.removeprefix("President ").removeprefix("Former President ").split()
    if len(words) < 2:
        return []
    numbers = [number for first, number in _index().get(words[-1], ()) if first == words[0]]
    return numbers if len(set(words) & {"Jr", "Jr.", "Sr"}) == 0 else []


def _number(words: str) -> int:
    if words[:1].isdigit():
        return int(words[:-2])
    for number in range(1, 48):
        if words.lower() in (ordinal_word(number), _in_words(number)):
            return number
    return 0


def _in_words(number: int) -> str:
    """45 as "forty-fifth"."""
    if number <= 20:
        return ordinal_word(number)
    tens, rest = number // 10 * 10, number % 10
    stem = {20: "twent", 30: "thirt", 40: "fort"}[tens]
    return f"{stem}y-{ordinal_word(rest)}" if rest else f"{stem}ieth"
