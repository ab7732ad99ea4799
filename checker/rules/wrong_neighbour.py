"""wrong-neighbour: two countries given a border they do not share; a coast for the landlocked.

Knows the land borders of today's states (CIA World Factbook); before 1995 it speaks of none whose
map has changed since 1962. Knows overseas neighbours (France and Brazil). Waters divide other
pairs, so that sentences about seas and islands are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Mention, Sentence, Severity

_OLDEST, _SETTLED = date(1962, 1, 1), date(1995, 1, 1)
_MOVED = frozenset("za na pk bd mm sd er et ye vn kh id my sg il eg jo sy lb ps de".split())
"""States whose borders moved between the two days."""
_LAND = r"(?:country|nation|state)"
_TOUCHES = regex(
    rf"(?:, (?:which|a (?:[a-z-]+ ){{0,3}}{_LAND} (?:in [\w -]{{3,25}}? )?(?:that|which)|"
    rf"a (?:[a-z-]+ ){{0,2}}{_LAND}))? "
    r"(?:(?:also )?borders|bordering|shares (?:a|its) (?:[\w,-]+ ){0,3}?border with) (?:the )?(?:neighbou?ring )?"
    r"|['’]s? (?:[\w-]+ ){0,3}?border with (?:the )?(?:neighbou?ring )?"
)
_AND = regex(r" and (?:the )?")
_DASH = regex(r"[-–]")
_BETWEEN = regex(r"\bborders? (?:[a-z]+ )?between (?:the )?$")
_AFTER_DASH = regex(r" (?:land )?border(?!s? (?:guards? of|league|dispute in))\b")
_INTO = regex(r" (?:in)?to (?:the )?")
_CROSSED = regex(r"\b(?:cross(?:ed|es|ing)?|over|across) the (?:[a-z-]+ )?border from (?:the )?$")
_COMMA = regex(r", (?:the )?")
_LANDLOCKED = regex(r"\b[Ll]andlocked (?:[a-z]+ (?:of )?)?(?:the )?$")
_IS_LANDLOCKED = regex(r",? (?:is )?(?:an? )?(?:[a-z]+,? ){0,2}landlocked\b")
_ISLAND = regex(r"\b[Ii]sland (?:nation|country|state|republic|kingdom) of (?:the )?$")
_IS_ISLAND = regex(r",? (?:is )?an? (?:[a-z]+,? ){0,2}island (?:nation|country|state)\b")
_LONGER = regex(r"(?:New|(?:North|South|East|West)(?:ern)?|Upper|Lower|Inner|Baja) $")
_LOOSE = regex(
    r"\b(?:maritime|sea|seas|waters?|naval|strait|ocean|channel|airspace|not|no|never|n't|former\w*|then|historic\w*|"
    r"ancient|medieval|Ottoman|empire|colonial|1[0-8]\d\d|19[0-8]\d|199[0-4]|via|through|would|if|fictional|almost|"
    r"virtual|doesn['’]t|don['’]t|isn['’]t|fishing|island of|Schengen|union|bloc)\b",
    re.I,
)
_ALSO = {
    "fr": "br sr nl", "nl": "fr sx", "es": "ma gi gb", "gb": "ie es cy gi", "us": "cu", "dk": "de ca gl",
    "cy": "gb nc-cy tr", "tr": "cy nc-cy az", "il": "ps gz-ps wb-ps sy lb", "ps": "il eg jo", "eg": "ps gz-ps",
    "jo": "ps wb-ps", "ma": "es eh dz mr", "dz": "eh", "mr": "eh", "cn": "hk mo pk tw", "rs": "xk al", "me": "xk",
    "ru": "jp us", "kr": "kp", "sa": "bh", "sg": "my", "gm": "sn", "it": "va sm", "in": "af",
}  # fmt: skip
"""Neighbours over the sea, across a causeway, by territories or as some count them."""
_LOCKED = frozenset(
    "ad af am at az bf bi bo bt bw by cf ch cz et hu kg kz la li ls lu md mk ml mn mw ne np py rs rw sk sm ss sz td "
    "tj tm ug uz va xk zm zw".split()
)  # fmt: skip
_ISLANDS_WITH_BORDERS = frozenset("ie gb id tl pg bn ht do cy nc-cy bh sg au gl".split())


@rule("wrong-neighbour", on=Sentence, category="geography", severity=Severity.ERROR)
def wrong_neighbour(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Two countries given a border they do not share; a coastal country called landlocked.

    Egypt does not border Chad, and no land border runs between Poland and Hungary. Seas,
    earlier maps, denials and conditions are left alone.

    ```bad 2025-06-01
    Egypt, which borders [[Chad]], closed its airports, as did Mali, which borders Niger, [[Ghana]] and Algeria.
    ```
    ```bad 2021-11-11
    Migrants gathered at the border between Poland and [[Hungary]] for a third night.
    ```
    ```bad 2011-07-20
    Aid convoys reached Kenya's border with [[Rwanda]] on Wednesday.
    ```
    ```bad 2004-03-03
    The army of landlocked [[Romania]] held an exercise, and so did the island nation of [[Portugal]].
    ```
    ```bad 2017-08-08
    Afghanistan, a country in central Asia that borders Iran and [[Kyrgyzstan]], fell. Soldiers patrol the
    Kenya-[[Zambia]] border; thousands fled across the border from Venezuela into [[Ecuador]].
    ```
    ```good 2025-06-01
    Egypt, which borders Libya, Sudan, Israel and the Gaza Strip, closed its airports.
    ```
    ```good 2021-11-11
    Migrants gathered at the border between Poland and Belarus; the US-Mexico border was quiet.
    ```
    ```good 2011-07-20
    France's border with Brazil is a river, and Russia shares a border with Norway, Poland and North Korea.
    ```
    ```good 2004-03-03
    Landlocked Bolivia and the island nation of Ireland signed; Japan's maritime border with China is disputed.
    ```
    ```good 2017-08-08
    The old border between Prussia and Austria ran here; in 1939 Poland's border with Romania was open.
    ```
    ```bad 1988-01-01
    Uganda's border with [[Zambia]] was closed.
    ```
    ```good 1992-02-02
    Moldova borders Romania; Hungary does not border Germany, and no border between Sudan and Kenya is safe.
    ```
    """
    if document.day < _OLDEST or _LOOSE.search(sentence.text):
        return
    text = document.prose
    states = [m for m in document.mentions_in(sentence.span) if m.kind in ("state", "people") and _code(m)]
    for place, one in enumerate(states):
        if document.quoted(one.span) or _outlawed(one, document):
            continue
        yield from _shape_of_land(one, document)
        for other in _touched(text, one, states[place + 1 :]):
            if not _neighbours(_code(one), _code(other), desk.knowledge, document.day):
                yield _hit(one, other, desk.knowledge)


def _touched(text: str, one: Mention, others: list[Mention]) -> list[Mention]:
    """Those the first is said to border: one, or all of a list that ends with "and"."""
    if not others or not _touching(text, one, others[0]):
        return []
    chain = others[:1]
    if not _TOUCHES.fullmatch(text[one.span.end : others[0].span.start]):
        return chain
    for other in others[1:]:
        gap = text[chain[-1].span.end : other.span.start]
        if _AND.fullmatch(gap) and re.match(r"[,.;)]|$", text[other.span.end : other.span.end + 1]):
            return [*chain, other]
        if not _COMMA.fullmatch(gap):
            break
        chain.append(other)
    return chain[:1]


def _touching(text: str, one: Mention, other: Mention) -> bool:
    """Whether the words between and around say that the two share a border."""
    gap = text[one.span.end : other.span.start]
    before, after = text[max(0, one.span.start - 40) : one.span.start], text[other.span.end : other.span.end + 20]
    if re.match(r"['’]s|-|[ ][A-Z]", after) and not _DASH.fullmatch(gap):
        return False
    if _TOUCHES.fullmatch(gap):
        return (one.kind == "state" or one.text.endswith(("US", "U.S.", "UK"))) and other.kind == "state"
    if _DASH.fullmatch(gap):
        return bool(_AFTER_DASH.match(after)) and not re.search(r"[-–]$", before)
    return bool(
        (_AND.fullmatch(gap) and _BETWEEN.search(before)) or (_INTO.fullmatch(gap) and _CROSSED.search(before))
    ) and (one.kind == other.kind == "state")


def _neighbours(one: str, other: str, knowledge: Knowledge, day: date) -> bool:
    """Whether the two share a border, or the tables cannot know."""
    if one == other or other in _ALSO.get(one, "").split() or one in _ALSO.get(other, "").split():
        return True
    if day.year < 2012 and {"sd", "ss"} & {one, other}:
        return True
    founded = [state.since for code in (one, other) if (state := knowledge.state(code)) and state.since]
    if day < _SETTLED and (_MOVED & {one, other} or any(each > day for each in founded)):
        return True
    listed = [{fact.object for fact in knowledge.facts(code, "borders")} for code in (one, other)]
    known = [bool(each) or code in _SEA_ROUND for each, code in zip(listed, (one, other), strict=True)]
    return other in listed[0] or one in listed[1] or not all(known)


_SEA_ROUND = frozenset("au nz jp ph lk cu is mt mg jm tt mu".split())
"""States without any land border."""


def _shape_of_land(one: Mention, document: Document) -> Iterator[Hit]:
    before = document.prose[max(0, one.span.start - 40) : one.span.start]
    after = document.prose[one.span.end : one.span.end + 50]
    code = _code(one)
    if document.day < _SETTLED or one.kind != "state" or re.match(r"['’-]", after):
        return
    if (_LANDLOCKED.search(before) or _IS_LANDLOCKED.match(after)) and code not in _LOCKED:
        yield Hit(one.span, f"{one.text} is not landlocked: it has a coast.", 0.9)
    bordered = code not in _SEA_ROUND | _ISLANDS_WITH_BORDERS
    if (_ISLAND.search(before) or _IS_ISLAND.match(after)) and bordered and code in _MAINLAND:
        yield Hit(one.span, f"{one.text} is not an island: it lies on the mainland of its continent.", 0.9)


_MAINLAND = frozenset(
    "af al ad ao ar am at az bd by be bz bj bt bo ba bw br bg bf bi kh cm ca cf td cl cn co cd cg cr ci hr cz dj ec "
    "eg sv gq er ee et fi fr ga gm ge de gh gr gt gn gw gy hn hu in ir iq il it jo kz ke kp kr kw kg la lv lb ls lr ly "
    "li lt lu mk mw ml mr mx md mc mn me ma mz mm na np nl ni ne ng no om pk pa py pe pl pt qa ro ru rw sm sa sn rs sl "
    "sk si so za ss es sd sr sz se ch sy tj tz th tg tn tr tm ug ua ae us uy uz ve vn ye zm zw".split()
)  # fmt: skip


def _hit(one: Mention, other: Mention, knowledge: Knowledge) -> Hit:
    names = sorted(
        state.name for fact in knowledge.facts(_code(one), "borders") if (state := knowledge.state(fact.object))
    )
    told = f"{_name(one, knowledge)} has no land border with {_name(other, knowledge)}"
    told += f"; it borders {', '.join(names)}." if names else "."
    return Hit(other.span, told, 0.93, (), (Evidence(told, "knowledge", "CIA World Factbook", verdict="refuted"),))


def _name(mention: Mention, knowledge: Knowledge) -> str:
    state = knowledge.state(_code(mention))
    return state.name if state else mention.text


def _outlawed(one: Mention, document: Document) -> bool:
    """Whether the name is a part of a longer one: New Jersey, Guinea Bissau, Northern Ireland."""
    before = document.prose[max(0, one.span.start - 14) : one.span.start]
    return bool(
        re.search(r"(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Inner|Baja) $", before)
    )


def _code(mention: Mention) -> str:
    """The state meant, where there is one."""
    entity = mention.entity or (mention.candidates[0] if len(mention.candidates) == 1 else None)
    if entity is None or not entity.id.startswith("state:") or entity.until is not None:
        return ""
    return entity.id.removeprefix("state:")
