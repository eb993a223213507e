"""WordprocessingML as text: escaping, runs, paragraphs.

Units are twips (1/20 pt) and half-points.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.plan.run import PLAIN_LOOK
from kehoach.text.raised import UP, level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.plan.inline import Run

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

MARKED_CALL = '<w:r><w:footnoteReference w:id="kh:{}"/></w:r>'
"""Call of a note by its mark; the package gives it the id and the style its template knows."""

LINK_SIGN = "\x01"
"""Stands in every marked link and nowhere else, for XML cannot hold it: one look finds any."""
MARKED_LINK = f'<w:hyperlink xmlns:r="{R}" r:id="{LINK_SIGN}{{}}" w:history="1">{{}}</w:hyperlink>'
"""Words that lead to an address; the package gives the part a relation to it."""

PICTURE_SIGN = "\x02"
"""Stands where the package puts the number or the part of a picture."""

_OWN = re.compile(r"<w:(?:u|vertAlign)\b[^>]{0,200}/>")
_BEHIND = re.compile(
    r"<w:(?:effect|bdr|shd|fitText|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b"
)
"""Run properties that stand behind underline and height: ISO/IEC 29500-1, 17.3.2.28."""

MM = 1440 / 25.4
"""Twips in a millimetre."""


def twips(mm: float) -> int:
    """Return millimetres as twips."""
    return round(mm * MM)


def style_id(role: str) -> str:
    """Return the Word style id of a role: ``so_ky_hieu`` → ``SoKyHieu``."""
    return "".join(word.capitalize() for word in role.split("_"))


def needs_care(text: str) -> bool:
    """Return True when the text cannot go into XML as it is (five searches beat one pattern)."""
    return "&" in text or "<" in text or ">" in text or "\n" in text or "\t" in text


def escape(text: str) -> str:
    """Return the text fit to stand between tags."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def bare_table(columns: Sequence[int], rows: Sequence[Sequence[str]]) -> str:
    """Return cells in columns of so many twips, without lines; no row breaks over a page."""
    grid = "".join([f'<w:gridCol w:w="{wide}"/>' for wide in columns])
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join([_bare_row(row, columns) for row in rows])}</w:tbl>"
    )


def _bare_row(cells: Sequence[str], columns: Sequence[int]) -> str:
    inner = [
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, wide in zip(cells, columns, strict=True)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(inner)}</w:tr>"


def run(text: str, properties: str = "") -> str:
    """Return a run; ``properties`` is a whole ``w:rPr``. Tabs and line ends become elements."""
    text = escape(text)
    if "\n" in text or "\t" in text:
        keep = '</w:t><w:{0}/><w:t xml:space="preserve">'
        text = text.replace("\t", keep.format("tab")).replace("\n", keep.format("br"))
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def runs(parts: tuple[Run, ...], properties: str = "") -> str:
    """Return runs, their looks added to the properties they share; notes and links are marked.

    The package gives a call its id (``MARKED_CALL``) and a link its relation (``MARKED_LINK``).
    """
    if len(parts) == 1 and parts[0][1:] == PLAIN_LOOK:
        return run(parts[0].text, properties)
    out = []
    for address, group in groupby(parts, key=_address):
        words = "".join(_looking(part, properties) for part in group)
        out.append(MARKED_LINK.format(quoted(address), words) if address else words)
    return "".join(out)


def _address(part: Run) -> str:
    return part.lien_ket


def _looking(part: Run, properties: str) -> str:
    """Return one run in its own look."""
    if part.note:
        return MARKED_CALL.format(part.note)
    early = ("<w:b/><w:bCs/>" if part.dam else "") + ("<w:i/><w:iCs/>" if part.nghieng else "")
    late = '<w:u w:val="single"/>' if part.gach_chan else ""
    text = part.text
    if part.vi_tri:
        late += f'<w:vertAlign w:val="{"superscript" if part.vi_tri == UP else "subscript"}"/>'
        text = level(text)
    return run(text, _merged(properties, early, late) if early or late else properties)


def quoted(text: str) -> str:
    """Return the text fit to stand in an attribute."""
    return escape(text).replace('"', "&quot;")


def _merged(properties: str, early: str, late: str) -> str:
    """Return run properties with the marks of a look put where the schema wants them."""
    inner = properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    head = ""
    for name in ("<w:rStyle", "<w:rFonts"):
        if inner.startswith(name):
            end = inner.index("/>") + 2
            head, inner = head + inner[:end], inner[end:]
    for mark in early.replace("/>", "/>\n").split():
        inner = inner.replace(mark, "")
    if late:
        inner = _OWN.sub("", inner)
        behind = _BEHIND.search(inner)
        at = behind.start() if behind else len(inner)
        inner = inner[:at] + late + inner[at:]
    return f"<w:rPr>{head}{early}{inner}</w:rPr>"


def paragraph(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph of a style id; ``extra`` are properties that follow the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'
