"""Spelling: wrong words, words with two spellings, capitals (Phụ lục II), abbreviations."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book
from kehoach.law.loai_van_ban import viet_tat
from kehoach.named import NamedTuple


class Sai(NamedTuple):
    """A word written wrong."""

    sai: str
    """As it is written wrong, small letters."""
    dung: str
    """As it should be."""
    truoc: frozenset[str]
    """Words it may stand after and be right (``khả`` before ``năng xuất``)."""
    sau: frozenset[str]
    """Words it may stand before and be right."""


@cache
def cac_loi() -> tuple[Sai, ...]:
    """Return every wrong spelling that is certain; ``ủy`` also in its other spelling ``uỷ``."""
    found = book("chinh-ta")
    before, after = found["tru_truoc"], found["tru_sau"]
    pairs = [pair for group in found["nhom"] for pair in group["cap"].items()]
    pairs += [
        (wrong.replace("ủy", "uỷ"), right.replace("Ủy", "Uỷ"))
        for wrong, right in pairs
        if "ủy" in wrong
    ]
    return tuple(
        Sai(wrong, right, frozenset(before.get(wrong, ())), frozenset(after.get(wrong, ())))
        for wrong, right in pairs
    )


@cache
def tu(nhom: str, danh_sach: str) -> tuple[str, ...]:
    """Return a list of words: group and list as named in data/chinh-ta.yaml."""
    return tuple(book("chinh-ta")[nhom][danh_sach])


@cache
def lap_dung_sau(chu: str) -> frozenset[str]:
    """The words after which a doubled function word may be right: ``tồn`` before ``tại tại``."""
    return frozenset(book("chinh-ta")["lap"]["ngo_sau"].get(chu, ()))


@cache
def lap_lien_tu(chu: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before and the words behind with which one of a doubled word makes a word.

    ``chuyên`` before ``môn môn``, ``viên`` behind ``động động``.
    """
    lap = book("chinh-ta")["lap"]
    return frozenset(lap["dung_sau"].get(chu, ())), frozenset(lap["dung_truoc"].get(chu, ()))


@cache
def hai_cach() -> tuple[tuple[str, str], ...]:
    """Return pairs of words with one meaning, the one laws use first."""
    return tuple((usual, other) for usual, other in book("chinh-ta")["hai_cach"])


@cache
def loi_cu() -> dict[str, str]:
    """Return words as they were once written → as the laws write them: ``qui định``."""
    return dict(book("chinh-ta")["loi_cu"])


@cache
def muon() -> frozenset[str]:
    """Return loan words written as one, which have no Vietnamese shape."""
    return frozenset(book("chinh-ta")["muon"])


@cache
def thua() -> dict[str, str]:
    """Return wordy phrase → plain phrase."""
    return dict(book("chinh-ta")["thua"])


@cache
def dau_phay() -> dict[str, str]:
    """Return words run together → the same words with the comma that belongs between them."""
    return {item.replace(",", ""): item for item in book("chinh-ta")["dau_phay"]}


@cache
def dau_phay_tru_sau(cum: str) -> frozenset[str]:
    """Return the words before which such words need no comma: ``xem xét quyết định của``."""
    return frozenset(book("chinh-ta")["dau_phay_tru_sau"].get(cum, ()))


@cache
def dau_phay_chi_truoc(cum: str) -> frozenset[str]:
    """Return the only words before which such words need a comma: ``tổng hợp báo cáo Sở``.

    None for words that need it before any.
    """
    return frozenset(book("chinh-ta")["dau_phay_chi_truoc"].get(cum, ()))


@cache
def dau_phay_tru_truoc(cum: str) -> tuple[str, ...]:
    """Return the words behind which such words need no comma: ``tuyên truyền,``."""
    return tuple(book("chinh-ta")["dau_phay_tru_truoc"].get(cum, ()))


@cache
def dau_phay_lap() -> tuple[str, ...]:
    """Return words that open each of two words of one kind: ``rõ người, rõ việc``."""
    return tuple(book("chinh-ta")["dau_phay_lap"])


@cache
def tieng_nuoc_ngoai() -> dict[str, str]:
    """Return foreign words in small letters → the Vietnamese ones."""
    return dict(book("chinh-ta")["tieng_nuoc_ngoai"])


@cache
def ten_nuoc_ngoai() -> tuple[str, ...]:
    """Return foreign names often written in small letters, as their owners write them."""
    return tuple(book("chinh-ta")["ten_nuoc_ngoai"])


@cache
def mo_dau_viec() -> tuple[str, ...]:
    """Return words that open a task of a plan and are no name, small letters."""
    return tuple(book("chinh-ta")["mo_dau_viec"])


@cache
def viet_hoa() -> tuple[tuple[str, str, str], ...]:
    """Return wrong capitals, right capitals, article of Phụ lục II.

    The digit of a weekday or of an event is spelt out in the right one: ``tháng Tám``.
    """
    return tuple((wrong, right, basis) for wrong, right, basis in book("chinh-ta")["viet_hoa"])


@cache
def viet_hoa_ten() -> dict[str, tuple[str, str]]:
    """Return a name in small letters → the name as Phụ lục II writes it, and the article.

    Its first letter is free: a sentence may open with it.
    """
    names = book("chinh-ta")["viet_hoa_ten"]
    return {name.casefold(): (name, basis) for basis, listed in names.items() for name in listed}


@cache
def ten_hai_tieng() -> dict[str, str]:
    """Return a name with a capital on both syllables → with the capitals it has."""
    return {item.title(): item for item in book("chinh-ta")["ten_hai_tieng"]}


@cache
def chuc_vu_truoc_ten() -> tuple[str, ...]:
    """Return the offices and degrees that have a capital right before a person's name."""
    return tuple(book("chinh-ta")["chuc_vu_truoc_ten"])


@cache
def nuoc_ngoai() -> tuple[str, ...]:
    """Return abbreviated foreign names, in the capitals they must have."""
    return tuple(book("chinh-ta")["nuoc_ngoai"])


@cache
def viet_tat_quen() -> frozenset[str]:
    """Abbreviations that need no introduction, kinds of documents among them; all capitals."""
    return frozenset(item.upper() for item in (*book("viet-tat")["biet"], *viet_tat().values()))
