"""Words of annotations put into the lines of the page: ``Số:      /KH-UBND`` with ``447`` over it.

The văn thư fills number and date in when the paper is signed already, so they stand in
annotations. What fills a blank is text of the paper; what a reader wrote or a program stamped
beside it is not, and is told instead.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.intake.pdf.blanks import Blanks
from kehoach.intake.pdf.letters import pieces
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.intake.pdf.letters import Letter
    from kehoach.intake.pdf.marks import Mark
    from kehoach.intake.pdf.strokes import StrokeGrid

_SIGNED = re.compile(
    r"\b(?:nguoi ky|ky boi|ky ngay|thoi gian ky|ngay ky|ky so|chu ky|sign(?:ed|er|ature|ing)\b"
    r"|dn:|cn=|reason:|location:|date: ?\d{4}|e-?mail:)"
)
"""What programs print of a digital signature (folded)."""


class Laid(NamedTuple):
    """The letters of a page with those that fill its blanks."""

    letters: list[Letter]
    beside: list[str]
    """Words of text boxes and stamps that fill no blank."""
    signed: list[str]
    """Words that show a digital signature."""


def laid(
    page: list[Letter],
    over: Iterable[Letter],
    marks: Sequence[Mark],
    grids: Sequence[StrokeGrid],
) -> Laid:
    """Return the letters of the page, those ``over`` it that fill blanks too; the others' words."""
    sheet = Blanks(page, grids)
    out = Laid([], [], [])
    for number, group in groupby(
        sorted(over, key=lambda letter: letter.mark), key=lambda letter: letter.mark
    ):
        found = list(group)
        lines = pieces(found)
        words = " ".join(line.text for line in lines)
        if not words:
            continue
        kind = marks[number - 1].kind
        if kind == "field":
            sheet.fill(found, single=len(lines) == 1)
        elif shows_signature(words):
            out.signed.append(words)
        elif len(lines) == 1 and sheet.has_blank(found, words):
            sheet.fill(found, single=True)
        else:
            (out.signed if kind == "signature" else out.beside).append(words)
    return out._replace(letters=sheet.letters)


def shows_signature(words: str) -> bool:
    """Return True for what programs print of a digital signature: who signed, when, his address."""
    return _SIGNED.search(fold(words)) is not None
