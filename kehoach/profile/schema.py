"""The JSON Schema of ``co-quan.yaml``, for completion and checking in an editor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.plan.schema import object_of
from kehoach.profile.profile import NguoiKy, Profile

if TYPE_CHECKING:
    from kehoach.plan.part import JsonSchema

ID = "co-quan.schema.json"
"""Name of the file in data/."""


def schema() -> JsonSchema:
    """Return the schema of the office's file, all in Vietnamese."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Hồ sơ cơ quan",
        **object_of(Profile),
        "$defs": {"NguoiKy": object_of(NguoiKy)},
    }


def schema_text() -> str:
    """Return the schema as the JSON text kept in data/."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
