"""The page *So sánh*: two files, what changed between them, and the newer one with its redline."""

from kehoach.web.compare.routes import ROUTES as ROUTES
