"""Where presscheck keeps what it may forget: compiled tables, compiled patterns, looked-up pages.

Anything under the folder may be deleted at any time; it is made again when next needed.
"""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> Path:
    """The user's cache folder for presscheck, made where it is missing.

    `PRESSCHECK_CACHE`, `XDG_CACHE_HOME`, `LOCALAPPDATA` and `~/.cache` are asked in that order;
    where none can be written it is a temporary folder that only this user can read.
    """
    home = os.environ.get("PRESSCHECK_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        place = Path(home, "presscheck") if home else Path.home() / ".cache" / "presscheck"
        place.mkdir(parents=True, exist_ok=True)
        if os.access(place, os.W_OK):
            return place
    except (OSError, RuntimeError):
        pass
    from tempfile import gettempdir

    place = Path(gettempdir()) / f"presscheck-{os.getuid() if hasattr(os, 'getuid') else 'cache'}"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place
