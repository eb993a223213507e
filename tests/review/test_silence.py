"""Where a comment that silences a rule holds."""

from growth import linear, repeated

from kehoach.review.silence import in_comments

TEXT = """\
cap: xa
can_cu:  # bỏ qua CC01: văn bản mật
  - Luật Lưu trữ
  - Kế hoạch
# bỏ qua TT07, VP02: cơ quan quen viết thế
muc_dich:
  - a
kinh_phi: b
# bỏ qua cả tệp TC01: xã nhỏ
# bỏ qua TC02
"""


def test_a_comment_covers_its_line_and_what_stands_below_it():
    found, problems = in_comments(TEXT, "k.yaml")
    covered = {
        (code, line)
        for one in found
        for code in ("CC01", "TT07", "VP02", "TC01", "TC02")
        for line in range(1, 9)
        if one.covers(code, line)
    }
    assert {line for code, line in covered if code == "CC01"} == {2, 3, 4}
    assert {line for code, line in covered if code == "TT07"} == {5, 6, 7}
    assert {line for code, line in covered if code == "VP02"} == {5, 6, 7}
    assert {line for code, line in covered if code == "TC01"} == set(range(1, 9))
    assert "TC02" not in {code for code, _ in covered}
    assert [(one.code, one.place.line) for one in problems] == [("RS02", 10)]
    assert {one.reason for one in found} == {"văn bản mật", "cơ quan quen viết thế", "xã nhỏ"}


def test_a_code_may_be_written_small_and_an_unknown_one_is_told():
    found, problems = in_comments("a: 1  # Bỏ qua tt07: quen dùng\nb: 2  # bỏ qua XY01: gì đó\n", "k.yaml")
    assert found[0].covers("TT07", 1)
    assert [(one.code, one.place.line, "XY01" in one.message) for one in problems] == [("RS02", 2, True)]


def test_many_comments_in_a_row_are_about_one_line_and_take_no_long():
    text = repeated("# bỏ qua TT07: quen dùng\n", "", "a:\n  b: 1\nc: 2\n")
    found, _ = in_comments(text(6_000), "k.yaml")
    assert {one.last for one in found} == {6_002}
    linear(lambda comments: in_comments(comments, "k.yaml"), text, 12_000)
