"""The reference of a plan's keys, from the model: ``make rules``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.law import bo_cuc
from kehoach.plan.content import ITEMS
from kehoach.plan.plan import Plan
from kehoach.plan.schema import parts, schema
from kehoach.plan.table import Bang, TuTep
from kehoach.plan.table.in_text import BangTrongBai
from tools.docs.yaml_examples import EXAMPLES
from tools.docs.yaml_words import default_words, example_words, type_words

if TYPE_CHECKING:
    from kehoach.plan.part import Field, JsonSchema, PlanPart

_HEADINGS = {
    "Plan": "Khóa của kế hoạch", "Section": "Phần của kế hoạch", "NoiDung": "Nội dung",
    "Item": "Mục trong nội dung", "ChiTieu": "Chỉ tiêu", "NhiemVu": "Nhiệm vụ",
    "KhoanChi": "Khoản chi", "TieuDe": "Đề mục", "Khoan": "Khoản", "Doan": "Đoạn văn",
    "Gach": "Gạch đầu dòng", "LayTu": "Lấy từ nhiệm vụ", "BangTrongBai": "Bảng trong bài",
    "Hinh": "Hình", "DonVi": "Đơn vị", "NgatTrang": "Ngắt trang",
    "BanHanh": "Quyết định ban hành", "Dieu": "Điều", "VanBan": "Văn bản viện dẫn",
    "CanCu": "Căn cứ", "CapTren": "Kế hoạch cấp trên", "Viec": "Việc cấp trên giao",
    "Ky": "Người ký", "PheDuyet": "Phê duyệt", "PhuLuc": "Phụ lục", "Bang": "Bảng ghi sẵn",
    "Cot": "Cột của bảng ghi sẵn", "CotLap": "Cột của bảng lập tự động", "Nhom": "Dòng chia nhóm",
}  # fmt: skip
"""Part of the model → the heading of its keys."""
_INTRO = """# Mọi khóa của tệp kế hoạch

Trang này do máy ghi từ chính mô hình mà chương trình đọc tệp (`make rules` ghi lại; không \
sửa tay). Trình soạn thảo cũng dùng được mô hình ấy: `kehoach schema`. Chữ nào cũng đọc đúng \
như đã gõ: `so: 05` vẫn là 05. Khóa không bắt buộc thì bỏ cả dòng, hoặc để trống sau dấu hai \
chấm.

| Khóa viết ở đâu | Xem |
|---|---|
| ngoài cùng tệp | [Khóa của kế hoạch](#khóa-của-kế-hoạch), \
[Phần của kế hoạch](#phần-của-kế-hoạch) |
| dưới một phần | [Nội dung](#nội-dung), [Mục trong nội dung](#mục-trong-nội-dung) |
"""
_SECTIONS = """Khóa phần nào có thì in thành một mục lớn, theo thứ tự trong tệp. Giá trị là \
một đoạn văn, một danh sách [mục](#mục-trong-nội-dung), hoặc nhóm khóa có `noi_dung`. Không \
khóa nào bắt buộc."""
_CONTENT = """Ghi thẳng một đoạn văn, hoặc một danh sách [mục](#mục-trong-nội-dung)."""
_ITEMS = """Trong một danh sách, chữ trần là một ý gạch đầu dòng; mục khác được nhận ra bằng \
khóa đầu của nó:"""


class Key(NamedTuple):
    """A key of a part as the page shows it."""

    name: str
    held: JsonSchema
    """Its JSON Schema."""
    field: Field | None
    """Its field in the model; None for a key the schema alone knows."""
    required: bool
    example: Any
    """A value it may have, as JSON; None when the page points elsewhere."""


def keys(part: type[PlanPart], described: JsonSchema) -> list[Key]:
    """Return the keys an author may write in a part, in the order of the model."""
    return [
        Key(
            name,
            held,
            _field(part, name),
            name in described["required"],
            _example(part, name, held),
        )
        for name, held in described["properties"].items()
        if name not in bo_cuc.cac_phan() or part is not Plan
    ]


def _field(part: type[PlanPart], name: str) -> Field | None:
    owners = (part, Bang, TuTep, BangTrongBai)
    return next((owner.FIELDS[name] for owner in owners if name in owner.FIELDS), None)


def _example(part: type[PlanPart], name: str, held: JsonSchema) -> Any:
    given = EXAMPLES.get((part.__name__, name), EXAMPLES.get(("Bang", name)))
    if given is None and name == "noi_dung":
        return ["Ý thứ nhất", "Ý thứ hai"]
    if "examples" in held:
        return held["examples"][0]
    if "enum" in held:
        return held["enum"][0]
    return given


def written() -> str:
    """Return the page."""
    whole = schema()
    out = [_INTRO, *_part(Plan, whole), *_sections(whole["$defs"])]
    out += [f"## {_HEADINGS['NoiDung']}", "", _CONTENT, "", *_items()]
    for part in parts():
        out += _part(part, whole["$defs"][part.__name__])
    return "\n".join(out).rstrip() + "\n"


def _part(part: type[PlanPart], described: JsonSchema) -> list[str]:
    """Return the heading of a part, what it is, and the table of its keys."""
    said = described["description"].strip().split("\n\n")[0]
    head = ["| Khóa | Kiểu | Bắt buộc | Mặc định | Nghĩa | Ví dụ |", "|---|---|---|---|---|---|"]
    rows = [_row(key) for key in keys(part, described)]
    return [f"## {_HEADINGS[part.__name__]}", "", " ".join(said.split()), "", *head, *rows, ""]


def _row(key: Key) -> str:
    default = "–" if key.required else default_words(key.field)
    cells = (
        f"`{key.name}`",
        type_words(key.held, _HEADINGS),
        "có" if key.required else "không",
        default,
        key.held["description"],
        example_words(key.name, key.example),
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _sections(defined: dict[str, JsonSchema]) -> list[str]:
    """Return the well-known sections and the keys of a section that is a mapping."""
    out = [f"## {_HEADINGS['Section']}", "", _SECTIONS, "", "| Khóa | In thành | Nghĩa |"]
    out += ["|---|---|---|"]
    out += [
        f"| `{key}` | {phan.tieu_de} | {phan.nghia} |" for key, phan in bo_cuc.cac_phan().items()
    ]
    out += [f"| `{bo_cuc.RIENG}…` | `tieu_de` của phần | phần riêng, tên khóa tự đặt |", ""]
    inner = next(record for record in defined["Section"]["anyOf"] if record.get("type") == "object")
    out += ["| Khóa trong phần | Kiểu | Nghĩa |", "|---|---|---|"]
    for name, held in inner["properties"].items():
        said = held.get("description", "Các mục của phần.")
        out.append(f"| `{name}` | {type_words(held, _HEADINGS)} | {said} |")
    return [*out, ""]


def _items() -> list[str]:
    out = [f"## {_HEADINGS['Item']}", "", _ITEMS, "", "| Khóa | Mục |", "|---|---|"]
    for key, part in ITEMS.items():
        heading = _HEADINGS[part.__name__]
        out.append(f"| `{key}` | [{heading}](#{heading.lower().replace(' ', '-')}) |")
    return [*out, ""]


def main(page: str) -> int:
    """Write the page."""
    Path(page).write_text(written(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
