"""What a tool refuses (MC), every message with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Catalogue, Place, ProblemKind, Severity

if TYPE_CHECKING:
    from kehoach.problem import KehoachError

CATALOGUE = {
    "MC01": ProblemKind(
        "không dùng được tên tệp này: {why}",
        "ghi tên tệp trong thư mục đang mở, như ke-hoach/2026.yaml; xem tên: list_plans",
    ),
    "MC02": ProblemKind(
        "trong thư mục đang mở không có tệp này", "xem tên các tệp bằng công cụ list_plans"
    ),
    "MC03": ProblemKind(
        "đã có tệp mang tên này; máy chủ MCP không ghi đè tệp nào", "chọn một tên khác"
    ),
    "MC04": ProblemKind(
        "tham số của công cụ không đúng: {why}", "xem lược đồ của công cụ ở tools/list"
    ),
    "MC05": ProblemKind("chương trình kehoach gặp lỗi của chính nó khi làm việc này", "{cure}"),
    "MC06": ProblemKind(
        "yêu cầu đã bị hủy trước khi ghi; không có tệp nào được ghi", "", Severity.HINT
    ),
}
_KINDS = Catalogue(CATALOGUE)


def refuse(code: str, file: str = "", **parts: object) -> KehoachError:
    """Return the error to be raised, at a file where it is about one."""
    return _KINDS.refuse(code, Place(file), **parts)
