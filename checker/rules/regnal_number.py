"""The number behind a monarch's or a pope's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.claims.time import timeline
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

# style, name, number, first day, last day (None: still reigning when the table was made), realm's words
_REIGNS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("Pope", "Pius", "XII", "1939-03-02", "1958-10-09", ""),
    ("Pope", "John", "XXIII", "1958-10-28", "1963-06-03", ""),
    ("Pope", "Paul", "VI", "1963-06-21", "1978-08-06", ""),
    ("Pope", "John Paul", "II", "1978-10-16", "2005-04-02", ""),
    ("Pope", "Benedict", "XVI", "2005-04-19", "2013-02-28", ""),
    ("Pope", "Francis", "", "2013-03-13", "2025-04-21", ""),
    ("Pope", "Leo", "XIV", "2025-05-08", "", ""),
    ("King", "George", "VI", "1936-12-11", "1952-02-06", "Brit|Engl|London|Westminster|Windsor|Buckingham|Scot"),
    ("Queen", "Elizabeth", "II", "1952-02-06", "2022-09-08", "Brit|Engl|London|Westminster|Windsor|Buckingham|Scot"),
    ("King", "Charles", "III", "2022-09-08", "", "Brit|Engl|London|Westminster|Windsor|Buckingham|Scot"),
    ("King", "Juan Carlos", "I", "1975-11-22", "2014-06-19", "Spa|Madrid"),
    ("King", "Felipe", "VI", "2014-06-19", "", "Spa|Madrid"),
    ("King", "Carl", "XVI", "1973-09-15", "", "Swed|Stockholm"),
    ("King", "Harald", "V", "1991-01-17", "", "Norw|Oslo"),
    ("Queen", "Margrethe", "II", "1972-01-14", "2024-01-14", "Dan|Denmark|Copenhagen"),
    ("King", "Frederik", "X", "2024-01-14", "", "Dan|Denmark|Copenhagen"),
    ("King", "Hussein", "I", "1952-08-11", "1999-02-07", "Jordan|Amman"),
    ("King", "Abdullah", "II", "1999-02-07", "", "Jordan|Amman"),
    ("King", "Hassan", "II", "1961-02-26", "1999-07-23", "Morocc|Rabat"),
    ("King", "Mohammed", "VI", "1999-07-23", "", "Morocc|Rabat"),
    ("King", "Baudouin", "I", "1951-07-17", "1993-07-31", "Belgi|Brussels"),
    ("King", "Albert", "II", "1993-08-09", "2013-07-21", "Belgi|Brussels"),
)
# The highest number any pope of the name has borne; names whose first bearer has none are 0.
_HIGHEST = {
    "Pius": 12, "John": 23, "Paul": 6, "John Paul": 2, "Benedict": 16, "Francis": 0, "Leo": 14, "Gregory": 16,
    "Clement": 14, "Innocent": 13, "Urban": 8, "Sixtus": 5, "Julius": 3, "Boniface": 9, "Adrian": 6, "Celestine": 5,
}  # fmt: skip
_NAME = r"(?P<name>John\sPaul|Juan\sCarlos|[A-Z][a-z]+)"
_PAPAL = regex(
    r"(?<!Pope )(?<!King )(?<!-)\b(?P<name>Pius|Benedict|Leo|Gregory|Clement|Innocent|Sixtus) (?P<n>[IVX]+)\b(?!['’])"
)
_STYLED = regex(rf"\b(?P<style>Pope|King|Queen)\s{_NAME}\s(?P<n>[IVX]+)\b(?!['’]|\s(?:of|Augustus|Gustaf)\b)")
_BYGONE = regex(
    r"\b(?:century|1[0-9]\d\d|portrait|statue|tomb|letters?|reign\w*|descend\w+|ancestor|named\s(?:after|for)|like"
    r"|since|then|history|historian|film|play|series|born|died|buried|founded|built)\b"
)
_LAST_SEEN = date(2026, 8, 1)


@rule("regnal-number", on=Document, category="name", severity=Severity.WARNING)
def regnal_number(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A pope or monarch with another's number, or with a number nobody has borne.

    Pope Benedict XIV died in 1758; on a draft of 2010 that has him meet somebody on Thursday
    Benedict XVI is meant. Sentences about the past are left alone, and so are other realms.

    ```bad 2010-09-17
    [[Pope Benedict XIV]] met the Queen at Holyrood on Thursday at the start of a visit.
    ```
    ```bad 2023-05-06
    [[King Charles II]] was crowned in Westminster Abbey on Saturday before 2,000 guests.
    ```
    ```bad 2013-03-14
    [[Pope Francis II]] greeted the crowd from the balcony on Wednesday night.
    ```
    ```bad 1999-06-14
    [[Pope John Paul III]] has cancelled a Mass in Krakow.
    ```
    ```bad 2025-05-09
    A missionary was elected pope in Rome on Thursday and took the name of [[Leo XVI]].
    ```
    ```good 2025-05-09
    He was elected pope in Rome on Thursday and took the name of Leo XIV. The name recalls Leo XIII, and Louis XVI not.
    ```
    ```good 2010-09-17
    Pope Benedict XVI met the Queen on Thursday. The library holds letters of Pope Benedict XIV.
    ```
    ```good 2023-05-06
    King Charles III was crowned in Westminster Abbey on Saturday. King Charles II was crowned there in 1661.
    ```
    ```good 2013-03-14
    Pope Francis greeted the crowd on Wednesday night; King Francis II of France is no kin.
    ```
    ```good 1999-06-14
    Pope John Paul II has cancelled a Mass in Krakow; Pope John XXIII never went there.
    ```
    ```good 2024-02-02
    The portrait of King Charles II by Lely was sold in Westminster on Thursday.
    ```
    ```good 1976-06-06
    King Carl XVI Gustaf said in Stockholm that he would marry this month.
    ```
    """
    if not any(style in document.prose for style in ("Pope ", "King ", "Queen ", "pope")):
        return
    yield from _unborne(document)
    times = timeline(document)
    for sentence, when in zip(document.sentences, times, strict=True):
        for found in _STYLED.finditer(sentence.text):
            span = Span(*found.span()).shifted(sentence.span.start)
            if document.quoted(span):
                continue
            if found["style"] == "Pope" and _roman(found["n"]) > _HIGHEST.get(found["name"], 99):
                yield Hit(span, f"There has been no Pope {found['name']} {found['n']}.", 0.85)
                continue
            right = _reigning(found["style"], found["name"], sentence.text, desk.day)
            if right is None or right == found["n"] or _BYGONE.search(sentence.text):
                continue
            if when.present and not when.moments:
                name = f"{found['style']} {found['name']} {right}".strip()
                yield Hit(span, f"On the draft's day {name} reigns.", 0.8, (Suggestion(span, name),))


def _unborne(document: Document) -> Iterator[Hit]:
    """ "Took the name of Leo XVI", in a draft about a pope."""
    if "pope" in document.prose and document.day <= _LAST_SEEN:
        for found in _PAPAL.finditer(document.prose):
            span = Span(*found.span())
            if _roman(found["n"]) > _HIGHEST[found["name"]] and not document.quoted(span):
                yield Hit(span, f"There has been no Pope {found['name']} {found['n']}.", 0.85)


def _reigning(style: str, name: str, text: str, day: date) -> str | None:
    """The number of the one of that style and name who reigns on the day, in the realm the text names."""
    for own_style, own_name, number, since, until, realm in _REIGNS:
        if (own_style, own_name) != (style, name) or not date.fromisoformat(since) <= day:
            continue
        last = date.fromisoformat(until) if until else _LAST_SEEN
        if day <= last and (not realm or regex(rf"\b(?:{realm})").search(text)):
            return number
    return None


def _roman(numeral: str) -> int:
    total, values = 0, {"I": 1, "V": 5, "X": 10}
    for letter, following in zip(numeral, [*numeral[1:], "I"], strict=True):
        total += -values[letter] if values[letter] < values[following] else values[letter]
    return total
