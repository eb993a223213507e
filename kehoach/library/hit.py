"""A part of a plan that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.library.parts import PARTS
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.address import PlanPath
    from kehoach.problem import Place


class Hit(NamedTuple):
    """A part of a plan, with its file and its place in it."""

    folder: Path
    database: Path
    """Its index."""
    content: int
    """Number of what the file says in the index; good until the index is brought up to date."""
    phan: str
    """Key of the part, one of ``parts.PARTS``."""
    words: str
    fields: tuple[tuple[str, str], ...]
    """What else it says, key and words: ``chu_tri``, ``thoi_han``, ``gia_tri``, ``don_vi`` …"""
    heading: str
    """The headings it stands under, the outermost first, parted by ``›``."""
    place: Place
    """File with line, or with the address inside it."""
    also: tuple[str, ...]
    """Other files in which the very same part stands: the same plan as Word and PDF, a copy."""
    nam: int
    """Year of the plan; 0 where its file does not tell it."""
    co_quan: str
    trich_yeu: str
    path: PlanPath
    """Where in the plan; empty for words that are in no plan."""
    code: str
    """Identity of the part; empty for what has none."""

    @property
    def name(self) -> str:
        """Return what the part is called: ``nhiệm vụ``."""
        return PARTS[self.phan].name
