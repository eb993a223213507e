"""Which rules are asked of a document, and why another one is not."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, the_thuc
from kehoach.review.facts.dressed import dressed
from kehoach.review.head import of_another_form
from kehoach.review.rule import LOOK, PLAN, Form

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kehoach.document.block import Paper
    from kehoach.review.rule import Rule
    from kehoach.review.subject import Subject

_OF_THE_DANG = "văn bản của Đảng, Đoàn theo thể thức riêng, không theo Nghị định số 30/2020/NĐ-CP"
_LEGISLATION = (
    "văn bản quy phạm pháp luật theo thể thức riêng, không theo Nghị định số 30/2020/NĐ-CP"
)
_SPACED_OUT = 'chữ của tệp bị giãn rời thành mảnh ("T hủ tướ ng"), không dò được chữ viết nhầm'
_MISREAD = (
    "nhiều chữ của tệp không phải tiếng Việt, như máy nhận dạng chữ (OCR) đọc nhầm, "
    "nên không dò được chữ viết nhầm; hãy kiểm tra tệp Word gốc"
)
_RUN_TOGETHER = "các đoạn của tệp bị dồn vào nhau, không biết đoạn nào bắt đầu ở đâu (RS12)"
_OF_SYLLABLES = ("VP03", "VP04", "VP42", "VP43")
"""Rules that ask of each syllable whether it is right."""
_OF_LINES = ("BC", "TT")
"""Families that ask which paragraph stands where, and how it ends."""
_OF_PARAGRAPHS = ("CC20", "CC26", "CC28", "VP12", "VP32", "VP33", "VP34", "VP71")
"""Rules of other families that do."""
_OF_SIZES = frozenset(f"TT{number}" for number in (*range(20, 30), 45, 73, 74, 86, 87, 88))
"""Rules that measure letters: a file may state nothing of them, and its defaults are Word's own."""
_OF_PAGES = frozenset(("TT42", "TT43"))
_UNSIZED = "tệp không ghi phông, cỡ chữ cho đoạn nào, mỗi máy hiện một khác"
_UNPAGED = "tệp không ghi khổ giấy, lề, mỗi máy hiện một khác"
_CARRIED = "văn bản ban hành kèm theo quyết định; số, nơi nhận, chữ ký là của quyết định"


def refusals(subject: Subject) -> Callable[[Rule], str]:
    """Return what says of a rule why it cannot be asked of the subject; empty when it is asked."""
    paper = subject.paper
    own_form = of_another_form(subject)
    legislation = paper is not None and paper.quy_pham
    before = cache(partial(_before, subject))
    unstated = cache(partial(_unstated, subject))
    of_paper = _not_of(paper)

    def refusal(rule: Rule) -> str:
        if rule.since is not None and before(rule.since):
            return _too_old()
        if own_form and Form.DANG not in rule.of:
            return _OF_THE_DANG
        if legislation and Form.QUY_PHAM not in rule.of:
            return _LEGISLATION
        why = of_paper(rule.code) or _cannot(rule, subject)
        return why or (unstated(rule.code) if rule.kind == LOOK else "")

    return refusal


def _not_of(paper: Paper | None) -> Callable[[str], str]:
    """Return what says of a code why papers of this kind are not asked; empty for one that is."""
    left_out = loai_van_ban.khong_hoi(paper.loai) if paper else frozenset()
    carried = loai_van_ban.khong_hoi_kem_theo() if paper and paper.kem_theo else frozenset()

    def refusal(code: str) -> str:
        if code in carried:
            return _CARRIED
        return _of_another_kind(paper) if code in left_out else ""

    return refusal


def _unstated(subject: Subject, code: str) -> str:
    """Return what of the looks a rule measures the file states nowhere; empty where it does."""
    if code in _OF_SIZES:
        looks = (paragraph.look for paragraph in dressed(subject))
        return "" if any(look.co or look.font for look in looks) else _UNSIZED
    if code in _OF_PAGES:
        return "" if any(section.page for section in subject.document.sections) else _UNPAGED
    return ""


def _of_another_kind(paper: Paper | None) -> str:
    title = paper.loai.upper() if paper else ""
    return (
        f"văn bản này là {title}, không phải KẾ HOẠCH; chỉ kiểm tra những gì mọi văn bản "
        "đều phải theo"
    )


def _before(subject: Subject, since: date) -> bool:
    """Return True for a document whose head names a day before papers owe it.

    Not where who asks wants an old paper judged as one written today: to use it again.
    """
    if subject.profile.soat_ban_cu:
        return False
    day = subject.facts.signed
    whole = (day.nam or 0, day.thang or 12, day.ngay or 31)
    return bool(day.nam) and whole < (since.year, since.month, since.day)


def _too_old() -> str:
    since = the_thuc.hieu_luc_tu().ngan()
    return (
        f"văn bản có trước ngày Nghị định số 30/2020/NĐ-CP có hiệu lực ({since}); soát cả những mã "
        "này, như bản soạn hôm nay: --today, hoặc soat_ban_cu: có trong hồ sơ cơ quan"
    )


def _cannot(rule: Rule, subject: Subject) -> str:
    if rule.kind == LOOK and not subject.source.from_file:
        return "tệp YAML không nói hình thức; hình thức kiểm tra trên tệp .docx in ra"
    if rule.kind == LOOK and not subject.source.says_looks:
        return "tệp này không cho biết phông, cỡ chữ, lề"
    if rule.kind == PLAN and subject.plan is None:
        return "không hiểu được tệp như một kế hoạch"
    return _of_damage(rule, subject)


def _of_damage(rule: Rule, subject: Subject) -> str:
    """Return why a rule finds nothing sure in a text that was damaged; empty for any other."""
    if rule.code in _OF_SYLLABLES and subject.facts.spaced_out:
        return _SPACED_OUT
    if rule.code in _OF_SYLLABLES and subject.facts.misread:
        return _MISREAD
    if not subject.facts.runs_together:
        return ""
    lines = rule.kind == PLAN or rule.code.startswith(_OF_LINES) or rule.code in _OF_PARAGRAPHS
    return _RUN_TOGETHER if lines else ""
