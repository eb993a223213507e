"""Every table a spec can hold comes back from its page, and the same page is printed again."""

import pytest
from hypothesis import HealthCheck, given, settings
from made_bang import set_tables, tables
from thirds import rounds

from kehoach.document.block import Role
from kehoach.document.columns import usual_widths
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make, open_spec
from kehoach.plan.save import as_yaml
from kehoach.word.read import read_docx
from kehoach.word.write import render

LAWS = settings(max_examples=rounds(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])


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


@LAWS
@given(set_tables())
def test_widths_and_alignment_an_author_gives_print_the_same_page_again(table):
    plan = plan_with({"ten": "Bảng phân công", **table})
    found = read_back(plan)
    back = make(found.raw)
    assert bare(back) == bare(plan)
    assert aligned(back) == aligned(plan)
    apart = max(abs(one - other) for one, other in zip(widths(back), widths(plan), strict=True))
    assert apart < 0.001 + 1e-12  # a thousandth of the table, which the sum of floats may pass by its last digits
    assert not found.doubts


@pytest.mark.parametrize(
    "given_shares",
    [[None, 50, None, None], [None, None, 20, None], [None, 40, None, 10], [12, None, None, 30], [None] * 4],
)
def test_a_share_on_some_columns_is_read_as_it_was_given(given_shares):
    heads = zip(["Nội dung", "Đơn vị", "Kinh phí", "Ghi chú"], given_shares, strict=True)
    cot = [{"ten": ten, "rong": str(rong)} if rong else ten for ten, rong in heads]
    table = {"cot": cot, "hang": [["Rà soát hộ nghèo, cận nghèo", "Phòng Kinh tế", "12", "x"]]}
    [_, read, _] = read_back(plan_with(table)).raw["nhiem_vu"]
    assert read["cot"] == cot


def test_a_column_says_its_width_before_its_alignment():
    cot = ["Nội dung", {"ten": "Số lớp", "rong": "40", "canh": "trai"}]
    table = {"cot": cot, "hang": [["Tập huấn", "12"], ["Rà soát", "3"]]}
    [_, read, _] = read_back(plan_with(table)).raw["nhiem_vu"]
    assert [list(one) for one in read["cot"] if isinstance(one, dict)] == [["ten", "rong", "canh"]]


def bang_of(plan):
    return next(item for item in plan.muc[0].noi_dung if hasattr(item, "bang")).bang


def bare(plan):
    """The plan without widths and alignment: what the program would choose itself is not told."""
    without = lambda one: one.replace(rong=None, canh=None, cot=tuple(map(without, one.cot)))  # noqa: E731 - it calls itself
    items = [
        item.replace(bang=item.bang.replace(cot=tuple(map(without, item.bang.cot)))) if hasattr(item, "bang") else item
        for item in plan.muc[0].noi_dung
    ]
    return plan.replace(muc=(plan.muc[0].replace(noi_dung=tuple(items)),))


def table_of(plan):
    return next(block.table for block in compose(plan).blocks() if block.role is Role.BANG)


def aligned(plan):
    return [[cell.canh for cell in row.cells] for row in table_of(plan).rows]


def widths(plan):
    """The widths of the columns as shares of the table."""
    table = table_of(plan)
    found = usual_widths(table.can, table.rong, ngang=False).pt
    return [one / sum(found) for one in found]


@pytest.mark.parametrize(
    "name", ["Dự toán chi tiết", "Danh sách lớp", "Biểu 1", "Biểu số 02", "BIỂU 3: DỰ TOÁN", "Phụ lục nhỏ", "DANH SÁCH"]
)
@pytest.mark.parametrize("above", [{"doan": "Chi tiết như sau:"}, {"ngat_trang": "true"}])
def test_a_table_in_an_annex_may_have_the_name_of_an_annex(name, above):
    table = {"ten": name, "don_vi_tinh": "triệu đồng", "cot": ["STT", "Việc", "Số tiền"], "hang": [["In ấn", "3"]]}
    first = {"ten": "DỰ TOÁN", "huong": "ngang", "noi_dung": [{"doan": "Phần một."}, above, table]}
    second = {"ten": "PHÂN CÔNG", "noi_dung": [table]}
    same(plan_with({"doan": "Chi tiết tại các Phụ lục."}, phu_luc=[first, second]))
    same(plan_with({"doan": "Chi tiết tại Phụ lục."}, phu_luc=[{"noi_dung": [table]}]))
