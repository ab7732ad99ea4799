"""Findings as an editor shows them: diagnostics and hovers, in the client's units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from checker.patterns import regex
from checker.types import Evidence, Finding, Lines, Report, Span

_LEVELS = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_MARKUP = regex(r"([\\`*_{}\[\]<>#|~!])")


def span_range(span: Span, lines: Lines, document: TextDocument) -> lsp.Range:
    """The file span in the client's units."""
    ends = []
    for position in (span.start, span.end):
        line, column = lines.of(position)
        ends.append(lsp.Position(line - 1, column - 1))
    return document.position_codec.range_to_client_units(document.lines, lsp.Range(*ends))


def place(each: Finding) -> Span:
    """Where a finding stands in the file."""
    return Span(each.location.start, each.location.end)


def diagnostics(report: Report, document: TextDocument) -> list[lsp.Diagnostic]:
    """Every finding nobody has silenced."""
    lines = Lines(report.text)
    return [
        lsp.Diagnostic(
            span_range(place(each), lines, document), each.message, _LEVELS[each.severity], each.rule,
            source="presscheck", data=each.fingerprint,
        )
        for each in report.findings
        if each.suppressed is None
    ]  # fmt: skip


def touching(
    desk: LanguageServer, report: Report | None, uri: str, wanted: lsp.Range
) -> Iterator[tuple[Finding, lsp.Range]]:
    """The findings that share a place with `wanted`, with their ranges."""
    if report is None:
        return
    document, lines = desk.workspace.get_text_document(uri), Lines(report.text)
    for each in report.findings:
        if each.suppressed is None:
            there = span_range(place(each), lines, document)
            if there.start <= wanted.end and wanted.start <= there.end:
                yield each, there


def hover(desk: LanguageServer, reports: Mapping[str, Report], parameters: lsp.HoverParams) -> lsp.Hover | None:
    """What is wrong at the position, what to write, and what the reference says and since when."""
    uri = parameters.text_document.uri
    at = lsp.Range(parameters.position, parameters.position)
    found = list(touching(desk, reports.get(uri), uri, at))
    if not found:
        return None
    text = desk.client_capabilities.text_document
    formats = (text.hover.content_format if text and text.hover else None) or []
    rich = lsp.MarkupKind.Markdown in formats
    told = ("\n\n---\n\n" if rich else "\n\n").join("\n\n".join(_rows(each, rich)) for each, _ in found)
    kind = lsp.MarkupKind.Markdown if rich else lsp.MarkupKind.PlainText
    return lsp.Hover(lsp.MarkupContent(kind, told), found[0][1])


def _rows(each: Finding, rich: bool) -> Iterator[str]:
    plain = _escaped if rich else str
    head = f"**{each.severity}**" if rich else str(each.severity)
    yield f"{head}: {plain(each.message)} ({each.rule})"
    better = list(dict.fromkeys(one.text for one in each.suggestions if one.text))
    if better:
        yield "Write: " + " / ".join(plain(one) for one in better[:3])
    yield from (_evidence(one, rich) for one in each.evidence[:3])


def _evidence(one: Evidence, rich: bool) -> str:
    title, web = one.title or one.origin, one.url.startswith(("https://", "http://"))
    days = [f"since {one.since}" if one.since else "", f"until {one.until}" if one.until else ""]
    days += [f"read {one.retrieved}" if one.retrieved else ""]
    when = ", ".join(each for each in days if each)
    if not rich:
        return f"{one.text} ({', '.join(each for each in (title, one.url, when) if each)})"
    named = f"[{_escaped(title)}](<{one.url.replace('>', '%3E')}>)" if web else _escaped(title)
    return f"{_escaped(one.text)} ({named}{', ' + when if when else ''})"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text.replace("\n", " "))
