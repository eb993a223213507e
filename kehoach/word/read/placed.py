"""A picture as a paragraph holds it: what it shows, how large, and what was done to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.measure import twips

if TYPE_CHECKING:
    from kehoach.word.read.drawing import Drawn

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_O = "{urn:schemas-microsoft-com:office:office}"
_MM_EMU, _MM_TWIPS = 1 / 36000, 25.4 / 1440
_THIN, _LONG = 1.0, 20
"""A picture this many mm high and so many times as long is a line someone drew."""
_SIDES = ("l", "t", "r", "b")
_OLD_SIDES = ("cropleft", "croptop", "cropright", "cropbottom")
_MEASURE = re.compile(r"(?:^|;)\s{0,3}(width|height):([\d.]{1,12}(?:pt|mm|cm|in))")
_ONE_PERCENT = 1_000
_MOST_EMU = 10**9


class Placed(NamedTuple):
    """A picture in a paragraph."""

    relation: str
    """Of the part that holds it; empty for one outside the file."""
    name: str
    """What its file calls it."""
    described: str
    """What is in it, as the file says."""
    size: tuple[float, float]
    """Width and height in mm; 0 where the file does not say."""
    floats: bool = False
    """True when it does not stand in a line of text."""
    altered: bool = False
    """True when it is shown cut or turned."""
    first: bool = True
    """True when no words stand before it in its paragraph."""
    page_ended: bool = False
    """True when a page ends before it in its paragraph."""
    beside: bool = False
    """True when words follow it in its line."""
    pieces: int = 0
    """How many pieces of its paragraph were read before it."""

    @property
    def shown(self) -> str:
        """Return it as a message names it."""
        return self.described or self.name

    @property
    def within(self) -> bool:
        """Return True for one that does not stand in a line of its own."""
        return self.beside or not self.first


def picture_of(element: Any, found: Drawn) -> Placed | None:
    """Return the picture a drawing is, None for a line, a group, a picture beside words."""
    others = (found.boxes, found.words, found.art, found.linked, found.objects)
    if len(found.pictures) != 1 or any(others):
        return None
    (image,) = found.pictures
    placed = _old(image) if image.tag.endswith("}imagedata") else _new(element, image)
    return None if placed is None or _is_line(*placed.size) else placed


def _is_line(wide: float, high: float) -> bool:
    return 0 < high <= _THIN and wide >= high * _LONG


def name_of(element: Any) -> str:
    """Return what a drawing that is no picture of ours is called, for a message."""
    for record in element.iter(_WP + "docPr", _PIC + "cNvPr"):
        if record.get("descr") or record.get("name"):
            return str(record.get("descr") or record.get("name"))
    return ""


def _new(element: Any, blip: Any) -> Placed | None:
    """Return a picture of today's drawing language; None for a fill, a group, a pen's ink."""
    picture = _holder(blip)
    if picture is None:
        return None
    extent = next(element.iter(_WP + "extent"), None)
    size = (0.0, 0.0) if extent is None else (_emu(extent, "cx"), _emu(extent, "cy"))
    own, outer = picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr"), next(element.iter(_WP + "docPr"), None)
    name = "" if own is None else own.get("name") or ""
    message = _descr(outer) or _descr(own)
    floats = next(element.iter(_WP + "anchor"), None) is not None
    return Placed(blip.get(_R + "embed") or "", name, message, size, floats, _altered(picture))


def _holder(blip: Any) -> Any | None:
    """Return the picture an image fills, None where it is a shape, or stands in a group."""
    fill = blip.getparent()
    picture = None if fill is None else fill.getparent()
    if picture is None or picture.tag != _PIC + "pic":
        return None
    return picture if picture.getparent().tag == _A + "graphicData" else None


def _descr(properties: Any | None) -> str:
    """Return what the file says is in a picture."""
    return "" if properties is None else properties.get("descr") or ""


def _altered(picture: Any) -> bool:
    cut = picture.find(f"{_PIC}blipFill/{_A}srcRect")
    if cut is not None and any(_is_cut(cut.get(side) or "0") for side in _SIDES):
        return True
    frame = picture.find(f"{_PIC}spPr/{_A}xfrm")
    if frame is None:
        return False
    turned = (frame.get(other) or "0" for other in ("rot", "flipH", "flipV"))
    return any(value not in ("0", "false") for value in turned)


def _is_cut(share: str) -> bool:
    """Return True for a share that shows: LibreOffice writes a few thousandths of a percent."""
    bare = share.removeprefix("-").removesuffix("%")
    whole = bare.isdecimal() and len(bare) < 9  # noqa: PLR2004 - digits of no share
    return not whole or int(bare) >= (1 if share.endswith("%") else _ONE_PERCENT)


def _old(image: Any) -> Placed | None:
    """Return a picture of the older drawing language (VML); None for one in a group."""
    shape = image.getparent()
    if shape is None or _is_grouped(shape):
        return None
    style = shape.get("style") or ""
    altered = any(image.get(side) for side in _OLD_SIDES) or "rotation:" in style
    floats = "position:absolute" in style.replace(" ", "")
    relation, title = image.get(_R + "id") or "", image.get(_O + "title") or ""
    return Placed(relation, title, shape.get("alt") or "", _size_in(style), floats, altered)


def _is_grouped(shape: Any) -> bool:
    """Return True for a shape in a group, or in nothing at all."""
    around = shape.getparent()
    return around is None or around.tag.endswith("}group")


def _size_in(style: str) -> tuple[float, float]:
    """Return width and height in mm as a VML style has them; 0 for one it does not name."""
    measures = {match[1]: match[2] for match in _MEASURE.finditer(style)}
    wide, high = (twips(measures.get(side)) or 0.0 for side in ("width", "height"))
    return wide * _MM_TWIPS, high * _MM_TWIPS


def _emu(record: Any, name: str) -> float:
    value = record.get(name) or ""
    known = value.isdecimal() and len(value) < 12  # noqa: PLR2004 - digits no page needs
    return min(int(value), _MOST_EMU) * _MM_EMU if known else 0.0
