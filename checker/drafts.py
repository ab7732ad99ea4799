"""Which files of the paths named are drafts: what `.gitignore` and the configuration leave out is left out.

A file named outright is always one. In folders hidden files, ignored files and formats nobody
reads are passed over; a folder without any draft is a mistake in the order, not a clean result.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker.config import Config
from checker.errors import DraftError

Patterns = list[tuple[str, Any]]
"""(the folder a pattern file lies in, its patterns), outermost first."""


def find(paths: Sequence[str], config: Config) -> Iterator[str]:
    """The drafts named and those in the folders named, in order, each once.

    Raises `DraftError` for a path that does not exist and a folder without drafts.
    """
    from checker.readers import suffixes

    read = suffixes()
    seen: set[str] = set()
    for name in paths:
        if name == "-" or os.path.isfile(name):
            found: Iterator[str] = iter((name,))
        elif os.path.isdir(name):
            found = _in_folder(name, read, config)
        elif os.path.lexists(name):
            raise DraftError(f"{name}: is neither a file nor a folder")
        else:
            raise DraftError(f"{name}: no such file or folder")
        for each in found:
            if each not in seen:
                seen.add(each)
                yield each


def _in_folder(folder: str, read: Sequence[str], config: Config) -> Iterator[str]:
    patterns = _above(Path(folder)) if config.gitignore else []
    if config.exclude:
        patterns.append((os.path.abspath(folder), _patterns(config.exclude)))
        if config.path and os.path.abspath(folder) != str(config.path.resolve().parent):
            patterns.append((str(config.path.resolve().parent), _patterns(config.exclude)))
    try:
        names = sorted(_walk(folder, patterns, config.gitignore, tuple(read)))
    except RecursionError:
        raise DraftError(f"{folder}: folders are nested too deeply; name a folder further down") from None
    if not names:
        raise DraftError(f"{folder}: holds no draft ({' '.join(read)})")
    yield from names


def _walk(folder: str, patterns: Patterns, gitignore: bool, read: tuple[str, ...]) -> Iterator[str]:
    here = os.path.abspath(folder)
    if gitignore and (own := _file(Path(folder) / ".gitignore")):
        patterns = [*patterns, (here, own)]
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        raise DraftError(f"{folder}: cannot be read ({error.strerror or error})") from error
    for each in entries:
        if each.name.startswith("."):
            continue
        place = os.path.join(here, each.name)
        if each.is_dir(follow_symlinks=False):
            if not _left_out(f"{place}/", patterns):
                yield from _walk(os.path.join(folder, each.name), patterns, gitignore, read)
        elif each.name.lower().endswith(read) and not _left_out(place, patterns) and _is_file(each):
            yield os.path.normpath(os.path.join(folder, each.name))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def _left_out(place: str, patterns: Patterns) -> bool:
    """What the nearest pattern file that speaks of `place` says of it, as git has it."""
    for home, spec in reversed(patterns):
        if place.startswith(home + os.sep):
            verdict = spec.check_file(place[len(home) + 1 :].replace(os.sep, "/")).include
            if verdict is not None:
                return bool(verdict)
    return False


def _above(folder: Path) -> Patterns:
    """The .gitignore files between the root of the git repository and `folder`, which it is left out of."""
    folder = folder.resolve()
    root = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
    if root is None or root == folder:
        return []
    between = [each for each in reversed(folder.parents) if each == root or root in each.parents]
    return [(str(each), own) for each in between if (own := _file(each / ".gitignore"))]


def _file(path: Path) -> Any:
    try:
        return _patterns(path.read_text("utf-8", "replace").splitlines())
    except OSError:
        return None


def _patterns(lines: Sequence[str]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
