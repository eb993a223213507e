"""How far the work is: every task counted once, sums equal, in words and as a page of Word."""

import io
import random
import subprocess
from datetime import date, timedelta

import docx
import pytest
from made_trackers import AIMS, SHEET, columns, head_row, listed, made, opened, put, saved
from project import to_pdf
from valid_docx import sdk_errors

from kehoach.tasks.columns import Status, status_of
from kehoach.tasks.progress import NOBODY, WorkCounts, progress
from kehoach.tasks.report import by_lead, late_rows, page, sentences
from kehoach.tasks.reread import reread
from kehoach.word.write import render

DAY = date(2026, 10, 1)


@pytest.fixture
def book(tmp_path):
    return opened(made(listed(tmp_path)))


def found_of(book, day=DAY):
    return progress(reread("viec.xlsx", saved(book)), day)


def test_each_task_is_counted_once(book):
    put(book[SHEET], "Ban hành Quy chế công tác văn thư", "Trạng thái", "xong")
    put(book[SHEET], "Số hóa hồ sơ địa chính", "Trạng thái", "Đang thực hiện")
    found = found_of(book)
    assert found.by_lead == (
        ("Văn phòng", WorkCounts(xong=1, qua_han=1)),
        ("Phòng Kinh tế", WorkCounts(dang=1, chua=1)),
    )
    assert found.total == WorkCounts(xong=1, dang=1, qua_han=1, chua=1)
    assert [(late.viec, late.han) for late in found.late] == [("Tập huấn soạn thảo văn bản", date(2026, 6, 30))]
    assert found.undated == 1
    assert by_lead(found) == [
        [
            "Đơn vị chủ trì",
            "Tổng số",
            "Hoàn thành",
            "Đang thực hiện, chưa quá hạn",
            "Quá hạn",
            "Chưa thực hiện, chưa đến hạn",
        ],
        ["Văn phòng", "2", "1", "0", "1", "0"],
        ["Phòng Kinh tế", "2", "0", "1", "0", "1"],
        ["Cộng", "4", "1", "1", "1", "1"],
    ]
    assert late_rows(found)[1] == ["Tập huấn soạn thảo văn bản", "Văn phòng", "30/6/2026", "93", ""]
    assert list(sentences(found)) == [
        (
            "Tính đến ngày 01/10/2026, tổng số 4 việc, trong đó: 1 việc hoàn thành; 1 việc đang thực hiện, chưa quá hạn; "
            "1 việc quá hạn; 1 việc chưa thực hiện, chưa đến hạn."
        ),
        "Tỷ lệ hoàn thành: 25%.",
        "1 việc chưa hoàn thành không có ngày hạn nên không tính quá hạn.",
    ]


def test_the_day_itself_is_not_over_and_the_next_is(book):
    for day, late in ((date(2026, 6, 30), 1), (date(2026, 7, 1), 2)):
        assert found_of(book, day).total.qua_han == late


@pytest.mark.parametrize("seed", range(8))
def test_sums_are_equal_whatever_people_choose(seed, book):
    chance, sheet = random.Random(seed), book[SHEET]
    named = columns(sheet)
    for row in range(head_row(sheet) + 1, sheet.max_row + 1):
        sheet.cell(row, named["Trạng thái"]).value = chance.choice([*Status, "", "đã xong", "gì đó"])
        sheet.cell(row, named["Chủ trì"]).value = chance.choice(["Văn phòng", "VĂN PHÒNG ", "", "Công an xã"])
        sheet.cell(row, named["Đến ngày"]).value = chance.choice(["", "15/8/2026", "31/12/2026", "chưa rõ"])
    found = found_of(book)
    assert found.total.tong == 4 == sum(counts.tong for _, counts in found.by_lead)
    head, *rows, last = by_lead(found)
    figures = [[int(cell) for cell in row[1:]] for row in (*rows, last)]
    assert all(row[0] == sum(row[1:]) for row in figures)
    assert [sum(column) for column in zip(*figures[:-1], strict=True)] == figures[-1]
    assert len(found.late) == found.total.qua_han
    assert len(head) == len(last)
    assert len({lead.casefold() for lead, _ in found.by_lead}) == len(found.by_lead)


def test_a_status_of_no_list_is_told_and_counts_as_not_begun(book):
    put(book[SHEET], "Ký số văn bản đi", "Trạng thái", "gần như xong")
    put(book[SHEET], "Ký số văn bản đi", "Chủ trì", None)
    found = found_of(book)
    (notice,) = found.problems
    assert (notice.code, notice.place.path) == ("VC09", "Việc!A9")
    assert dict(found.by_lead)[NOBODY] == WorkCounts(chua=1)


@pytest.mark.parametrize(
    ("words", "status"),
    [("", Status.CHUA), ("Xong.", Status.XONG), ("ĐÃ HOÀN THÀNH", Status.XONG), ("đang làm", Status.DANG), ("dang", Status.DANG),
     ("Tạm dừng", Status.TAM_DUNG), ("hoãn", Status.TAM_DUNG), ("hoàn", Status.TAM_DUNG), ("90%", None)],
)  # fmt: skip
def test_the_words_of_a_status(words, status):
    assert status_of(words) is status


def test_targets_with_a_result_are_shown(book):
    put(book[AIMS], "Văn bản đi được ký số", "Kết quả thực hiện", "97,5")
    found = found_of(book)
    assert found.aims == (("Văn bản đi được ký số", "%", "95", "97,5"),)
    assert list(sentences(found))[-1] == "Có 1 chỉ tiêu đã ghi kết quả; 1 chỉ tiêu chưa ghi kết quả."


def test_the_page_of_word_is_whole(book, soffice, sdk_validator, tmp_path):
    put(book[SHEET], "Ban hành Quy chế công tác văn thư", "Trạng thái", "Hoàn thành")
    put(book[AIMS], "Văn bản đi được ký số", "Kết quả thực hiện", "97,5")
    content = render(page(found_of(book)))
    assert content == render(page(found_of(book)))
    path = tmp_path / "tien-do.docx"
    path.write_bytes(content)
    tables = docx.Document(io.BytesIO(content)).tables
    named = {table.cell(0, 0).text: table for table in tables}
    assert [cell.text for cell in named["Đơn vị chủ trì"].rows[-1].cells] == ["Cộng", "4", "1", "0", "1", "2"]
    assert {"Việc", "Chỉ tiêu"} <= set(named)
    assert sdk_errors(sdk_validator, path) == []
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH" in text
    assert "Tính đến ngày 01/10/2026, tổng số 4 việc" in " ".join(text.split())


def test_no_rows_at_all(book):
    sheet = book[SHEET]
    sheet.delete_rows(head_row(sheet) + 1, 20)
    found = found_of(book)
    assert found.total.tong == 0
    assert list(sentences(found)) == ["Tính đến ngày 01/10/2026, bảng theo dõi không có việc nào."]
    assert render(page(found))


def test_overdue_days_grow_by_one_a_day(book):
    days = [int(late_rows(found_of(book, DAY + timedelta(days=more)))[1][3]) for more in (0, 1)]
    assert days[1] - days[0] == 1
