"""The sections of the body as raw content: headings, numbered texts, dashes, paragraphs, tables."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kehoach.document.block import Role
from kehoach.document.extract.doubt import Doubts, quoted
from kehoach.document.extract.items import amount, target, task
from kehoach.document.extract.keys import Keys
from kehoach.document.extract.level import Level
from kehoach.document.extract.nested import Node, flat, headed, nested
from kehoach.document.extract.renumbered import Renumbered
from kehoach.document.extract.table import given
from kehoach.document.extract.wording import clean_text, words, words_of_name
from kehoach.law import co_quan
from kehoach.plan.depth import LEVELS
from kehoach.text.marks import has_end
from kehoach.text.numbering import letter, roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

    Raw = dict[str, Any]

EMPTY = {"doan": "(chưa có nội dung)"}
"""What stands in a section the file has only the heading of: a spec wants some content."""


class Body:
    """Turns labelled lines into raw content of a plan."""

    def __init__(self, doubts: Doubts, danh_so: str) -> None:
        self.doubts = doubts
        self.danh_so = danh_so
        self.ngang = False
        """True while a landscape page is read: tables have more room there."""
        self.places: dict[PlanPath, Block] = {}
        """Path in the plan → the block that says it."""
        self._keys = Keys()
        self.renumbered = Renumbered(doubts)

    def sections(self, lines: Sequence[Line]) -> Raw:
        """Return the sections by key, in order; what stands before the first heading is told."""
        nodes = nested(lines)
        first = next((at for at, node in enumerate(nodes) if node.main), None)
        if first is None:
            path = ("noi_dung",)
            listed = self.content(nodes, path, (*path, "noi_dung"), Level("noi_dung"))
            self.renumbered.tell(path)
            return {"noi_dung": listed} if listed else {}
        for node in flat(nodes[:first]):
            self.doubts.unplaced(node.line)
        out: Raw = {}
        for count, node in enumerate(headed(nodes[first:]), 1):
            self._section(node, count, out)
        return out

    def _section(self, node: Node, count: int, out: Raw) -> None:
        key, title = self._keys.key_of(node.line)
        path: PlanPath = (key, "noi_dung") if title else (key,)
        self.places[key, "tieu_de"] = node.line.block
        self.renumbered.number(node.line, roman(count) + ".", (key,))
        listed = self.content(node.below, path, (key, "noi_dung"), Level(key))
        if not listed:
            what = f"phần {quoted(node.line.whole)} không có nội dung"
            self.doubts.add("TN71", what, (key,), node.line)
            listed = [EMPTY]
        self.renumbered.tell((key,))
        out[key] = {"tieu_de": title, "noi_dung": listed} if title else listed

    def content(
        self,
        nodes: Sequence[Node],
        path: PlanPath,
        place: PlanPath,
        level: Level,
    ) -> list[Any]:
        """Return nodes as raw items.

        ``path`` is where they stand in the raw plan, ``place`` where in the plan made of it.
        """
        out: list[Any] = []
        count = 0
        name: Line | None = None
        for node, following in pairwise([*nodes, None]):
            if node is None or node.role is Role.KHAC:
                continue
            if node.role is Role.TEN_BANG:
                name = node.line
                continue
            here, spot = (*path, len(out)), (*place, len(out))
            self.places[spot] = node.line.block
            if node.line.table is not None:
                self._table(node, name, out, here)
            elif node.numbered and level.numbers < LEVELS[self.danh_so]:
                count += 1
                self.renumbered.number(node.line, self._wanted(node, level, count), here)
                inner = ((*here, "noi_dung"), (*spot, "noi_dung"), level.below(node))
                out.append(self._numbered(node, self.content(node.below, *inner), level))
            else:
                out.append(self._unnumbered(node, following, here, level.section))
            name = None
        return out

    def _unnumbered(
        self,
        node: Node,
        following: Node | None,
        path: PlanPath,
        section: str,
    ) -> Any:
        """Return a dash or a paragraph; a number too deep for a plan is a dash."""
        if node.numbered or node.marked:
            return self._dash(node, following, path, section)
        return {"doan": words(node.line)}

    def _wanted(self, node: Node, level: Level, count: int) -> str:
        """Return the number the plan will print; of a decimal the last part is counted."""
        label = node.line.label
        if level.annex and label and label.kind == "roman":
            return f"{roman(count)}."
        if self.danh_so == "chu" and level.numbers:
            return f"{letter(count)})"
        if label and label.kind == "decimal" and level.numbers:
            return f"{label.shown.rstrip('.').rsplit('.', 1)[0]}.{count}."
        return f"{count}."

    def _numbered(self, node: Node, below: list[Any], level: Level) -> Raw:
        line = node.line
        lettered = self.danh_so == "chu" and level.numbers > 0
        if lettered and not has_end(line.text) and (below or line.dam):
            return _with("tieu_de", clean_text(line), below)  # printed without an end mark
        if node.heading and not lettered:
            return _with(_heading_key(line, level), clean_text(line), below)
        return task(words(line), below) or _with("khoan", words(line), below)

    def _dash(self, node: Node, following: Node | None, path: PlanPath, section: str) -> Any:
        text = words(node.line)
        if node.numbered:
            self.renumbered.dash(node.line, path)
        below = [self._plus(under, path) for under in flat(node.below)]
        if below:
            return {"gach_dau_dong": text, "noi_dung": below}
        mark = ";" if following is not None and following.marked else "."
        typed = target(text, mark) if section == "muc_tieu" else None
        typed = typed or (amount(text, mark) if section == "kinh_phi" else None)
        return typed or text

    def _plus(self, node: Node, path: PlanPath) -> Any:
        label = node.line.label
        if node.numbered:
            self.renumbered.dash(node.line, path)
        elif label is not None and label.kind != "plus":
            self.renumbered.plus(node.line, path)
        if node.line.table is not None:
            self.doubts.unplaced(node.line, path)
        return words(node.line)

    def _table(self, node: Node, name: Line | None, out: list[Any], path: PlanPath) -> None:
        assert node.line.table is not None  # noqa: S101 - asked by the caller
        table, remarks, anew = given(node.line.table, ngang=self.ngang)
        self.doubts.anew += anew
        for remark in remarks:
            self.doubts.add("TN73", remark, path, node.line)
        if name is not None and "cot" in table:
            table = {"ten": words_of_name(name), **table}
        elif name is not None:
            out.append({"doan": words(name)})
        out.append(table)


def _heading_key(line: Line, level: Level) -> str:
    """Return the key of a numbered heading: an agency that carries out the plan, or a title."""
    agency = level.of_duties and co_quan.co_the_la_don_vi(line.text)
    return "don_vi" if agency else "tieu_de"


def _with(name: str, text: str, listed: list[Any]) -> Raw:
    return {name: text, "noi_dung": listed} if listed else {name: text}
