"""The revisions of WordprocessingML by name. Source: ISO/IEC 29500-1, 17.13.5."""

from __future__ import annotations

from kehoach.word.read.style import N

INSERTED = (N + "ins", N + "moveTo")
"""Around what was put in; as marks of a paragraph or row, that it was."""
DELETED = (N + "del", N + "moveFrom")
"""Around what was taken out; as marks of a paragraph or row, that it was."""

CELL_INSERTED, CELL_DELETED, CELL_MERGED = N + "cellIns", N + "cellDel", N + "cellMerge"

SETTINGS = ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
CHANGES = tuple(f"{N}{name}Change" for name in SETTINGS)
"""What the settings around them were before."""
NUMBERING = N + "numberingChange"
"""The number a paragraph had, as text: nothing can be made of it."""

WRAPPERS_INSERTED = tuple(f"{N}customXml{other}RangeStart" for other in ("Ins", "MoveTo"))
WRAPPERS_DELETED = tuple(f"{N}customXml{other}RangeStart" for other in ("Del", "MoveFrom"))
"""Before a control or custom XML whose tags, not its content, were put in or taken out."""
_RANGES = (
    "moveFrom",
    "moveTo",
    *(f"customXml{other}" for other in ("Ins", "Del", "MoveFrom", "MoveTo")),
)
RANGES = tuple(f"{N}{name}Range{end}" for name in _RANGES for end in ("Start", "End"))
"""Ends of what was moved, or of tags that changed."""

CELLS = (CELL_INSERTED, CELL_DELETED, CELL_MERGED)
EVERY = (*INSERTED, *DELETED, *CELLS, *CHANGES, NUMBERING, *RANGES)
