"""Files of ours before the two validators of Office Open XML, each asked for what it costs.

openxml-audit judges in this process, in a tenth of a second: every version of every file. Microsoft's SDK starts anew
for each file, most of a second: it judges what was written (``made``) of every file, and of what is worked out from
that (accepted, rejected, turned round) one version a file, each kind in its turn.
"""

import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path

from openxml_audit import OpenXmlValidator
from verdicts import kept

ONE_FILE = {"DOTNET_TieredPGO": "0", "DOTNET_TC_CallCountThreshold": "1000", "DOTNET_GCgen0size": "0x4000000"}
"""What .NET leaves out for a program that ends in half a second: to count calls, to compile twice, to collect garbage.
A sixth of its CPU time (12/2026)."""


def audited(path: Path) -> list[str]:
    """Return the faults openxml-audit finds.

    A row without settings of its own that came or went holds its mark alone, as Word writes it; the schema's letter
    asks for a setting beside it, and the SDK does not.
    """
    told = kept(f"openxml-audit {version('openxml-audit')} {path.suffix}", path.read_bytes(), lambda: _audited(path))
    return [fault for fault in told if "trPr[1]: Required sequence content is missing" not in fault]


def _audited(path: Path) -> list[str]:
    return [str(found) for found in OpenXmlValidator().validate(str(path)).errors]


def sdk_errors(validator: str, path: Path) -> list[dict]:
    """Return what Microsoft's Open XML SDK finds wrong in a file; a validator that says nothing is an error here."""
    itself = Path(validator).stat()
    judge = f"{validator} {itself.st_size} {itself.st_mtime_ns} {path.suffix}"
    return kept(judge, path.read_bytes(), lambda: _of_the_sdk(validator, path))


def _of_the_sdk(validator: str, path: Path) -> list[dict]:
    order = [validator, str(path)]
    done = subprocess.run(order, capture_output=True, text=True, timeout=240, check=False, env=os.environ | ONE_FILE)
    return json.loads(done.stdout)["errors"]


def asked_of_the_sdk(kinds: list[str], number: int) -> list[str]:
    """Return which versions of the file of this number the SDK judges."""
    others = [kind for kind in kinds if kind not in ("old", "made")]
    return ["made", others[number % len(others)]]


def assert_no_more_faults(found: dict[str, dict[str, bytes]], folder: Path, validator: str) -> None:
    """Assert that no version of a file (``made``, ``new``, …) has more faults than the ``old`` one."""
    for number, (name, versions) in enumerate(found.items()):
        paths = {kind: folder / f"{name}.{kind}.docx" for kind in versions}
        for kind, path in paths.items():
            path.write_bytes(versions[kind])
        asked = asked_of_the_sdk([*paths], number)
        assert _worse({kind: len(audited(path)) for kind, path in paths.items()}) == {}, name
        assert _worse({kind: len(sdk_errors(validator, paths[kind])) for kind in ["old", *asked]}) == {}, name


def _worse(counts: dict[str, int]) -> dict[str, int]:
    return {kind: count for kind, count in counts.items() if count > counts["old"]}
