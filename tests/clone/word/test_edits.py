"""New words for a span over several paragraphs: each word in the paragraph it stood in."""

import pytest

from kehoach.address import WHOLE
from kehoach.clone.word.edits import edits
from kehoach.clone.word.printed import Span
from kehoach.clone.word.standing import Piece, Standing

# ``UBND XÃ`` in one paragraph, ``MINH LONG`` in the next
STANDING = Standing("UBND XÃ MINH LONG", (Piece(0, 7, WHOLE, 1, 0), Piece(8, 9, WHOLE, 2, 0)))


@pytest.mark.parametrize(
    ("start", "end", "new", "found"),
    [
        (0, 17, "UBND XÃ AN BÌNH", [(2, "MINH LONG", "AN BÌNH")]), (0, 17, "UBND PHƯỜNG AN BÌNH", [(1, "UBND XÃ", "UBND PHƯỜNG"), (2, "MINH LONG", "AN BÌNH")]),
        (0, 17, "UBND ĐẶC KHU MINH LONG", [(1, "UBND XÃ", "UBND ĐẶC KHU")]), (0, 17, "UBND XÃ MINH AN LONG", [(2, "MINH LONG", "MINH AN LONG")]), (0, 17, "UBND XÃ MINH", [(2, "MINH LONG", "MINH")]),
        (0, 17, "UBND XÃ MINH LONG", []), (5, 7, "PHƯỜNG", [(1, "XÃ", "PHƯỜNG")]), (8, 17, "AN", [(2, "MINH LONG", "AN")]), (0, 17, "TỈNH UBND XÃ MINH LONG", [(1, "UBND XÃ", "TỈNH UBND XÃ")]),
    ],
)  # fmt: skip
def test_words_are_put_in_the_paragraph_they_stand_in(start, end, new, found):
    made = edits(STANDING, Span(start, end, new))
    assert [(change.at.paragraph, change.at.words, change.new) for change in made] == found


def test_words_that_stand_nowhere_are_not_changed():
    gone = Standing("UBND XÃ MINH LONG", STANDING.pieces[:1])
    assert edits(gone, Span(0, 17, "UBND XÃ AN BÌNH")) == []
