"""One file under review, whatever it is: a spec, or a file that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.intake import LIMIT, read
from kehoach.intake.draft import is_spec
from kehoach.intake.kind import check_unlocked
from kehoach.output import read_bytes
from kehoach.plan import open_spec
from kehoach.review.drafted import Examined, of_draft
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.silence import Silence, silenced
from kehoach.spec.reader import LIMITS

if TYPE_CHECKING:
    from kehoach.review.judge import Review
    from kehoach.review.subject import Subject


_OTHER_FILES = (b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")
"""How a .docx, a PDF and a .doc begin: they may come on standard input in place of a spec."""


def examine(
    path: str,
    profile: Profile = EMPTY,
    ignore: tuple[tuple[str, str], ...] = (),
) -> Examined:
    """Return the review of a file, ``-`` for standard input; ``ignore`` are codes with reasons.

    Raises KehoachError when the file cannot be read, or a spec is no plan.
    """
    general = [Silence((code,), reason or "bỏ qua theo lệnh") for code, reason in ignore]
    general += [Silence((code,), reason or "hồ sơ cơ quan") for code, reason in profile.bo_qua]
    content = _content(path)
    if is_spec(path) and not (path == "-" and content.startswith(_OTHER_FILES)):
        return of_draft(open_spec(path, content), profile, general)._replace(content=content)
    document = read(path, content)
    subject = subject_of(document, profile)
    review = silenced(_excerpt(judge(subject, in_file(subject, path)), subject), general)
    return Examined(path, subject, review, document.notices, tuple(general), content)


def _content(path: str) -> bytes:
    """Return the bytes of the file, read once; a spec by its name has a limit of its own."""
    if path != "-" and is_spec(path):
        return read_bytes(path, LIMITS.bytes)
    check_unlocked(path)
    return read_bytes(path, LIMIT)


def _excerpt(review: Review, subject: Subject) -> Review:
    """Return the review; of a text without head or end it says that missing parts were not looked for."""
    unchecked = list(review.unchecked)
    if not subject.has_head:
        why = "không thấy phần đầu văn bản (Quốc hiệu, cơ quan, số, ngày) nên coi tệp là đoạn trích"
        unchecked.append((why, ("TT01", "TT02")))
    if not subject.of(Role.NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU):
        why = "không thấy nơi nhận và phần ký nên coi tệp là đoạn trích"
        unchecked.append((why, ("TT03", "TT05")))
    return review._replace(unchecked=tuple(unchecked))
