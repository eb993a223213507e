"""What a template may show: one table of the tags, and how each is written.

A new component that a template prints is one line of ``FIELDS``, a value in
``kehoach.word.fill`` and, where our own templates show it, a line in ``tools.templates``.
"""

from __future__ import annotations

from enum import StrEnum

from kehoach.law import loai_van_ban, the_thuc
from kehoach.named import NamedTuple


class TagKind(StrEnum):
    """What stands behind a tag."""

    TEXT = "text"
    """Words within a line: ``{{ ho_ten }}``."""
    LIST = "list"
    """Lines, shown one by one in a loop."""
    BLOCK = "block"
    """Whole paragraphs: ``{{p than }}``."""


class Field(NamedTuple):
    """A tag of a template."""

    name: str
    kind: TagKind
    meaning: str
    """What it prints, in Vietnamese, as the help and docs/mau-word.md say it."""
    required: bool = False
    """True when a template without it would lose a part every plan has."""
    alike: bool = False
    """True for words every plan has alike: a template may spell them itself."""
    since: str = "0.1"
    """First version that knows it."""


FIELDS = (
    Field("co_quan_chu_quan", TagKind.TEXT, "tên cơ quan chủ quản trực tiếp, nếu có"),
    Field("co_quan_ban_hanh", TagKind.TEXT, "tên cơ quan ban hành", required=True),
    Field("duong_ke_co_quan_ban_hanh", TagKind.BLOCK, "đường kẻ dưới tên cơ quan, dài đúng luật"),
    Field("quoc_hieu", TagKind.TEXT, "Quốc hiệu; có thể ghi thẳng vào mẫu", alike=True),
    Field("tieu_ngu", TagKind.TEXT, "Tiêu ngữ; có thể ghi thẳng vào mẫu", alike=True),
    Field("duong_ke_tieu_ngu", TagKind.BLOCK, "đường kẻ dưới Tiêu ngữ, dài đúng luật"),
    Field("so_ky_hieu", TagKind.TEXT, "số, ký hiệu của văn bản", required=True),
    Field("dia_danh_ngay", TagKind.TEXT, "địa danh và thời gian ban hành", required=True),
    Field("do_khan", TagKind.BLOCK, "dấu chỉ mức độ khẩn trong khung, nếu có"),
    Field("du_thao", TagKind.TEXT, "chữ DỰ THẢO, nếu là bản dự thảo"),
    Field("luu_hanh", TagKind.BLOCK, "chỉ dẫn phạm vi lưu hành trong khung, nếu có"),
    Field(
        "ten_loai",
        TagKind.TEXT,
        "tên loại; mẫu không dùng cho quyết định thì có thể ghi thẳng",
        alike=True,
    ),
    Field("trich_yeu", TagKind.TEXT, "trích yếu nội dung", required=True),
    Field("duong_ke_trich_yeu", TagKind.BLOCK, "đường kẻ dưới trích yếu, dài đúng luật"),
    Field(
        "kem_theo", TagKind.TEXT, "dòng (Kèm theo Quyết định …) của kế hoạch do quyết định ban hành"
    ),
    Field("duong_ke_kem_theo", TagKind.BLOCK, "đường kẻ dưới dòng Kèm theo, dài đúng luật"),
    Field("than", TagKind.BLOCK, "căn cứ, nội dung, kết thúc", required=True),
    Field(
        "noi_nhan",
        TagKind.TEXT,
        "chữ “Nơi nhận:”; mẫu không dùng cho quyết định thì có thể ghi thẳng",
        alike=True,
    ),
    Field("dong_noi_nhan", TagKind.LIST, "các dòng nơi nhận", required=True),
    Field("quyen_han", TagKind.LIST, "các dòng TM., KT. …", required=True),
    Field("chuc_vu", TagKind.TEXT, "chức vụ của người ký", required=True),
    Field("chuc_vu_khac", TagKind.TEXT, "chức danh khác của người ký, nếu có"),
    Field("ho_ten", TagKind.TEXT, "họ tên của người ký", required=True),
    Field(
        "phe_duyet", TagKind.BLOCK, "khối phê duyệt, nếu có; không có thẻ này thì in trước phụ lục"
    ),
    Field("phu_luc", TagKind.BLOCK, "các phụ lục, mỗi phụ lục một phần có số trang riêng"),
    Field("ten_van_ban", TagKind.TEXT, "tên loại và trích yếu, dùng cho thuộc tính Title của tệp"),
)
"""Every tag, in the order of a page."""

BY_NAME = {field.name: field for field in FIELDS}


def names(kind: TagKind) -> frozenset[str]:
    """Return the tags of a kind."""
    return frozenset(field.name for field in FIELDS if field.kind is kind)


def example(field: Field) -> str:
    """Return a tag as a template writes it."""
    if field.kind is TagKind.LIST:
        return "{%p for dong in " + field.name + " %} {{ dong }} {%p endfor %}"
    return ("{{p " if field.kind is TagKind.BLOCK else "{{ ") + field.name + " }}"


def spelt(name: str) -> str:
    """Return the words of a field that every plan has alike, as the decree writes them."""
    if name == "ten_loai":
        return loai_van_ban.KE_HOACH.upper()
    return "Nơi nhận" if name == "noi_nhan" else the_thuc.chu(name)
