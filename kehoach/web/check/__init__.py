"""The page *Kiểm tra*: a paper and what was found in it, side by side."""

from kehoach.web.check.routes import ROUTES as ROUTES
