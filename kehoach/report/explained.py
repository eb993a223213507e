"""The page of a rule as people read it: specimens as words on paper, looks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.catalogue import IN_ONE_LINE
from kehoach.review.page import page_of

if TYPE_CHECKING:
    from kehoach.review.page import Specimen

_ROLES = {
    "quoc_hieu": "Quốc hiệu", "tieu_ngu": "Tiêu ngữ", "co_quan_chu_quan": "Cơ quan chủ quản",
    "co_quan_ban_hanh": "Cơ quan ban hành", "so_ky_hieu": "Số, ký hiệu",
    "dia_danh_ngay": "Địa danh, ngày",
    "ten_loai": "Tên loại", "trich_yeu": "Trích yếu", "can_cu": "Căn cứ", "mo_dau": "Mở đầu",
    "muc": "Mục",
    "hinh": "Hình", "ten_hinh": "Tên hình",
    "tieu_de": "Đề mục", "khoan": "Khoản", "diem": "Điểm", "gach_dau_dong": "Gạch đầu dòng",
    "gach_cong": "Dấu cộng",
    "doan": "Lời văn", "ten_bang": "Tên bảng", "bang": "Bảng", "don_vi_tinh": "Đơn vị tính",
    "ghi_chu_bang": "Ghi chú bảng", "ket_thuc": "Kết thúc", "quyen_han": "Quyền hạn",
    "chuc_vu": "Chức vụ", "chuc_vu_khac": "Chức vụ khác", "ho_ten": "Họ tên",
    "noi_nhan": "Chữ Nơi nhận",
    "dong_noi_nhan": "Dòng nơi nhận", "phu_luc": "Chữ Phụ lục", "ten_phu_luc": "Tên phụ lục",
    "kem_theo": "Dòng Kèm theo", "do_khan": "Dấu chỉ mức độ khẩn",
    "luu_hanh": "Chỉ dẫn phạm vi lưu hành", "chu_thich": "Chú thích",
    "chua_ro": "Chưa rõ", "giay": "Trang giấy", "giay_ngang": "Trang giấy ngang",
}  # fmt: skip
_LOOKS = {
    "sac_chu": "màu {}",
    "co": "cỡ chữ {}", "font": "phông {}", "ke": "đường kẻ dài {} mm", "canh": "canh {}",
    "truoc": "cách trên {} pt",
    "sau": "cách dưới {} pt", "lui_dau_dong": "lùi đầu dòng {} mm", "gian_dong": "giãn dòng {}",
    "gian_dong_pt": "giãn dòng {} pt", "rong": "rộng {} mm", "cao": "cao {} mm",
    "tren": "lề trên {} mm",
    "duoi": "lề dưới {} mm", "trai": "lề trái {} mm", "phai": "lề phải {} mm",
    "so_trang": "số trang {}",
    "dem_lai": "đánh số lại từ {}", "co_so_trang": "cỡ chữ số trang {}",
}  # fmt: skip
_SAID = {
    "dam=1": "đậm", "dam=0": "không đậm", "nghieng=1": "nghiêng", "nghieng=0": "không nghiêng",
    "ke=": "không có đường kẻ", "sac_chu=": "màu đen",
    "trang_dau_khac=1": "trang đầu không có số", "trang_dau_khac=0": "trang đầu có số",
}  # fmt: skip
_VALUES = {
    "trai": "trái", "giua": "giữa", "phai": "phải", "deu": "đều hai lề",
    "dau_giua": "ở giữa lề trên",
    "dau_trai": "bên trái lề trên", "dau_phai": "bên phải lề trên", "chan_giua": "ở giữa lề dưới",
}  # fmt: skip
_IN_ONE_LINE = "kehoach check chỉ kể mã này một dòng một tệp, kèm số chỗ; kể đủ khi có --all."


def explained(code: str) -> str:
    """The page of a rule for the terminal; raises FileNotFoundError for a code without one."""
    page = page_of(code)
    folded = [_IN_ONE_LINE, ""] if code.upper() in IN_ONE_LINE else []
    return "\n".join([page.prose, "", *folded, *map(_specimen, page.specimens)]) + "\n"


def sentences(code: str) -> tuple[str, ...]:
    """Return what is told under a code that is no rule, blanks as …; nothing for any other."""
    return tuple(book("ma-cau-bao").get(code, ()))


def _specimen(specimen: Specimen) -> str:
    word = "Sai" if specimen.wrong else "Đúng"
    lines = specimen.text.rstrip("\n").split("\n")
    if specimen.form == "tệp":
        return "\n".join([f"{word} (trong tệp YAML):", *(f"    {line}".rstrip() for line in lines)])
    shown = _words if specimen.form == "trang" else _look
    return "\n".join([f"{word}:", *map(shown, lines)])


def _words(line: str) -> str:
    """Return a line ``role: label | words`` as it stands on paper."""
    role, _, words = line.strip().partition(": ")
    if role == "to_hop":
        return f'    ("{words}" gõ bằng mã tổ hợp)'
    return "    " + words.replace(" | ", " ", 1)


def _look(line: str) -> str:
    """Return a line ``role: key=value …`` in words."""
    role, _, values = line.strip().partition(":")
    looks = ", ".join(_said(pair) for pair in values.split())
    return f"    {_ROLES.get(role, role)}: {looks}"


def _said(pair: str) -> str:
    key, _, value = pair.partition("=")
    shown = value if key == "font" else value.replace(".", ",")  # a name keeps its stop: .VnTime
    return _SAID.get(pair) or _LOOKS.get(key, pair).format(_VALUES.get(value, shown))
