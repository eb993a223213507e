"""A skeleton of ``new`` is a plan to fill in: what is told of it are its blanks; once filled, nothing is told."""

import re

import pytest

from kehoach.document.compose import compose
from kehoach.plan import draft
from kehoach.plan.skeleton import BLANK, Answers, levels, skeleton, topics
from kehoach.problem import Severity
from kehoach.review.drafted import of_draft
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.spec import parse
from kehoach.word.read import read_docx
from kehoach.word.write import render

NAMES = {
    "xa": {"xã ……": "xã Tân Tiến", "[VT, ……]": "[VT, VHXH]"},
    "huyen": {"huyện ……": "huyện Tủa Chùa", "[VT, ……]": "[VT, GDĐT]"},
    "so": {
        "UBND tỉnh ……": "UBND tỉnh Lạng Sơn", "KH-……": "KH-SNV", "Sở ……": "Sở Nội vụ",
        "Phòng ……": "Phòng Cải cách hành chính", "[VT, ……]": "[VT, CCHC]",
    },
    "tinh": {"tỉnh ……": "tỉnh Lạng Sơn", "Sở ……": "Sở Nội vụ", "[VT, ……]": "[VT, NC]"},
    "bo": {"KH-……": "KH-BNV", "Bộ ……": "Bộ Nội vụ", "Vụ ……": "Vụ Tổ chức - Biên chế", "[VT, ……]": "[VT, TCBC]"},
}  # fmt: skip
YEAR = {"huyen": "2024"}
"""The huyện level ended on 01/7/2025."""
WORDS = {
    "- Luật ……": "- Luật Thi đua, khen thưởng ngày 15/6/2022",
    "trich_yeu: ……": "trich_yeu: Công tác thi đua, khen thưởng",
    "Kế hoạch ……": "Kế hoạch công tác thi đua, khen thưởng",
    "nhiệm vụ ……": "nhiệm vụ thi đua, khen thưởng",
    "ho_ten: ……": "ho_ten: Nguyễn Văn An",
}
LISTS = {
    "nhiem_vu: ": ("Phát động phong trào thi đua", "Tổng kết phong trào thi đua", "Xét khen thưởng"),
    "chi_tieu: ": ("Cơ quan, đơn vị đăng ký thi đua đúng hạn", "Hồ sơ khen thưởng được giải quyết đúng hạn"),
    "      - ": (
        "Tạo chuyển biến rõ nét trong thực hiện nhiệm vụ chính trị được giao",
        "Phân công rõ người, rõ việc, rõ thời hạn, rõ kết quả",
        "Thực hiện thiết thực, tiết kiệm, tránh hình thức",
    ),
}
EMPTY = {"gia_tri": "95", "nam_truoc": "90", "thoi_han": "Quý III/{nam}", "san_pham": "Báo cáo kết quả"}


def filled(cap, topic):
    """The skeleton as an author leaves it: no blank in it."""
    nam = YEAR.get(cap, "2026")
    text = skeleton(cap, topic, Answers(nam=nam), "x.json")
    text = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")) + "\n"
    for blank, words in {**NAMES[cap], **WORDS}.items():
        text = text.replace(blank, words)
    for before, words in LISTS.items():
        for one in words:
            text = text.replace(before + BLANK, before + one, 1)
    for key, value in EMPTY.items():
        text = re.sub(rf"(?m)^( +{key}:) *(?:#.*)?$", rf"\1 {value.format(nam=nam)}", text)
    return text.replace("ngay: //", "ngay: 12/01/")


@pytest.mark.parametrize("cap", levels())
@pytest.mark.parametrize("topic", topics())
def test_a_skeleton_has_blanks_and_no_faults(cap, topic):
    text = skeleton(cap, topic, Answers(nam="2026"), "x.json")
    found = of_draft(draft(parse(text), text, "k.yaml")).review.problems
    assert any(one.code == "ND08" for one in found)
    assert [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("cap", levels())
@pytest.mark.parametrize("topic", topics())
def test_a_skeleton_filled_in_has_no_finding_at_all(cap, topic):
    text = filled(cap, topic)
    assert BLANK not in text
    found = of_draft(draft(parse(text), text, "k.yaml")).review.problems
    assert [f"{one.code} {one.severity.value} {one.message}" for one in found] == []


@pytest.mark.parametrize("cap", levels())
def test_the_word_file_of_a_filled_skeleton_has_no_finding_at_all(cap):
    text = filled(cap, "chung")
    file = render(compose(draft(parse(text), text, "k.yaml").plan))
    subject = subject_of(read_docx(file, "a.docx"))
    found = judge(subject, in_file(subject, "a.docx")).problems
    assert [f"{one.code} {one.severity.value} {one.message}" for one in found] == []
