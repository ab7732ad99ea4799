"""What a branch has touched, asked of git: the drafts, and how each of them read where the branch began.

Compares the working tree with the commit at which the branch left BASE, so that what others did
on BASE since is not counted. Knows no finding.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.errors import ConfigError
from checker.types.values import frozen


@frozen(slots=False)
class Change:
    """A draft that was touched. `before` holds its bytes at the base; None where there was none."""

    name: str
    before: bytes | None


def since(base: str, drafts: Sequence[str]) -> list[Change]:
    """Those of `drafts` that differ from the commit where the branch left `base`.

    Raises `ConfigError` where there is no git, no repository or no such base.
    """
    if not drafts:
        return []
    near = Path(drafts[0]).resolve().parent
    root = os.path.realpath(_git(near, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip())
    fork = _fork(root, base)
    touched = dict(_touched(root, fork))
    changes = []
    for name in drafts:
        place = os.path.relpath(os.path.realpath(name), root).replace(os.sep, "/")
        if place in touched:
            before = touched[place]
            changes.append(Change(name, _git(root, "cat-file", "blob", f"{fork}:{before}") if before else None))
    return changes


def _fork(root: str, base: str) -> str:
    if base.startswith("-"):
        raise ConfigError(f"--diff {base}: is no branch, tag or commit")
    try:
        _git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}")
    except ConfigError:
        raise ConfigError(
            f"--diff {base}: there is no such branch, tag or commit here; in a pipeline fetch it first "
            "(a full history: fetch-depth: 0)"
        ) from None
    try:
        return _git(root, "merge-base", base, "HEAD").decode().strip()
    except ConfigError:
        raise ConfigError(
            f"--diff {base}: shares no commit with the branch here; fetch the full history (fetch-depth: 0)"
        ) from None


def _touched(root: str, fork: str) -> Iterator[tuple[str, str]]:
    """(path now, path at the fork or "") of every file that was added, changed or moved."""
    told = _git(root, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", fork, "--")
    parts = iter(told.decode("utf-8", "surrogateescape").split("\0"))
    for status in parts:
        if status[:1] in ("R", "C"):
            before, now = next(parts), next(parts)
            yield now, before
        elif status:
            name = next(parts)
            if status[:1] != "D":
                yield name, "" if status[:1] == "A" else name
    others = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    yield from ((name, "") for name in others.decode("utf-8", "surrogateescape").split("\0") if name)


def _git(folder: Path | str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"--diff needs git, which cannot be run here ({error.strerror or error})") from error
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip() or f"git {arguments[0]} failed"
        raise ConfigError(f"--diff: {told.splitlines()[-1]}")
    return done.stdout
