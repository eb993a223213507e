"""Citations: what each rule says beyond its specimens."""

import pytest
from growth import linear
from project import EXAMPLES, example
from review.paged import found
from review.specimens import subject
from review.test_bc import page
from thirds import some

from kehoach.address import Position, TableAddress
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.profile import EMPTY
from kehoach.review.catalogue import find, rules
from kehoach.review.examine import examine
from kehoach.review.page import Specimen
from kehoach.review.subject import Subject

FAMILY = [rule for rule in rules() if rule.code.startswith("CC")]


def told(code, *lines):
    return list(find(code).check(page(*lines)))


@pytest.mark.parametrize(
    ("day", "severity"), [("05/9/2026", Severity.ERROR), ("01/7/2025", Severity.ERROR), ("30/6/2025", None)]
)
def test_a_replaced_document_is_told_from_the_day_it_was_replaced(day, severity):
    cited_one = "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa"
    found = list(find("CC15").check(subject(Specimen(True, "tệp", f"ngay: {day}\ncan_cu: [{cited_one}]\n"))))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all("118/2025/NĐ-CP" in one.hint for one in found)


def test_a_citation_in_the_title_of_another_is_not_ours_to_shorten():
    again = "Nghị quyết số 57-NQ/TW ngày 22/12/2024"
    title = "Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ về chương trình hành động thực hiện"

    def quotes(words):
        first = ("doan", "", f"Thực hiện {again} của Bộ Chính trị về chuyển đổi số quốc gia.")
        return [one.quote for one in told("CC22", first, ("doan", "", words))]

    assert quotes(f"Thực hiện {title} {again} của Bộ Chính trị.") == []
    assert quotes(f"Các phòng thực hiện {again} của Bộ Chính trị.") == [again]
    assert quotes(f"Thực hiện {title} nghị quyết; thực hiện {again}.") == [again]


def test_a_table_cell_is_told_with_its_cell():
    cell = Cell((Run("Theo Quyết định 771/QĐ-UBND của tỉnh"),))
    block = Block(Role.BANG, table=Table((1.0,), (Row((cell,)),)), origin=TableAddress(1))
    (one,) = find("CC01").check(Subject(Document((Section((block,)),)), None, EMPTY))
    assert one.cell == Position(1, 1)
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định số 24/2021/QĐ-TTg ngày 16/7/2021 của Thủ tướng Chính phủ quy định quy trình.",
        "Nghị quyết số 66.25/2026/NQ-CP ngày 05/01/2026 của Chính phủ về cắt giảm thủ tục.",
        "Chương trình số 05-CTr/TU ngày 05/01/2026 của Tỉnh ủy Điện Biên về chuyển đổi số.",
        "Quyết định số 77/QĐ-UBND ngày 05/01/2026 của Chủ tịch Ủy ban nhân dân tỉnh về việc thành lập Tổ công tác.",
        "Công văn số 2381/BGDĐT-NGCBQLGD ngày 01/7/2020 của Bộ Giáo dục và Đào tạo về việc bồi dưỡng.",
        "Kết luận số 123-KL/TW ngày 24/01/2025 của Ban Chấp hành Trung ương Đảng về mục tiêu tăng trưởng.",
        "theo khoản 2, 3 Điều 5 và điểm a khoản 1 Điều 7 của Luật này",
        "số lượng 12 lớp - UBND xã chủ trì, 3/4 số thôn tham gia",
    ],
)
def test_right_citations_are_left_alone(words):
    lines = [("can_cu", "", f"Căn cứ {words}"), ("doan", "", words.replace("ngày", "(ngày"))]
    found = [one for rule in FAMILY for one in rule.check(page(lines[0]))]
    assert [one.message for one in found if one.severity is not Severity.HINT and "dấu" not in one.message] == []


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_quote_stands_in_its_block(name):
    draft = open_spec(example(name))
    for rule in FAMILY:
        for one in rule.check(Subject(compose(draft.plan), draft.plan, EMPTY)):
            assert one.quote in one.block.words


@pytest.mark.parametrize(
    "piece", ["Quyết định số ", "Luật ", "1/2026/", "“", "Căn cứ ", "khoản 1 ", "ngày 1/", "số 1/Q-"]
)
def test_a_hostile_line_takes_linear_time(piece):
    def judged(subject):
        for rule in FAMILY:
            list(rule.check(subject))

    linear(judged, lambda count: page(("can_cu", "", piece * count), ("mo_dau", "", piece * count)), 8_000)


@pytest.mark.parametrize("kind", ["Nghị quyết 71-NQ/TW", "Kết luận 127-KL/TW", "Chỉ thị 40-CT/TW"])
def test_a_party_number_without_the_word_is_only_a_hint(kind):
    read = subject(Specimen(True, "trang", f"doan: Thực hiện {kind} của Ban Bí thư.\n"))
    assert [str(one.severity) for one in find("CC01").check(read)] in ([], ["gợi ý"])


def test_several_plans_in_small_letters_are_only_a_hint():
    read = subject(Specimen(True, "trang", "doan: Thực hiện các kế hoạch số 12/KH-UBND, 13/KH-UBND.\n"))
    assert [str(one.severity) for one in find("CC23").check(read)] == ["gợi ý"]


@pytest.mark.parametrize("number", ["31- NQ/TU", "05- CT/TW", "46 - CT/TW", "175/KH- UBND", "771 /QĐ-PGD&ĐT"])
def test_a_space_inside_any_number_is_seen(number):
    assert found("CC07", f"doan: Thực hiện văn bản số {number} về việc này.\n") == [number]


def test_many_numbers_agreed_on_take_no_long(tmp_path):
    def written(count):
        told = [
            f"- Làm theo Quyết định số {n} là việc này.\n- Việc ấy gọi là Quyết định số {n} đó.\n" for n in range(count)
        ]
        path = tmp_path / f"{count}.txt"
        path.write_text("KẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n" + "".join(reversed(told)), encoding="utf-8")
        return str(path)

    def examined(path):
        assert "CC27" not in {one.rule.code for one in examine(path).review.judged}

    linear(examined, written, 1200)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("27/NQ- TW", "27-NQ/TW"),
        ("27- NQ/TW", "27-NQ/TW"),
        ("05 /CT-TU", "05-CT/TU"),
        ("33/QĐ- TTg", "33/QĐ-TTg"),
        ("12/NQ- HĐND", "12/NQ-HĐND"),
    ],
)
def test_a_number_with_a_blank_is_cured_to_how_its_issuer_writes_numbers(written, right):
    one = told("CC07", ("doan", "", f"Thực hiện Nghị quyết số {written} ngày 09/11/2022."))[0]
    assert (one.quote, one.hint, one.repair) == (written, f'viết liền "{right}"', right)


def test_no_mark_is_put_behind_a_basis_that_breaks_off():
    whole = "Căn cứ Quyết định số 12/QĐ-UBND ngày 03/12/2025 của Ủy ban nhân dân tỉnh;"
    cut = "Căn cứ Quyết định số 31/QĐ-UBND ngày 03/12/2025 của"
    ended = "Căn cứ Quyết định số 45/QĐ-UBND ngày 03/12/2025 của Ủy ban nhân dân xã"
    lines = [f"can_cu: {words}" for words in (whole, cut, ended, whole)]
    read = subject(Specimen(wrong=True, form="trang", text="\n".join([*lines, "doan: Hết."])))
    repairs = {one.quote.split()[-1]: one.repair for one in find("CC20").check(read)}
    assert repairs["của"] is None
    assert repairs["xã"].endswith(" xã;")
