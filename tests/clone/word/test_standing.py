"""Words of a labelled file stand at the very letters of the paragraphs they were cut from."""

import pytest
from growth import linear, repeated
from oddities.ooxml import docx, p, r, table, tc, tr
from oddities.specimens import SPECIMENS
from project import EXAMPLES, example

import kehoach
from kehoach.address import WHOLE, Part
from kehoach.clone.word.standing import Paragraphs, Piece, Standing, after, every_paragraph, joined
from kehoach.document.compose import compose
from kehoach.document.label.whole import label
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.traced import opened_for_places
from kehoach.word.write import render


def standings(content: bytes) -> list[Standing]:
    read = read_docx(content, "a.docx")
    paragraphs = Paragraphs(read)
    return [paragraphs.standing(block) for block in every_paragraph(label(read))]


def assert_found(content: bytes) -> None:
    places = opened_for_places(content, "a.docx")
    for one in standings(content):
        assert one.pieces or not one.words.strip(), one
        for piece in one.pieces:
            spot = one.spot(piece.at, piece.end)
            found = places.find(spot)
            assert found is not None, spot
            assert found.line.key.text[found.start : found.end] == spot.words or found.line.key.starts


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_word_of_an_example(name):
    plan = kehoach.load(example(name))
    assert_found(render(compose(plan)))


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_every_word_of_an_odd_file(name):
    content = SPECIMENS[name]()
    try:
        read_docx(content, "a.docx")
    except KehoachError:
        return
    for one in standings(content):
        assert one.pieces or not one.words.strip(), one


def test_a_line_that_two_paragraphs_hold_stands_in_both():
    left = tc(p("ỦY BAN NHÂN DÂN XÃ AN BÌNH"), p("Số: 12/KH-UBND"))
    right = tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("An Bình, ngày 05 tháng 3"), p("năm 2026"))
    head = table(tr(left, right), columns=2, lines=False)
    content = docx(head + p("KẾ HOẠCH") + p("Phát triển thư viện năm 2026"))
    (day,) = [one for one in standings(content) if one.words.startswith("An Bình")]
    assert day.words == "An Bình, ngày 05 tháng 3 năm 2026"
    assert day.spot(day.words.index("2026"), len(day.words)).start == len("năm ")
    assert day.spot(0, len(day.words)) is None
    assert_found(content)


def test_the_same_words_twice_in_a_paragraph_are_two_places():
    content = docx(p(r("1. Họp\n"), r("2. Họp")))
    found = [one.spot(0, 3) for one in standings(content)]
    assert [(one.paragraph, one.start) for one in found] == [(1, 3), (1, 10)]


def test_words_joined_stand_where_they_stood():
    content = docx(p(r("Một hai")) + p(r("ba")))
    both = joined(standings(content))
    assert both.words == "Một hai ba"
    assert both.spot(4, 7).words == "hai"
    assert both.spot(8, 10).paragraph == 2
    assert both.spot(4, 10) is None
    assert both.part(4, 10).spot(0, 3) == both.spot(4, 7)


def test_words_that_are_not_there_stand_nowhere():
    nowhere = Standing("không có")
    assert nowhere.spot(0, 5) is None
    assert nowhere.whole.paragraph == 0


def test_many_paragraphs_cost_no_more_each():
    linear(lambda body: standings(docx(body)), repeated(p("Một việc")), 2000)


TWO = Standing("Một câu và hai", (Piece(0, 7, WHOLE, 1, 5), Piece(8, 6, Part("hình", 1), 2, 0)))


@pytest.mark.parametrize(
    ("start", "end", "pieces"),
    [
        (0, 14, [(0, 7, 5), (8, 6, 0)]), (0, 7, [(0, 7, 5)]), (0, 8, [(0, 7, 5)]), (7, 8, []), (8, 14, [(0, 6, 0)]), (4, 10, [(0, 3, 9), (4, 2, 0)]), (6, 9, [(0, 1, 11), (2, 1, 0)]), (9, 11, [(0, 2, 1)]), (0, 0, []),
    ],
)  # fmt: skip
def test_some_of_the_words_stand_where_they_stood(start, end, pieces):
    found = TWO.part(start, end)
    assert found.words == TWO.words[start:end]
    assert [(piece.at, piece.length, piece.start) for piece in found.pieces] == pieces


@pytest.mark.parametrize(
    ("start", "end", "place"), [(0, 7, (1, 5)), (4, 7, (1, 9)), (7, 7, (1, 12)), (8, 8, (2, 0)), (8, 14, (2, 0)), (4, 9, None), (7, 8, None), (14, 14, (2, 6))]
)  # fmt: skip
def test_the_spot_of_words_in_one_paragraph(start, end, place):
    spot = TWO.spot(start, end)
    assert (spot and (spot.paragraph, spot.start)) == place
    assert spot is None or spot.words == TWO.words[start:end]


def test_the_place_behind_words_and_the_whole():
    behind = after(TWO)
    assert (behind.words, [(piece.at, piece.length, piece.start) for piece in behind.pieces]) == ("", [(0, 0, 6)])
    assert after(Standing("a")).pieces == ()
    assert (TWO.whole.origin, TWO.whole.paragraph, TWO.whole.words) == (WHOLE, 1, "")
    assert Standing("a").whole.origin == WHOLE
