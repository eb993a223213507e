"""Every rule, in explicit tuples: a rule that is not listed here does not exist."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from kehoach.review.rule import Rule, rule_of

THE_THUC: tuple[str, ...] = (
    "tt_thieu_tieu_de",
    "tt_thieu_ten_loai",
    "tt_thieu_noi_nhan",
    "tt_thieu_luu",
    "tt_thieu_chu_ky",
    "tt_thu_tu",
    "tt_so_dem",
    "tt_loi_quoc_hieu",
    "tt_loi_tieu_ngu",
    "tt_so_van_ban",
    "tt_so_khong_dau",
    "tt_ky_hieu",
    "tt_dau_phay_dia_danh",
    "tt_dia_danh_co_quan",
    "tt_dia_danh_thua_chu",
    "tt_dau_trich_yeu",
    "tt_trich_yeu_in_hoa",
    "tt_chu_quan",
    "tt_nhac_phu_luc",
    "tt_co_chu_quoc_hieu",
    "tt_co_chu_tieu_ngu",
    "tt_co_chu_co_quan",
    "tt_co_chu_so_ngay",
    "tt_co_chu_trich_yeu",
    "tt_co_chu_loi_van",
    "tt_mot_co_chu",
    "tt_co_chu_ky",
    "tt_co_chu_noi_nhan",
    "tt_co_chu_phu_luc",
    "tt_kieu_quoc_hieu",
    "tt_kieu_chu_quan",
    "tt_kieu_co_quan",
    "tt_kieu_so_ngay",
    "tt_kieu_trich_yeu",
    "tt_kieu_can_cu",
    "tt_kieu_de_muc",
    "tt_kieu_ky",
    "tt_kieu_noi_nhan",
    "tt_kieu_phu_luc",
    "tt_can_giua",
    "tt_deu_hai_le",
    "tt_kho_giay",
    "tt_le_trang",
    "tt_so_trang_phu_luc",
    "tt_phong_chu",
    "tt_gian_dong",
    "tt_gian_doan",
    "tt_lui_dau_dong",
    "tt_so_trang",
    "tt_viet_tat_co_quan",
    "tt_tm_thu_truong",
    "tt_kt_thieu_tm",
    "tt_cap_pho_kt",
    "tt_dang_quyen_han",
    "tt_hoc_vi",
    "tt_ho_ten_in_hoa",
    "tt_ket_bai",
    "tt_ket_phu_luc",
    "tt_dau_noi_nhan",
    "tt_dong_luu",
    "tt_luu_don_vi",
    "tt_luu_cuoi",
    "tt_so_phu_luc",
    "tt_chu_phu_luc",
    "tt_ten_phu_luc",
    "tt_kem_theo",
    "tt_kem_theo_thieu",
    "tt_vien_dan_phu_luc",
    "tt_phu_luc_khong_nhac",
)
"""TT: thể thức, the components of the document and how they look."""
BO_CUC: tuple[str, ...] = ()
"""BC: bố cục, sections and numbering."""
CAN_CU: tuple[str, ...] = ()
"""CC: căn cứ và viện dẫn."""
NOI_DUNG: tuple[str, ...] = ()
"""ND: nội dung."""
SO_LIEU: tuple[str, ...] = ()
"""SL: số liệu."""
THOI_GIAN: tuple[str, ...] = ()
"""TG: thời gian."""
TO_CHUC: tuple[str, ...] = ()
"""TC: tổ chức, agencies and recipients."""
VAN_PHONG: tuple[str, ...] = ()
"""VP: văn phong và chính tả."""

ALL = (*THE_THUC, *BO_CUC, *CAN_CU, *NOI_DUNG, *SO_LIEU, *THOI_GIAN, *TO_CHUC, *VAN_PHONG)


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, families in order."""
    return tuple(rule_of(import_module(f"kehoach.review.rules.{name}")) for name in ALL)


def find(code: str) -> Rule | None:
    """Return the rule of a code, capitals aside; None when there is none."""
    return next((rule for rule in rules() if rule.code == code.upper()), None)
