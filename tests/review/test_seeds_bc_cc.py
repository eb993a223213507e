"""The seeds' real mistakes of the families BC and CC, row by row; what no rule reaches says why."""

from functools import cache

import pytest
from project import SHARED, need

from kehoach import intake
from kehoach.problem import Place, Severity
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import judge

FAMILIES = ("BC", "CC")
SEEDS = ("000_d2178d4f9aea25cd", "001_e7dbf5b0c79f5e55", "002_fdbceecb55026e0f", "003_179aa6433412ea53",
         "004_c37dc28a50ef13e8")  # fmt: skip
ROWS = [
    (0, "Quyết định 771/QĐ-UBND", "CC01"),
    (0, "ngày 03 tháng 12 năm 2021", "CC19"),
    (0, "tỉnh Điện Biên, năm 2024;", "CC20"),
    (0, "Quyết định số 4537/QĐ-BGDĐT", "CC28"),
    (0, "- Tăng cường ứng dụng công nghệ thông tin", "BC16"),
    (0, "- Tham gia các hội thảo", "BC15"),
    (1, "Quyết định số 1667/QĐ-TTg", "CC16"),
    (1, "Công văn 2381/BGDĐT-NGCBQLGD", "CC01"),
    (1, "Quyết định số 771/QĐ-UBND ngày 06 tháng 8 năm 2020", "CC12"),
    (1, "Huyện Tuần Giáo", "BC13"),
    (1, "ngày 08/01/2019 của Thủ tướng Chính phủ.", "CC20"),
    (1, "giai đoạn 2019-2025;", "CC20"),
    (1, "Công văn 2381/BGDĐT-NGCBQLGD", "CC28"),
    (1, "ngày 22 tháng 4 năm 2019", "CC19"),
    (1, "Thông tư Liên tịch số 06/2015/TTLT-BGDĐT-BNV", "CC24"),
    (2, "- Cử và tạo điều kiện thuận lợi", "BC15"),
    (2, "3. Các cơ sở đào tạo GV và CBQL cơ sở GDMN", "BC09"),
    (2, "Mục đích, yêu cầu", "BC08"),
    (2, "- GV và CBQL cốt cán MN của 63 Sở GDĐT", "BC11"),
    (3, "Quyết định 2130/QĐ-BGDĐT", "CC01"),
    (3, "Quyết định số 1350", "CC27"),
    (4, "ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG:", "BC06"),
    (4, "Căn cứ hướng dẫn thực hiện", "CC21"),
]
NOT_REACHED = {
    "000 7, 30, 13; 001 27, 28": "the title of the Đề án and the wording of a title: family ND and VP, or another file",
    "000 25: headings 3.1–3.3 end with a stop": "they are read as khoản, running text of one sentence",
    "001 7, 26: quotation marks, capital of phê duyệt": "family VP",
    "001 21: two căn cứ in one line": "the reader already sets them apart",
    "001 25: joint issuers in two forms": "no article; one paper, not worth a hint",
    "002 19: khoản marks mixed": "told once a list, at the item without a mark (row 7)",
    "004 12: bullets mixed with bare paragraphs": "an unmarked paragraph between dashes is often right",
}
ERRORS = {0: {"CC01"}, 1: {"CC01", "CC12", "CC16"}, 2: set(), 3: {"CC01"}, 4: set()}


@cache
def reviewed(number):
    path = SHARED / "seeds" / f"{SEEDS[number]}.txt"
    need(path.is_file(), "seeds")
    own = [rule for rule in rules() if rule.code[:2] in FAMILIES]
    return judge(subject_of(intake.read(path)), lambda _: Place(), own).judged


@pytest.mark.parametrize(("seed", "words", "code"), ROWS)
def test_a_row_is_told(seed, words, code):
    assert [one for one in reviewed(seed) if one.rule.code == code and words in one.finding.quote]


@pytest.mark.parametrize("seed", range(5))
def test_no_other_fault_is_called_certain(seed):
    assert {one.rule.code for one in reviewed(seed) if one.problem.severity is Severity.ERROR} == ERRORS[seed]


def test_what_is_not_reached_says_why():
    assert all(NOT_REACHED.values())
