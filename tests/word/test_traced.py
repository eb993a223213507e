"""A file read for change is read as any other, and its places are good."""

import pytest
from oddities.specimens import SPECIMENS

from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.read.opened import Opened
from kehoach.word.traced import read_for_change


def read(content):
    try:
        return read_docx(content, "a.docx")
    except KehoachError as error:
        return error.problems


def read_to_change(content):
    try:
        return read_for_change(Opened(content, "a.docx")).document
    except KehoachError as error:
        return error.problems


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_a_file_read_for_change_is_read_as_any_other(name):
    content = SPECIMENS[name]()
    assert read_to_change(content) == read(content)
