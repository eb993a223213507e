"""A word of the lexicon with one syllable miswritten: told with its cure, never where the words around say otherwise."""

import pytest
from growth import linear

from kehoach.law import cap_tieng
from kehoach.text.slips.found import Slips
from kehoach.text.slips.grade import Sure


@pytest.fixture(scope="module")
def slips():
    return Slips(cap_tieng.bang_dem(), cap_tieng.thoi_quen())


def told(slips, text):
    found = [one for one in slips.of(text) if one.sure >= Sure.PROBABLY]
    return [(text[one.start : one.end], one.cure, one.sure) for one in found]


@pytest.mark.parametrize(
    ("text", "wrong", "right", "sure"),
    [
        # hardly a paper has the syllable, or a longer word speaks for it
        ("Xuống giống lúa vụ đong xuân.", "đong xuân", "đông xuân", Sure.NEARLY),
        ("Tiêm vắc xin lở mồm long mống cho trâu.", "long mống", "long móng", Sure.NEARLY),
        ("Củng cố hợp tác xả kiểu mới.", "tác xả", "tác xã", Sure.NEARLY),
        ("Xếp thời khóa biễu của trường.", "khóa biễu", "khóa biểu", Sure.NEARLY),
        # another syllable that stands anywhere
        ("Chăn nuôi nhỏ lẽ giảm dần.", "nhỏ lẽ", "nhỏ lẻ", Sure.PROBABLY),
        # a letter that sounds alike
        ("In tem truy suất.", "truy suất", "truy xuất", Sure.PROBABLY),
        # an impossible syllable
        ("Không lấn chiếm vĩa hè.", "vĩa hè", "vỉa hè", Sure.NEARLY),
        ("THU HOẠCH LÚA ĐONG XUÂN NĂM NAY", "ĐONG XUÂN", "ĐÔNG XUÂN", Sure.NEARLY),
    ],
)
def test_a_word_is_told_with_its_cure(slips, text, wrong, right, sure):
    assert told(slips, text) == [(wrong, right, sure)]


@pytest.mark.parametrize(
    "text",
    [
        "Xuống giống lúa vụ đông xuân; băng cản lửa; kéo co.",
        "Lực lượng cảnh sát trung ương và địa phương.",  # sát trung: sát trùng
        "Tùy điều kiện quyết định phương án.",  # kiện quyết: kiên quyết
        "Trẻ biết nơi để dép.",  # biết bơi
        "Người có công với nước; kế hoạch giao việc cho từng người.",  # kế hoạch giáo dục
        "Nhà văn hóa thôn; chương trình cộng các cột số.",  # công tác
        "Ông Nguyễn Văn Bẳng, bà Lê Đong Xuân.",
        "nuoi trong thuy san, gia suc gia cam",
        "Cô nuôi trông trẻ ngoài giờ.",  # nuôi trồng
    ],
)
def test_what_is_right_is_left_alone(slips, text):
    assert told(slips, text) == []


@pytest.mark.parametrize("piece", ["đong xuân ", "chôn lắp; ", "hợp tác xả ", "vơi trạm ", "của tại "])
def test_a_hostile_text_takes_linear_time(slips, piece):
    linear(slips.of, lambda count: piece * count, 4_000)
