"""Citation: the papers a plan rests on and names (CC)."""
