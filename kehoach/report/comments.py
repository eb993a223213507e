"""The file itself with the findings as Word comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.report.answered import answered
from kehoach.report.passage import again
from kehoach.report.plain import basis, summary, unchecked
from kehoach.review.blocks import text_of
from kehoach.word.comments import Comment, Program, write
from kehoach.word.traced import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.document.block import Block
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

NO_WORD_FILE = "RS03"
"""Code of the refusal to put remarks into a file of another kind."""


class Annotated(NamedTuple):
    """A copy with remarks."""

    content: bytes
    threads: int
    """Remarks of an earlier check that stay because a person replied to them."""


def annotated(examined: Examined) -> Annotated:
    """Return a copy of the .docx that was reviewed, a comment at each finding.

    The first comment has the counts. Those of an earlier check are replaced, but for those people
    answered; people's own and a clone's stay.

    Raises KehoachError RS03 for a file of another kind.
    """
    content = examined.content
    if content[:2] != b"PK":
        cure = "in ra .docx hoặc lưu lại thành .docx rồi kiểm tra tệp ấy"
        raise fault(NO_WORD_FILE, "chỉ ghi chú được vào tệp .docx", cure, Place(examined.file))
    judged = examined.review.judged
    remarks = list(map(_remark, judged, spots(examined)))
    stay = answered(content, examined.file, [_whole(examined), *remarks])
    copy = write(content, examined.file, stay.remarks, Program.CHECK, stay.ids)
    return Annotated(copy, stay.threads)


def spots(examined: Examined) -> list[Spot]:
    """Return where in the .docx each finding stands, in their order."""
    judged = examined.review.judged
    places = zip(judged, again(judged), _above(examined), strict=True)
    return [_spot(found, examined, number + above) for found, number, above in places]


def _whole(examined: Examined) -> Comment:
    """Return what is said of the whole text: counts, what was silenced, what was not checked."""
    review = examined.review
    lines = [f"Kết quả kiểm tra: {summary(review.problems)}."]
    if review.silenced:
        lines.append(f"Đã bỏ qua {len(review.silenced)} chỗ theo yêu cầu.")
    lines += [f"Chưa kiểm tra {line}." for line in unchecked(examined)]
    lines += [f"Cần biết: {notice.message}." for notice in examined.notices]
    return Comment(Spot(WHOLE), "\n".join(lines))


def _above(examined: Examined) -> Iterator[int]:
    """Yield of each finding how often its words stand in lines of its paragraph above its own.

    A paragraph broken by hand is read as several lines; a comment finds words in all of it.
    """
    lines: dict[int, list[Block]] = {}
    for block in examined.subject.blocks:
        if block.table is None:
            lines.setdefault(block.paragraph, []).append(block)
    for found in examined.review.judged:
        own, quote = found.finding.block, found.finding.quote
        held = lines.get(own.paragraph, []) if own is not None and quote else []
        number = own.number if own is not None else 0
        yield sum(text_of(line).count(quote) for line in held if line.number < number)


def _spot(judged: Judged, examined: Examined, number: int) -> Spot:
    block = judged.finding.block
    found = None if block is None else block.origin.at(judged.finding.cell)
    origin = _origin(judged, examined) if found is None else found
    return Spot(origin, judged.finding.quote, number)


def _remark(judged: Judged, spot: Spot) -> Comment:
    cure = f"\n→ {judged.problem.hint}" if judged.problem.hint else ""
    message = f"{judged.problem.severity.value}: {judged.problem.message}"
    text = f"{judged.rule.code} {message}{cure}\n({basis(judged)})"
    return Comment(spot, text)


def _origin(judged: Judged, examined: Examined) -> Address:
    found = examined.subject.places.get(judged.finding.path)
    return found.origin if found is not None else WHOLE
