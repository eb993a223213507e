"""Why LibreOffice gives no file, and what can be done about it, in Vietnamese."""

from __future__ import annotations

from enum import Enum

from kehoach.office.program import VARIABLE

SECONDS = 90
"""How long a conversion may take."""
LARGEST = 200_000_000
"""Bytes of what it may write: a page of print has 20 kB, the pictures of a file 50 MB at most."""
IN_A_ROW = 3
"""Files that may hang one behind the other; after them the program is at fault, not the files."""


class Trouble(Enum):
    """Why there is no file; the value says it in Vietnamese."""

    MISSING = "máy này không có LibreOffice"
    NAMED_WRONG = f"biến {VARIABLE} không trỏ tới chương trình LibreOffice"
    SLOW = f"LibreOffice làm quá {SECONDS} giây chưa xong"
    GIVEN_UP = f"LibreOffice đã treo ở {IN_A_ROW} tệp liền trước nên không gọi nữa"
    FAILED = "LibreOffice không chuyển được tệp này"
    LARGE = f"tệp LibreOffice làm ra lớn hơn {LARGEST // 1_000_000} MB"


_NONE_HERE = {
    Trouble.MISSING: (
        "cài LibreOffice (miễn phí, libreoffice.org), "
        f"hoặc ghi đường dẫn của nó vào biến môi trường {VARIABLE}"
    ),
    Trouble.NAMED_WRONG: "sửa lại biến ấy, hoặc xóa nó để tìm LibreOffice ở nơi thường cài",
}


def cure(trouble: Trouble, otherwise: str) -> str:
    """Return how to get LibreOffice where there is none, then what can be done ``otherwise``.

    Of a file LibreOffice cannot convert only the latter is told.
    """
    install = _NONE_HERE.get(trouble)
    return f"{install}; hoặc {otherwise}" if install and otherwise else install or otherwise
