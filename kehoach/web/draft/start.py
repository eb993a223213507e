"""How a new plan begins: the office, the topic, what the office has decided once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.plan.skeleton import skeleton, topics
from kehoach.plan.skeleton_lines import Answers
from kehoach.plan.skeleton_office import misfit, offices
from kehoach.problem import fault
from kehoach.profile.signer import signer_on
from kehoach.profile.start import begun, is_of, office_kind
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.profile import Profile

_YEAR = re.compile(r"[12]\d{3}")


def kind_of(profile: Profile) -> str:
    """Return the kind of office or level a profile is of; ``xa`` where it says nothing."""
    found = office_kind(profile)
    return found if found in offices() else "xa"


def answered(profile: Profile) -> dict[str, str]:
    """Return what a profile answers of the first questions; ``nguoi_ky`` is who signs by it."""
    signer = signer_on(profile, Ngay()).nguoi_ky
    words = f"{signer.chuc_vu} {signer.ho_ten or ''}".strip() if signer else ""
    known = {"co_quan": profile.co_quan, "co_quan_chu_quan": profile.co_quan_chu_quan}
    return {**{key: value or "" for key, value in known.items()}, "nguoi_ky": words}


def started(given: Mapping[str, str], profile: Profile) -> str:
    """Return the text of a new plan as ``kehoach new`` writes it, with what the profile answers.

    Raises KehoachError: TW11 for no office or topic that is known, TW12 for no year, TW13 for a
    name that is none of that office.
    """
    office, topic = given.get("loai", ""), given.get("chu_de", "")
    if office not in offices() or topic not in topics(office):
        raise fault("TW11", "chưa chọn loại cơ quan hoặc chủ đề", "chọn trong hai danh sách")
    said = {key: value.strip() or None for key, value in given.items()}
    year, name = said.get("nam"), said.get("co_quan")
    if year is not None and not _YEAR.fullmatch(year):
        raise fault("TW12", f'"{year}" không phải một năm', "ghi năm bằng bốn chữ số, như 2027")
    wrong = misfit(office, name) if name else None
    if wrong is not None:
        raise fault("TW13", wrong.message, wrong.cure)
    answers = Answers(
        co_quan=name, co_quan_chu_quan=said.get("co_quan_chu_quan"), nam=year,
        trich_yeu=said.get("trich_yeu"), chuc_vu=said.get("chuc_vu"), ho_ten=said.get("ho_ten"),
    )  # fmt: skip
    if is_of(profile, name):
        answers = begun(answers, profile)
    return skeleton(office, topic, answers)
