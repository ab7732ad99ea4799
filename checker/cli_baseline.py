"""`presscheck baseline create | update | prune`: what a team already knows is not told again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.types import Report

baseline = typer.Typer(
    help="Keep findings a team already knows, so that only new ones are told.", no_args_is_help=True
)

Paths = Annotated[list[str], typer.Argument(help="Drafts or folders of drafts.")]
File = Annotated[Path, typer.Option("--baseline", help="The baseline file.", metavar="FILE")]
DEFAULT = Path("presscheck-baseline.json")


@baseline.command()
def create(paths: Paths, file: File = DEFAULT) -> None:
    """Write every standing finding of the drafts to the baseline."""
    from checker import baseline as known

    count = known.create(file, _reports(paths))
    typer.echo(f"{file}: {count} findings kept")


@baseline.command()
def update(paths: Paths, file: File = DEFAULT) -> None:
    """Make the baseline anew: new findings come in, mended ones go."""
    create(paths, file)


@baseline.command()
def prune(paths: Paths, file: File = DEFAULT) -> None:
    """Drop findings that are mended; let no new one in."""
    from checker import baseline as known

    count = known.prune(file, _reports(paths))
    typer.echo(f"{file}: {count} findings kept")


def _reports(paths: list[str]) -> list[Report]:
    from checker.desk import Order, reports_of

    return reports_of(Order(tuple(paths)))
