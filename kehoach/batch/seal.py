"""Which program this is: two machines with the same seal make the same bytes of the same plan."""

from __future__ import annotations

import hashlib
import sys
import zlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kehoach import shelf
from kehoach.named import NamedTuple
from kehoach.problem import fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Value = TypeVar("Value")


class Seal(NamedTuple):
    """What the bytes of a plan depend on, beside the plan."""

    version: str
    files: str
    """Digits of the hash of the program's files and data, whatever the ends of their lines."""
    python: str
    deflate: str
    """Version of zlib: another may pack the same text into other bytes."""

    def __str__(self) -> str:
        """Return it as a message shows it."""
        parts = f"dấu {self.files}, Python {self.python}, zlib {self.deflate}"
        return f"kehoach {self.version}, {parts}"


@lru_cache(maxsize=1)
def seal() -> Seal:
    """Return the seal of the program that runs here."""
    found = hashlib.sha256()
    for name, content in sorted(_files()):
        found.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    python = ".".join(map(str, sys.version_info[:2]))
    return Seal(_version(), found.hexdigest()[:12], python, zlib.ZLIB_RUNTIME_VERSION)


def _version() -> str:
    try:
        return version("kehoach")
    except PackageNotFoundError:  # a plain checkout
        return "0"


def same(sent: Seal, work: Callable[[], Value]) -> Value:
    """Do work for the program of that seal. Raises KehoachError LO88 where another one runs."""
    if sent != seal():
        message = f"máy làm việc chạy bản kehoach khác ({seal()}) với máy giao việc ({sent})"
        cure = "cài cùng một bản kehoach và Python trên mọi máy, rồi chạy lại dask worker"
        raise fault("LO88", message, cure)
    return work()


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield the program's own files, by names that are alike on every machine."""
    package = Path(shelf.__file__).parent
    for path in package.rglob("*.py"):
        yield path.relative_to(package).as_posix(), path.read_bytes()
    for folder in (shelf.data(), shelf.templates()):
        for path in folder.rglob("*.*"):
            yield f"{folder.name}/{path.relative_to(folder).as_posix()}", path.read_bytes()
