"""What the rules ask of an office, and no more: how it writes and how it signs."""

from __future__ import annotations

from typing import Protocol


class Customs(Protocol):
    """The part of a profile that rules read; who signs and who receives is no matter of theirs."""

    @property
    def viet_tat(self) -> tuple[str, ...]:
        """Abbreviations everybody in the office knows; they need not be introduced."""

    @property
    def ky_hieu(self) -> tuple[tuple[str, str], ...]:
        """Agency → its symbol (``Sở Xây dựng`` → ``SXD``)."""

    @property
    def thay_mat(self) -> bool | None:
        """Whether who signs for a collective writes its line ``TM.``; None: nobody answered."""

    @property
    def soat_ban_cu(self) -> bool | None:
        """Whether a paper of before the decree is judged by it, as one written today."""
