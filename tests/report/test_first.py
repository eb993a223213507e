"""The first block: what must be put right before signing, in ten lines."""

from kehoach.problem import Place, Problem, Severity
from kehoach.report.first import MOST, first
from kehoach.report.folded import leaders, more
from kehoach.review.catalogue import IN_ONE_LINE, find
from kehoach.review.finding import Finding
from kehoach.review.judge import Judged

ERROR, WARNING, HINT = Severity


def found(*codes, severity=None):
    out = []
    for code in codes:
        rule = find(code)
        problem = Problem(Place("a"), code, "sai", "", severity or rule.severity)
        out.append(Judged(rule, Finding("sai"), problem))
    return out


def told(block):
    return [(line.judged.rule.code, line.others) for line in block.lines]


def test_each_has_a_line_where_there_is_room():
    block = first(found("TT07", "TT07", "CC01", "ND08"))
    assert told(block) == [("TT07", 0), ("TT07", 0), ("CC01", 0), ("ND08", 0)]
    assert block.left == 0


def test_hints_and_looks_are_not_in_it():
    assert told(first(found("VP36", "TT22", "TT17"))) == []
    assert told(first(found("TT22", severity=ERROR))) == [("TT22", 0)]


def test_those_of_one_code_share_a_line_where_there_is_none():
    block = first(found(*["VP03"] * 9, "CC01", "ND08", "ND08"))
    assert told(block) == [("VP03", 8), ("CC01", 0), ("ND08", 1)]
    assert block.left == 0


def test_it_never_has_more_than_ten_lines():
    codes = ["TT07", "TT08", "TT09", "TT10", "TT11", "CC01", "CC06", "CC07", "CC08", "CC09", "CC10", "SL01"]
    block = first(found(*codes, *codes))
    assert len(block.lines) == MOST - 1
    assert sum(1 + others for _, others in told(block)) + block.left == 24
    assert [line.number for line in block.lines] == list(range(9))


def test_a_line_a_file_is_for_small_things_only():
    assert all(find(code) for code in IN_ONE_LINE)
    assert not [code for code in IN_ONE_LINE if find(code).severity is ERROR]
    assert leaders(tuple(found("VP25", "ND08", "VP25", "ND08", "VP25"))) == [0, 1, 0, 3, 0]


def test_the_same_words_with_the_same_cure_are_one_slip():
    def at(code, quote, line):
        (one,) = found(code)
        place = Place("a", line, 1)
        return one._replace(finding=one.finding._replace(quote=quote), problem=one.problem._replace(place=place))

    slips = tuple(at("VP03", "Phân đầu", line) for line in range(1, 8))
    assert leaders((*slips, at("VP03", "kỷ năng", 9))) == [0] * 7 + [7]
    assert leaders((at("VP03", "", 1), at("VP03", "", 2))) == [0, 1]
    one = slips[0]._replace(beside=tuple(slip.problem.place for slip in slips[1:]))
    assert more(one) == " (còn ở dòng 2, dòng 3, dòng 4, dòng 5 và 2 chỗ nữa)"
    assert more(slips[0]) == ""
    assert told(first([one])) == [("VP03", 6)]


def test_two_severities_of_a_code_have_a_line_each():
    one, two = found("TT40", severity=WARNING), found("TT40", "TT40", severity=HINT)
    assert leaders((*one, *two)) == [0, 1, 1]
