"""docs/thuat-ngu.md has every Vietnamese identifier once, with its accents, and nothing that is gone."""

import ast
import re
from collections import Counter

import pytest
from house.glossary import FAMILIES, PATH, TWO, entries, used
from project import ROOT

from kehoach.document.block import Role
from kehoach.document.look import Look, Page
from kehoach.law import bo_cuc
from kehoach.plan.part import PlanPart
from kehoach.plan.plan import Plan
from kehoach.text.letters import fold

CURE = "see docs/thuat-ngu.md; `make house` fills its last column"
ALL = entries(PATH.read_text(encoding="utf-8"))
TERMS = [one for one in ALL if one.section != TWO]
NAMES = {one.name for one in TERMS}
TWICE = [one for one in ALL if one.section == TWO]
ENGLISH = {
    "parse",
    "one",
    "at",
    "day",
    "head",
    "main",
    "key",
    "text",
    "code",
    "book",
    "find",
    "built",
}
"""Public names of the law room that a Vietnamese syllable could be taken for, or that are English."""
SYLLABLE = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
VIETNAMESE = re.compile(rf"{SYLLABLE}(?:_{SYLLABLE})*")


def parts(cls=PlanPart):
    for one in cls.__subclasses__():
        yield one
        yield from parts(one)


def law_names():
    """Yield public functions, classes and their fields of the law room, classes as a_name."""
    for path in (ROOT / "kehoach" / "law").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_":
                yield re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower()
            if isinstance(node, ast.ClassDef):
                yield from (one.target.id for one in node.body if isinstance(one, ast.AnnAssign))


def families():
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "kehoach").rglob("*.py"))
    return {code for code, times in Counter(re.findall(r'"([A-Z]{2})\d\d"', source)).items() if times > 1}


def data_names():
    return {path.name.split(".")[0] for path in (ROOT / "data").iterdir()}


def due():
    yield "roles", {one.value for one in Role}
    yield "fields of a plan", {name for cls in (Plan, *parts()) for name in cls.FIELDS}
    yield "sections", set(bo_cuc.cac_phan())
    yield "looks", ({*Look._fields, *Page._fields} - {"font"})
    yield "data files", data_names()
    yield "families of codes", families()
    yield "names of law", {name for name in law_names() if VIETNAMESE.fullmatch(name)} - ENGLISH


@pytest.mark.parametrize(("what", "names"), list(due()), ids=lambda value: value if isinstance(value, str) else "")
def test_it_has_all(what, names):
    assert len(names) > 5, "the test must see them"
    assert names - NAMES == set(), f"{what} without a term: {CURE}"


def test_each_stands_once():
    assert [name for name, times in Counter(one.name for one in TERMS).items() if times > 1] == []
    assert [name for name, times in Counter(one.name for one in TWICE).items() if times > 1] == []


def test_a_term_without_its_accents_is_the_identifier():
    odd = [
        one
        for one in TERMS
        if one.section != FAMILIES and re.findall(r"\w+", fold(one.term)) != re.split("[_-]", one.name)
    ]
    assert odd == []


def test_every_entry_is_used_where_it_says():
    found = used(ALL)
    assert [name for name, rooms in found.items() if not rooms] == [], f"used nowhere: {CURE}"
    wrong = {one.name: set(one.rooms) - set(found[one.name]) for one in TERMS if set(one.rooms) - set(found[one.name])}
    assert wrong == {}, f"no longer used there: {CURE}"


def test_families_are_those_of_the_codes():
    assert {one.name for one in TERMS if one.section == FAMILIES} == families()


def test_a_word_of_two_meanings_says_what_becomes_of_it():
    assert len(TWICE) > 10
    assert [one.name for one in TWICE if not one.rooms[0].startswith(("đổi nghĩa", "giữ cả hai"))] == []


def test_the_test_sees_a_vietnamese_name():
    assert [name for name in ("tinh_trang", "so_hieu_luc", "nghieng", "xa") if not VIETNAMESE.fullmatch(name)] == []
    assert [name for name in ("parse_date", "number", "dated_number") if VIETNAMESE.fullmatch(name)] == []
