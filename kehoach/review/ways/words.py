"""Two spellings of one word: tone marks by two schools, i and y, two words of one meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.review.ways.use import Use, seen
from kehoach.review.words import phrases
from kehoach.text import syllable
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_LONGEST = 6
"""Letters of a syllable."""
_AGENCY = ("Ủy", "Uỷ")
"""With a capital the first word of an agency's name, never of a place or a person."""
_I_OF_Y = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_ONSETS = frozenset(("h", "k", "l", "m", "s", "t", "qu"))
"""Before which i and y are one sound: ``kĩ`` and ``kỹ``; ``thi`` and ``thy`` are two words."""
_NEAR = 12
"""Letters looked at for a neighbour: no syllable is longer."""


def tones(subject: Subject) -> Iterable[Use]:
    """Return the words whose tone mark either school places, by school; names are left out."""
    schools = {word: school for word in subject.vocabulary if (school := _school(word))}
    if len(set(schools.values())) < 2:  # noqa: PLR2004 - two schools
        return ()
    sought = Sought(rf"\b(?:{'|'.join(schools)})\b", *schools)
    return (Use("", schools[hit.words], hit) for hit in seen(subject, sought))


def _school(word: str) -> str:
    """Return the school of a word in small letters; nothing for a word both write alike."""
    if word in _AGENCY or (len(word) <= _LONGEST and word.islower()):
        return syllable.school(word)
    return ""


def one_meaning(subject: Subject) -> Iterator[Use]:
    """Yield the words of the list of two words with one meaning."""
    name = {way: pair[0] for pair in chinh_ta.hai_cach() for way in pair}
    for hit, way in phrases(subject, tuple(name), fold=True):
        yield Use(name[way], way, hit)


def usual_in_law(way: str) -> bool:
    """Return True for the word of a pair that laws use, the first in the list."""
    return any(way == pair[0] for pair in chinh_ta.hai_cach())


def i_and_y(subject: Subject) -> Iterable[Use]:
    """Return the words written with i and with y: by the word before them, else by that behind."""
    plain = {y: i for i, y in _both_letters(subject.folded_vocabulary)}
    if not plain:
        return ()
    forms = (*plain, *plain.values())
    found = list(seen(subject, Sought(rf"(?i:\b(?:{'|'.join(forms)})\b)")))
    before = [use for hit in found for use in _with_neighbour(hit, plain, before=True)]
    mixed = len({(use.name, use.way) for use in before}) > len({use.name for use in before})
    return before if mixed else [use for hit in found for use in _with_neighbour(hit, plain)]


def _with_neighbour(hit: Hit, plain: dict[str, str], *, before: bool = False) -> Iterator[Use]:
    """Yield the syllable with the word on one side of it, where no mark stands between."""
    said = hit.words.casefold()
    letter = "y" if said in plain else "i"
    bare = plain.get(said, said)
    if before:
        word = _last(hit.text[max(0, hit.start - _NEAR) : hit.start])
        if word:
            yield Use(f"{word.casefold()}{bare}", letter, hit._replace(start=hit.start - len(word)))
        return
    word = _first(hit.text[hit.end : hit.end + _NEAR])
    if word:
        yield Use(f"{bare}{word.casefold()}", letter, hit._replace(end=hit.end + len(word)))


def _both_letters(vocabulary: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each syllable with i that stands beside the same one with y."""
    words = frozenset(vocabulary)
    for word in sorted(words):
        plain = word[:-1] + _I_OF_Y[word[-1]] if word[-1:] in _I_OF_Y else ""
        if plain in words and word[:-1] in _ONSETS:
            yield plain, word


def _last(text: str) -> str:
    """Return the word a text ends with and its space; nothing when a mark stands between."""
    word = text[:-1].rsplit(" ", 1)[-1] if text.endswith(" ") else ""
    return f"{word} " if word.isalpha() else ""


def _first(text: str) -> str:
    word = text[1:].split(" ", 1)[0].rstrip(".,;:)") if text.startswith(" ") else ""
    return f" {word}" if word.isalpha() else ""
