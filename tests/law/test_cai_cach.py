import unicodedata

import pytest
from growth import linear, repeated
from hypothesis import given
from hypothesis import strategies as st
from project import SEEDS, SHARED, need

from kehoach.law.book import book
from kehoach.law.cai_cach import co_quan_moi, nhiem_vu_chuyen, tim_co_quan
from kehoach.text.dates import Ngay

FORMS = [
    form for nhom in book("cai-cach")["nhom"] for one in nhom["co_quan"] for form in (one["cu"], *one.get("viet", ()))
]
KEPT = ["Phòng Kinh tế"]
VHXH = "Phòng Văn hóa - Xã hội"
KTHTDT = "Phòng Kinh tế, Hạ tầng và Đô thị"


def found(text, **choice):
    return [(text[start:end], one.moi) for start, end, one in tim_co_quan(text, **choice)]


@pytest.mark.parametrize(
    ("old", "xa", "phuong"),
    [("Phòng Giáo dục và Đào tạo", VHXH, VHXH), ("Phòng Nội vụ", VHXH, VHXH), ("Phòng Dân tộc", VHXH, VHXH),
     ("Phòng Dân tộc và Tôn giáo", VHXH, VHXH), ("Phòng Văn hóa và Thông tin", VHXH, VHXH), ("Phòng Y tế", VHXH, VHXH),
     ("Phòng Văn hóa, Khoa học và Thông tin", VHXH, VHXH), ("Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", KTHTDT),
     ("Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", KTHTDT), ("Phòng Quản lý đô thị", "Phòng Kinh tế", KTHTDT),
     ("Phòng Kinh tế", "Phòng Kinh tế", KTHTDT), ("Phòng Nông nghiệp và PTNT", "Phòng Kinh tế", KTHTDT),
     ("Phòng Tài nguyên và Môi trường", "Phòng Kinh tế", KTHTDT), ("Phòng Nông nghiệp và Môi trường", "Phòng Kinh tế", KTHTDT),
     ("Phòng Tư pháp", "Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"),
     ("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND và UBND xã", "Văn phòng HĐND và UBND phường"),
     ("Bộ phận Một cửa huyện", "Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công"),
     ("Huyện ủy", "Đảng ủy xã", "Đảng ủy phường"), ("TT. Huyện ủy", "TT. Đảng ủy xã", "TT. Đảng ủy phường"),
     ("Công an huyện", "Công an xã", "Công an phường"), ("UBND huyện", "UBND xã", "UBND phường"),
     ("Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Tài chính"), ("Sở Giao thông vận tải", "Sở Xây dựng", "Sở Xây dựng"),
     ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường"),
     ("Sở TN&MT", "Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường"), ("Ban Dân tộc", "Sở Dân tộc và Tôn giáo", "Sở Dân tộc và Tôn giáo"),
     ("Bộ KH&ĐT", "Bộ Tài chính", "Bộ Tài chính"), ("Bộ GTVT", "Bộ Xây dựng", "Bộ Xây dựng"), ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", "Bộ Dân tộc và Tôn giáo"),
     ("Bộ TT&TT", "Bộ Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"), ("Bộ NN&PTNT", "Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp và Môi trường"),
     ("Ban Tôn giáo Chính phủ", "Bộ Dân tộc và Tôn giáo", "Bộ Dân tộc và Tôn giáo")],
)  # fmt: skip
def test_one_successor(old, xa, phuong):
    assert co_quan_moi(old).moi == (xa,)
    assert co_quan_moi(old, phuong=True).moi == (phuong,)
    assert co_quan_moi(old).tin_cay == "B"


@pytest.mark.parametrize(
    "old", ["Phòng Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "Bộ LĐTBXH", "Sở Thông tin và Truyền thông"]
)
def test_several_successors_are_a_question(old):
    assert len(co_quan_moi(old).moi) > 1
    assert co_quan_moi(old).ghi_chu


@pytest.mark.parametrize(
    "old",
    [
        "Thanh tra huyện",
        "Trung tâm VH-TT-TH",
        "Trung tâm Văn hóa - Truyền thanh - Truyền hình huyện",
        "Sở Giáo dục, Khoa học và Công nghệ",
    ],
)
def test_what_is_not_established_is_a_blank(old):
    one = co_quan_moi(old)
    assert (one.tin_cay, one.moi) == ("C", ())
    assert one.ghi_chu


@pytest.mark.parametrize(
    "name",
    ["Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Bộ Nội vụ", "Bộ Giáo dục và Đào tạo", "Phòng Văn hóa - Xã hội",
     "UBND xã", "UBND tỉnh", "Đảng ủy xã", "Văn phòng Nội vụ", "Ban Dân tộc của HĐND tỉnh", KTHTDT, ""],
)  # fmt: skip
def test_what_kept_its_name_has_no_successor(name):
    assert co_quan_moi(name) is None
    assert co_quan_moi(name, phuong=True) is None
    assert found(f"Giao {name}") == []


@pytest.mark.parametrize(
    ("name", "cu"),
    [("phòng GD&ĐT huyện Mường Ảng", "Phòng Giáo dục và Đào tạo"), ("UBND huyện Mường Ảng", "UBND huyện"), ("Huyện ủy Tuần Giáo", "Huyện ủy"),
     ("Phòng Nội vụ quận Hai Bà Trưng", "Phòng Nội vụ"), ("Sở GTVT tỉnh Điện Biên", "Sở Giao thông vận tải")],
)  # fmt: skip
def test_an_agency_with_its_place(name, cu):
    assert co_quan_moi(name).cu == cu


@pytest.mark.parametrize("name", ["Phòng Nội vụ rất tốt", "Giao Phòng Nội vụ", "Phòng Nội vụ; Phòng Y tế"])
def test_a_sentence_is_no_name(name):
    assert co_quan_moi(name) is None


def test_when():
    assert co_quan_moi("Phòng Nội vụ").tu_ngay == Ngay(1, 7, 2025)
    assert co_quan_moi("Sở GTVT").tu_ngay == co_quan_moi("Công an huyện").tu_ngay == Ngay(1, 3, 2025)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_data_is_found_in_a_sentence(form):
    for text in (f"Giao {form} chủ trì", f"- {form};", f"({form})", f"{form}", f"Thực hiện: {form.upper()}."):
        hits = list(tim_co_quan(text))
        if form in KEPT:
            assert hits == []
            continue
        (start, end, one), = hits  # fmt: skip
        assert text[start:end].upper() == form.upper()
        assert one.nguon
        assert one.tu_ngay.whole
        assert (one.moi == ()) == (one.tin_cay == "C")


def test_forms_are_unique():
    assert len(set(FORMS)) == len(FORMS)


@pytest.mark.parametrize(
    "text",
    ["Sở Giáo dục và Đào tạo", "phòng y tế của nhà trường", "phòng học, phòng chức năng", "ngành GDĐT xã Minh Long", "Văn phòng Tư pháp",
     "Phòng Kinh tế (phối hợp);", "1. Phòng Văn hóa – Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị", "Ban Dân tộc HĐND tỉnh", "Trạm Y tế xã",
     "Sở Văn hóa, Thể thao và Du lịch", "Vụ Kế hoạch -Tài chính", "các Sở GDĐT", "số 163 tỉnh lộ", "trên địa bàn huyện", "Giáo dục và Đào tạo, Nội vụ",
     "các phòng chuyên môn", "Trung tâm Phục vụ hành chính công", "Phòng Giáo dục Mầm non", "các UBND"],
)  # fmt: skip
def test_what_must_not_be_found(text):
    assert found(text) == []
    if "Kinh tế (" not in text:
        assert found(text, phuong=True) == []


def test_a_list_of_rooms():
    text = "- Các Phòng: Giáo dục và Đào tạo, Nội vụ (p/h), Tài chính -\nKế hoạch, Kinh tế và Y tế;\n- Phòng Nội vụ"
    assert found(text) == [("Giáo dục và Đào tạo", ("Văn hóa - Xã hội",)), ("Nội vụ", ("Văn hóa - Xã hội",)),
                           ("Tài chính -\nKế hoạch", ("Kinh tế",)), ("Y tế", ("Văn hóa - Xã hội",)), ("Phòng Nội vụ", (VHXH,))]  # fmt: skip
    assert found("Các phòng: Thanh niên, Nội vụ; Y tế") == [("Nội vụ", ("Văn hóa - Xã hội",))]


def seed(name):
    need(SHARED.is_dir(), "the shared folder")
    return unicodedata.normalize("NFC", (SHARED / "seeds" / SEEDS[name]).read_text(encoding="utf-8"))


def test_the_seeds():
    muong_ang = " ".join(" ".join(words.split()) for words, _ in found(seed("muong-ang-2024")))
    for name in (
        "TT. Huyện ủy",
        "UBND huyện",
        "Ủy ban nhân dân huyện",
        "phòng Tài chính - Kế hoạch",
        "Phòng Nội vụ",
        "phòng Giáo dục và Đào tạo",
    ):
        assert name in muong_ang
    tuan_giao = [words for words, _ in found(seed("tuan-giao-2019-2025"))]
    assert tuan_giao.count("phòng GD&ĐT") == 4
    assert {"TT Huyện ủy", "Phòng Kế hoạch-Tài chính", "Trung tâm VH-TT-TH", "Phòng GDĐT", "Phòng GD&ĐT"} <= set(
        tuan_giao
    )
    assert {words for words, _ in found(seed("bo-gddt-2023"))} == {
        "63 Sở",
        "Sở Giáo dục, Khoa học và Công nghệ",
        "phòng GDĐT",
        "Sở GD, KH và CN",
    }
    assert found(seed("minh-long-2025")) == []


def test_duties_that_moved_up():
    (one,) = nhiem_vu_chuyen(seed("muong-ang-2024"))
    assert one.viec == "tuyển dụng viên chức"
    assert (one.noi_moi, one.tin_cay, one.tu_ngay) == ("Sở Giáo dục và Đào tạo", "B", Ngay(24, 7, 2025))
    assert "45/2026/TT-BGDĐT" in one.nguon
    assert [one.viec for one in nhiem_vu_chuyen(seed("tuan-giao-2019-2025"))] == [
        "tuyển dụng bổ sung, thay thế đủ số giáo viên", "tuyển dụng viên chức"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "tiếp nhận giáo viên",
        "Tuyển dụng, sử dụng viên chức",
        "tiếp nhận và điều động các nhà giáo",
        "tuyển dụng đội ngũ giáo viên",
    ],
)
def test_a_duty_that_moved(text):
    (one,) = nhiem_vu_chuyen(f"Tham mưu {text}.")
    assert (one.start, one.end, one.viec) == (9, 9 + len(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "tiếp nhận hồ sơ của giáo viên",
        "tuyển dụng lao động",
        "điều động giáo viên",
        "tiếp nhận ý kiến, giáo viên",
        "tuyển sinh",
    ],
)
def test_a_duty_that_stayed(text):
    assert nhiem_vu_chuyen(text) == ()


PIECES = st.sampled_from(
    [
        *FORMS,
        "Các phòng: ",
        "các phòng",
        ", ",
        " và ",
        ": ",
        "; ",
        " - ",
        "Nội vụ",
        "Giáo dục và Đào tạo",
        "huyện ",
        "\n",
        "Sở ",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_mentions_come_in_order_and_never_overlap(text):
    for phuong in (False, True):
        at = 0
        for start, end, one in tim_co_quan(text, phuong=phuong):
            assert at <= start < end <= len(text)
            assert one.cu
            at = end


@given(st.text())
def test_any_text_is_read_without_an_error(text):
    assert [start for start, _, _ in tim_co_quan(text)] == sorted({start for start, _, _ in tim_co_quan(text)})
    found = co_quan_moi(text)
    assert found is None or found.cu in FORMS
    assert all(text[duty.start : duty.end] == duty.viec for duty in nhiem_vu_chuyen(text))


@pytest.mark.parametrize(
    "piece",
    ["Phòng ", "Phòng  \n ", "Các phòng: Nội vụ, ", "các phòng: ", "tuyển dụng các ", " ", "Ủy ban nhân dân ", " và "],
)
def test_a_search_is_linear(piece):
    linear(lambda text: (list(tim_co_quan(text)), nhiem_vu_chuyen(text)), repeated(piece), 200_000 // len(piece))
