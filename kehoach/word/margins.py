"""The margins a template gives the cells of its tables."""

from __future__ import annotations

import re

from kehoach.document.columns import Margins
from kehoach.law import the_thuc
from kehoach.word.xml import MM

_SIDE = re.compile(r"<w:(?:left|start|right|end) ([^<>]*)")
_WIDE = re.compile(r'w:w="(\d{1,5})"')
_WORDS_OWN = 108 / 20
"""Points Word leaves where no style says anything."""


def cell_margins(styles: str, style_id: str) -> Margins:
    """Return the margins in pt that a table style names, or Word's own.

    A style it is based on is not asked: the style of our tables names its margins, and a template
    that has made it its own has kept them or changed them there.
    """
    style = _element(styles, style_id)
    cells = style.partition("<w:tblCellMar>")[2].partition("</w:tblCellMar>")[0]
    found = [_WIDE.search(side) for side in _SIDE.findall(cells)]
    sides = [int(wide[1]) / 20 for wide in found if wide]
    usual = sum(sides) / len(sides) if sides else _WORDS_OWN
    return Margins(usual, min(the_thuc.le_o().hep * MM / 20, usual))


def _element(styles: str, style_id: str) -> str:
    before, mark, after = styles.partition(f'w:styleId="{style_id}"')
    return after.partition("</w:style>")[0] if mark and before else ""
