"""The Word style of each role of data/the-thuc.yaml, and that of tables."""

from __future__ import annotations

from kehoach.law import the_thuc
from kehoach.word.xml import style_id, twips

_JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def role_style(role: str) -> str:
    """Return the ``w:style`` of one role."""
    look = the_thuc.thanh_phan()[role]
    body = look.lui
    line = round(240 * the_thuc.doan_van()["gian_dong"].dung) if body else 240
    before, after = round(look.truoc * 20), round(look.sau * 20)
    spacing = (
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'
    )
    indent = (
        f'<w:ind w:firstLine="{twips(the_thuc.doan_van()["lui_dau_dong"].dung)}"/>' if body else ""
    )
    border = (
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        if role == "duong_ke"
        else ""
    )
    outline = f'<w:outlineLvl w:val="{look.muc_luc - 1}"/>' if look.muc_luc else ""
    keep = ("<w:keepNext/>" if look.giu else "") + ("<w:keepLines/>" if look.muc_luc else "")
    marks = ("<w:b/><w:bCs/>" if look.dam else "") + ("<w:i/><w:iCs/>" if look.nghieng else "")
    size = round(look.dung * 2)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(role)}"><w:name '
        f'w:val="{look.ten}"/>'
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{keep}<w:widowControl/>{border}"
        f'{spacing}{indent}<w:jc w:val="{_JC[look.canh]}"/>{outline}</w:pPr>'
        f'<w:rPr>{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def table_style() -> str:
    """Return the table style: thin black lines, no shading, text in the middle of its cell."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    edge = twips(the_thuc.le_o().thuong)
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="BangKeHoach"><w:name w:val="Bảng kế '
        'hoạch"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>"
        f'<w:left w:w="{edge}" w:type="dxa"/><w:right w:w="{edge}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
        '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    )
