"""Tools that look something up in the data of the program: a code, a unit, an agency, a law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.mcp.tool import Call, Tool, named

if TYPE_CHECKING:
    from kehoach.law.don_vi import DonViHanhChinh
    from kehoach.law.hieu_luc import VanBanLuat
    from kehoach.mcp.wire import Values

_MOST = 60
"""Units of one name at most; the commonest is that of nine."""


def explain_code(_call: Call, given: Values) -> Values:
    """Return the page of a rule, or what is told under the code of a notice."""
    from kehoach.report.explained import explained, sentences  # noqa: PLC0415 - each tool its own
    from kehoach.review.catalogue import find, retired  # noqa: PLC0415 - only this tool

    code = given["code"].strip().upper()
    rule, gone = find(code), retired(code)
    if rule is not None:
        return {
            "code": rule.code,
            "kind": "rule",
            "name": rule.name,
            "severity": rule.severity.name.lower(),
            "basis": rule.reason,
            "fixable": rule.fix,
            "page": explained(rule.code),
        }
    if gone is not None:
        return {"code": gone.code, "kind": "retired", "name": gone.name, "instead": gone.instead}
    said = sentences(code)
    return {"code": code, "kind": "notice" if said else "unknown", "sentences": list(said)}


def find_unit(_call: Call, given: Values) -> Values:
    """Return the units of today a name may mean, and those an old commune of the name became."""
    from kehoach.law import don_vi  # noqa: PLC0415 - as above

    name, within = given["name"], given.get("province")
    province, new_province = don_vi.tinh(name), don_vi.tinh_moi(name)
    communes = don_vi.xa(name, within)
    heirs = don_vi.ke_thua(name, tinh_cu=within) if within else don_vi.ke_thua(name)
    return {
        "name": name,
        "since": "01/7/2025",
        "provinces": [_unit(unit) for unit in (province,) if unit is not None],
        "province_now": _unit(new_province) if new_province and not province else None,
        "communes": [_unit(unit) for unit in communes[:_MOST]],
        "became": [_unit(unit) for unit in heirs[:_MOST]],
        "left_out": max(len(communes) - _MOST, 0) + max(len(heirs) - _MOST, 0),
    }


def _unit(unit: DonViHanhChinh) -> Values:
    from kehoach.law import don_vi  # noqa: PLC0415 - as above

    above = don_vi.theo_ma(unit.tinh) if unit.tinh else None
    return {
        "code": unit.ma,
        "name": unit.day_du,
        "province": above.day_du if above is not None else None,
    }


def find_agency(_call: Call, given: Values) -> Values:
    """Return what the data knows of an agency by its full name; ``known`` is false for nothing."""
    from kehoach.law import co_quan  # noqa: PLC0415 - as above

    full = co_quan.viet_day_du(given["name"])
    kind = co_quan.loai_co_quan(full)
    found: Values = {
        "name": full,
        "known": kind is not None,
        "called": co_quan.viet_gon(full),
        "symbol": co_quan.viet_tat(full),
        "of_party": co_quan.cua_dang(full),
    }
    if kind is None:
        return found
    return {
        **found,
        "kind": kind.ma,
        "head": kind.truong,
        "deputies": list(kind.pho),
        "signs_for": kind.tap_the,
        "parent": {"khong": "never", "bat_buoc": "always", "tuy": "sometimes"}[kind.chu_quan],
    }


def find_law(_call: Call, given: Values) -> Values:
    """Return a document of the register by its number; of any other nothing is said."""
    from kehoach.law import hieu_luc  # noqa: PLC0415 - as above

    number = given["number"]
    found = hieu_luc.tra(number)
    meant = None if found else hieu_luc.viet_nham(number)
    return {
        "number": number,
        "document": _law(found) if found else None,
        "meant": _law(meant) if meant else None,
        "note": "Văn bản không có trong sổ thì sổ không nói gì về hiệu lực của nó.",
    }


def _law(document: VanBanLuat) -> Values:
    return {
        "kind": document.loai,
        "number": document.so,
        "date": document.ngay.ngan() if document.ngay else None,
        "issuer": document.co_quan,
        "title": document.trich_yeu or None,
        "status": document.tinh_trang,
        "by": list(document.boi),
        "since": document.tu_ngay.ngan() if document.tu_ngay else None,
        "source": document.nguon,
        "confidence": document.tin_cay,
        "remark": document.ghi_chu or None,
    }


TOOLS = (
    Tool(
        "explain_code",
        "Giải thích một mã",
        "Giải thích một mã lỗi: vì sao, theo điều nào, thế nào là sai, là đúng.",
        {"code": named("Mã, như TT07.")},
        ("code",),
        explain_code,
    ),
    Tool(
        "find_unit",
        "Tra đơn vị hành chính",
        "Tra tỉnh, xã, phường, đặc khu từ 01/7/2025 theo tên; xã cũ nay thành đơn vị nào.",
        {
            "name": named("Tên, có hay không có chữ xã, phường."),
            "province": named("Tên tỉnh, để chỉ tra trong tỉnh ấy."),
        },
        ("name",),
        find_unit,
    ),
    Tool(
        "find_agency",
        "Tra cơ quan",
        "Tra loại cơ quan theo tên đầy đủ: chức danh người đứng đầu, cấp phó, ký thay mặt ai.",
        {"name": named("Tên cơ quan, như Ủy ban nhân dân xã Minh Long.")},
        ("name",),
        find_agency,
    ),
    Tool(
        "find_law",
        "Tra hiệu lực văn bản",
        "Tra một văn bản trong sổ hiệu lực theo số, ký hiệu: còn hay hết hiệu lực, bị gì thay thế.",
        {"number": named("Số, ký hiệu, như 30/2020/NĐ-CP.")},
        ("number",),
        find_law,
    ),
)
