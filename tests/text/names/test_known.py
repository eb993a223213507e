"""Names taken apart, and the index of them: by heads, in the forms a text may have them."""

import marshal

from kehoach.text.names.known import (
    AGENCY,
    LAW,
    OTHER,
    SAYING,
    Known,
    below,
    branch_of,
    ends,
    index_of,
    name_at,
    unpacked,
)

NAMES = [
    ("Luật Phòng, chống ma túy", LAW),
    ("Luật Phòng thủ dân sự", LAW),
    ("Ủy ban nhân dân", AGENCY),
    ("quốc phòng - an ninh", SAYING),
    ("Luật Đầu tư", OTHER),
]


def test_a_name_is_its_syllables_their_marks_and_capitals():
    name = Known("Luật Phòng, chống ma túy", LAW)
    assert name.syllables == ("luật", "phòng", "chống", "ma", "túy")
    assert name.marks == ("", "", ",", "", "")
    assert name.capitals == (True, True, False, False, False)
    assert Known("quốc phòng - an ninh", SAYING).marks == ("", "", "-", "")


def test_short_names_and_those_only_known_to_be_right_are_not_sought():
    assert Known("Luật Phòng thủ dân sự", LAW).sought
    assert not Known("Luật Đất đai", LAW).sought
    assert not Known("Luật Bầu cử đại biểu Quốc hội", OTHER).sought


def test_laws_and_agencies_are_proper_names():
    assert Known("Ủy ban nhân dân", AGENCY).is_proper
    assert not Known("quốc phòng - an ninh", SAYING).is_proper


def test_a_proper_name_stands_with_its_capital_alone_a_saying_in_any_case():
    forms, _ = index_of(NAMES)
    assert {form for form, head in forms.items() if head == "Luật"} == {"Luật", "LUẬT"}
    assert {form for form, head in forms.items() if head in ("quốc", "Quốc")} == {"quốc", "Quốc", "QUỐC"}
    assert {form for form, head in forms.items() if head == "Ủy"} == {"Ủy", "Uỷ", "ỦY", "UỶ"}


def test_a_branch_says_what_goes_on_behind_a_head():
    _, branches = index_of(NAMES)
    seconds, thirds, longest = branch_of(branches["Luật"])
    assert (set(seconds), longest) == ({"phòng", "đầu"}, 5)
    assert thirds == {"chống": ["phòng"], "thủ": ["phòng"], "tư": ["đầu"]}
    tree = unpacked(seconds["đầu"])["tư"]
    assert ends(tree)
    assert below(tree) == []
    assert name_at(tree).words == "Luật Đầu tư"
    assert name_at({}) is None


def test_of_two_kinds_of_one_name_the_first_counts():
    _, branches = index_of([("Luật Đầu tư", OTHER), ("Luật Đầu tư", LAW)])
    assert name_at(unpacked(branch_of(branches["Luật"])[0]["đầu"])["tư"]).kind == OTHER


def test_an_index_can_be_kept():
    made = index_of(NAMES)
    assert len(marshal.dumps(made)) > len(repr(NAMES))
