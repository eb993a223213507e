"""The lines of căn cứ: their marks, their order, laws among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book, either
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.facts.citing import Cited, CitedLaw
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_TITLE = 30
"""Letters of a line above the căn cứ."""
_SECOND = Sought(lambda: rf"[;.] ?((?:{either('vien-dan', 'dau_can_cu')}) [^;.]{{3,40}})")


_ANNOUNCES = Sought(r"[Kk]ế hoạch [^.;:]{0,200}sau(?: đây)?$", "ế hoạch ")
"""The end of an opening sentence without its colon: BC14's."""
_ASKS = Sought(r"(?<!\w)đề nghị (?:tại|ban hành|phê duyệt|Ủy ban|UBND)", "đề nghị ")


def law_with_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each căn cứ with the number of a law or the Quốc hội, at the first."""
    lines: dict[int, list[CitedLaw]] = {}
    for cited_law in subject.facts.laws:
        if cited_law.so or cited_law.cua_quoc_hoi:
            lines.setdefault(cited_law.block.number, []).append(cited_law)
    for first, *others in lines.values():
        message = f"căn cứ là {first.loai} thì không ghi số, ký hiệu, cơ quan ban hành"
        name = f'viết "{first.loai} {first.ten}"' if first.ten else f"viết {first.loai} bằng tên"
        also = f"; cùng dòng còn {', '.join(other.so_viet or other.loai for other in others)}"
        cure = f"{name} và ngày, tháng, năm{also if others else ''}"
        yield at(first.block, first.so_viet or first.cua_quoc_hoi, message, cure)


def mark_after_basis(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each căn cứ that ends with another mark than the decree asks.

    Which is the last is known where something stands behind it: a passage may be cut there.
    """
    lines = [block for block in subject.of(Role.CAN_CU) if _names_a_basis(text_of(block).strip())]
    for block in lines[:-1]:
        if not text_of(block).rstrip().endswith(";"):
            yield _other_end(block, ";", "căn cứ phải kết thúc bằng dấu chấm phẩy (;)")
    for last in lines[-1:]:
        if not _ends_well(subject, last):
            yield _other_end(last, ".", "căn cứ cuối cùng phải kết thúc bằng dấu chấm (.)")


def _ends_well(subject: Subject, last: Block) -> bool:
    """Return True for the last căn cứ with its full stop, and where the stop is not owed.

    One that leads to a list is an opening sentence; BC14 tells its missing colon.
    """
    text = text_of(last).rstrip()
    asked = text.startswith(("Theo đề nghị", "Xét đề nghị", "Xét Tờ trình")) and text.endswith(",")
    cut = last.number == subject.blocks[-1].number and not asked  # what asks stands last
    leads = text.endswith((".", ":")) or _ANNOUNCES.search(text) is not None
    return leads or cut or (text.endswith(";") and _goes_on(subject, last))


def _names_a_basis(text: str) -> bool:
    """Return False for ``Căn cứ pháp lý``: what follows are the căn cứ, it names none."""
    title = len(text) < _TITLE and text[1:].islower() and text[-1:].isalpha()
    return bool(text) and not title


def _other_end(block: Block, mark: str, message: str) -> Finding:
    end = tail(text_of(block).rstrip())
    bare = end.rstrip(" ;.,:")
    goes_on = bare.rpartition(" ")[2] in book("cau-van")["truoc_dau_cham"]
    repair = None if end.endswith(("..", "…")) or goes_on or not bare else bare + mark
    return at(block, end, message, f'kết thúc bằng "{mark}"', repair=repair)


def _goes_on(subject: Subject, last: Block) -> bool:
    """Return True when the opening sentence, also behind a dash, begins with one more căn cứ."""
    behind = (
        block
        for block in subject.of(Role.GACH_DAU_DONG)
        if block.number == last.number + 1 and text_of(block).endswith("như sau:")
    )
    texts = [text_of(block).lstrip(" -–+") for block in [*subject.of(Role.MO_DAU), *behind]]
    leads = tuple(book("vien-dan")["mo_can_cu_nua"])
    return any(text.startswith(leads) for text in texts) or any(map(_is_bare_basis, texts[:-1]))


def _is_bare_basis(text: str) -> bool:
    """Return True for a căn cứ that lacks its opening word, the announcement still behind it.

    It begins with the kind of a paper, ``Công văn số …``, or says who asks for the plan.
    """
    words = text.split(" ", 3)
    openings = (" ".join(words[:count]) for count in (1, 2, 3))
    return any(map(loai_van_ban.viet_dung, openings)) or _ASKS.search(text) is not None


def two_bases_on_a_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the second căn cứ inside a line; a third is not told again."""
    for block in subject.of(Role.CAN_CU):
        found = _SECOND.search(text_of(block))
        if found:
            cure = "xuống dòng trước căn cứ này"
            yield at(block, found[1].strip(), "mỗi căn cứ viết một dòng", cure)


def order_of_bases(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each opening word, at the first line that stands too low."""
    lowest: dict[str, int] = {}
    lines = _ranked(subject)
    for block in subject.of(Role.CAN_CU):
        words, rank = lines.get(block.number, ("", 0))
        opening = text_of(block).split(" ", 1)[0]
        if rank and rank < lowest.get(opening, 0):
            message = "căn cứ của cấp trên đứng sau căn cứ của cấp dưới"
            yield at(block, words, message, "xếp theo cấp ban hành, từ trên xuống")
            lowest[opening] = 0
        elif rank and lowest.get(opening) != 0:
            lowest[opening] = max(rank, lowest.get(opening, rank))


def _ranked(subject: Subject) -> dict[int, tuple[str, int]]:
    """Return number of a line → the words that cite its document, and the rank of who issued it."""
    firsts = (citation for citation in subject.facts.citations if citation.first)
    lines = {citation.block.number: (citation.head, _rank(citation)) for citation in firsts}
    for law in subject.facts.laws:
        if text_of(law.block).split(" ", 2)[-1].startswith(law.words):
            lines[law.block.number] = (law.words, 1)
    return lines


def _rank(citation: Cited) -> int:
    """Return 1 for the Quốc hội … 8 for the xã; 0 when it is not plain, or of the Party."""
    said, name = vien_dan.doc_so(citation.parsed.so or ""), fold(citation.parsed.co_quan or "")
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


CHECKS: Checks = {
    "CC05": law_with_number,
    "CC20": mark_after_basis,
    "CC26": two_bases_on_a_line,
    "CC28": order_of_bases,
}
