"""nobel-prize: a laureate with the Nobel prize of another field or of another year.

Knows the table of `checker.nobel_laureates`. Reads only a name and a prize that stand together (`_AFTER_NAME`,
`_BEFORE_NAME`); says nothing of prizes denied, dreamed of or proposed, nor of prizes that are merely called Nobel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.nobel_laureates import TITLES, Laureate, Named, named, winners
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_YEAR = r"(?:19|20)\d\d"
_FIELD = (
    r"[Pp]hysics|[Cc]hemistry|[Pp]hysiology(?:\s(?:or|and)\s[Mm]edicine)?|[Mm]edicine(?:\s(?:or|and)\s[Pp]hysiology)?"
    r"|[Ll]iterature|[Pp]eace|[Ee]conomics?(?:\s[Ss]ciences?)?"
)
_LAUREATE = r"[-\s](?:[Ll]aureate|[Ww]inner|[Rr]ecipient)s?"
_PRIZE = regex(
    rf"(?:\b(?P<before>{_YEAR})\s)?(?<!Ig\s)(?<!lternative\s)\bNobel(?:\s[Mm]emorial)?(?:\s(?P<kind>{_FIELD})(?![\w-]))?"
    rf"(?:\s[Pp]rizes?)?(?P<person>{_LAUREATE})?(?:\sin\s(?P<mid>{_YEAR}))?(?:,?\s(?:in|for|of)\s(?:the\s)?(?P<of>{_FIELD})(?![\w-]))?"
    rf"(?P<laureate>{_LAUREATE})?(?:,?\s(?:back\s)?(?:in|of|for)\s(?:October\s|December\s)?(?P<after>{_YEAR})(?!\w)"
    rf"|,?\s\((?P<round>{_YEAR})\)|,?\s(?P<bare>{_YEAR})(?=[);]))?"
)
_GOT = (
    r"(?:won|wins?|received?|receives|(?:was|were|is|are|be|been)\s(?:jointly\s)?(?:awarded|given)|got|shared?|earned|secured"
    r"|(?:was|were)\shonou?red\swith)\s(?:(?:jointly|together)\s)?"
    r"(?:(?:one\s|the\sother\s)?half\sof\s|a\sshare\sof\s)?(?:the|a|his|her|their|its|that\syear['’]s)\s"
)
_SOON = (
    r"(?:(?:had|has|have|later|also|jointly|then|both|already|eventually|finally|famously|first|together"
    rf"|went\son\sto|(?:would|was\sto|were\sto)\s(?:later|go\son\sto|eventually)|(?:in\s(?P<soon>{_YEAR})))\s){{0,3}}"
)
_OTHER = r"(?:[^.;]{3,60}(?:Prize|Pulitzer|Booker|Medal|Award|Oscar)[^.;]{0,30}\sand\s(?:the|a)\s)?"
_MORE = r"(?:(?:,\s[A-Z][^,.;()]{2,30}){0,2},?\s(?:and|along\swith|together\swith)\s[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,?)?"
_ASIDE = r"(?:,\s(?:the|an?|then|now|\d\d)\b[^.;()]{2,90}?,|\s\(\d{4}[-–]\d{4}\))?"
_FIRST = r"the\s(?:first|second|third|only|youngest|oldest|last|\d+\w\w)\s[^.;,]{0,60}?\sto\s(?:win|receive|be\s(?:awarded|given))\s(?:the|a)\s"
_AFTER_NAME = regex(
    rf"(?:(?P<won>{_MORE}(?:{_ASIDE}|,?\s(?:both\sof\s)?who(?:m|se\swork)?|\s(?:all|both))\s{_SOON}{_GOT}{_OTHER})"
    rf"|(?P<first>(?:,\s|,?\s(?:who\s)?(?:was|is|became)\s){_FIRST})"
    rf"|(?P<told>,\s(?:(?:an?|the|joint|fellow|himself|herself|now)\s)*(?:(?:co-)?(?:winner|recipient)\sof\s(?:the|a)\s)?"
    rf"|\s(?:was|is|became)\s(?:an?\s|the\s)?(?:joint\s)?(?:(?:winner|recipient)\sof\s(?:the|a)\s)?)"
    r"|(?P<owned>['’]s?\s)|(?P<round>\s\((?:the\s|winner\sof\sthe\s|born\s\d{4},\s)?)|(?P<given>\sthe\s))"
)
_DESCRIBED = r"(?:(?:the|an?)\s)?(?:(?!(?:of|by|for|with|to|from|in|on|that|who|and)\b)[\w’'-]+,?\s){0,4}?"
_MORE_FIRST = r"(?:(?:[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,\s){0,2}[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,?\sand\s)?"
_BEFORE_NAME = regex(
    rf"(?:(?P<person>,?\s)|(?P<went>(?:\s(?:that|this)\syear)?\s(?:(?:was|were)\s(?:jointly\s)?(?:awarded|given|presented)\s"
    r"(?:jointly\s)?to|(?:went|goes)\s(?:jointly\s)?to|was\s(?:jointly\s)?(?:won|shared)\s(?:jointly\s)?by)\s"
    rf"{_DESCRIBED})|(?P<shared>\s(?:jointly\s)?with\s{_DESCRIBED})|(?P<that>,?\s(?:which|that)\s)|(?P<having>,\s)){TITLES}{_MORE_FIRST}"
)
_DOUBTED = regex(
    r"\b(?:not|never|no|nearly|almost|should|could|might|may|would(?!\s(?:later|go\son|eventually))|if|unless|whether|hope[sd]?"
    r"|hoping|dream\w*|nominat\w+|nominee|shortlist\w*|candidate\w*|contender|favou?rite|tipped|overlooked|snub\w*|denied"
    r"|passed\sover|expected|predict\w*|odds|bet|bookmakers?|falsely|wrongly|mistaken\w*|erroneous\w*|claim(?:s|ed|ing)?|joke\w*"
    r"|fictional|imagin\w+|alternative|mock|spoof|deserv\w+|without|neither|nor|instead|rather|respectively|campaign\w*|Ig"
    r"|[Rr]ight\sLivelihood|Abel|Fields|hoax|n['’]t|\w+n['’]t|lobb\w+|propos\w+|recommend\w*|novel\sin\swhich|play(?:s|ed|ing))\b"
)
_RELATED = regex(
    r"\b(?:students?|pupils?|sons?|daughters?|wife|widow|husband|brothers?|sisters?|colleagues?|friends?|mentors?|cousins?"
    r"|(?:grand)?(?:sons?|daughters?|father|mother)|nephew|niece|rivals?|teachers?|biographers?|assistants?|collaborators?"
    rf"|disciples?|partner|successor|predecessor|heirs?|the\slate)\s(?:of|to|and)\s(?:the\s)?{TITLES}$"
)
_LED = regex(rf"\b(?:by|with|to|of|for|from|under|about|against|like|alongside|including|on|between|either|or)\s(?:the\s)?{TITLES}$")
_GIVING = regex(rf"\b(?:award(?:ed|ing|s)?|g[ai]ve|gives|giving|hand(?:ed|ing))\s{_DESCRIBED}{TITLES}$")
_HAVING = regex(r"(?:^|[,;]\s)(?:[\w\s]{0,30}\s)?(?:[Ww]inning|[Rr]eceiving|[Aa]warded|[Hh]aving\swon)\s(?:the|a|his|her)\s$")
_SHARING = regex(r"\b(?:won|w[io]n(?:ning)?|shar(?:ed?|ing|es)|received|awarded)\s(?:jointly\s)?(?:the|a|his|her)\s$")
_IN_YEAR = regex(rf"\b[Ii]n\s(?P<year>{_YEAR}),?\s(?:(?:the|an?)\s)?(?:[a-z’'-]+\s|American\s|British\s){{0,4}}$")
_THEN = regex(rf",?\sin\s(?P<year>{_YEAR})\b")
_SINCE = regex(rf"\b(?:since|after|before|following)\s{_DESCRIBED}{TITLES}$")
_WON_IN = regex(
    r"(?:['’]s)?\s(?:(?:won|received|did|was\s(?:given|awarded|honou?red)|win|award|victory|prize)"
    rf"(?:\s(?:it|one|the\s(?:prize|award|honou?r)))?\s)?in\s(?P<year>{_YEAR})\b(?!\s(?:novel|book))"
)


class Told(NamedTuple):
    """A prize as the sentence tells it: its field and year with their places, where told."""

    field: str
    field_at: Span
    year: int
    year_at: Span


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
    The waves were inferred by Russell Hulse and Joseph Taylor, who were awarded the Nobel Prize in [[Chemistry]] in 1993.
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
    prizes = [*_PRIZE.finditer(sentence.text)] if people else []
    for prize in prizes:
        for who in people:
            told = _told(sentence.text, who, prize)
            if told is not None:
                yield from _hits(told, who.laureate, sentence, document, seen)
    for who in people if prizes else ():
        since = _since(sentence.text, who, prizes)
        if since is not None:
            yield from _hits(since, who.laureate, sentence, document, seen)


def _told(text: str, who: Named, prize: re.Match[str]) -> Told | None:
    """The prize, where the words between it and the name tie the two together."""
    if who.start > prize.start():
        lead = text[max(0, prize.start() - 60) : prize.start()]
        tied = prize.end() <= who.start and _prize_first(text, who, prize, lead)
    else:
        lead = text[max(0, who.start - 60) : who.start]
        tied = who.end <= prize.start() and _name_first(text, who, prize, lead)
    first, last = min(who.start, prize.start()), max(who.end, prize.end())
    if not tied or _DOUBTED.search(lead) or _DOUBTED.search(text[first : last + 25]) or _RELATED.search(text[: who.start]):
        return None
    kind = "kind" if prize["kind"] else "of"
    places = [Span(*prize.span(name)) for name in ("before", "mid", "after", "round", "bare") if prize[name]]
    if not places and who.start < prize.start():
        soon = _AFTER_NAME.fullmatch(text, who.end, prize.start())
        began = _IN_YEAR.search(text[: who.start])
        if soon is not None and soon["soon"]:
            places = [Span(*soon.span("soon"))]
        elif began is not None and soon is not None and soon["won"]:
            places = [Span(*began.span("year"))]
    elif not places and not (prize["person"] or prize["laureate"]):
        then = _THEN.match(text, who.end)
        places = [Span(*then.span("year"))] if then is not None else []
    year_at = places[0] if places else Span(0, 0)
    field = _field(prize[kind] or "")
    return Told(field, Span(*prize.span(kind)), int(year_at.of(text) or 0), year_at)


def _name_first(text: str, who: Named, prize: re.Match[str], lead: str) -> bool:
    link = _AFTER_NAME.fullmatch(text, who.end, prize.start())
    person = bool(prize["person"] or prize["laureate"])
    if link is None or prize["of"] and regex(rf"\s(?:and|or)\s(?:{_FIELD})").match(text, prize.end()):
        return False
    if link["given"]:
        return not person and _GIVING.search(lead) is not None
    if link["owned"]:
        return not person and regex(r"\s(?:medal|diploma|money|auction)").match(text, prize.end()) is None
    if link["told"]:
        after = regex(r"\s[A-Z]|,?\s(?:and\s)?(?:his|her)\b").match(text, prize.end())
        return after is None and (person or "of" in link["told"])
    if link["won"] and "who" not in link["won"].split() and _LED.search(lead):
        return False
    return not person


def _prize_first(text: str, who: Named, prize: re.Match[str], lead: str) -> bool:
    link = _BEFORE_NAME.fullmatch(text, prize.end(), who.start)
    person = bool(prize["person"] or prize["laureate"])
    if link is None or regex(r"['’]s?\s|\s(?:Foundation|Institute|Center|Centre|School|Prize)").match(text, who.end):
        return False
    if person:
        return bool(link["person"])
    if link["that"]:
        return regex(r"\s(?:won|received|shared|was\sawarded)\b").match(text, who.end) is not None
    if link["shared"]:
        return _SHARING.search(lead) is not None
    return bool(link["went"]) or bool(_HAVING.search(lead)) and text[prize.end()] == ","


def _since(text: str, who: Named, prizes: list[re.Match[str]]) -> Told | None:
    """The year behind "since Toni Morrison", in a sentence about the prize of her field."""
    won = _WON_IN.match(text, who.end)
    lead = text[max(0, who.start - 60) : who.start]
    fields = {_field(prize["kind"] or prize["of"] or "") for prize in prizes}
    if won is None or not _SINCE.search(lead) or not fields & {"", *who.laureate.fields}:
        return None
    wins = regex(r"\b(?:w[io]n(?:s|ning|ner)?|receiv\w+|awarded|laureates?|first)\b").search(text)
    return Told("", Span(0, 0), int(won["year"]), Span(*won.span("year"))) if wins else None


def _field(words: str) -> str:
    """The field as the table calls it."""
    small = words.lower()
    return "economics" if small.startswith("econom") else "medicine" if small.startswith("physiology") else small.split(" ")[0]


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
