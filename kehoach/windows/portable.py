"""A folder for Windows that needs no installing: Python, the packages, two scripts, a list."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import check_free, not_written
from kehoach.problem import Place, fault
from kehoach.windows import scripts
from kehoach.windows.wheel import check_complete, unmet_extras

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kehoach.windows.embedded import Embedded
    from kehoach.windows.wheel import Wheel

LIST = "DANH-SACH.txt"
_PACKAGES = "python/Lib/site-packages/"
_OPENS = ("kehoach/cli/open.py", "kehoach/cli/open_.py")
"""The command that opens the page; without it there is no ``Mo trang.cmd``."""

_WEB = "web"
"""The extra the page needs."""


class Portable(NamedTuple):
    """What a portable folder holds."""

    files: dict[str, bytes]
    """Path below the folder, with ``/``, and bytes."""
    page: bool
    """True when the page for clerks can be opened."""
    unmet: dict[str, tuple[str, ...]]
    """What kehoach cannot do there → the packages it misses."""


def portable(python: Embedded, wheels: Sequence[Wheel]) -> Portable:
    """Return the files of a portable folder; the same parts give the same bytes.

    Raises KehoachError: WD16 for missing packages, WD21 for a file two packages have differently.
    """
    check_complete(wheels)
    files = {f"python/{name}": data for name, data in python.files}
    for wheel in wheels:
        for name, data in wheel.files:
            _add(files, _PACKAGES + name, data, wheel.file)
    files["kehoach.cmd"] = scripts.portable()
    unmet = unmet_extras(wheels)
    page = any(_PACKAGES + text in files for text in _OPENS) and _WEB not in unmet
    if page:
        files["Mo trang.cmd"] = scripts.open_page()
    files[LIST] = contents(python, wheels, files)
    return Portable(files, page, unmet)


def contents(python: Embedded, wheels: Iterable[Wheel], files: dict[str, bytes]) -> bytes:
    """Return the list of what is inside, with hashes and licences: UTF-8 with a mark, CRLF."""
    lines = [
        "Thư mục kehoach dùng ngay trên Windows 64 bit, không cần cài đặt.", "",
        f"Python 3.{python.version[1:]} nhúng: {python.file}", f"    SHA-256 {python.digest}",
        "    giấy phép: python/LICENSE.txt", "", "Các gói:",
    ]  # fmt: skip
    for wheel in sorted(wheels):
        lines += [f"{wheel.name} {wheel.version}: {wheel.file}", f"    SHA-256 {wheel.digest}"]
        lines.append(f"    giấy phép: {wheel.licence or 'gói không ghi; xem thư mục dist-info'}")
        lines += [f"    không chép: {name}" for name in wheel.left]
    lines += ["", "Các tệp (SHA-256, tên):"]
    hashes = ((hashlib.sha256(data).hexdigest(), name) for name, data in sorted(files.items()))
    lines += [f"{digest} *{name}" for digest, name in hashes]
    return "\r\n".join([*lines, ""]).encode("utf-8-sig")


def write_portable(target: Path, made: Portable) -> None:
    """Write a portable folder whole or not at all; a folder that is there stays as it is.

    Raises KehoachError TE03, TE04.
    """
    check_free(target, force=False)
    part = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        for name, data in made.files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        check_free(target, force=False)
        part.rename(target)
    except OSError as error:
        raise not_written(target, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _add(files: dict[str, bytes], name: str, data: bytes, wheel: str) -> None:
    """Put a file in its place; two packages may share one only with the same bytes."""
    if files.setdefault(name, data) != data:
        message = f"hai gói cùng có tệp {name} mà khác nhau"
        raise fault("WD21", message, "bỏ bớt một gói khỏi thư mục --wheels", Place(wheel))
