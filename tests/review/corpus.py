"""The labelled corpus: what a careful reader marked in each text, against what the rules report there.

``python tests/review/corpus.py docs/do-chinh-xac.md`` puts the tables of both there; ``--xem`` tells what is false and what
was missed in the files that may be read (``HELD`` names the others; of them only totals are told). A case is a mapping:

- ``ten``, ``nguon``: its name (one over all files) and where the text is from;
- ``dang``: ``van_ban`` (text as a .txt file is read), ``trang`` (``role: words`` lines), ``tep`` (keys of a spec put
  into the base plan of the rules' specimens);
- ``noi_dung``: the text; or ``tu`` (name of another case) and ``thay`` (its words → other words, each found once);
- ``loi``: every finding that is right, ``{ma, chu}``; ``chu`` holds or is held by the words reported, "" when none are;
- ``bo_qua``: codes not judged there.

Labels say what is wrong, not what a rule answers: a label no rule reaches is a miss, a finding without a label a
false alarm. One finding answers one label.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

import yaml
from project import ROOT
from review.specimens import subject as of_specimen

from kehoach import intake
from kehoach.problem import Severity
from kehoach.review.catalogue import rules
from kehoach.review.judge import Review, in_file, judge
from kehoach.review.labelled import review_of, subject_of
from kehoach.review.page import Specimen
from kehoach.review.rule import LOOK
from kehoach.review.subject import Subject

FOLDER = ROOT / "tests" / "corpus"
FORMS = ("van_ban", "trang", "tep")
HELD = frozenset({"khong-cua-ta-b.yaml", "loi-go-b.yaml", "that-whole-b.yaml", "vien-dan-2-b.yaml"})
"""Never read to mend a rule: no line of theirs is shown."""
KEPT_APART = "(giữ riêng)"
"""Ends the name of a case of which only totals are looked at."""
ORDER = (Severity.ERROR, Severity.WARNING, Severity.HINT)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BETWEEN = re.compile(r"(<!-- độ đúng: make corpus -->\n).*?(<!-- hết độ đúng -->)", re.DOTALL)


class Case(NamedTuple):
    ten: str
    nguon: str
    dang: str
    noi_dung: str
    loi: tuple[tuple[str, str], ...]
    bo_qua: frozenset[str]
    tep: str


class Told(NamedTuple):
    """One finding, or a label nothing answered."""

    code: str
    words: str
    severity: Severity


class Compared(NamedTuple):
    case: Case
    right: tuple[Told, ...]
    false: tuple[Told, ...]
    missed: tuple[Told, ...]


class Figures(NamedTuple):
    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missed)


def _share(part: int, whole: int) -> float:
    return 100.0 if whole == 0 else 100 * part / whole


@cache
def cases() -> tuple[Case, ...]:
    """Return every case of tests/corpus that is ours, those made from another one with its words put in."""
    return read(path for path in FOLDER.glob("*.yaml") if not path.name.startswith("khong-cua-ta"))


def read(paths: Iterable[Path]) -> tuple[Case, ...]:
    """Return the cases of some files, in the order of their names."""
    raw = [
        (one, path.name)
        for path in sorted(paths)
        for one in yaml.load(path.read_text(encoding="utf-8"), _LOADER) or []  # noqa: S506 - a safe loader
    ]
    texts = {one["ten"]: one for one, _ in raw}
    return tuple(_case(one, texts, name) for one, name in raw)


def _case(one: dict, texts: dict, name: str) -> Case:
    base = texts[one["tu"]] if "tu" in one else one
    text = base["noi_dung"]
    for old, new in one.get("thay", {}).items():
        assert text.count(old) == 1, f"{one['ten']}: {text.count(old)} × {old!r}"
        text = text.replace(old, new or "")
    loi = tuple((label["ma"], label.get("chu", "")) for label in one["loi"])
    return Case(one["ten"], one.get("nguon", base["nguon"]), base["dang"], text, loi,
                frozenset(one.get("bo_qua", base.get("bo_qua", ()))), name)  # fmt: skip


@cache
def reviewed(dang: str, text: str) -> Review:
    """Return what all rules say of a text in one of the forms."""
    if dang == "van_ban":
        return review_of(intake.read("a.txt", text.encode()), "a.txt").review
    subject = _specimen(dang, text)
    return judge(subject, in_file(subject, "a.txt"))


def _specimen(dang: str, text: str) -> Subject:
    form = {"trang": "trang", "tep": "tệp"}[dang]
    return of_specimen(Specimen(wrong=True, form=form, text=text))


def found(case: Case) -> list[Told]:
    """Return what the rules on words report in a case."""
    review = reviewed(case.dang, case.noi_dung)
    if any(one.rule.code in case.bo_qua for one in review.judged):  # one said in its place may have given way to it
        review = _without(case)
    told = (one for one in review.judged if one.rule.kind != LOOK)
    return [Told(one.rule.code, " ".join(one.finding.quote.split()), one.problem.severity) for one in told]


def _without(case: Case) -> Review:
    """Return what the rules say that are judged in a case."""
    whole = case.dang == "van_ban"
    text = case.noi_dung
    subject = subject_of(intake.read("a.txt", text.encode())) if whole else _specimen(case.dang, text)
    asked = [rule for rule in rules() if rule.kind != LOOK and rule.code not in case.bo_qua]
    return judge(subject, in_file(subject, "a.txt"), asked)


def compare(case: Case) -> Compared:
    """Return the findings of a case that are right and false, and the labels that were missed."""
    told = found(case)
    answered: dict[int, int] = {}
    for number in sorted(range(len(told)), key=lambda n: (told[n].code, told[n].words) not in case.loi):
        _answer(number, told, case.loi, answered, set())
    right = set(answered.values())
    severity = {rule.code: rule.severity for rule in rules()}
    return Compared(
        case,
        tuple(one for number, one in enumerate(told) if number in right),
        tuple(one for number, one in enumerate(told) if number not in right),
        tuple(
            Told(*label, severity.get(label[0], Severity.HINT)) for n, label in enumerate(case.loi) if n not in answered
        ),
    )


def _answer(number: int, told: list[Told], labels: tuple, answered: dict[int, int], tried: set[int]) -> bool:
    """Give a finding a label of its own, moving others that can take another."""
    for at, (code, words) in enumerate(labels):
        if at in tried or code != told[number].code or not _same(told[number].words, " ".join(words.split())):
            continue
        tried.add(at)
        if at not in answered or _answer(answered[at], told, labels, answered, tried):
            answered[at] = number
            return True
    return False


def _same(quote: str, words: str) -> bool:
    return quote == words or (bool(quote and words) and (quote in words or words in quote))


@cache
def compared() -> tuple[Compared, ...]:
    """Return every case compared."""
    return tuple(compare(case) for case in cases())


def figures(results: tuple[Compared, ...], code: str = "", severity: Severity | None = None) -> Figures:
    """Return the counts over some cases, of one rule or of one severity when asked."""
    counts = Counter(
        which
        for result in results
        for which in ("right", "false", "missed")
        for one in getattr(result, which)
        if code in ("", one.code) and severity in (None, one.severity)
    )
    return Figures(counts["right"], counts["false"], counts["missed"])


def table() -> str:
    """Return both tables as Markdown."""
    results = compared()
    clean = sum(not result.case.loi for result in results)
    out = [
        f"{len(results)} văn bản ngắn và đoạn trích, {clean} trong đó đúng cả. Người đọc đánh dấu trước, máy chạy sau.\n"
    ]
    out += ["| Mức | Báo | Đúng | Báo nhầm | Bỏ sót | Độ đúng | Độ đủ |", "|---|---|---|---|---|---|---|"]
    out += [_row(one.value, figures(results, severity=one)) for one in ORDER]
    out += [_row("cả ba mức", figures(results)), "", "<details>", "<summary>Từng quy tắc</summary>\n"]
    out += ["| Mã | Báo | Đúng | Báo nhầm | Bỏ sót | Độ đúng | Độ đủ |", "|---|---|---|---|---|---|---|"]
    rows = {rule.code: figures(results, rule.code) for rule in rules() if rule.kind != LOOK}
    out += [_row(code, one) for code, one in rows.items() if any(one)]
    return "\n".join([*out, "\n</details>\n"])


def _row(name: str, one: Figures) -> str:
    def percent(value: float, whole: int) -> str:
        return "–" if whole == 0 else f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",") + "%"

    counts = f"{one.right + one.false} | {one.right} | {one.false} | {one.missed}"
    precision, recall = percent(one.precision, one.right + one.false), percent(one.recall, one.right + one.missed)
    return f"| {name} | {counts} | {precision} | {recall} |"


def put_in(text: str) -> str:
    """Return a page with the tables between its two marks made anew."""
    return _BETWEEN.sub(lambda at: f"{at[1]}\n{table()}\n{at[2]}", text)


def shown(results: Iterable[Compared]) -> str:
    """Return what is false and what was missed in the files that may be read, a line each."""
    lines = []
    for result in results:
        if result.case.tep not in HELD and not result.case.ten.endswith(KEPT_APART):
            lines += [_line(result.case, "báo nhầm", one) for one in result.false]
            lines += [_line(result.case, "bỏ sót", one) for one in result.missed]
    return "".join(lines)


def _line(case: Case, which: str, told: Told) -> str:
    return f"{case.tep} | {case.ten} | {which} | {told.code} {told.severity.value} | {told.words}\n"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--xem"]:
        sys.stdout.write(shown(compared()))
    else:
        page = Path(sys.argv[1])
        page.write_text(put_in(page.read_text(encoding="utf-8")), encoding="utf-8")
