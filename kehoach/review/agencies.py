"""Agencies named in a plan."""
