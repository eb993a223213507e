"""Where LibreOffice is on this computer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

VARIABLE = "KEHOACH_SOFFICE"
"""Environment variable that names the program; it alone is believed where it is set."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
"""Where installers put it without telling PATH."""


def given() -> str:
    """Return what ``KEHOACH_SOFFICE`` says; empty when it is not set."""
    return os.environ.get(VARIABLE, "").strip()


def program() -> str | None:
    """Return the path of LibreOffice, or None: by the variable, from PATH, in the usual places."""
    if named := given():
        return shutil.which(named)
    found = [shutil.which(name) for name in _NAMES]
    found += [place for place in _PLACES if Path(place).is_file()]
    return next(filter(None, found), None)
