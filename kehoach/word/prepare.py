"""A .docx template made ready once: tags cleaned by docxtpl, runs and rules marked, pages measured.

The result is plain text that Jinja compiles; for the shipped templates it is kept beside them
(``templates/prepared``), so that a cold render imports neither docxtpl nor lxml.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate
from lxml import etree

from kehoach.law import the_thuc
from kehoach.problem import KehoachError, Place, Problem
from kehoach.word.build.styles import role_style, table_style
from kehoach.word.contract import Line, check
from kehoach.word.environment import ENVIRONMENT
from kehoach.word.prepared import Prepared
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_TEMPLATE_XML = 3_000_000
_DYNAMIC = re.compile(r"word/(document|header\d*|footer\d*)\.xml|docProps/core\.xml")
_RUN = re.compile(
    r"<w:r(?: [^<>]*)?>(<w:rPr>(?:(?!</?w:rPr>).)*</w:rPr>|<w:rPr/>)?"
    r"<w:t(?: [^<>]*)?>(?=[^<]*?(?:\{\{|\{%))([^<]*)</w:t></w:r>",
    re.DOTALL,
)
_TOKEN = re.compile(r"(\{(?:\{|%|#)(?:(?!\{[{%#]).)*?(?:\}\}|%\}|#\}))", re.DOTALL)
_DRAWN = re.compile(r"\{\{\s*(duong_ke_\w+|do_khan|luu_hanh)\s*\}\}")
_NAMES = "{" + W + "}"
_SECTION_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType",
)  # fmt: skip


def prepare(parts: dict[str, bytes], file: str) -> Prepared:
    """Return the template ready to compile. Raises KehoachError with every fault of its tags."""
    trees = {name: _tree(content, file) for name, content in parts.items() if _DYNAMIC.fullmatch(name)}
    lines = [line for name in sorted(trees) for line in _lines(name, trees[name])]
    fields, problems = check(lines, file, ENVIRONMENT)
    if problems:
        raise KehoachError(problems)
    sections, rooms = _sections(trees["word/document.xml"], file)
    styles, ids, sizes = _styles(parts.get("word/styles.xml", b""), file)
    sources = {
        name: _source(name, etree.tostring(tree, encoding="unicode"), rooms["doc"])
        for name, tree in trees.items()
        if _TOKEN.search("".join(tree.itertext())) or name == "word/document.xml"
    }
    return Prepared(sources, styles, ids, sizes, sections, rooms, sorted(fields))


def _tree(content: bytes, file: str) -> Any:
    if len(content) > _MAX_TEMPLATE_XML:
        raise KehoachError([Problem(Place(file), "MA06", "mẫu quá lớn", "bỏ bớt nội dung, giữ phần khung và các thẻ")])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise KehoachError(
            [Problem(Place(file), "MA06", "mẫu hỏng: XML bên trong không đọc được", "mở bằng Word rồi lưu lại")]
        ) from error
    if tree.getroottree().docinfo.internalDTD is not None:
        raise KehoachError([Problem(Place(file), "MA06", "mẫu có khai báo DOCTYPE", "mở bằng Word rồi lưu lại")])
    return tree


def _lines(name: str, tree: Any) -> Iterator[Line]:
    """Yield the text of each paragraph with its address: body paragraphs and table cells."""
    where = {"word/document.xml": "", "docProps/core.xml": "thuộc tính của tệp"}.get(name, "đầu trang hoặc chân trang")
    if name == "docProps/core.xml":
        yield Line(" ".join(tree.itertext()), where)
        return
    count, tables = 0, list(tree.iter(f"{_NAMES}tbl"))
    for paragraph in tree.iter(f"{_NAMES}p"):
        cell = next((one for one in paragraph.iterancestors(f"{_NAMES}tc")), None)
        if cell is None:
            count += 1
            address = f"đoạn {count}"
        else:
            address = _in_table(cell, tables)
        text = "".join(one.text or "" for one in paragraph.iter(f"{_NAMES}t"))
        yield Line(text, f"{where}, {address}" if where else address)


def _in_table(cell: Any, tables: list[Any]) -> str:
    """Return the address of a cell; content controls and custom XML may stand between table, row and cell."""
    row = next(cell.iterancestors(f"{_NAMES}tr"), None)
    table = next(cell.iterancestors(f"{_NAMES}tbl"), None)
    if row is None or table is None:
        return "ô ngoài bảng"
    rows = list(table.iter(f"{_NAMES}tr"))
    cells = [one for one in row.iter(f"{_NAMES}tc") if next(one.iterancestors(f"{_NAMES}tr")) is row]
    return f"bảng {tables.index(table) + 1}, dòng {rows.index(row) + 1}, ô {cells.index(cell) + 1}"


def _source(name: str, xml: str, room: int) -> str:
    """Return a part as Jinja source: docxtpl's cleaning, then runs and rules made calls."""
    if name == "docProps/core.xml":
        return xml
    xml = DocxTemplate("").patch_xml(xml)
    xml = _RUN.sub(_run_calls, xml)
    xml = _DRAWN.sub(lambda found: f"{{{{ {found[1]}|ve({_room(xml, found.start(), room)}) }}}}", xml)
    if name == "word/document.xml":
        start = xml.rindex("<w:sectPr")
        end = xml.index("</w:sectPr>", start) + len("</w:sectPr>")
        xml = xml[:start] + "{{ trang_cuoi }}" + xml[end:]
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'


def _run_calls(found: re.Match[str]) -> str:
    """Return a run that holds tags as calls that write whole runs of the same properties."""
    properties = (found[1] or "").replace("\\", "\\\\").replace("'", "\\'")
    out = []
    for piece in _TOKEN.split(found[2]):
        if piece.startswith("{{"):
            out.append(f"{{{{ ({piece[2:-2].strip()})|chay('{properties}') }}}}")
        elif piece.startswith(("{%", "{#")):
            out.append(piece)
        elif piece:
            out.append(f'<w:r>{found[1] or ""}<w:t xml:space="preserve">{piece}</w:t></w:r>')
    return "".join(out)


def _room(xml: str, position: int, page: int) -> int:
    """Return the width in twips a paragraph at the position has: its cell's, or the page's."""
    opened = max(xml.rfind("<w:tc>", 0, position), xml.rfind("<w:tc ", 0, position))
    if opened <= xml.rfind("</w:tc>", 0, position):
        return page
    wide = re.search(r'<w:tcW [^>]*w:w="(\d+)"', xml[opened:position])
    table = xml[max(xml.rfind("<w:tblPr>", 0, position), 0) : opened]
    sides = re.findall(r'<w:(?:left|right|start|end) w:w="(\d+)"', table) if "tblCellMar" in table else ["108", "108"]
    return (int(wide[1]) if wide else page // 2) - sum(map(int, sides[:2]))


def _sections(tree: Any, file: str) -> tuple[dict[str, str], dict[str, int]]:
    """Return the page settings of the main text and of a phụ lục, upright and landscape."""
    body = tree.find(f"{_NAMES}body")
    main = body.find(f"{_NAMES}sectPr") if body is not None else None
    size = main.find(f"{_NAMES}pgSz") if main is not None else None
    margin = main.find(f"{_NAMES}pgMar") if main is not None else None
    if main is None or size is None or margin is None or tree.prefix != "w":
        raise KehoachError(
            [Problem(Place(file), "MA06", "mẫu không có khổ giấy và lề trang", "mở bằng Word, đặt khổ A4 rồi lưu lại")]
        )
    sides = sorted((int(size.get(f"{_NAMES}w")), int(size.get(f"{_NAMES}h"))))
    edges = sum(int(margin.get(f"{_NAMES}{side}")) for side in ("left", "right"))
    texts = {"chinh": _text(main)}
    for name, (wide, high) in {"doc": (sides[0], sides[1]), "ngang": (sides[1], sides[0])}.items():
        annex = deepcopy(main)
        paper = annex.find(f"{_NAMES}pgSz")
        paper.set(f"{_NAMES}w", str(wide))
        paper.set(f"{_NAMES}h", str(high))
        paper.attrib.pop(f"{_NAMES}orient", None)
        if name == "ngang":
            paper.set(f"{_NAMES}orient", "landscape")
        _set(annex, "type", "val", "nextPage")
        _set(annex, "pgNumType", "start", "1")
        texts[name] = _text(annex)
    return texts, {"doc": sides[0] - edges, "ngang": sides[1] - edges}


def _set(section: Any, name: str, key: str, value: str) -> None:
    """Give a section a property, put where the schema wants it."""
    found = section.find(_NAMES + name)
    if found is None:
        found = etree.Element(_NAMES + name)
        before = {_NAMES + one for one in _SECTION_ORDER[: _SECTION_ORDER.index(name)]}
        section.insert(sum(1 for one in section if one.tag in before), found)
    found.set(_NAMES + key, value)


def _text(element: Any) -> str:
    return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(element, encoding="unicode", with_tail=False))


def _styles(content: bytes, file: str) -> tuple[str, dict[str, str], dict[str, float]]:
    """Return styles.xml with every role in it, the style ids and sizes; styles match by name."""
    tree = _tree(content, file)
    named = {}
    for style in tree.iter(f"{_NAMES}style"):
        name = style.find(f"{_NAMES}name")
        if name is not None:
            named[name.get(f"{_NAMES}val")] = style
    ids, sizes = {}, {}
    for role, look in the_thuc.thanh_phan().items():
        if look.ten not in named:
            named[look.ten] = _added(tree, role_style(role))
        ids[role] = named[look.ten].get(f"{_NAMES}styleId")
        size = named[look.ten].find(f"{_NAMES}rPr/{_NAMES}sz")
        sizes[role] = look.dung if size is None else int(size.get(f"{_NAMES}val")) / 2
    table = "Bảng kế hoạch"
    if table not in named:
        named[table] = _added(tree, table_style())
    ids["bang_ke_hoach"] = named[table].get(f"{_NAMES}styleId")
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True).decode(), ids, sizes


def _added(tree: Any, style: str) -> Any:
    """Append a style of ours to a template that lacks it; return the element."""
    element = etree.fromstring(f'<x xmlns:w="{W}">{style}</x>')[0]
    taken = {one.get(f"{_NAMES}styleId") for one in tree.iter(f"{_NAMES}style")}
    name = str(element.get(f"{_NAMES}styleId"))
    while name in taken:
        name += "KH"
    element.set(f"{_NAMES}styleId", name)
    tree.append(element)
    return element
