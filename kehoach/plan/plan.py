"""The plan: everything a KẾ HOẠCH says, and nothing of how it looks."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from kehoach.law import bo_cuc
from kehoach.plan import issuer
from kehoach.plan.content import HOLDERS, Item, NhiemVu, TieuDe
from kehoach.plan.depth import too_deep
from kehoach.plan.part import Part
from kehoach.plan.parts import Ky, Muc, MucCanCu, NoiNhan, PhuLuc, VanBan, gather_section
from kehoach.plan.values import Chu, KetThuc, MoDau, ChuKhongDau, DanhSachChu, NgayThang, SoVanBan, listed, wrong
from kehoach.text.dates import Ngay

Cap = Literal["xa", "huyen", "so", "tinh", "bo"]


class Plan(Part):
    """Kế hoạch của một cơ quan hành chính, theo Nghị định 30/2020/NĐ-CP."""

    cap: Cap = Field(description="Cấp ban hành: xa, huyen (trước 01/7/2025), so, tinh, bo.")
    danh_so: Literal["chu", "thap_phan"] = Field(
        "chu", description="Cách đánh số: chu (I. 1. a) - +) hoặc thap_phan (I. 1. 1.1. - +)."
    )
    co_quan: ChuKhongDau = Field(
        description="Tên đầy đủ của cơ quan ban hành.", examples=["Ủy ban nhân dân xã Minh Long"]
    )
    co_quan_chu_quan: ChuKhongDau | None = Field(
        None, validate_default=True, examples=["UBND tỉnh Điện Biên"],
        description="Cơ quan chủ quản trực tiếp; UBND và bộ không ghi.",
    )  # fmt: skip
    dia_danh: ChuKhongDau | None = Field(
        None, validate_default=True, examples=["Minh Long"],
        description="Địa danh trước ngày tháng; không ghi thì suy ra từ tên cơ quan.",
    )  # fmt: skip
    so: SoVanBan | None = Field(None, description="Số của kế hoạch; chưa có thì để trống.", examples=["05"])
    ky_hieu: Chu | None = Field(
        None, validate_default=True, examples=["KH-UBND", "KH-SGDĐT"],
        description="Ký hiệu; không ghi thì suy ra từ tên cơ quan.",
    )  # fmt: skip
    ngay: NgayThang = Field(
        Ngay(), description="Ngày ban hành; phần chưa biết để trống như /9/2026.", examples=["05/9/2026", "/9/2026"]
    )
    trich_yeu: ChuKhongDau = Field(
        description="Nội dung tóm tắt, in đậm dưới chữ KẾ HOẠCH; không ghi chữ KẾ HOẠCH hay V/v.",
        examples=["Bồi dưỡng thường xuyên cho giáo viên mầm non năm học 2026-2027"],
    )
    can_cu: Annotated[tuple[MucCanCu, ...], BeforeValidator(listed)] = Field(
        (), description="Các căn cứ, mỗi mục một dòng; không cần ghi chữ `Căn cứ` và dấu chấm phẩy."
    )
    vien_dan: tuple[VanBan, ...] = Field(
        (), description="Văn bản viện dẫn trong bài mà không phải căn cứ; trong lời văn ghi [[số/ký hiệu]]."
    )
    mo_dau: MoDau = Field(
        (), description="Đoạn mở đầu, sau các căn cứ.",
        examples=["UBND xã Minh Long ban hành Kế hoạch bồi dưỡng thường xuyên, cụ thể như sau"],
    )  # fmt: skip
    muc: tuple[Muc, ...] = Field((), description="Các phần, theo thứ tự.")
    ket_thuc: KetThuc = Field((), description="Đoạn kết; dấu ./. thêm tự động.")
    noi_nhan: Annotated[tuple[NoiNhan, ...], BeforeValidator(listed)] = Field(
        (), description="Nơi nhận, mỗi mục một dòng.", examples=[["Thường trực Đảng ủy xã (b/c)", "Phòng Kinh tế"]]
    )
    luu: DanhSachChu = Field(("VT",), description="Chữ viết tắt sau `Lưu:`.", examples=[["VT", "VHXH"]])
    ky: Ky | None = Field(None, description="Người ký.")
    phu_luc: tuple[PhuLuc, ...] = Field((), description="Các phụ lục, theo thứ tự.")

    @model_validator(mode="before")
    @classmethod
    def _gather_sections(cls, raw: Any) -> Any:
        """Gather the section keys, in the order they are written, under ``muc``."""
        if not isinstance(raw, dict) or "muc" in raw:
            return raw
        known = bo_cuc.cac_phan()
        keys = [key for key in raw if key in known or key.startswith(bo_cuc.RIENG)]
        rest = {key: value for key, value in raw.items() if key not in keys}
        return {**rest, "muc": tuple(gather_section(key, raw[key]) for key in keys)}

    @field_validator("co_quan")
    @classmethod
    def _fits_level(cls, ten: str, info: ValidationInfo) -> str:
        return issuer.co_quan(ten, info.data.get("cap"))

    @field_validator("co_quan_chu_quan")
    @classmethod
    def _has_parent(cls, ten: str | None, info: ValidationInfo) -> str | None:
        return issuer.chu_quan(ten, info.data.get("co_quan"))

    @field_validator("dia_danh")
    @classmethod
    def _place(cls, ten: str | None, info: ValidationInfo) -> str | None:
        return issuer.dia_danh(ten, info.data)

    @field_validator("ky_hieu")
    @classmethod
    def _symbol(cls, ten: str | None, info: ValidationInfo) -> str | None:
        return issuer.ky_hieu(ten, info.data.get("co_quan"))

    @field_validator("ky")
    @classmethod
    def _may_sign(cls, ky: Ky | None, info: ValidationInfo) -> Ky | None:
        return ky and issuer.ky(ky, info.data.get("co_quan"))

    @field_validator("muc", "phu_luc")
    @classmethod
    def _shallow(cls, parts: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
        for place, one in enumerate(parts):
            path = too_deep(one.noi_dung, info.data.get("danh_so", "chu"), annex=info.field_name == "phu_luc")
            if path:
                raise wrong("KH11", "đánh số quá sâu: không còn cấp nào dưới cấp này",
                            "dùng gạch đầu dòng, hoặc danh_so: thap_phan, hoặc chia lại đề mục", (place, *path))  # fmt: skip
        return parts


def tasks(plan: Plan) -> list[tuple[tuple[str, ...], NhiemVu]]:
    """Return every task of the plan in order, with the headings it stands under."""
    found: list[tuple[tuple[str, ...], NhiemVu]] = []

    def walk(items: tuple[Item, ...], above: tuple[str, ...]) -> None:
        for item in items:
            if isinstance(item, NhiemVu):
                found.append((above, item))
            if isinstance(item, HOLDERS):
                walk(item.noi_dung, (*above, item.tieu_de) if isinstance(item, TieuDe) else above)

    for muc in plan.muc:
        walk(muc.noi_dung, ())
    return found
