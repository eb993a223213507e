"""A decision and its plan read back as their author writes them."""

import pytest
from issued import RAW, raw

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.document.papers import each_alone
from kehoach.plan import make
from kehoach.word.read import read_docx
from kehoach.word.write import render

TABLE = {
    "ten": "Phân bổ kinh phí",
    "don_vi_tinh": "triệu đồng",
    "cot": ["STT", "Nội dung", "Kinh phí"],
    "hang": [["1", "Mua sách", "25"], ["2", "Mua kệ", "30"]],
    "ghi_chu": ["Số tạm tính."],
}


def back(document):
    return recognise(read_docx(render(document), "a.docx"))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"tham_quyen": "Chủ tịch Ủy ban nhân dân xã Minh Long"},
        {"so": None, "ngay": "/9/2026"},
        {"tach_tep": "co"},
        {"trich_yeu": "Phê duyệt Kế hoạch phát triển thư viện xã năm 2026"},
        {"trich_yeu": "Về việc phát triển thư viện"},
        {"ky_hieu": "QĐ-CT"},
        {"co_quan": "Ủy ban nhân dân tỉnh Quảng Ngãi", "dia_danh": "Quảng Ngãi"},
        {"dieu": ["Ban hành kèm theo Quyết định này Kế hoạch thư viện và Quy chế.", "Thi hành từ ngày ký."]},
        {"dieu": [{"dieu": "Phân bổ kinh phí như sau:", "noi_dung": [TABLE]}]},
    ],
)
def test_it_comes_back_as_it_was(changes):
    plan = make(raw(**changes))
    found = back(compose(plan))
    assert make(found.raw) == plan
    assert found.doubts == ()


def test_a_plan_in_a_file_of_its_own_says_what_is_missing():
    _, alone = each_alone(compose(make(RAW)))
    found = back(alone)
    assert found.raw["ban_hanh"] == {"so": "125", "ngay": "05/9/2026"}
    assert [one.message for one in found.doubts] == [
        "quyết định ban hành không có trong tệp: điền can_cu, dieu, noi_nhan, ky ở đây"
    ]
    _, electronic = each_alone(compose(make(raw(tach_tep="co"))))
    assert back(electronic).raw["ban_hanh"] == {"tach_tep": "co"}


def test_a_decision_in_a_file_of_its_own_names_its_plan():
    alone, _ = each_alone(compose(make(RAW)))
    found = back(alone)
    assert found.raw["trich_yeu"] == RAW["trich_yeu"]
    assert make(found.raw).ban_hanh == make(RAW).ban_hanh
    assert [(one.code, one.message) for one in found.doubts] == [
        ("TN66", "tệp chỉ có quyết định; kế hoạch kèm theo nằm ở tệp khác, chưa đọc")
    ]


def test_a_decision_on_something_else_is_no_plans():
    text = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 25/QĐ-UBND

An Bình, ngày 05 tháng 01 năm 2026

QUYẾT ĐỊNH

Về việc thành lập Ban Chỉ đạo

Điều 1. Thành lập Ban Chỉ đạo.

Nơi nhận:
- Lưu: VT.
"""
    assert "ban_hanh" not in recognise(intake.read("a.md", text.encode())).raw


def test_an_article_out_of_number_is_told():
    document = compose(make(RAW))
    page = render(document)
    found = read_docx(page, "a.docx")
    sections = []
    for section in found.sections:
        blocks = [
            block._replace(text=tuple(run._replace(text=run.text.replace("Điều 2.", "Điều 5.")) for run in block.text))
            for block in section.blocks
        ]
        sections.append(section._replace(blocks=tuple(blocks)))
    told = recognise(found._replace(sections=tuple(sections))).doubts
    assert [(one.code, one.message) for one in told] == [("TN72", "điều ghi số 5, sẽ in là Điều 2")]
