"""What a rule may ask of some words that stand in one place of last year's paper.

The same for a YAML spec and a Word file: ``spec_leaves`` and ``word_leaves`` make them, each with
what its own hand needs to write there. A rule asks for nothing but what stands here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

BASES = ("can_cu", "vien_dan")
"""Parts that name documents the plan stands on or cites."""

MACHINE = frozenset({
    "cap", "danh_so", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "ky",
    "luu", "phe_duyet", "loai", "tham_quyen", "tach_tep", "do_khan", "luu_hanh", "du_thao",
    "kem_theo",
})  # fmt: skip
"""Parts that are no running text: a rule of their own looks at each, or none."""

UNLISTED = MACHINE - {"ky", "luu", "phe_duyet"}
"""Those of them that are no part of a worklist."""

BLANKS = str.maketrans("\n\t\xa0", "   ")
"""Blanks a view shows as spaces."""

_FIGURE = re.compile(r"[\d.,\s%]+").fullmatch


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Leaf:
    """Some words in one place, and what is known of the place. Two are equal only if the same."""

    view: str
    """The words: composed letters, every blank a space; empty for a value left blank."""
    part: str
    """Part of its paper: ``can_cu``, ``mo_dau``, ``nhiem_vu``, ``muc_…``, ``so``, ``ky``."""
    field: str = ""
    """The nearest key: ``thoi_han``, ``tieu_de``, ``hang``, ``gia_tri``, ``noi_dung``."""
    name: str = ""
    """What a user calls the value in a message: its key in YAML, Vietnamese words for Word."""
    decision: bool = False
    """True in the decision that issues the plan: its parts have the names of a plan's."""
    figure: bool = False
    """True for a number or a word the machine reads: ``gia_tri``, ``so_tien``, ``tep``."""
    in_table: bool = False
    """True for a cell of a table, head cells included."""
    table: Hashable = None
    """Equal for the cells of one table; None outside tables."""
    heading: bool = False
    """True for a heading, the name of a table, of a group of rows or of a column."""
    above: tuple[str, ...] = ()
    """Words it stands under, nearest first: of a cell its column's head first, then headings."""
    owner: Leaf | None = None
    """The name of the unit whose duty it is or belongs to; None where no unit is named."""
    fellows: Hashable = None
    """Equal for the names of units that stand in one list; None for other words."""

    @property
    def prose(self) -> bool:
        """Return True for words of the paper's own: no căn cứ, no symbol, no figure."""
        return not self.basis and self.part not in MACHINE and not self.figure

    @property
    def basis(self) -> bool:
        """Return True inside a căn cứ or a cited document."""
        return self.part in BASES

    @property
    def joint(self) -> bool:
        """Return True for an agency that issues the plan beside the first: a signer names it."""
        return self.part == "ky" and self.field == "co_quan"

    @property
    def figure_in_table(self) -> bool:
        """Return True for a cell that is a number and nothing else, heads left out."""
        return self.in_table and not self.heading and _FIGURE(self.view) is not None

    @property
    def top(self) -> str:
        """Return the part of the whole file it is in: everything of a decision is one."""
        return "ban_hanh" if self.decision else self.part
