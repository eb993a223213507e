"""Items of a list in the form."""

from kehoach.web.draft import kinds
from kehoach.web.draft.items import as_path, as_yaml, listing, shown


def test_a_blank_to_fill_in_is_an_empty_field():
    assert [shown(one) for one in ("……", None, "a", ["a", "b"])] == ["", "", "a", "a\nb"]


def test_an_item_is_known_by_its_key():
    items = ["a", {"nhiem_vu": "b", "phoi_hop": ["c"], "theo": "d"}, {"la": "e"}, {"khoan": "f", "noi_dung": ["g"]}]
    found = listing(items, ("x",), kinds.kinds_for("nhiem_vu"), "nhiem_vu")
    assert [one.title for one in found.items] == ["Ý", "Nhiệm vụ", "Phần chỉ sửa được ở thẻ YAML", "Khoản đánh số"]
    assert [(one.first, one.last) for one in found.items] == [
        (True, False),
        (False, False),
        (False, False),
        (False, True),
    ]
    assert found.items[1].rest == as_yaml({"theo": "d"})
    assert found.items[3].below.path == as_path("x", 3, "noi_dung")
    assert found.adds[0][0] == "Nhiệm vụ"
