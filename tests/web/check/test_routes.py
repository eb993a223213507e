"""The page *Kiểm tra* in a browser, as a reviewer works with it."""

from io import BytesIO

import docx
import pytest
from project import ROOT

from kehoach.cli.app import main

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def faulty(tmp_path):
    """A plan of ours with five faults put in."""
    made = tmp_path / "kế hoạch xã.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    paper = docx.Document(made)
    put = {"thực hiện": "thực hịên", "thống nhất": "thống nhât", "Tổ chức": "Tổ chúc", "tài liệu": "tài liêu"}
    for old, new in put.items():
        for one in paper.paragraphs:
            run = next((run for run in one.runs if old in run.text), None)
            if run is not None:
                run.text = run.text.replace(old, new, 1)
                break
    paper.save(made)
    return made


def opened(tab, file):
    tab.get_by_role("link", name="Kiểm tra", exact=True).click()
    tab.locator("input[type=file]").set_input_files(file)
    tab.wait_for_url("**/kiem-tra/*")


def test_a_text_is_shown_as_it_was_read_with_its_marks(tab, tmp_path):
    paper = tmp_path / "kế hoạch.txt"
    paper.write_text("KẾ HOẠCH\nCông tác giám sắt năm 2026\n\nHọp ngày 5/9/2026.\n", encoding="utf-8")
    opened(tab, paper)
    assert tab.locator("h1").inner_text() == "kế hoạch.txt"
    assert "giám sắt" in tab.locator(".chu-da-doc mark").all_inner_texts()
    assert tab.locator(".muc").count() > 0


def test_marks_of_a_word_file_stand_at_the_words(tab, faulty):
    opened(tab, faulty)
    tab.locator("#to-giay[data-drawn]").wait_for()
    marked = tab.locator("#to-giay mark").all_inner_texts()
    assert "hịên" in "".join(marked)
    assert "thống nhât" in marked
    first = tab.locator(".muc", has_text="thống nhât").first
    first.locator("button.cho").click()
    assert "thống nhât" in tab.locator("mark.dang-xem").first.inner_text()


def test_three_cures_accepted_one_waived_and_one_taken_back(tab, faulty):
    before = faulty.read_bytes()
    opened(tab, faulty)
    for number in range(3):
        button = tab.get_by_role("button", name="Nhận cách sửa").first
        button.click()
        tab.get_by_text("Sẽ sửa trong bản sao.").nth(number).wait_for()
    card = tab.locator(".muc:not(.da-xet)").first
    card.get_by_text("Bỏ qua").click()
    card.get_by_label("Vì sao không phải sửa").fill("đúng theo văn bản cấp trên")
    card.get_by_role("button", name="Ghi").last.click()
    tab.get_by_text("Bỏ qua: đúng theo văn bản cấp trên.").wait_for()
    tab.get_by_role("button", name="Hoàn lại").first.click()
    tab.get_by_text("Đã xét 3 chỗ.").wait_for()
    with tab.expect_download() as got:
        tab.get_by_role("link", name="Tải bản đã sửa").click()
    fixed = docx.Document(BytesIO(got.value.path().read_bytes()))
    told = "\n".join(one.text for one in fixed.paragraphs)
    assert got.value.suggested_filename == "kế hoạch xã-da-sua.docx"
    assert sum(word in told for word in ("hịên", "thống nhât", "Tổ chúc", "tài liêu")) < 4
    with tab.expect_download() as got:
        tab.get_by_role("link", name="Tải kết quả").click()
    report = got.value.path().read_text(encoding="utf-8")
    assert "đúng theo văn bản cấp trên" in report
    assert "Đã sửa trong bản sao" in report
    assert faulty.read_bytes() == before


def test_without_a_decision_the_annotated_copy_is_that_of_the_command_line(page, faulty, tmp_path):
    where = page.send("kiem-tra", faulty.name, faulty.read_bytes())
    found = page.get(f"{where}/ban-ghi-chu").content
    made = tmp_path / "ghi-chu.docx"
    main(["check", str(faulty), "--annotate", str(made)])
    assert found == made.read_bytes()


def test_decisions_are_there_again_after_the_page_was_killed(page, faulty):
    where = page.send("kiem-tra", faulty.name, faulty.read_bytes())
    key = page.get(where).text.split('class="muc ')[1].split('id="')[1].split('"')[0]
    answer = page.post(f"{where}/muc/{key}", "quyet_dinh=bo-qua&ly_do=đã hỏi".encode())
    assert answer.status_code == 200
    page.kill()
    page.start()
    again = page.send("kiem-tra", faulty.name, faulty.read_bytes())
    assert "Bỏ qua: đã hỏi." in page.get(again).text


@pytest.mark.parametrize(
    ("sent", "code"),
    [("quyet_dinh=bo-qua", "TW09"), ("quyet_dinh=xoa", "TW08"), ("quyet_dinh=viet&chu=" + "x" * 3000, "TW09")],
)
def test_a_decision_that_says_nothing_is_refused(page, faulty, sent, code):
    where = page.send("kiem-tra", faulty.name, faulty.read_bytes())
    answer = page.post(f"{where}/muc/TT07-1", sent.encode())
    assert answer.status_code == 422
    assert code in answer.text
