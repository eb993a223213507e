"""What can be wrong with a picture (HA: hình ảnh): every message with its cure.

A fault stands at the key of the plan that is to change (``Place.path`` is that key, without a
file), or at the picture's place in a Word file that was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Catalogue, Place, ProblemKind, Severity

if TYPE_CHECKING:
    from kehoach.problem import KehoachError

_SAVE_AS = "mở bằng chương trình xem ảnh, lưu lại (Save As) thành PNG hoặc JPEG rồi ghi tên tệp mới"
_ENOUGH = "in đẹp chỉ cần khoảng 2.000 điểm ảnh"

CATALOGUE = {
    "HA01": ProblemKind(
        "đường dẫn “{name}” không nằm cạnh hoặc dưới thư mục của kế hoạch",
        "chép ảnh vào cùng thư mục với kế hoạch rồi ghi tên tệp, ví dụ hinh: so-do.png",
    ),
    "HA02": ProblemKind(
        "kế hoạch không đọc từ một tệp nên không biết “{name}” nằm ở đâu",
        "lưu kế hoạch thành tệp .yaml cạnh tệp ảnh; hoặc bỏ hình này",
    ),
    "HA03": ProblemKind(
        "“{name}” không có đuôi .png, .jpg hay .jpeg; chỉ in được hai loại ảnh ấy",
        _SAVE_AS,
    ),
    "HA04": ProblemKind("“{name}” không phải ảnh PNG hay JPEG mà là {what}", _SAVE_AS),
    "HA05": ProblemKind(
        "ảnh “{name}” hỏng: {what}",
        "chép lại từ nơi có ảnh gốc, hoặc mở bằng chương trình xem ảnh rồi lưu lại",
    ),
    "HA06": ProblemKind(
        "ảnh “{name}” quá lớn: {what}",
        f"thu nhỏ bằng chương trình xem ảnh (Resize) rồi lưu lại; {_ENOUGH}",
    ),
    "HA07": ProblemKind(
        "không nhận bề rộng “{what}” của hình",
        "ghi số mm từ 5 đến 250, ví dụ rong: 120; không ghi thì hình giữ cỡ của tệp ảnh",
    ),
    "HA08": ProblemKind(
        "hình chưa có mo_ta: người dùng máy đọc màn hình không biết trong hình có gì",
        "thêm mo_ta, ví dụ mo_ta: Sơ đồ bộ máy gồm ban chỉ đạo và ba tổ giúp việc",
        Severity.WARNING,
    ),
    "HA09": ProblemKind(
        "ảnh “{name}” ghi hướng xoay riêng của máy chụp; bản in có thể nằm nghiêng",
        "mở bằng chương trình xem ảnh, xoay cho đúng rồi lưu lại",
        Severity.WARNING,
    ),
}
"""A number is never used for another fault; HA10 is a picture of a file no item of a plan shows."""
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem


def refuse(code: str, key: str = "hinh", **parts: object) -> KehoachError:
    """Return the error that ends the reading of a picture, at the key of the plan to change."""
    return _KINDS.refuse(code, Place(path=key), **parts)
