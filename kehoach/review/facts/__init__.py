"""What several checks ask of a subject: each fact found once, kept at ``subject.facts``."""
