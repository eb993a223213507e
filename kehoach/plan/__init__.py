"""The meaning of a plan: the model, its checks and their Vietnamese messages."""

from kehoach.plan.build import Draft, Origin, draft, load, open_spec
from kehoach.plan.plan import Plan, tasks

__all__ = ["Draft", "Origin", "Plan", "draft", "load", "open_spec", "tasks"]
