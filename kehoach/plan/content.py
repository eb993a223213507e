"""What stands in a section: the items of ``noi_dung``, each told apart by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.plan.hinh import Hinh
from kehoach.plan.kinds import (
    BETWEEN,
    CAC_CHU,
    CHU,
    CHU_KHONG_DAU,
    CHU_TRI,
    HAN,
    TIEN,
    choice,
)
from kehoach.plan.ma import Coded
from kehoach.plan.own_cells import COT_RIENG, GHI_CHU, ORieng
from kehoach.plan.page_break import NgatTrang, misplaced, typed_alone
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.plan.table.in_text import BangTrongBai
from kehoach.text.marks import list_ends, with_end

if TYPE_CHECKING:
    from kehoach.plan.part import JsonSchema
    from kehoach.text.numbers import Tien


def _read_content(value: Any, reading: Reading, path: Path) -> tuple[Item, ...]:
    """Read a list of items; a page break may be its last, for what the caller prints behind it."""
    start = len(reading.faults)
    found = reading.items(_ITEM, as_content(value), path)
    return complete(found) if len(reading.faults) == start else found


def _read_below_text(value: Any, reading: Reading, path: Path) -> tuple[Item, ...]:
    found = _read_content(value, reading, path)
    reading.faults += [wrong.fault(path) for wrong in misplaced(found)]
    return found


def _read_below_heading(value: Any, reading: Reading, path: Path) -> tuple[Item, ...]:
    found = _read_content(value, reading, path)
    reading.faults += [wrong.fault(path) for wrong in misplaced(found, headed=True)]
    return found


_CONTENT: JsonSchema = {"$ref": "#/$defs/NoiDung"}
NOI_DUNG = FieldKind(_read_below_text, _CONTENT)
"""Content of an item: texts (dash items) and mappings told apart by their key."""

DUOI_DE_MUC = FieldKind(_read_below_heading, _CONTENT)
"""Content below a heading, which no page break parts from it."""

TRONG_PHU_LUC = FieldKind(_read_content, _CONTENT)
"""Content of a phụ lục, behind which its table may stand; its page breaks are not checked yet."""


class Gach(Coded):
    """Ý gạch đầu dòng; trong danh sách chỉ cần viết chữ, không cần khóa."""

    gach_dau_dong: str = field(CHU, "Lời văn của ý, in sau dấu gạch.")
    noi_dung: tuple[Item, ...] = field(NOI_DUNG, "Các ý con, in sau dấu cộng.", default=())


class Doan(PlanPart):
    """Đoạn văn không đánh số, không gạch đầu dòng."""

    doan: str = field(CHU, "Lời văn của đoạn.")


class TieuDe(Coded):
    """Đề mục có đánh số và in đậm."""

    tieu_de: str = field(CHU, "Tên đề mục, không ghi số thứ tự.", vi_du=("Mục đích",))
    noi_dung: tuple[Item, ...] = field(DUOI_DE_MUC, "Nội dung dưới đề mục.", default=())


class Khoan(Coded):
    """Khoản hoặc điểm: có đánh số, không in đậm."""

    khoan: str = field(CHU, "Lời văn của khoản, không ghi số thứ tự.")
    noi_dung: tuple[Item, ...] = field(NOI_DUNG, "Nội dung dưới khoản.", default=())


class NhiemVu(Coded):
    """Một nhiệm vụ: việc, ai chủ trì, ai phối hợp, bao giờ xong, kết quả gì, bao nhiêu tiền."""

    nhiem_vu: str = field(
        CHU_KHONG_DAU, "Việc phải làm.", vi_du=("Tổ chức tập huấn cho giáo viên cốt cán",)
    )
    chu_tri: str | None = field(
        CHU_TRI, "Đơn vị chủ trì; nhiều đơn vị cùng chủ trì thì ghi danh sách.", default=None,
        vi_du=("Phòng Văn hóa - Xã hội",),
    )  # fmt: skip
    phoi_hop: tuple[str, ...] = field(
        CAC_CHU, "Các đơn vị phối hợp.", default=(), vi_du=(["Các trường mầm non"],)
    )
    thoi_han: str | None = field(
        HAN, "Thời hạn hoàn thành.", default=None, vi_du=("30/11/2026", "Quý III/2026")
    )
    san_pham: str | None = field(
        CHU_KHONG_DAU, "Sản phẩm, kết quả.", default=None, vi_du=("Báo cáo kết quả",)
    )
    kinh_phi: Tien | None = field(TIEN, "Kinh phí, đồng.", default=None, vi_du=(25000000,))
    theo: str | None = field(
        CHU, "Mã việc cấp trên giao (ghi ở cap_tren) mà nhiệm vụ này thực hiện; không in ra.",
        default=None,
        vi_du=("V.4.1",),
    )  # fmt: skip
    ghi_chu: str | None = field(CHU_KHONG_DAU, GHI_CHU, default=None, vi_du=("Việc mới",))
    cot_rieng: tuple[ORieng, ...] = field(
        COT_RIENG, "Ô của cột riêng trong bảng nhiệm vụ: tiêu đề cột và chữ của ô.", default=(),
        vi_du=({"Đối tượng": "60 giáo viên"},),
    )  # fmt: skip
    noi_dung: tuple[Item, ...] = field(NOI_DUNG, "Các ý chi tiết của nhiệm vụ.", default=())

    @property
    def cac_chu_tri(self) -> tuple[str, ...]:
        """Return the agencies that lead, each by itself; none where nobody is named."""
        return tuple(self.chu_tri.split(BETWEEN)) if self.chu_tri else ()


class DonVi(Coded):
    """Một cơ quan, đơn vị và việc của đơn vị ấy."""

    don_vi: str = field(CHU, "Tên cơ quan, đơn vị.", vi_du=("Phòng Văn hóa - Xã hội",))
    noi_dung: tuple[Item, ...] = field(DUOI_DE_MUC, "Việc của đơn vị.", default=())


class LayTu(PlanPart):
    """Phần lấy từ nhiệm vụ: dưới một đơn vị là việc của đơn vị ấy, ở ngoài là của mọi đơn vị."""

    lay_tu: str = field(choice("nhiem_vu"), "Luôn là `nhiem_vu`.")


Item = (
    Gach | Doan | TieuDe | Khoan | NhiemVu | ChiTieu | KhoanChi | DonVi | LayTu | BangTrongBai
    | Hinh | NgatTrang
)  # fmt: skip
ITEMS: dict[str, type[Item]] = {
    "chi_tieu": ChiTieu,
    "nhiem_vu": NhiemVu,
    "khoan_chi": KhoanChi,
    "tieu_de": TieuDe,
    "khoan": Khoan,
    "doan": Doan,
    "gach_dau_dong": Gach,
    "lay_tu": LayTu,
    "bang": BangTrongBai,
    "cot": BangTrongBai,
    "hang": BangTrongBai,
    "tep": BangTrongBai,
    "hinh": Hinh,
    "don_vi": DonVi,
    "ngat_trang": NgatTrang,
}
"""Key that tells the kind of an item → its class; where an item has two, the first here decides."""

HOLDERS = (Gach, TieuDe, Khoan, NhiemVu, DonVi)
"""Items that hold items of their own."""


def _read_item(value: Any, reading: Reading, path: Path) -> PlanPart | None:
    if isinstance(value, str):
        typed_alone(value)
        return Gach(gach_dau_dong=CHU.read(value, reading, path))
    if isinstance(value, PlanPart):
        return value
    if value is None:
        raise Wrong("KH03", "mục này để trống", "viết lời văn sau dấu gạch, hoặc xóa dòng")
    if not isinstance(value, dict):
        raise Wrong("KH03", "mục này là một danh sách lồng", "bỏ bớt một dấu gạch ở đầu dòng")
    name = next((key for key in ITEMS if key in value), None)
    if name is not None:
        return reading.part(ITEMS[name], value, path)
    from kehoach.plan.suggest import unknown_item  # noqa: PLC0415 - only when something is wrong

    code, message, hint = unknown_item(value, ITEMS)
    raise Wrong(code, message, hint, (next(iter(value), ""),), at_key=True)


_ITEM = FieldKind(_read_item, {"$ref": "#/$defs/Item"})


def as_content(value: Any) -> Any:
    """Return a lone text as one paragraph, a lone item as a list of it."""
    if isinstance(value, str):
        return ({"doan": value},)
    return (value,) if isinstance(value, dict) else value


def complete(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items with the end marks their authors left to the program.

    A run of dash items without any mark gets ``;`` … ``.``; a paragraph and a numbered text get
    ``.``, or ``:`` when something stands below. Applied when a plan is made, so that a plan read
    back from paper is equal.
    """
    out: list[Item] = list(items)
    run: list[tuple[int, Gach]] = []
    for number, item in enumerate((*items, None)):
        if isinstance(item, Gach) and not item.noi_dung:
            run.append((number, item))
            continue
        if isinstance(item, NgatTrang):  # the list goes on behind it
            continue
        for (at, dash), text in zip(
            run, list_ends([dash.gach_dau_dong for _, dash in run]), strict=True
        ):
            if text != dash.gach_dau_dong:
                out[at] = dash.replace(gach_dau_dong=text)
        run = []
        if item is not None:
            out[number] = _ended(item)
    return tuple(out)


def _ended(item: Item) -> Item:
    """Return an item that is no dash alone with its end mark."""
    if isinstance(item, Gach):
        return item.replace(gach_dau_dong=with_end(item.gach_dau_dong, ":"))
    if isinstance(item, Doan):
        return item.replace(doan=with_end(item.doan, "."))
    if isinstance(item, Khoan):
        return item.replace(khoan=with_end(item.khoan, ":" if item.noi_dung else "."))
    return item
