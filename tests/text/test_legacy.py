import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import need

from kehoach.text.legacy import _TCVN3, _VNI, beyond_latin, detect, font_encoding, from_font, from_tcvn3, from_vni

TCVN3 = "KÕ ho¹ch båi d­ìng th­êng xuyªn cho gi¸o viªn vµ c¸n bé qu¶n lý n¨m häc 2025-2026"
VNI = "Keá hoaïch boài döôõng thöôøng xuyeân cho giaùo vieân vaø caùn boä quaûn lyù naêm hoïc 2025-2026"
UNICODE = "Kế hoạch bồi dưỡng thường xuyên cho giáo viên và cán bộ quản lý năm học 2025-2026"


def test_tcvn3_is_what_iconv_says():
    need(shutil.which("iconv"), "iconv")
    done = subprocess.run(
        ["iconv", "-f", "TCVN", "-t", "UTF-8"], input="".join(_TCVN3).encode("latin-1"), capture_output=True
    )
    assert unicodedata.normalize("NFC", done.stdout.decode()) == "".join(_TCVN3.values())


def test_every_marked_letter_has_a_vni_spelling():
    marked = set("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")
    small = [letter for key, letter in _VNI.items() if key.islower()]
    assert set(small) == marked
    assert {letter for key, letter in _VNI.items() if key.isupper()} == {letter.upper() for letter in marked}


def test_sentences():
    assert from_tcvn3(TCVN3) == UNICODE
    assert from_vni(VNI) == UNICODE
    assert (
        from_vni("UÛY BAN NHAÂN DAÂN XAÕ MINH LONG, ÑOÀNG BAÈNG, KYÛ NIEÄM")
        == "ỦY BAN NHÂN DÂN XÃ MINH LONG, ĐỒNG BẰNG, KỶ NIỆM"
    )


def test_letters_that_vni_writes_alone():
    assert from_vni("iø iù IØ IÙ") == "ì í Ì Í"
    assert from_vni("ñ ö ô æ í ì ó ò î Ñ Ö Ô Æ Í Ì Ó Ò Î") == "đ ư ơ ỉ í ì ĩ ị ỵ Đ Ư Ơ Ỉ Í Ì Ĩ Ị Ỵ"


@pytest.mark.parametrize(("font", "encoding"), [
    (".VnTime", "TCVN3"), (".VnTimeH", "TCVN3 hoa"), (".VnArial Narrow", "TCVN3"), (".VnArial NarrowH", "TCVN3 hoa"),
    ("ABCDEF+.VnTimeH,Bold", "TCVN3 hoa"), ("ABCDEF+.VnTimeH-Bold", "TCVN3 hoa"), (".VnTime-Bold", "TCVN3"),
    ("VNI-Times", "VNI"), ("VNI-Helve-Condense", "VNI"), ("Times New Roman", ""), ("Vnizer", ""), ("", ""),
    ("VnTime", "TCVN3"), ("VnTimeH", "TCVN3 hoa"), ("vnarial narrowh", "TCVN3 hoa"), ("VNtimes new roman", ""), ("Vntimes", ""),
])  # fmt: skip
def test_fonts(font, encoding):
    assert font_encoding(font) == encoding


def test_capitals_live_in_the_font():
    assert from_font("kÕ ho¹ch", ".VnTimeH") == "KẾ HOẠCH"
    assert from_font("kÕ ho¹ch", ".VnTime") == "kế hoạch"
    assert from_font("kÕ ho¹ch", "Times New Roman") == "kÕ ho¹ch"
    assert from_font("kế hoạch", ".VnTimeH") == "kế hoạch", "already Unicode"
    assert from_font("k\uf0d5 ho\uf0b9ch", ".VnTime") == "kế hoạch", "a symbol font of Word"


@pytest.mark.parametrize(("text", "encoding"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_detected_from_the_words(text, encoding):
    found = detect(text)
    assert found is not None
    assert (found.encoding, found.text) == (encoding, UNICODE)
    assert found.confidence > 0.9
    assert detect("\n".join(text.split()[:2])).confidence < found.confidence, "few words, less sure"


@pytest.mark.parametrize("text", [
    UNICODE, "", "Xã An Bình, Hà Nam", "Le Général a été à l'école où il fêta ses années passées",
    "Größe, Bücher, Straßen für alle Völker", "KE HOACH cong tac nam 2026", "12.500 m² × 3 §",
])  # fmt: skip
def test_left_alone(text):
    assert detect(text) is None


@given(st.text(alphabet=list(_TCVN3.values()) + list("abc XYZ 123.,"), max_size=60))
def test_every_unicode_text_comes_back_from_tcvn3(text):
    back = {letter: sign for sign, letter in _TCVN3.items()}
    assert from_tcvn3("".join(back.get(letter, letter) for letter in text)) == text


@given(st.text(max_size=200), st.sampled_from([".VnTime", ".VnTimeH", "VNI-Times"]))
def test_any_text_is_read_without_an_error(text, font):
    assert from_font(text, "Times New Roman") == text
    if beyond_latin(text):
        assert from_font(text, font) == text
    found = detect(text)
    assert found is None or 0 < found.confidence < 1
