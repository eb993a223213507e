"""A table of contents: lines that name the headings of the text once more, with their pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_PAGE = re.compile(r"(?:\s|(?<!\.)\.{2,}|(?<!…)…+)\s{0,9}\d{1,3}$")
_MOST_MISSES = 2
"""Lines without a page number a table of contents may hold in a row: a title over two lines."""


def contents_of(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that are a table of contents, its title among them."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if at not in found and _is_title(line):
            found |= _listed(lines, at)
    return found | _by_style(lines)


def _is_title(line: Line) -> bool:
    if line.table is not None or line.label is not None:
        return False
    return fold(line.text.strip(" :*")) in set(map(fold, bo_cuc.muc_luc()))


def _listed(lines: Sequence[Line], start: int) -> set[int]:
    """Return the title with the lines below it that end in a page number, if there are any."""
    last, misses = start, 0
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.table is not None or misses > _MOST_MISSES:
            break
        paged = _PAGE.search(line.text) is not None
        misses = 0 if paged else misses + 1
        last = at if paged else last
    return set(range(start, last + 1))


def _by_style(lines: Sequence[Line]) -> set[int]:
    """Return the lines Word's own styles for a table of contents name."""
    out = set()
    for at, line in enumerate(lines):
        look = line.block.look
        if look is not None and look.kieu.casefold().startswith("toc ") and _PAGE.search(line.text):
            out.add(at)
    return out
