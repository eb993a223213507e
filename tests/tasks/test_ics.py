"""The calendar by two readers of other hands; issued anew it is the same events."""

from datetime import date

import icalendar
import pytest
import vobject
from made_trackers import PLAN, listed
from project import EXAMPLES, example

from kehoach.problem import KehoachError
from kehoach.tasks.gather import gather
from kehoach.tasks.ics import calendar
from kehoach.tasks.ics_read import read_events

STAMP = date(2026, 1, 12)


def events(content):
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


@pytest.mark.parametrize("name", EXAMPLES)
def test_two_readers_see_every_dated_task_of_every_example(name):
    plan = gather(str(example(name)))
    found = calendar([plan], STAMP)
    dated = [task for task in plan.tasks if task.han.day]
    assert found.events == len(dated)
    seen = events(found.content)
    assert [event.decoded("DTSTART") for event in seen] == [task.han.day for task in dated]
    assert all((event.decoded("DTEND") - event.decoded("DTSTART")).days == 1 for event in seen)
    assert [str(event["DESCRIPTION"]).splitlines()[0] for event in seen] == [task.viec for task in dated]
    other = vobject.readOne(found.content.decode())
    assert [event.dtstart.value for event in getattr(other, "vevent_list", [])] == [task.han.day for task in dated]
    assert len({str(event["UID"]) for event in seen}) == len(dated)


def test_lines_are_folded_at_letters_and_end_as_the_format_asks(tmp_path):
    long = "Số hóa, “chỉnh lý”; hồ sơ \\\\ địa chính 😀 " * 12
    plan = listed(tmp_path, PLAN.replace("Số hóa hồ sơ địa chính", long.strip()))
    content = calendar([plan], STAMP).content
    assert content.count(b"\n") == content.count(b"\r\n")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert "".join(line.decode() for line in lines)  # a fold that cuts a letter raises here
    seen = next(event for event in events(content) if "😀" in str(event["SUMMARY"]))
    assert str(seen["DESCRIPTION"]).splitlines()[0] == plan.tasks[2].viec
    assert "Chủ trì: Phòng Kinh tế" in str(seen["DESCRIPTION"])


def test_the_alarm_rings_so_many_days_before(tmp_path):
    plan = listed(tmp_path)
    (alarm,) = events(calendar([plan], STAMP, alarm=10).content)[0].walk("VALARM")
    assert alarm["TRIGGER"].dt.days == -10
    assert events(calendar([plan], STAMP, alarm=0).content)[0].walk("VALARM") == []


def test_a_day_off_is_told_and_not_moved(tmp_path):
    plan = listed(tmp_path, PLAN.replace("31/3/2026", "17/02/2026"))
    first = events(calendar([plan], STAMP).content)[0]
    assert first.decoded("DTSTART") == date(2026, 2, 17)
    assert "Hạn rơi vào dịp Tết Nguyên đán (mùng 1 là 17/02)" in str(first["DESCRIPTION"])


def test_issued_anew_without_a_change_it_is_byte_for_byte_the_same(tmp_path):
    plan = listed(tmp_path)
    first = calendar([plan], STAMP)
    again = calendar([plan], STAMP, before=read_events("viec.ics", first.content))
    assert again.content == first.content
    assert (again.changed, again.cancelled) == (0, 0)


def test_a_changed_task_keeps_its_uid_and_raises_its_sequence(tmp_path):
    first = calendar([listed(tmp_path)], STAMP)
    text = PLAN.replace("Quý II/2026", "30/9/2026").replace(
        "Ban hành Quy chế công tác văn thư", "Ban hành Quy chế công tác văn thư, lưu trữ"
    )
    second = calendar([listed(tmp_path, text)], STAMP, before=read_events("viec.ics", first.content))
    old, new = events(first.content), events(second.content)
    assert [str(event["UID"]) for event in new] == [str(event["UID"]) for event in old]
    assert [int(event["SEQUENCE"]) for event in new] == [1, 1, 0]
    assert second.changed == 2
    third = calendar([listed(tmp_path)], STAMP, before=read_events("viec.ics", second.content))
    assert [int(event["SEQUENCE"]) for event in events(third.content)] == [2, 2, 0]


def test_a_task_that_is_gone_or_has_no_day_any_more_is_cancelled(tmp_path):
    first = calendar([listed(tmp_path)], STAMP)
    plan = listed(tmp_path, PLAN.replace("tháng 11/2026", "Thường xuyên"))
    second = calendar([plan], STAMP, before=read_events("viec.ics", first.content))
    assert (second.events, second.cancelled) == (2, 1)
    gone = events(second.content)[-1]
    assert (str(gone["STATUS"]), int(gone["SEQUENCE"]), gone.walk("VALARM")) == ("CANCELLED", 1, [])
    third = calendar([plan], STAMP, before=read_events("viec.ics", second.content))
    assert third.content == second.content
    back = calendar([listed(tmp_path)], STAMP, before=read_events("viec.ics", third.content))
    assert [(str(event["STATUS"]), int(event["SEQUENCE"])) for event in events(back.content)] == [
        ("CONFIRMED", 0),
        ("CONFIRMED", 0),
        ("CONFIRMED", 2),
    ]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n", b"x" * 1000]
)
def test_a_file_of_others_is_not_taken_for_ours(content):
    with pytest.raises(KehoachError) as caught:
        read_events("lich.ics", content)
    assert [problem.code for problem in caught.value.problems] == ["VC07"]


def test_events_that_are_damaged_are_left_out(tmp_path):
    content = calendar([listed(tmp_path)], STAMP).content
    assert len(read_events("x.ics", content.replace(b"VALUE=DATE:20260331", b"VALUE=DATE:20261331"))) == 2
    assert len(read_events("x.ics", content.replace(b"SEQUENCE:0", b"SEQUENCE:x", 1))) == 2
    assert len(read_events("x.ics", content.replace(b"\r\n", b"\n"))) == 3
