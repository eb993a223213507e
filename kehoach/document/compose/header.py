"""The head of page 1: ô 1 to 5a, 10b and 11 of the decree's diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.law import co_quan, dau, loai_van_ban, the_thuc
from kehoach.plan.inline import runs
from kehoach.plan.marks import draft_words
from kehoach.plan.signers import cac_co_quan

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.plan import Plan
    from kehoach.text.dates import Ngay
    from kehoach.text.numbers import SoVanBan

NUMBER_BLANK = " " * 8
JOINED = " -\n"
"""Stands between the agencies of a joint plan (practice: the decree has no joint form)."""


def header(plan: Plan) -> list[Block]:
    """Return the blocks of the head in reading order: left cell, right cell, title."""
    return [
        *issuer(plan.co_quan_chu_quan, *cac_co_quan(plan)),
        number_line(plan.so, plan.ky_hieu),
        *marks(plan.do_khan, plan.luu_hanh, plan.du_thao),
        *motto(),
        place_and_date(plan.dia_danh, plan.ngay),
        *title(loai_van_ban.KE_HOACH, plan.trich_yeu),
    ]


def issuer(chu_quan: str | None, *co_quan: str, above: PlanPath = ()) -> list[Block]:
    """Return the agency and the one above it (ô 2); ``above`` is where the plan has their keys.

    The agencies of a joint plan stand one under another, a dash at the end of all but the last.
    """
    names = JOINED.join([issuer_lines(agency) for agency in co_quan])
    own = _line(Role.CO_QUAN_BAN_HANH, names, (*above, "co_quan"))
    if not chu_quan:
        return [own]
    return [_line(Role.CO_QUAN_CHU_QUAN, chu_quan.upper(), (*above, "co_quan_chu_quan")), own]


def motto() -> list[Block]:
    """Return Quốc hiệu and Tiêu ngữ (ô 1)."""
    return [
        _line(Role.QUOC_HIEU, the_thuc.chu("quoc_hieu"), ()),
        _line(Role.TIEU_NGU, the_thuc.chu("tieu_ngu"), ()),
    ]


def number_line(so: SoVanBan | None, ky_hieu: str | None, above: PlanPath = ()) -> Block:
    """Return the number and symbol (ô 3)."""
    return _line(Role.SO_KY_HIEU, f"Số:{number_and_symbol(so, ky_hieu)}", (*above, "so"))


def marks(do_khan: str | None, luu_hanh: str | None, du_thao: str | None) -> list[Block]:
    """Return the marks of urgency and circulation (ô 10b, 11) and that of a draft."""
    out = []
    if do_khan:
        out.append(_line(Role.DO_KHAN, dau.do_khan()[do_khan].chu, ("do_khan",)))
    if luu_hanh:
        out.append(_line(Role.LUU_HANH, dau.luu_hanh()[luu_hanh].chu, ("luu_hanh",)))
    if du_thao:
        out.append(_line(Role.DU_THAO, draft_words(du_thao), ("du_thao",)))
    return out


def place_and_date(dia_danh: str, ngay: Ngay, above: PlanPath = ()) -> Block:
    """Return the place and the date (ô 4)."""
    return _line(Role.DIA_DANH_NGAY, f"{dia_danh}, {ngay.dai()}", (*above, "ngay"))


def title(loai: str, trich_yeu: str, above: PlanPath = ()) -> list[Block]:
    """Return the kind of paper in capitals and what it is about (ô 5a)."""
    return [
        _line(Role.TEN_LOAI, loai.upper(), ()),
        Block(Role.TRICH_YEU, runs(trich_yeu), path=(*above, "trich_yeu")),
    ]


def issuer_lines(ten: str) -> str:
    """Return the issuer's name in capitals; UBND and HĐND over two lines."""
    loai = co_quan.loai_co_quan(ten)
    if loai and loai.hai_dong and co_quan.phan_rieng(ten, loai):
        return f"{loai.bat_dau}\n{co_quan.phan_rieng(ten, loai)}".upper()
    return ten.upper()


def number_and_symbol(so: SoVanBan | None, ky_hieu: str | None) -> str:
    """Return ``" 05/KH-UBND"`` with its leading space; a number not given yet is room for one."""
    return f" {so}/{ky_hieu}" if so else f"{NUMBER_BLANK}/{ky_hieu}"


def _line(role: Role, text: str, path: PlanPath) -> Block:
    return Block(role, (Run(text),), path=path)
