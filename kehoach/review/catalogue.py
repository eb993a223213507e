"""Every rule, listed by its module: a rule that is not listed here does not exist."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from kehoach.review.rule import Rule, rule_of


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split())


THE_THUC = _listed(
    """
    tt_thieu_tieu_de tt_thieu_ten_loai tt_thieu_noi_nhan tt_thieu_luu tt_thieu_chu_ky tt_thu_tu
    tt_so_dem tt_loi_quoc_hieu tt_loi_tieu_ngu tt_so_van_ban tt_so_khong_dau tt_ky_hieu
    tt_dau_phay_dia_danh tt_dia_danh_co_quan tt_dia_danh_thua_chu tt_dau_trich_yeu
    tt_trich_yeu_in_hoa tt_dau_in_hoa tt_chu_quan tt_nhac_phu_luc tt_viet_tat_co_quan
    tt_tm_thu_truong tt_kt_thieu_tm tt_cap_pho_kt tt_dang_quyen_han tt_hoc_vi tt_ho_ten_in_hoa
    tt_ket_bai tt_ket_phu_luc tt_dau_noi_nhan tt_dong_luu tt_luu_don_vi tt_luu_cuoi tt_so_phu_luc
    tt_chu_phu_luc tt_ten_phu_luc tt_kem_theo tt_kem_theo_thieu tt_kem_theo_khac tt_vien_dan_phu_luc
    tt_phu_luc_khong_nhac
    """
)
"""TT: thể thức, the components of the document."""
HINH_THUC = _listed(
    """
    tt_co_chu_quoc_hieu tt_co_chu_tieu_ngu tt_co_chu_co_quan tt_co_chu_so_ngay tt_co_chu_trich_yeu
    tt_co_chu_loi_van tt_mot_co_chu tt_co_chu_ky tt_co_chu_noi_nhan tt_co_chu_phu_luc
    tt_kieu_quoc_hieu tt_kieu_chu_quan tt_kieu_co_quan tt_kieu_so_ngay tt_kieu_trich_yeu
    tt_kieu_can_cu tt_kieu_de_muc tt_kieu_ky tt_kieu_noi_nhan tt_kieu_phu_luc tt_can_giua
    tt_deu_hai_le tt_kho_giay tt_le_trang tt_so_trang_phu_luc tt_phong_chu tt_gian_dong tt_gian_doan
    tt_lui_dau_dong tt_so_trang tt_co_chu_so_trang tt_co_chu_dau tt_kieu_dau tt_duong_ke
    tt_do_dai_duong_ke
    """
)
"""TT: how they look; asked of files only."""
BO_CUC = _listed(
    """
    bc_danh_so bc_chu_cai_la bc_thieu_chu_d bc_dang_so bc_so_thieu_dau bc_dau_cuoi_muc
    bc_dau_cuoi_tieu_de bc_muc_in_thuong bc_tieu_de_dinh_chu bc_muc_rong bc_danh_sach_mot_y
    bc_thieu_phan bc_chu_ngu_mo_dau bc_mo_dau_nhu_sau bc_dau_cuoi_y bc_bang_qua_rong bc_cot_qua_hep
    """
)
"""BC: bố cục, sections and numbering."""
CAN_CU = _listed(
    """
    cc_thieu_chu_so cc_thieu_ngay cc_thieu_co_quan cc_thieu_trich_yeu cc_luat_ghi_so cc_so_chu_la
    cc_so_co_dau_cach cc_loai_khac_ky_hieu cc_co_quan_khac_ky_hieu cc_nam_trong_so cc_so_thieu_nam
    cc_sau_ngay_ke_hoach cc_hai_ngay cc_hai_ten cc_het_hieu_luc cc_so_viet_nham
    cc_ngay_khac_so_hieu_luc cc_ngay_khong_co cc_hai_dang_ngay cc_dau_cuoi_can_cu cc_khong_co_so
    cc_nhac_lai_day_du cc_loai_viet_thuong cc_loai_viet_hoa_thua cc_khoan_diem_viet_hoa
    cc_hai_can_cu_mot_dong cc_so_cut cc_thu_tu_can_cu
    """
)
"""CC: căn cứ và viện dẫn."""
NOI_DUNG = _listed(
    """
    nd_viec_khong_chu_tri nd_viec_khong_han nd_viec_khong_san_pham nd_chi_tieu_khong_so
    nd_chi_tieu_khong_tang nd_chi_tieu_duoi_thuc_te nd_khoan_chi_khong_nguon nd_cho_trong
    nd_nam_con_sot nd_viec_cap_tren_sot nd_theo_khong_co nd_mot_ten_hai_loi
    """
)
"""ND: nội dung."""
SO_LIEU = _listed(
    """
    sl_tong_cac_phan sl_ty_le sl_phan_lon_hon_tong sl_bang_tong_cong sl_bang_stt sl_hai_gia_tri
    sl_tien_bang_chu sl_khoan_chi sl_dau_phay_nghin sl_phan_tram_dau_cham sl_dinh_lien_don_vi
    sl_phep_cong sl_co_cau sl_tong_khac_bang sl_cot_tong
    """
)
"""SL: số liệu."""
THOI_GIAN = _listed(
    """
    tg_ngay_khong_co tg_han_ngoai_ky tg_han_truoc_ngay_ky tg_nam_nguoc tg_nam_hoc tg_quy_thang
    tg_thu_ngay tg_dem_so_0 tg_hai_loi_khoang_nam tg_nam_da_het
    """
)
"""TG: thời gian."""
TO_CHUC = _listed(
    """
    tc_viec_khong_gui tc_gui_khong_viec tc_cap_tren_khong_gui tc_co_quan_cu tc_cap_huyen tc_tinh_cu
    tc_hai_loi_ten tc_phong_viet_thuong tc_chu_hoa_ten tc_noi_nhan_lap tc_viec_da_chuyen
    tc_giao_cap_tren
    """
)
"""TC: tổ chức, agencies and recipients."""
VAN_PHONG = _listed(
    """
    vp_lap_tu vp_lap_chu vp_chinh_ta vp_am_tiet vp_dau_thanh vp_kieu_dau vp_bao_dam vp_i_y
    vp_gach_noi vp_gach_dai vp_gach_lech vp_hai_dau_cach vp_cach_truoc_dau vp_cach_trong_ngoac
    vp_cach_sau_dau vp_dinh_ngoac vp_gach_cheo vp_hai_dau_cau vp_ngoac_le vp_ngoac_kep_le
    vp_ngoac_kep_thang vp_ma_thua vp_chu_gia vp_ky_tu_an vp_van_van vp_so_dinh_chu vp_hoa_dau_cau
    vp_hoa_don_vi vp_nuoc_ngoai vp_viet_hoa vp_hoa_ho_ten vp_ngat_cau vp_het_cau vp_cuoi_danh_sach
    vp_thua_chu vp_viet_tat_la vp_viet_tat_hai_lan vp_viet_tat_thua vp_viet_tat_muon vp_viet_tat_lan
    vp_to_hop
    """
)
"""VP: văn phong và chính tả."""

ALL = (*THE_THUC, *HINH_THUC, *BO_CUC, *CAN_CU, *NOI_DUNG, *SO_LIEU, *THOI_GIAN, *TO_CHUC, *VAN_PHONG)

ECHOES = {"VP33": ("BC15",), "TG01": ("CC18",), "VP23": ("CC06",), "VP30": ("TC09",)}
"""Code → rules that say the same of the same words and more; then it is not told twice."""
OF_PARAGRAPHS = ("VP33",)
"""Of these, rules that speak of a whole paragraph, whichever of its words are quoted."""


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, families in order."""
    return tuple(map(_rule, ALL))


@cache
def wording() -> tuple[Rule, ...]:
    """Return every rule that can be asked of a spec: all but those on how a file looks."""
    return tuple(_rule(name) for name in ALL if name not in HINH_THUC)


def _rule(name: str) -> Rule:
    return rule_of(import_module(f"kehoach.review.rules.{name}"))


def find(code: str) -> Rule | None:
    """Return the rule of a code, capitals aside; None when there is none."""
    return next((rule for rule in rules() if rule.code == code.upper()), None)
