"""The page for people who have Word and no terminal: a server for this computer alone.

Only this room knows starlette and uvicorn (the extra ``[web]``). It decides nothing about plans:
every answer is made by the functions the command line calls, so the bytes are the same.
"""
