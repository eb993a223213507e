"""Each code of the page to print leads to what it means, in the same file."""

import re

from report.test_html import PLAN

from kehoach.report.html_pages import page
from kehoach.report.html_rules import link, rule_pages
from kehoach.review.examine import examine


def test_every_code_leads_to_its_page_and_each_page_is_there_once(tmp_path):
    (tmp_path / "a.txt").write_text(PLAN.format("viên chức"), encoding="utf-8")
    made = page([examine(str(tmp_path / "a.txt")), examine(str(tmp_path / "a.txt"))])
    led_to, there = re.findall(r'href="#(ma-\w+)"', made), re.findall(r'id="(ma-\w+)"', made)
    assert "ma-TT07" in led_to
    assert set(led_to) == set(there)
    assert len(there) == len(set(there))
    assert "Các mã nghĩa là gì" in made


def test_what_a_page_says_is_no_markup_and_other_codes_have_none():
    told = "".join(rule_pages(["VP01", "TE01", "VP01"]))
    assert told.count("<h3") == 1
    assert list(rule_pages(["TE01"])) == []
    assert link("TE01") == "TE01"
    assert link("VP01") == '<a href="#ma-VP01">VP01</a>'
