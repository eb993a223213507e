"""The lines of nơi nhận and the line of what is kept."""

from __future__ import annotations

import re
from itertools import filterfalse, pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.blocks import text_of, unfilled
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_OPEN = (";", ":")
_GLUED = Sought(r";\s*[^\s(]")
"""Another line run into this one by a copy."""
_NOTED = r"([^;]*[^;\s])\s*;\s*(\([^();]*\))[.;]?"
"""A note in brackets behind the semicolon."""
_LONGEST = 90
"""Letters of a recipient; a longer line is no name."""
_BARE = r"[Ll]ưu\s*(?=VT\b)"
_KEPT = Sought(r"\s*[Ll]ưu(\s*:)?")
_NO_COMMA = Sought(
    r"\s*[Ll]ưu\s*:\s*VT"
    r"(?:\s?[.;]\s?[A-ZĐ]|\s?[-–/]\s?(?!LT\b)[A-ZĐ]|\s[A-ZĐ]{2}|(?!LT|THC)[A-ZĐ]{2})"
)
"""VTLT and the like are the clerks too: văn thư - lưu trữ."""
_IN_FULL = Sought(r"\s*[Ll]ưu\s*:\s*[Vv]ăn thư\s*,")
_ONLY = Sought(
    r"\s*[Ll]ưu\s{0,9}:?\s{0,9}(?:VT|[Vv]ăn thư)\s{0,9}(?:\(\d{1,3} ?(?:b|bản)?\))?[.;,]?\s*"
)
"""The văn thư and no office, how many copies perhaps."""
_OTHERWISE = Sought(r"\s*[Ll]ưu\s{0,9}:\s{0,9}[A-ZĐ]")
"""The line of what is kept that names somebody: a blank is not filled in yet."""
_CLERKS = r"\bvt|\bvan thu\b"
"""The văn thư, folded."""
_AS_ARTICLE = Sought(r"[\s–+-]*[Nn]hư (?:các )?[Đđ]iều\b")
_KEPT_LINE = Sought(r"\s*[Ll]ưu\s*(?::|VT)")


def marks_of_recipients(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a recipient without its semicolon, or in a Word file without its dash."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    # where paragraphs are a guess the name may go on in the next line
    less = None if subject.source.says_paragraphs else Severity.HINT
    for block, after in pairwise(blocks):
        words = text_of(block).rstrip()
        if _is_open(words) and not _goes_on(words, after):
            message, cure = "dòng nơi nhận không kết thúc bằng dấu chấm phẩy", 'đặt ";" ở cuối dòng'
            yield at(block, words, message, cure, less, _closed(words))
    bare = list(filterfalse(_begins_with_dash, blocks))
    if bare and len(bare) < len(blocks) and subject.source.says_looks:
        message, cure = "dòng nơi nhận không có gạch đầu dòng", 'đặt "- " ở đầu dòng'
        yield at(bare[0], text_of(bare[0]).strip(), message, cure, Severity.HINT)


def _is_open(words: str) -> bool:
    """Return True for one recipient, no line of what is kept, that ends without its mark."""
    if not words or "luu" in fold(words)[:4]:
        return False
    return not words.endswith(_OPEN) and not _GLUED.search(words)


def _begins_with_dash(block: Block) -> bool:
    return bool(block.label) or text_of(block).lstrip().startswith(("-", "–", "+"))


def _goes_on(words: str, after: Block) -> bool:
    """Return True for a line that carries on the one above: after a comma, or in small letters."""
    if words.endswith(","):
        return not _begins_with_dash(after)
    return not after.label and text_of(after).lstrip()[:1].islower()


def _closed(words: str) -> str | None:
    """Return the line with its semicolon last; None for a blank, a sentence, several names."""
    noted = re.fullmatch(_NOTED, words)
    if noted:
        return f"{noted[1]} {noted[2]};"
    left_open = any(sign in words for sign in (";", "…", ".."))
    if left_open or len(words) > _LONGEST or not any(map(str.isalnum, words)):
        return None
    return words.rstrip(" .,") + ";"


def marks_of_kept_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a missing colon, else a warning for the final stop."""
    whole = 'viết "Lưu: VT, (đơn vị soạn thảo)."'
    for block in subject.of(Role.DONG_NOI_NHAN):
        words = text_of(block).strip().lstrip("-–+ ")
        found = _KEPT.match(words)
        if found is None or unfilled(block):
            continue
        if not found[1]:
            right = re.sub(_BARE, "Lưu: ", words) if re.match(_BARE, words) else None
            yield at(block, words, 'thiếu dấu hai chấm sau chữ "Lưu"', whole, repair=right)
        elif _NO_COMMA.match(words):
            yield at(block, words, 'sau "VT" là dấu phẩy', whole, Severity.WARNING)
        elif _IN_FULL.match(words):
            yield at(block, words, 'văn thư ghi tắt là "VT"', whole, Severity.HINT)
        elif not words.endswith((".", ")")):
            message, cure = "dòng Lưu không kết thúc bằng dấu chấm", 'đặt "." ở cuối dòng'
            right = words.rstrip(" ;,:/") + "."
            yield at(block, words, message, cure, Severity.WARNING, right)


def kept_line_without_office(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``Lưu: VT.`` of an agency that has offices under it."""
    if nguoi_ky.khong_chia_don_vi(subject.facts.issuer_name) or _signed_by_small(subject):
        return
    message, cure = "dòng Lưu thiếu chữ viết tắt đơn vị soạn thảo", 'viết như "Lưu: VT, VHXH."'
    for block in subject.of(Role.DONG_NOI_NHAN):
        if _ONLY.fullmatch(line(block)):
            yield at(block, text_of(block).strip(), message, cure)


def _signed_by_small(subject: Subject) -> bool:
    """Return True in a passage without its head that a school or a mass organisation signs."""
    if subject.facts.issuer:
        return False
    signed = [line(block) for block in subject.of(Role.QUYEN_HAN, Role.CHUC_VU)]
    bodies = (words.partition(" ")[2] for words in signed)
    return any("HIỆU TRƯỞNG" in words for words in signed) or any(
        nguoi_ky.ngoai_hanh_chinh(name) for name in bodies
    )


def kept_line_without_clerks(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a line of what is kept that names no văn thư.

    Asked of the agencies of the State with offices under them: other bodies and schools keep their
    papers elsewhere.
    """
    facts = subject.facts
    if facts.issuer_kind is None or nguoi_ky.khong_chia_don_vi(facts.issuer_name):
        return
    message, cure = 'dòng Lưu không có "VT"', 'viết như "Lưu: VT, VHXH."'
    for block in subject.of(Role.DONG_NOI_NHAN):
        words = line(block)
        if _OTHERWISE.match(words) and not re.search(_CLERKS, fold(words)):
            yield at(block, words.strip(), message, cure)


def kept_line_not_last(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for recipients below the line of what is kept."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for number, block in enumerate(blocks[:-1], 1):
        if _KEPT_LINE.match(text_of(block)) and not any(
            _KEPT_LINE.match(text_of(paragraph)) for paragraph in blocks[number:]
        ):
            yield at(
                block, text_of(block).strip(), "dòng Lưu không đứng cuối Nơi nhận", "đưa xuống cuối"
            )


def article_that_is_none(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``Như Điều 2`` in a whole paper that has no article."""
    if subject.of(Role.DIEU) or not subject.of(Role.TEN_LOAI):
        return
    for block in subject.of(Role.DONG_NOI_NHAN):
        if _AS_ARTICLE.match(text_of(block)):
            message = "nơi nhận dẫn tới Điều mà văn bản này không có"
            yield at(block, line(block).strip(), message, "ghi tên từng nơi nhận")


CHECKS: Checks = {
    "TT59": marks_of_recipients,
    "TT60": marks_of_kept_line,
    "TT61": kept_line_without_office,
    "TT62": kept_line_not_last,
    "TT77": kept_line_without_clerks,
    "TT90": article_that_is_none,
}
