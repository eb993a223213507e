"""Slips of writing where every syllable exists, told by how often neighbours stand together.

``giám sắt``, ``tổ chúc``, ``Hội nhân dân``: no list of wrong words holds them, and each syllable is
right elsewhere. Counts of pairs and triples in official papers (`counts`) say that another syllable
stands far oftener between these neighbours. Text in, slips out; nothing here opens a file.
"""
