"""Pictures are known by their bytes and measured by their headers; what is none is one problem."""

import struct
import sys

import pytest
from made_pictures import SIGNATURE, chunk, jpeg, picture, png, segment

from kehoach.picture import measured
from kehoach.picture.measured import MOST_BYTES
from kehoach.problem import KehoachError


def fault(content, name="a.png"):
    with pytest.raises(KehoachError) as caught:
        measured(name, content)
    (one,) = caught.value.problems
    assert one.hint
    assert one.place.path == "hinh"
    return one


@pytest.mark.parametrize(
    ("content", "kind", "size"),
    [
        (png(300, 150, dpi=300), "png", (25.4, 12.7)),
        (png(96, 48), "png", (25.4, 12.7)),
        (png(96, 48, dpi=1), "png", (25.4, 12.7)),
        (png(96, 48, extra=chunk(b"pHYs", struct.pack(">LLB", 3, 2, 0))), "png", (25.4, 12.7)),
        (png(96, 48, extra=chunk(b"pHYs", b"12")), "png", (25.4, 12.7)),
        (jpeg(200, 100, dpi=100), "jpeg", (50.8, 25.4)),
        (jpeg(200, 100, per_cm=100), "jpeg", (20.0, 10.0)),
        (jpeg(96, 96, frame=0xC2), "jpeg", (25.4, 25.4)),
        (jpeg(96, 96).replace(b"\xff\xc0", b"\xff\xff\xff\xc0"), "jpeg", (25.4, 25.4)),
    ],
)
def test_a_picture_is_as_large_as_its_header_says(content, kind, size):
    found = measured("a.jpg", content)
    assert found.kind == kind
    assert found.size == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "HA04", "trống"),
        (b"PK\x03\x04" + b"x" * 50, "HA04", "zip"),
        (b"GIF89a" + b"x" * 50, "HA04", "GIF"),
        (b"RIFF1234WEBPVP8 ", "HA04", "WebP"),
        (b"\0\0\0\x18ftypheic", "HA04", "HEIC"),
        (b"\xef\xbb\xbf\n <svg xmlns='x'/>", "HA04", "SVG"),
        (b"cap: xa\n", "HA04", "khác"),
        (SIGNATURE, "HA05", "không có điểm ảnh"),
        (png()[:-20], "HA05", "cắt cụt"),
        (png().removesuffix(chunk(b"IEND", b"")), "HA05", "cắt cụt"),
        (png().replace(b"IDAT", b"IDAX"), "HA05", "thay đổi"),
        (SIGNATURE + chunk(b"IDAT", b"x") + chunk(b"IEND", b""), "HA05", "phần đầu"),
        (png(size=(0, 9)), "HA05", "phần đầu"),
        (SIGNATURE + struct.pack(">L", 2**31) + b"IHDR" + b"x" * 30, "HA05", "cắt cụt"),
        (png(extra=chunk(b"tEXt", b"") * 50_001), "HA05", "quá nhiều phần"),
        (png(size=(20_001, 1)), "HA06", "20001 x 1"),
        (png(size=(19_999, 19_999)), "HA06", "điểm ảnh"),
        (png() + b"x" * MOST_BYTES, "HA06", "10 MB"),
        (b"\xff\xd8\xff", "HA05", "cắt cụt"),
        (jpeg()[:40], "HA05", "cắt cụt"),
        (jpeg(end=b""), "HA05", "cắt cụt"),
        (jpeg(0, 5), "HA05", "phần đầu"),
        (jpeg(frame=0xC3), "HA05", "hiếm gặp"),
        (b"\xff\xd8" + segment(0xDA, b"") + b"\xff\xd9", "HA05", "phần đầu"),
        (b"\xff\xd8" + segment(0xC0, b"12") + b"\xff\xd9", "HA05", "phần đầu"),
        (b"\xff\xd8" + b"\xff\xd0" * 6_000, "HA05", "quá nhiều phần"),
        (jpeg(60_000, 9), "HA06", "60000 x 9"),
    ],
)
def test_what_is_no_whole_picture_is_one_problem(content, code, words):
    found = fault(content)
    assert (found.code, words in found.message) == (code, True), found.message


def test_bytes_that_fill_up_cost_no_step_each():
    def steps(count):
        content = b"\xff\xd8" + b"\xff" * count
        found = []

        def trace(frame, *_):  # the package's own lines: a collection of garbage may call others in between
            return (lambda *_: found.append(1)) if "/kehoach/picture/" in frame.f_code.co_filename else None

        sys.settrace(trace)
        try:
            fault(content)
        finally:
            sys.settrace(None)
        return len(found)

    assert steps(40_000) == steps(10_000) > 0


def test_no_cut_of_a_picture_and_no_changed_byte_breaks_the_reader():
    for whole in (png(dpi=100), jpeg(turn=6)):
        for at in range(len(whole)):
            for content in (whole[:at], whole[:at] + b"\xff" + whole[at + 1 :]):
                try:
                    measured("a.png", content)
                except KehoachError as error:
                    assert len(error.problems) == 1


@pytest.mark.parametrize(("turn", "turned"), [(0, False), (1, False), (6, True), (8, True)])
def test_a_picture_its_camera_wants_turned_says_so(turn, turned):
    assert picture("a.jpg", turn=turn).turned is turned


def test_pictures_are_equal_by_name_and_bytes():
    assert picture() == picture()
    assert picture() != picture(shade=1)
    assert picture("a.png") != picture("b.png")
    assert "content" not in repr(picture())
    assert str(picture("a.png")) == "a.png"
