"""Every rule: its page is whole, its wrong specimens are found, its right ones are left alone."""

import re

import pytest
from review.specimens import subject
from thirds import some

from kehoach.problem import Severity
from kehoach.review.catalogue import rules
from kehoach.review.finding import Finding
from kehoach.review.page import FOLDER, page_of
from kehoach.review.registry import RETIRED
from kehoach.review.rule import FAMILIES, LOOK, PAGE, PLAN, Ground

ARTICLE = re.compile(r"Phụ lục (?:I, Phần I, Mục|II|III, M)|Điều (?:7|13)")
CASES = [(rule, number) for rule in rules() for number in range(len(page_of(rule.code).specimens))]


@pytest.mark.parametrize(("rule", "number"), some(CASES), ids=lambda one: getattr(one, "code", str(one)))
def test_a_specimen_is_what_its_page_says(rule, number):
    specimen = page_of(rule.code).specimens[number]
    found = [one for one in rule.check(subject(specimen)) if isinstance(one, Finding)]
    assert bool(found) == specimen.wrong, [one.message for one in found]
    for one in found:
        assert one.message[0].islower() or not one.message[0].isalpha()
        assert not one.message.endswith((".", ":"))
        if one.quote and one.block is not None and one.block.table is None:
            assert one.quote in one.block.words


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_is_whole(rule):
    assert re.fullmatch(rf"(?:{'|'.join(FAMILIES)})\d\d", rule.code)
    assert rule.kind in (PLAN, PAGE, LOOK)
    assert any(one.wrong for one in page_of(rule.code).specimens)
    assert any(not one.wrong for one in page_of(rule.code).specimens)
    assert page_of(rule.code).prose


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_says_what_it_rests_on(rule):
    assert rule.basis
    assert all(one.text for one in rule.basis)
    articles = [one.text for one in rule.basis if one.ground is Ground.LUAT]
    assert all(ARTICLE.match(text) for text in articles)
    assert not any("Điều 12" in text for text in articles), "it is about who checks a paper, not what is right in it"
    if not articles and rule.practice == "thực tế soạn thảo":
        assert rule.severity is Severity.HINT, "what is more than a hint says what it rests on"


def test_every_article_is_one_of_the_decree():
    text = need_decree()
    for rule in rules():
        for one in re.findall(r"Mục (I{1,3}|IV|V), khoản (\d)(?:\.([a-eđ]))?", rule.law):
            assert one in text, (rule.code, one)


def need_decree():
    """The sections, khoản and điểm of Phụ lục I, Phần I and of Phụ lục II, as far as data/the-thuc.yaml names none."""
    first = {("I", str(n), "") for n in range(1, 8)}
    points = {"1": "abc", "2": "abc", "3": "abcd", "4": "abc", "5": "ab", "6": "abcdđeg", "7": "abcdđ", "9": "abcd"}
    second = {("II", khoan, diem) for khoan, letters in points.items() for diem in ("", *letters)}
    third = {("III", "1", diem) for diem in ("", *"abcdđe")} | {("III", "2", diem) for diem in ("", *"abc")}
    names = {("II", "1", "a"), ("III", "1", "a"), ("III", "1", "b"), ("IV", "1", ""), ("IV", "2", "b")}
    capitals = names | {("V", "3", ""), ("V", "6", ""), ("V", "7", ""), ("V", "8", "c")}
    return first | second | third | capitals


def test_codes_are_used_once_and_none_is_given_again():
    codes = [rule.code for rule in rules()]
    assert len(set(codes)) == len(codes)
    assert not {one.code for one in RETIRED} & set(codes)
    assert {path.stem for path in FOLDER.glob("*.md")} == {*codes, *(one.code for one in RETIRED)}
