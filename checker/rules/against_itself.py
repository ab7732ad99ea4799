"""against-itself: a country that rejects its own demand, shells itself or is told to leave its own land.

Reads sentences whose build leaves one reading, with each country, its people and the capital that
speaks for it taken as one ("North Korea accused Pyongyang of flying drones over North Korea"). Also a
delegation led by a politician of another country, by the tables. Quarrels inside a country (miners,
opposition, courts) are no such case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.power import capitals
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_SIDE = "⟦(?P<side>\\w+)⟧"
_SAME = "⟦(?P=side)⟧"
_BODY = r"(?:['’]s?)?(?:\s(?:army|military|government|armed\sforces|forces|troops|air\sforce|navy|delegation))?"
_AIDS = r"(?:(?:has|have|had|would|will|could|may|might|must|can|is|was|also|again|never|not|flatly)\s)*"
_WISH = r"(?:demands?|requests?|offers?|proposals?|conditions|terms|ultimatum|resolution|call|claims?|plan|bid)"
_NO = r"(?:rejected|rejects|reject|dismissed|dismisses|refused|refuses|rebuffed|spurned|turned\sdown|vetoed|vetoes)"
_SHAPES = (
    rf"{_SIDE}{_BODY}\s{_AIDS}(?P<verb>yield|yielded|bow|bowed|give\sin|gave\sin|submit|submitted|surrender|cave\sin"
    rf"|accede|capitulate)\sto\s(?P<again>(?:the\s)?{_SAME}(?:['’]s?)?\s(?:[a-z]+\s)?{_WISH})\b",
    rf"{_SIDE}{_BODY}\s{_AIDS}(?P<verb>{_NO})\s(?P<again>(?:the\s)?{_SAME}(?:['’]s?)?\s(?:own\s)?(?:[a-z]+\s)?{_WISH})\b",
    rf"{_SIDE}{_BODY}\s{_AIDS}(?P<verb>fired|launched|firing|shelled|bombed|attacked|invaded|struck|annexed|occupied)"
    rf"\s(?:[a-z]+\s){{0,3}}?(?:at\s|on\s|into\s|against\s)?(?P<again>{_SAME})(?=[.,;]|\s(?:from|with|and|on|in)\b|$)",
    rf"{_SIDE}\s{_AIDS}(?P<verb>accused|blamed|threatened|sued|invaded|declared\swar\son)\s(?P<again>{_SAME})"
    r"(?=\s(?:of|for|over|with)\b|[.,;]|$)",
    rf"\b(?P<verb>urged|told|asked|ordered|called\son|pressed)\s{_SIDE}\sto\s(?:withdraw|pull|leave|retreat)"
    rf"\s?(?:[a-z]+\s){{0,5}}?(?:from|out\sof)\s(?P<again>{_SAME})(?=[.,;]|\s(?:and|by|at|in)\b|$)",
    rf"\b(?P<verb>talks|negotiations|a\smeeting|a\streaty|a\sdeal|a\sdispute|the\swar)\swith\s{_SIDE},?\s(?:the\s)?"
    rf"(?P<again>{_SAME}(?:['’]s)?\s(?:government|army|military|president|foreign\sminister|prime\sminister|delegation))\b",
    rf"{_SIDE}{_BODY}\s{_AIDS}(?P<verb>demanded|demands|insisted|insists)\sthat\s(?P<again>{_SAME})"
    r"(?=\s(?:release|withdraw|stop|return|hand|pay|apologi[sz]e|end|pull|give|leave|recogni[sz]e|disarm)\b)",
    rf"{_SIDE}\s(?P<verb>troops|soldiers|tanks|forces)\s{_AIDS}(?:crossed|marched|advanced|pushed)\sinto\s(?P<again>{_SAME})"
    r"(?=[.,;]|\s(?:and|from|at|on)\b|$)",
)
_THING = regex(
    rf"\b[Tt]he\s(?P<side>union|company|government|party|ministry|bank|club|firm|league|council|board|rebels)\s{_AIDS}"
    rf"{_NO}\s(?P<again>the\s(?P=side)['’]s?\s(?:own\s)?(?:[a-z]+\s)?{_WISH})\b"
)
_INSIDE = regex(r"\b(?:in|at|In|near|to|from)\s$")
_LED = regex(
    r"(?:['’]s)?\s(?:delegation|negotiating\steam|negotiators|team|envoys),?\s(?:which\s(?:is|was)\s)?(?:is\s|was\s)?"
    r"(?:led|headed)\sby\s(?:[\w’'-]+\s){0,4}?$"
)
_LOOSE = regex(
    r"\b(?:back|return\w*|opposition|exiled?|rebels?|separatists?|former|occupied|puppet|province"
    r"|civil\swar|coup|itself|own\speople|mistak\w+|friendly\sfire|by\saccident|accidental\w*|within|inside)\b"
)


@rule("against-itself", on=Sentence, category="side", severity=Severity.WARNING)
def against_itself(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country that rejects its own demand, shells itself or is led by the other side's man.

    "Iran dismissed Tehran's offer", "urged Ukraine to withdraw from Ukraine": one of the two names is
    the wrong one. Capitals speak for their countries here.

    ```bad 2019-05-05
    Iran dismissed [[Tehran's offer]] as worthless, and the union turned down [[the union's own offer]].
    ```
    ```bad 2022-05-05
    President Zelensky urged Ukraine to withdraw its troops from [[Ukraine]].
    ```
    ```bad 2014-07-22
    The army said Israel had fired rockets at [[Israel]] from a school in Gaza.
    ```
    ```bad 1999-06-06
    Envoys said that Kyiv would never yield to [[Ukraine's demands]].
    ```
    ```bad 2024-02-02
    In talks with Israel, the [[Israeli government]] said no. The Greek government demanded that [[Greece]] pay.
    ```
    ```good 2024-02-02
    In talks with Hamas, the Israeli government demanded that it release the men; Malta demanded that Greece pay.
    ```
    ```good 2019-05-05
    Iran dismissed Washington's offer, and the union turned down the company's offer; the court rejected Iran's request.
    ```
    ```good 2022-05-05
    President Zelensky urged Russia to withdraw its troops from Ukraine, and Ukraine's army fired rockets at Russia.
    ```
    ```good 2014-07-22
    Russia's president sacked Russia's defence minister; Israel's court rejected Israel's miners' request.
    ```
    ```good 1999-06-06
    Indian troops crossed back into India, and Pakistan's opposition accused Pakistan of weakness.
    ```
    ```good 2011-03-03
    South Korea accused North Korea of shelling South Korea, and South Sudan rejected Sudan's claim.
    ```
    ```good 1962-10-10
    Congo's rebels attacked Congo from Angola; in Kyiv, Ukraine's demands were read out.
    ```
    """
    for found in _THING.finditer(sentence.text):
        span = Span(*found.span("again")).shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, f"The {found['side']} stands on both sides. Which of the two is meant?", 0.8)
    sides = _sides(sentence, document, desk)
    if not sides:
        return
    if len(sides) > 1 and not _LOOSE.search(sentence.text):
        yield from _masked(sides, sentence, document)
    yield from _led(sides, sentence, document)


def _sides(sentence: Sentence, document: Document, desk: Desk) -> list[tuple[Span, str]]:
    """Every country, people or capital of the sentence, with the id of its state."""
    speaking = capitals(desk.knowledge)
    found = []
    for mention in document.mentions_in(sentence.span):
        code = speaking.get(mention.text, "")
        if mention.kind in ("state", "people") and mention.entity is not None:
            code = mention.entity.id
        inside = _INSIDE.search(document.prose[max(0, mention.span.start - 6) : mention.span.start])
        if code and not (mention.kind in ("place", "name") and inside):
            found.append((mention.span, code))
    return found


def _masked(sides: list[tuple[Span, str]], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """The shapes, over the sentence with a sign for each country in place of its names."""
    codes = {code: f"s{number}" for number, code in enumerate(dict.fromkeys(code for _, code in sides))}
    text, places, last = "", [], sentence.span.start
    for span, code in sides:
        if span.start < last:
            continue
        text += document.prose[last : span.start]
        places.append((len(text), span))
        text += f"⟦{codes[code]}⟧"
        last = span.end
    text += document.prose[last : sentence.span.end]
    for shape in _SHAPES:
        for found in regex(shape).finditer(text):
            start = found.start("again") + found["again"].index("⟦")
            where = next(span for at, span in places if at == start)
            tail = found.end("again") - text.index("⟧", start) - 1
            span = Span(where.start, where.end + tail)
            if not document.quoted(span):
                verb = re.sub(r"\s+", " ", found["verb"])
                yield Hit(span, f"One country stands on both sides of “{verb}”. Which of the two is meant?", 0.8)
                return


def _led(sides: list[tuple[Span, str]], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """A country's delegation led by a politician whom the tables know as another country's."""
    for person in document.mentions_in(sentence.span):
        known = person.entity or (person.candidates[0] if len(person.candidates) == 1 else None)
        if person.kind != "person" or known is None or not known.country or " " not in person.text:
            continue
        for span, code in sides:
            gap = document.prose[span.end : person.span.start]
            if _LED.fullmatch(gap) and code.startswith("state:") and code != f"state:{known.country}":
                yield _foreign(person, span, document)


def _foreign(person: Mention, span: Span, document: Document) -> Hit:
    told = f"{person.text} is of another country than the delegation he or she is said to lead."
    return Hit(span, told, 0.75)
