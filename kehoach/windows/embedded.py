"""python.org's embeddable Python: the file is the one it should be, and finds its packages."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from kehoach import shelf
from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.problem import Place, fault
from kehoach.windows.archive import unpacked

_LARGEST = 100_000_000
_PATHS = re.compile(r"python(3\d{1,2})\._pth")
_BOOK = "python-nhung.tsv"
_HEX = re.compile(r"[0-9a-f]{64}")


class Embedded(NamedTuple):
    """An embeddable Python."""

    file: str
    version: str
    """As ``312``."""
    digest: str
    """SHA-256 of the archive, in hex."""
    files: tuple[tuple[str, bytes], ...]


def read_embedded(path: str, sha256: str | None) -> Embedded:
    """Return the Python of an archive, made to find the packages beside it.

    ``sha256`` is what its bytes must give; None for one the shipped table knows. Raises
    KehoachError: WD10 for other bytes, WD11 where nothing is known to compare with, WD19 for what
    is no such archive, WD20 for a ``sha256`` that is none.
    """
    content = read_bytes(path, _LARGEST)
    digest = hashlib.sha256(content).hexdigest()
    _check(digest, _expected(path, sha256), path)
    files = dict(unpacked(content, path))
    named = next((found for name in files if (found := _PATHS.fullmatch(name))), None)
    if named is None or "python.exe" not in files:
        message = "đây không phải bản Python nhúng (embeddable package) của python.org"
        cure = "tải tệp python-3…-embed-amd64.zip từ python.org"
        raise fault("WD19", message, cure, Place(path))
    files[named[0]] = _with_packages(files[named[0]])
    return Embedded(Path(path).name, named[1], digest, tuple(files.items()))


def known_hashes() -> dict[str, str]:
    """Return name of an archive → its SHA-256, from ``data/python-nhung.tsv``."""
    lines = (shelf.data() / _BOOK).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def _expected(path: str, sha256: str | None) -> str:
    if sha256:
        return _typed(sha256, path)
    known = known_hashes().get(Path(path).name)
    if known is None:
        why = "chưa biết mã băm SHA-256 của tệp này nên không tin được"
        cure = "lấy mã băm từ nguồn tin cậy rồi ghi --sha256 MÃ"
        raise fault("WD11", why, cure, Place(path))
    return known


def _typed(sha256: str, path: str) -> str:
    message = sha256.strip().lower()
    if not _HEX.fullmatch(message):
        wrong = "--sha256 phải là 64 chữ số thập lục phân"
        raise fault("WD20", wrong, "chép lại mã băm", Place(path))
    return message


def _check(digest: str, expected: str, path: str) -> None:
    if digest != expected:
        message = f"mã băm SHA-256 của tệp là {digest}, không phải {expected}"
        raise fault("WD10", message, "tải lại tệp từ python.org; đừng dùng tệp này", Place(path))


def _with_packages(content: bytes) -> bytes:
    """Return the list of paths with the packages in it and ``site`` imported."""
    lines = [line.strip() for line in content.decode("utf-8", "replace").splitlines()]
    kept = [line for line in lines if line.lstrip("# ") != "import site" and line]
    own = "Lib\\site-packages"
    kept += [] if own in kept else [own]
    return "\r\n".join([*kept, "import site", ""]).encode()
