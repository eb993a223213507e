"""Files in and out: bounded reading, and writing that is whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kehoach.brought import brought
from kehoach.problem import KehoachError, Place, fault
from kehoach.refused import not_read, os_fault
from kehoach.sealed import check_unsigned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    _Files = Sequence[tuple[str | Path, bytes | Iterable[bytes]]]

NOT_WRITTEN = "TE04"  # code of what the system refused to write; it may be free soon
_RENAME_REFUSES = os.name == "nt"  # Windows' rename refuses an existing name by itself


def write_standard(content: bytes) -> None:
    """Write bytes to standard output.

    Raises KehoachError TE04, and BrokenPipeError when nobody reads on.
    """
    if sys.stdout is None:
        raise os_fault("TE04", "ghi", "-", OSError(errno.EBADF, ""))
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence(sys.stdout)
        raise os_fault("TE04", "ghi", "-", error) from error


def silence(stream: TextIO | None) -> None:
    """Let what waits in a closed stream go nowhere, so that Python's own end is quiet."""
    if stream is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def flush_standard() -> None:
    """Send what waits in standard output on its way.

    Raises KehoachError TE04, and BrokenPipeError.
    """
    if sys.stdout is not None:
        write_standard(b"")


def read_bytes(path: str | Path, limit: int) -> bytes:
    """Return the whole file; ``-`` reads standard input.

    Raises KehoachError TE01 when it cannot be read and TE02 when it is larger than ``limit``
    bytes (nothing beyond the limit is read).
    """
    try:
        found = brought(path) or (
            _read_standard(limit + 1) if str(path) == "-" else _read_regular(Path(path), limit + 1)
        )
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        known = error if isinstance(error, OSError) else OSError(errno.ENOENT, "")
        raise not_read(path, known) from error
    check_size(found, path, limit)
    return found


def check_size(content: bytes, path: str | Path, limit: int) -> None:
    """Raise KehoachError TE02 for a file of more than ``limit`` bytes."""
    if len(content) > limit:
        message = f"tệp lớn hơn giới hạn {limit // 1_000_000} MB"
        raise fault("TE02", message, "kiểm tra xem có chọn nhầm tệp không", Place(str(path)))


def _read_standard(most: int) -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "")
    return sys.stdin.buffer.read(most)


def _read_regular(path: Path, most: int) -> bytes:
    """Return the start of a plain file; a folder or a device (which may never end) is refused."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EISDIR if path.is_dir() else errno.EACCES, "")
    with path.open("rb") as stream:
        return stream.read(most)


def check_free(path: Path, *, force: bool, instead: str = "chọn tên khác") -> None:
    """Raise TE03 for a file that is there unless ``force``, ``instead`` its cure.

    TE10 for a signed one.
    """
    if force:
        check_unsigned(path)
    if not force and os.path.lexists(path):
        raise fault(
            "TE03",
            "tệp đã có, không ghi đè",
            f"{instead}, hoặc thêm --force nếu thật sự muốn thay",
            Place(str(path)),
        )


def write_bytes(path: str | Path, content: bytes, *, force: bool = False) -> None:
    """Write the file whole or not at all; an existing one stays unless ``force``.

    The bytes go to a hidden neighbour first and take the name in one step, so neither a full disk
    nor a killed process leaves half a file under the name. A file that is replaced keeps its mode;
    a link stays, the file it points to is replaced. Raises KehoachError TE03, TE04, TE10.
    """
    write_all([(path, content)], force=force)


def write_all(files: _Files, *, force: bool = False, flush: bool = True) -> None:
    """Write files that belong together, all or none: on a fault what was there is there again.

    Without ``flush`` the disk may take them later. Raises KehoachError as ``write_bytes``.
    """
    staged: list[_Staged] = []
    try:
        for path, content in files:
            staged.append(_Staged(path, force=force))
            staged[-1].fill(content, flush=flush)
        for number, waiting in enumerate(staged):
            waiting.take(keep=number + 1 < len(staged))
    except BaseException:
        for waiting in reversed(staged):
            waiting.undo()
        raise
    finally:
        for waiting in staged:
            waiting.clear()


class _Staged:
    """A file that is written beside its name and then takes it."""

    def __init__(self, path: str | Path, *, force: bool) -> None:
        self.path = path
        self.force = force
        check_free(Path(path), force=force)
        try:
            linked = force and Path(path).is_symlink()
            self.target = Path(os.path.realpath(path)) if linked else Path(path)
            odd = force and os.path.lexists(self.target) and not self.target.is_file()
        except (OSError, ValueError) as error:
            raise not_written(self.path, error) from error
        if odd:
            message = "không ghi được tệp: tên này là thư mục hoặc thiết bị"
            raise fault("TE04", message, "ghi rõ tên tệp khác", Place(str(path)))
        mark = f".{self.target.name[:80]}.{os.urandom(4).hex()}"
        self.part = (
            self.target.with_name(f"{mark}.part") if self.target.name else self.target / mark
        )
        self.before = self.part.with_suffix(".before")
        self.done = False

    def fill(self, content: bytes | Iterable[bytes], *, flush: bool) -> None:
        """Write the bytes to the neighbour, with the mode of the file it will replace."""
        try:
            with self.part.open("xb") as stream:
                if self.force and self.target.is_file():
                    self.part.chmod(stat.S_IMODE(self.target.stat().st_mode))
                stream.writelines((content,) if isinstance(content, bytes) else content)
                stream.flush()
                if flush:
                    os.fsync(stream.fileno())
        except (OSError, ValueError) as error:
            raise not_written(self.path, error) from error

    def take(self, *, keep: bool) -> None:
        """Give the neighbour the name; with ``keep`` what had it can come back."""
        try:
            if not self.force:
                _take_free_name(self.part, self.target)
            else:
                if keep and self.target.is_file():
                    shutil.copy2(self.target, self.before)
                self.part.replace(self.target)
            self.done = True
        except FileExistsError:
            check_free(self.target, force=False)
            raise
        except OSError as error:
            raise not_written(self.path, error) from error

    def undo(self) -> None:
        """Put back what had the name, or leave the name free."""
        if self.done:
            with suppress(OSError):
                if self.before.is_file():
                    self.before.replace(self.target)
                else:
                    self.target.unlink()

    def clear(self) -> None:
        """Leave no neighbour behind."""
        for path in (self.part, self.before):
            with suppress(OSError, ValueError):
                path.unlink(missing_ok=True)


def not_written(path: str | Path, error: OSError | ValueError) -> KehoachError:
    """Return what the system refused while a file was to be written, as TE04."""
    return os_fault(
        "TE04", "ghi", path, error if isinstance(error, OSError) else OSError(errno.ENOENT, "")
    )


def _take_free_name(part: Path, target: Path) -> None:
    """Give the finished part its name, failing when somebody took the name meanwhile."""
    if _RENAME_REFUSES:
        part.rename(target)
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        check_free(target, force=False)  # a file system without hard links
        part.replace(target)
