"""A new spec to fill in: a commented YAML text for a level and a topic."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from kehoach.law.book import book
from kehoach.law.co_quan import loai_co_quan, phan_rieng, viet_day_du, viet_gon, viet_tat
from kehoach.law.dia_danh import tach_don_vi
from kehoach.plan.topic import Topic, localised
from kehoach.plan.topic import topic as topic_of
from kehoach.plan.topic import topics as topic_names
from kehoach.spec.scalar import scalar
from kehoach.text.letters import lower_first

BLANK = "……"
"""What stands where the author has to write; printed as it is, and told by the review."""
_PROVINCE = re.compile(r"\s+(?P<tinh>(?:tỉnh|thành phố|Thành phố)\s+\S.{0,60})$")
"""The province in the name of a sở: it stands in the line of its chủ quản."""


class Answers(NamedTuple):
    """What is known before the file is written; None is left to fill in."""

    co_quan: str | None = None
    co_quan_chu_quan: str | None = None
    ky_hieu: str | None = None
    trich_yeu: str | None = None
    nam: str | None = None
    chuc_vu: str | None = None
    ho_ten: str | None = None


def levels() -> list[str]:
    """Return the levels a skeleton can be made for."""
    return list(book("khung")["cap"])


def offices() -> dict[str, str]:
    """Return level or kind of office → its Vietnamese name, levels first."""
    known = {**book("khung")["cap"], **book("khung")["loai"]}
    return {name: office["ten"] for name, office in known.items()}


def level_of_office(office: str) -> str:
    """Return the level a kind of office usually issues at; a level is its own."""
    return str(book("khung")["loai"][office]["cap"]) if office in book("khung")["loai"] else office


def topics(office: str) -> dict[str, str]:
    """Return topic → its Vietnamese name, those an office of a level or a kind writes plans about."""
    return topic_names(level_of_office(office), kind=office not in levels())


def skeleton(office: str, topic: str, answers: Answers, schema: str) -> str:
    """Return the text of a new spec; ``schema`` is the address of the JSON Schema for editors.

    ``office`` is a level or a kind of office of data/khung.yaml. What is not known is a blank:
    no number, no date and no paper is made up.
    """
    cap = level_of_office(office)
    answers = _with_parent(answers, cap)
    unit = _unit(answers.co_quan)
    about: Topic = topic_of(topic, cap, kind=office not in levels())
    about = localised(about, unit) if unit else about
    level = _level(office, about, answers, unit)
    nam = answers.nam or BLANK
    title = answers.trich_yeu or about.trich_yeu.replace("{nam}", nam)
    return "\n".join(
        (
            *_head(cap, level, about, answers, schema, title, nam),
            *_opening(level, about, nam, title),
            *_targets(about),
            *_tasks(level, about),
            *about.bang.replace("{nam}", nam).splitlines(),
            *_tail(level, about, answers),
            "",
        )
    )


def _with_parent(answers: Answers, cap: str) -> Answers:
    """Return the answers with the UBND a sở named with its province belongs to."""
    name = answers.co_quan or ""
    found = _PROVINCE.search(name) if cap == "so" and not answers.co_quan_chu_quan else None
    if found is None:
        return answers
    return answers._replace(co_quan=name[: found.start()], co_quan_chu_quan=f"UBND {found['tinh']}")


def _unit(name: str | None) -> str:
    """Return what the unit of an UBND is called where it is no xã: ``phường``, ``đặc khu``; else nothing."""
    loai = loai_co_quan(viet_day_du(name)) if name else None
    if name is None or loai is None or not loai.hai_dong:
        return ""
    unit = tach_don_vi(phan_rieng(viet_day_du(name), loai))[0]
    return unit if unit in ("phường", "đặc khu") else ""


def _level(office: str, about: Topic, answers: Answers, unit: str) -> dict[str, Any]:
    """Return the words of a level or a kind of office, with what the topic and the answers know better."""
    known = {**book("khung")["cap"], **book("khung")["loai"]}[office]
    level: dict[str, Any] = localised(known, unit) if unit else {**known}
    if answers.co_quan and office in levels():
        level["goi"] = viet_gon(viet_day_du(answers.co_quan))
    if answers.co_quan and (viet_tat(answers.co_quan) or office == "ban_chi_dao"):
        level.pop("ky_hieu", None)
    usual = level["don_vi"]
    if office in levels() and about.don_vi:
        level["don_vi"] = about.don_vi
    level["luu"] = ["VT", about.luu or BLANK] if office in levels() else level["luu"]
    rest = [name for name in level["noi_nhan"] if name not in (usual, level["don_vi"], *about.noi_nhan)]
    level["noi_nhan"] = list(dict.fromkeys([*rest, *_others(level, about, usual), level["don_vi"]]))
    return level


def _others(level: dict[str, Any], about: Topic, usual: str) -> list[str]:
    """Return the offices that lead a task and the topic's own recipients, the plan's leader left out."""
    named = [work.chu_tri for group in about.nhiem_vu for work in group.viec if work.chu_tri]
    kept = [usual] if usual in named or usual in level["noi_nhan"] else []
    return [name for name in (*kept, *named, *about.noi_nhan) if name != level["don_vi"]]


def _head(cap: str, level: Any, about: Topic, answers: Answers, schema: str, title: str, nam: str) -> list[str]:
    parent = answers.co_quan_chu_quan or level.get("co_quan_chu_quan")
    symbol = answers.ky_hieu or level.get("ky_hieu")
    issuer = answers.co_quan or level["co_quan"]
    place = level.get("dia_danh")
    cited = _cited(level, about, nam)
    return [
        f"# yaml-language-server: $schema={schema}",
        f"# {about.ten}, {level['ten'] if level.get('cap') else 'cấp ' + level['ten']}.",
        f"# Điền vào chỗ {BLANK}; dòng bắt đầu bằng dấu # là lời dặn, không in ra. In ra Word: kehoach render TỆP.yaml",
        "# Tự động, không cần ghi: số thứ tự I. 1. a), số 0 trước ngày tháng, dấu ; và . cuối dòng, ./., TM., KT.",
        "",
        f"cap: {cap}",
        f"co_quan: {scalar(issuer)}",
        *([f"co_quan_chu_quan: {scalar(parent)}"] if parent else []),
        *([f"dia_danh: {scalar(place)}"] if place else []),
        *([f"ky_hieu: {scalar(symbol)}              # chữ viết tắt do thủ trưởng cơ quan quy định"] if symbol else []),
        "so:                               # chưa có số thì để trống",
        f"ngay: //{nam if nam != BLANK else ''}".ljust(34) + "# ngày/tháng/năm; phần chưa biết để trống",
        f"trich_yeu: {scalar(title)}",
        "",
        "can_cu:                           # không cần ghi chữ Căn cứ; xếp theo cấp ban hành, rồi theo ngày",
        *(f"  - {scalar(text)}" for text in cited),
        "  # Ghi từng phần thì chương trình trình bày và kiểm tra được số, ngày, cơ quan:",
        "  # - loai: Quyết định",
        "  #   so: 33/QĐ-TTg",
        "  #   ngay: 08/01/2019",
        "  #   co_quan: Thủ tướng Chính phủ",
        "  #   trich_yeu: phê duyệt Đề án …",
    ]


def _cited(level: Any, about: Topic, nam: str) -> list[str]:
    """Return the căn cứ to fill in; an office with a chủ quản carries out that office's plan."""
    texts = [text.replace("{nam}", nam) for text in about.can_cu] or [f"Luật {BLANK}"]
    owner = level.get("co_quan_chu_quan") if level.get("cap") else None
    return [text.replace(f"UBND tỉnh {BLANK}", owner) for text in texts] if owner else texts


def _opening(level: Any, about: Topic, nam: str, title: str) -> list[str]:
    opening = f"{level['goi']} ban hành Kế hoạch {lower_first(title)}, cụ thể như sau"
    return [
        f"mo_dau: {scalar(opening)}",
        "",
        "muc_dich_yeu_cau:",
        "  - tieu_de: Mục đích",
        "    noi_dung:                     # mỗi ý một dòng, bắt đầu bằng gạch",
        *(f"      - {scalar(text.replace('{nam}', nam))}" for text in about.muc_dich),
        "  - tieu_de: Yêu cầu",
        "    noi_dung:",
        *(f"      - {scalar(text)}" for text in about.yeu_cau),
    ]


def _targets(about: Topic) -> list[str]:
    out = ["", "muc_tieu:"]
    for number, (name, unit) in enumerate(about.chi_tieu):
        first = number == 0
        out += [
            f"  - chi_tieu: {scalar(name)}",
            "    gia_tri:" + ("                      # để trống thì in chỗ trống để điền" if first else ""),
            f'    don_vi: "{unit}"',
            *(["    nam_truoc:                    # kết quả năm trước, nếu có"] if first else []),
        ]
    return out


def _tasks(level: Any, about: Topic) -> list[str]:
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
                f"{deep}  phoi_hop: []                  # ví dụ: [Phòng Kinh tế, Công an xã]",
                f"{deep}  thoi_han:                     # ví dụ: 30/11/2026 hoặc Quý III/2026",
                f"{deep}  san_pham:                     # ví dụ: Báo cáo kết quả",
            ]
    return [*out, ""]


def _tail(level: Any, about: Topic, answers: Answers) -> list[str]:
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
            "  - Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh kịp thời về "
            f"{level['don_vi']} để tổng hợp, báo cáo {level['goi']} xem xét, giải quyết"
        ),
        "",
        "noi_nhan:                         # không cần ghi dấu gạch và dấu chấm phẩy",
        *(f"  - {scalar(one)}" for one in level["noi_nhan"]),
        f"luu: [{', '.join(level['luu'])}]".ljust(34) + "# chữ viết tắt đơn vị soạn thảo",
        "ky:",
        f"  chuc_vu: {scalar(answers.chuc_vu or level['chuc_vu'])}".ljust(34)
        + "# cấp phó thì ghi chức vụ cấp phó, dòng KT. tự thêm",
        f"  ho_ten: {scalar(answers.ho_ten or BLANK)}",
    ]


def _duties(name: str, leader: str) -> list[str]:
    """Return the duties of an office that leads some of the tasks."""
    return [
        f"  - don_vi: {scalar(name)}",
        "    noi_dung:",
        "      - lay_tu: nhiem_vu",
        f"      - {scalar(f'Báo cáo kết quả thực hiện về {leader} để tổng hợp')}",
    ]
