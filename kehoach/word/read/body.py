"""The text of a file in reading order: paragraphs, tables, text boxes, sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE, Part, TableAddress
from kehoach.document.block import Block, Section
from kehoach.word.read.around import COMMENT_ENDS, state_of
from kehoach.word.read.drawing import ALTERNATIVE, RELATION, branches, only_in_spare, texts_of
from kehoach.word.read.inline import QUIET, Inline
from kehoach.word.read.lines import (
    EDGE,
    NOTHING,
    Ruled,
    border,
    cell_margins,
    joined,
    text_width,
    together,
    underlined,
)
from kehoach.word.read.maker import Maker
from kehoach.word.read.origins import Origins
from kehoach.word.read.page import margins, page_of, paragraph_of, sections_of
from kehoach.word.read.page_break import section_begun
from kehoach.word.read.paragraph import mark_of
from kehoach.word.read.piece import followed_by, nothing_inside, stronger
from kehoach.word.read.style import N, Props, child, paragraph_props
from kehoach.word.read.table import Reader, table_of
from kehoach.word.read.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.word.read.cell import CellSettings
    from kehoach.word.read.notes import Call
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.numbering import Numbering
    from kehoach.word.read.opened import Opened
    from kehoach.word.read.page import Margin
    from kehoach.word.read.piece import Inside
    from kehoach.word.read.style import Styles

_PARAGRAPH, _TABLE, _SECTION = N + "p", N + "tbl", N + "sectPr"
_SETTINGS = N + "pPr"
_HEAD = 12
"""Paragraphs among which underlined words may stand for a line."""
_PARTS_OF_A_STORY = (N + "tc", N + "txbxContent")


class Body:
    """Reads the parts of one file that hold paragraphs."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: Notes, opened: Opened,
        inline: type[Inline] = Inline,
    ) -> None:  # fmt: skip
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.opened = opened
        self.maker = Maker(styles, numbering, notes, opened)
        self.inline = inline(styles, notes)
        self.inline.target = lambda relation: opened.target(relation, self.maker.part)
        self.called: list[Call] = []
        """Footnotes and endnotes in the order they are called."""
        self.page_fields: list[tuple[str, float | None]] = []
        """How the paragraphs that hold a page number are set, and the number's size in pt."""
        self.origins = Origins()
        self._carried: Inside | None = None
        self._room: float | None = None
        self._margins, self._box = 0.0, 0
        self._left = NOTHING
        self.margins: dict[str, Margin] = {}
        """Headers and footers that were read, by their part."""
        self._tables: dict[Address, int] = {}
        self._ending: set[Any] = set()
        """Paragraphs of the text that end a section."""

    def sections(self, body: Any) -> list[Section]:
        """Return the sections of the main text; neighbours on one page are one."""
        out: list[Section] = []
        held: list[list[Block]] = []
        blocks: list[Block | Ruled] = []
        ends = sections_of(body)
        self._ending.update(map(paragraph_of, ends))
        rooms = iter([*map(text_width, ends)])
        self._room = next(rooms, None)
        self.inline.fields = self.inline.fields.enter(body)
        for found in self._walk(body, WHOLE, {}):
            if isinstance(found, Block | Ruled):
                blocks.append(found)
                continue
            page, wide, new = page_of(found)
            if out and not new and out[-1].ngang == wide:
                held[-1].extend(joined(blocks))
            else:
                before = out[-1] if out else None
                out.append(margins(Section((), wide, page), found, self, before))
                held.append(section_begun(joined(blocks), before))
            blocks = []
            self._room = next(rooms, None)
        blocks += self._rest(WHOLE)
        if blocks or not out:
            out.append(Section(()))
            held.append(joined(blocks))
        return [
            section._replace(blocks=tuple(found)) for section, found in zip(out, held, strict=True)
        ]

    def blocks(
        self, container: Any, address: Address, table: Props, cell: CellSettings | None = None
    ) -> list[Block]:
        """Return the blocks of a text box, a header, a note, or of a cell with its settings."""
        outside, self._room = self._room, cell.room(self._margins) if cell else None
        fields = self.inline.fields
        if container.tag not in _PARTS_OF_A_STORY:
            self.inline.fields = fields.enter(container)
        walked = self._walk(container, address, table)
        found = [item for item in walked if isinstance(item, Block | Ruled)]
        found += self._rest(address)
        self._room, self.inline.fields = outside, fields
        self._left = together(found)
        return joined([*found, EDGE] if cell and cell.ruled else found)

    def _walk(self, container: Iterable[Any], address: Address, table: Props) -> Any:
        """Yield blocks, lines at empty paragraphs, and a ``w:sectPr`` where a section ends."""
        for element in container:
            tag = element.tag
            if tag == _PARAGRAPH:
                yield from self._paragraph(element, address, table)
                if address is WHOLE and element in self._ending:
                    settings = child(element, _SETTINGS)
                    yield from () if settings is None else settings.iterchildren(_SECTION)
            elif tag == _TABLE:
                outside, self._margins = self._margins, cell_margins(element)
                place = self._table_address(address)
                reader = Reader(self.blocks, self._dropped, lambda: self._left, self.styles)
                found = table_of(element, self.styles, reader, place)
                yield self.maker.pages.table(found, address)
                self._margins = outside
            elif tag == _SECTION:
                yield element
            elif tag not in QUIET:
                yield from self._around(element, address, table)

    def _around(self, element: Any, address: Address, table: Props) -> Any:
        """Yield what a control, a tracked change, an alternative or an unknown wrapper holds."""
        if element.tag == ALTERNATIVE:
            shown, others = branches(element)
            inside = nothing_inside()
            only_in_spare(others, shown, inside)
            self.maker.finish(inside, (), address)
            yield from self._walk(shown, address, table)
        elif element.tag == N + "altChunk":
            place = address.shown or self.maker.near()
            tell(self.maker, [("nhung", element.get(RELATION) or "")], place)
        elif element.tag in COMMENT_ENDS:
            self.inline.mark_comment(element)
        elif next(element.iter(_PARAGRAPH, _TABLE), None) is not None:
            outside = self.inline.context
            self.inline.context = stronger(outside, state_of(element))
            yield from self._walk(element, address, table)
            self.inline.context = outside
        elif texts_of(element):  # a run, an equation between paragraphs: no program makes them
            yield from self.maker.blocks(
                self.inline.read((element,), None, table),
                "",
                self.maker.settle({}, table),
                address,
                empty=True,
            )

    def _dropped(self, row: Any) -> None:
        """Set aside a row that a tracked change took out."""
        texts = texts_of(row)
        self.maker.heard += texts
        words = " ".join(text for text in texts if text.strip())
        self.notes.add("sua_doi", words, "hàng bảng đã xóa")

    def _table_address(self, within: Address) -> Address:
        self._tables[within] = self._tables.get(within, 0) + 1
        return TableAddress(self._tables[within], within)

    def _paragraph(self, element: Any, address: Address, table: Props) -> Any:
        settings = child(element, _SETTINGS)
        direct = paragraph_props(settings)
        style = direct.get("style")
        inside = self.inline.read(element, style, table)
        self.called += inside.notes
        if self._carried is not None:
            inside, self._carried = followed_by(self._carried, inside), None
        mark = mark_of(settings, self.notes)
        if mark.removed:
            self._carried = inside._replace(boxes=[], notes=[])
            yield from self._boxes(inside)
            return
        settled = self.maker.settle(direct, table)
        label = self.numbering.label(settled.list, settled.depth) if settled.list else ""
        if "page" in inside.flags:
            size = inside.number[0] if inside.number else None
            self.page_fields.append((settled.props.get("jc", "left"), size))
        inside.lines.extend(border(settled.props, self._room))
        if address is not WHOLE or self.maker.count < _HEAD:
            inside.lines.extend(underlined(element))
        for block in self.maker.blocks(inside, label, settled, address, empty=mark.hidden):
            if isinstance(block, Block):
                self.origins.add(block, element)
            yield block
        yield from self._boxes(inside)

    def _boxes(self, inside: Inside) -> Any:
        for box in inside.boxes:
            self._box += 1
            yield from self.blocks(box, Part("khung chữ", self._box), {})

    def _rest(self, address: Address) -> list[Block | Ruled]:
        """Return the words of a last paragraph whose mark was taken out."""
        left, self._carried = self._carried, None
        if left is None:
            return []
        return self.maker.blocks(left, "", self.maker.settle({}, {}), address, empty=True)
