"""Ký hiệu của kế hoạch bắt đầu bằng "KH", tiếp theo là chữ viết tắt tên cơ quan ban hành.

Chữ viết tắt do người đứng đầu cơ quan đặt, nên chỉ nhắc khi ký hiệu mang chữ của loại cơ quan khác.

Sai (trang):
    so_ky_hieu: Số: 05/UBND-VX
    ten_loai: KẾ HOẠCH
Sai (trang):
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    so_ky_hieu: Số: 05/KH-UBND
Đúng (trang):
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    so_ky_hieu: Số: 05/KH-SGD&ĐT
Đúng (trang):
    co_quan_ban_hanh: TRƯỜNG TH KHÁNH THÀNH
    so_ky_hieu: Số: 17/KHGD-THKT
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, loai_van_ban
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT12"
NAME = "ký hiệu không đúng loại văn bản, cơ quan"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.b"
KIND = PAGE

_SYMBOL = Sought(r"/\s*([A-ZĐ][\w&]*)(?:\s*-\s*([\w&]+))?")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a symbol of another kind of document or of agency."""
    for block in subject.of(Role.SO_KY_HIEU):
        found = _SYMBOL.search(text_of(block))
        if found is None:
            continue
        kind = _kind(subject)
        if subject.of(Role.TEN_LOAI) and kind.ky_hieu and not found[1].startswith(kind.ky_hieu):
            what = f"ký hiệu của {kind.ten.lower()} phải bắt đầu bằng {kind.ky_hieu}"
            yield at(block, found[0], what, f'viết "/{kind.ky_hieu}-{found[1]}"' if not found[2] else "")
        elif found[2] and subject.facts.issuer and _foreign(found[2], subject):
            own = _set_by_office(subject)
            hint = f'viết "{own}" theo hồ sơ cơ quan' if own else ""
            yield at(block, found[0], f"ký hiệu không phải của cơ quan ban hành ({subject.facts.issuer})", hint)


def _kind(subject: Subject) -> loai_van_ban.Loai:
    """Return the kind of paper it is; a plan where nothing names another."""
    name = subject.paper.loai if subject.paper and subject.paper.loai else loai_van_ban.KE_HOACH
    return loai_van_ban.nhan_ra()[name]


def _foreign(symbol: str, subject: Subject) -> bool:
    """Return True for a symbol that is not the issuer's.

    By the office's profile, else of another kind of agency. The order of the agencies in the symbol
    of a joint plan is theirs.
    """
    if len(subject.facts.agencies) > 1:
        return False
    own = _set_by_office(subject)
    if own:
        return symbol != own
    agency = co_quan.loai_co_quan(co_quan.viet_day_du(subject.facts.issuer))
    if agency is None:
        return False
    usual = co_quan.viet_tat(agency.bat_dau)
    boards = {co_quan.viet_tat(one.bat_dau) for one in co_quan.cac_loai() if one.hai_dong}
    return usual != symbol and (symbol in boards or (usual in boards and symbol.startswith("S")))


def _set_by_office(subject: Subject) -> str | None:
    """Return the symbol the office's profile gives the issuer."""
    wanted = fold(co_quan.viet_day_du(subject.facts.issuer))
    return next((sign for name, sign in subject.profile.ky_hieu if fold(co_quan.viet_day_du(name)) == wanted), None)
