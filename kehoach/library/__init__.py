"""The plans of an office found again by their parts: an index beside the folder, never the truth.

``refresh`` brings it up to date, ``search`` finds parts, ``years`` follows one through the years,
``block`` gives it as YAML, ``put`` puts it into a plan.
"""
