"""The plan: everything a KẾ HOẠCH says, and nothing of how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from kehoach.law import bo_cuc
from kehoach.plan import issuer
from kehoach.plan.approval import PheDuyet, approved
from kehoach.plan.ban_hanh import BanHanh
from kehoach.plan.cap_tren import CapTren
from kehoach.plan.content import HOLDERS, Item, NhiemVu, TieuDe
from kehoach.plan.kinds import (
    CAC_CHU,
    CHU_KHONG_DAU,
    KET_THUC,
    MO_DAU,
    NGAY,
    SO_VAN_BAN,
    choice,
    many,
    part,
)
from kehoach.plan.marks import DO_KHAN, DU_THAO, LUU_HANH
from kehoach.plan.notes import CHU_THICH, ChuThich
from kehoach.plan.numbering import CHU as CHU_CAI
from kehoach.plan.numbering import DANH_SO, DanhSo
from kehoach.plan.page_break import misplaced
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.parts import CAN_CU, NOI_NHAN, CanCu, Ky, PhuLuc, VanBan
from kehoach.plan.reading import Wrong, all_of
from kehoach.plan.section import Muc, gather_section
from kehoach.plan.signers import KY, KY_HIEU, signed, without_symbol
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from kehoach.plain import Raw
    from kehoach.plan.known import Known
    from kehoach.plan.reading import Path, Reading
    from kehoach.text.numbers import SoVanBan


Above = tuple[str, ...]
"""The headings an item stands under, the outermost first."""
I = TypeVar("I", bound=PlanPart)  # noqa: E741 - an item


def _read_sections(value: Any, reading: Reading, path: Path) -> tuple[Muc, ...]:
    """Read the sections, each under its own key of the plan."""
    found = [
        reading.part(Muc, gather_section(khoa, raw), (*path[:-1], khoa)) for khoa, raw in value
    ]
    return tuple(muc for muc in found if muc is not None)


def _annexes(annexes: tuple[PhuLuc | None, ...], _known: Known) -> tuple[PhuLuc | None, ...]:
    """Return the phụ lục as they are, None for one that is wrong itself. Raises Wrong KH36."""
    wrong: list[Wrong] = []
    for number, phu_luc in enumerate(annexes):
        if phu_luc is not None:
            behind = () if phu_luc.bang is None else (phu_luc.bang,)
            held = (*phu_luc.noi_dung, *behind)
            wrong += misplaced(held, headed=True, path=(number, "noi_dung"))
    all_of(wrong)
    return annexes


class Plan(PlanPart):
    """Kế hoạch của một cơ quan hành chính, theo Nghị định 30/2020/NĐ-CP."""

    cap: str = field(
        choice("xa", "huyen", "so", "tinh", "bo"),
        "Cấp ban hành: xa, huyen (trước 01/7/2025), so, tinh, bo.",
        vi_du=("xa",),
    )
    danh_so: DanhSo = field(
        DANH_SO,
        default=CHU_CAI,
        mo_ta="Cách đánh số: chu (I. 1. a) - +), thap_phan (I. 1. 1.1. - +), "
        "hon_hop (I. 1. 1.1. a) - +), hoặc danh sách dấu của từng cấp "
        "như [Phần I, I, 1, 1.1, a, -, +].",
        vi_du=("hon_hop", ["I", "1", "1.1", "a", "-", "+"]),
    )
    loai_co_quan: str | None = field(
        choice(*issuer.cac_loai()),
        default=None,
        vi_du=("truong",),
        mo_ta="Loại cơ quan, khi tên cơ quan không nói rõ: quyết định người ký, "
        "dòng TM., KT., cơ quan chủ quản.",
    )
    co_quan: str = field(
        CHU_KHONG_DAU,
        "Tên đầy đủ của cơ quan ban hành.",
        vi_du=("Ủy ban nhân dân xã Minh Long",),
        check=issuer.co_quan,
    )
    co_quan_chu_quan: str | None = field(
        CHU_KHONG_DAU, "Cơ quan chủ quản trực tiếp; UBND và bộ không ghi.", default=None,
        vi_du=("UBND tỉnh Điện Biên",), check=issuer.chu_quan,
    )  # fmt: skip
    dia_danh: str = field(
        CHU_KHONG_DAU, "Địa danh trước ngày tháng; không ghi thì suy ra từ tên cơ quan.",
        default=None,
        vi_du=("Minh Long",), check=issuer.dia_danh,
    )  # fmt: skip
    ban_hanh: BanHanh | None = field(
        part(BanHanh), default=None,
        mo_ta="Quyết định ban hành kế hoạch; khi ấy số, ngày, căn cứ, nơi nhận, người ký ở đây.",
    )  # fmt: skip
    so: SoVanBan | None = field(
        SO_VAN_BAN, "Số của kế hoạch; chưa có thì để trống.", default=None, vi_du=("05",)
    )
    ky_hieu: str | None = field(
        KY_HIEU, "Ký hiệu; không ghi thì suy ra từ tên cơ quan.", default=None, vi_du=("KH-UBND",
        "KH-SGDĐT"),
        check=issuer.ky_hieu,
    )  # fmt: skip
    ngay: Ngay = field(
        NGAY,
        "Ngày ban hành; phần chưa biết để trống như /9/2026.",
        default=Ngay(),
        vi_du=("05/9/2026", "/9/2026"),
    )
    do_khan: str | None = field(
        DO_KHAN, "Mức độ khẩn, in trong khung dưới số, ký hiệu.", default=None,
        vi_du=("khẩn", "thượng khẩn", "hỏa tốc"),
    )  # fmt: skip
    luu_hanh: str | None = field(
        LUU_HANH, "Chỉ dẫn phạm vi lưu hành; in trong khung phía trên Quốc hiệu.", default=None,
        vi_du=("lưu hành nội bộ", "xem xong trả lại"),
    )  # fmt: skip
    du_thao: str | None = field(
        DU_THAO, "Bản dự thảo: có, hoặc lần thứ mấy.", default=None,
        vi_du=("có", "2"),
    )  # fmt: skip
    trich_yeu: str = field(
        CHU_KHONG_DAU,
        "Nội dung tóm tắt, in đậm dưới chữ KẾ HOẠCH; không ghi chữ KẾ HOẠCH hay V/v.",
        vi_du=("Bồi dưỡng thường xuyên cho giáo viên mầm non năm học 2026-2027",),
    )
    cap_tren: CapTren | None = field(
        part(CapTren), "Kế hoạch cấp trên và các việc nó giao.", default=None
    )
    can_cu: tuple[CanCu | str, ...] = field(
        many(CAN_CU),
        "Các căn cứ, mỗi mục một dòng; không cần ghi chữ `Căn cứ` và dấu chấm phẩy.",
        default=(),
    )
    vien_dan: tuple[VanBan, ...] = field(
        many(part(VanBan)), default=(),
        mo_ta="Văn bản viện dẫn trong bài mà không phải căn cứ; trong lời văn ghi [[số/ký hiệu]].",
    )  # fmt: skip
    mo_dau: tuple[str, ...] = field(
        MO_DAU, "Đoạn mở đầu, sau các căn cứ.", default=(),
        vi_du=("UBND xã Minh Long ban hành Kế hoạch bồi dưỡng thường xuyên, cụ thể như sau",),
    )  # fmt: skip
    muc: tuple[Muc, ...] = field(
        FieldKind(_read_sections, {}), "Các phần, theo thứ tự.", default=()
    )
    ket_thuc: tuple[str, ...] = field(KET_THUC, "Đoạn kết; dấu ./. thêm tự động.", default=())
    noi_nhan: tuple[str, ...] = field(
        many(NOI_NHAN), "Nơi nhận, mỗi mục một dòng.", default=(),
        vi_du=(["Thường trực Đảng ủy xã (b/c)", "Phòng Kinh tế"],),
    )  # fmt: skip
    luu: tuple[str, ...] = field(
        CAC_CHU, "Chữ viết tắt sau `Lưu:`.", default=("VT",), vi_du=(["VT", "VHXH"],)
    )
    ky: Ky | tuple[Ky, ...] | None = field(
        KY, default=None, check=signed, loose=True,
        vi_du=({"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"},),
        mo_ta="Người ký; hai hoặc ba người thì mỗi người một gạch đầu dòng, in từ trái sang phải.",
    )  # fmt: skip
    phe_duyet: PheDuyet | None = field(
        part(PheDuyet), default=None, check=approved,
        mo_ta="Cơ quan khác phê duyệt kế hoạch, in dưới chữ ký (thói quen; nghị định không có).",
    )  # fmt: skip
    phu_luc: tuple[PhuLuc, ...] = field(
        many(part(PhuLuc)), "Các phụ lục, theo thứ tự.", default=(), check=_annexes, loose=True
    )
    chu_thich: tuple[ChuThich, ...] = field(
        CHU_THICH,
        "Lời các chú thích theo tên; trong lời văn ghi [^tên] ở chỗ gọi, in ra tự đánh số.",
        default=(),
        vi_du=({"1": "Theo số liệu của Phòng Văn hóa - Xã hội."},),
    )

    @classmethod
    def gather(cls, raw: Raw) -> Raw:
        """The mapping with its section keys, in the order they are written, under ``muc``."""
        keys = section_keys(raw)
        taken = {*keys}
        rest = {
            "`muc`" if key == "muc" else key: value
            for key, value in raw.items()
            if key not in taken
        }
        joint = without_symbol(raw)
        rest = {**rest, "ky_hieu": joint} if joint else rest
        return {**rest, "muc": [(key, raw[key]) for key in keys]}

    @classmethod
    def keys(cls) -> list[str]:
        """Return the keys an author may write at the top."""
        return [*(name for name in cls.FIELDS if name != "muc"), *bo_cuc.cac_phan()]


def section_keys(raw: Raw) -> list[str]:
    """Return the keys of a raw plan that are sections, in order."""
    return [key for key in raw if key in bo_cuc.cac_phan() or key.startswith(bo_cuc.RIENG)]


def tasks(plan: Plan) -> list[tuple[tuple[str, ...], NhiemVu]]:
    """Return every task of the plan in order, with the headings it stands under."""
    return items_of(plan, NhiemVu)


def items_of(plan: Plan, kind: type[I]) -> list[tuple[Above, I]]:
    """Return every item of a kind in order, each with the headings it stands under."""
    found: list[tuple[Above, I]] = []

    def walk(items: tuple[Item, ...], above: Above) -> None:
        for item in items:
            if isinstance(item, kind):
                found.append((above, item))
            if isinstance(item, HOLDERS):
                walk(item.noi_dung, (*above, item.tieu_de) if isinstance(item, TieuDe) else above)

    for muc in plan.muc:
        walk(muc.noi_dung, ())
    return found
