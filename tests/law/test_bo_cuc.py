"""The layout of a plan as data/bo-cuc.yaml lays it down: columns of made tables, words around annexes."""

from kehoach.law import bo_cuc


def test_made_tables_have_their_columns_and_no_other_table_has_any():
    columns = bo_cuc.cot_lap("nhiem_vu")
    assert [column.khoa for column in columns][:3] == ["stt", "nhiem_vu", "chu_tri"]
    assert [column.tieu_de for column in columns][:2] == ["STT", "Nhiệm vụ"]
    assert {column.khi_co for column in columns} <= {"", "co", "chon"}
    assert bo_cuc.cot_lap("chi_tieu")
    assert bo_cuc.cot_lap("khac") == ()


def test_what_is_said_of_a_task_has_its_words():
    told = bo_cuc.chi_tiet_nhiem_vu()
    assert list(told.items())[:2] == [("chu_tri", "Chủ trì"), ("phoi_hop", "Phối hợp")]


def test_an_annex_begins_with_the_words_of_the_decree_first():
    words = bo_cuc.phu_luc()
    assert (words.ten[0], words.kem_theo[0]) == ("Phụ lục", "Kèm theo")
    assert "Danh mục" in words.ten_khong_so
    assert not {*words.ten} & {*words.ten_khong_so}
