"""The wheel in environments of its own: each extra alone, and each other Python on the machine.

``make environments`` builds the wheel. For every extra it makes an environment with that extra and
nothing more, and runs the program of ``tools.smokes``; the one without extras must name each that
is missing. For every other Python it does so with all extras and runs a quick part of the tests;
mypy judges the code for that Python even where it is not here. One line is printed for each; the
exit code is 1 when one failed. uv fills an environment from its cache in a second; where uv is
missing or reaches no index, the pip that runs this does it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.smokes import SMOKES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
OTHERS = ("3.12", "3.13")
"""Pythons looked for beside the one that runs this."""
QUICK = ("test_named.py", "test_value.py", "test_golden.py", "library")
"""What of the tests runs on other Pythons: values, the examples to their words, SQLite."""
JUDGES = ("pytest", "pytest-timeout", "pytest-xdist", "hypothesis", "jsonschema")
"""What the quick tests need beside the wheel."""
_PLAIN = "not (needs_office or needs_browser or needs_dask or needs_sdk or needs_docxodus)"
_SMOKES = str(ROOT / "tools" / "smokes.py")
_LONG = 600


class Trial(NamedTuple):
    """One environment to make and use."""

    name: str
    python: str
    """The interpreter it is made with."""
    wanted: tuple[str, ...]
    """What is installed, as pip takes it."""
    orders: tuple[tuple[str, ...], ...]
    """Arguments of its interpreter, one run after another until one fails."""


class Tried(NamedTuple):
    """What came of one trial."""

    name: str
    seconds: float
    """Wall time; two run at once."""
    fault: str
    """What went wrong; empty where nothing did."""


def main(asked: list[str]) -> int:
    """Try the extras named, or all and every Python there is; return 1 where one failed."""
    began, good = time.monotonic(), True
    with tempfile.TemporaryDirectory() as made, ThreadPoolExecutor(2) as two:
        wheel = _wheel(Path(made))
        trials = [*_extras(asked or [*SMOKES], wheel), *([] if asked else _pythons(wheel))]
        work = [partial(_tried, trial, Path(made)) for trial in trials]
        work += [] if asked else [partial(_typed, version) for version in OTHERS]
        for tried in two.map(lambda job: job(), work):
            _print(f"{tried.name}: {tried.fault or 'good'} ({tried.seconds:.1f} s)")
            good = good and not tried.fault
    spent = os.times()
    processor = spent.children_user + spent.children_system
    _print(f"{time.monotonic() - began:.0f} s, {processor:.0f} s of processor")
    return 0 if good else 1


def _wheel(folder: Path) -> Path:
    order = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    whole = [*order, str(ROOT)]
    subprocess.run(whole, check=True, capture_output=True, timeout=_LONG)  # noqa: S603 - ours
    (wheel,) = folder.glob("*.whl")
    return wheel


def _extras(names: list[str], wheel: Path) -> Iterator[Trial]:
    """Yield a trial for each extra, ``""`` for none."""
    for extra in names:
        wanted = f"{wheel}[{extra}]" if extra else str(wheel)
        name = f"[{extra}]" if extra else "no extra"
        yield Trial(name, sys.executable, (wanted,), (("-I", _SMOKES, extra),))


def _pythons(wheel: Path) -> Iterator[Trial]:
    """Yield a trial for each other Python on the machine; the ones that are not here are named."""
    tests = [str(ROOT / "tests" / name) for name in QUICK]
    judged = ("-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-m", _PLAIN, *tests)
    found = _found()
    for version in OTHERS:
        if version in found:
            orders = (("-I", _SMOKES, "all"), judged)
            wanted = (f"{wheel}[all]", *JUDGES)
            yield Trial(f"Python {version}, [all], quick tests", found[version], wanted, orders)
        else:
            _print(f"Python {version}: not here, only mypy judges for it")


def _found() -> dict[str, str]:
    """Return the Pythons that start, by version: on the path, or kept by pyenv."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob("*/bin/python"))
    named = [shutil.which(f"python{version}") or "" for version in OTHERS]
    listed = [python for python in (*named, *map(str, kept)) if python]
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return {version: python for python in listed if (version := _version(python)) != mine}


def _version(python: str) -> str:
    asked = "import sys; print(*sys.version_info[:2], sep='.')"
    order = [python, "-c", asked]
    done = subprocess.run(order, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return done.stdout.strip()


def _tried(trial: Trial, folder: Path) -> Tried:
    """Make an environment, fill it, run what is to be run in it, and remove it."""
    began = time.monotonic()
    place = Path(tempfile.mkdtemp(dir=folder))
    inside = place / "env" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    fault = _ran([trial.python, "-m", "venv", "--without-pip", str(place / "env")], place)
    fault = fault or _filled(str(inside), trial.wanted, place)
    for order in trial.orders:
        fault = fault or _ran([str(inside), *order], place)
    shutil.rmtree(place)
    return Tried(trial.name, time.monotonic() - began, fault)


def _filled(inside: str, wanted: tuple[str, ...], place: Path) -> str:
    """Install into an environment; return what went wrong."""
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if uv and not _ran([uv, "pip", "install", "--quiet", "--python", inside, *wanted], place):
        return ""
    pip = [sys.executable, "-m", "pip", "--python", inside, "install", "--quiet", "--no-compile"]
    return _ran([*pip, "--disable-pip-version-check", *wanted], place)


def _typed(version: str) -> Tried:
    """Judge the types for another Python."""
    began = time.monotonic()
    fault = _ran([sys.executable, "-m", "mypy", "--python-version", version], ROOT)
    return Tried(f"mypy for Python {version}", time.monotonic() - began, fault)


def _ran(order: list[str], place: Path) -> str:
    """Return what a command that failed said last; nothing for one that did not."""
    done = subprocess.run(  # noqa: S603 - our own command lines
        order, cwd=place, capture_output=True, text=True, timeout=_LONG, check=False
    )
    return (
        "" if done.returncode == 0 else f"{order[-1][:60]}: {(done.stderr or done.stdout)[-600:]}"
    )


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
