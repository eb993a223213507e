"""What the process that tests are forked from imports before the first of them: all a page may come to."""

from forked import everything

everything()
