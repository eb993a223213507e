"""Span edits: what is not meant to change does not, what is meant to change reads back."""

import textwrap

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from project import EXAMPLES, example

from kehoach.problem import KehoachError
from kehoach.spec import Scalar, edit, parse
from kehoach.spec.characters import content_end, content_start
from kehoach.spec.edit import Edit, ValueChange

WORD = st.sampled_from(["năm", "2025", "huyện", "Phòng", "Giáo", "dục", "“Đề", "án”", "a:", "#b", "x,", "[y", "it's", '"z"', "-", "&c", "100%", "\\n", "null"])  # fmt: skip
WORDS = st.lists(WORD, min_size=1, max_size=14)
STYLES = ("plain", "plain-lines", "single", "single-lines", "double", "double-lines", "|-", "|", ">-", ">", "flow")


def source_of(words, style, width):
    """Write the words as the value of a nested key, in a style; may be no YAML."""
    lines = textwrap.wrap(" ".join(words), width, break_long_words=False, break_on_hyphens=False)
    one = " ".join(words)
    folded = "\n      ".join(lines)
    value = {
        "plain": one, "plain-lines": folded, "flow": f"[{one}]",
        "single": "'" + one.replace("'", "''") + "'", "single-lines": "'" + folded.replace("'", "''") + "'",
        "double": '"' + one.replace("\\", "\\\\").replace('"', '\\"') + '"',
        "double-lines": '"' + folded.replace("\\", "\\\\").replace('"', '\\"') + '"',
    }.get(style, f"{style}\n      {folded}")  # fmt: skip
    return f"đầu: 1  # ghi chú\nmục:\n  - trước\n  -   khóa: {value}\n      # sau\n  - cuối: z # hết\n"


def the_value(root):
    node = root.get("mục").items[1].get("khóa")
    return node if isinstance(node, Scalar) else node.items[0]


@given(WORDS, WORDS, st.sampled_from(STYLES), st.integers(8, 60), st.data())
def test_a_change_reads_back_and_touches_nothing_else(words, new, style, width, data):
    source = source_of(words, style, width)
    try:
        root = parse(source)
        node = the_value(root)
    except (KehoachError, AttributeError, IndexError):
        assume(False)
    assume(
        isinstance(node, Scalar)
        and node.text
        and (style != "flow" or len(root.get("mục").items[1].get("khóa").items) == 1)
    )
    start = data.draw(st.integers(0, len(node.text)))
    end = data.draw(st.integers(start, len(node.text)))
    change = ValueChange(start, end, data.draw(st.sampled_from(["", " ".join(new), "2026"])))
    meant = edit.changed(node.text, [change])
    edits = edit.replace(source, node, [change], flow=style == "flow")
    after = edit.apply(source, edits)
    plain = parse(after).plain()
    value = plain["mục"][1]["khóa"]
    assert (value[0] if style == "flow" else value) == (meant if meant or style in ("|", ">") else value and meant)
    plain["mục"][1]["khóa"] = root.plain()["mục"][1]["khóa"]
    assert plain == root.plain()
    first, last = content_start(source, node), content_end(source, node)
    assert after[:first] == source[:first]
    assert after.endswith(source[last:])


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_edit_is_the_same_text(name):
    text = example(name).read_text(encoding="utf-8")
    assert edit.apply(text, []) == text


def test_a_folded_value_keeps_its_lines():
    source = "k: >-\n  Kế hoạch của Phòng Giáo dục\n  và Đào tạo năm\n  2025 của huyện\n"
    node = parse(source).get("k")
    changes = [
        ValueChange(node.text.index("Phòng"), node.text.index(" năm"), "Phòng Văn hóa - Xã hội"),
        ValueChange(node.text.index("2025"), node.text.index("2025") + 4, "2026"),
    ]
    assert edit.apply(source, edit.replace(source, node, changes)) == (
        "k: >-\n  Kế hoạch của Phòng Văn hóa -\n  Xã hội năm\n  2026 của huyện\n"
    )


def test_a_value_that_cannot_hold_the_new_words_is_rewritten():
    source = "k: năm 2025  # ghi chú\nl: [năm 2025, b]\n"
    root = parse(source)
    edits = edit.replace(source, root.get("k"), [ValueChange(4, 8, "2026: mới")])
    edits += edit.replace(source, root.get("l").items[0], [ValueChange(4, 8, "2026, mới")], flow=True)
    assert edit.apply(source, edits) == "k: 'năm 2026: mới'  # ghi chú\nl: [\"năm 2026, mới\", b]\n"


def test_keys_are_blanked_filled_and_added():
    source = "a: 05  # số\nb:   # trống\nc: {d: 1, e: x}\nf:\n  - g: 85\n    h: 1\n"
    root = parse(source)
    (a, five), (b, nothing), (_, c), _ = root.items
    (d, one), _ = c.items
    (g, eighty), _ = root.get("f").items[0].items
    edits = [
        *edit.blank(source, a, five), *edit.fill(source, b, nothing, "y: z"), *edit.blank(source, d, one),
        edit.add_key(source, d, one, "m", "1, 2", flow=True), *edit.blank(source, g, eighty),
        edit.add_key(source, g, eighty, "n", "85"),
    ]  # fmt: skip
    after = edit.apply(source, edits)
    assert after == "a:  # số\nb: 'y: z'   # trống\nc: {d: , m: \"1, 2\", e: x}\nf:\n  - g:\n    n: 85\n    h: 1\n"
    assert parse(after).plain()["f"] == [{"g": None, "n": "85", "h": "1"}]


def test_lines_of_windows_stay():
    source = "a: >-\r\n  năm\r\n  2025\r\nb: 1\r\n"
    root = parse(source)
    edits = edit.replace(source, root.get("a"), [ValueChange(4, 8, "2026")])
    edits.append(edit.add_key(source, *root.items[1], "c", "2"))
    assert edit.apply(source, edits) == "a: >-\r\n  năm\r\n  2026\r\nb: 1\r\nc: 2\r\n"


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text("xy", max_size=4)), max_size=5))
def test_an_offset_moves_with_its_character(raw):
    text = "".join(chr(0x4E00 + n) for n in range(50))
    edits, last = [], 0
    for start, length, new in sorted(raw):
        if start >= last and (not edits or start > edits[-1].start):
            edits.append(Edit(start, start + length, new))
            last = start + length
    after, move = edit.apply(text, edits), edit.moved(edits)
    for at, sign in enumerate(text):
        if not any(one.start <= at < one.end for one in edits):
            assert after[move(at)] == sign, (at, edits)
    for one in edits:
        assert after[move(one.start) :].startswith(one.text) or one.start == one.end


def test_overlapping_edits_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        edit.apply("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])


def test_a_break_inside_a_literal_block_keeps_its_indentation():
    source = "a:\n  k: |\n    Kế hoạch huyện\n    Mường Ảng năm\n  b: 1\n"
    node = parse(source).get("a").get("k")
    start = node.text.index("huyện")
    edits = edit.replace(source, node, [ValueChange(start, start + 15, "phường\nMường Thanh")])
    assert edit.apply(source, edits) == "a:\n  k: |\n    Kế hoạch phường\n    Mường Thanh năm\n  b: 1\n"
