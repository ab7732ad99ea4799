"""What can be done about a finding: put the right words in, ignore it with a reason, dismiss it for the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from checker.decisions import Decision, record
from checker.errors import PresscheckError
from checker.lsp.openings import Openings
from checker.lsp.shown import span_range, touching
from checker.types import Finding, Lines, Report

IGNORE, DISMISS = "presscheck.ignore", "presscheck.dismiss"
REASONS = ("Meant that way", "House style", "The reference is out of date")
_COMMENTED = (".md", ".markdown", ".mdx", ".html", ".htm")


def offered(
    desk: LanguageServer, reports: Mapping[str, Report], parameters: lsp.CodeActionParams, openings: Openings
) -> list[lsp.CodeAction]:
    """Code actions for the findings at the range asked for."""
    uri = parameters.text_document.uri
    report = reports.get(uri)
    if report is None:
        return []
    made: list[lsp.CodeAction] = []
    told = {each.data: each for each in parameters.context.diagnostics}
    for each, there in touching(desk, report, uri, parameters.range):
        about = [told[each.fingerprint]] if each.fingerprint in told else None
        made += _fixes(desk, uri, report, each, about)
        if uri.lower().endswith(_COMMENTED):
            made.append(_command(f"Ignore {each.rule} here …", IGNORE, [uri, each.rule, there.start.line], about))
        if openings.of(uri).config.exceptions:
            title = f"Dismiss this {each.rule} for the project …"
            made.append(_command(title, DISMISS, [uri, each.fingerprint], about))
    return made


def _fixes(
    desk: LanguageServer, uri: str, report: Report, each: Finding, about: list[lsp.Diagnostic] | None
) -> Iterator[lsp.CodeAction]:
    document, lines = desk.workspace.get_text_document(uri), Lines(report.text)
    for number, one in enumerate(each.suggestions[:3]):
        edit = lsp.TextEdit(span_range(one.span, lines, document), one.text)
        words = f"Write “{one.text}”" if one.text else f"Delete “{one.span.of(report.text)}”"
        yield lsp.CodeAction(
            words, lsp.CodeActionKind.QuickFix, about, number == 0, edit=lsp.WorkspaceEdit(changes={uri: [edit]})
        )


def _command(title: str, name: str, values: list[object], about: list[lsp.Diagnostic] | None) -> lsp.CodeAction:
    return lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, about, command=lsp.Command(title, name, arguments=values))


async def _reason(desk: LanguageServer, what: str) -> str:
    """The reason the editor picks; "" where the window was closed."""
    items = [lsp.MessageActionItem(each) for each in REASONS]
    question = lsp.ShowMessageRequestParams(lsp.MessageType.Info, f"{what}. Why?", items)
    picked = await desk.window_show_message_request_async(question)
    return picked.title if picked else ""


async def ignore(desk: LanguageServer, uri: str, rule: str, line: int) -> None:
    """Put a comment with the picked reason before the paragraph that `line` (from 0) stands in."""
    reason = await _reason(desk, f"Ignore {rule} in this paragraph")
    if not reason:
        return
    lines = desk.workspace.get_text_document(uri).lines
    while line > 0 and lines[line - 1].strip():
        line -= 1
    at = lsp.Position(line, 0)
    edit = lsp.TextEdit(lsp.Range(at, at), f"<!-- presscheck: ignore {rule}: {reason} -->\n")
    change = lsp.WorkspaceEdit(changes={uri: [edit]})
    await desk.workspace_apply_edit_async(lsp.ApplyWorkspaceEditParams(change, f"Ignore {rule}"))


async def dismiss(
    desk: LanguageServer, reports: Mapping[str, Report], uri: str, fingerprint: str, openings: Openings
) -> bool:
    """Keep a dismissal with the picked reason in the project's file of exceptions; whether it was."""
    report = reports.get(uri)
    found = next((each for each in report.findings if each.fingerprint == fingerprint), None) if report else None
    path = openings.of(uri).config.exceptions
    if found is None or path is None:
        return False
    reason = await _reason(desk, f"Dismiss {found.rule} for the whole project")
    if not reason:
        return False
    day = datetime.now(UTC).date().isoformat()
    try:
        record(path, Decision(fingerprint, found.rule, "dismissed", reason, found.location.quote, uri, day))
    except PresscheckError as error:
        desk.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"presscheck: {error}"))
        return False
    return True
