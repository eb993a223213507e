"""An expense has one identity, whether it is an item or a row of a table typed by hand."""

import pytest

from kehoach.plan import make
from kehoach.plan.identity import things
from kehoach.plan.pairing import paired
from kehoach.plan.save import raw_of

LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}
COLUMNS = ["STT", "Nội dung chi", {"ten": "Nguồn", "cot": ["Tỉnh", "Xã"]}]
ROWS = [
    {"nhom": "Thường xuyên"},
    ["Tập huấn", "5", "7"],
    {"nhom": "Tại thôn", "bac": 2},
    ["Xăng xe", "", "2"],
    {"nhom": "Mua sắm"},
    ["Máy tính", "9", ""],
    ["^", "", "3"],
]


def _plan(rows=ROWS, columns=COLUMNS, key="kinh_phi", **more):
    return make({**LEAST, key: [{"ten": "Dự toán", "cot": columns, "hang": rows, **more}]})


def _rows(plan):
    return [(one.kind, one.words, one.place[1:]) for one in things(plan) if one.kind != "muc"]


FOUND = [
    ("nhom", "Thường xuyên", ()),
    ("khoan_chi", "Tập huấn", ("Thường xuyên",)),
    ("nhom", "Tại thôn", ("Thường xuyên",)),
    ("khoan_chi", "Xăng xe", ("Thường xuyên", "Tại thôn")),
    ("nhom", "Mua sắm", ()),
    ("khoan_chi", "Máy tính", ("Mua sắm",)),
]


def test_rows_of_a_table_of_money_are_expenses_under_their_groups():
    plan = _plan()
    assert _rows(plan) == FOUND
    assert things(plan)[2].path == ("kinh_phi", "noi_dung", 0, "bang", "hang", 1)
    assert things(raw_of(plan)) == things(plan)


def test_a_row_and_an_item_that_say_the_same_are_the_same():
    row = next(one for one in things(_plan()) if one.words == "Xăng xe")
    item = make({**LEAST, "kinh_phi": [{"khoan_chi": "Xăng xe", "so_tien": "2 triệu đồng"}]})
    assert things(item)[1].code == row.code


@pytest.mark.parametrize(
    "rows",
    [
        "nhom: Thường xuyên\nTập huấn | 5 | 7",
        [{"nhom": "Thường xuyên"}, {"Nội dung chi": "Tập huấn", "Tỉnh": "5"}],
        [{"nhom": "Thường xuyên"}, ["1", "Tập huấn", "5", "7"]],
    ],
    ids=["text", "named", "numbered"],
)
def test_every_form_of_a_row_says_the_same(rows):
    raw = {**LEAST, "kinh_phi": [{"cot": COLUMNS, "hang": rows}]}
    assert _rows(make(raw)) == _rows(raw) == FOUND[:2]


@pytest.mark.parametrize("odd", [None, 5, [None, 5, [], [["x"]]], {"nhom": None}, [{"nhom": 3}, {}]], ids=str)
def test_rows_of_a_draft_may_be_odd(odd):
    assert things({**LEAST, "kinh_phi": [{"cot": ["STT", None, {"cot": 3}], "hang": odd}]}) is not None


def test_tables_of_other_sections_and_made_ones_have_no_rows_of_their_own():
    assert _rows(_plan(key="nhiem_vu")) == []
    made = make({**LEAST, "kinh_phi": [{"bang": "kinh_phi"}, {"khoan_chi": "In ấn", "so_tien": "5000"}]})
    assert [one[1] for one in _rows(made)] == ["In ấn"]


def test_a_row_moved_to_another_group_keeps_its_identity():
    turned = [ROWS[0], *ROWS[2:5], ROWS[1], *ROWS[5:]]
    found = paired(things(_plan()), things(_plan(turned)))
    assert (found.added, found.dropped) == ((), ())
    assert [pair.new.words for pair in found.pairs if pair.moved] == ["Tập huấn"]
