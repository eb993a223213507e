"""The filled-in YAML reads as the plain values of the base with the row's in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_batch import BASE

from kehoach import spec
from kehoach.batch.base import Base
from kehoach.batch.filled import filled
from kehoach.batch.slots import with_values

TEXT = (
    BASE.replace("so:\n", "so:  # chưa có\n")
    + "ket_thuc: |\n  một\n  hai\nphu_luc:\n  - ten: Bảng\n    noi_dung: [a, b]\n"
)
PATHS = (
    ("so",), ("ky", "ho_ten"), ("ky_hieu",), ("muc_tieu", 0, "noi_dung", 0, "gia_tri"), ("noi_nhan", 1),
    ("muc_tieu", 0, "noi_dung", 0, "nam_truoc"), ("ket_thuc",), ("muc_dich_yeu_cau", 0), ("phu_luc", 0, "ten"),
    ("phe_duyet", "ho_ten"), ("phe_duyet", "chuc_vu"),
)  # fmt: skip
WORDS = st.one_of(
    st.none(), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40)
)


@given(st.lists(WORDS, min_size=len(PATHS), max_size=len(PATHS)))
def test_it_reads_as_the_values_that_were_put_in_and_comments_stay(values):
    values = [value if value is None else " ".join(value.split()) or None for value in values]
    base = Base("goc.yaml", TEXT.encode())
    text = filled(base, PATHS, values)
    meant = with_values(base.raw, PATHS, values)
    found = spec.parse(text, "goc.yaml").plain()
    assert without_blanks(found) == without_blanks(meant)
    assert "# chưa có" in text


def without_blanks(value):
    if isinstance(value, dict):
        kept = {key: without_blanks(held) for key, held in value.items()}
        return {key: held for key, held in kept.items() if held not in (None, "", {})}
    return [without_blanks(held) or "" for held in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "text", ["ky:\n", "ky: {}\n", "ky:\n  chuc_vu: A\n", "ky: {chuc_vu: A}\n", "", "ky:   # ai?\n"]
)
def test_keys_the_base_has_not_are_added_wherever_their_group_stands(text):
    base = Base("goc.yaml", f"cap: xa\n{text}luu: VT".encode())
    found = spec.parse(filled(base, [("ky", "ho_ten"), ("ky", "trinh_do")], ["An: B", "x"]), "g").plain()
    assert found["ky"]["ho_ten"] == "An: B"
    assert found["ky"]["trinh_do"] == "x"
    assert found["luu"] == "VT"
