"""``kehoach explain`` answers every code the program prints."""

import ast
import re

import pytest
from house import codes, notices
from project import ROOT

from kehoach.report.answer import NOTICES
from kehoach.report.plain import FAMILIES


def test_every_family_of_codes_is_known():
    assert {code[:2] for code in codes.told()} == set(NOTICES)
    assert not set(NOTICES) & set(FAMILIES)


def named():
    """Return every code a string of the package is, of a rule or not."""
    family = "|".join([*NOTICES, *FAMILIES])
    found = re.compile(rf"(?:{family})\d\d")
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "kehoach").rglob("*.py"))
    for text in filter(found.search, texts):  # to parse all modules takes seconds
        for node in ast.walk(ast.parse(text)):
            words = node.value if isinstance(node, ast.Constant) else None
            if isinstance(words, str) and found.fullmatch(words):
                yield words


def test_every_code_the_package_names_is_explained(run):
    asked = sorted(set(named()))
    assert {code[:2] for code in asked} == {*NOTICES, *FAMILIES}
    unexplained = [code for code in asked if not run("explain", code).out.startswith(f"{code}  ")]
    assert unexplained == [], "make codes; a sentence it cannot read from the code is written by hand"


def test_what_is_told_under_a_code_is_what_the_package_says():
    known = notices.kept()
    assert known == notices.made(known), "make codes"


@pytest.mark.parametrize("family", NOTICES)
def test_a_notice_is_said_to_be_one(run, family):
    ran = run("explain", f"{family.lower()}02")
    assert ran.code == 0
    assert ran.out.startswith(f"{family}02  câu báo về {NOTICES[family]}\n\nMáy nói")
    assert "{" not in ran.out.replace("${…}", "")  # the sign of a hole is words


@pytest.mark.parametrize("code", ["ZZ01", "KH", "KH1", "TT00", "KH99", ""])
def test_what_is_no_code_is_refused(run, code):
    assert run("explain", code).code == 2
