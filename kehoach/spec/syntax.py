"""What the YAML parser says, in Vietnamese and with the cure."""

from __future__ import annotations

from typing import Any

from kehoach.problem import Place, Problem

_QUOTE = "đặt cả giá trị trong ngoặc kép, hoặc xuống dòng sau dấu | rồi thụt vào"
_INDENT = "các khóa cùng cấp phải thẳng cột; dùng dấu cách, không dùng phím Tab"

_CURES = (
    (
        "mapping values are not allowed",
        "dấu hai chấm `: ` ở chỗ không được phép",
        (
            "nếu là lời văn có dấu hai chấm thì đặt cả giá trị trong ngoặc kép; "
            "nếu là khóa thì xem "
            "lại thụt dòng"
        ),
    ),
    (
        "unexpected end of stream",
        "ngoặc kép mở ra mà không đóng lại",
        ("thêm ngoặc kép đóng ở cuối giá trị"),
    ),
    (
        "unknown escape",
        "sau dấu \\ trong ngoặc kép có ký tự lạ",
        ("viết \\\\ cho một dấu \\, hoặc dùng ngoặc đơn ' '"),
    ),
    (
        "could not find expected ':'",
        "dòng này thiếu dấu hai chấm sau tên khóa",
        "viết `khóa: giá trị`; " + _INDENT,
    ),
    (
        "did not find expected '-' indicator",
        "dòng này không thẳng cột với các mục của danh sách",
        "mỗi mục bắt đầu bằng `- ` và thẳng cột với mục trước",
    ),
    (
        "did not find expected ',' or",
        "danh sách [ ] hoặc nhóm { } chưa đóng hay thiếu dấu phẩy",
        "đóng ngoặc, ngăn các mục bằng dấu phẩy; lời văn có [ ] { } thì đặt trong ngoặc kép",
    ),
    (
        "did not find expected key",
        ("không hiểu dòng này: thụt dòng sai, hoặc có chữ đứng sau ngoặc kép đóng"),
        _INDENT + "; lời văn bắt đầu bằng ngoặc kép thì đặt cả câu trong ngoặc đơn ' '",
    ),
    (
        "did not find expected <document start>",
        "sau phần này còn nội dung không thuộc về đâu",
        _INDENT,
    ),
    (
        "did not find expected node content",
        "thiếu giá trị trong danh sách [ ] hoặc nhóm { }",
        _QUOTE,
    ),
    (
        "expected <block end>",
        ("không hiểu dòng này: thụt dòng sai, hoặc có chữ đứng sau ngoặc kép đóng"),
        _INDENT + "; lời văn bắt đầu bằng ngoặc kép thì đặt cả câu trong ngoặc đơn ' '",
    ),
    ("expected the node content", "thiếu giá trị", _QUOTE),
    ("expected '<document start>'", "sau phần này còn nội dung không thuộc về đâu", _INDENT),
    (
        "expected ',' or",
        "danh sách [ ] hoặc nhóm { } chưa đóng hay thiếu dấu phẩy",
        "đóng ngoặc, ngăn các mục bằng dấu phẩy; lời văn có [ ] { } thì đặt trong ngoặc kép",
    ),
    (
        "block sequence entries are not allowed",
        "dấu `- ` ở chỗ không được phép",
        "xuống dòng trước danh sách; lời văn bắt đầu bằng gạch ngang thì đặt trong ngoặc kép",
    ),
    (
        "special characters are not allowed",
        "có ký tự điều khiển không nhìn thấy",
        ("xóa ký tự lạ ở chỗ này"),
    ),
    (
        "control characters are not allowed",
        "có ký tự điều khiển không nhìn thấy",
        ("xóa ký tự lạ ở chỗ này"),
    ),
    (
        "did not find expected digit",
        "dấu | hoặc > phải đứng cuối dòng",
        ("xuống dòng sau dấu | rồi thụt lời văn vào"),
    ),
    (
        "did not find expected comment or line break",
        "sau dấu | hoặc > phải xuống dòng",
        "xuống dòng sau dấu | rồi thụt lời văn vào; hoặc đặt cả giá trị trong ngoặc kép",
    ),
    (
        "expected a comment or a line break",
        "sau dấu | hoặc > phải xuống dòng",
        "xuống dòng sau dấu | rồi thụt lời văn vào; hoặc đặt cả giá trị trong ngoặc kép",
    ),
    ("alphabetic or numeric character", "dấu & hoặc * đứng đầu giá trị", _QUOTE),
    ("undefined tag handle", "dấu ! đứng đầu giá trị", _QUOTE),
    ("found duplicate", "khai báo YAML lặp lại", "bỏ dòng bắt đầu bằng dấu %"),
)

_QUOTED = 2
"""Letters of the shortest text in quotes: both quotes."""
_OPENED = frozenset("[{")
"""Where nothing follows a bracket, it is missed; its own place is told, not the end of the file."""
_STARTS = {
    "\t": ("dòng này thụt vào bằng phím Tab", "thay mỗi Tab bằng hai dấu cách"),
    "@": ("giá trị bắt đầu bằng dấu @", _QUOTE),
    "`": ("giá trị bắt đầu bằng dấu `", _QUOTE),
    "%": ("giá trị bắt đầu bằng dấu %", _QUOTE),
}


def syntax_problem(error: Any, text: str, file: str) -> Problem:
    """Return the parser's error as a problem at its place; unknown ones keep a plain sentence."""
    said = _english(error)
    offset, place = _where(error, said, text, file)
    seen = _hard_space(text, place.line - 1, file) or _behind_closed(text, offset, place)
    return seen or _cured(said, text[offset : offset + 1], place)


def _english(error: Any) -> str:
    """Return what the parser says is wrong, and what it was reading."""
    wrong = getattr(error, "problem", None) or getattr(error, "reason", "")
    return f"{wrong} {getattr(error, 'context', None) or ''}"


def _where(error: Any, said: str, text: str, file: str) -> tuple[int, Place]:
    """Return the offset and the place of an error."""
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and ("end of stream" in said or "',' or" in said):
        mark = opened  # where the quote or bracket was opened says more than the end of the file
    if mark is not None and "node content" in said and not text[mark.index :].strip():
        return _at(max(text.rfind("["), text.rfind("{"), 0), text, file)  # open to the end
    if mark is not None:
        return mark.index, Place(file, mark.line + 1, mark.column + 1)
    return _at(min(getattr(error, "position", 0) or 0, len(text)), text, file)


def _at(offset: int, text: str, file: str) -> tuple[int, Place]:
    """Return an offset and the place it has in the text."""
    column = offset - text.rfind("\n", 0, offset)
    return offset, Place(file, text.count("\n", 0, offset) + 1, column)


def _cured(said: str, sign: str, place: Place) -> Problem:
    """Return the parser's English as a problem with its cure; ``sign`` is what stands there."""
    if "cannot start any token" in said:
        message, hint = _STARTS.get(sign, ("ký tự này không đứng đầu giá trị được", _QUOTE))
        return Problem(place, "YA01", message, hint)
    if "node content" in said and sign in _OPENED:
        said = "expected ',' or"
    for english, message, hint in _CURES:
        if english in said:
            return Problem(place, "YA01", message, hint)
    return Problem(place, "YA01", "không đọc được YAML ở chỗ này", _INDENT)


def _hard_space(text: str, line: int, file: str) -> Problem | None:
    """Return the first no-break space in an indent up to the line below the error.

    YAML takes it for a letter.
    """
    for number, word in enumerate(text.split("\n")[: line + 2]):
        indent = word[: len(word) - len(word.lstrip(" \t\xa0"))]
        if "\xa0" in indent:
            message = "dòng này thụt vào bằng dấu cách cứng (U+00A0), trông như dấu cách thường"
            place = Place(file, number + 1, indent.index("\xa0") + 1)
            return Problem(
                place, "YA01", message, "xóa phần thụt của dòng này rồi gõ lại bằng dấu cách"
            )
    return None


def _behind_closed(text: str, offset: int, place: Place) -> Problem | None:
    """Return the problem of words behind a quote or a bracket that has closed, None elsewhere."""
    return _after_quote(text, offset, place) or _after_bracket(text, offset, place)


def _after_bracket(text: str, offset: int, place: Place) -> Problem | None:
    """Return the problem of words behind a bracket that has closed: a list was read there."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset].strip().removeprefix("- ")
    if not (before.startswith("[") and before.endswith("]") and text[offset : offset + 1].strip()):
        return None
    cure = "lời văn bắt đầu bằng [ thì đặt cả câu trong ngoặc kép; cần ô để đánh dấu thì gõ ☐"
    return Problem(place, "YA13", "có chữ đứng sau ngoặc vuông đóng", cure)


def _after_quote(text: str, offset: int, place: Place) -> Problem | None:
    """Return the problem of words behind a quote that has closed; None when the line is not so."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset].strip()
    while before.startswith("- "):
        before = before[2:].lstrip()
    key, colon, value = before.partition(": ")
    value = value.lstrip() if colon and '"' not in key and "'" not in key else before
    after = text[offset : offset + 1].strip()
    if not after or len(value) < _QUOTED or value[0] not in "\"'" or value[-1] != value[0]:
        return None
    other = "ngoặc đơn ' '" if value[0] == '"' else 'ngoặc kép " "'
    message = f"có chữ đứng sau dấu ngoặc đóng: {value[:40]} …"
    return Problem(
        place, "YA01", message, f"giá trị bắt đầu bằng dấu ngoặc thì đặt cả giá trị trong {other}"
    )
