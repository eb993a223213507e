"""Why last year's file cannot become a Word file, each with the cure."""

import pytest

from kehoach.clone.refused import a_spec, no_docx, unproved


@pytest.mark.parametrize(
    ("refused", "file", "said", "code", "cure"),
    [
        (a_spec, "cu/moi.yaml", 2027, "CL07", "moi-2027.yaml"),
        (a_spec, "-", 2027, "CL07", "ke-hoach-2027.yaml"),
        (no_docx, "cu.doc", 2027, "CL08", "lưu thành .docx"),
        (unproved, "cu.docx", "word/document.xml", "CL69", "chép ra YAML"),
    ],
)
def test_what_is_refused_says_what_to_do(refused, file, said, code, cure):
    (found,) = refused(file, said).problems
    assert found.code == code
    assert cure in found.hint
