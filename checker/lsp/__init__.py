"""The language server: findings as diagnostics while a draft is written.

Rules and tables answer as soon as typing rests for a moment; what needs passages and the
entailment model follows after a longer pause. A change stops the check of what stood there
before, between two steps, so typing never waits. Positions are negotiated by pygls (UTF-8,
UTF-16 or UTF-32).
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from checker import __version__
from checker.config import Config
from checker.engine import Step
from checker.errors import PresscheckError
from checker.lsp import actions, shown
from checker.lsp.openings import Openings
from checker.types import Report

REST = 0.1
"""Seconds without typing before rules and tables look again."""
PAUSE = 1.0
"""Seconds more before passages are read and the model is asked."""


class Stopped(Exception):
    """The draft has changed: what was being checked is no longer there."""


class Desk(LanguageServer):
    """The server, and what it last found in each open draft."""

    def __init__(self, config: Config | None = None) -> None:
        super().__init__("presscheck", __version__)
        self.openings = Openings(config)
        self.reports: dict[str, Report] = {}
        self.watches: dict[str, tuple[asyncio.Task[None], Event]] = {}
        self.room = ThreadPoolExecutor(1, thread_name_prefix="check")
        self.complaint = ""

    def look_again(self, uri: str, rest: float = REST) -> None:
        """Stop what is being checked of this draft and check what stands there now."""
        self.leave(uri)
        stop = Event()
        self.watches[uri] = asyncio.create_task(_watch(self, uri, stop, rest)), stop

    def leave(self, uri: str) -> None:
        """Stop checking this draft."""
        task, stop = self.watches.pop(uri, (None, Event()))
        stop.set()
        if task is not None:
            task.cancel()


def server(config: Config | None = None) -> Desk:
    """A server ready to be started over stdio; a checker is opened with the first draft."""
    desk = Desk(config)

    @desk.feature(lsp.INITIALIZED)
    async def ready(_: lsp.InitializedParams) -> None:
        await _watch_settings(desk)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(parameters: lsp.DidOpenTextDocumentParams) -> None:
        desk.look_again(parameters.text_document.uri, 0.0)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(parameters: lsp.DidChangeTextDocumentParams) -> None:
        desk.look_again(parameters.text_document.uri)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(parameters: lsp.DidCloseTextDocumentParams) -> None:
        uri = parameters.text_document.uri
        desk.leave(uri)
        desk.reports.pop(uri, None)
        desk.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @desk.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def reconfigured(_: lsp.DidChangeConfigurationParams) -> None:
        _reload(desk)

    @desk.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def rewritten(_: lsp.DidChangeWatchedFilesParams) -> None:
        _reload(desk)

    @desk.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(parameters: lsp.HoverParams) -> lsp.Hover | None:
        return shown.hover(desk, desk.reports, parameters)

    kinds = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])

    @desk.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def offered(parameters: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return actions.offered(desk, desk.reports, parameters, desk.openings)

    @desk.command(actions.IGNORE)
    async def ignore(uri: str, rule: str, line: int) -> None:
        await actions.ignore(desk, uri, rule, line)

    @desk.command(actions.DISMISS)
    async def dismiss(uri: str, fingerprint: str) -> None:
        if await actions.dismiss(desk, desk.reports, uri, fingerprint, desk.openings):
            desk.look_again(uri, 0.0)

    return desk


async def _watch_settings(desk: Desk) -> None:
    """Ask the client to tell when a configuration or a file of exceptions is written."""
    workspace = desk.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    if watched is None or not watched.dynamic_registration:
        return
    names = ("presscheck.toml", "pyproject.toml", "*exceptions.jsonl")
    options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(f"**/{name}") for name in names])
    wish = lsp.Registration("presscheck-settings", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await desk.client_register_capability_async(lsp.RegistrationParams([wish]))


def _reload(desk: Desk) -> None:
    desk.openings.forget()
    for uri in list(desk.workspace.text_documents):
        desk.look_again(uri, 0.0)


async def _watch(desk: Desk, uri: str, stop: Event, rest: float) -> None:
    """Rules first; after a pause, where there are passages to be read, everything."""
    await asyncio.sleep(rest)
    slow = await _look(desk, uri, stop, quick=True)
    if slow:
        await asyncio.sleep(PAUSE)
        await _look(desk, uri, stop, quick=False)


async def _look(desk: Desk, uri: str, stop: Event, quick: bool) -> bool:
    """Check the draft as it stands and publish what was found; whether more is left to ask."""
    document = desk.workspace.get_text_document(uri)
    text, version = document.source, document.version

    def tell(_: Step) -> None:
        if stop.is_set():
            raise Stopped

    try:
        loop = asyncio.get_running_loop()
        report, slow = await loop.run_in_executor(desk.room, desk.openings.check, uri, text, quick, tell)
    except Stopped:
        return False
    except PresscheckError as error:
        _complain(desk, str(error))
        return False
    current = desk.workspace.get_text_document(uri)
    if stop.is_set() or current.version != version:
        return False
    desk.complaint = ""
    desk.reports[uri] = report
    found = shown.diagnostics(report, current)
    desk.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))
    return slow


def _complain(desk: Desk, words: str) -> None:
    """Say once what stands in the way (a broken configuration, mostly), not at every key."""
    if words != desk.complaint:
        desk.complaint = words
        desk.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"presscheck: {words}"))


__all__ = ["PAUSE", "REST", "Desk", "server"]
