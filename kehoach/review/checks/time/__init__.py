"""Time: days, years and deadlines (TG)."""  # noqa: A005 - a room named in the design
