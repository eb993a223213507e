"""The texts an author writes himself, and words found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.named import NamedTuple
from kehoach.review.blocks import PROSE
from kehoach.review.finding import at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.problem import Severity
    from kehoach.review.blocks import Text
    from kehoach.review.finding import Finding

_BESIDE = (Role.GHI_CHU_BANG, Role.TEN_HINH)
_SPOKEN = frozenset((*PROSE, *_BESIDE, Role.TEN_PHU_LUC, Role.BANG, Role.CHU_THICH))
_FIXED = frozenset(
    (
        Role.QUOC_HIEU,
        Role.TIEU_NGU,
        Role.SO_KY_HIEU,
        Role.DIA_DANH_NGAY,
        Role.QUYEN_HAN,
        Role.HO_TEN,
        Role.TEN_LOAI,
    )
)
_NEAR = 40
"""Letters a quote may reach beyond the words at fault."""


class Hit(NamedTuple):
    """Words found in a text."""

    block: Block
    text: str
    cell: Position | None
    start: int
    end: int

    @property
    def words(self) -> str:
        """Return the words found."""
        return self.text[self.start : self.end]

    def _bounds(self) -> tuple[int, int]:
        start, end = self.start, self.end
        while start and self.start - start < _NEAR and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and end - self.end < _NEAR and not self.text[end].isspace():
            end += 1
        return start, end

    def around(self, words: str | None = None) -> str:
        """Return the words with those they are part of, not too far; ``words`` in their place."""
        start, end = self._bounds()
        held = self.words if words is None else words
        return f"{self.text[start : self.start]}{held}{self.text[self.end : end]}".strip()

    def finding(
        self,
        message: str,
        hint: str = "",
        severity: Severity | None = None,
        quote: str = "",
        fixed: str | None = None,
    ) -> Finding:
        """Return a finding at these words; the quote is what was found and the words it is part of.

        ``fixed`` are the words to write in their place, where that is certain and mechanical.
        """
        repair = None if fixed is None else fixed if quote else self.around(fixed)
        shown = quote or self.around()
        start = self.text.find(shown, self._bounds()[0])
        return at(self.block, shown, message, hint, severity, repair, self.cell, start)


def spoken(texts: Iterable[Text], *, loose: bool = False) -> tuple[Text, ...]:
    """Return the texts an author writes himself; ``loose``: those of no known role too."""
    return tuple(text for text in texts if is_spoken(text[0], loose=loose))


def is_spoken(block: Block, *, loose: bool) -> bool:
    """Return True for a block an author writes himself; ``loose``: for one of no known role too."""
    return block.role in _SPOKEN or (loose and block.role not in _FIXED)


class Folded(NamedTuple):
    """Texts in small letters."""

    whole: str
    """All of them, a line each."""
    texts: tuple[tuple[Block, str, Position | None, str], ...]
    """Each text, its place, and its small letters."""


def folded(texts: Iterable[Text]) -> Folded:
    """Return the texts in small letters, those left out whose places would shift."""
    small = ((block, text, cell, text.casefold()) for block, text, cell in texts)
    # a letter whose small form is two letters would shift the places: none is Vietnamese
    kept = tuple(pair for pair in small if len(pair[1]) == len(pair[3]))
    return Folded("\n".join(pair[3] for pair in kept), kept)
