"""What a user types is never syntax."""

import sqlite3

import pytest

from kehoach.library.query import MOST, query_of
from kehoach.problem import KehoachError


@pytest.fixture(scope="module")
def table():
    held = sqlite3.connect(":memory:")
    held.execute("CREATE VIRTUAL TABLE t USING fts5(goc, khong_dau, tokenize='unicode61 remove_diacritics 0')")
    yield held
    held.close()


HOSTILE = [
    'a"b', '""x""', "NEAR(a b)", "a AND", "OR OR", "goc:x", "-x", "x*", "^x", "a + b", "{goc}:x", "x'); DROP TABLE t;--",
    "(((((x", "x\x00y", "“x", "\ud800x", "x" * 5000, "NOT x NOT", "*", "a:b:c", "%_x", "1e999", "ａｂ", "x\u0301\u0301",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_is_looked_for(table, text):
    try:
        asked = query_of(text)
    except KehoachError as error:
        assert error.problems[0].code == "TV08"
        return
    for one in (asked.near, asked.every, asked.some):
        assert table.execute("SELECT count(*) FROM t WHERE t MATCH ?", (one,)).fetchone() == (0,)


def test_a_word_with_marks_goes_to_the_words_as_written():
    assert query_of("Điện").every == 'goc : "điện"'
    assert query_of("dien").every == 'khong_dau : "dien"'
    assert query_of("diễn bien").every == 'goc : "diễn" AND khong_dau : "bien"'
    assert query_of("diễn bien").near == '(khong_dau : "dien bien" AND goc : "diễn")'


def test_signs_and_quotation_marks_hold_words_together():
    assert query_of("30/2020/nd-cp").every == 'khong_dau : "30 2020 nd cp"'
    assert query_of("“Điện Biên”").every == 'goc : "điện biên"'
    assert query_of('"UBND tỉnh"').every == '(khong_dau : "ubnd tinh" AND goc : "tỉnh")'


def test_an_abbreviation_is_its_name_too():
    assert query_of("ubnd").every == '(khong_dau : "ubnd" OR khong_dau : "uy ban nhan dan")'


def test_too_many_words_are_refused_in_words():
    with pytest.raises(KehoachError) as told:
        query_of("x " * (MOST + 1))
    assert told.value.problems[0].code == "TV09"
