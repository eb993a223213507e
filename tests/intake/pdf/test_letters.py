from hypothesis import given
from hypothesis import strategies as st

from kehoach.intake.pdf.letters import Letter, pieces


def typed(text, x=0.0, y=700.0, co=14.0, dam=False, font="Times", gap=7.0):
    return [Letter(sign, x + at * gap, x + at * gap + 6.8, y, co, dam, False, font) for at, sign in enumerate(text)]


def texts(signs):
    return [piece.text for piece in pieces(signs)]


def test_lines_from_top_to_bottom():
    assert texts(typed("dưới", y=600) + typed("trên", y=700)) == ["trên", "dưới"]


def test_spaces_drawn_or_left_out():
    assert texts(typed("kế hoạch")) == ["kế hoạch"]
    assert texts(typed("kế") + typed("hoạch", x=18)) == ["kế hoạch"]


def test_a_wide_gap_parts():
    assert texts(typed("trái") + typed("phải", x=200)) == ["trái", "phải"]


def test_letters_printed_twice_are_one():
    assert texts(typed("KẾ") + typed("KẾ", x=0.3)) == ["KẾ"]


def test_bold_runs_and_sizes():
    (piece,) = pieces(typed("a)", dam=True) + typed("việc", x=21))
    assert [(run.text, run.dam) for run in piece.runs] == [("a) ", True), ("việc", False)]
    assert not piece.dam
    assert piece.co == 14


def test_raised_digits():
    assert texts(typed("Đồng") + typed("1", x=28, y=705, co=8)) == ["Đồng[1]"]
    slim = typed("1", x=29.5, y=705, co=8)  # its ink begins far from its edge: no space stands before it
    assert texts(typed("Đồng") + slim) == ["Đồng[1]"]
    assert texts(typed("Đồng") + typed("12", x=28, y=705, co=8, gap=4)) == ["Đồng[12]"]
    assert texts(typed("5m") + typed("2", x=14, y=705, co=8)) == ["5m²"]
    assert texts(typed("ngày 12")) == ["ngày 12"]


def test_old_fonts_are_read():
    assert texts(typed("kÕ ho¹ch", font=".VnTimeH")) == ["KẾ HOẠCH"]


@given(st.lists(st.builds(Letter, st.sampled_from("ab 1ế"), st.floats(0, 600), st.floats(0, 600), st.floats(0, 800), st.floats(1, 40), st.booleans(), st.booleans(), st.just("Times")), max_size=40))  # fmt: skip
def test_no_letter_is_invented(signs):
    found = "".join(texts(signs))
    assert set(found) - set("[] ²³") <= {one.sign for one in signs}
