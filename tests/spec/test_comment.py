"""Comments stand where YAML takes them for comments."""

from kehoach.spec import comment, edit, parse


def test_comments_stand_where_yaml_allows_them():
    source = "a: >-\n  x\n  y\nb: 'p\n  q'\nc: [1,\n  2]\n  \nd:\n  - e\n"
    root = parse(source)
    edits = [comment.trailing_comment(source, value, "rà") for _, value in root.items]
    after = edit.apply(source, edits)
    assert parse(after).plain() == root.plain()
    assert after == "a: >-  # rà\n  x\n  y\nb: 'p\n  q'  # rà\nc: [1,  # rà\n  2]\n  \nd:\n  - e  # rà\n"


def test_spans_where_no_comment_may_stand_are_known():
    source = "a: [1,\n  2]\nb: >-\n  x\nc: p\n  q\nd: y\n"
    found = comment.closed(source, parse(source))
    assert [source[start:end] for start, end in found] == ["[1,\n  2]", "p\n  q"]
