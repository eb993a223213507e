"""LibreOffice as a converter: own profile, own folder, bounded time, nothing left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

SECONDS = 90
"""How long a conversion may take."""

_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def program() -> str | None:
    """Return the path of LibreOffice on this computer, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_docx(soffice: str, data: bytes) -> bytes | None:
    """Return a .doc as .docx, or None when LibreOffice makes nothing of it.

    Raises TimeoutError after ``SECONDS``. Macros do not run: headless LibreOffice asks nobody and
    its security level for unsigned documents stays high in a fresh profile.
    """
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "in", "van-ban.doc")
        source.parent.mkdir()
        source.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        order = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        order += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)]
        _run(order)
        made = Path(folder, "van-ban.docx")
        return made.read_bytes() if made.is_file() else None


def _run(order: list[str]) -> None:
    """Run the program with its children in a group of their own, so that a stuck one ends with it."""
    alone = os.name != "nt"
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the file's name is ours
        order, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=alone
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        if process.poll() is None:
            with suppress(OSError):
                if alone:
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()
            process.wait()
