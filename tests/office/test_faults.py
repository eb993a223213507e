"""What is told where there is no PDF, or one that is not as it should be."""

import pytest

from kehoach.office import Trouble, cure, faults
from kehoach.office.fonts import Substitute
from kehoach.problem import Severity


@pytest.mark.parametrize("why", Trouble)
def test_each_trouble_has_its_code_and_says_what_it_says_elsewhere(why):
    problem = faults.not_printed(why, "a.docx")
    assert problem.message == f"không có bản PDF: {why.value}"
    assert problem.hint.endswith("in ra tệp .docx, mở bằng Word rồi lưu thành PDF")
    assert problem.severity is Severity.ERROR


def test_their_codes_differ():
    assert len({faults.not_printed(why, "a.docx").code for why in Trouble}) == len(Trouble)


def test_a_missing_program_is_the_fault_of_no_file():
    assert faults.not_printed(Trouble.MISSING, "a.docx").place.file == ""
    assert "libreoffice.org" in faults.not_printed(Trouble.MISSING, "a.docx").hint
    assert faults.not_printed(Trouble.SLOW, "a.docx").place.file == "a.docx"


def test_the_cure_of_a_missing_program_is_one_everywhere():
    assert cure(Trouble.MISSING, "đi bộ") == f"{cure(Trouble.MISSING, '')}; hoặc đi bộ"
    assert cure(Trouble.FAILED, "đi bộ") == "đi bộ"


def test_equal_widths_are_told_milder():
    mild, other = (faults.substituted(Substitute("Tinos", wanted)) for wanted in ("Times New Roman", ""))
    assert (mild.severity, other.severity) == (Severity.HINT, Severity.WARNING)
    assert "Tinos thay cho Times New Roman" in mild.message
    assert "Tinos" in other.message
