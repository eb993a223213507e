"""The figures of ``make bench``: told beside their bounds, and never left out where one is missed."""

import json
import sys
from importlib import import_module

import pytest
from project import ROOT

sys.path.insert(0, str(ROOT / "bench"))
row = import_module("row")
every = import_module("all")


@pytest.mark.parametrize(
    ("made", "verdict"),
    [
        (row.most("a", 1.5, 1.5), "đạt"),
        (row.most("a", 1.51, 1.5), "CHƯA ĐẠT"),
        (row.least("a", 35, 35), "đạt"),
        (row.least("a", 34.9, 35), "CHƯA ĐẠT"),
        (row.shown("a", 3), ""),
        (row.missing("a", "không có LibreOffice"), "không đo được"),
    ],
)
def test_a_figure_is_judged_by_its_bound(made, verdict):
    assert made.verdict == verdict
    again = row.Row(*json.loads(json.dumps(made)))  # as it comes from the script's process
    assert (again, again.verdict) == (made, verdict)


def test_a_figure_is_written_as_vietnamese_is():
    assert [row.number(one) for one in (0.846, 36.04, 3321, 12000, 1.5, 35)] == [
        "0,85", "36", "3.321", "12.000", "1,5", "35",
    ]  # fmt: skip


def test_a_table_names_what_is_missed_and_what_could_not_be_measured():
    rows = [row.most("đọc", 0.9, 0.85, "lần", "30 tệp"), row.missing("PDF", "không có LibreOffice")]
    table = every.section("render", rows)
    assert "| đọc | 0,9 lần | ≤ 0,85 | CHƯA ĐẠT | 30 tệp |" in table
    assert "| PDF | - |  | không đo được | không có LibreOffice |" in table


def test_what_was_not_run_is_told():
    told = every.tables({"render": [row.shown("a", 1)], "web": []})
    assert "## Viết .docx" in told
    assert "Không chạy trong lần này: `cold`, " in told
    assert told.endswith("Có chạy, chỉ in ra màn hình: `web`.\n")


def test_every_script_of_the_folder_is_run():
    helpers = {"row", "timed", "all", "plain", "plans", "files"}
    assert {one.stem for one in (ROOT / "bench").glob("*.py")} - helpers == set(every.SCRIPTS)
