"""The base of every part of a plan."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Part(BaseModel):
    """A frozen part of a plan: it refuses keys it does not know; an empty key is a key not given."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and None in raw.values():
            fields = cls.model_fields
            return {
                key: value
                for key, value in raw.items()
                if value is not None or key not in fields or fields[key].is_required()
            }
        return raw
