"""The lines of nơi nhận and the line of what is kept."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
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


_OPEN = (";", ",", ":")
_GLUED = Sought(r";\s*[^\s(]")
"""Another line run into this one by a copy."""
_NOTED = r"([^;]*[^;\s])\s*;\s*(\([^();]*\))[.;]?"
"""A note in brackets behind the semicolon."""
_LONGEST = 90
"""Letters of a recipient; a longer line is no name."""
_BARE = r"[Ll]ưu\s*(?=VT\b)"
_KEPT = Sought(r"\s*[Ll]ưu(\s*:)?")
_NO_COMMA = Sought(r"\s*[Ll]ưu\s*:\s*VT\s?[.;]\s?[A-ZĐ]")
_ONLY = Sought(r"\s*[Ll]ưu\s{0,9}:?\s{0,9}(?:VT|[Vv]ăn thư)\s{0,9}[.;,]?\s*")
_KEPT_LINE = Sought(r"\s*[Ll]ưu\s*(?::|VT)")


def marks_of_recipients(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a recipient without its semicolon, or in a Word file without its dash."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for block, after in pairwise(blocks):
        words = text_of(block).rstrip()
        if _goes_on(after):
            continue
        if "luu" in fold(words)[:4]:
            continue
        if words and not words.endswith(_OPEN) and not _GLUED.search(words):
            told, cure = "dòng nơi nhận không kết thúc bằng dấu chấm phẩy", 'đặt ";" ở cuối dòng'
            less = Severity.HINT if not subject.source.says_paragraphs else None  # there it may go on in the next line
            yield at(block, words, told, cure, less, _closed(words))
    bare = [block for block in blocks if not block.label and not text_of(block).lstrip().startswith(("-", "–", "+"))]
    if bare and len(bare) < len(blocks) and subject.source.says_looks:
        yield at(
            bare[0],
            text_of(bare[0]).strip(),
            "dòng nơi nhận không có gạch đầu dòng",
            'đặt "- " ở đầu dòng',
            Severity.HINT,
        )


def _goes_on(after: Block) -> bool:
    """Return True for a line that carries on the one above: no dash, a small letter first."""
    return not after.label and text_of(after).lstrip()[:1].islower()


def _closed(words: str) -> str | None:
    """Return the line with its semicolon last; None where one stands inside, or a blank, or a sentence."""
    noted = re.fullmatch(_NOTED, words)
    if noted:
        return f"{noted[1]} {noted[2]};"
    open_end = (
        not any(map(str.isalnum, words)) or ";" in words or "…" in words or ".." in words or len(words) > _LONGEST
    )
    return None if open_end else words.rstrip(" .") + ";"


def marks_of_kept_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a missing colon, else a warning for the final stop."""
    for block in subject.of(Role.DONG_NOI_NHAN):
        words = text_of(block).rstrip()
        found = _KEPT.match(words)
        if found is None:
            continue
        if not found[1]:
            right = re.sub(_BARE, "Lưu: ", words.strip()) if re.match(_BARE, words.strip()) else None
            cure = 'viết "Lưu: VT, (đơn vị soạn thảo)."'
            yield at(block, words.strip(), 'thiếu dấu hai chấm sau chữ "Lưu"', cure, repair=right)
        elif _NO_COMMA.match(words):
            yield at(
                block,
                words.strip(),
                'sau "VT" là dấu phẩy',
                'viết "Lưu: VT, (đơn vị soạn thảo)."',
                Severity.WARNING,
            )
        elif not words.endswith((".", ")")):
            told, cure = "dòng Lưu không kết thúc bằng dấu chấm", 'đặt "." ở cuối dòng'
            yield at(
                block,
                words.strip(),
                told,
                cure,
                Severity.WARNING,
                words.strip().rstrip(" ;,:/") + ".",
            )


def kept_line_without_office(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``Lưu: VT.`` of an agency that has offices under it."""
    if nguoi_ky.khong_chia_don_vi(subject.facts.issuer_name):
        return
    for block in subject.of(Role.DONG_NOI_NHAN):
        if _ONLY.fullmatch(line(block)):
            yield at(
                block,
                text_of(block).strip(),
                "dòng Lưu thiếu chữ viết tắt đơn vị soạn thảo",
                'viết như "Lưu: VT, VHXH."',
            )


def kept_line_not_last(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for recipients below the line of what is kept."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for number, block in enumerate(blocks[:-1], 1):
        if _KEPT_LINE.match(text_of(block)) and not any(_KEPT_LINE.match(text_of(one)) for one in blocks[number:]):
            yield at(block, text_of(block).strip(), "dòng Lưu không đứng cuối Nơi nhận", "đưa xuống cuối")


CHECKS: Checks = {
    "TT59": marks_of_recipients,
    "TT60": marks_of_kept_line,
    "TT61": kept_line_without_office,
    "TT62": kept_line_not_last,
}
