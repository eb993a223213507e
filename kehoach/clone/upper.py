"""The upper level's plan → the start of this level's plan.

Its citation, the tasks it gives, their deadlines.

The tasks keep their link to the upper plan (``cap_tren`` and ``theo``), so that one left out later
can be told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.clone.upper_decision import as_decision
from kehoach.clone.upper_tasks import Given, given
from kehoach.law.co_quan import viet_day_du, viet_gon
from kehoach.named import NamedTuple
from kehoach.plan.inline import plain
from kehoach.plan.partial import BLANK
from kehoach.text import dates
from kehoach.text.letters import lower_first, one_line

if TYPE_CHECKING:
    from kehoach.plain import Raw
    from kehoach.plan.skeleton_lines import Answers, OfficeWords


class Started(NamedTuple):
    """A new plan as plain values, with remarks by path."""

    raw: Raw
    comments: dict[tuple[str | int, ...], list[str]]
    viec: tuple[Given, ...]


_FROM_ABOVE = "Việc kế hoạch cấp trên giao, không in ra; việc nào chưa có nhiệm vụ sẽ được nhắc."


def _named(answers: Answers, level: OfficeWords, issuer: str) -> Raw:
    """Return what the head names beside the issuer, where it is known and not derived."""
    known = {
        "co_quan_chu_quan": answers.co_quan_chu_quan or level.get("co_quan_chu_quan"),
        "dia_danh": answers.dia_danh,
        "ky_hieu": answers.ky_hieu
        or (None if _symbol(viet_day_du(issuer)) else level.get("ky_hieu")),
    }
    return {key: value for key, value in known.items() if value}


def start(upper: Raw, cap: str, answers: Answers, level: OfficeWords) -> Started:
    """The start of a plan that carries out another; ``level`` are its level's usual words."""
    found = tuple(given(upper, cap))
    comments: dict[tuple[str | int, ...], list[str]] = {}
    cited = _citation(upper, comments)
    issuer = answers.co_quan or level["co_quan"]
    goi = viet_gon(issuer) if answers.co_quan else level["goi"]
    title = answers.trich_yeu or one_line(str(upper.get("trich_yeu") or BLANK))
    own = "cần xem: trích yếu lấy theo kế hoạch cấp trên, sửa cho hợp với cấp này"
    comments[("trich_yeu",)] = [own]
    raw: Raw = {"cap": cap, "co_quan": issuer, **_named(answers, level, issuer)}
    raw |= {"so": None, "ngay": f"//{answers.nam or ''}", "trich_yeu": title}
    raw["cap_tren"] = {"van_ban": _short(upper), "viec": [*map(_listed, found)]}
    comments[("cap_tren",)] = [_FROM_ABOVE]
    raw["can_cu"] = [cited]
    raw["mo_dau"] = f"{goi} ban hành Kế hoạch thực hiện {_short(upper)}, cụ thể như sau"
    raw["muc_dich_yeu_cau"] = [
        {"tieu_de": "Mục đích", "noi_dung": [f"Cụ thể hóa và thực hiện {_short(upper)}"]},
        {"tieu_de": "Yêu cầu", "noi_dung": [BLANK]},
    ]
    raw["nhiem_vu"] = [_task(assigned) for assigned in found] or [{"nhiem_vu": BLANK}]
    if not found:
        comments[("nhiem_vu",)] = [
            "cần xem: không thấy việc nào kế hoạch cấp trên giao cho cấp này"
        ]
    raw |= _tail(upper, level, answers, goi)
    return Started(raw, comments, found)


def _listed(assigned: Given) -> Raw:
    return {
        "ma": assigned.ma,
        **({"cho": assigned.cho} if assigned.cho else {}),
        "viec": assigned.viec,
    }


def _task(assigned: Given) -> Raw:
    out: Raw = {"nhiem_vu": assigned.viec, "chu_tri": BLANK}
    out |= {"thoi_han": assigned.thoi_han} if assigned.thoi_han else {}
    out |= {"san_pham": assigned.san_pham} if assigned.san_pham else {}
    return {**out, "theo": assigned.ma}


def _tail(upper: Raw, level: OfficeWords, answers: Answers, goi: str) -> Raw:
    above = upper.get("co_quan")
    usual = answers.noi_nhan or level["noi_nhan"]
    listed = [f"{above} (để báo cáo)"] if above else []
    return {
        "kinh_phi": BLANK,
        "to_chuc_thuc_hien": [
            {
                "don_vi": level["don_vi"],
                "noi_dung": [f"Theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo {goi}."],
            }
        ],
        "ket_thuc": "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị "
        "phản ánh kịp thời về "
        f"{level['don_vi']} để tổng hợp, báo cáo {goi} xem xét, giải quyết",
        "noi_nhan": [*listed, *(other for other in usual if other not in listed)],
        "luu": list(answers.luu or level["luu"]),
        "ky": _signer(level, answers),
    }


def _signer(level: OfficeWords, answers: Answers) -> Raw:
    out: Raw = {"quyen_han": answers.quyen_han} if answers.quyen_han else {}
    out |= {"dong": [*answers.dong]} if answers.dong else {}
    out |= {"chuc_vu": answers.chuc_vu or level["chuc_vu"]}
    out |= {"chuc_vu_khac": answers.chuc_vu_khac} if answers.chuc_vu_khac else {}
    return {**out, "ho_ten": answers.ho_ten or BLANK}


def _short(upper: Raw) -> str:
    """Return the upper plan as it is named inside a text."""
    decision = as_decision(upper)
    if decision is not None:
        number = _number(decision)
        if number:
            return f"Kế hoạch ban hành kèm theo Quyết định số {number}"
    number, issuer = _number(upper), upper.get("co_quan") or BLANK
    return (
        f"Kế hoạch số {number} của {viet_gon(viet_day_du(str(issuer)))}"
        if number
        else f"Kế hoạch của {issuer}"
    )


def _number(upper: Raw) -> str | None:
    symbol = _symbol_of(upper)
    return f"{str(upper['so']).zfill(2)}/{symbol}" if upper.get("so") and symbol else None


def _symbol_of(paper: Raw) -> Any:
    """Return the symbol a paper gives, or the one that follows from its issuer, if any does."""
    return paper.get("ky_hieu") or _symbol(str(paper.get("co_quan") or ""))


def _symbol(issuer: str) -> str | None:
    from kehoach.law import co_quan  # noqa: PLC0415 - one door to the agencies

    short = co_quan.viet_tat(issuer)
    return f"KH-{short}" if short else None


def _citation(upper: Raw, comments: dict[tuple[str | int, ...], list[str]]) -> Any:
    """Return the upper plan, or its decision, as a căn cứ; what is not known of it is told."""
    decision = as_decision(upper)
    upper = decision or upper
    day = _day(upper)
    number = _number(upper)
    asked = (("số", number), ("ngày", day.whole))
    if missing := [word for word, known in asked if not known]:
        unknown = " và ".join(missing)
        comments[("can_cu", 0)] = [f"cần xem: chưa biết {unknown} của kế hoạch cấp trên"]
    raw: Raw = {"loai": upper.get("loai", "Kế hoạch")}
    raw["so"] = number or f"{BLANK}/{_symbol_of(upper) or BLANK}"
    if day.whole:
        raw["ngay"] = day.ngan()
    if upper.get("co_quan"):
        raw["co_quan"] = upper["co_quan"]
    return {**raw, "trich_yeu": decision["trich_yeu"] if decision else _about(upper)}


def _day(paper: Raw) -> dates.Ngay:
    """Return the day of a paper, blank where it has none."""
    try:
        return dates.parse(str(paper.get("ngay") or ""))
    except ValueError:
        return dates.Ngay()


def _about(plan: Raw) -> str:
    """Return the trích yếu of a plan as a căn cứ says it: ``về phát triển thư viện``."""
    title = lower_first(one_line(plain(str(plan.get("trich_yeu") or BLANK))))
    return (
        f"về việc {title}"
        if title.startswith(("về ", "triển khai", "thực hiện"))
        else f"về {title}"
    )
