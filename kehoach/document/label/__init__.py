"""The roles of the lines of a file: `whole` labels a document, the other modules its parts.

The package imports none of them: the review of a spec needs two.
"""
