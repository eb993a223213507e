"""One file under review, whatever it is: a spec, or a file that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.compose import compose
from kehoach.intake import read
from kehoach.intake.draft import is_spec
from kehoach.plan import open_spec
from kehoach.review.aligned import subject_of
from kehoach.review.judge import Review, in_file, in_spec, judge
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.silence import Silence, in_comments, silenced
from kehoach.review.subject import Subject

if TYPE_CHECKING:
    from kehoach.plan import Draft
    from kehoach.problem import Problem


class Examined(NamedTuple):
    """A file and what was found in it."""

    file: str
    subject: Subject
    review: Review
    notices: tuple[Problem, ...]
    """What reading the file told, and comments that silence nothing."""
    general: tuple[Silence, ...] = ()
    """What is silenced in the whole file by the one who asked, and by the office."""


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
    return Examined(path, subject, silenced(review, general), document.notices, tuple(general))


def of_draft(draft: Draft, profile: Profile = EMPTY, general: list[Silence] | None = None) -> Examined:
    """Return the review of a spec that was read."""
    subject = Subject(compose(draft.plan), draft.plan, profile)
    own, problems = in_comments(draft.text, draft.file)
    review = silenced(judge(subject, in_spec(draft)), [*own, *(general or [])])
    return Examined(draft.file, subject, review, tuple(problems), tuple(general or ()))
