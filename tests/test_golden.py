"""Every example, as a person reads it: style and text of each paragraph."""

import pytest
from docx_reading import reading
from project import EXAMPLES, example

import kehoach
from kehoach.word.write import render


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_reads_as_it_did(name, golden):
    golden(f"{name}.txt", reading(render(kehoach.compose(kehoach.load(example(name))))))
