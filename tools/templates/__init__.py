"""The project's own command that makes ``templates/*.docx`` from ``data/`` (``make templates``)."""
