"""The parts of a plan around its sections: căn cứ, ký, nơi nhận, phụ lục."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc, citation, loai_van_ban
from kehoach.plan import issuer
from kehoach.plan.content import TRONG_PHU_LUC, Item, as_content
from kehoach.plan.depth import scheme_of_annex, shallow
from kehoach.plan.inline import notes_called
from kehoach.plan.kinds import CHU, CHU_KHONG_DAU, NGAY, choice, part, scalar, texts, unmarked
from kehoach.plan.kinds import text as read_text
from kehoach.plan.known import Known
from kehoach.plan.ma import Coded
from kehoach.plan.numbering import DANH_SO, DanhSo
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.plan.table import BANG, LAP_TU, AnyBang, gather_table
from kehoach.text.dates import Ngay
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.plain import Raw


def _known_kind(loai: str, _known: Known) -> str:
    """Spell the kind as data/loai-van-ban.yaml does; refuse what is no kind of document."""
    found = loai_van_ban.viet_dung(loai)
    if found is None:
        raise Wrong(
            "KH04",
            f'không có loại văn bản "{loai}"',
            "ghi như: Nghị định, Quyết định, Thông tư, Kế hoạch, Công văn, Luật",
        )
    return found


def _law_by_name(value: str | None, known: Known) -> str | None:
    if value and known.get("loai") in loai_van_ban.khong_ghi_so():
        raise Wrong(
            "KH10",
            (f"{known['loai']} không ghi số, ký hiệu và cơ quan ban hành khi viện dẫn"),
            "bỏ khóa này (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6.a)",
        )
    return value


class VanBan(PlanPart):
    """Một văn bản được viện dẫn, ghi từng phần để chương trình trình bày đúng khoản 6.a, 6.b."""

    loai: str = field(
        CHU, "Tên loại văn bản.", vi_du=("Quyết định", "Kế hoạch", "Luật"), check=_known_kind
    )
    so: str | None = field(
        CHU, "Số, ký hiệu; Luật và Pháp lệnh không ghi.", default=None, vi_du=("33/QĐ-TTg",
        "141/KH-SGDĐT"),
        check=_law_by_name,
    )  # fmt: skip
    ngay: Ngay = field(
        NGAY,
        "Ngày ban hành; ghi 08/01/2019 hay 08 tháng 01 năm 2019 thì in như thế.",
        default=Ngay(),
    )
    co_quan: str | None = field(
        CHU_KHONG_DAU, "Cơ quan ban hành; Luật và Pháp lệnh không ghi.", default=None,
        vi_du=("Thủ tướng Chính phủ",), check=_law_by_name,
    )  # fmt: skip
    trich_yeu: str = field(
        CHU_KHONG_DAU, "Trích yếu, kể cả chữ `về việc`, `phê duyệt`…; với Luật là tên luật.",
        vi_du=("phê duyệt Đề án đào tạo, bồi dưỡng nhà giáo",),
    )  # fmt: skip


def _opens(tu_dan: str, _known: Known) -> str:
    if tu_dan not in bo_cuc.tu_dan():
        raise Wrong(
            "KH04",
            f'dòng căn cứ không mở đầu bằng "{tu_dan}"',
            f"chọn một trong: {', '.join(bo_cuc.tu_dan())}",
        )
    return tu_dan


class CanCu(VanBan):
    """Căn cứ ghi từng phần."""

    tu_dan: str = field(
        CHU, "Chữ mở đầu dòng căn cứ.", default="Căn cứ", vi_du=("Thực hiện",), check=_opens
    )


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


def parts_of(text: str) -> CanCu | None:
    """Return the parts of a căn cứ written as a line, None where they cannot be told.

    What is lost is the order and a missing ``số``: ``in_full`` prints them as khoản 6.b asks.
    """
    lead, rest = bo_cuc.tach_tu_dan(text)
    found = citation.parse(rest)
    if found is None or notes_called(text):  # its parts have no room for a mark
        return None
    known = CanCu(
        tu_dan=lead or bo_cuc.tu_dan()[0], loai=found.loai, so=found.so, ngay=found.ngay or Ngay(),
        co_quan=found.co_quan, trich_yeu=found.trich_yeu or "",
    )  # fmt: skip
    typed = rest if found.co_chu_so else rest.replace(f"{found.so}", f"số {found.so}", 1)
    return known if _words(in_full(known)) == _words(typed) else None


def _words(text: str) -> list[str]:
    return sorted(word.rstrip(",") for word in text.split())


def _read_can_cu(value: Any, reading: Reading, path: Path) -> CanCu | str | None:
    """Read a căn cứ; a line becomes its parts when they print the very same line."""
    if not isinstance(value, str):
        return reading.part(CanCu, value, path)
    text = one_line(unmarked(value))
    lead, rest = bo_cuc.tach_tu_dan(text)
    known = parts_of(text)
    if known is not None and in_full(known) == rest:
        return known
    return rest if lead == bo_cuc.tu_dan()[0] else text  # the composer writes the usual opening


CAN_CU = FieldKind(_read_can_cu, {"anyOf": [part(CanCu).json, CHU.json]})
"""One căn cứ: the parts of a citation, or free text where the parts cannot be told."""


def _own_agency(ten: str | None, _known: Known) -> str | None:
    return issuer.co_quan(ten, Known()) if ten else None


class Ky(PlanPart):
    """Người ký; các dòng TM., KT. tự suy ra từ cơ quan và chức vụ."""

    co_quan: str | None = field(
        CHU_KHONG_DAU, default=None, check=_own_agency,
        vi_du=("Ủy ban Mặt trận Tổ quốc Việt Nam xã Minh Long",),
        mo_ta="Cơ quan cùng ban hành mà người này ký cho; từ người thứ hai của kế hoạch liên tịch.",
    )  # fmt: skip
    quyen_han: str | None = field(
        choice("TM", "KT", "TL", "TUQ", "Q"), default=None,
        mo_ta="Chỉ cần ghi khi ký thừa lệnh (TL), thừa ủy quyền (TUQ) hoặc quyền cấp trưởng (Q).",
    )  # fmt: skip
    dong: tuple[str, ...] = field(
        texts(read_text),
        "Các dòng quyền hạn ghi sẵn, khi cơ quan không thuộc loại nào chương trình biết.",
        default=(), vi_du=(["TM. BAN QUẢN LÝ", "KT. TRƯỞNG BAN"],),
    )  # fmt: skip
    chuc_vu: str = field(CHU, "Chức vụ của người ký.", vi_du=("Phó Chủ tịch",))
    chuc_vu_khac: str | None = field(
        CHU, "Chức vụ ở cơ quan khác, in trên họ tên (văn bản của ban, hội đồng).", default=None
    )
    ho_ten: str | None = field(
        CHU, "Họ và tên; không ghi học hàm, học vị.", default=None, vi_du=("Đinh Văn Sơn",)
    )


def _read_noi_nhan(value: Any) -> str:
    """Return a recipient with its note as one line."""
    if (
        isinstance(value, dict)
        and set(value) <= {"ten", "ghi_chu"}
        and isinstance(value.get("ten"), str)
    ):
        note = value.get("ghi_chu")
        value = f"{value['ten']} ({note})" if note else value["ten"]
    return unmarked(value)


NOI_NHAN = scalar(
    _read_noi_nhan, "string", "object",
    properties={"ten": {"type": "string"}, "ghi_chu": {"type": "string"}},
    additionalProperties=False,
)  # fmt: skip
"""A recipient: ``Các trường mầm non (thực hiện)``, or ``ten`` and ``ghi_chu`` apart."""


def _not_empty(bang: AnyBang | None, known: Known) -> AnyBang | None:
    if bang is None and known.get("noi_dung") == ():
        raise Wrong(
            "KH02",
            "phụ lục không có nội dung",
            "thêm noi_dung, hoặc cot và hang, hoặc `bang: nhiem_vu`",
        )
    return bang


class PhuLuc(Coded):
    """Một phụ lục: bảng, nội dung hoặc cả hai."""

    ten: str | None = field(CHU, "Tên phụ lục, in hoa tự động.", default=None)
    huong: str = field(choice("doc", "ngang"), "Khổ giấy dọc hoặc ngang.", default="doc")
    danh_so: DanhSo | None = field(
        DANH_SO, "Cách đánh số của riêng phụ lục; không ghi thì như cả kế hoạch.", default=None,
        check=scheme_of_annex,
    )  # fmt: skip
    noi_dung: tuple[Item, ...] = field(
        TRONG_PHU_LUC, "Lời văn, đề mục, ý; đứng trước bảng.", default=(), loose=True,
        check=lambda items, known: shallow(items, known, annex=True),
    )  # fmt: skip
    bang: AnyBang | None = field(BANG, LAP_TU, default=None, check=_not_empty)

    @classmethod
    def gather(cls, raw: Raw) -> Raw:
        """Return the mapping with bare ``cot`` and ``hang`` under ``bang``.

        A table with a name of its own stands behind the words: on paper the two are one.
        """
        raw = gather_table(raw)
        bang = raw.get("bang")
        if not isinstance(bang, dict) or "ten" not in bang:
            return raw
        held = as_content(raw.get("noi_dung") or ())
        if not isinstance(held, list | tuple):
            return raw
        rest = {key: value for key, value in raw.items() if key != "bang"}
        return {**rest, "noi_dung": (*held, {"bang": bang})}
