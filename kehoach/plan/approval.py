"""Who approves a plan of another agency: practice of schools and centres, not the decree's."""

from __future__ import annotations

from typing import Any

from kehoach.law import bo_cuc, co_quan
from kehoach.plan import issuer
from kehoach.plan.kinds import CHU, CHU_KHONG_DAU, text
from kehoach.plan.known import Known
from kehoach.plan.part import FieldKind, field
from kehoach.plan.parts import Ky
from kehoach.plan.reading import Fault, Path, Reading, Wrong
from kehoach.text.letters import fold, one_line

KEY = "phe_duyet"
_FIRST = ("tieu_de", "co_quan")


def _read_heading(value: Any, reading: Reading, path: Path) -> str:
    """Return a heading on one line; one that no reader tells from a post is told (KH37)."""
    found = one_line(text(value))
    known = [fold(word) for word in bo_cuc.phe_duyet().nhan]
    words = f" {fold(found)} "
    if not any(words.startswith(f" {word} ") or words.endswith(f" {word} ") for word in known):
        message = f"tiêu đề “{found}” không mở đầu hay kết thúc bằng chữ phê duyệt, duyệt, xác nhận"
        cure = "đọc lại từ tệp Word sẽ lẫn với người ký; ghi như: Phê duyệt của …, … phê duyệt"
        reading.notices.append(Fault(path, "KH37", message, cure))
    return found


class PheDuyet(Ky):
    """Cơ quan phê duyệt kế hoạch và người ký của cơ quan ấy; in ở dưới nơi nhận và chữ ký."""

    tieu_de: str | None = field(
        FieldKind(_read_heading, CHU.json), default=None, vi_du=("Duyệt của Hiệu trưởng",),
        mo_ta="Dòng tiêu đề, in hoa tự động; không ghi thì là `Phê duyệt`, hoặc `Phê duyệt của` "
        "tên cơ quan.",
    )  # fmt: skip
    co_quan: str | None = field(
        CHU_KHONG_DAU, default=None, vi_du=("Ủy ban nhân dân xã Minh Long",), check=issuer.day_du,
        mo_ta="Cơ quan phê duyệt; từ đó suy ra tiêu đề và các dòng TM., KT.",
    )  # fmt: skip

    chuc_vu: str = field(
        CHU, default="", vi_du=("Chủ tịch",),
        mo_ta="Chức vụ của người phê duyệt; tiêu đề đã nói rõ thì không cần ghi.",
    )  # fmt: skip


PheDuyet.FIELDS = {**{name: PheDuyet.FIELDS[name] for name in _FIRST}, **PheDuyet.FIELDS}
"""The heading stands first on the page, and so in the file."""


def approved(phe_duyet: PheDuyet | None, _known: Known) -> PheDuyet | None:
    """Return who approves, with the title as data/ spells it.

    Raises Wrong: KH13 for a title that cannot sign for the agency, KH02 for an authority that
    does not follow because the agency is not known.
    """
    if phe_duyet is None:
        return None
    if phe_duyet == PheDuyet():
        cure = "ghi co_quan, chuc_vu, ho_ten của người phê duyệt, hoặc bỏ khóa này"
        raise Wrong("KH02", "khối phê duyệt chưa ghi ai phê duyệt", cure)
    _follows(phe_duyet)
    if not phe_duyet.chuc_vu:
        return phe_duyet
    signed = issuer.ky(phe_duyet, Known(co_quan=phe_duyet.co_quan))
    assert isinstance(signed, PheDuyet)  # noqa: S101 - a copy of what was given
    return signed


def _follows(phe_duyet: PheDuyet) -> None:
    """Raise Wrong KH02 for an authority without what its lines follow from."""
    if phe_duyet.quyen_han is None or phe_duyet.dong:
        return
    known = phe_duyet.co_quan and co_quan.loai_co_quan(phe_duyet.co_quan)
    if known and phe_duyet.chuc_vu:
        return
    lacking = "chuc_vu" if known else "co_quan"
    message = f"chưa biết dòng quyền hạn {phe_duyet.quyen_han}. ghi thế nào: thiếu `{lacking}`"
    cure = f"ghi {lacking}, hoặc ghi sẵn các dòng vào dong thay cho quyen_han"
    raise Wrong("KH02", message, cure, ("quyen_han",))
