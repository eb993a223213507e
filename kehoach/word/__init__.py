"""Document <-> .docx: the only room that knows docxtpl, python-docx, lxml and jinja2."""
