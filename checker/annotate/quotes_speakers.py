"""Who is quoted: the source of each quotation and the verb of saying that names it.

Reads the words around a quotation, nearest first: what follows it ("said X", "X said",
"according to X"), what leads up to it ("X told Y:", "As X put it"), the rest of its
sentence, and then what the paragraph has already settled (the same speaker goes on).
It has no grammar of English; a source is the name, pronoun or noun phrase beside the
verb. Silent where neither the sentence nor the paragraph names one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from checker.annotate.quotes_words import ACCORDING, PARTICIPLES, PLAINEST, VERB
from checker.types import Document, Quote, Span

_WORD = re.compile(r"[\w.'’&-]+")
_LEAD = re.compile(
    r"(?:[\s,;:—–\"”’)-]|\b(?:and|but|as|while|when|so|yet|because|though|although|that|which|then|also|later|"
    r"however|still|meanwhile|instead|whereas|even|just|only|again|once|if|after|before|since|or|to|by|for|on|in|"
    r"at|of|with|is|was|are|were|has|had|have|be|been|being|not|never|often|repeatedly|simply|recently|earlier)\b)+"
)
_NAME = r"(?:[A-Z][\w.'’&-]*|[A-Z]\.)"
_PHRASE = re.compile(
    rf"(?:(?:the|a|an|one|another|his|her|their|its|our|my|this|that|some|many|several|two|three|other|both|"
    rf"most|all|The|A|An|One|Another|His|Her|Their|Its|Our|My|Some|Many|Several|Two|Three|Other|Both|Most|All)\s)?"
    rf"(?:[\w.'’&-]+\s){{0,6}}?{_NAME}(?:\s(?:(?:of|de|da|del|van|von|der|bin|al|el|and|the|for|&)\s)*{_NAME})*"
)
_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|[Yy]ou|[Ww]ho|[Oo]ne)\b(?![’'])")
_NOUNS = re.compile(
    r"(?:the|a|an|one|another|his|her|their|its|our|my|this|that|some|many|several|two|three|both|most|all|no|"
    r"other|each|every)\s(?:[\w’'-]+\s?){1,5}",
    re.I,
)
_BARE = re.compile(
    r"(?:[a-z]+\s){0,2}(?:officials?|sources?|analysts?|critics|experts?|reporters?|aides?|lawyers?|"
    r"prosecutors|police|residents?|witnesses|lawmakers|people|opponents|supporters|advisers?)\b"
)
_DAY = re.compile(
    r"(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|In|On|At|As|But|And|When|While|"
    r"After|Before|If|Still|Yet|However|Meanwhile|Then|Also|Asked|Speaking|Instead|Earlier|Later|During|For|So)\b"
)
_STOPS = re.compile(
    r"[,;:.!?—–()\"“”\n]|\s-+\s|\s(?:in|on|at|during|after|before|to|who|which|that|when|while|from|as|with|about|"
    r"because|by|last|this|earlier|later|said|says|told|of\sthe\s\w+ing|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)\b"
)
_ENDING = re.compile(r"[.?!…]['’”\"»]?$")


@dataclass(frozen=True, slots=True)
class Credit:
    """A source and the verb that names it."""

    source: Span
    cue: Span | None


def attribute(document: Document) -> tuple[Quote, ...]:
    """The document's quotations with `speaker` and `cue` filled where the text gives them."""
    credited: list[Quote] = []
    starts = [block.span.start for block in document.blocks]
    for index, quote in enumerate(document.quotes):
        block = document.blocks[bisect_right(starts, quote.span.start) - 1].span
        credit = _beside(document, index, block) or _carried(document, credited, index, block)
        if credit:
            quote = replace(quote, speaker=credit.source, cue=credit.cue)
        credited.append(quote)
    return tuple(credited)


def _beside(document: Document, index: int, block: Span) -> Credit | None:
    """A source in the quotation's own sentence, after it first, then before it."""
    quotes, prose = document.quotes, document.prose
    quote = quotes[index]
    following = quotes[index + 1].span.start if index + 1 < len(quotes) else block.end
    earlier = max(block.start, quotes[index - 1].span.end if index else 0)
    after = Span(quote.span.end, min(following, block.end, _sentence_end(prose, quote.span.end, block.end)))
    before = Span(max(earlier, _sentence_start(document, quote.span.start, block.start)), quote.span.start)
    ended = bool(_ENDING.search(quote.text)) and quote.text[-1:] not in "?!…"
    lead = prose[before.start : before.end].rstrip()
    introduced = lead.endswith((":", ",")) and _before(prose, before)
    if introduced and (ended or lead.endswith(":") or quote.text[:1].isupper()):
        return introduced
    if not ended or prose[quote.span.end : quote.span.end + 1] == ",":
        found = _after(prose, after)
        if found:
            return found
    return _before(prose, before) or _loose(prose, before, after)


def _sentence_start(document: Document, position: int, floor: int) -> int:
    sentence = document.sentence_at(position)
    return max(floor, sentence.span.start) if sentence else floor


def _sentence_end(prose: str, start: int, limit: int) -> int:
    """The end of the clause that follows a quotation: its full stop, else the block's end."""
    for stop in re.compile(r"[.!?](?=\s+[\"“‘(]?[A-Z]|\s*$)").finditer(prose, start, limit):
        word = prose[max(start, stop.start() - 5) : stop.start()].split()
        if word and (len(word[-1]) == 1 or word[-1] in _ABBREVIATED):
            continue
        return stop.start() + 1
    return limit


_ABBREVIATED = {
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Sen",
    "Rep",
    "Gov",
    "Gen",
    "Lt",
    "Col",
    "Jr",
    "Sr",
    "St",
    "U.S",
    "Prof",
}


def _after(prose: str, where: Span) -> Credit | None:
    """`said X`, `X said`, `according to X` directly after a quotation."""
    text = where.of(prose)
    lead = len(text) - len(text.lstrip(" ,;—–-\t"))
    quoted = ACCORDING.match(text, lead)
    if quoted:
        source = _first_phrase(prose, Span(where.start + quoted.end(), where.end))
        return (
            Credit(source, Span(where.start + lead, where.start + quoted.end()).shifted(0))
            if source
            else None
        )
    for verb in VERB.finditer(text, lead):
        cue = verb_span(where, verb)
        between = text[lead : verb.start()].strip()
        if len(between.split()) > 14:
            return None
        if _few_words(between) and verb.group() not in ("told", "tells", "tell", *PARTICIPLES):
            source = _first_phrase(prose, Span(cue.end, where.end))
            if source:
                return Credit(source, cue)
        source = _subject(prose, Span(where.start + lead, cue.start))
        if source:
            return Credit(source, cue)
    return None


def verb_span(where: Span, verb: re.Match[str]) -> Span:
    """Where a verb found in the text of `where` stands in the prose."""
    return Span(where.start + verb.start(), where.start + verb.end())


def _few_words(between: str) -> bool:
    """Whether nothing but an adverb or a helping verb stands between a quotation and its verb."""
    words = between.split()
    return len(words) <= 2 and all(
        word.lower().strip(",")
        in ("as", "also", "then", "later", "and", "so", "is", "was", "has", "had", "once")
        or word.endswith("ly")
        for word in words
    )


def _before(prose: str, where: Span) -> Credit | None:
    """`X said:`, `X told Y that`, `saying` directly before a quotation: the last verb wins."""
    text = where.of(prose)
    verbs = list(VERB.finditer(text))
    for verb in reversed(verbs):
        cue = verb_span(where, verb)
        if verb.group() in PARTICIPLES:
            source = _subject(prose, Span(where.start, cue.start), first=True)
        else:
            source = _subject(prose, Span(where.start, cue.start))
        if source:
            return Credit(source, cue)
    quoted = ACCORDING.search(text)
    if quoted:
        source = _first_phrase(prose, Span(where.start + quoted.end(), where.end))
        if source:
            return Credit(source, Span(where.start + quoted.start(), where.start + quoted.end()))
    if text.rstrip().endswith(":") and len(text.split()) <= 12:
        source = _first_phrase(prose, where)
        return Credit(source, None) if source else None
    return None


def _loose(prose: str, before: Span, after: Span) -> Credit | None:
    """A verb of saying later in the sentence of a short, built-in quotation."""
    return _after(prose, after) or None


def _subject(prose: str, where: Span, first: bool = False) -> Span | None:
    """The noun phrase before a verb that ends `where`: the nearest one, or the sentence's first."""
    text = where.of(prose)
    if not first:
        text = _without_aside(text)
        text, shift = _last_clause(text)
    else:
        shift = 0
    found = _phrases(text)
    if not found:
        return None
    start, end = found[0] if first else found[-1] if len(found) == 1 else _head(text, found)
    return Span(where.start + shift + start, where.start + shift + end)


def _head(text: str, found: list[tuple[int, int]]) -> tuple[int, int]:
    """The phrase that carries the verb: the first of a chain joined by prepositions ("a spokesman for X")."""
    chosen = found[-1]
    for earlier in reversed(found[:-1]):
        joint = text[earlier[1] : chosen[0]].strip()
        if joint in ("of", "for", "at", "with", "in", "from", "and", "on"):
            chosen = earlier
        else:
            break
    return chosen


def _without_aside(text: str) -> str:
    """`text` with a closing aside in commas blanked: "Smith, the mayor," reads as "Smith"."""
    aside = re.search(r",[^,;:“”\"]{2,90},\s*(?:also\s|later\s|\w+ly\s)?$", text)
    if aside and text[: aside.start()].strip():
        return text[: aside.start()] + " " * (len(text) - aside.start())
    return text


def _last_clause(text: str) -> tuple[str, int]:
    """The last clause of `text` and where it begins."""
    cut = 0
    for stop in re.finditer(
        r"[;:—–]\s|,\s(?:and|but|as|while|which)?\s?|\b(?:and|but|that|because|while)\s", text
    ):
        if text[stop.end() :].strip():
            cut = stop.end()
    clause = text[cut:]
    if _phrases(clause):
        return clause, cut
    return text, 0


def _phrases(text: str) -> list[tuple[int, int]]:
    """Noun phrases of `text` in order: pronouns, names with what goes before them, plain nouns after a determiner."""
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        lead = _LEAD.match(text, position)
        if lead:
            position = lead.end()
            continue
        for pattern in (_PRONOUN, _DAY, _PHRASE, _NOUNS, _BARE):
            hit = pattern.match(text, position)
            if not hit:
                continue
            if pattern is not _DAY:
                found.append((hit.start(), _cut(text, hit.start(), hit.end())))
                position = max(found[-1][1], position + 1)
            else:
                position = hit.end()
            break
        else:
            word = _WORD.match(text, position)
            position = word.end() if word else position + 1
    return found


def _cut(text: str, start: int, end: int) -> int:
    """The end of a noun phrase that a stop, a preposition or a verb of saying cuts short."""
    stop = _STOPS.search(text, start + 1, end)
    while stop and stop.group() == "." and text[stop.start() + 1 : stop.start() + 2] not in ("", " "):
        stop = _STOPS.search(text, stop.end(), end)
    while stop and stop.group() == "." and text[start : stop.start()].split()[-1] in _ABBREVIATED:
        stop = _STOPS.search(text, stop.end(), end)
    while stop and stop.group() == "." and len(text[start : stop.start()].split()[-1]) == 1:
        stop = _STOPS.search(text, stop.end(), end)
    if stop:
        end = stop.start()
    return start + len(text[start:end].rstrip())


def _first_phrase(prose: str, where: Span) -> Span | None:
    """The noun phrase that `where` begins with (a comma or an adverb may come before it)."""
    text = where.of(prose)
    for start, end in _phrases(text)[:1]:
        if len(text[:start].split()) <= 3:
            return Span(where.start + start, where.start + end)
    return None


def _carried(document: Document, credited: list[Quote], index: int, block: Span) -> Credit | None:
    """The speaker the paragraph, or an unfinished or bare quotation before it, has settled."""
    quote = document.quotes[index]
    if not credited or credited[-1].speaker is None:
        return _announced(document, index, block)
    last = credited[-1]
    assert last.speaker is not None
    same = last.span.start >= block.start
    whole = quote.span.start <= block.start + 1
    if same or (whole and (not last.closed or _alone(document, last, block))):
        return Credit(last.speaker, None)
    return _announced(document, index, block)


def _alone(document: Document, last: Quote, block: Span) -> bool:
    """Whether the quotation before belongs to the paragraph just before this one."""
    gap = document.prose[last.span.end : block.start]
    return "\n\n" not in gap.strip("\n") and "\n\n" in gap


def _announced(document: Document, index: int, block: Span) -> Credit | None:
    """The subject of the sentence just before, where that sentence speaks of someone saying."""
    quote = document.quotes[index]
    at = bisect_right([sentence.span.start for sentence in document.sentences], quote.span.start) - 1
    if at < 1:
        return None
    sentence = document.sentences[at - 1]
    verbs = [verb for verb in VERB.finditer(sentence.text) if verb.group() in PLAINEST]
    if not verbs and not sentence.text.endswith(":"):
        return None
    source = _subject(document.prose, sentence.span, first=True)
    return Credit(source, None) if source else None
