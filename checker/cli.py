"""The command line: options in, reports out, exit codes by contract. Knows no rule and no format.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input,
3 something that was asked for could not be checked, and nothing worse.
"""

from __future__ import annotations

import gc
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from checker import __version__
from checker.cli_baseline import baseline
from checker.cli_batch import batch
from checker.cli_knowledge import knowledge
from checker.cli_start import build_only_what_is_called, close_quietly, leave
from checker.cli_stats import stats
from checker.cli_words import day
from checker.errors import ConfigError, DraftError, PresscheckError

app = typer.Typer(
    name="presscheck",
    help="Marks what a draft says that is not so, says why, shows the reference and offers the right words.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


app.add_typer(baseline, name="baseline")
app.add_typer(knowledge, name="knowledge")


class Format(StrEnum):
    """Report formats."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"
    RDJSONL = "rdjsonl"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


class Level(StrEnum):
    """Severities that make a check fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"presscheck {__version__}")
        raise typer.Exit


@app.callback()
def presscheck(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Marks what a draft says that is not so, says why, shows the reference and offers the right words."""


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Drafts or folders of drafts, or - for standard input.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(help="The day the draft speaks for, YYYY-MM-DD.", metavar="DATE")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to report.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Where to write the report.", metavar="FILE")] = None,
    online: Annotated[
        bool | None,
        typer.Option("--online/--offline", help="May ask references on the network / never does (default)."),
    ] = None,
    sources: Annotated[
        list[Path] | None, typer.Option(help="A folder of what the writer worked from.", metavar="DIR")
    ] = None,
    references: Annotated[
        str | None, typer.Option(help="knowledge,sources,wikipedia: which to ask, in order.", metavar="LIST")
    ] = None,
    fail_on: Annotated[Level | None, typer.Option(help="The severity that makes the exit code 1.")] = None,
    config: Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE")] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Findings already known, not reported again.", metavar="FILE")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(help="Run only this rule or category.", metavar="RULE")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Do not run this rule or category.", metavar="RULE")
    ] = None,
    jobs: Annotated[int, typer.Option(help="Drafts checked side by side.", min=1, max=64)] = 1,
    no_judge: Annotated[bool, typer.Option("--no-judge", help="Do without the entailment model.")] = False,
    model: Annotated[str | None, typer.Option(help="Another entailment model: a name or a folder.")] = None,
    stdin_filename: Annotated[
        str, typer.Option(help="Name of the draft on standard input; decides its format.")
    ] = "-",
    explain_claims: Annotated[
        bool, typer.Option("--explain-claims", help="List every claim with its verdict.")
    ] = False,
    colour: Annotated[
        bool | None, typer.Option("--colour/--no-colour", help="Colours in the terminal report.")
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option(help="Only drafts touched since the branch left BASE, only what is new there.", metavar="BASE"),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a draft is saved.")] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check every draft anew, whatever is known from before.")
    ] = False,
) -> None:
    """Check drafts and report what is wrong in them."""
    from checker.desk import Order, carry_out

    order = Order(
        paths=tuple(paths or ()), as_of=day(as_of), format=str(format), output=output, online=online,
        sources=tuple(sources or ()), references=references, fail_on=str(fail_on) if fail_on else None,
        config=config, baseline=baseline, select=tuple(select or ()), ignore=tuple(ignore or ()), jobs=jobs,
        no_judge=no_judge, model=model, stdin_name=stdin_filename, explain=explain_claims, colour=colour,
        diff=diff, watch=watch, no_cache=no_cache,
    )  # fmt: skip
    raise typer.Exit(carry_out(order))


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="A rule's name.")]) -> None:
    """Print a rule's manual: what it flags, why, and examples."""
    from checker.manual import page

    typer.echo(page(rule), nl=False)


@app.command()
def rules(
    action: Annotated[str, typer.Argument(help="list, test PACK or try PACK FOLDER.")] = "list",
    arguments: Annotated[list[str] | None, typer.Argument(help="The pack, and the folder.")] = None,
) -> None:
    """List the rules, or test and try rules of a pack."""
    from checker.manual import table

    if action == "list":
        typer.echo(table(), nl=False)
        return
    from checker.rules.packs import command

    typer.echo(command.run(action, list(arguments or ())), nl=False)


@app.command()
def judge(
    premise: Annotated[str | None, typer.Argument(help="What the reference says.")] = None,
    hypothesis: Annotated[str | None, typer.Argument(help="What is claimed.")] = None,
    jsonl: Annotated[
        Path | None, typer.Option(help="Lines of {id, premise, hypothesis}.", metavar="FILE")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Another entailment model: a name or a folder.")] = None,
) -> None:
    """Weigh a claim against a passage."""
    from checker.judge import command, open_judge

    if jsonl is None and (premise is None or hypothesis is None):
        raise ConfigError("judge needs a premise and a hypothesis, or --jsonl FILE")
    opened = open_judge(model)
    if jsonl is None:
        typer.echo(command.judge_pair(opened, premise or "", hypothesis or ""))
        return
    try:
        with jsonl.open(encoding="utf-8") as lines:
            for line in command.judge_lines(opened, lines):
                typer.echo(line)
    except (OSError, UnicodeDecodeError) as error:
        raise DraftError(f"{jsonl}: cannot be read ({error})") from error


@app.command()
def lsp() -> None:
    """Run the language server over standard input and output, for a text editor to start."""
    try:
        from checker.lsp import server
    except ImportError:
        raise ConfigError("the language server needs pygls: pip install 'presscheck[lsp]'") from None
    server().start_io()


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; loopback unless told.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8470,
    config: Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE")] = None,
    exceptions: Annotated[
        Path | None, typer.Option(help="Where decisions may be kept, when the editor asks for it.", metavar="FILE")
    ] = None,
) -> None:
    """Serve the web page, the HTTP API and LanguageTool's API."""
    from dataclasses import replace

    from checker.config import load
    from checker.web import serve as run

    typer.echo(f"presscheck listens on http://{host}:{port}/ (Ctrl-C stops it)", err=True)
    settings = load(config)
    run(replace(settings, exceptions=exceptions or settings.exceptions), host, port)


class Schema(StrEnum):
    """Forms that are described by a JSON Schema."""

    CONFIG = "config"
    REPORT = "report"


@app.command(name="config")
def show_config(
    config: Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE")] = None,
    schema: Annotated[
        Schema | None, typer.Option(help="Print the JSON Schema of the configuration, or of the JSON report.")
    ] = None,
) -> None:
    """Print the configuration that holds here and where it comes from."""
    from checker import manual

    typer.echo(manual.schema(schema) if schema else manual.configuration(config), nl=False)


_INTERRUPTED = 130


app.command()(batch)
app.command()(stats)


def main() -> NoReturn:
    """Entry point: errors become one line on standard error and exit code 2."""
    gc.set_threshold(400_000, 20, 100)  # a short run leaves no garbage worth a twentieth of its time
    try:
        _carried_out()
    except SystemExit as end:
        leave(end.code if isinstance(end.code, int) else int(end.code is not None))
    leave(0)


def _carried_out() -> None:
    build_only_what_is_called(app, sys.argv[1:])
    try:
        result: Any = app(standalone_mode=False)
    except PresscheckError as error:
        _fail(str(error))
    except typer.TyperException as error:
        _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        _fail("stopped", _INTERRUPTED)
    except BrokenPipeError:
        close_quietly()
    else:
        if result == _INTERRUPTED:  # what typer makes of Ctrl-C
            _fail("stopped", _INTERRUPTED)
        sys.exit(result if isinstance(result, int) else 0)


def _usage(error: typer.TyperException) -> None:
    """What typer says of wrong options, in its own words, and exit code 2."""
    show = getattr(error, "show", None)
    if show:
        show()
        sys.exit(2)
    _fail(str(error))


def _fail(message: str, code: int = 2) -> None:
    print(f"presscheck: {message}", file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main()
