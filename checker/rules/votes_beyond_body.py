"""Votes cast in a body, and the number of its members."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import any_of, lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_WORDS = {
    word: number
    for number, word in enumerate(
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(), 3
    )
}
_N = rf"(?P<n>{'|'.join(_WORDS)}|\d{{1,4}})"
_SIZE = regex(
    rf"\b{_N}[\s-](?:member|judge|justice|person|seat|strong|man|woman)\b(?!s)"
    rf"|\b(?:[Tt]he|[Cc]ourt['’]s|[Aa]ll)\s(?P<n2>{'|'.join(_WORDS)}|\d{{1,3}})\s(?:justices|judges|jurors|councillors|commissioners)\b"
)
_KNOWN = {"Senate": 100, "House": 435, "House of Representatives": 435, "Supreme Court": 9}
_CHAMBERS = {
    "Knesset": "il", "Bundestag": "de", "Bundesrat": "de", "Riksdag": "se", "Storting": "no", "Folketing": "dk",
    "Eduskunta": "fi", "Althing": "is", "Dáil": "ie", "Sejm": "pl", "Sabor": "hr", "Riigikogu": "ee", "Saeima": "lv",
    "Seimas": "lt", "Verkhovna Rada": "ua", "State Duma": "ru", "Grand National Assembly": "tr", "Lok Sabha": "in",
    "Majlis": "ir", "Legislative Yuan": "tw", "Scottish Parliament": "gb", "European Parliament": "european-union",
    "Congress of Deputies": "es",
}  # fmt: skip
"""Chambers that only one country has under that name, by the subject of the reference's facts."""
_CHAMBER = regex(rf"\b(?P<chamber>{any_of(_CHAMBERS)})\b")
_ABSTAINED = regex(
    rf"\b(?P<n>{'|'.join(_WORDS)}|one|two|\d{{1,3}})\s(?:\w+\s)?abst(?:ain(?:ed|ing)|entions?)\b"
)
_YEAR = regex(r"\b(?:1[89]|20)\d\d\b")
_BODY = regex(r"\bU\.?S\.?\s(?P<body>Senate|House of Representatives|House|Supreme Court)\b")
_VOTE = regex(
    r"\b(?:vote\sin\sthe\s[\w.-]{1,16}\s(?:[A-Z]\w+\s){0,2}was|vote\sof|voted|ruled|decided|decision|split|divided|verdict|ruling|by|approved|rejected|backed|vote|majority)\s"
    r"(?:by\s|was\s|of\s)?(?P<vote>(?P<a>\d{1,3})(?:\svotes)?(?:\sto\s|\s?[–-]\s?)(?P<b>\d{1,3}))(?![\d%–-]|\s(?:per|years|weeks))"
)


@rule("votes-beyond-body", on=Sentence, category="number", severity=Severity.WARNING)
def votes_beyond_body(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """More votes than the body has members.

    A nine-member council cannot vote 6 to 4. Fewer votes pass: members stay away.

    ```bad 2016-11-24
    The nine-member council approved the tower by a vote of [[6 to 4]].
    ```
    ```bad 1984-03-05
    The five-judge bench in Lahore split [[4-2]].
    ```
    ```bad 2010-01-21
    The nine justices ruled [[5-5]] on Thursday.
    ```
    ```bad 2025-06-04
    The vote in the 100-seat Senate was [[53 to 48]]. The US Senate voted [[60-41]], the House 218-210.
    ```
    ```bad 2021-06-14
    The Knesset approved his government by [[61 votes to 60]], with one member abstaining.
    ```
    ```good 2021-06-14
    The Knesset approved his government by 60 votes to 59, with one member abstaining. In 1949 it voted 85 to 70.
    ```
    ```good 2025-06-04
    The U.S. Senate voted 52 to 48, the U.S. Supreme Court ruled 6-3 and the French Senate voted 180 to 120.
    ```
    ```good 2016-11-24
    The nine-member council approved the tower by a vote of 5 to 3, with one member abroad.
    ```
    ```good 1984-03-05
    The five-judge bench in Lahore split 4-1.
    ```
    ```good 2010-01-21
    The nine justices ruled 5-4 on Thursday, and the Senate voted 60-39.
    ```
    ```good 2003-03-18
    A three-member panel was formed after the house voted 412 to 149 in London.
    ```
    ```good 1995-10-30
    The seven-member board in Quebec was split 50-50, its chairman said.
    ```
    """
    chamber = _CHAMBER.search(sentence.text)
    if chamber is not None:
        yield from _in_chamber(chamber["chamber"], sentence, document, desk)
        return
    known = _BODY.search(sentence.text)
    if not known and not any(word in sentence.text for word in ("-", "justices", " member")):
        return
    sizes, votes = list(_SIZE.finditer(sentence.text)), list(_VOTE.finditer(sentence.text))
    if len(sizes) + bool(known) != 1 or len(votes) != 1:
        return
    named = (sizes[0]["n"] or sizes[0]["n2"]) if sizes else str(_KNOWN[known["body"]] if known else 0)
    size = _WORDS.get(lower(named)) or int(named)
    one, two = int(votes[0]["a"]), int(votes[0]["b"])
    span = Span(*votes[0].span("vote")).shifted(sentence.span.start)
    if size < one + two <= max(size * 2, size + 2) and one + two != 100 and not document.quoted(span):
        yield Hit(span, f"{one + two} votes are more than the {named} members of the body.", 0.85)


def _in_chamber(name: str, sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Votes in a chamber whose size on the draft's day the reference has."""
    votes = list(_VOTE.finditer(sentence.text))
    sizes = {
        int(count)
        for fact in desk.knowledge.facts(_CHAMBERS[name], "seats")
        for chamber, _, count in [fact.object.partition("=")]
        if chamber == name and (fact.since or document.day) <= document.day <= (fact.until or document.day)
    }
    if len(votes) != 1 or len(sizes) != 1 or _YEAR.search(sentence.text):
        return
    cast = [int(votes[0]["a"]), int(votes[0]["b"])]
    cast += [_number(found["n"]) for found in _ABSTAINED.finditer(sentence.text, votes[0].end())]
    span, size = Span(*votes[0].span("vote")).shifted(sentence.span.start), sizes.pop()
    if size < sum(cast) and not document.quoted(span):
        told = " and ".join((", ".join(str(each) for each in cast[:-1]), str(cast[-1])))
        yield Hit(span, f"{told} make {sum(cast)} votes; the {name} has {size} members.", 0.85)


def _number(word: str) -> int:
    return {"one": 1, "two": 2}.get(lower(word)) or _WORDS.get(lower(word)) or int(word)
