"""The base of every part of a plan."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A frozen part of a plan that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
