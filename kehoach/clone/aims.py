"""Which figures a plan aims at: those of its goals, and those it strives for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf

_AIMS = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu)(?!\w)", re.IGNORECASE)
"""Words of a heading that aims stand under."""
_AIMED = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|đạt)(?!\w)[^.;:]{0,60}$", re.IGNORECASE)
"""Words right before a figure, within its clause, that make it an aim."""
_NEAR = 90
"""Letters before a figure in which those words are looked for."""


def is_aim(leaf: Leaf, at: int) -> bool:
    """Return True for a figure of the goals, or with a word of striving right before it."""
    if leaf.part == "muc_tieu" or any(map(_AIMS.search, leaf.above)):
        return True
    return _AIMED.search(leaf.view[max(0, at - _NEAR) : at]) is not None
