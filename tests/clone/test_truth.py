"""Clones of eight plans against what a careful reader wrote down before: the figures may only get better."""

import pytest
from clone.truth_rows import ASKED, CHANGED, FOLDER, HELD, OPEN, VERDICTS, cases, rows
from clone.truth_table import figures, measured, names, worse
from clone.truth_words import places
from clone.truth_yaml import Spec, old_text, read
from project import need
from thirds import some

CASES = {one.ten: one for one in cases()}
ONLY_IN_WORD = {"@kem_theo"}


def test_the_manifest_names_eight_plans_half_of_them_held():
    assert sorted(one.phan for one in cases()) == [HELD] * 4 + [OPEN] * 4
    written = {path.stem for path in FOLDER.glob("*.tsv")} - {"manifest", "measured"}
    assert written == set(CASES)


@pytest.mark.parametrize("ten", CASES)
def test_every_row_is_whole(ten):
    for row in rows(ten):
        assert row.xu_ly in VERDICTS, row
        assert row.ly_do, row
        assert row.noi.startswith("@") or row.chu in row.noi, row
        assert row.moi or row.xu_ly != CHANGED or row.noi == "@so", row
    asked = [row for row in rows(ten) if row.xu_ly == ASKED and row.nhom]
    assert {row.nhom for row in asked} <= {row.nhom for row in asked if row.moi}, (
        "a question without what is to be decided"
    )


@pytest.mark.parametrize("ten", CASES)
def test_every_row_stands_in_the_plan_as_often_as_it_says(ten):
    need(CASES[ten].path.is_file(), str(CASES[ten].path))
    plan = read(Spec(old_text(CASES[ten].path)))
    found = {row.noi: len(places(plan, row)) for row in rows(ten) if row.noi not in ONLY_IN_WORD}
    assert found == {row.noi: row.lan for row in rows(ten) if row.noi not in ONLY_IN_WORD}


@pytest.mark.parametrize("name", some(names()))
def test_the_figures_only_get_better(name):
    path = names()[name].path
    need(path.is_file(), str(path))
    now, before = figures(name).count, measured()[name]
    assert now.truth == before.truth, "the truth was changed: python tests/clone/truth_table.py --write --anew"
    assert worse(now, before) == [], "python tests/clone/truth_table.py -v says where (of the open half)"
