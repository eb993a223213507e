"""Days, months, ranges: the paper's day of issue tells what is past."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from times_of import OWN, UNDATED, after, codes, verdicts

from kehoach.clone.times import times


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ("Chậm nhất ngày 31/12/2025.", "Chậm nhất ngày 31/12/2026."),
        ("Tính đến hết ngày 31/12/2026.", "Tính đến hết ngày 31/12/2027."),
        ("Từ tháng 10 năm 2025 đến hết tháng 3 năm 2026.", "Từ tháng 10 năm 2026 đến hết tháng 3 năm 2027."),
        ("Quý IV/2025 - quý I/2026.", "Quý IV/2026 - quý I/2027."),
        ("Số liệu từ ngày 15/12/2025 đến ngày 14/12/2026.", "Số liệu từ ngày 15/12/2026 đến ngày 14/12/2027."),
        ("Trong tháng 12/2025.", "Trong tháng 12/2026."),
        ("Báo cáo trước ngày 15/01/2027.", "Báo cáo trước ngày 15/01/2028."),
        ("Đợt 1 từ 15/3 đến 20/4/2026; đợt 2 từ 01/9 - 30/9/2026.",
         "Đợt 1 từ 15/3 đến 20/4/2027; đợt 2 từ 01/9 - 30/9/2027."),
        ("Các ngày 24, 25 và 26 tháng 8 năm 2026.", "Các ngày 24, 25 và 26 tháng 8 năm 2027."),
        ("Thực hiện Chương trình A và báo cáo trước ngày 15/3/2026.",
         "Thực hiện Chương trình A và báo cáo trước ngày 15/3/2027."),
    ],
)  # fmt: skip
def test_what_was_to_come_moves(before, new):
    assert after(before) == new


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kể từ ngày 01/7/2025, xã hoạt động.", "CL73"),
        ("Trận lũ ngày 21/9/2025.", "CL33"),
        ("Đã báo cáo trước ngày 15/11/2025.", "CL33"),
        ("Sau ngày 15/11/2025, xã có 12 thôn.", "CL73"),
        ("Chiến thắng 30/4/1975.", "CL73"),
        ("Tính đến ngày 31/10/2025 có 120 hộ.", "CL33"),
        ("Kết quả điều tra đến ngày 30/9/2025.", "CL33"),
        ("Đã họp ngày 05/12/2025.", "CL33"),
        ("Luật có hiệu lực từ ngày 01/3/2026.", "CL34"),
        ("Thực hiện từ ngày 01/01/2021 đến ngày 31/12/2026.", "CL30"),
        ("Xong ngày 30/6/2030.", "CL34"),
        ("Họp ngày 15/3/2026 của UBND tỉnh.", "CL32"),
    ],
)
def test_what_was_past_stays_or_is_asked(words, code):
    assert after(words) == words
    assert codes(words) == [code]


def test_a_time_of_the_plans_year_before_its_issue():
    late = OWN._replace(ban_hanh=(date(2026, 3, 25), date(2026, 3, 25)))
    assert codes("Qua rà soát tháng 02/2026.", late) == ["CL33"]
    assert after("Từ ngày 01/01/2026 đến thời điểm kiểm tra.", late) == "Từ ngày 01/01/2027 đến thời điểm kiểm tra."
    assert after("Trong tháng 3/2026.", late) == "Trong tháng 3/2027."
    assert after("Tháng 02/2026", late, field="thoi_han") == "Tháng 02/2027"
    schedule = {"field": "hang", "in_table": True, "above": ("Thời gian thực hiện",)}
    assert after("10/02/2026", late, **schedule) == "10/02/2027"


def test_without_a_day_of_issue_the_year_before_is_asked():
    assert codes("Xong trước ngày 31/12/2025.", UNDATED) == ["CL33"]
    assert after("31/12/2025", UNDATED, field="thoi_han") == "31/12/2026"
    assert codes("Tính đến 30/6/2026 có 12 trường.", UNDATED) == ["CL33"]
    assert after("Xong trước 30/6/2026.", UNDATED) == "Xong trước 30/6/2027."


def test_history_is_asked_even_when_it_was_to_come():
    assert codes("Ước đến ngày 31/12/2025.", part="thuc_trang") == ["CL33"]


def test_a_weekday_is_told_and_offered_both_ways():
    (asked,) = verdicts("Khai mạc thứ Sáu, ngày 13/3/2026.").values()
    assert asked.code == "CL35"
    assert "ngày 13/3 là thứ Bảy" in asked.message
    assert asked.choices == ("thứ Bảy, ngày 13/3/2027 (giữ ngày)", "thứ Sáu, ngày 12/3/2027 (giữ thứ)")
    (week,) = verdicts("Từ thứ Hai ngày 09/3/2026 đến thứ Sáu ngày 13/3/2026.").values()
    assert "ngày 09/3 là thứ Ba, ngày 13/3 là thứ Bảy" in week.message
    (short,) = verdicts("Từ thứ Hai ngày 9 đến thứ Sáu ngày 13/3/2026.").values()
    assert "ngày 09/3 là thứ Ba, ngày 13/3 là thứ Bảy" in short.message


def test_a_weekday_that_was_wrong_is_told():
    (asked,) = verdicts("Khai mạc thứ Hai, ngày 13/3/2026.").values()
    assert asked.cure.startswith("xem lại: ngày 13/3 là thứ Sáu trong năm 2026")


def test_a_day_the_new_year_has_not():
    leap = OWN._replace(nam=2028, moi=2029, ban_hanh=None)
    assert codes("Xong trước ngày 29/02/2028.", leap) == ["CL35"]
    assert codes("Từ ngày 01/02/2028 đến ngày 29/02/2028.", leap) == ["CL35"]
    (asked,) = verdicts("Họp thứ Ba, ngày 29/02.", leap).values()
    assert "không có ngày ấy" in asked.message


def test_a_day_told_in_two_calendars_is_asked_once():
    assert codes("Lễ hội ngày 10/3 âm lịch (tức ngày 26/4/2026).") == ["CL28"]
    assert codes("Lễ hội ngày 26/4/2026 (nhằm ngày 10/3 âm lịch).") == ["CL28"]


MONTH = st.tuples(st.integers(1, 12), st.sampled_from([2025, 2026, 2027]))


def _length(text):
    (time,) = times(text)
    return (time.last.year - time.first.year) * 12 + time.last.month - time.first.month


@given(
    MONTH, MONTH, st.integers(1, 9), st.sampled_from(["từ {}/{} đến {}/{}", "tháng {} năm {} đến hết tháng {} năm {}"])
)
def test_a_range_keeps_its_length(one, other, years, form):
    (first, begun), (last, ended) = sorted((one, other), key=lambda month: month[::-1])
    words = form.format(first, begun, last, ended)
    new = after(words, OWN._replace(moi=OWN.nam + years), field="thoi_han")
    assert _length(new) == _length(words)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Số liệu đến 31/12/2025.", "CL33"),
        ("Đến 31/12/2025 toàn xã có 120 hộ nghèo.", "CL33"),
        ("Từ đầu năm 2026 đến nay có 3 lớp.", "CL33"),
        ("Bầu cử đại biểu Quốc hội vào ngày 15/3/2026.", "CL34"),
        ("Tổng điều tra kinh tế năm 2026.", "CL34"),
        ("Rằm tháng Giêng (ngày 03/3/2026).", "CL28"),
        ("Nghỉ Tết Nguyên đán Bính Thân (từ 14/02/2026 đến 22/02/2026).", "CL28"),
        ("Nghỉ Tết Nguyên đán từ ngày 14/02/2026 đến ngày 22/02/2026.", "CL28"),
    ],
)
def test_what_no_calendar_carries_on_is_asked(words, code):
    assert after(words) == words
    assert codes(words) == [code]


@pytest.mark.parametrize(
    "words",
    [
        "Đến hết ngày 31/12/2025, các thôn nộp danh sách.",
        "Chậm nhất 31/12/2025, các thôn có danh sách.",
    ],
)
def test_a_deadline_is_no_state_of_things(words):
    assert after(words) == words.replace("2025", "2026")


MARCH = OWN._replace(ban_hanh=(date(2026, 3, 10), date(2026, 3, 10)))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Từ ngày 01/01/2026, cơ quan thực hiện ký số.", "CL12"), ("Từ ngày 05/01/2026, cơ quan thực hiện ký số.", "CL33"), ("Ngày 01/01/2026, cơ quan thực hiện ký số.", "CL33"),
        ("Nghị định có hiệu lực từ ngày 01/01/2026.", "CL33"),
    ],
)  # fmt: skip
def test_what_begins_with_the_plans_year_moves_on_though_it_is_over(words, code):
    assert codes(words, MARCH) == [code]


def test_a_day_a_rule_takes_effect_on_is_no_day_of_the_plan():
    assert codes("Nghị định có hiệu lực từ ngày 01/01/2026.") == ["CL34"]
    assert codes("Từ ngày 01/01/2026, cơ quan thực hiện ký số.") == ["CL12"]
