import pytest
from project import EXAMPLES, example

from kehoach.plan import load, make, tasks
from kehoach.plan.content import Gach, Khoan
from kehoach.problem import KehoachError

XA = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Tập huấn"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_a_plan(name):
    plan = load(example(name))
    assert plan.muc
    assert plan == load(example(name))
    assert hash(plan) == hash(load(example(name)))


def test_what_follows_from_the_agency_is_filled_in():
    plan = make({**XA, "co_quan": "UBND xã Minh Long"})
    assert (plan.co_quan, plan.dia_danh, plan.ky_hieu) == ("Ủy ban nhân dân xã Minh Long", "Minh Long", "KH-UBND")
    so = make(
        {"cap": "so", "co_quan": "Sở Giáo dục và Đào tạo", "co_quan_chu_quan": "UBND tỉnh Điện Biên", "trich_yeu": "x"}
    )
    assert (so.dia_danh, so.ky_hieu) == ("Điện Biên", "KH-SGDĐT")
    bo = make({"cap": "bo", "co_quan": "Bộ Giáo dục và Đào tạo", "trich_yeu": "x"})
    assert (bo.dia_danh, bo.ky_hieu) == ("Hà Nội", "KH-BGDĐT")
    phong = make({"cap": "xa", "co_quan": "Phòng Văn hóa - Xã hội", "co_quan_chu_quan": "UBND phường 1",
                  "ky_hieu": "KH-VHXH", "trich_yeu": "x"})  # fmt: skip
    assert phong.dia_danh == "Phường 1"


def test_sections_keep_the_order_of_the_file():
    plan = make({**XA, "kinh_phi": "a", "muc_rieng": {"tieu_de": "R", "noi_dung": "b"}, "muc_tieu": ["c"]})
    assert [one.khoa for one in plan.muc] == ["kinh_phi", "muc_rieng", "muc_tieu"]


def test_an_empty_key_is_a_key_not_given():
    assert make({**XA, "so": None, "can_cu": None, "luu": None, "ky": None, "danh_so": None}) == make(XA)


def test_marks_left_to_the_program_are_the_marks_it_writes():
    typed = make({**XA, "nhiem_vu": ["một;", "hai."], "ket_thuc": "Hết./.", "mo_dau": "như sau:",
                  "noi_nhan": ["Phòng Kinh tế;"], "can_cu": ["Luật Lưu trữ;"]})  # fmt: skip
    bare = make({**XA, "nhiem_vu": ["một", "hai"], "ket_thuc": ["Hết"], "mo_dau": ["như sau"],
                 "noi_nhan": ["Phòng Kinh tế"], "can_cu": ["Căn cứ Luật Lưu trữ"]})  # fmt: skip
    assert typed == bare


def test_an_authors_own_marks_stay():
    plan = make({**XA, "nhiem_vu": ["một.", "hai"]})
    assert [one.gach_dau_dong for one in plan.muc[0].noi_dung] == ["một.", "hai"]


def test_a_basis_in_one_line_equals_its_parts():
    line = "Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án X"
    parts = {"loai": "quyết định", "so": "33/QĐ-TTg", "ngay": "08/01/2019", "co_quan": "Thủ tướng Chính phủ",
             "trich_yeu": "phê duyệt Đề án X"}  # fmt: skip
    assert make({**XA, "can_cu": [line]}) == make({**XA, "can_cu": [parts]})


def test_a_basis_that_would_print_otherwise_stays_as_typed():
    plan = make({**XA, "can_cu": ["Quyết định số 33/QĐ-TTg ngày 8/1/2019 của Thủ tướng Chính phủ phê duyệt Đề án X"]})
    assert isinstance(plan.can_cu[0], str)


def test_a_title_signs_as_data_spells_it_and_acting_heads_are_known():
    assert make({**XA, "ky": {"chuc_vu": "phó chủ tịch"}}).ky.chuc_vu == "Phó Chủ tịch"
    acting = make({**XA, "ky": {"chuc_vu": "Quyền Chủ tịch"}}).ky
    assert (acting.chuc_vu, acting.quyen_han) == ("Chủ tịch", "Q")
    assert make({**XA, "ky": {"chuc_vu": "Chánh Văn phòng", "quyen_han": "TL"}}).ky.quyen_han == "TL"


def test_parts_are_frozen_and_differ_by_class():
    one = Gach(gach_dau_dong="x", noi_dung=())
    with pytest.raises(AttributeError):
        one.gach_dau_dong = "y"
    with pytest.raises(AttributeError):
        del one.gach_dau_dong
    with pytest.raises(TypeError, match="khoan"):
        Khoan(noi_dung=())
    assert one != Khoan(khoan="x", noi_dung=())
    assert one.replace(gach_dau_dong="y") == Gach(gach_dau_dong="y", noi_dung=())
    assert repr(one) == "Gach(gach_dau_dong='x', ma=None, noi_dung=())"


def test_tasks_come_with_the_headings_above_them():
    plan = load(example("xa-2026"))
    assert [(above[-1], task.kinh_phi and task.kinh_phi.dong) for above, task in tasks(plan)] == [
        ("Công tác văn thư", None), ("Công tác văn thư", 20_000_000),
        ("Công tác lưu trữ", 60_000_000), ("Công tác lưu trữ", 70_000_000),
    ]  # fmt: skip


def test_plain_values_give_every_problem_by_path():
    with pytest.raises(KehoachError) as error:
        make({**XA, "so": "x", "nhiem_vu": [{"nhiem_vu": "a", "kinh_phi": "b"}, "[[1/QĐ-X]]"]})
    assert {(one.place.path, one.code) for one in error.value.problems} == {
        ("so", "KH06"), ("nhiem_vu.noi_dung.0.kinh_phi", "KH06"), ("nhiem_vu.1", "KH14"),
    }  # fmt: skip


@pytest.mark.parametrize("value", [3, 3.5, True, object(), b"x"])
def test_values_no_yaml_of_ours_gives_are_refused_all_the_same(value):
    with pytest.raises(KehoachError):
        make({**XA, "trich_yeu": value})
    with pytest.raises(KehoachError):
        make({**XA, "nhiem_vu": value})
    with pytest.raises(KehoachError):
        make({**XA, "phu_luc": [{"cot": value, "hang": value}]})


def test_several_agencies_may_lead_a_task_together():
    joint = make(
        {**XA, "nhiem_vu": [{"nhiem_vu": "Rà soát", "chu_tri": ["Phòng Kinh tế", "Sở Văn hóa, Thể thao và Du lịch;"]}]}
    )
    (_, task), *_ = tasks(joint)
    assert task.chu_tri == "Phòng Kinh tế; Sở Văn hóa, Thể thao và Du lịch"
    assert task.cac_chu_tri == ("Phòng Kinh tế", "Sở Văn hóa, Thể thao và Du lịch")
    alone = make({**XA, "nhiem_vu": [{"nhiem_vu": "Rà soát", "chu_tri": "Phòng Kinh tế"}]})
    nobody = make({**XA, "nhiem_vu": [{"nhiem_vu": "Rà soát", "chu_tri": []}]})
    assert [found.cac_chu_tri for _, found in (*tasks(alone), *tasks(nobody))] == [("Phòng Kinh tế",), ()]
    assert nobody == make({**XA, "nhiem_vu": [{"nhiem_vu": "Rà soát"}]})


def test_a_deadline_in_words_stays_free():
    for words in ("Quý III/2026", "Thường xuyên", "Trước ngày 15 hằng tháng", "29/02/2028", "Năm 2026", "30/11"):
        assert tasks(make({**XA, "nhiem_vu": [{"nhiem_vu": "Rà soát", "thoi_han": words}]}))[0][1].thoi_han == words
