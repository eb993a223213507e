"""The lines of a new spec, part by part, each with the words that say how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from kehoach.named import NamedTuple
from kehoach.plan.partial import BLANK
from kehoach.spec.scalar import scalar
from kehoach.text.letters import lower_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.plan.topic import Topic


class Answers(NamedTuple):
    """What is known before the file is written; None is left to fill in."""

    co_quan: str | None = None
    co_quan_chu_quan: str | None = None
    ky_hieu: str | None = None
    trich_yeu: str | None = None
    nam: str | None = None
    chuc_vu: str | None = None
    ho_ten: str | None = None
    dia_danh: str | None = None
    noi_nhan: tuple[str, ...] = ()
    luu: tuple[str, ...] = ()
    quyen_han: str | None = None
    chuc_vu_khac: str | None = None
    dong: tuple[str, ...] = ()

    def with_text(self, name: str, words: str | None) -> Answers:
        """Return it with a field that is one text, or left to fill in."""
        return Answers(**{**self._asdict(), name: words})


class OfficeWords(TypedDict, total=False):
    """The words of data/khung.yaml for a level or a kind of office."""

    ten: str
    cap: str
    """The level a kind of office issues at; a level has none."""
    loai_co_quan: str
    co_quan: str
    co_quan_chu_quan: str
    dia_danh: str
    ky_hieu: str
    goi: str
    chuc_vu: str
    chuc_vu_khac: str
    don_vi: str
    luu: Sequence[str]
    noi_nhan: Sequence[str]


_TO_FILL_IN = (
    f"# Điền vào chỗ {BLANK}; dòng bắt đầu bằng dấu # là lời dặn, không in ra. "
    "In ra Word: kehoach render TỆP.yaml"
)
_BY_ITSELF = (
    "# Tự động, không cần ghi: số thứ tự I. 1. a), số 0 trước ngày tháng, "
    "dấu ; và . cuối dòng, ./., TM., KT."
)
_OF_SYMBOL = "              # chữ viết tắt do thủ trưởng cơ quan quy định"


def head(
    cap: str, level: OfficeWords, about: Topic, answers: Answers, title: str, nam: str
) -> list[str]:
    """Return the lines above the sections: issuer, number, date, title and căn cứ."""
    return [
        f"# {about.ten}, {level['ten'] if level.get('cap') else 'cấp ' + level['ten']}.",
        _TO_FILL_IN,
        _BY_ITSELF,
        "",
        f"cap: {cap}",
        *_issuer(level, answers),
        "so:                               # chưa có số thì để trống",
        f"ngay: //{nam if nam != BLANK else ''}".ljust(34)
        + "# ngày/tháng/năm; phần chưa biết để trống",
        f"trich_yeu: {scalar(title)}",
        *_basis(_cited(level, about, nam)),
    ]


def _issuer(level: OfficeWords, answers: Answers) -> Iterator[str]:
    """Yield who issues the plan, from where and under which symbol."""
    if "loai_co_quan" in level:
        yield f"loai_co_quan: {level['loai_co_quan']}"
    yield f"co_quan: {scalar(answers.co_quan or level['co_quan'])}"
    if parent := answers.co_quan_chu_quan or level.get("co_quan_chu_quan"):
        yield f"co_quan_chu_quan: {scalar(parent)}"
    if place := answers.dia_danh or level.get("dia_danh"):
        yield f"dia_danh: {scalar(place)}"
    if symbol := answers.ky_hieu or level.get("ky_hieu"):
        yield f"ky_hieu: {scalar(symbol)}{_OF_SYMBOL}"


def _basis(cited: list[str]) -> list[str]:
    """Return the căn cứ, and how one is written in parts."""
    return [
        "",
        (
            "can_cu:                           # không cần ghi chữ Căn cứ; xếp theo cấp ban hành, "
            "rồi theo ngày"
        ),
        *(f"  - {scalar(text)}" for text in cited),
        "  # Ghi từng phần thì chương trình trình bày và kiểm tra được số, ngày, cơ quan:",
        "  # - loai: Quyết định",
        "  #   so: 33/QĐ-TTg",
        "  #   ngay: 08/01/2019",
        "  #   co_quan: Thủ tướng Chính phủ",
        "  #   trich_yeu: phê duyệt Đề án …",
    ]


def _cited(level: OfficeWords, about: Topic, nam: str) -> list[str]:
    """Return the căn cứ to fill in; an office with a chủ quản carries out that office's plan."""
    texts = [text.replace("{nam}", nam) for text in about.can_cu] or [f"Luật {BLANK}"]
    owner = level.get("co_quan_chu_quan") if level.get("cap") else None
    return [text.replace(f"UBND tỉnh {BLANK}", owner) for text in texts] if owner else texts


def opening(level: OfficeWords, about: Topic, nam: str, title: str) -> list[str]:
    """Return the opening sentence, purposes and demands."""
    sentence = f"{level['goi']} ban hành Kế hoạch {lower_first(title)}, cụ thể như sau"
    return [
        f"mo_dau: {scalar(sentence)}",
        "",
        "muc_dich_yeu_cau:",
        "  - tieu_de: Mục đích",
        "    noi_dung:                     # mỗi ý một dòng, bắt đầu bằng gạch",
        *(f"      - {scalar(text.replace('{nam}', nam))}" for text in about.muc_dich),
        "  - tieu_de: Yêu cầu",
        "    noi_dung:",
        *(f"      - {scalar(text)}" for text in about.yeu_cau),
    ]


def targets(about: Topic) -> list[str]:
    """Return the targets, their figures left blank."""
    out = ["", "muc_tieu:"]
    for number, (name, unit) in enumerate(about.chi_tieu):
        first = number == 0
        out += [
            f"  - chi_tieu: {scalar(name)}",
            "    gia_tri:"
            + ("                      # để trống thì in chỗ trống để điền" if first else ""),
            f'    don_vi: "{unit}"',
            *(["    nam_truoc:                    # kết quả năm trước, nếu có"] if first else []),
        ]
    return out


def tasks(level: OfficeWords, about: Topic) -> list[str]:
    """Return the tasks under their headings, each with the office that leads it."""
    out = ["", "nhiem_vu:"]
    for group in about.nhiem_vu:
        deep = "      " if group.tieu_de else "  "
        if group.tieu_de:
            out += [f"  - tieu_de: {scalar(group.tieu_de)}", "    noi_dung:"]
        for work in group.viec:
            unit = work.chu_tri or level["don_vi"]
            out += [
                f"{deep}- nhiem_vu: {scalar(work.viec)}",
                f"{deep}  chu_tri: {scalar(unit)}",
                f"{deep}  phoi_hop: []                  # các đơn vị, ngăn bằng dấu phẩy",
                f"{deep}  thoi_han:                     # ví dụ: 30/11/2026 hoặc Quý III/2026",
                f"{deep}  san_pham:                     # ví dụ: Báo cáo kết quả",
            ]
    return [*out, ""]


def tail(level: OfficeWords, about: Topic, answers: Answers) -> list[str]:
    """Return money, who does what, the closing words, recipients and signer."""
    leading = [work.chu_tri for group in about.nhiem_vu for work in group.viec if work.chu_tri]
    others = [name for name in dict.fromkeys(leading) if name != level["don_vi"]]
    return [
        "",
        "kinh_phi: Ngân sách nhà nước theo phân cấp hiện hành và các nguồn huy động hợp pháp khác",
        "",
        "to_chuc_thuc_hien:",
        f"  - don_vi: {scalar(level['don_vi'])}",
        "    noi_dung:",
        "      - lay_tu: nhiem_vu          # các việc đơn vị này chủ trì, phối hợp ở phần nhiệm vụ",
        f"      - Theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo {level['goi']}",
        *(line for name in others for line in _duties(name, level["don_vi"])),
        "",
        "ket_thuc:",
        (
            "  - Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị "
            "phản ánh kịp thời về "
            f"{level['don_vi']} để tổng hợp, báo cáo {level['goi']} xem xét, giải quyết"
        ),
        "",
        "noi_nhan:                         # không cần ghi dấu gạch và dấu chấm phẩy",
        *(f"  - {scalar(item)}" for item in level["noi_nhan"]),
        f"luu: [{', '.join(level['luu'])}]".ljust(34) + "# chữ viết tắt đơn vị soạn thảo",
        *signer(level, answers),
    ]


def signer(level: OfficeWords, answers: Answers) -> list[str]:
    """Return who signs, and on whose behalf where that is known."""
    title = f"  chuc_vu: {scalar(answers.chuc_vu or level['chuc_vu'])}".ljust(34)
    elsewhere = answers.chuc_vu_khac or level.get("chuc_vu_khac")
    return [
        "ky:",
        *([f"  quyen_han: {answers.quyen_han}"] if answers.quyen_han else []),
        *(["  dong:", *(f"    - {scalar(text)}" for text in answers.dong)] if answers.dong else []),
        f"{title}# cấp phó thì ghi chức vụ cấp phó, dòng KT. tự thêm",
        *_post_elsewhere(elsewhere),
        f"  ho_ten: {scalar(answers.ho_ten or BLANK)}",
    ]


def _post_elsewhere(post: str | None) -> list[str]:
    """Return the question for the signer's post at an agency (Phụ lục I, Mục II, khoản 7.c)."""
    if post is None:
        return []
    return [
        "  # Ban dùng con dấu của cơ quan nào thì ghi cả chức vụ của người ký ở cơ quan ấy, như",
        "  # Phó Chủ tịch Ủy ban nhân dân xã; không dùng con dấu của cơ quan thì xóa dòng dưới.",
        f"  chuc_vu_khac: {post}",
    ]


def _duties(name: str, leader: str) -> list[str]:
    """Return the duties of an office that leads some of the tasks."""
    return [
        f"  - don_vi: {scalar(name)}",
        "    noi_dung:",
        "      - lay_tu: nhiem_vu",
        f"      - {scalar(f'Báo cáo kết quả thực hiện về {leader} để tổng hợp')}",
    ]
