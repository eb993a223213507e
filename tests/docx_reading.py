"""A .docx as lines of text a person can compare, read with python-docx, which wrote none of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

from docx import Document
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from docx_looks import local, looks, short, values, written

MARKS = {"": "", "đậm": "**", "nghiêng": "*", "đậm, nghiêng": "***"}


def opened(source: bytes | Path):
    return Document(BytesIO(source) if isinstance(source, bytes) else str(source))


def reading(source: bytes | Path) -> str:
    """Return a line a paragraph, and a line for the looks of each table, of each page.

    A paragraph: ``[style; what it has beside the look of its style] text``; a run with a look of its
    own as ``**bold**``, ``*italic*`` or ``{its look: text}``, neighbours of the same look as one.
    What the styles look like says ``styles``.
    """
    document = opened(source)
    lines = [*_lines(document, document.element.body)]
    for number, part in enumerate(_headers(document), 1):
        lines += [f"———— đầu trang {number} ————", *_lines(document, part.element)]
    return "\n".join(lines) + "\n"


def styles(source: bytes | Path) -> Iterator[str]:
    """Yield what all text looks like, then what each style adds to that: ``style: looks``."""
    document = opened(source)
    default = document.styles.element.find("{*}docDefaults")
    yield f"mọi chữ: {', '.join([*looks(default.find('.//{*}rPr')), *looks(default.find('.//{*}pPr'))])}"
    for style in document.styles:
        parts = [style.element.find(f"{{*}}{name}") for name in ("rPr", "pPr", "tblPr", "trPr", "tcPr")]
        based = style.element.find("{*}basedOn")
        found = [f"theo {based.val}"] if based is not None and based.val != "Normal" else []
        found += [look for part in parts for look in looks(part)]
        found += [written(part) for part in style.element.findall("{*}tblStylePr")]
        if found:
            yield f"{style.name}: {', '.join(found)}"


def _headers(document) -> Iterator[Part]:
    for _, relation in sorted(document.part.rels.items()):
        if relation.reltype.endswith(("/header", "/footer")):
            yield relation.target_part


def _lines(document, body, indent=""):
    for element in body.iterchildren():
        name = local(element.tag)
        if name == "p":
            yield from _paragraph(Paragraph(element, document), indent)
        elif name == "tbl":
            yield from _table(document, element, indent)
        elif name == "sectPr":
            yield _page(element)


def _table(document, table, indent):
    """Yield the looks of the table, of its rows where they differ, and the cells."""
    widths = [values(column)["w"] for column in table.tblGrid]
    rows = [", ".join(looks(row.trPr)) for row in table.tr_lst]
    usual = Counter(rows).most_common(1)[0][0]
    every = [*looks(table.tblPr), *([f"hàng {usual}"] if usual else [])]
    yield f"{indent}  ╎ bảng: cột {' '.join(widths)}; {', '.join(every)}"
    for number, (row, look) in enumerate(zip(table.tr_lst, rows, strict=True), 1):
        if look != usual:
            yield f"{indent}  ╎ hàng {number}: {look or 'như thường'}"
        for place, cell in enumerate(row.tc_lst, 1):
            yield from _cell(document, cell, widths, f"{indent}  ╎ {number}.{place}")


def _cell(document, cell, widths, indent):
    properties = cell.tcPr
    wide = values(properties.find("{*}tcW")).get("w") if properties is not None else ""
    at = cell.grid_offset
    same = wide == str(sum(map(int, widths[at : at + cell.grid_span])))
    look = ", ".join([*([] if same else [f"rộng {wide}"]), *looks(properties, "tcW")])
    lines = [*_lines(document, cell)]
    yield f"{indent}{f' ({look})' if look else ''} {lines[0]}"
    yield from (f"{' ' * len(indent)} {line}" for line in lines[1:])


def _paragraph(paragraph, indent):
    look = "; ".join([paragraph.style.name, ", ".join(looks(paragraph._p.pPr, "pStyle", "sectPr", "rPr"))])
    yield f"{indent}[{look.removesuffix('; ')}] {''.join(_runs(paragraph))}".rstrip()
    section = paragraph._p.find(".//{*}sectPr")
    if section is not None:
        yield _page(section)


def _runs(paragraph) -> Iterator[str]:
    pairs = [(", ".join(looks(run._r.rPr)), _text(run)) for run in paragraph.runs]
    for look, group in groupby(pairs, key=lambda pair: pair[0]):
        text = "".join(text for _, text in group)
        yield f"{MARKS[look]}{text}{MARKS[look]}" if look in MARKS else f"{{{look}: {text}}}"


def _text(run) -> str:
    fields = "".join(f"«{code.text.strip()}»" for code in run._r.iter("{*}instrText"))
    fields += "".join(f"«hình {_size(extent)}»" for extent in run._r.iter("{*}extent"))
    return fields + run.text.replace("\n", "⏎").replace("\t", "⇥")


def _size(extent) -> str:
    return " × ".join(short(int(extent.get(side)) / 36_000) for side in ("cx", "cy"))


def _page(section) -> str:
    size, margins = values(section.find("{*}pgSz")), values(section.find("{*}pgMar"))
    start = section.find("{*}pgNumType")
    first = values(start).get("start", "tiếp") if start is not None else "tiếp"
    wide, high = int(size["w"]), int(size["h"])
    edges = {
        "top": "trên",
        "bottom": "dưới",
        "left": "trái",
        "right": "phải",
        "header": "đầu trang",
        "footer": "chân trang",
    }
    borders = " ".join(f"{edges.get(side, side)} {_millimetres(twips)}" for side, twips in margins.items())
    rest = looks(section, "pgSz", "pgMar", "pgNumType", "headerReference", "footerReference")
    shape = "ngang" if wide > high else "dọc"
    said = [f"trang {shape} {_millimetres(wide)} × {_millimetres(high)}", f"lề {borders}", f"đánh số từ {first}", *rest]
    return f"———— {', '.join(said)} ————"


def _millimetres(twips: str | int) -> str:
    return short(round(int(twips) * 25.4 / 1440, 1))


def texts(source: bytes | Path) -> list[str]:
    """Return the text of every paragraph, cells included, in the order of the file."""
    document = opened(source)
    return [Paragraph(one, document).text for one in document.element.body.iter("{*}p")]
