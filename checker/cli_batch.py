"""presscheck batch: an archive checked shard by shard."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli_words import day
from checker.errors import ConfigError


def batch(
    archive: Annotated[Path, typer.Argument(help="A .jsonl file, a .parquet file or a folder of drafts.")],
    output: Annotated[Path, typer.Option(help="Folder for the findings, a file a shard.", metavar="DIR")],
    as_of: Annotated[
        str | None, typer.Option(help="The day of articles that tell none, YYYY-MM-DD.", metavar="DATE")
    ] = None,
    jobs: Annotated[int, typer.Option(help="Articles checked side by side.", min=1, max=4096)] = 1,
    size: Annotated[int, typer.Option(help="Articles a shard.", min=1)] = 500,
    ray: Annotated[bool, typer.Option("--ray", help="Spread the shards over a Ray cluster.")] = False,
    config: Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE")] = None,
    no_judge: Annotated[bool, typer.Option("--no-judge", help="Do without the entailment model.")] = False,
) -> None:
    """Check an archive: findings a shard, shards already there left alone.

    Stop it with Ctrl-C and start it again with the same words: it goes on where it stopped.
    """
    from dataclasses import replace

    from checker import config as configuration
    from checker.batch.progress import run
    from checker.batch.shards import cut
    from checker.batch.work import claim, place

    if not archive.exists():
        raise ConfigError(f"{archive}: there is no such file or folder")
    settings = configuration.load(config)
    if no_judge:
        settings = replace(settings, judge=False)
    shards = cut(archive, size)
    claim(output, archive, size)
    left = [shard for shard in shards if not place(output, shard.number).exists()]
    raise typer.Exit(run(left, len(shards), settings, output, day(as_of), jobs, ray))
