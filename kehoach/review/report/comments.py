"""The file itself with the findings as Word comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake import LIMIT
from kehoach.output import read_bytes
from kehoach.problem import Place, fault
from kehoach.word.annotate import Remark, annotate

if TYPE_CHECKING:
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


def annotated(examined: Examined) -> bytes:
    """Return a copy of the .docx that was reviewed, a comment at each finding.

    Raises KehoachError RS03 for a file of another kind.
    """
    content = read_bytes(examined.file, LIMIT)
    if content[:2] != b"PK":
        cure = "in ra .docx hoặc lưu lại thành .docx rồi kiểm tra tệp ấy"
        raise fault("RS03", "chỉ ghi chú được vào tệp .docx", cure, Place(examined.file))
    return annotate(content, examined.file, [_remark(one, examined) for one in examined.review.judged])


def _remark(one: Judged, examined: Examined) -> Remark:
    block = one.finding.block
    origin = (*block.origin, *one.finding.cell) if block is not None else _origin(one, examined)
    cure = f"\n→ {one.problem.hint}" if one.problem.hint else ""
    basis = f"\n({one.rule.basis})" if one.rule.basis else ""
    return Remark(
        origin, one.finding.quote, f"{one.rule.code} {one.problem.severity.value}: {one.problem.message}{cure}{basis}"
    )


def _origin(one: Judged, examined: Examined) -> tuple[str | int, ...]:
    found = examined.subject.places.get(one.finding.path)
    return found.origin if found is not None else ()
