"""Tables made from tasks, expenses and targets: which columns, in which unit, what is refused."""

import pytest
from growth import linear

from kehoach.plan import make
from kehoach.plan.figured import KhoanChi
from kehoach.plan.plan import items_of
from kehoach.plan.save import raw_of
from kehoach.plan.table.made import BangLap
from kehoach.problem import KehoachError

HEAD = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Tập huấn năm 2026"}


def plan(**table):
    return make({**HEAD, "muc_tieu": "Một.", "phu_luc": [{"ten": "Bảng", **table}]})


def told(**table):
    with pytest.raises(KehoachError) as error:
        plan(**table)
    return [(one.place.path, one.code) for one in error.value.problems]


def test_the_name_alone_of_the_task_table_stays_a_name():
    assert plan(bang="nhiem_vu").phu_luc[0].bang == "nhiem_vu"
    assert isinstance(plan(bang="kinh_phi").phu_luc[0].bang, BangLap)


@pytest.mark.parametrize(
    "table",
    [
        {"bang": "kinh_phi"},
        {"bang": "chi_tieu", "cot": ["chi_tieu", "gia_tri", "ghi_chu"]},
        {"bang": "nhiem_vu", "don_vi_tinh": "triệu đồng", "tong": "true", "ghi_chu": ["Một.", "Hai."]},
        {"bang": "nhiem_vu", "cot": ["nhiem_vu", {"khoa": "chu_tri", "ten": "Ai làm", "rong": "3"}, "Đối tượng"]},
    ],
)
def test_a_plan_with_a_made_table_is_saved_as_it_was_written(table):
    found = plan(**table)
    assert make(raw_of(found)) == found
    assert raw_of(found)["phu_luc"][0]["bang"] == table["bang"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({"bang": "kinh_phi", "cot": ["khoan_chi", "so_tin"]}, [("phu_luc.0.cot.1", "KH04")]),
        ({"bang": "kinh_phi", "cot": ["ai_lam", "so_tien", "so_tien"]}, [("phu_luc.0.cot.0", "KH04"), ("phu_luc.0.cot.2", "KH08")]),
        ({"bang": "kinh_phi", "don_vi_tinh": "USD"}, [("phu_luc.0.don_vi_tinh", "KH04")]),
        ({"bang": "chi_tieu", "don_vi_tinh": "triệu đồng"}, [("phu_luc.0.don_vi_tinh", "KH04")]),
        ({"bang": "kinh_phi", "hang": [["a"]]}, [("phu_luc.0.hang", "KH01")]),
        ({"bang": "kinh_phi", "tong": ["a"]}, [("phu_luc.0.tong", "KH03")]),
        ({"bang": "kinh phi"}, [("phu_luc.0.bang", "KH04")]),
    ],
)  # fmt: skip
def test_what_a_made_table_does_not_have_is_told_at_its_key(table, expected):
    assert told(**table) == expected


def test_cells_of_own_columns_are_kept_by_their_titles():
    task = {
        "nhiem_vu": "Rà soát",
        "ghi_chu": "Mới",
        "cot_rieng": {"Đối tượng": "60 giáo viên", "Số buổi": "3", "Trống": None},
    }
    found = make({**HEAD, "nhiem_vu": [task]})
    held = found.muc[0].noi_dung[0]
    assert [(one.ten, one.o) for one in held.cot_rieng] == [("Đối tượng", "60 giáo viên"), ("Số buổi", "3")]
    assert make(raw_of(found)) == found
    with pytest.raises(KehoachError) as error:
        make(
            {
                **HEAD,
                "nhiem_vu": [{"nhiem_vu": "a", "cot_rieng": {"Đối tượng": ["a"]}}, {"nhiem_vu": "b", "cot_rieng": "c"}],
            }
        )
    assert [(one.place.path, one.code) for one in error.value.problems] == [
        ("nhiem_vu.noi_dung.0.cot_rieng.Đối tượng.o", "KH03"), ("nhiem_vu.noi_dung.1.cot_rieng", "KH03"),
    ]  # fmt: skip


def test_items_are_found_with_the_headings_above_them():
    content = [{"tieu_de": "Xã", "noi_dung": [{"khoan_chi": "a"}]}, {"khoan_chi": "b"}]
    found = items_of(make({**HEAD, "kinh_phi": content}), KhoanChi)
    assert [(above, item.khoan_chi) for above, item in found] == [(("Xã",), "a"), ((), "b")]


def test_many_columns_cost_what_they_are():
    def shown(columns):
        return plan(bang="kinh_phi", cot=columns)

    linear(shown, lambda count: [f"Cột {one}" for one in range(count)], 8_000)
