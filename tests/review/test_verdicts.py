"""The verdicts of a reader on whole real papers: well formed, of papers that are there, each in its own half."""

import csv
from collections import Counter

import pytest
from review import verdicts
from review.corpus import FOLDER, HELD, cases
from review.foreign import HALVES
from review.verdicts import UNREAD, VERDICTS, judged, papers, shown, table

pytestmark = pytest.mark.xdist_group("corpus")  # what all rules say of its texts is asked once

HERE = {paper.name: paper.half for paper in papers()}


def rows(half: str) -> list[list[str]]:
    with (FOLDER / f"phan-quyet-{half}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("half", HALVES)
def test_each_is_a_verdict_given_once(half):
    told = rows(half)
    assert {verdict for *_, verdict, _ in told} <= set(VERDICTS)
    assert [key for key, times in Counter(tuple(row[:3]) for row in told).items() if times > 1] == []


@pytest.mark.parametrize("half", HALVES)
def test_a_paper_is_judged_in_the_half_it_stands_in(half):
    assert {HERE.get(paper, half) for paper, *_ in rows(half)} == {half}


def test_what_is_wrong_says_why():
    assert [row for half in HALVES for row in rows(half) if row[3] != VERDICTS[0] and not row[4]] == []


def test_what_is_told_today_is_counted():
    assert sum(one.verdict != UNREAD for one in judged()) > 100
    assert "độ đúng" in table()


def test_no_line_of_a_held_paper_is_shown(monkeypatch):
    held = {case.ten for case in cases() if case.tep in HELD} & HERE.keys()
    assert held
    told = [one._replace(verdict=UNREAD, words="chữ giấu") for one in judged() if one.paper in held or one.half == "b"]
    assert told
    monkeypatch.setattr(verdicts, "judged", lambda: told)
    assert shown() == ""
