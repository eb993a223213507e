"""The sections of a plan: each under its own key, well-known or with a title of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc
from kehoach.plan.content import DUOI_DE_MUC, ITEMS, Item
from kehoach.plan.depth import scheme_of_section, shallow
from kehoach.plan.kinds import CHU, CO_KHONG
from kehoach.plan.ma import Coded
from kehoach.plan.numbering import DANH_SO, DanhSo
from kehoach.plan.part import field
from kehoach.plan.reading import Wrong

if TYPE_CHECKING:
    from kehoach.plan.known import Known


def _named(tieu_de: str | None, known: Known) -> str | None:
    if tieu_de is None and known.get("phan") is None and known.get("khoa") not in bo_cuc.cac_phan():
        from kehoach.plan.suggest import meant  # noqa: PLC0415 - only when something is wrong

        question = meant(str(known.get("khoa")), bo_cuc.cac_phan())
        own = "nếu là phần riêng thì " if question else ""
        cure = f"{question}{own}thêm tieu_de, ví dụ: tieu_de: Đối tượng, thời gian"
        raise Wrong("KH02", f"phần `{known.get('khoa')}` thiếu `tieu_de`", cure)
    return tieu_de


def _filled(noi_dung: tuple[Item, ...], known: Known) -> tuple[Item, ...]:
    """Return what a section holds. Raises Wrong: KH08 for nothing, KH11 for a number too deep."""
    if not noi_dung:
        raise Wrong("KH08", f"phần `{known.get('khoa')}` trống", "viết nội dung, hoặc xóa khóa này")
    return shallow(noi_dung, known)


class Muc(Coded):
    """Một phần lớn của kế hoạch (mục I, II …)."""

    khoa: str = field(CHU, "Khóa trong tệp YAML.")
    phan: str | None = field(
        CHU,
        default=None,
        vi_du=("Phương hướng, nhiệm vụ năm 2026",),
        mo_ta="Tên phần lớn (Phần I, Phần II) mở ra từ khóa này; số tự ghi. "
        "Không ghi tieu_de thì nội dung đứng "
        "ngay dưới tên phần lớn, không có mục I.",
    )
    tieu_de: str | None = field(
        CHU, "Tiêu đề; phần quen thuộc thì không cần ghi.", default=None, check=_named
    )
    danh_so: DanhSo | None = field(
        DANH_SO, "Cách đánh số dưới tiêu đề này; không ghi thì như cả kế hoạch.", default=None,
        check=scheme_of_section,
    )  # fmt: skip
    ngat_trang: bool = field(CO_KHONG, "Phần này in từ đầu trang mới.", default=False)
    noi_dung: tuple[Item, ...] = field(
        DUOI_DE_MUC, "Nội dung của phần.", default=(), check=_filled, loose=True
    )

    @property
    def headed(self) -> bool:
        """Return False where the content stands right below a phần, without a mục of its own."""
        return self.tieu_de is not None or self.phan is None


def gather_section(khoa: str, raw: Any) -> Any:
    """Return the value of a section key as a mapping with its key: text, list or mapping alike."""
    if isinstance(raw, dict):
        lone_item = not {"noi_dung", "tieu_de", "phan"} & set(raw) and set(ITEMS) & set(raw)
        return {"khoa": khoa, "noi_dung": (raw,)} if lone_item else {**raw, "khoa": khoa}
    return {"khoa": khoa, "noi_dung": raw}
