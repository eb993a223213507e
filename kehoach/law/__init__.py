"""The law and the lists of ``data/`` as typed values: one place each fact is read from.

Read by the plan (what may be written), the composer (what is derived), the template builder and
the rules. The files go through ``spec``, so a slip in our own data has a line number too.
"""
