"""Labelled Document → plan draft and doubts. Reads roles and finds out none."""
