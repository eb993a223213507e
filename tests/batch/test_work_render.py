from pathlib import Path

import pytest
from project import ROOT

from kehoach.batch.work_render import PrintJob, printed
from kehoach.problem import KehoachError, Place, Problem

PLAN = str(ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")


def test_a_plan_is_bytes_and_what_is_said_of_it():
    made = printed(PrintJob(PLAN, "a.docx"))
    (file,) = made.files
    assert (file.name, file.content[:2], made.stopped) == ("a.docx", b"PK", ())
    assert printed(PrintJob(PLAN, "a.docx", check=False)).files == made.files


def test_strict_stops_at_what_a_clone_left_open(tmp_path):
    spec = tmp_path / "a.yaml"
    text = Path(PLAN).read_text(encoding="utf-8")
    spec.write_text(text.replace("\nnoi_nhan:", "\nnoi_nhan:  # chưa rà", 1), encoding="utf-8")
    made = printed(PrintJob(str(spec), "a.docx", strict=True))
    assert made.stopped
    assert not set(made.stopped) & set(made.notes)


def test_what_was_refused_before_is_told():
    problem = Problem(Place("a.yaml"), "TE07", "không phải YAML")
    with pytest.raises(KehoachError) as raised:
        printed(PrintJob("a.yaml", "a.docx", problems=(problem,)))
    assert raised.value.problems == (problem,)
