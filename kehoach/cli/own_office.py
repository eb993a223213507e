"""Whose plan a file is: the profile named on the command line, or the one found above the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.show import say
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.profile import OfficeFile

_NONE = "khong"
"""What asks for no profile at all, as it is folded; a file of that name is written ``./không``."""

profile_option = click.option(
    "--profile", metavar="TỆP.yaml",
    help="Hồ sơ cơ quan; không ghi thì tìm co-quan.yaml từ thư mục của tệp trở lên; "
    "ghi không thì không dùng hồ sơ nào.",
)  # fmt: skip
"""``--profile``, the same for every command."""


def named(asked: str | None) -> str | None:
    """Return the file ``--profile`` names, None for none."""
    return None if asked is None or fold(asked) == _NONE else asked


def office_of(folder: Path, asked: str | None) -> OfficeFile:
    """Return the office of a folder's plans: the one asked for, else the nearest found.

    Without any it is NO_OFFICE. Raises KehoachError for a profile that cannot be read.
    """
    from kehoach.profile import find_profile, open_profile  # noqa: PLC0415 - the model of a plan
    from kehoach.profile.file import NO_OFFICE  # noqa: PLC0415 - only this command

    path = named(asked) if asked else find_profile(folder)
    return open_profile(path) if path else NO_OFFICE


def offices_of(files: Iterable[str], asked: str | None) -> dict[str, OfficeFile]:
    """Return file → its office, each folder asked once; ``-`` stands in the current folder."""
    folders = {file: Path() if file == "-" else Path(file).parent for file in files}
    offices = {folder: office_of(folder, asked) for folder in dict.fromkeys(folders.values())}
    return {file: offices[folder] for file, folder in folders.items()}


def found_offices(files: Iterable[str], asked: str | None) -> dict[str, OfficeFile]:
    """Return file → its office, and say which were found."""
    found = offices_of(files, asked)
    tell_offices(found.values(), asked)
    return found


def template_of(office: OfficeFile, asked: str | None) -> str | None:
    """Return the Word template: the one asked for, else the office's; None for the shipped one.

    Raises KehoachError HS06 for an office's that is not there.
    """
    return asked or office.template


def tell_template(office: OfficeFile, asked: str | None) -> None:
    """Say on standard error that the office's template is used: no option named it."""
    if asked is None and office.profile.mau:
        at = office.place(("mau",))
        say(f"Mẫu Word: {office.profile.mau} (theo hồ sơ cơ quan, {at}).", err=True)


def tell_offices(offices: Iterable[OfficeFile], asked: str | None) -> None:
    """Say on standard error which profiles were found and are used; one that was named is known."""
    if asked is None:
        for file in dict.fromkeys(office_file.file for office_file in offices if office_file.file):
            say(
                f"Theo hồ sơ cơ quan {file} (tự tìm thấy; không dùng thì ghi --profile không).",
                err=True,
            )
