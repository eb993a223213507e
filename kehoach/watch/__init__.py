"""Files watched for savings: a folder of plans, or the plans of ``render --watch``.

Looks are taken by polling: it works on network shares, where a system sends no events. What a
save is made of (owner files, temporary files, a delete and a rename) is not followed: a look sees
what exists, and a file counts as saved when two looks in a row find it the same.
"""
