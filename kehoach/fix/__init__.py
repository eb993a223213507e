"""Repairs: a copy of a spec or a .docx without its certain faults, each proved."""
