"""The plan of the level above that a plan carries out; nothing of it is printed."""

from __future__ import annotations

from kehoach.plan.kinds import CHU, many, part
from kehoach.plan.part import PlanPart, field


class Viec(PlanPart):
    """Một việc kế hoạch cấp trên giao."""

    ma: str = field(
        CHU, "Mã của việc ấy trong kế hoạch cấp trên; không có mã thì ghi chỗ của nó.",
        vi_du=("V.4.1",),
    )  # fmt: skip
    cho: str | None = field(
        CHU, "Chỗ của việc trong kế hoạch cấp trên, khi `ma` là mã.", default=None, vi_du=("V.4.1",)
    )
    viec: str = field(CHU, "Lời văn của kế hoạch cấp trên.")


class CapTren(PlanPart):
    """Kế hoạch cấp trên mà kế hoạch này thực hiện; không in ra, để không sót việc được giao."""

    van_ban: str = field(CHU, "Kế hoạch cấp trên.", vi_du=("Kế hoạch số 175/KH-BGDĐT",))
    viec: tuple[Viec, ...] = field(many(part(Viec)), "Các việc giao cho cấp này.", default=())
