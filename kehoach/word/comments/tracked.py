"""Comments and tracked changes written into a file that is opened and packed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.comments.write import NOTHING, put
from kehoach.word.read.opened import Opened
from kehoach.word.revise.decided import accepted
from kehoach.word.revise.package import Package
from kehoach.word.revise.write import put as put_edits
from kehoach.word.traced import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.word.comments.seen import Comment, Program
    from kehoach.word.revise.edits import Edit, Revised
    from kehoach.word.traced import Places


def write_tracked(
    content: bytes,
    file: str,
    comments: Iterable[Comment],
    program: Program,
    edits: Iterable[Edit],
    kept: Mapping[str, str] = NOTHING,
) -> Revised:
    """Return the file with comments and edits, as ``comments.write`` and ``revise.write`` do it.

    The places of both are those of the file as it was, or of ``accept(content)`` where it carried
    revisions. Raises KehoachError TN50 as the reader does.
    """
    settled = accepted(Opened(content, file))
    made = track(places_of(settled), comments, program, edits, kept)
    return made._replace(accepted=settled.content != content)


def track(
    places: Places, comments: Iterable[Comment], program: Program, edits: Iterable[Edit],
    kept: Mapping[str, str] = NOTHING,
) -> Revised:  # fmt: skip
    """Return an opened file without revisions with comments and edits, as ``write_tracked`` does.

    ``places`` are good for nothing else behind this: the trees they stand in were changed.
    """
    package = Package(places)
    parts = put(package, comments, program, kept)
    made = put_edits(package, edits)
    return made._replace(content=package.written(parts))
