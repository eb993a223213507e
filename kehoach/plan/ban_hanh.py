"""The decision that issues a plan: what it says, and what the plan then must not say itself.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3 (quyết định quy định gián tiếp): number, date,
căn cứ, recipients and signature are the decision's; the plan has none of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban
from kehoach.plan import issuer
from kehoach.plan.content import NOI_DUNG, Item
from kehoach.plan.kinds import CAC_CHU, CHU, CHU_KHONG_DAU, NGAY, SO_VAN_BAN, choice, many, part
from kehoach.plan.known import Known
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.parts import CAN_CU, NOI_NHAN, CanCu, Ky
from kehoach.plan.reading import Fault, Wrong
from kehoach.text.dates import Ngay
from kehoach.text.marks import with_end

if TYPE_CHECKING:
    from kehoach.plain import Raw
    from kehoach.plan.reading import Path, Reading
    from kehoach.text.numbers import SoVanBan

KEY = "ban_hanh"
CODE = "KH30"
OF_DECISION = ("so", "ky_hieu", "ngay", "can_cu", "noi_nhan", "luu", "ky", "phe_duyet")
"""Keys a plan that a decision issues has none of: the decision has them."""
_NUMBERED = re.compile(r"Điều\s{1,9}\d{1,3}\s{0,9}[.:]\s{0,9}", re.IGNORECASE)


class Dieu(PlanPart):
    """Một điều của quyết định."""

    dieu: str = field(
        CHU,
        "Lời của điều; chữ `Điều 1.` tự thêm.",
        vi_du=("Quyết định này có hiệu lực kể từ ngày ký.",),
    )
    noi_dung: tuple[Item, ...] = field(NOI_DUNG, "Các khoản, ý, đoạn dưới điều.", default=())


def _read_article(value: Any, reading: Reading, path: Path) -> Dieu | None:
    """Read an article; a text alone has no clauses. Its number is left to the program."""
    raw = {"dieu": value} if isinstance(value, str) else value
    found = reading.part(Dieu, raw, path)
    if found is None:
        return None
    words = _NUMBERED.sub("", found.dieu, count=1) if _NUMBERED.match(found.dieu) else found.dieu
    return found.replace(dieu=words if found.noi_dung else with_end(words.removesuffix("/."), "."))


DIEU = FieldKind(_read_article, {"anyOf": [part(Dieu).json, CHU.json]})
"""An article: its words, or its words and what stands below them."""


def _of_plan(known: Known, name: str) -> str | None:
    return known.above.of(name, str) if known.above is not None else None


def _agency(known: Known) -> str | None:
    """Return who issues: the agency named here, else the plan's; None where that is wrong."""
    if "co_quan" not in known:
        return None
    return known.of("co_quan", str) or _of_plan(known, "co_quan")


def _parent(ten: str | None, known: Known) -> str | None:
    """Return the agency above one named here. Raises Wrong: KH12 out of place, KH02 missing."""
    name = known.get("co_quan")
    return issuer.chu_quan(ten, Known(co_quan=name)) if name else ten


def _signer(ky: Ky | None, known: Known) -> Ky | None:
    """Return the signer with the title as data/ spells it.

    Raises Wrong: KH13, KH12 for one with an agency of its own: one agency decides.
    """
    if ky is not None and ky.co_quan:
        message = "quyết định do một cơ quan ban hành, người ký không ghi `co_quan` riêng"
        raise Wrong("KH12", message, "bỏ khóa này", ("co_quan",))
    ma = None if known.get("co_quan") else _of_plan(known, "loai_co_quan")
    return issuer.ky(ky, Known(co_quan=_agency(known), loai_co_quan=ma))


def _symbol(ten: str | None, known: Known) -> str | None:
    """Return the symbol without a slash.

    Raises Wrong: KH02 where none is given and none follows, KH04 for one that is no decision's.
    """
    if ten is None:
        name = _agency(known)
        if name and agencies.viet_tat(name) is None:
            message = f'thiếu khóa `ky_hieu` của quyết định: chưa biết chữ viết tắt của "{name}"'
            raise Wrong("KH02", message, "ghi dưới ban_hanh, như ky_hieu: QĐ-SXD")
        return None
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    bare = ten.strip().lstrip("/")
    if not bare.startswith(f"{kind}-"):
        cure = f"ghi như {kind}-UBND, không cách chữ"
        raise Wrong("KH04", f'ký hiệu "{ten}" của quyết định không bắt đầu bằng {kind}-', cure)
    return bare


class BanHanh(PlanPart):
    """Quyết định ban hành kế hoạch; in ra trước kế hoạch, theo Phụ lục III, Mẫu 1.3."""

    loai: str = field(
        choice(loai_van_ban.QUYET_DINH),
        "Luôn là Quyết định; không ghi cũng được.",
        default="Quyết định",
    )
    co_quan: str | None = field(
        CHU_KHONG_DAU, "Cơ quan ban hành quyết định; không ghi thì như kế hoạch.", default=None,
        vi_du=("Ủy ban nhân dân tỉnh Lâm Đồng",), check=issuer.day_du,
    )  # fmt: skip
    co_quan_chu_quan: str | None = field(
        CHU_KHONG_DAU,
        "Cơ quan chủ quản của cơ quan ấy, khi khác với kế hoạch.",
        default=None,
        check=_parent,
    )
    dia_danh: str | None = field(
        CHU_KHONG_DAU,
        "Địa danh; không ghi thì như kế hoạch.",
        default=None,
    )
    tham_quyen: str | None = field(
        CHU_KHONG_DAU, default=None, vi_du=("Chủ tịch Ủy ban nhân dân xã Minh Long",),
        mo_ta="Ai ban hành, in trên các căn cứ; không ghi thì là UBND, hoặc người đứng đầu sở, bộ.",
    )  # fmt: skip
    so: SoVanBan | None = field(SO_VAN_BAN, "Số của quyết định.", default=None, vi_du=("125",))
    ky_hieu: str | None = field(
        CHU,
        "Ký hiệu; không ghi thì suy ra từ tên cơ quan.",
        default=None,
        vi_du=("QĐ-UBND",),
        check=_symbol,
    )
    ngay: Ngay = field(NGAY, "Ngày; phần chưa biết để trống.", default=Ngay(), vi_du=("05/9/2026",))
    trich_yeu: str | None = field(
        CHU_KHONG_DAU, "Trích yếu; không ghi thì là `Ban hành Kế hoạch …`.", default=None,
        vi_du=("Phê duyệt Kế hoạch phát triển thư viện xã năm 2026",),
    )  # fmt: skip
    can_cu: tuple[CanCu | str, ...] = field(many(CAN_CU), "Các căn cứ, như ở kế hoạch.", default=())
    dieu: tuple[Dieu, ...] = field(
        many(DIEU), default=(), vi_du=(["Quyết định này có hiệu lực kể từ ngày ký."],),
        mo_ta="Các điều; Điều 1 `Ban hành kèm theo Quyết định này …` tự thêm khi chưa ghi.",
    )  # fmt: skip
    noi_nhan: tuple[str, ...] = field(many(NOI_NHAN), "Nơi nhận, mỗi mục một dòng.", default=())
    luu: tuple[str, ...] = field(CAC_CHU, "Chữ sau `Lưu:`.", default=("VT",), vi_du=(["VT"],))
    ky: Ky | None = field(part(Ky), "Người ký quyết định.", default=None, check=_signer)
    tach_tep: str | None = field(
        choice("co"), default=None, vi_du=("co",),
        mo_ta="`co`: in ra hai tệp (văn bản điện tử); dòng Kèm theo khi ấy để trống số, ngày.",
    )  # fmt: skip

    @classmethod
    def gather(cls, raw: Raw) -> Raw:
        """Return the mapping, ``co_quan: Chủ tịch …`` as the agency and who decides."""
        held = raw.get("co_quan")
        found = agencies.nguoi_dung_dau(held) if isinstance(held, str) else None
        if found is None or raw.get("tham_quyen"):
            return raw
        return {**raw, "co_quan": found, "tham_quyen": held}


def of_decision(raw: Raw) -> list[Fault]:
    """Return a fault for each key of the plan that only its decision may have."""
    given = raw.get(KEY)
    if not isinstance(given, dict):
        return []
    wrong = [key for key in OF_DECISION if raw.get(key) is not None]
    return [Fault((key,), CODE, *_fault_words(key, given), at_key=True) for key in wrong]


def _fault_words(key: str, given: Raw) -> tuple[str, str]:
    """Return what is wrong with a key and where it goes."""
    if key == "phe_duyet":
        what = "kế hoạch kèm theo quyết định không có khối phê duyệt: quyết định đã duyệt nó"
        return what, "bỏ khóa phe_duyet, hoặc bỏ ban_hanh nếu kế hoạch không kèm quyết định"
    what = f"kế hoạch ban hành kèm theo quyết định không có `{key}` riêng (Phụ lục III, Mẫu 1.3)"
    if key == "ky_hieu":
        return (
            what,
            "bỏ khóa này; ký hiệu của quyết định là QĐ-…, ghi ở ky_hieu dưới ban_hanh nếu cần",
        )
    if given.get(key) is None:
        return what, f"chuyển khóa `{key}` vào dưới ban_hanh"
    return what, f"bỏ khóa này; dưới ban_hanh đã có `{key}`"
