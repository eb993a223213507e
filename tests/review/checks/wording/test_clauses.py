"""Where a main clause begins: told behind any opening, left alone where the agency is part of the opening."""

import pytest
from growth import linear, repeated
from review.test_words import page

from kehoach.review.catalogue import find
from kehoach.review.judge import in_file, judge


def told(text, *codes):
    subject = page(text)
    rules = [find(code) for code in codes]
    return [one.finding.quote for one in judge(subject, in_file(subject, "a.txt"), rules).judged]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Để thực hiện tốt việc này Ủy ban nhân dân xã yêu cầu các thôn họp dân.", "việc này Ủy ban nhân dân"),
        ("Sau khi họp xong các thôn báo cáo kết quả về Văn phòng.", "họp xong các thôn"),
        ("Nếu có khó khăn, vướng mắc các đơn vị kịp thời báo cáo.", "vướng mắc các đơn vị"),
        ("Trong quá trình thực hiện nếu có vướng mắc, đề nghị báo cáo.", "Trong quá trình thực hiện nếu có"),
        ("Thời gian tới các ngành tiếp tục phối hợp.", "Thời gian tới các"),
    ],
)
def test_no_comma_before_the_main_clause(text, words):
    assert told(text, "VP81") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Để Ủy ban nhân dân xã yêu cầu các thôn kịp thời, Văn phòng gửi lịch.",
        "Căn cứ kết quả các đơn vị báo cáo kịp thời, Văn phòng tổng hợp.",
        "Khi các thôn phối hợp tuần tra thì Công an xã hướng dẫn.",
        "Trước khi trình Ủy ban nhân dân xã ban hành Kế hoạch, các phòng góp ý.",
        "Trong quá trình các đơn vị thực hiện, Văn phòng theo dõi.",
        "Nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo.",
        "Theo “Để thực hiện tốt việc này Ủy ban nhân dân xã yêu cầu các thôn”, Văn phòng báo cáo.",
    ],
)
def test_an_agency_inside_the_opening(text):
    assert told(text, "VP81") == []


def test_a_task_and_what_it_is_for():
    assert told("Trồng rừng ven sông góp phần chống sạt lở.", "VP75") == ["sông góp phần"]
    assert told("Việc trồng rừng ven sông góp phần chống sạt lở.", "VP75") == []
    assert told("Vận động người dân ven sông góp phần chống sạt lở.", "VP75") == []


def test_what_is_above_all_and_what_is_the_most():
    assert told("Kiểm tra các bến đò nhất là các bến tự phát.", "VP75") == ["đò nhất là"]
    assert told("Nước cao nhất là ở các bến đò.", "VP75") == []


def test_an_agency_and_its_verb():
    assert told("Trường Tiểu học An Bình, báo cáo kết quả.", "VP84") == ["Trường Tiểu học An Bình, báo cáo"]
    assert told("Theo đề nghị của Phòng Kinh tế, yêu cầu các thôn báo cáo.", "VP84") == []
    assert told("Phòng Kinh tế theo dõi, báo cáo.", "VP84") == []


def test_a_list_led_on_without_a_colon():
    text = "doan: Giao các đơn vị thực hiện các nhiệm vụ sau\ngach_dau_dong: - | Văn phòng theo dõi;\n"
    assert told("", "BC14") == []
    from review.specimens import subject as made  # noqa: PLC0415 - a page with roles

    from kehoach.review.page import Specimen  # noqa: PLC0415 - the same

    subject = made(Specimen(wrong=True, form="trang", text=text))
    found = judge(subject, in_file(subject, "a.txt"), [find("BC14")]).judged
    assert [one.finding.quote for one in found] == ["các đơn vị thực hiện các nhiệm vụ sau"]


@pytest.mark.parametrize("code", ["VP75", "VP81", "VP84", "VP83", "VP02", "VP43"])
def test_growth(code):
    words = repeated("Để các thôn, các xã phối hợp các đơn vị góp phần nhất là của, ")
    linear(lambda text: told(text, code), words, 20_000)


def test_quotations_in_one_long_paragraph_cost_their_length():
    words = repeated('Để triển khai "việc này cho kịp thời Ủy ban nhân dân xã yêu cầu các thôn" nghiêm túc. ')
    linear(lambda text: told(text, "VP81"), words, 3_000)
