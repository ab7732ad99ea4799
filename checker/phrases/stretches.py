"""Stretches of prose: whether they touch another, without looking at each of them; and the surer of those that do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from checker.types import Span


class Placed(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span: ...


Some = TypeVar("Some", bound=Placed)


def apart(found: Sequence[Some], sure: Callable[[Some], float]) -> tuple[Some, ...]:
    """Of things in order that share a character, the surer."""
    kept: list[Some] = []
    for each in found:
        if kept and kept[-1].span.overlaps(each.span):
            if sure(each) > sure(kept[-1]):
                kept[-1] = each
        else:
            kept.append(each)
    return tuple(kept)


class Stretches:
    """Stretches of prose, asked whether they touch another; an empty one touches what it stands inside of."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touch(self, span: Span) -> bool:
        """Whether any of them shares a character with `span`."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._starts) and self._starts[at] < span.end
