"""One file under review, whatever it is: a spec, or a file that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.marks import secret_notice
from kehoach.document.label.stamps import secret_marks
from kehoach.document.label.whole import unknown
from kehoach.intake.draft import content_of, holds_spec
from kehoach.intake.labelled import read, read_with_copy
from kehoach.plan import open_spec
from kehoach.problem import Place, Problem, Severity
from kehoach.profile import EMPTY
from kehoach.review.drafted import Examined, of_draft
from kehoach.review.labelled import review_of
from kehoach.review.look import RUNNING
from kehoach.review.silence import Silence, set_aside, silenced
from kehoach.review.waivers import put_aside
from kehoach.word.read.kinds import QUESTIONS, REMARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Document
    from kehoach.office import Trouble
    from kehoach.profile import Profile
    from kehoach.review.customs import Customs
    from kehoach.review.judge import Review
    from kehoach.review.subject import Subject


_OURS = (QUESTIONS, REMARKS)
"""What our own comments said: each question is told as CL80, what a check found is found anew."""
_COMMENTS = b"comments"
"""In the name of the part that holds comments, which no package hides."""
_MOST_UNKNOWN = 20
"""Lines named that nobody knows the role of; the rest is counted."""


def examine(
    path: str,
    profile: Profile = EMPTY,
    ignore: tuple[tuple[str, str], ...] = (),
    *,
    word: bool = False,
    content: bytes | None = None,
) -> Examined:
    """Return the review of a file, ``-`` for standard input; ``ignore`` are codes with reasons.

    ``content`` are its bytes when the caller has them already; ``path`` is then only its name.

    With ``word`` the ``content`` of a .doc is the .docx it was read from, where LibreOffice made
    one, so that remarks can be put into it; a notice says so.
    Raises KehoachError when the file cannot be read, or a spec is no plan.
    """
    general = put_aside(profile, ignore)
    content = content_of(path) if content is None else content
    if holds_spec(path, content):
        return of_draft(open_spec(path, content), profile, general)._replace(content=content)
    if word:
        document, content, copied = _as_word(path, content)
    else:
        document, copied = read(path, content), ()
    found = of_document(document, path, profile, general)
    kept, aside = set_aside(_left_open(content, path), general)
    problems, quiet = (*found.notices, *copied, *kept), (*found.aside, *aside)
    return found._replace(content=content, notices=problems, aside=quiet)


def _as_word(path: str, content: bytes) -> tuple[Document, bytes, tuple[Problem, ...]]:
    """Return a file that was read, of a .doc its .docx, and what a user should know of that."""
    document, made = read_with_copy(path, content)
    if made is None:
        return document, content, ()
    if isinstance(made, bytes):
        return document, made, (_converted(path),)
    return document, content, (_not_converted(path, made),)


def _converted(path: str) -> Problem:
    message = "lời ghi chú đứng trong bản .docx LibreOffice chuyển từ tệp .doc, không phải tệp gốc"
    cure = "xem lại bản ấy trước khi gửi: hình thức có thể hơi khác tệp gốc"
    return Problem(Place(path), "RS20", message, cure, Severity.HINT)


def _not_converted(path: str, why: Trouble) -> Problem:
    from kehoach import office  # noqa: PLC0415 - few files are a .doc

    message = f"không có bản .docx của tệp .doc này để ghi chú: {why.value}"
    cure = office.cure(why, "mở bằng Word, lưu thành .docx rồi kiểm tra tệp ấy")
    return Problem(Place(path), "RS21", message, cure, Severity.WARNING)


def _left_open(content: bytes, file: str) -> tuple[Problem, ...]:
    """Return what the comments of a clone leave open in a .docx, each as a warning at its words."""
    if _COMMENTS not in content:  # nearly no file has any
        return ()
    from kehoach.word.comments import Program, holds  # noqa: PLC0415 - as above

    if not holds(content, Program.CLONE):
        return ()
    from kehoach.clone.word.left import in_docx  # noqa: PLC0415 - few files are a clone

    return tuple(question.problem() for question in in_docx(content, file))


def of_document(
    document: Document,
    file: str,
    profile: Customs = EMPTY,
    general: Iterable[Silence] = (),
) -> Examined:
    """Return the review of a document that was read; ``file`` is its name for the places."""
    found = review_of(document, file, profile)
    review = found.review
    for paper in found.papers:
        review = _excerpt(review, paper)
    problems = (problem for problem in document.notices if problem.code not in _OURS)
    notices = (*problems, *_several(found.subject, file), *_run_together(found.subject, file))
    notices += tuple(_secret(document, file))
    if not found.subject.facts.runs_together:  # said once: lines without a role come of it
        notices += (*_unknown(found.subject, file), *_without_text(found.subject, file))
    general = tuple(general)
    return Examined(file, found.subject, silenced(review, general), notices, general)


def _several(subject: Subject, file: str) -> Iterator[Problem]:
    """Say which papers a file holds, where it is more than one: each was judged as what it is."""
    papers = subject.document.papers
    if len(papers) > 1:
        names = ", ".join(paper.loai.upper() or "không rõ loại" for paper in papers)
        what = f"tệp có {len(papers)} văn bản ({names}); mỗi văn bản được kiểm tra riêng"
        yield Problem(Place(file), "RS06", what, severity=Severity.HINT)


def _run_together(subject: Subject, file: str) -> Iterator[Problem]:
    """Say that the paragraphs of a text were joined: its words are judged, its lines are not."""
    if subject.facts.runs_together:
        what = "nhiều đề mục, ý nằm giữa dòng: các đoạn bị dồn vào nhau nên chỉ soát được câu chữ"
        cure = "kiểm tra tệp Word gốc, hoặc xuống dòng trước mỗi đề mục, mỗi ý rồi kiểm tra lại"
        yield Problem(Place(file), "RS12", what, cure, Severity.WARNING)


def _unknown(subject: Subject, file: str) -> Iterator[Problem]:
    """Name each line nobody knows the role of: rules that ask for a role did not see it."""
    found = unknown(subject.document)
    for block in found[:_MOST_UNKNOWN]:
        words = block.words.strip() if block.table is None else "bảng"
        what = f"không hiểu dòng này là thành phần nào nên kiểm tra chưa đủ: {quoted(words)}"
        yield Problem(block.origin.place(file), "RS07", what, severity=Severity.WARNING)
    if len(found) > _MOST_UNKNOWN:
        what = f"còn {len(found) - _MOST_UNKNOWN} dòng khác không hiểu là thành phần nào"
        yield Problem(Place(file), "RS07", what, severity=Severity.WARNING)


def _without_text(subject: Subject, file: str) -> Iterator[Problem]:
    """Say that a file has nothing of a plan's text: no rule had anything to judge."""
    if subject.of(*RUNNING) or any(block.table is not None for block in subject.blocks):
        return
    what = "không thấy phần, đoạn, ý hay bảng nào của bài nên chưa kiểm tra được nội dung"
    cure = "xem lại có đúng tệp không; bài nằm trong ảnh thì cần nhận dạng chữ (OCR) trước"
    yield Problem(Place(file), "RS10", what, cure, Severity.WARNING)


def _secret(document: Document, file: str) -> Iterator[Problem]:
    """Tell each mark of state secrets; the paper is judged all the same."""
    for block in secret_marks(document):
        message = secret_notice(block.words)
        yield Problem(block.origin.place(file), "RS09", message, severity=Severity.WARNING)


def _excerpt(review: Review, subject: Subject) -> Review:
    """The review; of a text without head or end it says that missing parts were not looked for."""
    unchecked = list(review.unchecked)
    if not subject.has_head:
        why = "không thấy phần đầu văn bản (Quốc hiệu, cơ quan, số, ngày) nên coi tệp là đoạn trích"
        unchecked.append((why, ("TT01", "TT02")))
    carried = subject.paper is not None and subject.paper.kem_theo  # its end is its decision's
    if not carried and not subject.of(Role.NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU):
        why = "không thấy nơi nhận và phần ký nên coi tệp là đoạn trích"
        unchecked.append((why, ("TT03", "TT05")))
    return review._replace(unchecked=tuple(unchecked))
