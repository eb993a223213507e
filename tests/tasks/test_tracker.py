"""The tracker as other programs open it: lists, colours, titles, panes alive; text stays text."""

import re
import subprocess
from datetime import date
from datetime import datetime as moment

import pytest
from made_trackers import AIMS, PLAN, SHEET, columns, head_row, listed, made, opened, put, saved, table
from openpyxl.utils import get_column_letter
from project import EXAMPLES, example, need

from kehoach.tasks.columns import Status
from kehoach.tasks.gather import gather
from kehoach.tasks.merge import merged
from kehoach.tasks.reread import reread
from kehoach.tasks.row import fresh
from kehoach.tasks.tracker import tracker


def day(year, month, of_month):
    return moment(year, month, of_month)  # noqa: DTZ001 - a sheet knows no time zone


def test_the_sheet_says_whose_plan_and_has_a_row_a_task(tmp_path):
    sheet = opened(made(listed(tmp_path)))[SHEET]
    assert sheet["A1"].value == "ỦY BAN NHÂN DÂN XÃ AN BÌNH"
    assert sheet["A3"].value == "Kế hoạch số 05/KH-UBND ngày 12/01/2026: Công tác văn thư năm 2026"
    rows = table(sheet)
    assert [row["STT"] for row in rows] == [1, 2, 3, 4]
    assert rows[1]["Thời hạn"] == "Quý II/2026"
    assert rows[1]["Đến ngày"] == day(2026, 6, 30)
    assert rows[3]["Đến ngày"] is None
    assert {row["Trạng thái"] for row in rows} == {"Chưa thực hiện"}
    assert sheet.cell(head_row(sheet) + 1, 1).font.name == "Times New Roman"


def test_its_rules_are_alive(tmp_path):
    book = opened(made(listed(tmp_path)))
    sheet = book[SHEET]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"' + ",".join(Status) + '"'
    assert str(choice.sqref) == "H6:H9"
    rules = {str(one.sqref): [rule.formula[0] for rule in one.rules] for one in sheet.conditional_formatting}
    assert rules["A6:K9"][0] == 'AND(ISNUMBER($F6),$F6<IF($I$4="",TODAY(),$I$4),$H6<>"Hoàn thành",$H6<>"Tạm dừng")'
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.freeze_panes == "C6"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.auto_filter.ref == "A5:K9"
    hidden = {name for name, at in columns(sheet).items() if sheet.column_dimensions[get_column_letter(at)].hidden}
    assert hidden == {"Mã việc (không sửa)"}
    assert book["Theo kế hoạch"].sheet_state == "hidden"
    assert book.properties.created == day(2026, 1, 12)
    assert book.properties.creator == "Ủy ban nhân dân xã An Bình"


def test_the_same_plan_gives_the_same_bytes(tmp_path):
    plan = listed(tmp_path)
    assert made(plan) == made(plan)
    later = tracker([plan], fresh([plan]), date(2026, 2, 1))
    assert opened(later).properties.created == day(2026, 2, 1)
    undated = listed(tmp_path, PLAN.replace("ngay: 12/01/2026", "ngay:"))
    assert opened(made(undated)).properties.created == day(2026, 1, 1)


@pytest.mark.parametrize(
    "words", ["=1+1", "+84 123", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "https://example.org", "007", "{=A1}"]
)
def test_what_looks_like_a_formula_stays_text(words, tmp_path):
    text = PLAN.replace("san_pham: Quy chế", f'san_pham: "{words}"')
    sheet = opened(made(listed(tmp_path, text)))[SHEET]
    cell = sheet.cell(head_row(sheet) + 1, columns(sheet)["Sản phẩm"])
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", words, None)


def test_targets_have_a_page_for_their_results(tmp_path):
    rows = table(opened(made(listed(tmp_path)))[AIMS])
    assert [(row["Chỉ tiêu"], row["Đơn vị tính"], row["Chỉ tiêu giao"], row["Kết quả thực hiện"]) for row in rows] == [
        ("Văn bản đi được ký số", "%", "95", None),
        ("Hồ sơ được số hóa", "hồ sơ", "3000", None),
    ]


def test_two_plans_tell_whose_a_task_is(tmp_path):
    other = PLAN.replace("văn thư năm 2026", "lưu trữ năm 2026").replace("so: 5", "so: 6")
    plans = [listed(tmp_path), listed(tmp_path, other, "khac.yaml")]
    rows = table(opened(made(*plans))[SHEET])
    assert [row["Của kế hoạch"] for row in rows] == ["Kế hoạch số 05/KH-UBND ngày 12/01/2026"] * 4 + [
        "Kế hoạch số 06/KH-UBND ngày 12/01/2026"
    ] * 4
    assert len({row["Mã việc (không sửa)"] for row in rows}) == 8


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_opens(name):
    plan = gather(str(example(name)))
    rows = table(opened(made(plan))[SHEET])
    assert [row["Việc"] for row in rows] == [task.viec for task in plan.tasks]


def converted(soffice, content, folder, kind):
    path = folder / "viec.xlsx"
    path.write_bytes(content)
    (folder / "out").mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    done = subprocess.run(
        [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(folder / "out"), str(path)],
        capture_output=True, text=True, timeout=400,
    )  # fmt: skip
    found = folder / "out" / f"viec.{kind}"
    need(found.is_file() or "could not be loaded" not in done.stdout + done.stderr, "LibreOffice Calc")
    return found


def red_of(page):
    """Return how many dots of a page have the colour of an overdue row."""
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", page)
    dots = page[head.end() :]
    return sum(dots[at : at + 3] == b"\xff\xc7\xce" for at in range(0, len(dots), 3))


def issued_again(folder, content):
    plan = listed(folder)
    return tracker([plan], merged([plan], reread("viec.xlsx", content)))


def test_libreoffice_shows_an_overdue_row_red_and_keeps_the_rules(soffice, tmp_path):
    book = opened(made(listed(tmp_path)))
    sheet = book[SHEET]
    sheet["I4"].value = day(2026, 5, 1)  # the day a person asks for: one task is over
    late = converted(soffice, saved(book), tmp_path, "pdf")
    picture = subprocess.run(["pdftoppm", "-r", "40", "-f", "1", "-l", "1", str(late)], capture_output=True, check=True)
    shown = red_of(picture.stdout)
    put(sheet, "Ban hành Quy chế công tác văn thư", "Trạng thái", "Hoàn thành")
    done = converted(soffice, saved(book), tmp_path, "pdf")
    after = subprocess.run(["pdftoppm", "-r", "40", "-f", "1", "-l", "1", str(done)], capture_output=True, check=True)
    assert shown > 500
    assert red_of(after.stdout) == 0
    content = saved(book)
    resaved = converted(soffice, content, tmp_path, "xlsx").read_bytes()
    assert issued_again(tmp_path, resaved) == issued_again(tmp_path, content)
    again = opened(resaved)[SHEET]
    assert [one.formula1 for one in again.data_validations.dataValidation] == ['"' + ",".join(Status) + '"']
    assert any("TODAY()" in rule.formula[0] for one in again.conditional_formatting for rule in one.rules)
    assert again.print_title_rows == "$5:$5"
