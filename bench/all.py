"""``make bench``: every script of this folder in one run, its figures beside their bounds.

Each script works in a process of its own; one that fails is named with its reason and costs
nobody else. The figures go to bench/results.md with date, machine and versions. ``python
bench/all.py render cold`` runs some; the results then say which were not run.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from row import Row, tell
from timed import compiled

SCRIPTS = {
    "render": "Viết .docx, trong một tiến trình",
    "cold": "Lệnh, từ lúc gọi đến lúc xong",
    "batch": "Một kế hoạch cho cả nước",
    "many": "Nhiều tệp một lần",
    "reading": "Đọc và nhập tệp",
    "checking": "Soát",
    "cloning": "Chuyển sang năm sau",
    "comparing": "So sánh",
    "library": "Kho kế hoạch",
    "pdf": "PDF qua LibreOffice",
    "web": "Trang làm việc",
    "opening": "Mở trang làm việc",
    "hostile": "Tệp cố ý phá",
}
"""Script → its heading in the results, in their order."""
LONGEST = 3600
"""Seconds a script may take."""
_HERE = Path(__file__).resolve().parent
_RESULTS = _HERE / "results.md"
_PACKAGES = ("docxtpl", "jinja2", "lxml", "python-docx", "pyyaml", "click")
_HEAD = """# Tốc độ, đo trong một lần chạy

`make bench` ghi tệp này; tỷ lệ là trung vị của từng cặp chạy xen kẽ trên cùng một máy,
thời gian là thời gian CPU trừ nơi nói khác. Không kiểm tra nào xét bằng giây.

"""


def main(names: list[str]) -> int:
    """Run the scripts; return 1 where one failed to run.

    The results are written after each, with what was not run named: a run that is stopped keeps
    what it measured.
    """
    compiled()
    found: dict[str, list[Row]] = {}
    for name in names or SCRIPTS:
        found[name] = of(name)
        tell(found[name])
        _RESULTS.write_text(_HEAD + machine() + tables(found), encoding="utf-8")
    for name, rows in found.items():
        print(f"\n{SCRIPTS[name]} (bench/{name}.py)")
        tell(rows)
    print(f"\n{_RESULTS}")
    return int(any(row.note.startswith(_FAILED) for rows in found.values() for row in rows))


_FAILED = "chạy hỏng"


def tables(found: dict[str, list[Row]]) -> str:
    """Return the figures of the scripts that ran, and which did not."""
    out = "".join(section(name, rows) for name, rows in found.items())
    if lacking := [f"`{name}`" for name in SCRIPTS if name not in found]:
        out += f"\nKhông chạy trong lần này: {', '.join(lacking)}.\n"
    if silent := [f"`{name}`" for name, rows in found.items() if not rows]:
        out += f"\nCó chạy, chỉ in ra màn hình: {', '.join(silent)}.\n"
    return out


def of(name: str) -> list[Row]:
    """Return the rows of a script, run in a process of its own; what it prints is shown."""
    print(f"\n=== bench/{name}.py", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "rows.json"
        command = [sys.executable, __file__, "--into", str(out), name]
        try:
            done = subprocess.run(command, check=False, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return [Row(name, None, note=f"{_FAILED}: quá {LONGEST} giây")]
        if done.returncode or not out.is_file():
            return [Row(name, None, note=f"{_FAILED}: mã thoát {done.returncode}")]
        return [Row(*values) for values in json.loads(out.read_text(encoding="utf-8"))]


def into(out: str, name: str) -> None:
    """Run one script in this process and leave its rows in a file.

    A script that has no rows yet only prints what it found.
    """
    sys.argv[1:] = []  # a script's own arguments; these were of this one
    script = import_module(name)
    rows: list[Row] = []
    if hasattr(script, "rows"):
        rows = script.rows()
    else:
        script.main()
    Path(out).write_text(json.dumps(rows), encoding="utf-8")


def machine() -> str:
    """Return when, on what machine and with which versions it was measured."""
    lines = [
        f"Ngày {datetime.now(UTC):%d/%m/%Y %H:%M} UTC, bản {_commit()}",
        f"{_processor()}, {os.cpu_count()} lõi, {_memory()}, tải lúc ghi {_load()}",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        ", ".join(f"{name} {_version(name)}" for name in _PACKAGES),
    ]
    return "".join(f"- {line}\n" for line in lines)


def section(name: str, rows: list[Row]) -> str:
    """Return the figures of a script as a table."""
    cells = [(one.name, one.figure, one.limit, one.verdict, one.note) for one in rows]
    lines = [f"| {' | '.join(row)} |\n" for row in cells]
    if not lines:
        return ""
    head = "| Số đo | Được | Giới hạn | | Ghi chú |\n|---|---:|---:|---|---|\n"
    return f"\n## {SCRIPTS[name]} (`bench/{name}.py`)\n\n{head}{''.join(lines)}"


def _commit() -> str:
    asked = ["git", "-C", str(_HERE), "describe", "--always", "--dirty"]
    done = subprocess.run(asked, check=False, capture_output=True, text=True)
    return done.stdout.strip() or "không rõ"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if not info.is_file():
        return platform.processor() or platform.machine()
    lines = info.read_text(encoding="utf-8").splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")


def _memory() -> str:
    if not hasattr(os, "sysconf"):
        return "bộ nhớ không rõ"
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}".replace(".", ",") if hasattr(os, "getloadavg") else "-"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "không có"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--into"]:
        into(sys.argv[2], sys.argv[3])
    else:
        sys.exit(main(sys.argv[1:]))
