"""The answers to what is asked of one text: each from the text and its last review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from kehoach.lsp import wire
from kehoach.lsp.buffer import Spot
from kehoach.lsp.cures import cures
from kehoach.lsp.cursor import cursor_at
from kehoach.lsp.hover import key_at, meaning, reasons
from kehoach.lsp.kinds import TextKind
from kehoach.lsp.offered import offers
from kehoach.lsp.outline import outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.lsp.desk import Seen
    from kehoach.lsp.server import Server
    from kehoach.problem import Place

_NO_PLACE = Path("thư mục không có")
"""Where no plans lie: a text without a file has no folder."""


def hover(ls: Server, asked: types.HoverParams) -> types.Hover | None:
    """Return why there are the findings at a place, and what the key there means."""
    seen = ls.desk.seen(asked.text_document.uri)
    if seen is None:
        return None
    offset = seen.buffer.offset(wire.spot_of(asked.position))
    here = [problem for problem in seen.found.problems if _covers(seen, problem.place, offset)]
    keys = ls.desk.keys(seen.found.kind)
    key = key_at(seen.buffer, offset, keys) if keys is not None else None
    parts = [reasons(here) if here else "", meaning(key) if key is not None else ""]
    words = "\n\n---\n\n".join(filter(None, parts))
    content = types.MarkupContent(types.MarkupKind.Markdown, words)
    return types.Hover(content) if words else None


def _covers(seen: Seen, place: Place, offset: int) -> bool:
    start = seen.buffer.at(place.line, place.column)
    return start <= offset <= max(start + 1, seen.buffer.line_end(start))


def actions(ls: Server, asked: types.CodeActionParams) -> list[types.CodeAction] | None:
    """Return the cures of the lines asked for, and the one of the whole plan."""
    uri = asked.text_document.uri
    seen = ls.desk.seen(uri)
    if seen is None or seen.found.examined is None:
        return None
    first, last = _yaml_line(seen, asked.range.start), _yaml_line(seen, asked.range.end)
    found = cures(seen.found.examined, seen.buffer, first, last)
    made = (wire.action(cure, uri, seen.buffer) for cure in found)
    return [
        code_action for code_action in made if _is_asked(code_action, asked.context.only)
    ] or None


def _is_asked(made: types.CodeAction, only: Sequence[str] | None) -> bool:
    """Return True for an action of a kind an editor asks for; without any it asks for all."""
    return not only or any(_within(made.kind, kind) for kind in only)


def _within(kind: str | types.CodeActionKind | None, asked: str) -> bool:
    held = kind.value if isinstance(kind, types.CodeActionKind) else str(kind)
    return held == asked or held.startswith(f"{asked}.")


def _yaml_line(seen: Seen, found: types.Position) -> int:
    """Return the line as YAML counts it, from 0."""
    return seen.buffer.place(seen.buffer.offset(wire.spot_of(found)))[0] - 1


def complete(ls: Server, asked: types.CompletionParams) -> types.CompletionList | None:
    """Return the words to choose from where a person types."""
    uri, spot = asked.text_document.uri, wire.spot_of(asked.position)
    buffer = ls.desk.buffer(uri)
    if buffer is None:
        return None
    offset = buffer.offset(spot)
    start = buffer.offset(Spot(spot.line, 0))
    cursor = cursor_at(buffer, spot.line, offset - start)
    kind, folder = ls.desk.place(uri)
    keys = ls.desk.keys(kind)
    if cursor is None or keys is None:
        return None
    found = offers(cursor, keys, ls.desk.stock, folder or _NO_PLACE)
    span = buffer.span(start + cursor.start, offset)
    return types.CompletionList(is_incomplete=True, items=[*wire.items(found, cursor.words, span)])


def symbols(ls: Server, asked: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    """Return the outline of a plan."""
    seen = ls.desk.seen(asked.text_document.uri)
    if seen is None or seen.found.kind is TextKind.OTHER:
        return None
    return [wire.symbol(entry) for entry in outline(seen.buffer)]
