"""What stands beside a word: states, offices and names by the words they begin and end at.

Built once a draft, so that no name has to look through all the others. Knows places only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.annotate.mentions_words import Word
from checker.annotate.offices import OfficeFound
from checker.annotate.people import Named
from checker.annotate.states import StateFound


@dataclass(frozen=True)
class Beside:
    """The states, names and offices found among `words`; none of a kind overlaps another of it."""

    words: Sequence[Word]
    lands: Sequence[StateFound]
    named: Sequence[Named] = ()
    posts: Sequence[OfficeFound] = ()

    @cached_property
    def land_from(self) -> dict[int, StateFound]:
        """The state whose first word this is."""
        return {land.first: land for land in self.lands}

    @cached_property
    def land_to(self) -> dict[int, StateFound]:
        """The state whose last word this is."""
        return {land.last: land for land in self.lands}

    @cached_property
    def land_over(self) -> dict[int, StateFound]:
        """The state one of whose words this is."""
        return {at: land for land in self.lands for at in range(land.first, land.last + 1)}

    @cached_property
    def name_from(self) -> dict[int, Named]:
        """The name whose first word this is."""
        return {each.first: each for each in self.named}

    @cached_property
    def region_over(self) -> dict[int, Named]:
        """The region, named in several words, one of whose words this is."""
        return {
            at: each
            for each in self.named
            if each.kind == "place" and each.last > each.first and any(one.note == "region" for one in each.entities)
            for at in range(each.first, each.last + 1)
        }

    @cached_property
    def post_from(self) -> dict[int, OfficeFound]:
        """The office whose first word this is."""
        return {post.first: post for post in self.posts}

    @cached_property
    def post_to(self) -> dict[int, OfficeFound]:
        """The office whose last word this is."""
        return {post.last: post for post in self.posts}

    @cached_property
    def tally(self) -> Counter[str]:
        """How often each country is named, by its code."""
        return Counter(land.code for land in self.lands if land.code)

    @cached_property
    def explained(self) -> dict[str, list[str]]:
        """For each abbreviation that stands between marks behind a name, the last word of each such name."""
        found: dict[str, list[str]] = {}
        words = self.words
        for at in range(2, len(words)):
            word, before = words[at], words[at - 1]
            if word.gap or word.opening or not (before.cap and before.gap == " "):
                continue
            if word.text.isupper() and (at + 1 == len(words) or not words[at + 1].gap):
                found.setdefault(word.text, []).append(before.low)
        return found

    def posts_near(self, first: int, last: int) -> list[OfficeFound]:
        """The offices that end right before the words `first` to `last` or begin within three words behind them."""
        ahead = self.post_to.get(first - 1)
        behind = (self.post_from.get(at) for at in range(last + 1, last + 4))
        return [post for post in (ahead, *behind) if post is not None]
