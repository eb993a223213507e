"""Findings with the path of the field they speak of."""

import json

from project import ROOT

from kehoach.problem import Place
from kehoach.profile import EMPTY
from kehoach.spec import parse
from kehoach.web.desk import Desk
from kehoach.web.draft.found import found, path_at
from kehoach.web.draft.sheet import new_sheet

TEXT = (ROOT / "examples" / "xa-2026" / "ke-hoach.yaml").read_text(encoding="utf-8")


def test_a_place_leads_to_the_value_it_stands_in():
    root = parse("a: 1\nb:\n  - x\n  - c: d\n    e: f\n")
    assert path_at(root, Place("", 4, 8)) == ["b", 1, "c"]
    assert path_at(root, Place("", 5, 5)) == ["b", 1, "e"]
    assert path_at(root, Place("", 1, 1)) == ["a"]
    assert path_at(root, Place()) == []


def test_a_clean_plan_has_no_findings_and_a_wrong_date_leads_to_its_field(tmp_path):
    assert found(new_sheet(Desk(tmp_path), TEXT), EMPTY).rows == ()
    seen = found(new_sheet(Desk(tmp_path), TEXT.replace("12/01/2026", "32/01/2026")), EMPTY)
    assert not seen.loads
    assert [json.loads(row.path) for row in seen.rows] == [["ngay"]]


def test_broken_yaml_is_told_at_its_line(tmp_path):
    seen = found(new_sheet(Desk(tmp_path), TEXT.replace("so: 5", "so: 'năm")), EMPTY)
    assert not seen.loads
    assert seen.rows[0].path == "null"
    assert seen.rows[0].line == TEXT.splitlines().index("so: 5") + 1
