"""What is followed up of a plan: a piece of work, by whom and by when, and the targets."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    from datetime import date

    from kehoach.problem import Problem


class WorkKind(StrEnum):
    """Where in a plan a piece of work stands; the value is what the tracker calls it."""

    NHIEM_VU = "Nhiệm vụ"
    """A task of the plan: an item ``nhiem_vu``, or a row of a table of tasks."""
    PHAN_CONG = "Phân công"
    """A duty of an agency under Tổ chức thực hiện."""
    DAU_VIEC = "Đầu việc"
    """A point of the sections of tasks and measures that names nobody by itself."""


class Why(StrEnum):
    """Why a piece of work has no day."""

    CO_NGAY = ""
    KHONG_GHI = "không ghi thời hạn"
    THUONG_XUYEN = "làm thường xuyên"
    KHONG_RO = "thời hạn không đọc được thành ngày"


class Deadline(NamedTuple):
    """By when, as the plan says it and as a day of the calendar."""

    words: str
    day: date | None
    why: Why


class Task(NamedTuple):
    """A piece of work."""

    code: str
    """Its identity within the plan (``plan.identity``)."""
    kind: WorkKind
    viec: str
    chu_tri: str
    phoi_hop: str
    han: Deadline
    san_pham: str
    muc: str = ""
    """The heading it stands under."""
    place: Place = Place()
    """Where in its file it stands."""


class Aim(NamedTuple):
    """A target of a plan."""

    code: str
    chi_tieu: str
    don_vi: str
    gia_tri: str
    nam_truoc: str = ""


class Head(NamedTuple):
    """Whose plan it is."""

    code: str
    """Its identity among the plans of a tracker: its issuer, title and year."""
    co_quan: str
    ten: str
    """``Kế hoạch số 12/KH-UBND ngày 12/01/2026 về …``, on one line."""
    nam: int | None
    ngay: date | None
    """The day of issue, where all of it is known."""


class Listed(NamedTuple):
    """What is followed up of one plan, in the order of the plan."""

    file: str
    head: Head
    tasks: tuple[Task, ...]
    aims: tuple[Aim, ...]
    notices: tuple[Problem, ...] = ()
