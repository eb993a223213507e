"""What the rules of the clone may ask of the words of a spec."""

from kehoach import spec
from kehoach.clone.spec_leaves import leaves

PLAN = r"""cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
dia_danh:
ngay: //2025
trich_yeu: Công tác năm 2025
can_cu:
  - Luật Thư viện ngày 21/11/2019
nhiem_vu:
  - tieu_de: Mùa hè năm 2025
    noi_dung:
      - nhiem_vu: Mở lớp bơi
        thoi_han: 30/6/2025
        chu_tri: Phòng Văn hóa - Xã hội
        phoi_hop: [Công an xã, Trạm Y tế]
  - bang:
      ten: Sách mua
      cot: [STT, Việc, {ten: Kinh phí, cot: [Tỉnh, Xã]}]
      hang: |
        nhom 2: Đợt tháng 3
        Mua sách, báo | 23,5 | a \| b
      tong: [Cộng, <, "10", "2,5"]
to_chuc_thuc_hien:
  - don_vi: Phòng Kinh tế
    noi_dung:
      - Cấp tiền
"""


LEAVES = leaves(PLAN, spec.parse(PLAN))


def found(words):
    (leaf,) = [one for one in LEAVES if one.view == words]
    return leaf


def test_a_task_stands_under_its_headings_the_nearest_first():
    leaf = found("30/6/2025")
    assert (leaf.part, leaf.field, leaf.prose) == ("nhiem_vu", "thoi_han", True)
    assert leaf.above == ("Mở lớp bơi", "Mùa hè năm 2025", "Nhiệm vụ")
    assert found("Mùa hè năm 2025").heading
    assert not leaf.heading


def test_a_cell_stands_under_its_column_first():
    leaf = found("23,5")
    assert (leaf.in_table, leaf.figure_in_table, leaf.heading) == (True, True, False)
    assert leaf.above == ("Tỉnh", "Kinh phí", "Sách mua", "Nhiệm vụ")
    assert found(r"a \| b").above[:2] == ("Xã", "Kinh phí")
    assert found("2,5").above[:2] == ("Xã", "Kinh phí")
    assert leaf.table == found("2,5").table is not None
    assert found("Mùa hè năm 2025").table is None


def test_the_name_of_a_group_a_column_and_a_table_are_headings():
    assert found("Đợt tháng 3").heading
    assert found("Kinh phí").heading
    assert found("Sách mua").heading
    assert not found("Mua sách, báo").heading


def test_a_unit_owns_what_stands_below_it():
    unit = found("Phòng Kinh tế")
    assert found("Cấp tiền").owner is unit
    assert unit.owner is None
    assert found("Mở lớp bơi").owner is found("Phòng Văn hóa - Xã hội")
    assert found("Công an xã").fellows == found("Trạm Y tế").fellows is not None


def test_a_part_of_the_head_left_blank_has_a_leaf_without_words():
    (blank,) = [one for one in LEAVES if one.part == "dia_danh"]
    assert (blank.view, blank.prose) == ("", False)


def test_what_is_no_running_text_is_told_apart():
    basis = found("Luật Thư viện ngày 21/11/2019")
    assert (basis.basis, basis.prose) == (True, False)
    assert not found("//2025").prose
