"""Spelling data: what is called wrong is nowhere called right, and capitals are cited by their article."""

import re

from project import ROOT

from kehoach.law import chinh_ta
from kehoach.law.book import book
from kehoach.text.syllable import possible


def test_no_wrong_word_is_also_a_cure():
    cures = {one.dung.casefold() for one in chinh_ta.cac_loi()}
    wrong = {one.sai for one in chinh_ta.cac_loi()}
    assert len(wrong) > 150
    assert wrong & cures == set()
    assert all(one.sai == one.sai.casefold() for one in chinh_ta.cac_loi())


def test_both_spellings_of_uy_are_told_of():
    cures = {one.sai: one.dung for one in chinh_ta.cac_loi()}
    typed = [wrong for wrong in cures if "ủy" in wrong]
    assert typed
    for wrong in typed:
        assert cures[wrong.replace("ủy", "uỷ")] == cures[wrong].replace("Ủy", "Uỷ")


def test_every_cure_is_written_in_possible_syllables():
    words = {word for one in chinh_ta.cac_loi() for word in re.findall(r"[^\W\d_]{2,}", one.dung)}
    places = {"Kạn", "Đắk", "Lắk"}  # names of provinces, spelt as their own papers spell them
    known = {*chinh_ta.muon(), *places}
    odd = [word for word in words if not possible(word) and not word.isupper() and word not in known]
    assert odd == [], "abbreviations, loan words and names of provinces aside"


def test_an_exception_belongs_to_a_wrong_word():
    wrong = {one.sai for one in chinh_ta.cac_loi()}
    found = book("chinh-ta")
    assert set(found["tru_truoc"]) | set(found["tru_sau"]) <= wrong


def test_every_group_names_its_source():
    assert all(group["nguon"] for group in book("chinh-ta")["nhom"])
    for name in ("chinh-ta", "viet-tat"):
        assert "Nguồn:" in (ROOT / "data" / f"{name}.yaml").read_text(encoding="utf-8")


SPELT = {"2": "hai", "3": "ba", "4": "tư", "5": "năm", "6": "sáu", "7": "bảy", "8": "tám"}
"""Digits of a day of the week and of an event, as Phụ lục II writes them (V.8.c, V.9)."""


def test_wrong_capitals_differ_from_the_right_ones_in_capitals_only():
    for wrong, right, basis in chinh_ta.viet_hoa():
        assert wrong != right
        spelt = [SPELT.get(word, word) for word in wrong.casefold().split(" ")]
        assert " ".join(spelt) == right.casefold()
        assert re.match(r"I$|(?:II|III|IV|V)\.\d", basis)


def test_kinds_of_documents_are_known_abbreviations():
    assert {"UBND", "HĐND", "QĐ", "KH"} <= chinh_ta.viet_tat_quen()
    assert "CBQL" not in chinh_ta.viet_tat_quen()


def test_pairs_name_two_spellings():
    assert all(usual != other for usual, other in chinh_ta.hai_cach())
    assert set(chinh_ta.tu("lap", "chac")) & set(chinh_ta.tu("lap", "ngo")) == set()
    assert "bêtông" in chinh_ta.muon()
    assert chinh_ta.thua()["căn cứ trên cơ sở"] == "căn cứ"
    assert "ASEAN" in chinh_ta.nuoc_ngoai()


def test_a_foreign_word_has_its_vietnamese_one():
    words = chinh_ta.tieng_nuoc_ngoai()
    assert words["deadline"] == "hạn cuối"
    assert all(word == word.lower() for word in words)
    assert {"rõ", "đúng"} <= {*chinh_ta.dau_phay_lap()}


def test_each_list_holds_its_words():
    assert {"báo cáo kết quả", "bảo đảm", "bố trí"} < {*chinh_ta.mo_dau_viec()}
    assert {"Zalo", "Facebook", "YouTube"} < {*chinh_ta.ten_nuoc_ngoai()}
    assert chinh_ta.tieng_nuoc_ngoai()["deadline"] == "hạn cuối"
    assert chinh_ta.dau_phay_lap() == ("rõ", "đúng", "đủ", "từng", "nhiều")
    assert chinh_ta.dau_phay_tru_truoc("phổ biến giáo dục pháp luật") == ("tuyên truyền,",)
    assert chinh_ta.dau_phay_tru_truoc("phòng chống") == ()
    assert chinh_ta.dau_phay_tru_sau("chủ trì phối hợp") == {"của"}
    assert "tồn" in chinh_ta.lap_dung_sau("tại")
    assert chinh_ta.lap_dung_sau("phòng") == frozenset()
    before, _behind = chinh_ta.lap_lien_tu("môn")
    assert "chuyên" in before
    assert "viên" in chinh_ta.lap_lien_tu("động")[1]
    assert chinh_ta.lap_lien_tu("phòng chống") == (frozenset(), frozenset())
    assert chinh_ta.dau_phay_tru_sau("phòng chống") == frozenset()
    assert {"ủy ban", "sở"} < chinh_ta.dau_phay_chi_truoc("tổng hợp báo cáo")
    assert chinh_ta.dau_phay_chi_truoc("phòng chống") == frozenset()
    assert (chinh_ta.ten_hai_tieng()["Chính Phủ"], chinh_ta.ten_hai_tieng()["Ủy Ban"]) == ("Chính phủ", "Ủy ban")
    assert {"ASEAN", "WTO"} < {*chinh_ta.nuoc_ngoai()}
    assert {"chủ tịch", "bí thư"} < {*chinh_ta.chuc_vu_truoc_ten()}
    assert all(words == words.casefold() for words in chinh_ta.mo_dau_viec())
