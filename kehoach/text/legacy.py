"""Old Vietnamese encodings: TCVN3 (fonts .VnTime) and VNI (fonts VNI-Times), to Unicode.

Own tables and no package: a .docx typed in .VnTime must be readable without any extra, and both
encodings are small. Sources: TCVN 5712:1993 (VN3 set) for TCVN3; the VNI-Windows key chart (base
letter followed by one letter for its marks) for VNI.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kehoach.named import NamedTuple
from kehoach.text.lifted import lifted

_TCVN3 = dict(zip(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
    strict=True,
))  # fmt: skip

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_SINGLE = {"ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "í": "í", "ì": "ì", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_MARKS = {"": "ùøûõï", "\u0302": "áàåãä", "\u0306": "éèúüë"}
_BARE = {"\u0302": "â", "\u0306": "ê"}


def _vni() -> dict[str, str]:
    """Return VNI's sequences: a vowel and the letter that stands for its marks."""
    table = _SINGLE | {"iù": "í", "iø": "ì"}
    for mark, signs in _MARKS.items():
        bases = {"": "aeouyöô", "\u0302": "aeo", "\u0306": "a"}[mark]
        for base in bases:
            letter = _SINGLE.get(base, base)
            if mark:
                table[base + _BARE[mark]] = unicodedata.normalize("NFC", letter + mark)
            for sign, tone in zip(signs, _TONES, strict=True):
                table[base + sign] = unicodedata.normalize("NFC", letter + mark + tone)
    capitals = {key.upper(): letter.upper() for key, letter in table.items()}
    mixed = {key[0].upper() + key[1:]: letter.upper() for key, letter in table.items()}
    return mixed | capitals | table


_VNI = _vni()
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TCVN3_TABLE = str.maketrans(_TCVN3)
_BEYOND_LATIN = re.compile("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
PRIVATE = str.maketrans({0xF000 + code: chr(code) for code in range(0x20, 0x100)})
"""Word keeps letters of a font it takes for a symbol font at U+F0xx."""

_UNDOTTED = re.compile(r"vn(?:time|arial|avant|courier|helvet|century|book|bodoni|gothic)(?!s)")
"""The same fonts under the name some converters leave them; VNtimes is a Unicode font."""

_MOST, _HALF = 0.8, 0.5
"""Shares of the marked words that are syllables: the rest of a Vietnamese text are names."""
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~…“”‘’–—]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|uyu|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|[iuy]ê|uô|ươ|uâ|uơ|uy|uê|ua|ưa"
    r"|ia|oa|oă|oe"
    r"|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
    r"(?:ch|nh|ng|[cmnpt])?"
)
_FEWEST_WORDS = 2


class Old(NamedTuple):
    """A text found to be in an old encoding."""

    encoding: str
    """``TCVN3`` or ``VNI``."""
    text: str
    """The text in Unicode, NFC; capitals that lived in a font's name (.VnTimeH) are small."""
    confidence: float
    """0 to 1: share of its marked words that read as Vietnamese, less for a short text."""


def from_tcvn3(text: str) -> str:
    """Return TCVN3 letters (as Windows-1252 shows them) as Unicode; others stay."""
    return text.translate(PRIVATE).translate(_TCVN3_TABLE)


def from_vni(text: str) -> str:
    """Return VNI letters (as Windows-1252 shows them) as Unicode; others stay."""
    return _VNI_SIGN.sub(lambda found: _VNI[found[0]], text.translate(PRIVATE))


def convert(text: str, encoding: str) -> str:
    """The text out of the encoding ``detect`` names; words typed as capitals are capitals."""
    return from_vni(text) if encoding == "VNI" else lifted(text, from_tcvn3(text))


def beyond_latin(text: str) -> bool:
    """Return True for a text that holds Vietnamese letters only Unicode has."""
    return _BEYOND_LATIN.search(text) is not None


def font_encoding(font: str) -> str:
    """Return ``TCVN3``, ``TCVN3 hoa`` (capitals by font: .VnTimeH), ``VNI`` or nothing."""
    if "vn" not in font.casefold():  # next to every font: said without a pattern
        return ""
    name = font.rpartition("+")[2].split(",")[0].strip().casefold()
    if name.startswith(".vn") or _UNDOTTED.match(name):
        return (
            "TCVN3 hoa"
            if re.split(r"(?<![-\s])[-\s]+(?:bold|italic|regular)", name)[0].endswith("h")
            else "TCVN3"
        )
    return "VNI" if re.match(r"vni[-\s]", name) else ""


def from_font(text: str, font: str) -> str:
    """Return the text of a run as the font shows it.

    Unchanged when the font is none of the old ones, or when the text holds letters only Unicode
    has (then Word shows it in another font).
    """
    encoding = font_encoding(font)
    if not encoding or _BEYOND_LATIN.search(text):
        return text
    if encoding == "VNI":
        return from_vni(text)
    return from_tcvn3(text).upper() if encoding == "TCVN3 hoa" else convert(text, encoding)


@lru_cache(maxsize=4096)
def _reads(word: str) -> bool:
    """Return True when the word has the shape of a Vietnamese syllable with at most one tone."""
    plain = unicodedata.normalize("NFD", word.casefold())
    tones = [sign for sign in plain if sign in _TONES]
    bare = unicodedata.normalize("NFC", "".join(sign for sign in plain if sign not in _TONES))
    return len(tones) <= 1 and _SYLLABLE.fullmatch(bare) is not None


def _share(words: list[str]) -> float:
    return sum(map(_reads, words)) / len(words)


def reads_as_vietnamese(text: str) -> bool:
    """True when most words that hold a marked letter have the shape of Vietnamese syllables."""
    marked = _marked(text)
    return len(marked) >= _FEWEST_WORDS and _share(marked) > _MOST


def _marked(text: str) -> list[str]:
    """Return the words that hold a letter beyond ASCII."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


def detect(text: str) -> Old | None:
    """Return the text in Unicode when its words show that it is TCVN3 or VNI, else None.

    A text that holds letters only Unicode has, reads as Vietnamese as it stands, or reads as
    Vietnamese in neither encoding (French, German) is left alone.
    """
    plain = text.translate(PRIVATE)
    if _BEYOND_LATIN.search(plain):
        return None
    marked = _marked(plain)
    if len(marked) < _FEWEST_WORDS or _share(marked) > _HALF:
        return None
    read = [_read_as(encoding, plain, marked) for encoding in ("TCVN3", "VNI")]
    return max(filter(None, read), key=lambda old: old.confidence, default=None)


def _read_as(encoding: str, plain: str, marked: list[str]) -> Old | None:
    """Return a text read in an old encoding, None where its marked words make no Vietnamese."""
    share = _share([convert(word, encoding) for word in marked])
    if share < _MOST:
        return None
    return Old(encoding, convert(plain, encoding), share * (1 - 1 / (len(marked) + 1)))
