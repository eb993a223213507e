"""What a new plan takes from the office's profile, and what is asked for all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.plan.skeleton_lines import Answers
    from kehoach.profile import OfficeFile


def fitting(office: OfficeFile, cap: str | None, co_quan: str | None) -> OfficeFile:
    """Return the office where the plan is of it; NO_OFFICE, and a word, where it is another's."""
    from kehoach.plan.skeleton_office import misfit  # noqa: PLC0415 - only this command
    from kehoach.profile.file import NO_OFFICE  # noqa: PLC0415 - only this command
    from kehoach.profile.start import is_of, office_kind  # noqa: PLC0415 - only this command

    profile = office.profile
    if not office.file or profile.co_quan is None:
        return office
    other = None
    if not is_of(profile, co_quan):
        other = co_quan
    elif cap not in (None, office_kind(profile)) and misfit(cap, profile.co_quan):
        other = f"CẤP {cap}"
    if other is None:
        return office
    message = f"Không dùng hồ sơ {office.file}: hồ sơ ấy là của {profile.co_quan}"
    say(f"{message}, kế hoạch mới là của {other}.", err=True)
    return NO_OFFICE


def kind_of_office(office: OfficeFile, co_quan: str | None) -> str | None:
    """Return the level or kind of office the profile tells; None where a name is given instead."""
    from kehoach.profile.start import office_kind  # noqa: PLC0415 - only this command

    return None if co_quan else office_kind(office.profile)


def with_office(
    answers: Answers,
    office: OfficeFile,
    ask: Callable[..., Answers] | None,
) -> Answers:
    """Return the answers with those of the office; a person is asked for the rest.

    ``ask`` takes the answers and, as ``known``, what it need not ask.
    """
    from kehoach.profile.signer import signer_on  # noqa: PLC0415 - only this command
    from kehoach.profile.start import begun, identity, year  # noqa: PLC0415 - only this command

    profile = office.profile
    if ask is not None:
        signer = ("chuc_vu", "ho_ten") if profile.nguoi_ky else ()
        answers = ask(identity(answers, profile), known=signer)
    known = begun(answers, profile)
    if office.file:
        say(f"Theo hồ sơ cơ quan {office.file}.", err=True)
        found = signer_on(profile, year(answers.nam))
        if found.nguoi_ky and not found.sure:
            who = found.nguoi_ky.ho_ten or found.nguoi_ky.chuc_vu
            message = f"Người ký ghi là {who}; hồ sơ có người khác ký trong thời gian ấy"
            say(f"{message}: có ngày ban hành thì xem lại.", err=True)
    return known
