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
from dataclasses import replace
from typing import NamedTuple

from checker.annotate.quotes_phrases import ABBREVIATED, first_phrase, subject
from checker.annotate.quotes_words import ACCORDING, PARTICIPLES, PLAINEST, VERB
from checker.patterns import regex
from checker.types import Document, Quote, Span

_FULL_STOP = regex(r"[.!?](?=\s+[\"“‘(]?[A-Z]|\s*$)")
_SIGNED = regex(r"\s?[―—–-]+\s?(?P<name>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4}?)(?=[,.]?\s*$|,\s)")
_RELATIVE = regex(r",\s(?:who|which|whose|where)\b[^,]*$")
_SHORTENED = regex(r"\b(?:[A-Z]|\w{2,4})\.(?=\s?[\w,])")
_ENDING = regex(r"[.?!…]['’”\"»]?$")


class Credit(NamedTuple):
    """A source and the verb that names it."""

    source: Span
    cue: Span | None


def attribute(document: Document) -> tuple[Quote, ...]:
    """The document's quotations with `speaker` and `cue` filled where the text gives them."""
    credited: list[Quote] = []
    starts = [block.span.start for block in document.blocks]
    for index, quote in enumerate(document.quotes):
        block = document.blocks[bisect_right(starts, quote.span.start) - 1].span
        credit = (
            _resumed(document, credited, index, block)
            or _beside(document, index, block)
            or _carried(document, credited, index, block)
        )
        if credit:
            quote = replace(quote, speaker=credit.source, cue=credit.cue)
        credited.append(quote)
    return tuple(credited)


def _resumed(document: Document, credited: list[Quote], index: int, block: Span) -> Credit | None:
    """The speaker named between two halves of one quotation: `"...," said X, the Y, "..."`."""
    if not credited or credited[-1].speaker is None or credited[-1].span.end <= block.start:
        return None
    gap = Span(credited[-1].span.end, document.quotes[index].span.start)
    last = credited[-1].speaker
    if last not in gap or not document.prose[gap.start : gap.end].rstrip().endswith((",", "—", "–")):
        return None
    verbs = VERB.findall(document.prose, gap.start, gap.end)
    return (
        Credit(last, credited[-1].cue)
        if len(verbs) == 1 and "." not in _tail(document.prose, last, gap)
        else None
    )


def _tail(prose: str, last: Span, gap: Span) -> str:
    """What stands between a source and the quotation that resumes, abbreviations' stops left out."""
    return _SHORTENED.sub("", prose[last.end : gap.end])


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
    signed = _SIGNED.match(prose, quote.span.end, block.end)
    if signed and not VERB.search(prose, signed.start("name"), block.end):
        return Credit(Span(*signed.span("name")), None)
    introduced = lead.endswith((":", ",")) and _before(prose, before)
    if introduced and (ended or lead.endswith(":") or quote.text[:1].isupper()):
        return introduced
    if not ended or prose[quote.span.end : quote.span.end + 1] == ",":
        found = _after(prose, after)
        if found:
            return found
    return _before(prose, before) or (None if ended else _after(prose, after))


def _sentence_start(document: Document, position: int, floor: int) -> int:
    sentence = document.sentence_at(position)
    return max(floor, sentence.span.start) if sentence else floor


def _sentence_end(prose: str, start: int, limit: int) -> int:
    """The end of the clause that follows a quotation: its full stop, else the block's end."""
    for stop in _FULL_STOP.finditer(prose, start, limit):
        word = prose[max(start, stop.start() - 5) : stop.start()].split()
        if word and (len(word[-1]) == 1 or word[-1] in ABBREVIATED):
            continue
        return stop.start() + 1
    return limit


def _after(prose: str, where: Span) -> Credit | None:
    """`said X`, `X said`, `according to X` directly after a quotation."""
    text = where.of(prose)
    lead = len(text) - len(text.lstrip(" ,;—–-\t"))
    quoted = ACCORDING.match(text, lead)
    if quoted:
        source = first_phrase(prose, Span(where.start + quoted.end(), where.end))
        return (
            Credit(source, Span(where.start + lead, where.start + quoted.end()).shifted(0))
            if source
            else None
        )
    for verb in VERB.finditer(text, lead):
        cue = verb_span(where, verb)
        between = text[lead : verb.start()].strip()
        if _RELATIVE.search(between):
            continue
        if len(between.split()) > 14:
            return None
        if _few_words(between) and verb.group() not in ("told", "tells", "tell", *PARTICIPLES):
            source = first_phrase(prose, Span(cue.end, where.end))
            if source:
                return Credit(source, cue)
        source = subject(prose, Span(where.start + lead, cue.start))
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
            source = subject(prose, Span(where.start, cue.start), first=True)
        else:
            source = subject(prose, Span(where.start, cue.start))
        if source:
            return Credit(source, cue)
    quoted = ACCORDING.search(text)
    if quoted:
        source = first_phrase(prose, Span(where.start + quoted.end(), where.end))
        if source:
            return Credit(source, Span(where.start + quoted.start(), where.start + quoted.end()))
    if text.rstrip().endswith(":") and len(text.split()) <= 12:
        source = first_phrase(prose, where)
        return Credit(source, None) if source else None
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
    at = document.sentence_number(quote.span.start)
    if at < 1:
        return None
    sentence = document.sentences[at - 1]
    quoted = ACCORDING.search(sentence.text)
    if quoted:
        named = first_phrase(document.prose, Span(sentence.span.start + quoted.end(), sentence.span.end))
        return Credit(named, None) if named else None
    verbs = [verb for verb in VERB.finditer(sentence.text) if verb.group() in PLAINEST]
    if not verbs and not sentence.text.endswith(":"):
        return None
    source = subject(document.prose, sentence.span, first=True)
    return Credit(source, None) if source else None
