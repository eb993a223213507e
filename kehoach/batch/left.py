"""What a killed run left of its writing: the hidden neighbours ``kehoach.output`` writes first."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SHOWN = 80
"""Letters of a file's name that stand in its neighbour's: ``output._Staged``."""
_PART = re.compile(r"\.(.*)\.[0-9a-f]{8}\.part", re.DOTALL)


def clear_left(folder: Path, names: Iterable[str]) -> None:
    """Remove the half-written neighbours of these names; what cannot be removed stays."""
    wanted = {name[:_SHOWN] for name in names}
    with suppress(OSError):
        for path in folder.glob(".*.part"):
            found = _PART.fullmatch(path.name)
            if found and found[1] in wanted:
                path.unlink()
