"""Whether letters may be changed: someone typed them, and no data part writes them anew."""

from __future__ import annotations

from typing import Any

from kehoach.word.read.style import N
from kehoach.word.revise.edits import WhyNotMade

_RUN = N + "r"


def forbidden(nodes: list[Any]) -> WhyNotMade | None:
    """Return why the letters of these elements cannot be changed; None when they can."""
    if any(node is None or node.getparent().tag != _RUN for node in nodes):
        return WhyNotMade.NOT_TYPED
    if any(_is_bound(node) for node in nodes):
        return WhyNotMade.BOUND
    return None


def _is_bound(node: Any) -> bool:
    """Return True inside a control whose words are those of a data part: Word writes them anew."""
    controls = node.iterancestors(N + "sdt")
    return any(control.find(f"{N}sdtPr/{N}dataBinding") is not None for control in controls)
