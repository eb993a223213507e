"""Where each value of a plan comes from: the plan, an option, the office's profile, the program."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.signers import cac_ky
from kehoach.problem import Place
from kehoach.profile.signer import signer_on
from kehoach.profile.start import symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plan import Draft
    from kehoach.plan.parts import Ky
    from kehoach.profile.file import OfficeFile
    from kehoach.profile.profile import Profile


class Origin(StrEnum):
    """Who says a value, the strongest first; the value is the Vietnamese a user sees."""

    PLAN = "ghi trong kế hoạch"
    OPTION = "tùy chọn của lệnh"
    PROFILE = "hồ sơ cơ quan"
    DEFAULT = "mặc định"


class Source(NamedTuple):
    """A value in force and who says it."""

    key: str
    value: str
    """As a person reads it; empty for nothing."""
    origin: Origin
    place: Place = Place()
    """Where it is written; no place for an option and a default."""
    other: str = ""
    """What the profile says where the plan says something else; empty where they agree."""
    other_place: Place = Place()


WRITTEN = ("co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu", "noi_nhan", "luu", "ky")
"""What ``new`` and ``clone`` write into a plan: the profile is not asked again."""
USED = ("mau", "viet_tat", "ky_hieu", "bo_qua", "thay_mat", "soat_ban_cu")
"""What ``render`` (the first) and ``check`` (the others) take from the profile at every run."""


def sources(draft: Draft, office: OfficeFile, template: str | None = None) -> tuple[Source, ...]:
    """Return the values of a plan that an office may know, each with who says it.

    ``template`` is the one an option names.
    """
    return (*_written(draft, office), _template(office, template), *_asked(office))


def in_profile(profile: Profile, draft: Draft) -> dict[str, str]:
    """Return key → what the profile would write into this plan, as a person reads it."""
    signer = signer_on(profile, draft.plan.ngay).nguoi_ky
    said = {
        "co_quan": profile.co_quan,
        "co_quan_chu_quan": profile.co_quan_chu_quan,
        "dia_danh": profile.dia_danh,
        "ky_hieu": symbol(profile),
        "noi_nhan": profile.noi_nhan,
        "luu": profile.luu,
        "ky": signer.ky if signer else None,
    }
    return {key: _shown(value) for key, value in said.items() if value}


def in_plan(draft: Draft) -> dict[str, str]:
    """Return key → what holds in the plan, typed there or made of its agency's name."""
    plan = draft.plan
    first = next(iter(cac_ky(plan.ky)), None)
    return {key: _shown(first if key == "ky" else getattr(plan, key)) for key in WRITTEN}


def _written(draft: Draft, office: OfficeFile) -> Iterator[Source]:
    known, typed = in_profile(office.profile, draft), draft.root.plain()
    for key, value in in_plan(draft).items():
        stands = isinstance(typed, dict) and typed.get(key) is not None
        origin = Origin.PLAN if stands else Origin.DEFAULT
        at = draft.place((key,)) if stands else Place()
        other = known.get(key, "")
        if other in ("", value):
            yield Source(key, value, origin, at)
        else:
            where = "nguoi_ky" if key == "ky" else key
            yield Source(key, value, origin, at, other, office.place((where,)))


def _template(office: OfficeFile, asked: str | None) -> Source:
    if asked:
        return Source("mau", asked, Origin.OPTION)
    if office.profile.mau:
        return Source("mau", office.profile.mau, Origin.PROFILE, office.place(("mau",)))
    return Source("mau", "mẫu có sẵn của cấp", Origin.DEFAULT)


def _asked(office: OfficeFile) -> Iterator[Source]:
    profile = office.profile
    for key in USED[1:]:
        value = getattr(profile, key)
        if value in (None, ()):
            yield Source(key, "", Origin.DEFAULT)
        else:
            yield Source(key, _shown(value), Origin.PROFILE, office.place((key,)))


def _shown(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return "; ".join(item if isinstance(item, str) else _pair(*item) for item in value)
    return _signer(value) if hasattr(value, "ho_ten") else str(value or "")


def _signer(ky: Ky) -> str:
    return ", ".join(filter(None, (ky.quyen_han, ky.chuc_vu, ky.ho_ten)))


def _pair(name: str, word: str) -> str:
    return f"{name}: {word}" if word else name
