"""What a redline tells beside its changes: every message with its cure (SS: so sánh)."""

from __future__ import annotations

from kehoach.problem import Place, Problem, ProblemKind, Severity

CATALOGUE = {
    "SS30": ProblemKind(
        "bản có vạch sửa chỉ làm được từ tệp mới là .docx hoặc kế hoạch YAML; đây là tệp {what}",
        "mở tệp mới bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu “Word Document "
        "(*.docx)”, rồi so với tệp .docx ấy",
    ),
    "SS31": ProblemKind(
        "tệp có sửa đổi chưa duyệt (track changes); đã so như thể mọi sửa đổi được chấp nhận",
        "",
        Severity.HINT,
    ),
    "SS32": ProblemKind(
        "không vạch được chỗ khác nhau này; chữ cũ là “{what}”",
        "so chỗ ấy bằng mắt",
        Severity.WARNING,
    ),
    "SS33": ProblemKind(
        "phần này chỉ một trong hai tệp có, nên chưa vạch: “{what}”",
        "so phần ấy bằng mắt",
        Severity.WARNING,
    ),
    "SS34": ProblemKind(
        "vạch sửa trong khung chữ này chỉ ghi được vào một bản; bản dành cho Word cũ giữ nguyên",
        "",
        Severity.HINT,
    ),
    "SS35": ProblemKind(
        "tệp mới không có chữ nào để vạch sửa",
        "kiểm tra xem có chọn nhầm tệp không",
    ),
    "SS36": ProblemKind(
        "bỏ hết vạch sửa chưa ra đúng bản cũ; chỗ khác đầu tiên là “{what}”",
        "xem lại chỗ ấy bằng mắt, và gửi hai tệp cho người làm chương trình",
        Severity.WARNING,
    ),
    "SS38": ProblemKind(
        "tệp mới có macro hoặc chữ ký số; bản có vạch sửa không mang theo",
        "",
        Severity.HINT,
    ),
    "SS37": ProblemKind(
        "phần này chưa vạch được hết: chỗ gọi nó trong bài mới thêm hoặc đã bỏ",
        "so phần ấy bằng mắt",
        Severity.WARNING,
    ),
    "SS39": ProblemKind(
        "tệp cũ không phải .docx hay YAML nên không biết hết cách trình bày; chỉ vạch chữ",
        "mở tệp cũ bằng Word hoặc LibreOffice, lưu thành .docx, rồi so lại",
        Severity.WARNING,
    ),
    "SS40": ProblemKind(
        "cách trình bày của đoạn này bản cũ khác, mà chưa vạch được: “{what}”",
        "so cách trình bày chỗ ấy bằng mắt",
        Severity.WARNING,
    ),
    "SS41": ProblemKind(
        "hai tệp có số phần trang khác nhau ({what}) nên chưa vạch được khổ giấy và lề trang",
        "xem Bố trí trang (Page Setup) của hai tệp",
        Severity.WARNING,
    ),
}
"""SS30–SS49 are those of a redline."""
_SHOWN = 60
"""Letters of a text that are quoted."""


def problem(code: str, place: Place, what: str = "") -> Problem:
    """Return the problem at a place, its words cut to what a line can hold."""
    words = " ".join(what.split())
    quoted = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    return CATALOGUE[code].problem(code, place, {"what": quoted})
