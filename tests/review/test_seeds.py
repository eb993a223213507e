"""Four real plans and a news page: the mistakes a reader found there, row by row, and nothing else called wrong.

Rows and their marks (E certain, W deviation, I style) are those of the list of real mistakes made before the rules were.
"""

from collections import Counter
from functools import cache
from typing import NamedTuple

import pytest
from project import SEEDS, SHARED, example, need
from review.specimens import subject as of_specimen

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.profile import EMPTY
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, in_spec, judge
from kehoach.review.labelled import subject_of
from kehoach.review.page import Specimen
from kehoach.review.subject import Subject

EXAMPLE_OF = {file[:3]: name for name, file in SEEDS.items()}
HALVES = ("BC15",)
"""Rules that quote how an item begins, while the list of mistakes gives how it ends."""


class Row(NamedTuple):
    seed: str
    number: int
    mark: str
    words: str
    code: str
    """Empty: no rule reaches it, then ``why`` says why."""
    why: str = ""


NAME = "a capital on a common noun cannot be told from a name"
MEANS = "the words are right each by itself: only who understands the sentence sees it"
ONE = "a comma nobody can ask for without reading the sentence"
ROWS = [
    Row("000", 1, "E", "website của các các trường mầm non", "VP01"),
    Row("000", 2, "E", "cho các các trường mầm non công lập", "VP01"),
    Row("000", 3, "E", "các cơ quan, tổ chức, các nhân khác", "VP03"),
    Row("000", 4, "E", "nhiệm vụ thực Đề án", "VP03"),
    Row("000", 5, "E", "Quyết định 771/QĐ-UBND ngày 06/8/2020", "CC01"),
    Row("000", 6, "E", "phát triển kinh tế xã hội của huyện", "VP09"),
    Row("000", 7, "E", "“Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý các trường mầm non giai đoạn 2018-2025”", "ND11"),
    Row("000", 8, "E", "bố trí từ Nguồn ngân sách", "VP30"),
    Row("000", 9, "W", "giai đoạn 2018 - 2025", "TG09"),
    Row("000", 10, "W", "ngày 03 tháng 12 năm 2021", "CC19"),
    Row("000", 11, "W", "tỉnh Điện Biên, năm 2024;", "CC20"),
    Row("000", 12, "W", "Quyết định số 4537/QĐ-BGDĐT", "CC28"),
    Row("000", 13, "I", "về kế hoạch thực hiện Đề án", "VP35"),
    Row("000", 14, "W", "năm 2024 cụ thể như sau:", "", ONE),
    Row("000", 15, "W", "Phối hợp với phòng Tài chính - Kế hoạch", "TC08"),
    Row("000", 16, "W", "Phối hợp với phòng Giáo dục và Đào tạo", "TC08"),
    Row("000", 17, "W", "Sở GD&ĐT", "VP36"),
    Row("000", 19, "I", "đảm bảo tính mục tiêu", "VP07"),
    Row("000", 20, "W", "Luật Ngân sách Nhà nước", "VP30"),
    Row("000", 21, "W", "ngoài ngân sách Nhà nước", "", "the capital varies everywhere: only the law's name is certain"),
    Row("000", 22, "W", "tự học, tự bồi dưỡng của đội ngũ;", "VP34"),
    Row("000", 23, "W", "nghiệp vụ sư phạm;", "", "one finding a list, at another item of it"),
    Row("000", 24, "W", "cán bộ quản lý các trường mầm non;", "", "one finding a list, at another item of it"),
    Row("000", 26, "W", "các trường mầm non phấn đấu: Nâng cao tỷ lệ", "", MEANS),
    Row("000", 30, "W", "thực hiện Đề án Đào tạo, bồi dưỡng nhà giáo", "", "a name without marks around it"),
    Row("000", 31, "W", "Các Phòng: Giáo dục và Đào tạo, Nội vụ,", "", "the plural of a name is often written so"),
    Row("000", 32, "W", "Lưu: VT.", "TT61"),
    Row("001", 1, "E", "Phân đầu 100%", "VP03"),
    Row("001", 2, "E", "Ủy ban nhân tỉnh Điện Biên", "VP03"),
    Row("001", 3, "E", "Quyết định số 1667/QĐ-TTg ngày 03/12/2018", "CC16"),
    Row("001", 4, "E", "Công văn 2381/BGDĐT-NGCBQLGD", "CC01"),
    Row("001", 5, "E", "TCELLCT-HC", "", "no list of all abbreviations"),
    Row("001", 6, "E", "khu vực Asean", "VP29"),
    Row("001", 7, "E", "Đào tạo bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non", "", ONE),
    Row("001", 8, "E", "điều kiện kinh tế xã hội khó khăn", "VP09"),
    Row("001", 9, "E", "bồi dưỡng cán bộ công chức, viên chức", "", "written so in many issued plans: an error is too much"),
    Row("001", 10, "E", "thực hiện Bồi dưỡng, đào tạo", "VP30"),
    Row("001", 11, "E", "(phụ lục 2,3,4)", "TT19"),
    Row("001", 12, "E", "Sở Giáo dục và Đào tạo; (b/c)", "TT59"),
    Row("001", 13, "E", "Phòng Kế hoạch-Tài chính (p/h);", "TC07"),
    Row("001", 14, "E", "Khá 277 người (60%)", "SL02"),
    Row("001", 15, "E", "Tốt 99 người (21,47%)", "SL02"),
    Row("001", 16, "E", "Quyết định số 771/QĐ-UBND ngày 06 tháng 8 năm 2020", "CC12"),
    Row("001", 17, "E", "94,5% giáo viên mầm non", "ND06"),
    Row("001", 18, "E", "80% giáo viên mầm non đạt chuẩn nghề nghiệp", "", "the baseline is a sum of two shares the text does not add"),
    Row("001", 19, "E", "Huyện Tuần Giáo xây dựng Kế hoạch", "BC13"),
    Row("001", 20, "W", "ngày 08/01/2019 của Thủ tướng Chính phủ.", "CC20"),
    Row("001", 21, "W", "trên địa bàn tỉnh Điện Biên, giai đoạn 2019-2025;", "CC20"),
    Row("001", 22, "W", "Công văn 2381/BGDĐT-NGCBQLGD", "CC28"),
    Row("001", 23, "W", "ngày 22 tháng 4 năm 2019", "CC19"),
    Row("001", 24, "W", "Thông tư Liên tịch số 06/2015/TTLT-BGDĐT-BNV", "CC24"),
    Row("001", 25, "W", "Bộ Giáo dục và Đào tạo - Bộ Nội vụ", "", "no article says how two agencies are joined"),
    Row("001", 26, "W", "về việc Phê duyệt Kế hoạch", "VP30"),
    Row("001", 27, "I", "về Kế hoạch thực hiện", "VP35"),
    Row("001", 28, "W", "về Phê duyệt Kế hoạch đào tạo, bồi dưỡng nhà giáo", "", "the other title stands in another document"),
    Row("001", 29, "W", "Chuẩn Hiệu trưởng cơ sở giáo dục mầm non", "", NAME),
    Row("001", 30, "W", "năng lực theo chuẩn nghề nghiệp giáo viên mầm non", "", NAME),
    Row("001", 31, "W", "phòng Giáo dục và Đào tạo", "TC08"),
    Row("001", 32, "W", "phòng GD&ĐT", "TC08"),
    Row("001", 33, "W", "- LĐ, CC, VC Phòng GDĐT (hscv);", "TC07"),
    Row("001", 34, "W", "Phối hợp với phòng Tài chính - Kế hoạch", "TC08"),
    Row("001", 35, "W", "Luật Ngân sách Nhà nước", "VP30"),
    Row("001", 36, "W", "trình độ CĐ, ĐH, thạc sỹ, QLGD", "VP36"),
    Row("001", 37, "I", "Hằng năm căn cứ trên cơ sở đề nghị", "VP35"),
    Row("001", 40, "W", "nếu có vướng mắc báo cáo kịp thời về UBND huyện", "", ONE),
    Row("001", 42, "W", "LĐ UBND huyện;", "", "recipients are abbreviated in most plans"),
    Row("001", 43, "W", "Lưu: VT.", "TT61"),
    Row("001", 44, "I", "website của các cơ sở giáo dục...", "VP25"),
    Row("002", 1, "E", "Số:175/KH-BGDĐT", "TT10"),
    Row("002", 2, "E", "tháng 8, 9/2023(Thời gian cụ thể sẽ có thông báo sau)", "VP16"),
    Row("002", 3, "E", "Vụ Kế hoạch -Tài chính", "VP11"),
    Row("002", 4, "E", "theo quy định Bộ GDĐT", "VP03"),
    Row("002", 5, "E", "được đánh giá đạt trong từ năm 2020 đến năm 2022", "VP03"),
    Row("002", 6, "E", "CBQL cơ sở (GDMN) trên địa bàn", "VP37"),
    Row("002", 7, "E", "tham gia tập huấn do Bộ GDĐT tổ chức", "BC15"),
    Row("002", 8, "E", "(để phối hợp c/d)", "VP03"),
    Row("002", 9, "E", "Công thông tin điện tử", "VP03"),
    Row("002", 10, "E", "Phạm Ngọc Thường", "", "no rule knows the names of people"),
    Row("002", 11, "E", "Điện thoại: 0985 804 668).", "TT57"),
    Row("002", 12, "E", "các phương pháp/ cách tiếp cận", "VP17"),
    Row("002", 13, "E", "Kế hoạch giáo dục của nhà trường; Kế hoạch hoạt động nuôi dưỡng", "", "reading already joins the two halves"),
    Row("002", 14, "E", "3. Các cơ sở đào tạo GV và CBQL cơ sở GDMN", "BC09"),
    Row("002", 15, "W", "Mục đích, yêu cầu", "BC08"),
    Row("002", 16, "W", "của GVMN, CBQL cốt cán", "VP36"),
    Row("002", 17, "W", "cán bộ quản lý cốt cán mầm non", "VP40"),
    Row("002", 18, "W", "Các TTr", "", "how an office calls its leaders"),
    Row("002", 19, "W", "- Cử và tạo điều kiện thuận lợi", "BC15"),
    Row("002", 20, "I", "- GV và CBQL cốt cán MN của 63 Sở GDĐT", "BC11"),
    Row("002", 21, "W", "Ban biên soạn tài liệu, Báo cáo viên, Hội đồng thẩm định", "", NAME),
    Row("002", 22, "W", "Vụ Giáo dục Mầm non", "", "the duties are told in items without headings"),
    Row("002", 24, "I", "Kinh phí lấy từ nguồn kinh phí", "VP35"),
    Row("003", 1, "E", "mục đích, yêu cầu cùa Kế hoạch", "VP03"),
    Row("003", 2, "E", "Quyết định 2130/QĐ-BGDĐT", "CC01"),
    Row("003", 3, "E", "Quyết định số 1350", "CC27"),
    Row("003", 7, "W", "giai đoạn 2018 - 2025", "TG09"),
    Row("003", 8, "W", "bồi dưỡng hàng năm", "VP33"),
    Row("003", 13, "E", "P.702A , Centre Point", "VP13"),
    Row("004", 0, "I", "hướng", "VP41"),
    Row("004", 1, "E", "Lưu VT.", "TT60"),
    Row("004", 2, "E", "- VP: C, PCVP;", "VP03"),
    Row("004", 3, "E", "", "TT05"),
    Row("004", 4, "E", "ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG:", "BC06"),
    Row("004", 5, "E", "tại Phụ lục 1 kèm theo", "TT19"),
    Row("004", 6, "E", "Căn cứ hướng dẫn thực hiện nhiệm vụ năm học", "CC21"),
    Row("004", 7, "E", "1. Phòng Văn hóa – Xã hội", "VP10"),
    Row("004", 8, "E", "Ủy ban nhân dân (UBND) xã", "VP39"),
    Row("004", 9, "W", "của ngành GDĐT xã Minh Long", "VP36"),
    Row("004", 10, "W", "chương trình GDMN, giáo dục phổ thông (GDPT)", "VP38"),
    Row("004", 11, "W", "giáo viên, cán bộ quản lý của các cơ sở", "VP40"),
    Row("004", 12, "W", "Việc bồi dưỡng cần tập trung", "", "a bare paragraph between dashes is often right"),
    Row("004", 13, "E", "tham mưu triển khai các cơ sở giáo dục thực hiện", "", MEANS),
    Row("004", 14, "I", "bảo đảm thiết thực", "VP07"),
    Row("004", 15, "W", "Đối với cấp Mầm non:", "", NAME),
    Row("004", 16, "W", "Các Trường mầm non, tiểu học", "", "the plural of a name is often written so"),
    Row("004", 18, "W", "Phòng Kinh tế (phối hợp);", "TC02"),
    Row("004", 19, "W", "Sở Giáo dục và Đào tạo", "TC03"),
]  # fmt: skip
PLANS = ("000", "001", "002", "004")
"""The seeds that are plans; 003 is a news page."""
WRITTEN_OUT = {
    ("000", 11), ("001", 1), ("001", 12), ("001", 20), ("001", 21), ("002", 1), ("002", 8), ("002", 9), ("002", 11),
    ("002", 14), ("002", 15), ("004", 0), ("004", 1),
}  # fmt: skip
"""Rows an example cannot hold: the program prints head, marks and capitals itself, or its list of repairs has them."""

WHOLE = {
    "000": [
        ("VP01", "các các", 2, 2, "1, 2"), ("VP03", "các nhân khác", 1, 1, "3"), ("VP03", "thực Đề án", 1, 1, "4"),
        ("CC01", "Quyết định 771/QĐ-UBND", 1, 1, "5"), ("VP09", "kinh tế xã hội", 1, 1, "6"),
        ("ND11", "“Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý các trường mầm non giai đoạn 2018-2025”", 1, 1, "7"),
        ("VP30", "từ Nguồn ngân sách", 1, 1, "8"), ("TC08", "phòng Tài chính - Kế hoạch", 1, 1, "15"),
        ("TC08", "phòng Giáo dục và Đào tạo", 2, 2, "16"), ("VP30", "Luật Ngân sách Nhà nước", 2, 2, "20"),
        ("TT61", "Lưu: VT.", 1, 1, "32"),
    ],
    "001": [
        ("VP03", "Phân đầu", 5, 0, "1"), ("VP03", "Ủy ban nhân tỉnh", 1, 1, "2"),
        ("CC16", "Quyết định số 1667/QĐ-TTg", 1, 1, "3"), ("CC01", "Công văn 2381/BGDĐT-NGCBQLGD", 1, 1, "4"),
        ("VP29", "Asean", 1, 1, "6"), ("VP09", "kinh tế xã hội", 1, 1, "8"), ("VP30", "thực hiện Bồi dưỡng", 1, 1, "10"),
        ("TT19", "phụ lục 2,3,4", 1, 1, "11"), ("TT59", "Sở Giáo dục và Đào tạo; (b/c)", 1, 0, "12"),
        ("TC07", "Phòng Kế hoạch-Tài chính", 1, 1, "13"), ("SL02", "99 người (21,47%)", 1, 1, "15"),
        ("CC12", "Quyết định số 771/QĐ-UBND ngày 06 tháng 8 năm 2020 của Ủy ban nhân tỉnh Điện Biên", 1, 1, "16"),
        ("BC13", "Huyện Tuần Giáo", 1, 1, "19"), ("CC24", "Thông tư Liên tịch số 06/2015/TTLT-BGDĐT-BNV", 1, 1, "24"),
        ("VP30", "về việc Phê duyệt", 1, 1, "26"), ("VP30", "về Phê duyệt", 1, 1, "26"),
        ("TC08", "phòng Giáo dục và Đào tạo", 2, 2, "31"), ("TC08", "phòng GD&ĐT", 4, 4, "32"),
        ("TC07", "GDĐT", 1, 1, "33"), ("TC08", "phòng Tài chính - Kế hoạch", 1, 1, "34"),
        ("VP30", "Luật Ngân sách Nhà nước", 2, 2, "35"), ("TT61", "Lưu: VT.", 1, 1, "43"),
    ],
    "002": [
        ("TT10", "Số:175/KH-BGDĐT", 1, 0, "1"), ("VP16", "9/2023(Thời", 1, 1, "2"), ("VP11", "hoạch -Tài", 1, 1, "3"),
        ("VP03", "theo quy định Bộ GDĐT", 1, 1, "4"), ("VP03", "đạt trong từ năm", 1, 1, "5"),
        ("VP03", "phối hợp c/d", 1, 0, "8"), ("VP03", "Công thông tin điện tử", 1, 0, "9"),
        ("TT57", "Điện thoại: 0985 804 668).", 1, 0, "11"), ("VP17", "pháp/ cách", 1, 1, "12"),
        ("BC09", "3. Các cơ sở đào tạo GV và CBQL cơ sở GDMN", 1, 0, "14"), ("BC08", "Mục đích, yêu cầu", 1, 0, "15"),
        ("BC08", "Nội dung", 1, 0, "15"), ("BC08", "Đối tượng, thời gian, phương thức", 1, 0, "15"),
        ("BC08", "Kinh phí thực hiện", 1, 0, "15"), ("BC08", "Tổ chức thực hiện", 1, 0, "15"),
    ],
    "004": [
        ("TT60", "Lưu VT.", 1, 0, "1"), ("TT61", "Lưu VT.", 1, 0, "1"), ("TT61", "Lưu: VT.", 0, 1, "1"),
        ("VP03", "C, PCVP", 1, 1, "2"), ("TT05", "", 1, 1, "3"),
        ("BC06", "ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG:", 1, 1, "4"), ("TT19", "Phụ lục 1", 1, 1, "5"),
        ("TT19", "Phụ lục 2", 1, 1, "5"),
        ("VP10", "Văn hóa – Xã hội", 1, 1, "7"), ("VP41", "hướng", 1, 0, "0"),
    ],
}  # fmt: skip
"""Everything of a weight over a hint, in each plan: code, words, times in the file, times in the example, row."""
RIGHT = {
    "001": ["74", "461", "437", "24 người", "94,8%", "5,2%", "33,78", "64,86", "1,35", "85 người (18,44%)"],
}
RIGHT_ANYWHERE = (
    "hành vi vi phạm; giao thông thông suốt; viễn thông thông minh; song song; trực tiếp tiếp nhận; luôn luôn; ngày ngày",
    "các đội phòng phòng, chống thiên tai; hồ sơ phải nộp nộp trước ngày 20; huy động động viên lực lượng",
    "bảo đảm tiến độ, đảm bảo chất lượng; báo cáo hằng năm, hàng năm",
    'ngân sách nhà nước, ngân sách Nhà nước; hưởng ứng phong trào “Xanh - Sạch - Đẹp” và "Ngày thứ bảy tình nguyện"',
)


def normal(text):
    return " ".join(text.split())


def seed(number):
    """Where a seed file lies; it is shared, not part of the project."""
    folder = SHARED / "seeds"
    path = next(folder.glob(f"{number}_*.txt"), None) if folder.is_dir() else None
    need(path, "../shared/seeds")
    return path


@cache
def of_seed(number):
    """What all rules find in a seed file."""
    path = seed(number)
    subject = subject_of(intake.read(path))
    return judge(subject, in_file(subject, path.name), rules()).judged


@cache
def of_example(number):
    """The same in the example made from it."""
    draft = open_spec(example(EXAMPLE_OF[number]))
    return judge(Subject(compose(draft.plan), draft.plan, EMPTY), in_spec(draft), rules()).judged


def told(judged, row):
    """The findings of the row's rule at its words."""
    return [
        one for one in judged if one.rule.code == row.code and _at(normal(one.finding.quote), one.finding.block, row)
    ]


def _at(quote, block, row):
    if not quote or not row.words:
        return not quote and not row.words
    inside = row.code in HALVES and row.words in normal(block.words)
    return (
        inside or quote in row.words or row.words in quote or _overlap(quote, row.words) or _overlap(row.words, quote)
    )


def _overlap(one, other):
    """Return True when one ends with two or more words the other begins with."""
    words = other.split()
    return any(one.endswith(" ".join(words[:size])) for size in range(2, len(words) + 1))


@pytest.mark.parametrize("row", [one for one in ROWS if one.code], ids=lambda row: f"{row.seed}-{row.number}")
def test_a_mistake_is_told(row):
    assert told(of_seed(row.seed), row)


@pytest.mark.parametrize(
    "row",
    [one for one in ROWS if one.code and one.seed in PLANS and (one.seed, one.number) not in WRITTEN_OUT],
    ids=lambda row: f"{row.seed}-{row.number}",
)
def test_the_example_made_from_it_keeps_its_mistake(row):
    found = told(of_example(row.seed), row)
    assert found
    assert all(one.problem.place.line for one in found)


@pytest.mark.parametrize("row", [one for one in ROWS if not one.code], ids=lambda row: f"{row.seed}-{row.number}")
def test_what_no_rule_reaches_says_why_and_stands_there(row):
    assert row.why
    words = " ".join(normal(block.words) for block in intake.read(seed(row.seed)).blocks())
    assert row.words in words


@pytest.mark.parametrize(("mark", "least", "rows"), [("E", 85, 50), ("W", 60, 51)])
def test_most_of_the_known_mistakes_are_told(mark, least, rows):
    """Over the four plans together."""
    asked = [row for row in ROWS if row.mark == mark and row.seed in PLANS]
    assert len(asked) == rows
    assert 100 * sum(bool(row.code and told(of_seed(row.seed), row)) for row in asked) >= least * len(asked)


@pytest.mark.parametrize("seed", PLANS)
@pytest.mark.parametrize("which", [0, 1], ids=["file", "example"])
def test_nothing_else_is_called_wrong(seed, which):
    judged = (of_seed, of_example)[which](seed)
    found = Counter(
        (one.rule.code, normal(one.finding.quote)) for one in judged if one.problem.severity is not Severity.HINT
    )
    assert found == {(code, words): times[which] for code, words, *times, _ in WHOLE[seed] if times[which]}


def test_every_expected_finding_is_a_row_of_the_list():
    numbers = {(row.seed, str(row.number)) for row in ROWS}
    assert {(seed, one) for seed, found in WHOLE.items() for *_, rows in found for one in rows.split(", ")} <= numbers


def test_the_news_page_has_only_its_own_mistakes():
    known = {row.code for row in ROWS if row.seed == "003"}
    found = {one.rule.code for one in of_seed("003") if one.problem.severity is not Severity.HINT}
    assert found <= known
    assert not any(code.startswith("TT") for code in found)


@pytest.mark.parametrize(("seed", "words"), [(seed, one) for seed, words in RIGHT.items() for one in words])
def test_what_is_right_is_never_an_error(seed, words):
    errors = [normal(one.finding.quote) for one in of_seed(seed) if one.problem.severity is Severity.ERROR]
    assert [one for one in errors if words in one.split("(")[0] or words == one] == []


@pytest.mark.parametrize("text", RIGHT_ANYWHERE)
def test_what_issued_plans_write_is_never_an_error(text):
    subject = of_specimen(Specimen(wrong=False, form="trang", text=f"doan: Các đơn vị {text}.\n"))
    found = judge(subject, in_file(subject, "a.txt"), rules()).judged
    assert [one for one in found if one.problem.severity is Severity.ERROR] == []
