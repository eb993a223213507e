"""WordprocessingML as text: escaping, runs, paragraphs. Units are twips (1/20 pt) and half-points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.plan.inline import Run

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

MARKED_CALL = '<w:r><w:footnoteReference w:id="kh:{}"/></w:r>'
"""Call of a note by its mark; the package gives it the id and the style its template knows."""

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


def run(text: str, properties: str = "") -> str:
    """Return a run; ``properties`` is a whole ``w:rPr``. Tabs and line ends become elements."""
    text = escape(text)
    if "\n" in text or "\t" in text:
        keep = '</w:t><w:{0}/><w:t xml:space="preserve">'
        text = text.replace("\t", keep.format("tab")).replace("\n", keep.format("br"))
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def runs(parts: tuple[Run, ...], properties: str = "") -> str:
    """Return runs, bold and italic added to the properties they share; a note is called by its mark."""
    if len(parts) == 1 and not (parts[0].dam or parts[0].nghieng or parts[0].note):
        return run(parts[0].text, properties)
    out = []
    for part in parts:
        if part.note:
            out.append(MARKED_CALL.format(part.note))
        elif part.dam or part.nghieng:
            marks = ("<w:b/><w:bCs/>" if part.dam else "") + ("<w:i/><w:iCs/>" if part.nghieng else "")
            out.append(run(part.text, _merged(properties, marks)))
        else:
            out.append(run(part.text, properties))
    return "".join(out)


def _merged(properties: str, marks: str) -> str:
    """Return run properties with bold and italic put where the schema wants them."""
    if not properties:
        return f"<w:rPr>{marks}</w:rPr>"
    inner = properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    head = ""
    for name in ("<w:rStyle", "<w:rFonts"):
        if inner.startswith(name):
            end = inner.index("/>") + 2
            head, inner = head + inner[:end], inner[end:]
    for mark in marks.replace("/>", "/>\n").split():
        inner = inner.replace(mark, "")
    return f"<w:rPr>{head}{marks}{inner}</w:rPr>"


def paragraph(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph of a style id; ``extra`` are properties that follow the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'
