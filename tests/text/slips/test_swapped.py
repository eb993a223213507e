"""How sure another syllable is: what each count is worth, and where a count begins to speak."""

from math import log

import pytest

from kehoach.text.slips.clauses import Case
from kehoach.text.slips.swapped import Kind, between, bound, score
from kehoach.text.slips.window import Side, Window

KIND = Kind(letter=False, marks=1, function_word=False, written_function_word=False, possible=True, papers=100)
SIDE = Side(0, 200, 0.4, 0.0, 0.0, 20, beyond=True, function_word=False, case=Case.SMALL)
SEEN = Window(7, SIDE, SIDE, 30, 0)


def seen(**changes):
    """A window whose sides both have these changes; ``middle`` and ``seen`` are the window's."""
    own = {name: changes.pop(name) for name in ("middle", "seen") if name in changes}
    return SEEN._replace(left=SIDE._replace(**changes), right=SIDE._replace(**changes), **own)


def test_between_both_neighbours_is_worth_how_much_oftener_they_stand_so():
    assert between(SEEN, KIND) == pytest.approx(2 * log(401) + 0.5 * log(31) - 3)
    assert between(seen(written=2), KIND) == pytest.approx(2 * log(200.5 / 2.5) + 0.5 * log(31) - 3 - 0.7 * log(3))


@pytest.mark.parametrize(
    ("changes", "kind", "less"),
    [
        ({"middle": 0}, {}, 0.5 * log(31) + log(201) * 0.8), ({"middle": 0, "outer": 30}, {}, 0.5 * log(31) + log(201) * 0.32),
        ({"bond": 0.1}, {"letter": True}, 3), ({"bond": 0.1}, {"function_word": True, "possible": False}, 3), ({"bond": 0.1}, {}, 0),
        ({"bond": 0.1, "outer": 100}, {"letter": True}, 0), ({"bond": 0.2}, {"letter": True}, 0),
        ({}, {"function_word": True}, 0), ({"middle": 9}, {"function_word": True}, 0.5 * log(31 / 10) + 4),
        ({"middle": 10}, {"function_word": True}, 0.5 * log(31 / 11)), ({"middle": 9, "outer": 100}, {"function_word": True}, 0.5 * log(31 / 10)),
        ({"middle": 9, "outer": 100}, {"function_word": True, "papers": 1000}, 0.5 * log(31 / 10) + 4),
        ({"middle": 9, "outer": 100}, {"function_word": True, "marks": 2}, 0.5 * log(31 / 10) + 4),
    ],
)  # fmt: skip
def test_between_takes_off_what_speaks_against_it(changes, kind, less):
    assert between(seen(**changes), KIND._replace(**kind)) == pytest.approx(between(SEEN, KIND) - less)


@pytest.mark.parametrize(
    ("written", "proposed", "speaks"), [(0, 15, True), (0, 14, False), (1, 22, True), (1, 21, False), (13, 202, True), (13, 201, False)]
)  # fmt: skip
def test_between_says_nothing_below_fifteen_papers_and_fifteen_times(written, proposed, speaks):
    assert (between(seen(written=written, proposed=proposed), KIND) != 0) is speaks


def test_one_neighbour_is_worth_its_word():
    points = log(401) + log(0.42) + 2 + 0.5 * log(31)
    alone = SIDE._replace(case=None, proposed=0)
    assert bound(SEEN, KIND, SIDE, alone) == pytest.approx(points)
    assert bound(SEEN, KIND, SIDE, SIDE) == pytest.approx(points + 0.5 * log(401))
    assert bound(SEEN, KIND, SIDE._replace(outer=0), alone) == pytest.approx(points - 1.5)
    assert bound(SEEN, KIND, SIDE._replace(outer=0, beyond=False), alone) == pytest.approx(points)
    assert bound(SEEN, KIND, SIDE._replace(outer=120), alone) == pytest.approx(points + 0.5 * log(121 / 31))


BOUND_SAYS = [
    ({}, {}, {}, True), ({"proposed": 40}, {}, {}, True), ({"proposed": 39}, {}, {}, False), ({"bond": 0.15}, {}, {}, True),
    ({"bond": 0.14}, {"proposed": 9}, {}, True), ({"bond": 0.14, "proposed": 149}, {"proposed": 9}, {}, False),
    ({"bond": 0.09}, {"proposed": 9}, {}, False), ({"bond": 0.14}, {"proposed": 9}, {"marks": 2}, False),
    ({"bond": 0.14, "proposed": 149}, {"proposed": 10}, {}, True), ({"bond": 0.1}, {"proposed": 9}, {}, True),
    ({"bond": 0.14, "written": 3}, {"proposed": 9}, {}, False), ({"bond": 0.14, "written": 2}, {"proposed": 9}, {}, True),
    ({"written": 3, "proposed": 1100}, {}, {}, True), ({}, {}, {"function_word": True}, False),
    ({}, {}, {"function_word": True, "possible": False}, True), ({"function_word": True}, {}, {}, True),
]  # fmt: skip


@pytest.mark.parametrize(("side", "other", "kind", "speaks"), BOUND_SAYS)
def test_where_one_neighbour_speaks(side, other, kind, speaks):
    found = bound(SEEN, KIND._replace(**kind), SIDE._replace(**side), SIDE._replace(**other))
    assert (found != 0) is speaks


@pytest.mark.parametrize(
    ("side", "middle", "speaks"),
    [
        ({"outer": 0, "proposed": 99}, 20, True), ({"outer": 0, "proposed": 99}, 19, False), ({"outer": 0, "proposed": 250}, 19, True),
        ({"outer": 0, "proposed": 250, "function_word": True}, 19, False), ({"outer": 0, "function_word": True}, 20, True),
        ({"outer": 0, "proposed": 250, "bond_beyond": 0.3}, 9, False), ({"outer": 0, "proposed": 250, "bond_beyond": 0.29}, 9, True),
        ({"outer": 0, "proposed": 250, "bond_beyond": 0.3}, 10, True), ({"outer": 0, "proposed": 250, "written": 4}, 10, True), ({"outer": 0, "proposed": 250, "written": 4}, 9, False),
    ],
)  # fmt: skip
def test_a_neighbour_no_triple_speaks_for_says_little(side, middle, speaks):
    assert (bound(SEEN._replace(middle=middle), KIND, SIDE._replace(**side), SIDE) != 0) is speaks


@pytest.mark.parametrize(
    ("kind", "ways"),
    [
        ({}, 0), ({"marks": 2}, 1.2), ({"marks": 3}, 2.4), ({"letter": True}, 1.5), ({"written_function_word": True}, 1.5), ({"papers": 0}, -1),
        ({"marks": 2, "written_function_word": True, "papers": 0}, 1.7),
    ],
)  # fmt: skip
def test_the_score_is_the_best_ways_less_for_every_mark_and_for_a_letter(kind, ways):
    called = SEEN._replace(middle=60)
    assert score(called, KIND) == (bound(called, KIND, SIDE, SIDE), -1)
    assert score(called, KIND._replace(**kind)) == (pytest.approx(bound(called, KIND, SIDE, SIDE) - ways), -1)


@pytest.mark.parametrize(
    ("side", "other", "middle", "sound", "speaks"),
    [
        ({}, {}, 50, False, True), ({}, {}, 49, False, False), ({"bond": 0.5}, {}, 20, False, True), ({"bond": 0.5, "outer": 0}, {}, 19, False, False),
        ({"bond": 0.5}, {"proposed": 9}, 20, False, False), ({"bond": 0.5}, {"proposed": 10}, 20, False, True),
        ({"bond": 0.29}, {"proposed": 9}, 50, False, False), ({"bond": 0.3}, {"proposed": 9}, 50, False, True),
        ({"written": 2, "proposed": 249}, {"proposed": 9}, 50, False, False), ({"written": 2, "proposed": 250}, {"proposed": 9}, 50, False, True),
        ({"bond": 0.3}, {"proposed": 9, "written": 10}, 50, False, False),
    ],
)  # fmt: skip
def test_where_another_letter_is_called_for(side, other, middle, sound, speaks):
    found = bound(
        SEEN._replace(middle=middle),
        KIND._replace(letter=True, sound=sound),
        SIDE._replace(**side),
        SIDE._replace(**other),
    )
    assert (found != 0) is speaks


def test_the_way_is_named_and_nothing_scores_nothing():
    nothing = SIDE._replace(proposed=0, bond=0.0)
    assert score(SEEN._replace(right=nothing), KIND)[1] == -1
    assert score(SEEN._replace(left=nothing), KIND)[1] == 1
    assert score(SEEN._replace(left=nothing, right=nothing), KIND) == (0, 0)


def test_a_kind_says_what_it_is():
    assert [KIND._replace(marks=n, letter=letter).one_mark for n, letter in ((1, False), (2, False), (1, True))] == [
        True,
        False,
        False,
    ]
    assert [
        KIND._replace(function_word=f, possible=p).too_common for f, p in ((True, True), (True, False), (False, True))
    ] == [True, False, False]
    assert [side.ratio for side in (SIDE, SIDE._replace(written=1))] == [401, 200.5 / 1.5]
    assert [SIDE._replace(bond_beyond=b, outer=o).blocked for b, o in ((0.2, 0), (0.19, 0), (0.2, 1))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("side", "other", "middle", "sound", "speaks"),
    [
        # the other neighbour too stands rather so: ten papers of all three; else a word, or nearly one
        ({"bond": 0.0}, {"proposed": 10}, 10, None, True), ({"bond": 0.0}, {"proposed": 10}, 9, None, False), ({"bond": 0.0}, {"proposed": 9}, 10, None, False), ({"bond": 0.14, "proposed": 150}, {"proposed": 9}, 30, None, True), ({"bond": 0.14, "proposed": 149}, {"proposed": 9}, 30, None, False),
        # a letter that sounds alike: a word, hardly ever written otherwise, beside no other word
        ({"bond": 0.3, "proposed": 400}, {"proposed": 0}, 20, True, True), ({"bond": 0.3, "proposed": 400}, {"proposed": 0}, 20, False, False), ({"bond": 0.29, "proposed": 400}, {"proposed": 0}, 20, True, False), ({"bond": 0.3, "written": 3, "proposed": 400}, {"proposed": 0}, 20, True, True),
        ({"bond": 0.3, "written": 4, "proposed": 500}, {"proposed": 0}, 20, True, False), ({"bond": 0.3, "proposed": 400, "bond_beyond": 0.2, "outer": 0}, {"proposed": 0}, 20, True, False), ({"bond": 0.3, "proposed": 49}, {"proposed": 0}, 20, True, False), ({"bond": 0.3, "proposed": 50}, {"proposed": 0}, 20, True, True),
        # what is written belongs to the other neighbour
        ({}, {"bond_written": 0.1}, 30, None, False), ({}, {"bond_written": 0.09}, 30, None, True), ({}, {"written": 30, "proposed": 30}, 30, None, False), ({}, {"written": 29, "proposed": 29}, 30, None, True), ({}, {"written": 30, "proposed": 31}, 30, None, True),
        ({"proposed": 1000}, {"bond_written": 0.1}, 30, None, True), ({"proposed": 999}, {"bond_written": 0.1}, 30, None, False), ({"proposed": 1000, "bond": 0.29}, {"bond_written": 0.1}, 30, None, False), ({"proposed": 1000, "written": 1}, {"bond_written": 0.1}, 30, None, False),
    ],
)  # fmt: skip
def test_each_figure_of_a_word_with_one_neighbour(side, other, middle, sound, speaks):
    kind = KIND if sound is None else KIND._replace(letter=True, sound=sound)
    seen = SEEN._replace(middle=middle)
    assert (bound(seen, kind, SIDE._replace(**side), SIDE._replace(**other)) != 0) is speaks


def test_a_common_word_against_another_word_is_worth_two_points_less():
    side = SIDE._replace(proposed=1000)
    plain, other = (bound(SEEN, KIND, side, SIDE._replace(bond_written=bond)) for bond in (0.09, 0.1))
    assert plain - other == pytest.approx(2)


@pytest.mark.parametrize(
    ("side", "triple", "seen", "speaks"),
    [
        ({"proposed": 40}, 30, 0, True), ({"written": 1, "proposed": 44}, 30, 0, False), ({"written": 1, "proposed": 45}, 30, 0, True), ({"written": 2, "proposed": 42}, 50, 0, True), ({"written": 3, "proposed": 42}, 50, 0, True), ({"written": 3, "proposed": 41}, 50, 0, False), ({"written": 3, "proposed": 42}, 49, 0, False), ({"written": 3, "proposed": 42}, 50, 1, False),
        ({"written": 25, "proposed": 900}, 19, 0, True), ({"written": 26, "proposed": 900}, 100, 0, True), ({"written": 26, "proposed": 900}, 99, 0, False), ({"written": 4, "proposed": 900, "outer": 0}, 9, 0, False), ({"written": 4, "proposed": 1350, "outer": 0}, 9, 0, True), ({"written": 4, "proposed": 1349, "outer": 0}, 9, 0, False),
    ],
)  # fmt: skip
def test_how_much_oftener_one_neighbour_must_stand(side, triple, seen, speaks):
    made = SIDE._replace(outer=0)._replace(**side)
    assert (bound(SEEN._replace(middle=triple, seen=seen), KIND, made, SIDE._replace(proposed=10_000)) != 0) is speaks
