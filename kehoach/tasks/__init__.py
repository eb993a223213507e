"""The tasks of plans out as a tracker or a calendar, and what people typed back again."""

from kehoach.tasks.task import Aim, Deadline, Head, Kind, Listed, Task, Why

__all__ = ["Aim", "Deadline", "Head", "Kind", "Listed", "Task", "Why"]
