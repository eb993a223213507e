"""The page *Hồ sơ cơ quan* in a browser."""

from pathlib import Path

import pytest
from page_server import Running

from kehoach.profile import open_profile


@pytest.fixture
def page(tmp_path, monkeypatch):
    """A page whose folder lies below a home of its own, as an office's does."""
    monkeypatch.setenv("HOME", str(tmp_path))
    with Running(tmp_path) as running:
        yield running


def test_the_questions_of_the_first_run_make_a_profile(tab, page):
    tab.get_by_role("link", name="trả lời vài câu").click()
    tab.get_by_label("Tên đầy đủ của cơ quan ban hành").fill("UBND xã Mường Ảng")
    for number in range(2, 20):
        tab.get_by_role("button", name="Tiếp").click()
        tab.get_by_text(f"Câu {number}").or_(tab.get_by_role("button", name="Ghi hồ sơ")).wait_for()
        if tab.get_by_role("button", name="Ghi hồ sơ").count():
            break
        box = tab.locator("input[name=tra_loi]")
        key = tab.locator("input[name=khoa]").input_value()
        if key == "ho_ten":
            box.fill("Lò Văn Bình")
        elif key == "tu_ngay":
            box.fill("01/7/2025")
    tab.get_by_role("button", name="Ghi hồ sơ").click()
    tab.get_by_text("Đang dùng").wait_for()
    found = open_profile(page.office / "co-quan.yaml").profile
    assert found.co_quan == "Ủy ban nhân dân xã Mường Ảng"
    assert [one.ho_ten for one in found.nguoi_ky] == ["Lò Văn Bình"]


def test_an_answer_that_cannot_be_is_asked_again(page):
    said = "co_quan=Ủy ban nhân dân xã Mường Ảng&dia_danh=Mường Ảng&ky_hieu=UBND&chuc_vu=Chủ tịch&ho_ten=A"
    answer = page.post("ho-so", f"{said}&noi_nhan=&luu=VT&khoa=tu_ngay&tra_loi=hôm qua".encode())
    assert answer.status_code == 200
    assert 'class="bao"' in answer.text
    assert "ký từ ngày" in answer.text


def test_a_profile_that_is_there_is_shown_and_never_written_over(page):
    path = Path(page.office / "co-quan.yaml")
    path.write_text("dia_danh: An Bình\n", encoding="utf-8")
    assert "dia_danh: An Bình" in page.get("ho-so").text
    answer = page.post("ho-so/ghi", "dia_danh=Khác".encode())
    assert answer.status_code == 422
    assert path.read_text(encoding="utf-8") == "dia_danh: An Bình\n"


def test_a_profile_that_cannot_be_used_is_told(page):
    (page.office / "co-quan.yaml").write_text("co_quann: x\n", encoding="utf-8")
    answer = page.get("ho-so")
    assert answer.status_code == 422
    assert "co_quan" in answer.text
