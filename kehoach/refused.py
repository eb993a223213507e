"""What the operating system refuses, in Vietnamese and with a cure."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from kehoach.problem import KehoachError, Place, fault

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    errno.ENOENT: ("không có tệp hoặc thư mục này", "kiểm tra lại đường dẫn"),
    errno.EACCES: ("không có quyền đọc hoặc ghi", "kiểm tra quyền của thư mục hoặc chọn nơi khác"),
    errno.EPERM: ("không có quyền đọc hoặc ghi", "kiểm tra quyền của thư mục hoặc chọn nơi khác"),
    errno.EROFS: ("thư mục chỉ đọc", "chọn nơi khác bằng -o"),
    errno.ENOSPC: ("ổ đĩa đã đầy", "giải phóng dung lượng rồi chạy lại; chưa có tệp nào được ghi"),
    errno.EDQUOT: ("hết hạn mức dung lượng", "giải phóng dung lượng rồi chạy lại"),
    errno.EFBIG: ("tệp vượt giới hạn kích thước của ổ đĩa", "chọn nơi khác bằng -o"),
    errno.EEXIST: ("đã có một tệp mang tên này", "chọn tên khác bằng -o"),
    errno.EISDIR: ("đây là thư mục, không phải tệp", "ghi rõ tên tệp"),
    errno.ENOTDIR: ("một phần của đường dẫn không phải thư mục", "kiểm tra lại đường dẫn"),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "đặt tên ngắn hơn"),
    errno.ELOOP: ("đường dẫn vòng lặp", "kiểm tra lại liên kết"),
    errno.EMFILE: ("mở quá nhiều tệp cùng lúc", "kiểm tra ít tệp hơn mỗi lần"),
    errno.EIO: ("ổ đĩa báo lỗi", "kiểm tra ổ đĩa, chép tệp ra nơi khác rồi chạy lại"),
    errno.EBADF: ("đầu vào hoặc đầu ra chuẩn đã đóng", "ghi tên tệp thay cho dấu -"),
}
NOT_READ = "TE01"
"""Code of what the system refused to read; it may be free in a moment."""
_NO_TEMPORARY = "temporary directory"
"""In the message of Python's tempfile when no folder for passing files can be written."""


def os_fault(code: str, verb: str, path: str | Path, error: OSError) -> KehoachError:
    """Return an operating-system error as a problem in Vietnamese."""
    reason, cure = _REASONS.get(error.errno or 0, (error.strerror or "hệ thống báo lỗi", ""))
    what = "tệp" if str(path) != "-" else "đầu vào chuẩn" if verb == "đọc" else "đầu ra chuẩn"
    return fault(code, f"không {verb} được {what}: {reason}", cure, Place(str(path)))


def not_read(path: str | Path, error: OSError) -> KehoachError:
    """Return what the system refused while a file or a folder was to be read, as TE01."""
    return os_fault(NOT_READ, "đọc", path, error)


def system_fault(error: OSError | MemoryError) -> KehoachError:
    """Return what the system refused outside reading and writing a named file.

    TE05, TE06 for no memory.
    """
    if isinstance(error, MemoryError):
        return fault(
            "TE06",
            "máy không còn đủ bộ nhớ",
            "đóng bớt chương trình khác, hoặc kiểm tra từng tệp một",
        )
    if _NO_TEMPORARY in str(error):
        return fault(
            "TE05",
            "không có thư mục tạm nào ghi được",
            "đặt biến TMPDIR (Windows: TEMP) trỏ tới thư mục ghi được",
        )
    reason, cure = _REASONS.get(error.errno or 0, (error.strerror or "hệ thống báo lỗi", ""))
    file = error.filename if isinstance(error.filename, str) else ""
    return fault(
        "TE05",
        f"hệ thống không cho làm tiếp: {reason}",
        cure or "kiểm tra tệp, thư mục rồi chạy lại",
        Place(file),
    )
