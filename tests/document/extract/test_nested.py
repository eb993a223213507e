"""Labelled lines as a tree."""

from document.label.typed import lines

from kehoach.document.block import Role
from kehoach.document.extract.nested import flat, headed, nested


def shaped(*shape):
    """Return lines with roles and depths."""
    found = lines(*(text for _, _, text in shape))
    return [
        line._replace(block=line.block._replace(role=role, level=level))
        for line, (role, level, _) in zip(found, shape, strict=True)
    ]


BODY = shaped(
    (Role.MUC, 1, "I. MỤC ĐÍCH"),
    (Role.KHOAN, 2, "1. Yêu cầu."),
    (Role.GACH_DAU_DONG, 3, "- Một việc."),
    (Role.DOAN, 3, "Một câu."),
    (Role.MUC, 1, "II. NHIỆM VỤ"),
)


def tree(nodes):
    return [(node.line.text, tree(node.below)) if node.below else node.line.text for node in nodes]


def test_a_paragraph_stands_below_the_number_not_below_the_dash():
    assert tree(nested(BODY)) == [("MỤC ĐÍCH", [("Yêu cầu.", ["Một việc.", "Một câu."])]), "NHIỆM VỤ"]


def test_a_loose_line_between_sections_belongs_to_the_one_above():
    loose = nested([BODY[0], BODY[3]._replace(block=BODY[3].block._replace(level=1)), BODY[4]])
    assert tree(headed(loose)) == [("MỤC ĐÍCH", ["Một câu."]), "NHIỆM VỤ"]


def test_all_below_in_the_order_of_the_file():
    assert [node.line.text for node in flat(nested(BODY))] == [line.text for line in BODY]
