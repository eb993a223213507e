"""Each extra tried alone, from the built wheel, in an environment of its own; other Pythons too.

``python -m tools.environments`` (``make environments``) builds the wheel, installs it once for each
extra, uses what the extra is for, and hears what is said where it is missing. Environments are made
without pip and filled by the pip that runs this, from what it downloaded before.
It prints what ran and how long it took, and ends with 1 when something failed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tools.smokes import MISSING, SMOKES

ROOT = Path(__file__).resolve().parent.parent
_OTHERS = ("3.12", "3.13")
"""Pythons looked for beside the one that runs this."""
_LONG = 600


class Tried(NamedTuple):
    """What came of one environment."""

    name: str
    seconds: float
    fault: str
    """What went wrong; empty where nothing did."""


def main(asked: list[str]) -> int:
    """Try the extras named, or all and every Python there is; return 1 where one failed."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        wheel = _wheel(folder)
        wanted = [(name, sys.executable) for name in asked or SMOKES]
        wanted += [] if asked else [("", python) for python in _pythons()]
        good = True
        for extra, python in wanted:
            tried = _tried(extra, python, wheel, folder)
            _print(f"{tried.name or 'no extra'}: {tried.seconds:.1f} s: {tried.fault or 'good'}")
            good = good and not tried.fault
    return 0 if good else 1


def _wheel(folder: Path) -> Path:
    order = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    whole = [*order, str(ROOT)]
    subprocess.run(whole, check=True, capture_output=True, timeout=_LONG)  # noqa: S603
    (wheel,) = folder.glob("*.whl")
    return wheel


def _tried(extra: str, python: str, wheel: Path, folder: Path) -> Tried:
    began = time.monotonic()
    name = extra if python == sys.executable else f"Python {_version(python)}"
    place = Path(tempfile.mkdtemp(dir=folder))
    bare = [python, "-m", "venv", "--without-pip", str(place / "env")]
    inside = place / "env" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", str(inside), "install", "--quiet"]
    wanted = f"{wheel}[{extra}]" if extra else str(wheel)
    fault = (
        _ran(bare, place)
        or _ran([*pip, "--disable-pip-version-check", wanted], place)
        or _ran([str(inside), "-I", "-c", SMOKES[extra]], place)
        or (_ran([str(inside), "-I", "-c", MISSING], place) if not extra else "")
    )
    shutil.rmtree(place)
    return Tried(name, time.monotonic() - began, fault)


def _ran(order: list[str], place: Path) -> str:
    """Return what a command that failed said last; nothing for one that did not."""
    done = subprocess.run(  # noqa: S603 - our own command lines
        order, cwd=place, capture_output=True, text=True, timeout=_LONG, check=False
    )
    return (
        "" if done.returncode == 0 else f"{order[-1][:60]}: {(done.stderr or done.stdout)[-600:]}"
    )


def _pythons() -> list[str]:
    """Return other Pythons that start: on the path, or kept by pyenv."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob("*/bin/python"))
    named = [shutil.which(f"python{version}") or "" for version in _OTHERS]
    listed = [python for python in (*named, *map(str, kept)) if python]
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found: dict[str, str] = {}
    for python in listed:
        version = _version(python)
        if version in _OTHERS and version != mine:
            found.setdefault(version, python)
    for version in sorted({*_OTHERS} - {mine} - set(found)):
        _print(f"Python {version}: not here, not tried")
    return list(found.values())


def _version(python: str) -> str:
    asked = "import sys; print(*sys.version_info[:2], sep='.')"
    order = [python, "-c", asked]
    done = subprocess.run(order, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip()


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
