"""Where another syllable is looked for, and what is let pass: each figure, and the one beside it."""

import pytest
from text.slips.made_counts import SaidCounts, said

from kehoach.text.slips.habits import Habits
from kehoach.text.slips.search import Search

NONE = frozenset()
HABITS = Habits(
    frozenset({"của", "sạt"}), frozenset({"trần"}), frozenset({("kiểm", "sắt"), ("sắt", "kiểm")}), NONE, NONE
)
# ``giám sắt việc`` for ``giám sát việc``
PAPERS = {
    "tra": 900, "giám": 9_000, "sắt": 400, "sát": 9_000, "việc": 9_000, "thực": 9_000, "kiểm": 900, "của": 900,
    "giám sát": 8_000, "sát việc": 5_000, "giám sát việc": 600,
}  # fmt: skip
TEXT = "tra giám sắt việc thực"


def likely(text=TEXT, at=2, *, heading=False, habits=HABITS, **papers):
    """What may be meant; ``giám_sắt=5`` is a count, None takes it away."""
    changed = PAPERS | {name.replace("_", " "): count for name, count in papers.items()}
    kept = {name: count for name, count in changed.items() if count is not None}
    counts = SaidCounts(kept)
    return Search(counts, habits).likely(said(text, counts, heading=heading), at)


def meant(*args, **kwargs):
    return [found.syllable for found in likely(*args, **kwargs)]


@pytest.mark.parametrize(
    ("papers", "found"),
    [
        ({}, True), ({"giám_sắt": 20, "giám_sắt_việc": 19}, True), ({"giám_sắt": 20, "giám_sắt_việc": 20, "giám_sát_việc": 900}, False),
        ({"giám_sắt": 20, "giám_sắt_việc": 19, "giám_sát_việc": 570}, True), ({"giám_sắt": 20, "giám_sắt_việc": 19, "giám_sát_việc": 569}, False),
        ({"giám_sắt": 79, "sắt_việc": 80}, True), ({"giám_sắt": 80, "sắt_việc": 79}, True), ({"giám_sắt": 80, "sắt_việc": 80}, False),
        ({"giám_sát": None, "sát_việc": None}, False), ({"sát_việc": None}, True), ({"giám_sát": None}, True),
    ],
)  # fmt: skip
def test_what_is_written_in_papers_enough_is_right(papers, found):
    assert meant(**papers) == ["sát"] * found


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        (TEXT, 2, True), ("giám sắt", 1, True), ("sắt việc", 0, True), ("sắt", 0, False), (TEXT, 0, False), (TEXT, 4, False),
        ("kiểm sắt việc", 1, False), ("giám sắt kiểm", 1, False), ("kiểm giám sắt việc kiểm", 2, True),
        # a name in capitals behind a family name, not further than three words before
        ("TRẦN GIÁM SẮT", 2, False), ("TRẦN THỰC TRA GIÁM SẮT", 4, True), ("TRẦN TRA GIÁM SẮT", 3, False), ("trần giám sắt việc", 2, True),
        ("TRẦN SẮT VIỆC", 1, False), ("GIÁM SẮT TRẦN", 1, True),
    ],
)  # fmt: skip
def test_kept_pairs_and_names_of_persons_are_left_alone(text, at, found):
    assert meant(text, at, heading=text.isupper()) == ["sát"] * found


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("ra ra hop sat ra ra ra", 3, False), ("ra việc hop sat ra ra ra", 3, True), ("việc ra hop sat ra ra ra", 3, False),
        ("ra ra hop sat ra việc ra", 3, True), ("ra ra hop sat ra ra việc", 3, False), ("ra ra hop sắt ra ra ra", 3, True),
    ],
)  # fmt: skip
def test_among_words_without_marks_nothing_is_sought(text, at, found):
    counts = {"hop": 9_000, "ra": 9_000, "sat": 300, "hop_sát": 8_000, "sát_ra": 5_000, "hop_sát_ra": 600}
    assert meant(text, at, **counts) == ["sát"] * found


@pytest.mark.parametrize(
    ("word", "found"),
    [("sắt", True), ("Sắt", True), ("SẮT", True), ("sdắt", True), ("Sdắt", True), ("SDẮT", False), ("sdat", True), ("Sdat", False), ("s", False)],
)  # fmt: skip
def test_an_abbreviation_or_a_foreign_name_is_no_syllable(word, found):
    text = f"tra giám {word} việc"
    small = word.lower()
    made = SaidCounts(PAPERS | {small: 300})
    made.like = lambda number: [made.number("sát")] if made.syllables[number] == small else []
    counts = [one.syllable for one in Search(made, HABITS).likely(said(text, made, heading=True), 2)]
    assert counts == ["sát"] * found


@pytest.mark.parametrize(
    ("text", "at", "heading", "named"),
    [
        ("tra giám sắt thực", 2, False, False), ("tra giám SẮT thực", 2, False, False), ("tra giám Sắt thực", 2, False, False),
        ("tra Giám Sắt thực", 2, False, True), ("tra GIÁM SẮT THỰC", 2, False, True), ("tra GIÁM SẮT THỰC", 2, True, False),
        ("^Sắt Việc thực", 0, False, True), ("^Sắt việc thực", 0, False, False), ("^Sắt VIỆC thực", 0, False, False), ("tra ^Giám Sắt thực", 2, True, True), ("^Giám sắt thực", 1, False, False),
    ],
)  # fmt: skip
def test_where_a_capital_is_a_names(text, at, heading, named):
    assert [found.named for found in likely(text, at, heading=heading)] == [named]


@pytest.mark.parametrize(
    ("text", "at", "papers", "found"),
    [
        # with the word before it
        ("tra Giám Sắt việc", 2, {}, False), ("tra Giám Sắt thực", 2, {}, True), ("tra Giám Sắt thực", 2, {"giám": 16_000, "sát": 16_000}, True), ("tra Giám Sắt thực", 2, {"giám": 17_000, "sát": 17_000}, False),
        ("tra Giám Sắt", 2, {"giám": 299, "sát": 299, "giám_sát": 299}, False), ("tra Giám Sắt", 2, {"giám": 300, "sát": 300, "giám_sát": 300}, True),
        # a neighbour in small letters ends a name; behind it only where it hardly is written so
        ("^Tra Sắt việc", 1, {}, True), ("^Tra Sắt việc", 1, {"sắt_việc": 3}, True), ("^Tra Sắt việc", 1, {"sắt_việc": 4}, False),
        ("giám Sắt Thực", 1, {}, False), ("Giám Sắt Thực", 1, {}, True),
        # with the word behind it; one that opens a sentence stands before
        ("Tra Sắt Việc", 1, {}, True), ("^Giám Sắt Tra", 1, {}, True), ("^Sắt Việc", 0, {}, True),
        # the word of the way it is meant counts, whatever bond the other neighbour has
        ("Tra Sắt Việc", 1, {"tra": 30, "tra_sát": 20, "tra_sắt": 1}, True), ("Giám Sắt Tra", 1, {"giám_sát": 5_000, "tra": 30, "sát_tra": 20, "sắt_tra": 1}, True),
    ],
)  # fmt: skip
def test_among_capitals_only_a_well_known_word_is_proposed(text, at, papers, found):
    assert meant(text, at, **papers) == ["sát"] * found


USUAL = HABITS._replace(usual=frozenset({("giám", "sát"), ("sát", "việc")}))


@pytest.mark.parametrize(
    ("text", "papers", "usual"),
    [
        ("thực giám sắt của", {}, -1), ("của sắt việc thực", {}, 1), ("tra giám sắt việc", {}, -1), ("của sắt thực", {"của_sát": 900}, 0),
        ("thực giám sắt của", {"giám_sắt": 8}, -1), ("thực giám sắt của", {"giám_sắt": 9}, 0),
        ("thực giám sắt của", {"giám_sắt": 2, "giám_sát": 50}, -1), ("thực giám sắt của", {"giám_sắt": 2, "giám_sát": 49}, 0),
        ("thực giám sắt của", {"thực_giám": 899}, -1), ("thực giám sắt của", {"thực_giám": 900}, 0),
        ("thực giám sắt của", {"thực_giám": 900, "thực_giám_sát": 1}, -1),
        ("thực giám sắt của", {"sắt_của": 39}, -1), ("thực giám sắt của", {"sắt_của": 40}, 0),
    ],
)  # fmt: skip
def test_a_usual_word_is_meant_where_hardly_a_paper_has_what_is_written(text, papers, usual):
    at = text.split().index("sắt")
    counts = {"sắt": 400, "sát": 9_000, "thực": 9_000} | papers
    found = likely(text, at, habits=USUAL, **counts)
    assert [candidate.usual for candidate in found] in ([usual], [] if not usual else [usual])


def test_a_usual_word_scores_eleven_at_least():
    weak = {"giám_sát": 75, "giám": 9_000, "giám_sát_việc": None, "sát_việc": None}
    (found,) = likely("thực giám sắt của", habits=USUAL, **weak)
    assert (found.score, found.way, found.usual) == (11.0, -1, -1)
    (sure,) = likely(habits=USUAL)
    assert sure.score > 11
    assert meant("thực giám sắt của", **weak) == []


def test_a_function_word_is_proposed_only_for_another_mark_of_no_function_word():
    often = {
        "giám_sát": None,
        "sát_việc": None,
        "sạt": 9_000,
        "giám_sạt": 8_000,
        "sạt_việc": 8_000,
        "giám_sạt_việc": 600,
    }
    assert meant(**often) == ["sạt"]
    assert meant(habits=HABITS._replace(function_words=frozenset({"sạt", "sắt"})), **often) == []


def test_the_likeliest_stands_first_and_the_same_place_is_looked_up_once():
    counts = SaidCounts(PAPERS | {"sặt": 9_000, "giám sặt": 800, "sặt việc": 800, "giám sặt việc": 60})
    search = Search(counts, HABITS)
    found = search.likely(said(TEXT, counts), 2)
    assert [candidate.syllable for candidate in found] == ["sát", "sặt"]
    assert found[0].score > found[1].score
    assert search.likely(said(TEXT, counts), 2) is found
    assert search.likely(said(TEXT, counts, heading=True), 2) is not found
