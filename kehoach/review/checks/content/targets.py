"""Targets: their figures against last year's and against what has been reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.facts import items
from kehoach.review.falling import less_is_better
from kehoach.review.finding import at, in_plan
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SHARE = Sought(r"(?<![\d.,])(\d{1,3}(?:,\d{1,2})?) ?%", "%")
_WORD = Sought(r"[^\W\d_]+")
_LEAST = 5
"""Words a subject needs before it may be compared."""
_MOST = 200


def target_without_figure(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each target without a figure; a hint where words stand in its place."""
    for path, target in subject.facts.targets:
        if target.gia_tri is None:
            yield in_plan(
                path,
                "chỉ tiêu chưa có con số",
                "ghi giá trị phải đạt (gia_tri)",
                items.short(target.chi_tieu),
            )
        elif not any(letter.isdigit() for letter in target.gia_tri.viet):
            yield in_plan(
                (*path, "gia_tri"),
                "chỉ tiêu không đo được bằng con số",
                "ghi một con số",
                target.gia_tri.viet,
                Severity.HINT,
            )


def target_not_above_last_year(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each target worse than last year's value; a hint where it is the same."""
    for path, target in subject.facts.targets:
        now = target.gia_tri.gia_tri if target.gia_tri else None
        before = target.nam_truoc.gia_tri if target.nam_truoc else None
        if now is None or before is None:
            continue
        falling = less_is_better(target.chi_tieu)
        if now == before and now not in (0, 100):
            yield in_plan(
                (*path, "gia_tri"),
                "chỉ tiêu bằng đúng kết quả năm trước",
                "xem lại mức phấn đấu",
                items.short(target.chi_tieu),
                Severity.HINT,
            )
        elif (now > before) if falling else (now < before):
            message = f"chỉ tiêu {target.gia_tri} kém kết quả năm trước {target.nam_truoc}"
            yield in_plan(
                (*path, "gia_tri"), message, "xem lại mức phấn đấu", items.short(target.chi_tieu)
            )


def target_below_reached(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share of the targets below a share told of what has been reached."""
    reached: list[tuple[list[str], float]] = []
    for name, blocks in subject.facts.sections:
        if "thuc trang" in name or "ket qua" in name:
            reached += [pair for block in blocks for pair in _reached(text_of(block))][:_MOST]
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
                message = f"phần thực trạng nêu đã đạt {value:g}%".replace(".", ",")
                yield at(
                    block, text[found.start() : found.end()] + goal, message, "xem lại mức phấn đấu"
                )


CHECKS: Checks = {
    "ND04": target_without_figure,
    "ND05": target_not_above_last_year,
    "ND06": target_below_reached,
}
