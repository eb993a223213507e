import pytest

from kehoach.intake.markdown import carried, heading, is_markdown, is_rule, runs, table_at, without_links


@pytest.mark.parametrize(
    "text", ["**I. Mục**", "# Một", "x\n### **Hai**\n", "| a |\n| --- |\n", "**hai\ndòng**", "[a](https://b.vn)"]
)
def test_markdown(text):
    assert is_markdown(text)


@pytest.mark.parametrize("text", ["2 * 3 * 4", "#1 trong 5", "a ** b", "(*) chú thích", "-----", "[a](b)", "| a | b |"])
def test_plain(text):
    assert not is_markdown(text)


def test_headings_lose_their_signs():
    assert heading("### III. Kinh phí ##") == ("III. Kinh phí", True)
    assert heading("#1 trong 5") == ("#1 trong 5", False)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("---", True), ("_____", True), ("* * *", True), ("- - x", False), ("", False), ("--", False), ("......", False)],
)
def test_rules(text, rule):
    assert is_rule(text) is rule


def test_emphasis_over_lines_is_closed_on_each():
    assert carried(["**KT. BỘ TRƯỞNG  ", "THỨ TRƯỞNG**", "x"]) == ["**KT. BỘ TRƯỞNG**", "**THỨ TRƯỞNG**", "x"]
    assert carried(["a ** b"]) == ["a ** b"], "nothing closes it"
    assert carried(["**a", "", "b**"])[1] == ""
    assert carried(["* một"]) == ["- một"]


def test_runs():
    assert [(run.text, run.dam, run.nghieng) for run in runs("**a** *b* 1\\. c\\")] == [
        ("a ", True, False), ("b", False, True), (" 1. c", False, False),
    ]  # fmt: skip
    assert runs("  ") == ()


def test_links():
    assert without_links("xem [a@b.vn](mailto:a@b.vn), [đây](http://x.vn/1)") == ("xem a@b.vn, đây", ["http://x.vn/1"])


def test_tables():
    found, end = table_at(["| a | b |", "|---|---|", "| 1 |", "x"], 0)
    assert end == 3
    assert [len(row.cells) for row in found.rows] == [2, 2]
    assert table_at(["| a |", "b"], 0) is None
    assert table_at(["|---|", "|---|"], 0) is None
