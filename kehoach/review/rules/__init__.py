"""The rules, one fault a module. The docstring is the page a user reads."""
