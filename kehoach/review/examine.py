"""One file under review, whatever it is: a spec, or a file that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.intake import read
from kehoach.intake.draft import is_spec
from kehoach.plan import open_spec
from kehoach.review.aligned import subject_of
from kehoach.review.drafted import Examined, of_draft
from kehoach.review.judge import in_file, judge
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.silence import Silence, silenced

if TYPE_CHECKING:
    from kehoach.review.judge import Review
    from kehoach.review.subject import Subject


def examine(path: str, profile: Profile = EMPTY, ignore: tuple[tuple[str, str], ...] = ()) -> Examined:
    """Return the review of a file; ``ignore`` are codes with reasons.

    Raises KehoachError when the file cannot be read, or a spec is no plan.
    """
    general = [Silence((code,), reason or "bỏ qua theo lệnh") for code, reason in ignore]
    general += [Silence((code,), reason or "hồ sơ cơ quan") for code, reason in profile.bo_qua]
    if is_spec(path):
        return of_draft(open_spec(path), profile, general)
    document = read(path)
    subject = subject_of(document, profile)
    review = _excerpt(judge(subject, in_file(subject, path)), subject)
    return Examined(path, subject, silenced(review, general), document.notices, tuple(general))


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
