"""Files in and out: bounded reading, and writing that is whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from kehoach.problem import KehoachError, Place, fault

_REASONS = {
    errno.ENOENT: ("không có tệp hoặc thư mục này", "kiểm tra lại đường dẫn"),
    errno.EACCES: ("không có quyền đọc hoặc ghi", "kiểm tra quyền của thư mục hoặc chọn nơi khác"),
    errno.EPERM: ("không có quyền đọc hoặc ghi", "kiểm tra quyền của thư mục hoặc chọn nơi khác"),
    errno.EROFS: ("thư mục chỉ đọc", "chọn nơi khác bằng -o"),
    errno.ENOSPC: ("ổ đĩa đã đầy", "giải phóng dung lượng rồi chạy lại; chưa có tệp nào được ghi"),
    errno.EDQUOT: ("hết hạn mức dung lượng", "giải phóng dung lượng rồi chạy lại"),
    errno.EFBIG: ("tệp vượt giới hạn kích thước của ổ đĩa", "chọn nơi khác bằng -o"),
    errno.EISDIR: ("đây là thư mục, không phải tệp", "ghi rõ tên tệp"),
    errno.ENOTDIR: ("một phần của đường dẫn không phải thư mục", "kiểm tra lại đường dẫn"),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "đặt tên ngắn hơn"),
    errno.ELOOP: ("đường dẫn vòng lặp", "kiểm tra lại liên kết"),
}

_RENAME_REFUSES = os.name == "nt"
"""Windows' rename refuses an existing name by itself."""


def os_fault(code: str, verb: str, path: str | Path, error: OSError) -> KehoachError:
    """Return an operating-system error as a problem in Vietnamese."""
    reason, cure = _REASONS.get(error.errno or 0, (error.strerror or "hệ thống báo lỗi", ""))
    return fault(code, f"không {verb} được tệp: {reason}", cure, Place(str(path)))


def read_bytes(path: str | Path, limit: int) -> bytes:
    """Return the whole file; ``-`` reads standard input.

    Raises KehoachError TE01 when it cannot be read and TE02 when it is larger than ``limit``
    bytes (nothing beyond the limit is read).
    """
    try:
        found = sys.stdin.buffer.read(limit + 1) if str(path) == "-" else _read_regular(Path(path), limit + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        known = error if isinstance(error, OSError) else OSError(errno.ENOENT, "")
        raise os_fault("TE01", "đọc", path, known) from error
    check_size(found, path, limit)
    return found


def check_size(content: bytes, path: str | Path, limit: int) -> None:
    """Raise KehoachError TE02 for a file of more than ``limit`` bytes."""
    if len(content) > limit:
        raise fault(
            "TE02",
            f"tệp lớn hơn giới hạn {limit // 1_000_000} MB",
            "kiểm tra xem có chọn nhầm tệp không",
            Place(str(path)),
        )


def _read_regular(path: Path, most: int) -> bytes:
    """Return the start of a plain file; a folder or a device (which may never end) is refused."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EISDIR if path.is_dir() else errno.EACCES, "")
    with path.open("rb") as stream:
        return stream.read(most)


def check_free(path: Path, *, force: bool) -> None:
    """Raise TE03 when the file is there already and ``force`` is not given."""
    if not force and os.path.lexists(path):
        raise fault(
            "TE03",
            "tệp đã có, không ghi đè",
            "chọn tên khác, hoặc thêm --force nếu thật sự muốn thay",
            Place(str(path)),
        )


def write_bytes(path: str | Path, content: bytes, *, force: bool = False) -> None:
    """Write the file whole or not at all; an existing one stays unless ``force``.

    The bytes go to a hidden neighbour first and take the name in one step, so neither a full disk
    nor a killed process leaves half a file under the name. Raises KehoachError TE03, TE04.
    """
    target = Path(path)
    check_free(target, force=force)
    if force and target.is_symlink():
        target = target.resolve()  # the file it points to is replaced, the link stays
    if force and os.path.lexists(target) and not target.is_file():
        raise fault(
            "TE04", "không ghi được tệp: tên này là thư mục hoặc thiết bị", "ghi rõ tên tệp khác", Place(str(path))
        )
    part = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if force:
            part.replace(target)
        else:
            _take_free_name(part, target)
    except FileExistsError:
        check_free(target, force=False)
        raise
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else OSError(errno.ENOENT, "")
        raise os_fault("TE04", "ghi", path, known) from error
    finally:
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)


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
