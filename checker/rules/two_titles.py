"""two-titles: one person with two offices or ranks in one draft that nobody holds at once.

Reads titles right before a name ("Sgt. John Miller … Lt. Miller") and portfolios set off behind it
("Kos, the justice minister,"). Knows which titles exclude one another. People whom the reference knows
are left to it; so are namesakes, promotions and whoever once held another office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.passages import side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.spelling.names import Name
from checker.types import Desk, Document, Hit, Severity, Span

_PORTFOLIO = (
    r"(?:[Ff]oreign|[Ff]inance|[Dd]efen[cs]e|[Ii]nterior|[Hh]ome|[Jj]ustice|[Hh]ealth|[Ee]ducation|[Tt]rade|[Ee]nergy"
    r"|[Tt]ransport|[Aa]griculture|[Ee]nvironment|[Cc]ulture|[Ll]abou?r|[Ee]conomy|[Tt]ourism|[Ii]nformation|[Ss]ports?"
    r"|[Hh]ousing|[Pp]lanning|[Oo]il|[Mm]ining|[Ii]ndustry|[Ww]ater|[Ff]isheries|[Ii]mmigration)"
)
_RANK = (
    r"(?:Private|Pvt|Corporal|Cpl|Sergeant|Sgt|Lieutenant|Lt|Captain|Capt|Major|Maj|Colonel|Col|General|Gen|Admiral|Adm)"
)
_POST = (
    r"(?:Mayor|Governor|Gov|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Ambassador|Judge|Sheriff"
    r"|Police\sChief|Fire\sChief|Bishop|Archbishop|Rabbi|Imam)"
)
_TITLE = regex(
    rf"(?:(?P<minister>{_PORTFOLIO})\s(?:[Mm]inister|[Ss]ecretary)|(?P<rank>{_RANK})\.?|(?P<post>{_POST})\.?)\s$"
)
_BEFORE = regex(
    r"(?:\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Dd]eputy|[Vv]ice|[Ss]hadow|[Aa]cting|[Aa]ssistant|[Jj]unior|[Rr]etired|[Ll]ate|and"
    r"|[Pp]etty|Lt|Lieutenant|Maj|Major|Brig|Brigadier|Rear|Attorney|Solicitor|Inspector|Surgeon|Sub)\.?[\s-]|[&/]\s?)$"
)
_SET_OFF = regex(
    rf"(?:['’]s)?,\s(?:the\s|[A-Z][a-z]+(?:['’]s)?\s|the\s[A-Z][a-z]+\s)?(?P<minister>{_PORTFOLIO})\s[Mm]inister(?=[,.;])"
)
_LONG = {
    "pvt": "private", "cpl": "corporal", "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "maj": "major",
    "col": "colonel", "gen": "general", "adm": "admiral", "gov": "governor", "sen": "senator", "rep": "representative",
    "congressman": "representative", "congresswoman": "representative", "defense": "defence", "labor": "labour",
    "home": "interior", "sport": "sports",
}  # fmt: skip
_CHANGED = regex(
    r"\b(?:former\w*|ex|then|promot\w+|demot\w+|later|until|since|once|became|becom\w+|named|appoint\w+|elect\w*"
    r"|candidate|runs?|running|ran|succe\w+|replac\w+|mov\w+|swap\w*|reshuffle\w*|retir\w+|served|serving|also"
    r"|both|double|dual|tenure|term|ago|previous\w*|nominat\w+|confirm\w+|wrongly|mistaken\w*|play\w*|role|character"
    r"|\d{4})\b",
    re.I,
)


class _Titled(NamedTuple):
    name: Name
    kind: str
    title: str
    words: Span


@rule("two-titles", on=Document, category="contradiction", severity=Severity.WARNING)
def two_titles(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """One person with two offices or ranks that nobody holds at once.

    "Sgt. John Miller" in one paragraph, "Lt. Miller" in another: both passages are shown. Only people
    the reference does not know; silent where a sentence tells of a former, later or second office.

    ```bad 2001-01-01
    Sgt. John Dowd stopped the car at noon in Reno. He had seen it twice.

    [[Lt.]] Dowd found a gun in it.
    ```
    ```bad 2015-05-05
    Finance Minister Ana Limas presented the budget in Bissau. [[Foreign Minister]] Limas said taxes would fall.
    ```
    ```bad 1998-08-08
    Mayor Rosa Dias opened the bridge at Belem. “It is long,” said [[Governor]] Dias.
    ```
    ```bad 2020-02-20
    Health Minister Jan Kosz stepped down on Friday. Kosz, the [[justice minister]], gave no reason.
    ```
    ```good 2015-05-05
    Finance Minister Ana Limas presented the budget. Foreign Minister Rui Limas, her brother, left Bissau.
    ```
    ```good 2001-01-01
    Sgt. John Dowd stopped the car and was promoted. Lt. Dowd found a gun in Reno.
    ```
    ```good 1998-08-08
    Former Mayor Rosa Dias opened the bridge. Governor Dias had planned it when she ran Belem.
    ```
    ```good 2003-04-04
    Lt. Col. Tom Rhee spoke in Doha; Col. Rhee was tired. Lt. Gen. Ann Poole and Gen. Poole are one.
    ```
    ```good 2020-02-20
    Health Minister Jan Kosz stepped down. Kosz, who was justice minister until 2018, gave no reason.
    ```
    ```good 2012-02-02
    Deputy Prime Minister Jan Kosz stepped down. Foreign and Trade Minister Kosz is the trade minister, too.
    ```
    """
    found = names.find(document)
    given: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.given:
            given[name.last].add(" ".join(name.given))
    seen: dict[str, list[_Titled]] = defaultdict(list)
    for titled in _titled(found, document):
        name = titled.name
        if len(given[name.last]) != 1 or _known(name, desk):
            continue
        rivals = [each for each in seen[name.last] if each.kind == titled.kind]
        titles = {each.title for each in rivals}
        if rivals and len(titles) == 1 and titled.title not in titles:
            yield _hit(rivals[0], titled, document, desk)
        seen[name.last].append(titled)


def _titled(found: tuple[Name, ...], document: Document) -> Iterator[_Titled]:
    """Every name with a title beside it that is its own and of the day."""
    for name in found:
        sentence = document.sentence_at(name.span.start)
        if sentence is None or _CHANGED.search(sentence.text):
            continue
        start = max(sentence.span.start, name.span.start - 40)
        lead = document.prose[start : name.span.start]
        title = _TITLE.search(lead)
        if title and not _BEFORE.search(lead[: title.start()]):
            kind = next(kind for kind in ("minister", "rank", "post") if title[kind])
            words = Span(start + title.start(), start + title.end() - 1)
            yield _Titled(name, kind, _full(title[kind]), words)
        elif behind := _SET_OFF.match(document.prose, name.at.end):
            words = Span(behind.start("minister"), behind.end())
            yield _Titled(name, "minister", _full(behind["minister"]), words)


def _full(word: str) -> str:
    plain = " ".join(word.lower().split())
    return _LONG.get(plain, plain)


def _known(name: Name, desk: Desk) -> bool:
    """Whether the reference knows somebody of the full name."""
    if name.mention is not None and name.mention.entity is not None:
        return True
    full = " ".join((*name.given, name.last))
    return bool(name.given) and any(each.kind == "person" for each in desk.knowledge.named([full]).get(full, ()))


def _hit(first: _Titled, second: _Titled, document: Document, desk: Desk) -> Hit:
    opening, closing = (document.sentence_at(each.words.start) for each in (first, second))
    confidence, evidence = side_by_side(opening, closing, desk)
    words, other = first.words.of(document.prose), second.words.of(document.prose)
    text = f"{first.name.span.of(document.prose)} is {words} earlier in the draft, {other} here. One is wrong."
    return Hit(second.words, text, confidence, evidence=evidence)
