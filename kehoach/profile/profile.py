"""The model of an office: every key of ``co-quan.yaml``, none of them required."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan import issuer
from kehoach.plan.kinds import CAC_CHU, CHU, NGAY, many, part
from kehoach.plan.part import PlanPart, field
from kehoach.plan.parts import NOI_NHAN, Ky
from kehoach.plan.plan import Plan
from kehoach.plan.reading import Wrong, all_of
from kehoach.profile.kinds import CHU_CO, CO_KHONG, MA_DON_VI, TUNG_CAP, TUNG_MA, of_the_unit
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.plan.known import Known


def _like(owner: type[PlanPart], name: str) -> Any:
    """Return a field of a plan as a field of the office: the same kind of value, never required."""
    key = owner.FIELDS[name]
    return field(
        key.kind,
        key.mo_ta,
        default=None,
        vi_du=key.vi_du,
        check=_when_given(key.check),
    )


def _when_given(check: Callable[[Any, Known], Any] | None) -> Callable[[Any, Known], Any] | None:
    """Return a check that asks nothing of what is not given: the plan itself is asked then."""
    if check is None:
        return None
    return lambda value, known: value if value is None else check(value, known)


def _whole(day: Ngay | None, _known: Known) -> Ngay | None:
    if day is not None and not day.whole:
        raise Wrong("HS02", "ngày của người ký phải đủ ngày, tháng, năm", "ghi như 01/7/2025")
    return day


def _not_before(day: Ngay | None, known: Known) -> Ngay | None:
    """Return the last day of a signer. Raises Wrong HS03 for one before the first."""
    day, first = _whole(day, known), known.of("tu_ngay", Ngay)
    if day is not None and first is not None and day.order() < first.order():
        message = f"den_ngay {day.ngan()} đứng trước tu_ngay {first.ngan()}"
        raise Wrong("HS03", message, "sửa một trong hai ngày")
    return day


class NguoiKy(PlanPart):
    """Một người ký văn bản của cơ quan, và người ấy ký từ ngày nào đến ngày nào."""

    chuc_vu: str = field(CHU, "Chức vụ của người ký.", vi_du=("Phó Chủ tịch",))
    ho_ten: str | None = _like(Ky, "ho_ten")
    quyen_han: str | None = _like(Ky, "quyen_han")
    chuc_vu_khac: str | None = _like(Ky, "chuc_vu_khac")
    dong: tuple[str, ...] = field(Ky.FIELDS["dong"].kind, Ky.FIELDS["dong"].mo_ta, default=())
    tu_ngay: Ngay | None = field(
        NGAY, "Ngày đầu tiên người này ký; không ghi thì không hạn.", default=None,
        vi_du=("01/7/2025",), check=_whole,
    )  # fmt: skip
    den_ngay: Ngay | None = field(
        NGAY, "Ngày cuối cùng người này ký; không ghi thì đến nay.", default=None,
        vi_du=("31/12/2026",), check=_not_before,
    )  # fmt: skip

    @property
    def ky(self) -> Ky:
        """Return the signer as a plan writes one."""
        return Ky(
            chuc_vu=self.chuc_vu, ho_ten=self.ho_ten, quyen_han=self.quyen_han,
            chuc_vu_khac=self.chuc_vu_khac, dong=self.dong,
        )  # fmt: skip


def _titled(signers: tuple[NguoiKy | None, ...], known: Known) -> tuple[NguoiKy | None, ...]:
    """Return the signers, titles as data/co-quan.yaml spells them. Raises Wrong KH13."""
    found: list[NguoiKy | None] = []
    wrong: list[Wrong] = []
    for number, nguoi_ky in enumerate(signers):
        try:
            found.append(nguoi_ky and _spelt(nguoi_ky, known))
        except Wrong as error:
            wrong.append(error.below(number))
    all_of(wrong)
    return tuple(found)


def _spelt(nguoi_ky: NguoiKy, known: Known) -> NguoiKy:
    held = issuer.ky(nguoi_ky.ky, known)
    return (
        nguoi_ky
        if held is None
        else nguoi_ky.replace(chuc_vu=held.chuc_vu, quyen_han=held.quyen_han)
    )


class Profile(PlanPart):
    """Hồ sơ cơ quan: những điều cơ quan đã định một lần cho mọi kế hoạch."""

    cap: str | None = _like(Plan, "cap")
    loai_co_quan: str | None = _like(Plan, "loai_co_quan")
    co_quan: str | None = _like(Plan, "co_quan")
    co_quan_chu_quan: str | None = _like(Plan, "co_quan_chu_quan")
    ma: str | None = field(
        MA_DON_VI, "Mã đơn vị hành chính của cơ quan, để phân biệt các xã trùng tên.", default=None,
        vi_du=("21484",), check=of_the_unit,
    )  # fmt: skip
    dia_danh: str | None = _like(Plan, "dia_danh")
    ky_hieu: tuple[tuple[str, str], ...] = field(
        TUNG_CAP, "Chữ viết tắt trong số, ký hiệu của từng cơ quan, đơn vị.", default=(),
        vi_du=({"Sở Xây dựng": "SXD"},),
    )  # fmt: skip
    nguoi_ky: tuple[NguoiKy, ...] = field(
        many(part(NguoiKy)), "Những người ký, người thường ký đứng trước.", default=(),
        check=_titled, loose=True,
        vi_du=([{"chuc_vu": "Chủ tịch", "ho_ten": "Trần Văn An", "tu_ngay": "01/7/2025"}],),
    )  # fmt: skip
    noi_nhan: tuple[str, ...] = field(
        many(NOI_NHAN), "Nơi nhận ghi sẵn vào kế hoạch mới.", default=(),
    )  # fmt: skip
    luu: tuple[str, ...] = field(
        CAC_CHU, "Chữ viết tắt ghi sẵn sau `Lưu:`.", default=(), vi_du=(["VT", "VHXH"],),
    )  # fmt: skip
    viet_tat: tuple[str, ...] = field(
        CHU_CO,
        "Chữ viết tắt cả cơ quan đã biết, không cần giải thích.",
        default=(),
        vi_du=(["BDTX"],),
    )
    bo_qua: tuple[tuple[str, str], ...] = field(
        TUNG_MA,
        "Mã quy tắc không báo, mỗi mã một lý do.",
        default=(),
        vi_du=({"TT05": "cơ quan quen dùng"},),
    )
    thay_mat: bool | None = field(
        CO_KHONG,
        "Người ký thay mặt tập thể có ghi dòng TM. hay không: có, không.",
        default=None,
        vi_du=("không",),
    )
    soat_ban_cu: bool | None = field(
        CO_KHONG,
        "Văn bản ghi ngày trước 05/3/2020 có soát theo Nghị định số 30/2020/NĐ-CP, như bản soạn "
        "hôm nay, hay không: có, không.",
        default=None,
        vi_du=("có",),
    )
    mau: str | None = field(
        CHU,
        "Mẫu Word của cơ quan, tính từ thư mục của hồ sơ.",
        default=None,
        vi_du=("mau-co-quan.docx",),
    )
    thu_muc: str | None = field(
        CHU,
        "Thư mục giữ các kế hoạch, tính từ thư mục của hồ sơ.",
        default=None,
        vi_du=("ke-hoach",),
    )
    manh: str | None = field(
        CHU, "Thư mục giữ các mảnh, tính từ thư mục của hồ sơ.", default=None, vi_du=("kho/manh",),
    )  # fmt: skip
