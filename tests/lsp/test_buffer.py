"""The law of counting: UTF-16 units there and back, edits where an editor makes them."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach.lsp.buffer import Buffer, Span, Spot, changed_lines

LETTERS = st.text(st.sampled_from("aé𠀀😀\n\r\u2028\x85 :-e\u0301\ud800"), max_size=60)


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


@given(LETTERS, st.data())
def test_a_place_is_the_units_of_utf16_before_it_on_its_line(text, data):
    buffer = Buffer(text)
    offset = data.draw(st.integers(0, len(text)))
    spot = buffer.spot(offset)
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        return  # no editor stands between the two signs of one line end
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert spot == Spot(len(lines) - 1, len(utf16(lines[-1])) // 2)
    assert buffer.offset(spot) == offset


@given(LETTERS, LETTERS, st.data())
def test_an_edit_is_what_an_editor_makes(text, words, data):
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    buffer = Buffer(text)
    if any(text[at - 1 : at + 1] == "\r\n" for at in (first, last)):
        return
    made = buffer.edited(buffer.span(first, last), words, 2)
    assert made.text == text[:first] + words + text[last:]
    assert made.version == 2


@given(LETTERS, LETTERS)
def test_changed_lines_make_the_other_text(before, after):
    buffer = Buffer(before)
    made = buffer
    for span, words in reversed(list(changed_lines(buffer, Buffer(after)))):
        made = made.edited(span, words, 0)
    if "\r" not in before + after:
        assert made.text == after


@given(LETTERS, st.data())
def test_a_place_of_yaml_is_found_again(text, data):
    buffer = Buffer(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = buffer.place(offset)
    assert buffer.at(line, column) == offset


def test_what_is_out_of_the_text_is_its_nearest_place():
    buffer = Buffer("ab\r\ncd")
    assert buffer.offset(Spot(9, 9)) == 6
    assert buffer.offset(Spot(0, 9)) == 2
    assert (buffer.at(0, 0), buffer.at(9, 1), buffer.at(1, 99)) == (0, 6, 4)
    assert buffer.edited(Span(Spot(1, 1), Spot(0, 0)), "x", 1).text == "ab\r\ncxd"
    assert Buffer("😀a").offset(Spot(0, 1)) == 1  # half of a letter is behind it
    assert Buffer("\ufeffab").at(1, 1) == 1
    assert buffer.line(7) == ""
