"""Chỉ tiêu phần trăm thấp hơn mức đã đạt nêu ở phần thực trạng.

So khi mọi chữ của nội dung đã đạt đều có, theo đúng thứ tự, trong chỉ tiêu. Máy không hiểu nghĩa, nên chỉ là gợi ý.

Sai (trang):
    muc: I. | THỰC TRẠNG
    gach_dau_dong: - | Giáo viên: 461 người, trong đó trình độ cao đẳng trở lên là 437 người, tỷ lệ 94,8%.
    muc: II. | MỤC TIÊU
    gach_dau_dong: - | Ít nhất 94,5% giáo viên mầm non đạt trình độ từ cao đẳng sư phạm mầm non trở lên.
Đúng (trang):
    muc: I. | THỰC TRẠNG
    gach_dau_dong: - | Cán bộ quản lý 74 người, trình độ cao đẳng trở lên đạt tỷ lệ 100%.
    muc: II. | MỤC TIÊU
    gach_dau_dong: - | Ít nhất 94,5% giáo viên mầm non đạt trình độ từ cao đẳng sư phạm mầm non trở lên.
Đúng (trang):
    muc: I. | THỰC TRẠNG
    gach_dau_dong: - | Tỷ lệ hộ nghèo là 4,5%.
    muc: II. | MỤC TIÊU
    gach_dau_dong: - | Đưa tỷ lệ hộ nghèo còn 3,5%.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.falling import less_is_better
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND06"
NAME = "chỉ tiêu thấp hơn mức đã đạt"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_SHARE = Sought(r"(?<![\d.,])(\d{1,3}(?:,\d{1,2})?) ?%", "%")
_WORD = Sought(r"[^\W\d_]+")
_LEAST = 5
"""Words a subject needs before it may be compared."""
_MOST = 200


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share of the targets below a share told of what has been reached."""
    reached: list[tuple[list[str], float]] = []
    for name, blocks in subject.facts.sections:
        if "thuc trang" in name or "ket qua" in name:
            reached += [one for block in blocks for one in _reached(text_of(block))][:_MOST]
        elif "muc tieu" in name or "chi tieu" in name:
            for block in blocks:
                yield from _below(block, reached)


def _reached(text: str) -> Iterator[tuple[list[str], float]]:
    skipped = book("soat-noi-dung")["chu_dem"]
    found = _SHARE.search(text)
    if found:
        words = [word for word in _WORD.findall(fold(text[: found.start()])) if word not in skipped]
        if len(words) >= _LEAST and not less_is_better(text[: found.start()]):
            yield words, float(found[1].replace(",", "."))


def _below(block: Block, reached: list[tuple[list[str], float]]) -> Iterator[Finding]:
    text = text_of(block)
    for found in _SHARE.finditer(text):
        until = re.search(r"[;.,](?=\s)|$", text[found.end() : found.end() + _MOST])
        goal = text[found.end() : found.end() + (until.start() if until else 0)]
        share = float(found[1].replace(",", "."))
        above = [(words, value) for words, value in reached if share < value]
        folded = _WORD.findall(fold(goal)) if above else []
        for words, value in above:
            said = iter(folded)
            if all(word in said for word in words):
                told = f"phần thực trạng nêu đã đạt {value:g}%".replace(".", ",")
                yield at(block, text[found.start() : found.end()] + goal, told, "xem lại mức phấn đấu")
