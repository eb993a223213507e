from contextlib import suppress
from math import isqrt

import pytest
import yaml
from growth import linear, peak, repeated

from kehoach.problem import KehoachError
from kehoach.spec import LIMITS, Mapping, builder, parse, read


def test_every_scalar_is_the_text_it_was_written_as():
    text = "so: 05\ngio: 7:30\ndung: no\nto: 0o10\nngay: 2026-09-05\ntien: 1_000\nkhong: ~\ntrong:\nnull_chu: 'null'\n"
    assert parse(text).plain() == {
        "so": "05", "gio": "7:30", "dung": "no", "to": "0o10", "ngay": "2026-09-05", "tien": "1_000",
        "khong": None, "trong": None, "null_chu": "null",
    }  # fmt: skip


def test_nodes_know_their_line_and_column_and_offsets():
    text = "a: 1\nbảng:\n  - một\n  - hai\n"
    root = parse(text)
    assert isinstance(root, Mapping)
    second = root.get("bảng").items[1]
    assert (second.start.line, second.start.column) == (3, 4)
    assert text[second.start.index : second.end.index] == "hai"


def test_aliases_stand_for_their_anchor():
    assert parse("a: &x {b: 1}\nc: *x\n").plain() == {"a": {"b": "1"}, "c": {"b": "1"}}


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


HOSTILE = {
    "nested brackets": ("[" * 200_000, "YA03"),
    "nested maps": ("{a: " * 50_000, "YA03"),
    "nested blocks": ("\n".join(" " * n + "a:" for n in range(2000)), "YA03"),
    "nested dashes": ("- " * 100_000, "YA03"),
    "alias bomb": (bomb(12), "YA07"),
    "many values": ("- a\n" * 400_000, "YA07"),
    "self reference": ("a: &a [*a]", "YA06"),
    "many keys": ("\n".join(f"k{n}: 1" for n in range(120_000)), "YA07"),
    "long quote": ('a: "' + "x" * 1_500_000, "YA01"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_ends_in_one_clear_problem_at_once(name):
    text, code = HOSTILE[name]
    with pytest.raises(KehoachError) as error:
        parse(text, "x.yaml")
    assert [one.code for one in error.value.problems] == [code]


def ended(text):
    with suppress(KehoachError):
        parse(text, "x.yaml")


GROWING = {
    "nested brackets": (repeated("["), 200_000),
    "nested maps": (repeated("{a: "), 50_000),
    "nested blocks": (lambda count: "\n".join(" " * at + "a:" for at in range(isqrt(count))), 4_000_000),
    "nested dashes": (repeated("- "), 100_000),
    "alias bomb": (bomb, 800),
    "many values": (repeated("- a\n"), 100_000),
    "many keys": (lambda count: "\n".join(f"k{at}: 1" for at in range(count)), 120_000),
    "the same key": (lambda count: "k: 1\n" * count, 40_000),
    "long quote": (repeated("x", 'a: "'), 1_500_000),
    "long blank": (repeated(" ", "a: ", "\n]"), 1_500_000),
    "comments": (repeated("# a\n", "", "]"), 200_000),
}


@pytest.mark.parametrize("name", GROWING)
def test_hostile_yaml_costs_no_more_than_it_is_long(name):
    make, size = GROWING[name]
    linear(ended, make, size)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_pure_parser_is_guarded_as_well(name, monkeypatch):
    monkeypatch.setattr(builder, "_Loader", yaml.SafeLoader)
    text, _ = HOSTILE[name]
    with pytest.raises(KehoachError):
        parse(text[:40_000], "x.yaml", LIMITS._replace(nodes=2_000))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("cap: xa\n".encode("utf-16"), "YA02"),
        ("cap: xa\n".encode("utf-16-le"), "YA02"),
        ("cap: xà\n".encode("cp1258"), "YA02"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "YA02"),
        (b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)), "YA02"),
        (b"cap: \xff\xfe\xfd", "YA02"),
        (b"x" * (LIMITS.bytes + 1), "TE02"),
    ],
)
def test_files_that_are_no_text_are_told_apart(tmp_path, content, code):
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(KehoachError) as error:
        read(path)
    assert [one.code for one in error.value.problems] == [code]


def test_a_byte_order_mark_is_no_fault(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes("\ufeffcap: xa\n".encode())
    assert read(path)[0].plain() == {"cap": "xa"}


def test_50_megabytes_are_refused_without_being_read_whole(tmp_path):
    path = tmp_path / "x.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    told = []

    def refuse():
        with pytest.raises(KehoachError) as error:
            read(path)
        told.append(error.value.problems[0].code)

    assert peak(refuse) < 5
    assert told == ["TE02"]


def test_duplicate_keys_are_all_told():
    with pytest.raises(KehoachError) as error:
        parse("a: 1\na: 2\nb: {c: 1, c: 2}\n", "x.yaml")
    assert [(one.place.line, one.place.column) for one in error.value.problems] == [(2, 1), (3, 11)]


@pytest.mark.parametrize("line", ["- [ ] việc", "- [x] việc", "- [trang](https://a.vn) của xã"])
def test_words_behind_a_closed_bracket_are_told_to_stand_in_quotes(line):
    with pytest.raises(KehoachError) as error:
        parse(f"a:\n  {line}\n  - b\n", "k.yaml")
    [one] = error.value.problems
    assert (one.code, one.place.line) == ("YA13", 2)
    assert "trong ngoặc kép" in one.hint
