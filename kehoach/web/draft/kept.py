"""A plan written into the office's own folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import write_bytes
from kehoach.problem import KehoachError
from kehoach.web.visit import plain_name

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.web.draft.sheet import Sheet

_ENDING = re.compile(r"\.(?:ya?ml|docx?)$", re.IGNORECASE)
"""An ending typed with a name: both files get their own."""


class Office(NamedTuple):
    """Where the office's plans lie, and the template they are printed by."""

    folder: Path
    template: str | None = None


class Kept(NamedTuple):
    """What was written, or what is there already."""

    files: list[str]
    """Names of the files written, or of those that are there and were left alone."""
    there: bool
    """True where files of these names are there already: nothing was written."""
    folder: str
    unprinted: str = ""
    """Why there is no .docx; empty where there is one."""


def kept(sheet: Sheet, office: Office, name: str, *, over: bool) -> Kept:
    """Write a plan as .yaml and, where it can be printed, .docx; not over files without ``over``.

    Raises KehoachError TE04 for a folder nobody can write to.
    """
    stem = _ENDING.sub("", name.strip()) or sheet.name
    files, unprinted = _files(sheet, plain_name(stem), office.template)
    folder = office.folder
    there = [text for text in files if (folder / text).exists()]
    if there and not over:
        return Kept(there, there=True, folder=str(folder), unprinted=unprinted)
    for file, content in files.items():
        write_bytes(folder / file, content, force=over)
    return Kept([*files], there=False, folder=str(folder), unprinted=unprinted)


def _files(sheet: Sheet, stem: str, template: str | None) -> tuple[dict[str, bytes], str]:
    """Return the files of a plan by name, and why there is no .docx among them, if so."""
    files = {f"{stem}.yaml": sheet.text.encode()}
    try:
        words = sheet.words(template)
    except KehoachError as error:
        return files, error.problems[0].message
    for word_file in words:
        files[f"{stem}{word_file.name.removeprefix(sheet.name)}"] = word_file.content
    return files, ""
