"""ZIP files unpacked safely for Windows: python.org's embeddable Python, and wheels."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from kehoach.problem import Place, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.problem import KehoachError

_MOST_FILES = 20_000
_MOST_BYTES = 400_000_000
"""Of all files of one archive, unpacked; Python's own are 25 MB."""
_BAD = re.compile(r'[\x00-\x1f:*?"<>|\\]')
"""Signs no name of a file on Windows has, and its other slash."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
"""Names of devices on Windows, with any ending."""


def unpacked(content: bytes, file: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file of an archive, one at a time.

    Raises KehoachError: WD12 for what is no whole ZIP, WD13 for a name that leads out of the
    folder, that Windows does not take or that is there twice, WD14 for too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            files = [member for member in package.infolist() if not member.is_dir()]
            _check(files, file)
            for member in files:
                with package.open(member) as stream:
                    data = stream.read(member.file_size + 1)
                if len(data) != member.file_size:
                    raise _too_much(file)
                yield member.filename, data
    except (
        zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
    ) as error:  # fmt: skip
        cure = "tải lại tệp từ nơi phát hành"
        raise fault("WD12", "tệp ZIP hỏng hoặc có mật khẩu", cure, Place(file)) from error


def _check(files: list[zipfile.ZipInfo], file: str) -> None:
    if len(files) > _MOST_FILES or sum(member.file_size for member in files) > _MOST_BYTES:
        raise _too_much(file)
    seen: set[str] = set()
    for member in files:
        lower = member.filename.casefold()
        linked = stat.S_ISLNK(member.external_attr >> 16)
        if linked or lower in seen or not is_safe(member.filename):
            message = f"trong tệp ZIP có tên không an toàn: {member.filename}"
            raise fault("WD13", message, "tải lại tệp từ nơi phát hành", Place(file))
        seen.add(lower)


def is_safe(name: str) -> bool:
    """Return True for a name that stays in its folder and that Windows takes as it is."""
    return not _BAD.search(name) and all(map(_is_safe_part, name.split("/")))


def _is_safe_part(part: str) -> bool:
    return part not in ("", ".", "..") and part[-1] not in ". " and not _DEVICE.match(part)


def _too_much(file: str) -> KehoachError:
    cure = "kiểm tra xem có chọn nhầm tệp không"
    return fault("WD14", "tệp ZIP bung ra quá lớn", cure, Place(file))
