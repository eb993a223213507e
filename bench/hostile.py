"""``make bench``: what inputs made to take for ever cost, in seconds and MB.

The tests hold how the time grows (tests/growth.py); the seconds of one machine stand here.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.clone import Target, clone
from kehoach.intake import read
from kehoach.problem import KehoachError
from kehoach.review.examine import examine
from kehoach.spec import parse
from kehoach.word.read import read_docx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from growth import child, grown
from oddities.hostile import GROWING, HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

_PAPER = "KẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n"
_PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã A
ngay: //2025
trich_yeu: Công tác năm 2025
nhiem_vu:
  - """


_TEXTS = {
    "words": "chữ ",
    "lines": "chữ\n",
    "stars": "**a ",
    "numbers": "2\n",
    "citations": "Luật số 1/2026 ",
    "symbols": "Quyết định của số 1/A - 1/QĐ_U ngày 1/1/2026 ",
}


class Asked(NamedTuple):
    """One room with an input of any size."""

    name: str
    work: Callable[[Any], object]
    make: Callable[[int], Any]
    size: int


def _reviewed(text: str) -> object:
    path = Path("hostile.txt")
    path.write_text(_PAPER + text, encoding="utf-8")
    return examine(str(path))


def _asked() -> list[Asked]:
    target = Target(2026)
    found = [
        Asked("spec: brackets", parse, _repeated("["), 200_000),
        Asked("spec: values", parse, _repeated("- a\n"), 90_000),
        Asked("spec: keys", parse, _keys, 45_000),
        Asked("clone: years", lambda text: clone(text, "", target), _years, 20_000),
    ]
    for name, piece in _TEXTS.items():
        size = 200_000 // len(piece)
        found.append(Asked(f"read: {name}", lambda data: read("a.md", data), _encoded(piece), size))
        found.append(Asked(f"check: {name}", _reviewed, _repeated(piece), size // 4))
    found += [Asked(f"docx: {name}", _docx, make, size) for name, (make, size) in GROWING.items()]
    return found


def _keys(count: int) -> str:
    return "\n".join(f"k{at}: 1" for at in range(count))


def _years(count: int) -> str:
    return _PLAN + "năm 2025, " * count


def _docx(data: bytes) -> object:
    return read_docx(data, "a.docx")


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda count: piece * count


def _encoded(piece: str) -> Callable[[int], bytes]:
    return lambda count: (piece * count).encode()


def _ended(work: Callable[[Any], object]) -> Callable[[Any], object]:
    def run(made: object) -> None:
        with suppress(KehoachError):
            work(made)

    return run


def _files(folder: Path) -> None:
    """Print the memory of whole commands on the hostile files of the tests."""
    print("\nkehoach import, MB at most")
    for name, one in HOSTILE.items():
        (folder / f"{name}.docx").write_bytes(one.make())
        command = (sys.executable, "-m", "kehoach", "import", f"{name}.docx", "-o", "-")
        done = child(*command, folder=folder)
        print(f"  {name:28} {done.megabytes:8.0f}   ends with {done.code}")


def main() -> None:
    """Print the figures."""

    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        print("CPU seconds, the least of five, for n and 4n")
        for one in _asked():
            found = grown(_ended(one.work), one.make, one.size)
            times = found.large / found.small
            print(f"  {one.name:28} {found.small:8.3f} {found.large:8.3f}   {times:5.1f} times")
        _files(Path(folder))


if __name__ == "__main__":
    main()
