"""Numbers of headings and paragraphs: gaps, letters, the sign behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.problem import Severity
from kehoach.review.blocks import BODY
from kehoach.review.checks.layout import counted_words, letters
from kehoach.review.facts.numbering import DD, quoted
from kehoach.review.finding import Unseen, at
from kehoach.text.numbering import capital, from_letter, letter, roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.document.block import Block
    from kehoach.document.label.mark import Label
    from kehoach.review.facts.numbering import Step
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_ODD = Sought(r"[fjwzăâêôơư]\)")
_FIRST_WORD = Sought(r"[\W_]{0,9}([^\W_]{1,6}(?:\.\d{1,3}){0,4})(?![^\W_])")
"""The first letters or digits of a paragraph, whatever signs stand before."""
_RIGHT = {"roman": ".", "arabic": ".", "letter": ")", "decimal": ".", "capital": "."}
"""Kind of number → the sign the decree puts behind it."""
_OF_NUMBERS = "0123456789IVXLABCDEFGHabcdefghiklmnopqrstuvxyđ"
_ALIKE = "danh sách này đánh số cùng lối với số ở ngay trên nó"
_OTHER_FORM = "đánh a), b), hoặc dùng gạch đầu dòng, cho thấy là ý nhỏ hơn"
_SECOND = 2
"""The number of a list that lacks its first; the parts of a 1.2."""


def gap_in_numbers(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for each number that is not the next of its list.

    A passage that begins in the middle has its first numbers above: where it opens nothing is told.
    """
    seen: dict[tuple[str, str, int], Block] = {}
    cut = not subject.has_head and not subject.of(Role.TEN_LOAI)
    for step in subject.facts.steps:
        if not _is_of_no_list(step):
            yield from _below_another(step)
            if step.alike:
                yield _at_number(step.block, _ALIKE, _OTHER_FORM, Severity.HINT)
            if _is_next(step.label, step.last):
                pass
            elif not step.last:
                yield from () if cut and not seen else _first(step)
            else:
                yield from _gap(subject, step, seen)
        seen[_in_list(step.label, step.label.number)] = step.block
    yield from counted_words.jumps(subject)


def _in_list(label: Label, number: int) -> tuple[str, str, int]:
    """Return what finds a number of a label's list: its kind, the numbers before the last, it."""
    prefix = label.shown.rstrip(".)").rpartition(".")[0] if label.kind == "decimal" else ""
    return label.kind, prefix, number


def _is_of_no_list(step: Step) -> bool:
    """Return True for i), ii), and for f), which BC02 tells."""
    label = step.label
    if label.kind != "letter":
        return False
    one_letter = len(label.shown) <= len("a)") and bool(step.block.label)
    return not one_letter or from_letter(label.shown.rstrip(").")) is None


def _below_another(step: Step) -> Iterator[Finding]:
    """Yield a finding for a 2.1 below 1."""
    if step.label.kind == "decimal" and step.parent and _prefix(step.label) != str(step.parent):
        message = f"số này đứng dưới số {step.parent}"
        cure = f"đánh số bắt đầu bằng {step.parent}."
        yield _at_number(step.block, message, cure, Severity.WARNING)


def _first(step: Step) -> Iterator[Finding]:
    """Yield a finding for a list that opens with its second number, or below 1 with no 1.1."""
    label, prefix = step.label, _prefix(step.label)
    if label.kind in ("roman", "arabic") and label.number == _SECOND:
        yield _at_number(step.block, "danh sách bắt đầu từ số 2, không có số 1", "", Severity.HINT)
    elif label.kind == "decimal" and prefix == str(step.parent) and label.parts == _SECOND:
        message = f"số đầu tiên dưới số {prefix} không phải {prefix}.1"
        yield _at_number(step.block, message, "", Severity.HINT)


def _gap(
    subject: Subject, step: Step, seen: Mapping[tuple[str, str, int], Block]
) -> Iterator[Finding | Unseen]:
    """Yield a finding of a number that is not the one behind the last.

    Not where a line between them that nobody understood may be the number that lacks.
    """
    label, last = step.label, step.last
    before = seen.get(_in_list(label, last))
    if label.number > last and before is not None and _may_stand_between(subject, before, step):
        where = f'giữa số {_in_form_of(label, last)} và "{quoted(step.block)}"'
        yield Unseen(f"{where} có dòng không hiểu được, có thể là số còn thiếu")
        return
    missing = f"số trước là {_in_form_of(label, last)}, thiếu số ở giữa"
    message = "số này đã dùng ở trên" if label.number <= last else missing
    cure = f"đánh số {_in_form_of(label, last + 1)} và các số sau cho liền nhau"
    yield _at_number(step.block, message, cure)


def _may_stand_between(subject: Subject, before: Block, step: Step) -> bool:
    """Return True where a paragraph between has no role, or opens with a number that lacks."""
    missing = range(step.last + 1, step.label.number)
    numbers = {_in_form_of(step.label, number).casefold() for number in missing}
    between = subject.blocks[before.number : step.block.number - 1]
    return any(
        block.role is Role.CHUA_RO or (not block.label and _opening(block) in numbers)
        for block in between
    )


def _opening(block: Block) -> str:
    """Return the first letters or digits of a paragraph: 4 of ``(4)`` and of ``| 4 |``."""
    found = _FIRST_WORD.match(block.words)
    return found[1].casefold() if found is not None else ""


def _prefix(label: Label) -> str:
    """Return what stands before the first dot of a number."""
    return label.shown.split(".")[0]


def _is_next(label: Label, last: int) -> bool:
    """Return True for the number a list goes on with: a 1 opens a new one, e after d is BC03."""
    if label.number == 1:
        return label.kind not in ("arabic", "part") or last == 0
    skips_dd = label.kind == "letter" and (last, label.number) == (DD - 1, DD + 1)
    return skips_dd or label.number == last + 1


def _at_number(block: Block, message: str, hint: str, severity: Severity | None = None) -> Finding:
    """Return the finding at a numbered paragraph."""
    return at(block, quoted(block), message, hint, severity)


def _in_form_of(label: Label, number: int) -> str:
    """Return a number in the form of a label."""
    if label.kind in ("roman", "part"):
        return roman(number)
    if label.kind == "capital":
        return capital(number)
    if label.kind == "letter":
        return letter(number)
    return (
        f"{label.shown.rstrip('.)').rpartition('.')[0]}.{number}"
        if label.kind == "decimal"
        else str(number)
    )


def letter_d_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an e that follows d."""
    for step in subject.facts.steps:
        if step.label.kind == "letter" and step.label.number == DD + 1 and step.last == DD - 1:
            cure = 'đổi thành "đ)" và đánh lại các điểm sau'
            yield at(step.block, quoted(step.block), "sau điểm d là điểm đ", cure)


def letter_of_no_list(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each điểm with a letter that numbers nothing."""
    for block in subject.of(*BODY, Role.CHUA_RO):
        found = _ODD.match(block.words)
        if found:
            message = "điểm đánh bằng chữ không có trong thứ tự a, b, c, d, đ, e, g, h"
            yield at(block, found[0], message, "dùng chữ kế tiếp của thứ tự này")


def form_of_label(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each paragraph of an odd form; a report tells one form in one line.

    A paper of the Đảng numbers its headings I-, and is not under the decree.
    """
    if co_quan.cua_dang(subject.facts.issuer):
        return
    for step in subject.facts.steps:
        shown, kind = step.block.label.strip(), step.label.kind
        mark = shown.lstrip(_OF_NUMBERS + "." * (kind == "decimal")).strip()
        if not mark or shown[0] == "0" or mark == _RIGHT.get(kind, mark):
            continue
        cure = f'viết "{shown.removesuffix(mark).rstrip()}{_RIGHT[kind]}"'
        # 1) below a): a level the decree has not
        less = Severity.HINT if (kind, mark) == ("arabic", ")") else None
        yield at(step.block, quoted(step.block), f'sau số đề mục ghi "{mark}"', cure, less)
    yield from letters.capital_heading(subject)
    yield from letters.with_dash(subject)
    yield from letters.with_comma(subject)


def label_without_stop(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number without its full stop; of decimal ones a hint at the first."""
    hinted, message = False, "số đề mục thiếu dấu chấm"
    for step in subject.facts.steps:
        if step.bare:
            cure = f'viết "{step.label.shown}."'
            yield at(step.block, quoted(step.block), message, cure)
        elif step.label.kind == "decimal" and not hinted and step.block.label.strip()[-1].isdigit():
            hinted = True
            cure = f'viết "{step.label.shown.strip()}."'
            yield at(step.block, quoted(step.block), message, cure, Severity.HINT)


CHECKS: Checks = {
    "BC01": gap_in_numbers,
    "BC03": letter_d_left_out,
    "BC02": letter_of_no_list,
    "BC04": form_of_label,
    "BC05": label_without_stop,
}
