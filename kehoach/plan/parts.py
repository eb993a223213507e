"""The parts of a plan around its sections: căn cứ, ký, nơi nhận, phụ lục."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationInfo, field_validator, model_validator

from kehoach.law import bo_cuc, citation, loai_van_ban
from kehoach.plan.content import ITEMS, NoiDung, as_content
from kehoach.plan.part import Part
from kehoach.plan.table import BangHoacTen, gather_table
from kehoach.plan.values import Chu, ChuKhongDau, NgayThang, ScalarType, unmarked, wrong
from kehoach.text.dates import Ngay
from kehoach.text.letters import clean, one_line
from kehoach.text.marks import strip_end


class VanBan(Part):
    """Một văn bản được viện dẫn, ghi từng phần để chương trình trình bày đúng khoản 6.a, 6.b."""

    loai: Chu = Field(description="Tên loại văn bản.", examples=["Quyết định", "Kế hoạch", "Luật"])
    so: Chu | None = Field(
        None, description="Số, ký hiệu; Luật và Pháp lệnh không ghi.", examples=["33/QĐ-TTg", "141/KH-SGDĐT"]
    )
    ngay: NgayThang = Field(Ngay(), description="Ngày ban hành; ghi 08/01/2019 hay 08 tháng 01 năm 2019 thì in như thế.")
    co_quan: ChuKhongDau | None = Field(
        None, description="Cơ quan ban hành; Luật và Pháp lệnh không ghi.", examples=["Thủ tướng Chính phủ"]
    )
    trich_yeu: ChuKhongDau = Field(
        description="Trích yếu, kể cả chữ `về việc`, `phê duyệt`…; với Luật là tên luật.",
        examples=["phê duyệt Đề án đào tạo, bồi dưỡng nhà giáo"],
    )

    @field_validator("loai")
    @classmethod
    def _known(cls, loai: str) -> str:
        """Spell the kind as data/loai-van-ban.yaml does; refuse what is no kind of document."""
        known = loai_van_ban.viet_dung(loai)
        if known:
            return known
        raise wrong("KH04", f'không có loại văn bản "{loai}"', "ghi như: Nghị định, Quyết định, Thông tư, Kế hoạch, Công văn, Luật")

    @field_validator("so", "co_quan")
    @classmethod
    def _law_by_name(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and info.data.get("loai") in loai_van_ban.khong_ghi_so():
            raise wrong("KH10", f"{info.data['loai']} không ghi `{info.field_name}` khi viện dẫn",
                        f"bỏ khóa `{info.field_name}` (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6.a)")  # fmt: skip
        return value


class CanCu(VanBan):
    """Căn cứ ghi từng phần."""

    tu_dan: Chu = Field(
        bo_cuc.tu_dan()[0], description="Chữ mở đầu dòng căn cứ.", examples=["Thực hiện"]
    )

    @field_validator("tu_dan")
    @classmethod
    def _opens(cls, tu_dan: str) -> str:
        if tu_dan not in bo_cuc.tu_dan():
            raise wrong("KH04", f'dòng căn cứ không mở đầu bằng "{tu_dan}"', f"chọn một trong: {', '.join(bo_cuc.tu_dan())}")
        return tu_dan


def in_full(cited: VanBan) -> str:
    """Return kind, number, date, issuer and title; Luật and Pháp lệnh by name and date only.

    Source: Phụ lục I, Phần I, Mục II, khoản 6.a, 6.b.
    """
    date = f" {cited.ngay.nhu_viet()}" if cited.ngay.whole else ""
    if cited.loai in loai_van_ban.khong_ghi_so():
        return f"{cited.loai} {cited.trich_yeu}{date}"
    number = f" số {cited.so}" if cited.so else ""
    issuer = f" của {cited.co_quan}" if cited.co_quan else ""
    return f"{cited.loai}{number}{date}{issuer} {cited.trich_yeu}"


def _can_cu_tag(value: Any) -> str:
    return "<CanCu>" if isinstance(value, dict | CanCu) else "<Chu>"


def _in_parts(value: Any) -> Any:
    """Return a căn cứ written as one line in its parts, when they print the very same line."""
    if not isinstance(value, str):
        return value
    text = strip_end(one_line(clean(value)))
    lead, rest = bo_cuc.tach_tu_dan(text)
    found = citation.parse(rest)
    bare = rest if lead == bo_cuc.tu_dan()[0] else text  # the composer writes the usual opening
    if found is None:
        return bare
    parts = {"loai": found.loai, "so": found.so, "ngay": found.ngay, "co_quan": found.co_quan, "trich_yeu": found.trich_yeu}
    known = CanCu(tu_dan=lead or bo_cuc.tu_dan()[0], **{name: one for name, one in parts.items() if one is not None})
    return known if in_full(known) == rest else bare


MucCanCu = Annotated[
    Annotated[CanCu, Tag("<CanCu>")] | Annotated[ChuKhongDau, Tag("<Chu>")],
    Discriminator(_can_cu_tag),
    BeforeValidator(_in_parts),
]
"""One căn cứ: the parts of a citation, or free text where the parts cannot be told."""


class Ky(Part):
    """Người ký; các dòng TM., KT. tự suy ra từ cơ quan và chức vụ."""

    quyen_han: Literal["TM", "KT", "TL", "TUQ", "Q"] | None = Field(
        None, description="Chỉ cần ghi khi ký thừa lệnh (TL), thừa ủy quyền (TUQ) hoặc quyền cấp trưởng (Q)."
    )
    dong: tuple[Chu, ...] = Field(
        (), description="Các dòng quyền hạn ghi sẵn, khi cơ quan không thuộc loại nào chương trình biết.",
        examples=[["TM. BAN QUẢN LÝ", "KT. TRƯỞNG BAN"]],
    )  # fmt: skip
    chuc_vu: Chu = Field(description="Chức vụ của người ký.", examples=["Phó Chủ tịch"])
    chuc_vu_khac: Chu | None = Field(
        None, description="Chức vụ ở cơ quan khác, in trên họ tên (văn bản của ban, hội đồng)."
    )
    ho_ten: Chu | None = Field(None, description="Họ và tên; không ghi học hàm, học vị.", examples=["Đinh Văn Sơn"])


def _noi_nhan(value: Any) -> str:
    """Return a recipient with its note as one line."""
    if isinstance(value, dict) and set(value) <= {"ten", "ghi_chu"} and isinstance(value.get("ten"), str):
        note = value.get("ghi_chu")
        value = f"{value['ten']} ({note})" if note else value["ten"]
    return unmarked(value)


NoiNhan = Annotated[
    str,
    ScalarType(
        _noi_nhan, "string", "object",
        properties={"ten": {"type": "string"}, "ghi_chu": {"type": "string"}}, additionalProperties=False,
    ),
]  # fmt: skip
"""A recipient: ``Các trường mầm non (thực hiện)``, or ``ten`` and ``ghi_chu`` apart."""


class PhuLuc(Part):
    """Một phụ lục: bảng, nội dung hoặc cả hai."""

    ten: Chu | None = Field(None, description="Tên phụ lục, in hoa tự động.")
    huong: Literal["doc", "ngang"] = Field("doc", description="Khổ giấy dọc hoặc ngang.")
    noi_dung: NoiDung = Field((), description="Lời văn, đề mục, ý; đứng trước bảng.")
    bang: BangHoacTen | None = Field(
        None, validate_default=True, description="`nhiem_vu` để lập từ các nhiệm vụ, hoặc nhóm cot, hang."
    )

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, raw: Any) -> Any:
        return gather_table(raw)

    @field_validator("bang")
    @classmethod
    def _not_empty(cls, bang: Any, info: ValidationInfo) -> Any:
        if bang is None and info.data.get("noi_dung") == ():
            raise wrong("KH02", "phụ lục không có nội dung", "thêm noi_dung, hoặc cot và hang, hoặc `bang: nhiem_vu`")
        return bang


class Muc(Part):
    """Một phần lớn của kế hoạch (mục I, II …)."""

    khoa: str = Field(description="Khóa trong tệp YAML.")
    tieu_de: Chu | None = Field(
        None, validate_default=True, description="Tiêu đề; phần quen thuộc thì không cần ghi."
    )
    noi_dung: NoiDung = Field((), validate_default=True, description="Nội dung của phần.")

    @field_validator("noi_dung")
    @classmethod
    def _filled(cls, noi_dung: Any, info: ValidationInfo) -> Any:
        if not noi_dung:
            raise wrong("KH08", f"phần `{info.data.get('khoa')}` trống", "viết nội dung, hoặc xóa khóa này")
        return noi_dung

    @field_validator("tieu_de")
    @classmethod
    def _named(cls, tieu_de: str | None, info: ValidationInfo) -> str | None:
        khoa = info.data.get("khoa")
        if tieu_de is None and khoa not in bo_cuc.cac_phan():
            raise wrong("KH02", f"phần `{khoa}` thiếu `tieu_de`", "thêm tieu_de, ví dụ: tieu_de: Đối tượng, thời gian")
        return tieu_de


def gather_section(khoa: str, raw: Any) -> Any:
    """Return the value of a section key as a mapping with its key: text, list or mapping alike."""
    if isinstance(raw, Muc):
        return raw
    if isinstance(raw, dict):
        lone_item = not {"noi_dung", "tieu_de"} & set(raw) and set(ITEMS) & set(raw)
        return {"khoa": khoa, "noi_dung": (raw,)} if lone_item else {**raw, "khoa": khoa}
    return {"khoa": khoa, "noi_dung": as_content(raw)}

