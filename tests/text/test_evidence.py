import pytest
from growth import linear, repeated
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.evidence import Evidence, weigh, without_soft_hyphens

TCVN3 = "C«ng t¸c båi d­ìng gi¸o viªn n¨m häc"
VNI = "Coâng taùc boài döôõng giaùo vieân naêm hoïc"


@pytest.mark.parametrize(("text", "encoding"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_words_that_become_syllables_are_sure(text, encoding):
    found = weigh(text)
    assert (found.encoding, found.sure) == (encoding, True)
    assert found.after > found.before


@pytest.mark.parametrize("text", [
    "", "KE HOACH 2026", "Công tác bồi dưỡng giáo viên", "Xã An Bình, Hà Nam, Phú Hòa", "café Montréal °C ½ ¼ m² § 5 · Mục © 2026",
    "Le Général a été à l'école où il fêta ses années passées, très près de la forêt", "Größe, Bücher, Straßen für alle Völker",
    "El niño comió más piñas también", "São Paulo é uma cidade não só bonita", "naïve façade, coöperation, résumé, Noël, Citroën, Saïgon",
    "Åse Ærø Øystein Þór", "± 5 × 3 ÷ 2 µm 10³ cm²", "« oui » ª º ¿ ¡",
])  # fmt: skip
def test_other_texts_are_not(text):
    found = weigh(text)
    assert found is None or not found.sure


def test_three_syllables_decide_two_do_not():
    assert Evidence(3, 0, 3, "VNI").sure
    assert not Evidence(2, 0, 2, "VNI").sure
    assert not Evidence(4, 3, 4, "VNI").sure, "it reads as it stands"


def test_only_the_first_twenty_thousand_signs_are_weighed():
    assert weigh("a" * 19_998 + "né").words == 1
    assert weigh("a" * 19_999 + "né") is None


def test_a_soft_hyphen_is_a_letter_only_in_tcvn3():
    assert without_soft_hyphens("th\xad viÖn") == "th\xad viÖn"
    assert without_soft_hyphens("tổ chức thực\xadhiện") == "tổ chức thựchiện"
    assert without_soft_hyphens("co\xadoperation") == "cooperation"


@given(st.text(max_size=200))
def test_any_text_ends_well(text):
    found = weigh(text)
    assert found is None or max(found.before, found.after) <= found.words
    assert without_soft_hyphens(text) in {text, text.replace("\xad", "")}


@given(st.text(alphabet="àáãâèéêìíòóõôùúý abch", max_size=60))
def test_what_is_sure_reads_better(text):
    found = weigh(text)
    assert found is None or not found.sure or found.after > found.before


@pytest.mark.parametrize("piece", ["C«ng t¸c ", "\xad", "ñ", "Coâng ", "é", "X· "])
def test_the_work_grows_with_the_text(piece):
    linear(weigh, repeated(piece), 40_000)
    linear(without_soft_hyphens, repeated(piece), 40_000)


def test_what_two_texts_show_is_added_up_for_the_first():
    assert Evidence(3, 1, 2, "VNI").plus(Evidence(4, 2, 4, "TCVN3")) == Evidence(7, 3, 6, "VNI")


@pytest.mark.parametrize(
    ("words", "before", "after", "sure"), [(3, 0, 3, True), (2, 0, 2, False), (10, 0, 5, None), (100, 0, 100, True), (100, 100, 100, False), (0, 0, 0, False)]
)  # fmt: skip
def test_how_sure_words_are(words, before, after, sure):
    found = Evidence(words, before, after, "VNI").sure
    assert sure is None or found is sure


def test_a_soft_hyphen_goes_unless_it_is_a_letter_of_tcvn3():
    assert without_soft_hyphens("kế\xadhoạch") == "kếhoạch"
    assert without_soft_hyphens(TCVN3) == TCVN3
    assert without_soft_hyphens("a") == "a"
