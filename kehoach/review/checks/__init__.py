"""The checks of the rules, by what they look at; each module ends with the codes of its own."""
