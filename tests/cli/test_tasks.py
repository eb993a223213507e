"""``kehoach tasks``, as typed."""

import json
from datetime import datetime

import icalendar
import openpyxl
import pytest
from made_trackers import LEFT, PLAN, SHEET, columns, made, opened, plan_file, put, saved, table
from project import EXAMPLES, example

from kehoach.tasks.gather import gather

TASK = "Ban hành Quy chế công tác văn thư"


@pytest.fixture
def plan(tmp_path):
    return plan_file(tmp_path)


def book(path):
    return openpyxl.load_workbook(path)


def test_a_tracker_and_a_calendar_in_one_command(run, plan, tmp_path):
    done = run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx", "-o", "viec.ics")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Đã ghi viec.xlsx: 4 việc; 1 việc làm thường xuyên; 2 chỉ tiêu.",
        "Đã ghi viec.ics: 3 việc có ngày; 1 việc làm thường xuyên.",
    ]
    assert next(row["Việc"] for row in table(book(tmp_path / "viec.xlsx")[SHEET])) == TASK
    assert len(icalendar.Calendar.from_ical((tmp_path / "viec.ics").read_bytes()).walk("VEVENT")) == 3


def test_several_plans_of_several_kinds(run, plan, tmp_path):
    assert run("render", example("xa-2026"), "-o", "xa.docx").code == 0
    done = run("tasks", "ke-hoach.yaml", "xa.docx", "-o", "viec.xlsx")
    assert done.code == 0
    assert "8 việc của 2 kế hoạch" in done.out
    assert len(table(book(tmp_path / "viec.xlsx")[SHEET])) == 8


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example(run, name, tmp_path):
    assert run("tasks", example(name), "-o", "viec.xlsx", "-o", "viec.ics").code == 0
    assert len(table(book(tmp_path / "viec.xlsx")[SHEET])) == len(gather(str(example(name))).tasks)


def test_a_tracker_is_never_written_over_in_silence(run, plan, tmp_path):
    run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx")
    before = (tmp_path / "viec.xlsx").read_bytes()
    done = run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx")
    assert done.code == 1
    assert "TE03" in done.err
    assert "kehoach tasks ke-hoach.yaml --update viec.xlsx -o viec-moi.xlsx" in done.err
    assert (tmp_path / "viec.xlsx").read_bytes() == before


@pytest.mark.parametrize("options", [("--update", "viec.xlsx", "-o", "moi.xlsx"), ("-o", "viec.xlsx", "--force")])
def test_issued_anew_it_keeps_what_was_typed(run, plan, tmp_path, options):
    run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx")
    worked = book(tmp_path / "viec.xlsx")
    put(worked[SHEET], TASK, "Trạng thái", "Hoàn thành")
    put(worked[SHEET], TASK, "Số văn bản", "12/QĐ-UBND")
    worked.save(tmp_path / "viec.xlsx")
    plan_file(tmp_path, PLAN.replace("31/3/2026", "30/4/2026"))
    done = run("tasks", "ke-hoach.yaml", *options)
    assert done.code == 0
    assert "Giữ chữ đã ghi của 4 việc từ viec.xlsx: 0 việc mới, 1 việc có thay đổi, 0 việc không còn." in done.out
    assert "Hạn rơi vào ngày nghỉ, giữ nguyên: 30/4/2026 (Ngày Chiến thắng 30/4)." in done.out
    row = table(book(tmp_path / options[options.index("-o") + 1])[SHEET])[0]
    assert (row["Trạng thái"], row["Số văn bản"], row["Thời hạn"]) == ("Hoàn thành", "12/QĐ-UBND", "30/4/2026")


def test_force_does_not_write_over_a_file_of_somebody_else(run, plan, tmp_path):
    other = openpyxl.Workbook()
    other.active["A1"] = "lương tháng 5"
    other.save(tmp_path / "luong.xlsx")
    (tmp_path / "hong.xlsx").write_bytes(b"PK no")
    (tmp_path / "lich.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    for name in ("luong.xlsx", "hong.xlsx", "lich.ics"):
        before = (tmp_path / name).read_bytes()
        done = run("tasks", "ke-hoach.yaml", "-o", name, "--force")
        assert done.code == 1
        assert f"{name}  VC07 lỗi" in done.err
        assert (tmp_path / name).read_bytes() == before


def test_both_files_or_neither(run, plan, tmp_path):
    (tmp_path / "viec.ics").write_bytes(b"x")
    done = run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx", "-o", "viec.ics", "--force")
    assert done.code == 1
    assert not (tmp_path / "viec.xlsx").exists()


def test_the_calendar_is_issued_anew(run, plan, tmp_path):
    run("tasks", "ke-hoach.yaml", "-o", "viec.ics")
    first = (tmp_path / "viec.ics").read_bytes()
    plan_file(tmp_path, PLAN.replace("31/3/2026", "15/4/2026"))
    done = run("tasks", "ke-hoach.yaml", "--update", "viec.ics", "-o", "moi.ics", "--alarm", "5")
    assert "3 việc có ngày; 1 việc làm thường xuyên; 3 việc đổi so với lịch trước" in done.out
    assert run("tasks", "ke-hoach.yaml", "-o", "viec.ics", "--force").code == 0
    events = icalendar.Calendar.from_ical((tmp_path / "viec.ics").read_bytes()).walk("VEVENT")
    assert [int(event["SEQUENCE"]) for event in events] == [1, 0, 0]
    assert str(events[0]["UID"]).encode() in first.replace(b"\r\n ", b"")


def test_progress_of_a_tracker(run, plan, tmp_path):
    run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx")
    worked = book(tmp_path / "viec.xlsx")
    put(worked[SHEET], TASK, "Trạng thái", "Hoàn thành")
    worked.save(tmp_path / "viec.xlsx")
    done = run("tasks", "--report", "viec.xlsx", "--ngay", "31/12/2026", "-o", "tien-do.docx")
    assert (done.code, done.err) == (0, "")
    assert (
        "tổng số 4 việc, trong đó: 1 việc hoàn thành; 0 việc đang thực hiện, chưa quá hạn; 2 việc quá hạn" in done.out
    )
    assert "Cộng | 4 | 1 | 0 | 2 | 1" in done.out
    assert "- Tập huấn soạn thảo văn bản (Văn phòng): hạn 30/6/2026, quá 184 ngày" in done.out
    assert (tmp_path / "tien-do.docx").read_bytes()[:2] == b"PK"
    assert run("tasks", "--report", "viec.xlsx", "--ngay", "31/12/2026", "-o", "tien-do.docx").code == 1
    told = json.loads(run("tasks", "--report", "viec.xlsx", "--ngay", "31/12/2026", "--json").out)
    assert told["tong"] == {"tong": 4, "xong": 1, "dang": 0, "qua_han": 2, "chua": 1, "tam_dung": 0}
    assert told["qua_han"][0]["han"] == "2026-06-30"


def test_without_a_day_it_is_today_and_that_is_said(run, plan):
    run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx")
    done = run("tasks", "--report", "viec.xlsx")
    assert done.out.startswith("Không ghi --ngay nên tính đến hôm nay, ")
    assert str(datetime.now().astimezone().year) in done.out.splitlines()[0]


def test_as_json(run, plan):
    told = json.loads(run("tasks", "ke-hoach.yaml", "-o", "viec.xlsx", "-o", "viec.ics", "--json").out)
    assert told["tracker"] == {"rows": 4, "kept": 0, "gone": 0}
    assert told["calendar"] == {"events": 3, "changed": 0, "cancelled": 0}
    assert told["plans"][0]["nhiem_vu"][1]["den_ngay"] == "2026-06-30"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "ghi tên kế hoạch"),
        (("ke-hoach.yaml",), "ghi -o và tên tệp .xlsx (bảng) hoặc .ics (lịch)"),
        (("ke-hoach.yaml", "-o", "viec.docx"), "-o nhận tệp .xlsx"),
        (("ke-hoach.yaml", "-o", "a.xlsx", "-o", "b.xlsx"), "mỗi loại .xlsx, .ics ghi một tệp"),
        (("ke-hoach.yaml", "-o", "a.xlsx", "--update", "b.csv"), "--update nhận tệp .xlsx"),
        (("ke-hoach.yaml", "-o", "a.xlsx", "--ngay", "32/1/2026"), "--ngay 32/1/2026 không phải một ngày"),
        (("ke-hoach.yaml", "-o", "a.xlsx", "--ngay", "2026"), "không phải một ngày"),
        (("--report", "viec.xlsx", "ke-hoach.yaml"), "--report chỉ đọc bảng theo dõi"),
        (("--report", "viec.xlsx", "-o", "x.xlsx"), "--report ghi một tệp .docx"),
        (("ke-hoach.yaml", "-o", "a.xlsx", "--alarm", "400"), "400"),
        (("-", "-", "-o", "a.xlsx"), "chỉ đọc được một lần"),
    ],
)
def test_wrong_usage(run, plan, arguments, words):
    done = run("tasks", *arguments)
    assert done.code == 2
    assert words in done.err


def test_what_cannot_be_done_says_why(run, plan, tmp_path):
    for arguments, code in (
        (("khong-co.yaml", "-o", "a.xlsx"), "TE01"),
        (("ke-hoach.yaml", "ke-hoach.yaml", "-o", "a.xlsx"), "VC06"),
        (("ke-hoach.yaml", "--update", "khong-co.xlsx", "-o", "a.xlsx"), "TE01"),
        (("--report", "ke-hoach.yaml", "--ngay", "31/12/2026"), "BT05"),
    ):
        done = run("tasks", *arguments)
        assert (done.code, code in done.err) == (1, True), (arguments, done.err)
        assert not (tmp_path / "a.xlsx").exists()
    bare = PLAN[: PLAN.index("nhiem_vu:")] + "mo_dau: Xin chào\n"
    plan_file(tmp_path, bare, "trong.yaml")
    done = run("tasks", "trong.yaml", "-o", "a.xlsx")
    assert (done.code, "VC05" in done.err) == (1, True), done.err


def test_a_page_renamed_by_hand_is_still_the_tracker(run, plan, tmp_path):
    worked = opened(made(gather(str(plan))))
    put(worked[SHEET], TASK, "Ghi chú", "giữ")
    worked[SHEET].title = "Theo dõi quý I"
    (tmp_path / "viec.xlsx").write_bytes(saved(worked))
    assert run("tasks", "ke-hoach.yaml", "--update", "viec.xlsx", "-o", "moi.xlsx").code == 0
    found = book(tmp_path / "moi.xlsx")
    assert table(found[SHEET])[0]["Ghi chú"] == "giữ"
    assert LEFT not in found.sheetnames
    assert "Thay đổi so với bảng trước" not in columns(found[SHEET])
