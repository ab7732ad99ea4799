"""What a sentence tells of a Nobel prize: whose, of which field and year, and where the words for them stand.

Reads only a name and a prize that stand together (`_AFTER_NAME`, `_BEFORE_NAME`), the year behind "since Toni
Morrison", a list with fields or years in brackets, and a pronoun that begins the sentence. Prizes denied, dreamed of,
proposed or merely called Nobel are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.nobel_laureates import TITLES, Laureate, Named, named
from checker.patterns import regex
from checker.types import Span

_FAR = 280
"""Name and prize with more letters than that are not read together."""
_YEAR = r"(?:19|20)\d\d"
_FIELD = (
    r"[Pp]hysics|[Cc]hemistry|[Pp]hysiology(?:\s(?:or|and)\s[Mm]edicine)?|[Mm]edicine(?:\s(?:or|and)\s[Pp]hysiology)?"
    r"|[Ll]iterature|[Pp]eace|[Ee]conomics?(?:\s[Ss]ciences?)?"
)
_LAUREATE = (
    r"[-\s](?:(?:[Ll]aureate|[Ww]inner|[Rr]ecipient)s?"
    r"|[Ww]inning(?:\s(?!(?:of|by|for|to|in|and|work|book|novel)\b)[a-z]+){1,3}?)"
)
_PRIZE = regex(
    rf"(?:\b(?P<before>{_YEAR})\s)?(?:(?<!Ig\s)(?<!lternative\s)\bNobel(?:\s[Mm]emorial)?"
    rf"(?:\s(?P<kind>{_FIELD})(?![\w-]))?(?:\s[Pp]rizes?)?|\b(?P<short>{_FIELD})\s[Pp]rize\b"
    rf"|\b(?P<plain>[Pp]rize)(?=\s(?:in|for)\s(?:{_FIELD})))"
    rf"(?P<person>{_LAUREATE})?(?:\sin\s(?P<mid>{_YEAR}))?"
    rf"(?:,?\s(?:in|for|of)\s(?:the\s)?(?P<of>{_FIELD})(?![\w-]))?(?P<laureate>{_LAUREATE})?"
    rf"(?:,?\s(?:back\s)?(?:in|of|for)\s(?:October\s|December\s)?(?P<after>{_YEAR})(?!\w)"
    rf"|,?\s\((?P<round>{_YEAR})\)|,?\s(?P<bare>{_YEAR})(?=[,);]))?"
)
_OWN = regex(r"\b(?:[Tt]he|[Hh]is|[Hh]er|(?:19|20)\d\d)\s$")
_GOT = (
    r"(?:won|wins?|received?|receives|(?:was|were|is|are|be|been)\s(?:jointly\s)?(?:awarded|given)|got|shared?|earned|secured"
    r"|(?:was|were)\shonou?red\swith)\s(?:(?:jointly|together)\s)?"
    r"(?:(?:one\s|the\sother\s)?half\sof\s|a\sshare\sof\s)?(?:the|an?|his|her|their|its|that\syear['’]s)\s"
)
_SOON = (
    r"(?:(?:had|has|have|later|also|jointly|then|both|already|eventually|finally|famously|first|together"
    r"|(?:together\s|along\s)?with\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2}"
    rf"|went\son\sto|(?:would|was\sto|were\sto)\s(?:later|go\son\sto|eventually)|(?:in\s(?P<soon>{_YEAR})))\s){{0,3}}"
)
_OTHER = r"(?:[^.;]{0,60}(?:Prize|Pulitzer|Booker|Medal|Award|Oscar)[^.;]{0,30}\sand\s(?:the|a)\s)?"
_SOON2 = _SOON.replace("<soon>", "<soon2>")
_MORE = (
    r"(?:(?:,\s[A-Z][^,.;()]{2,30}){0,2},?\s(?:and|along\swith|together\swith)\s"
    r"(?:the\s)?[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,?)?"
)
_ASIDE = r"(?:,\s(?:the|an?|then|now|\d\d|[A-Z]\w+['’]s)\b[^.;()]{2,90}?,|\s\(\d{4}[-–]\d{4}\))?"
_FIRST = (
    r"the\s(?:first|second|third|only|youngest|oldest|last|\d+\w\w)\s[^.;,]{0,60}?"
    r"\sto\s(?:win|receive|be\s(?:awarded|given))\s(?:the|an?)\s(?:unshared\s)?"
)
_WINNER = rf"(?:(?P<noun>{_YEAR})\s)?(?:co-)?(?:winner|recipient)\sof\s(?:the|a)\s"
_ONE_OF = r"(?:,|\s(?:was|is))\sone\sof\s(?:the\s)?(?:[\w-]+\s){1,4}who\s"
_WHEN = r"(?:,\s\d\d,)?\s(?:was|became)\s(?:[^.;A-Z]|Nobel){0,60}?\swhen\s(?:he|she|they)\s"
_AND = (
    r"(?:,\s[^,.;()]{2,60},)?\s(?:(?!\b(?:who|which|that|whose|where|when|while|but)\b)[^.;]){3,110}?"
    r"(?:,?\sand|(?P<he>(?:,?\sfor\swhich|;|,?\swhen)\s(?:he|she)))\s"
)
_LIFE = r"(?:\s\((?:[^()]{0,30}\s)?\d{4}\s?[-–—]\s?(?:[^()]{0,25}\s)?\d{4}\)|\s\(born\s[^()]{4,25}\))?"
_PLACE = r"(?:\s(?:of|at)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:of\s)?[A-Z][\w-]+){0,3})?"
_BARE_WORD = r"(?:(?!(?:of|by|with|to|for|whose|which|that)\b)[a-z0-9-]+\s|[A-Z][\w-]+\s(?=[a-z]))"
_WHO = (
    rf"(?:{_ASIDE}\s|,\s(?!(?:whose|which|and|but|or|as|when|where|while|if|because|that|said)\b)[a-z][^.;()]{{2,90}},\s"
    rf"|(?:,|\s[-–—])?\s(?:both\sof\s)?who(?:m|se\swork)?\s|,\s(?:the|an?)\s{_BARE_WORD}{{1,6}}who\s"
    rf"|,\s(?:the|an?)\s{_BARE_WORD}{{0,6}}[\w-]+,\swho\s|\s(?:all|both)\s|{_ONE_OF}|{_WHEN}"
    rf"|\s(?:is|was)\s(?:the|an?)\s{_BARE_WORD}{{1,8}}who\s)"
)
_KNOWN_AS = r"(?:an?|the|joint|fellow|himself|herself|now|first|only|[A-Z]\w+['’]s)\s"
_AFTER_NAME = regex(
    rf"(?:(?P<won>(?:{_MORE}|{_LIFE}|{_PLACE}){_WHO}{_SOON}{_GOT}{_OTHER})"
    rf"|(?P<and>{_AND}{_SOON2}{_GOT})|(?P<part>,\s(?:jointly\s)?awarded\s(?:the|a)\s)"
    rf"|(?P<first>(?:,\s|,?\s(?:who\s)?(?:was|is|became)\s){_FIRST})"
    rf"|(?P<told>(?:,|\s[-–—])\s(?:(?:an?|the)\s[^,.;()]{{2,60}}?\sand\s)?(?:{_KNOWN_AS})*(?:{_WINNER})?"
    rf"|{_LIFE}\s(?:is|was)\san?\s[^.;()]{{2,80}}?,?\sand\s(?:{_KNOWN_AS})*(?:(?:winner|recipient)\sof\s(?:the|a)\s)?"
    rf"|,?\s(?:who\s)?(?:was|is|became)\s(?:{_KNOWN_AS})*(?:(?:winner|recipient)\sof\s(?:the|a)\s)?)"
    r"|(?P<owned>['’]s?\s)|(?P<round>\s\((?:the\s|winner\sof\sthe\s|born\s\d{4},\s)?)|(?P<given>\sthe\s))"
)
_DESCRIBED = r"(?:(?:the|an?)\s)?(?:(?!(?:of|by|for|with|to|from|in|on|that|who|and)\b)[\w’'-]+,?\s){0,4}?"
_MORE_FIRST = r"(?:(?:[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,\s){0,2}[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,3}?,?\sand\s)?"
_BEFORE_NAME = regex(
    rf"(?:(?P<person>,?\s)|(?P<went>(?:\s(?:that|this)\syear)?\s(?:(?:was|were)\s(?:jointly\s)?(?:awarded|given|presented)\s"
    rf"(?:in\s(?P<gave>{_YEAR})\s)?(?:jointly\s)?to|(?:went|goes)\s(?:jointly\s)?(?:in\s(?P<gone>{_YEAR})\s)?to"
    rf"|was\s(?:jointly\s)?(?:won|shared)\s(?:jointly\s)?by)\s{_DESCRIBED})"
    rf"|(?P<shared>\s(?:jointly\s)?with\s{_DESCRIBED})|(?P<that>,?\s(?:which|that)\s)|(?P<having>,\s))"
    rf"{TITLES}{_MORE_FIRST}"
)
_DOUBTED = regex(
    r"\b(?:(?i:not|never|nearly|almost|should|could|might|would(?!\s(?:later|go\son|eventually))|if|unless|whether"
    r"|hope[sd]?|hoping|dream\w*|nominat\w+|nominee|shortlist\w*|candidate\w*|contender|favou?rite|tipped|overlooked"
    r"|snub\w*|denied|passed\sover|expected|predict\w*|odds|bet|bookmakers?|falsely|wrongly|mistaken\w*|erroneous\w*"
    r"|claim(?:s|ed|ing)?|joke\w*|fictional|imagin\w+|alternative|mock|spoof|deserv\w+|without|neither|nor|instead"
    r"|rather|respectively|campaign\w*|hoax|lobb\w+|propos\w+|recommend\w*|\w*n['’]t)"
    r"|may|Ig|Right\sLivelihood|Abel|Fields)\b"
)
_RELATED = regex(
    r"\b(?:students?|pupils?|sons?|daughters?|wife|widow|husband|brothers?|sisters?|colleagues?|friends?|mentors?|cousins?"
    r"|(?:grand)?(?:sons?|daughters?|father|mother)|nephew|niece|rivals?|teachers?|biographers?|assistants?|collaborators?"
    rf"|disciples?|partner|successor|predecessor|heirs?|the\slate)\s(?:of|to|and)\s(?:the\s)?{TITLES}$"
)
_LED = regex(
    r"\b(?:by|with|to|of|for|from|under|about|against|like|alongside|including|on|between|either|or)\s"
    rf"(?:the\s)?{TITLES}$"
)
_BESIDE = regex(rf"^(?:\w+\s){{0,3}}?(?:[Ww]ith|[Ll]ike|[Uu]nlike|[Bb]esides?|[Aa]longside)\s{TITLES}$")
_BEGUN = regex(rf"(?:The\s)?{_DESCRIBED}{TITLES}")
_GIVING = regex(rf"\b(?:award(?:ed|ing|s)?|g[ai]ve|gives|giving|hand(?:ed|ing))\s{_DESCRIBED}{TITLES}$")
_HAVING = regex(
    r"(?:^|[,;]\s)(?:[\w\s]{0,30}\s)?(?:[Ww]inning|[Rr]eceiving|[Aa]warded|[Hh]aving\swon)\s(?:the|a|his|her)\s$"
)
_WINNER_OF = regex(r"\b(?:winner|recipient)s?\sof\s(?:the|a)\s$")
_HE = regex(rf"^(?:[Ii]n\s{_YEAR},?\s)?(?P<he>[Hh]e|[Ss]he)\s")
_BRACKET = regex(rf"\s\((?:(?P<field>{_FIELD}),?)?\s?(?P<year>{_YEAR})?\)")
_OTHERS = regex(
    r"(?<=[a-z,]\s)(?!(?:Nobel|University|North|South|New|United)\b)[A-Z][\w.’'-]+\s(?:(?:de|von|van)\s)?[A-Z][\w’'-]+"
)
_MANY = regex(r"\bNobel(?:\s[Pp]rize)?[-\s](?:laureates|winners)\b")
_HANDED = regex(r"\b(?:receiv\w+|got)\s(?:his|her|their)\s$")
_SHARING = regex(r"\b(?:won|w[io]n(?:ning)?|shar(?:ed?|ing|es)|received|awarded)\s(?:jointly\s)?(?:the|a|his|her)\s$")
_IN_YEAR = regex(rf"\b[Ii]n\s(?P<year>{_YEAR}),?\s(?:(?:the|an?)\s)?(?:[a-z’'-]+\s|American\s|British\s){{0,4}}$")
_THEN = regex(rf"(?:\s(?:won|received|shared|was\sawarded))?,?\sin\s(?P<year>{_YEAR})\b")
_IN_YEAR_THE = regex(rf"^[Ii]n\s(?P<year>{_YEAR}),?\sthe\s$")
_SINCE = regex(rf"\b(?:since|after|before|following)\s{_DESCRIBED}{TITLES}$")
_WON_IN = regex(
    r"(?:['’]s)?\s(?:(?:won|received|took|did|was\s(?:given|awarded|honou?red)|win|award|victory|prize)"
    rf"(?:\s(?:it|one|the\s(?:prize|award|honou?r)))?\s)?in\s(?P<year>{_YEAR})\b(?!\s(?:novel|book))"
)


class Told(NamedTuple):
    """A prize as the sentence tells it: its field and year with their places, where told."""

    field: str
    field_at: Span
    year: int
    year_at: Span


def prizes_told(text: str, people: list[Named]) -> Iterator[tuple[Laureate, Told]]:
    """The prizes that a sentence gives to the laureates it names."""
    prizes = [*_PRIZE.finditer(text)] if people else []
    for who in people if prizes else ():
        for prize in prizes:
            told = _told(text, who, prize)
            if told is not None:
                yield who.laureate, told
        for told in (_since(text, who, prizes), _bracketed(text, who)):
            if told is not None:
                yield who.laureate, told


def pronoun(text: str, before: list[str], prose: str) -> list[Named]:
    """He or she that begins a sentence: the laureate of whom alone the sentences `before` speak, nearest last."""
    began = _HE.match(text)
    for earlier in reversed(before if began else []):
        people = named(earlier, prose)
        if began is None or len({who.laureate for who in people}) > 1:
            break
        if people and people[0].start <= 25 and _OTHERS.search(earlier, people[0].end) is None:
            return [Named(*began.span("he"), people[0].laureate)]
        if people or _OTHERS.search(earlier) or _HE.match(earlier) is None:
            break
    return []


def _told(text: str, who: Named, prize: re.Match[str]) -> Told | None:
    """The prize, where the words between it and the name tie the two together."""
    first, last = min(who.start, prize.start()), max(who.end, prize.end())
    if last - first > _FAR:
        return None
    if who.start > prize.start():
        lead = text[max(0, prize.start() - 60) : prize.start()]
        tied = prize.end() <= who.start and _prize_first(text, who, prize, lead)
    else:
        lead = text[max(0, who.start - 60) : who.start]
        tied = who.end <= prize.start() and _name_first(text, who, prize, lead)
    if any(prize[name] and not _OWN.search(text[: prize.start(name)]) for name in ("short", "plain")):
        return None
    if not tied or _DOUBTED.search(lead) or _DOUBTED.search(text[first : last + 16]):
        return None
    if _RELATED.search(text[: who.start]):
        return None
    kind = next((name for name in ("kind", "short") if prize[name]), "of")
    year_at = _year_at(text, who, prize)
    return Told(_field(prize[kind] or ""), Span(*prize.span(kind)), int(year_at.of(text) or 0), year_at)


def _year_at(text: str, who: Named, prize: re.Match[str]) -> Span:
    """Where the year of the prize stands; empty where none is told, or that in which a medal was handed over."""
    if _HANDED.search(text[: prize.start()]) and not prize["before"]:
        return Span(0, 0)
    for name in ("before", "mid", "after", "round", "bare"):
        if prize[name]:
            return Span(*prize.span(name))
    if who.start < prize.start():
        link = _AFTER_NAME.fullmatch(text, who.end, prize.start())
        began = _IN_YEAR.search(text[: who.start])
        for name in ("soon", "soon2", "noun"):
            if link is not None and link[name]:
                return Span(*link.span(name))
        if began is not None and link is not None and (link["won"] or link["first"] or link["and"]):
            return Span(*began.span("year"))
    elif not (prize["person"] or prize["laureate"]):
        went = _BEFORE_NAME.fullmatch(text, prize.end(), who.start)
        for name in ("gave", "gone"):
            if went is not None and went[name]:
                return Span(*went.span(name))
        then = _THEN.match(text, who.end)
        began = _IN_YEAR_THE.search(text[: prize.start()])
        if then is not None or began is not None:
            return Span(*(then or began).span("year"))  # type: ignore[union-attr]
    return Span(0, 0)


def _name_first(text: str, who: Named, prize: re.Match[str], lead: str) -> bool:
    link = _AFTER_NAME.fullmatch(text, who.end, prize.start())
    person = bool(prize["person"] or prize["laureate"])
    if link is None or (prize["of"] and regex(rf"\s(?:and|or)\s(?:{_FIELD})").match(text, prize.end())):
        return False
    if link["given"]:
        return not person and _GIVING.search(lead) is not None
    if link["owned"]:
        return not person and regex(r"\s(?:medal|diploma|money|auction)").match(text, prize.end()) is None
    if link["told"]:
        after = regex(r"\s[A-Z]|,?\s(?:and\s)?(?:his|her)\b").match(text, prize.end())
        noun = person or "of" in link["told"] or bool(prize["bare"])
        return after is None and noun and _BESIDE.search(text[: who.start]) is None
    if link["and"]:
        if link["he"] and _OTHERS.search(link["and"]):
            return False
        return not person and _BEGUN.fullmatch(text[: who.start]) is not None
    if link["won"] and "who" not in link["won"].split() and _LED.search(lead):
        return False
    return not person


def _prize_first(text: str, who: Named, prize: re.Match[str], lead: str) -> bool:
    link = _BEFORE_NAME.fullmatch(text, prize.end(), who.start)
    person = bool(prize["person"] or prize["laureate"] or _WINNER_OF.search(lead))
    if link is None or regex(r"['’]s?\s|\s(?:Foundation|Institute|Center|Centre|School|Prize)").match(text, who.end):
        return False
    if person:
        return bool(link["person"])
    if link["that"]:
        return regex(r"\s(?:won|received|shared|was\sawarded)\b").match(text, who.end) is not None
    if link["shared"]:
        return _SHARING.search(lead) is not None
    return bool(link["went"]) or (text[prize.end()] == "," and _HAVING.search(lead) is not None)


def _since(text: str, who: Named, prizes: list[re.Match[str]]) -> Told | None:
    """The year behind "since Toni Morrison", in a sentence about the prize of her field."""
    won = _WON_IN.match(text, who.end)
    lead = text[max(0, who.start - 60) : who.start]
    fields = {_field(prize["kind"] or prize["short"] or prize["of"] or "") for prize in prizes}
    if won is None or not _SINCE.search(lead) or not fields & {"", *who.laureate.fields}:
        return None
    wins = regex(r"\b(?:w[io]n(?:s|ning|ner)?|receiv\w+|awarded|laureates?|first)\b").search(text)
    return Told("", Span(0, 0), int(won["year"]), Span(*won.span("year"))) if wins else None


def _bracketed(text: str, who: Named) -> Told | None:
    """The field or the year in brackets behind the name, in a list of laureates."""
    found = _BRACKET.match(text, who.end)
    if found is None or not (found["field"] or found["year"]) or not _MANY.search(text[: who.start]):
        return None
    year_at = Span(*found.span("year")) if found["year"] else Span(0, 0)
    return Told(_field(found["field"] or ""), Span(*found.span("field")), int(found["year"] or 0), year_at)


def _field(words: str) -> str:
    """The field as the table calls it."""
    small = words.lower()
    if small.startswith("econom"):
        return "economics"
    return "medicine" if small.startswith("physiology") else small.split(" ")[0]
