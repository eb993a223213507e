"""The upper level's plan to this level's: what it gives, and that nothing it gives is forgotten."""

import pytest
from project import example

from kehoach import spec
from kehoach.clone.upper import start
from kehoach.clone.upper_decision import as_decision
from kehoach.clone.upper_tasks import addressed, given
from kehoach.plan import load
from kehoach.plan.given import left_out
from kehoach.plan.skeleton_lines import Answers


@pytest.mark.parametrize(
    ("text", "cap", "expected"),
    [
        ("Các Sở GDĐT; Sở Giáo dục, Khoa học và Công nghệ Bạc Liêu", "so", True),
        ("Giao Sở Nội vụ chủ trì tổng hợp", "so", True),
        ("Cục Nhà giáo và Cán bộ quản lý giáo dục", "so", False),
        ("Phối hợp với các sở, ngành", "so", False),
        ("UBND các xã, phường", "xa", True),
        ("Đề nghị UBND cấp xã bố trí kinh phí", "xa", True),
        ("Các trường mầm non", "xa", False),
    ],
)
def test_who_is_spoken_to(text, cap, expected):
    assert addressed(text, cap) is expected


def test_the_tasks_of_a_real_plan_of_a_ministry():
    upper = spec.read(example("bo-gddt-2023"))[0].plain()
    found = list(given(upper, "so"))
    assert [one.ma for one in found] == ["V.4.1", "V.4.2", "V.4.3", "V.4.4"]
    assert found[1].viec.startswith("Cử và tạo điều kiện thuận lợi cho GV và CBQL cốt cán MN")


def test_a_plan_starts_from_the_upper_plan_and_tells_a_task_left_out(run, tmp_path):
    made = run("new", "so", "--theo", example("bo-gddt-2023"), "--nam", 2023, "--co-quan", "Sở Giáo dục và Đào tạo")
    assert (made.code, "4 việc giao cho cấp này" in made.err) == (0, True)
    plan = load(tmp_path / "ke-hoach.yaml")
    assert plan.can_cu[0].so == "175/KH-BGDĐT"
    assert plan.ky_hieu == "KH-SGDĐT"
    assert "Bộ Giáo dục và Đào tạo (để báo cáo)" in plan.noi_nhan
    assert left_out(plan) == []
    assert "ND10" not in run("render", "ke-hoach.yaml").err
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8").replace("theo: V.4.2", "theo: V.9.9")
    (tmp_path / "ke-hoach.yaml").write_text(text, encoding="utf-8")
    found = run("render", "ke-hoach.yaml", "--force")
    assert (found.code, "việc V.4.2 cấp trên giao chưa có nhiệm vụ nào thực hiện" in found.err) == (0, True)
    assert 'cap_tren không có việc này: "V.9.9"' in found.err


def test_a_word_file_of_the_upper_level_serves_too(run, tmp_path):
    run("render", example("bo-gddt-2023"), "-o", "bo.docx")
    made = run("new", "so", "--theo", "bo.docx", "--nam", 2023)
    assert (made.code, "4 việc giao cho cấp này" in made.err) == (0, True)


def test_an_upper_plan_that_gives_nothing_says_so(run, tmp_path):
    made = run("new", "xa", "--theo", example("bo-gddt-2023"), "--nam", 2026)
    assert made.code == 0
    assert "0 việc" in made.err
    assert "không thấy việc nào" in (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("UBND cấp xã báo cáo trước ngày 15/12/2026", "15/12/2026"), ("UBND cấp xã báo cáo chậm nhất 15/12", "15/12"), ("UBND cấp xã làm xong trước tháng 6/2026", "tháng 6/2026"),
        ("UBND cấp xã hoàn thành trong quý II năm 2026", "quý II năm 2026"), ("UBND cấp xã thực hiện đến hết tháng 6 năm 2026", "tháng 6 năm 2026"), ("UBND cấp xã báo cáo ngày 15/12", None),
    ],
)  # fmt: skip
def test_a_task_has_the_deadline_its_words_name(text, due):
    (task,) = given({"nhiem_vu": [text]}, "xa")
    assert (task.ma, task.thoi_han) == ("I.1", due)


LEVEL = {
    "co_quan": "Ủy ban nhân dân xã …",
    "goi": "UBND xã",
    "noi_nhan": ["Thường trực Đảng ủy"],
    "luu": ["VT"],
    "don_vi": "Văn phòng",
    "chuc_vu": "CHỦ TỊCH",
}
UPPER = {"so": 7, "ngay": "05/01/2026", "co_quan": "Ủy ban nhân dân tỉnh Điện Biên", "trich_yeu": "Công tác văn thư năm 2026", "nhiem_vu": ["UBND cấp xã lập danh mục hồ sơ trước ngày 15/3/2026."]}  # fmt: skip


def test_a_start_has_what_the_level_usually_says():
    raw = start(UPPER, "xa", Answers(nam="2026", dia_danh="Mường Ảng"), LEVEL).raw
    assert (raw["cap"], raw["co_quan"], raw["dia_danh"], raw["ngay"]) == ("xa", LEVEL["co_quan"], "Mường Ảng", "//2026")
    assert raw["can_cu"] == [
        {"loai": "Kế hoạch", "so": "07/KH-UBND", "ngay": "05/01/2026", "co_quan": UPPER["co_quan"], "trich_yeu": "về công tác văn thư năm 2026"}
    ]  # fmt: skip
    assert raw["nhiem_vu"] == [
        {"nhiem_vu": "UBND cấp xã lập danh mục hồ sơ trước ngày 15/3/2026", "chu_tri": "……", "thoi_han": "15/3/2026", "theo": "I.1"}
    ]  # fmt: skip
    assert raw["to_chuc_thuc_hien"] == [
        {"don_vi": "Văn phòng", "noi_dung": ["Theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo UBND xã."]}
    ]
    assert raw["noi_nhan"] == ["Ủy ban nhân dân tỉnh Điện Biên (để báo cáo)", "Thường trực Đảng ủy"]
    assert (raw["luu"], raw["ky"]) == (["VT"], {"chuc_vu": "CHỦ TỊCH", "ho_ten": "……"})
    assert raw["cap_tren"] == {
        "van_ban": "Kế hoạch số 07/KH-UBND của UBND tỉnh Điện Biên", "viec": [{"ma": "I.1", "viec": raw["nhiem_vu"][0]["nhiem_vu"]}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "symbol"),
    [("Ủy ban nhân dân tỉnh Điện Biên", "QĐ-UBND"), ("Ban Quản lý không ai biết", None)],
)
def test_a_decision_without_a_symbol_has_its_issuers(issuer, symbol):
    found = as_decision(
        {"co_quan": issuer, "trich_yeu": "Công tác văn thư", "ban_hanh": {"so": 9, "ngay": "05/01/2026"}}
    )
    assert (found["ky_hieu"], found["co_quan"], found["so"]) == (symbol, issuer, 9)
    assert as_decision({"co_quan": issuer, "ban_hanh": {"ky_hieu": "QĐ-X"}})["ky_hieu"] == "QĐ-X"
    assert as_decision({"co_quan": issuer}) is None


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"nhiem_vu": "Mở lớp", "chu_tri": "UBND các xã"}, ["Mở lớp"]), ({"nhiem_vu": "Mở lớp", "phoi_hop": ["Sở Nội vụ", "UBND cấp xã"]}, ["Mở lớp"]), ({"nhiem_vu": "Mở lớp", "chu_tri": "Sở Nội vụ"}, []), ({"nhiem_vu": "Mở lớp"}, []), ("UBND các xã mở lớp", ["UBND các xã mở lớp"]), ("Mở lớp", []),
        ({"don_vi": "UBND các xã", "noi_dung": ["Mở lớp", "Báo cáo;"]}, ["Mở lớp", "Báo cáo"]), ({"don_vi": "Sở Nội vụ", "noi_dung": ["Mở lớp"]}, []), ({"doan": "UBND các xã báo cáo"}, ["UBND các xã báo cáo"]), ({"khoan": "UBND các xã báo cáo"}, ["UBND các xã báo cáo"]),
        ({"chi_tieu": "UBND các xã đạt"}, ["UBND các xã đạt"]), ({"tieu_de": "UBND các xã:"}, ["UBND các xã:"]), ({"gach_dau_dong": "UBND các xã họp"}, ["UBND các xã họp"]), ({"don_vi": "UBND các xã"}, ["UBND các xã"]), ({"ghi_chu": "UBND các xã"}, []),
    ],
)  # fmt: skip
def test_what_is_given_to_a_level(item, found):
    tasks = list(given({"nhiem_vu": [item]}, "xa"))
    assert [task.viec for task in tasks] == found


@pytest.mark.parametrize(
    ("words", "due"),
    [("trước ngày 15/6/2026", "15/6/2026"), ("chậm nhất 15/6", "15/6"), ("đến hết tháng 6/2026", "tháng 6/2026"), ("hoàn thành trong quý II/2026", "quý II/2026"), ("xong trước Quý II năm 2026", "Quý II năm 2026"), ("ngày 15/6", None)],
)  # fmt: skip
def test_the_time_of_a_task_is_read_from_its_words(words, due):
    (task,) = given({"nhiem_vu": [{"doan": f"UBND các xã họp {words}", "ma": "A1", "san_pham": "Báo cáo"}]}, "xa")
    assert (task.thoi_han, task.ma, task.cho, task.san_pham) == (due, "A1", "I.1", "Báo cáo")
    (plain,) = given({"nhiem_vu": [{"doan": "UBND các xã họp trước ngày 15/6", "thoi_han": "30/4"}]}, "xa")
    assert (plain.thoi_han, plain.ma, plain.cho) == ("30/4", "I.1", None)
