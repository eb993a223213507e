"""Last year's Word file carried to this year as the same Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import intake
from kehoach.clone import refused
from kehoach.clone.answers import NONE, answered, writable
from kehoach.clone.engine import begun, decide
from kehoach.clone.target import Target
from kehoach.clone.word.taken import Taken
from kehoach.clone.word_hand import remarks_before, written
from kehoach.clone.word_paper import paper_of
from kehoach.clone.worklist import ClonedWord
from kehoach.intake.draft import content_of, holds_spec
from kehoach.intake.kind import FileKind, sniff
from kehoach.intake.old_letters import BY_SENSE
from kehoach.law import loai_van_ban
from kehoach.problem import Place, Problem, Severity
from kehoach.profile import EMPTY
from kehoach.word import revise
from kehoach.word.read.kinds import KINDS
from kehoach.word.read.opened import Opened
from kehoach.word.revise.decided import accepted
from kehoach.word.revise.proof import differing
from kehoach.word.traced import ReadForChange, read_for_change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.clone.answers import Answers
    from kehoach.clone.word_paper import WordPaper
    from kehoach.document.block import Document
    from kehoach.profile import Profile

_UNSEEN = (
    "chu_an", "hinh", "nhung", "macro", "sot", "gach", "ghi_chu", "cho_trong", "chua_tron",
    "truong", "truong_ho", "chu_hinh", "chu_ve", "so_do", "bieu_do", "chu_kem", "hai_ban", "ky_so",
    "chu_chim", "doi_tuong",
)  # fmt: skip
"""Kinds of notices about what the rules did not see; the others tell of an import, which this is
not: a picture that floats stays as it floats."""
_KEPT = "tệp mới vẫn giữ nguyên chỗ ấy; xem, cần thì sửa tay trong Word"
_AS_KEPT = {
    "đã bỏ, giữ lại chữ chính": "không xét đến",
    "đã bỏ qua": "không xét đến",
    "không đọc vào bài": "không xét đến",
    "chưa đọc vào bài": "chưa xét đến",
}
"""What a reader says it did with such words → what a clone does, whose file keeps them."""
_GONE = {KINDS[name].code for name in ("macro", "ky_so")}
"""What the new file has no more."""

_TURNED = {BY_SENSE, KINDS["phong"].code}
"""What a reader tells of words it turned into Unicode, by their sense or by their font."""

_WRONG_FILE = "xem có chọn nhầm tệp không; các việc dưới đây tính theo cách của một kế hoạch"


def clone_docx(
    path: str | Path,
    nam: int,
    *,
    accept: bool = False,
    tu_nam: int | None = None,
    cap: str | None = None, co_quan: str | None = None, co_quan_chu_quan: str | None = None,
    dia_danh: str | None = None, ky_hieu: str | None = None, chuc_vu: str | None = None,
    ho_ten: str | None = None, answers: Answers = NONE, profile: Profile = EMPTY,
) -> ClonedWord:  # fmt: skip
    """Return last year's .docx carried to the year ``nam``: the same file, and the worklist.

    What is certain is a tracked change (author ``kehoach``, a fixed date): rejected, they give the
    old file word for word and look for look; ``accept`` makes them without a trace. What a person
    must decide is a Word comment at its words, the question with its choices. Every other part of
    the file keeps its bytes. A file that carries revisions is taken as accepted, which ``report``
    tells (TN51). The other arguments are those of ``clone``. Nothing is written, no clock is read;
    the same input gives the same bytes.

    Raises KehoachError with every problem: those of ``read``; CL01 to CL04 as ``clone`` does, CL07
    for a YAML spec, CL08 for another file than a .docx, CL69 when the new file, read again, does
    not hold the old words.
    """
    file, content = str(path), _docx_of(path, nam)
    target = Target(nam, cap, co_quan, co_quan_chu_quan, dia_danh, ky_hieu, chuc_vu, tu_nam)
    target = target._replace(ho_ten=ho_ten, profile=profile)
    base = accepted(Opened(content, file))
    read = _read(base)
    old = paper_of(read.document, file, old_letters=was_turned(read.document))
    taken = Taken(read.places, old.found.leaves)
    old = old.remembering(taken.holds)
    way = begun(old.paper, target)
    asked = decide(old.paper, way, remarks_before(old, way.own.doi))
    decisions = answered(asked, answers)
    made = written(read.places, file, old, decisions, taken.kept(decisions.changes), answers)
    _prove(made.content, base)
    return ClonedWord(
        revise.accept(made.content, file) if accept else made.content,
        made.items, made.parts, way.own.nam, way.own.moi, way.move.moi.ten,
        (*_no_plan(old, file), *_revised(file, accepted=base.content != content), *_unseen(read)),
        writable(asked),
    )  # fmt: skip


def was_turned(read: Document) -> bool:
    """Return True where some words of a document were typed in an encoding before Unicode."""
    return any(notice.code in _TURNED for notice in read.notices)


def _prove(made: bytes, base: Opened) -> None:
    """Raise KehoachError CL69 when the new file, its changes rejected, is not the old one."""
    if part := differing(made, base):
        raise refused.unproved(base.file, part)


def _read(base: Opened) -> ReadForChange:
    """Return a file as ``intake.read`` does, open for words to be changed in it."""
    read = read_for_change(base)
    return read._replace(document=intake.settled(read.document, base.file))


def _docx_of(path: str | Path, nam: int) -> bytes:
    """Return a .docx. Raises KehoachError CL07, CL08 for another file, TN for an unreadable one."""
    file, content = str(path), content_of(path)
    if holds_spec(file, content):
        raise refused.a_spec(file, nam)
    if sniff(content, file) is not FileKind.DOCX:
        raise refused.no_docx(file, nam)
    return content


def _revised(file: str, *, accepted: bool) -> Iterator[Problem]:
    if accepted:
        kind = KINDS["sua_doi"]
        yield Problem(Place(file), kind.code, kind.message, kind.cure, Severity.WARNING)


def _no_plan(old: WordPaper, file: str) -> Iterator[Problem]:
    """Yield that a file is another kind of paper, as an import tells it."""
    if any(paper.loai == loai_van_ban.KE_HOACH for paper in old.found.labelled.papers):
        return
    for doubt in old.found.draft.doubts:
        if doubt.other_title:
            yield doubt.problem(file)._replace(hint=_WRONG_FILE)


def _unseen(read: ReadForChange) -> Iterator[Problem]:
    codes = {KINDS[name].code for name in _UNSEEN}  # what a clone asked is asked anew
    for problem in read.document.notices:
        if problem.code in codes:
            yield problem if problem.code in _GONE else _kept(problem)


def _kept(problem: Problem) -> Problem:
    """Return a notice of what the rules did not see, as it is true of a file that keeps it."""
    said, sign, words = problem.message.partition(": ")
    for read, kept in _AS_KEPT.items():
        said = said.replace(read, kept)
    return problem._replace(message=f"{said}{sign}{words}", hint=_KEPT)
