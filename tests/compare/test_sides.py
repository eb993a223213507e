"""Any readable file as one side of a comparison."""

from oddities.ooxml import docx, p, r
from project import example

import kehoach
from kehoach.compare.sides import side

SPEC = example("xa-2026")


def test_a_spec_is_a_plan_with_places():
    one = side(str(SPEC))
    assert one.plan == kehoach.load(SPEC)
    assert not one.faults
    assert one.place(("trich_yeu",)).line > 0


def test_a_word_file_is_a_plan_with_addresses(tmp_path):
    path = tmp_path / "a.docx"
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), path)
    one = side(str(path))
    assert one.plan is not None
    assert not one.faults
    assert one.place(("can_cu", 0)).path.startswith("đoạn")
    assert one.content == path.read_bytes()


def test_a_text_that_is_no_whole_plan_is_a_side_all_the_same():
    one = side("a.txt", "I. MỤC ĐÍCH\n- Nâng cao chất lượng.\n".encode())
    assert one.plan is not None
    assert {fault.code for fault in one.faults} == {"KH02"}
    assert [block.words for block in one.document.blocks()] == ["I. MỤC ĐÍCH", "- Nâng cao chất lượng."]


def test_revisions_are_taken_as_accepted_and_that_is_told():
    body = p(f'<w:ins w:id="1" w:author="a">{r("Nội dung mới")}</w:ins>')
    one = side("a.docx", docx(body))
    assert [found.code for found in one.notices] == ["TN51"]
