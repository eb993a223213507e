"""What a reader of a file should know of it, in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from kehoach.word.read.inline import Notes

_LONGEST = 60

_KINDS = {
    "sua_doi": ("TN51", "tệp còn sửa đổi theo dõi (Track Changes); đã đọc như chấp nhận hết",
                "mở bằng Word, chấp nhận hoặc từ chối các sửa đổi rồi đọc lại nếu không muốn thế"),
    "chu_an": ("TN52", "tệp có chữ ẩn, không in ra; đã bỏ qua", "mở bằng Word, bỏ thuộc tính Hidden nếu cần chữ ấy"),
    "hinh": ("TN53", "tệp có hình hoặc đối tượng; chữ trong hình không đọc được", "gõ lại chữ trong hình nếu cần"),
    "nhung": ("TN54", "tệp nhúng một tệp khác (altChunk); phần ấy chưa đọc", "mở bằng Word rồi lưu lại thành .docx"),
    "phong": ("TN56", "chữ dùng phông cũ (TCVN3 hoặc VNI), đã đổi sang Unicode", "soát lại chữ hoa và dấu"),
    "vo_hinh": ("TN57", "tệp có ký tự vô hình; đã bỏ", ""),
    "macro": ("TN55", "tệp có macro; chỉ đọc chữ, không chạy macro", ""),
}  # fmt: skip


def notices(notes: Notes, file: str) -> tuple[Problem, ...]:
    """Return one warning for each kind of thing met, with how often and the first words of it."""
    out = []
    for kind, (code, message, cure) in _KINDS.items():
        if kind in notes.found:
            told = dict.fromkeys(one.strip()[:_LONGEST] for one in notes.found[kind] if one.strip())
            words = "; ".join(f'"{one}"' for one in told)
            text = f"{message}: {words}" if words else message
            out.append(Problem(Place(file), code, text, cure, Severity.WARNING))
    return tuple(out)
