"""Settings put back as they were before a revision changed them."""

from __future__ import annotations

from typing import Any

from kehoach.word.read.style import VAL, N
from kehoach.word.revise.kinds import CELLS, DELETED, INSERTED

_NO_CHANGE = (*INSERTED, *DELETED)
_KEPT = {
    N + "rPr": _NO_CHANGE,
    N + "pPr": (N + "rPr", N + "sectPr"),
    N + "sectPr": (N + "headerReference", N + "footerReference"),
    N + "trPr": _NO_CHANGE,
    N + "tcPr": CELLS,
}
"""What of the settings their former state says nothing of, so that it stays."""
_BEHIND = (N + "pPr", N + "trPr", N + "tcPr")
"""Settings in which what is kept stands behind the rest; in the others it stands before it."""
_MERGES = {"rest": "restart", "cont": "continue"}
_AFTER_MERGE = tuple(N + name for name in (
    "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark",
    "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"))  # fmt: skip
"""Children of a cell's settings behind ``w:vMerge``: ISO/IEC 29500-1, 17.4.69."""


def put_back(change: Any) -> None:
    """Put the settings a ``w:…Change`` holds in the place of those around it."""
    settings = change.getparent()
    if settings is None:
        return
    former = _others(change[0], change) if len(change) else []
    for child in _others(settings, change):
        settings.remove(child)
    if settings.tag in _BEHIND:
        settings[0:0] = former
        return
    for child in former:
        change.addprevious(child)


def _others(settings: Any, change: Any) -> list[Any]:
    """Return the children of settings whose former state their change tells."""
    kept = _KEPT.get(settings.tag, ())
    return [setting for setting in settings if setting is not change and setting.tag not in kept]


def merge_cell(mark: Any, *, accepted: bool) -> None:
    """Merge a cell with the one above as its mark says it is, or as it was."""
    settings = mark.getparent()
    if settings is None:
        return
    merged = _MERGES.get(mark.get(N + ("vMerge" if accepted else "vMergeOrig")) or "")
    for old in settings.findall(N + "vMerge"):
        settings.remove(old)
    if merged is None:
        return
    new = settings.makeelement(N + "vMerge", {VAL: merged})
    next(setting for setting in settings if setting.tag in _AFTER_MERGE).addprevious(
        new
    )  # the mark is one
