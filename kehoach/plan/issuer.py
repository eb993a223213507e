"""What follows from the issuing agency: its full name, its parent, its place, its symbol.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2, 3, 4; data/co-quan.yaml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan as agencies
from kehoach.law import dia_danh as places
from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.plan.reading import Wrong
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.plan.known import Known
    from kehoach.plan.parts import Ky

_CAP = {"xa": "xã", "huyen": "huyện", "so": "sở", "tinh": "tỉnh", "bo": "bộ"}


def cac_loai() -> tuple[str, ...]:
    """Return the kinds of agencies a spec may name, in the order of data/co-quan.yaml."""
    return tuple(loai.ma for loai in agencies.cac_loai())


def _of_party(ten: str) -> Wrong:
    message = f'"{ten}" là cơ quan của Đảng: văn bản của Đảng có thể thức riêng'
    cure = "soạn theo mẫu văn bản của Đảng; UBND triển khai thì ghi co_quan là UBND"
    return Wrong("KH12", f"{message}, không theo Nghị định 30", cure)


def co_quan(ten: str, known: Known) -> str:
    """Return the issuer's full name. Raises Wrong KH12 when it does not fit the level."""
    ten = agencies.viet_day_du(ten)
    if agencies.cua_dang(ten):
        raise _of_party(ten)
    loai, cap = agencies.loai_cua(ten, known.of("loai_co_quan", str)), known.of("cap", str)
    if cap is None or loai is None:
        return ten
    if loai.cap and cap not in loai.cap:
        fitting = " hoặc ".join(loai.cap)
        cure = f"ghi cap: {fitting}, hoặc sửa tên cơ quan"
        raise Wrong("KH12", f'cấp `{cap}` không hợp với cơ quan "{ten}"', cure)
    if loai.hai_dong and agencies.loai_co_quan(ten) is not loai:
        cure = f"ghi tên đầy đủ: {loai.bat_dau} …, hoặc sửa khóa loai_co_quan"
        raise Wrong("KH12", f'tên cơ quan "{ten}" không bắt đầu bằng {loai.bat_dau}', cure)
    if loai.hai_dong:
        unit, _ = places.tach_don_vi(agencies.phan_rieng(ten, loai))
        units = places.don_vi_cua_cap(cap)
        if unit not in units:
            cure = f"ghi đầy đủ, ví dụ: {loai.bat_dau} {units[0]} …; nếu khác cấp thì sửa khóa cap"
            raise Wrong("KH12", f'tên cơ quan "{ten}" không nói rõ {_CAP[cap]} nào', cure)
    return ten


def day_du(ten: str | None, _known: Known) -> str | None:
    """Return the full name of an agency beside the issuer; None where none is named."""
    return agencies.viet_day_du(ten) if ten else None


def chu_quan(ten: str | None, known: Known) -> str | None:
    """Return the parent agency's name. Raises Wrong: KH12 must not stand there, KH02 missing."""
    loai = _loai(known)
    if loai and ten and loai.chu_quan == "khong":
        raise Wrong(
            "KH12", f"{loai.bat_dau} không ghi cơ quan chủ quản", "bỏ khóa co_quan_chu_quan"
        )
    if loai and not ten and loai.chu_quan == "bat_buoc":
        raise Wrong(
            "KH02",
            f"{loai.bat_dau} phải có cơ quan chủ quản",
            "thêm co_quan_chu_quan, ví dụ: UBND tỉnh Điện Biên",
        )
    return ten


def _loai(known: Known) -> LoaiCoQuan | None:
    """Return the issuer's kind; None when its name is wrong itself, or tells none."""
    issuing = known.of("co_quan", str)
    return agencies.loai_cua(issuing, known.of("loai_co_quan", str)) if issuing else None


def dia_danh(ten: str | None, known: Known) -> str | None:
    """Return the place name, from the agency's name when none is given. Raises Wrong KH02.

    A sở takes the name of its tỉnh, a phòng that of the xã above it, a bộ stands in Hà Nội.
    None when the fields it follows from (``cap``, ``co_quan``) are wrong themselves.
    """
    issuing = known.of("co_quan", str)
    if ten:
        return places.dia_danh(ten, _unit_of(issuing or ""))
    if known.get("cap") == "bo":
        return str(book("dia-danh")["trung_uong"])
    for owner in (issuing, known.of("co_quan_chu_quan", str)):
        name = agencies.viet_day_du(owner) if owner else ""
        loai = agencies.loai_co_quan(name)
        if loai and loai.hai_dong:
            return places.dia_danh(agencies.phan_rieng(name, loai))
    if not {"cap", "co_quan", "co_quan_chu_quan"} <= set(known):
        return None
    raise Wrong(
        "KH02", "thiếu khóa `dia_danh`", "ghi nơi cơ quan đóng trụ sở, ví dụ: dia_danh: Minh Long"
    )


def _unit_of(issuing: str) -> str:
    loai = agencies.loai_co_quan(issuing)
    return (
        places.tach_don_vi(agencies.phan_rieng(issuing, loai))[0] if loai and loai.hai_dong else ""
    )


def ky_hieu(ten: str | None, known: Known) -> str | None:
    """Return the symbol, made of KH and the agency's abbreviation when none is given.

    Raises Wrong KH02, KH04. None when the agency's name is wrong itself, and for a plan that a
    decision issues, which has no symbol of its own.
    """
    if ten is None and known.get("ban_hanh", "wrong itself") is not None:
        return None
    kind = loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]
    if ten:
        bare = ten.strip().lstrip("/")
        joint = loai_van_ban.ky_hieu_lien_tich()
        if bare != joint and not bare.startswith((f"{kind}-", f"{joint}-", f"{joint}/")):
            raise Wrong(
                "KH04",
                f'ký hiệu "{ten}" không bắt đầu bằng {kind}-',
                f"ghi như {kind}-UBND, không cách chữ",
            )
        return bare
    issuing = known.of("co_quan", str)
    if issuing is None:
        return None
    short = agencies.viet_tat(issuing)
    if short is None:
        raise Wrong(
            "KH02",
            f'thiếu khóa `ky_hieu`: chưa biết chữ viết tắt của "{issuing}"',
            "ghi như ky_hieu: KH-SXD",
        )
    return f"{kind}-{short}"


def ky(ky: Ky | None, known: Known) -> Ky | None:
    """Return the signer with the title as data/co-quan.yaml spells it.

    Raises Wrong KH13 for a title that cannot sign for the agency in its own right.
    """
    loai = _loai(known)
    if ky is None or loai is None or ky.dong or ky.quyen_han in ("TL", "TUQ"):
        return ky
    bare = fold(ky.chuc_vu).removeprefix("quyen ")
    for title in agencies.cac_chuc_vu(loai):
        if fold(title) == bare:
            acting = ky.quyen_han == "Q" or bare != fold(ky.chuc_vu)
            return ky.replace(chuc_vu=title, quyen_han="Q" if acting else None)
    titles = ", ".join(agencies.cac_chuc_vu(loai))
    raise Wrong("KH13", f'chức vụ "{ky.chuc_vu}" không tự ký văn bản của {loai.bat_dau}',
                f"ghi một trong: {titles}; ký thừa lệnh thì thêm quyen_han: TL",
                ("chuc_vu",))  # fmt: skip
