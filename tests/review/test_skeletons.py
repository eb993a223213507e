"""A skeleton of ``new`` is a plan to fill in: what is told of it are its blanks; once filled, nothing is told."""

import re

import pytest
from thirds import some

from kehoach.document.compose import compose
from kehoach.plan import draft
from kehoach.plan.partial import BLANK
from kehoach.plan.skeleton import skeleton, topics
from kehoach.plan.skeleton_lines import Answers
from kehoach.plan.skeleton_office import offices
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
    "truong": {"Trường ……": "Trường Tiểu học Kim Đồng", "KH-……": "KH-THKĐ", "[VT, ……]": "[VT, CM]"},
    "phong": {"Phòng ……": "Phòng Kinh tế", "KH-……": "KH-KT", "[VT, ……]": "[VT, NN]", "Bộ phận ……": "Bộ phận Nông nghiệp"},
    "trung_tam": {
        "Trung tâm ……": "Trung tâm Phục vụ hành chính công", "KH-……": "KH-TTPVHCC", "[VT, ……]": "[VT, TN]",
        "Bộ phận ……": "Bộ phận Tiếp nhận",
    },
    "chi_cuc": {
        "Chi cục ……": "Chi cục Kiểm lâm", "Sở ……": "Sở Nông nghiệp và Môi trường", "KH-……": "KH-CCKL",
        "[VT, ……]": "[VT, TH]", "dia_danh: ……": "dia_danh: Lạng Sơn", "Phòng ……": "Phòng Tổng hợp",
    },
    "ban_chi_dao": {"Ban Chỉ đạo ……": "Ban Chỉ đạo Chuyển đổi số xã Tân Tiến", "dia_danh: ……": "dia_danh: Tân Tiến",
                    "chuc_vu_khac: ……": "chuc_vu_khac: Phó Chủ tịch Ủy ban nhân dân xã"},
    "hdnd": {"xã ……": "xã Tân Tiến", "[VT, ……]": "[VT, VP]"},
}  # fmt: skip
CASES = [(office, topic) for office in offices() for topic in topics(office)]
YEAR = {"huyen": "2024"}
"""The huyện level ended on 01/7/2025."""
WORDS = {
    "- Luật ……": "- Luật Thi đua, khen thưởng ngày 15/6/2022",
    "trich_yeu: ……": "trich_yeu: Công tác thi đua, khen thưởng",
    "Kế hoạch ……": "Kế hoạch công tác thi đua, khen thưởng",
    "nhiệm vụ ……": "nhiệm vụ thi đua, khen thưởng",
    "ho_ten: ……": "ho_ten: Nguyễn Văn An",
}
PLACES = {
    "Kế hoạch số …… ngày …… của UBND tỉnh ……": "Kế hoạch số 15/KH-UBND ngày 05/01/{nam} của UBND tỉnh Lạng Sơn",
    "Kế hoạch số …… ngày …… của UBND xã ……": "Kế hoạch số 15/KH-UBND ngày 05/01/{nam} của UBND xã Tân Tiến",
    "Kế hoạch số …… ngày …… của Sở ……": "Kế hoạch số 15/KH-SNNMT ngày 05/01/{nam} của Sở Nông nghiệp và Môi trường",
    "UBND xã ……": "UBND xã Tân Tiến",
    "việc thực hiện ……": "việc thực hiện công vụ",
    "Luật Thi đua, khen thưởng ngày ……": "Luật Thi đua, khen thưởng ngày 15/6/2022",
    "Luật Nghĩa vụ quân sự ngày ……": "Luật Nghĩa vụ quân sự ngày 19/6/2015",
    "Luật Tiếp công dân ngày ……": "Luật Tiếp công dân ngày 25/11/2013",
    "Luật Khiếu nại ngày ……": "Luật Khiếu nại ngày 11/11/2011",
    "Luật Tố cáo ngày ……": "Luật Tố cáo ngày 12/6/2018",
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


def filled(office, topic):
    """The skeleton as an author leaves it: no blank in it."""
    nam = YEAR.get(office, "2026")
    text = skeleton(office, topic, Answers(nam=nam))
    text = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")) + "\n"
    for blank, words in {**PLACES, **NAMES[office], **WORDS}.items():
        text = text.replace(blank, words.format(nam=nam))
    for before, words in LISTS.items():
        for one in words:
            text = text.replace(before + BLANK, before + one, 1)
    for key, value in EMPTY.items():
        text = re.sub(rf"(?m)^( +{key}:) *(?:#.*)?$", rf"\1 {value.format(nam=nam)}", text)
    return text.replace("ngay: //", "ngay: 12/01/").replace(BLANK, "theo thực tế")


@pytest.mark.parametrize(("cap", "topic"), some(CASES))
def test_a_skeleton_has_blanks_and_no_faults(cap, topic):
    text = skeleton(cap, topic, Answers(nam="2026"))
    found = of_draft(draft(parse(text), text, "k.yaml")).review.problems
    assert any(one.code == "ND08" for one in found)
    assert [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("cap", "topic"), some(CASES))
def test_a_skeleton_filled_in_has_no_finding_at_all(cap, topic):
    text = filled(cap, topic)
    assert BLANK not in text
    found = of_draft(draft(parse(text), text, "k.yaml")).review.problems
    assert [f"{one.code} {one.severity.value} {one.message}" for one in found] == []


@pytest.mark.parametrize("cap", offices())
def test_the_word_file_of_a_filled_skeleton_has_no_finding_at_all(cap):
    text = filled(cap, "chung")
    file = render(compose(draft(parse(text), text, "k.yaml").plan))
    subject = subject_of(read_docx(file, "a.docx"))
    found = judge(subject, in_file(subject, "a.docx")).problems
    assert [f"{one.code} {one.severity.value} {one.message}" for one in found] == []


def test_the_post_at_an_agency_is_asked_of_a_ban_chi_dao_alone():
    name = "Ban Chỉ đạo Chuyển đổi số xã Tân Tiến"
    texts = {office: skeleton(office, "chung", Answers(nam="2026")) for office in offices()}
    assert [office for office, text in texts.items() if "chuc_vu_khac: ……" in text] == ["ban_chi_dao"]
    assert "chuc_vu_khac: ……" in skeleton("xa", "chung", Answers(co_quan=name))
