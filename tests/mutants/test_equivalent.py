"""The list of changes that change nothing: lines, their reasons, and what is asked of it."""

from mutants.equivalent import listed


def test_a_line_is_a_change_and_behind_two_signs_its_reason(tmp_path):
    path = tmp_path / "equivalent.txt"
    path.write_text(
        "# words\n\na.py  f  sum: a + b → a - b  ## b is 0 ## always\n", encoding="utf-8"
    )
    assert listed(path) == {"a.py  f  sum: a + b → a - b": "b is 0 ## always"}
