"""Every rule, in explicit tuples: a rule that is not listed here does not exist."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from kehoach.review.rule import Rule, rule_of

THE_THUC: tuple[str, ...] = ("tt_so_dem", "tt_co_chu_quoc_hieu")
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
VAN_PHONG: tuple[str, ...] = (
    "vp_lap_tu",
    "vp_lap_chu",
    "vp_chinh_ta",
    "vp_am_tiet",
    "vp_dau_thanh",
    "vp_kieu_dau",
    "vp_bao_dam",
    "vp_i_y",
    "vp_gach_noi",
    "vp_gach_dai",
    "vp_gach_lech",
    "vp_hai_dau_cach",
    "vp_cach_truoc_dau",
    "vp_cach_trong_ngoac",
    "vp_cach_sau_dau",
    "vp_dinh_ngoac",
    "vp_gach_cheo",
    "vp_hai_dau_cau",
    "vp_ngoac_le",
    "vp_ngoac_kep_le",
    "vp_ngoac_kep_thang",
    "vp_ma_thua",
    "vp_chu_gia",
    "vp_ky_tu_an",
    "vp_van_van",
    "vp_so_dinh_chu",
    "vp_hoa_dau_cau",
    "vp_hoa_don_vi",
    "vp_nuoc_ngoai",
    "vp_viet_hoa",
    "vp_hoa_ho_ten",
    "vp_ngat_cau",
    "vp_het_cau",
    "vp_cuoi_danh_sach",
    "vp_thua_chu",
    "vp_viet_tat_la",
    "vp_viet_tat_hai_lan",
    "vp_viet_tat_thua",
    "vp_viet_tat_muon",
    "vp_viet_tat_lan",
)
"""VP: văn phong và chính tả."""

ALL = (*THE_THUC, *BO_CUC, *CAN_CU, *NOI_DUNG, *SO_LIEU, *THOI_GIAN, *TO_CHUC, *VAN_PHONG)


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, families in order."""
    return tuple(rule_of(import_module(f"kehoach.review.rules.{name}")) for name in ALL)


def find(code: str) -> Rule | None:
    """Return the rule of a code, capitals aside; None when there is none."""
    return next((rule for rule in rules() if rule.code == code.upper()), None)
