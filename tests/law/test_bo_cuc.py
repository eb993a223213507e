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


def test_a_section_is_known_by_its_key_and_by_its_other_titles():
    found = bo_cuc.cac_phan()["muc_dich_yeu_cau"]
    assert (found.khoa, found.tieu_de) == ("muc_dich_yeu_cau", "Mục đích, yêu cầu")
    assert found.khac == ("Mục đích và yêu cầu", "Mục đích - yêu cầu")
    assert all(khoa == part.khoa and part.nghia.endswith(".") for khoa, part in bo_cuc.cac_phan().items())


def test_who_approves_stands_below_words_of_practice():
    found = bo_cuc.phe_duyet()
    assert (found.chu, found.cua, found.nhan[:2]) == ("Phê duyệt", "của", ("Phê duyệt", "Ý kiến phê duyệt"))


def test_words_a_line_may_open_with():
    assert bo_cuc.tu_dan() == ("Căn cứ", "Thực hiện", "Triển khai thực hiện", "Theo", "Xét")
    assert bo_cuc.tach_tu_dan("Triển khai thực hiện  Luật A") == ("Triển khai thực hiện", "Luật A")
    assert bo_cuc.tach_tu_dan("Theo Luật A") == ("Theo", "Luật A")
    assert bo_cuc.tach_tu_dan("Theo") == ("", "Theo")
    assert (bo_cuc.muc_luc(), bo_cuc.kinh_gui()) == (("Mục lục",), ("Kính gửi", "Kính gởi"))
    assert bo_cuc.mo_dau_ket_thuc()[0] == "Trên đây là"
