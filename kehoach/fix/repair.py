"""Mechanical, certain repairs on a copy of the file, and the proof that nothing else was touched.

Words are repaired in rounds: two faults may share a word, and the second is told again once the first
is gone. Looks are set last.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING, NamedTuple

from kehoach.address import TextLine
from kehoach.fix.differences import differences
from kehoach.fix.looks import dressed
from kehoach.fix.spec import joined, rewritten
from kehoach.fix.words import lines_of, mended
from kehoach.problem import Place, fault
from kehoach.review.drafted import of_draft
from kehoach.review.labelled import review_of
from kehoach.review.silence import silenced
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.plan import Draft
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_ROUNDS = 5


class Repaired(NamedTuple):
    """A copy with its repairs."""

    content: bytes
    made: tuple[Judged, ...]
    left: tuple[Judged, ...]
    """Findings that could be repaired but whose words or looks cannot be told from others at their place."""
    diff: str
    """What changed: each line at its place, before and after, then looks."""
    recoded: int = 0
    """Paragraphs or lines of a spec with letters written anew: accents joined to them, unseen signs left out."""


def repaired(examined: Examined) -> Repaired:
    """Return a copy of the reviewed file with its certain faults repaired.

    Raises KehoachError RS04 for a file that is neither a spec nor a .docx, RS05 when the copy would
    differ in more than the repairs (then nothing is handed out).
    """
    if examined.draft is not None:
        return _spec(examined, examined.draft)
    content = examined.content
    if content[:2] != b"PK":
        cure = "chạy kehoach import rồi sửa tệp YAML, hoặc lưu lại thành .docx"
        raise fault("RS04", "chỉ sửa được tệp YAML và tệp .docx", cure, Place(examined.file))
    return _docx(examined, content)


def _wanted(judged: Iterable[Judged]) -> list[Judged]:
    """Return the findings with words to write."""
    return [one for one in judged if one.finding.repair is not None and one.finding.quote]


def _spec(examined: Examined, first: Draft) -> Repaired:
    draft = joined(first)
    recoded = sum(old != new for old, new in zip(first.text.splitlines(), draft.text.splitlines(), strict=True))
    wanted = _wanted(examined.review.judged)
    made: list[Judged] = []
    for _ in range(_ROUNDS):
        found = rewritten(draft, wanted)
        if found is None:
            raise _unsure(examined.file)
        draft, done = found
        if not done:
            break
        made += done
        wanted = _wanted(of_draft(draft, examined.subject.profile, examined.general).review.judged)
    diff = differences(_numbered(first.text), _numbered(draft.text))
    content = _mark(examined.content) + draft.text.encode()
    return Repaired(content, tuple(made), tuple(wanted), diff, recoded)


def _docx(examined: Examined, content: bytes) -> Repaired:
    file = examined.file
    subject, judged = examined.subject, list(examined.review.judged)
    out = content
    made: list[Judged] = []
    recoded: list[str] = []
    for _ in range(_ROUNDS):
        found = mended(out, file, _wanted(judged))
        if found is None:
            raise _unsure(file)
        done, anew = found.made, found.recoded
        recoded += anew
        if done or anew:
            out = found.content
            judged_anew = review_of(read_docx(out, file), file, examined.subject.profile)
            subject = judged_anew.subject
            judged = list(silenced(judged_anew.review, examined.general).judged)
        if not done:
            break
        made += done
    looks = dressed(out, file, subject, [one for one in judged if one.finding.looks])
    before, after = (lines_of(read_docx(data, file)) for data in (content, looks.content))
    told = [differences(before, after), *recoded, *looks.told]
    left = (*_wanted(judged), *looks.left)
    return Repaired(looks.content, (*made, *looks.made), left, "\n".join(filter(None, told)), len(recoded))


def _unsure(file: str) -> Exception:
    return fault("RS05", "không chắc chỉ sửa đúng chỗ cần sửa nên không sửa", "sửa tay theo danh sách lỗi", Place(file))


def _numbered(text: str) -> list[tuple[Address, str]]:
    return [(TextLine(number), line) for number, line in enumerate(text.splitlines(), 1)]


def _mark(content: bytes) -> bytes:
    """Return the byte order mark Notepad puts before a text, where the file has one."""
    return BOM_UTF8 if content.startswith(BOM_UTF8) else b""
