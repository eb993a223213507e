"""Horizontal lines: drawn as shapes, or as the border of a paragraph; how long they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.look import UNKNOWN
from kehoach.named import NamedTuple
from kehoach.word.read.measure import twips
from kehoach.word.read.style import VAL, N, Props

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.block import Block
    from kehoach.plan.inline import Run

_MM_EMU, _MM_PT, _MM_TWIPS = 1 / 36000, 25.4 / 72, 25.4 / 1440
_CHANGE = N + "rPrChange"
_UNDERLINE = N + "u"
_FLAT = 1.0
"""Height in mm up to which a drawn shape is a horizontal line."""
_SHAPES = ("line", "straightConnector1")
_CELL_MARGIN = 108.0
"""Twips Word leaves at each side of a cell where nothing else is said."""
_SIDES = [N + side for side in ("left", "start", "right", "end")]
_POINT = re.compile(r"(-?[\d.]{1,12})(pt|mm|cm|in)?,(-?[\d.]{1,12})(pt|mm|cm|in)?")
_WIDTH = re.compile(r"(?:^|;)width:([\d.]{1,12}(?:pt|mm|cm|in))")


class Ruled(NamedTuple):
    """Lines at a paragraph without words, and words set aside in it: they belong above it."""

    lines: tuple[float, ...]
    aside: tuple[Run, ...] = ()


NOTHING = Ruled(())
EDGE = Ruled((UNKNOWN,))
"""The drawn edge of a cell: its length is not known."""


def drawn(element: Any) -> list[float]:
    """Return the length in mm of the line a drawing is; UNKNOWN for any other picture."""
    extents = _named(element, "}extent")
    if extents:
        kinds = [child.get("prst") for child in _named(element, "}prstGeom")]
        return [_across(extents[0], kinds)]
    return [_old(child) for child in element if not str(child.tag).endswith("}shapetype")][:1]


def _named(element: Any, ending: str) -> list[Any]:
    """Return what is in a drawing whose tag ends so, whatever its name space."""
    return [child for child in element.iter() if str(child.tag).endswith(ending)]


def _across(extent: Any, kinds: list[str | None]) -> float:
    """Return the length of a drawing of one flat line."""
    wide, high = _number(extent.get("cx")) * _MM_EMU, _number(extent.get("cy")) * _MM_EMU
    is_line = len(kinds) == 1 and kinds[0] in _SHAPES and high <= _FLAT
    return wide if is_line else UNKNOWN


def _old(shape: Any) -> float:
    """Return the length of a shape of the older drawing language (VML)."""
    start, end = (_POINT.fullmatch(shape.get(name) or "") for name in ("from", "to"))
    if start and end:
        return _between(start, end)
    width = _WIDTH.search(shape.get("style") or "")
    if (shape.get("type") or "").endswith(("t32", "t20")) and width:
        return (twips(width[1]) or 0.0) * _MM_TWIPS
    return UNKNOWN


def _between(start: re.Match[str], end: re.Match[str]) -> float:
    """Return the length of a flat line between two points."""
    ends = ((_mm(match[1], match[2]), _mm(match[3], match[4])) for match in (start, end))
    (left, top), (right, bottom) = ends
    return abs(right - left) if abs(bottom - top) <= _FLAT else UNKNOWN


def _mm(value: str, unit: str | None) -> float:
    return (twips(value + unit) or 0.0) * _MM_TWIPS if unit else _number(value) * _MM_PT


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0.0


def border(props: Props, room: float | None) -> list[float]:
    """Return the length in mm of the line at a paragraph; UNKNOWN where its room in twips is."""
    if not props.get("ruled"):
        return []
    if room is None:
        return [UNKNOWN]
    indents = sum(twips(props.get(side)) or 0.0 for side in ("left", "right"))
    return [max(room - indents, 0.0) * _MM_TWIPS]


def underlined(paragraph: Any) -> list[float]:
    """Return a line of unknown length for a paragraph with underlined words."""
    return [UNKNOWN] if any(map(_draws, paragraph.iter(_UNDERLINE))) else []


def _draws(underline: Any) -> bool:
    """Return True for a ``w:u`` that draws a line; one that a change says was there draws none."""
    settings = underline.getparent()
    around = None if settings is None else settings.getparent()
    former = around is not None and around.tag == _CHANGE
    return underline.get(VAL) != "none" and not former


def cell_margins(table: Any) -> float:
    """Return what a ``w:tbl`` leaves at both sides of each cell together, in twips."""
    sides = table.find(f"{N}tblPr/{N}tblCellMar")
    found = (
        [] if sides is None else [twips(side.get(N + "w")) for side in sides if side.tag in _SIDES]
    )
    return sum(size for size in found if size is not None) if found else _CELL_MARGIN * 2


def text_width(section: Any) -> float | None:
    """Return how wide the text of a ``w:sectPr`` may be, in twips; None when it does not say."""
    size, margin = section.find(N + "pgSz"), section.find(N + "pgMar")
    if size is None or margin is None:
        return None
    measures = ((size, "w"), (margin, "left"), (margin, "right"))
    wide, *sides = (twips(record.get(N + name)) for record, name in measures)
    return None if wide is None else wide - sum(side or 0.0 for side in sides)


def joined(found: Iterable[Block | Ruled]) -> list[Block]:
    """Return the blocks, each with what belongs to it of the wordless paragraphs below it.

    What stands above all blocks goes to the first; lines to the first that may have some.
    """
    out: list[Block] = []
    below: list[Ruled] = []
    above: list[Ruled] = []
    for piece in found:
        if isinstance(piece, Ruled):
            (below if out and out[-1].look is not None else above).append(piece)
            continue
        if below:
            out[-1] = _with(out[-1], below)
            below = []
        out.append(piece)
        if above and piece.look is not None:
            out[-1] = _with(piece, above)
            above = []
    return [*out[:-1], _with(out[-1], below + above)] if out else []


def together(found: list[Block | Ruled]) -> Ruled:
    """Return what wordless paragraphs hold that no block stands beside; nothing where one does."""
    held = [ruled for ruled in found if isinstance(ruled, Ruled)]
    if len(held) < len(found):
        return NOTHING
    return Ruled(*_all_of(held))


def _all_of(held: list[Ruled]) -> tuple[tuple[float, ...], tuple[Run, ...]]:
    lines = [line for ruled in held for line in ruled.lines]
    return tuple(lines), tuple([run for ruled in held for run in ruled.aside])


def _with(block: Block, held: list[Ruled]) -> Block:
    if not held:
        return block
    lines, aside = _all_of(held)
    if aside:
        block = block._replace(aside=(*block.aside, *aside))
    if block.look is None or not lines:
        return block
    return block._replace(look=block.look._replace(ke=(*(block.look.ke or ()), *lines)))
