import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.plan.inline import Run, Status, escape, marked, notes_called, plain, runs, without_notes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thường", [("thường", False, False)]),
        ("**đậm** rồi thường", [("đậm", True, False), (" rồi thường", False, False)]),
        ("*nghiêng*", [("nghiêng", False, True)]),
        ("**đậm *cả hai***", [("đậm ", True, False), ("cả hai", True, True)]),
        ("2 * 3 * 4", [("2 * 3 * 4", False, False)]),
        ("một * sao", [("một * sao", False, False)]),
        (r"\*không\*", [("*không*", False, False)]),
        ("**chưa đóng", [("**chưa đóng", False, False)]),
        ("****", [("****", False, False)]),
        (r"\[[x]]", [("[[x]]", False, False)]),
        (r"C:\x", [(r"C:\x", False, False)]),
        ("", []),
    ],
)
def test_marks_open_before_a_letter_and_close_after_one(text, expected):
    assert [(run.text, run.dam, run.nghieng) for run in runs(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("học sinh[^1].", ["học sinh", "^1", "."]),
        ("hai[^1][^b2]", ["hai", "^1", "^b2"]),
        (r"một \[^1] dấu", ["một [^1] dấu"]),
        (r"C:\\[^1]", ["C:\\", "^1"]),
        ("[^] và [^hai chữ]", ["[^] và [^hai chữ]"]),
        ("**đậm[^1] cả**", ["đậm", "^1", " cả"]),
    ],
)
def test_a_note_is_called_by_its_name_and_is_no_word(text, expected):
    assert [f"^{run.note}" if run.note else run.text for run in runs(text)] == expected
    assert "[^1]" not in plain(text) or "\\[" in text
    assert runs(marked(runs(text))) == runs(text)


def test_the_calls_of_a_text_are_told_and_taken_out():
    text = r"**một[^1]** hai\[^2] ba[^x]"
    assert notes_called(text) == ["1", "x"]
    assert without_notes(text) == r"**một** hai\[^2] ba"


@given(st.lists(st.sampled_from(["a", " ", "\\", "[", "]", "[[", "^1]", "*", Run("", note="1")]), max_size=8))
def test_notes_between_any_signs_come_back(parts):
    held = tuple(one if isinstance(one, Run) else Run(one) for one in parts)
    again = runs(marked(held))
    told = lambda found: "".join(f"\0{run.note}\0" if run.note else run.text for run in found)  # noqa: E731 - used twice
    assert told(again) == told(held)


@given(st.text("ab *\\[]^1\n"))
def test_an_escaped_text_is_that_text_unmarked(text):
    assert plain(escape(text)) == text


WORD = st.text("abc đ", min_size=1, max_size=6).map(str.strip).filter(bool)


def is_marked(run):
    return run.dam or run.nghieng


def add(out, run):
    """Add a run; neighbours of one look are one run."""
    if out and out[-1][1:] == run[1:]:
        out[-1] = Run(out[-1].text + run.text, *run[1:])
    else:
        out.append(run)


@given(
    st.lists(st.tuples(WORD, st.sampled_from([(False, False), (True, False), (False, True)])), min_size=1, max_size=5)
)
def test_runs_written_with_marks_read_back(parts):
    kept = [Run(f"{word} ", False, False) if look == (False, False) else Run(word, *look) for word, look in parts]
    joined = []
    for one in kept:  # two marked neighbours need a space between
        if joined and is_marked(joined[-1]) and is_marked(one):
            add(joined, Run(" "))
        add(joined, one)
    assert runs(marked(tuple(joined))) == tuple(joined)


def test_backslashes_without_end_cost_no_time_and_lose_nothing():
    for text in ("\\" * 50_000, "\\" * 50_001 + "*", "*" + "\\" * 31 + "*a*"):
        assert plain(escape(text)) == text
        plain(text)


def test_a_status_has_no_sign_in_a_text_and_cuts_no_bold_words():
    parts = (Run("Số", dam=True), Run(" hộ", dam=True, status=Status.INSERTED), Run(" x * y", status=Status.COMMENTED))
    assert marked(parts) == "**Số hộ** x * y"
