"""The length of a term in an office whose terms are fixed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_TERM = regex(r"\b(?P<n>two|three|four|five|six|seven|eight|[2-8])(?P<year>[-\s]year)\sterms?\b")
# who serves them, the words that name the office right beside the term, the years, since which year
_OFFICES = (
    (r"(?:in|to|of)\sthe\s(?:United\sStates\s|US\s|U\.S\.\s)Senate|as\sa\s(?:US|U\.S\.|United\sStates)\ssenator",
     "A United States senator", 6, 1789),
    (r"in\sthe\s(?:US\s|U\.S\.\s|United\sStates\s)?House\sof\sRepresentatives|in\sthe\sUS\sHouse"
     r"|as\sa\s(?:US\s|U\.S\.\s)?(?:congressman|congresswoman|representative\sin\sCongress)",
     "A member of the House of Representatives", 2, 1789),
    (r"as\s(?:US|U\.S\.|American)\spresident|as\spresident\sof\sthe\s(?:United\sStates|US|U\.S\.)|in\sthe\sWhite\sHouse",
     "A president of the United States", 4, 1789),
    (r"as\s(?:the\s)?French\spresident|as\spresident\sof\sFrance|in\sthe\sElys[eé]e|in\sthe\sÉlysée",
     "A president of France", 5, 2002),
    (r"as\s(?:the\s)?Russian\spresident|as\spresident\sof\sRussia|in\sthe\sKremlin", "A president of Russia", 6, 2012),
    (r"as\s(?:the\s)?German\spresident|as\spresident\sof\sGermany", "A president of Germany", 5, 1949),
    (r"as\s(?:the\s)?South\sKorean\spresident|as\spresident\sof\sSouth\sKorea", "A president of South Korea", 5, 1988),
    (r"as\s(?:the\s)?Mexican\spresident|as\spresident\sof\sMexico", "A president of Mexico", 6, 1934),
    (r"as\s(?:the\s)?Irish\spresident|as\spresident\sof\sIreland", "A president of Ireland", 7, 1938),
    (r"as\s(?:the\s)?Italian\spresident|as\spresident\sof\sItaly", "A president of Italy", 7, 1948),
    (r"as\s(?:UN|U\.N\.|United\sNations)\ssecretary[\s-]general", "A secretary-general of the United Nations", 5, 1946),
    (r"in\sthe\sEuropean\sParliament|as\san?\s(?:MEP|member\sof\sthe\sEuropean\sParliament)",
     "A member of the European Parliament", 5, 1979),
)  # fmt: skip


@rule("term-length", on=Sentence, category="title", severity=Severity.WARNING)
def term_length(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A term of office of the wrong length.

    American senators serve six years, members of the House two, presidents four. Read only where
    the office stands right beside the term, or where the person named is known to hold it.

    ```bad 2020-11-05
    The senator has served [[six two-year terms]] in the US Senate and won again in Kentucky.
    ```
    ```bad 2013-01-21
    Barack Obama began his second [[six-year term]] as president of the United States on Monday.
    ```
    ```bad 2022-04-25
    Macron won a second [[seven-year term]] as president of France on Sunday.
    ```
    ```bad 2017-01-02
    Guterres began a [[four-year term]] as UN secretary-general on Sunday.
    ```
    ```good 2020-11-05
    She has served six six-year terms in the US Senate; her rival served two two-year terms in the US House.
    ```
    ```good 2013-01-21
    Barack Obama began his second four-year term as president of the United States on Monday.
    ```
    ```good 1995-05-18
    Mitterrand ended his second seven-year term as president of France on Wednesday.
    ```
    ```good 2008-05-08
    Putin left after two four-year terms as president of Russia.
    ```
    ```good 2014-03-03
    He served two two-year terms in the Senate of Rhode Island and a six-year term on the board in Boston.
    ```
    ```good 2011-06-21
    A five-year term as UN secretary-general ends in December; a two-year term in the Security Council began.
    ```
    """
    if "-year term" not in sentence.text and " year term" not in sentence.text:
        return
    for found in _TERM.finditer(sentence.text):
        said = _WORDS.get(found["n"]) or int(found["n"])
        right = _right(sentence.text[found.end() : found.end() + 50], sentence, document)
        if right is None or right[1] == said:
            continue
        span = Span(_opens(sentence.text, found.start()), found.end()).shifted(sentence.span.start)
        if document.quoted(span):
            continue
        word = next((word for word, number in _WORDS.items() if number == right[1]), str(right[1]))
        place = Span(*found.span("n")).shifted(sentence.span.start)
        yield Hit(span, f"{right[0]} serves {word} years.", 0.9, (Suggestion(place, word),))


def _opens(text: str, start: int) -> int:
    """Where "six two-year terms" begins: with its count, where one stands before the length."""
    count = regex(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s$").search(text[:start])
    return count.start() if count else start


def _right(after: str, sentence: Sentence, document: Document) -> tuple[str, int] | None:
    """(who, years) of the office named right after the term, or known of the one person in the sentence."""
    for words, who, years, since in _OFFICES:
        if regex(rf"\s(?:{words})\b(?!\sof\s(?!the\sUnited))").match(after) and document.day.year >= since:
            return who, years
    people = [m for m in document.mentions_in(sentence.span) if m.kind == "person" and m.entity is not None]
    american = len(people) == 1 and people[0].entity is not None and people[0].entity.country == "us"
    if american and regex(r"\sin\sthe\sSenate\b(?!\sof)").match(after):
        return "A United States senator", 6
    if american and regex(r"\sas\spresident\b(?!\sof)").match(after):
        return "A president of the United States", 4
    return None
