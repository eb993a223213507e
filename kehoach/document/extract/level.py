"""How deep a list of items stands in the text of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from kehoach.document.extract.nested import Node
    from kehoach.text.scheme import DanhSo


class Level(NamedTuple):
    """Where a list of items stands."""

    section: str
    """Key of its section; empty in an annex."""
    numbers: tuple[int, ...]
    """The numbers the plan will print above it, from the mục down; 0 where no mục stands."""
    danh_so: DanhSo
    """How the levels are numbered."""
    annex: bool = False
    """True for the outer list of an annex: its headings are mục and take no level."""
    headed: bool = True
    """True below a heading."""

    @property
    def of_duties(self) -> bool:
        """Return True for the list of those who carry out the plan."""
        return self.section == "to_chuc_thuc_hien" and len(self.numbers) == 1

    @property
    def numbered(self) -> bool:
        """Return True where its items can still be numbered."""
        return len(self.numbers) < len(self.danh_so.cap)

    @property
    def lettered(self) -> bool:
        """Return True where its items are numbered by letters."""
        return self.danh_so.lettered(len(self.numbers) + 1)

    def label(self, node: Node, count: int) -> str:
        """Return the label the plan prints before an item, the count-th of its list."""
        return self.danh_so.label(self._numbers(node, count))

    def below(self, node: Node, count: int) -> Level:
        """Return the level under a numbered item."""
        numbers = self._numbers(node, count)
        return Level(self.section, numbers, self.danh_so, headed=self.heads(node))

    def heads(self, node: Node) -> bool:
        """Return True for a numbered line that what stands below makes a heading."""
        return not has_end(node.line.text) if self.lettered else node.heading

    def _numbers(self, node: Node, count: int) -> tuple[int, ...]:
        return (count,) if self.annex and node.main else (*self.numbers, count)
