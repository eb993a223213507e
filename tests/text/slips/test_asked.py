"""Which words of a clause are looked at: what two neighbours are known for is asked once, and names are let in."""

import pytest

from kehoach.law import cap_tieng
from kehoach.text.slips.asked import Asked
from kehoach.text.slips.pairs import END, best_known, pair_of

COUNTS = cap_tieng.bang_dem()
HABITS = cap_tieng.thoi_quen()


def places(text):
    return Asked(COUNTS, HABITS).of(text.split())


def pair(first, second):
    return pair_of(COUNTS, HABITS.function_words, HABITS.free, first, second)


@pytest.mark.parametrize(
    ("text", "kind", "at"),
    [
        ("tăng cường giám sắt cộng đồng", "rivalled", 3),
        ("nâng cao hiệu của công tác", "odd", 2),
        ("các thôn phai thực hiện nghiêm túc", "unlikely", 2),
        ("trên bàn xã", "unfinished", 0),
    ],
)
def test_a_slip_is_looked_at(text, kind, at):
    assert at in getattr(places(text), kind)


def test_what_official_papers_say_is_not():
    assert not any(places("Ủy ban nhân dân tỉnh"))
    assert not any(places("tổ chức thực hiện"))


def test_two_words_are_asked_by_their_pair_alone():
    assert not any(places("cộng đồng"))
    assert not places("bàn xã").unlikely


def test_a_family_name_beside_lets_any_other_word_in():
    """Pairs of two capitals are not counted, so that ``ông`` and ``Nguyễn`` never meet; all three do."""
    assert pair("ông", "Nguyễn").papers == 0
    assert 2 in places("nói với bông nguyễn").unlikely


def test_a_pair_by_what_it_is_asked():
    common, unknown = pair("tổ", "chức"), pair("sắt", "chức")
    assert (common.busy, common.whole, common.thin, common.split) == (False, True, False, False)
    assert (unknown.busy, unknown.place, unknown.thin, unknown.papers) == (True, -1, True, 0)
    assert pair("giám", "sắt").rivals == (1,)
    assert pair("phối", "của").functional


def test_of_words_that_may_stand_anywhere_none_is_rare():
    assert pair("của", "và").rare == ()
    assert pair("sắt", "thuế").rare == (0, 1)


def test_the_best_known_of_some_pairs_in_a_row():
    row = [END, pair("tổ", "chức"), pair("chức", "thực"), pair("thực", "hiện")]
    numbers = [COUNTS.number(word) for word in ("tổ", "chức", "thực")]
    known = COUNTS.triple(COUNTS.pair(*numbers[:2]), numbers[2])
    assert best_known(COUNTS, row[:3]) == known > 0
    assert best_known(COUNTS, row) >= known
