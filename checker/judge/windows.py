"""Long premises, judged in windows of a few sentences.

An entailment model reads a sentence or three well and a page badly, so a premise over the limit is cut
at sentence ends into overlapping windows. The premise entails what one of its windows entails; else it
contradicts what one of them contradicts. Knows nothing of abbreviations beyond a short list: a wrong
cut costs a little context, never a score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.patterns import regex
from checker.types import Scores

_END = regex(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")
_ABBREVIATION = regex(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|Jr|Sr|No|vs|[A-Z])\.$")

Count = Callable[[str], int]


def sentences(text: str) -> list[str]:
    """The sentences of a text, trimmed; a break after an initial or a title is not an end."""
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        part = text[start : match.start()].strip()
        if "\n" not in match.group() and _ABBREVIATION.search(part):
            continue
        if part:
            found.append(text[start : match.end()].strip())
        start = match.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def windows(premise: str, room: int, count: Count) -> list[str]:
    """The premise as pieces of at most `room` tokens, each starting with the last sentence of the one before.

    A premise that fits is its only window. A sentence longer than the room stays whole: the model
    cuts it.
    """
    if count(premise) <= room:
        return [premise]
    parts = [(part, count(part)) for part in sentences(premise)]
    found: list[list[str]] = []
    used = 0
    for part, size in parts:
        if found and used + size <= room:
            found[-1].append(part)
            used += size
            continue
        before = found[-1][-1:] if found else []
        carried = count(before[0]) if before else 0
        if carried + size > room:
            before, carried = [], 0
        found.append([*before, part])
        used = carried + size
    return [" ".join(window) for window in found] or [premise]


def merged(scores: Sequence[Scores]) -> Scores:
    """A premise over its windows: the strongest entailment, unless a contradiction is stronger."""
    for_it = max(scores, key=lambda score: score.entailment)
    against = max(scores, key=lambda score: score.contradiction)
    return for_it if for_it.entailment >= against.contradiction else against


def by_length(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Positions in groups of `size`, sorted by length so that little is padded."""
    order = sorted(range(len(lengths)), key=lambda place: lengths[place])
    for start in range(0, len(order), size):
        yield order[start : start + size]


def _whole(text: str) -> str:
    """`text` with a question mark for every half of a character, which no tokenizer takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def in_windows(
    pairs: Sequence[tuple[str, str]],
    room: int,
    count: Count,
    score: Callable[[list[tuple[str, str]]], list[Scores]],
) -> list[Scores]:
    """Scores of pairs whose premises may be long: cut, scored in one go, merged again.

    `room` is in tokens, as `count` counts them, for premise and hypothesis together.
    """
    flat: list[tuple[str, str]] = []
    spans: list[tuple[int, int]] = []
    for premise, hypothesis in ((_whole(one), _whole(other)) for one, other in pairs):
        start = len(flat)
        short = (len(premise) + len(hypothesis)) // 2 < room  # a token has two characters or more
        pieces = [premise] if short else windows(premise, max(32, room - count(hypothesis)), count)
        flat.extend((piece, hypothesis) for piece in pieces)
        spans.append((start, len(flat)))
    scores = score(flat)
    return [merged(scores[start:end]) for start, end in spans]
