"""The paper of a section, and what stands in its margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import Part
from kehoach.document.look import Page
from kehoach.named import NamedTuple
from kehoach.word.read.measure import twips
from kehoach.word.read.style import VAL, N, on
from kehoach.word.xml import R

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Section
    from kehoach.word.read.body import Body

_MM = 25.4 / 1440
_ID = f"{{{R}}}id"
_PLACES = (("dau", N + "headerReference"), ("chan", N + "footerReference"))
_FIRST = "first"
_SECTION, _CHANGE = N + "sectPr", N + "sectPrChange"
_SIDES = ("top", "bottom", "left", "right")
_ALIGN = {"center": "giua", "right": "phai", "end": "phai"}


def sections_of(body: Any) -> list[Any]:
    """Return every ``w:sectPr`` in order; what a tracked change says one was is none."""
    found = body.iter(_SECTION)
    return [element for element in found if element.getparent().tag != _CHANGE]


def paragraph_of(section: Any) -> Any:
    """Return the paragraph whose settings hold a ``w:sectPr``; of the last one what holds all."""
    return section.getparent().getparent()


def page_of(settings: Any) -> tuple[Page | None, bool, bool]:
    """Return the page of a ``w:sectPr``, whether it is landscape and starts a new page."""
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


class Margin(NamedTuple):
    """What a header or footer holds."""

    blocks: list[Block]
    number: str
    """Where the page number stands: ``giua`` …; empty for none."""
    size: float | None
    """Size of the page number in pt."""


def margins(section: Section, settings: Any, body: Body, before: Section | None) -> Section:
    """Return the section with the words of its headers and footers and its page number's place.

    A section that names none takes the number of the section before.
    """
    named = list(_named(settings, body))
    if before and before.page and not named:
        number, size = before.page.so_trang, before.page.co_so_trang
    else:
        number, size = _page_number(named)
    blank = not any(margin.number for _, kind, margin in named if kind == _FIRST)
    page = section.page and section.page._replace(
        so_trang=number, co_so_trang=size, trang_dau_khac=section.page.trang_dau_khac and blank
    )
    head, foot = (_words(named, place) for place, _ in _PLACES)
    return section._replace(page=page, dau_trang=head, chan_trang=foot)


def _page_number(named: list[tuple[str, str, Margin]]) -> tuple[str, float | None]:
    """Return where the number stands on pages but the first, and its size; ("", None) for none."""
    for place, kind, margin in named:
        if margin.number and kind != _FIRST:
            return f"{place}_{margin.number}", margin.size
    return "", None


def _named(settings: Any, body: Body) -> Iterator[tuple[str, str, Margin]]:
    """Yield each header and footer a section names: place, pages it is for, what it holds."""
    for place, tag in _PLACES:
        for element in settings.findall(tag):
            part = body.opened.by_id(element.get(_ID) or "")
            yield place, element.get(N + "type") or "", _margin(place, part, body)


def _words(named: list[tuple[str, str, Margin]], where: str) -> tuple[Block, ...]:
    """Return the words of the headers, or of the footers; what several say once."""
    found: list[Block] = []
    for place, _, margin in named:
        messages = [block.words for block in found]
        if place == where:
            found += [block for block in margin.blocks if block.words not in messages]
    return tuple(found)


def _margin(place: str, part: str | None, body: Body) -> Margin:
    """Return what a header or footer holds; each is read once, however many sections share it."""
    root = body.opened.tree(part)
    if part is None or root is None:
        return Margin([], "", None)
    if part not in body.margins:
        body.page_fields.clear()
        body.maker.part = part
        blocks = body.blocks(root, Part("đầu trang" if place == "dau" else "chân trang", 1), {})
        body.maker.part = body.opened.main
        align, size = body.page_fields[-1] if body.page_fields else ("", None)
        number = _ALIGN.get(align, "trai") if body.page_fields else ""
        body.margins[part] = Margin(blocks, number, size)
    return body.margins[part]


def _mm(element: Any, name: str) -> float:
    return round(abs(twips(element.get(N + name)) or 0.0) * _MM, 2)
