"""The text of a file in reading order: paragraphs, tables, text boxes, sections."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE, Paragraph, Part, TableAddress
from kehoach.document.block import Block, Section
from kehoach.document.look import UNKNOWN
from kehoach.word.read.drawing import chosen
from kehoach.word.read.inline import Inline, Inside, Piece
from kehoach.word.read.lines import Ruled, border, edges, joined, room_of, text_width
from kehoach.word.read.page import margins, page_of
from kehoach.word.read.paragraph import block_of, hidden_mark, look_of, mark_removed, runs_of
from kehoach.word.read.style import N, Props, paragraph_props
from kehoach.word.read.table import table_of

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.word.read.inline import Notes
    from kehoach.word.read.numbering import Numbering
    from kehoach.word.read.opened import Opened
    from kehoach.word.read.style import Styles

_PARAGRAPH, _TABLE, _SECTION = N + "p", N + "tbl", N + "sectPr"
_HEAD = 12
"""Paragraphs among which underlined words may stand for a line."""
_AROUND = {N + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}


class Body:
    """Reads the parts of one file that hold paragraphs."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.inline = Inline(styles, notes)
        self.called: list[tuple[str, str]] = []
        """Footnotes and endnotes in the order they are called."""
        self.page_fields: list[tuple[str, float | None]] = []
        """How the paragraphs that hold a page number are set, and the number's size in pt."""
        self.elements: dict[Address, list[Any]] = {}
        """Address of a block → the elements it was read from."""
        self._carried: list[Piece] = []
        self._room: float | None = None
        self._count = {"đoạn": 0, "khung chữ": 0}
        self._tables: dict[Address, int] = {}
        self._paragraphs = itertools.count(1)

    def sections(self, body: Any, opened: Opened) -> list[Section]:
        """Return the sections of the main text; neighbours on one page are one."""
        out: list[Section] = []
        blocks: list[Block | Ruled] = []
        rooms = [text_width(one) for one in body.iter(_SECTION)] + [None]
        self._room = rooms.pop(0)
        for found in self._walk(body, WHOLE, {}):
            if isinstance(found, Block | Ruled):
                blocks.append(found)
                continue
            page, wide, new = page_of(found)
            if out and not new and out[-1].ngang == wide:
                out[-1] = out[-1]._replace(blocks=(*out[-1].blocks, *joined(blocks)))
            else:
                section = Section(tuple(joined(blocks)), wide, page)
                out.append(margins(section, found, opened, self, out[-1] if out else None))
            blocks = []
            self._room = rooms.pop(0) if rooms else None
        if blocks or not out:
            out.append(Section(tuple(joined(blocks))))
        return out

    def blocks(self, container: Any, address: Address, table: Props) -> list[Block]:
        """Return the blocks of a cell, a text box, a header or a note."""
        outside, self._room = self._room, room_of(container) if container.tag == N + "tc" else None
        found = [one for one in self._walk(container, address, table) if isinstance(one, Block | Ruled)]
        self._room = outside
        return joined([*found, *edges(container)])

    def _walk(self, container: Any, address: Address, table: Props) -> Any:
        """Yield blocks, lines at empty paragraphs, and a ``w:sectPr`` where a section ends."""
        for one in container:
            tag = one.tag
            if tag == _PARAGRAPH:
                yield from self._paragraph(one, address, table)
                section = one.find(f"{N}pPr/{_SECTION}")
                if section is not None and address == WHOLE:
                    yield section
            elif tag == _TABLE:
                yield table_of(one, self.styles, self.blocks, self._table_address(address))
            elif tag == _SECTION:
                yield one
            elif tag in _AROUND:
                yield from self._walk(one, address, table)
            elif str(tag).endswith("}AlternateContent"):
                yield from self._walk(chosen(one), address, table)
            elif tag == N + "altChunk":
                self.notes.add("nhung")

    def _table_address(self, within: Address) -> Address:
        self._tables[within] = self._tables.get(within, 0) + 1
        return TableAddress(self._tables[within], within)

    def _paragraph(self, element: Any, address: Address, table: Props) -> Any:
        settings = element.find(N + "pPr")
        direct = paragraph_props(settings)
        style = direct.get("style")
        inside = self.inline.read(element, style, table)
        inside.pieces[:0], self._carried = self._carried, []
        self.called += inside.notes
        if mark_removed(settings, self.notes):
            self._carried = inside.pieces
            yield from self._boxes(inside)
            return
        numbered = {**self.styles.chain(style or self.styles.default.get("paragraph"))[0], **direct}
        label = self._label(numbered)
        level = self.numbering.props(numbered.get("numId"), _depth(numbered))
        props = self.styles.paragraph(direct, table, level)
        if "page" in inside.flags:
            self.page_fields.append((props.get("jc", "left"), inside.number[0] if inside.number else None))
        inside.lines.extend(border(props, self._room))
        if (address != WHOLE or self._count["đoạn"] < _HEAD) and element.find(f".//{N}u") is not None:
            inside.lines.append(UNKNOWN)
        for block in self._block(inside, label, props, address, style=style, mark_hidden=hidden_mark(settings)):
            if isinstance(block, Block):
                self.elements.setdefault(block.origin, []).append(element)
            yield block
        yield from self._boxes(inside)

    def _boxes(self, inside: Inside) -> Any:
        for box in inside.boxes:
            self._count["khung chữ"] += 1
            yield from self.blocks(box, Part("khung chữ", self._count["khung chữ"]), {})

    def _block(
        self, inside: Inside, label: str, props: Props, address: Address, *, style: str | None, mark_hidden: bool
    ) -> Any:
        runs = runs_of(inside.pieces, self.notes)
        if not any(run.text.strip() for run in runs):
            if inside.lines:
                yield Ruled(tuple(inside.lines))
            if mark_hidden or not label:
                return
            runs = ()
        origin = address
        if address == WHOLE:
            self._count["đoạn"] += 1
            origin = Paragraph(self._count["đoạn"])
        look = look_of(inside.pieces, props, self.styles.name(style), inside.lines, page="break" in inside.flags)
        yield block_of(runs, label, look, origin, next(self._paragraphs))

    def _label(self, props: Props) -> str:
        name = props.get("numId")
        return "" if name in (None, "0") else self.numbering.label(name, _depth(props))


def _depth(props: Props) -> int:
    value = props.get("ilvl") or "0"
    return int(value) if value.isdigit() else 0
