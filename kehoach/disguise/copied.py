"""A file → its copy with other details, and whether the same faults are still found in it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.disguise.details import DetailKind
from kehoach.disguise.disguise import MOST, Disguise, Replaced
from kehoach.document.role import Role
from kehoach.intake.draft import holds_spec
from kehoach.intake.kind import FileKind, sniff
from kehoach.intake.labelled import read
from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place, fault
from kehoach.review.drafted import of_draft
from kehoach.review.examine import of_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Document


class Copy(NamedTuple):
    """The copy that may be sent."""

    ending: str
    """``.yaml``, ``.docx``, ``.txt``."""
    content: bytes
    replaced: tuple[Replaced, ...]
    changed: tuple[tuple[str, int, int], ...]
    """Codes told of one file not as often as of the other: code, times before, times after."""
    codes: tuple[tuple[str, int], ...]
    """Codes told of the copy, and how often."""
    compared: bool = True
    """False for the words and roles of a file of another kind: no review of them means the same."""


def copied(file: str, content: bytes, *, agencies: bool) -> Copy:
    """Return a copy of a file with its personal details replaced; ``agencies``: names of units too.

    Nothing is written. Raises KehoachError: those of reading the file; BL01 where a detail would
    still stand in the copy, BL02 for more details than are replaced.
    """
    disguise = Disguise(agencies=agencies)
    ending, made, compared = _made(file, content, disguise)
    if disguise.full:
        many = f"tệp có hơn {MOST} tên, số riêng nên không che hết được"
        raise fault("BL02", many, _BY_HAND, Place(file))
    left = tuple(dict.fromkeys(disguise.survivors(_said(ending, made))))
    if left:
        message = f"bản sao còn {len(left)} chi tiết riêng không thay được, như “{left[0]}”"
        raise fault("BL01", message, _BY_HAND, Place(file))
    before = _codes(file, content) if compared else Counter()
    after = _codes(file, made) if compared else Counter()
    counted = ((code, before[code], after[code]) for code in sorted(before | after))
    changed = tuple(pair for pair in counted if pair[1] != pair[2])
    return Copy(ending, made, disguise.replaced, changed, tuple(sorted(after.items())), compared)


def _made(file: str, content: bytes, disguise: Disguise) -> tuple[str, bytes, bool]:
    """Return the ending of the copy, its bytes, and whether a review of it means the same."""
    if holds_spec(file, content):
        return ".yaml", _spec(content, file, disguise), True
    kind = sniff(content, file)
    if kind is FileKind.DOCX:
        return ".docx", _word(content, file, disguise), True
    if kind is FileKind.TEXT:
        return ".txt", _plain(content, file, disguise), True
    return ".txt", _roles(read(file, content), disguise), False


_BY_HAND = "chép phần có lỗi sang một tệp nhỏ, thay tên bằng tay, rồi chạy lại với tệp ấy"


def _spec(content: bytes, file: str, disguise: Disguise) -> bytes:
    from kehoach import spec  # noqa: PLC0415 - a spec only

    text = spec.read_text(file, content=content)
    root = spec.recover(text, file).root
    for key, value in _values(root.plain()):
        if key == "ho_ten":
            disguise.know(DetailKind.NAME, value)
        disguise.learn(value)
    disguise.learn(text)
    return disguise.of(text).encode()


def _values(raw: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a spec with the key it stands under."""
    if isinstance(raw, dict):
        for name, value in raw.items():
            yield from _values(value, str(name))
    elif isinstance(raw, list):
        for value in raw:
            yield from _values(value, key)
    elif raw is not None:
        yield key, str(raw)


def _word(content: bytes, file: str, disguise: Disguise) -> bytes:
    from kehoach.word.stripped import stripped, texts  # noqa: PLC0415 - a .docx only

    _signers(read(file, content), disguise)
    for text in texts(content, file):
        disguise.learn(text)
    return stripped(content, file, disguise.of)


def _signers(document: Document, disguise: Disguise) -> None:
    for block in document.blocks():
        if block.role is Role.HO_TEN:
            disguise.know(DetailKind.NAME, block.words)


def _plain(content: bytes, file: str, disguise: Disguise) -> bytes:
    from kehoach.intake.encoding import decode  # noqa: PLC0415 - a text only

    _signers(read(file, content), disguise)
    text = unicodedata.normalize("NFC", decode(content, file)[0])
    disguise.learn(text)
    return disguise.of(text).encode()


def _roles(document: Document, disguise: Disguise) -> bytes:
    """Return the lines of a document as ``role: words``: what it was read as."""
    _signers(document, disguise)
    lines = [f"{block.role.value}: {block.words}" for block in document.blocks()]
    for line in lines:
        disguise.learn(line)
    return "".join(f"{disguise.of(line)}\n" for line in lines).encode()


def _said(ending: str, made: bytes) -> str:
    if ending == ".docx":
        from kehoach.word.stripped import everything  # noqa: PLC0415 - a .docx only

        return everything(made, "bao-loi.docx")
    text = made.decode()
    if ending != ".yaml":
        return text
    from kehoach import spec  # noqa: PLC0415 - a spec only

    values = (value for _, value in _values(spec.recover(text).root.plain()))
    return "\n".join((text, *values))  # as it is written, and as it is meant


def _codes(file: str, content: bytes) -> Counter[str]:
    """Return the codes told of a file, how often each; those that say why it cannot be read too."""
    try:
        if holds_spec(file, content):
            found = of_draft(open_spec(file, content))
        else:
            found = of_document(read(file, content), file)
    except KehoachError as error:
        return Counter(problem.code for problem in error.problems)
    return Counter(problem.code for problem in (*found.review.problems, *found.notices))
