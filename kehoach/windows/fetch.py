"""The wheels of kehoach for Windows, fetched with pip into a folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.problem import Place, fault
from kehoach.windows.wheel import missing, read_wheel

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 5
"""Times pip is asked again for what the packages of the last time need on Windows."""


def fetch(folder: Path, python: str, run: Callable[[list[str]], None] | None = None) -> None:
    """Put kehoach's own wheel and all it needs into a folder; ``python`` as ``312``.

    pip judges conditions for the system it runs on: what is needed on Windows alone is asked for
    by name. Raises KehoachError: WD18 when pip cannot do it, WD22
    without the sources to pack.
    """
    pip = run or _pip
    project = Path(__file__).resolve().parents[2]
    if not (project / "pyproject.toml").is_file():
        message = "bản kehoach đang chạy không nằm cạnh mã nguồn nên không tự đóng gói được"
        cure = "tải gói kehoach và các gói cần, rồi ghi --wheels THƯ-MỤC"
        raise fault("WD22", message, cure, Place())
    pip(["wheel", "--no-deps", "--wheel-dir", str(folder), str(project)])
    wanted = [_whole(path, python) for path in sorted(folder.glob("kehoach-*.whl"))]
    for _ in range(_ROUNDS):
        pip([*_download(folder, python), *wanted])
        found = [read_wheel(str(path), python) for path in sorted(folder.glob("*.whl"))]
        wanted = sorted(missing(found))
        if not wanted:
            return


def _whole(wheel: Path, python: str) -> str:
    """Return how pip is asked for a wheel with all it can do."""
    extras = ",".join(sorted(read_wheel(str(wheel), python).extras))
    return f"{wheel}[{extras}]" if extras else str(wheel)


def _download(folder: Path, python: str) -> list[str]:
    return [
        "download", "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp",
        "--python-version", f"{python[0]}.{python[1:]}", "--dest", str(folder),
    ]  # fmt: skip


def _pip(arguments: list[str]) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)  # noqa: S603 - words
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["không rõ vì sao"])[-1]
        message = f"pip không tải được gói: {last[:200]}"
        raise fault(
            "WD18", message, "kiểm tra mạng, hoặc ghi --wheels THƯ-MỤC đã có sẵn gói", Place()
        )
