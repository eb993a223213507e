"""The meaning of a plan: the model, its checks and their Vietnamese messages."""

from kehoach.plan.build import Draft, draft, load, make, open_spec
from kehoach.plan.plan import Plan, tasks

__all__ = ["Draft", "Plan", "draft", "load", "make", "open_spec", "tasks"]
