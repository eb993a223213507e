"""A citation is read whole and judged part by part; what a cure writes is clean when read again."""

import pytest
from review.paged import found
from review.specimens import subject
from review.test_bc import page

from kehoach.law.book import book
from kehoach.law.citation import find as cited
from kehoach.review.catalogue import find
from kehoach.review.page import Specimen

PARTY = book("vien-dan")
CURED = ("CC01", "CC07", "CC23", "CC24", "CC29", "CC30", "CC31", "CC32", "CC33", "CC35", "CC36")


def told(code, text, role="doan"):
    return list(find(code).check(page((role, "", text))))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Thực hiện Kế hoạch 223/KH- UBND của tỉnh.", ["CC01", "CC07"]),
        ("Thực hiện Công văn so 12/UBND-VX của tỉnh.", ["CC29"]),
        ("Thực hiện Quyết định số: 45 /QĐ-UBND của tỉnh.", ["CC07", "CC29"]),
        ("Thực hiện Nghị định 30/2020/NĐ - CP của Chính phủ.", ["CC01", "CC07"]),
        ("Thực hiện Quyết định số 12/2025/QĐ_UBND của tỉnh.", ["CC30"]),
        ("Thực hiện Nghị quyết số 05 - NQ/TW của Trung ương.", ["CC07"]),
        ("Thực hiện Nghị quyết 27/NQ- TW của Trung ương.", ["CC01", "CC07", "CC33"]),
        ("Thực hiện kế hoạch so 3O/kh-ubnd Ngày 12/3/2025 của tỉnh.", ["CC23", "CC29", "CC31", "CC32", "CC35"]),
        ("Thực hiện QĐ 45/QĐ–UBND ngày 12 /3/2025 của tỉnh.", ["CC01", "CC30", "CC35", "CC36"]),
        ("Thực hiện Nghị Định số 30/2020/NĐ-CP ngày 5-3-2020 của Chính phủ.", ["CC24", "CC35"]),
    ],
)
def test_two_faults_in_one_citation_are_two_findings_and_their_cures_are_clean(text, codes):
    assert sorted(code for code in CURED if told(code, text)) == codes
    number = next(cited(text)).so
    while wrong := [code for code in CURED if told(code, text)]:
        (one,) = told(wrong[0], text)
        assert text.count(one.quote) == 1
        text = text.replace(one.quote, one.repair)
        assert next(cited(text)).so == number


@pytest.mark.parametrize("agency", PARTY["co_quan_dang"])
@pytest.mark.parametrize(("kind", "code"), PARTY["loai_cua_dang"].items())
def test_no_cure_makes_a_number_of_the_party_worse(kind, code, agency):
    right = f"Thực hiện {kind} số 05-{code}/{agency} của cấp ủy."
    assert [one.hint for rule in CURED for one in told(rule, right)] == []
    for number in (f"05 - {code}/{agency}", f"05-{code}/ {agency}", f"05/{code}-{agency}", f"05/{code} - {agency}"):
        text = f"Thực hiện {kind} số {number} của cấp ủy."
        while cures := [one for rule in CURED for one in told(rule, text)]:
            text = text.replace(cures[0].quote, cures[0].repair)
        assert text == right


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CC08", "Kế hoạch 771/QĐ - UBND của tỉnh"),
        ("CC08", "Quyết định 1589/ĐHBK- CTSV của Trường"),
        ("CC10", "Nghị định số 150/2025/NĐ - CP ngày 12-6-2024 của Chính phủ"),
        ("CC11", "Thông tư so 32/TT - BGDĐT ngày 26/12/2018 của Bộ"),
        ("CC18", "Quyết định số 77/QĐ- UBND ngày 31-4-2026 của tỉnh"),
        ("CC18", "Quyết định ngày 31/4/2026 số 77/QĐ-UBND của tỉnh"),
    ],
)
def test_what_is_read_through_is_judged_as_before(code, text):
    assert found(code, f"dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026\ncan_cu: {text};\n") != []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CC12", "Kế hoạch 77/KH- UBND Ngày 06/10/2026 của tỉnh"),
        ("CC12", "Kế hoạch ngày 06/10/2026 số 77/KH-UBND của tỉnh"),
        ("CC15", "Nghị định 61/2018/NĐ – CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa"),
        ("CC17", "Nghị định số 3O/2020/NĐ-CP ngày 15-3-2020 của Chính phủ về công tác văn thư"),
    ],
)
def test_it_is_held_against_the_day_and_the_register(code, text):
    spec = f'ngay: 05/9/2026\ncan_cu: ["{text}"]\n'
    assert list(find(code).check(subject(Specimen(True, "tệp", spec)))) != []


def test_a_short_name_is_told_unless_the_paper_agrees_on_it():
    assert [one.quote for one in told("CC01", "Theo Điều 1 QĐ 20, NĐ 116/2020 và CV 5512 của Bộ.")] == [
        "QĐ 20", "NĐ 116/2020", "CV 5512"]  # fmt: skip
    assert told("CC01", "Quyết định số 20/QĐ-TTg (sau đây gọi là QĐ 20); theo QĐ 20, 02 CV, số QĐ-20, CV 5%.") == []
