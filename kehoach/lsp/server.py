"""The language server: what an editor asks, answered from the texts on the desk.

A text is reviewed when its person has paused, on a thread of its own; other questions are answered
meanwhile. A bug of ours ends the question it was met in, never the server, and prints nothing: the
one stream out is the protocol's.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from typing import TYPE_CHECKING, Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from kehoach.crash import kept_traceback
from kehoach.lsp import wire
from kehoach.lsp.answers import actions, complete, hover, symbols
from kehoach.lsp.desk import Desk, path_of
from kehoach.lsp.protocol import Protocol
from kehoach.profile import NAME
from kehoach.report.plain import unchecked

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.lsp.desk import Seen

PAUSE = 0.25
"""Seconds without a key before a text is reviewed: nobody reads findings of half a word."""
_BUG = "Lỗi của chương trình kehoach, không phải của tệp bạn viết"


class Server(LanguageServer):
    """The server of one editor."""

    def __init__(self, version: str, pause: float = PAUSE) -> None:
        super().__init__("kehoach", version, protocol_cls=Protocol)
        self.desk = Desk()
        self.pause = pause
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told = False

    def soon(self, uri: str, *, pause: float | None = None, anew: bool = False) -> None:
        """Review a text when its person has paused; what waited for an older one is dropped."""
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()
        wait = self.pause if pause is None else pause
        self._waiting[uri] = asyncio.ensure_future(self._review(uri, wait, anew=anew))

    def drop(self, uri: str) -> None:
        """Forget a text that was closed, its findings off the editor's list."""
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()
        self.desk.drop(uri)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def _review(self, uri: str, wait: float, *, anew: bool) -> None:
        await asyncio.sleep(wait)
        loop = asyncio.get_running_loop()
        try:
            seen = await loop.run_in_executor(self._worker, lambda: self.desk.seen(uri, anew=anew))
        except Exception as error:  # noqa: BLE001 - a bug of ours costs one review
            self.bug(error)
            return
        if seen is not None and self.desk.buffer(uri) is seen.buffer:
            self.publish(uri, seen)

    def publish(self, uri: str, seen: Seen) -> None:
        """Send the findings of a text; the first time what no rule looked at is told too."""
        listed = wire.diagnostics(seen.found.problems, seen.buffer)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, listed, seen.buffer.version)
        )
        if seen.found.examined is not None and not self._told:
            self._told = True
            for why in unchecked(seen.found.examined):
                self._log(f"Chưa kiểm tra: {why}", types.MessageType.Info)

    def bug(self, error: Exception) -> None:
        """Tell a bug of ours in one line, its traceback in a file."""
        log = kept_traceback(error)
        where = f"; chi tiết ở {log}, xin gửi kèm khi báo lỗi" if log else ""
        self._log(f"{_BUG}{where}.", types.MessageType.Error)

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls'
        """Tell a message nobody could read; what it said stays untold, it may quote the plan."""
        self.bug(error)

    def _log(self, words: str, grave: types.MessageType) -> None:
        self.window_log_message(types.LogMessageParams(grave, words))


def server(version: str, pause: float = PAUSE) -> Server:
    """Return a server that knows what to answer."""
    made = Server(version, pause)
    _follow(made)
    _answer(made)
    return made


def serve(version: str, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Answer an editor until it goes."""
    server(version).start_io(stdin, stdout)


def _follow(made: Server) -> None:
    """Follow the texts that are opened, changed, saved and closed."""

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(ls: Server, asked: types.DidOpenTextDocumentParams) -> None:
        given = asked.text_document
        ls.desk.put(given.uri, given.text, given.version)
        ls.soon(given.uri, pause=0)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(ls: Server, asked: types.DidChangeTextDocumentParams) -> None:
        given = asked.text_document
        for change in asked.content_changes:
            found = getattr(change, "range", None)
            span = wire.span_of(found) if found is not None else None
            ls.desk.edit(given.uri, span, change.text, given.version)
        ls.soon(given.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(ls: Server, asked: types.DidSaveTextDocumentParams) -> None:
        path = path_of(asked.text_document.uri)
        office = path is not None and path.name.casefold() == NAME
        for uri in ls.desk.addresses() if office else [asked.text_document.uri]:
            ls.soon(uri, pause=0, anew=True)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(ls: Server, asked: types.DidCloseTextDocumentParams) -> None:
        ls.drop(asked.text_document.uri)


def _safe(answer: Callable[..., Any]) -> Callable[..., Any]:
    """Return an answer that is none where a bug of ours was met; the bug is told."""

    @wraps(answer)
    def answered(ls: Server, asked: Any) -> Any:
        try:
            return answer(ls, asked)
        except Exception as error:  # noqa: BLE001 - a bug of ours costs one answer
            ls.bug(error)
            return None

    return answered


def _answer(made: Server) -> None:
    """Answer what is asked of a text."""
    made.feature(types.TEXT_DOCUMENT_HOVER)(_safe(hover))
    made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(
            code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
        ),
    )(_safe(actions))
    after = types.CompletionOptions(trigger_characters=[" "])
    made.feature(types.TEXT_DOCUMENT_COMPLETION, after)(_safe(complete))
    made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(_safe(symbols))
