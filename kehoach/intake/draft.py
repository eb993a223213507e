"""A file of any kind → the text of an editable spec, remarks where a person should look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.document.extract.recognise import HEAD, recognise
from kehoach.intake import LIMIT
from kehoach.intake.kind import check_unlocked
from kehoach.intake.labelled import read
from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.plan import draft as read_draft
from kehoach.plan.ban_hanh import KEY
from kehoach.problem import KehoachError, Problem, Severity
from kehoach.spec.reader import LIMITS
from kehoach.spec.unseen import unseen_signs
from kehoach.spec.writer import write

if TYPE_CHECKING:
    from collections.abc import Collection, Container
    from pathlib import Path

    from kehoach.document.block import Document
    from kehoach.picture import Picture
    from kehoach.plain import Raw
    from kehoach.plan import Plan

_OTHER_FILES = (b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")
"""How a .docx, a PDF and a .doc begin: they may come on standard input in place of a spec."""

LOOK = "cần xem:"
"""Words a remark in a draft begins with."""


class Imported(NamedTuple):
    """A draft spec and what its reader told."""

    text: str
    """YAML, ready to be written."""
    raw: Raw
    """The same as plain values; a picture is itself, with its bytes."""
    report: tuple[Problem, ...]
    """Remarks at places of the file that was read."""
    missing: tuple[Problem, ...]
    """What the draft still lacks to be a plan, at places of the draft."""
    pictures: tuple[Picture, ...] = ()
    """The pictures the draft shows, each once: whoever writes it writes them beside it."""


def import_file(
    path: str | Path, data: bytes | None = None, *, unsaid: Container[str] = (),
) -> Imported:  # fmt: skip
    """Return the draft spec of a file; ``data`` is its content when the caller has it already.

    ``unsaid`` are codes of notices its reader need not tell.

    The same file gives the same text. Raises KehoachError when the file cannot be read at all
    (TE, TN codes); a file that is no plan gives a draft with everything in it, and says so.
    """
    file = str(path)
    document = read(path, data)
    problems = (problem for problem in document.notices if problem.code not in unsaid)
    document = document._replace(notices=tuple(problems))
    found = recognise(document)
    comments: dict[tuple[str | int, ...], list[str]] = {}
    head = _origin(file)
    head += [
        f"{LOOK} {_remark(problem)}"
        for problem in document.notices
        if problem.severity is not Severity.HINT
    ]
    for doubt in found.doubts:
        text = f"{LOOK} {doubt.message}"
        if doubt.path:
            comments.setdefault(doubt.path, []).append(text)
        else:
            head.append(text)
    pictures = _pictures(document, found.raw)
    raw = _with_blanks(found.raw, comments)
    text = write(raw, comments, head)
    report = (*document.notices, *(doubt.problem(file) for doubt in found.doubts))
    named = {str(path[0]) for path in comments if len(path) == 1}
    missing = _missing(found.plan, text, named, pictures)
    return Imported(text, raw, report, missing, pictures)


def _pictures(document: Document, raw: Raw) -> tuple[Picture, ...]:
    """Return the pictures of a raw plan, each once."""
    if all(block.hinh is None for block in document.blocks()):
        return ()
    from kehoach.intake.pictured import pictures_in  # noqa: PLC0415 - few files have one

    return pictures_in(raw)


def _remark(notice: Problem) -> str:
    """Return a notice of the reader for the head of the draft, with its place where it has one."""
    place = notice.place.path or (f"dòng {notice.place.line}" if notice.place.line else "")
    return f"{place}: {notice.message}" if place else notice.message


def is_spec(path: str | Path) -> bool:
    """Return True for a name that ends in .yaml or .yml, and for standard input."""
    return str(path) == "-" or str(path).casefold().endswith((".yaml", ".yml"))


def content_of(path: str | Path) -> bytes:
    """Return the bytes of a file (``-``: standard input); a spec has a limit of its own.

    Raises KehoachError: TE01, TE02; TN11 for an owner file of Word.
    """
    if str(path) != "-" and is_spec(path):
        return read_bytes(path, LIMITS.bytes)
    check_unlocked(str(path))
    return read_bytes(path, LIMIT)


def holds_spec(path: str | Path, content: bytes) -> bool:
    """Return True for the bytes of a spec; what comes on standard input may be another file."""
    return is_spec(path) and not (str(path) == "-" and content.startswith(_OTHER_FILES))


def _origin(file: str) -> list[str]:
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    return [f"Đọc từ tệp {name}. Soát các dòng có chữ “{LOOK}”, sửa xong thì xóa dòng ấy."]


def _with_blanks(raw: Raw, comments: dict[tuple[str | int, ...], list[str]]) -> Raw:
    """Return the plan with a blank for each field a remark speaks of and the file does not give."""
    wanted = {path[0]: None for path in comments if len(path) == 1 and path[0] not in raw}
    asked = wanted if KEY in raw else {**wanted, "so": None}
    first = {key: raw.get(key) for key in HEAD if key in raw or key in asked}
    blanks = {str(key): None for key in wanted if key not in first}
    return first | _without(raw, first) | blanks


def _without(raw: Raw, names: Collection[str]) -> Raw:
    return {key: value for key, value in raw.items() if key not in names}


def _surely_read(text: str, pictures: tuple[Picture, ...]) -> bool:
    """Return True for a draft that no bound, no sign and no picture keeps from being read.

    One of fewer letters than a spec may have values is within each bound. What its values make is a
    plan already then: reading it again would be for nothing, a twelfth of the import.
    """
    return not pictures and len(text) <= LIMITS.nodes and not unseen_signs(text, "")


def _missing(
    plan: Plan | None, text: str, seen: set[str], pictures: tuple[Picture, ...]
) -> tuple[Problem, ...]:
    """Return what a draft lacks to be a plan; ``plan`` is what its values make already.

    A field left blank that is ``seen`` already is not told again.
    """
    if plan is not None and _surely_read(text, pictures):
        return ()
    try:
        read_draft(spec.parse(text), text, "", pictures)
    except KehoachError as error:
        lines = text.splitlines()
        return tuple(
            problem._replace(severity=Severity.WARNING)
            for problem in error.problems
            if lines[problem.place.line - 1].rstrip() not in {f"{name}:" for name in seen}
        )
    return ()
