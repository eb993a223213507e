"""A process of its own for a signed PDF: started, bounded, heard, ended."""

from __future__ import annotations

import base64
import datetime as dt
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.intake import LIMIT
from kehoach.output import read_bytes
from kehoach.problem import Place
from kehoach.publish.faults import refuse
from kehoach.publish.signed.found import Changes, Covers, Signature, Signed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.publish.signed.worker import Answer, Broken, Judged

SECONDS = 90
"""How long it may take: a paper of two signatures takes 2 s, nearly all of it the start."""
_LARGEST_ROOT = 1_000_000
"""Bytes of a file of certificates: a root has 2 kB, the bundle of a browser 250 kB."""
_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_COVERS = {"ENTIRE_FILE": Covers.FILE, "ENTIRE_REVISION": Covers.REVISION}
_CHANGES = {
    "NONE": Changes.NONE,
    "LTA_UPDATES": Changes.ARCHIVE,
    "FORM_FILLING": Changes.FILLED,
    "ANNOTATIONS": Changes.NOTED,
}
_OUT_OF_TIME = "chứng thư không có hiệu lực lúc ký"
_WHY = {
    "EXPIRED": "chứng thư hết hiệu lực trước lúc ký",
    "NOT_YET_VALID": "chứng thư chưa có hiệu lực lúc ký",
    "OUT_OF_BOUNDS_NO_POE": _OUT_OF_TIME,
    "OUT_OF_BOUNDS_NOT_REVOKED": _OUT_OF_TIME,
    "REVOKED_NO_POE": "chứng thư đã bị thu hồi",
    "REVOKED_CA_NO_POE": "chứng thư của nơi cấp đã bị thu hồi",
}
"""Why a certificate is not trusted (ETSI EN 319 102-1), in Vietnamese."""
_NO_CHAIN = "chứng thư không nối được tới chứng thư đã cho, hoặc không dùng để ký văn bản"


def signatures(file: str | Path, trust: Sequence[str | Path] = ()) -> Signed:
    """Return what is found of the signatures of a PDF on disk, empty for one without.

    Nothing is fetched, no clock is read. Raises KehoachError as ``signatures_of`` does.
    """
    return signatures_of(file, read_bytes(file, LIMIT), trust)


def signatures_of(file: str | Path, content: bytes, trust: Sequence[str | Path] = ()) -> Signed:
    """Return what is found of the signatures of a PDF, empty for one without.

    ``trust`` are files of certificates (PEM or DER) the user trusts. Raises KehoachError: PH20
    where pyHanko is not installed, PH21 for a PDF it cannot read, PH22 for one that takes too much
    time or memory, PH23 for a file of certificates that is none; TE01, TE02.
    """
    if importlib.util.find_spec("pyhanko") is None:
        raise refuse("PH20", Place(str(file)))
    roots = [read_bytes(path, _LARGEST_ROOT) for path in trust]
    answer = _answer(str(file), content, roots)
    if answer.get("trouble") == "trust":
        raise refuse("PH23", Place(str(trust[answer.get("at", 0)])))
    if "signatures" not in answer:
        raise refuse("PH21", Place(str(file)))
    found = tuple(_signature(path) for path in answer["signatures"])
    return Signed(str(file), found, asked=bool(trust))


def _answer(file: str, content: bytes, roots: list[bytes]) -> Answer:
    """Return what the process says. Raises KehoachError PH21, PH22."""
    head = json.dumps({"trust": [base64.b64encode(root).decode() for root in roots]})
    order = [sys.executable, "-P", "-m", "kehoach.publish.signed.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - this Python, and a module of ours
            order,
            input=head.encode() + b"\n" + content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env=_surroundings(),
        )
    except subprocess.TimeoutExpired as error:
        raise refuse("PH22", Place(file)) from error
    if done.returncode:
        raise refuse("PH22", Place(file))
    found: Answer = json.loads(done.stdout)
    return found


def _surroundings() -> Mapping[str, str]:
    """Return the environment, this very package to be found first: -P hides the current folder."""
    home = str(Path(__file__).parents[3])
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, known)))}


def _signature(raw: Judged | Broken) -> Signature:
    if "unread" in raw:
        return Signature(raw["field"], doc_duoc=False)
    when = dt.datetime.fromisoformat(raw["time"]).astimezone(_VIETNAM) if raw["time"] else None
    why = _WHY.get(raw["problem"], _NO_CHAIN) if raw["trusted"] is False else ""
    why = why if raw["in_time"] else _OUT_OF_TIME
    return Signature(
        raw["field"],
        doc_duoc=True,
        dau_thoi_gian=raw["stamp"],
        nguyen_ven=raw["intact"],
        tin_cay=raw["trusted"] if raw["trusted"] is None else not why,
        vi_sao=why,
        bao_trum=_COVERS.get(raw["covers"], Covers.PART),
        sau_do=_CHANGES.get(raw["changes"], Changes.OTHER),
        con_lai=raw["behind"],
        luc=when.isoformat(sep=" ", timespec="seconds") if when else "",
        chung_thuc_gio=raw["timestamped"] or raw["stamp"],
        nguoi_ky=raw["signer"],
        to_chuc=raw["organisation"],
        noi_cap=raw["issuer"],
        so_chung_thu=raw["serial"],
        tu_ngay=raw["valid_from"],
        den_ngay=raw["valid_to"],
    )
