"""Căn cứ của cấp trên đứng sau căn cứ của cấp dưới.

Thường xếp từ Quốc hội, Chính phủ, Thủ tướng, bộ đến tỉnh, sở, xã. Nghị định 30 không quy định thứ tự: chỉ gợi ý,
và chỉ so các dòng mở đầu bằng cùng một chữ (Căn cứ, Thực hiện).

Sai (trang):
    can_cu: Căn cứ Quyết định số 3163/QĐ-UBND ngày 03/12/2021 của UBND tỉnh Điện Biên phê duyệt Đề án;
    can_cu: Căn cứ Quyết định số 4537/QĐ-BGDĐT ngày 27/12/2023 của Bộ Giáo dục và Đào tạo phê duyệt Kế hoạch.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 4537/QĐ-BGDĐT ngày 27/12/2023 của Bộ Giáo dục và Đào tạo phê duyệt Kế hoạch;
    can_cu: Căn cứ Quyết định số 3163/QĐ-UBND ngày 03/12/2021 của UBND tỉnh Điện Biên phê duyệt Đề án.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 3163/QĐ-UBND ngày 03/12/2021 của UBND tỉnh Điện Biên phê duyệt Đề án;
    can_cu: Thực hiện Công văn số 2381/BGDĐT-GDMN ngày 01/7/2020 của Bộ Giáo dục và Đào tạo về việc bồi dưỡng.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC28"
NAME = "thứ tự căn cứ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each opening word, at the first line that stands too low."""
    lowest: dict[str, int] = {}
    lines = {one.block.number: (one.block, one.head, _rank(one)) for one in subject.facts.citations if one.first}
    for law in subject.facts.laws:
        if text_of(law.block).split(" ", 2)[-1].startswith(law.words):
            lines[law.block.number] = (law.block, law.words, 1)
    for block, words, rank in (lines[one.number] for one in subject.of(Role.CAN_CU) if one.number in lines):
        opening = text_of(block).split(" ", 1)[0]
        if rank and rank < lowest.get(opening, 0):
            yield at(
                block, words, "căn cứ của cấp trên đứng sau căn cứ của cấp dưới", "xếp theo cấp ban hành, từ trên xuống"
            )
            lowest[opening] = 0
        elif rank and lowest.get(opening) != 0:
            lowest[opening] = max(rank, lowest.get(opening, rank))


def _rank(one: Cited) -> int:
    """Return 1 for the Quốc hội … 8 for the xã; 0 when it is not plain, or of the Party."""
    said, name = vien_dan.doc_so(one.one.so or ""), fold(one.one.co_quan or "")
    if said.dang:
        return 0
    data = book("vien-dan")
    if said.co_quan in data["bac"]:
        return int(data["bac"][said.co_quan])
    table = data["bac_don_vi"] if said.co_quan in ("UBND", "HĐND") else data["bac_dau_ten"]
    at_start = table is data["bac_dau_ten"]
    found = (rank for word, rank in table.items() if _stands(word, name, at_start=at_start))
    return int(next(found, 0))


def _stands(word: str, name: str, *, at_start: bool) -> bool:
    """Return True when a name has a word, or begins with it."""
    return f"{name} ".startswith(f"{word} ") if at_start else f" {word} " in f" {name} "
