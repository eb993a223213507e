import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.plan.inline import Run, Status, escape, marked, notes_called, plain, runs, without_notes
from kehoach.text.raised import level, raised


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


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([Run("đọc", True, True), Run(",", nghieng=True)], "Theo ***đọc***[,](nghieng) nhé"),
        ([Run("a", True), Run("bài", True, True)], "Theo [a](dam)***bài*** nhé"),
        ([Run("một", True), Run("hai", nghieng=True)], None),
        ([Run("một ", True, True), Run("hai", nghieng=True)], "Theo ***một*** *hai* nhé"),
    ],
)
def test_looks_that_touch_are_read_back(parts, written):
    text = marked((Run("Theo "), *parts, Run(" nhé")))
    assert written in (None, text)
    again = runs(text)
    assert "*" not in "".join(run.text for run in again)
    assert [(run.text.strip(), run.look) for run in again if run.text.strip()][1:-1] == [
        (run.text.strip(), run.look) for run in parts
    ]


UNDER, UP, DOWN = ({"gach_chan": True}, {"vi_tri": "tren"}, {"vi_tri": "duoi"})
WEB = {"lien_ket": "https://anbinh.example.vn/a_(b)"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("__bắt buộc__ có", [("bắt buộc", UNDER), (" có", {})]),
        ("(__“bắt buộc”__).", [("(", {}), ("“bắt buộc”", UNDER), (").", {})]),
        ("48 m^2^, 10^-3^", [("48 m", {}), ("²", UP), (", 10", {}), ("⁻³", UP)]),
        ("H~2~O", [("H", {}), ("₂", DOWN), ("O", {})]),
        ("SO~4~^2-^", [("SO", {}), ("₄", DOWN), ("²⁻", UP)]),
        ("[trang **xã**](https://anbinh.example.vn/a_(b))", [("trang ", WEB), ("xã", {"dam": True, **WEB})]),
        (r"[x](https://anbinh.example.vn/a_\(b\))", [("x", WEB)]),
        ("a[b](gach_chan)c[đ](dam tren)", [("a", {}), ("b", UNDER), ("c", {}), ("đ", {"dam": True, **UP})]),
        (r"\[x](https://a.vn), \__x__, m\^2^, H\~2~", [("[x](https://a.vn), __x__, m^2^, H~2~", {})]),
    ],
)
def test_marks_of_every_look(text, expected):
    assert runs(text) == tuple(Run(words)._replace(**look) for words, look in expected)
    assert runs(marked(runs(text))) == runs(text)


@pytest.mark.parametrize(
    "text",
    [
        "ke__hoach__2026.docx", "x_1 và y_2", "__init", "Ngày __/__/2026", "Họ tên: ________", "^_^ vui",
        "khoảng ~5 km, ~6 km", "2^10 và 2^12", "x^2+y^2", "từ 10~20~30", r"C:\PROGRA~1\x~1", "https://a.vn/__b__/~u~/",
        r"D:\__luu\x", "[x](www.a.vn)", "[x](javascript:y)", "[x]()", "[12](tr.5)", "~~bỏ~~", "a ^ b ^ c", "** chưa **",
    ],
)  # fmt: skip
def test_signs_that_are_no_marks_are_what_was_typed(text):
    assert runs(text) == (Run(text),)


LOOK = st.builds(
    lambda bold, slanted, line, where, address: {
        "dam": bold, "nghieng": slanted, "gach_chan": line, "vi_tri": where, "lien_ket": address
    },
    *[st.booleans()] * 3, st.sampled_from(["", "", "", "tren", "duoi"]),
    st.sampled_from(["", "", "", "https://a.vn/x_(1)_\\^2~", "mailto:vt@a.vn"]),
)  # fmt: skip
PART = st.one_of(
    st.just(Run("", note="1")),
    st.builds(
        lambda words, look: Run(words)._replace(**look),
        st.lists(st.sampled_from([*"ab2đ .,*_^~[]()\\\n", "__", "**", "[[", "[^1]", "](dam)"]), min_size=1, max_size=5)
        .map("".join).map(lambda words: words),
        st.one_of(st.just({}), LOOK),
    ),
)  # fmt: skip


def seen(parts):
    """Each letter with its look, blanks by the letter alone, and the notes."""
    return [
        (sign, run.look) if not sign.isspace() else sign
        for run in parts
        for sign in (run.text if not run.note else ("\0",))
    ]


@given(st.lists(PART, max_size=6))
def test_runs_of_any_look_and_their_text_are_inverse(parts):
    parts = tuple(
        run._replace(text=raised(level(run.text), run.vi_tri)) if run.vi_tri and not run.note else run for run in parts
    )
    assert seen(runs(marked(parts))) == seen(parts)


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


@given(
    st.lists(st.tuples(WORD, st.sampled_from([(False, False), (True, False), (False, True)])), min_size=1, max_size=5)
)
def test_runs_written_with_marks_read_back(parts):
    kept = [Run(f"{word} ", False, False) if look == (False, False) else Run(word, *look) for word, look in parts]
    joined = []
    for one in kept:  # neighbours of one look are one run; two marked neighbours need a space between
        if joined and (joined[-1].dam or joined[-1].nghieng) and (one.dam or one.nghieng):
            joined.append(Run(" "))
        if joined and joined[-1][1:] == one[1:]:
            joined[-1] = Run(joined[-1].text + one.text, *one[1:])
        else:
            joined.append(one)
    assert runs(marked(tuple(joined))) == tuple(joined)


def test_backslashes_without_end_cost_no_time_and_lose_nothing():
    for text in ("\\" * 50_000, "\\" * 50_001 + "*", "*" + "\\" * 31 + "*a*"):
        assert plain(escape(text)) == text
        plain(text)


def test_a_status_has_no_sign_in_a_text_and_cuts_no_bold_words():
    parts = (Run("Số", dam=True), Run(" hộ", dam=True, status=Status.INSERTED), Run(" x * y", status=Status.COMMENTED))
    assert marked(parts) == "**Số hộ** x * y"
