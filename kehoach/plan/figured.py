"""Items of a section that hold one figure: a target, an expense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.kinds import CHU, CHU_KHONG_DAU, SO_LIEU, TIEN
from kehoach.plan.ma import Coded
from kehoach.plan.own_cells import GHI_CHU
from kehoach.plan.part import field

if TYPE_CHECKING:
    from kehoach.text.numbers import SoLieu, Tien


class ChiTieu(Coded):
    """Một chỉ tiêu đo được."""

    chi_tieu: str = field(
        CHU_KHONG_DAU, "Tên chỉ tiêu.", vi_du=("Giáo viên đạt chuẩn nghề nghiệp mức khá trở lên",)
    )
    gia_tri: SoLieu | None = field(
        SO_LIEU, "Giá trị phải đạt; để trống thì in chỗ trống để điền.", default=None, vi_du=(85,)
    )
    don_vi: str | None = field(CHU, "Đơn vị tính.", default=None, vi_du=("%", "người"))
    nam_truoc: SoLieu | None = field(SO_LIEU, "Giá trị đạt năm trước.", default=None, vi_du=(81.5,))
    nguon: str | None = field(CHU_KHONG_DAU, "Nguồn số liệu.", default=None)
    ghi_chu: str | None = field(CHU_KHONG_DAU, GHI_CHU, default=None)


class KhoanChi(Coded):
    """Một khoản chi trong phần kinh phí."""

    khoan_chi: str = field(
        CHU_KHONG_DAU, "Nội dung chi.", vi_du=("Tập huấn cho giáo viên cốt cán",)
    )
    so_tien: Tien | None = field(
        TIEN, "Số tiền, đồng; để trống thì in chỗ trống để điền.", default=None, vi_du=(120000000,)
    )
    nguon: str | None = field(
        CHU_KHONG_DAU, "Nguồn kinh phí.", default=None, vi_du=("ngân sách xã",)
    )
    ghi_chu: str | None = field(CHU_KHONG_DAU, GHI_CHU, default=None)
