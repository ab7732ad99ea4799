"""The language server driven over stdio as an editor drives it."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

URI = "file:///drafts/draft.md"
FAULTY = "---\ndate: 2025-01-20\n---\n😀 The hearing opens on Monday, 21 January 2025, in the old court.\n"


async def drive(encoding: lsp.PositionEncodingKind) -> dict[str, object]:
    client = LanguageClient("editor", "1")
    published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def keep(parameters: lsp.PublishDiagnosticsParams) -> None:
        published.put_nowait(parameters)

    await client.start_io(sys.executable, "-m", "checker.cli", "lsp", cwd=str(Path(__file__).parent.parent))
    general = lsp.GeneralClientCapabilities(position_encodings=[encoding])
    await client.initialize_async(lsp.InitializeParams(lsp.ClientCapabilities(general=general)))
    client.initialized(lsp.InitializedParams())
    item = lsp.TextDocumentItem(URI, "markdown", 1, FAULTY)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    first = await asyncio.wait_for(published.get(), 30)
    at = first.diagnostics[0].range
    document = lsp.TextDocumentIdentifier(URI)
    hover = await client.text_document_hover_async(lsp.HoverParams(document, at.start))
    actions = await client.text_document_code_action_async(
        lsp.CodeActionParams(document, at, lsp.CodeActionContext(first.diagnostics))
    )
    version = lsp.VersionedTextDocumentIdentifier(uri=URI, version=2)
    mended = lsp.TextDocumentContentChangeWholeDocument("The hearing opens soon.\n")
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(version, [mended]))
    second = await asyncio.wait_for(published.get(), 30)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return {"first": first, "hover": hover, "actions": actions, "second": second}


@pytest.mark.parametrize("encoding", [lsp.PositionEncodingKind.Utf16, lsp.PositionEncodingKind.Utf8])
def test_as_an_editor_does(encoding: lsp.PositionEncodingKind) -> None:
    seen = asyncio.run(drive(encoding))
    (found,) = seen["first"].diagnostics  # type: ignore[attr-defined]
    units = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}[encoding.value]
    line = FAULTY.splitlines()[3].encode(units[0])
    words = line[found.range.start.character * units[1] : found.range.end.character * units[1]].decode(
        units[0]
    )
    assert (found.range.start.line, words) == (3, "Monday, 21 January 2025")
    assert found.severity == lsp.DiagnosticSeverity.Error
    assert "date-weekday-mismatch" in seen["hover"].contents.value  # type: ignore[attr-defined]
    titles = [each.title for each in seen["actions"]]  # type: ignore[attr-defined]
    assert any(title.startswith("Write “Tuesday") for title in titles)
    assert "Ignore date-weekday-mismatch here" in titles
    assert not seen["second"].diagnostics  # type: ignore[attr-defined]
