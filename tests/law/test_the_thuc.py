"""What the decree lays down in figures and fixed words, as data/the-thuc.yaml has it."""

from kehoach.law import the_thuc
from kehoach.text.dates import parse


def test_the_fixed_words_are_those_of_dieu_8():
    assert the_thuc.chu("quoc_hieu") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert the_thuc.chu("tieu_ngu") == "Độc lập - Tự do - Hạnh phúc"


def test_the_decree_holds_from_its_day():
    assert the_thuc.hieu_luc_tu() == parse("05/3/2020")


def test_a_cell_has_a_margin_and_a_narrower_one():
    margins = the_thuc.le_o()
    assert 0 < margins.hep < margins.thuong < 5


def test_sizes_in_use_lie_in_order():
    assert the_thuc.co_quen_dung("bang") == (10, 14)
    assert the_thuc.co_quen_dung("phu_luc") == (12, 14)
