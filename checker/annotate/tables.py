"""What the naming layers work out from the tables, kept between runs."""

from __future__ import annotations

from collections.abc import Callable

from checker.annotate import mentions_words
from checker.cache_plain import Plain, kept, stamp
from checker.knowledge.lookup import Compiled
from checker.types import Knowledge


def worked_out(name: str, knowledge: Knowledge, module: str, make: Callable[[], Plain]) -> Plain:
    """What `make` gives, or gave before for the same compiled tables, where `module` (a file) is the same."""
    if not isinstance(knowledge, Compiled):
        return make()
    made_of = f"{knowledge.hash} {stamp(module)} {stamp(mentions_words.__file__)}"
    return kept(name, made_of, make)
