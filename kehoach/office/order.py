"""How LibreOffice is asked: its command line, the folder it works in, what it has made there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.office.settings import surroundings, write_profile
from kehoach.office.trouble import Trouble

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "van-ban"
_ARCHIVE = (
    '{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
"""Options of LibreOffice's filter (as JSON since 7.4): PDF/A-2b, with the structure of the text."""


class OutputKind(StrEnum):
    """What a file is made into; the value is LibreOffice's name of the filter, and its options."""

    DOCX = "docx:MS Word 2007 XML"
    PDF = "pdf:writer_pdf_Export"
    PDF_A = f"pdf:writer_pdf_Export:{_ARCHIVE}"

    @property
    def ending(self) -> str:
        """The ending of what is made, without a dot."""
        return self.value.partition(":")[0]


class Bench:
    """The folder of one LibreOffice: its profile, its temporary files."""

    def __init__(self, command: str, folder: Path) -> None:
        self.folder = folder
        self.profile = folder / "profile"
        own = folder / "tmp"
        write_profile(self.profile)
        own.mkdir()
        self.surroundings = {**surroundings(), "TMPDIR": str(own)}
        self._base = [
            command,
            f"-env:UserInstallation={self.profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
        ]

    def opening(self, file: Path) -> list[str]:
        """Return the command that opens a file and goes on running."""
        return [*self._base, "--nologo", str(file)]

    def converting(self, data: bytes, ending: str, target: OutputKind, folder: Path) -> list[str]:
        """Write the file into a new folder and return the command that converts it there."""
        source = folder / "in" / f"{_NAME}{ending}"
        source.parent.mkdir(parents=True)
        source.write_bytes(data)
        return [*self._base, "--convert-to", target.value, "--outdir", str(folder), str(source)]


def made(folder: Path, target: OutputKind, largest: int) -> bytes | Trouble:
    """Return what LibreOffice left in a folder ``converting`` named; ``largest`` bytes of it."""
    path = folder / f"{_NAME}.{target.ending}"
    if not path.is_file():
        return Trouble.FAILED
    return path.read_bytes() if path.stat().st_size <= largest else Trouble.LARGE
