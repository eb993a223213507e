"""A syllable left out beside two that nearly always have it: each figure, and the one beside it."""

from math import log

import pytest
from text.slips.made_counts import SaidCounts, said

from kehoach.text.slips.habits import Habits
from kehoach.text.slips.nearly import nearly_always

NONE = frozenset()
HABITS = Habits(frozenset({"của"}), NONE, frozenset({("quản", "chợ")}), frozenset({"đất"}), frozenset({"bà"}))
# behind ``bộ quản`` nearly always stands ``lý``, before ``thuộc tỉnh`` nearly always ``trực``
PAPERS = {
    "bộ": 900, "quản": 900, "lý": 900, "trường": 900, "mầm": 900, "chợ": 9, "đất": 900, "bà": 9, "của": 9, "lí": 90, "ly": 90, "ný": 9,
    "bộ quản": 100, "bộ đất": 100, "quản trường": 4, "quản lý": 700, "lý trường": 50, "quản lý trường": 20, "đất lý": 90,
    "trực": 500, "thuộc": 900, "tỉnh": 900, "đơn": 400, "thuộc tỉnh": 100, "trực thuộc": 400, "đơn trực": 30, "đơn thuộc": 3, "đất tỉnh": 100,
}  # fmt: skip
AHEAD = {"bộ quản": ("lý", 95), "bộ đất": ("lý", 95)}
BACK = {"thuộc tỉnh": ("trực", 95), "trục tỉnh": ("trực", 95), "đất tỉnh": ("trực", 95)}


def found(text, *, at=1, ahead=AHEAD, back=BACK, heading=False, **papers):
    """What is missing; ``quản_trường=5`` is a count of a pair, None takes it away."""
    changed = PAPERS | {name.replace("_", " "): count for name, count in papers.items()}
    kept = {name: count for name, count in changed.items() if count is not None}
    made = said(text, SaidCounts(kept, ahead, back), heading=heading)
    gap = nearly_always(made, at, HABITS)
    return gap and gap.missing


@pytest.mark.parametrize(
    ("text", "papers", "missing"),
    [
        ("bộ quản trường", {}, "lý"), ("bộ quản trường", {"quản_trường": 5}, None), ("bộ quản trường", {"quản_trường": None}, "lý"),
        # known beside neither: only where hardly a paper has the two without it
        ("bộ quản trường", {"lý_trường": None}, "lý"), ("bộ quản trường", {"lý_trường": None, "bộ_quản": 105}, "lý"),
        ("bộ quản trường", {"lý_trường": None, "bộ_quản": 106}, None), ("bộ quản trường", {"bộ_quản": 106}, "lý"),
        # the same triple is written, the pair is kept, a name, a foreign word
        ("bộ quản trường", {"bộ_quản_trường": 1}, None), ("bộ quản chợ", {}, None), ("bộ Quản trường", {}, "lý"), ("Bộ Quản trường", {}, None),
        ("bộ quản qwrt", {}, None), ("bộ QUẢN trường", {}, None), ("bộ quản lý", {}, None), ("bộ quản Trường", {}, "lý"),
        # a slip looks like a gap
        ("bộ quản ly", {}, None), ("bộ quản ný", {}, None),
        # a word that may stand alone does not where the triple over the gap is in enough papers
        ("bộ đất trường", {}, None), ("bộ đất trường", {"đất_lý_trường": 200}, "lý"), ("bộ đất trường", {"đất_lý_trường": 199}, None),
        ("bộ đất trường", {"đất_lý_trường": 200, "đất_trường": 2}, "lý"), ("bộ đất trường", {"đất_lý_trường": 200, "đất_trường": 3}, None),
        # the neighbour before is part of it
        ("mầm bộ quản", {}, None), ("mầm quản trường", {}, None),
    ],
)  # fmt: skip
def test_what_nearly_always_stands_behind_the_first(text, papers, missing):
    assert found(text, **papers) == missing


@pytest.mark.parametrize(
    ("text", "at", "papers", "missing"),
    [
        ("đơn thuộc tỉnh", 0, {}, "trực"), ("bộ đơn thuộc tỉnh", 1, {}, "trực"), ("đơn thuộc tỉnh", 0, {"đơn_trực": None}, None),
        ("đơn thuộc tỉnh", 0, {"đơn_thuộc": 4}, "trực"), ("đơn thuộc tỉnh", 0, {"đơn_thuộc": 5}, None), ("đơn thuộc tỉnh", 0, {"đơn_thuộc_tỉnh": 1}, None),
        ("đơn Thuộc tỉnh", 0, {}, None), ("Đơn thuộc tỉnh", 0, {}, "trực"), ("trực thuộc tỉnh", 0, {"trực_trực": 9, "trực_thuộc": 0}, None),
        # a slip looks like a gap, and a word that may stand alone
        ("đơn trục tỉnh", 0, {"trục": 90, "trục_tỉnh": 100}, None), ("đơn đất tỉnh", 0, {}, None), ("đơn đất tỉnh", 0, {"đơn_trực_đất": 200}, "trực"),
        ("đơn thuộc", 0, {}, None), ("mầm thuộc tỉnh", 0, {}, None), ("bộ đơn thuộc", 1, {}, None),
    ],
)  # fmt: skip
def test_what_nearly_always_stands_before_the_second(text, at, papers, missing):
    assert found(text, at=at, **papers) == missing


@pytest.mark.parametrize(("papers", "missing"), [(100, "lý"), (101, None)])
def test_a_pair_of_more_than_a_hundred_papers_lacks_nothing(papers, missing):
    assert found("bộ quản trường", ahead={"bộ quản": ("lý", 5_000)}, bộ_quản=5_000, quản_trường=papers) == missing


def test_the_score_is_of_how_hardly_ever_the_two_stand_without():
    made = said("bộ quản trường", SaidCounts(PAPERS, AHEAD, BACK))
    assert nearly_always(made, 1, HABITS).score == pytest.approx(2.5 + log(96 / 6) + log(95))
    made = said("đơn thuộc tỉnh", SaidCounts(PAPERS | {"thuộc tỉnh": 95}, AHEAD, BACK))
    assert nearly_always(made, 0, HABITS).score == pytest.approx(2.5 + log(96) + log(95))


def test_a_pair_at_the_first_place_of_its_table_is_known():
    for text, at, pair, missing in (
        ("đơn thuộc tỉnh", 0, "đơn trực", "trực"),
        ("bộ quản trường", 1, "lý trường", "lý"),
    ):
        made = said(text, SaidCounts({pair: PAPERS[pair]} | PAPERS | {"bộ quản": 106}, AHEAD, BACK))
        assert nearly_always(made, at, HABITS).missing == missing


def test_the_first_word_of_a_clause_has_no_pair_before_it():
    assert found("quản trường bộ quản", at=0) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bộ quản của", "lý"),
        ("bộ quản lý", None),
        ("bộ đất của", None),
        ("quản của", None),
    ],
)
def test_a_word_is_cut_before_a_function_word(text, told):
    ahead = {"bộ quản": ("lý", 200), "bộ đất": ("lý", 200)}
    counts = {"bộ_quản": 210, "bộ_đất": 210, "quản_của": 800}
    assert found(text, at=1 if text.startswith("bộ") else 0, ahead=ahead, **counts) == told


@pytest.mark.parametrize(
    ("papers", "told"), [({"bộ_quản": 230}, None), ({"bộ_quản_của": 12}, None), ({"bộ_quản": 220}, "lý")]
)
def test_what_stands_before_a_function_word_must_nearly_always_go_on(papers, told):
    ahead = {"bộ quản": ("lý", 200)}
    assert found("bộ quản của", ahead=ahead, **({"bộ_quản": 210, "quản_của": 800} | papers)) == told


@pytest.mark.parametrize(("known", "told"), [(201, "lý"), (202, None)])
def test_a_word_by_itself_must_go_on_oftener(known, told):
    assert found("bộ đất của", ahead={"bộ đất": ("lý", 200)}, bộ_đất=known, đất_của=800) == told


def test_few_papers_say_nothing_of_a_function_word():
    assert found("bộ quản của", ahead={"bộ quản": ("lý", 199)}, bộ_quản=200, quản_của=800) is None
