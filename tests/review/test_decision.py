"""A decision and the plan it issues under review: each as what it is, in a spec and on paper."""

import pytest
from issued import RAW, raw

import kehoach
from kehoach import shelf
from kehoach.document.papers import each_alone
from kehoach.plan import make
from kehoach.plan.save import as_yaml
from kehoach.report.html_pages import page
from kehoach.review.examine import examine
from kehoach.word.write import render
from tools.templates.pages import LEVELS


def spec(tmp_path, given):
    path = tmp_path / "k.yaml"
    path.write_text(as_yaml(make(given)), encoding="utf-8")
    return str(path)


def found(path):
    return [(one.code, one.place.line or one.place.path) for one in examine(path).review.problems]


CLEAN = raw(
    can_cu=["Luật Tổ chức chính quyền địa phương ngày 16/6/2025", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội"]
)


def test_our_own_has_no_finding_as_a_spec(tmp_path):
    assert found(spec(tmp_path, CLEAN)) == []


@pytest.mark.parametrize("cap", LEVELS)
def test_our_own_has_no_finding_on_paper(tmp_path, cap):
    path = tmp_path / "k.docx"
    path.write_bytes(render(kehoach.compose(make(CLEAN)), shelf.templates() / f"{cap}.docx"))
    assert found(str(path)) == []


def test_two_files_have_no_finding(tmp_path):
    page = kehoach.compose(make({**CLEAN, "ban_hanh": {**CLEAN["ban_hanh"], "tach_tep": "co"}}))
    papers = each_alone(page)
    assert len(papers) == 2
    for number, paper in enumerate(papers):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(render(paper))
        assert found(str(path)) == []


def test_a_fault_of_the_decision_is_told_at_its_line(tmp_path):
    late = "Quyết định số 18/QĐ-UBND ngày 08/10/2026 của Ủy ban nhân dân tỉnh giao dự toán năm 2026"
    told = found(spec(tmp_path, raw(can_cu=[late])))
    lines = (tmp_path / "k.yaml").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "18/QĐ-UBND" in line)
    assert [code for code, line in told if abs(line - at) <= 2] == [
        "CC12"
    ]  # dated after the decision that stands on it


def test_a_plan_that_names_another_decision_is_told(tmp_path):
    document = kehoach.compose(make(CLEAN))
    text = next(block for block in document.sections[1].blocks if block.role == "kem_theo")
    other = text._replace(
        text=(text.text[0]._replace(text=text.words.replace("125/QĐ", "126/QĐ").replace("05 tháng", "06 tháng")),)
    )
    blocks = tuple(other if block is text else block for block in document.sections[1].blocks)
    sections = (document.sections[0], document.sections[1]._replace(blocks=blocks), *document.sections[2:])
    path = tmp_path / "k.docx"
    path.write_bytes(render(document._replace(sections=sections)))
    told = [(one.code, one.hint) for one in examine(str(path)).review.problems]
    assert told == [
        ("TT72", 'viết "số 125/QĐ-UBND" như ở phần đầu'),
        ("TT72", 'viết "ngày 05 tháng 9 năm 2026" như ở phần đầu'),
    ]


def test_a_missing_signature_is_the_decisions(tmp_path):
    path = tmp_path / "k.docx"
    bare = {**CLEAN, "ban_hanh": {key: one for key, one in CLEAN["ban_hanh"].items() if key != "ky"}}
    path.write_bytes(render(kehoach.compose(make(bare))))
    assert [code for code, _ in found(str(path))] == ["TT05"]


def test_the_page_of_a_report_names_both(tmp_path):
    told = page([examine(spec(tmp_path, RAW))])
    assert "XÃ MINH LONG – Quyết định Ban hành Kế hoạch phát triển thư viện xã năm 2026</p>" in told
    assert "XÃ MINH LONG – Kế hoạch Phát triển thư viện xã năm 2026</p>" in told
