"""Numbers that stand alone on their lines."""

from document.label.typed import lines

from kehoach.document.label.alone import with_words


def joined(*texts):
    return [(line.label.shown if line.label else "", line.text) for line in with_words(lines(*texts))]


def test_a_number_alone_is_of_the_words_below():
    assert joined("2. Làm kệ.", "3.", "Mở ngày hội.", "a)", "Tặng sách.", "II.", "VIỆC") == [
        ("2.", "Làm kệ."), ("3.", "Mở ngày hội."), ("a)", "Tặng sách."), ("II.", "VIỆC"),
    ]  # fmt: skip


def test_a_number_without_words_stays_a_line():
    assert joined("3.", "4. Tặng sách.", "2026.", "Một câu.", "5.", "và chữ nhỏ", "6.") == [
        ("", "3."), ("4.", "Tặng sách."), ("", "2026."), ("", "Một câu."), ("", "5."), ("", "và chữ nhỏ"), ("", "6."),
    ]  # fmt: skip


def test_a_number_in_a_cell_above_a_table_or_behind_a_label_stays_a_line():
    number, words = lines("3.", "Mở ngày hội.")
    assert list(with_words([number._replace(cell=True), words])) == [number._replace(cell=True), words]
    assert list(with_words([number, words._replace(cell=True)])) == [number, words._replace(cell=True)]
    dash, capital = lines("- 3.", "Mở ngày hội.")
    assert list(with_words([dash, capital])) == [dash, capital]
    assert [line.label.shown for line in with_words([number, words])] == ["3."]
