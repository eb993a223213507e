"""Figures: sums, shares, tables and how numbers are written (SL)."""
