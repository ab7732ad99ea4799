"""The language server driven over stdio as an editor drives it."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from ast import literal_eval
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from tests.loops import run

FAULTY = "---\ndate: 2025-01-20\n---\n😀 The hearing opens on Monday, 21 January 2025, in the old court.\n"
HERE = Path(__file__).parent.parent


class Editor(LanguageClient):
    """What the server told and asked, and how the editor answers."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self.edits: asyncio.Queue[lsp.TextEdit] = asyncio.Queue()
        self.watched: asyncio.Queue[list[str]] = asyncio.Queue()

    async def next(self) -> lsp.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), 60)

    def write(self, uri: str, version: int, text: str) -> None:
        name = lsp.VersionedTextDocumentIdentifier(uri=uri, version=version)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(name, [change]))

    def open(self, uri: str, text: str) -> None:
        item = lsp.TextDocumentItem(uri, "markdown", 1, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    async def actions(self, uri: str, found: lsp.Diagnostic) -> list[Any]:
        context = lsp.CodeActionContext([found])
        name = lsp.TextDocumentIdentifier(uri)
        return await self.text_document_code_action_async(lsp.CodeActionParams(name, found.range, context)) or []

    async def carry_out(self, action: Any) -> None:
        """The pygls client reads a code action with a command as the bare command, its values as text."""
        command = literal_eval(action.command) if isinstance(action.command, str) else vars(action.command)
        order = lsp.ExecuteCommandParams(command["command"], command["arguments"])
        await self.workspace_execute_command_async(order)


def capabilities(encoding: lsp.PositionEncodingKind) -> lsp.ClientCapabilities:
    watched = lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    hover = lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown])
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=[encoding]),
        text_document=lsp.TextDocumentClientCapabilities(hover=hover),
        workspace=lsp.WorkspaceClientCapabilities(did_change_watched_files=watched),
    )


@asynccontextmanager
async def editor(encoding: lsp.PositionEncodingKind = lsp.PositionEncodingKind.Utf16) -> AsyncIterator[Editor]:
    client = Editor()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(parameters: lsp.PublishDiagnosticsParams) -> None:
        client.published.put_nowait(parameters)

    @client.feature(lsp.WINDOW_SHOW_MESSAGE)
    def shown(parameters: lsp.ShowMessageParams) -> None:
        client.messages.put_nowait(parameters.message)

    @client.feature(lsp.WINDOW_SHOW_MESSAGE_REQUEST)
    def asked(parameters: lsp.ShowMessageRequestParams) -> lsp.MessageActionItem:
        return (parameters.actions or [])[1]

    @client.feature(lsp.WORKSPACE_APPLY_EDIT)
    def edited(parameters: lsp.ApplyWorkspaceEditParams) -> lsp.ApplyWorkspaceEditResult:
        for edits in (parameters.edit.changes or {}).values():
            for each in edits:
                assert isinstance(each, lsp.TextEdit)
                client.edits.put_nowait(each)
        return lsp.ApplyWorkspaceEditResult(True)

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def registered(parameters: lsp.RegistrationParams) -> None:
        client.watched.put_nowait([each.method for each in parameters.registrations])

    await client.start_io(sys.executable, "-m", "checker.cli", "lsp", cwd=str(HERE))
    await client.initialize_async(lsp.InitializeParams(capabilities(encoding)))
    client.initialized(lsp.InitializedParams())
    try:
        yield client
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def drive(steps: Callable[[Editor], Awaitable[None]], **how: Any) -> None:
    async def driven() -> None:
        async with editor(**how) as client:
            await steps(client)

    run(driven())


@pytest.mark.parametrize("encoding", [lsp.PositionEncodingKind.Utf16, lsp.PositionEncodingKind.Utf8])
def test_as_an_editor_does(encoding: lsp.PositionEncodingKind, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()

    async def steps(client: Editor) -> None:
        client.open(uri, FAULTY)
        (found,) = (await client.next()).diagnostics
        units = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}[encoding.value]
        line = FAULTY.splitlines()[3].encode(units[0])
        words = line[found.range.start.character * units[1] : found.range.end.character * units[1]].decode(units[0])
        assert (found.range.start.line, words) == (3, "Monday, 21 January 2025")
        assert found.severity == lsp.DiagnosticSeverity.Error
        name = lsp.TextDocumentIdentifier(uri)
        hover = await client.text_document_hover_async(lsp.HoverParams(name, found.range.start))
        assert hover.contents.kind == lsp.MarkupKind.Markdown
        assert "date-weekday-mismatch" in hover.contents.value
        fix, ignore = await client.actions(uri, found)
        assert fix.title == "Write “Tuesday”"
        assert fix.is_preferred
        assert fix.diagnostics[0].data == found.data
        assert ignore.title == "Ignore date-weekday-mismatch here …"
        client.write(uri, 2, "The hearing opens soon.\n")
        assert not (await client.next()).diagnostics

    drive(steps, encoding=encoding)


def test_ignored_with_a_reason(tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    text = "A first paragraph.\n\nIn the old court\nthe the clerk spoke.\n"

    async def steps(client: Editor) -> None:
        client.open(uri, text)
        (found,) = (await client.next()).diagnostics
        await client.carry_out((await client.actions(uri, found))[-1])
        edit = await asyncio.wait_for(client.edits.get(), 10)
        assert edit.new_text == "<!-- presscheck: ignore doubled-word: House style -->\n"
        assert edit.range.start == lsp.Position(2, 0)
        client.write(uri, 2, text.replace("In the", edit.new_text + "In the"))
        assert not (await client.next()).diagnostics

    drive(steps)


def test_dismissed_for_the_project_and_configuration_read_again(tmp_path: Path) -> None:
    uri = (tmp_path / "draft.txt").as_uri()
    settings = tmp_path / "presscheck.toml"
    settings.write_text("judge = false\nexceptions = 'exceptions.jsonl'\n")

    async def steps(client: Editor) -> None:
        assert await asyncio.wait_for(client.watched.get(), 30) == ["workspace/didChangeWatchedFiles"]
        client.open(uri, "The the clerk spoke on 30 February 2025.\n")
        both = (await client.next()).diagnostics
        assert {each.code for each in both} == {"doubled-word", "impossible-date"}
        found = next(each for each in both if each.code == "doubled-word")
        await client.carry_out((await client.actions(uri, found))[-1])
        assert [each.code for each in (await client.next()).diagnostics] == ["impossible-date"]
        kept = json.loads((tmp_path / "exceptions.jsonl").read_text("utf-8"))
        assert (kept["rule"], kept["choice"], kept["reason"]) == ("doubled-word", "dismissed", "House style")
        settings.write_text("judge = false\nignore = ['impossible-date', 'doubled-word']\n")
        client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([]))
        assert not (await client.next()).diagnostics
        settings.write_text("jugde = false\n")
        client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([]))
        assert "did you mean 'judge'" in await asyncio.wait_for(client.messages.get(), 30)

    drive(steps)


def test_only_the_last_of_many_keys_is_told(tmp_path: Path) -> None:
    """Fifty changes of a long draft: answers to a request come at once, and no stale findings are published."""
    uri = (tmp_path / "draft.md").as_uri()
    long = "The hearing opened on Tuesday, 21 January 2025, in the old court of the harbour town.\n\n" * 150

    async def steps(client: Editor) -> None:
        client.open(uri, long)
        await client.next()
        began = time.monotonic()
        for version in range(2, 52):
            client.write(uri, version, long + "The the clerk spoke." + "x" * version)
            if version == 40:
                at = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(0, 0))
                assert await asyncio.wait_for(client.text_document_hover_async(at), 10) is None
        last = await client.next()
        assert last.version == 51, f"{time.monotonic() - began:.1f} s"
        assert [each.code for each in last.diagnostics].count("doubled-word") == 1
        assert client.published.empty()

    drive(steps)


def test_sources_are_asked_after_a_pause(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "speech.txt").write_text(
        "Anna Berg said: “We will reopen the harbour in the autumn, and not a day before.”", "utf-8"
    )
    (tmp_path / "presscheck.toml").write_text("judge = false\nsources = ['sources']\n")
    uri = (tmp_path / "draft.md").as_uri()

    async def steps(client: Editor) -> None:
        client.open(uri, "“We will reopen the harbour in the spring,” Anna Berg said on Friday. The the end.\n")
        quick, whole = await client.next(), await client.next()
        assert "doubled-word" in {each.code for each in quick.diagnostics}
        assert "altered-quotation" not in {each.code for each in quick.diagnostics}
        assert {"doubled-word", "altered-quotation"} <= {each.code for each in whole.diagnostics}

    drive(steps)
