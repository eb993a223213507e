"""One file under review, whatever it is: a spec, or a file that can be read."""

from __future__ import annotations

from kehoach.intake import read
from kehoach.intake.draft import is_spec
from kehoach.plan import open_spec
from kehoach.review.aligned import subject_of
from kehoach.review.drafted import Examined, of_draft
from kehoach.review.judge import in_file, judge
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.silence import Silence, silenced


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
    review = judge(subject, in_file(subject, path))
    return Examined(path, subject, silenced(review, general), document.notices)
