"""The paper of a section, and what stands in its margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import Part
from kehoach.document.look import Page
from kehoach.word.read.style import VAL, N, on, twips
from kehoach.word.xml import R

if TYPE_CHECKING:
    from kehoach.document.block import Section
    from kehoach.word.read.body import Body
    from kehoach.word.read.opened import Opened

_MM = 25.4 / 1440
_SIDES = ("top", "bottom", "left", "right")
_ALIGN = {"center": "giua", "right": "phai", "end": "phai"}


def page_of(settings: Any) -> tuple[Page | None, bool, bool]:
    """Return the page of a ``w:sectPr``, whether it is landscape, and whether it starts a new page."""
    size, margin = settings.find(N + "pgSz"), settings.find(N + "pgMar")
    kind = settings.find(N + "type")
    new = kind is None or kind.get(VAL) != "continuous"
    if size is None:
        return None, False, new
    wide, high = _mm(size, "w"), _mm(size, "h")
    top, bottom, left, right = (0.0 if margin is None else _mm(margin, side) for side in _SIDES)
    first, count = settings.find(N + "titlePg"), settings.find(N + "pgNumType")
    start = None if count is None else count.get(N + "start")
    page = Page(
        wide, high, top, bottom, left, right, trang_dau_khac=first is not None and on(first),
        dem_lai=int(start) if start and start.isdigit() else None,
    )  # fmt: skip
    return page, size.get(N + "orient") == "landscape" or wide > high > 0, new


def margins(section: Section, settings: Any, opened: Opened, body: Body, before: Section | None) -> Section:
    """Return the section with the words of its headers and footers and the place of its page number.

    A section that names none takes those of the section before.
    """
    found: dict[str, list[Any]] = {"dau": [], "chan": []}
    number, size = "", None
    for place, tag in (("dau", "headerReference"), ("chan", "footerReference")):
        for one in settings.findall(N + tag):
            part = opened.by_id(one.get(f"{{{R}}}id") or "")
            root = opened.tree(part)
            if root is None or part is None:
                continue
            body.page_fields.clear()
            body.maker.part = part
            blocks = body.blocks(root, Part("đầu trang" if place == "dau" else "chân trang", 1), {})
            body.maker.part = opened.main
            told = [block.words for block in found[place]]
            found[place] += [block for block in blocks if block.words not in told]
            if body.page_fields and one.get(N + "type") != "first" and not number:
                align, size = body.page_fields[-1]
                number = f"{place}_{_ALIGN.get(align, 'trai')}"
    if before and not settings.findall(N + "headerReference") and not settings.findall(N + "footerReference"):
        number, size = (before.page.so_trang, before.page.co_so_trang) if before.page else ("", None)
    page = section.page._replace(so_trang=number, co_so_trang=size) if section.page else None
    return section._replace(page=page, dau_trang=tuple(found["dau"]), chan_trang=tuple(found["chan"]))


def _mm(element: Any, name: str) -> float:
    return round(abs(twips(element.get(N + name)) or 0.0) * _MM, 2)
