"""Marks of every look, and signs that are none."""

import pytest

from kehoach.plan.marking import marked
from kehoach.plan.run import Run
from kehoach.plan.signs import runs

UNDER, UP, DOWN = ({"gach_chan": True}, {"vi_tri": "tren"}, {"vi_tri": "duoi"})
WEB = {"lien_ket": "https://anbinh.example.vn/a_(b)"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("__bắt buộc__ có", [("bắt buộc", UNDER), (" có", {})]),
        ("(__“bắt buộc”__).", [("(", {}), ("“bắt buộc”", UNDER), (").", {})]),
        ("48 m^2^, 10^-3^", [("48 m", {}), ("²", UP), (", 10", {}), ("⁻³", UP)]),
        ("H~2~O", [("H", {}), ("₂", DOWN), ("O", {})]),
        ("SO~4~^2-^", [("SO", {}), ("₄", DOWN), ("²⁻", UP)]),
        ("[trang **xã**](https://anbinh.example.vn/a_(b))", [("trang ", WEB), ("xã", {"dam": True, **WEB})]),
        (r"[x](https://anbinh.example.vn/a_\(b\))", [("x", WEB)]),
        ("a[b](gach_chan)c[đ](dam tren)", [("a", {}), ("b", UNDER), ("c", {}), ("đ", {"dam": True, **UP})]),
        (r"\[x](https://a.vn), \__x__, m\^2^, H\~2~", [("[x](https://a.vn), __x__, m^2^, H~2~", {})]),
    ],
)
def test_marks_of_every_look(text, expected):
    assert runs(text) == tuple(Run(words)._replace(**look) for words, look in expected)
    assert runs(marked(runs(text))) == runs(text)


@pytest.mark.parametrize(
    "text",
    [
        "ke__hoach__2026.docx", "x_1 và y_2", "__init", "Ngày __/__/2026", "Họ tên: ________", "^_^ vui",
        "khoảng ~5 km, ~6 km", "2^10 và 2^12", "x^2+y^2", "từ 10~20~30", r"C:\PROGRA~1\x~1", "https://a.vn/__b__/~u~/",
        r"D:\__luu\x", "[x](www.a.vn)", "[x](javascript:y)", "[x]()", "[12](tr.5)", "~~bỏ~~", "a ^ b ^ c", "** chưa **",
    ],
)  # fmt: skip
def test_signs_that_are_no_marks_are_what_was_typed(text):
    assert runs(text) == (Run(text),)
