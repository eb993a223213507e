"""OpenDocument's inheritance of looks: defaults, chains of styles, what a paragraph shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.look import Look
from kehoach.intake.odt.names import FO, STYLE, SVG, TEXT, local

if TYPE_CHECKING:
    from lxml import etree


Props = dict[str, str]

_DEEPEST = 30
"""Styles on styles: a chain longer than this goes round in a circle."""
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|px)")
_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_ALIGN = {"start": "trai", "left": "trai", "center": "giua", "end": "phai", "right": "phai",
          "justify": "deu"}  # fmt: skip
_OWN = ("list-style-name", "master-page-name", "default-outline-level")
_BOLD = 600


def mm(value: str | None) -> float | None:
    """Return a measure in mm; None for a share or for nothing."""
    found = _MEASURE.fullmatch(value or "")
    return round(float(found[1]) * _MM[found[2]], 2) if found else None


def points(value: str | None) -> float | None:
    """Return a measure in pt."""
    found = _MEASURE.fullmatch(value or "")
    return round(float(found[1]) * _MM[found[2]] * 72 / 25.4, 2) if found else None


class Styles:
    """The styles one part may name: its automatic ones before the common ones."""

    def __init__(self, root: Any, common: Any) -> None:
        self._found: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._chains: dict[tuple[str, str], Props] = {}
        for tree in (root, common):
            if tree is not None:
                self._take(tree)

    def _take(self, tree: Any) -> None:
        for element in tree.iter(STYLE + "style"):
            key = (element.get(STYLE + "family", ""), element.get(STYLE + "name", ""))
            self._found.setdefault(key, element)
        for element in tree.iter(STYLE + "default-style"):
            self._defaults.setdefault(element.get(STYLE + "family", ""), element)
        for element in tree.iter(STYLE + "font-face"):
            name = (element.get(SVG + "font-family") or "").split(",")[0].strip("'\" ")
            self._fonts.setdefault(element.get(STYLE + "name", ""), name)

    def element(self, family: str, name: str) -> Any:
        """Return the element of a style, or None."""
        return self._found.get((family, name))

    def own(self, family: str, name: str) -> Props:
        """Return what a style says itself, without those it is based on."""
        element = self.element(family, name)
        return {} if element is None else _said(element)

    def props(self, family: str, name: str | None) -> Props:
        """Return what a style says with those it is based on, and for paragraphs the defaults."""
        key = (family, name or "")
        if key not in self._chains:
            self._chains[key] = self._chain(family, name or "")
        return self._chains[key]

    def _chain(self, family: str, name: str) -> Props:
        above: list[Any] = []
        while (family, name) in self._found and len(above) < _DEEPEST:
            above.append(self._found[family, name])
            name = above[-1].get(STYLE + "parent-style-name") or ""
        if family == "paragraph" and family in self._defaults:
            above.append(self._defaults[family])
        out: Props = {}
        for item in reversed(above):
            out = over(out, _said(item))
        return out

    def shown_name(self, name: str | None) -> str:
        """Return the name of a paragraph's style as the office program shows it."""
        for _ in range(_DEEPEST):
            element = self.element("paragraph", name or "")
            if element is None:
                return name or ""
            parent = element.get(STYLE + "parent-style-name")
            common = local(element.getparent().tag) == "styles"
            if common or not parent:
                return str(element.get(STYLE + "display-name") or name or "") if common else ""
            name = parent
        return ""

    def font(self, props: Props) -> str | None:
        """Return the name of the font."""
        name = props.get("font-name", "")
        return self._fonts.get(name) or props.get("font-family", "").strip("'\" ") or name or None


def over(below: Props, above: Props) -> Props:
    """Return looks with others set over them; a size in per cent is one of the size below."""
    out = below | above
    share, size = above.get("font-size", ""), points(below.get("font-size"))
    if share.endswith("%") and size and share[:-1].replace(".", "", 1).isdigit():
        out["font-size"] = f"{min(size * float(share[:-1]) / 100, 999):.2f}pt"
    return out


def _said(element: Any) -> Props:
    out: Props = {name: value for name in _OWN if (value := element.get(STYLE + name)) is not None}
    for child in element:
        if local(child.tag) in ("text-properties", "paragraph-properties", "table-properties"):
            for name, value in child.attrib.items():
                if name.startswith((FO, STYLE, TEXT)):
                    out[local(name)] = value
    return out


def is_bold(props: Props) -> bool:
    """Return True for bold letters."""
    weight = props.get("font-weight", "")
    return weight == "bold" or (weight.isdigit() and int(weight) >= _BOLD)


def is_italic(props: Props) -> bool:
    """Return True for slanted letters."""
    return props.get("font-style") in ("italic", "oblique")


def in_capitals(props: Props) -> bool:
    """Return True when small letters are shown as capitals."""
    return props.get("text-transform") == "uppercase" or props.get("font-variant") == "small-caps"


def look_of(props: Props, style: str, outline: int) -> Look:
    """Return the look a paragraph's properties give; that of its letters is filled in by them."""
    height = props.get("line-height", "")
    share = height[:-1] if height.endswith("%") else ""
    exact = points(height) or points(props.get("line-height-at-least"))
    return Look(
        canh=_ALIGN.get(props.get("text-align", "start")),
        lui_dau_dong=mm(props.get("text-indent")),
        lui_trai=mm(props.get("margin-left")),
        lui_phai=mm(props.get("margin-right")),
        truoc=points(props.get("margin-top")),
        sau=points(props.get("margin-bottom")),
        gian_dong=float(share) / 100 if share.replace(".", "", 1).isdigit() else None,
        gian_dong_pt=exact,
        kieu=style,
        muc_luc=outline,
    )
