"""What a reader of a file should know of it, in Vietnamese: each kind once, with its words and places."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.problem import Place, Problem, Severity
from kehoach.text.letters import one_line

_LONGEST = 60
"""Letters shown of words that are kept elsewhere: in ``Block.aside``, or in the text."""
_WHOLE = 2_000
"""Letters shown of words that are kept nowhere else; a bomb would make a page of nothing but the notice."""
_MOST = 30
"""Places shown of one kind."""


class Kind(NamedTuple):
    """One kind of thing that is told."""

    code: str
    message: str
    cure: str = ""
    whole: bool = False
    """True when the notice is the only place that keeps the words."""


_RETYPE = "gõ phần ấy thành chữ thường trong bài nếu cần"
_REFRESH = "mở bằng Word, bấm Ctrl+A rồi F9 để cập nhật trường, lưu lại rồi đọc lại; hoặc gõ thẳng chữ vào"
_FILL = "điền vào tệp rồi đọc lại, hoặc điền trong bản nháp"

KINDS = {
    "sua_doi": Kind("TN51", "tệp còn sửa đổi theo dõi (Track Changes); đã đọc như chấp nhận hết",
                    "mở bằng Word, chấp nhận hoặc từ chối các sửa đổi rồi đọc lại nếu không muốn thế"),
    "chu_an": Kind("TN52", "tệp có chữ ẩn, không in ra; đã bỏ qua",
                   "mở bằng Word, bỏ thuộc tính Hidden nếu cần chữ ấy"),
    "hinh": Kind("TN53", "tệp có hình hoặc đối tượng; chữ trong hình không đọc được", "gõ lại chữ trong hình nếu cần"),
    "nhung": Kind("TN54", "tệp nhúng hoặc nối tới một tệp khác; phần ấy chưa đọc",
                  "mở bằng Word rồi lưu lại thành một tệp .docx", whole=True),
    "macro": Kind("TN55", "tệp có macro; chỉ đọc chữ, không chạy macro, bản sửa không mang macro theo"),
    "phong": Kind("TN56", "chữ dùng phông cũ (TCVN3 hoặc VNI), đã đổi sang Unicode", "soát lại chữ hoa và dấu"),
    "vo_hinh": Kind("TN57", "tệp có ký tự vô hình; đã bỏ"),
    "sot": Kind("TN58", "trong tệp có chữ đứng ở chỗ chương trình không biết, chưa đọc vào bài", _RETYPE, whole=True),
    "gach": Kind("TN59", "tệp có chữ bị gạch ngang; đã bỏ qua", "bỏ gạch ngang nếu cần chữ ấy"),
    "ghi_chu": Kind("TN90", "tệp còn lời ghi chú ở lề (comment); không đọc vào bài",
                    "xem các ghi chú trong Word; xong việc nào thì xóa ghi chú ấy"),
    "cho_trong": Kind("TN91", "chỗ giữ sẵn (content control) chưa điền; đó không phải nội dung", _FILL),
    "chua_tron": Kind("TN92", "trường trộn thư (MERGEFIELD) chưa được điền", _FILL),
    "truong": Kind("TN93", "trường chưa có kết quả lưu trong tệp nên chỗ ấy trống", _REFRESH, whole=True),
    "truong_ho": Kind("TN94", "trường mở mà không đóng; chữ sau nó vẫn được đọc", _REFRESH, whole=True),
    "chu_hinh": Kind("TN95", "chữ nghệ thuật (WordArt) không đọc vào bài", _RETYPE, whole=True),
    "chu_ve": Kind("TN96", "chữ viết trên hình vẽ không đọc vào bài", _RETYPE, whole=True),
    "so_do": Kind("TN97", "chữ trong sơ đồ (SmartArt) không đọc vào bài", _RETYPE, whole=True),
    "bieu_do": Kind("TN98", "chữ trong biểu đồ không đọc vào bài", _RETYPE, whole=True),
    "chu_kem": Kind("TN99", "chữ nhỏ kèm trên chữ (ruby) đã bỏ, giữ lại chữ chính", whole=True),
    "hai_ban": Kind("TN80", "một chỗ có hai bản (bản mới và bản dự phòng); chữ chỉ có ở bản không hiện ra chưa đọc",
                    _RETYPE, whole=True),
    "cong_thuc": Kind("TN81", "công thức đã ghi thành một dòng chữ", "soát lại từng công thức"),
    "nhan_dai": Kind("TN82", "nhãn danh sách tự động dài bất thường; chỉ đọc phần đầu",
                     "mở bằng Word, đặt lại kiểu đánh số"),
    "ky_so": Kind("TN83", "tệp có chữ ký số; chữ ký chỉ có giá trị trên chính tệp này, mọi bản sửa đều không còn nó",
                  "giữ lại tệp gốc đã ký"),
    "chu_chim": Kind("TN84", "chữ chìm ở đầu trang hoặc chân trang không đọc vào bài", _RETYPE, whole=True),
    "doi_tuong": Kind("TN85", "đối tượng nhúng (OLE) không đọc được", _RETYPE, whole=True),
}  # fmt: skip


class Notes:
    """What was met that a reader of the result should know, each kind with its words and their place."""

    def __init__(self) -> None:
        self.found: dict[str, dict[tuple[str, str], None]] = {}

    def add(self, kind: str, words: str = "", place: str = "") -> None:
        """Record one meeting; ``words`` is what it was about, ``place`` where."""
        listed = self.found.setdefault(kind, {})
        if words:
            listed[words, place] = None

    def words(self, kind: str) -> list[str]:
        """Return the words of one kind, in the order they were met."""
        return [words for words, _ in self.found.get(kind, ())]


def notices(notes: Notes, file: str) -> tuple[Problem, ...]:
    """Return one warning for each kind of thing met, with its words and where they stand."""
    out = []
    for name, kind in KINDS.items():
        if name in notes.found:
            told = _told(list(notes.found[name]), kind)
            text = f"{kind.message}: {told}" if told else kind.message
            out.append(Problem(Place(file), kind.code, text, kind.cure, Severity.WARNING))
    return tuple(out)


def _told(met: list[tuple[str, str]], kind: Kind) -> str:
    """Return words in quotation marks with their places; how many more there are is said."""
    shown: dict[str, None] = {}
    room = _WHOLE
    for words, place in met:
        text = one_line(words)
        limit = room if kind.whole else _LONGEST
        short = text if len(text) <= limit else f"{text[:limit].rstrip()}…"
        if short.strip("…"):
            shown[f'"{short}"' + (f" ({place})" if place else "")] = None
            room = max(room - len(short), 0)
        if len(shown) == _MOST or not room:
            break
    more = len(met) - len(shown) if len(shown) == _MOST or not room else 0
    return "; ".join(shown) + (f"; và {more} chỗ nữa" if more > 0 else "")
