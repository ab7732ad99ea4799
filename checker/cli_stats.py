"""`presscheck stats`: how often each rule was right, by what editors decided about its findings."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker import decisions


class Shape(StrEnum):
    """How the figures are told."""

    TEXT = "text"
    JSON = "json"


def stats(
    exceptions: Annotated[
        Path | None, typer.Option(help="The project's file of exceptions; else the configured one.", metavar="FILE")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE")] = None,
    format: Annotated[Shape, typer.Option(help="How to tell the figures.")] = Shape.TEXT,
) -> None:
    """Tell how often each rule was right, by what editors decided about its findings."""
    from checker import decisions
    from checker.config import load

    path = exceptions or load(config).exceptions
    if path is None:
        raise ConfigError("stats needs --exceptions FILE, or `exceptions` in presscheck.toml")
    if exceptions is not None and not path.is_file():
        raise ConfigError(f"{path}: no such file of exceptions")
    made = decisions.tallies(decisions.read(path))
    typer.echo(_json(made) if format is Shape.JSON else _table(made, path), nl=False)


def _json(made: list[decisions.Tally]) -> str:
    import json

    rows = [
        {
            "rule": each.rule, "accepted": each.accepted, "right": each.right, "dismissed": each.dismissed,
            "precision": round(each.precision, 3), "at_least": round(each.least, 3),
        }
        for each in made
    ]  # fmt: skip
    return json.dumps({"version": 1, "rules": rows}, indent=1) + "\n"


def _table(made: list[decisions.Tally], path: Path) -> str:
    if not made:
        return f"{path}: no decisions yet. Accept or dismiss findings on the page of `presscheck serve`.\n"
    width = max(4, *(len(each.rule) for each in made))
    rows = [f"{'rule':<{width}}  decided  accepted  right  dismissed  precision  at least"]
    rows += [
        f"{each.rule:<{width}}  {each.decided:7}  {each.accepted:8}  {each.right:5}  {each.dismissed:9}"
        f"  {each.precision:8.0%}  {each.least:8.0%}"
        for each in made
    ]
    rows.append("\nPrecision: accepted of all decided. At least: what so few decisions can vouch for (95 %).")
    return "\n".join(rows) + "\n"
