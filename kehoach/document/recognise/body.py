"""The sections of the body as raw content: headings, numbered texts, dashes, paragraphs, tables."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.document.recognise.doubt import Doubts, quoted
from kehoach.document.recognise.items import amount, target, task
from kehoach.document.recognise.table import given
from kehoach.document.recognise.tree import Node, tree
from kehoach.document.recognise.wording import clean_text, words, words_of_name
from kehoach.law import bo_cuc
from kehoach.plan.depth import LEVELS
from kehoach.text.letters import fold
from kehoach.text.marks import has_end
from kehoach.text.numbering import letter, roman

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import PlanPath
    from kehoach.document.recognise.line import Line

    Raw = dict[str, Any]

_WORDS_OF_KEY = 4
_LONGEST_HEADING = 150


def family(lines: Iterable[Line]) -> str:
    """Return ``thap_phan`` when most lines below the numbers are 1.1. and not a)."""
    kinds = Counter(line.label.kind for line in lines if line.label)
    return "thap_phan" if kinds["decimal"] > kinds["letter"] else "chu"


class Body:
    """Turns lines into raw content of a plan."""

    def __init__(self, doubts: Doubts, danh_so: str) -> None:
        self.doubts = doubts
        self.danh_so = danh_so
        self._keys: set[str] = set()

    def sections(self, lines: list[Line]) -> Raw:
        """Return the sections by key, in order; what stands before the first heading is told."""
        out: Raw = {}
        for count, node in enumerate(self._headed(lines), 1):
            key, title = self._key(node.line)
            if any(run.note for run in node.line.runs):
                title = clean_text(node.line)
            path: PlanPath = (key,)
            self._check_number(node, roman(count) + ".", path)
            listed = self.content(node.below, path, numbers=0, section=key)
            if not listed:
                self.doubts.add("TN71", f"phần {quoted(node.line.whole)} không có nội dung", path, node.line)
                listed = [{"doan": "(chưa có nội dung)"}]
            out[key] = {"tieu_de": title, "noi_dung": listed} if title else listed
        return out

    def _headed(self, lines: list[Line]) -> list[Node]:
        """Return the sections; lines before the first heading go under a heading of their own."""
        nodes = tree(lines)
        loose = [node for node in nodes if node.rank != 1]
        if not loose:
            return nodes
        if all(node.rank != 1 for node in nodes) and any(node.numbered for node in nodes):
            return self._promoted(nodes)
        out: list[Node] = []
        for node in nodes:
            if node.rank == 1:
                out.append(node)
            elif out:
                out[-1].below.append(node)
        early = [node for node in nodes[: nodes.index(out[0])] if node.rank != 1] if out else nodes
        for node in early:
            self.doubts.unplaced(node.line)
        return out

    @staticmethod
    def _promoted(nodes: list[Node]) -> list[Node]:
        """Return a body whose sections are numbered 1., 2. as if they were I., II."""
        out: list[Node] = []
        for node in nodes:
            if node.rank == 2:  # noqa: PLR2004 - Arabic numbers
                node.rank = 1
                out.append(node)
            elif out:
                out[-1].below.append(node)
            else:
                out.append(Node(node.line, 1, [node]))
        return out

    def _key(self, line: Line) -> tuple[str, str | None]:
        """Return the key of a section and its title, None when the key says it already."""
        title = line.text
        bare = fold(title.rstrip(" :.;"))
        for khoa, phan in bo_cuc.cac_phan().items():
            if khoa not in self._keys and bare in map(fold, (phan.tieu_de, *phan.khac)):
                self._keys.add(khoa)
                return khoa, None if title.upper() == phan.tieu_de.upper() else title
        words = re.findall(r"[a-z0-9]+", fold(title))[:_WORDS_OF_KEY] or ["rieng"]
        base = bo_cuc.RIENG + "_".join(words)
        key, count = base, 1
        while key in self._keys:
            count += 1
            key = f"{base}_{count}"
        self._keys.add(key)
        return key, title or "(chưa có tiêu đề)"

    def _check_number(self, node: Node, wanted: str, path: PlanPath) -> None:
        label = node.line.label
        if label and label.shown and fold(label.shown).rstrip(".) /:") != fold(wanted).rstrip(".)"):
            words = f'số thứ tự trong tệp là "{label.shown}", sẽ in là "{wanted}"'
            self.doubts.add("TN72", f"{words}: {quoted(node.line.text)}", path, node.line)

    def content(
        self, nodes: list[Node], path: PlanPath, *, numbers: int, section: str, annex: bool = False
    ) -> list[Any]:
        """Return nodes as raw items; ``numbers`` counts the numbered levels above."""
        out: list[Any] = []
        count = 0
        for place, node in enumerate(nodes):
            below = (*path, len(out))
            before = nodes[place - 1] if place else None
            if node.line.table is not None:
                name = before.line if before is not None and _names(before, node) else None
                self._table(node, name, out, below)
            elif place + 1 < len(nodes) and _names(node, nodes[place + 1]):
                continue
            elif node.rank == 0:
                out.append({"doan": words(node.line)})
            elif node.marked or numbers >= LEVELS[self.danh_so]:
                following = nodes[place + 1] if place + 1 < len(nodes) else None
                out.append(self._dash(node, following, below, section))
            else:
                count += 1
                self._check_number(node, self._wanted(node, numbers, count, annex=annex), below)
                out.append(self._numbered(node, below, numbers=numbers, section=section, annex=annex))
        return out

    def _wanted(self, node: Node, numbers: int, count: int, *, annex: bool) -> str:
        """Return the number the plan will be printed with; decimals are compared by their last part."""
        label = node.line.label
        if annex and label and label.kind == "roman":
            return f"{roman(count)}."
        if self.danh_so == "chu" and numbers:
            return f"{letter(count)})"
        if label and label.kind == "decimal" and numbers:
            return f"{label.shown.rstrip('.').rsplit('.', 1)[0]}.{count}."
        return f"{count}."

    def _numbered(self, node: Node, path: PlanPath, *, numbers: int, section: str, annex: bool) -> Raw:
        deeper = numbers if annex else numbers + 1
        listed = self.content(node.below, (*path, "noi_dung"), numbers=deeper, section=section)
        lettered = self.danh_so == "chu" and numbers > 0
        if lettered and not has_end(node.line.text) and (listed or node.line.dam):
            return _with("tieu_de", clean_text(node.line), listed)  # printed without an end mark
        if not lettered and (node.line.dam or _heads(node, listed)):
            name = "don_vi" if section == "to_chuc_thuc_hien" and numbers == 0 and not annex else "tieu_de"
            return _with(name, clean_text(node.line), listed)
        found = task(words(node.line), listed)
        return found or _with("khoan", words(node.line), listed)

    def _dash(self, node: Node, following: Node | None, path: PlanPath, section: str) -> Any:
        text = words(node.line)
        if node.numbered:
            label = node.line.label.shown if node.line.label else ""
            self.doubts.add("TN72", f'đánh số quá sâu, "{label}" sẽ in là gạch đầu dòng', path, node.line)
        below = [self._plus(one, (*path, "noi_dung")) for one in _flat(node.below)]
        if below:
            return {"gach_dau_dong": text, "noi_dung": below}
        mark = ";" if following is not None and following.marked else "."
        typed = target(text, mark) if section == "muc_tieu" else None
        typed = typed or (amount(text, mark) if section == "kinh_phi" else None)
        return typed or text

    def _plus(self, node: Node, path: PlanPath) -> Any:
        if node.line.label is not None and node.line.label.kind != "plus":
            words_of = f'"{node.line.label.shown}" dưới gạch đầu dòng sẽ in là dấu cộng'
            self.doubts.add("TN72", f"{words_of}: {quoted(node.line.text)}", path, node.line)
        return words(node.line)

    def _table(self, node: Node, name: Line | None, out: list[Any], path: PlanPath) -> None:
        assert node.line.table is not None  # noqa: S101 - asked by the caller
        table, remarks, anew = given(node.line.table)
        self.doubts.anew += anew
        for remark in remarks:
            self.doubts.add("TN73", remark, path, node.line)
        if name is not None and "cot" in table:
            table = {"ten": words_of_name(name), **table}
        elif name is not None:
            out.append({"doan": words(name)})
        out.append(table)


def _heads(node: Node, listed: list[Any]) -> bool:
    """Return True for a heading of a file that shows no weight: short, no end mark, something below."""
    line = node.line
    return not line.known_look and bool(listed) and not has_end(line.text) and len(line.text) < _LONGEST_HEADING


def _names(node: Node, following: Node) -> bool:
    """Return True for a line in the middle right above a table: the table's name."""
    if following.line.table is None or node.line.table is not None or node.rank:
        return False
    return not has_end(node.line.text) and (node.line.giua or fold(node.line.text).startswith(("bang ", "bieu ")))


def _with(name: str, text: str, listed: list[Any]) -> Raw:
    return {name: text, "noi_dung": listed} if listed else {name: text}


def _flat(nodes: list[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from _flat(node.below)
