"""Values written as YAML read back as they are."""

import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from project import EXAMPLES, example

from kehoach import spec
from kehoach.spec.writer import wrapped, write

TEXTS = st.one_of(
    st.text(max_size=12),
    st.text("ab đ,:#-[]{}'\"\n\t &*!|>%@`~=<\\", max_size=30),
    st.lists(st.sampled_from(["nhà trường", "Kế hoạch:", "- a", "# b", "2.", "**đậm**"]), max_size=40).map(" ".join),
    st.sampled_from(["05", "no", "null", "~", "7:30", "1e3", "", " a", "a ", "a: b", "a #b", "---", "..."]),
)
KEYS = st.sampled_from(["tieu_de", "noi_dung", "khoan", "doan", "so", "ngay", "muc_rieng", "luu"])
VALUES = st.recursive(
    TEXTS,
    lambda below: st.one_of(
        st.lists(below, min_size=1, max_size=4), st.dictionaries(KEYS, below, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


def back(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("w") / "a.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return spec.read(path)[0].plain()


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_reads_back(tmp_path_factory, values):
    text = write(values)
    found = back(tmp_path_factory, text)
    assert found == cleaned(values), text


def cleaned(value):
    """As our reader gives it: an empty text in quotes stays, letters YAML cannot hold are escaped and come back."""
    if isinstance(value, dict):
        return {key: cleaned(one) for key, one in value.items()}
    return [cleaned(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_written_anew_is_the_same_values(name, tmp_path_factory):
    values = spec.read(example(name))[0].plain()
    text = write(values)
    assert back(tmp_path_factory, text) == values
    assert max(map(len, text.splitlines())) <= 150


@pytest.mark.parametrize(("ending", "sign"), [("", "|-"), ("\n", "|")])
def test_a_block_of_lines_stays_one(tmp_path_factory, ending, sign):
    values = {"hang": "Thôn Một | 12\nThôn Hai | 5" + ending}
    text = write(values)
    assert text == f"hang: {sign}\n  Thôn Một | 12\n  Thôn Hai | 5\n"
    assert back(tmp_path_factory, text) == values


def test_it_is_what_a_person_would_write():
    values = {
        "cap": "xa",
        "so": None,
        "ngay": "/9/2026",
        "muc_dich_yeu_cau": [
            {
                "tieu_de": "Mục đích",
                "noi_dung": ["Nâng cao năng lực.", "Phát triển " + "năng lực tự học " * 9 + "nữa."],
            },
            {"khoan": "Hai dòng\nliền nhau"},
        ],
        "luu": ["VT", "VHXH"],
        "phu_luc": [{"ten": "Bảng", "cot": ["STT", "Việc"], "hang": [["a, b", "5"], {"nhom": "Nhóm"}]}],
    }
    comments = {
        ("muc_dich_yeu_cau", 0, "noi_dung", 1): ["cần xem: ý này dài"],
        ("khong_co",): ["cần xem: ở đâu"],
        ("so",): ["chưa có số"],
    }
    assert write(values, comments, ["đầu tệp"]) == (
        "# đầu tệp\n# cần xem: ở đâu\n\ncap: xa\n\n# chưa có số\nso:\n\nngay: /9/2026\n\nmuc_dich_yeu_cau:\n  - tieu_de: Mục đích\n    noi_dung:\n"
        "      - Nâng cao năng lực.\n      # cần xem: ý này dài\n      - >-\n"
        "          Phát triển năng lực tự học năng lực tự học năng lực tự học năng lực tự học năng lực tự học\n"
        "          năng lực tự học năng lực tự học năng lực tự học năng lực tự học nữa.\n"
        "  - khoan: |-\n      Hai dòng\n      liền nhau\n\nluu: [VT, VHXH]\n\nphu_luc:\n  - ten: Bảng\n"
        "    cot: [STT, Việc]\n    hang:\n      - ['a, b', 5]\n      - nhom: Nhóm\n"
    )


SIGNS = st.sampled_from([
    *" ?:-,[]{}#&*!|>'\"%@`~=<\\.\n\t0aĐ“…/+_\xa0\r\x85\u2028\u200b\ufeff😀",
    "null", "true", "---", "...", "- ", "? ", ": ", " #", "<<",
])  # fmt: skip
ODD = st.lists(SIGNS, max_size=8).map("".join)


def as_text(loader):
    """A parser of PyYAML that takes every scalar as text."""
    made = type("Text", (loader,), {"yaml_implicit_resolvers": {}})
    made.add_constructor("tag:yaml.org,2002:str", lambda self, node: self.construct_scalar(node))
    return made


PARSERS = [as_text(getattr(yaml, name)) for name in ("SafeLoader", "CSafeLoader") if hasattr(yaml, name)]


@given(st.dictionaries(KEYS, ODD | st.lists(ODD, min_size=1, max_size=3), min_size=1, max_size=2))
def test_every_parser_reads_what_is_written(values):
    written = write(values)
    assert spec.parse(written).plain() == values, written
    for parser in PARSERS:
        assert yaml.load(written, parser) == values, written  # noqa: S506 - made of the safe ones


@pytest.mark.parametrize("value", ["0?", "a ?", "?", "a\u2028", "a: ?b", "ai, ?"])
def test_what_once_read_differently(value):
    written = write({"a": [value, "b"], "c": value})
    for parser in PARSERS:
        assert yaml.load(written, parser) == {"a": [value, "b"], "c": value}  # noqa: S506 - made of the safe ones


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(1, 90))
def test_lines_are_folded_as_textwrap_folds_them(lengths, wide):
    text = " ".join("ạ" * length for length in lengths)
    wanted = textwrap.wrap(text, wide, break_long_words=False, break_on_hyphens=False)
    assert wrapped(text, wide) == wanted
