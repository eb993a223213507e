"""A new spec to fill in: a commented YAML text for a level and a topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.co_quan import LoaiCoQuan, cac_chuc_vu, phan_rieng, viet_day_du, viet_gon, viet_tat
from kehoach.law.dia_danh import tach_don_vi
from kehoach.plan.partial import BLANK
from kehoach.plan.skeleton_lines import Answers, head, opening, tail, targets, tasks
from kehoach.plan.skeleton_office import kind_of, level_of_office, levels, words_of
from kehoach.plan.topic import Topic, localised
from kehoach.plan.topic import topic as topic_of
from kehoach.plan.topic import topics as topic_names

if TYPE_CHECKING:
    from kehoach.plan.skeleton_lines import OfficeWords

_PROVINCE = re.compile(r"(?<!\s)\s+(?P<tinh>(?:tỉnh|thành phố|Thành phố)\s+\S.{0,60})$")
"""The province in the name of a sở: it stands in the line of its chủ quản."""
_BAN_CHI_DAO = "ban_chi_dao"


def topics(office: str) -> dict[str, str]:
    """Topic → its Vietnamese name, those an office of a level or a kind writes plans about."""
    return topic_names(level_of_office(office), kind=office not in levels())


def skeleton(office: str, topic: str, answers: Answers) -> str:
    """Return the text of a new spec.

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
            *head(cap, level, about, answers, title, nam),
            *opening(level, about, nam, title),
            *targets(about),
            *tasks(level, about),
            *about.bang.replace("{nam}", nam).splitlines(),
            *tail(level, about, answers),
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
    """Return what the unit of an UBND is called where it is no xã: ``phường``, ``đặc khu``.

    Else nothing.
    """
    loai = kind_of(name)
    if name is None or loai is None or not loai.hai_dong:
        return ""
    unit = tach_don_vi(phan_rieng(viet_day_du(name), loai))[0]
    return unit if unit in ("phường", "đặc khu") else ""


def _level(office: str, about: Topic, answers: Answers, unit: str) -> OfficeWords:
    """The words of a level or a kind of office, with what the topic and the answers know better."""
    usual: OfficeWords = localised(words_of()[office], unit) if unit else words_of()[office]
    level: OfficeWords = {**usual}
    if answers.co_quan:
        level.update(_of_name(answers.co_quan, office, level))
        if viet_tat(answers.co_quan):
            level.pop("ky_hieu", None)
    if office in levels():
        level["goi"] = viet_gon(viet_day_du(answers.co_quan)) if answers.co_quan else usual["goi"]
        level["don_vi"] = about.don_vi or usual["don_vi"]
        level["luu"] = ["VT", about.luu or BLANK]
    if _is_ban_chi_dao(office, answers.co_quan):
        level["chuc_vu_khac"] = BLANK
    level["noi_nhan"] = _recipients(usual, about, level["don_vi"], answers.noi_nhan)
    return {**level, "luu": answers.luu or level["luu"]}


def _is_ban_chi_dao(office: str, ten: str | None) -> bool:
    kind = kind_of(ten)
    return office == _BAN_CHI_DAO or (kind is not None and kind.ma == _BAN_CHI_DAO)


def _of_name(ten: str, office: str, level: OfficeWords) -> OfficeWords:
    """Return what the name of an agency asks for that the usual words of its level do not have.

    ``Trạm Y tế`` at the level of a xã is signed by its Trưởng trạm, has its own symbol and place.
    """
    kind = kind_of(ten)
    found: OfficeWords = {}
    if kind is None and office not in levels():
        found["loai_co_quan"] = office
    if kind is not None and level["chuc_vu"] not in cac_chuc_vu(kind):
        found["chuc_vu"] = kind.truong
    if viet_tat(viet_day_du(ten)) is None:
        found["ky_hieu"] = f"KH-{BLANK}"
    return found if "co_quan_chu_quan" in level else {**found, **_above(kind)}


def _above(kind: LoaiCoQuan | None) -> OfficeWords:
    """Return the blanks of an agency whose usual words name no agency above it."""
    found: OfficeWords = {}
    if kind is not None and kind.chu_quan == "bat_buoc":
        found["co_quan_chu_quan"] = BLANK
    if kind is None or not kind.hai_dong:
        found["dia_danh"] = BLANK
    return found


def _recipients(
    usual: OfficeWords, about: Topic, leader: str, office: tuple[str, ...]
) -> list[str]:
    """Return the recipients: the usual ones, who leads a task, the topic's own, the leader last.

    Those an office named itself stand in place of the usual ones.
    """
    named = [work.chu_tri for group in about.nhiem_vu for work in group.viec if work.chu_tri]
    last = [name for name in (usual["don_vi"], *named, *about.noi_nhan) if name != leader]
    own = {usual["don_vi"], leader, *about.noi_nhan}
    first = [name for name in office or usual["noi_nhan"] if office or name not in own]
    return list(dict.fromkeys([*first, *last, leader]))
