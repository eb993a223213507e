"""A plan written as YAML is the same plan when it is read."""

import pytest
from hypothesis import HealthCheck, given, settings
from plans import plans
from project import EXAMPLES, example
from thirds import rounds

from kehoach.plan import load, make
from kehoach.plan.save import as_yaml, raw_of, save
from kehoach.problem import KehoachError
from kehoach.spec import parse

LAWS = settings(max_examples=rounds(60), deadline=None, suppress_health_check=list(HealthCheck))
LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back(name, tmp_path):
    plan = load(example(name))
    save(plan, tmp_path / "a.yaml")
    assert load(tmp_path / "a.yaml") == plan
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == as_yaml(plan)


@LAWS
@given(raw=plans())
def test_a_made_up_plan_comes_back(raw, tmp_path_factory):
    plan = make(raw)
    path = tmp_path_factory.getbasetemp() / "made-up.yaml"
    save(plan, path, force=True)
    assert load(path) == plan
    assert make(raw_of(plan)) == plan
    assert as_yaml(load(path)) == as_yaml(plan)


@pytest.mark.parametrize(
    "more",
    [
        {"ngay": "/9/2026"},
        {"ngay": "2026"},
        {"ngay": "ngày 05 tháng 9 năm 2026"},
        {"so": "12a"},
        {"luu": []},
        {"danh_so": "thap_phan", "nhiem_vu": [{"nhiem_vu": "Việc A", "kinh_phi": "25 triệu đồng", "theo": "1.2"}]},
        {"kinh_phi": [{"khoan_chi": "Tập huấn", "so_tien": "25000000", "nguon": "ngân sách xã"}]},
        {"muc_tieu": [{"chi_tieu": "Đạt", "gia_tri": "trên 90,5", "don_vi": "%", "nam_truoc": "80"}]},
        {"can_cu": ["Luật Lưu trữ ngày 21/6/2024", "Thực hiện Kế hoạch số 1/KH-SNV ngày 15 tháng 5 năm 2026 của Sở Nội vụ về việc A", "tình hình"]},
        {"vien_dan": [{"loai": "Thông tư", "so": "05/2025/TT-BNV", "trich_yeu": "quy định"}], "kinh_phi": "Theo [[05/2025/TT-BNV]]"},
        {"cap_tren": {"van_ban": "Kế hoạch số 1", "viec": [{"ma": "1", "viec": "Việc trên"}]}},
        {"ky": {"quyen_han": "TL", "chuc_vu": "Chánh Văn phòng", "dong": ["TL. CHỦ TỊCH"], "chuc_vu_khac": "Trưởng ban"}},
        {"phu_luc": [{"ten": "A", "huong": "ngang", "bang": "nhiem_vu"}], "nhiem_vu": [{"nhiem_vu": "Việc"}]},
        {"phu_luc": [{"cot": ["STT", {"ten": "Số", "rong": "33,333", "canh": "giua"}], "hang": [{"nhom": "N"}, ["x"], ["", ""]]}]},
        {"phu_luc": [{"noi_dung": ["ý", {"doan": "đoạn"}], "cot": ["A"], "hang": [["1, 2"]]}]},
        {"muc_rieng": {"tieu_de": "RIÊNG", "noi_dung": [{"bang": "nhiem_vu", "ten": "Bảng"}, {"lay_tu": "nhiem_vu"}]}},
        {"mo_dau": ["Một", "Hai:"], "ket_thuc": ["Một", "Hai./."], "kinh_phi": "a[^n]", "chu_thich": {"n": "Lời\nhai dòng."}},
        {"kinh_phi": ["# không phải chú thích", "- gạch", "a: b", "'nháy'", '"kép"', "{{ x }}", "? hỏi", "@ tại", "yes", "null", "1.0"]},
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_kind_of_field_comes_back(more):
    plan = make({**LEAST, **more})
    text = as_yaml(plan)
    assert make(parse(text).plain()) == plan
    assert make(raw_of(plan)) == plan


def test_what_the_author_wrote_is_written():
    text = as_yaml(
        make({**LEAST, "so": "05", "ngay": "5/9/2026", "nhiem_vu": [{"nhiem_vu": "A", "kinh_phi": "25 triệu đồng"}]})
    )
    assert "so: 05\n" in text
    assert "ngay: 5/9/2026\n" in text
    assert "kinh_phi: 25 triệu đồng\n" in text


def test_nothing_is_overwritten(tmp_path):
    plan, path = make(LEAST), tmp_path / "a.yaml"
    path.write_text("giữ", encoding="utf-8")
    with pytest.raises(KehoachError) as caught:
        save(plan, path)
    assert [one.code for one in caught.value.problems] == ["TE03"]
    assert path.read_text(encoding="utf-8") == "giữ"
    save(plan, path, force=True)
    assert load(path) == plan
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("change", [{"trich_yeu": "Việc;"}, {"cap": "phuong"}, {"trich_yeu": ""}])
def test_a_plan_no_file_can_say_leaves_no_file(change, tmp_path):
    with pytest.raises(KehoachError) as caught:
        save(make(LEAST).replace(**change), tmp_path / "a.yaml")
    assert "KH17" in {one.code for one in caught.value.problems}
    assert {one.place.file for one in caught.value.problems} == {str(tmp_path / "a.yaml")}
    assert [*tmp_path.iterdir()] == []
