import pytest

from kehoach.document.block import Run
from kehoach.intake.line import PlainLine
from kehoach.intake.pages import page_number, without_page_numbers

TEXT = "Nội dung của kế hoạch năm nay, câu thứ nhất; " * 20


def kept(*texts):
    lines = [PlainLine((Run(text),), number) for number, text in enumerate(texts, 1)]
    notices = []
    found = [line.text for line in without_page_numbers(lines, notices, "a.txt")]
    assert len(notices) <= 1, "one notice for all"
    return found, len(texts) - len(found), notices[0].place.line if notices else 0


@pytest.mark.parametrize(("text", "number"), [("2", 2), ("- 12 -", 12), ("Trang 3/7", 3), ("Trang 3", 3), ("– 4 –", 4)])
def test_page_number(text, number):
    assert page_number(text) == number


@pytest.mark.parametrize("text", ["2026", "2.", "a", "", "1)", "2 3", "Điều 2"])
def test_no_page_number(text):
    assert page_number(text) is None


def test_running_numbers_go():
    assert kept(TEXT, "2", TEXT, "3", TEXT) == ([TEXT] * 3, 2, 2)
    assert kept("1", TEXT, "2", TEXT) == ([TEXT] * 2, 2, 1)


def test_one_number_goes_only_where_it_interrupts():
    assert kept("đào tạo, bồi", "2", "dưỡng") == (["đào tạo, bồi", "dưỡng"], 1, 2)
    assert kept("Đào tạo.", "2", "Bồi dưỡng") == (["Đào tạo.", "2", "Bồi dưỡng"], 0, 0)


def test_numbers_of_a_table_do_not_hide_the_pages():
    texts = [TEXT, "2", TEXT, "TT", "1", "a", "2", "b", "3", "c", TEXT, "3", TEXT]  # 1, 2, 3 close together
    found, count, first = kept(*texts)
    assert (count, first) == (2, 2)
    assert found == [TEXT, TEXT, "TT", "1", "a", "2", "b", "3", "c", TEXT, TEXT]
