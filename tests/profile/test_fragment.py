"""Fragments: blocks with holes; a cycle, a missing one or a hole left open is one message."""

import time

import pytest

from kehoach import spec
from kehoach.problem import KehoachError
from kehoach.profile.fragment import names_in, open_fragment


@pytest.fixture
def folder(tmp_path):
    def folder(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return folder


def told(folder, name):
    with pytest.raises(KehoachError) as caught:
        open_fragment(folder, name)
    return [(one.code, one.place.line, one.place.column) for one in caught.value.problems]


def test_holes_are_filled_and_the_sign_itself_stays(folder):
    where = folder(a='noi_nhan:\n  - Phòng ${ ten }  # ${ten} trong chú thích\n  - "$${ten} và ${ten}"\n')
    assert open_fragment(where, "a").filled({"ten": "Kinh tế"}) == (
        'noi_nhan:\n  - Phòng Kinh tế  # ${ten} trong chú thích\n  - "${ten} và Kinh tế"\n'
    )


@pytest.mark.parametrize(
    "word", ["a: b", "- x", "x\n- y", "[1", "{a", "# b", "'", '"', "&a", "*a", "!t", "| ", "${ten}"]
)
def test_what_fills_a_hole_is_words_whatever_it_looks_like(folder, word):
    found = open_fragment(folder(a='luu: [VT, "${ten}"]\nnoi_nhan:\n  - ${ten}\n  - A ${ten}\n'), "a").filled(
        {"ten": word}
    )
    values = spec.parse(found).plain()
    assert [*values] == ["luu", "noi_nhan"]
    assert [len(one) for one in values.values()] == [2, 2]
    assert values["noi_nhan"][1] == f"A {word}".strip() or values["noi_nhan"][1] == f"A {word}"


def test_a_list_of_another_fragment_stands_in_its_place(folder):
    where = folder(a="noi_nhan:\n  - A\n  - ${manh/b}\n  - D\n", b="- B\n- ${manh/c}\n", c="- C ${ten}\n")
    found = open_fragment(where, "a")
    assert found.filled({"ten": "x"}) == "noi_nhan:\n  - A\n  - B\n  - C x\n  - D\n"
    assert [(name, place.line, place.file.endswith("c.yaml")) for name, place in found.holes] == [("ten", 1, True)]


def test_a_cycle_is_one_message_at_its_line(folder):
    where = folder(a="- ${manh/b}\n", b="- B\n- ${manh/a}\n")
    with pytest.raises(KehoachError) as caught:
        open_fragment(where, "a")
    (one,) = caught.value.problems
    assert (one.code, one.place.line, one.place.column) == ("HS08", 2, 3)
    assert one.message == "mảnh gọi vòng tròn: a → b → a"


def test_a_missing_fragment_is_one_message_at_its_line(folder):
    assert told(folder(a="noi_nhan:\n  - ${manh/khong-co}\n"), "a") == [("HS07", 2, 5)]
    for name in ("khong-co", "../a", "a/b", "", "a.yaml", "x" * 200):
        assert told(folder(), name) == [("HS07", 0, 0)]


def test_a_hole_left_open_is_told_once(folder):
    found = open_fragment(folder(a="noi_nhan:\n  - ${x} ${y}\n  - ${x}\n"), "a")
    with pytest.raises(KehoachError) as caught:
        found.filled({})
    assert [(one.code, one.place.line, "`x`" in one.message) for one in caught.value.problems] == [
        ("HS12", 2, True),
        ("HS12", 2, False),
    ]


def test_a_call_that_is_no_line_of_a_list_is_told(folder):
    assert told(folder(a='luu: [VT, "${manh/b}"]\n', b="- B\n"), "a") == [("HS10", 1, 11)]
    assert told(folder(a="noi_nhan:\n- ${manh/b}\n", b="luu: [VT]\n"), "a") == [("HS10", 2, 3)]


def test_what_grows_is_stopped_in_bounded_time(folder):
    many = "".join(f"- {'x' * 300}\n" for _ in range(600))
    texts = {f"m{n}": "".join(f"- ${{manh/m{n + 1}}}\n" for _ in range(50)) for n in range(12)}
    where = folder(**texts, big=many, far="- ${manh/big}\n" * 200)
    begun = time.process_time()
    assert told(where, "m0")[0][0] == "HS09"
    assert told(where, "far")[0][0] == "HS09"
    assert time.process_time() - begun < 20


def test_a_folder_is_listed(folder, tmp_path):
    assert names_in(folder(b="", a="", **{"x y": ""})) == ("a", "b")
    assert names_in(tmp_path / "khong-co") == ()


def test_the_sum_tells_another_text_and_no_blank(folder):
    first = open_fragment(folder(a="luu: [VT]\n"), "a").sum
    assert open_fragment(folder(a="luu: [VT]  \r\n"), "a").sum == first
    assert open_fragment(folder(a="luu: [VT, KT]\n"), "a").sum != first
