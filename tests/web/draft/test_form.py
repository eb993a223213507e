"""The form of a plan: every value has a field, or is shown as the YAML it is."""

import json

import pytest
from project import ROOT

from kehoach.spec import parse
from kehoach.web.draft.edits import found_at
from kehoach.web.draft.form import form_of, missing_sections

EXAMPLES = sorted(ROOT.glob("examples/*/ke-hoach.yaml"))


def leaves(value):
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one)
    elif value is not None:
        yield value


def shown(parts):
    todo = list(parts)
    while todo:
        one = todo.pop()
        yield from (field.value for field in one.fields)
        yield one.rest
        if getattr(one, "grid", None):
            yield from (cell for row in (*one.grid.heads, *one.grid.rows) for cell in row)
        todo += one.below.items if one.below else ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_no_value_of_a_plan_is_left_out(path):
    raw = parse(path.read_text(encoding="utf-8")).plain()
    words = " ".join("\n".join(shown(form_of(raw))).split())
    for value in leaves(raw):
        for line in value.splitlines():
            for cell in line.split("|"):
                assert " ".join(cell.removesuffix("\\").split()) in words


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_every_path_leads_to_its_value(path):
    raw = parse(path.read_text(encoding="utf-8")).plain()
    todo = list(form_of(raw))
    while todo:
        one = todo.pop()
        for field in one.fields:
            found = found_at(raw, tuple(json.loads(field.path)))
            held = "\n".join(found) if isinstance(found, list) else found or ""
            assert field.value == held.replace("……", "", held == "……")
        todo += one.below.items if one.below else ()


def test_sections_that_are_missing_are_offered():
    assert ("giai_phap", "Giải pháp") in missing_sections({"muc_tieu": None})
    assert "muc_tieu" not in dict(missing_sections({"muc_tieu": None}))


@pytest.mark.parametrize(
    "raw",
    [{}, {"ky": [{"ho_ten": "A"}]}, {"can_cu": "một"}, {"muc_tieu": {"tieu_de": ["x"]}}, {"mo_dau": {"a": "b"}},
     {"so": ["1"]}, {"nhiem_vu": [["a"], None, {"la": "b"}, {"nhiem_vu": {"c": "d"}}]}, {"muc_a": None}, {"phu_luc": [{}]}],
)  # fmt: skip
def test_any_structure_is_shown(raw):
    words = "\n".join(shown(form_of(raw)))
    assert all(value in words for value in leaves(raw))
