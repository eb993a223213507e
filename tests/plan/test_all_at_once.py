"""No fault hides another: two put in at places apart are both told in one run."""

import random
from itertools import combinations

import pytest
from two_faults import PLANS, Told, alone, apart, changed, hidden, mutations, place

from kehoach.plan import load, make
from kehoach.plan.plan import Plan
from kehoach.plan.reading import Reading
from kehoach.problem import KehoachError

SAMPLE = 45
"""Changes of each plan tried in pairs, some 900 of them."""


def told(raw):
    reading = Reading()
    reading.part(Plan, raw, ())
    return {Told(one.path, one.code) for one in reading.faults}


def pairs_that_hide(raw, tell, seed):
    wrong = [alone(one, found) for one in mutations(raw) if (found := tell(changed(raw, one)))]
    pairs = combinations(random.Random(seed).sample(wrong, SAMPLE), 2)
    some = [(one, other) for one, other in pairs if apart(place(one.change), place(other.change))]
    assert len(some) > SAMPLE * SAMPLE / 3
    found = [(hidden(one, other, tell(changed(raw, one.change, other.change))), one, other) for one, other in some]
    return [one for one in found if one[0]]


@pytest.mark.parametrize("name", PLANS)
def test_the_plans_are_right_before_a_fault_is_put_in(name):
    assert make(PLANS[name])
    assert told(PLANS[name]) == set()


@pytest.mark.parametrize("name", PLANS)
def test_two_faults_apart_are_both_told(name):
    assert pairs_that_hide(PLANS[name], told, seed=1) == []


def test_the_search_sees_a_fault_that_is_hidden():
    def only_the_first_key(raw):
        found = sorted(told(raw), key=str)
        return {one for one in found if one.path[:1] == found[0].path[:1]}

    assert pairs_that_hide(PLANS["xã"], only_the_first_key, seed=1)


TABLE = PLANS["xã"]["phu_luc"][0]
FOUR_LEVELS = ["STT", {"ten": "A", "cot": [{"ten": "B", "cot": [{"ten": "C", "cot": ["D"]}]}]}]


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"cot": FOUR_LEVELS, "hang": [["a", "b", "c"], ["a"]], "tong": False}, ["KH08 cot", "KH09 hang.0"]),
        ({"cot": FOUR_LEVELS[1:] + [f"C{n}" for n in range(30)], "hang": [], "tong": False}, ["KH08 cot", "KH08 cot"]),
        ({"cot": ["STT", {"ten": "Việc", "rong": "0"}, "Tiền"], "hang": [["a"]], "tong": False}, ["KH06 cot.1.rong", "KH09 hang.0"]),
        ({"cot": ["STT", {"rong": "5"}, "Tiền"], "hang": [["a"]], "tong": False}, ["KH02 cot.1", "KH09 hang.0"]),
        ({"hang": [["a"], ["b", "1", "2"], [{"x": "y"}, "1", {"x": "y"}], {"Lạ": "1", "Xã": "2", "Mới": "3"}]},
         ["KH09 hang.0", "KH03 hang.2.0", "KH03 hang.2.2", "KH01 hang.3.Lạ", "KH01 hang.3.Mới"]),
        ({"hang": [{"Xã": {"x": "y"}, "Lạ": "1"}, [{"x": "y"}]]},
         ["KH03 hang.0.Xã", "KH01 hang.0.Lạ", "KH03 hang.1.0", "KH09 hang.1"]),
        ({"hang": [["a"], ["^", "^", "^"], ["b", "<", "2"], {"nhom": "N"}, ["^", "1", "2"]], "tong": ["1"]}, ["KH09 hang.0", "KH40 hang.4.1", "KH09 tong"]),
        ({"cot": [{"ten": "STT", "la": "x"}, "Việc", "Tiền"], "hang": [["a", "1"]], "tong": ["x", "2"]}, ["KH01 cot.0.la", "KH41 tong.2"]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_together(changes, wanted):
    raw = {**PLANS["xã"], "phu_luc": [{**TABLE, **changes}]}
    reading = Reading()
    reading.part(Plan, raw, ())
    found = [f"{one.code} {'.'.join(map(str, one.path[3:]))}" for one in reading.faults]
    assert sorted(found) == sorted(wanted)


def test_every_mark_of_a_list_is_judged():
    raw = {**PLANS["xã"], "danh_so": ["a", "zz", "I", "1.1", "-", "yy"]}
    found = sorted(
        ".".join(map(str, one.path[1:])) for one in told(raw) if one.code == "KH18" and one.path[0] == "danh_so"
    )
    assert found == ["", "1", "3", "5"]


def test_what_follows_from_the_plan_is_told_of_its_decision_whatever_else_is_wrong_there():
    raw = PLANS["sở, kèm quyết định"]
    issued = {
        **raw["ban_hanh"],
        "ngay": "31/4/2026",
        "ky": {"chuc_vu": "Chủ tịch"},
        "co_quan": "Hội Khuyến học",
        "ky_hieu": None,
    }
    found = {(one.code, ".".join(map(str, one.path))) for one in told({**raw, "ban_hanh": issued})}
    assert found == {("KH05", "ban_hanh.ngay"), ("KH02", "ban_hanh.ky_hieu")}
    issued["co_quan"] = None
    found = {(one.code, ".".join(map(str, one.path))) for one in told({**raw, "co_quan": "Sở Lạ", "ban_hanh": issued})}
    assert {code for code, _ in found} == {"KH05", "KH02", "KH13"}


def test_all_that_is_numbered_too_deep_is_told_beside_a_fault_of_its_section():
    deep = {"tieu_de": "A", "noi_dung": [{"khoan": "B", "noi_dung": [{"khoan": "C"}]}]}
    raw = {**PLANS["xã"], "muc_doi_tuong": {"tieu_de": "X", "noi_dung": [deep, {"la": "x"}, deep]}}
    found = sorted(one.code for one in told({**raw, "danh_so": ["I", "1", "a"]}))
    assert found == ["KH07", "KH11", "KH11"]


def test_the_file_of_a_table_its_region_and_the_rest_of_the_table_are_judged_together(tmp_path):
    (tmp_path / "co.csv").write_text("A,B\n1,2\n", encoding="utf-8")
    table = {
        "tep": "co.csv",
        "trang": "Dự toán",
        "vung": "A-B",
        "ghi_chu": {"x": "y"},
        "la": "x",
        "cot": ["A", {"ten": "B", "rong": "0"}],
    }
    reading = Reading(file=str(tmp_path / "k.yaml"))
    reading.part(Plan, {**PLANS["xã"], "phu_luc": [table]}, ())
    found = {(one.code, one.path[-1]) for one in reading.faults}
    assert found == {("BT08", "trang"), ("BT09", "vung"), ("KH03", "ghi_chu"), ("KH01", "la"), ("KH06", "rong")}
    reading = Reading(file=str(tmp_path / "k.yaml"))
    reading.part(Plan, {**PLANS["xã"], "phu_luc": [{"tep": "thieu.csv", "vung": "A-B", "trang": "x"}]}, ())
    assert {(one.code, one.path[-1]) for one in reading.faults} == {
        ("TE01", "tep"),
        ("BT08", "trang"),
        ("BT09", "vung"),
    }


def test_a_fault_of_the_syntax_hides_no_key_that_is_the_decisions(tmp_path):
    (tmp_path / "k.yaml").write_text(
        "cap: so\nco_quan: Sở Nội vụ\nco_quan_chu_quan: UBND tỉnh Lam Giang\nban_hanh:\n  ky_hieu: QĐ-SNV\nso: 5\n"
        'trich_yeu: "Tập huấn\nnhiem_vu: x\n',
        encoding="utf-8",
    )
    with pytest.raises(KehoachError) as raised:
        load(tmp_path / "k.yaml")
    codes = [one.code for one in raised.value.problems]
    assert "KH30" in codes
    assert any(code.startswith("YA") for code in codes)


def test_behind_very_many_unknown_keys_their_number_is_told(tmp_path):
    file = tmp_path / "k.yaml"
    file.write_text("cap: xa\n" + "".join(f"khoa_la_{number}: x\n" for number in range(9_000)), encoding="utf-8")
    with pytest.raises(KehoachError) as raised:
        load(str(file))
    named = [problem for problem in raised.value.problems if problem.message.startswith("khóa lạ")]
    (last,) = [problem for problem in raised.value.problems if "chưa kể ra" in problem.message]
    assert len(named) == 100
    assert last.message == "còn 8900 khóa lạ nữa ở phần này, chưa kể ra"
    assert last.place.line == 102
