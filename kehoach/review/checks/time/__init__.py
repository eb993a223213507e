"""Time: days, years and deadlines (TG)."""
