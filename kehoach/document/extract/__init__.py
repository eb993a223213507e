"""Labelled Document → plan draft and doubts. Reads the roles a file was labelled with; finds out none."""
