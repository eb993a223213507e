import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.homoglyph import _MEANT, find, replace


def test_the_cyrillic_cp_of_a_decree():
    text = "Nghị quyết số 66/NQ-СР ngày 01/01/2026"
    assert [(one.offset, one.letter, one.meant) for one in find(text)] == [(20, "С", "C"), (21, "Р", "P")]
    assert replace(text) == "Nghị quyết số 66/NQ-CP ngày 01/01/2026"


@pytest.mark.parametrize(
    ("text", "meant"), [("Кế hoạch", "Kế hoạch"), ("kế hoạсh", "kế hoạch"), ("Βộ", "Bộ"), ("2О26", "2O26")]
)
def test_words(text, meant):
    assert replace(text) == meant


@pytest.mark.parametrize(
    "text", ["Москва", "NATO-Россия", "20 Ω", "α-tocopherol", "µm", "СССР", "β", "Kế hoạch số 5", "aСЖ", "NQ-СР-Ж"]
)
def test_words_of_their_own_alphabet_stay(text):
    assert find(text) == []


def test_every_pair_looks_alike_by_its_name():
    shapes = {
        "ES": "C",
        "ER": "P",
        "EN": "H",
        "VE": "B",
        "KA": "K",
        "EM": "M",
        "HA": "X",
        "U": "Y",
        "RHO": "P",
        "ETA": "H",
        "CHI": "X",
    }
    for letter, meant in _MEANT.items():
        assert letter != meant
        assert meant.isascii()
        assert unicodedata.name(letter).startswith(("CYRILLIC", "GREEK"))
        assert letter.isupper() == meant.isupper()
        last = unicodedata.name(letter).rsplit(" ", 1)[1]
        assert shapes.get(last, meant).casefold() == meant.casefold()


@given(st.text(max_size=100))
def test_only_the_named_letters_change(text):
    found = find(text)
    fixed = replace(text)
    assert len(fixed) == len(text)
    assert [i for i, (a, b) in enumerate(zip(text, fixed, strict=True)) if a != b] == [one.offset for one in found]
    assert find(fixed) == []
