"""What shares a line of a report for people: a cause with its places, each of them a finding."""

from kehoach import intake
from kehoach.report.folded import in_lines, more
from kehoach.review.examine import of_document

TEXT = """KẾ HOẠCH
Tập huấn công tác văn thư

I/ MỤC ĐÍCH
a. Nâng cao kỹ năng;
b. Thống nhất cách làm;
c. Giảm sai sót.
II/ TỔ CHỨC THỰC HIỆN
Các đơn vị thực hiện.
"""


def examined():
    return of_document(intake.read("a.txt", TEXT.encode()), "a.txt")


def of_code(judged, code):
    return [one for one in judged if one.rule.code == code]


def test_each_odd_number_is_a_finding_at_its_place():
    found = of_code(examined().review.judged, "BC04")
    assert [one.problem.place.line for one in found] == [4, 5, 6, 7, 8]


def test_one_form_of_number_is_one_line_with_its_places():
    review = in_lines(examined()).review
    lines = of_code(review.judged, "BC04")
    assert [one.problem.place.line for one in lines] == [4, 5]
    assert [more(one) for one in lines] == [" (còn ở dòng 8)", " (còn ở dòng 6, dòng 7)"]
    assert len(of_code(review.every, "BC04")) == 5
