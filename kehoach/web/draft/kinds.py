"""What the form asks of each part of a plan, in the order a paper is made."""

from __future__ import annotations

from typing import Any

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.choices import ISSUER
from kehoach.plan.choices import UNIT as _UNIT
from kehoach.plan.partial import BLANK


class Ask(NamedTuple):
    """A field the form asks for."""

    key: str
    label: str
    form: str = "dong"
    """``dong`` one line, ``doan`` several, ``ds`` a list, ``chon`` one of ``choices``."""
    complete: str = ""
    """What completes it: ``co-quan``, ``can-cu``, ``don-vi``."""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


class ItemKind(NamedTuple):
    """A kind of item of a list."""

    key: str
    """The key that tells it; empty for a text alone."""
    name: str
    asks: tuple[Ask, ...]
    new: Any
    """What a new one holds."""
    holds: bool = True
    """True where items may stand below it."""


HEAD = (
    Ask("co_quan_chu_quan", "Cơ quan chủ quản", complete=ISSUER),
    Ask("co_quan", "Cơ quan ban hành", complete=ISSUER),
    Ask("dia_danh", "Địa danh", hint="để trống thì lấy theo tên cơ quan"),
    Ask("so", "Số", hint="chưa có thì để trống"),
    Ask("ky_hieu", "Ký hiệu", hint="để trống thì lấy theo tên cơ quan"),
    Ask("ngay", "Ngày", hint="ngày/tháng/năm, phần chưa biết để trống: //2026"),
    Ask("trich_yeu", "Trích yếu", "doan", hint="in dưới chữ KẾ HOẠCH"),
)
SIGNER = (
    Ask("quyen_han", "Quyền hạn", hint="TM., KT. tự thêm; chỉ ghi khi khác"),
    Ask("chuc_vu", "Chức vụ"),
    Ask("ho_ten", "Họ và tên"),
)
KINDS = (
    ItemKind("nhiem_vu", "Nhiệm vụ", (
        Ask("nhiem_vu", "Việc phải làm", "doan"), Ask("chu_tri", "Chủ trì", complete=_UNIT),
        Ask("phoi_hop", "Phối hợp", "ds", complete=_UNIT),
        Ask("thoi_han", "Thời hạn", hint="30/11/2026 hoặc Quý III/2026"),
        Ask("san_pham", "Sản phẩm"), Ask("kinh_phi", "Kinh phí"),
    ), {"nhiem_vu": BLANK, "chu_tri": None, "phoi_hop": None, "thoi_han": None, "san_pham": None}),
    ItemKind("chi_tieu", "Chỉ tiêu", (
        Ask("chi_tieu", "Chỉ tiêu", "doan"), Ask("gia_tri", "Giá trị"),
        Ask("don_vi", "Đơn vị tính"), Ask("nam_truoc", "Năm trước"), Ask("nguon", "Nguồn số liệu"),
    ), {"chi_tieu": BLANK, "gia_tri": None, "don_vi": "%"}, holds=False),
    ItemKind("khoan_chi", "Khoản chi", (
        Ask("khoan_chi", "Khoản chi", "doan"), Ask("so_tien", "Số tiền"), Ask("nguon", "Nguồn"),
    ), {"khoan_chi": BLANK, "so_tien": None, "nguon": None}, holds=False),
    ItemKind("khoan", "Khoản đánh số", (Ask("khoan", "Lời văn", "doan"),), {"khoan": BLANK}),
    ItemKind("doan", "Đoạn văn", (Ask("doan", "Lời văn", "doan"),), {"doan": BLANK}, holds=False),
    ItemKind("gach_dau_dong", "Ý có ý nhỏ", (Ask("gach_dau_dong", "Lời văn", "doan"),),
         {"gach_dau_dong": BLANK, "noi_dung": [BLANK]}),
    ItemKind("lay_tu", "Lấy từ phần khác", (Ask("lay_tu", "Lấy các việc ở phần"),),
         {"lay_tu": "nhiem_vu"}, holds=False),
    ItemKind("hang", "Bảng", (Ask("ten", "Tên bảng"), Ask("don_vi_tinh", "Đơn vị tính")), {
        "ten": BLANK, "cot": ["STT", "Nội dung", "Ghi chú"], "hang": f"{BLANK} |\n",
    }, holds=False),
    ItemKind("don_vi", "Đơn vị thực hiện", (Ask("don_vi", "Đơn vị", complete=_UNIT),),
         {"don_vi": BLANK, "noi_dung": [{"lay_tu": "nhiem_vu"}]}),
    ItemKind("tieu_de", "Mục có tiêu đề", (Ask("tieu_de", "Tiêu đề"),),
         {"tieu_de": BLANK, "noi_dung": [BLANK]}),
)  # fmt: skip
TEXT = ItemKind("", "Ý", (), BLANK, holds=False)
BASIS = ItemKind("loai", "Căn cứ ghi từng phần", (
    Ask("loai", "Loại"), Ask("so", "Số, ký hiệu"), Ask("ngay", "Ngày"),
    Ask("co_quan", "Cơ quan ban hành"), Ask("trich_yeu", "Trích yếu", "doan"),
), {"loai": "Quyết định", "so": BLANK, "ngay": None, "co_quan": BLANK, "trich_yeu": BLANK},
    holds=False)  # fmt: skip
RECIPIENT = ItemKind(
    "ten", "Nơi nhận có ghi chú",
    (Ask("ten", "Nơi nhận", complete=_UNIT), Ask("ghi_chu", "Ghi chú")),
    {"ten": BLANK, "ghi_chu": BLANK}, holds=False,
)  # fmt: skip
_TURNED = (("", "đứng"), ("ngang", "ngang"))
_MADE = (
    ("", "không"),
    ("nhiem_vu", "nhiệm vụ"),
    ("kinh_phi", "kinh phí"),
    ("muc_tieu", "mục tiêu"),
)
ANNEX = ItemKind("ten", "Phụ lục", (
    Ask("ten", "Tên phụ lục", "doan"), Ask("huong", "Khổ giấy", "chon", choices=_TURNED),
    Ask("bang", "Bảng lập từ phần", "chon", choices=_MADE), Ask("don_vi_tinh", "Đơn vị tính"),
), {"ten": BLANK, "noi_dung": [BLANK]})  # fmt: skip
ANNEX_TABLE = ANNEX._replace(name="Phụ lục là bảng", new={
    "ten": BLANK, "cot": ["STT", "Nội dung", "Ghi chú"], "hang": f"{BLANK} |\n",
})  # fmt: skip
_FIRST = {
    "muc_tieu": ("chi_tieu",), "nhiem_vu": ("nhiem_vu",), "nhiem_vu_giai_phap": ("nhiem_vu",),
    "giai_phap": ("khoan",), "kinh_phi": ("khoan_chi", "doan"), "to_chuc_thuc_hien": ("don_vi",),
}  # fmt: skip
_ANYWHERE = ("", "doan", "khoan", "tieu_de", "hang", "gach_dau_dong", "nhiem_vu")


def kinds_for(section: str) -> tuple[ItemKind, ...]:
    """Return the kinds of items a list of a section is offered, the usual ones first."""
    known = {kind.key: kind for kind in (TEXT, *KINDS)}
    return tuple(known[key] for key in dict.fromkeys((*_FIRST.get(section, ()), *_ANYWHERE)))


def sections() -> tuple[str, ...]:
    """Return the keys of the well-known sections in their usual order."""
    return tuple(bo_cuc.cac_phan())


def order() -> tuple[str, ...]:
    """Return the keys of a whole plan in their usual order."""
    head = ("cap", "danh_so", "loai_co_quan", *(ask.key for ask in HEAD))
    return (*head, "can_cu", "vien_dan", "mo_dau", *sections(), "ket_thuc",
            "noi_nhan", "luu", "ky", "phu_luc")  # fmt: skip
