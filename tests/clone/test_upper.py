"""The upper level's plan to this level's: what it gives, and that nothing it gives is forgotten."""

import pytest
from project import example

from kehoach import spec
from kehoach.clone.upper_tasks import addressed, given
from kehoach.plan import load
from kehoach.plan.given import left_out


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
