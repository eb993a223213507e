"""The sections of the body as raw content: headings, numbered texts, dashes, paragraphs, tables."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.around_table import Around
from kehoach.document.extract.doubt import Doubts, quoted
from kehoach.document.extract.items import amount, target, task
from kehoach.document.extract.keys import Keys
from kehoach.document.extract.level import Level
from kehoach.document.extract.nested import Headed, Node, flat, headed, nested
from kehoach.document.extract.page_breaks import begun, broken
from kehoach.document.extract.pictures import picture_item, takes_name
from kehoach.document.extract.renumbered import Renumbered
from kehoach.document.extract.schemes import scheme_of, scheme_of_section
from kehoach.document.extract.table import given
from kehoach.document.extract.wording import clean_text, words
from kehoach.law import co_quan
from kehoach.text.scheme import CHU, DanhSo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue


EMPTY: Raw = {"doan": "(chưa có nội dung)"}
"""What stands in a section the file has only the heading of: a spec wants some content."""


EMPTY_PART = "(chưa có tên phần)"
_ROMAN = (
    "số thứ tự của phần dùng chữ số La Mã (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6.đ)"
)


class Body:
    """Turns labelled lines into raw content of a plan."""

    def __init__(self, doubts: Doubts, *, looks: bool = True) -> None:
        self.doubts = doubts
        self._looks = looks
        self.danh_so = CHU
        """How the plan is numbered, once its sections are read."""
        self.ngang = False
        """True while a landscape page is read: tables have more room there."""
        self.places: dict[PlanPath, Block] = {}
        """Path in the plan → the block that says it."""
        self._keys = Keys()
        self.renumbered = Renumbered(doubts)

    def sections(self, lines: Sequence[Line]) -> Raw:
        """Return the sections by key, in order; what stands before the first heading is told."""
        nodes = nested(lines)
        first = next((at for at, node in enumerate(nodes) if node.main or node.parts), None)
        if first is None:
            return self._unheaded(nodes)
        for node in flat(nodes[:first]):
            self.doubts.unplaced(node.line)
        sections = headed(nodes[first:])
        self.danh_so = scheme_of(sections)
        out: Raw = {} if self.danh_so == CHU else {"danh_so": raw_scheme(self.danh_so)}
        part = count = 0
        for heading in sections:
            part, count = (part + 1, 0) if heading.part else (part, count)
            count += heading.head is not None
            self._section(heading, part, count, out)
        return out

    def _unheaded(self, nodes: Sequence[Node]) -> Raw:
        """Return the content of a file without sections."""
        path = ("noi_dung",)
        level = Level("noi_dung", (0,), self.danh_so)
        listed = self.content(nodes, path, (*path, "noi_dung"), level)
        self.renumbered.tell(path)
        return {"noi_dung": listed} if listed else {}

    def _section(self, section: Headed, part: int, count: int, out: Raw) -> None:
        key, title = self._keys.key_of(section.line)
        scheme = scheme_of_section(section, self.danh_so)
        named = self._part(section, part, key) if section.part else {}
        if section.head is not None:
            self.places[key, "tieu_de"] = section.line.block
            self.renumbered.number(section.line, scheme.label((count,)), (key,))
            named |= _title_said(title, section.line, in_part=bool(named))
        named |= begun(section.first, self.doubts)
        named |= {} if scheme.cap == self.danh_so.cap else {"danh_so": raw_scheme(scheme)}
        path: PlanPath = (key, "noi_dung") if named else (key,)
        level = Level(key, (count if section.head else 0,), scheme)
        listed = self.content(section.below, path, (key, "noi_dung"), level)
        listed = listed or self._told_empty(section.line, key)
        self.renumbered.tell((key,))
        out[key] = {**named, "noi_dung": listed} if named else listed

    def _told_empty(self, line: Line, key: str) -> list[RawValue]:
        """Tell that a section has no content, and return what a plan says instead."""
        self.doubts.add("TN71", f"phần {quoted(line.whole)} không có nội dung", (key,), line)
        return [EMPTY]

    def _part(self, section: Headed, number: int, key: str) -> Raw:
        """Return the field of a phần's name; its number is told where it is printed otherwise."""
        label, *_ = section.part
        self.places[key, "phan"] = label.block
        printed = self.danh_so.part_label(number)
        self.renumbered.number(label, printed, (key,))
        if self.danh_so.phan and number == 1:
            self.doubts.add(
                "TN77",
                f'phần đánh bằng chữ cái sẽ in lại như thế ("{printed}"); {_ROMAN}',
                (key,),
                label,
            )
        return {"phan": " ".join(filter(None, map(clean_text, section.part))) or EMPTY_PART}

    def content(
        self,
        nodes: Sequence[Node],
        path: PlanPath,
        place: PlanPath,
        level: Level,
    ) -> list[RawValue]:
        """Return nodes as raw items.

        ``path`` is where they stand in the raw plan, ``place`` where in the plan made of it.
        """
        out: list[RawValue] = []
        count = 0
        above = Around()
        for node, following in pairwise([*nodes, None]):
            if node is None or node.role is Role.KHAC:
                continue
            if above.takes(node.line, out) or takes_name(node.line, out):
                continue
            out += broken(node.line, above, self.doubts, headed=level.headed and not out)
            here, spot = (*path, len(out)), (*place, len(out))
            self.places[spot] = node.line.block
            if node.line.table is not None:
                self._table(node, above, out, here)
            elif node.numbered and level.numbered:
                count += 1
                self.renumbered.number(node.line, level.label(node, count), here)
                inner = ((*here, "noi_dung"), (*spot, "noi_dung"), level.below(node, count))
                out.append(self._numbered(node, self.content(node.below, *inner), level))
            else:
                out.append(self._unnumbered(node, following, here, level.section))
            above = Around()
        return out

    def _unnumbered(
        self,
        node: Node,
        following: Node | None,
        path: PlanPath,
        section: str,
    ) -> RawValue:
        """Return a dash, a paragraph or a picture; a number too deep for a plan is a dash."""
        if node.line.block.hinh is not None:
            return picture_item(node.line.block.hinh, ngang=self.ngang)
        if node.numbered or node.marked:
            return self._dash(node, following, path, section)
        return {"doan": words(node.line)}

    def _numbered(self, node: Node, below: list[RawValue], level: Level) -> Raw:
        line = node.line
        if level.lettered and level.heads(node) and (below or line.dam):
            return _with("tieu_de", clean_text(line), below)  # printed without an end mark
        if node.heading and not level.lettered:
            return _with(_heading_key(line, level), clean_text(line), below)
        return task(words(line), below) or _with("khoan", words(line), below)

    def _dash(self, node: Node, following: Node | None, path: PlanPath, section: str) -> RawValue:
        text = words(node.line)
        if node.numbered:
            self.renumbered.dash(node.line, path)
        below = [*chain.from_iterable(self._plus(under, path) for under in flat(node.below))]
        if below:
            return {"gach_dau_dong": text, "noi_dung": below}
        mark = ";" if following is not None and following.marked else "."
        typed = target(text, mark) if section == "muc_tieu" else None
        typed = typed or (amount(text, mark) if section == "kinh_phi" else None)
        return typed or text

    def _plus(self, node: Node, path: PlanPath) -> list[RawValue]:
        """Return an item below a dash, behind the page break before it."""
        label = node.line.label
        if node.numbered:
            self.renumbered.dash(node.line, path)
        elif label is not None and label.kind != "plus":
            self.renumbered.plus(node.line, path)
        if node.line.table is not None:
            self.doubts.unplaced(node.line, path)
        return [*filter(None, [begun(node.line, self.doubts)]), words(node.line)]

    def _table(self, node: Node, above: Around, out: list[RawValue], path: PlanPath) -> None:
        assert node.line.table is not None  # noqa: S101 - asked by the caller
        table, remarks, anew = given(node.line.table, ngang=self.ngang, looks=self._looks)
        self.doubts.anew += anew
        for remark in remarks:
            self.doubts.add("TN73", remark, path, node.line)
        out += above.put(table)


def raw_scheme(scheme: DanhSo) -> RawValue:
    """Return a scheme as a spec writes it: its word, or the list of its marks."""
    return scheme.ten or [*scheme.marks]


def _heading_key(line: Line, level: Level) -> str:
    """Return the key of a numbered heading: an agency that carries out the plan, or a title."""
    agency = level.of_duties and co_quan.co_the_la_don_vi(line.text)
    return "don_vi" if agency else "tieu_de"


def _title_said(title: str | None, line: Line, *, in_part: bool) -> Raw:
    """Return the title a section says: below the name of a phần even one its key tells."""
    return {"tieu_de": title or clean_text(line)} if title or in_part else {}


def _with(name: str, text: str, listed: list[RawValue]) -> Raw:
    return {name: text, "noi_dung": listed} if listed else {name: text}
