"""The places of the truth on the words of a plan: which of them a change touches, which a question is about."""

import re
from collections.abc import Iterable, Iterator

from clone.truth_rows import ASKED, EITHER, Row
from clone.truth_words import Change, Key, Leaf, Place, Read, Spot, places

NEAR = 30
"""Letters before the words at which a question about them may stand: "Kế hoạch số 12/KH-UBND" begins at its name."""


BLANKS = ("@so", "@ngay", "@kem_theo")
"""Parts whose blanks are written in more than one way: of these the figures count."""
_LABEL = re.compile(r"\W*(?:\w{1,4}\W+)?")
"""What stands before the first words of a paragraph: "1.", "a)", "- "."""


class Ground:
    """The places by the leaf they stand in."""

    def __init__(self, read: Read, rows: Iterable[Row]) -> None:
        self.leaves = {leaf.key: leaf for leaf in read.leaves}
        self.entries: dict[str, list[Key]] = {}
        for leaf in read.leaves:
            self.entries.setdefault(leaf.entry, []).append(leaf.key)
        self.places: list[Place] = []
        self.absent: list[Row] = []
        for row in rows:
            found = places(read, row)
            self.places += found
            if not found and not row.noi.startswith("@"):
                self.absent.append(row)

    def paragraph(self, spot: Spot) -> Key:
        """Return what a spot stands in: its căn cứ, the signers, else its leaf."""
        leaf = self.leaves[spot.key]
        return leaf.entry or (leaf.part if leaf.part == "ky" else spot.key)

    def about(self, spot: Spot, done: set[Place]) -> list[Place]:
        """Return the places a question at a spot is about.

        Those at the words; else the next ones just behind it; else those of whose words around it is one; else what
        is to be asked in its căn cứ, or in the words it stands at the beginning of. Places done are only met exactly.
        """
        todo = [place for place in self.places if place not in done]
        return (
            [place for place in self.places if _covered(place.spots, spot)]
            or _next(todo, spot)
            or [place for place in todo if _covered(place.around, spot)]
            or self._beside(spot)
        )

    def _beside(self, spot: Spot) -> list[Place]:
        entry = self.leaves[spot.key].entry
        begins = _LABEL.fullmatch(self.leaves[spot.key].text[: spot.start])
        if not begins and not entry:
            return []
        keys = {spot.key, *(self.entries[entry] if entry else ())}
        found = [place for place in self.places if _to_ask_in(place, keys)]
        return [place for place in found if place.row.nhom == found[0].row.nhom]

    def is_made(self, place: Place, done: list[Change]) -> bool:
        """Return True when the words of a place became the words of the truth."""
        touching = touched(place, done)
        return any(self._became_right(place, some) for some in _choices(place, touching))

    def _became_right(self, place: Place, done: list[Change]) -> bool:
        said = " ".join(after(self.leaves[spot.key], spot, done) for spot in place.spots)
        if place.row.noi in BLANKS and place.whole:
            return any(_digits(said) == _digits(right) for right in place.row.right)
        return said in place.row.right


def _to_ask_in(place: Place, keys: set[Key]) -> bool:
    return place.row.xu_ly in (ASKED, EITHER) and any(one.key in keys for one in place.spots)


def touched(place: Place, done: list[Change]) -> list[Change]:
    """Return the changes that touch a place."""
    return [one for one in done if any(_meet(one, spot) for spot in place.spots)]


def after(leaf: Leaf, spot: Spot, done: list[Change]) -> str:
    """Return what became of a span of a leaf."""
    at, out = spot.start, ""
    for one in sorted(one for one in done if one.key == spot.key):
        out += leaf.text[at : one.start] + one.new
        at = one.end
    return out + leaf.text[at : spot.end]


def _covered(spots: tuple[Spot, ...], spot: Spot) -> bool:
    return any(one.key == spot.key and one.start <= spot.end and spot.start <= one.end for one in spots)


def _next(todo: list[Place], spot: Spot) -> list[Place]:
    behind = list(_behind(todo, spot))
    return [place for start, place in behind if start == min(behind)[0]]


def _behind(todo: list[Place], spot: Spot) -> Iterator[tuple[int, Place]]:
    for place in todo:
        for one in place.spots:
            if one.key == spot.key and spot.end < one.start <= spot.end + NEAR:
                yield one.start, place


def _meet(change: Change, spot: Spot) -> bool:
    """Return True when a change touches a span; one that only puts words in may stand at its edge."""
    if change.key != spot.key:
        return False
    if change.start == change.end:
        return spot.start <= change.start <= spot.end
    return change.start < spot.end and spot.start < change.end


def _choices(place: Place, touching: list[Change]) -> list[list[Change]]:
    """Return the changes of a place with and without what was put in at its edges."""
    edges = {edge for spot in place.spots for edge in (spot.start, spot.end)}
    inner = [one for one in touching if one.start != one.end or one.start not in edges]
    return [touching, inner] if touching else []


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)
