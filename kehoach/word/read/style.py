"""Word's inheritance of looks: defaults, style chains, theme fonts, direct settings.

Source: ISO/IEC 29500-1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.text.legacy import font_encoding
from kehoach.word.read.theme import colour_of, names_of
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

Props = dict[str, Any]

N = "{" + W + "}"
VAL = N + "val"
_ON_OFF = ("b", "i", "caps", "smallCaps", "vanish", "strike", "dstrike")
_TOGGLES = {N + name: name for name in _ON_OFF}
_RUN_VALUES = {
    N + "sz": "sz",
    N + "rStyle": "style",
    N + "vertAlign": "height",
    N + "u": "underline",  # "line" is the spacing of a paragraph, and a table style has both
}
_BASED, _OF_PARAGRAPH, _OF_RUN = N + "basedOn", N + "pPr", N + "rPr"
_FONTS, _COLOUR = N + "rFonts", N + "color"
_SLOTS = tuple((N + slot, f"{N}{slot}Theme") for slot in ("ascii", "hAnsi"))
_DEEPEST = 30
"""Styles on styles: a chain longer than this goes round in a circle."""


def on(element: Any) -> bool:
    """Return the value of an on/off element."""
    return element.get(VAL) not in ("0", "false", "off", "none")


def child(element: Any, tag: str) -> Any:
    """Return the first child of a tag, or None.

    It is the first mostly. Here and below children are taken as a slice: to begin to iterate takes
    lxml as long as to make five of them.
    """
    if len(element) == 0:
        return None
    first = element[0]
    if first.tag == tag:
        return first
    for node in element[1:]:
        if node.tag == tag:
            return node
    return None


def first_of_each(element: Any) -> dict[str, etree._Element]:
    """Return the children of an element by their tag, of several of one tag the first."""
    return {node.tag: node for node in element[::-1]}


def said_of(element: Any) -> dict[str, str]:
    """Return the attributes of an element, for who asks for several: each question is dear."""
    return dict(element.items())


def run_props(element: Any, theme: dict[str, str]) -> Props:
    """Return what a ``w:rPr`` says: toggles, font, sz (half-points), colour, style."""
    out: Props = {}
    if element is None:
        return out
    for node in element[:]:
        tag = node.tag
        if tag in _TOGGLES:
            out[_TOGGLES[tag]] = on(node)
        elif tag in _RUN_VALUES:
            out[_RUN_VALUES[tag]] = node.get(VAL)
        elif tag == _FONTS:
            font = _font(node, theme)
            if font:
                out["font"] = font
        elif tag == _COLOUR:
            out["sac"] = colour_of(node, theme)
    return out


def _font(element: Any, fonts: dict[str, str]) -> str | None:
    """Return the font of a ``w:rFonts``: that of ASCII, unless the other letters are in an old one.

    Word shows letters above U+007F in the hAnsi font (ISO 29500-1, 17.3.2.26): those are the marked
    letters of TCVN3 and VNI, and what the words say depends on them alone.
    """
    said = said_of(element)
    shown = []
    for slot, of_theme in _SLOTS:
        theme = said.get(of_theme)
        shown.append((theme and fonts.get(theme[:5])) or said.get(slot))
    plain, marked = shown
    if plain == marked:
        return plain
    return marked if marked and font_encoding(marked) else plain or marked


_VALUES = {N + "jc": "jc", N + "outlineLvl": "outline", N + "pStyle": "style"}
_INDENTS = (("left", N + "left", N + "start"), ("right", N + "right", N + "end"))
_HANGING, _FIRST_LINE = N + "hanging", N + "firstLine"
_LIST_VALUES = {N + "numId": "numId", N + "ilvl": "ilvl"}
_SPACES = tuple((N + name, name) for name in ("before", "after", "line", "lineRule"))
_EDGES = (N + "top", N + "bottom")


def paragraph_props(element: Any) -> Props:
    """Return what a ``w:pPr`` says: jc, indents and spacing in twips, numbering, outline level."""
    out: Props = {}
    if element is None:
        return out
    for node in element[:]:
        tag = node.tag
        if tag in _VALUES:
            out[_VALUES[tag]] = node.get(VAL)
        elif tag in _SETTINGS:
            _SETTINGS[tag](node, out)
    return out


def _spacing(record: Any, out: Props) -> None:
    said = said_of(record)
    for full, name in _SPACES:
        value = said.get(full)
        if value:
            out[name] = value


def _numbered(item: Any, out: Props) -> None:
    for inner in item[:]:
        if inner.tag in _LIST_VALUES:
            out[_LIST_VALUES[inner.tag]] = inner.get(VAL)


def _page_before(item: Any, out: Props) -> None:
    out["page"] = on(item)


def _ruled(item: Any, out: Props) -> None:
    kinds = [side.get(VAL) for side in item if side.tag in _EDGES]
    out["ruled"] = any(kind not in ("nil", "none", None) for kind in kinds)


def _indent(record: Any, out: Props) -> None:
    said = said_of(record)
    for name, usual, other in _INDENTS:
        value = said.get(usual) or said.get(other)
        if value is not None:
            out[name] = value
    hanging, first = said.get(_HANGING), said.get(_FIRST_LINE)
    if hanging is not None:
        out["first"] = "-" + hanging
    elif first is not None:
        out["first"] = first


_SETTINGS: dict[str, Callable[[Any, Props], None]] = {
    N + "ind": _indent, N + "spacing": _spacing, N + "numPr": _numbered,
    N + "pageBreakBefore": _page_before, N + "pBdr": _ruled,
}  # fmt: skip


class Styles:
    """The styles of one file."""

    def __init__(self, tree: Any, theme: Any) -> None:
        self.theme = names_of(theme)
        self._found: dict[str, etree._Element] = {}
        self.default: dict[str, str] = {}
        self.run_defaults: Props = {}
        self.paragraph_defaults: Props = {}
        self._chains: dict[str, tuple[Props, Props]] = {}
        if tree is None:
            return
        for element in tree.findall(N + "style"):
            name = element.get(N + "styleId")
            if name:
                self._found[name] = element
                if element.get(N + "default") in ("1", "true", "on"):
                    self.default.setdefault(element.get(N + "type", "paragraph"), name)
        defaults = tree.find(N + "docDefaults")
        if defaults is not None:
            self.run_defaults = run_props(defaults.find(f"{N}rPrDefault/{N}rPr"), self.theme)
            self.paragraph_defaults = paragraph_props(defaults.find(f"{N}pPrDefault/{N}pPr"))

    def name(self, style: str | None) -> str:
        """Return the name of a style as Word shows it."""
        element = self._found.get(style or self.default.get("paragraph", ""))
        name = None if element is None else element.find(N + "name")
        return "" if name is None else str(name.get(VAL))

    def element(self, style: str) -> Any:
        """Return the element of a style, or None."""
        return self._found.get(style)

    def chain(self, style: str | None) -> tuple[Props, Props]:
        """Return the paragraph and the run properties of a style with those it is based on."""
        if not style or style not in self._found:
            return {}, {}
        if style not in self._chains:
            above: list[dict[str, etree._Element]] = []
            name: str | None = style
            while name in self._found and len(above) < _DEEPEST:
                above.append(first_of_each(self._found[name]))
                based = above[-1].get(_BASED)
                name = None if based is None else based.get(VAL)
            paragraph: Props = {}
            run: Props = {}
            for said in reversed(above):
                paragraph |= paragraph_props(said.get(_OF_PARAGRAPH))
                run |= run_props(said.get(_OF_RUN), self.theme)
            paragraph.pop("style", None)
            self._chains[style] = (paragraph, run)
        return self._chains[style]

    def run(self, paragraph_style: str | None, direct: Props, table: Props) -> Props:
        """Return the look of a run: toggles of the three kinds of style cancel each other out."""
        paragraph = self.chain(paragraph_style or self.default.get("paragraph"))[1]
        character = self.chain(direct.get("style"))[1]
        out = {**self.run_defaults, **table, **paragraph, **character}
        for name in _ON_OFF:
            odd = bool(table.get(name)) ^ bool(paragraph.get(name)) ^ bool(character.get(name))
            out[name] = odd or bool(self.run_defaults.get(name))
        return {**out, **direct}

    def paragraph(self, direct: Props, table: Props, numbered: Props) -> Props:
        """Return the look of a paragraph; ``numbered`` is what its numbering level says."""
        style = self.chain(direct.get("style") or self.default.get("paragraph"))[0]
        return {**self.paragraph_defaults, **table, **style, **numbered, **direct}
