"""Pages of rules speak Vietnamese, not the names of our own fields."""

import re

import pytest

from kehoach.document.block import Role
from kehoach.report.explained import explained
from kehoach.review.catalogue import rules
from kehoach.review.page import page_of


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_page_can_be_shown_in_words(rule):
    text = explained(rule.code)
    assert "(trang)" not in text
    assert "(dạng)" not in text
    assert len(re.findall(r"^(?:Sai|Đúng)\b.*:$", text, re.MULTILINE)) == len(page_of(rule.code).specimens)
    if all(one.form == "dạng" for one in page_of(rule.code).specimens):
        assert not re.search(r"^    .*(?:=|[a-z]_[a-z]| $| ,)", text, re.MULTILINE)
    if all(one.form == "trang" for one in page_of(rule.code).specimens):
        assert not re.search(rf"^    \+?(?:{'|'.join(Role)}): ", text, re.MULTILINE)


def test_words_stand_as_on_paper_and_looks_in_words():
    assert "Sai:\n    Minh Long, ngày 5 tháng 1 năm 2026\n" in explained("TT07")
    assert "Sai:\n    Trang giấy: lề trái 25 mm\n    Lời văn: cỡ chữ 14\n" in explained("TT43")
