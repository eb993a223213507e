"""What an office answers when a plan is begun: the values that are written into the new plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban
from kehoach.plan.skeleton_office import office_by_name, words_of
from kehoach.profile.signer import signer_on
from kehoach.text.dates import Ngay
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from kehoach.plan.skeleton_lines import Answers
    from kehoach.profile.profile import Profile


def office_kind(profile: Profile) -> str | None:
    """Return the level or the kind of office its plans are of, None where it tells none."""
    if profile.loai_co_quan in words_of():
        return profile.loai_co_quan
    message = office_by_name(profile.co_quan, profile.co_quan_chu_quan) if profile.co_quan else None
    return message or profile.cap


def is_of(profile: Profile, co_quan: str | None) -> bool:
    """Return True where an agency is the office, however its name is abbreviated; nobody is."""
    if co_quan is None or profile.co_quan is None:
        return co_quan is None
    return fold(agencies.viet_day_du(co_quan)) == fold(profile.co_quan)


def symbol(profile: Profile) -> str | None:
    """Return the symbol of the office's plans, None where the profile does not tell it."""
    own = fold(profile.co_quan or "")
    named = ((fold(agencies.viet_day_du(name)), word) for name, word in profile.ky_hieu)
    short = next((word for name, word in named if name == own), None)
    return f"{loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]}-{short}" if own and short else None


def identity(answers: Answers, profile: Profile) -> Answers:
    """Return the answers, what names the office and whom it writes to taken from its profile.

    What is given already wins.
    """
    return answers._replace(
        co_quan=answers.co_quan or profile.co_quan,
        co_quan_chu_quan=answers.co_quan_chu_quan or profile.co_quan_chu_quan,
        dia_danh=answers.dia_danh or profile.dia_danh,
        ky_hieu=answers.ky_hieu or symbol(profile),
        noi_nhan=answers.noi_nhan or profile.noi_nhan,
        luu=answers.luu or profile.luu,
    )


def begun(answers: Answers, profile: Profile) -> Answers:
    """Return the answers with those of the office, its signer in the year of the plan included.

    What is given already wins; a signer given by title or name is not mixed with another.
    """
    known = identity(answers, profile)
    signer = signer_on(profile, year(answers.nam)).nguoi_ky
    if signer is None or answers.chuc_vu or answers.ho_ten:
        return known
    return known._replace(
        chuc_vu=signer.chuc_vu,
        ho_ten=signer.ho_ten,
        quyen_han=signer.quyen_han,
        chuc_vu_khac=signer.chuc_vu_khac,
        dong=signer.dong,
    )


def year(nam: str | None) -> Ngay:
    """Return a year as the time it is."""
    return Ngay(nam=int(nam)) if nam else Ngay()
