"""What a tag may say, and what it gives: each sentence of the language alone."""

import pytest
from jinja2 import Environment

from kehoach.word.contract import TagKind
from kehoach.word.prepare.expressions import value_of
from kehoach.word.prepare.verdict import NUMBER, TRUTH, Refused, Value

SCOPE = {"ten": TagKind.TEXT, "dong": TagKind.LIST, "than": TagKind.BLOCK, "loop": "loop"}


def said(words, scope=SCOPE):
    (output,) = Environment(autoescape=True).parse(f"{{{{ {words} }}}}").body
    return value_of(output.nodes[0], scope)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ten", Value(TagKind.TEXT)), ("dong", Value(TagKind.LIST)), ("'x'", Value(TagKind.TEXT)), ("true", Value(TRUTH)), ("none", Value(TRUTH)),
        ("999999", Value(NUMBER)), ("loop.index", Value(NUMBER)), ("loop.last", Value(TRUTH)), ("not ten", Value(TRUTH)),
        ("ten and not dong", Value(TRUTH)), ("ten == 'a'", Value(TRUTH)), ("ten in dong", Value(TRUTH)), ("loop.index < 3", Value(TRUTH)),
        ("1 < loop.index < 3", Value(TRUTH)), ("ten is defined", Value(TRUTH)), ("ten|upper", Value(TagKind.TEXT, 1, 1)),
        ("dong|length", Value(NUMBER, 1, 1)), ("dong|join", Value(TagKind.TEXT, 1, 1)), ("dong|join(', ')|trim", Value(TagKind.TEXT, 1, 2)),
        ("ten|default('…')", Value(TagKind.TEXT, 1, 1)), ("ten|default('…', true)", Value(TagKind.TEXT, 1, 1)),
        ("ten|replace('ab', 'abc')", Value(TagKind.TEXT, 2, 1)), ("ten|replace('abc', 'a')", Value(TagKind.TEXT, 1, 1)),
        ("ten|replace('a', 'bb')|replace('b', 'cccc')", Value(TagKind.TEXT, 8, 2)), ("ten|trim|trim|trim|trim", Value(TagKind.TEXT, 1, 4)),
        ("dong|join('" + "-" * 20 + "')", Value(TagKind.TEXT, 1, 1)), ("'" + "a" * 200 + "'", Value(TagKind.TEXT)),
    ],
)  # fmt: skip
def test_what_may_be_said_gives_a_value(words, value):
    assert said(words) == value


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        ("ten.dai", "không lấy thuộc tính"), ("loop.cycle", "chỉ hỏi được: loop."), ("loop", "chỉ hỏi được: loop."), ("1000000", "số nguyên nhỏ"),
        ("1.5", "số nguyên nhỏ"), ("'" + "a" * 201 + "'", "dưới 200 ký tự"), ("ten + ten", "chỉ dùng được tên thẻ"), ("ten()", "chỉ dùng được tên thẻ"),
        ("ten|safe", "bộ lọc safe không dùng được"), ("than|upper", "chỉ dùng cho một dòng chữ"), ("ten|join", "chỉ dùng cho nhiều dòng"),
        ("ten|replace('a')", "viết như"), ("ten|upper(1)", "viết như"), ("ten|default(value='a')", "viết như"), ("ten|default(ten)", "chỉ nhận chữ ghi sẵn"),
        ("ten|default('a', 1)", "viết như"), ("ten|default('" + "a" * 201 + "')", "chỉ nhận chữ ghi sẵn"), ("ten|replace('', 'a')", "cần chữ cũ"),
        ("ten|replace('a', 'bbbbbbbbb')", "dài hơn 8 lần"), ("ten|trim|trim|trim|trim|trim", "nhiều nhất 4 bộ lọc"),
        ("dong|join('" + "-" * 21 + "')", "dưới 20 ký tự"), ("ten is odd", "sau is chỉ dùng được"), ("ten < ten", "so sánh được"),
        ("than == than", "so sánh được"), ("ten in than", "so sánh được"), ("dong in dong", "so sánh được"), ("1 < loop.index < ten", "so sánh được"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_a_cure(words, cure):
    with pytest.raises(Refused) as error:
        said(words)
    assert cure in error.value.cure
    assert error.value.unknown == ""


@pytest.mark.parametrize("words", ["ai", "ai|upper", "not ai", "ten == ai", "ai is defined"])
def test_a_name_nobody_knows_is_named(words):
    with pytest.raises(Refused) as error:
        said(words)
    assert error.value.unknown == "ai"
    with pytest.raises(Refused, match="thuộc tính"):
        said("loop.index", {"ten": TagKind.TEXT})
