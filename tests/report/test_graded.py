"""A review by severity: the gravest first, the lighter ones counted, never the same words lost."""

from kehoach.problem import Severity
from kehoach.report.graded import by_severity, graded
from kehoach.review.drafted import Unread
from kehoach.review.examine import examine

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nMinh Long, ngày 05 tháng 9 năm 2026\n\n"
    "KẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n"
    "1. Đảm bảo đủ phòng, bảo đảm đủ máy.\n2. Họp ngày 31/02/2026.\n"
)


def reviewed(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return examine(str(path))


def test_all_is_shown_where_all_is_asked_for(tmp_path):
    one = reviewed(tmp_path)
    shown = graded(one, Severity.HINT)
    assert sorted(map(str, shown.review.problems)) == sorted(map(str, one.review.problems))
    assert shown.notices == one.notices
    told = [(name, [found.problem for found in listed]) for name, _, listed in by_severity(shown.review)]
    assert [name for name, _ in told] == [
        one.value for one in Severity if any(problem.severity is one for problem in shown.review.problems)
    ]
    assert [problem for _, listed in told for problem in listed] == shown.review.problems


def test_each_left_out_is_counted(tmp_path):
    one = reviewed(tmp_path)
    for lowest in Severity:
        shown = graded(one, lowest)
        notices = [notice for notice in shown.notices if notice.code == "RS11"]
        gone = len(one.counted) - len(shown.counted)
        numbers = [int(word) for notice in notices for word in notice.message.split() if word.isdecimal()]
        assert (sum(numbers), len(notices)) == (gone, int(gone > 0))


def test_a_file_nobody_read_stays_so():
    unread = Unread("a.txt", ())
    assert graded(unread, Severity.ERROR) is unread
