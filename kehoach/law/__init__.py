"""The law and the lists of ``data/`` as typed values: one place each fact is read from.

Read by the plan (what may be written), the composer (what is derived), the template builder and the
rules. The YAML files go through ``spec``, so a slip in our own data has a line number too; the two
long lists of administrative units are plain tab-separated lines.
"""
