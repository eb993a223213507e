"""The tracker from the page: the very file of the command."""

from made_trackers import PLAN, SHEET, opened, table
from project import ROOT

from kehoach.cli.app import main

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_a_reviewed_file_gives_its_tracker_as_the_command_does(page, tmp_path):
    made = tmp_path / "kế hoạch.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    answer = page.get(f"{page.send('kiem-tra', made.name, made.read_bytes())}/viec")
    assert answer.headers["content-type"] == EXCEL
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''k%E1%BA%BF")
    assert main(["tasks", str(made), "-o", str(tmp_path / "viec.xlsx")]) == 0
    assert answer.content == (tmp_path / "viec.xlsx").read_bytes()
    assert len(table(opened(answer.content)[SHEET])) == 4


def test_a_file_without_work_is_told_by_its_own_name(page):
    where = page.send("kiem-tra", "thư mời.txt", "KẾ HOẠCH\nHọp\n".encode())
    answer = page.get(f"{where}/viec")
    assert answer.status_code == 422
    assert "việc để theo dõi" in answer.text or "việc nào để theo dõi" in answer.text, answer.text
    assert "kehoach-trang-" not in answer.text


def test_a_plan_being_written_gives_it_too(tab, tmp_path):
    paper = tmp_path / "ke-hoach.yaml"
    paper.write_text(PLAN, encoding="utf-8")
    tab.get_by_role("link", name="Soạn mới", exact=True).click()
    tab.locator("input[type=file]").set_input_files(paper)
    tab.wait_for_url("**/soan/*")
    with tab.expect_download() as asked:
        tab.get_by_role("link", name="Tải bảng theo dõi việc (Excel)").click()
    assert asked.value.suggested_filename.endswith("-viec.xlsx")
    assert len(table(opened(asked.value.path().read_bytes())[SHEET])) == 4


def test_the_button_of_a_review(tab, tmp_path):
    paper = tmp_path / "ke-hoach.yaml"
    paper.write_text(PLAN, encoding="utf-8")
    tab.get_by_role("link", name="Kiểm tra", exact=True).click()
    tab.locator("input[type=file]").set_input_files(paper)
    tab.wait_for_url("**/kiem-tra/*")
    with tab.expect_download() as asked:
        tab.get_by_role("link", name="Tải bảng theo dõi việc (Excel)").click()
    assert asked.value.suggested_filename == "ke-hoach-viec.xlsx"
    assert len(table(opened(asked.value.path().read_bytes())[SHEET])) == 4
    assert tab.locator("h1").inner_text() == "ke-hoach.yaml"
