"""Marks drawn in a frame: mức độ khẩn in its column, phạm vi lưu hành in the upper margin.

A frame is the border of one paragraph, so its words are read back as any other line. Its height is
an exact line, its width what the indents leave. Units: twips (1/20 pt) unless told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.word.values import Drawn
from kehoach.word.xml import run, twips

if TYPE_CHECKING:
    from kehoach.law.dau import Khung

_LINE = 6
"""Weight of the frame in eighths of a point: 0,75 pt."""
_LIFT = 4
"""Half-points by which the letters are raised: an exact line sets them too low for a frame."""


class Box(Drawn):
    """A mark to be drawn in the style of its role."""

    __slots__ = ("khung", "style")

    def __init__(self, khung: Khung, style: str) -> None:
        self.khung = khung
        self.style = style

    def paragraph(self, room: int) -> str:
        """Return the mark at its place: on the paper, or at the left of a column of ``room``."""
        if self.khung.tu_mep:
            return self._paragraph(self._on_paper(), 0, 0)
        left = min(_outside(), max(room - self._wide(), 0))
        return self._paragraph("", left + _weight(), room - left - _weight() - self._wide())

    def _wide(self) -> int:
        """Return the width of the letters' room: that of the frame without its two lines."""
        return twips(self.khung.rong) - 2 * _weight()

    def _high(self) -> int:
        return twips(self.khung.cao) - 2 * _weight()

    def _on_paper(self) -> str:
        left, top = self.khung.tu_mep
        return (
            f'<w:framePr w:w="{self._wide()}" w:hSpace="0" w:wrap="around" '
            f'w:vAnchor="page" w:hAnchor="page" w:x="{twips(left)}" w:y="{twips(top)}"/>'
        )

    def _paragraph(self, frame: str, left: int, right: int) -> str:
        colour = self.khung.mau or "auto"
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="{_LINE}" w:space="0" w:color="{colour}"/>'
            for side in ("top", "left", "bottom", "right")
        )
        ink = f'<w:color w:val="{colour}"/>' if self.khung.mau else ""
        letters = f'<w:rPr>{ink}<w:position w:val="{_LIFT}"/></w:rPr>'
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{frame}<w:pBdr>{sides}</w:pBdr>'
            f'<w:spacing w:line="{self._high()}" w:lineRule="exact"/>'
            f'<w:ind w:left="{left}" w:right="{right}"/></w:pPr>'
            f"{run(self.khung.chu, letters)}</w:p>"
        )


def _weight() -> int:
    """Return the weight of one line of the frame."""
    return round(_LINE / 8 * 20)


def _outside() -> int:
    """Return how far the head stands out of the text on the left: ô 10b begins with the text."""
    page = the_thuc.trang()
    text = page.rong - page.le["trai"].dung - page.le["phai"].dung
    return max(twips((sum(page.bang_tieu_de) - text) / 2), 0)
