"""A currency that was no longer, or not yet, in use. Knows the coins the euro replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.daybook import quantity, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

# Country words -> (currency, last full year in which it was legal tender).
_GONE = {
    r"German\w*|Berlin|Bavaria\w*": (
        "mark", 2001), r"France|French|Paris": ("franc", 2001), r"Ital\w+|Rome|Milan": ("lira", 2001),
    r"Spain|Spanish|Madrid": (
        "peseta", 2001), r"Portug\w+|Lisbon": ("escudo", 2001), r"Greece|Greek|Athens": ("drachma", 2001),
    r"Netherlands|Dutch|Amsterdam": (
        "guilder", 2001), r"Austria\w*|Vienna": ("schilling", 2001), r"Belgi\w+|Brussels": ("franc", 2001),
    r"Finland|Finnish|Helsinki": (
        "mark", 2001), r"Ireland|Irish|Dublin": ("punt", 2001), r"Sloveni\w+|Ljubljana": ("tolar", 2006),
    r"Slovak\w*|Bratislava": (
        "koruna", 2008), r"Estonia\w*|Tallinn": ("kroon", 2010), r"Latvia\w*|Riga": ("lats", 2013),
    r"Lithuania\w*|Vilnius": ("litas", 2014), r"Croatia\w*|Zagreb": ("kuna", 2022),
}  # fmt: skip
_OTHER_USER = regex(
    r"\b(?:Swiss|Switzerland|CFA|Congo\w*|Bosnia\w*|Herzegovina|convertible|Turk\w+|Syria\w*"
    r"|Leban\w+|Kenya\w*|Somali\w*|Tanzania\w*|Uganda\w*"
    r"|Mexic\w+|Czech\w*|Cameroon\w*|Senegal\w*|Burundi\w*|Rwanda\w*|Guinea\w*|Djibouti|Comor\w+"
    r"|Madagascar|Pacific|Antill\w+|Curaçao|former|old|then|equivalent"
    r"|exchang\w+|hoard\w*|convert\w*|coins?|banknotes?|notes|collect\w*|since|before|worth|until"
    r"|replac\w+|adopt\w*|abandon\w*|return\w*|back)\b"
)


_EURO_NAMED = date(1995, 12, 16)
_EARLIER = regex(r"\b(?:ago|was born|as a child|in those days|grand\w+|histor\w+|1\d\d0s|back then)\b")
_YEAR = regex(r"\b(?:1[5-9]|20)\d\d\b")
_NOW = regex(r"\b(?:last\syear|this\s(?:year|week|month)|last\s(?:week|month)|yesterday|today|on\s[A-Z][a-z]+day)\b")
_ALONE = frozenset("drachma peseta schilling tolar kroon lats litas kuna punt escudo".split())
"""Coins of one country only, whose name alone tells it."""


def _draft_year(unit: str, at: Span, document: Document) -> list[int]:
    """The year before the draft's, for a coin of one country where no earlier year stands nearby."""
    near = document.prose[max(0, at.start - 250) : at.end + 150]
    earlier = _EARLIER.search(near) or any(int(each[0]) < document.day.year for each in _YEAR.finditer(near))
    coin = unit.split()[-1] if unit.split() else ""
    sentence = document.sentence_at(at.start)
    told = coin in _ALONE or (sentence is not None and _NOW.search(sentence.text))
    return [document.day.year - 1] if coin and told and not earlier else []


@rule("wrong-currency", on=Mention, category="number", severity=Severity.WARNING)
def wrong_currency(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A sum in a currency that the country had given up by the year the sentence names.

    "Germany paid 3 million marks in 2015". The sentence must name the country and the year; a coin
    that no other country uses (drachma, peseta, litas) is dated by the draft where no earlier year
    stands nearby.
    Old coins in drawers, exchanges and countries that still use a coin of that name are left alone.
    Only currencies that gave way to the euro are known.

    ```bad 2016-01-10
    Germany paid [[3 million marks]] to the fund in 2015.
    ```
    ```bad 2012-05-05
    In 2010 the Greek state sold the port for [[400 million drachmas]].
    ```
    ```bad 2019-09-09
    A court in Paris fined the bank [[20,000 francs]] in 2018.
    ```
    ```bad 2004-08-30
    The bill for the Athens Games was put at [[nine billion drachmas]] on Sunday.
    ```
    ```bad 2019-05-05
    The German firm paid [[3 million marks]] last year. A court in Paris fined the singer [[500 francs]] on Friday.
    ```
    ```bad 1994-05-05
    The bridge in Rome cost [[40 million euros]].
    ```
    ```good 1999-02-02
    The bridge in Rome will cost 40 million euros; a Frenchman paid 40 francs for a coffee in Paris on Monday.
    ```
    ```good 2004-08-30
    The house in Athens was built in 1962. It cost 40,000 drachmas.
    ```
    ```good 2016-01-10
    Germany paid 3 million euros to the fund in 2015.
    ```
    ```good 1999-05-05
    In 1998 the Greek state sold the port for 400 million drachmas.
    ```
    ```good 2019-09-09
    A Swiss court fined the French bank 20,000 francs in 2018.
    ```
    ```good 2015-06-06
    In 2014 Germans still hoarded 12 billion marks in old banknotes.
    ```
    ```good 2008-08-08
    Bosnia paid 3 million marks to a German firm in 2007.
    ```
    ```good 1924-01-01
    In 1923 a loaf in Berlin cost 200 billion marks.
    ```
    """
    value = quantity(mention)
    sentence = document.sentence_at(mention.span.start)
    if mention.kind != "money" or value is None or sentence is None or document.quoted(mention.span):
        return
    if value.unit == "EUR" and document.day < _EURO_NAMED:
        yield Hit(mention.span, "The euro was named in December 1995 and is in use since 1999.", 0.85)
    years = years_named(document, sentence.span) or _draft_year(value.unit, mention.span, document)
    if not years or _OTHER_USER.search(sentence.text):
        return
    for country, (currency, last) in _GONE.items():
        if (
            value.unit.split()[-1:] == [currency]
            and min(years) > last
            and re.search(rf"\b(?:{country})\b", document.prose if currency in _ALONE else sentence.text)
        ):
            yield Hit(
                mention.span,
                f"The {currency} gave way to the euro there; it was legal tender until {last} or "
                f"early {last + 1}, "
                f"and the sentence speaks of {min(years)}.",
                confidence=0.85,
            )
            return
