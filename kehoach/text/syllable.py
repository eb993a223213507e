"""The shape of a Vietnamese syllable: onset, rime, tone, and the letter the tone stands on.

A shape that cannot be is a slip of the keyboard (``nghành``, ``thựchiện``, ``họat``); a shape that
can be is not yet a word. Both schools of placing the tone (``hòa``, ``hoà``) are right.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from kehoach.named import NamedTuple

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Huyền, sắc, ngã, hỏi, nặng."""
_CHECKED_TONES = "\u0301\u0323"
"""A syllable that ends in c, ch, p or t is sắc or nặng."""
_CHECKED = ("c", "ch", "p", "t")
_FRONT = "eêiy"
_LONGEST = 8
"""Letters of the longest syllable (nghiêng has 7), and one for luck."""

_LISTED_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ up ut uôc uôi uôm uôn uông uôt
uy uya uych uyên uyêt uynh uyn uyt uyu uyp
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu
"""
_RIMES = frozenset(_LISTED_RIMES.split())
_LISTED_AFTER_QU = """
a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây
e ec en eng eo et ê êch ên ênh êt êu
i it in oang oăt ôc ơ ơi y ych yên yêt yn ynh yt yu
"""
_AFTER_QU = frozenset(_LISTED_AFTER_QU.split())
_AFTER_GI = _RIMES - {text for text in _RIMES if text[0] in "iy"} | {"êng", "êc", "êt", "êm"}
_ONSETS = (
    "ngh",
    "ng",
    "nh",
    "ch",
    "gh",
    "gi",
    "kh",
    "ph",
    "qu",
    "th",
    "tr",
    *"bcdđghklmnprstvx",
    "",
)
_ONSETS_BY_FIRST = {
    first: tuple(onset for onset in _ONSETS if onset[:1] in ("", first))
    for first in {onset[:1] for onset in _ONSETS if onset}
}
_SPELT_FRONT = ("ngh", "gh", "k")
_SPELT_BACK = ("ng", "c")
_EITHER = ("oa", "oe", "uy")


class Shape(NamedTuple):
    """A syllable taken apart."""

    onset: str
    rime: str
    tone: str
    """One of TONES, or nothing."""
    at: int
    """Which letter of the syllable carries the tone; -1 for none."""
    right: tuple[int, ...]
    """Letters that may carry it: two for ``hòa``/``hoà``, else one."""


@lru_cache(maxsize=8192)
def shape(word: str) -> Shape | None:
    """Return the syllable taken apart, letter case aside; None for what cannot be a syllable.

    Where the tone stands is not judged here: ``họat`` has a shape, with ``at`` not in ``right``.
    """
    if not 0 < len(word) <= _LONGEST:
        return None
    bare, tone, at = word.casefold(), "", -1
    if not bare.isascii():
        bare, tone, at = _without_tone(unicodedata.normalize("NFC", bare))
    if len(tone) > 1:
        return None
    parted = _parted(bare)
    if parted is None:
        return None
    onset, rime, right = parted
    if rime.endswith(_CHECKED) and tone not in tuple(_CHECKED_TONES):
        return None
    return Shape(onset, rime, tone, at, right)


def _without_tone(word: str) -> tuple[str, str, int]:
    """Return a word without its tones, all its tones, and which letter has the first; -1: none."""
    toneless, tones, at = word, "", -1
    for number, letter in enumerate(word):
        if not letter.isascii():
            bare, signs = _toneless(letter)
            if signs:
                at = number if at < 0 else at
                tones += signs
                toneless = toneless.replace(letter, bare)
    return toneless, tones, at


@lru_cache(maxsize=512)
def _toneless(letter: str) -> tuple[str, str]:
    """Return a letter without its tones, and the tones."""
    signs = unicodedata.normalize("NFD", letter)
    bare = "".join([sign for sign in signs if sign not in TONES])
    return unicodedata.normalize("NFC", bare), "".join([sign for sign in signs if sign in TONES])


def possible(word: str) -> bool:
    """Return True when the word may be a Vietnamese syllable with its tone where it belongs."""
    found = shape(word)
    return found is not None and (found.at < 0 or found.at in found.right)


def repaired(word: str) -> str:
    """Return the word with its tone on the right letter (``họat`` → ``hoạt``).

    Nothing when it needs no repair.
    """
    found = shape(word)
    if found is None or found.at < 0 or found.at in found.right:
        return ""
    letters = [
        unicodedata.normalize("NFD", letter) for letter in unicodedata.normalize("NFC", word)
    ]
    letters[found.at] = letters[found.at].replace(found.tone, "")
    letters[found.right[0]] += found.tone
    return unicodedata.normalize("NFC", "".join(letters))


def school(word: str) -> str:
    """``cũ`` for ``hòa``, ``mới`` for ``hoà``, nothing for a word both schools write alike."""
    found = shape(word)
    if (
        found is None
        or found.rime not in _EITHER
        or found.at not in found.right
        or len(found.right) == 1
    ):
        return ""
    return "cũ" if found.at == found.right[0] else "mới"


@lru_cache(maxsize=4096)
def _parted(bare: str) -> tuple[str, str, tuple[int, ...]] | None:
    """Return onset and rime of a syllable without its tone, and the letters that may carry one."""
    for onset in _ONSETS_BY_FIRST.get(bare[:1], ("",)):
        rime = bare[len(onset) :]
        if bare.startswith(onset) and _fits(onset, rime):
            return onset, rime, tuple([len(onset) + place for place in _places(onset, rime)])
    return None


def _fits(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime in _AFTER_QU
    if onset == "gi":
        return rime in _AFTER_GI
    if rime not in _RIMES or (rime.startswith("yê") and onset):
        return False
    if onset in _SPELT_FRONT:
        return rime[0] in _FRONT
    if onset == "g":
        return rime[0] not in _FRONT or rime in ("i", "in", "im", "ip", "ich")
    return onset not in _SPELT_BACK or rime[0] not in _FRONT


def _places(onset: str, rime: str) -> tuple[int, ...]:
    """Return which letters of a rime may carry the tone, the usual one first."""
    marked = max(map(rime.rfind, "ăâêôơư"))
    if marked >= 0:
        return (marked,)
    if rime in _EITHER and onset != "qu":
        return (0, 1)
    if rime.startswith("oo"):
        return (1, 0)
    vowels = sum(letter in "aeiouy" for letter in rime)
    if vowels == 1:
        return (0,)
    closed = vowels < len(rime)
    return (1,) if closed or vowels == 3 else (0,)  # noqa: PLR2004 - oai, oay, uya: the middle one
