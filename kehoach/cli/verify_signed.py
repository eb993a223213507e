"""The digital signatures of the PDF ``kehoach verify`` is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.show import complain, say, styled
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Severity
from kehoach.sealed import holds_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.plain import Json
    from kehoach.problem import Problem
    from kehoach.publish.signed import Signed

_HEAD = 1024
"""Bytes within which a PDF says what it is (ISO 32000-1, annex H)."""
_UNSEEN = "chứng thư có bị thu hồi sau đó hay không (không lên mạng)"


class Seen(NamedTuple):
    """What was seen of the signatures of a file."""

    file: str
    signed: Signed | None
    """None where there are none, or they could not be looked at; ``problems`` say why."""
    problems: tuple[Problem, ...]

    @property
    def any(self) -> bool:
        """Return True for a file with signatures, looked at or not."""
        return bool(self.problems) or bool(self.signed and self.signed.signatures)

    @property
    def broken(self) -> bool:
        """Return True when a signature does not hold, or the file was changed behind all."""
        return self.signed is not None and any(
            problem.severity is Severity.ERROR for problem in self.problems
        )

    @property
    def unchecked(self) -> bool:
        """Return True when there are signatures, and none could be looked at: no pass, no fault."""
        return self.signed is None and bool(self.problems)


def seen(file: str, trust: Sequence[str]) -> Seen | None:
    """Return what is seen of the signatures of a PDF; None for another kind of file.

    Raises KehoachError for certificates that are none, and, where trust is asked for, when nothing
    can be looked at; click.UsageError for trust where nothing is signed.
    """
    from kehoach.intake import LIMIT  # noqa: PLC0415 - only this command
    from kehoach.output import read_bytes  # noqa: PLC0415 - as above

    content = read_bytes(file, LIMIT)
    is_pdf = b"%PDF-" in content[:_HEAD]
    if not is_pdf or not holds_range([content]):
        if trust:
            why = f"--trust để kiểm tra chữ ký số; {file} không phải PDF đã ký"
            raise click.UsageError(why)
        return Seen(file, None, ()) if is_pdf else None
    from kehoach.publish.faults import NOT_INSTALLED, UNREADABLE  # noqa: PLC0415 - signed
    from kehoach.publish.signed import signatures_of  # noqa: PLC0415 - as above
    from kehoach.publish.signed.judged import judged  # noqa: PLC0415 - as above

    try:
        found = signatures_of(file, content, trust)
    except KehoachError as error:
        if error.problems[0].code not in (UNREADABLE if trust else (NOT_INSTALLED, *UNREADABLE)):
            raise
        return Seen(file, None, error.problems)
    return Seen(file, found, tuple(judged(found)))


def tell(looked: Seen | None) -> None:
    """Print each signature, what is wrong with it, and what was not looked at.

    Nothing of a file that is no PDF.
    """
    if looked is None:
        return
    from kehoach.publish.signed.judged import sentences  # noqa: PLC0415 - only a signed PDF

    if not looked.any:
        say("Tệp PDF không có chữ ký số.")
    elif looked.signed is not None:
        say(styled(f"Chữ ký số: {len(looked.signed.signatures)}", underline=True))
        for number, signature in enumerate(looked.signed.signatures, 1):
            first, *rest = sentences(signature)
            say(f"  {number}. {styled(first, bold=True)}")
            for line in rest:
                say(f"      {line}")
        say(f"Không kiểm tra: {_UNSEEN}.")
    complain(looked.problems)


def as_values(looked: Seen | None) -> dict[str, Json] | None:
    """Return the signatures as plain values with stable English keys; None for a file without."""
    from kehoach.cli.show import as_json  # noqa: PLC0415 - only with --json

    if looked is None:
        return None
    found = () if looked.signed is None else looked.signed.signatures
    checked = looked.signed is not None or not looked.any
    return {
        "checked": checked,
        "intact": not looked.broken if found else None,
        "signatures": [
            {
                "field": sign.o,
                "intact": sign.whole,
                "trusted": sign.tin_cay,
                "timestamp": sign.dau_thoi_gian,
                "covers": sign.bao_trum.name.lower(),
                "changes_after": sign.sau_do.name.lower(),
                "time": sign.luc or None,
                "signer": sign.nguoi_ky,
                "organisation": sign.to_chuc,
                "issuer": sign.noi_cap,
                "serial": sign.so_chung_thu,
                "valid": [sign.tu_ngay, sign.den_ngay],
            }
            for sign in found
        ],
        "problems": [as_json(problem) for problem in looked.problems],
        "not_checked": [_UNSEEN],
    }
