"""The head of page 1: ô 1 to 5a of the decree's diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.law import co_quan, loai_van_ban, the_thuc
from kehoach.plan.inline import runs

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.plan import Plan

_NUMBER_BLANK = " " * 8


def header(plan: Plan) -> list[Block]:
    """Return the blocks of the head in reading order: left cell, right cell, title."""
    out = []
    if plan.co_quan_chu_quan:
        out.append(_line(Role.CO_QUAN_CHU_QUAN, plan.co_quan_chu_quan.upper(), ("co_quan_chu_quan",)))
    return [
        *out,
        _line(Role.CO_QUAN_BAN_HANH, issuer_lines(plan.co_quan), ("co_quan",)),
        _line(Role.SO_KY_HIEU, f"Số:{number_and_symbol(plan)}", ("so",)),
        _line(Role.QUOC_HIEU, the_thuc.chu("quoc_hieu"), ()),
        _line(Role.TIEU_NGU, the_thuc.chu("tieu_ngu"), ()),
        _line(Role.DIA_DANH_NGAY, f"{plan.dia_danh}, {plan.ngay.dai()}", ("ngay",)),
        _line(Role.TEN_LOAI, loai_van_ban.KE_HOACH.upper(), ()),
        Block(Role.TRICH_YEU, runs(plan.trich_yeu), path=("trich_yeu",)),
    ]


def issuer_lines(ten: str) -> str:
    """Return the issuer's name in capitals; UBND and HĐND over two lines."""
    loai = co_quan.loai_co_quan(ten)
    if loai and loai.hai_dong and co_quan.phan_rieng(ten, loai):
        return f"{loai.bat_dau}\n{co_quan.phan_rieng(ten, loai)}".upper()
    return ten.upper()


def number_and_symbol(plan: Plan) -> str:
    """Return ``" 05/KH-UBND"`` with its leading space; a number not given yet is room for one."""
    return f" {plan.so}/{plan.ky_hieu}" if plan.so else f"{_NUMBER_BLANK}/{plan.ky_hieu}"


def _line(role: Role, text: str, path: PlanPath) -> Block:
    return Block(role, (Run(text),), path=path)
