"""The same part through the years."""

import pytest
from project import example

from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.library.years import through_years

TASK = "nhiem_vu: Số hóa hồ sơ địa chính"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Four years of one plan: reworded in 2025, moved in 2027; and the plan of another xã."""
    home = tmp_path_factory.mktemp("nam")
    text = example("xa-2026").read_text(encoding="utf-8")
    for nam in (2023, 2024, 2025, 2026):
        old = text.replace("2026", str(nam))
        if nam == 2024:
            old = old.replace(TASK, "nhiem_vu: Số hóa toàn bộ hồ sơ địa chính của xã")
        if nam == 2023:
            old = old.replace("85", "61").replace("30/11", "15/10")
        (home / f"{nam}.yaml").write_text(old, encoding="utf-8")
    (home / "khac.yaml").write_text(text.replace("An Bình", "An Lạc").replace("2026", "2025"), encoding="utf-8")
    refreshed(home)
    return home


def test_a_task_is_known_again_though_reworded(folder):
    (hit, *_) = search(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"], nam=2026, co_quan="an binh").hits
    found = through_years(hit)
    assert [one.nam for one in found] == [2026, 2025, 2024, 2023]
    assert [one.by for one in found] == ["phần đang xem", "cùng lời, cùng chỗ", "lời gần giống", "lời gần giống"]
    assert [dict(one.hit.fields)["thoi_han"] for one in found] == [
        "30/11/2026",
        "30/11/2025",
        "30/11/2024",
        "15/10/2023",
    ]
    assert {one.hit.co_quan for one in found} == {"Ủy ban nhân dân xã An Bình"}


def test_it_goes_on_as_well_as_back(folder):
    (hit, *_) = search(folder, "so hoa toan bo ho so dia chinh", phan=["nhiem_vu"]).hits
    assert hit.nam == 2024
    assert [one.nam for one in through_years(hit)] == [2026, 2025, 2024, 2023]


def test_what_has_no_identity_is_known_by_its_words(folder):
    (hit, *_) = search(folder, "30/2020/nd-cp", phan=["can_cu"], nam=2026).hits
    assert hit.code == ""
    assert [(one.nam, one.by) for one in through_years(hit)][1:] == [(nam, "cùng lời") for nam in (2025, 2024, 2023)]


def test_a_plan_on_another_subject_is_no_earlier_year(tmp_path):
    for nam, title in ((2025, "Công tác dân vận năm 2025"), (2026, "Phòng cháy, chữa cháy rừng năm 2026")):
        text = f"co_quan: UBND xã A\ntrich_yeu: {title}\nnhiem_vu:\n  - nhiem_vu: Tuyên truyền cho Nhân dân\n"
        (tmp_path / f"{nam}.yaml").write_text(text, encoding="utf-8")
    refreshed(tmp_path)
    (hit, *_) = search(tmp_path, "tuyen truyen cho nhan dan", nam=2026).hits
    assert [one.nam for one in through_years(hit)] == [2026]
