"""The foot of the last page, laid out in every way but the usual two cells."""

from oddities.ooxml import docx, p, r, table, tc, tr
from oddities.shelf import specimen

LAST = p("Trên đây là Kế hoạch tập huấn năm 2026./.")


@specimen
def signature_tabs() -> bytes:
    """Recipients and signature on the same lines, a tab between them."""
    stops = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>'
    lines = (
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
        "- Thường trực Đảng ủy xã;\tKT. CHỦ TỊCH",
        "- Các trường học;\tPHÓ CHỦ TỊCH",
        "- Lưu: VT, VHXH.",
        "",
        "\tNguyễn Văn An",
    )
    return docx(LAST + "".join(p(r(one, '<w:sz w:val="24"/>'), look=stops) for one in lines))


@specimen
def signature_rows() -> bytes:
    """Recipients and signature in one table, each line a row of its own."""
    pairs = [
        ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
        ("- Thường trực Đảng ủy xã;", "KT. CHỦ TỊCH"),
        ("- Các trường học;", "PHÓ CHỦ TỊCH"),
        ("- Lưu: VT, VHXH.", ""),
        ("", "Nguyễn Văn An"),
    ]
    return docx(LAST + table(*(tr(tc(left), tc(right)) for left, right in pairs), columns=2, lines=False))
