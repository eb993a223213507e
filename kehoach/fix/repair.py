"""Mechanical, certain repairs on a copy of the file, and the proof that nothing else was touched.

Words are repaired in rounds: two faults may share a word, and the second is found again once the
first is gone. Looks are set last.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from kehoach.address import TextLine
from kehoach.fix.differences import differences
from kehoach.fix.looks import dressed
from kehoach.fix.seen_first import is_certain
from kehoach.fix.spec import joined, rewritten
from kehoach.fix.words import lines_of, mended
from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.review.drafted import of_draft
from kehoach.review.labelled import review_of
from kehoach.review.silence import silenced
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.plan import Draft
    from kehoach.problem import KehoachError
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_ROUNDS = 5


class Repaired(NamedTuple):
    """A copy with its repairs."""

    content: bytes
    made: tuple[Judged, ...]
    left: tuple[Judged, ...]
    """Findings with a repair whose words or looks cannot be told from others at their place."""
    diff: str
    """What changed: each line at its place, before and after, then looks."""
    shown_first: tuple[Judged, ...] = ()
    """Findings with a cure that a person must see before it is written."""
    recoded: int = 0
    """Paragraphs or lines of a spec written anew: accents joined to letters, unseen signs out."""


def repaired(examined: Examined) -> Repaired:
    """Return a copy of the reviewed file with its certain faults repaired.

    Raises KehoachError RS04 for a file that is neither a spec nor a .docx, RS05 when the copy would
    differ in more than the repairs (then nothing is handed out).
    """
    if examined.draft is not None:
        return _spec(examined, examined.draft)
    content = examined.content
    if content[:2] != b"PK":
        raise no_copy(examined.file)
    return _docx(examined, content)


def _wanted(judged: Iterable[Judged]) -> list[Judged]:
    """Return the findings with words to write."""
    return [found for found in judged if is_certain(found)]


def _shown_first(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """Return the findings with a cure that a person sees before it is written."""
    return tuple(found for found in judged if _is_shown_first(found))


def _is_shown_first(judged: Judged) -> bool:
    finding = judged.finding
    if finding.looks and not judged.rule.fix:
        return True
    return finding.repair is not None and not is_certain(judged)


def _spec(examined: Examined, first: Draft) -> Repaired:
    draft = joined(first)
    lines = zip(first.text.splitlines(), draft.text.splitlines(), strict=True)
    recoded = sum(old != new for old, new in lines)
    judged = examined.review.judged
    wanted = _wanted(judged)
    made: list[Judged] = []
    for _ in range(_ROUNDS):
        found = rewritten(draft, wanted)
        if found is None:
            raise unsure(examined.file)
        draft, done = found
        if not done:
            break
        made += done
        again = of_draft(draft, examined.subject.profile, examined.general)
        judged = again.review.judged
        wanted = _wanted(judged)
    diff = differences(_numbered(first.text), _numbered(draft.text))
    content = as_bytes(examined, draft)
    return Repaired(content, tuple(made), tuple(wanted), diff, _shown_first(judged), recoded)


def _docx(examined: Examined, content: bytes) -> Repaired:
    file = examined.file
    subject, judged = examined.subject, list(examined.review.judged)
    out = content
    made: list[Judged] = []
    recoded: list[str] = []
    for _ in range(_ROUNDS):
        found = mended(out, file, _wanted(judged))
        if found is None:
            raise unsure(file)
        recoded += found.recoded
        if found.document is not None:
            out = found.content
            judged_anew = review_of(found.document, file, examined.subject.profile)
            subject = judged_anew.subject
            judged = list(silenced(judged_anew.review, examined.general).judged)
        if not found.made:
            break
        made += found.made
    looked_at = [found for found in judged if found.finding.looks and found.rule.fix]
    looks = dressed(out, file, subject, looked_at)
    shown = [_shown(content, looks.content, file), *recoded, *looks.changes]
    left = (*_wanted(judged), *looks.left)
    diff = "\n".join(filter(None, shown))
    first = _shown_first(judged)
    return Repaired(looks.content, (*made, *looks.made), left, diff, first, len(recoded))


def _shown(content: bytes, repaired: bytes, file: str) -> str:
    """Return which lines a repair changed; nothing where it left the file as it was."""
    if repaired == content:
        return ""
    before, after = (lines_of(read_docx(data, file)) for data in (content, repaired))
    return differences(before, after)


def unsure(file: str) -> KehoachError:
    """Return the error RS05: a copy would differ in more than its repairs."""
    return fault(
        "RS05",
        "không chắc chỉ sửa đúng chỗ cần sửa nên không sửa",
        "sửa tay theo danh sách lỗi",
        Place(file),
    )


def _numbered(text: str) -> list[tuple[Address, str]]:
    return [(TextLine(number), line) for number, line in enumerate(text.splitlines(), 1)]


def no_copy(file: str) -> KehoachError:
    """Return the error RS04: a file that is neither a spec nor a .docx has no copy to repair."""
    cure = "chạy kehoach import rồi sửa tệp YAML, hoặc lưu lại thành .docx"
    return fault("RS04", "chỉ sửa được tệp YAML và tệp .docx", cure, Place(file))


def as_bytes(examined: Examined, draft: Draft) -> bytes:
    """Return a spec as the bytes of its file, behind the mark Notepad puts there if it has one."""
    mark = BOM_UTF8 if examined.content.startswith(BOM_UTF8) else b""
    return mark + draft.text.encode()
