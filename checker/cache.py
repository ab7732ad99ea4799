"""Where presscheck keeps what it may forget: compiled tables, compiled patterns, looked-up pages.

Anything under the folder may be deleted at any time; it is made again when next needed.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from stat import S_ISDIR


def folder() -> Path:
    """The user's cache folder for presscheck, made where it is missing.

    `PRESSCHECK_CACHE`, `XDG_CACHE_HOME`, `LOCALAPPDATA` and `~/.cache` are asked in that order;
    where none can be written it is a temporary folder that only this user can write. Raises `OSError`
    where not even that can be made.
    """
    home = os.environ.get("PRESSCHECK_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        place = Path(home, "presscheck") if home else Path.home() / ".cache" / "presscheck"
        place.mkdir(parents=True, exist_ok=True)
        if os.access(place, os.W_OK):
            return place
    except (OSError, RuntimeError):
        pass
    return _temporary()


@cache
def _temporary() -> Path:
    """A temporary folder that nobody else can write. Raises `OSError` where there is none at all."""
    from tempfile import gettempdir, mkdtemp

    user = os.getuid() if hasattr(os, "getuid") else None
    place = Path(gettempdir()) / f"presscheck-{'cache' if user is None else user}"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        seen = place.lstat()
        if user is None or (S_ISDIR(seen.st_mode) and seen.st_uid == user and not seen.st_mode & 0o022):
            return place
    except OSError:
        pass
    return Path(mkdtemp(prefix="presscheck-"))  # somebody else was there first
