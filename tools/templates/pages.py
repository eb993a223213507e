"""The text of each template: the head, the place of the body, the signature, the phụ lục."""

from __future__ import annotations

from kehoach.law import the_thuc
from kehoach.word.package import assemble, pack_small
from kehoach.word.xml import R, W, paragraph, run, style_id, twips
from tools.templates.parts import other_parts

LEVELS = ("xa", "huyen", "so", "tinh", "bo")
_WITH_PARENT = {"xa", "huyen", "so", "tinh"}
"""Levels where an agency below UBND (sở, phòng, trung tâm) issues in its own name."""


def template_bytes(cap: str) -> bytes:
    """Return the template of one level as a .docx; the same data give the same bytes."""
    parts = other_parts()
    parts["word/document.xml"] = _document(cap)
    return assemble([pack_small(name, text.encode()) for name, text in parts.items()])


def _document(cap: str) -> str:
    body = "".join(
        (
            _head(cap),
            _plain("{{p luu_hanh }}"),
            _line("ten_loai", "{{ ten_loai }}"),
            _line("trich_yeu", "{{ trich_yeu }}"),
            _subject_rule(),
            _plain("{{p than }}"),
            _plain("{%p if noi_nhan %}"),
            _signature(),
            _plain("{%p endif %}"),
            _plain("{{p phu_luc }}"),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{_section()}</w:body></w:document>'
    )


def _head(cap: str) -> str:
    left, right = the_thuc.trang().bang_tieu_de
    parent = _optional("co_quan_chu_quan") if cap in _WITH_PARENT else ""
    issuer = (
        parent
        + _line("co_quan_ban_hanh", "{{ co_quan_ban_hanh }}")
        + _plain("{{p duong_ke_co_quan_ban_hanh }}")
    )
    motto = (
        _line("quoc_hieu", the_thuc.chu("quoc_hieu"))
        + _line("tieu_ngu", the_thuc.chu("tieu_ngu"))
        + _plain("{{p duong_ke_tieu_ngu }}")
    )
    marks = _plain("{{p do_khan }}") + _optional("du_thao")
    number = _line("so_ky_hieu", "{{ so_ky_hieu }}") + marks
    date = _line("dia_danh_ngay", "{{ dia_danh_ngay }}")
    return _table((left, right), ((issuer, motto), (number, date)), ("", "so_ky_hieu"))


def _subject_rule() -> str:
    """Return the line below the trích yếu, or below the Kèm theo line of a decision (Mẫu 1.3)."""
    return (
        _plain("{%p if kem_theo %}")
        + _line("kem_theo", "{{ kem_theo }}")
        + _plain("{{p duong_ke_kem_theo }}")
        + _plain("{%p else %}")
        + _plain("{{p duong_ke_trich_yeu }}")
        + _plain("{%p endif %}")
    )


def _signature() -> str:
    left, right = the_thuc.trang().bang_ky
    recipients = (
        _line("noi_nhan", "{{ noi_nhan }}")
        + _plain("{%p for dong in dong_noi_nhan %}") + _line("dong_noi_nhan",
        "{{ dong }}") + _plain("{%p endfor %}")
    )  # fmt: skip
    signer = (
        _plain("{%p for dong in quyen_han %}") + _line("quyen_han",
        "{{ dong }}") + _plain("{%p endfor %}")
        + _line("chuc_vu", "{{ chuc_vu }}")
        + _line("cho_ky", "")
        + _optional("chuc_vu_khac")
        + _line("ho_ten", "{{ ho_ten }}")
    )  # fmt: skip
    return _table((left, right), ((recipients, signer),))


def _table(
    widths: tuple[float, float],
    rows: tuple[tuple[str, str], ...],
    asked: tuple[str, ...] = (),
) -> str:
    """Return a borderless table of two columns, centred on the text, widths in mm.

    ``asked`` names, row by row, the field without which a row does not stand.
    """
    columns = [twips(width) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    names = asked or ("",) * len(rows)
    body = "".join(_if(name, _row(columns, row)) for name, row in zip(names, rows, strict=True))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" '
        'w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _if(name: str, row: str) -> str:
    """Return a row, between rows of tags where it stands only with a field."""
    if not name:
        return row
    tags = (f"{{%tr if {name} %}}", "{%tr endif %}")
    opening, closing = (f"<w:tr><w:tc>{_plain(tag)}</w:tc></w:tr>" for tag in tags)
    return f"{opening}{row}{closing}"


def _row(columns: list[int], cells: tuple[str, str]) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for wide, cell in zip(columns, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _section() -> str:
    page = the_thuc.trang()
    edge = twips(page.dau_trang)
    margin = {side: twips(muc.dung) for side, muc in page.le.items()}
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference '
        'w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(page.rong)}" w:h="{twips(page.cao)}"/>'
        f'<w:pgMar w:top="{margin["tren"]}" w:right="{margin["phai"]}" w:bottom="{margin["duoi"]}" '
        f'w:left="{margin["trai"]}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def _line(role: str, text: str) -> str:
    return paragraph(style_id(role), run(text) if text else "")


def _optional(role: str) -> str:
    """Return a line that stands only when the plan has it."""
    return _plain(f"{{%p if {role} %}}") + _line(role, f"{{{{ {role} }}}}") + _plain("{%p endif %}")


def _plain(tag: str) -> str:
    return paragraph(style_id("doan"), run(tag))
