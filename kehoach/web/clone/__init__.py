"""The page *Chép sang năm mới*: last year's file a year on, its questions ticked off."""

from kehoach.web.clone.routes import ROUTES as ROUTES
