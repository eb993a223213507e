"""The columns of a tracker: what each is called, how wide it is, who writes it."""

from __future__ import annotations

from enum import StrEnum

from kehoach.named import NamedTuple
from kehoach.sheet.page import SheetColumn
from kehoach.text.letters import fold, one_line

VIEC, CHI_TIEU = "Việc", "Chỉ tiêu"
KHONG_CON = "Việc không còn trong kế hoạch"
GOC = "Theo kế hoạch"
"""Names of the sheets; the last is hidden and holds what the plan said when it was issued."""


class Status(StrEnum):
    """How far a piece of work is, as a person chooses it."""

    CHUA = "Chưa thực hiện"
    DANG = "Đang thực hiện"
    XONG = "Hoàn thành"
    TAM_DUNG = "Tạm dừng"


_SAID = {
    Status.CHUA: ("", "chua", "chua lam", "chua thuc hien", "chua bat dau", "chua trien khai"),
    Status.DANG: ("dang", "dang lam", "dang thuc hien", "dang trien khai"),
    Status.XONG: ("xong", "da xong", "hoan thanh", "da hoan thanh", "da thuc hien", "da lam"),
    Status.TAM_DUNG: ("dung", "tam dung", "tam hoan", "hoan", "dang tam dung"),
}
_STATUS = {words: status for status, known in _SAID.items() for words in known}


def status_of(words: str) -> Status | None:
    """Return the status a cell says, None for words that are none of them; nothing is not begun."""
    return _STATUS.get(fold(one_line(words)).strip(" ."))


class Known(NamedTuple):
    """A column this program makes."""

    key: str
    ten: str
    rong: float
    canh: str = "trai"
    of_plan: bool = False
    """True where its words come from the plan."""


STT = Known("stt", "STT", 5, "giua")
MA = Known("ma", "Mã việc (không sửa)", 12)
CHANGED = Known("thay_doi", "Thay đổi so với bảng trước", 20)
OF_PLAN = (
    Known("viec", "Việc", 38, of_plan=True),
    Known("chu_tri", "Chủ trì", 18, of_plan=True),
    Known("phoi_hop", "Phối hợp", 18, of_plan=True),
    Known("thoi_han", "Thời hạn", 12, "giua", of_plan=True),
    Known("den_ngay", "Đến ngày", 11.5, "giua", of_plan=True),
    Known("san_pham", "Sản phẩm", 18, of_plan=True),
)
TYPED = (
    Known("trang_thai", "Trạng thái", 12.5, "giua"),
    Known("tien_do", "Tiến độ, kết quả", 20),
    Known("ghi_chu", "Ghi chú", 14),
)
LOAI = Known("loai", "Loại việc", 11, "giua")
KE_HOACH = Known("ke_hoach", "Của kế hoạch", 16)
AIM_OF_PLAN = (
    Known("chi_tieu", "Chỉ tiêu", 50, of_plan=True),
    Known("don_vi", "Đơn vị tính", 12, "giua", of_plan=True),
    Known("nam_truoc", "Năm trước", 12, "phai", of_plan=True),
    Known("gia_tri", "Chỉ tiêu giao", 12, "phai", of_plan=True),
)
AIM_TYPED = (Known("ket_qua", "Kết quả thực hiện", 14, "phai"), Known("ghi_chu", "Ghi chú", 20))
PLAN_ROW = "ke_hoach"
"""Key of the rows of the hidden sheet that name a plan."""
_LISTED = (STT, MA, CHANGED, LOAI, KE_HOACH, *OF_PLAN, *TYPED, *AIM_OF_PLAN, *AIM_TYPED)
KEYS = {fold(listed.ten): listed.key for listed in _LISTED}
"""Folded heading → key of its column."""
TITLES = {listed.key: listed.ten for listed in _LISTED}
OWN_WIDTH = 16.0
"""Characters a column of the clerk's own is wide."""


def column(known: Known) -> SheetColumn:
    """Return a column as it is written."""
    choices = tuple(Status) if known.key == "trang_thai" else ()
    return SheetColumn(known.ten, known.rong, known.canh, an=known == MA, chon=choices)
