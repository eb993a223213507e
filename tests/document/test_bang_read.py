"""Every table a spec can hold comes back from its page, and the same page is printed again."""

from hypothesis import HealthCheck, given, settings
from made_bang import tables

from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make, open_spec
from kehoach.plan.save import as_yaml
from kehoach.word.read import read_docx
from kehoach.word.write import render

LAWS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def plan_with(table, **rest):
    return make({
        "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Chuyển đổi số năm 2026",
        "mo_dau": "UBND xã ban hành Kế hoạch, cụ thể như sau",
        "nhiem_vu": [{"doan": "Các việc như sau:"}, table, "Theo dõi, đôn đốc."],
        "noi_nhan": ["Như trên"], "luu": ["VT"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"}, **rest,
    })  # fmt: skip


def read_back(plan):
    return recognise(read_docx(render(compose(plan)), "a.docx"))


def same(plan):
    found = read_back(plan)
    back = make(found.raw)
    assert back == plan
    assert render(compose(back)) == render(compose(plan))
    assert {doubt.code for doubt in found.doubts} <= {"TN74"}


@LAWS
@given(tables())
def test_a_table_comes_back_from_its_page(table):
    same(plan_with({"ten": "Bảng phân công", **table}))


@LAWS
@given(tables())
def test_an_annex_table_comes_back_from_its_page(table):
    same(plan_with({"doan": "Chi tiết tại Phụ lục."}, phu_luc=[{"ten": "PHÂN CÔNG", "huong": "ngang", **table}]))


@LAWS
@given(tables())
def test_a_table_is_saved_and_loaded(table):
    text = as_yaml(plan_with(table))
    assert open_spec("a.yaml", text.encode()).plan == plan_with(table)


def test_more_groups_than_letters_before_the_roman_i_come_back():
    outer = [{"nhom": f"Cụm {at}"} for at in range(1, 11)]
    rows = [row for one in outer for row in (one, {"nhom": "Trong cụm", "bac": "2"}, ["Tập huấn", "2"])]
    same(plan_with({"cot": ["STT", "Nội dung", "Số lớp"], "hang": rows}))
