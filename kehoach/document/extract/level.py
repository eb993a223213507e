"""How deep a list of items stands in the text of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kehoach.document.extract.nested import Node


class Level(NamedTuple):
    """Where a list of items stands."""

    section: str = ""
    """Key of its section; empty in an annex."""
    numbers: int = 0
    """How many numbered levels are above."""
    annex: bool = False
    """True for the outer list of an annex: its headings are mục and take no level."""

    @property
    def of_duties(self) -> bool:
        """Return True for the list of those who carry out the plan."""
        return self.section == "to_chuc_thuc_hien" and self.numbers == 0

    def below(self, node: Node) -> Level:
        """Return the level under a numbered item."""
        return Level(self.section, self.numbers + (not (self.annex and node.main)))
