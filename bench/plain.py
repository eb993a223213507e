"""What we measure against: docxtpl used plainly, and the floor."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate

from kehoach import shelf
from kehoach.document.block import Block, Document, Role
from kehoach.word.fill import BODY
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.xml import paragraph, run, style_id

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain_template(cap: str) -> bytes:
    """Return our template with its body written as docxtpl loops, the way its manual shows."""
    parts = unpack((shelf.templates() / f"{cap}.docx").read_bytes(), "", "MA06")
    xml = parts["word/document.xml"].decode()
    for name in ("duong_ke_tieu_ngu", "duong_ke_co_quan_ban_hanh", "duong_ke_trich_yeu"):
        xml = xml.replace(_line("doan", f"{{{{p {name} }}}}"), paragraph(style_id("duong_ke"), ""))
    xml = xml.replace(_line("doan", "{{p than }}"), _loop("than"))
    xml = xml.replace(_line("doan", "{{p phu_luc }}"), _loop("phu_luc"))
    parts = {**parts, "word/document.xml": xml.encode()}
    return assemble([pack(name, content) for name, content in parts.items()])


def _loop(name: str) -> str:
    roles = [
        role.value
        for role in Role
        if role in BODY or role in (Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)
    ]
    roles.remove("bang")
    cases = "".join(
        _line("doan", f"{{%p {'elif' if number else 'if'} khoi.vai == '{role}' %}}")
        + _line(role, "{{ khoi.chu }}")
        for number, role in enumerate(roles)
    )
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="BangKeHoach"/><w:tblW w:w="9355" '
        'w:type="dxa"/></w:tblPr><w:tblGrid>'
        + '<w:gridCol w:w="1336"/>' * 7
        + "</w:tblGrid>"
        + f"<w:tr><w:tc><w:p>{run('{%tr for hang in khoi.hang %}')}</w:p></w:tc></w:tr>"
        + (
            f"<w:tr><w:tc><w:p>{run('{%tc for o in hang %}')}</w:p></w:tc><w:tc><w:tcPr><w:tcW "
            "w:w='1336' w:type='dxa'/>"
        )
        + f"</w:tcPr>{_line('o_bang', '{{ o }}')}</w:tc>"
        + f"<w:tc><w:p>{run('{%tc endfor %}')}</w:p></w:tc>"
        f"</w:tr>" + f"<w:tr><w:tc><w:p>{run('{%tr endfor %}')}</w:p></w:tc></w:tr></w:tbl>"
    )
    return (
        _line("doan", "{%p for khoi in " + name + " %}") + cases + _line("doan",
        "{%p else %}") + table
        + _line("doan", "{%p endif %}") + _line("doan", "{%p endfor %}")
    )  # fmt: skip


def _line(role: str, text: str) -> str:
    return paragraph(style_id(role), run(text))


def _words(blocks: Iterable[Block], role: Role) -> list[str]:
    return [block.words for block in blocks if block.role is role]


def context(document: Document) -> dict[str, Any]:
    """Return the document as the plain values a docxtpl user would pass."""
    main = document.sections[0].blocks
    one = {block.role.value: block.words for block in main}
    return {
        **{role.value: one.get(role.value, "") for role in Role},
        "dong_noi_nhan": _words(main, Role.DONG_NOI_NHAN),
        "quyen_han": _words(main, Role.QUYEN_HAN),
        "than": [_plain(b) for b in main if b.role in BODY],
        "phu_luc": [_plain(b) for section in document.sections[1:] for b in section.blocks],
        "ten_van_ban": document.title,
    }


def _plain(block: Block) -> dict[str, Any]:
    rows = block.table.rows if block.table else ()
    return {
        "vai": block.role.value,
        "chu": block.words,
        "hang": [["".join(r.text for r in cell.text) for cell in row.cells] for row in rows],
    }


def render_plain(template: bytes, values: dict[str, Any]) -> bytes:
    """Render with a new DocxTemplate, as docxtpl asks for each document."""
    document = DocxTemplate(BytesIO(template))
    document.render(values, autoescape=True)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
