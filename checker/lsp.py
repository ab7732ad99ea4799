"""The language server: findings as diagnostics while a draft is written.

Rules and tables answer at once after a short pause in typing; nothing waits for a model.
Hover shows why and the reference; code actions put the right words in, or an ignore
comment with a reason. Positions are negotiated by pygls (UTF-8, UTF-16 or UTF-32).
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from checker import __version__
from checker import config as configuration
from checker.config import Config
from checker.engine import Checker
from checker.errors import PresscheckError
from checker.types import Finding, Lines, Report, Span

PAUSE = 0.3
"""Seconds without typing before a draft is checked again."""
_LEVELS = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}


class Desk(LanguageServer):
    """The server and what it last found in each open draft."""

    def __init__(self) -> None:
        super().__init__("presscheck", __version__)
        self.checker: Checker | None = None
        self.reports: dict[str, Report] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}


def server(config: Config | None = None) -> Desk:
    """A server ready to be started over stdio; the checker is opened with the first draft."""
    desk = Desk()

    @desk.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(parameters: lsp.DidOpenTextDocumentParams) -> None:
        await check(desk, parameters.text_document.uri, config)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(parameters: lsp.DidChangeTextDocumentParams) -> None:
        uri = parameters.text_document.uri
        if (task := desk.waiting.pop(uri, None)) is not None:
            task.cancel()
        desk.waiting[uri] = asyncio.create_task(_after_pause(desk, uri, config))

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(parameters: lsp.DidCloseTextDocumentParams) -> None:
        uri = parameters.text_document.uri
        desk.reports.pop(uri, None)
        desk.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @desk.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def reconfigured(_: lsp.DidChangeConfigurationParams) -> None:
        desk.checker = None

    @desk.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(parameters: lsp.HoverParams) -> lsp.Hover | None:
        return _hover(desk, parameters)

    @desk.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def actions(parameters: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _actions(desk, parameters)

    return desk


async def _after_pause(desk: Desk, uri: str, config: Config | None) -> None:
    await asyncio.sleep(PAUSE)
    await check(desk, uri, config)


async def check(desk: Desk, uri: str, config: Config | None) -> None:
    """Check the draft as it stands and publish what was found; off the event loop, so typing never waits."""
    document = desk.workspace.get_text_document(uri)
    text, version = document.source, document.version
    name = unquote(urlsplit(uri).path) or "draft.txt"
    try:
        report = await asyncio.to_thread(_report, desk, text, name, config)
    except PresscheckError as error:
        desk.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, f"presscheck: {error}"))
        return
    current = desk.workspace.get_text_document(uri)
    if current.version != version:
        return
    desk.reports[uri] = report
    found = [_diagnostic(each, report, current) for each in report.findings if each.suppressed is None]
    desk.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))


def _report(desk: Desk, text: str, name: str, config: Config | None) -> Report:
    if desk.checker is None:
        near = Path(name)
        desk.checker = Checker.open(config or configuration.load(near=near if near.exists() else None))
    suffix = Path(name).suffix.lower()
    return desk.checker.check_text(
        text, name if suffix in (".md", ".markdown", ".html", ".htm") else "draft.txt"
    )


def _range(span: Span, report: Report, document: TextDocument) -> lsp.Range:
    """The file span in the client's units."""
    lines = Lines(report.text)
    ends = []
    for position in (span.start, span.end):
        line, column = lines.of(position)
        ends.append(lsp.Position(line - 1, column - 1))
    codec = document.position_codec
    return codec.range_to_client_units(document.lines, lsp.Range(*ends))


def _diagnostic(each: Finding, report: Report, document: TextDocument) -> lsp.Diagnostic:
    place = Span(each.location.start, each.location.end)
    return lsp.Diagnostic(
        _range(place, report, document), each.message, _LEVELS[each.severity], each.rule, source="presscheck",
        data=each.fingerprint,
    )  # fmt: skip


def _touching(desk: Desk, uri: str, wanted: lsp.Range) -> list[tuple[Finding, lsp.Range]]:
    report = desk.reports.get(uri)
    if report is None:
        return []
    document = desk.workspace.get_text_document(uri)
    found = []
    for each in report.findings:
        if each.suppressed is None:
            place = _range(Span(each.location.start, each.location.end), report, document)
            if place.start <= wanted.end and wanted.start <= place.end:
                found.append((each, place))
    return found


def _hover(desk: Desk, parameters: lsp.HoverParams) -> lsp.Hover | None:
    at = lsp.Range(parameters.position, parameters.position)
    found = _touching(desk, parameters.text_document.uri, at)
    if not found:
        return None
    rows = []
    for each, _ in found:
        rows.append(f"{each.severity}: {each.message} [{each.rule}]")
        rows += [
            f"{one.text} ({one.title or one.origin} {one.url})".replace(" )", ")")
            for one in each.evidence[:3]
        ]
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.PlainText, "\n\n".join(rows)), found[0][1])


def _actions(desk: Desk, parameters: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = parameters.text_document.uri
    report = desk.reports.get(uri)
    if report is None:
        return []
    document = desk.workspace.get_text_document(uri)
    made = []
    for each, place in _touching(desk, uri, parameters.range):
        for one in each.suggestions[:3]:
            edit = lsp.TextEdit(_range(one.span, report, document), one.text)
            made.append(_action(f"Write “{one.text}”", uri, edit))
        if uri.endswith((".md", ".markdown", ".html", ".htm")):
            line = lsp.Position(place.start.line, 0)
            comment = f"<!-- presscheck: ignore {each.rule}: reason -->\n"
            made.append(
                _action(f"Ignore {each.rule} here", uri, lsp.TextEdit(lsp.Range(line, line), comment))
            )
    return made


def _action(title: str, uri: str, edit: lsp.TextEdit) -> lsp.CodeAction:
    change = lsp.WorkspaceEdit(changes={uri: [edit]})
    return lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, edit=change)
