"""The page *Kho kế hoạch*: parts of the plans found again, followed through the years."""

from kehoach.web.library.routes import ROUTES as ROUTES
