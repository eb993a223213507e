"""Reviews of the files of a visit: made once, then looked up while the page is worked on."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.profile import Profile
    from kehoach.review.drafted import Examined
    from kehoach.web.visit import Kept

_MOST = 8
"""Reviews kept in memory: each holds its paper, some MB."""


class Reviews:
    """The last reviews of one server."""

    def __init__(self) -> None:
        self._kept: dict[str, Examined] = {}
        self._lock = Lock()

    def of(self, kept: Kept, profile: Profile) -> Examined:
        """Return the review of a file. Raises KehoachError as ``examine`` does.

        Its places name the file as the user knows it.
        """
        from kehoach.review.examine import examine  # noqa: PLC0415 - not before the first page

        with self._lock:
            found = self._kept.pop(kept.number, None)
        if found is None or found.subject.profile != profile:
            found = examine(str(kept.path), profile, word=True)._replace(file=kept.name)
        with self._lock:
            self._kept[kept.number] = found
            for old in list(self._kept)[:-_MOST]:
                del self._kept[old]
        return found
