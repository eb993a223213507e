"""The words around a number, as patterns."""

from kehoach.law import quanh_so


def test_a_word_of_a_list_is_found_whole_and_the_longest_first():
    assert quanh_so.starts("don_vi_do_viec").match(" kg gạo")[0] == " kg"
    assert quanh_so.starts("don_vi_do_viec").match(" kgs") is None
    assert quanh_so.starts("sau_la_cach_goi").match(" nội dung sau")[0] == " nội dung sau"
    assert quanh_so.holds("la_viec").search("đã trồng mới") is not None
    assert quanh_so.ends("dan_so_lieu").search("tổng số: ") is not None
    assert quanh_so.ends("dan_so_lieu").search("ước đạt ") is not None
    assert quanh_so.ends("dan_so_lieu").search("đạt chuẩn ") is None


def test_a_word_of_size_may_stand_some_words_before_the_number():
    assert quanh_so.sized().search("diện tích tự nhiên của xã ") is not None
    assert quanh_so.sized().search("diện tích rừng mà xã nhà trồng thêm ") is None
