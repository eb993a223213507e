"""What an office waives: an office knows no rules, so its codes are looked up here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import KehoachError, Problem
from kehoach.profile import open_profile
from kehoach.review.silence import Silence, is_known

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.profile import OfficeFile, Profile

_NO_COLLECTIVE = "TT52"
"""What the profile's ``thay_mat`` answers: a signature without its line ``TM.``."""


def load_profile(path: str | Path) -> Profile:
    """Return the office of a YAML file: names, signers, recipients, symbols, waivers.

    Raises KehoachError with every problem of the file: RS01 for a waiver of no rule, HS and KH
    codes for keys and values, YA codes for broken YAML.
    """
    return known(open_profile(path)).profile


def known(office: OfficeFile) -> OfficeFile:
    """Return the office. Raises KehoachError RS01 for each waiver of no rule."""
    strange = [code for code, _ in office.profile.bo_qua if not is_known(code)]
    if strange:
        raise KehoachError(_unknown(office, code) for code in strange)
    return office


def _unknown(office: OfficeFile, code: str) -> Problem:
    written = next((key for key in _written(office) if key.strip().upper() == code), code)
    place = office.place(("bo_qua", written), key=True)
    message = f"tệp hồ sơ cơ quan bỏ qua mã không có: {code}"
    return Problem(place, "RS01", message, "xem danh sách mã: kehoach explain all")


def _written(office: OfficeFile) -> list[str]:
    """Return the codes as they are typed in the file."""
    held = office.root.plain()
    waived = held.get("bo_qua") if isinstance(held, dict) else None
    return [*waived] if isinstance(waived, dict) else []


def put_aside(profile: Profile, ignore: Iterable[tuple[str, str]]) -> list[Silence]:
    """Return what is silenced in every file: by the one who asks, and by the office."""
    asked = [Silence((code,), reason or "bỏ qua theo lệnh") for code, reason in ignore]
    known = [Silence((code,), why or "hồ sơ cơ quan") for code, why in profile.bo_qua]
    if profile.thay_mat is False:
        known.append(Silence((_NO_COLLECTIVE,), "hồ sơ cơ quan: thay_mat: không"))
    return asked + known
