"""How the command line starts and ends quickly: only the command called is built, and the process goes at once.

Knows typer's lists of commands, and nothing of what a command does.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NoReturn

import typer

_COMPLETING = "_COMPLETE"
"""Ends the name of the variable with which a shell asks for completions."""


def build_only_what_is_called(app: typer.Typer, words: Sequence[str]) -> None:
    """Drop the commands that `words` do not call; where none is called, build names and summaries only.

    Reading the options of eighteen commands takes longer than reading a short draft. An unknown name, and
    a shell that asks for completions, find everything there.
    """
    if any(name.endswith(_COMPLETING) for name in os.environ):
        return
    called = next((word for word in words if not word.startswith("-")), None)
    if called is None:
        _bare(app)
        return
    commands = [each for each in app.registered_commands if each.callback and _name(each) == called]
    groups = [each for each in app.registered_groups if each.name == called]
    if commands or groups:
        app.registered_commands, app.registered_groups = commands, groups


def _name(command: Any) -> str:
    return str(command.name or command.callback.__name__)


def _bare(app: typer.Typer) -> None:
    """The commands without their options: enough for the list that the help shows."""
    for command in app.registered_commands:
        if command.callback:
            command.callback = _summary(command.callback)
    for group in app.registered_groups:
        if group.typer_instance:
            _bare(group.typer_instance)


def _summary(callback: Callable[..., Any]) -> Callable[[], None]:
    def nothing() -> None: ...

    nothing.__name__, nothing.__doc__ = callback.__name__, callback.__doc__
    return nothing


def leave(code: int) -> NoReturn:
    """End the process with `code`, everything told and kept, and nothing taken apart.

    Giving a million values back one by one takes a tenth of the time of a check.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has gone: there is nobody to tell
        code = 2
    except (OSError, ValueError) as error:
        print(f"presscheck: the output cannot be written ({error})", file=sys.stderr)
        code = 2
    atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(code)


def close_quietly() -> NoReturn:
    """The reader of our output has gone: nothing more can be told, and that is no fault of the draft."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(2)
