"""Drafts checked again whenever one is saved. The checker stays open, so only the saved draft costs time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

_QUIET_MS = 60
"""A save often touches a file several times; this long nothing must change."""


def saves(paths: Sequence[str], wanted: Callable[[], Sequence[str]]) -> Iterator[list[str]]:
    """The drafts saved, save after save, until Ctrl-C. `wanted` tells anew which drafts there are.

    Editors that write a new file and rename it over the old one are seen too: folders are watched.
    """
    from watchfiles import Change, watch

    folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths}
    for changes in watch(*sorted(folders), debounce=_QUIET_MS, step=20, raise_interrupt=False, watch_filter=None):
        changed = {os.path.realpath(place) for kind, place in changes if kind != Change.deleted}
        saved = [name for name in wanted() if os.path.realpath(name) in changed and Path(name).is_file()]
        if saved:
            yield saved
