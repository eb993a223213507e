"""A picture of a labelled document as an item of a plan, and the line below that names it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.wording import clean_text
from kehoach.document.pictured import size_on_page, usual_page
from kehoach.plan.hinh import LEAST_WIDE, MOST_WIDE
from kehoach.plan.inline import marked
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Document, Shown
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.picture import Picture
    from kehoach.plain import Raw, RawValue


_SAME = 0.05
"""mm: programs round a width to a point of the screen or of the paper."""


def tell_lost_pictures(document: Document, blocks: range, raw: Raw, doubts: Doubts) -> None:
    """Tell the pictures of some blocks that are no item of the plan, each at its place."""
    own = (block for block in document.blocks() if block.number in blocks)
    met = [(block.hinh, block.origin) for block in own if block.hinh is not None]
    kept = Counter(picture.digest for picture in pictures_of(raw)) if met else Counter()
    for shown, origin in met:
        digest = shown.picture.digest
        if kept[digest]:
            kept[digest] -= 1
            continue
        name = quoted(shown.mo_ta or shown.picture.name)
        message = f"hình không nằm trong lời văn của kế hoạch nên chưa đưa vào: {name}"
        doubts.place("HA10", message, origin)


def pictures_of(raw: RawValue) -> Iterator[Picture]:
    """Yield the pictures of a raw plan, in order, each as often as it is shown."""
    from kehoach.picture import Picture  # noqa: PLC0415 - loaded by who read one

    if isinstance(raw, Picture):
        yield raw
    elif isinstance(raw, dict | list):
        for below in raw.values() if isinstance(raw, dict) else raw:
            yield from pictures_of(below)


def picture_item(shown: Shown, *, ngang: bool) -> Raw:
    """Return a picture as its item; a width the program would choose by itself is left out.

    ``ngang`` says that it will stand on a landscape page.
    """
    out: Raw = {"hinh": shown.picture}
    wide = _width(shown, ngang=ngang)
    if wide:
        out["rong"] = wide
    if shown.mo_ta:
        out["mo_ta"] = shown.mo_ta
    return out


def _width(shown: Shown, *, ngang: bool) -> str:
    """Return a width in mm as a spec writes it; empty for the usual one."""
    if shown.rong is None:
        return ""
    usual, _ = size_on_page(shown.picture, None, usual_page(ngang=ngang))
    if abs(usual - shown.rong) < _SAME:
        return ""
    wide = round(min(max(shown.rong, LEAST_WIDE), MOST_WIDE), 1)
    return f"{wide:g}".replace(".", ",")


def takes_name(line: Line, before: list[RawValue]) -> bool:
    """Take a line that names the picture above it, the last of the items before."""
    above = before[-1] if before and line.block.role is Role.TEN_HINH else None
    if not isinstance(above, dict) or "hinh" not in above:
        return False
    runs = tuple(run._replace(nghieng=False) for run in line.runs)
    above["ten"] = one_line(marked(runs)) if line.label is None else clean_text(line)
    return True
