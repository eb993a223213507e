"""Our own numbering: a plan in any scheme, with phần or without, has no finding on its page."""

import pytest
from project import example

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.plan.build import open_spec
from kehoach.plan.save import raw_of
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx
from kehoach.word.write import render

ITEMS = [
    {"tieu_de": "Phát triển kho sách", "noi_dung": [
        {"khoan": "Mua bổ sung sách", "noi_dung": ["Sách thiếu nhi", "Sách nông nghiệp"]}, {"khoan": "Nhận sách tặng"},
    ]},
    {"tieu_de": "Mở ngày hội đọc sách", "noi_dung": [{"khoan": "Chọn địa điểm"}, {"khoan": "Mời các trường"}]},
]  # fmt: skip


@pytest.mark.parametrize("parts", [False, True], ids=["mục", "phần"])
@pytest.mark.parametrize(
    "danh_so",
    ["chu", "thap_phan", "hon_hop", ["1", "1.1", "a"], ["A", "1", "a"], ["I", "1", "1.1", "1.1.1", "a", "-", "+"]],
    ids=str,
)
def test_a_plan_in_any_scheme_has_no_finding(danh_so, parts):
    raw = raw_of(open_spec(example("xa-2026")).plan) | {"danh_so": danh_so}
    held = {"muc_thu_vien": {"tieu_de": "Thư viện", "noi_dung": ITEMS}}
    held = {"muc_thu_vien": {"phan": "Nhiệm vụ của thư viện", "noi_dung": ITEMS}} if parts else held
    assert findings(raw | held) == []


def findings(raw):
    """Return what our checks say of the page of a plan, numbers and look alike."""
    subject = subject_of(read_docx(render(compose(make(raw))), "a.docx"))
    found = judge(subject, in_file(subject, "a.docx")).problems
    return [(one.code, one.message) for one in found]
