"""The protocol as pygls speaks it, but for the texts: they are kept on our own desk.

The texts of pygls end a line where Python does, at U+2028 and others that an editor counts as
letters: an edit behind one would be made in the wrong line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol, lsp_method

if TYPE_CHECKING:
    from collections.abc import Generator


class Protocol(LanguageServerProtocol):
    """Hands the life of a text to our own answers, and counts in UTF-16 whatever is offered."""

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(
        self, params: types.InitializeParams,
    ) -> Generator[Any, Any, types.InitializeResult]:  # fmt: skip
        """Answer the first question; the one way to count that every editor knows is taken."""
        if params.capabilities.general is not None:
            params.capabilities.general.position_encodings = None
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(
        self, params: types.DidOpenTextDocumentParams,
    ) -> Generator[Any, Any, None]:  # fmt: skip
        """Hand on a text that was opened."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams,
    ) -> Generator[Any, Any, None]:  # fmt: skip
        """Hand on a text that was changed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(
        self, params: types.DidCloseTextDocumentParams,
    ) -> Generator[Any, Any, None]:  # fmt: skip
        """Hand on a text that was closed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None
