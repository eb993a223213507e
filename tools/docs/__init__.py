"""The documentation site, built offline from ``docs/``: ``make docs``."""
