"""What ``kehoach profile`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import say

if TYPE_CHECKING:
    from kehoach.plain import Json
    from kehoach.profile import OfficeFile
    from kehoach.profile.sources import Source
    from kehoach.review.affected import Affected

_NAMED = 10
"""Plans named on a line; the others are counted."""


def tell_sources(office: OfficeFile, plan: str | None, found: tuple[Source, ...]) -> None:
    """Print each value with who says it."""
    none = "không có; tạo bằng kehoach profile --write"
    say(f"Hồ sơ cơ quan: {office.file or none}")
    if plan is None:
        return
    say(f"Kế hoạch: {plan}")
    say("Thứ tự: ghi trong kế hoạch, tùy chọn của lệnh, hồ sơ cơ quan, mặc định.")
    for source in found:
        where = f" ({source.place})" if str(source.place) else ""
        other = f"; hồ sơ ghi khác: {source.other} ({source.other_place})" if source.other else ""
        say(f"  {source.key}: {source.value or 'không có'} [{source.origin.value}{where}{other}]")


def tell_affected(office: OfficeFile, found: Affected, left: int) -> None:
    """Print which plans follow a change of the profile, and which keep what is typed in them."""
    say(f"Sửa hồ sơ thì trong {office.plans}:")
    say(f"  in ra đổi theo (mau): {_listed(found.printed)}")
    keys = "viet_tat, ky_hieu, bo_qua, thay_mat, soat_ban_cu"
    say(f"  kiểm tra đổi theo ({keys}): {_listed(found.checked)}")
    for key, plans in found.written:
        say(f"  {key} đã ghi trong kế hoạch nên giữ nguyên: {_listed(plans)}")
    if found.unread:
        say(f"  chưa xem được, không phải kế hoạch hoặc còn lỗi: {_listed(found.unread)}")
    if left:
        say(f"  chưa xem: {left} kế hoạch khác")


def _listed(plans: tuple[str, ...]) -> str:
    more = f" và {len(plans) - _NAMED} kế hoạch khác" if len(plans) > _NAMED else ""
    return f"{', '.join(plans[:_NAMED])}{more}" if plans else "không có kế hoạch nào"


def as_values(
    office: OfficeFile,
    plan: str | None,
    found: tuple[Source, ...],
    done: Affected,
    left: int,
) -> dict[str, Json]:
    """Return it all as plain values."""
    return {
        "profile": office.file or None,
        "plan": plan,
        "values": [
            {
                "key": source.key,
                "value": source.value,
                "origin": source.origin.name.lower(),
                "place": str(source.place),
                "other": source.other,
                "other_place": str(source.other_place),
            }
            for source in found
        ],
        "affected": {
            "printed": [*done.printed],
            "checked": [*done.checked],
            "written": {key: [*plans] for key, plans in done.written},
            "unread": [*done.unread],
            "left": left,
        },
    }
