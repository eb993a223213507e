"""Text that was damaged before it came here: said once, and no fault is made of what the damage did."""

import textwrap

import pytest
from growth import linear
from project import EXAMPLES, example
from review.test_passages import WHOLE, review

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.review.examine import of_document
from kehoach.review.facts.damage import runs_together
from kehoach.word.write import render

BODY = """1. Tiêm phòng
a) Đợt 1: từ ngày 15/3/2026 đến ngày 30/4/2026 cho toàn bộ đàn gia súc thuộc diện tiêm trên địa bàn xã;
b) Đợt 2: từ ngày 15/9/2026 đến ngày 30/10/2026 cho gia súc mới nuôi và gia súc chưa tiêm ở đợt 1.
2. Tiêu độc, khử trùng
- Phun thuốc mỗi tuần một lần tại các chợ, các điểm giết mổ và nơi tập kết gia súc;
- Rắc vôi mỗi tháng một lần tại các hộ chăn nuôi từ 10 con trở lên.
3. Tuyên truyền
Phát thanh mỗi tuần hai buổi trên hệ thống truyền thanh của xã và nhóm Zalo của các ấp."""
TEXT = WHOLE.format(body=BODY)
WRONG = TEXT.replace("toàn bộ đàn", "tòan bộ bộ đàn").replace("Kế hoạch tiêm", "Kế hoạch số 5/QĐ- UBND về tiêm")


def examined(text):
    return of_document(intake.read("a.txt", text.encode()), "a.txt")


def notices(text):
    return [one.code for one in examined(text).notices]


def by_six(text):
    lines = text.splitlines()
    return "\n".join(" ".join(lines[at : at + 6]) for at in range(0, len(lines), 6)) + "\n"


@pytest.mark.parametrize("damaged", [by_six, lambda text: " ".join(text.split())], ids=["by six", "one line"])
def test_a_text_run_together_is_said_once_and_its_lines_are_not_judged(damaged):
    found = examined(damaged(TEXT))
    assert [one.code for one in found.notices] == ["RS12"]
    assert found.review.problems == []
    assert any("RS12" in why and "BC01" in codes for why, codes in found.review.unchecked)


def test_its_words_are_judged_all_the_same():
    assert {one.code for one in examined(by_six(WRONG)).review.problems} >= {"VP05"}


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_text_whose_lines_were_cut_is_read_as_its_paragraphs(width):
    cut = "\n".join(piece for line in TEXT.splitlines() for piece in textwrap.wrap(line, width, break_on_hyphens=False))
    assert review(cut).problems == review(TEXT).problems == []


def test_a_list_inside_a_sentence_is_no_damage():
    listed = BODY + "\nHồ sơ gồm: 1. Đơn; 2. Tờ khai; 3. Biên bản; a) Bản chính; b) Bản sao; c) Ảnh."
    assert "RS12" not in notices(WHOLE.format(body=listed))


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_example_is_damaged(name):
    printed = of_document(intake.read("a.docx", render(compose(open_spec(example(name)).plan))), "a.docx")
    assert not printed.subject.facts.runs_together
    assert printed.subject.facts.misread == []


def garbled(text):
    """Every fourth long word ends as no syllable does."""
    words = text.split(" ")
    return " ".join(
        f"{word}ểk" if at % 4 == 0 and word.isalpha() and word.islower() else word for at, word in enumerate(words)
    )


def test_letters_a_machine_misread_are_said_once_and_no_spelling_is_judged():
    found = examined(garbled(TEXT + TEXT.replace("gia súc", "gia cầm, thủy cầm và vật nuôi khác")))
    assert [codes for why, codes in found.review.unchecked if "OCR" in why] == [("VP03", "VP04", "VP42", "VP43")]
    assert not {one.code for one in found.review.problems} & {"VP03", "VP04", "VP42", "VP43"}


def test_a_few_words_misspelt_are_told_one_by_one():
    text = TEXT.replace("thuốc", "thuôcs").replace("tuần", "tuânf")
    assert notices(text) == []
    assert {one.code for one in examined(text).review.problems if one.severity is Severity.WARNING} == {"VP04"}


def test_a_hostile_line_takes_linear_time():
    def judged(subject):
        runs_together(subject.blocks)

    linear(judged, lambda count: examined("1. A a) - X II. " * count).subject, 4_000)
