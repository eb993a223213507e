"""The XML of a picture in its paragraph; which part holds its bytes is filled in at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.pictured import Room, size_on_page
from kehoach.word.xml import MM, PICTURE_SIGN, R, quoted

if TYPE_CHECKING:
    from kehoach.document.block import Shown
    from kehoach.word.tables import Sheet

_MM = 36_000
"""Units of a drawing (EMU) in a millimetre."""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def drawing(shown: Shown, sheet: Sheet) -> str:
    """Return a picture as a run, as large as the room of the sheet allows."""
    picture = shown.picture
    room = Room(sheet.wide / MM, sheet.high * 20 / MM)
    wide, high = (max(round(size * _MM), 1) for size in size_on_page(picture, shown.rong, room))
    message = f' descr="{quoted(shown.mo_ta)}"' if shown.mo_ta else ""
    name = quoted(picture.name.replace("\\", "/").rpartition("/")[2])
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{PICTURE_SIGN}" '
        f'name="{name}"{message}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
        f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill xmlns:r="{R}">'
        f'<a:blip r:embed="{PICTURE_SIGN}{picture.digest}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r>"
    )
