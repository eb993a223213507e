"""A page of the site for each rule, and an index of them by family.

They are made from the pages that ship with the review (``kehoach/review/pages``) when the site is
built, and lie nowhere else: committed too they would be 267 copies that change with each run of
the corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.report.explained import explained
from kehoach.report.plain import FAMILIES
from kehoach.review.catalogue import rules
from kehoach.review.page import page_of
from kehoach.review.registry import RETIRED
from kehoach.review.rule import LOOK, PAGE, PLAN, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kehoach.review.rule import Retired, Rule
    from tools.docs.figures import Exactness

FOLDER = "quy-tac"
"""Where the pages lie in the site, below its root."""
INDEX = f"{FOLDER}/index.md"
_JUDGES = {
    PLAN: "ý của kế hoạch (tệp YAML, hoặc kế hoạch đọc từ tệp)",
    PAGE: "chữ trên trang",
    LOOK: "hình thức trên trang; chỉ hỏi được tệp cho biết phông chữ, lề",
}
_PAPERS = {
    Form.HANH_CHINH: "văn bản hành chính",
    Form.QUY_PHAM: "văn bản quy phạm pháp luật",
    Form.DANG: "văn bản của Đảng, Đoàn",
}
_SAYS = (
    "Mỗi mã một trang: lỗi là gì, theo điều nào, thế nào là sai, là đúng, đo được đúng đến đâu, bỏ"
    " qua cách nào. Trên máy: `kehoach explain TT20`."
)
_WRONG, _RIGHT = "Sai", "Đúng"
_INDENT = "    "
_NO_ZERO_FROM = 3


def address(code: str) -> str:
    """Return where the page of a code lies, below the root of the site: ``quy-tac/TT20.md``."""
    return f"{FOLDER}/{code}.md"


def pages(measured: Mapping[str, Exactness], figures_page: str) -> dict[str, str]:
    """Return address → Markdown: a page a code, retired codes too, and the index.

    ``figures_page`` is the page of the site whose table the figures are from.
    """
    made = {rule.code: _page(rule, measured.get(rule.code), figures_page) for rule in rules()}
    made = {address(code): text for code, text in made.items()}
    made |= {address(gone.code): _gone(gone) for gone in RETIRED}
    return made | {INDEX: index(measured)}


def index(measured: Mapping[str, Exactness]) -> str:
    """Return the list of all rules, a table a family."""
    out = [
        "# Mọi quy tắc kiểm tra, theo họ",
        "",
        _SAYS,
    ]
    for family, name in FAMILIES.items():
        listed = [rule for rule in rules() if rule.code.startswith(family)]
        out += ["", f"## {family}: {name}", "", "| Mã | Lỗi | Mức | Tự sửa | Độ đúng |"]
        out += ["|---|---|---|---|---|", *(_row(rule, measured.get(rule.code)) for rule in listed)]
    out += ["", "## Mã không dùng nữa", "", "| Mã | Lỗi | Nay |", "|---|---|---|"]
    out += [
        f"| [{retired.code}]({retired.code}.md) | {retired.name} | {retired.instead} |"
        for retired in RETIRED
    ]
    return "\n".join([*out, ""])


def _row(rule: Rule, figures: Exactness | None) -> str:
    precision = figures.precision if figures else "–"
    mended = "có" if rule.fix else "–"
    cells = (f"[{rule.code}]({rule.code}.md)", rule.name, rule.severity.value, mended, precision)
    return f"| {' | '.join(cells)} |"


def _gone(retired: Retired) -> str:
    return f"# {retired.code}: {retired.name}\n\nMã này không dùng nữa: {retired.instead}.\n"


def _page(rule: Rule, figures: Exactness | None, figures_page: str) -> str:
    out = [f"# {rule.code}: {rule.name}", "", *_facts(rule), "", page_of(rule.code).prose, ""]
    out += [*_shown(rule.code), "## Đo được", "", _measured(rule, figures, figures_page), ""]
    out += ["## Không đồng ý thì bỏ qua", "", *_waived(rule), "", "[Mọi quy tắc](index.md)", ""]
    return "\n".join(out)


def _facts(rule: Rule) -> Iterator[str]:
    """Yield the table that says what the registry knows of a rule."""
    since = _day(rule.since) if rule.since else "lúc nào cũng phải theo"
    kinds = ".docx" if rule.kind == LOOK else "YAML và .docx"
    mended = "không; người soạn tự sửa"
    if rule.fix:
        mended = f"có, chỗ chắc chắn: `kehoach check TỆP --fix BẢN-SAO` (tệp {kinds})"
    papers = ", ".join(name for form, name in _PAPERS.items() if form in rule.of)
    yield from (f"| Mức | {rule.severity.value} |", "|---|---|")
    for basis in rule.basis:
        yield f"| Căn cứ ({basis.ground.value}) | {basis.text} |"
    yield f"| Văn bản từ ngày | {since} |"
    yield f"| Hỏi ở | {papers} |"
    yield f"| Nhìn vào | {_JUDGES[rule.kind]} |"
    yield f"| Tự sửa | {mended} |"


def _day(day: date) -> str:
    """Return a day as the decree has it written: a zero before days to 9 and months 1 and 2."""
    month = f"{day.month:02d}" if day.month < _NO_ZERO_FROM else f"{day.month}"
    return f"{day.day:02d}/{month}/{day.year}"


def _shown(code: str) -> Iterator[str]:
    """Yield the specimens as ``kehoach explain`` shows them, each in a fence of its own."""
    lines = explained(code).removeprefix(page_of(code).prose).strip("\n").split("\n")
    fenced = False
    for line in lines:
        if fenced and not line.startswith(_INDENT):
            yield from ("```", "")
            fenced = False
        if line.startswith((_WRONG, _RIGHT)) and line.endswith(":"):
            yield from (f"**{line}**", "", "```text")
            fenced = True
        elif line:
            yield line.removeprefix(_INDENT)
    if fenced:
        yield from ("```", "")


def _measured(rule: Rule, figures: Exactness | None, figures_page: str) -> str:
    """Return what the labelled cases say of a rule."""
    where = f"[các ca có đánh dấu](../{figures_page})"
    if rule.kind == LOOK:
        return (
            "Quy tắc hỏi hình thức, các ca có đánh dấu là chữ nên không đo được. Các mẫu trên trang"
            " này và các tệp Word bị phá từng thuộc tính một được chạy mỗi lần `make test`."
        )
    if figures is None:
        return f"Trong {where} không có chỗ nào sai lỗi này, và không chỗ nào bị báo: chưa đo được."
    false = f"báo nhầm {figures.false}" if figures.false else "không báo nhầm"
    missed = f"bỏ sót {figures.missed}" if figures.missed else "không bỏ sót"
    return (
        f"Trong {where}: báo {figures.reported}, đúng {figures.right}, {false}, {missed}; độ đúng"
        f" {figures.precision}, độ đủ {figures.recall}. Phần lớn các ca là tự soạn; đoạn trích"
        " không phải của chúng tôi chỉ đo gộp theo mức."
    )


def _waived(rule: Rule) -> Iterator[str]:
    """Yield the ways to have a rule not reported, each with its reason."""
    if rule.kind != LOOK:
        yield f"- Một chỗ trong tệp YAML: ghi cuối dòng `# bỏ qua {rule.code}: lý do`."
        yield f"- Cả tệp YAML: ghi một dòng `# bỏ qua cả tệp {rule.code}: lý do`."
    yield f'- Một lần kiểm tra: `kehoach check TỆP --ignore "{rule.code}=lý do"`.'
    yield f"- Cả cơ quan: trong `co-quan.yaml`, `bo_qua: {{{rule.code}: lý do}}`."
    yield ""
    yield "Điều đã bỏ qua vẫn được đếm, kèm lý do, trong trang HTML, JSON, SARIF."
