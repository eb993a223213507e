"""What ``kehoach watch`` writes for a plan that was saved: copies and pages, a line each."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.file_lines import line_of
from kehoach.cli.show import complain, say
from kehoach.named import NamedTuple
from kehoach.output import NOT_WRITTEN, write_bytes
from kehoach.problem import KehoachError, Place, Severity, fault
from kehoach.refused import NOT_READ
from kehoach.watch.beside import SPECS
from kehoach.watch.names import MOST_ANSWERS, PRINTED, REVIEWED, answer_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.profile import Profile
    from kehoach.review.drafted import Examined
    from kehoach.watch.quiet import Saved

_REMARKS_IN = (".docx", ".doc")
"""Endings of files whose answer is a .docx with remarks; a .docm would keep its macros' kind."""
_BUSY = (NOT_READ, NOT_WRITTEN)
"""Codes of what the system refused, which may pass: a file that Word holds."""


class Manner(NamedTuple):
    """How files are answered."""

    out: str | None
    template: str | None
    office: Profile
    ignore: tuple[tuple[str, str], ...]


class Answer(NamedTuple):
    """A file to be written, its name but for the number."""

    kind: str
    ending: str
    content: bytes


class _Written(NamedTuple):
    source: str
    digest: bytes


class Answers:
    """The answers of one run: an earlier one is replaced only where nobody has touched it."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._written: dict[str, _Written] = {}
        self._reported: set[str] = set()

    def waits(self, path: str, *, every: bool) -> bool:
        """Return True for a file saved after its answer; with ``every`` for one without any."""
        kind = PRINTED if path.casefold().endswith(SPECS) else REVIEWED
        named = (
            answer_names(path, self._manner.out, kind, ending) for ending in (".docx", ".html")
        )
        times = [time for names in named for time in _times(names)]
        return max(times) < Path(path).stat().st_mtime_ns if times else every

    def answer(self, saved: Saved) -> bool:
        """Review a file, write its answer, print a line; False where it is to be tried again."""
        try:
            examined, answers = _made(saved.path, self._manner)
            names = [self._put(saved.path, answer) for answer in answers]
        except KehoachError as error:
            return self._failed(saved.path, error)
        self._reported.discard(saved.path)
        say(f"{line_of(examined)} → {', '.join(names)}")
        return True

    def held(self, path: str) -> None:
        """Say that another program holds a file."""
        say(f"{path}: chương trình khác đang giữ tệp; sẽ thử lại.", err=True)

    def lost(self, *, now: bool) -> None:
        """Say that the folder cannot be looked into, or can be again."""
        message = "Không mở được thư mục; sẽ thử lại." if now else "Thư mục đã mở lại được."
        say(message, err=True)

    def _failed(self, path: str, error: KehoachError) -> bool:
        """Tell why there is no answer, once; return True when trying again is no use."""
        passing = all(problem.code in _BUSY for problem in error.problems)
        if path not in self._reported:
            complain(error.problems)
            if passing:
                say(f"{path}: sẽ thử lại.", err=True)
        if passing:
            self._reported.add(path)
        else:
            self._reported.discard(path)
        return not passing

    def _put(self, source: str, answer: Answer) -> str:
        """Write an answer under the first name that is free or still as we wrote it."""
        names = answer_names(source, self._manner.out, answer.kind, answer.ending)
        for name in names:
            free = not os.path.lexists(name)
            if free or self._untouched(name, source):
                write_bytes(name, answer.content, force=not free)
                digest = hashlib.sha256(answer.content).digest()
                self._written[name] = _Written(source, digest)
                return name
        message = f"đã có {MOST_ANSWERS} kết quả của tệp này, không ghi thêm"
        raise fault("TE09", message, "xóa hoặc chuyển bớt những kết quả cũ", Place(source))

    def _untouched(self, name: str, source: str) -> bool:
        known = self._written.get(name)
        if known is None or known.source != source:
            return False
        try:
            content = Path(name).read_bytes()
        except OSError:
            return True  # held by a program: writing says so, and is tried again
        return hashlib.sha256(content).digest() == known.digest


def _times(names: Iterator[str]) -> Iterator[int]:
    """Yield when each answer was written, up to the first number that is free."""
    for name in names:
        try:
            yield Path(name).stat().st_mtime_ns
        except OSError:
            return


def _made(path: str, manner: Manner) -> tuple[Examined, list[Answer]]:
    """Return the review of a file and its answers. Raises KehoachError."""
    from kehoach.report.graded import graded  # noqa: PLC0415 - once a file was saved
    from kehoach.review.examine import examine  # noqa: PLC0415 - only this command

    examined = examine(path, manner.office, manner.ignore, word=True)
    shown = graded(examined, Severity.HINT)
    return shown, list(_answers(shown, path, manner))


def _answers(shown: Examined, path: str, manner: Manner) -> Iterator[Answer]:
    if shown.draft is not None:
        from kehoach.report.word_files import word_files  # noqa: PLC0415 - only for a spec

        for word_file in word_files(shown.draft, f"{Path(path).stem}.docx", manner.template):
            yield Answer(PRINTED, ".docx", word_file.content)
    elif path.casefold().endswith(_REMARKS_IN):
        from kehoach.report.comments import NO_WORD_FILE, annotated  # noqa: PLC0415 - as above

        try:
            yield Answer(REVIEWED, ".docx", annotated(shown).content)
        except KehoachError as error:
            if error.problems[0].code != NO_WORD_FILE:
                raise
        else:
            return
    yield Answer(REVIEWED, ".html", _page(shown))


def _page(shown: Examined) -> bytes:
    from contextlib import closing  # noqa: PLC0415 - as below

    from kehoach.report.folded import folded  # noqa: PLC0415 - only where there is a page
    from kehoach.report.html_pages import HtmlPages  # noqa: PLC0415 - only this command

    with closing(HtmlPages()) as pages:
        pages.add(folded(shown))
        return b"".join(pages.chunks())
