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


def test_the_page_and_the_body_have_the_figures_of_the_decree():
    page = the_thuc.trang()
    assert (page.rong, page.cao, page.dau_trang) == (210, 297, 10)
    assert {side: edge.luat for side, edge in page.le.items()} == {
        "tren": (20, 25), "duoi": (20, 25), "trai": (30, 35), "phai": (15, 20),
    }  # fmt: skip
    assert {name: (limit.luat, limit.dung) for name, limit in the_thuc.doan_van().items()} == {
        "lui_dau_dong": ((10, 12.7), 12.7), "giua_doan": ((6,), 6), "gian_dong": ((1, 1.5), 1.1),
    }  # fmt: skip
    assert the_thuc.duong_ke()["tieu_ngu"] == the_thuc.Muc((1, 1), 1, "Mục II, khoản 1.b")
    assert the_thuc.phong_chu() == "Times New Roman"


def test_each_component_has_its_look():
    looks = the_thuc.thanh_phan()
    assert looks["quoc_hieu"] == the_thuc.Kieu(
        ten="Quốc hiệu", dung=13, co=(12, 13), dam=True, nghieng=False, in_hoa=True, canh="giua", truoc=0, sau=0, lui=False,
        can_cu="Mục II, khoản 1.a", chu="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    )  # fmt: skip
    based = looks["can_cu"]
    assert (based.nghieng, based.dam, based.in_hoa, based.canh, based.lui, based.sau, based.giu) == (
        True,
        False,
        False,
        "deu",
        True,
        6,
        False,
    )
    title = looks["ten_loai"]
    assert (title.dam, title.in_hoa, title.truoc, title.sau, title.giu, title.muc_luc) == (True, True, 14, 0, True, 0)
    assert (looks["trich_yeu"].in_hoa, looks["dia_danh_ngay"].nghieng, looks["muc"].muc_luc) == (False, True, 1)
    note = the_thuc.chu_thich()
    assert (note.ten, note.dung, note.co, note.canh) == ("footnote text", 10, None, "deu")


def test_fonts_a_machine_prints_with_are_known():
    assert [the_thuc.thay_the(font) for font in ("Liberation Serif", "TeX Gyre Termes", "TINOS", "Times", "Times New Roman", "TimesNewRomanPSMT", "Arial")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip
