"""A plan written into the office's folder."""

import pytest
from project import ROOT

from kehoach.web.desk import Desk
from kehoach.web.draft.kept import Office, kept
from kehoach.web.draft.sheet import new_sheet

TEXT = (ROOT / "examples" / "xa-2026" / "ke-hoach.yaml").read_text(encoding="utf-8")


def test_no_file_is_written_over_unasked(tmp_path):
    sheet, office = new_sheet(Desk(tmp_path / "d"), TEXT), tmp_path / "o"
    office.mkdir()
    (office / "k.docx").write_bytes(b"of somebody")
    told = kept(sheet, Office(office), "k", over=False)
    assert (told.there, told.files) == (True, ["k.docx"])
    assert [one.name for one in office.iterdir()] == ["k.docx"]
    assert kept(sheet, Office(office), "k", over=True).files == ["k.yaml", "k.docx"]
    assert (office / "k.yaml").read_text(encoding="utf-8") == TEXT


def test_a_plan_that_cannot_be_printed_is_kept_as_yaml(tmp_path):
    told = kept(new_sheet(Desk(tmp_path / "d"), "a: ["), Office(tmp_path), "../../k", over=False)
    assert told.files == ["k.yaml"]
    assert told.unprinted


@pytest.mark.parametrize("name", ["k.docx", "k.YAML", " k.yml ", "k.doc"])
def test_an_ending_that_was_typed_is_not_doubled(tmp_path, name):
    told = kept(new_sheet(Desk(tmp_path / "d"), TEXT), Office(tmp_path), name, over=False)
    assert told.files == ["k.yaml", "k.docx"]
