"""One conversion: bytes of a file in, bytes of another out, or why there are none."""

from __future__ import annotations

import tempfile
from enum import Enum, StrEnum
from pathlib import Path

from kehoach.office.profile import surroundings, write_profile
from kehoach.office.program import VARIABLE, given, program
from kehoach.office.run import run

SECONDS = 90
"""How long a conversion may take."""
LARGEST = 200_000_000
"""Bytes of what it may write: a page of print has 20 kB, the pictures of a file 50 MB at most."""
_NAME = "van-ban"


class Target(StrEnum):
    """What a file is made into; the value is LibreOffice's name of the filter."""

    DOCX = "docx:MS Word 2007 XML"
    PDF = "pdf:writer_pdf_Export"


class Trouble(Enum):
    """Why there is no file; the value says it in Vietnamese."""

    MISSING = "máy này không có LibreOffice"
    NAMED_WRONG = f"biến {VARIABLE} không trỏ tới chương trình LibreOffice"
    SLOW = f"LibreOffice làm quá {SECONDS} giây chưa xong"
    FAILED = "LibreOffice không chuyển được tệp này"
    LARGE = f"tệp LibreOffice làm ra lớn hơn {LARGEST // 1_000_000} MB"


def known() -> Trouble | None:
    """Return why no file can be converted on this computer, None when LibreOffice is here."""
    if program() is not None:
        return None
    return Trouble.NAMED_WRONG if given() else Trouble.MISSING


def convert(data: bytes, ending: str, target: Target) -> bytes | Trouble:
    """Return what LibreOffice, started for this one file, makes of it, or why it makes nothing.

    ``ending`` is that of the file's kind (``.doc``): LibreOffice goes by the name. Macros do not
    run and links are not followed. The user's own LibreOffice may be open: it is not touched.
    """
    command = program()
    if command is None:
        return known() or Trouble.MISSING
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        return _converted(command, data, ending, target, Path(folder))


def _converted(
    command: str, data: bytes, ending: str, target: Target, folder: Path
) -> bytes | Trouble:  # fmt: skip
    source = folder / "in" / f"{_NAME}{ending}"
    source.parent.mkdir()
    source.write_bytes(data)
    profile, own = folder / "profile", folder / "tmp"
    write_profile(profile)
    own.mkdir()
    order = [
        command,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
    ]
    order += ["--convert-to", target.value, "--outdir", str(folder), str(source)]
    try:
        run(order, SECONDS, LARGEST, {**surroundings(), "TMPDIR": str(own)})
    except TimeoutError:
        return Trouble.SLOW
    except OSError:
        return Trouble.FAILED  # it is there but does not start
    return _made(folder / f"{_NAME}.{target.name.lower()}")


def _made(path: Path) -> bytes | Trouble:
    if not path.is_file():
        return Trouble.FAILED
    return path.read_bytes() if path.stat().st_size <= LARGEST else Trouble.LARGE
