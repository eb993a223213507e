"""Plans read one after the other are read as each alone, whatever they share."""

import random

import pytest
from project import EXAMPLES, example

from kehoach import spec
from kehoach.batch.slots import with_values
from kehoach.document.compose import compose
from kehoach.document.compose.again import Made
from kehoach.plan.again import Again
from kehoach.plan.build import read_raw
from kehoach.problem import KehoachError

WORDS = ("Ba Tơ", "", None, "5", "31/4/2026", "[[1/KH]]", "[^9]", "khoan", "a-b", "chu", "II", "xa", "so", "%")


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, held in value.items():
            yield from leaves(held, (*path, key))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from leaves(held, (*path, number))
    else:
        yield path


def composed(plan, made=None):
    try:
        return compose(plan, made)
    except KehoachError as error:
        return error.problems


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_plan_read_and_composed_behind_others_is_what_it_is_alone(name):
    chance = random.Random(name)
    file = str(example(name))
    raw = spec.read(file)[0].plain()
    places = [*leaves(raw)]
    again, made = Again(file), Made()
    seen = 0
    for _ in range(40):
        paths = chance.sample(places, chance.choice((1, 1, 2, 5)))
        changed = with_values(raw, paths, [chance.choice(WORDS) for _ in paths])
        plan, faults = again.read(changed)
        alone, meant = read_raw(changed, file)
        assert sorted(faults, key=str) == sorted(meant, key=str), paths
        assert plan == alone
        if plan is not None and not faults:
            seen += 1
            assert composed(plan, made) == composed(alone), paths
    assert seen > 5


def test_what_is_the_same_is_not_read_again():
    raw = spec.read(str(example("xa-2026")))[0].plain()
    again = Again(str(example("xa-2026")))
    first, _ = again.read(raw)
    second, _ = again.read({**raw, "dia_danh": "Ba Tơ"})
    assert second.dia_danh == "Ba Tơ"
    assert all(one is other for one, other in zip(first.muc, second.muc, strict=True))
    made = Made()
    before, after = compose(first, made), compose(second, made)
    shared = sum(one is other for one, other in zip(before.blocks(), after.blocks(), strict=True))
    assert shared > 50


def test_two_parts_of_one_code_are_told_though_one_was_read_before():
    raw = {
        "muc_a": {"tieu_de": "A", "noi_dung": [{"doan": "x"}]},
        "muc_b": {"tieu_de": "B", "noi_dung": [{"khoan": "y", "ma": "m"}]},
    }
    again = Again()
    again.read(raw)
    twice = {**raw, "muc_a": {"tieu_de": "A", "noi_dung": [{"khoan": "x", "ma": "m"}]}}
    codes = [[one.code for one in read.read(twice)[1] if one.code == "KH44"] for read in (again, Again())]
    assert codes == [["KH44"], ["KH44"]]
