"""Document <-> .docx: the only room that knows lxml and jinja2; its tags are docxtpl's dialect."""
