"""A text cut into clauses, as the counts were made."""

import pytest
from growth import linear, repeated

from kehoach.text.slips.clauses import Case, is_heading, plain, runs, taken_apart


def clauses(text):
    return [taken_apart(run, plain) for run in runs(text)]


def said(text):
    return [[word.syllable for word in clause] for clause in clauses(text)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Giám sát, kiểm tra", [["giám", "sát"], ["kiểm", "tra"]]),
        ("năm 2026 phải xong", [["năm"], ["phải", "xong"]]),
        ("kinh tế - xã hội", [["kinh", "tế"], ["xã", "hội"]]),
        ("đến\ncuối", [["đến"], ["cuối"]]),
        ("gửi về phong@xa.gov.vn trước", [["gửi", "về"], ["trước"]]),
        ("tại https://xa.gov.vn/a_b đã", [["tại"], ["đã"]]),
        ("khóa noi_dung là", [["khóa"], ["là"]]),
        ("**kinh** tế", [["kinh", "tế"]]),
        ("kinh\u200btế", [["kinh", "tế"]]),
        ("**kinh**\u200btế", [["kinh", "tế"]]),
        ("", []),
        ("…; 12", []),
    ],
)
def test_marks_digits_and_line_ends_part_clauses(text, clauses):
    assert said(text) == clauses


@pytest.mark.parametrize(
    ("word", "syllable"),
    [
        ("HOÀ", "hòa"),
        ("Thuý", "thúy"),
        ("quý", "quý"),
        ("hoàn", "hoàn"),
        ("họat", "hoạt"),
        ("khoẻ", "khỏe"),
        ("x" * 9, ""),
    ],
)
def test_one_style_small_letters_the_tone_in_its_place(word, syllable):
    assert plain(word) == syllable


def test_capitals_say_what_they_are():
    (found,) = clauses("Giao Phòng VHXH chủ trì")
    assert [word.case for word in found] == [Case.FIRST, Case.INNER, Case.CAPITALS, Case.SMALL, Case.SMALL]
    (after,) = clauses("gồm: Tổ trưởng")[1:]
    assert after[0].case is Case.FIRST


def test_places_are_in_the_text_as_it_stands():
    text = "Xem a@b.vn; hoà giải"
    words = [word for clause in clauses(text) for word in clause]
    assert [text[word.start : word.end] for word in words] == ["Xem", "hoà", "giải"]


@pytest.mark.parametrize("piece", ["a", "a ", "@", "a@b ", "A.", "ệ", "_", "\n", "1a"])
def test_any_text_is_cut_in_one_walk(piece):
    linear(lambda text: list(clauses(text)), repeated(piece), 200_000)


OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
NEW = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"


@pytest.mark.parametrize(("old", "new"), list(zip(OLD.split(), NEW.split(), strict=True)))
def test_every_rime_of_the_old_style_is_written_in_the_new(old, new):
    assert (plain(f"h{old}"), plain(f"H{old.upper()}"), plain(f"h{new}")) == (f"h{new}",) * 3


@pytest.mark.parametrize(
    ("text", "heading"),
    [("SỞ NỘI VỤ", False), ("TRUNG TÂM DỊCH VỤ", True), ("NGHIÊNG NGHIÊNG", False), ("NGHIÊNG NGHIÊNGG", True), ("Trung tâm dịch vụ công", False),
     ("TRUNG TÂM dịch vụ", False), ("TRUNG TÂM DỊCH vụ", True), ("A B C D", False), ("TRUNG TÂM A B", False)],
)  # fmt: skip
def test_a_heading_is_mostly_capitals(text, heading):
    (run,) = runs(text)
    assert is_heading(run) is heading


@pytest.mark.parametrize(
    ("first", "last", "cases"),
    [(0, None, [Case.FIRST, Case.INNER, Case.SMALL]), (0, 1, [Case.FIRST]), (1, None, [Case.INNER, Case.SMALL]), (1, 2, [Case.INNER]), (2, 3, [Case.SMALL]), (3, None, [])],
)  # fmt: skip
def test_some_syllables_of_a_clause_are_what_they_are_in_the_whole(first, last, cases):
    text = "xong. Giám Sát việc"
    *_, run = runs(text)
    found = taken_apart(run, plain, first, last)
    assert [word.case for word in found] == cases
    assert [text[word.start : word.end].lower() for word in found] == ["giám", "sát", "việc"][first:last]


@pytest.mark.parametrize(
    ("before", "opens"),
    [("", True), ("xong. ", True), ("xong; ", True), ("xong: ", True), ("xong! ", True), ("xong? ", True), ("a\n", True), ("- ", True), ("xong – ", True), ("+ ", True), ("xong • ", True), ("xong | ", True), ("xong, ", False), ("xong (", False), ("1. ", True), ("1) ", True), ("(1) ", True), ("xong 1) ", False),
     ("xong. (", True), ("xong. 2 ", True), ("xong / ", False), ("xong “", False)],
)  # fmt: skip
def test_where_a_capital_opens_a_sentence_or_an_item(before, opens):
    *_, run = runs(f"{before}Giám sát")
    assert taken_apart(run, plain)[0].case is (Case.FIRST if opens else Case.INNER)
