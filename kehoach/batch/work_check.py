"""One file of many under review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.profile.file import NO_OFFICE
from kehoach.review.examine import examine

if TYPE_CHECKING:
    from kehoach.problem import Problem
    from kehoach.profile import OfficeFile
    from kehoach.review.drafted import Examined


class CheckJob(NamedTuple):
    """A file to be reviewed."""

    path: str
    office: OfficeFile = NO_OFFICE
    wanted: tuple[tuple[str, str], ...] = ()
    """Codes not to be told, with the reason."""
    word: bool = False
    """True for a .docx of a .doc too, to write remarks into."""
    whole: bool = True
    """False to leave out what no report needs: the bytes of the file."""
    content: bytes | None = None
    """Its bytes when they are at hand and not those of the disk: words in an editor."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be reviewed: a folder that was not opened."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files it reads."""
        return () if self.problems else (self.path,)


def examined(job: CheckJob) -> Examined:
    """Return a file's review, what has changed of its fragments in it. Raises KehoachError."""
    if job.problems:
        raise KehoachError(job.problems)
    found = examine(job.path, job.office.profile, job.wanted, word=job.word, content=job.content)
    if found.draft is not None:
        from kehoach.profile.inserted import changed  # noqa: PLC0415 - a .docx has no fragments

        problems = changed(found.draft.text, found.draft.file, job.office.fragments)
        found = found._replace(notices=(*found.notices, *problems))
    return found if job.whole else found._replace(content=b"")
