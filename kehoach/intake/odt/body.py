"""The text of an OpenDocument file in reading order: paragraphs, lists, tables, text boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE, Paragraph, Part, TableAddress
from kehoach.document.block import Block, Role
from kehoach.document.look import coloured
from kehoach.intake.odt.inline import Inline, Inside
from kehoach.intake.odt.left_out import left_out
from kehoach.intake.odt.lists import Item
from kehoach.intake.odt.looks import Props, Styles, in_capitals, look_of
from kehoach.intake.odt.names import (
    CHANGES,
    COMMENT,
    DRAW,
    FORMS,
    HEADING,
    LIST,
    LIST_HEADER,
    LIST_ITEM,
    PARAGRAPH,
    SETTINGS,
    TABLE,
    TEXT,
    THREE_D,
    XML_ID,
    local,
    whole,
)
from kehoach.intake.odt.page_break import Pages
from kehoach.intake.odt.pieces import colours, is_live, look_of_runs, most, runs_of
from kehoach.intake.odt.table import Budget, table_of
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.document.look import Look
    from kehoach.intake.odt.lists import Lists
    from kehoach.word.read.notices import Notes

_MOST_CELLS = 300_000
_PICTURES = ("image", "object", "object-ole", "plugin", "applet", "floating-frame")
_WITH_WORDS = (PARAGRAPH, HEADING, LIST, TABLE + "table")


class Break(NamedTuple):
    """A paragraph begins a page of another master."""

    master: str
    props: Props


class Body:
    """Reads the paragraphs of one part: the text, or the heads and feet of pages."""

    def __init__(self, styles: Styles, lists: Lists, notes: Notes, file: str) -> None:
        self.styles = styles
        self.lists = lists
        self.noted = notes
        self.notes: list[Block] = []
        """Paragraphs of the notes, in the order they are called."""
        self.pages: list[tuple[str, float | None]] = []
        """How the paragraphs that hold a page number are set, and its size in pt."""
        self.heard: list[str] = []
        """Letters of every paragraph as they lay in the file."""
        self._inline = Inline(styles, notes)
        self._budget = Budget(_MOST_CELLS, file)
        self._tables: dict[Address, int] = {}
        self._count = self._boxes = self._called = 0
        self._pages = Pages()

    def blocks(self, container: Any, address: Address) -> list[Block]:
        """Return the blocks of a cell, a text box, a note, a head or a foot."""
        return [block for block in self.walk(container, address, None) if isinstance(block, Block)]

    def walk(self, container: Any, address: Address, item: Item | None) -> Iterator[Block | Break]:
        """Yield blocks in order, and where the pages change."""
        for element in container:
            tag = element.tag
            if tag in (PARAGRAPH, HEADING):
                yield from self._paragraph(element, address, item)
                item = item and item._replace(labelled=False)
            elif tag == LIST:
                yield from self._list(element, address, item)
            elif tag == TABLE + "table":
                yield from self._table(element, address)
            elif tag.startswith((DRAW, THREE_D)):
                yield from self._drawing(element)
            elif tag in (CHANGES, COMMENT, FORMS):
                left_out(element, self.noted)
            elif tag not in SETTINGS:
                yield from self._around(element, address, item)

    def _around(self, record: Any, address: Address, item: Item | None) -> Iterator[Block | Break]:
        """Yield what stands in a section, an index, or a wrapper nobody knows."""
        if record.get(TEXT + "display") == "none":
            self.noted.add("chu_an", " ".join(record.itertext()))
            self.heard += record.itertext()
            return
        yield from self.walk(record, address, item)

    def _list(self, element: Any, address: Address, outer: Item | None) -> Iterator[Block | Break]:
        style = element.get(TEXT + "style-name") or (outer.style if outer else "")
        style = style or self._list_of(element)
        level = outer.level + 1 if outer else 1
        counter = outer.counter if outer else None
        counter = counter or self.lists.begin(element, style, element.get(XML_ID) or "")
        for child in element:
            if child.tag not in (LIST_ITEM, LIST_HEADER):
                continue
            start = child.get(TEXT + "start-value")
            item = Item(style, counter, level, start, labelled=child.tag == LIST_ITEM)
            yield from self.walk(child, address, item)

    def _list_of(self, element: Any) -> str:
        """Return the list style that the style of its first paragraph names."""
        first = next(element.iter(PARAGRAPH, HEADING), None)
        name = None if first is None else first.get(TEXT + "style-name")
        return self.styles.props("paragraph", name).get("list-style-name", "")

    def _table(self, element: Any, within: Address) -> Iterator[Block | Break]:
        props = self.styles.props("table", element.get(TABLE + "style-name"))
        yield from self._begun(props, within)
        self._tables[within] = self._tables.get(within, 0) + 1
        place = TableAddress(self._tables[within], within)
        table = table_of(element, self.styles, self.blocks, place, self._budget)
        yield self._pages.begun(table, props, within)

    def _begun(self, props: Props, address: Address) -> Iterator[Break]:
        """Yield the break where the style of a paragraph or a table begins other pages."""
        if props.get("master-page-name") and address == WHOLE:
            yield Break(props["master-page-name"], props)
        self._pages.met(props, address)

    def _drawing(self, element: Any) -> Iterator[Block]:
        """Yield the paragraphs in a frame or a shape; a picture without words is told."""
        self._boxes += 1
        shown = self._in_shape(element, Part("khung chữ", self._boxes))
        if not shown:
            self._boxes -= 1
        yield from shown

    def _in_shape(self, element: Any, place: Part) -> list[Block]:
        out: list[Block] = []
        for child in element:
            name = local(child.tag)
            if name in _PICTURES:
                self.noted.add("hinh")
            elif child.tag in _WITH_WORDS:
                out += self.blocks([child], place)
            elif child.tag not in SETTINGS:
                out += self._in_shape(child, place)
        return out

    def _paragraph(
        self, record: Any, address: Address, item: Item | None
    ) -> Iterator[Block | Break]:
        props = self.styles.props("paragraph", record.get(TEXT + "style-name"))
        yield from self._begun(props, address)
        inside = self._inline.read(record, props)
        self.heard.append("".join(piece.text for piece in inside.pieces))
        self.pages += [(look_of(props, "", 0).canh or "trai", size) for size in inside.pages]
        runs, aside = runs_of(inside.pieces, self.styles, self.noted)
        block = Block(Role.CHUA_RO, runs, self._label(record, props, item), aside=aside)
        if aside or block.label or is_live(runs):
            look = self._look(record, props, item, inside)
            block = self._pages.begun(block._replace(look=look_of_runs(look, runs)), props, address)
            yield self._placed(block, address)
        else:
            self._pages.passed(props, address)
        for mark, body in inside.notes:
            self._note(mark, body)
        for box in inside.boxes:
            yield from self._drawing(box)

    def _placed(self, block: Block, address: Address) -> Block:
        """Return a block with its address; paragraphs with words or a label are counted."""
        if address != WHOLE:
            return block._replace(origin=address)
        if block.label or is_live(block.text):
            self._count += 1
        return block._replace(origin=Paragraph(max(self._count, 1)))

    def _label(self, element: Any, props: Props, item: Item | None) -> str:
        if item is not None:
            if not item.labelled:
                return ""
            return self.lists.label(item.style, item.counter, item.level, item.start)
        if element.tag == HEADING and element.get(TEXT + "is-list-header") != "true":
            level = element.get(TEXT + "outline-level") or props.get("default-outline-level")
            return self.lists.heading(whole(level, 1, 10))
        return ""

    def _look(self, element: Any, props: Props, item: Item | None, inside: Inside) -> Look:
        style = element.get(TEXT + "style-name")
        if item is not None:
            own = self.styles.own("paragraph", style or "")
            indents = self.lists.indents(item.style, item.level)
            props = props | {name: value for name, value in indents.items() if name not in own}
        outline = whole(element.get(TEXT + "outline-level"), 0, 10) if element.tag == HEADING else 0
        look = look_of(props, self.styles.shown_name(style), outline)
        font, size = most(inside.pieces, self.styles)
        letters = [piece for piece in inside.pieces if piece.text.strip()]
        capitals = bool(letters) and all(in_capitals(piece.props) for piece in letters)
        seen = look._replace(font=font, co=size, in_hoa=capitals)
        return coloured(seen, colours(inside.pieces))

    def _note(self, mark: str, body: Any) -> None:
        self._called += 1
        found = self.blocks(body, Part("chú thích", self._called))
        self.notes += [
            block._replace(label=mark) if not at else block for at, block in enumerate(found)
        ]
