from made_batch import BASE

from kehoach.batch.base import Base
from kehoach.batch.heads import Column
from kehoach.batch.slots import slots_of, with_values


def test_a_value_is_its_words_with_the_cells_between_and_a_column_wins_over_holes():
    base = Base("goc.yaml", (BASE + "ket_thuc: $${x} của ${ten}\nluu: ${luu}\n").encode())
    columns = [
        Column(0, "ten", hole="ten"), Column(1, "luu", hole="luu"),
        Column(2, "trich_yeu", target=base.target("trich_yeu")),
    ]  # fmt: skip
    found = {slot.path: slot for slot in slots_of(base, columns)}
    assert found[("trich_yeu",)].pieces == (2,)
    assert found[("ket_thuc",)].pieces == ("${", "x} của ", 0)
    assert [path for path, slot in found.items() if slot.whole] == [("trich_yeu",), ("luu",)]


def test_the_values_of_a_row_change_their_leaves_and_share_the_rest():
    raw = {"a": {"b": ["x", {"c": "y"}]}, "d": {"e": "f"}, "ky": None}
    found = with_values(raw, [("a", "b", 1, "c"), ("so",), ("ky", "ho_ten")], ["Y", None, "An"])
    assert found == {"a": {"b": ["x", {"c": "Y"}]}, "d": {"e": "f"}, "ky": {"ho_ten": "An"}, "so": None}
    assert found["d"] is raw["d"]
    assert raw == {"a": {"b": ["x", {"c": "y"}]}, "d": {"e": "f"}, "ky": None}
