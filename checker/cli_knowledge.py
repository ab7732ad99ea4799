"""`presscheck knowledge show | add | check | stats | coverage | refresh`: the embedded reference by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli_words import day

knowledge = typer.Typer(
    help="Ask the embedded reference, and lay the newsroom's own facts over it.", no_args_is_help=True
)

Overlay = Annotated[
    Path | None, typer.Option("--file", help="The newsroom's own facts (YAML or TSV).", metavar="FILE")
]
Own = Annotated[Path, typer.Option("--file", help="The newsroom's own facts (YAML or TSV).", metavar="FILE")]
AsOf = Annotated[str | None, typer.Option(help="The day asked about, YYYY-MM-DD.", metavar="DATE")]


@knowledge.command()
def show(
    name: Annotated[str, typer.Argument(help="A person, state, organisation or id.")],
    as_of: AsOf = None,
    file: Overlay = None,
) -> None:
    """Everything the reference knows of a name, and what held on a day."""
    from checker.knowledge import command

    typer.echo(command.show(name, day(as_of), _overlay(file)))


@knowledge.command()
def add(
    name: Annotated[str, typer.Argument(help="The person's full name.")],
    role: Annotated[str, typer.Argument(help="A role, such as foreign-minister.")],
    file: Own,
    country: Annotated[str, typer.Option(help="ISO code, such as de.")] = "",
    unit: Annotated[str, typer.Option(help="Organisation or region id, such as nato or us-tx.")] = "",
    title: Annotated[str, typer.Option(help="The office's correct English title.")] = "",
    since: Annotated[str, typer.Option(help="First day, YYYY-MM-DD.")] = "",
    until: Annotated[str, typer.Option(help="Last day, YYYY-MM-DD.")] = "",
    source: Annotated[str, typer.Option(help="Where this can be read.")] = "",
) -> None:
    """Add an office holder to the newsroom's own facts."""
    from checker.knowledge import command

    typer.echo(
        command.add(
            file, name, role, country=country, unit=unit, title=title, since=since, until=until, source=source
        )
    )


@knowledge.command()
def check(file: Own, as_of: AsOf = None) -> None:
    """Whether the newsroom's own facts are sound, and what in them has grown old."""
    from checker.knowledge import command

    typer.echo(command.check(file, day(as_of)))


@knowledge.command()
def stats(as_of: AsOf = None, file: Overlay = None) -> None:
    """How much the reference knows, how new it is, and where it ends."""
    from checker.knowledge import command

    typer.echo(command.stats(day(as_of), _overlay(file)))


@knowledge.command()
def coverage(file: Overlay = None) -> None:
    """Which offices are confirmed on which days: the coverage report."""
    from checker.knowledge import command

    typer.echo(command.coverage(_overlay(file)))


def _overlay(file: Path | None) -> Path | None:
    """The file named, else the one in the configuration."""
    from checker.config import load

    return file or load().knowledge


@knowledge.command()
def refresh(
    file: Own,
    countries: Annotated[list[str] | None, typer.Argument(help="ISO codes; none: every country.")] = None,
    contact: Annotated[str, typer.Option(help="Your address for the User-Agent; else from the configuration.")] = "",
    apply: Annotated[bool, typer.Option("--apply", help="Write the difference shown.")] = False,
) -> None:
    """Bring office holders from Wikidata into the newsroom's own facts (asks the network)."""
    from checker.config import load
    from checker.errors import ConfigError
    from checker.knowledge import command

    contact = contact or load().contact
    if not contact:
        raise ConfigError("refresh needs a contact for the User-Agent: --contact ADDRESS, or in presscheck.toml")
    typer.echo(command.refresh(file, countries or (), contact, apply=apply))
