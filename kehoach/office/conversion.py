"""One conversion: bytes of a file in, bytes of another out, or why there are none."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kehoach.office.order import Bench, OutputKind, made
from kehoach.office.program import given, program
from kehoach.office.run import run
from kehoach.office.trouble import LARGEST, SECONDS, Trouble


def known() -> Trouble | None:
    """Return why no file can be converted on this computer, None when LibreOffice is here."""
    if program() is not None:
        return None
    return Trouble.NAMED_WRONG if given() else Trouble.MISSING


def convert(data: bytes, ending: str, target: OutputKind) -> bytes | Trouble:
    """Return what LibreOffice, started for this one file, makes of it, or why it makes nothing.

    ``ending`` is that of the file's kind (``.doc``): LibreOffice goes by the name. Macros do not
    run and links are not followed. The user's own LibreOffice may be open: it is not touched.
    """
    return converted_alone(data, ending, target, SECONDS)


def converted_alone(
    data: bytes, ending: str, target: OutputKind, seconds: float
) -> bytes | Trouble:
    """Return what ``convert`` does, within ``seconds``."""
    command = program()
    if command is None:
        return known() or Trouble.MISSING
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        bench, out = Bench(command, Path(folder)), Path(folder) / "out"
        order = bench.converting(data, ending, target, out)
        try:
            run(order, seconds, LARGEST, bench.surroundings)
        except TimeoutError:
            return Trouble.SLOW
        except OSError:
            return Trouble.FAILED  # it is there but does not start
        return made(out, target, LARGEST)
