"""Signs that look like marks and make none, or another program's: they print as typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.signs import plain_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_STARTS = r"(?<![^\s(\[“‘\"'*])"
_BOXED = r"\[[^\[\]\n]{1,200}\]\("
_TO = (
    r"(?:[^()\n]{0,200}(?::/|www\.|@|\.[a-z]{2,4}\b)|[/#.]"
    r"|(?:(?:đậm|nghiêng|gạch chân|dam|nghieng|gach[_ ]chan|tren|duoi)[ ,]{0,2}){1,5}\))"
)
"""An address that leads nowhere as written, or a look misspelt; ``(xem trang 5)`` is words."""
_TAGS = (
    "b|i|u|s|em|strong|br|hr|p|a|div|span|sub|sup|del|ins|mark|code|pre|font|center|big|small|"
    "img|li|ul|ol|table|tr|td|th|h[1-6]"
)
_ATTRIBUTES = r"(?:[ \t]{1,9}[a-z]{1,20}=[^<>\n]{0,200})?"
_ENTITIES = (
    "nbsp|amp|lt|gt|quot|apos|ndash|mdash|hellip|[lr][ds]quo|bull|middot|times|deg|copy|reg|"
    "sup[23]|[A-Za-z](?:grave|acute|circ|tilde)|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5}"
)
"""Named one by one: ``TN&MT;`` and ``LĐTB&XH;`` are agencies."""
_STRAY = re.compile(
    r"(?P<hinh>!\[[^\[\]\n]{0,200}\]\([^()\n]{1,200}\))"
    rf"|(?P<lien_ket>{_BOXED}(?={_TO})[^()\n]{{1,200}}\)?)"
    rf"|{_WORD_STARTS}(?P<dam>\*{{2,3}}(?=[^\W_])|\*\*(?=[ \t][^*\n]{{1,200}}[ \t]\*\*))"
    r"|(?<=[^\s*][ \t])(?P<nghieng>\*(?=[^\W\d_]))"
    rf"|{_WORD_STARTS}(?P<gach_chan>__(?=[^\W_])(?!ngày|tháng|năm|giờ|phút))"
    r"|(?<=[^\W_]|[)\]])(?P<tren>\^(?=[\w+−-]))"
    r"|(?<![^\W\d_])[A-Z][A-Za-z0-9]{0,9}(?<![a-z]{2})(?P<duoi>~(?=\d))"
    r"|(?P<gach_ngang>~~(?=[^\s~])[^~\n]{1,200}~~)"
    r"|(?P<ma>`{3}|`[^`\n]{1,200}`)"
    r"|(?P<dau_de>(?m:^)#{1,6}[ \t]{1,9}(?=[^\W_]))"
    r"|(?P<o_chon>(?m:^)(?:[-*+][ \t]{1,9})?\[[ xX]\][ \t]{1,9}(?=[^\W_]))"
    rf"|(?P<the></?(?:{_TAGS}){_ATTRIBUTES}[ \t]?/?>|<!--|<https?://)"
    rf"|(?P<ky_tu>&(?:{_ENTITIES});)"
    r"|(?P<ke_bang>\|[ \t]{0,9}:?-{3,99}:?[ \t]{0,9}\|[ \t]{0,9}:?-{3})"
    r"|(?<=[^\W_]|[.;:,)”])(?P<xuong_dong>\\n(?=[ \t+-]|[A-ZÀ-Ỹ]))"
)
_PLAIN = "cần in chính dấu ấy thì viết"
_CURES = {
    "hinh": "hình là một mục riêng: - {hinh: tệp.png, mo_ta: hình vẽ gì}",
    "lien_ket": "liên kết viết [chữ](https://…): địa chỉ không có dấu cách, bắt đầu bằng https://, "
    "http:// hoặc mailto:",
    "dam": rf"chữ đậm viết **chữ**, không có dấu cách ở trong; {_PLAIN} \*\*",
    "nghieng": rf"chữ nghiêng viết *chữ*; {_PLAIN} \*",
    "gach_chan": rf"gạch chân viết __chữ__; {_PLAIN} \__",
    "tren": rf"chỉ số trên viết m^2^; {_PLAIN} \^",
    "duoi": rf"chỉ số dưới viết H~2~O; {_PLAIN} \~",
    "gach_ngang": "chương trình không in chữ gạch ngang; bỏ những chữ ấy, hoặc bỏ dấu ~~",
    "ma": "cần nêu một cụm từ thì đặt trong ngoặc kép cong: “chữ”",
    "dau_de": "đề mục viết - tieu_de: Tên đề mục; số thứ tự tự thêm",
    "o_chon": "cần ô để đánh dấu thì gõ ☐ hoặc ☑; không cần thì bỏ",
    "the": "bỏ thẻ HTML; chữ đậm viết **chữ**, nghiêng *chữ*; xuống dòng thì viết khối |",
    "ky_tu": "gõ thẳng chữ ấy thay cho mã HTML: &, <, >, dấu cách …",
    "ke_bang": "bảng viết bằng cot và hang; trong khối hang không cần hàng kẻ ---",
    "xuong_dong": "xuống dòng thì viết giá trị thành khối | hoặc đặt trong ngoặc kép thẳng",
}
_SHOWN = 40
"""Letters of a text a message shows from the sign on."""
_IN_ADDRESSES = ("tren", "duoi", "nghieng", "gach_chan", "gach_ngang")


class Stray(NamedTuple):
    """A sign that prints as typed."""

    at: int
    """Where in the text its word begins."""
    shown: str
    """The sign in its word."""
    cure: str


def stray_signs(text: str) -> Iterator[Stray]:
    """Yield each sign of a text that makes no mark, in order, with its cure; equal words once."""
    spans: list[tuple[int, int]] = []
    seen = set()
    for found in _STRAY.finditer(text):
        spans = spans or [*plain_spans(text)]
        kind = str(found.lastgroup)
        if not _stands_in(spans, found.start(kind)):
            continue
        at, shown = _word(text, found, kind)
        if kind in _IN_ADDRESSES and ("://" in shown or "www." in shown):
            continue
        if (kind, shown) not in seen:
            seen.add((kind, shown))
            yield Stray(at, shown, _CURES[kind])


def _stands_in(spans: list[tuple[int, int]], at: int) -> bool:
    """Return True for a place outside the signs of marks."""
    number = bisect_right(spans, at, key=itemgetter(0)) - 1
    return number >= 0 and spans[number][0] <= at < spans[number][1]


def _word(text: str, found: re.Match[str], kind: str) -> tuple[int, str]:
    """Return where the word of a sign begins, and it; no longer than a message shows."""
    start, end = found.span(kind)
    first = start
    while first > max(0, start - _SHOWN) and not text[first - 1].isspace():
        first -= 1
    while end < min(len(text), start + _SHOWN) and not text[end].isspace():
        end += 1
    return first, text[first : min(end, start + _SHOWN)].strip()
