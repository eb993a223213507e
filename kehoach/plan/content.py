"""What stands in a section: the items of ``noi_dung``, each told apart by its key."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator

from kehoach.plan.part import Part
from kehoach.plan.table import BangHoacTen, gather_table
from kehoach.plan.values import Chu, ChuKhongDau, DanhSachChu, SoLieu, SoTien, wrong
from kehoach.text.marks import list_ends, with_end


class Gach(Part):
    """Ý gạch đầu dòng; trong danh sách chỉ cần viết chữ, không cần khóa."""

    gach_dau_dong: Chu = Field(description="Lời văn của ý, in sau dấu gạch.")
    noi_dung: "NoiDung" = Field((), description="Các ý con, in sau dấu cộng.")


class Doan(Part):
    """Đoạn văn không đánh số, không gạch đầu dòng."""

    doan: Chu = Field(description="Lời văn của đoạn.")


class TieuDe(Part):
    """Đề mục có đánh số và in đậm."""

    tieu_de: Chu = Field(description="Tên đề mục, không ghi số thứ tự.", examples=["Mục đích"])
    noi_dung: "NoiDung" = Field((), description="Nội dung dưới đề mục.")


class Khoan(Part):
    """Khoản hoặc điểm: có đánh số, không in đậm."""

    khoan: Chu = Field(description="Lời văn của khoản, không ghi số thứ tự.")
    noi_dung: "NoiDung" = Field((), description="Nội dung dưới khoản.")


class NhiemVu(Part):
    """Một nhiệm vụ: việc, ai chủ trì, ai phối hợp, bao giờ xong, kết quả gì, bao nhiêu tiền."""

    nhiem_vu: ChuKhongDau = Field(description="Việc phải làm.", examples=["Tổ chức tập huấn cho giáo viên cốt cán"])
    chu_tri: ChuKhongDau | None = Field(None, description="Đơn vị chủ trì.", examples=["Phòng Văn hóa - Xã hội"])
    phoi_hop: DanhSachChu = Field((), description="Các đơn vị phối hợp.", examples=[["Các trường mầm non"]])
    thoi_han: ChuKhongDau | None = Field(
        None, description="Thời hạn hoàn thành.", examples=["30/11/2026", "Quý III/2026"]
    )
    san_pham: ChuKhongDau | None = Field(None, description="Sản phẩm, kết quả.", examples=["Báo cáo kết quả"])
    kinh_phi: SoTien | None = Field(None, description="Kinh phí, đồng.", examples=[25000000])
    noi_dung: "NoiDung" = Field((), description="Các ý chi tiết của nhiệm vụ.")


class ChiTieu(Part):
    """Một chỉ tiêu đo được."""

    chi_tieu: ChuKhongDau = Field(
        description="Tên chỉ tiêu.", examples=["Giáo viên đạt chuẩn nghề nghiệp mức khá trở lên"]
    )
    gia_tri: SoLieu | None = Field(
        None, description="Giá trị phải đạt; để trống thì in chỗ trống để điền.", examples=[85]
    )
    don_vi: Chu | None = Field(None, description="Đơn vị tính.", examples=["%", "người"])
    nam_truoc: SoLieu | None = Field(None, description="Giá trị đạt năm trước.", examples=[81.5])
    nguon: ChuKhongDau | None = Field(None, description="Nguồn số liệu.")


class KhoanChi(Part):
    """Một khoản chi trong phần kinh phí."""

    khoan_chi: ChuKhongDau = Field(description="Nội dung chi.", examples=["Tập huấn cho giáo viên cốt cán"])
    so_tien: SoTien | None = Field(
        None, description="Số tiền, đồng; để trống thì in chỗ trống để điền.", examples=[120000000]
    )
    nguon: ChuKhongDau | None = Field(None, description="Nguồn kinh phí.", examples=["ngân sách xã"])


class DonVi(Part):
    """Một cơ quan, đơn vị và việc của đơn vị ấy."""

    don_vi: Chu = Field(description="Tên cơ quan, đơn vị.", examples=["Phòng Văn hóa - Xã hội"])
    noi_dung: "NoiDung" = Field((), description="Việc của đơn vị.")


class LayTu(Part):
    """Phần lấy từ các nhiệm vụ: dưới một đơn vị là việc của đơn vị ấy, ở ngoài là của mọi đơn vị."""

    lay_tu: Literal["nhiem_vu"] = Field(description="Luôn là `nhiem_vu`.")


class BangTrongBai(Part):
    """Một bảng đặt trong bài: ghi `bang: nhiem_vu`, hoặc ghi cot và hang."""

    ten: Chu | None = Field(None, description="Tên bảng, in phía trên.")
    bang: BangHoacTen = Field(description="`nhiem_vu` để lập từ các nhiệm vụ, hoặc nhóm cot, hang.")

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, raw: Any) -> Any:
        return gather_table(raw)


ITEMS: dict[str, type[Part]] = {
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
    "don_vi": DonVi,
}
"""Key that tells the kind of an item → its class; where an item has two, the first here decides."""


def _tag(value: Any) -> str | None:
    """Return the tag of an item for pydantic, or None when no key tells what it is."""
    if isinstance(value, dict):
        name = next((key for key in ITEMS if key in value), None)
        return None if name is None else f"<{ITEMS[name].__name__}>"
    return f"<{type(value).__name__}>"


def _item(value: Any) -> Any:
    """Return a plain string as a dash item."""
    if isinstance(value, str):
        return {"gach_dau_dong": value}
    if value is None:
        raise wrong("KH03", "mục này để trống", "viết lời văn sau dấu gạch, hoặc xóa dòng")
    if not isinstance(value, dict | Part):
        raise wrong("KH03", "mục này là một danh sách lồng", "bỏ bớt một dấu gạch ở đầu dòng")
    return value


Item = Annotated[
    Annotated[Gach, Tag("<Gach>")]
    | Annotated[Doan, Tag("<Doan>")]
    | Annotated[TieuDe, Tag("<TieuDe>")]
    | Annotated[Khoan, Tag("<Khoan>")]
    | Annotated[NhiemVu, Tag("<NhiemVu>")]
    | Annotated[ChiTieu, Tag("<ChiTieu>")]
    | Annotated[KhoanChi, Tag("<KhoanChi>")]
    | Annotated[DonVi, Tag("<DonVi>")]
    | Annotated[LayTu, Tag("<LayTu>")]
    | Annotated[BangTrongBai, Tag("<BangTrongBai>")],
    Discriminator(_tag),
    BeforeValidator(_item),
]


HOLDERS = (Gach, TieuDe, Khoan, NhiemVu, DonVi)
"""Items that hold items of their own."""


def as_content(value: Any) -> Any:
    """Return a lone text as one paragraph, nothing as no content."""
    if isinstance(value, str):
        return ({"doan": value},)
    return () if value is None else value


def complete(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items with the end marks their authors left to the program.

    A run of dash items without any mark gets ``;`` … ``.``; a paragraph and a numbered text get
    ``.``, or ``:`` when something stands below. Applied when a plan is made, so that a plan read
    back from paper is equal.
    """
    out = list(items)
    run: list[int] = []
    for number, item in enumerate((*items, None)):
        if isinstance(item, Gach) and not item.noi_dung:
            run.append(number)
            continue
        texts = [items[i].gach_dau_dong for i in run]
        for i, text in zip(run, list_ends(texts), strict=True):
            out[i] = _with(items[i], "gach_dau_dong", text)
        run = []
        if isinstance(item, Gach):
            out[number] = _with(item, "gach_dau_dong", with_end(item.gach_dau_dong, ":"))
        elif isinstance(item, Doan):
            out[number] = _with(item, "doan", with_end(item.doan, "."))
        elif isinstance(item, Khoan):
            out[number] = _with(item, "khoan", with_end(item.khoan, ":" if item.noi_dung else "."))
    return tuple(out)


def _with(item: Part, name: str, text: str) -> Part:
    return item if getattr(item, name) == text else item.model_copy(update={name: text})


NoiDung = Annotated[tuple[Item, ...], BeforeValidator(as_content), AfterValidator(complete)]
"""Content of a section or an item: texts (dash items) and mappings told apart by their key."""
