"""The page *Soạn mới*: a plan written part by part, its paper and its findings beside it."""

from kehoach.web.draft.routes import ROUTES as ROUTES
