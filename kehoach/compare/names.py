"""What the things and fields of a plan are called in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

THINGS = {
    "ke_hoach": "kế hoạch",
    "ban_hanh": "quyết định ban hành",
    "cap_tren": "kế hoạch cấp trên",
    "phe_duyet": "phê duyệt",
    "can_cu": "căn cứ",
    "vien_dan": "văn bản viện dẫn",
    "mo_dau": "đoạn mở đầu",
    "muc": "phần",
    "tieu_de": "đề mục",
    "gach_dau_dong": "ý",
    "doan": "đoạn",
    "khoan": "khoản",
    "nhiem_vu": "nhiệm vụ",
    "chi_tieu": "chỉ tiêu",
    "khoan_chi": "khoản chi",
    "don_vi": "đơn vị",
    "bang": "bảng",
    "cot": "cột",
    "hang": "hàng",
    "hinh": "hình",
    "dieu": "điều",
    "viec": "việc cấp trên giao",
    "ket_thuc": "đoạn kết",
    "noi_nhan": "nơi nhận",
    "luu": "nơi lưu",
    "ky": "người ký",
    "phu_luc": "phụ lục",
    "chu_thich": "chú thích",
    "ngoai_bai": "chữ ngoài kế hoạch",
    "kem_theo": "dòng kèm theo",
}
"""Key of a thing → its name."""
FIELDS = {
    "cap": "cấp ban hành",
    "danh_so": "cách đánh số",
    "loai_co_quan": "loại cơ quan",
    "co_quan": "cơ quan",
    "co_quan_chu_quan": "cơ quan chủ quản",
    "dia_danh": "địa danh",
    "so": "số",
    "ky_hieu": "ký hiệu",
    "ngay": "ngày",
    "do_khan": "độ khẩn",
    "luu_hanh": "chỉ dẫn lưu hành",
    "du_thao": "dự thảo",
    "trich_yeu": "trích yếu",
    "van_ban": "văn bản cấp trên",
    "tham_quyen": "thẩm quyền ban hành",
    "phan": "tên phần lớn",
    "chu_tri": "chủ trì",
    "phoi_hop": "phối hợp",
    "thoi_han": "thời hạn",
    "san_pham": "sản phẩm",
    "kinh_phi": "kinh phí",
    "theo": "việc cấp trên",
    "ghi_chu": "ghi chú",
    "lay_tu": "nội dung lấy từ",
    "gia_tri": "giá trị",
    "don_vi": "đơn vị tính",
    "nam_truoc": "năm trước",
    "nguon": "nguồn",
    "so_tien": "số tiền",
    "don_vi_tinh": "đơn vị tính",
    "bang": "lập từ",
    "tong": "hàng tổng cộng",
    "ten": "tên",
    "mo_ta": "mô tả",
    "hinh": "tệp hình",
    "huong": "hướng giấy",
    "chuc_vu": "chức vụ",
    "chuc_vu_khac": "chức vụ khác",
    "ho_ten": "họ tên",
    "quyen_han": "quyền hạn",
    "dong": "dòng quyền hạn",
    "tieu_de": "tiêu đề",
    "kind": "kiểu",
}
"""Key of a field → its name; a column is called by its own."""
_PARTS = {"ke_hoach": "Đầu văn bản", "ky": "Người ký", "ngoai_bai": "Ngoài kế hoạch"}
_LONGEST = 70


def part_name(part: str, titles: Mapping[str, str]) -> str:
    """Return what a part of a plan is called: a section everybody knows by its usual title.

    ``titles`` are those of the compared plans, by the keys of their sections.
    """
    known = bo_cuc.cac_phan().get(part)
    if known is not None:
        return known.tieu_de
    name = _PARTS.get(part) or THINGS.get(part)
    return name[:1].upper() + name[1:] if name else shortened(titles.get(part) or part, _LONGEST)


def quoted(words: str) -> str:
    """Return words in quotation marks, a long text cut off."""
    return f"“{shortened(words, _LONGEST)}”"
