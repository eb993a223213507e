"""The page *Kho kế hoạch* in a browser."""

import shutil
from difflib import SequenceMatcher

import pytest
from project import ROOT

from kehoach.web.desk import Desk
from kehoach.web.draft.sheet import FILE


@pytest.fixture
def filled(page):
    """The office's folder with two plans of two years, and one file nobody can read."""
    source = (ROOT / "examples/xa-2026/ke-hoach.yaml").read_text(encoding="utf-8")
    (page.office / "nam-2026.yaml").write_text(source, encoding="utf-8")
    older = source.replace("năm 2026", "năm 2025").replace("/2026", "/2025")
    (page.office / "nam-2025.yaml").write_text(older, encoding="utf-8")
    (page.office / "hong.docx").write_bytes(b"PK\x03\x04hong")
    return page


def looked(tab, words):
    box = tab.get_by_label("Tìm việc, chỉ tiêu, căn cứ, câu chữ")
    box.fill(words)
    box.press("Enter")
    tab.locator("#thay > p").first.wait_for()


def test_words_without_marks_are_found_and_followed_through_the_years(filled, tab):
    tab.get_by_role("link", name="Kho kế hoạch", exact=True).click()
    tab.get_by_text("Kho có 3 tệp").wait_for()
    assert "1 điều cần biết" in tab.locator("#doc-kho summary").inner_text()
    looked(tab, "so hoa tai lieu")
    first = tab.locator("#thay article").first
    assert "số hóa" in first.inner_text().lower()
    before = first.element_handle()
    tab.get_by_label("Phần").select_option("nhiem_vu")
    before.wait_for_element_state("hidden")  # what was found for all parts goes, what is clicked in it too
    first.wait_for()
    tab.get_by_role("button", name="Qua các năm").first.click()
    tab.locator(".cac-nam li").nth(1).wait_for()
    assert tab.locator(".cac-nam li b").all_inner_texts() == ["Năm 2026", "Năm 2025"]


def test_a_part_is_given_as_yaml_with_its_origin(filled, tab):
    tab.get_by_role("link", name="Kho kế hoạch", exact=True).click()
    tab.get_by_text("Kho có 3 tệp").wait_for()
    looked(tab, '"lưu trữ"')
    tab.get_by_role("button", name="Đưa vào kế hoạch", exact=True).first.click()
    assert "# từ: nam-202" in tab.locator("textarea.khoi").first.input_value()


def test_a_part_is_put_into_the_plan_being_written(filled, tab):
    desk = Desk(filled.home / "state" / "kehoach" / "viec-dang-lam")
    work = desk.begin("soan", "Kế hoạch đang soạn")
    draft = ROOT / "examples" / "xa-pho-cap-2026" / "ke-hoach.yaml"
    desk.save(work.number, FILE, draft.read_bytes())
    tab.get_by_role("link", name="Kho kế hoạch", exact=True).click()
    tab.get_by_text("Kho có 3 tệp").wait_for()
    tab.get_by_label("Phần").select_option("can_cu")
    looked(tab, '"Luật Lưu trữ"')
    tab.get_by_role("button", name="Đưa vào kế hoạch", exact=True).first.click()
    tab.get_by_role("button", name="Đưa vào", exact=True).click()
    tab.get_by_text("Đã đưa vào “Kế hoạch đang soạn”").wait_for()
    text = desk.read(work.number, FILE).decode()
    assert "    trich_yeu: Lưu trữ\n" in text
    assert "# từ: nam-202" in text
    old = draft.read_text(encoding="utf-8").splitlines()
    edits = SequenceMatcher(None, old, text.splitlines(), autojunk=False).get_opcodes()
    assert {kind for kind, *_ in edits} == {"equal", "insert"}


def test_nothing_found_is_told(filled, tab):
    tab.get_by_role("link", name="Kho kế hoạch", exact=True).click()
    tab.get_by_text("Kho có 3 tệp").wait_for()
    looked(tab, "khôngcótừnày")
    assert "Không thấy phần nào" in tab.locator("#thay").inner_text()


def test_signs_of_a_query_language_are_words(filled):
    filled.get("kho")
    for words in ("%22", "a%20OR%20b*", "NEAR(", "'; DROP TABLE search; --", "()"):
        answer = filled.get(f"kho/tim?tim={words}")
        assert answer.status_code in (200, 422)
        assert "Traceback" not in answer.text


def test_an_old_hit_is_told(page):
    for path in ("kho/khongco/nam", "kho/khongco/khoi"):
        answer = page.get(path)
        assert answer.status_code == 422
        assert "TW21" in answer.text


def test_the_folder_of_the_profile_is_read(page, tab):
    elsewhere = page.office / "ke-hoach"
    elsewhere.mkdir()
    (page.office / "co-quan.yaml").write_text("thu_muc: ke-hoach\n", encoding="utf-8")
    shutil.copy(ROOT / "examples/xa-2026/ke-hoach.yaml", elsewhere)
    tab.get_by_role("link", name="Kho kế hoạch", exact=True).click()
    tab.get_by_text("Kho có 1 tệp").wait_for()
