"""Equations as a line of text."""

import pytest
from lxml import etree

from kehoach.word.read.formula import line_of, texts_of

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def r(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


def e(inside, tag="e"):
    return f"<m:{tag}>{inside}</m:{tag}>"


def f(above, below):
    return f"<m:f>{e(above, 'num')}{e(below, 'den')}</m:f>"


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        (f(r("1"), r("2")), "1/2"),
        (f(r("a+b"), r("2")), "(a+b)/2"),
        (f(f(r("1"), r("2")), r("3")), "(1/2)/3"),
        ("<m:f><m:fPr><m:type m:val='noBar'/></m:fPr><m:num>" + r("n") + "</m:num><m:den>" + r("k") + "</m:den></m:f>", "(n k)"),
        (f"<m:sSup>{e(r('10'))}{e(r('3'), 'sup')}</m:sSup>", "10³"),
        (f"<m:sSup>{e(r('a+b'))}{e(r('2'), 'sup')}</m:sSup>", "(a+b)²"),
        (f"<m:sSup>{e(r('x'))}{e(r('a+1'), 'sup')}</m:sSup>", "x^(a+1)"),
        (f"<m:sSub>{e(r('x'))}{e(r('1'), 'sub')}</m:sSub>", "x₁"),
        (f"<m:sSubSup>{e(r('x'))}{e(r('1'), 'sub')}{e(r('2'), 'sup')}</m:sSubSup>", "x₁²"),
        (f"<m:rad><m:deg/>{e(r('x+1'))}</m:rad>", "√(x+1)"),
        (f"<m:rad>{e(r('3'), 'deg')}{e(r('8'))}</m:rad>", "∛8"),
        (f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr>{e(r('i=1'), 'sub')}{e(r('n'), 'sup')}{e(r('i'))}</m:nary>", "∑_(i=1)^n i"),
        (f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr>{e(r('a'))}{e(r('b'))}</m:d>", "[a|b]"),
        (f"<m:func>{e(r('sin'), 'fName')}{e(r('x'))}</m:func>", "sin x"),
        (f"<m:limLow>{e(r('lim'))}{e(r('n'), 'lim')}</m:limLow>", "lim_n"),
        (f"<m:m><m:mr>{e(r('1'))}{e(r('2'))}</m:mr><m:mr>{e(r('3'))}{e(r('4'))}</m:mr></m:m>", "[1, 2; 3, 4]"),
        (f"<m:eqArr>{e(r('x=1'))}{e(r('y=2'))}</m:eqArr>", "x=1; y=2"),
        (f"<m:unheard>{r('a')}<m:inner>{r('b')}</m:inner></m:unheard>", "ab"),
    ],
)  # fmt: skip
def test_an_equation_is_a_line_that_says_the_same(inside, line):
    equation = etree.fromstring(f'<m:oMath xmlns:m="{MATH}">{inside}</m:oMath>')
    assert line_of(equation) == line
    assert all(text in line or not text.isalpha() for text in texts_of(equation))
