"""The page *Hồ sơ cơ quan*: the few questions of the first run, and the file they make."""

from kehoach.web.own_office.routes import ROUTES as ROUTES
