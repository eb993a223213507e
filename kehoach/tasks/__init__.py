"""The tasks of plans out as a tracker or a calendar, and what people typed back again."""

from kehoach.tasks.task import Aim, Deadline, Head, Listed, Task, Why, WorkKind

__all__ = ["Aim", "Deadline", "Head", "Listed", "Task", "Why", "WorkKind"]
