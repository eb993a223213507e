"""The texts that are open, each with its last review: one place asks, so nothing is done twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path

from kehoach.lsp.buffer import Buffer
from kehoach.lsp.checked import Checked, checked
from kehoach.lsp.keys import Keys
from kehoach.lsp.kinds import TextKind, kind_of
from kehoach.named import NamedTuple
from kehoach.plan.choices import Stock

if TYPE_CHECKING:
    from kehoach.lsp.buffer import Span


class Seen(NamedTuple):
    """A text and what was found in it."""

    buffer: Buffer
    found: Checked


class Desk:
    """The open texts by address."""

    def __init__(self) -> None:
        self.stock = Stock()
        self._open: dict[str, Buffer] = {}
        self._seen: dict[str, Seen] = {}
        self._keys = {TextKind.PLAN: Keys.of_plan(), TextKind.OFFICE: Keys.of_office()}

    def put(self, uri: str, text: str, version: int) -> None:
        """Take a text that was opened."""
        self._open[uri] = Buffer(text, version)

    def edit(self, uri: str, span: Span | None, words: str, version: int) -> None:
        """Put words in place of a span; a text nobody opened begins empty."""
        self._open[uri] = self._open.get(uri, Buffer("")).edited(span, words, version)

    def drop(self, uri: str) -> None:
        """Forget a text that was closed."""
        self._open.pop(uri, None)
        self._seen.pop(uri, None)

    def buffer(self, uri: str) -> Buffer | None:
        """Return a text as it is now; None for one that is not open."""
        return self._open.get(uri)

    def addresses(self) -> list[str]:
        """Return the addresses of the open texts."""
        return list(self._open)

    def seen(self, uri: str, *, anew: bool = False) -> Seen | None:
        """Return the review of a text as it is now; the last one where nothing has changed.

        ``anew`` reads what lies beside it again: the office, tables. None for one not open.
        """
        buffer = self._open.get(uri)
        if buffer is None:
            return None
        last = self._seen.get(uri)
        if last is None or last.buffer is not buffer or anew:
            last = Seen(buffer, checked(path_of(uri), buffer))
            if self._open.get(uri) is buffer:
                self._seen[uri] = last
        return last

    def place(self, uri: str) -> tuple[TextKind, Path | None]:
        """Return what a text is and where its office's plans lie, as last reviewed.

        Nothing is reviewed for it: words are chosen while half a line stands there.
        """
        last, path = self._seen.get(uri), path_of(uri)
        found = last.found if last is not None else checked(path, Buffer(""))
        kind = found.kind
        buffer = self._open.get(uri)
        if kind is TextKind.OTHER and buffer is not None:
            kind = kind_of(path, buffer.text, found.office)
        if found.office.file:
            return kind, found.office.plans
        return kind, path.parent if path is not None else None

    def keys(self, kind: TextKind) -> Keys | None:
        """Return the keys a kind of text has; None where nobody says which."""
        return self._keys.get(TextKind.PLAN if kind is TextKind.FRAGMENT else kind)


def path_of(uri: str) -> Path | None:
    """Return the file of an address; None for a text that has none yet."""
    if not uri.startswith("file:"):
        return None
    found = to_fs_path(uri)
    return Path(found) if found else None
