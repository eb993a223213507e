"""How the running text looks: letters, alignment, spacing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARTS
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.look import (
    RUNNING,
    WORDING,
    bold,
    findings_of,
    in_range,
    is_note,
    nearest,
    running,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Value as Wanted
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_MAIN = (*PARTS, Role.MUC)
_OWN_SIZE = frozenset((*_MAIN, Role.CAN_CU))
"""Parts for which the decree gives 13 to 14 without tying them to the size of the running text."""
_SAID = {"trai": "canh trái", "giua": "căn giữa", "phai": "canh phải"}
_LINE = 1.15
"""Height of a single line of Times New Roman, in sizes of its letters."""
_LINES_CLOSE = 0.02
_POINTS_CLOSE = 0.1
"""Lines by which a spacing told in points may differ: fonts round."""
_GAP_CLOSE = 0.05
_LEAST, _MOST = 9.0, 13.5
"""Millimetres around the decree's two values in which no reader sees a difference."""


def size_of_text(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each size of the main text outside the decree's range."""
    least, most = the_thuc.thanh_phan()["doan"].co or (0, 0)
    bad = [
        (block, look.co)
        for block, look in running(subject, *RUNNING)
        if look.co and not in_range(look.co, (least, most))
    ]
    if bad:
        main = subject.facts.main_size or nearest(bad[0][1], (least, most))
        asked = f"phải là {least:g} đến {most:g}"
        yield from findings_of(
            bad,
            lambda size: f"lời văn cỡ chữ {size:g}, {asked}",
            f"đặt cỡ {main:g}",
            lambda *_: {"co": main},
        )


def several_sizes(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each allowed size that is not the size of most paragraphs.

    The decree ties only khoản and điểm to the running text: căn cứ and mục alone are a hint.
    """
    main = subject.facts.main_size
    bad = [allowed_size for allowed_size in _allowed_sizes(subject) if allowed_size[1] != main]
    tied = {size for block, size in bad if block.role not in _OWN_SIZE}
    yield from _other_sizes([pair for pair in bad if pair[1] in tied], main)
    for finding in _other_sizes([pair for pair in bad if pair[1] not in tied], main):
        yield finding._replace(severity=Severity.HINT)


def _allowed_sizes(subject: Subject) -> Iterator[tuple[Block, float]]:
    """Yield the paragraphs of the main text of a size the decree allows, with that size."""
    allowed = the_thuc.thanh_phan()["doan"].co or (0, 0)
    for block, look in running(subject, *RUNNING):
        if look.co and in_range(look.co, allowed):
            yield block, look.co


def _other_sizes(bad: list[tuple[Block, float]], main: float) -> Iterator[Finding]:
    """Yield a finding for each other size, with the size to set."""
    return findings_of(
        bad,
        lambda size: f"cỡ chữ {size:g} trong khi lời văn cỡ {main:g}",
        f"đặt cỡ {main:g}",
        lambda *_: {"co": main},
    )


def weight_of_headings(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a heading of the main text that is not bold, and for a slanted mục."""
    bad = [
        (block, "đề mục chưa in đậm")
        for block, look in running(subject, *_MAIN)
        if not bold(block, look)
    ]
    bad += [
        (block, "đề mục viết nghiêng, phải viết đứng")
        for block, look in running(subject, *_MAIN)
        if look.nghieng
    ]
    bad += [
        (block, "tiêu đề khoản chưa in đậm")
        for block, look in running(subject, Role.TIEU_DE)
        if block.level == 2 and not bold(block, look)  # noqa: PLR2004 - just below a mục
    ]
    yield from findings_of(bad, str, "in đậm, kiểu chữ đứng", _asked_weight)


def _asked_weight(block: Block, _: str) -> dict[str, Wanted]:
    """Return what to set; a khoản without a title may be one whose title is not bold."""
    return {"dam": True, "nghieng": False} if block.role in _MAIN else {}


def alignment_of_text(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other alignment of the main text."""
    if not subject.source.says_paragraphs:
        return
    bad = [
        (block, look.canh)
        for block, look in running(subject, *WORDING)
        if look.canh and look.canh != "deu"
    ]
    yield from findings_of(
        bad,
        lambda canh: f"lời văn {_SAID.get(canh, canh)}, phải canh đều hai lề",
        asks=_asked_alignment,
    )


def _asked_alignment(block: Block, canh: str) -> dict[str, Wanted]:
    """Return what to set; a plain paragraph in the middle may be a caption or a formula."""
    plain = block.role is Role.DOAN and canh != "trai"
    return {} if plain or "\n" in text_of(block) else {"canh": "deu"}


def line_spacing(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each line spacing of the main text outside the range."""
    least, most = the_thuc.doan_van()["gian_dong"].luat
    bad = []
    for block, look in running(subject, *RUNNING):
        lines, close = look.gian_dong, _LINES_CLOSE
        if lines is None and look.gian_dong_pt and look.co:
            lines, close = look.gian_dong_pt / (look.co * _LINE), _POINTS_CLOSE
        if lines is not None and not least - close <= lines <= most + close:
            bad.append((block, round(lines, 2)))
    yield from findings_of(
        bad,
        lambda lines: _with_commas(
            f"giãn dòng {lines:g} dòng, phải từ {least:g} đến {most:g} dòng"
        ),
    )


def _with_commas(text: str) -> str:
    return text.replace(".", ",")


def gap_of_paragraphs(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each gap below the least, where both paragraphs say theirs."""
    least = the_thuc.doan_van()["giua_doan"].luat[0]
    bad = []
    for above, below in pairwise(subject.main):
        gap = _gap(above, below)
        if gap is not None and gap < least - _GAP_CLOSE:
            bad.append((above, gap))
    yield from findings_of(
        bad,
        lambda gap: f"khoảng cách đến đoạn sau {gap:g} pt, tối thiểu {least:g} pt",
        f"đặt giãn sau {least:g} pt",
    )


def _gap(above: Block, below: Block) -> float | None:
    """Return the points between two paragraphs of the text; None where one does not say its own."""
    if above.role not in RUNNING or below.role not in RUNNING:
        return None
    if not above.look or not below.look or is_note(above) or is_note(below):
        return None
    if above.look.sau is None or below.look.truoc is None:
        return None
    return above.look.sau + below.look.truoc


def first_line_indent(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other first-line indent of the main text."""
    bad = []
    for block, look in running(subject, *WORDING):
        indent = look.lui_dau_dong
        if (
            indent is None
            or indent < 0
            or look.lui_trai
            or look.canh == "giua"
            or text_of(block)[:1].isspace()
        ):
            continue
        if not _LEAST <= indent <= _MOST:
            bad.append((block, round(indent, 1)))
    yield from findings_of(
        bad,
        lambda size: _with_commas(f"lùi đầu dòng {size / 10:.2g} cm, phải là 1 cm hoặc 1,27 cm"),
    )


CHECKS: Checks = {
    "TT25": size_of_text,
    "TT26": several_sizes,
    "TT36": weight_of_headings,
    "TT41": alignment_of_text,
    "TT46": line_spacing,
    "TT47": gap_of_paragraphs,
    "TT48": first_line_indent,
}
