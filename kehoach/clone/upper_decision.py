"""An upper plan that a decision issues, cited: the number and the date are the decision's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan, loai_van_ban
from kehoach.law.co_quan import viet_day_du
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.decision import named
from kehoach.plan.inline import plain
from kehoach.text.letters import lower_first, one_line

if TYPE_CHECKING:
    from kehoach.plain import Raw


def as_decision(upper: Raw) -> Raw | None:
    """Return the decision of an upper plan in the fields of a plan, None for a plan without one.

    ``loai`` and ``trich_yeu`` are those of a căn cứ: ``Quyết định``, ``ban hành Kế hoạch …``.
    """
    given = upper.get(KEY)
    if not isinstance(given, dict):
        return None
    issuer = str(given.get("co_quan") or upper.get("co_quan") or "")
    short = co_quan.viet_tat(viet_day_du(issuer))
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    subject = named(one_line(plain(str(upper.get("trich_yeu") or ""))))
    return {
        "loai": loai_van_ban.QUYET_DINH,
        "so": given.get("so"),
        "ngay": given.get("ngay"),
        "ky_hieu": given.get("ky_hieu") or (f"{kind}-{short}" if short else None),
        "co_quan": issuer,
        "trich_yeu": lower_first(str(given.get("trich_yeu") or f"Ban hành {subject}")),
    }
