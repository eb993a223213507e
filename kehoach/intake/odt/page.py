"""Pages of OpenDocument: paper and margins of a master page, its heads and feet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from kehoach.address import Part
from kehoach.document.block import Block, Section
from kehoach.document.look import Page
from kehoach.intake.odt.looks import mm
from kehoach.intake.odt.names import FO, STYLE, SVG, local

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.intake.odt.body import Body

_Where = Literal["đầu trang", "chân trang"]
_Shown = tuple[str, float | None]
"""Where a page number stands (``dau_giua``), and its size in pt."""
_Heads = tuple[list["Block"], _Shown]
_ALIGN = {"giua": "giua", "phai": "phai"}
_PLACES: tuple[tuple[str, str, _Where], ...] = (
    ("dau", "header", "đầu trang"),
    ("chan", "footer", "chân trang"),
)
_SIDES = ("top", "bottom", "left", "right")
_DEEPEST = 5
"""Masters that follow one another, first page and the rest; longer chains go round in a circle."""


class Masters:
    """The master pages of one file."""

    def __init__(self, styles: Any, body: Body) -> None:
        self._body = body
        self._pages: dict[str, etree._Element] = {}
        self._layouts: dict[str, etree._Element] = {}
        for element in () if styles is None else styles.iter(STYLE + "master-page"):
            self._pages.setdefault(element.get(STYLE + "name", ""), element)
        for element in () if styles is None else styles.iter(STYLE + "page-layout"):
            self._layouts.setdefault(element.get(STYLE + "name", ""), element)

    def section(self, name: str, blocks: list[Block], start: str | None) -> Section:
        """Return the section of pages that begins with a master; ``start`` is its first number."""
        chain = self._chain(name or "Standard")
        if not chain:
            return Section(tuple(blocks))
        page = self._page(chain[0])
        (top, above), (foot, below) = (self._heads(chain, *place) for place in _PLACES)
        if page is not None:
            number, size = above if above[0] else below
            page = page._replace(
                so_trang=number,
                co_so_trang=size,
                trang_dau_khac=len(chain) > 1 or _has_first(chain[0]),
                dem_lai=int(start[:6]) if start and start.isdigit() else None,
            )
        wide = page is not None and page.rong > page.cao > 0
        return Section(tuple(blocks), wide, page, tuple(top), tuple(foot))

    def _heads(self, chain: list[Any], place: str, tag: str, address: _Where) -> _Heads:
        """Return the words of the heads or feet of masters, and how they show the page number."""
        out: list[Block] = []
        shown: _Shown = ("", None)
        for part in _parts(chain, tag):
            found, number = self._margin(part, Part(address, 1))
            known = [block.words for block in out]
            out += [block for block in found if block.words not in known]
            if number and "first" not in local(part.tag):
                shown = f"{place}_{_ALIGN.get(number[0], 'trai')}", number[1]
        return out, shown

    def _margin(self, item: Any, address: Part) -> tuple[list[Block], _Shown | None]:
        """Return the words of a head or foot; the alignment and size of the number in it."""
        self._body.pages.clear()
        found = self._body.blocks(item, address)
        return found, self._body.pages[-1] if self._body.pages else None

    def _chain(self, name: str) -> list[Any]:
        """Return a master and those that follow it on the next pages."""
        out: list[Any] = []
        while name in self._pages and self._pages[name] not in out and len(out) < _DEEPEST:
            out.append(self._pages[name])
            name = out[-1].get(STYLE + "next-style-name") or ""
        return out

    def _page(self, master: Any) -> Page | None:
        """Return the paper; the margins reach to the text, as a ruler would measure them."""
        layout = self._layouts.get(master.get(STYLE + "page-layout-name"))
        said = None if layout is None else layout.find(STYLE + "page-layout-properties")
        if said is None:
            return None
        wide, high = (mm(said.get(FO + name)) for name in ("page-width", "page-height"))
        if wide is None or high is None:
            return None
        margins = {side: mm(said.get(f"{FO}margin-{side}")) or 0.0 for side in _SIDES}
        for side, tag in (("top", "header"), ("bottom", "footer")):
            if master.find(STYLE + tag) is not None:
                margins[side] = round(margins[side] + _height(layout, tag), 2)
        top, bottom, left, right = margins.values()
        return Page(wide, high, top, bottom, left, right)


def _has_first(master: Any) -> bool:
    """Return True for a master whose first page has a head or foot of its own."""
    return any(local(element.tag).endswith("-first") for element in master)


def _parts(chain: list[Any], tag: str) -> list[Any]:
    """Return the heads, or the feet, masters show."""
    listed = [
        element for master in chain for element in master if local(element.tag).startswith(tag)
    ]
    return [element for element in listed if element.get(STYLE + "display") != "false"]


def _height(layout: Any, tag: str) -> float:
    """Return how much of the page a head or foot takes, its distance from the text included."""
    said = layout.find(f"{STYLE}{tag}-style/{STYLE}header-footer-properties")
    if said is None:
        return 0.0
    return mm(said.get(FO + "min-height")) or mm(said.get(SVG + "height")) or 0.0
