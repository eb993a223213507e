"""Wording: spelling, capitals, marks and spaces (VP)."""
