"""Values without a class of their own are taken apart by what they are, and nothing else is made of them."""

import pytest

from kehoach.picture import Picture
from kehoach.plain import RawLeaf, json_list, json_map, raw_list, raw_map, raw_text
from kehoach.plan.part import PlanPart

HELD = {"a": "1"}
LISTED = ["a", HELD]


@pytest.mark.parametrize(
    ("value", "made"),
    [
        (HELD, (HELD, (), "")),
        (LISTED, ({}, LISTED, "")),
        (("a",), ({}, ("a",), "")),
        ("chữ", ({}, (), "chữ")),
        (None, ({}, (), "")),
    ],
)
def test_a_raw_value_is_itself_or_nothing(value, made):
    assert (raw_map(value), raw_list(value), raw_text(value)) == made


def test_a_mapping_and_a_list_are_the_very_same_objects():
    assert raw_map(HELD) is HELD
    assert raw_list(LISTED) is LISTED
    assert json_map(HELD) is HELD
    assert json_list(LISTED) is LISTED


@pytest.mark.parametrize(
    ("taken", "value"), [(json_map, LISTED), (json_map, None), (json_list, HELD), (json_list, "a")]
)
def test_json_of_another_kind_is_refused(taken, value):
    with pytest.raises(TypeError):
        taken(value)


def test_what_has_a_class_may_stand_among_raw_values():
    assert issubclass(Picture, RawLeaf)
    assert issubclass(PlanPart, RawLeaf)
    assert not hasattr(RawLeaf(), "__dict__")
