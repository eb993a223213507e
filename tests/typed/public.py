"""A program that uses every public name, as mypy --strict must accept it (tests/test_library.py runs mypy)."""

from pathlib import Path
from typing import assert_type

import kehoach
from kehoach import (
    Approval,
    Cloned,
    ClonedWord,
    Document,
    Outcome,
    Plan,
    Problem,
    Profile,
    Recognised,
    Redline,
    Severity,
    Verified,
)

spec = Path("ke-hoach.yaml")
plan = assert_type(kehoach.load(spec), Plan)
document = assert_type(kehoach.compose(plan), Document)
kehoach.write(document, "ke-hoach.docx", force=True)
assert_type(kehoach.to_bytes(document, verified=False), bytes)
assert_type(plan.trich_yeu, str)

read = assert_type(kehoach.read("cu.docx"), Document)
assert_type(kehoach.read("cu.docx", b""), Document)
found = assert_type(kehoach.recognise(read), Recognised)
doubts: list[Problem] = [one.problem("cu.docx") for one in found.doubts]
kehoach.save(assert_type(kehoach.make(found.raw), Plan), spec, force=True)

office = assert_type(kehoach.load_profile("ho-so.yaml"), Profile)
told = assert_type(kehoach.review("ke-hoach.docx", profile=office, ignore={"TT05": "quen dùng"}), Outcome)
assert_type(kehoach.review(plan).clean, bool)
assert_type(kehoach.review(read).problems, tuple[Problem, ...])
grave = [one for one in told.problems if one.severity is Severity.ERROR]
reasons: list[str] = [one.reason for one in told.unchecked] + [one.reason for one in told.silenced]

batch = assert_type(kehoach.batch(spec, "xa.xlsx", "ra", units="Quảng Ngãi", check=True), kehoach.Batch)
failed: list[str] = [one.file for one in batch.rows if one.result == "failed"]
new = assert_type(kehoach.clone(spec, 2026, co_quan="Ủy ban nhân dân xã An Bình"), Cloned)
open_: list[str] = [one.message for one in new.open_decisions]
content: bytes = new.content
in_word = assert_type(kehoach.clone_docx("cu.docx", 2026, accept=True), ClonedWord)
content = in_word.content

proof = assert_type(kehoach.verify(spec, "ban-ky.pdf", template="mau.docx"), Verified)
altered: list[str] = [one.before for one in (*proof.changes, *proof.looks)]

approval = assert_type(kehoach.approve("ke-hoach.docx", "An", "5/12/2026", spec=spec), Approval)
written: str = approval.text

drawn = assert_type(kehoach.redline("cu.doc", spec, template="mau.docx"), Redline)
changes: int = drawn.changes

try:
    kehoach.load("sai.yaml")
except kehoach.KehoachError as error:
    lines: list[int] = [one.place.line for one in error.problems]
    places: list[kehoach.Place] = [one.place for one in error.problems]
