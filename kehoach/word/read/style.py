"""Word's inheritance of looks: defaults, style chains, theme fonts, direct settings.

Source: ISO/IEC 29500-1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.text.legacy import font_encoding
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Callable

Props = dict[str, Any]

N = "{" + W + "}"
VAL = N + "val"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ON_OFF = ("b", "i", "caps", "smallCaps", "vanish", "strike", "dstrike")
_TOGGLES = {N + name: name for name in _ON_OFF}
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?")
_UNIT = {
    None: 1.0,
    "mm": 1440 / 25.4,
    "cm": 14400 / 25.4,
    "in": 1440.0,
    "pt": 20.0,
    "pc": 240.0,
    "pi": 240.0,
}
_DEEPEST = 30
"""Styles on styles: a chain longer than this goes round in a circle."""


def twips(value: str | None) -> float | None:
    """Return a measure as twips: a bare number is one already, ``210mm`` names its unit."""
    found = _MEASURE.fullmatch(value or "")
    return float(found[1]) * _UNIT[found[2]] if found else None


def on(element: Any) -> bool:
    """Return the value of an on/off element."""
    return element.get(VAL) not in ("0", "false", "off", "none")


def run_props(element: Any, fonts: dict[str, str]) -> Props:
    """Return what a ``w:rPr`` says: toggles, font, sz (half-points), style."""
    out: Props = {}
    if element is None:
        return out
    for one in element:
        tag = one.tag
        if tag in _TOGGLES:
            out[_TOGGLES[tag]] = on(one)
        elif tag == N + "sz":
            out["sz"] = one.get(VAL)
        elif tag == N + "rFonts":
            font = _font(one, fonts)
            if font:
                out["font"] = font
        elif tag == N + "rStyle":
            out["style"] = one.get(VAL)
        elif tag == N + "vertAlign":
            out["height"] = one.get(VAL)
    return out


def _font(element: Any, fonts: dict[str, str]) -> str | None:
    """Return the font of a ``w:rFonts``: that of ASCII, unless the other letters are in an old one.

    Word shows letters above U+007F in the hAnsi font (ISO 29500-1, 17.3.2.26): those are the marked
    letters of TCVN3 and VNI, and what the words say depends on them alone.
    """
    shown = []
    for slot in ("ascii", "hAnsi"):
        theme = element.get(f"{N}{slot}Theme")
        shown.append((theme and fonts.get(theme[:5])) or element.get(N + slot))
    plain, marked = shown
    return marked if marked and font_encoding(marked) else plain or marked


_VALUES = {N + "jc": "jc", N + "outlineLvl": "outline", N + "pStyle": "style"}
_INDENTS = (("left", "start"), ("right", "end"))
_SPACES = tuple((N + name, name) for name in ("before", "after", "line", "lineRule"))
_EDGES = (N + "top", N + "bottom")


def paragraph_props(element: Any) -> Props:
    """Return what a ``w:pPr`` says: jc, indents and spacing in twips, numbering, outline level."""
    out: Props = {}
    if element is None:
        return out
    for one in element:
        tag = one.tag
        if tag in _VALUES:
            out[_VALUES[tag]] = one.get(VAL)
        elif tag in _SETTINGS:
            _SETTINGS[tag](one, out)
    return out


def _spacing(one: Any, out: Props) -> None:
    for full, name in _SPACES:
        value = one.get(full)
        if value:
            out[name] = value


def _numbered(one: Any, out: Props) -> None:
    for inner in one:
        if inner.tag in (N + "numId", N + "ilvl"):
            out[inner.tag[len(N) :]] = inner.get(VAL)


def _page_before(one: Any, out: Props) -> None:
    out["page"] = on(one)


def _ruled(one: Any, out: Props) -> None:
    kinds = [side.get(VAL) for side in one if side.tag in _EDGES]
    out["ruled"] = any(kind not in ("nil", "none", None) for kind in kinds)


def _indent(one: Any, out: Props) -> None:
    for name, other in _INDENTS:
        value = one.get(N + name) or one.get(N + other)
        if value is not None:
            out[name] = value
    if one.get(N + "hanging") is not None:
        out["first"] = "-" + one.get(N + "hanging")
    elif one.get(N + "firstLine") is not None:
        out["first"] = one.get(N + "firstLine")


_SETTINGS: dict[str, Callable[[Any, Props], None]] = {
    N + "ind": _indent, N + "spacing": _spacing, N + "numPr": _numbered,
    N + "pageBreakBefore": _page_before, N + "pBdr": _ruled,
}  # fmt: skip


class Styles:
    """The styles of one file."""

    def __init__(self, tree: Any, theme: Any) -> None:
        self.fonts = _theme_fonts(theme)
        self._found: dict[str, Any] = {}
        self.default: dict[str, str] = {}
        self.run_defaults: Props = {}
        self.paragraph_defaults: Props = {}
        self._chains: dict[str, tuple[Props, Props]] = {}
        if tree is None:
            return
        for one in tree.findall(N + "style"):
            name = one.get(N + "styleId")
            if name:
                self._found[name] = one
                if one.get(N + "default") in ("1", "true", "on"):
                    self.default.setdefault(one.get(N + "type", "paragraph"), name)
        defaults = tree.find(N + "docDefaults")
        if defaults is not None:
            self.run_defaults = run_props(defaults.find(f"{N}rPrDefault/{N}rPr"), self.fonts)
            self.paragraph_defaults = paragraph_props(defaults.find(f"{N}pPrDefault/{N}pPr"))

    def name(self, style: str | None) -> str:
        """Return the name of a style as Word shows it."""
        one = self._found.get(style or self.default.get("paragraph", ""))
        name = None if one is None else one.find(N + "name")
        return "" if name is None else str(name.get(VAL))

    def element(self, style: str) -> Any:
        """Return the element of a style, or None."""
        return self._found.get(style)

    def chain(self, style: str | None) -> tuple[Props, Props]:
        """Return the paragraph and the run properties of a style with those it is based on."""
        if not style or style not in self._found:
            return {}, {}
        if style not in self._chains:
            above: list[Any] = []
            name: str | None = style
            while name in self._found and len(above) < _DEEPEST:
                above.append(self._found[name])
                based = above[-1].find(N + "basedOn")
                name = None if based is None else based.get(VAL)
            paragraph: Props = {}
            run: Props = {}
            for one in reversed(above):
                paragraph |= paragraph_props(one.find(N + "pPr"))
                run |= run_props(one.find(N + "rPr"), self.fonts)
            paragraph.pop("style", None)
            self._chains[style] = (paragraph, run)
        return self._chains[style]

    def run(self, paragraph_style: str | None, direct: Props, table: Props) -> Props:
        """Return the look of a run: toggles of the three kinds of style cancel each other out."""
        paragraph = self.chain(paragraph_style or self.default.get("paragraph"))[1]
        character = self.chain(direct.get("style"))[1]
        out = {**self.run_defaults, **table, **paragraph, **character}
        for name in _TOGGLES.values():
            count = sum(bool(level.get(name)) for level in (table, paragraph, character))
            out[name] = bool(self.run_defaults.get(name)) or count % 2 == 1
        return {**out, **direct}

    def paragraph(self, direct: Props, table: Props, numbered: Props) -> Props:
        """Return the look of a paragraph; ``numbered`` is what its numbering level says."""
        style = self.chain(direct.get("style") or self.default.get("paragraph"))[0]
        return {**self.paragraph_defaults, **table, **style, **numbered, **direct}


def _theme_fonts(theme: Any) -> dict[str, str]:
    """Return ``major`` and ``minor`` → the Latin font of the theme."""
    out = {}
    for kind in ("major", "minor"):
        latin = None if theme is None else theme.find(f".//{_DRAWING}{kind}Font/{_DRAWING}latin")
        if latin is not None and latin.get("typeface"):
            out[kind] = latin.get("typeface")
    return out
