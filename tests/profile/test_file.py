"""A profile knows where its values stand; hostile files end in one problem."""

import pytest

from kehoach.problem import KehoachError
from kehoach.profile import open_profile


def test_a_value_is_at_its_place():
    office = open_profile("co-quan.yaml", b"cap: xa\nnguoi_ky:\n- chuc_vu: A\n  ho_ten: B\n")
    place = office.place(("nguoi_ky", 0, "ho_ten"))
    assert (place.file, place.line, place.column) == ("co-quan.yaml", 4, 11)
    assert office.place(("nguoi_ky",), key=True).line == 2


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(KehoachError) as caught:
        open_profile(tmp_path / "co-quan.yaml")
    assert "co-quan.yaml" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"bo_qua: {" * 60, "YA03"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + b"d: [" + b"*c, " * 40_000 + b"]", "YA07"),
        (b"\xff\xfe\x00" * 9, ""),
        (b"luu: [" + b"a," * 1_500_000 + b"]", ""),
    ],
)
def test_a_hostile_file_ends_in_words(content, code):
    with pytest.raises(KehoachError) as caught:
        open_profile("co-quan.yaml", content)
    assert any(one.code.startswith(code) for one in caught.value.problems)
    assert len(caught.value.problems) < 20
