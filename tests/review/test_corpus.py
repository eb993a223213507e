"""The labelled corpus: what docs say of it is so, and it is large and honest enough to say it."""

from collections import Counter
from unicodedata import normalize

import pytest
from project import ROOT
from review.corpus import FOLDER, HELD, Case, Told, cases, compare, compared, figures, found, put_in, shown, table

from kehoach.problem import Severity
from kehoach.review.catalogue import rules
from kehoach.review.rule import LOOK

pytestmark = pytest.mark.xdist_group("corpus")  # what all rules say of its texts is asked once

CHAPTER = (ROOT / "docs" / "do-chinh-xac.md").read_text(encoding="utf-8")
ASKED = {rule.code for rule in rules() if rule.kind != LOOK}


def case(text, *labels, bo_qua=()):
    return Case("ca thử", "tự soạn", "trang", text, labels, frozenset(bo_qua), "x.yaml")


def test_its_table_is_fresh():
    assert put_in(CHAPTER) == CHAPTER, "run: make corpus"
    assert table() in CHAPTER


def test_it_is_large_and_a_third_of_it_is_right():
    clean = sum(not one.loi for one in cases())
    assert len(cases()) >= 200
    assert clean >= len(cases()) / 3


def test_names_are_used_once_and_labels_name_rules():
    assert [name for name, times in Counter(one.ten for one in cases()).items() if times > 1] == []
    for one in cases():
        assert one.nguon, one.ten
        assert {code for code, _ in one.loi} <= ASKED, one.ten
        assert one.bo_qua <= ASKED, one.ten


def test_labelled_words_stand_in_the_text():
    for one in cases():
        text = normalize("NFC", " ".join(one.noi_dung.replace("|", "").split()).casefold())
        for _, words in one.loi:
            assert " ".join(words.split()).casefold() in text, (one.ten, words)


def test_every_rule_on_words_has_a_fault_in_it():
    labelled = {code for one in cases() for code, _ in one.loi}
    assert labelled >= ASKED


@pytest.mark.parametrize(("severity", "least"), [(Severity.ERROR, 95), (Severity.WARNING, 90), (Severity.HINT, 85)])
def test_what_is_reported_is_right(severity, least):
    assert figures(compared(), severity=severity).precision >= least, shown(compared())


@pytest.mark.parametrize(("severity", "least"), [(Severity.ERROR, 70), (Severity.WARNING, 80), (Severity.HINT, 80)])
def test_most_of_what_is_wrong_is_reported(severity, least):
    assert figures(compared(), severity=severity).recall >= least


def test_the_runner_sees_a_false_alarm_a_miss_and_a_right_answer():
    text = "khoan: 1. | Phối hợp với các các thôn.\nkhoan: 2. | Chấm công , trả lương.\n"
    told = Told("VP13", "công ,", Severity.WARNING)
    result = compare(case(text, ("VP01", "các các"), ("VP03", "Chấm công")))
    assert [one.code for one in result.right] == ["VP01"]
    assert result.false == (told,)
    assert result.missed == (Told("VP03", "Chấm công", Severity.ERROR),)
    assert figures((result,)).precision == figures((result,)).recall == 50


def test_one_finding_answers_one_label():
    text = "khoan: 1. | Các các thôn và các các bản.\n"
    labels = (("VP01", "Các các"), ("VP01", "các các bản"), ("VP01", "các các"))
    assert len(compare(case(text, *labels)).right) == 2
    assert len(compare(case(text, ("VP01", "các các"))).false) == 1


@pytest.mark.parametrize("file", sorted(HELD))
def test_no_line_of_a_held_text_is_shown(file):
    assert (FOLDER / file).is_file()
    result = compare(case("khoan: 1. | Phối hợp với các các thôn.\n", ("VP03", "thôn")))
    held = result._replace(case=result.case._replace(tep=file))
    assert shown([result]).count("\n") == 2
    assert shown([held]) == ""


def test_a_rule_left_out_is_not_asked():
    text = "khoan: 1. | Phối hợp với các các thôn.\n"
    assert found(case(text, bo_qua=("VP01",))) == []
