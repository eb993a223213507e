"""The editor's side of a plan: findings, cures, words to choose from, over the protocol of editors.

Only ``server`` knows pygls; the rest speaks of the text alone, so that it is tested without it.
"""
