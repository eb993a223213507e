"""Pack the counted tables into data/cap-tieng.bin, or write the tables out of it again.

``python -m tools.syllables FOLDER``: FOLDER holds am-tiet.tsv, cap.tsv, ba.tsv and thieu.tsv
as data/cap-tieng.yaml describes them. ``python -m tools.syllables --out FOLDER`` writes the
four files as they were packed, byte for byte: the packed file is the source of itself. The same
tables give the same bytes on any machine.
"""

from __future__ import annotations

from argparse import ArgumentParser
from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach import shelf
from kehoach.law.cap_tieng import TEP
from kehoach.text.slips.counts import (
    FIRST_RIVAL,
    GAP_LEAST,
    GAP_TIMES,
    LIKELY,
    RIVAL_LEAST,
    RIVAL_TIMES,
    SECOND_RIVAL,
    Counts,
)
from kehoach.text.slips.near import bare, edits, letter_apart, sounds, spelt
from kehoach.text.slips.packed import Packed, pack
from kehoach.text.syllable import shape
from tools.neighbours import Counted, ahead, back, rare_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HEADS = {
    "am-tiet": "am_tiet\tso_van_ban",
    "cap": "truoc\tsau\tso_van_ban",
    "ba": "mot\thai\tba\tso_van_ban",
    "thieu": "truoc\tsau\tam_thieu\tso_van_ban",
}


class Tables(NamedTuple):
    """The rows of the four files: syllables, then how many papers."""

    papers: dict[str, int]
    pairs: dict[tuple[str, str], int]
    triples: dict[tuple[str, str, str], int]
    gaps: dict[tuple[str, str], tuple[str, int]]


def tables(folder: Path) -> Tables:
    """Return the rows of a folder."""
    rows = {name: list(_rows(folder / f"{name}.tsv")) for name in HEADS}
    pairs = {(row[0], row[1]): int(row[2]) for row in rows["cap"]}
    triples = {(row[0], row[1], row[2]): int(row[3]) for row in rows["ba"]}
    for first, second, _ in triples:
        pairs.setdefault((first, second), 0)  # 28 triples go over a pair of two capitals
    gaps = {(row[0], row[1]): (row[2], int(row[3])) for row in rows["thieu"]}
    return Tables({row[0]: int(row[1]) for row in rows["am-tiet"]}, pairs, triples, gaps)


def _rows(path: Path) -> Iterator[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def packed(held: Tables) -> Packed:
    """Return the sections of the file, the flags of the pairs among them."""
    syllables = tuple(sorted(_said(held), key=lambda text: (bare(text), text)))
    number = {text: at for at, text in enumerate(syllables)}
    same = _same_letters(syllables)
    letters = tuple(sorted(same))
    often = {text for text, papers in held.papers.items() if papers >= LIKELY}
    likely = {text for text in often if shape(text)}
    near = _near(syllables, likely)
    like = _like(near, likely)
    unlikely = often - likely
    counted = Counted(held.papers, held.pairs, held.triples)
    return Packed(
        syllables,
        letters,
        _starts(len(same[letter]) for letter in letters),
        [held.papers.get(text, 0) for text in syllables],
        *_alike(like, syllables, number),
        [number[text] for text in syllables if text in unlikely],
        *_pairs(held, number, _flags(held, likely, near)),
        *_triples(held, number),
        *_gaps(held, number),
        *_beside(ahead(counted), _places(held, number), number),
        *_beside(back(counted), _places(held, number), number),
    )


def _alike(
    like: dict[str, list[str]], syllables: tuple[str, ...], number: dict[str, int]
) -> tuple[list[int], list[int]]:
    """Return where the numbers of those like a syllable begin, syllable by syllable, and them."""
    starts = _starts(len(like[text]) for text in syllables)
    return starts, [number[text] for syllable in syllables for text in like[syllable]]


def _pairs(
    held: Tables,
    number: Mapping[str, int],
    flags: Mapping[tuple[str, str], int],
) -> Iterator[list[int]]:
    rows = sorted((number[a], number[b], n | flags[a, b]) for (a, b), n in held.pairs.items())
    return _sections(rows, len(number))


def _triples(held: Tables, number: Mapping[str, int]) -> Iterator[list[int]]:
    place = _places(held, number)
    rows = sorted((place[a, b], number[c], n) for (a, b, c), n in held.triples.items())
    return _sections(rows, len(place))


def _places(held: Tables, number: Mapping[str, int]) -> dict[tuple[str, str], int]:
    """Return where each pair stands in the table of pairs."""
    pairs = sorted(held.pairs, key=lambda pair: (number[pair[0]], number[pair[1]]))
    return {pair: at for at, pair in enumerate(pairs)}


def _gaps(held: Tables, number: Mapping[str, int]) -> Iterator[list[int]]:
    gaps = rare_gaps(Counted(held.papers, held.pairs, held.triples)) | held.gaps
    rows = sorted((number[a], number[b], number[z], n) for (a, b), (z, n) in gaps.items())
    return _sections(rows, len(number))


def _beside(
    nearly: Mapping[tuple[str, str], tuple[str, int]],
    place: Mapping[tuple[str, str], int],
    number: Mapping[str, int],
) -> Iterator[list[int]]:
    """Yield the three columns of what nearly always stands beside a pair."""
    rows = sorted((place[pair], number[z], n) for pair, (z, n) in nearly.items())
    yield from (list(column) for column in zip(*rows, strict=True))


def _sections(rows: Sequence[tuple[int, ...]], count: int) -> Iterator[list[int]]:
    """Yield where each group of sorted rows begins, then each column but the first."""
    columns = list(zip(*rows, strict=True))
    yield [bisect_left(columns[0], group) for group in range(count + 1)]
    yield from (list(column) for column in columns[1:])


def _said(held: Tables) -> set[str]:
    said = set(held.papers)
    for rows in (held.pairs, held.triples, held.gaps):
        said.update(text for row in rows for text in row)
    return said | {between for between, _ in held.gaps.values()}


def _same_letters(syllables: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for syllable in syllables:
        found[bare(syllable)].add(syllable)
    return found


def _near(syllables: Iterable[str], likely: set[str]) -> dict[str, set[str]]:
    """Return each syllable's likely neighbours a letter away."""
    of_letters = _same_letters(likely)
    return {
        syllable: {
            of_letter
            for letters in edits(bare(syllable), of_letters)
            for of_letter in of_letters[letters]
            if letter_apart(spelt(syllable), spelt(of_letter))
        }
        for syllable in syllables
    }


def _like(near: Mapping[str, set[str]], likely: set[str]) -> dict[str, list[str]]:
    """Return the likely syllables that a slip may have turned into each."""
    of_letters = _same_letters(likely)
    found = {}
    for text, beside in near.items():
        like = of_letters[bare(text)] | beside | (likely & {*sounds(text)})
        found[text] = sorted(like - {text})
    return found


def _flags(
    held: Tables,
    likely: set[str],
    near: Mapping[str, set[str]],
) -> dict[tuple[str, str], int]:
    """Return the flags of each pair: whether the first, the second has a rival, or it a gap."""
    of_letters = _same_letters(likely)
    likes = {text: (of_letters[bare(text)] | near[text]) - {text} for text in near}
    pairs, found = held.pairs, {}
    for (first, second), papers in pairs.items():
        least = max(RIVAL_LEAST, RIVAL_TIMES * (papers + 0.5) - 0.5)
        flags = 0
        if any(pairs.get((like, second), 0) >= least for like in likes[first]):
            flags |= FIRST_RIVAL
        if any(pairs.get((first, like), 0) >= least for like in likes[second]):
            flags |= SECOND_RIVAL
        _, between = held.gaps.get((first, second), ("", 0))
        if between and papers * GAP_TIMES <= between:
            flags = FIRST_RIVAL | SECOND_RIVAL
        found[first, second] = flags
    return found


def _starts(lengths: Iterable[int]) -> list[int]:
    return list(accumulate(lengths, initial=0))


def written(counts: Counts) -> dict[str, str]:
    """Return the four files a packed one was made of, by name."""
    name, papers = counts.syllables, counts.tables.papers
    known = ((name[n], papers[n]) for n in range(len(name)) if papers[n])
    rows = {
        "am-tiet": known,
        "cap": _written_pairs(counts),
        "ba": _written_triples(counts),
        "thieu": _written_gaps(counts),
    }
    return {text: _file(HEADS[text], lines) for text, lines in rows.items()}


def _written_pairs(counts: Counts) -> Iterator[tuple[object, ...]]:
    for first, at in _each(counts.tables.pair_start):
        second, papers = counts.tables.pair_second[at], counts.of_pair(at)
        if papers:
            yield counts.syllables[first], counts.syllables[second], papers


def _written_triples(counts: Counts) -> Iterator[tuple[object, ...]]:
    name, held = counts.syllables, counts.tables
    first = {at: number for number, at in _each(held.pair_start)}
    for pair, at in _each(held.triple_start):
        words = (first[pair], held.pair_second[pair], held.triple_third[at])
        yield *(name[word] for word in words), held.triple_papers[at]


def _written_gaps(counts: Counts) -> Iterator[tuple[object, ...]]:
    name, held = counts.syllables, counts.tables
    for first, at in _each(held.gap_start):
        words = (first, held.gap_second[at], held.gap_between[at])
        if held.gap_papers[at] >= GAP_LEAST:
            yield *(name[word] for word in words), held.gap_papers[at]


def _each(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each group with each of its places."""
    for group, (start, end) in enumerate(pairwise(starts)):
        yield from ((group, at) for at in range(start, end))


def _file(head: str, rows: Iterable[tuple[object, ...]]) -> str:
    lines = ["\t".join(map(str, row)) for row in sorted(rows)]
    return "\n".join([head, *lines]) + "\n"


def main() -> None:
    """Pack a folder, or write one."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--out", action="store_true", help="write the four files into the folder")
    asked.add_argument("--to", type=Path, default=shelf.data() / TEP, help="the packed file")
    given = asked.parse_args()
    if not given.out:
        given.to.write_bytes(pack(packed(tables(given.folder))))
        return
    for name, text in written(Counts(given.to.read_bytes())).items():
        (given.folder / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
