r"""The scripts of Windows, as text: UTF-8, CRLF, and no name of a file ever parsed as a command.

``cmd`` reads a line again after ``%1`` was put in, so a file ``a&b.docx`` would run ``b``. A
Send-to script therefore never writes ``%1`` or ``%*``: it takes the raw command line with delayed
expansion, whose result is not read again, hands it over in the environment, and ends with ``exit``
so that nothing behind its own name is run. Programs are named whole: ``cmd`` seeks ``chcp`` in the
folder of the file first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.windows.verbs import OPTIONS

if TYPE_CHECKING:
    from kehoach.windows.verbs import Verb

MARK = "@rem kehoach windows"
"""The start of every script of ours: what does not begin so is never replaced or removed."""
LINE = "KEHOACH_DONG"
"""The variable that carries the raw command line."""
_UTF8 = '"%SystemRoot%\\System32\\chcp.com" 65001 >nul'
_HERE = '"%~dp0python\\python.exe" -P -X utf8 -m kehoach'
"""Python beside the script; ``%~dp0`` ends in ``\\``."""


def send_to_name(verb: Verb) -> str:
    """Return the name of a Send-to entry."""
    return f"Kế hoạch - {verb.title}.cmd"


def send_to(python: str, verb: Verb) -> bytes:
    """Return the script of a Send-to entry; ``python`` is the path of python.exe."""
    doubled = python.replace("%", "%%")
    return _script(
        "setlocal EnableExtensions DisableDelayedExpansion",
        _UTF8,
        f'set "KEHOACH_PYTHON={doubled}"',
        "setlocal EnableDelayedExpansion",
        f'set "{LINE}=!cmdcmdline!"',
        f'"!KEHOACH_PYTHON!" {OPTIONS} {verb.key} --dropped',
        "exit",
    )


def portable() -> bytes:
    """Return ``kehoach.cmd`` of a portable folder, for a command window."""
    return _script(
        "setlocal EnableExtensions DisableDelayedExpansion",
        _UTF8,
        f"{_HERE} %*",
        "exit /b %ERRORLEVEL%",
    )


def open_page() -> bytes:
    """Return ``Mo trang.cmd`` of a portable folder; after a fault the window stays to be read."""
    return _script(
        "setlocal EnableExtensions DisableDelayedExpansion",
        _UTF8,
        f"{_HERE} open",
        "if errorlevel 1 pause",
    )


def is_ours(content: bytes) -> bool:
    """Return True for a script this program wrote."""
    return content.startswith(MARK.encode())


def _script(*lines: str) -> bytes:
    return "\r\n".join([MARK, "@echo off", *lines, ""]).encode()
