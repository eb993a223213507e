"""Repairs a person chose one by one, made in a copy under the same proof as the certain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.fix.looks import dressed
from kehoach.fix.repair import as_bytes, no_copy, unsure
from kehoach.fix.spec import rewritten
from kehoach.fix.words import mended
from kehoach.named import NamedTuple
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan import Draft
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_ROUNDS = 5
"""Two faults may share a word: the second is written in the next round."""


class Chosen(NamedTuple):
    """A copy with what was chosen."""

    content: bytes
    left: tuple[Judged, ...]
    """What was chosen and could not be written at its place alone; a person does that in Word."""


def can_write(examined: Examined, judged: Judged) -> bool:
    """Return True where words of a person's own may be put in the place of those at fault."""
    finding = judged.finding
    has_words = finding.block is not None and bool(finding.quote)
    return has_words and (examined.draft is not None or examined.content[:2] == b"PK")


def has_cure(examined: Examined, judged: Judged) -> bool:
    """Return True where the rule itself says what to write, or which looks to set."""
    finding = judged.finding
    if finding.looks and examined.content[:2] == b"PK":
        return True
    return finding.repair is not None and can_write(examined, judged)


def with_words(judged: Judged, words: str) -> Judged:
    """Return a finding whose cure is what a person wrote."""
    return judged._replace(finding=judged.finding._replace(repair=words, looks=()))


def chosen(examined: Examined, wanted: Iterable[Judged]) -> Chosen:
    """Return a copy of the reviewed file with the cures of these findings and no others.

    Raises KehoachError RS04 for a file that is neither a spec nor a .docx, RS05 when the copy would
    differ in more than that.
    """
    listed = list(wanted)
    if not listed:
        return Chosen(examined.content, ())
    if examined.draft is not None:
        return _in_spec(examined, examined.draft, listed)
    if examined.content[:2] != b"PK":
        raise no_copy(examined.file)
    return _in_docx(examined, listed)


def _in_spec(examined: Examined, draft: Draft, wanted: list[Judged]) -> Chosen:
    left = wanted
    for _ in range(_ROUNDS):
        found = rewritten(draft, left)
        if found is None:
            raise unsure(examined.file)
        draft, made = found
        left = _without(left, made)
        if not made or not left:
            break
    return Chosen(as_bytes(examined, draft), tuple(left))


def _in_docx(examined: Examined, wanted: list[Judged]) -> Chosen:
    file = examined.file
    words = [judged for judged in wanted if judged.finding.repair is not None]
    looks = [judged for judged in wanted if judged.finding.repair is None]
    written = _worded(examined.content, file, words)
    if not looks:
        return written
    subject = subject_of(read_docx(written.content, file), examined.subject.profile)
    found = dressed(written.content, file, subject, looks)
    return Chosen(found.content, (*written.left, *found.left))


def _worded(content: bytes, file: str, wanted: list[Judged]) -> Chosen:
    """Return the .docx with words replaced, round by round."""
    left = wanted
    for _ in range(_ROUNDS):
        if not left:
            break
        found = mended(content, file, left)
        if found is None:
            raise unsure(file)
        content = found.content
        if not found.made:
            break
        left = _without(left, found.made)
    return Chosen(content, tuple(left))


def _without(wanted: list[Judged], made: list[Judged]) -> list[Judged]:
    """Return what is not made yet; a finding is itself, whatever reads the same elsewhere."""
    done = set(map(id, made))
    return [judged for judged in wanted if id(judged) not in done]
