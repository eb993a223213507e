"""Page breaks in a spec: an item of any list, a field of a section; what nothing comes of is told."""

import pytest
from deep_plan import XA as DEEP
from deep_plan import told
from growth import linear

from kehoach import make
from kehoach.document.compose import compose
from kehoach.plan.page_break import NgatTrang, misplaced
from kehoach.plan.save import as_yaml, raw_of

XA = {**DEEP, "nhiem_vu": ["Việc"]}
BREAK = {"ngat_trang": "true"}
HEADED = {"tieu_de": "Một", "noi_dung": ["Ý."]}


def first_of_pages(raw):
    return [one.words for one in compose(make(raw)).blocks() if one.ngat_trang]


def plan(*items, **more):
    return {**XA, "nhiem_vu": [*items], **more}


def test_what_stands_behind_it_begins_a_page_and_it_prints_nothing():
    raw = plan("Một", BREAK, "Hai")
    lines = [one.words for one in compose(make(raw)).blocks() if one.level]
    assert lines == ["I. NHIỆM VỤ", "- Một;", "- Hai./."]
    assert first_of_pages(raw) == ["- Hai./."]


def test_numbers_go_on_behind_it():
    raw = plan({"tieu_de": "Một"}, BREAK, {"tieu_de": "Hai", "noi_dung": [{"khoan": "Ba"}, BREAK, {"khoan": "Bốn"}]})
    assert first_of_pages(raw) == ["2. Hai", "b) Bốn./."]


def test_a_section_may_begin_a_page():
    section = {"tieu_de": "Riêng", "ngat_trang": "true", "noi_dung": ["Ý"]}
    assert first_of_pages({**XA, "muc_hai": section}) == ["II. RIÊNG"]
    assert first_of_pages({**XA, "muc_hai": {**section, "phan": "Lớn"}}) == ["Phần I"]
    assert first_of_pages({**XA, "muc_hai": {**section, "ngat_trang": "false"}}) == []


def test_a_table_begins_a_page_with_what_stands_above_it():
    rows = {"cot": ["A"], "hang": [["x"]]}
    assert first_of_pages(plan("Một", BREAK, {"ten": "Bảng", **rows})) == ["Bảng"]
    annex = {"ten": "Biểu", "noi_dung": [{"doan": "Một"}, BREAK], **rows}
    begun = [one for one in compose(make({**XA, "phu_luc": [annex]})).blocks() if one.ngat_trang]
    assert [one.table is not None for one in begun] == [True]


@pytest.mark.parametrize(("items", "message"), [
    ((BREAK, "Một"), "ngắt trang đứng ngay dưới đề mục, đề mục ở lại một mình trên trang trước"),
    (("Một", BREAK), "ngắt trang đứng cuối danh sách, sau nó không còn gì để sang trang mới"),
    (("Một", BREAK, BREAK, "Hai"), "hai ngắt trang liền nhau chỉ là một"),
    (("Một", {"ngat_trang": "false"}, "Hai"), "mục ngắt trang chỉ nhận true"),
    (("Một", {"ngat_trang": None}, "Hai"), "mục ngắt trang chỉ nhận true"),
    (("Một", "ngat_trang", "Hai"), '"ngat_trang" ở đây là lời văn, sẽ in thành một ý'),
    (({"tieu_de": "Một", "noi_dung": [BREAK, "Ý"]},), "ngắt trang đứng ngay dưới đề mục, đề mục ở lại một mình trên trang trước"),
    (({"khoan": "Một", "noi_dung": ["Ý", BREAK]},), "ngắt trang đứng cuối danh sách, sau nó không còn gì để sang trang mới"),
])  # fmt: skip
def test_what_nothing_comes_of_is_told(items, message):
    assert [one[2] for one in told(plan(*items))] == [message]


MONEY = {"khoan_chi": "A", "so_tien": "20 triệu đồng"}


@pytest.mark.parametrize(
    ("items", "at"), [((MONEY, BREAK, MONEY, {"bang": "kinh_phi"}), 1), (({"bang": "kinh_phi"}, BREAK, MONEY), 1)]
)
def test_items_a_table_prints_are_none_of_the_list(items, at):
    (fault,) = told({**XA, "kinh_phi": [*items]})
    assert fault[:2] == (f"kinh_phi.noi_dung.{at}", "KH36")


def test_every_fault_of_a_list_is_told_at_its_place():
    found = told(plan(BREAK, "Một", BREAK, BREAK, "Hai", BREAK))
    assert [one[0] for one in found] == [f"nhiem_vu.noi_dung.{at}" for at in (0, 2, 5)]
    assert {one[1] for one in found} == {"KH36"}


def test_many_cost_what_they_are():
    linear(misplaced, lambda count: [NgatTrang(ngat_trang=True)] * count, 12_000)


@pytest.mark.parametrize(("noi_dung", "at"), [([BREAK, "Ý"], 0), (["Ý", BREAK], 1), (["Ý", BREAK, BREAK, "Hai"], 1)])
def test_it_is_told_in_a_phu_luc(noi_dung, at):
    (fault,) = told({**XA, "phu_luc": [{"ten": "Biểu", "noi_dung": noi_dung}]})
    assert fault[:2] == (f"phu_luc.0.noi_dung.{at}", "KH36")


def test_as_a_key_of_an_item_it_is_told_where_to_write_it():
    (fault,) = told(plan({"tieu_de": "Một", "ngat_trang": "true"}))
    assert fault[1] == "KH01"


def test_it_is_saved_as_it_is_written():
    raw = plan("Một;", BREAK, "Hai.", muc_hai={"tieu_de": "Riêng", "ngat_trang": "true", "noi_dung": [HEADED]})
    assert raw_of(make(raw)).items() >= raw.items()
    assert "  - ngat_trang: true\n" in as_yaml(make(raw))
    assert make(raw).muc[0].noi_dung[1] == NgatTrang(ngat_trang=True)
