"""Known names nearly right: a warning where one name is meant, told once, in the capitals of the text."""

from review.test_words import page

from kehoach.problem import Severity
from kehoach.review.catalogue import find
from kehoach.review.judge import in_file, judge

RULES = [find(code) for code in ("VP03", "VP30", "VP42", "VP43", "VP88", "TC15")]


def told(text):
    subject = page(text)
    review = judge(subject, in_file(subject, "a.txt"), RULES)
    return [(one.rule.code, one.finding.quote, one.problem.severity) for one in review.judged]


def cure(text):
    subject = page(text)
    return [one.finding.hint for one in judge(subject, in_file(subject, "a.txt"), [find("VP88")]).judged]


def test_a_name_is_a_warning_with_the_whole_name_as_its_cure():
    assert told("Vay vốn của Ngân hàng Chính sách hội.") == [("VP88", "Ngân hàng Chính sách hội", Severity.WARNING)]
    assert cure("Vay vốn của Ngân hàng Chính sách hội.") == ['viết "Ngân hàng Chính sách xã hội"']


def test_the_cure_has_the_capitals_of_the_text():
    assert cure("TRIỂN KHAI LUẬT HÒA GIẢI CƠ SỞ") == ['viết "LUẬT HÒA GIẢI Ở CƠ SỞ"']
    assert cure("Phong trào toàn dân bảo vệ an ninh Tổ quôc.") == ['viết "toàn dân bảo vệ an ninh Tổ quốc"']


def test_a_shorter_way_to_say_it_is_a_hint():
    text = "Bảo đảm quyền lợi ích hợp pháp của người dân."
    assert told(text) == [("VP88", "quyền lợi ích hợp pháp", Severity.HINT)]
    assert cure(text) == ['xem có phải là "quyền và lợi ích hợp pháp" không']


def test_what_another_rule_tells_of_the_words_is_not_told_again():
    assert [code for code, *_ in told("Báo cáo Sở Nông nghiệp Môi trường.")] == ["TC15"]
    assert [code for code, *_ in told("Phối hợp với Hội Liên hiệp Nữ xã.")] == ["VP03"]
    assert [code for code, *_ in told("Tuyên truyền Luật Phòng chống ma túy.")] == ["VP30"]


def test_a_text_a_machine_misread_is_left_alone():
    subject = page("Vay vốn của Ngân hàng Chính sách hội.")
    assert list(find("VP88").check(subject))
    subject.facts.__dict__["misread"] = ["cùa", "đuợc"]
    assert list(find("VP88").check(subject)) == []
