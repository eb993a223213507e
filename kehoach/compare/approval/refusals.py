"""What an approval tells: every message with its cure (SS: so sánh)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import KehoachError, ProblemKind

if TYPE_CHECKING:
    from kehoach.problem import Place

CATALOGUE = {
    "SS70": ProblemKind(
        "không có gì để đối chiếu: không ghi tệp kế hoạch YAML, cạnh tệp cũng không có tệp duyệt",
        "ghi thêm tệp kế hoạch: kehoach verify ke-hoach.yaml TỆP; hoặc duyệt tệp: kehoach approve",
    ),
    "SS71": ProblemKind(
        "tệp duyệt này không dùng được: {what}",
        "lấy lại tệp duyệt do kehoach approve ghi; tệp ấy không sửa bằng tay; không còn thì duyệt "
        "lại: kehoach approve TỆP --by … --date … --force",
    ),
    "SS72": ProblemKind(
        "ngày duyệt phải là ngày có thật, đủ ngày, tháng, năm: “{what}”",
        "ghi như --date 05/12/2026",
    ),
    "SS73": ProblemKind(
        "thiếu người duyệt, hoặc tên dài quá một dòng",
        'ghi như --by "Nguyễn Văn An, Chánh Văn phòng"',
    ),
    "SS74": ProblemKind(
        "đây là kế hoạch YAML, chưa phải tệp đã in ra",
        "in ra rồi duyệt tệp in: kehoach render ke-hoach.yaml -o ke-hoach.docx; "
        "kehoach approve ke-hoach.docx --spec ke-hoach.yaml",
    ),
    "SS75": ProblemKind(
        "tệp này không có phần nào của một văn bản (Quốc hiệu, cơ quan, tên loại, nơi nhận, ký)",
        "kiểm tra xem có chọn nhầm tệp không",
    ),
}
"""SS70–SS79 are those of an approval."""


def refusal(code: str, place: Place, what: str = "") -> KehoachError:
    """Return an approval's error."""
    return KehoachError([CATALOGUE[code].problem(code, place, {"what": what})])
