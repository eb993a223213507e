"""What an office PC with Windows gets: verbs on a Word file, Send-to entries, a portable folder.

Everything here is text and bytes made the same on any system; only ``registry.own_registry``
touches Windows. None of it was tried on Windows itself: it was not available.
"""
