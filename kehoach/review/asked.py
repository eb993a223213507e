"""Which rules are asked of a document, and why another one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, the_thuc
from kehoach.review.head import of_another_form
from kehoach.review.rule import LOOK, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.document.block import Paper
    from kehoach.review.rule import Rule
    from kehoach.review.subject import Subject

_OF_THE_DANG = "văn bản của Đảng, Đoàn theo thể thức riêng, không theo Nghị định số 30/2020/NĐ-CP"
_LEGISLATION = "văn bản quy phạm pháp luật theo thể thức riêng, không theo Nghị định số 30/2020/NĐ-CP"
_CARRIED = "văn bản ban hành kèm theo quyết định; số, nơi nhận, chữ ký là của quyết định"
_FORM_IN = ("Phụ lục", "Điều 13")
"""Where the decree lays down form: its annexes, and who signs how."""


def refusals(subject: Subject) -> Callable[[Rule], str]:
    """Return what says of a rule why it cannot be asked of the subject; empty when it is asked."""
    paper = subject.paper
    left_out = loai_van_ban.khong_hoi(paper.loai) if paper else frozenset()
    too_old, own_form = _before_decree(subject), of_another_form(subject)
    legislation = paper is not None and paper.quy_pham

    def refusal(rule: Rule) -> str:
        if too_old and rule.since_decree:
            return _too_old()
        if own_form and rule.of_state:
            return _OF_THE_DANG
        if legislation and rule.basis.startswith(_FORM_IN):
            return _LEGISLATION
        if paper is not None and paper.kem_theo and rule.code in loai_van_ban.khong_hoi_kem_theo():
            return _CARRIED
        if rule.code in left_out:
            return _of_another_kind(paper)
        return _cannot(rule, subject)

    return refusal


def _of_another_kind(paper: Paper | None) -> str:
    title = paper.loai.upper() if paper else ""
    return f"văn bản này là {title}, không phải KẾ HOẠCH; chỉ kiểm tra những gì mọi văn bản đều phải theo"


def _before_decree(subject: Subject) -> bool:
    """Return True for a document whose head names a day before the decree was in force."""
    day, since = subject.facts.signed, the_thuc.hieu_luc_tu()
    whole = (day.nam or 0, day.thang or 12, day.ngay or 31)
    return bool(day.nam) and whole < (since.nam or 0, since.thang or 0, since.ngay or 0)


def _too_old() -> str:
    since = the_thuc.hieu_luc_tu().ngan()
    return f"văn bản có trước ngày Nghị định số 30/2020/NĐ-CP có hiệu lực ({since})"


def _cannot(rule: Rule, subject: Subject) -> str:
    if rule.kind == LOOK and not subject.source.from_file:
        return "tệp YAML không nói hình thức; hình thức kiểm tra trên tệp .docx in ra"
    if rule.kind == LOOK and not subject.source.says_looks:
        return "tệp này không cho biết phông, cỡ chữ, lề"
    if rule.kind == PLAN and subject.plan is None:
        return "không hiểu được tệp như một kế hoạch"
    return ""
