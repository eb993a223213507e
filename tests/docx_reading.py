"""A .docx as lines of text a person can compare, read with python-docx, which wrote none of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(source: bytes | Path):
    return Document(BytesIO(source) if isinstance(source, bytes) else str(source))


def reading(source: bytes | Path) -> str:
    """Return one line a paragraph: its style, its text; tables indented; section breaks drawn."""
    document = opened(source)
    return "\n".join(_lines(document, document.element.body)) + "\n"


def _lines(document, body, indent=""):
    for element in body.iterchildren():
        name = element.tag.rsplit("}", 1)[-1]
        if name == "p":
            yield from _paragraph(Paragraph(element, document), indent)
        elif name == "tbl":
            for number, row in enumerate(Table(element, document).rows, 1):
                for place, cell in enumerate(row._tr.tc_lst, 1):
                    yield f"{indent}  ╎ hàng {number} ô {place}"
                    yield from _lines(document, cell, f"{indent}  ╎   ")
        elif name == "sectPr":
            yield _page(element)


def _paragraph(paragraph, indent):
    marks = {(True, None): "**", (None, True): "*", (True, True): "***"}
    text = "".join(
        f"{marks.get((run.bold, run.italic), '')}{run.text}{marks.get((run.bold, run.italic), '')}"
        for run in paragraph.runs
    )
    text = text.replace("\n", "⏎").replace("\t", "⇥")
    yield f"{indent}[{paragraph.style.name}] {text}".rstrip()
    section = paragraph._p.find(".//{*}sectPr")
    if section is not None:
        yield _page(section)


def _page(section) -> str:
    size, start = section.find("{*}pgSz"), section.find("{*}pgNumType")
    wide, high = (int(size.get(f"{{{size.nsmap['w']}}}{key}")) for key in ("w", "h"))
    first = start.get(f"{{{size.nsmap['w']}}}start") if start is not None else "tiếp"
    return f"———— trang {'ngang' if wide > high else 'dọc'}, đánh số từ {first} ————"


def texts(source: bytes | Path) -> list[str]:
    """Return the text of every paragraph, cells included, in the order of the file."""
    document = opened(source)
    return [Paragraph(one, document).text for one in document.element.body.iter("{*}p")]
