"""What a template may say: the fields it can show and the few forms of tags it can use.

Templates are documents people send each other, so their code is not trusted: only plain fields,
loops over our lists, conditions and a handful of filters pass, and each fault is told with the
paragraph it stands in, before anything is rendered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from kehoach.law import loai_van_ban, the_thuc
from kehoach.problem import Place, Problem
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "quoc_hieu", "tieu_ngu", "dia_danh_ngay", "ten_loai",
    "trich_yeu", "kem_theo", "noi_nhan", "chuc_vu", "chuc_vu_khac", "ho_ten", "ten_van_ban",
}  # fmt: skip
LISTS = {"dong_noi_nhan", "quyen_han"}
BLOCKS = {
    "than", "phu_luc", "duong_ke_tieu_ngu", "duong_ke_co_quan_ban_hanh", "duong_ke_trich_yeu",
    "duong_ke_kem_theo",
}  # fmt: skip
"""Fields that are whole paragraphs: written ``{{p than }}``."""
REQUIRED = (
    "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "trich_yeu", "than", "dong_noi_nhan", "quyen_han", "chuc_vu",
    "ho_ten",
)  # fmt: skip

ALIKE = ("quoc_hieu", "tieu_ngu", "ten_loai", "noi_nhan")
"""Words every plan has alike: a template may show them by tag or spell them itself."""

FILTERS = {"upper", "lower", "trim", "default", "length", "join", "replace"}
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.For, nodes.If, nodes.Const, nodes.Filter,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Getattr, nodes.Test,
)  # fmt: skip
_TAG = re.compile(r"(\{\{|\{%)(p|tr|tc|r)?[\s-]((?:(?!\{\{|\{%).)*?)(\}\}|%\})", re.DOTALL)
"""A tag ends before the next one opens: a line of tags that never close is walked once, not once a tag."""
_REMARK = re.compile(r"\{#(?:(?!\{#).)*?#\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")


class Line(NamedTuple):
    """The text of one paragraph of a template and where it stands."""

    text: str
    path: str


def check(lines: list[Line], file: str, environment: Environment) -> tuple[set[str], list[Problem]]:
    """Return the fields a template shows and every problem of its tags, placed by paragraph."""
    source = "\n".join(_bare(line.text) for line in lines)
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        line = lines[min(error.lineno, len(lines)) - 1] if lines else Line("", "")
        return set(), [Problem(Place(file, path=line.path), "MA02", f"thẻ sai cú pháp: {_tags(line.text)}",
                               _syntax_cure(error.message or ""))]  # fmt: skip
    except RecursionError:
        return set(), [Problem(Place(file), "MA02", "thẻ lồng nhau quá sâu", _syntax_cure(""))]
    fields = meta.find_undeclared_variables(tree)
    problems = [*_unknown(tree, fields, lines, file), *_forbidden(tree, lines, file), *_misplaced(lines, file)]
    problems += [
        Problem(
            Place(file), "MA03", f"mẫu thiếu thẻ {_example(name)}", "đặt thẻ này vào chỗ cần in, hoặc dùng mẫu có sẵn"
        )
        for name in REQUIRED
        if name not in fields
    ]
    problems += _unspelt(fields, lines, file)
    return fields, problems


def _unspelt(fields: set[str], lines: list[Line], file: str) -> Iterator[Problem]:
    """Yield a problem for each of the words alike that the template neither tags nor spells."""
    said = fold(" ".join(line.text for line in lines)).replace(" ", "")
    words = {
        "quoc_hieu": the_thuc.chu("quoc_hieu"),
        "tieu_ngu": the_thuc.chu("tieu_ngu"),
        "ten_loai": loai_van_ban.KE_HOACH.upper(),
        "noi_nhan": "Nơi nhận",
    }
    for name in ALIKE:
        if name not in fields and fold(words[name]).replace(" ", "") not in said:
            cure = f"ghi thẳng vào mẫu, hoặc đặt thẻ {_example(name)}"
            yield Problem(Place(file), "MA03", f"mẫu thiếu dòng chữ {words[name]}", cure)


def _bare(text: str) -> str:
    """Return a paragraph's tags on one line without docxtpl's p, tr, tc and r."""
    tags = "".join(
        f"{found[1]} {found[3]} {found[4]}" for found in _TAG.finditer(text.replace("\n", " ").translate(_QUOTES))
    )
    rest = _REMARK.sub("", _TAG.sub("", text))
    unclosed = [f"{sign} " for sign in ("{{", "{%", "{#") if sign in rest]  # Jinja passes over a bare {# at the end
    return tags + "".join(unclosed)


def _tags(text: str) -> str:
    return " ".join(found[0] for found in _TAG.finditer(text)) or text.strip()[:60]


def _example(name: str) -> str:
    if name in LISTS:
        return "{%p for dong in " + name + " %} {{ dong }} {%p endfor %}"
    return ("{{p " if name in BLOCKS else "{{ ") + name + " }}"


def _unknown(tree: nodes.Template, fields: set[str], lines: list[Line], file: str) -> Iterator[Problem]:
    known = TEXTS | LISTS | BLOCKS
    seen = set()
    for name in tree.find_all(nodes.Name):
        if name.name in fields - known and (name.name, name.lineno) not in seen:
            seen.add((name.name, name.lineno))
            near = next(
                (one for one in sorted(known) if fold(one).replace("_", "") == fold(name.name).replace("_", "")), None
            )
            cure = f"ý bạn là {near}?" if near else f"các thẻ dùng được: {', '.join(sorted(known))}"
            yield Problem(Place(file, path=lines[name.lineno - 1].path), "MA01", f"thẻ lạ {{{{ {name.name} }}}}", cure)


def _forbidden(tree: nodes.Template, lines: list[Line], file: str) -> Iterator[Problem]:
    """Yield a problem for each construct outside the allowed language."""

    def search(node: nodes.Node, loops: int) -> Iterator[tuple[nodes.Node, str]]:
        deeper = loops
        if not isinstance(node, _ALLOWED):
            yield node, "chỉ dùng được tên thẻ, for, if và vài bộ lọc"
            return
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield node, f"bộ lọc {node.name} không dùng được; dùng được: {', '.join(sorted(FILTERS))}"
        if isinstance(node, nodes.Getattr) and not (isinstance(node.node, nodes.Name) and node.node.name == "loop"):
            yield node, "không lấy thuộc tính bằng dấu chấm; ghi thẳng tên thẻ"
        if isinstance(node, nodes.For):
            deeper += 1
            plain = isinstance(node.iter, nodes.Name) and node.iter.name in LISTS
            if not plain or node.recursive or deeper > 1:
                yield node, f"chỉ lặp được một cấp, qua: {', '.join(sorted(LISTS))}"
        for below in node.iter_child_nodes():
            yield from search(below, deeper)

    for node, cure in search(tree, 0):
        line = lines[max(node.lineno, 1) - 1]
        yield Problem(Place(file, path=line.path), "MA04", f"thẻ không được phép: {_tags(line.text)}", cure)


def _misplaced(lines: list[Line], file: str) -> Iterator[Problem]:
    for line in lines:
        for found in _TAG.finditer(line.text):
            name = found[3].strip()
            if found[1] == "{{" and (name in BLOCKS) != (found[2] == "p") and name in BLOCKS | TEXTS | LISTS:
                yield Problem(
                    Place(file, path=line.path), "MA05", f"thẻ {found[0]} viết sai dạng", f"viết {_example(name)}"
                )


def _syntax_cure(message: str) -> str:
    if "endfor" in message or "endif" in message or "nexpected end of template" in message:
        return "mỗi {%p for … %} cần một {%p endfor %}, mỗi {%p if … %} cần một {%p endif %}"
    return "mỗi thẻ mở bằng {{ hoặc {% và đóng bằng }} hoặc %}, tên thẻ viết liền không dấu"
